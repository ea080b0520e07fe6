"""Beside the names of the tabs: which days are in sight, back and on; of the week also the way to a new booking."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.views import theme
from desk.views.care.wording import span_words
from desk.views.kit import Button, IconButton, Label, hide_unless
from desk.views.measured import Measured
from desk.words import translate


class DaysBar(Measured):
    """``back`` and ``on`` with what they say and their key, between them the days. ``stepped`` back (-1) or on (1)."""

    stepped = Signal(int)
    GAP = 8

    def __init__(self, back: tuple[str, str], on: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("caret-left", back[0], key=back[1])
        self.dates = Label("", "strong", align=Qt.AlignmentFlag.AlignCenter)
        self.on = IconButton("caret-right", on[0], key=on[1])
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.add(self.back, self.dates, self.on)
        self.measure()

    def add(self, *parts: QWidget) -> None:
        """At the right."""
        for part in parts:
            self.row.addWidget(part)

    def say(self, words: str) -> None:
        """Which days are in sight."""
        self.dates.setText(words)
        self.dates.setMinimumWidth(self.dates.sizeHint().width())
        self.updateGeometry()

    def measure(self) -> None:
        self.row.setSpacing(theme.px(self.GAP))
        for arrow in (self.back, self.on):
            arrow.setFixedWidth(theme.px(28))

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)


class WeekBar(DaysBar):
    """``stepped`` a week back or on."""

    GAP = 7

    def __init__(self, *, may_act: bool, parent: QWidget | None = None) -> None:
        before, after = translate("care_board", "The week before"), translate("care_board", "The next week")
        super().__init__((before, "Alt+←"), (after, "Alt+→"), parent)
        self.this_week = Button(translate("care_board", "This week"), tip="T")
        self.more = IconButton("dots-three", translate("care_board", "Plans, pauses, lists to print …"))
        self.new = Button(translate("care_board", "New booking"), kind="primary", icon="plus-bold", key="N")
        hide_unless(may_act, self.new)
        self.add(self.this_week, self.more, self.new)

    def show_week(self, first: date) -> None:
        """Say which week is in sight."""
        self.say(span_words(first))
