"""A box to choose from that can also be only read: in full ink, where a box that is off would be grey."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """One of ``options``, each a value and its words. The wheel scrolls the form, not the choice."""

    def __init__(self, options: Iterable[tuple[object, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in options:
            self.addItem(words, value)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only

    def is_read_only(self) -> bool:
        return self._read_only

    def choose(self, value: object) -> None:
        """Choose ``value``; None chooses nothing, and what is not there the first."""
        at = self.findData(value)
        self.setCurrentIndex(at if at >= 0 or value is None else 0)

    def showPopup(self) -> None:
        if not self._read_only:
            super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._read_only:
            event.ignore()
        else:
            super().keyPressEvent(event)
