"""Widgets whose sizes follow the look."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Measured(QWidget):
    """A widget that sets its own margins and sizes: in :meth:`measure`, which it calls when it is built."""

    def measure(self) -> None:
        """Margins, gaps and sizes in the look of now; called again when the look changes."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:  # without one it is not built yet
            self.measure()
