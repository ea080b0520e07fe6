"""Words that several pages have in common: a day as it is typed, who somebody is, and what may be done."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from desk.rules.identity import Sex
from desk.rules.permissions import Permission, Role, permissions_of
from desk.views.findrows import sex_text
from desk.words import translate
from desk.work import Worker

_DATE = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?")
_DAY = re.compile(r"(\d{1,2})\D(\d{1,2})\D?")


def age_words(age: int | None) -> str:
    """82 岁, or nothing."""
    return "" if age is None else translate("residents_page", "aged {n}", n=age)


def about_words(sex: str, age: int | None) -> str:
    """男 82 岁."""
    return "  ".join(each for each in (sex_text(sex) if sex != Sex.UNKNOWN else "", age_words(age)) if each)


def read_date(text: str, today: date | None = None) -> date | None:
    """A date as typed: 2024-03-01, 20240301, 2024.3.1, 2024年3月1日. None for nothing; ValueError for nonsense.

    With ``today`` the year may be left out, 3-1 or 3月1日: it is the one that brings the day closest to today.
    """
    text = "".join(text.split())
    if not text:
        return None
    if today is not None and (short := _DAY.fullmatch(text)):
        month, day = (int(part) for part in short.groups())
        return min(_days(today.year, month, day), key=lambda each: abs(each - today))
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(text)
    return date(*(int(part) for part in found.groups()))


def _days(year: int, month: int, day: int) -> list[date]:
    """That day of this year and of those beside it; ValueError when none of them has it."""
    found = []
    for each in (year - 1, year, year + 1):
        with suppress(ValueError):  # 29 February
            found.append(date(each, month, day))
    if not found:
        raise ValueError(day)
    return found


def date_words(day: date | None) -> str:
    """2024-03-01, as it is typed in a form; empty for none."""
    return day.isoformat() if day else ""


def may(worker: Worker, permission: Permission) -> bool:
    """Whether the signed-in person holds ``permission``; buttons mirror what the services check."""
    roles = worker.actor.roles if worker.actor is not None else ()
    return permission in permissions_of(Role(role) for role in roles)
