"""Services and their weekly times (服务与场次) in the settings: the catalogue at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import Rejected
from desk.rules.care import kind_text
from desk.rules.slots import sitting_text, span_text, weekdays_text
from desk.rules.times import local_date
from desk.services import care, care_setup
from desk.services.care import ResourceRow, ServiceRow, Shipped, SittingRow
from desk.services.care_setup import Saved
from desk.views import theme
from desk.views.kit import Button, IconButton, Label
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.care.base import SetupForm, SetupPart
from desk.views.settings.care.service_form import ServiceForm, SittingForm
from desk.views.settings.part import framed
from desk.words import translate

LIST_WIDTH = 540
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
    lacking: Shipped


class ServicesPart(SetupPart):
    """``entry`` is what the form shows; None: a new service, or with ``_of`` a new time of that one."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self._today = local_date(self._worker.clock())
        self.entry: Entry | None = None
        self._of: ServiceRow | None = None
        self._awaited: object = None
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("care_setup", "Services and their times"))
        self.none = Label(
            translate("care_setup", "No services yet. Take over the shipped ones, or enter one with Ctrl+N."), "body",
            "ink2", wrap=True,
        )  # fmt: skip
        self.new = Button(translate("care_setup", "New service"), icon="plus", small=True, key="Ctrl+N")
        self.add_time = Button(translate("care_setup", "Another time"), icon="plus", small=True, key="Ctrl+B")
        self.up = IconButton("caret-up", translate("care_setup", "Further up"), key="Alt+Up")
        self.down = IconButton("caret-down", translate("care_setup", "Further down"), key="Alt+Down")
        self.ship = Button(translate("care_setup", "Take over the shipped ones"), icon="download-simple", small=True)
        self.service, self.sitting = ServiceForm(), SittingForm(self._today)
        self.forms = QStackedWidget()
        self._build()
        self._connect()
        self._show(None)

    def _build(self) -> None:
        acts, left = QHBoxLayout(), QVBoxLayout()
        acts.setSpacing(theme.px(6))
        for button in (self.new, self.add_time, self.up, self.down):
            acts.addWidget(button)
            button.setVisible(self._can_write)
        acts.addStretch(1)
        acts.addWidget(self.ship)
        left.addWidget(framed(self.table, self.none), 1)
        left.addLayout(acts)
        self.forms.addWidget(self.service)
        self.forms.addWidget(self.sitting)
        self.lay_out(left, self.form_card(self.forms), width=LIST_WIDTH)
        for button in (self.retire, self.save):
            button.setVisible(self._can_write)
        if not self._can_write:
            self.service.set_read_only()
            self.sitting.set_read_only()

    def _connect(self) -> None:
        for button, key in (
            (self.new, "Ctrl+N"), (self.add_time, "Ctrl+B"), (self.save, "Ctrl+S"), (self.up, "Alt+Up"),
            (self.down, "Alt+Down"),
        ):  # fmt: skip
            press_with(button, key)
        hear(self.table, "Del", self.retire.click)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_service)
        self.add_time.clicked.connect(self.begin_sitting)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.ship.clicked.connect(self.take_shipped)
        self.save.clicked.connect(self.store)
        self.retire.clicked.connect(self.ask_retire)
        self.service.edited.connect(self._judge)
        self.sitting.edited.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at the catalogue again; what is being typed stays."""
        self._worker.look(_read, "care.services", done=self._take, replaces="settings-services")

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.service.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [
            ("Ctrl+N", translate("care_setup", "New service")),
            ("Ctrl+B", translate("care_setup", "Another time")),
            ("Alt+↑↓", translate("care_setup", "Order")),
            ("Ctrl+S", translate("care_setup", "Save")),
        ]

    def form(self) -> SetupForm:
        return self.service if self.forms.currentWidget() is self.service else self.sitting

    def mark_again(self) -> None:
        if self.entry is not None:
            self.table.blockSignals(True)
            self.table.select_key(_key(self.entry))
            self.table.blockSignals(False)

    def unsaved_name(self) -> str:
        return self.service.name.text().strip() if self.form() is self.service else ""

    # The list and the form

    def _take(self, offered: Offered) -> None:
        self._offer(offered)
        self.ship.setVisible(self._can_write and bool(offered.lacking))
        entries = list(_entries(offered.services))
        wanted = self._awaited or (_key(self.entry) if self.entry is not None else None)
        self._awaited = None
        self.table.blockSignals(True)
        self.model.reset(len(entries), entries)
        self.table.setVisible(bool(entries))
        self.none.setVisible(not entries)
        current = next((each for each in entries if _key(each) == wanted), None)
        if not self.is_dirty() and not self._begun:
            self._show(current or next(iter(entries), None))
        elif current is not None:
            self.entry = current
        self.table.blockSignals(False)
        self.mark_again()

    def _offer(self, offered: Offered) -> None:
        """Resources that are no more stand there only as long as a time takes them."""
        taken = {key for service in offered.services for sitting in service.sittings for key in sitting.resources}
        before = self.said()
        self.sitting.taken.set_offered(
            [row for row in offered.resources if row.retired_on is None or row.resource_id in taken]
        )
        if before == self._shown:
            self._shown = self.said()

    def _picked(self, row: object) -> None:
        if isinstance(row, Entry) and (self.entry is None or _key(row) != _key(self.entry)):
            self.leave(partial(self._show, row))

    def _edit(self, _: object) -> None:
        editor = self.service.name if self.form() is self.service else self.sitting.capacity
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_service(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new_service)

    def _show_new_service(self) -> None:
        self._show(None)
        self._begun = True
        self.service.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_new(self) -> None:
        self.entry = self._of = None
        self.forms.setCurrentWidget(self.service)
        self.service.show_service(None)
        self._begin(translate("care_setup", "New service"))

    def begin_sitting(self) -> None:
        """Ctrl+B: one more time of the chosen service."""
        if self.entry is not None:
            self.leave(partial(self._show_new_sitting, self.entry.service))

    def _show_new_sitting(self, service: ServiceRow) -> None:
        self.entry, self._of = None, service
        self.forms.setCurrentWidget(self.sitting)
        self.sitting.show_sitting(None)
        self._begin(translate("care_setup", "{service}: another time", service=service.name))
        self._begun = True
        self.sitting.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, entry: Entry | None) -> None:
        if entry is None:
            self._show_new()
            return
        self.entry, self._of = entry, None
        if entry.sitting is not None:
            self.forms.setCurrentWidget(self.sitting)
            self.sitting.show_sitting(entry.sitting)
            self._begin(f"{entry.service.name}  {sitting_text(entry.sitting.name, entry.sitting.starts)}")
        else:
            self.forms.setCurrentWidget(self.service)
            self.service.show_service(entry.service)
            self._begin(entry.service.name)

    def _begin(self, title: str) -> None:
        self.title.setText(title)
        self._begun = False
        self.say("")
        self._shown = self.said()
        entry = self.entry
        self.retire.setVisible(self._can_write and entry is not None)
        self.retire.setText(_retire_words(entry))
        is_service = entry is not None and entry.sitting is None
        for button in (self.up, self.down):
            button.setEnabled(is_service)
        self.add_time.setEnabled(entry is not None or self._of is not None)
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(self.is_dirty())

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says."""
        entry = self.entry
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
        entry = Entry(saved.service, saved.sitting)
        self._awaited = _key(entry)
        self._show(entry)
        self.tell_saved(self.title.text(), saved.cancelled)

    def ask_retire(self) -> None:
        """A service is given no more from today on, or again; a time that was entered by mistake is taken away."""
        entry = self.entry
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

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self.entry is not None and self.entry.sitting is None and not self.is_dirty():
            work = partial(care_setup.move_service, service_id=self.entry.service.service_id, by=by)
            self.run(work, "care.move_service", self._moved)

    def _moved(self, _: tuple[ServiceRow, ...]) -> None:
        self._awaited = _key(self.entry)

    def take_shipped(self) -> None:
        """Put in what is shipped and not there; what is there stays as it is."""
        self.ship.set_busy(True)
        self.run(care.ship, "care.ship", self._took_shipped)

    def _took_shipped(self, shipped: Shipped) -> None:
        self.ship.set_busy(False)
        words = translate(
            "care_setup",
            "{services} services, {resources} rooms and carers, {packages} packages and {diets} diets were taken over."
            " Please check them.",
            services=shipped.services, resources=shipped.resources, packages=shipped.packages, diets=shipped.diets,
        )  # fmt: skip
        self._tools.notices.tell(words, "good")


def _read(session: Any) -> Offered:
    return Offered(care.services(session), care.resources(session), care.lacking(session))


def _entries(services: Sequence[ServiceRow]) -> Iterator[Entry]:
    for service in services:
        yield Entry(service)
        yield from (Entry(service, sitting) for sitting in service.sittings)


def _key(entry: object) -> object:
    if not isinstance(entry, Entry):
        return None
    if entry.sitting is not None:
        return "sitting", entry.sitting.sitting_id
    return "service", entry.service.service_id


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
