"""What can be done with a booking of the week board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desk.rules.care import Verb
from desk.words import QT_TRANSLATE_NOOP


class Act(StrEnum):
    """``SEAT_WAITING``, ``MOVE_WAITING`` and ``GIVE_WAY`` are about the first of those who wait."""

    BOOK = "BOOK"
    NEXT = "NEXT"
    MOVE = "MOVE"
    CANCEL = "CANCEL"
    CHANGE = "CHANGE"
    NO_SHOW = "NO_SHOW"
    WAIVE = "WAIVE"
    CORRECT = "CORRECT"
    AUTHORISE = "AUTHORISE"
    BATH_RECORD = "BATH_RECORD"
    ACCOUNT = "ACCOUNT"
    UNDO = "UNDO"
    SEAT_WAITING = "SEAT_WAITING"
    MOVE_WAITING = "MOVE_WAITING"
    GIVE_WAY = "GIVE_WAY"


@dataclass(frozen=True, slots=True)
class Look:
    """The words of an act in the menu, its key, and the verb it needs; None: none of the booking's own."""

    words: str
    key: str
    verb: Verb | None


MORE: Mapping[Act, Look] = MappingProxyType(
    {
        Act.CHANGE: Look(QT_TRANSLATE_NOOP("care_panel", "Change …"), "Ctrl+E", Verb.CHANGE),
        Act.NO_SHOW: Look(QT_TRANSLATE_NOOP("care_panel", "Did not come"), "", Verb.NO_SHOW),
        Act.WAIVE: Look(QT_TRANSLATE_NOOP("care_panel", "Waive …"), "", Verb.WAIVE),
        Act.CORRECT: Look(QT_TRANSLATE_NOOP("care_panel", "Correct …"), "", Verb.CORRECT),
        Act.AUTHORISE: Look(QT_TRANSLATE_NOOP("care_panel", "Authorisation …"), "", None),
        Act.BATH_RECORD: Look(QT_TRANSLATE_NOOP("care_panel", "Record of the bath …"), "", None),
        Act.ACCOUNT: Look(QT_TRANSLATE_NOOP("care_panel", "Packages and account …"), "Ctrl+J", None),
        Act.UNDO: Look(QT_TRANSLATE_NOOP("care_panel", "Take the last step back"), "", None),
    }
)
