"""Which kinds of beds are free tonight (空床汇总): rows for the printed summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from desk.db import Session
from desk.models.beds import StaySegment
from desk.rules.beds import Condition, Phase, Purpose, leaves
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require
from desk.services.beds.lying import Lying, lying


@dataclass(frozen=True, slots=True)
class KindRow:
    """The beds of one kind of room, tonight. ``booked``: free now, but somebody comes before tomorrow morning.

    ``away`` are among the ``taken``; the emergency reserve is not in ``free`` but in ``reserve_free``; beds of those
    who keep company are in none.
    """

    kind: str
    beds: int
    taken: int
    away: int
    booked: int
    free: int
    reserve_free: int
    to_clean: int
    out_of_use: int


@dataclass(frozen=True, slots=True)
class Vacancy:
    """The kinds of rooms in the order of the house, and their sum with an empty ``kind``."""

    at: datetime
    kinds: tuple[KindRow, ...]
    total: KindRow


def vacancy(session: Session) -> Vacancy:
    """How many beds of each kind are taken and free tonight."""
    require(session, Permission.BEDS_READ)
    return summary(session, lying(session))


def summary(session: Session, rows: Sequence[Lying]) -> Vacancy:
    """:func:`vacancy` of beds that were read already. For services: nothing is required."""
    tonight = _booked_tonight(session)
    kinds: dict[str, list[Lying]] = {}
    for row in rows:
        if not row.bed.companion:
            kinds.setdefault(row.room.kind, []).append(row)
    each = tuple(_kind_row(kind, some, tonight) for kind, some in kinds.items())
    return Vacancy(session.now, each, _kind_row("", [row for some in kinds.values() for row in some], tonight))


def _kind_row(kind: str, rows: Sequence[Lying], tonight: set[int]) -> KindRow:
    empty = [row for row in rows if row.segment is None]
    usable = [row for row in empty if row.bed.condition == Condition.USABLE]
    booked = [row for row in usable if row.bed.id in tonight]
    free = [row for row in usable if row.bed.id not in tonight]
    closed = [row for row in rows if row.segment is not None and row.segment.purpose == Purpose.CLOSED]
    return KindRow(
        kind=kind,
        beds=len(rows),
        taken=sum(row.segment is not None for row in rows) - len(closed),
        away=sum(row.leave is not None for row in rows),
        booked=len(booked),
        free=sum(not row.bed.reserve for row in free),
        reserve_free=sum(row.bed.reserve for row in free),
        to_clean=sum(row.bed.condition in (Condition.TO_CLEAN, Condition.TO_INSPECT) for row in empty),
        out_of_use=sum(row.bed.condition == Condition.OUT_OF_USE for row in empty) + len(closed),
    )


def _booked_tonight(session: Session) -> set[int]:
    """Beds that somebody holds from before tomorrow morning on."""
    morning = leaves(local_date(session.now) + timedelta(days=1))
    row = StaySegment
    query = select(row.bed_id).where(row.phase == Phase.PLANNED, row.starts_at < morning)
    spans = (row.ends_at > session.now, row.ends_at.is_(None))  # one by one, by the index of the ends
    return {bed_id for span in spans for bed_id in session.scalars(query.where(span))}
