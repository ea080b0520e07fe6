"""Rooms, carers, vans, washers, and what is closed or opened beyond the plan (资源与停开) in the settings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import Rejected
from desk.rules.care import resource_text
from desk.rules.slots import WHOLE_WEEK, span_text, weekdays_text
from desk.rules.times import date_text, local_date
from desk.services import care, care_setup
from desk.services.care import ClosingRow, ResourceRow, ServiceRow
from desk.services.care_setup import Closed, Kept, Withdrawn
from desk.views import theme
from desk.views.kit import Button, Label, Option, Segmented
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.care.base import SetupForm, SetupPart
from desk.views.settings.care.resource_form import ClosingForm, ResourceForm
from desk.views.settings.part import framed
from desk.words import translate

LIST_WIDTH = 500
RESOURCES, CLOSINGS = "resources", "closings"


@dataclass(frozen=True, slots=True)
class House:
    """What the part shows."""

    resources: tuple[ResourceRow, ...]
    closings: tuple[ClosingRow, ...]
    services: tuple[ServiceRow, ...]


class ResourcesPart(SetupPart):
    """``row`` is the resource or the closing in the form, None for a new one; ``choice`` says which are listed."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self._today = local_date(self._worker.clock())
        self.row: ResourceRow | ClosingRow | None = None
        self._house = House((), (), ())
        self._awaited: object = None
        self.choice = Segmented(
            [
                Option(RESOURCES, translate("care_setup", "Rooms, carers, vans")),
                Option(CLOSINGS, translate("care_setup", "Closings and openings")),
            ],
            translate("care_setup", "What is listed"),
        )
        self.models = {
            RESOURCES: RowModel(_resource_columns(), _key, parent=self),
            CLOSINGS: RowModel(_closing_columns(), _key, parent=self),
        }
        self.tables = {
            RESOURCES: RowTable(self.models[RESOURCES], translate("care_setup", "Rooms, carers, vans")),
            CLOSINGS: RowTable(self.models[CLOSINGS], translate("care_setup", "Closings and openings")),
        }
        self.none = Label("", "body", "ink2", wrap=True)
        self.new = Button(translate("care_setup", "New"), icon="plus", small=True, key="Ctrl+N")
        self.resource, self.closing = ResourceForm(), ClosingForm(self._today)
        self.forms, self._lists = QStackedWidget(), QStackedWidget()
        self._build()
        self._connect()
        self._show_list(RESOURCES)

    def _build(self) -> None:
        acts, left = QHBoxLayout(), QVBoxLayout()
        acts.setSpacing(theme.px(6))
        acts.addWidget(self.new)
        acts.addStretch(1)
        acts.addWidget(self.choice)
        for table in self.tables.values():
            self._lists.addWidget(table)
        left.addWidget(framed(self._lists, self.none), 1)
        left.addLayout(acts)
        self.forms.addWidget(self.resource)
        self.forms.addWidget(self.closing)
        self.lay_out(left, self.form_card(self.forms), width=LIST_WIDTH)
        self.new.setVisible(self._can_write)
        if not self._can_write:
            self.resource.set_read_only()

    def _connect(self) -> None:
        press_with(self.new, "Ctrl+N")
        press_with(self.save, "Ctrl+S")
        for table in self.tables.values():
            hear(table, "Del", self.retire.click)
            table.picked.connect(self._picked)
            table.opened.connect(self._edit)
        self.choice.changed.connect(self._choose)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.store)
        self.retire.clicked.connect(self.ask_retire)
        self.resource.edited.connect(self._judge)
        self.closing.edited.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at resources and closings again; what is being typed stays."""
        look = partial(_read, today=self._today)
        self._worker.look(look, "care.resources", done=self._take, replaces="settings-resources")

    def focus_first(self) -> None:
        listed = self.models[self._listed()].total()
        first = self.tables[self._listed()] if listed else self.form().fields["name" if self._is_house() else "first"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [("Ctrl+N", translate("care_setup", "New")), ("Ctrl+S", translate("care_setup", "Save"))]

    def form(self) -> SetupForm:
        return self.resource if self.forms.currentWidget() is self.resource else self.closing

    def is_dirty(self) -> bool:
        """A closing that was made is only looked at."""
        return super().is_dirty() and not isinstance(self.row, ClosingRow)

    def mark_again(self) -> None:
        self.choice.set_value(RESOURCES if self.form() is self.resource else CLOSINGS)
        table = self.tables[self._listed()]
        table.blockSignals(True)
        if self.row is not None:
            table.select_key(_key(self.row))
        else:
            table.clearSelection()
        table.blockSignals(False)

    # The lists and the form

    def _listed(self) -> str:
        return str(self.choice.value())

    def _is_house(self) -> bool:
        return self._listed() == RESOURCES

    def _take(self, house: House) -> None:
        self._house = house
        there = [row for row in house.resources if row.retired_on is None]
        before = self.said()
        self.closing.set_choices(house.services, there)
        if before == self._shown:
            self._shown = self.said()
        for name, rows in ((RESOURCES, house.resources), (CLOSINGS, house.closings)):
            self.tables[name].blockSignals(True)
            self.models[name].reset(len(rows), rows)
            self.tables[name].blockSignals(False)
        self._fill()

    def _rows(self) -> tuple[ResourceRow, ...] | tuple[ClosingRow, ...]:
        return self._house.resources if self._is_house() else self._house.closings

    def _fill(self) -> None:
        """Show the row that was shown, or the first."""
        rows = self._rows()
        wanted = self._awaited or (_key(self.row) if self.row is not None else None)
        self._awaited = None
        current = next((row for row in rows if _key(row) == wanted), None)
        if not self.is_dirty() and not self._begun:
            self._show(current or (rows[0] if rows else None))
        elif current is not None:
            self.row = current
        self._lists.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.none.setText(
            translate("care_setup", "No rooms or carers yet. Ctrl+N enters the first.")
            if self._is_house()
            else translate("care_setup", "Nothing is closed or opened beyond the plan. Ctrl+N enters it.")
        )
        self.mark_again()

    def _choose(self, name: object) -> None:
        self.leave(partial(self._show_list, str(name)))

    def _show_list(self, name: str) -> None:
        self.choice.set_value(name)
        self._lists.setCurrentWidget(self.tables[name])
        self.forms.setCurrentWidget(self.resource if self._is_house() else self.closing)
        self.row = None
        self._show(None)
        self._fill()

    def _picked(self, row: object) -> None:
        if isinstance(row, ResourceRow | ClosingRow) and (self.row is None or _key(row) != _key(self.row)):
            self.leave(partial(self._show, row))

    def _edit(self, _: object) -> None:
        (self.resource.name if self._is_house() else self.closing.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new)

    def _show_new(self) -> None:
        self._show(None)
        self._begun = True
        self.mark_again()
        (self.resource.name if self._is_house() else self.closing.what).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: ResourceRow | ClosingRow | None) -> None:
        self.row = row
        if self._is_house():
            self.resource.show_resource(row if isinstance(row, ResourceRow) else None)
            self.title.setText(row.name if isinstance(row, ResourceRow) else translate("care_setup", "New"))
        else:
            self.closing.show_closing(row if isinstance(row, ClosingRow) else None)
            self.title.setText(row.what if isinstance(row, ClosingRow) else translate("care_setup", "New closing"))
        self.say("")
        self._begun = False
        self._shown = self.said()
        self.retire.setVisible(self._can_write and row is not None)
        self.retire.setText(_retire_words(row))
        self.save.setVisible(self._can_write and not isinstance(row, ClosingRow))
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(self.is_dirty())

    # Acts

    def store(self) -> None:
        """Ctrl+S: save the resource, or close what the form says."""
        try:
            if self._is_house():
                row = self.row if isinstance(self.row, ResourceRow) else None
                resource = self.resource.values()
                work: Any = partial(
                    care_setup.save_resource, resource_id=row.resource_id if row else None,
                    version=row.version if row else None, staff_id=row.staff_id if row else None, values=resource,
                )  # fmt: skip
                self.run(work, "care.save_resource", self._saved)
            else:
                work = partial(care_setup.close, values=self.closing.values())
                self.run(work, "care.close", self._closed)
        except Rejected as rejected:
            self.say(self.form().show_problems(rejected.fields))

    def _saved(self, kept: Kept) -> None:
        self._awaited = _key(kept.resource)
        self._show(kept.resource)
        self.tell_saved(kept.resource.name, kept.cancelled)

    def _closed(self, closed: Closed) -> None:
        self._awaited = _key(closed.closing)
        self._show(closed.closing)
        self.tell_saved(_closing_words(closed.closing), closed.cancelled)

    def ask_retire(self) -> None:
        """A resource is no more from today on, or there again; a closing is taken back."""
        row = self.row
        if row is None or not self._can_write:
            return
        if isinstance(row, ClosingRow):
            self._tools.ask.confirm(
                translate("care_setup", "Take it back: {what}?", what=_closing_words(row)),
                translate("care_setup", "What it cancelled is booked again where there is room.")
                if not row.open
                else "",
                partial(self._answered_withdraw, row),
                yes=translate("care_setup", "Take it back"),
            )
        elif row.retired_on is not None:
            self._retire(row, None)
        else:
            self._tools.ask.confirm(
                translate("care_setup", "“{name}” is no more from today on?", name=row.name),
                translate("care_setup", "What was stays on file. It can be taken up again."),
                partial(self._answered_retire, row),
                yes=translate("care_setup", "It is no more"),
                danger=True,
                icon="archive",
            )

    def _answered_retire(self, row: ResourceRow, yes: bool) -> None:
        if yes:
            self._retire(row, self._today)

    def _retire(self, row: ResourceRow, on: Any) -> None:
        work = partial(
            care_setup.retire_resource, resource_id=row.resource_id, version=row.version, on=on
        )  # fmt: skip
        self.run(work, "care.retire_resource", self._saved)

    def _answered_withdraw(self, row: ClosingRow, yes: bool) -> None:
        if yes:
            work = partial(care_setup.withdraw, closing_id=row.closing_id)
            self.run(work, "care.withdraw", self._withdrawn)

    def _withdrawn(self, done: Withdrawn) -> None:
        self._show(None)
        words = translate("care_setup", "Taken back: {what}. ", what=_closing_words(done.closing))
        if done.brought_back:
            again = translate("care_setup", "{n} bookings stand again.", n=done.brought_back)
            words = f"{words}{again}"
        self._tools.notices.tell(words, "good")
        if done.refused:
            self._tools.notices.tell("\n".join(done.refused), "warn")


def _read(session: Any, *, today: Any) -> House:
    return House(care.resources(session), care.closings(session, since=today), care.services(session, on=today))


def _key(row: object) -> object:
    if isinstance(row, ResourceRow):
        return RESOURCES, row.resource_id
    return (CLOSINGS, row.closing_id) if isinstance(row, ClosingRow) else None


def _retire_words(row: ResourceRow | ClosingRow | None) -> str:
    if isinstance(row, ClosingRow):
        return translate("care_setup", "Take it back …")
    if row is not None and row.retired_on is not None:
        return translate("care_setup", "Take up again")
    return translate("care_setup", "It is no more …")


def _resource_columns() -> list[Column]:
    return [
        Column(translate("care_setup", "What it is"), 84, text=_kind, kind="meta"),
        Column(translate("care_setup", "Name"), 140, text=_name, kind="strong", ink=_ink),
        Column(translate("care_setup", "Working hours"), 0, text=_hours, ink=_ink),
    ]


def _closing_columns() -> list[Column]:
    return [
        Column(translate("care_setup", "Days"), 164, text=_days),
        Column(translate("care_setup", "What"), 120, text=_what, kind="strong"),
        Column("", 56, text=_open, kind="meta"),
        Column(translate("care_setup", "Why"), 0, text=_why),
    ]


def _kind(row: Any) -> str:
    return resource_text(row.kind)


def _name(row: Any) -> str:
    return str(row.name)


def _hours(row: Any) -> str:
    if row.retired_on is not None:
        return translate("care_setup", "no more")
    if not row.hours:
        return translate("care_setup", "always")
    by_span: dict[tuple[int, int], str] = {}
    for day, since, until in row.hours:
        by_span[since, until] = by_span.get((since, until), "") + str(day)
    weeks: dict[str, list[str]] = {}
    for span, days in by_span.items():
        weeks.setdefault("".join(day for day in WHOLE_WEEK if day in days), []).append(span_text(*span))
    return "  ".join(f"{weekdays_text(days)} {' '.join(spans)}" for days, spans in weeks.items())


def _ink(row: Any) -> str:
    return "ink3" if row.retired_on is not None else ""


def _days(row: Any) -> str:
    first = date_text(row.first)
    return first if row.first == row.last else f"{first}–{date_text(row.last)}"


def _what(row: Any) -> str:
    return str(row.what)


def _open(row: Any) -> str:
    return translate("care_setup", "opened") if row.open else translate("care_setup", "closed")


def _why(row: Any) -> str:
    return str(row.reason)


def _closing_words(row: ClosingRow) -> str:
    return f"{row.what} {_open(row)} {_days(row)}"
