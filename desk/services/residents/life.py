"""Life events (生活事件): death, moving, another household, hospital and away; taken back when recorded wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.db import Session
from desk.rules.life import LifeEvent
from desk.services.residents.consequences import Consequence
from desk.services.residents.rows import EventRow, ResidentFile

TOUCHES = frozenset({"residents", "matters", "grids"})
"""What views show anew after an event."""


@dataclass(frozen=True, slots=True)
class EventInput:
    """An event as typed. A stay (HOSPITAL, AWAY) holds up to, not including, ``until``; None: not known yet.

    ``place`` is the hospital, or where to and from. ``address`` is the new living address of MOVED_OUT, MOVED_IN and
    HOUSEHOLD_CHANGED; ``joins_id`` instead of it the file of somebody who lives there. ``role`` is the new role in
    the household.
    """

    kind: LifeEvent
    since: date
    until: date | None = None
    place: str = ""
    note: str = ""
    evidence: str = ""
    address: str = ""
    joins_id: int | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class EventDone:
    """The file as it is now, the event, and what it stopped or what now needs somebody."""

    file: ResidentFile
    event: EventRow
    consequences: tuple[Consequence, ...]


def record_event(session: Session, *, resident_id: int, version: int | None, values: EventInput) -> EventDone:
    """Record what happened, change the file by it and tell what depends on it.

    Raises Rejected (``kind``, ``since``, ``until``, ``address``, ``joins_id``), and Stale when a colleague changed
    since ``version`` what the event changes (address, household, status); other fields don't matter.
    """
    raise NotImplementedError


def end_event(session: Session, *, event_id: int, on: date) -> EventDone:
    """Back at home ``on`` that day. Raises Rejected ``on`` before the stay began or over another stay."""
    raise NotImplementedError


def cancel_event(session: Session, *, event_id: int) -> EventDone:
    """It was recorded wrongly: give back what it changed; the row stays, marked.

    Raises DeskError naming what depends on it: a later event, or who changed the field since.
    """
    raise NotImplementedError


def events_of(session: Session, *, resident_id: int, cancelled: bool = False) -> tuple[EventRow, ...]:
    """The events of a file and of those merged into it, newest first; ``cancelled`` ones only when asked for."""
    raise NotImplementedError
