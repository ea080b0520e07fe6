"""The packages (套餐) in the settings: the list at the left, one package at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.errors import Rejected
from desk.rules.eligibility import conditions_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date
from desk.services import care
from desk.services.care import ServiceRow
from desk.services.packages import catalogue
from desk.services.packages.catalogue import PackageRow
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.views.rows import Column
from desk.views.settings.care.base import SetupForm
from desk.views.settings.care.listed import OrderedPart
from desk.views.settings.care.package_form import PackageForm
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a package, and what it holds in words."""

    row: PackageRow
    holds: str


class PackagesPart(OrderedPart):
    """``row`` is the package in the form, None for a new one."""

    row: PackageRow | None

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            tools, _columns(), translate("care_setup", "Packages"),
            translate("care_setup", "No packages yet. The shipped ones come with the services; Ctrl+N enters one."),
            translate("care_setup", "New package"), can_write=can_write, parent=parent,
        )  # fmt: skip
        self._today = local_date(self._worker.clock())
        self.package = PackageForm()
        self.lay_out_list(self.package, self.up, self.down)
        if not can_write:
            self.package.set_read_only()
        hear(self.table, "Del", self.retire.click)
        self.retire.clicked.connect(self.ask_retire)
        self.package.edited.connect(self.judge)
        self.show_row(None)

    # What the page asks

    def reload(self) -> None:
        """Look at the packages again; what is being typed stays."""
        self._worker.look(_read, "packages.packages", done=self._take, replaces="settings-packages")

    def form(self) -> SetupForm:
        return self.package

    def unsaved_name(self) -> str:
        return self.package.name.text().strip()

    # The list and the form

    def key_of(self, row: PackageRow) -> int:
        return row.package_id

    def row_of(self, line: Line) -> PackageRow:
        return line.row

    def first_editor(self) -> QWidget:
        return self.package.name

    def _take(self, found: tuple[tuple[PackageRow, ...], tuple[ServiceRow, ...]]) -> None:
        rows, services = found
        held = {key for row in rows for key, _ in row.counts}
        offered = [row for row in services if row.retired_on is None or row.service_id in held]
        self.offer(self.package.items.set_offered, offered)
        self.take_lines(_lines(rows, services))

    def show_row(self, row: PackageRow | None) -> None:
        self.row = row
        self.package.show_package(row)
        self.retire.setVisible(self._can_write and row is not None)
        gone = row is not None and row.retired_on is not None
        self.retire.setText(
            translate("care_setup", "Take up again") if gone else translate("care_setup", "Give it no more …")
        )
        for button in (self.up, self.down):
            button.setEnabled(row is not None)
        self.begin(row.spec.name if row is not None else translate("care_setup", "New package"))

    # Acts

    def store(self) -> None:
        try:
            spec, counts = self.package.values()
        except Rejected as rejected:
            self.say(self.package.show_problems(rejected.fields))
            return
        key = {"package_id": None, "version": None}
        if self.row is not None:
            key = {"package_id": self.row.package_id, "version": self.row.version}
        work = partial(catalogue.save_package, values=spec, counts=counts, **key)
        self.run(work, "packages.save_package", self._saved)

    def _saved(self, row: PackageRow) -> None:
        self.await_row(row)
        self.tell_saved(row.spec.name, ())

    def ask_retire(self) -> None:
        """The package is given no more from today on, or again."""
        row = self.row
        if row is None or not self._can_write:
            return
        if row.retired_on is not None:
            self._retire(row, None)
            return
        self._tools.ask.confirm(
            translate("care_setup", "Give “{name}” no more from today on?", name=row.spec.name),
            translate("care_setup", "{n} residents have it now; they keep it. It can be taken up again.", n=row.held),
            partial(self._answered_retire, row),
            yes=translate("care_setup", "Give it no more"),
            danger=True,
            icon="archive",
        )

    def _answered_retire(self, row: PackageRow, yes: bool) -> None:
        if yes:
            self._retire(row, self._today)

    def _retire(self, row: PackageRow, on: Any) -> None:
        work = partial(catalogue.retire_package, package_id=row.package_id, version=row.version, on=on)
        self.run(work, "packages.retire_package", self._saved)

    def move(self, by: int) -> None:
        if self.row is not None and not self.is_dirty():
            work = partial(catalogue.move_package, package_id=self.row.package_id, by=by)
            self.run(work, "packages.move_package", self.moved)


def _read(session: Any) -> tuple[tuple[PackageRow, ...], tuple[ServiceRow, ...]]:
    return catalogue.packages(session), care.services(session)


def _lines(rows: Sequence[PackageRow], services: Sequence[ServiceRow]) -> list[Line]:
    known = {row.service_id: row for row in services}
    found = []
    for row in rows:
        said = [f"{known[key].name} {count} {known[key].unit}" for key, count in row.counts]
        found.append(Line(row, translate("care_setup", ", ").join(said)))
    return found


def _columns() -> list[Column]:
    return [
        Column(translate("care_setup", "Package"), 130, text=_name, kind="strong", ink=_ink),
        Column(translate("care_setup", "Contains"), 0, text=_holds, ink=_ink),
        Column(translate("care_setup", "For whom"), 92, text=_whom, kind="meta"),
        Column(translate("care_setup", "Yuan"), 72, text=_price, align="right", ink=_ink),
    ]


def _name(line: Any) -> str:
    return str(line.row.spec.name)


def _holds(line: Any) -> str:
    days = translate("care_setup", "{n} days", n=line.row.spec.valid_days)
    return f"{line.holds}  {days}"


def _whom(line: Any) -> str:
    if line.row.retired_on is not None:
        return translate("care_setup", "no more")
    return conditions_text(line.row.spec.conditions) or translate("care_setup", "everyone")


def _price(line: Any) -> str:
    price = line.row.spec.price
    return yuan_text(price) if price is not None else "—"


def _ink(line: Any) -> str:
    return "ink3" if line.row.retired_on is not None else ""
