"""An unfinished intake, offered again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.views import theme
from desk.views.kit import Button, Card, Label, Picture
from desk.words import translate


class DraftOffer(Card):
    """The newest of the unfinished intakes, to go on with or to give up. The others wait behind it."""

    taken = Signal(object)
    given_up = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", margins=(12, 4, 8, 4), gap=8, horizontal=True, parent=parent)
        self.waiting: list[Mapping[str, Any]] = []
        self._is_wanted = True
        self.words = Label("", "body", "note_ink", elide=True)
        self.resume = Button(translate("intake", "Go on with it"), small=True, key="Ctrl+D")
        self.drop = Button(translate("intake", "Give it up"), kind="ghost", small=True)
        self.body.addWidget(Picture("note-pencil", "note_ink", 18))
        self.body.addWidget(self.words, 1)
        for button in (self.drop, self.resume):
            self.body.addWidget(button)
        self.resume.clicked.connect(self.take)
        self.drop.clicked.connect(self._give_up)
        self.setFixedHeight(theme.px(42))
        self.hide()

    def add(self, content: Mapping[str, Any]) -> None:
        self.waiting.append(content)
        self._show()

    def set_wanted(self, wanted: bool) -> None:
        """Whether there is room for the offer now."""
        self._is_wanted = wanted
        self._show()

    def take(self) -> None:
        if self.waiting:
            content = self.waiting.pop()
            self._show()
            self.taken.emit(content)

    def _give_up(self) -> None:
        content = self.waiting.pop()
        self._show()
        self.given_up.emit(content)

    def _show(self) -> None:
        self.setVisible(self._is_wanted and bool(self.waiting))
        if self.waiting:
            newest = self.waiting[-1]
            about = "  ".join(part for part in (newest.get("person", ""), newest.get("item", "")) if part)
            self.words.setText(translate("intake", "Not finished, {time}: {about}", time=newest["time"], about=about))
