"""What one shift hands to the next (交接班): who came, left and is away, and what is open, for the printed sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.models.stations import ShiftNote
from desk.rules import masking
from desk.rules.beds import (
    Condition,
    LeaveKind,
    LeftTo,
    Phase,
    Purpose,
    StayKind,
    StayState,
    bed_text,
    condition_text,
    kind_text,
    leave_text,
    left_to_text,
)
from desk.rules.permissions import Permission
from desk.rules.rounds import night_of
from desk.rules.times import at_local, local_date, moment_text
from desk.services.acting import may, require, station_of
from desk.services.beds import lying as beds
from desk.services.beds import vacancy
from desk.services.beds.census import Round, night_round
from desk.services.beds.lying import Lying
from desk.services.beds.vacancy import KindRow
from desk.words import translate

SHIFT = timedelta(hours=24)
"""So far back a hand-over looks when nobody says since when."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the sheet: 203-2, who, when, and what of it."""

    bed: str
    name: str
    at: datetime | None
    words: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """Everything that happened from ``since`` to ``until`` and what is open. ``round`` is the last night's, None while
    it was not taken; ``notes`` are the shift notes of that time, when and by whom.
    """

    since: datetime
    until: datetime
    total: KindRow
    came: tuple[SheetLine, ...]
    left: tuple[SheetLine, ...]
    moved: tuple[SheetLine, ...]
    back: tuple[SheetLine, ...]
    away: tuple[SheetLine, ...]
    overdue: tuple[SheetLine, ...]
    in_hospital: tuple[SheetLine, ...]
    arriving: tuple[SheetLine, ...]
    leaving: tuple[SheetLine, ...]
    incomplete: tuple[SheetLine, ...]
    not_ready: tuple[SheetLine, ...]
    missing: tuple[SheetLine, ...]
    notes: tuple[SheetLine, ...]
    round: Round | None


def hand_over(session: Session, *, since: datetime | None = None) -> HandOver:
    """What the next shift must know; names are masked for whoever does not run the centre."""
    require(session, Permission.BEDS_READ)
    since = since or session.now - SHIFT
    rows = beds.lying(session)
    away = [row for row in rows if row.leave is not None and row.segment is not None and not row.segment.lane]
    last = night_round(session, night=night_of(session.now - timedelta(hours=12)))
    tomorrow = at_local(local_date(session.now) + timedelta(days=1), time(0))
    return HandOver(
        since=since,
        until=session.now,
        total=vacancy.summary(session, rows).total,
        came=tuple(_came(session, since)),
        left=tuple(_left(session, since)),
        moved=tuple(_moved(session, since)),
        back=tuple(_back(session, rows, since)),
        away=tuple(_away_line(session, row) for row in away),
        overdue=tuple(_away_line(session, row) for row in away if _is_overdue(session, row)),
        in_hospital=tuple(_away_line(session, row) for row in away if _leave_kind(row) is LeaveKind.HOSPITAL),
        arriving=tuple(_arriving(session, tomorrow)),
        leaving=tuple(_leaving(session, rows, tomorrow)),
        incomplete=tuple(_incomplete(session, rows)),
        not_ready=tuple(_not_ready(rows)),
        missing=tuple(SheetLine(row.bed, row.name, last.taken_at, row.note) for row in last.alarms),
        notes=tuple(_notes(session, since)),
        round=last if last.taken_at is not None else None,
    )


# Beds


def _not_ready(rows: Iterable[Lying]) -> Iterator[SheetLine]:
    for row in rows:
        if row.bed.condition != Condition.USABLE:
            words = condition_text(Condition(row.bed.condition))
            note = row.bed.condition_note
            yield SheetLine(row.text, "", row.bed.condition_since, f"{words} {note}" if note else words)


# People


def _person(session: Session, name: str) -> str:
    return name if may(session.actor, Permission.CARE_WRITE) else masking.mask_name(name)


def _segments() -> Select[Any]:
    """The resident's own segments of the station, each with its bed, stay and person."""
    return (
        select(StaySegment, Room.number, Bed.number, BedStay, Resident.name)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .join(BedStay, BedStay.id == StaySegment.stay_id)
        .join(Resident, Resident.id == BedStay.resident_id)
        .where(StaySegment.lane == 0)
        .order_by(StaySegment.starts_at, StaySegment.id)
    )


def _over_since(since: datetime) -> ColumnElement[bool]:
    """The segments that ended since, found by the index of the ends: joined at once, every stay ever would be read."""
    ended = select(StaySegment.id).where(StaySegment.phase == Phase.PAST, StaySegment.ends_at >= since)
    return StaySegment.id.in_(ended)


def _begun(session: Session, since: datetime, *conditions: Any) -> Iterator[tuple[StaySegment, str, BedStay, str]]:
    """Segments that somebody came into since: asked by the indexes of the current ones and of the ends."""
    ours = [*beds.at_station(session), StaySegment.starts_at >= since, *conditions]
    spans = (
        (beds.CURRENT,),
        (_over_since(since),),
    )
    for span in spans:
        for segment, room, bed, stay, name in session.execute(_segments().where(*ours, *span)).tuples():
            yield segment, bed_text(room, bed), stay, _person(session, name)


def _came(session: Session, since: datetime) -> Iterator[SheetLine]:
    for segment, bed, stay, name in _begun(session, since, StaySegment.follows.is_(None)):
        yield SheetLine(bed, name, segment.starts_at, kind_text(StayKind(stay.kind)))


def _moved(session: Session, since: datetime) -> Iterator[SheetLine]:
    before = aliased(StaySegment)
    for segment, bed, _, name in _begun(session, since, StaySegment.follows.is_not(None)):
        query = (
            select(Room.number, Bed.number)
            .join(Bed, Bed.room_id == Room.id)
            .join(before, before.bed_id == Bed.id)
            .where(before.stay_id == segment.stay_id, before.lane == 0, before.ends_at == segment.starts_at)
        )
        found = session.execute(query).first()
        words = translate("handover", "from {bed}", bed=bed_text(*found)) if found is not None else ""
        yield SheetLine(bed, name, segment.starts_at, words)


def _left(session: Session, since: datetime) -> Iterator[SheetLine]:
    query = _segments().where(*beds.at_station(session), _over_since(since))
    for segment, room, bed, stay, name in session.execute(query).tuples():
        if stay.state != StayState.DISCHARGED or stay.left_at != segment.ends_at:  # a move
            continue
        words = left_to_text(LeftTo(stay.left_to)) if stay.left_to else ""
        yield SheetLine(bed_text(room, bed), _person(session, name), segment.ends_at, words)


def _back(session: Session, rows: Iterable[Lying], since: datetime) -> Iterator[SheetLine]:
    """Only of those who are here: years of leaves lie behind the others."""
    here = {
        row.stay.id: row for row in rows if row.stay is not None and row.segment is not None and not row.segment.lane
    }
    query = (
        select(StayLeave.stay_id, StayLeave.kind, StayLeave.back_at)
        .where(StayLeave.stay_id.in_(here), StayLeave.back_at >= since)
        .order_by(StayLeave.back_at)
    )
    for stay_id, kind, back_at in session.execute(query).tuples():
        row = here[stay_id]
        yield SheetLine(row.text, beds.shown_name(session, row), back_at, leave_text(LeaveKind(kind)))


def _leave_kind(row: Lying) -> LeaveKind | None:
    return LeaveKind(row.leave.kind) if row.leave is not None else None


def _is_overdue(session: Session, row: Lying) -> bool:
    due = row.leave.back_due_at if row.leave is not None else None
    return due is not None and due < session.now


def _away_line(session: Session, row: Lying) -> SheetLine:
    leave = row.leave
    assert leave is not None
    words = [leave_text(LeaveKind(leave.kind)), leave.place or ""]
    if leave.back_due_at is not None:
        words.append(translate("handover", "back by {moment}", moment=moment_text(leave.back_due_at)))
    return SheetLine(row.text, beds.shown_name(session, row), leave.leaves_at, " ".join(filter(None, words)))


def _arriving(session: Session, until: datetime) -> Iterator[SheetLine]:
    """Booked to come before ``until``, those who should have come already too."""
    query = _segments().where(
        *beds.at_station(session),
        BedStay.state == StayState.BOOKED,
        StaySegment.phase == Phase.PLANNED,
        StaySegment.follows.is_(None),
        StaySegment.starts_at < until,
    )
    for segment, room, bed, stay, name in session.execute(query).tuples():
        words = kind_text(StayKind(stay.kind))
        yield SheetLine(bed_text(room, bed), _person(session, name), segment.starts_at, words)


def _leaving(session: Session, rows: Iterable[Lying], until: datetime) -> Iterator[SheetLine]:
    """Promised to leave before ``until``, those who should have left already too."""
    for row in rows:
        if row.segment is None or row.stay is None or row.segment.purpose != Purpose.STAY:
            continue
        ends_at = row.segment.ends_at
        if row.stay.state == StayState.DISCHARGE_PENDING or (ends_at is not None and ends_at < until):
            late = ends_at is not None and ends_at <= session.now
            words = translate("handover", "should have left") if late else ""
            yield SheetLine(row.text, beds.shown_name(session, row), ends_at, words)


def _incomplete(session: Session, rows: Iterable[Lying]) -> Iterator[SheetLine]:
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    for row in rows:
        stay = row.stay
        if stay is None or row.segment is None or row.segment.lane or stay.completed_at is not None:
            continue
        if stay.complete_by is not None:
            words = (stay.condition_note or "") if health else ""
            yield SheetLine(row.text, beds.shown_name(session, row), stay.complete_by, words)


def _notes(session: Session, since: datetime) -> Iterator[SheetLine]:
    query = (
        select(ShiftNote.written_at, Staff.name, ShiftNote.text)
        .join(Staff, Staff.id == ShiftNote.written_by_id)
        .where(ShiftNote.station_id == station_of(session), ShiftNote.written_at >= since)
        .order_by(ShiftNote.written_at, ShiftNote.id)
    )
    for at, by, text in session.execute(query).tuples():
        yield SheetLine("", by, at, text)
