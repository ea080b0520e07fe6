"""Catches what a hand scanner types, whatever has the focus and whatever the input method makes of it.

A scanner is a keyboard that types faster than a hand can, digits only, and mostly ends with Enter or Tab. Digits are
held back until it is known which of both they are: at most :data:`GAP_MS` each. What was no scan goes to the widget it
was meant for, in the order it was typed, before anything else happens there.

Only what a device typed is looked at: a key event without a time stamp was made by a program.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desk.rules.scanning import plain_digits, read_code

GAP_MS = 50
"""A scanner's characters follow each other within 10 to 40 ms; a hand takes 80 and more from digit to digit."""

LATE_MS = 30
"""A timer that comes later than this found the desk busy: keys that were struck in time may still be waiting."""

PIECES = 10
"""So many strokes at that speed are a scan even where the scanner ends with neither Enter nor Tab."""

TAIL_MS = 200
"""So long after a scan an Enter still belongs to it: some scanners send it late, some twice."""

BEGUN = 4
"""Strokes at that speed after which a scan is likely: there is time to get ready until it ends."""

LEAST = 8
"""Digits from which on a burst that ends with Enter is nobody's typing, whatever it means."""

TAKES_DIGITS = "takesScans"
"""The dynamic property of a field into which codes are scanned as they are, such as the number of a new card."""

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch,
    }
)  # fmt: skip
"""Pressed by scanners between digits, and by themselves they write nothing."""

_PREFIX = r"(?:[~～]|\](?:[A-Za-z][0-9]?)?)?"
"""What some scanners are set to send in front: a tilde, or the kind of the code as ]C0 or ]Q3 (AIM)."""

_SO_FAR = re.compile(_PREFIX + r"\d*")
_WHOLE = re.compile(r"(?:[~～]|\][A-Za-z][0-9])?(\d+)")

_SHIFTED = str.maketrans(")!@#$%^&*(", "0123456789")
"""The digits of a scanner that holds Shift down, as some do when Caps Lock is on."""

_BREAKS = frozenset({QEvent.Type.FocusAboutToChange, QEvent.Type.WindowDeactivate, QEvent.Type.MouseButtonPress})

HEARD = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod}) | _BREAKS
"""The events that :meth:`ScanCatcher.eventFilter` wants to see."""


@dataclass(slots=True)
class _Stroke:
    """One held event. ``stamp`` is the time of the device in ms, 0: it has none; ``at`` the desk's own in ms."""

    target: QWidget
    event: QEvent
    stamp: int
    at: float

    def gap(self, after: _Stroke) -> float:
        """How long after ``after`` it came, in ms."""
        return self.stamp - after.stamp if self.stamp and after.stamp else self.at - after.at


def _now() -> float:
    return time.monotonic() * 1000


class ScanCatcher(QObject):
    """An event filter for the application. ``scanned`` with the ASCII digits of a code of the desk, ``begun`` when a
    scan is likely.

    ``misread``: a scanner's burst that is no code, and nothing that takes text had the focus. While
    ``is_closed`` (the door, the lock) nothing is told, and nothing of a scan gets into the password. ``clock``: in ms.
    """

    begun = Signal()
    scanned = Signal(str)
    misread = Signal(str)

    def __init__(
        self, is_closed: Callable[[], bool], parent: QObject | None = None, *, clock: Callable[[], float] = _now
    ) -> None:
        super().__init__(parent)
        self._is_closed, self._clock = is_closed, clock
        self._held: list[_Stroke] = []
        self._committed, self._preedit = "", ""
        self._other: _Stroke | None = None
        self._scan: _Stroke | None = None
        self._gives_back = False
        self._armed_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._time_is_up)

    def is_holding(self) -> bool:
        """Whether digits wait for what comes next."""
        return bool(self._held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._gives_back or kind not in HEARD or not isinstance(watched, QWidget):
            return False
        if kind in _BREAKS:
            self.give_back()
            return False
        if isinstance(event, QInputMethodEvent):
            return self._input_method(watched, event)
        if not isinstance(event, QKeyEvent) or not event.timestamp():
            return False
        if kind == QEvent.Type.ShortcutOverride:
            return self._shortcut(watched, event)
        return self._key(watched, event)

    # What comes

    def _key(self, target: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _SILENT or _is_alt_code(event):
            return False
        stroke = _Stroke(target, _copy(event), event.timestamp(), self._clock())
        text = self._piece(event)
        if text and not event.isAutoRepeat():
            return self._hold(stroke, self._committed + text, "")
        if _is_end(event) and (self._is_tail(stroke) or (self._is_quick(stroke) and self._ended(stroke, framed=True))):
            return True
        self.give_back()
        self._other = stroke if event.text().isprintable() and event.text() else None
        return False

    def _shortcut(self, target: QWidget, event: QKeyEvent) -> bool:
        """Before a key comes as a key, a shortcut may take it: not the digits and the Enter of a scan."""
        if event.key() in _SILENT or _is_alt_code(event):
            return False
        if self._piece(event) and not event.isAutoRepeat():
            event.accept()  # comes as a key; where it is given back, shortcuts are asked
            return True
        stroke = _Stroke(target, event, event.timestamp(), self._clock())
        if _is_end(event) and (self._is_tail(stroke) or (self._is_quick(stroke) and self._is_scan(framed=True))):
            event.accept()
            return True
        self.give_back()
        return False

    def _input_method(self, target: QWidget, event: QInputMethodEvent) -> bool:
        """Digits that an input method commits, one or some at a time, or composes first."""
        committed, preedit = event.commitString(), event.preeditString()
        stroke = _Stroke(target, _copy_composed(event), 0, self._clock())
        plain = committed + preedit
        if plain and _SO_FAR.fullmatch(plain) and not event.replacementLength():
            return self._hold(stroke, self._committed + committed, preedit)
        if not plain and self._preedit and self._is_quick(stroke):  # the composing ends, what is committed follows
            return self._hold(stroke, self._committed, "")
        self.give_back()
        self._other = stroke if plain else None
        return False

    def _hold(self, stroke: _Stroke, committed: str, preedit: str) -> bool:
        if self._held and (not self._is_quick(stroke) or self._held[-1].target is not stroke.target):
            fresh = committed[len(self._committed) :]
            self.give_back()
            committed = fresh
        if not self._held and self._other is not None and stroke.gap(self._other) <= GAP_MS:
            self._other = stroke  # the digits of something longer, such as an address on the web
            return False
        if not _SO_FAR.fullmatch(committed + preedit):
            self.give_back()
            return False
        self._other = self._scan = None
        self._held.append(stroke)
        self._committed, self._preedit = committed, preedit
        if len(self._held) == BEGUN:
            self.begun.emit()
        self._arm(GAP_MS)
        return True

    def _piece(self, event: QKeyEvent) -> str:
        """What a key adds to what is held; "" for a key that ends it."""
        text = event.text()
        if self._committed == "]" and text.isascii() and text.isalpha() and not _is_command(event):
            return text
        return _digit_of(event)

    def _is_quick(self, stroke: _Stroke) -> bool:
        """Whether it came as a scanner's next one would. Some systems stamp a key when it is heard, not when it is
        struck: what is still held so late was kept by a busy desk, and nothing is known of the time between.
        """
        if not self._held:
            return False
        last = self._held[-1]
        return stroke.gap(last) <= GAP_MS or stroke.at - last.at > GAP_MS + LATE_MS

    def _is_tail(self, stroke: _Stroke) -> bool:
        return not self._held and self._scan is not None and stroke.gap(self._scan) <= TAIL_MS

    # What it was

    def _arm(self, ms: int) -> None:
        self._armed_at = self._clock()
        self._timer.start(ms)

    def _time_is_up(self) -> None:
        """Nothing more came in time; or the desk was too busy to hear it."""
        late = self._clock() - self._armed_at - self._timer.interval()
        if late > LATE_MS and self._timer.interval() == GAP_MS:
            self._arm(1)
            return
        if self._held:
            self._ended(self._held[-1], framed=False)

    def _digits(self) -> str:
        found = _WHOLE.fullmatch(self._committed + self._preedit)
        return plain_digits(found[1]) if found else ""

    def _is_scan(self, *, framed: bool) -> bool:
        """Whether what is held stays with the desk."""
        digits = self._digits()
        quick = framed or len(self._held) >= PIECES
        if not digits or not quick or not self._held:
            return False
        if self._is_closed():
            return len(digits) >= LEAST
        target = self._held[0].target
        if isValid(target) and target.property(TAKES_DIGITS):
            return False
        if read_code(digits) is not None:
            return True
        return framed and len(digits) >= LEAST and not _takes_text(target)

    def _ended(self, last: _Stroke, *, framed: bool) -> bool:
        """A burst is over with ``last``: answer the scan, or give back what was typed. Whether it was one."""
        if not self._is_scan(framed=framed):
            self.give_back()
            return False
        digits = self._digits()
        self._forget()
        self._scan = last
        if not self._is_closed():
            (self.scanned if read_code(digits) is not None else self.misread).emit(digits)
        return True

    def give_back(self) -> None:
        """What is held goes where it was meant to go, now and in its order."""
        if not self._held:
            return
        held = list(self._held)
        self._forget()
        self._other = None
        self._gives_back = True
        try:
            for stroke in held:
                if isValid(stroke.target):
                    QCoreApplication.sendEvent(stroke.target, stroke.event)
        finally:
            self._gives_back = False

    def _forget(self) -> None:
        self._timer.stop()
        self._held.clear()
        self._committed = self._preedit = ""


def _digit_of(event: QKeyEvent) -> str:
    """The digit (or the beginning of a frame) that a key writes; "" for any other key."""
    text = event.text()
    if len(text) != 1 or _is_command(event):
        return ""
    shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if shifted and not event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        text = text.translate(_SHIFTED)
    return text if text.isdecimal() or text in "~～]" else ""


def _is_command(event: QKeyEvent) -> bool:
    """Ctrl+1 is a command; Ctrl and Alt together are the AltGr of Windows."""
    wanted = Qt.KeyboardModifier
    held = event.modifiers() & (wanted.ControlModifier | wanted.AltModifier | wanted.MetaModifier)
    return held not in (wanted.NoModifier, wanted.ControlModifier | wanted.AltModifier)


def _is_end(event: QKeyEvent) -> bool:
    return event.key() in _ENDS and not _is_command(event)


def _is_alt_code(event: QKeyEvent) -> bool:
    """A scanner may write each character as Alt and its number on the keypad; the character comes afterwards."""
    wanted = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    return event.modifiers() & wanted == wanted


def _takes_text(target: QWidget) -> bool:
    return isValid(target) and target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(), event.key(), event.modifiers(), event.nativeScanCode(), event.nativeVirtualKey(),
        event.nativeModifiers(), event.text(), event.isAutoRepeat(), event.count(),
    )  # fmt: skip
    copy.setTimestamp(event.timestamp())
    return copy


def _copy_composed(event: QInputMethodEvent) -> QInputMethodEvent:
    copy = QInputMethodEvent(event.preeditString(), event.attributes())
    copy.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    return copy
