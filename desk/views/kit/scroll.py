"""What is longer than its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """Scrolls ``inside`` down, never sideways, without a frame.

    Tab passes it by: what is reached inside comes into sight by itself. ``by_keys``: Tab stops here and the arrow keys
    scroll, for what is only read.
    """

    def __init__(self, inside: QWidget | None = None, *, by_keys: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not by_keys:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if inside is not None:
            self.setWidget(inside)
