"""The password box of the door: dots, an eye to look, and a word when Caps Lock seems to be on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.views import icons
from desk.words import translate


class PasswordEdit(QLineEdit):
    """A tall password box. ``caps_seen`` tells whether the last letter looked like Caps Lock."""

    caps_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("big", True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(translate("door", "Password"))
        self.setPlaceholderText(translate("door", "Password"))
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QAction(icons.icon("eye", "ink3", 20), translate("door", "Show the password"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_letters)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_seen.emit(letter.isupper() != shifted)
        super().keyPressEvent(event)

    def _show_letters(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
