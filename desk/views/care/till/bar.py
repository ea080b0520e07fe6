"""Beside the names of the tabs: which day, and the accounts of the month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.views import theme
from desk.views.care.wording import near_day_words
from desk.views.kit import Button, IconButton, Label
from desk.views.measured import Measured
from desk.words import translate


class TillBar(Measured):
    """``stepped`` a day back (-1) or on (1)."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("caret-left", translate("till_page", "The day before"), key="Alt+←")
        self.day = Label("", "strong", align=Qt.AlignmentFlag.AlignCenter)
        self.on = IconButton("caret-right", translate("till_page", "The next day"), key="Alt+→")
        self.today = Button(translate("till_page", "Today"), tip="T")
        self.months = Button(translate("till_page", "Accounts of the month …"), icon="receipt", key="M")
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self.back, self.day, self.on, self.today, self.months):
            row.addWidget(each)
        self.measure()

    def show_day(self, day: date, today: date) -> None:
        """Say which day is in sight; there is none after today."""
        self.day.setText(near_day_words(day, today))
        self.day.setMinimumWidth(self.day.sizeHint().width())
        self.on.setEnabled(day < today)
        self.today.setEnabled(day != today)
        self.updateGeometry()

    def measure(self) -> None:
        self.layout().setSpacing(theme.px(8))
        for arrow in (self.back, self.on):
            arrow.setFixedWidth(theme.px(28))

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
