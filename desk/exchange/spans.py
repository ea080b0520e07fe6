"""Days and ranges of days as clerks write them: 2026.1.7-4.6, 2025.11.1-2.28, 20260312-20270311, 长期, 2.14-2.20."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, from_serial, is_ambiguous_month, is_nothing, is_number, shown
from desk.rules.text import halfwidth, squeeze
from desk.words import translate

_CLOCK = re.compile(r"[T\s]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?")
_WHOLE = (
    r"(?P<{p}y>\d{{4}})(?:年(?P<{p}m1>\d{{1,2}})月(?P<{p}d1>\d{{1,2}})[日号]?"
    r"|(?P<{p}s>[./\-])(?P<{p}m2>\d{{1,2}})(?P={p}s)(?P<{p}d2>\d{{1,2}})日?|(?P<{p}m3>\d{{2}})(?P<{p}d3>\d{{2}}))"
)
_SHORT_YEAR = (
    r"(?P<{p}y>\d{{2}})(?:年(?P<{p}m1>\d{{1,2}})月(?P<{p}d1>\d{{1,2}})[日号]?"
    r"|(?P<{p}s>[./\-])(?P<{p}m2>\d{{1,2}})(?P={p}s)(?P<{p}d2>\d{{1,2}}))"
)
_NO_YEAR = r"(?:(?P<{p}m1>\d{{1,2}})月(?P<{p}d1>\d{{1,2}})[日号]?|(?P<{p}m2>\d{{1,2}})[./\-](?P<{p}d2>\d{{1,2}})日?)"
_DAY_ONLY = r"(?P<{p}d1>\d{{1,2}})[日号]?"
_BETWEEN = r"(?:起)?(?:-+|[—–―─~→]+|至|到)(?:于)?"
_ENDLESS = (
    r"(?:长期(?:有效)?|永久|不限|无(?:固定)?期限|不定期|(?:至?今|现在|目前)?(?:尚?未[归返回]来?)|至?今|现在|目前)"
)
_OPEN = re.compile(_ENDLESS)
_TAIL = r"(?:止|为止|截止)?"
_DAYS = tuple(re.compile(form.format(p="a")) for form in (_WHOLE, _NO_YEAR, _SHORT_YEAR))
_RANGES = tuple(
    re.compile(first.format(p="a") + _BETWEEN + second.format(p="b") + _TAIL)
    for first in (_WHOLE, _NO_YEAR, _SHORT_YEAR)
    for second in (_WHOLE, _NO_YEAR, _DAY_ONLY, _SHORT_YEAR)
)
_OPEN_RANGES = tuple(
    re.compile(form.format(p="a") + rf"(?:(?:{_BETWEEN})?{_ENDLESS}|{_BETWEEN}|起)")
    for form in (_WHOLE, _NO_YEAR, _SHORT_YEAR)
)
_PIECES = re.compile(r"[\n\r;；、，,]+")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】")
# Words around a range (春节, 回家); those that belong to dates stay.
_WORDS_AROUND = re.compile(r"^[^\d]*|(?:(?!至今|起|止|今|长期|未[归返回]|[年月日号至到])[\u4e00-\u9fff:。]){2,}$")
_HOSPITAL = re.compile("住院|就医|治疗")


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end``, both included; ``open_ended`` when 长期 or nothing follows. What is unsaid is None."""

    start: date | None
    end: date | None
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    """A leave: its first day and the day of the return, None while still away. ``hospital``: the cell says so."""

    start: date
    end: date | None
    hospital: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    year: int | None
    month: int | None
    day: int

    def on(self, year: int | None, text: str) -> date:
        """The day, with ``year`` where none is written."""
        chosen = self.year if self.year is not None else year
        if chosen is None or self.month is None:
            raise _unreadable(text)
        try:
            return date(chosen, self.month, self.day)
        except ValueError as error:
            words = translate("exchange", "“{text}”: there is no such day in the calendar.", text=text)
            raise RuleBroken("DATE_IMPOSSIBLE", words) from error


def read_day(value: Cell, *, year: int | None = None) -> date | None:
    """The day in a cell, None when nothing is written; ``year`` is that of days without one.

    Raises RuleBroken: ``DATE_IMPOSSIBLE`` for a day that is in no calendar, ``DATE_AMBIGUOUS`` for a number such as
    1.1, ``DATE_INVALID`` for what is no day.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if is_number(value) and (day := _of_number(value, year)):
        return day
    text = _tidy(value)
    if is_nothing(text):
        return None
    for form in _DAYS:
        if match := form.fullmatch(text):
            return _parts(match, "a").on(year, shown(value).strip())
    if text.isascii() and text.isdigit() and len(text) == 5 and (day := from_serial(int(text))):
        return day
    raise _unreadable(shown(value).strip())


def read_span(value: Cell, *, year: int | None = None) -> Span | None:
    """The range in a cell, None when nothing is written; a lone day is where it starts.

    The end takes the year of the start where none is written, or the next when it would lie before it. Raises
    RuleBroken as :func:`read_day`, ``RANGE_REVERSED``, and ``RANGE_INVALID`` for what is no range.
    """
    if isinstance(value, str):
        text = _tidy(value)
        if is_nothing(text):
            return None
        if _OPEN.fullmatch(text):
            return Span(None, None, open_ended=True)
        if (span := _range(text, year)) is not None:
            return span
    try:
        day = read_day(value, year=year)
    except RuleBroken as broken:
        if broken.code != "DATE_INVALID":
            raise
        words = translate("exchange", "“{text}” can't be read as a time from one day to another.", text=shown(value))
        raise RuleBroken("RANGE_INVALID", words) from broken
    return Span(day, None) if day is not None else None


def read_leaves(value: Cell, *, year: int, as_of: date) -> tuple[Away, ...]:
    """The leaves in a cell, one below the other or divided by ； and 、; a lone day is a leave of that day.

    Without a year they are of ``year``; one over the turn of the year that would lie ahead of ``as_of`` began the
    year before. Raises RuleBroken as :func:`read_span`.
    """
    if not isinstance(value, str):
        day = read_day(value, year=year)
        return (Away(day, day),) if day is not None else ()
    found: list[Away] = []
    for piece in filter(str.strip, _PIECES.split(value)):
        found += _leaves_of(piece, year, as_of)
    return tuple(found)


def _leaves_of(piece: str, year: int, as_of: date) -> list[Away]:
    try:
        return [_leave(piece, year, as_of)] if not is_nothing(_tidy(piece)) else []
    except RuleBroken:
        parts = piece.split()
        if len(parts) < 2:
            raise
        return [_leave(part, year, as_of) for part in parts]  # two leaves with a blank between them


def _leave(text: str, year: int, as_of: date) -> Away:
    bare = _WORDS_AROUND.sub("", _BRACKETED.sub("", halfwidth(text)).strip())
    span = read_span(bare or text, year=year)
    if span is None or span.start is None:
        words = translate("exchange", "“{text}” can't be read as a time from one day to another.", text=text)
        raise RuleBroken("RANGE_INVALID", words)
    start, end = span.start, span.end
    if end is not None and end.year > start.year and start > as_of and str(start.year) not in text:
        start, end = start.replace(year=start.year - 1), end.replace(year=end.year - 1)
    return Away(start, end if end or span.open_ended else start, _HOSPITAL.search(text) is not None)


def _range(text: str, year: int | None) -> Span | None:
    for form in _OPEN_RANGES:
        if match := form.fullmatch(text):
            return Span(_parts(match, "a").on(year, match.group()), None, open_ended=True)
    for form in _RANGES:
        if match := form.fullmatch(text):
            return _closed(_parts(match, "a"), _parts(match, "b"), year, text)
    return None


def _closed(first: _Parts, second: _Parts, year: int | None, text: str) -> Span:
    if second.month is None:
        second = _Parts(first.year, first.month, second.day)
    if first.year is None and second.year is not None:
        # 12.30-2026.1.3 began the year before.
        earlier = (first.month or 0, first.day) > (second.month or 0, second.day)
        first = _Parts(second.year - earlier, first.month, first.day)
    start = first.on(year, text)
    if second.year is None:
        later = (second.month or 0, second.day) < (start.month, start.day)
        end = second.on(start.year + later, text)
    else:
        end = second.on(None, text)
    if end < start:
        words = translate("exchange", "It ends on {end}, before it begins on {start}.", end=end, start=start)
        raise RuleBroken("RANGE_REVERSED", words)
    return Span(start, end)


def _parts(match: re.Match[str], prefix: str) -> _Parts:
    """What a form found; the parts of a date come under one of several names."""
    groups = match.groupdict()

    def number(name: str) -> int | None:
        found = next((groups[key] for key in (f"{name}{n}" for n in ("", 1, 2, 3)) if groups.get(key)), None)
        return int(found) if found is not None else None

    year = number(f"{prefix}y")
    return _Parts(
        year + 2000 if year is not None and year < 100 else year, number(f"{prefix}m"), number(f"{prefix}d") or 0
    )


def _of_number(value: Cell, year: int | None) -> date | None:
    """A serial number, and 1.7 as a day without a year."""
    assert isinstance(value, int | float)
    if 3_000 < value < 100_000:
        return from_serial(value)
    if is_ambiguous_month(value) or (isinstance(value, float) and repr(value).endswith(".2")):
        raise RuleBroken(
            "DATE_AMBIGUOUS",
            translate("exchange", "The number {text} may be two days. Write the date as text.", text=shown(value)),
        )
    return None


def _tidy(value: Cell) -> str:
    """A cell without blanks, clock times and the width of its characters."""
    text = _CLOCK.sub("", halfwidth(shown(value)).strip()) if isinstance(value, str) else shown(value)
    return squeeze(text).replace("。", ".").rstrip(".").lstrip("自从由")


def _unreadable(text: str) -> RuleBroken:
    words = translate("exchange", "“{text}” is no whole date: year, month and day are needed.", text=text)
    return RuleBroken("DATE_INVALID", words)
