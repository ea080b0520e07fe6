"""The Chinese of the desk: the compiled Qt Linguist catalogue behind :func:`desk.words.translate`.

Kept apart from the window, because the command line speaks Chinese too.
"""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from desk import words
from desk.errors import DeskError
from desk.store import RESOURCES


def speak(language: str) -> None:
    """Show every text in ``language`` (``zh_CN`` or ``en``) from now on."""
    if language == "en":
        words.install(None)
        return
    catalogue = QTranslator()
    if not catalogue.load(str(RESOURCES / "i18n" / f"desk_{language}.qm")):
        raise DeskError(f"resources/i18n/desk_{language}.qm is missing")
    words.install(lambda context, text: catalogue.translate(context, text) or "")
