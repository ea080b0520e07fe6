"""The bed board (床位图): rooms and beds by days, with everything that holds a bed in that time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Row, Select, bindparam, exists, select

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StayLeave
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
_HELD = holding()
_BARS: Select[Any] = (
    select(
        _HELD.bed_id, _HELD.stay_id, _HELD.lane, _HELD.starts_at, _HELD.ends_at, _HELD.follows, _HELD.id,
        _HELD.purpose, _HELD.phase, _HELD.note,
        BedStay.resident_id, BedStay.kind, BedStay.state, BedStay.care_level, BedStay.fall_risk, BedStay.complete_by,
        BedStay.completed_at, BedStay.version, Resident.name, Resident.sex, Resident.birth_date, Resident.household_id,
        Resident.living_alone, Resident.allergy_note,
        exists().where(StayLeave.stay_id == _HELD.stay_id),
    )
    .join(Bed, Bed.id == _HELD.bed_id)
    .join(Room, Room.id == Bed.room_id)
    .outerjoin(BedStay, BedStay.id == _HELD.stay_id)
    .outerjoin(Resident, Resident.id == BedStay.resident_id)
    .where(Room.station_id == bindparam("station_id"), _HELD.starts_at < bindparam("ends", type_=_HELD.starts_at.type))
    .order_by(_HELD.bed_id, _HELD.starts_at, _HELD.id)
)  # fmt: skip
_BED, _STAY, _LANE, _STARTS, _ENDS, _FOLLOWS = range(6)
_RESIDENT, _LEFT = 10, -1
"""Where these stand in a row. A board has thousands of rows: they are unpacked, not asked by name."""

_PURPOSES = {each.value: each for each in Purpose}
_PHASES = {each.value: each for each in Phase}
_KINDS = {each.value: each for each in StayKind}
_STATES = {each.value: each for each in StayState}


def board(session: Session, *, first: date, days: int) -> Board:
    """``days`` days from ``first``; names are masked for whoever may not write stays. Beds gone by ``first`` are left
    out.
    """
    require(session, Permission.BEDS_READ)
    begins, ends = arrives(first) - _DAY / 2, leaves(first + timedelta(days=days)) + _DAY / 2
    rooms = room_rows(session, on=first)
    asked = {"after": begins, "ends": ends, "station_id": station_of(session)}
    found = session.connection().execute(_BARS, asked).all()
    persons = {row[_RESIDENT] for row in found if row[_RESIDENT] is not None}
    tags = search.tags_of(session, sorted(persons)) if persons else {}
    away = leaves_of(session, {row[_STAY] for row in found if row[_LEFT]})
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

    def of(self, rows: Sequence[Row[Any]]) -> Iterable[Bar]:
        followed = {(row[_STAY], row[_LANE], row[_FOLLOWS]) for row in rows if row[_FOLLOWS] is not None}
        for _, of_bed in groupby(rows, key=itemgetter(_BED)):
            late_guest = next_comes = False
            for row in of_bed:
                phase, ends_at = _PHASES[row[8]], row[_ENDS]
                overstayed = phase is Phase.CURRENT and ends_at is not None and ends_at <= self.now
                displaced = late_guest and not next_comes and phase is Phase.PLANNED
                late_guest, next_comes = late_guest or overstayed, next_comes or displaced
                is_last = (row[_STAY], row[_LANE], ends_at) not in followed
                yield self._bar(row, phase, is_last, overstayed, displaced)

    def _bar(self, row: Row[Any], phase: Phase, is_last: bool, overstayed: bool, displaced: bool) -> Bar:
        (
            bed_id, stay_id, _, starts_at, ends_at, follows, segment_id, purpose, _, note,
            resident_id, kind, state, care_level, fall_risk, complete_by, completed_at, version,
            name, sex, birth_date, household_id, living_alone, allergy_note, left,
        ) = row  # fmt: skip
        if stay_id is None:
            return Bar(
                segment_id, None, None, bed_id, _PURPOSES[purpose], phase, starts_at, ends_at,
                first=True, last=True, note=note,
            )  # fmt: skip
        shown = self.shown.get(resident_id)
        if shown is None:
            labels = self.tags.get(resident_id, ())
            shown = search.shown_tags(labels, living_alone, birth_date, self.today, empty_nest=None)
            self.shown[resident_id] = shown
        return Bar(
            segment_id, stay_id, resident_id, bed_id, _PURPOSES[purpose], phase, starts_at, ends_at,
            follows is None, is_last, _KINDS[kind], _STATES[state], mask_name(name) if self.masked else name, sex,
            birth_date, household_id, shown, care_level,
            allergy=self.health and bool(allergy_note),
            fall_risk=self.health and fall_risk,
            overstayed=overstayed and purpose == Purpose.STAY,
            late=state == StayState.BOOKED and follows is None and starts_at < self.now,
            displaced=displaced,
            incomplete_by=complete_by if completed_at is None else None,
            note=note,
            leaves=self.away.get(stay_id, ()) if left else (),
            version=version,
        )  # fmt: skip


def _free(now: datetime, first: date, days: int, rooms: Iterable[RoomRow], bars: Iterable[Bar]) -> Iterable[int]:
    """How many beds could still be given in each night, from :data:`~desk.rules.beds.CHECK_IN` to the next morning."""
    held: dict[int, list[Bar]] = defaultdict(list)
    for bar in bars:
        held[bar.bed_id].append(bar)
    begins, ends = arrives(first), leaves(first + _DAY)
    tonight = (local_date(now) - first).days
    changes = [0] * (days + 1)
    for room in rooms:
        for bed in room.beds:
            if bed.reserve or bed.companion or bed.condition is Condition.OUT_OF_USE:
                continue
            taken = [(tonight, tonight + 1)] if bed.condition is not Condition.USABLE else []
            if (gone := min(filter(None, (bed.retired_on, room.retired_on)), default=None)) is not None:
                taken.append(((gone - first).days, days))
            for bar in held[bed.bed_id]:
                until = bar.ends_at
                overstayed = until is not None and until <= now and bar.phase is Phase.CURRENT
                after = days if until is None or overstayed else -((begins - until) // _DAY)
                taken.append(((bar.starts_at - ends) // _DAY + 1, after))
            changes[0] += 1
            _take(changes, taken, days)
    return accumulate(changes[:days])


def _take(changes: list[int], taken: list[tuple[int, int]], days: int) -> None:
    """A bed is one less in each night that is taken, however often."""
    free_from = 0
    for since, after in sorted(taken):
        since, after = max(since, free_from), min(after, days)
        if after > since:
            changes[since] -= 1
            changes[after] += 1
            free_from = after
