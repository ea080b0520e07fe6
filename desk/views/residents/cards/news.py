"""A line above the file: what a colleague has just saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.services.residents import News
from desk.views.kit import Button, Card, IconButton, Label
from desk.words import translate


class NewsLine(Card):
    """``asked`` when somebody wants to see what was changed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", margins=(14, 6, 8, 6), horizontal=True, parent=parent)
        self.words = Label("", "body", "blue", elide=True)
        self.look = Button(translate("resident_file", "What was changed"), small=True)
        self.away = IconButton("x", translate("resident_file", "Close this line"), size=16)
        self.body.addWidget(self.words, 1)
        self.body.addWidget(self.look)
        self.body.addWidget(self.away)
        self.hide()
        self.look.clicked.connect(self._ask)
        self.away.clicked.connect(self.hide)

    def tell(self, news: News, me: str) -> None:
        """What others than ``me`` saved; nothing of what they did not."""
        who = "、".join(name for name in news.by if name != me)
        if who:
            fields = "、".join(news.fields)
            self.words.setText(
                translate("resident_file", "{who} has just changed this file: {fields}", who=who, fields=fields)
            )
            self.setAccessibleName(self.words.text())
            self.show()

    def _ask(self) -> None:
        self.hide()
        self.asked.emit()
