"""The bed board (床位图): rooms and beds by days, with everything that holds a bed in that time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident
from desk.rules.beds import Condition, Phase, Purpose, StayKind, StayState, arrives, leaves
from desk.rules.masking import mask_name
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search
from desk.services.acting import may, require, station_of
from desk.services.beds.file import leaves_of
from desk.services.beds.placing import holding
from desk.services.beds.premises import room_rows
from desk.services.beds.rows import Bar, Board, LeaveRow, RoomRow

_DAY = timedelta(days=1)
_BARS = (
    select(
        StaySegment.id, StaySegment.stay_id, BedStay.resident_id, StaySegment.bed_id, StaySegment.purpose,
        StaySegment.phase, StaySegment.starts_at, StaySegment.ends_at, StaySegment.follows, StaySegment.lane,
        StaySegment.note, BedStay.kind, BedStay.state, BedStay.care_level, BedStay.fall_risk, BedStay.complete_by,
        BedStay.completed_at, BedStay.version, Resident.name, Resident.sex, Resident.birth_date, Resident.household_id,
        Resident.living_alone, Resident.allergy_note,
    )
    .outerjoin(BedStay, BedStay.id == StaySegment.stay_id)
    .outerjoin(Resident, Resident.id == BedStay.resident_id)
    .order_by(StaySegment.bed_id, StaySegment.starts_at, StaySegment.id)
)  # fmt: skip


def board(session: Session, *, first: date, days: int) -> Board:
    """``days`` days from ``first``; names are masked for whoever may not write stays. Beds gone by ``first`` are left
    out.
    """
    require(session, Permission.BEDS_READ)
    begins, ends = arrives(first) - _DAY / 2, leaves(first + timedelta(days=days)) + _DAY / 2
    rooms = room_rows(session, on=first)
    ours = select(Bed.id).join(Room).where(Room.station_id == station_of(session))
    in_time = StaySegment.id.in_(holding(begins)), StaySegment.starts_at < ends
    found = session.execute(_BARS.where(*in_time, StaySegment.bed_id.in_(ours))).all()
    persons = {row.resident_id for row in found if row.resident_id is not None}
    tags = search.tags_of(session, sorted(persons)) if persons else {}
    away = leaves_of(session, {row.stay_id for row in found if row.stay_id is not None})
    bars = tuple(_Bars(session, tags, away).of(found))
    return Board(session.now, first, days, rooms, bars, tuple(_free(session.now, first, days, rooms, bars)))


class _Bars:
    """Bars of rows; what is the same for all bars of a person is found out once."""

    def __init__(self, session: Session, tags: dict[int, list[str]], away: dict[int, tuple[LeaveRow, ...]]) -> None:
        self.now, self.today = session.now, local_date(session.now)
        self.masked = not may(session.actor, Permission.CARE_WRITE)
        self.health = may(session.actor, Permission.RESIDENTS_HEALTH)
        self.tags, self.away = tags, away
        self.shown: dict[int, tuple[str, ...]] = {}

    def of(self, found: Iterable[Row[Any]]) -> Iterable[Bar]:
        rows = list(found)
        followed = {(row.stay_id, row.lane, row.follows) for row in rows if row.follows is not None}
        for _, of_bed in groupby(rows, key=lambda row: row.bed_id):
            late_guest = next_comes = False
            for row in of_bed:
                overstayed = row.phase == Phase.CURRENT and row.ends_at is not None and row.ends_at <= self.now
                displaced = late_guest and not next_comes and row.phase == Phase.PLANNED
                late_guest, next_comes = late_guest or overstayed, next_comes or displaced
                is_last = (row.stay_id, row.lane, row.ends_at) not in followed
                yield self._bar(row, is_last, overstayed=overstayed, displaced=displaced)

    def _bar(self, row: Row[Any], is_last: bool, *, overstayed: bool, displaced: bool) -> Bar:
        if row.stay_id is None:
            return Bar(
                row.id, None, None, row.bed_id, Purpose(row.purpose), Phase(row.phase), row.starts_at, row.ends_at,
                first=True, last=True, note=row.note,
            )  # fmt: skip
        return Bar(
            row.id, row.stay_id, row.resident_id, row.bed_id, Purpose(row.purpose), Phase(row.phase), row.starts_at,
            row.ends_at, row.follows is None, is_last, StayKind(row.kind), StayState(row.state),
            mask_name(row.name) if self.masked else row.name, row.sex, row.birth_date, row.household_id,
            self._tags(row), row.care_level,
            allergy=self.health and bool(row.allergy_note),
            fall_risk=self.health and row.fall_risk,
            overstayed=overstayed and row.purpose == Purpose.STAY,
            late=row.state == StayState.BOOKED and row.follows is None and row.starts_at < self.now,
            displaced=displaced,
            incomplete_by=row.complete_by if row.completed_at is None else None,
            note=row.note,
            leaves=self.away.get(row.stay_id, ()),
            version=row.version,
        )  # fmt: skip

    def _tags(self, row: Row[Any]) -> tuple[str, ...]:
        key = row.resident_id
        if key not in self.shown:
            labels = self.tags.get(key, ())
            self.shown[key] = search.shown_tags(
                labels, row.living_alone, row.birth_date, self.today, empty_nest=None
            )  # fmt: skip
        return self.shown[key]


def _free(now: datetime, first: date, days: int, rooms: Iterable[RoomRow], bars: Iterable[Bar]) -> Iterable[int]:
    """How many beds could still be given in each night, from :data:`~desk.rules.beds.CHECK_IN` to the next morning."""
    held: dict[int, list[Bar]] = defaultdict(list)
    for bar in bars:
        held[bar.bed_id].append(bar)
    begins, ends = arrives(first), leaves(first + _DAY)
    tonight = (local_date(now) - first).days
    nights = []
    for room in rooms:
        for bed in room.beds:
            if bed.reserve or bed.companion or bed.condition is Condition.OUT_OF_USE:
                continue
            free = bytearray(b"\1" * days)
            if bed.condition is not Condition.USABLE and 0 <= tonight < days:
                free[tonight] = 0
            if (gone := min(filter(None, (bed.retired_on, room.retired_on)), default=None)) is not None:
                last = max((gone - first).days, 0)
                free[last:] = bytes(len(free[last:]))
            for bar in held[bed.bed_id]:
                until = (
                    None
                    if bar.ends_at is not None and bar.ends_at <= now and bar.phase is Phase.CURRENT
                    else bar.ends_at
                )
                since = max((bar.starts_at - ends) // _DAY + 1, 0)
                after = days if until is None else max(min(-((begins - until) // _DAY), days), 0)
                free[since:after] = bytes(max(after - since, 0)) if since < days else b""
            nights.append(free)
    return (sum(night) for night in zip(*nights, strict=True)) if nights else (0,) * days
