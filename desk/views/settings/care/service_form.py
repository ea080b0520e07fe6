"""The forms of a service and of one of its weekly times (服务、场次) in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QGridLayout

from desk.rules.care import ServiceKind, kind_text, resource_text
from desk.rules.care_catalogue import AIDS, ServiceSpec, SittingSpec
from desk.rules.slots import clock_of
from desk.services.care import ResourceRow, ServiceRow, SittingRow
from desk.services.care_setup import SittingInput
from desk.views import theme
from desk.views.colours import colours
from desk.views.form import Pick, line
from desk.views.kit import Chip
from desk.views.moments import DayLine
from desk.views.settings.care.base import Custom, SetupForm, day_in, minutes_of, number_of
from desk.views.weekdays import WeekdaysEdit
from desk.words import translate

UNITS = ("次", "份", "袋", "件", "单")
"""What is counted, as papers of stations say it; others can be typed."""

ACROSS = 4
"""So many chips of rooms and carers stand in one line."""

_NEW = ServiceSpec(ServiceKind.VISIT, "", "次", "teal", 17 * 60, cutoff_days=1)


class ServiceForm(SetupForm):
    """What a service is, until when it can be cancelled freely, and what it needs."""

    def __init__(self) -> None:
        super().__init__(3)
        self.name, self.note = line(), line()
        self.kind = Pick([(kind, kind_text(kind)) for kind in ServiceKind])
        self.hue = Pick(list(colours()))
        self.aid, self.unit = QComboBox(), QComboBox()
        for combo, offered in ((self.aid, ("", *AIDS)), (self.unit, UNITS)):
            combo.setEditable(True)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.addItems(offered)
            combo.lineEdit().textEdited.connect(self.tell)
        self.cutoff_days, self.cutoff_time = line(), line()
        self.provider = Pick([])
        self.late, self.missed, self.carers, self.carers_disabled = line(), line(), line(), line()
        said = (
            ("name", translate("care_setup", "Service"), self.name, (0, 0, 1)),
            ("kind", translate("care_setup", "What it is"), self.kind, (0, 1, 1)),
            ("aid", translate("care_setup", "Stands under"), self.aid, (0, 2, 1)),
            ("unit", translate("care_setup", "Counted in"), self.unit, (1, 0, 1)),
            ("hue", translate("care_setup", "Colour"), self.hue, (1, 1, 1)),
            ("note", translate("care_setup", "Note"), self.note, (1, 2, 1)),
            ("cutoff_days", translate("care_setup", "Free to cancel until (days before)"), self.cutoff_days, (2, 0, 1)),
            ("cutoff_time", translate("care_setup", "at"), self.cutoff_time, (2, 1, 1)),
            ("late_percent", translate("care_setup", "Charged when late (%)"), self.late, (2, 2, 1)),
            ("missed_percent", translate("care_setup", "Charged for not coming (%)"), self.missed, (3, 0, 1)),
            ("carers", translate("care_setup", "Carers"), self.carers, (3, 1, 1)),
            ("carers_disabled", translate("care_setup", "Carers for the disabled"), self.carers_disabled, (3, 2, 1)),
            ("provider_id", translate("care_setup", "Given by (register of resources)"), self.provider, (6, 0, 3)),
        )  # fmt: skip
        for name, words, editor, place in said:
            self.add(name, words, editor, place)
        boxes = (
            ("late_counts", translate("care_setup", "Late: the count is used up"), (4, 0, 1)),
            ("missed_counts", translate("care_setup", "Did not come: the count is used up"), (4, 1, 1)),
            ("at_home", translate("care_setup", "At the resident's door"), (4, 2, 1)),
            ("needs_assessment", translate("care_setup", "Needs an assessment"), (5, 0, 1)),
            ("needs_consent", translate("care_setup", "Needs consent"), (5, 1, 1)),
        )
        for name, words, place in boxes:
            self.add_box(name, words, place)

    def set_offered(self, rows: Sequence[tuple[int, str]]) -> None:
        """The providers there are; the chosen one stays so."""
        chosen = self.provider.currentData()
        self.provider.blockSignals(True)
        self.provider.clear()
        self.provider.addItem(translate("care_setup", "the centre itself"), None)
        for key, words in rows:
            self.provider.addItem(words, key)
        self.provider.setCurrentIndex(max(0, self.provider.findData(chosen)))
        self.provider.blockSignals(False)

    def show_service(self, row: ServiceRow | None) -> None:
        """A service, or an empty form for a new one."""
        shown = row or _NEW
        texts = (
            (self.name, shown.name), (self.note, shown.note or ""), (self.cutoff_days, shown.cutoff_days),
            (self.cutoff_time, clock_of(shown.cutoff_time)), (self.late, shown.late_percent),
            (self.missed, shown.missed_percent), (self.carers, shown.carers),
            (self.carers_disabled, shown.carers_disabled),
        )  # fmt: skip
        for edit, text in texts:
            edit.setText(str(text))
            edit.setCursorPosition(0)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self.hue.setCurrentIndex(self.hue.findData(shown.hue))
        at = self.provider.findData(shown.provider_id)
        if at < 0 and row is not None:  # one that ended goes on being shown
            self.provider.addItem(row.provider, row.provider_id)
            at = self.provider.count() - 1
        self.provider.setCurrentIndex(max(0, at))
        self.aid.setEditText(shown.aid)
        self.unit.setEditText(shown.unit)
        for name, box in self.boxes.items():
            box.setChecked(getattr(shown, name))
        self.clear()

    def values(self) -> ServiceSpec:
        """What is typed."""
        return ServiceSpec(
            ServiceKind(str(self.kind.currentData())), self.name.text(), self.unit.currentText(),
            str(self.hue.currentData()), minutes_of(self.cutoff_time), aid=self.aid.currentText(),
            cutoff_days=number_of(self.cutoff_days), late_percent=number_of(self.late),
            missed_percent=number_of(self.missed), carers=number_of(self.carers),
            carers_disabled=number_of(self.carers_disabled), note=self.note.text(),
            provider_id=self.provider.currentData(),
            **{name: box.isChecked() for name, box in self.boxes.items()},
        )  # fmt: skip


class TakenEdit(Custom):
    """The rooms, carers and vans that the bookings of a time take, as chips."""

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[int, Chip] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(6))

    def set_offered(self, rows: Sequence[ResourceRow]) -> None:
        """The resources there are; what was chosen stays so."""
        chosen = self.taken()
        for chip in self.chips.values():
            self._grid.removeWidget(chip)
            chip.deleteLater()
        self.chips = {}
        for place, row in enumerate(rows):
            chip = self.chips[row.resource_id] = Chip(row.name)
            chip.setToolTip(resource_text(row.kind))
            chip.setChecked(row.resource_id in chosen)
            chip.clicked.connect(self.tell)
            self._grid.addWidget(chip, place // ACROSS, place % ACROSS)
        self._grid.setColumnStretch(ACROSS, 1)

    def taken(self) -> tuple[int, ...]:
        """Their keys, in the order in which they are shown."""
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def set_taken(self, keys: Sequence[int]) -> None:
        """Choose these, without telling."""
        for key, chip in self.chips.items():
            chip.setChecked(key in keys)

    def said(self) -> str:
        return " ".join(map(str, self.taken()))


class SittingForm(SetupForm):
    """When a service is given, for how many, by whom, with what."""

    def __init__(self, today: date) -> None:
        super().__init__(3)
        self._today = today
        self.name, self.provider, self.capacity = line(), line(), line()
        self.starts, self.ends = line(placeholder="09:00"), line(placeholder="10:00")
        self.valid_from = DayLine(today)
        self.valid_to = DayLine(today, nothing=translate("care_setup", "goes on"))
        self.weekdays, self.taken = WeekdaysEdit(), TakenEdit()
        self.add("name", translate("care_setup", "Name of the time"), self.name, (0, 0, 1),
                 hint=translate("care_setup", "Blank: called by its clock"))  # fmt: skip
        self.add("starts", translate("care_setup", "From"), self.starts, (0, 1, 1))
        self.add("ends", translate("care_setup", "Until"), self.ends, (0, 2, 1))
        self.add("weekdays", translate("care_setup", "Days of the week"), self.weekdays, (1, 0, 3))
        self.add("capacity", translate("care_setup", "Places"), self.capacity, (2, 0, 1))
        self.add("provider", translate("care_setup", "Given by"), self.provider, (2, 1, 2))
        self.add("valid_from", translate("care_setup", "Holds from"), self.valid_from, (3, 0, 1))
        self.add("valid_to", translate("care_setup", "Up to, not including"), self.valid_to, (3, 1, 1))
        self.add("resources", translate("care_setup", "Takes these rooms, carers and vans"), self.taken, (4, 0, 3))
        self.add_box("on_holidays", translate("care_setup", "On holidays too"), (3, 2, 1))

    def show_sitting(self, row: SittingRow | None) -> None:
        """A time, or an empty form for a new one."""
        self.name.setText(row.name if row else "")
        self.provider.setText((row.provider or "") if row else "")
        self.starts.setText(clock_of(row.starts) if row else "")
        self.ends.setText(clock_of(row.ends) if row else "")
        self.capacity.setText(str(row.capacity) if row else "")
        self.weekdays.set_weekdays(row.weekdays if row else "12345")
        self.valid_from.set_day(row.valid_from if row else self._today)
        self.valid_to.set_day(row.valid_to if row else None)
        self.taken.set_taken(row.resources if row else ())
        self.boxes["on_holidays"].setChecked(bool(row and row.on_holidays))
        self.clear()

    def values(self) -> SittingInput:
        """What is typed. Raises Rejected for a day that can't be read."""
        since = day_in(self.valid_from, "valid_from") or self._today
        spec = SittingSpec(
            minutes_of(self.starts), minutes_of(self.ends), self.weekdays.weekdays(), number_of(self.capacity),
            self.name.text(), self.boxes["on_holidays"].isChecked(), self.provider.text(),
        )  # fmt: skip
        return SittingInput(spec, since, day_in(self.valid_to, "valid_to"), self.taken.taken())
