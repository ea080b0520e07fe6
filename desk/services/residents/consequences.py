"""What depends on a turn in someone's life: each subject that holds something for the future has its line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk.db import Session
from desk.rules.life import LifeEvent, Presence


class Act(StrEnum):
    """``CANCELLED``: it never happened; what was stopped for it may go on."""

    BEGAN = "BEGAN"
    ENDED = "ENDED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class LifeChange:
    """What happened to whom. ``before`` and ``after`` are where the person is, today, without and with it."""

    act: Act
    resident_id: int
    event_id: int
    kind: LifeEvent
    since: date
    until: date | None
    before: Presence
    after: Presence


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an event stopped, or what now needs somebody: 3 件未办结.

    ``key`` is stable (``MATTERS_OPEN``); ``subject_ids`` are the rows of ``subject`` (``matter``, ``resident``).
    """

    key: str
    text: str
    count: int
    subject: str = ""
    subject_ids: tuple[int, ...] = ()


Follow = Callable[[Session, LifeChange], tuple[Consequence, ...]]

FOLLOWERS: tuple[Follow, ...] = ()
"""Asked in this order, in the transaction of the event."""


def follow(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """Everything that follows from ``change``."""
    return tuple(each for follower in FOLLOWERS for each in follower(session, change))
