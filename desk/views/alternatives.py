"""What stands in the way, and what can be had instead with one click or key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit import Button, Card, Label, Shape
from desk.views.pressing import press_with

MOST = 4


class Alternatives(Card):
    """``taken`` with the choice that was taken; gone while nothing stands in the way. A subclass fills it with
    :meth:`show_choices`.
    """

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

    def show_choices(self, lines: Sequence[str], choices: Sequence[object], *, columns: int = 2) -> None:
        """What stands in the way in ``lines``, and the first :data:`MOST` of the choices, so many beside each other."""
        self.words.setText("\n".join(lines))
        self.setAccessibleName(" ".join(lines))
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, choice in enumerate(choices[:MOST]):
            words, key = self.words_of(choice), f"Alt+{number + 1}"
            button = Button(words, small=True, key=key)
            button.setAutoDefault(False)
            press_with(button, key)
            button.setAccessibleName(self.name_of(words))
            button.clicked.connect(partial(self._take, choice))
            self.buttons.append(button)
            self._grid.addWidget(button, number // columns, number % columns, Qt.AlignmentFlag.AlignLeft)
            button.show()
        self._grid.setColumnStretch(columns, 1)
        self.show()

    def words_of(self, choice: object) -> str:
        """What stands on the button of a choice."""
        raise NotImplementedError

    def name_of(self, words: str) -> str:
        """How a button with these words is read out."""
        raise NotImplementedError

    def clear(self) -> None:
        """Nothing stands in the way any more."""
        self.hide()

    def _take(self, choice: object) -> None:
        self.hide()
        self.taken.emit(choice)
