"""The words of the residents' pages: what a stored value is called on screen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from desk.rules.deadlines import Light
from desk.rules.identity import IdType, Sex
from desk.rules.matters import MatterState
from desk.rules.permissions import Permission, Role, permissions_of
from desk.services.residents import Status
from desk.views import tagbook
from desk.views.findrows import sex_text
from desk.words import QT_TRANSLATE_NOOP, translate
from desk.work import Worker

ID_TYPES = {
    IdType.RESIDENT_ID: QT_TRANSLATE_NOOP("residents_page", "Resident ID card"),
    IdType.RESIDENCE_PERMIT_HMT: QT_TRANSLATE_NOOP("residents_page", "Residence permit (HK, Macao, Taiwan)"),
    IdType.PASSPORT: QT_TRANSLATE_NOOP("residents_page", "Passport"),
    IdType.OTHER: QT_TRANSLATE_NOOP("residents_page", "Other paper"),
    IdType.NONE: QT_TRANSLATE_NOOP("residents_page", "No paper yet"),
}
STATUSES = {
    Status.LIVING: QT_TRANSLATE_NOOP("residents_page", "Lives here"),
    Status.MOVED_OUT: QT_TRANSLATE_NOOP("residents_page", "Moved away"),
    Status.DECEASED: QT_TRANSLATE_NOOP("residents_page", "Deceased"),
    Status.MERGED: QT_TRANSLATE_NOOP("residents_page", "Merged into another file"),
}
SELF_CARE = (
    QT_TRANSLATE_NOOP("residents_page", "Looks after themselves"),
    QT_TRANSLATE_NOOP("residents_page", "Needs some help"),
    QT_TRANSLATE_NOOP("residents_page", "Needs help with everything"),
)
REASONS = (
    QT_TRANSLATE_NOOP("residents_page", "Checking who is at the window"),
    QT_TRANSLATE_NOOP("residents_page", "Filling in an application for the resident"),
    QT_TRANSLATE_NOOP("residents_page", "Calling the resident or the family"),
    QT_TRANSLATE_NOOP("residents_page", "Visit to the home"),
)
MATTER_LOOKS = {
    MatterState.REGISTERED: "in_progress",
    MatterState.TO_DISPATCH: "to_answer",
    MatterState.DISPATCHED: "to_sign",
    MatterState.IN_PROGRESS: "in_progress",
    MatterState.ON_HOLD: "paused",
    MatterState.ANSWERED: "closed",
    MatterState.RATED: "closed",
    MatterState.ARCHIVED: "closed",
    MatterState.REFUSED: "returned",
    MatterState.MERGED: "transferred",
}
"""How the state of a matter is painted: names of :data:`desk.views.paint.STATES`."""

LIGHT_LOOKS = {Light.OVERDUE: "overdue", Light.DUE_SOON: "due_soon"}
DERIVING = (IdType.RESIDENT_ID.value, IdType.RESIDENCE_PERMIT_HMT.value)
"""Papers whose number tells sex and birth date."""

_DATE = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?")
_DAY = re.compile(r"(\d{1,2})\D(\d{1,2})\D?")


def id_type_text(value: str) -> str:
    """居民身份证, 护照 …"""
    return translate("residents_page", ID_TYPES[IdType(value)])


def status_text(value: str) -> str:
    """在住, 迁出, 去世 …"""
    return translate("residents_page", STATUSES[Status(value)])


def sex_words(value: str) -> str:
    """男, 女, 不详."""
    return sex_text(value) or translate("residents_page", "not known")


def yes_no_text(value: bool | None) -> str:
    """是, 否, 不详."""
    if value is None:
        return translate("residents_page", "not known")
    return translate("residents_page", "yes") if value else translate("residents_page", "no")


def age_words(age: int | None) -> str:
    """82 岁, or nothing."""
    return "" if age is None else translate("residents_page", "aged {n}", n=age)


def about_words(sex: str, age: int | None) -> str:
    """男 82 岁."""
    return "  ".join(each for each in (sex_text(sex) if sex != Sex.UNKNOWN else "", age_words(age)) if each)


def tag_pairs(labels: Iterable[str]) -> list[tuple[str, str]]:
    """Categories with their colour family."""
    return [(label, tagbook.family(label)) for label in labels]


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
