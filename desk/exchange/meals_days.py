"""The days of a ledger of meals: the month in its title, days with or without it, or left to the row above."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, is_nothing, is_number, shown
from desk.exchange.spans import read_day
from desk.rules.text import halfwidth, squeeze
from desk.words import translate

_MONTH = re.compile(r"(?P<year>20\d\d)\s*[年.\-/]\s*(?P<month>1[0-2]|0?[1-9])(?:\s*月(?!\s*\d)|(?=[^\d.\-/]|$))")
_YEAR = re.compile(r"(?P<year>20\d\d)\s*年")
_BARE_MONTH = re.compile(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*月(?:份)?(?!\s*\d)")
_SPAN = re.compile(r"月?\s*[-—–~至到]\s*\d{1,2}\s*月|季度")
_DITTO = frozenset(("〃", "同上", "″", "''", '"', "”", "“", "々", "同前", "↓", "|"))
_WEEKDAY = re.compile(r"\(?(?:周|星期|礼拜)[一二三四五六日天]\)?")
_TWO_WAYS = re.compile(r"(1[0-2]|[1-9])\.([123])")
_DAY_ALONE = re.compile(r"([1-9]|[12]\d|3[01])[日号]?")


@dataclass(frozen=True, slots=True)
class Period:
    """What a ledger says it is about: a year and, if it is one month only, that month."""

    year: int
    month: int | None = None

    @property
    def text(self) -> str | None:
        """``2026-01``, None for no month."""
        return f"{self.year}-{self.month:02d}" if self.month else None

    def holds(self, day: date) -> bool:
        """Whether ``day`` may be in the ledger."""
        return self.month is None or (day.year, day.month) == (self.year, self.month)


def period_of(title: str | None, sheet: str | None, reported: date | None) -> Period | None:
    """The period in the title, else in the name of the sheet; a month without a year is the last one of that name up
    to the day of reporting. None when neither says anything."""
    for text in filter(None, (title, sheet)):
        plain = halfwidth(text)
        if match := _MONTH.search(plain):
            whole = _SPAN.search(plain) is None
            return Period(int(match["year"]), int(match["month"]) if whole else None)
        year = _YEAR.search(plain)
        if _SPAN.search(plain) is None and (match := _BARE_MONTH.search(plain)):
            month = int(match["month"])
            if year is not None:
                return Period(int(year["year"]), month)
            if reported is not None:
                return Period(reported.year - (month > reported.month), month)
        if year is not None:
            return Period(int(year["year"]))
    return None


class DayReader:
    """Reads the days of one sheet, top to bottom; ``shown_as`` has the numbers in their formats by row.

    ``untyped``: it is a CSV file, in which nobody can tell the number 1.1 from the text.
    """

    def __init__(
        self, period: Period | None, reported: date, shown_as: Mapping[int, str], *, untyped: bool = False
    ) -> None:
        self._period = period
        self._untyped = untyped
        self._reported = reported
        self._shown_as = shown_as
        self._above: date | None = None

    def read(self, row: int, value: Cell) -> date:
        """The day of a row; a blank and 〃 mean the day above.

        Raises RuleBroken: ``DATE_MISSING`` with no day above to go by, ``DATE_AMBIGUOUS`` for a number such as 1.1 that
        may have been 1.10, and those of :func:`~desk.exchange.spans.read_day`.
        """
        above, self._above = self._above, None
        if isinstance(value, datetime | date):
            self._above = value.date() if isinstance(value, datetime) else value
            return self._above
        text = _WEEKDAY.sub("", squeeze(halfwidth(self._shown_as.get(row, "") or shown(value))))
        if is_nothing(text) or text in _DITTO:
            if above is None:
                words = translate("exchange", "The day is missing, and the row above has none to go by.")
                raise RuleBroken("DATE_MISSING", words)
            self._above = above
            return above
        self._above = self._written(text, was_number=self._untyped or is_number(value))
        return self._above

    def _written(self, text: str, *, was_number: bool) -> date:
        year = self._period.year if self._period is not None else self._reported.year
        if was_number and (match := _TWO_WAYS.fullmatch(text)):
            month, first = int(match[1]), int(match[2])
            if first * 10 <= monthrange(year, month)[1]:
                words = translate(
                    "exchange",
                    "The number {text} may be {month}-{first} or {month}-{second}. Write it as text or as a date.",
                    text=text, month=month, first=first, second=first * 10,
                )  # fmt: skip
                raise RuleBroken("DATE_AMBIGUOUS", words)
        if self._period is not None and self._period.month and (match := _DAY_ALONE.fullmatch(text)):
            text = f"{self._period.month}月{match[1]}日"
        day = read_day(text, year=year)
        if self._period is None and day is not None and day > self._reported and str(day.year) not in text:
            day = read_day(text, year=year - 1)  # December in a ledger without a title that was written in January
        assert day is not None  # marks for nothing were taken for the day above
        return day
