"""Days of the week as they are chosen: seven chips side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.slots import WHOLE_WEEK
from desk.rules.times import WEEKDAYS
from desk.views import theme
from desk.views.kit import Chip
from desk.words import translate


class WeekdaysEdit(QWidget):
    """Which days of the week; ``edited`` when one is chosen or left out by hand. Space chooses, Tab goes on."""

    edited = Signal()

    def __init__(self, weekdays: str = "") -> None:
        super().__init__()
        self.chips = {day: Chip(translate("times", WEEKDAYS[int(day) - 1])) for day in WHOLE_WEEK}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for chip in self.chips.values():
            row.addWidget(chip)
            chip.clicked.connect(self._tell)
        row.addStretch(1)
        self.setFocusProxy(self.chips["1"])
        self.set_weekdays(weekdays)

    def weekdays(self) -> str:
        """ISO days in order, ``12345``."""
        return "".join(day for day, chip in self.chips.items() if chip.isChecked())

    def set_weekdays(self, weekdays: str) -> None:
        """Choose these days, without telling."""
        for day, chip in self.chips.items():
            chip.setChecked(day in weekdays)

    def _tell(self) -> None:
        self.edited.emit()
