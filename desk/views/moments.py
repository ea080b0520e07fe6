"""Days and moments as they are typed: 11-28, +5, 14:30, 明天 9点. The arrow keys go by days and hours."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desk.errors import Rejected
from desk.rules.times import at_local, local, local_date
from desk.views.wording import read_date
from desk.words import translate

_CLOCK = re.compile(r"(\d{1,2})[:：点时](\d{2})?分?$")
_DAYS = {"今天": 0, "明天": 1, "后天": 2, "昨天": -1, "today": 0, "tomorrow": 1, "yesterday": -1}
_NOW = ("现在", "now")


def read_moment(text: str, now: datetime, clock: time) -> datetime | None:
    """A moment as typed; without a day today's, without a time at ``clock``. None for nothing, ValueError for nonsense.

    A number of days may lead: +3 is in three days.
    """
    text = text.strip()
    if not text:
        return None
    if text.lower() in _NOW:
        return local(now).replace(second=0, microsecond=0)
    found = _CLOCK.search(text)
    at = clock
    if found:
        at = time(int(found[1]), int(found[2] or 0))
        text = text[: found.start()].strip()
    return at_local(read_day(text, local_date(now)) or local_date(now), at)


def read_day(text: str, today: date) -> date | None:
    """A day as typed: 2026-11-28, 11-28, +3, 明天. None for nothing; ValueError for nonsense."""
    text = text.strip()
    if text.lower() in _DAYS:
        return today + timedelta(days=_DAYS[text.lower()])
    if text[:1] in "+＋" and text[1:].isdecimal():
        return today + timedelta(days=int(text[1:]))
    return read_date(text, today)


def moment_words(moment: datetime | None) -> str:
    """2026-11-28 14:00, as it stands in a line; empty for none."""
    return f"{local(moment):%Y-%m-%d %H:%M}" if moment is not None else ""


class MomentLine(QLineEdit):
    """A moment; blank means none where that may be. Up and Down go by a day, with Shift by an hour."""

    def __init__(self, now: datetime, moment: datetime | None, *, clock: time, nothing: str = "") -> None:
        super().__init__(moment_words(moment))
        self._now, self.clock = now, clock
        self.setPlaceholderText(nothing)
        keys = translate("moments", "↑ ↓  a day, with Shift an hour.  +3  in three days")
        self.setToolTip(keys)
        self.setCursorPosition(0)

    def moment(self) -> datetime | None:
        """What is typed. Raises ValueError for what can't be read."""
        return read_moment(self.text(), self._now, self.clock)

    def checked(self, field: str) -> datetime | None:
        """The same; Rejected, beside ``field``, for what can't be read."""
        try:
            return self.moment()
        except ValueError:
            raise Rejected({field: bad_moment()}) from None

    def set_moment(self, moment: datetime | None) -> None:
        """Show another moment."""
        self.setText(moment_words(moment))
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if sign is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        try:
            moment = self.moment() or self._now
        except ValueError:
            return
        self.set_moment(moment + sign * (timedelta(hours=1) if shifted else timedelta(days=1)))
        self.textEdited.emit(self.text())


class DayLine(QLineEdit):
    """A day; blank means none. Up and Down go by a day."""

    def __init__(self, today: date, day: date | None = None, *, nothing: str = "") -> None:
        super().__init__(day.isoformat() if day else "")
        self._today = today
        self.setPlaceholderText(nothing)
        self.setToolTip(translate("moments", "↑ ↓  a day.  +3  in three days"))

    def day(self) -> date | None:
        """What is typed. Raises ValueError for what can't be read."""
        return read_day(self.text(), self._today)

    def checked(self, field: str) -> date | None:
        """The same; Rejected, beside ``field``, for what can't be read."""
        try:
            return self.day()
        except ValueError:
            raise Rejected({field: bad_day()}) from None

    def set_day(self, day: date | None) -> None:
        """Show another day."""
        self.setText(day.isoformat() if day else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if sign is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        try:
            day = self.day() or self._today
        except ValueError:
            return
        self.set_day(day + timedelta(days=sign))
        self.textEdited.emit(self.text())


def bad_moment() -> str:
    """Beside a line that can't be read."""
    return translate("moments", "Please write it like 2026-11-28 14:00, 11-28 or +3.")


def bad_day() -> str:
    """Beside a day that can't be read."""
    return translate("moments", "Please write the day like 2026-11-28, 11-28 or +3.")
