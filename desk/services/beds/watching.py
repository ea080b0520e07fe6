"""What of the beds must not be missed today: for the page of today and the head of the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import or_, select

from desk.db import Session
from desk.models.beds import Bed, BedStay, NightCensus, NightCount, Room, StaySegment
from desk.models.residents import Resident
from desk.rules import masking
from desk.rules.beds import (
    Condition,
    Found,
    LeaveKind,
    Phase,
    Purpose,
    StayKind,
    StayState,
    bed_text,
    condition_text,
    kind_text,
    leave_text,
)
from desk.rules.permissions import Permission
from desk.rules.rounds import night_of
from desk.rules.times import at_local, clock_text, local_date, moment_text
from desk.services.acting import may, require
from desk.services.beds.lying import Lying, at_station, lying, shown_name
from desk.services.beds.waiting import ran_out
from desk.words import translate


class Alert(StrEnum):
    """What a line is about. The first five need somebody at once; the others belong to the day."""

    MISSING = "MISSING"
    OVERSTAYED = "OVERSTAYED"
    OVERDUE = "OVERDUE"
    NOT_COME = "NOT_COME"
    INCOMPLETE = "INCOMPLETE"
    ARRIVING = "ARRIVING"
    LEAVING = "LEAVING"
    NOT_READY = "NOT_READY"


AT_ONCE = frozenset({Alert.MISSING, Alert.OVERSTAYED, Alert.OVERDUE, Alert.NOT_COME, Alert.INCOMPLETE})
"""What is late or dangerous: painted in red or amber. An emergency admission is so only once its time is over."""


class Look(StrEnum):
    """How a bed is shown in the small picture of the house: 在住, 外出, 空床, 待清洁或待查, 应急留, 停用."""

    TAKEN = "TAKEN"
    AWAY = "AWAY"
    FREE = "FREE"
    TO_CLEAN = "TO_CLEAN"
    RESERVE = "RESERVE"
    OUT_OF_USE = "OUT_OF_USE"


@dataclass(frozen=True, slots=True)
class WatchLine:
    """One line: ``bed`` is 203-2, ``at`` when it is due or was. ``late`` lines come first."""

    alert: Alert
    bed: str
    name: str
    at: datetime | None
    words: str
    late: bool
    stay_id: int | None
    bed_id: int


@dataclass(frozen=True, slots=True)
class FloorRow:
    """The beds of a floor in the order of the house; ``rooms`` parts them by room."""

    building: str
    floor: int
    rooms: tuple[tuple[tuple[str, Look], ...], ...]


@dataclass(frozen=True, slots=True)
class BedDay:
    """The beds on ``day``: how many in all and of each look, and what to see to, most pressing first."""

    day: date
    beds: int
    looks: tuple[tuple[Look, int], ...]
    floors: tuple[FloorRow, ...]
    lines: tuple[WatchLine, ...]

    def count(self, *alerts: Alert) -> int:
        """How many lines there are of these."""
        return sum(line.alert in alerts for line in self.lines)


def bed_day(session: Session) -> BedDay | None:
    """The day of the beds; None where there are none. Names are masked for whoever does not run the centre."""
    require(session, Permission.BEDS_READ)
    rows = [row for row in lying(session) if row.lies or not row.bed.companion]
    if not rows:
        return None
    looks = [(row, _look(row)) for row in rows]
    lines = [*_of_beds(session, rows), *_coming(session), *_not_come(session), *_missing(session, rows)]
    counted = tuple((look, number) for look in Look if (number := sum(each is look for _, each in looks)))
    return BedDay(local_date(session.now), len(rows), counted, _floors(looks), tuple(sorted(lines, key=_pressing)))


def _look(row: Lying) -> Look:
    if row.segment is not None and row.segment.purpose == Purpose.CLOSED:
        return Look.OUT_OF_USE
    if row.segment is not None:
        return Look.AWAY if row.leave is not None else Look.TAKEN
    condition = Condition(row.bed.condition)
    if condition is Condition.OUT_OF_USE:
        return Look.OUT_OF_USE
    if condition is not Condition.USABLE:
        return Look.TO_CLEAN
    return Look.RESERVE if row.bed.reserve else Look.FREE


def _floors(looks: Sequence[tuple[Lying, Look]]) -> tuple[FloorRow, ...]:
    floors: dict[tuple[str, int], dict[int, list[tuple[str, Look]]]] = {}
    for row, look in looks:
        rooms = floors.setdefault((row.room.building, row.room.floor), {})
        rooms.setdefault(row.room.id, []).append((row.text, look))
    return tuple(
        FloorRow(building, floor, tuple(tuple(beds) for beds in rooms.values()))
        for (building, floor), rooms in floors.items()
    )


def _pressing(line: WatchLine) -> tuple[bool, int, float, str]:
    order = list(Alert).index(line.alert) if line.late or line.alert is Alert.NOT_READY else 0
    return not line.late, order, line.at.timestamp() if line.at is not None else 0.0, line.bed


def _of_beds(session: Session, rows: Iterable[Lying]) -> Iterator[WatchLine]:
    """What is late, or leaves today, of those who are here; and the beds that are not ready."""
    now, tomorrow = session.now, _tomorrow(session)
    for row in rows:
        if row.bed.condition in (Condition.TO_CLEAN, Condition.TO_INSPECT):
            words = condition_text(Condition(row.bed.condition))
            yield WatchLine(
                Alert.NOT_READY, row.text, "", row.bed.condition_since, words, late=False, stay_id=None,
                bed_id=row.bed.id,
            )  # fmt: skip
        stay, segment, leave = row.stay, row.segment, row.leave
        if stay is None or segment is None or segment.purpose != Purpose.STAY:
            continue
        line = _Line(row.text, shown_name(session, row), stay.id, row.bed.id)
        due = leave.back_due_at if leave is not None else None
        if leave is not None and due is not None and due < now:
            words = translate(
                "watching", "{leave}, back by {at}", leave=leave_text(LeaveKind(leave.kind)), at=_at(now, due)
            )
            yield line.of(Alert.OVERDUE, due, words, late=True)
        if segment.ends_at is not None and segment.ends_at <= now:
            words = translate("watching", "should have left by {at}", at=_at(now, segment.ends_at))
            yield line.of(Alert.OVERSTAYED, segment.ends_at, words, late=True)
        elif segment.ends_at is not None and segment.ends_at < tomorrow:
            yield line.of(Alert.LEAVING, segment.ends_at, kind_text(StayKind(stay.kind)), late=False)
        elif stay.state == StayState.DISCHARGE_PENDING:
            yield line.of(Alert.LEAVING, segment.ends_at, translate("watching", "about to leave"), late=False)
        if stay.complete_by is not None and stay.completed_at is None:
            words = translate("watching", "to be completed by {at}", at=_at(now, stay.complete_by))
            yield line.of(Alert.INCOMPLETE, stay.complete_by, words, late=stay.complete_by < now)


def _coming(session: Session) -> Iterator[WatchLine]:
    """Who comes today."""
    kept = or_(BedStay.hold_until.is_(None), BedStay.hold_until >= session.now)
    query = (
        select(StaySegment, Bed, Room.number, BedStay, Resident.name)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .join(BedStay, BedStay.id == StaySegment.stay_id)
        .join(Resident, Resident.id == BedStay.resident_id)
        .where(*at_station(session), BedStay.state == StayState.BOOKED, kept, StaySegment.phase == Phase.PLANNED)
        .where(StaySegment.lane == 0, StaySegment.follows.is_(None), StaySegment.starts_at < _tomorrow(session))
    )
    cares = may(session.actor, Permission.CARE_WRITE)
    for segment, bed, room, stay, name in session.execute(query).tuples():
        line = _Line(bed_text(room, bed.number), name if cares else masking.mask_name(name), stay.id, bed.id)
        yield line.of(Alert.ARRIVING, segment.starts_at, kind_text(StayKind(stay.kind)), late=False)


def _not_come(session: Session) -> Iterator[WatchLine]:
    """Who should have come, and whose offer ran out unanswered."""
    for row in ran_out(session):
        until = _at(session.now, row.hold_until)
        words = translate("watching", "did not come; kept until {at}", at=until)
        if row.offered:
            words = translate("watching", "no answer to the offer; it held until {at}", at=until)
        yield _Line(row.bed, row.name, row.stay_id, row.bed_id).of(Alert.NOT_COME, row.starts_at, words, late=True)


def _missing(session: Session, rows: Iterable[Lying]) -> Iterator[WatchLine]:
    """Who was not found in the last round and is still said to be in bed: a leave or a leaving ends the alarm."""
    yesterday = night_of(session.now - timedelta(hours=12))
    last = (
        select(NightCensus.id)
        .where(NightCensus.station_id == session.actor.station_id, NightCensus.night >= yesterday)
        .order_by(NightCensus.night.desc())
        .limit(1)
    )
    query = (
        select(NightCount.stay_id, NightCensus.taken_at, NightCount.note)
        .join(NightCensus, NightCensus.id == NightCount.census_id)
        .where(NightCensus.id == last.scalar_subquery(), NightCount.found == Found.MISSING)
    )
    found = {stay_id: (at, note) for stay_id, at, note in session.execute(query).tuples()}
    for row in rows:
        stay, segment = row.stay, row.segment
        if stay is None or segment is None or segment.purpose != Purpose.STAY or stay.id not in found:
            continue
        if stay.state == StayState.ADMITTED:
            at, note = found[stay.id]
            words = translate("watching", "not found in the round at {at}", at=_at(session.now, at))
            line = _Line(row.text, shown_name(session, row), stay.id, row.bed.id)
            yield line.of(Alert.MISSING, at, f"{words} {note or ''}".strip(), late=True)


@dataclass(frozen=True, slots=True)
class _Line:
    bed: str
    name: str
    stay_id: int
    bed_id: int

    def of(self, alert: Alert, at: datetime | None, words: str, *, late: bool) -> WatchLine:
        return WatchLine(alert, self.bed, self.name, at, words, late, self.stay_id, self.bed_id)


def _tomorrow(session: Session) -> datetime:
    return at_local(local_date(session.now) + timedelta(days=1), time(0))


def _at(now: datetime, moment: datetime) -> str:
    """The clock alone for what is today."""
    return clock_text(moment) if local_date(moment) == local_date(now) else moment_text(moment)
