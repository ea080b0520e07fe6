"""The password box of the door: dots, an eye to look, and a word when Caps Lock seems to be on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.views import icons
from desk.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class PasswordEdit(QLineEdit):
    """A tall password box. ``caps_seen`` tells whether the last letter looked like Caps Lock.

    The eye comes with the first letter: an empty box has nothing to look at, and the sign-in window no icon to load.
    """

    caps_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("big", True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(translate("door", "Password"))
        self.setPlaceholderText(translate("door", "Password"))
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self.textChanged.connect(self._add_eye)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_seen.emit(letter.isupper() != shifted)
        super().keyPressEvent(event)

    def _add_eye(self) -> None:
        self.textChanged.disconnect(self._add_eye)
        eye = QAction(icons.icon("eye", "ink3", 20), translate("door", "Show the password"), self)
        eye.setCheckable(True)
        eye.toggled.connect(self._show_letters)
        self.addAction(eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show_letters(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
