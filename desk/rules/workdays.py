"""Working days: the yearly notice of the State Council (国务院办公厅节假日安排), make-up days included.

A year without a notice follows the weekends and the statutory days only (全国年节及纪念日放假办法, as
amended for 2025 on); what is reckoned through such a year is *provisional* (暂推).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_FIXED = ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
# (lunar month, day): 1st–3rd of the Spring Festival, Dragon Boat, Mid-Autumn.
_LUNAR = ((1, 1), (1, 2), (1, 3), (5, 5), (8, 15))


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day that was counted to; ``provisional`` when the count went through a year without a notice."""

    day: date
    provisional: bool


@lru_cache(maxsize=256)
def statutory_days(year: int) -> frozenset[date]:
    """The days off by law in ``year``, without any shifting; lunar ones from 1901 to 2099 only."""
    days = {date(year, month, day) for month, day in _FIXED}
    if 1901 <= year <= 2099:
        from borax.calendars.lunardate import LunarDate
        from chinese_calendar import get_solar_terms

        feasts = [LunarDate(year, month, day).to_solar_date() for month, day in _LUNAR]
        days.update(feasts)
        days.add(feasts[0] - _DAY)
        terms = get_solar_terms(date(year, 4, 1), date(year, 4, 30))
        days.update(when for when, name in terms if name == "清明")
    return frozenset(days)


class WorkCalendar:
    """Which days are worked.

    ``table`` is what the station entered: day → worked or not; it wins over everything else. A year beyond the
    shipped notices counts as noticed once the table speaks of its 1 January, as every notice does; a table
    without it only adds single days.
    """

    def __init__(self, table: Mapping[date, bool] | None = None) -> None:
        self._table = dict(table or {})
        self._noticed = frozenset(day.year for day in self._table if (day.month, day.day) == (1, 1))

    def is_provisional(self, day: date) -> bool:
        """Whether the year of ``day`` has no notice yet."""
        return day.year not in self._noticed and day.year not in _shipped_years()

    def is_entered(self, year: int) -> bool:
        """Whether the station entered the whole notice of ``year``."""
        return year in self._noticed

    def is_workday(self, day: date) -> bool:
        """Whether the desk works on ``day``."""
        entered = self._table.get(day)
        if entered is not None:
            return entered
        if day.year in self._noticed:
            return day.weekday() < 5
        if day.year in _shipped_years():
            return _is_shipped_workday(day)
        return day.weekday() < 5 and day not in statutory_days(day.year)

    def add_workdays(self, start: date, n: int) -> Reckoned:
        """The ``n``-th working day after ``start``, itself not counted; 0 is the first one from ``start`` on."""
        if n < 0:
            raise ValueError("a negative number of working days")
        day = start
        provisional = self.is_provisional(day)
        if n == 0:
            while not self.is_workday(day):
                day += _DAY
                provisional = provisional or self.is_provisional(day)
        for _ in range(n):
            day += _DAY
            while not self.is_workday(day):
                day += _DAY
            provisional = provisional or self.is_provisional(day)
        return Reckoned(day, provisional)

    def workdays_between(self, after: date, until: date) -> int:
        """How many working days lie after ``after``, up to and including ``until``."""
        return sum(self.is_workday(day) for day in days_between(after + _DAY, until))


def days_between(first: date, last: date) -> Iterator[date]:
    """Each calendar day from ``first`` to ``last``, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


@lru_cache(maxsize=4096)
def _is_shipped_workday(day: date) -> bool:
    """By the notice of its year; the library looks through all its years each time, and a board asks for hundreds."""
    from chinese_calendar import is_workday

    return bool(is_workday(day))


@lru_cache(maxsize=1)
def _shipped_years() -> range:
    from chinese_calendar import holidays

    years = [day.year for day in holidays]
    return range(min(years), max(years) + 1)
