"""Birth dates as a residents' ledger has them: whole, year and month, a year of two digits, or the year alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desk.exchange.cells import Cell, date_parts, is_ambiguous_month, shown
from desk.rules.text import halfwidth, squeeze

_SHORT = re.compile(r"(\d{2})[年.\-/、](\d{1,2})(?:[月.\-/、](?:(\d{1,2})[日号]?)?)?")
_YEAR = re.compile(r"((?:18|19|20)\d{2})年?")
_REPUBLIC = re.compile(r"民国(\d{1,2}|元)年?")
_BEFORE_REPUBLIC = 1911
# As Excel shows a date in English: 3/15/1949, and by other clerks' hands 15/3/1949.
_YEAR_LAST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:18|19|20)\d{2})")
_CENTURIES = (1900, 2000)


@dataclass(frozen=True, slots=True)
class WrittenBirth:
    """What a cell says of a birth: the years and months it can mean (no month: none was written), and the day."""

    years: tuple[int, ...]
    months: tuple[int, ...] = ()
    day: int | None = None

    def agrees(self, birth: date) -> bool:
        """Whether nothing that is written contradicts ``birth``."""
        return (
            birth.year in self.years
            and (not self.months or birth.month in self.months)
            and self.day in (None, birth.day)
        )

    @property
    def whole(self) -> date | None:
        """The day, when year, month and day are written, can be read in one way only and exist."""
        if len(self.years) != 1 or len(self.months) != 1 or self.day is None:
            return None
        try:
            return date(self.years[0], self.months[0], self.day)
        except ValueError:
            return None


def read_birth(value: Cell, *, today: date) -> WrittenBirth | None:
    """What a birth cell says, or ``None`` when it cannot be read. 49.3.5 is of 1949; 15.3.5 may be of 2015, too.

    民国38年 is 1949. Of 3/15/1949 the day is told by its size; 3/5/1949 may be of March or May.
    """
    text = squeeze(halfwidth(shown(value))).removesuffix("生").replace("。", ".")
    if match := _REPUBLIC.match(text):
        year = _BEFORE_REPUBLIC + (1 if match.group(1) == "元" else int(match.group(1)))
        rest = text[match.end() :].lstrip("./-")
        return read_birth(f"{year}.{rest}" if rest else f"{year}", today=today)
    if match := _YEAR_LAST.fullmatch(text):
        return _year_last(*map(int, match.groups()))
    if parts := date_parts(text.replace("、", ".") if isinstance(value, str) else value):
        year, month, day = parts
        return WrittenBirth((year,), (1, 10) if is_ambiguous_month(value) else (month,), day)
    if match := _YEAR.fullmatch(text):
        return WrittenBirth((int(match.group(1)),))
    match = _SHORT.fullmatch(text)
    if match is None or not 1 <= int(match.group(2)) <= 12:
        return None
    years = tuple(year for century in _CENTURIES if (year := century + int(match.group(1))) <= today.year)
    months = (1, 10) if is_ambiguous_month(value) else (int(match.group(2)),)
    return WrittenBirth(years, months, int(match.group(3)) if match.group(3) else None)


def _year_last(first: int, second: int, year: int) -> WrittenBirth | None:
    """A birth whose year was written last; which of the other numbers is the month may stay open."""
    months = {number: day for number, day in ((first, second), (second, first)) if number <= 12 and 1 <= day <= 31}
    if not months or 0 in months:
        return None
    return WrittenBirth((year,), tuple(months), next(iter(months.values())) if len(months) == 1 else None)
