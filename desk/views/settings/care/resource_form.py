"""The forms of a resource and of a closing (资源、停开) in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout, QLineEdit

from desk.errors import Rejected
from desk.rules.care import ResourceKind, resource_text
from desk.rules.care_catalogue import ResourceSpec
from desk.rules.slots import WHOLE_WEEK, Hours, parse_span, span_text
from desk.rules.times import WEEKDAYS
from desk.services.care import ClosingRow, ResourceRow, ServiceRow
from desk.services.care_setup import ClosingInput
from desk.views import theme
from desk.views.form import Pick, line
from desk.views.kit import Button, Label
from desk.views.moments import DayLine
from desk.views.settings.care.base import Custom, SetupForm, day_in
from desk.words import translate

CENTRE = "centre"


class HoursEdit(Custom):
    """The working hours of a week, a line for each day: 08:00-12:00 13:30-17:00; blank all over: always."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = {int(day): QLineEdit() for day in WHOLE_WEEK}
        self.alike = Button(translate("care_setup", "Tuesday to Friday as Monday"), small=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        for day, edit in self.lines.items():
            name = translate("times", WEEKDAYS[day - 1])
            edit.setAccessibleName(name)
            edit.setPlaceholderText("08:00-12:00 13:30-17:00" if day == 1 else "")
            edit.textEdited.connect(self.tell)
            place = day - 1
            grid.addWidget(Label(name, "small", "ink2"), place // 2, place % 2 * 2)
            grid.addWidget(edit, place // 2, place % 2 * 2 + 1)
        grid.addWidget(self.alike, 3, 3)
        self.setFocusProxy(self.lines[1])
        self.alike.clicked.connect(self._copy)

    def set_hours(self, hours: Sequence[Hours]) -> None:
        """Show these hours."""
        for day, edit in self.lines.items():
            spans = [(since, until) for weekday, since, until in hours if weekday == day]
            edit.setText(" ".join(span_text(*span).replace("–", "-") for span in spans))
            edit.setCursorPosition(0)

    def hours(self) -> tuple[Hours, ...]:
        """What is typed. Raises Rejected (``hours``) for what can't be read."""
        found: list[Hours] = []
        for day, edit in self.lines.items():
            for word in edit.text().replace("，", " ").replace(",", " ").replace("、", " ").split():
                span = parse_span(word)
                if span is None:
                    words = translate("care_setup", "Write hours like 08:00-12:00 13:30-17:00.")
                    raise Rejected({"hours": words})
                found.append((day, *span))
        return tuple(found)

    def set_read_only(self) -> None:
        """Whoever may not change it looks it up."""
        for edit in self.lines.values():
            edit.setReadOnly(True)
        self.alike.hide()

    def said(self) -> str:
        return "|".join(edit.text().strip() for edit in self.lines.values())

    def _copy(self) -> None:
        for day in range(2, 6):
            self.lines[day].setText(self.lines[1].text())
        self.tell()


class ResourceForm(SetupForm):
    """What it is, what it is called, when it is there."""

    def __init__(self) -> None:
        super().__init__(2)
        self.kind = Pick([(kind, resource_text(kind)) for kind in ResourceKind])
        self.name, self.note, self.hours = line(), line(), HoursEdit()
        self.add("kind", translate("care_setup", "What it is"), self.kind, (0, 0, 1))
        self.add("name", translate("care_setup", "Name"), self.name, (0, 1, 1))
        self.add("hours", translate("care_setup", "Working hours"), self.hours, (1, 0, 2),
                 hint=translate("care_setup", "Blank on every day: always there."))  # fmt: skip
        self.add("note", translate("care_setup", "Note"), self.note, (2, 0, 2))

    def show_resource(self, row: ResourceRow | None) -> None:
        """A resource, or an empty form for a new one."""
        self.kind.setCurrentIndex(self.kind.findData(row.kind if row else ResourceKind.CARER))
        self.name.setText(row.name if row else "")
        self.note.setText((row.note or "") if row else "")
        self.hours.set_hours(row.hours if row else ())
        self.clear()

    def values(self) -> ResourceSpec:
        """What is typed. Raises Rejected for hours that can't be read."""
        kind = ResourceKind(str(self.kind.currentData()))
        return ResourceSpec(kind, self.name.text(), self.hours.hours(), self.note.text())

    def set_read_only(self) -> None:
        super().set_read_only()
        self.fields["hours"].editor.setEnabled(True)
        self.hours.set_read_only()


class ClosingForm(SetupForm):
    """What is closed, or opened beyond the plan, from when to when, and why."""

    def __init__(self, today: date) -> None:
        super().__init__(2)
        self._today = today
        self.what = Pick([])
        self.kind = Pick(
            [(False, translate("care_setup", "Closed")), (True, translate("care_setup", "Opened beyond the plan"))]
        )
        self.first, self.last, self.reason = DayLine(today), DayLine(today), line()
        self.add("resource_id", translate("care_setup", "What"), self.what, (0, 0, 1))
        self.add("open", translate("care_setup", "Closed or opened"), self.kind, (0, 1, 1))
        self.add("first", translate("care_setup", "First day"), self.first, (1, 0, 1))
        self.add("last", translate("care_setup", "Last day"), self.last, (1, 1, 1),
                 hint=translate("care_setup", "Blank: that one day"))  # fmt: skip
        self.add("reason", translate("care_setup", "Why; it stands on the board"), self.reason, (2, 0, 2))

    def set_choices(self, services: Sequence[ServiceRow], resources: Sequence[ResourceRow]) -> None:
        """The services and resources there are; what was chosen stays."""
        chosen = self.what.currentData()
        self.what.clear()
        self.what.addItem(translate("care_setup", "The whole centre"), CENTRE)
        for service in services:
            self.what.addItem(service.name, f"service {service.service_id}")
        for resource in resources:
            self.what.addItem(resource.name, f"resource {resource.resource_id}")
        self.what.setCurrentIndex(max(0, self.what.findData(chosen)))

    def show_closing(self, row: ClosingRow | None) -> None:
        """A closing to be looked at, or an empty form for a new one."""
        if row is None:
            self.what.setCurrentIndex(0)
        else:
            self._choose(row)
        self.kind.setCurrentIndex(self.kind.findData(row is not None and row.open))
        self.first.set_day(row.first if row else self._today)
        self.last.set_day(row.last if row else None)
        self.reason.setText(row.reason if row else "")
        for edit in (self.first, self.last, self.reason):
            edit.setReadOnly(row is not None)
            edit.setCursorPosition(0)
        for pick in (self.what, self.kind):
            pick.setEnabled(row is None)
        self.clear()

    def values(self) -> ClosingInput:
        """What is typed. Raises Rejected for a day that can't be read."""
        first = day_in(self.first, "first") or self._today
        last = day_in(self.last, "last") or first
        what, _, key = str(self.what.currentData()).partition(" ")
        return ClosingInput(
            first, last, self.reason.text(), int(key) if what == "service" else None,
            int(key) if what == "resource" else None, bool(self.kind.currentData()),
        )  # fmt: skip

    def _choose(self, row: ClosingRow) -> None:
        """What is closed stands there even when it is no more."""
        key = CENTRE
        if row.service_id is not None:
            key = f"service {row.service_id}"
        elif row.resource_id is not None:
            key = f"resource {row.resource_id}"
        if self.what.findData(key) < 0:
            self.what.addItem(row.what, key)
        self.what.setCurrentIndex(self.what.findData(key))
