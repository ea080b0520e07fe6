"""Who lies where at a moment: the beds of the station in order, each with what holds it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import literal, or_, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment
from desk.models.residents import Resident
from desk.rules import masking
from desk.rules.beds import LeaveState, Phase, Purpose, bed_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import may

CURRENT = StaySegment.phase == literal(Phase.CURRENT.value, literal_execute=True)
"""Written out, or SQLite would not see that the index of the current ones holds all of them."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A bed with what holds it; ``stay`` and ``resident`` are None where nothing does, and of a closed bed."""

    bed: Bed
    room: Room
    segment: StaySegment | None = None
    stay: BedStay | None = None
    resident: Resident | None = None
    leave: StayLeave | None = None

    @property
    def text(self) -> str:
        """203-2."""
        return bed_text(self.room.number, self.bed.number)

    @property
    def lies(self) -> bool:
        """Whether somebody sleeps there when not away: the resident, or who keeps company."""
        return self.segment is not None and self.segment.purpose in (Purpose.STAY, Purpose.COMPANION)


def at_station(session: Session) -> list[ColumnElement[bool]]:
    """The rooms of the actor's station; the program itself sees those of all."""
    return [] if session.actor.station_id is None else [Room.station_id == session.actor.station_id]


def in_use(day: date) -> list[ColumnElement[bool]]:
    """The beds that are there on ``day``."""
    return [or_(each.is_(None), each > day) for each in (Bed.retired_on, Room.retired_on)]


def stays_here(session: Session) -> list[ColumnElement[bool]]:
    """The stays of the actor's station."""
    return [] if session.actor.station_id is None else [BedStay.station_id == session.actor.station_id]


def lying(session: Session, at: datetime | None = None) -> tuple[Lying, ...]:
    """Every bed in use, in the order of the house, with what holds it now, or held it ``at`` a moment of the past."""
    beds = (
        select(Bed, Room)
        .join(Room, Room.id == Bed.room_id)
        .where(*at_station(session), *in_use(local_date(at or session.now)))
    )
    held = _held(session, at)
    away = _away(session, at, [segment.stay_id for segment, _, _ in held if segment.stay_id is not None])
    by_bed = {segment.bed_id: (segment, stay, resident) for segment, stay, resident in held}
    found = []
    for bed, room in session.execute(beds).tuples():
        segment, stay, resident = by_bed.get(bed.id, (None, None, None))
        leave = away.get(stay.id) if stay is not None else None
        found.append(Lying(bed, room, segment, stay, resident, leave))
    return tuple(sorted(found, key=_place))


def shown_name(session: Session, row: Lying) -> str:
    """Whose bed it is, masked for whoever does not run the centre; of a companion's bed the companion's name."""
    if row.stay is None or row.resident is None:
        return ""
    companion = row.segment is not None and row.segment.purpose == Purpose.COMPANION
    name = (row.stay.companion_name or row.resident.name) if companion else row.resident.name
    return name if may(session.actor, Permission.CARE_WRITE) else masking.mask_name(name)


def number_key(number: str) -> tuple[int, str]:
    """9 before 10, as numbers of rooms and beds are read."""
    return len(number), number


def _place(row: Lying) -> tuple[str, int, tuple[int, str], tuple[int, str]]:
    return row.room.building, row.room.floor, number_key(row.room.number), number_key(row.bed.number)


def _held(session: Session, at: datetime | None) -> list[tuple[StaySegment, BedStay | None, Resident | None]]:
    """What holds a bed: the current segments and the times out of use; for the past also what covered that moment.

    Asked one by one, for the index of the current ones and that of the ends need no look at years of history.
    """
    moment, row = at or session.now, StaySegment
    closed = (row.purpose == Purpose.CLOSED, row.phase == Phase.PLANNED, row.starts_at <= moment)
    spans: list[tuple[ColumnElement[bool], ...]] = [
        (*closed, row.ends_at > moment),
        (*closed, row.ends_at.is_(None)),
        (CURRENT, row.starts_at <= moment),
    ]
    if at is not None:
        spans.append((row.phase == Phase.PAST, row.starts_at <= moment, row.ends_at > moment))
    query = (
        select(row, BedStay, Resident)
        .outerjoin(BedStay, BedStay.id == row.stay_id)
        .outerjoin(Resident, Resident.id == BedStay.resident_id)
    )
    return [found for span in spans for found in session.execute(query.where(*span)).tuples()]


def _away(session: Session, at: datetime | None, stay_ids: Iterable[int]) -> dict[int, StayLeave]:
    """The leave that each of these stays is on."""
    query = select(StayLeave).where(StayLeave.stay_id.in_(stay_ids), StayLeave.gone_at.is_not(None))
    if at is None:
        query = query.where(StayLeave.state == LeaveState.APPROVED)
    else:
        query = query.where(StayLeave.leaves_at <= at, or_(StayLeave.back_at.is_(None), StayLeave.back_at > at))
    return {row.stay_id: row for row in session.scalars(query)}
