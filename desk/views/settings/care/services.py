"""Services and their weekly times (服务与场次) in the settings: the catalogue at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from desk.errors import Rejected
from desk.rules.care import kind_text
from desk.rules.slots import sitting_text, span_text, weekdays_text
from desk.rules.times import local_date
from desk.services import care, care_setup
from desk.services.care import ResourceRow, ServiceRow, Shipped, SittingRow
from desk.services.care_setup import Saved
from desk.views.kit import Button
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column
from desk.views.settings.care.base import SetupForm
from desk.views.settings.care.listed import OrderedPart
from desk.views.settings.care.service_form import ServiceForm, SittingForm
from desk.words import translate

_NEW_SERVICE = {"service_id": None, "version": None}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a service, or one of its weekly times."""

    service: ServiceRow
    sitting: SittingRow | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What the part shows: services, resources that their times may take, how much of the shipped is not there."""

    services: tuple[ServiceRow, ...]
    resources: tuple[ResourceRow, ...]
    providers: tuple[tuple[int, str], ...]
    lacking: Shipped


class ServicesPart(OrderedPart):
    """``row`` is what the form shows; None: a new service, or with ``_of`` a new time of that one."""

    row: Entry | None

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            tools, _columns(), translate("care_setup", "Services and their times"),
            translate("care_setup", "No services yet. Take over the shipped ones, or enter one with Ctrl+N."),
            translate("care_setup", "New service"), can_write=can_write, parent=parent,
        )  # fmt: skip
        self._today = local_date(self._worker.clock())
        self._of: ServiceRow | None = None
        self.add_time = Button(translate("care_setup", "Another time"), icon="plus", small=True, key="Ctrl+B")
        self.ship = Button(translate("care_setup", "Take over the shipped ones"), icon="download-simple", small=True)
        self.service, self.sitting = ServiceForm(), SittingForm(self._today)
        self.forms = QStackedWidget()
        self._build()
        self._connect()
        self.show_row(None)

    def _build(self) -> None:
        self.forms.addWidget(self.service)
        self.forms.addWidget(self.sitting)
        self.lay_out_list(self.forms, self.add_time, self.up, self.down).addWidget(self.ship)
        if not self._can_write:
            self.service.set_read_only()
            self.sitting.set_read_only()

    def _connect(self) -> None:
        press_with(self.add_time, "Ctrl+B")
        hear(self.table, "Del", self.retire.click)
        self.add_time.clicked.connect(self.begin_sitting)
        self.ship.clicked.connect(self.take_shipped)
        self.retire.clicked.connect(self.ask_retire)
        self.service.edited.connect(self.judge)
        self.sitting.edited.connect(self.judge)

    def acting(self) -> tuple[QAbstractButton, ...]:
        return (*super().acting(), self.add_time, self.ship)

    # What the page asks

    def reload(self) -> None:
        """Look at the catalogue again; what is being typed stays."""
        self._worker.look(_read, "care.services", done=self._take, replaces="settings-services")

    def keys(self) -> list[tuple[str, str]]:
        keys = super().keys()
        return [*keys[:1], ("Ctrl+B", self.add_time.text()), *keys[1:]] if keys else []

    def form(self) -> SetupForm:
        return self.service if self.forms.currentWidget() is self.service else self.sitting

    def unsaved_name(self) -> str:
        return self.service.name.text().strip() if self.form() is self.service else ""

    # The list and the form

    def key_of(self, row: Entry) -> tuple[str, int]:
        if row.sitting is not None:
            return "sitting", row.sitting.sitting_id
        return "service", row.service.service_id

    def first_editor(self) -> QWidget:
        if self.form() is self.service:
            return self.service.name
        return self.sitting.name if self.row is None else self.sitting.capacity

    def _take(self, offered: Offered) -> None:
        """Resources that are no more stand there only as long as a time takes them."""
        taken = {key for service in offered.services for sitting in service.sittings for key in sitting.resources}
        resources = [row for row in offered.resources if row.retired_on is None or row.resource_id in taken]
        self.offer(self.sitting.taken.set_offered, resources)
        self.offer(self.service.set_offered, offered.providers)
        self.ship.setVisible(self._can_write and bool(offered.lacking))
        self.take_lines(list(_entries(offered.services)))

    def begin_sitting(self) -> None:
        """Ctrl+B: one more time of the chosen service."""
        if self.row is not None:
            self.leave(partial(self._show_new_sitting, self.row.service))

    def _show_new_sitting(self, service: ServiceRow) -> None:
        self.row, self._of = None, service
        self.forms.setCurrentWidget(self.sitting)
        self.sitting.show_sitting(None)
        self._fill(translate("care_setup", "{service}: another time", service=service.name))
        self._begun = True
        self.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, row: Entry | None) -> None:
        self.row, self._of = row, None
        if row is not None and row.sitting is not None:
            self.forms.setCurrentWidget(self.sitting)
            self.sitting.show_sitting(row.sitting)
            self._fill(f"{row.service.name}  {sitting_text(row.sitting.name, row.sitting.starts)}")
        else:
            self.forms.setCurrentWidget(self.service)
            self.service.show_service(row.service if row is not None else None)
            self._fill(row.service.name if row is not None else self.new.text())

    def _fill(self, title: str) -> None:
        row = self.row
        self.retire.setVisible(self._can_write and row is not None)
        self.retire.setText(_retire_words(row))
        for button in (self.up, self.down):
            button.setEnabled(row is not None and row.sitting is None)
        self.add_time.setEnabled(row is not None)
        self.begin(title)

    # Acts

    def store(self) -> None:
        entry = self.row
        if self.form() is self.service:
            key = {"service_id": entry.service.service_id, "version": entry.service.version} if entry else _NEW_SERVICE
            work = partial(care_setup.save_service, values=self.service.values(), **key)
            self.run(work, "care.save_service", self._saved)
            return
        of = entry.service if entry is not None else self._of
        assert of is not None
        sitting = entry.sitting if entry is not None else None
        try:
            values = self.sitting.values()
        except Rejected as rejected:
            self.say(self.sitting.show_problems(rejected.fields))
            return
        work = partial(
            care_setup.save_sitting, service_id=of.service_id, sitting_id=sitting.sitting_id if sitting else None,
            version=sitting.version if sitting else None, values=values,
        )  # fmt: skip
        self.run(work, "care.save_sitting", self._saved)

    def _saved(self, saved: Saved) -> None:
        self.await_row(Entry(saved.service, saved.sitting))
        self.tell_saved(self.title.text(), saved.cancelled)

    def ask_retire(self) -> None:
        """A service is given no more from today on, or again; a time that was entered by mistake is taken away."""
        entry = self.row
        if entry is None or not self._can_write:
            return
        if entry.sitting is not None:
            self._tools.ask.confirm(
                translate("care_setup", "Take “{name}” away?", name=self.title.text()),
                translate("care_setup", "Only a time that nobody booked yet. Others are ended by their last day."),
                partial(self._answered_remove, entry.sitting),
                yes=translate("care_setup", "Take away"),
                danger=True,
            )
        elif entry.service.retired_on is not None:
            self._retire(entry.service, None)
        else:
            self._tools.ask.confirm(
                translate("care_setup", "Give “{name}” no more from today on?", name=entry.service.name),
                translate("care_setup", "What was stays on file. It can be taken up again."),
                partial(self._answered_retire, entry.service),
                yes=translate("care_setup", "Give it no more"),
                danger=True,
                icon="archive",
            )

    def _answered_retire(self, service: ServiceRow, yes: bool) -> None:
        if yes:
            self._retire(service, self._today)

    def _retire(self, service: ServiceRow, on: Any) -> None:
        work = partial(
            care_setup.retire_service, service_id=service.service_id, version=service.version, on=on
        )  # fmt: skip
        self.run(work, "care.retire_service", self._saved)

    def _answered_remove(self, sitting: SittingRow, yes: bool) -> None:
        if yes:
            work = partial(care_setup.remove_sitting, sitting_id=sitting.sitting_id, version=sitting.version)
            self.run(work, "care.remove_sitting", self._saved)

    def move(self, by: int) -> None:
        if self.row is not None and self.row.sitting is None and not self.is_dirty():
            work = partial(care_setup.move_service, service_id=self.row.service.service_id, by=by)
            self.run(work, "care.move_service", self.moved)

    def take_shipped(self) -> None:
        """Put in what is shipped and not there; what is there stays as it is."""
        self.run(care.ship, "care.ship", self._took_shipped)

    def _took_shipped(self, shipped: Shipped) -> None:
        words = translate(
            "care_setup",
            "{services} services, {resources} rooms and carers, {packages} packages and {diets} diets were taken over."
            " Please check them.",
            services=shipped.services, resources=shipped.resources, packages=shipped.packages, diets=shipped.diets,
        )  # fmt: skip
        self._tools.notices.tell(words, "good")


def _read(session: Any) -> Offered:
    return Offered(
        care.services(session), care.resources(session), care_setup.providers(session), care.lacking(session)
    )


def _entries(services: Sequence[ServiceRow]) -> Iterator[Entry]:
    for service in services:
        yield Entry(service)
        yield from (Entry(service, sitting) for sitting in service.sittings)


def _retire_words(entry: Entry | None) -> str:
    if entry is not None and entry.sitting is not None:
        return translate("care_setup", "Take away …")
    if entry is not None and entry.service.retired_on is not None:
        return translate("care_setup", "Take up again")
    return translate("care_setup", "Give it no more …")


def _columns() -> list[Column]:
    return [
        Column(translate("care_setup", "Service, time"), 150, text=_name, kind="strong", ink=_ink),
        Column(translate("care_setup", "When"), 0, text=_when, ink=_ink),
        Column(translate("care_setup", "Places"), 60, text=_places, align="right", ink=_ink),
        Column(translate("care_setup", "Holds"), 96, text=_holds, kind="meta"),
    ]


def _name(entry: Any) -> str:
    if entry.sitting is None:
        return str(entry.service.name)
    return f"　{sitting_text(entry.sitting.name, entry.sitting.starts)}"


def _when(entry: Any) -> str:
    if entry.sitting is None:
        return "  ".join(filter(None, dict.fromkeys((kind_text(entry.service.kind), entry.service.aid))))
    sitting = entry.sitting
    said = f"{weekdays_text(sitting.weekdays)} {span_text(sitting.starts, sitting.ends)}"
    return f"{said}  {sitting.provider}" if sitting.provider else said


def _places(entry: Any) -> str:
    return str(entry.sitting.capacity) if entry.sitting is not None else ""


def _holds(entry: Any) -> str:
    if entry.service.retired_on is not None:
        return translate("care_setup", "no more")
    sitting = entry.sitting
    return f"– {sitting.valid_to.isoformat()}" if sitting is not None and sitting.valid_to is not None else ""


def _ink(entry: Any) -> str:
    return "ink3" if entry.service.retired_on is not None else ""
