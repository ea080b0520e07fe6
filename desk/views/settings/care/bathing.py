"""What holds for baths and laundry at this station: the thresholds of the gate (助浴门槛), and when a bag is back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.baths import Thresholds
from desk.services import baths, laundry, settings
from desk.views import theme
from desk.views.kit import Label
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.reading import ReadingEdit
from desk.views.settings.care.base import SetupForm, SetupPart
from desk.words import translate

COLUMNS = 4
WIDTH = 980
DAYS = "laundry_days"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the station has chosen."""

    limits: Thresholds
    laundry_days: int


def read(session: Any) -> Chosen:
    """In one look."""
    return Chosen(baths.thresholds(session), settings.read(session).laundry_days)


def save(session: Any, *, limits: Thresholds, laundry_days: int) -> Chosen:
    """Both or neither; Rejected names what is wrong in either."""
    problems: dict[str, str] = {}
    try:
        baths.set_thresholds(session, limits=limits)
    except Rejected as rejected:
        problems |= rejected.fields
    try:
        laundry.set_days(session, count=laundry_days)
    except Rejected as rejected:
        problems |= rejected.fields
    if problems:
        raise Rejected(problems)
    return Chosen(limits, laundry_days)


class BathingForm(SetupForm):
    """A line for each threshold, the lower bound before the upper one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self.lines: dict[str, ReadingEdit] = {}
        for number, (name, words) in enumerate(_labels().items()):
            edit = self.lines[name] = ReadingEdit(tenths=name in baths.TENTHS)
            self.add(name, words, edit, (number // COLUMNS, number % COLUMNS, 1))
        self.fields[DAYS].set_hint(translate("care_setup", "0: on the same day"))

    def fill(self, chosen: Chosen) -> None:
        self.clear()
        for name, value in (*asdict(chosen.limits).items(), (DAYS, chosen.laundry_days)):
            self.lines[name].set_value(value)

    def values(self) -> dict[str, int]:
        """What stands in the lines; what is no number is -1, which the services refuse."""
        return {name: _value(edit) for name, edit in self.lines.items()}


class BathingPart(SetupPart):
    """One form, saved as a whole with Ctrl+S."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self.bathing = BathingForm()
        self.title.setText(translate("care_setup", "Thresholds of the gate of a bath, and laundry"))
        more = translate(
            "care_setup", "Somebody outside of these bathes only when the station head lets them through by name."
        )
        card = self.form_card(self.bathing)
        card.body.insertWidget(1, Label(more, "small", "ink2", wrap=True))
        card.setMaximumWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.retire.hide()
        self.save.setVisible(can_write)
        if not can_write:
            self.bathing.set_read_only()
        self.save.clicked.connect(self.store)
        press_with(self.save, "Ctrl+S")
        self.bathing.edited.connect(self._edited)
        self._shown = self.said()
        self._edited()

    def form(self) -> SetupForm:
        return self.bathing

    def reload(self) -> None:
        self._worker.look(read, "baths.thresholds", done=self._show, failed=self._tell, replaces="settings-bathing")

    def focus_first(self) -> None:
        self.bathing.lines["systolic_low"].setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+S", translate("care_setup", "Save"))] if self._can_write else []

    def store(self) -> None:
        """Ctrl+S."""
        values = self.bathing.values()
        limits = Thresholds(**{each.name: values[each.name] for each in fields(Thresholds)})
        self.run(partial(save, limits=limits, laundry_days=values[DAYS]), "baths.set_thresholds", self._saved)

    def _saved(self, chosen: Chosen) -> None:
        self._fill(chosen)
        self.tell_saved(self.title.text(), ())

    def _show(self, chosen: Chosen) -> None:
        if not self.is_dirty():
            self._fill(chosen)

    def _fill(self, chosen: Chosen) -> None:
        self.bathing.fill(chosen)
        self._shown = self.said()
        self._edited()

    def _edited(self) -> None:
        self.save.setEnabled(self.is_dirty())

    def _tell(self, error: DeskError) -> None:
        self.say(error.text)


def _value(edit: ReadingEdit) -> int:
    try:
        value = edit.value()
    except ValueError:
        return -1
    return -1 if value is None else value


def _labels() -> dict[str, str]:
    return {
        "systolic_low": translate("care_setup", "Systolic from, mmHg"),
        "systolic_high": translate("care_setup", "Systolic to, mmHg"),
        "diastolic_low": translate("care_setup", "Diastolic from, mmHg"),
        "diastolic_high": translate("care_setup", "Diastolic to, mmHg"),
        "temperature_low": translate("care_setup", "Body from, ℃"),
        "temperature_high": translate("care_setup", "Body to, ℃"),
        "room_low": translate("care_setup", "Bath room from, ℃"),
        "room_high": translate("care_setup", "Bath room to, ℃"),
        "water_low": translate("care_setup", "Water from, ℃"),
        "water_high": translate("care_setup", "Water to, ℃"),
        "after_meal": translate("care_setup", "Minutes after a meal"),
        "minutes": translate("care_setup", "Minutes a bath may last"),
        DAYS: translate("care_setup", "Days until a laundry bag is back"),
    }
