"""One of the coloured strips under the name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.views import icons, theme
from desk.views.kit import Card, Label

_FAMILIES = {"bad": "red", "warn": "amber", "info": "blue", "well": "grey"}


class Strip(Card):
    """An icon, bold words, quiet words, on the ground of a kind of card."""

    def __init__(self, kind: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, margins=(12, 6, 12, 6), gap=8, horizontal=True, parent=parent)
        self._family = _FAMILIES[kind]
        self._icon = icon
        self.strong = Label("", "strong", self._family)
        self.words = Label("", "body", self._family, elide=True)
        self.body.addSpacing(theme.px(24))
        self.body.addWidget(self.strong)
        self.body.addWidget(self.words, 1)

    def tell(self, strong: str, words: str) -> None:
        """Both empty hides the strip."""
        self.setVisible(bool(strong or words))
        self.strong.setText(strong)
        self.strong.setVisible(bool(strong))
        self.words.setText(words)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        return f"{self.strong.text()} {self.words.text()}".strip()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(18)
        with QPainter(self) as painter:
            box = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, box, theme.family(self._family).text)
