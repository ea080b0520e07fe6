"""Keys that press a button at once, and keys of one part of the window.

A button's own shortcut shows the button pressed for 100 ms before it clicks: what is typed meanwhile would go to
the form that the click is about to empty.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget


def press_with(button: QAbstractButton, *keys: str) -> None:
    """Each of ``keys`` clicks ``button``, while it is shown and enabled."""
    for key in keys:
        QShortcut(QKeySequence(key), button).activated.connect(button.click)


def hear(where: QWidget, keys: str, slot: Callable[[], object]) -> None:
    """``keys`` call ``slot`` while the focus is in ``where``."""
    shortcut = QShortcut(QKeySequence(keys), where)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)
