"""A hand scanner as the system hears it, and the hands of somebody who types: real key events with a time."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_clock = count(100_000, 1_000)


def scan(code: str, end: Qt.Key | None = Qt.Key.Key_Return) -> Hand:
    """A scanner's keys, 12 ms apart, to whatever has the focus; nothing was struck for a second before.

    What it returns strikes further keys of the same device.
    """
    hand = Hand(float(next(_clock)))
    hand.type(code, 12)
    if end is not None:
        hand.wait(12)
        hand.key(end, "\t" if end == Qt.Key.Key_Tab else "\r")
    return hand


class Hand:
    """Keys and input methods at times of their own: ``at`` is the clock of both in ms, moved by ``wait``."""

    def __init__(self, at: float = 1000.0) -> None:
        self.at = at

    def clock(self) -> float:
        return self.at

    def wait(self, ms: float) -> None:
        self.at += ms

    def key(
        self, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *, target: QWidget | None = None, repeats: bool = False,
    ) -> None:  # fmt: skip
        """A key down and up; Qt offers what is sent so to shortcuts first."""
        widget = target or QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text, repeats)
            event.setTimestamp(int(self.at))
            QCoreApplication.sendEvent(widget, event)

    def type(self, text: str, gap: float) -> None:
        """Character after character, ``gap`` ms apart; the first one after such a gap, too."""
        for each in text:
            self.wait(gap)
            digit = each if each.isascii() and each.isdigit() else ""
            self.key(Qt.Key(ord(digit)) if digit else Qt.Key.Key_unknown, each)

    def commit(self, text: str, gap: float = 0, preedit: str = "") -> None:
        """What an input method gives: characters that are done, and what is still being composed."""
        self.wait(gap)
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(QApplication.focusWidget(), event)

    def enter(self, gap: float = 0) -> None:
        self.wait(gap)
        self.key(Qt.Key.Key_Return, "\r")
