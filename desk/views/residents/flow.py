"""A row of parts that goes on in the next line where it is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.views import theme


class FlowRow(QWidget):
    """Holds ``parts`` from the left, ``gap`` px apart at scale 1.0; never asks for more width than it gets."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self.parts: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, part: QWidget) -> None:
        part.setParent(self)
        self.parts.append(part)

    def show_parts(self, shown: dict[QWidget, bool]) -> None:
        """Which parts are seen."""
        for part, is_shown in shown.items():
            part.setVisible(is_shown)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def _place(self) -> None:
        shown = [part for part in self.parts if not part.isHidden()]
        sizes = [part.sizeHint().expandedTo(part.minimumSize()) for part in shown]  # the style sheet sets the latter
        line, gap = max((size.height() for size in sizes), default=0), theme.px(self._gap)
        left = top = 0
        for part, size in zip(shown, sizes, strict=True):
            if left and left + size.width() > self.width():
                left, top = 0, top + line + gap
            part.setGeometry(left, top + (line - size.height()) // 2, size.width(), size.height())
            left += size.width() + gap
        self.setFixedHeight(top + line)
