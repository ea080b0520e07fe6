"""What stands in the way of a booking, and the nearest times that have a place, each with one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk.rules.times import clock_text
from desk.services.bookings import Opening
from desk.views import theme
from desk.views.care.wording import long_day_words
from desk.views.kit import Button, Card, Label, Shape
from desk.views.pressing import press_with
from desk.words import translate

MOST = 4


class OpeningBox(Card):
    """``taken`` with the :class:`Opening` that was chosen; gone while nothing stands in the way."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True, parent=parent)
        self.words = Label("", "small", "red", wrap=True)
        self.buttons: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(6))
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addWidget(self.words)
        words.addLayout(self._grid)
        self.body.addWidget(Shape("triangle", "red", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(words, 1)
        self.hide()

    def tell(self, lines: Sequence[str], openings: Sequence[Opening]) -> None:
        """Show what stands in the way, and what can be had instead."""
        self.words.setText("\n".join(lines))
        self.setAccessibleName(" ".join(lines))
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, opening in enumerate(openings[:MOST]):
            words = f"{long_day_words(opening.day)} {clock_text(opening.starts_at)}"
            key = f"Alt+{number + 1}"
            button = Button(words, small=True, key=key)
            button.setAutoDefault(False)
            press_with(button, key)
            button.setAccessibleName(translate("care_form", "Take {when} instead", when=words))
            button.clicked.connect(partial(self._take, opening))
            self.buttons.append(button)
            self._grid.addWidget(button, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
            button.show()
        self._grid.setColumnStretch(2, 1)
        self.show()

    def clear(self) -> None:
        """Nothing stands in the way any more."""
        self.hide()

    def _take(self, opening: Opening) -> None:
        self.hide()
        self.taken.emit(opening)
