"""The packages (套餐) in the settings: the list at the left, one package at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import Rejected
from desk.rules.eligibility import conditions_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date
from desk.services import care
from desk.services.care import ServiceRow
from desk.services.packages import catalogue
from desk.services.packages.catalogue import PackageRow
from desk.views import theme
from desk.views.kit import Button, IconButton, Label
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.care.base import SetupForm, SetupPart
from desk.views.settings.care.package_form import PackageForm
from desk.views.settings.part import framed
from desk.words import translate

LIST_WIDTH = 540


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a package, and what it holds in words."""

    row: PackageRow
    holds: str


class PackagesPart(SetupPart):
    """``row`` is the package in the form, None for a new one."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self._today = local_date(self._worker.clock())
        self.row: PackageRow | None = None
        self._awaited: int | None = None
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("care_setup", "Packages"))
        self.none = Label(
            translate("care_setup", "No packages yet. The shipped ones come with the services; Ctrl+N enters one."),
            "body", "ink2", wrap=True,
        )  # fmt: skip
        self.new = Button(translate("care_setup", "New package"), icon="plus", small=True, key="Ctrl+N")
        self.up = IconButton("caret-up", translate("care_setup", "Further up"), key="Alt+Up")
        self.down = IconButton("caret-down", translate("care_setup", "Further down"), key="Alt+Down")
        self.package = PackageForm()
        self._build()
        self._connect()
        self._show(None)

    def _build(self) -> None:
        acts, left = QHBoxLayout(), QVBoxLayout()
        acts.setSpacing(theme.px(6))
        for button in (self.new, self.up, self.down):
            acts.addWidget(button)
            button.setVisible(self._can_write)
        acts.addStretch(1)
        left.addWidget(framed(self.table, self.none), 1)
        left.addLayout(acts)
        self.lay_out(left, self.form_card(self.package), width=LIST_WIDTH)
        self.save.setVisible(self._can_write)
        if not self._can_write:
            self.package.set_read_only()

    def _connect(self) -> None:
        for button, key in (
            (self.new, "Ctrl+N"), (self.save, "Ctrl+S"), (self.up, "Alt+Up"), (self.down, "Alt+Down"),
        ):  # fmt: skip
            press_with(button, key)
        hear(self.table, "Del", self.retire.click)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_new)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.save.clicked.connect(self.store)
        self.retire.clicked.connect(self.ask_retire)
        self.package.edited.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at the packages again; what is being typed stays."""
        self._worker.look(_read, "packages.packages", done=self._take, replaces="settings-packages")

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.package.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [
            ("Ctrl+N", translate("care_setup", "New package")),
            ("Alt+↑↓", translate("care_setup", "Order")),
            ("Ctrl+S", translate("care_setup", "Save")),
        ]

    def form(self) -> SetupForm:
        return self.package

    def mark_again(self) -> None:
        if self.row is not None:
            self.table.blockSignals(True)
            self.table.select_key(self.row.package_id)
            self.table.blockSignals(False)

    def unsaved_name(self) -> str:
        return self.package.name.text().strip()

    # The list and the form

    def _take(self, found: tuple[tuple[PackageRow, ...], tuple[ServiceRow, ...]]) -> None:
        rows, services = found
        held = {key for row in rows for key, _ in row.counts}
        before = self.said()
        self.package.items.set_offered([row for row in services if row.retired_on is None or row.service_id in held])
        if before == self._shown:
            self._shown = self.said()
        lines = _lines(rows, services)
        self.table.blockSignals(True)
        self.model.reset(len(lines), lines)
        self.table.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self.table.blockSignals(False)
        wanted = self._awaited or (self.row.package_id if self.row is not None else None)
        self._awaited = None
        current = next((row for row in rows if row.package_id == wanted), None)
        if not self.is_dirty() and not self._begun:
            self._show(current or (rows[0] if rows else None))
        elif current is not None:
            self.row = current
        self.mark_again()

    def _picked(self, line: object) -> None:
        if isinstance(line, Line) and (self.row is None or line.row.package_id != self.row.package_id):
            self.leave(partial(self._show, line.row))

    def _edit(self, _: object) -> None:
        self.package.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new)

    def _show_new(self) -> None:
        self._show(None)
        self._begun = True
        self.package.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: PackageRow | None) -> None:
        self.row = row
        self.package.show_package(row)
        self.title.setText(row.spec.name if row is not None else translate("care_setup", "New package"))
        self.say("")
        self._begun = False
        self._shown = self.said()
        self.retire.setVisible(self._can_write and row is not None)
        gone = row is not None and row.retired_on is not None
        self.retire.setText(
            translate("care_setup", "Take up again") if gone else translate("care_setup", "Give it no more …")
        )
        for button in (self.up, self.down):
            button.setEnabled(row is not None)
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(self.is_dirty())

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says."""
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
        self._awaited = row.package_id
        self._show(row)
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

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self.row is not None and not self.is_dirty():
            work = partial(catalogue.move_package, package_id=self.row.package_id, by=by)
            self.run(work, "packages.move_package", self._moved)

    def _moved(self, _: tuple[PackageRow, ...]) -> None:
        self._awaited = self.row.package_id if self.row is not None else None


def _read(session: Any) -> tuple[tuple[PackageRow, ...], tuple[ServiceRow, ...]]:
    return catalogue.packages(session), care.services(session)


def _lines(rows: Sequence[PackageRow], services: Sequence[ServiceRow]) -> list[Line]:
    known = {row.service_id: row for row in services}
    found = []
    for row in rows:
        said = [f"{known[key].name} {count} {known[key].unit}" for key, count in row.counts]
        found.append(Line(row, translate("care_setup", ", ").join(said)))
    return found


def _key(line: object) -> object:
    return line.row.package_id if isinstance(line, Line) else None


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
