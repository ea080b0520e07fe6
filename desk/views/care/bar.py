"""Beside the names of the tabs: which week, back to this one, and the way to a new booking."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.views import theme
from desk.views.care.wording import span_words
from desk.views.kit import Button, IconButton, Label, hide_unless
from desk.views.measured import Measured
from desk.words import translate


class WeekBar(Measured):
    """``stepped`` a week back (-1) or on (1)."""

    stepped = Signal(int)

    def __init__(self, *, may_act: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("caret-left", translate("care_board", "The week before"), key="Alt+←")
        self.dates = Label("", "strong", align=Qt.AlignmentFlag.AlignCenter)
        self.on = IconButton("caret-right", translate("care_board", "The next week"), key="Alt+→")
        self.this_week = Button(translate("care_board", "This week"), tip="T")
        self.more = IconButton("dots-three", translate("care_board", "Plans, pauses, lists to print …"))
        self.new = Button(translate("care_board", "New booking"), kind="primary", icon="plus-bold", key="N")
        hide_unless(may_act, self.new)
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self.back, self.dates, self.on, self.this_week, self.more, self.new):
            row.addWidget(each)
        self.measure()

    def show_week(self, first: date) -> None:
        """Say which week is in sight."""
        self.dates.setText(span_words(first))
        self.dates.setMinimumWidth(self.dates.sizeHint().width())
        self.updateGeometry()

    def measure(self) -> None:
        self.layout().setSpacing(theme.px(7))
        for arrow in (self.back, self.on):
            arrow.setFixedWidth(theme.px(28))

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
