"""Dialogs while the desk is locked: nothing floats above the door, and what was half answered is there afterwards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from shiboken6 import isValid

LOCK = QKeySequence("Ctrl+L")


class Aside(QObject):
    """The dialogs of ``window`` that were put away. A page may end its own meanwhile: those don't come back.

    ``lock_requested``: Ctrl+L in a dialog, which the window behind it doesn't hear.
    """

    lock_requested = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._put_away: list[QDialog] = []
        self._is_locked = False
        QApplication.instance().focusChanged.connect(self._hear)

    def put_away(self) -> None:
        """Hide every dialog, the front one first; Qt's own (print, choose a file) wait for an answer and are ended."""
        self._is_locked = True
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        opened = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        before = len(self._put_away)
        for dialog in reversed(opened):
            if type(dialog).__module__.startswith("PySide6."):
                dialog.reject()
            else:
                self._put_away.insert(before, dialog)
                dialog.finished.connect(partial(self._ended, dialog))
                dialog.hide()

    def bring_back(self) -> None:
        """Show them again, in the order they were opened."""
        self._is_locked = False
        put_away, self._put_away = self._put_away, []
        for dialog in put_away:
            if isValid(dialog):
                _open_again(dialog)

    def drop(self) -> None:
        """End them unasked: somebody else takes the desk."""
        self._is_locked = False
        for dialog in reversed(self._put_away.copy()):
            if isValid(dialog):
                dialog.done(QDialog.DialogCode.Rejected.value)
        self._put_away.clear()

    def _hear(self, _: QWidget | None, now: QWidget | None) -> None:
        """Once for each dialog; one that has another use for the key keeps it. One that comes late waits, too."""
        dialog = now.window() if now is not None else None
        if self._is_locked and isinstance(dialog, QDialog):
            QTimer.singleShot(0, self, self._put_away_late)
        if isinstance(dialog, QDialog) and not any(key.key() == LOCK for key in dialog.findChildren(QShortcut)):
            QShortcut(LOCK, dialog).activated.connect(self.lock_requested)

    def _put_away_late(self) -> None:
        if self._is_locked:
            self.put_away()

    def _ended(self, dialog: QDialog, _: int) -> None:
        if dialog in self._put_away:
            self._put_away.remove(dialog)


def _open_again(dialog: QDialog) -> None:
    """Qt marks the words of the box that has the focus when a dialog is shown: the next letter would replace them."""
    box = dialog.focusWidget()
    cursor = box.cursorPosition() if isinstance(box, QLineEdit) else 0
    dialog.open()
    if isinstance(box, QLineEdit):
        box.setCursorPosition(cursor)
