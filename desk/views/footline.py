"""The line below a board that says what its looks mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.views import theme

_HIGH = 24


class FootLine(QWidget):
    """One line, as much of it as there is room for: a subclass paints it. ``words`` is how it is read out."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(_HIGH))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
