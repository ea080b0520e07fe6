"""The words of the residents' pages: what a stored value is called on screen."""

from __future__ import annotations

from desk.rules.deadlines import Light
from desk.rules.identity import IdType
from desk.rules.matters import MatterState
from desk.services.residents import Status
from desk.views.findrows import sex_text
from desk.words import QT_TRANSLATE_NOOP, translate

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
