"""A small centre as plain data: fifteen beds on two floors, who lies there, who comes, who waits; days from today.

``rows`` makes the board of it without a database; :mod:`tests.support.beds_desk` writes it into one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import count

from desk.rules.beds import (
    Condition,
    GenderRule,
    LeaveKind,
    LeaveState,
    Phase,
    Purpose,
    StayKind,
    StayState,
    Urgency,
    arrives,
    bed_text,
    leaves,
)
from desk.rules.times import at_local, local_date
from desk.services.beds.rows import Bar, BedRow, Board, LeaveRow, RoomRow, WaitingRow

OPEN = None
_R, _K = GenderRule, StayKind


@dataclass(frozen=True)
class Stay:
    """Somebody in a bed from one day to another; days from today. ``here``: came already."""

    name: str
    sex: str
    kind: StayKind
    bed: str
    first: int
    last: int | None
    here: bool = False
    leave: tuple[LeaveKind, int, int] | None = None
    tags: tuple[str, ...] = ()
    allergy: bool = False
    falls: bool = False
    born: int = 1941
    state: StayState | None = None


ROOMS = (
    ("201", 2, "双人", _R.FEMALE, 2),
    ("202", 2, "双人", _R.FEMALE, 2),
    ("203", 2, "三人", _R.MALE, 3),
    ("205", 2, "单人", _R.ANY, 1),
    ("301", 3, "双人", _R.MALE, 2),
    ("303", 3, "双人", _R.COUPLE, 2),
    ("305", 3, "三人", _R.FEMALE, 3),
)
RESERVE = ("205-1", "305-3")
CONDITIONS = {"203-1": Condition.TO_CLEAN, "305-2": Condition.TO_INSPECT}

STAYS = (
    Stay("沈桂芳", "female", _K.LONG, "201-1", -300, OPEN, True, allergy=True, tags=("失能",)),
    Stay("阮秀琴", "female", _K.LONG, "201-2", -90, OPEN, True, leave=(LeaveKind.HOSPITAL, 2, 6)),
    Stay("金凤仙", "female", _K.SHORT, "202-1", -3, 3, True, falls=True),
    Stay("何桂英", "female", _K.RESPITE, "202-1", 5, 13),
    Stay("叶阿妹", "female", _K.TRIAL, "202-2", 4, 16),
    Stay("郭长林", "male", _K.SHORT, "203-1", -6, 0, True),
    Stay("方国梁", "male", _K.RESPITE, "203-1", 5, 12),
    Stay("洪建忠", "male", _K.SHORT, "203-2", 6, 19),
    Stay("俞志清", "male", _K.SHORT, "203-3", 2, 11),
    Stay("马福寿", "male", _K.LONG, "301-1", -200, OPEN, True),
    Stay("邵炳坤", "male", _K.TRIAL, "301-2", -3, 1, True),
    Stay("葛守田", "male", _K.LONG, "303-1", -400, OPEN, True, leave=(LeaveKind.HOME, 8, 10)),
    Stay("葛云霞", "female", _K.LONG, "303-2", -400, OPEN, True, leave=(LeaveKind.HOME, 8, 10)),
    Stay("周素珍", "female", _K.RESPITE, "305-1", -5, 2, True),
    Stay("钱月娥", "female", _K.RESPITE, "305-1", 3, 10),
    Stay("秦阿珍", "female", _K.SHORT, "305-1", 12, 24),
    Stay("苏玉兰", "female", _K.SHORT, "305-2", 0, 14),
    Stay("江小妹", "female", _K.EMERGENCY, "305-3", -2, 1, True),
)
COUPLE = ("葛守田", "葛云霞")
"""These two are one household."""


@dataclass(frozen=True)
class Waits:
    """Somebody in the line."""

    name: str
    sex: str
    born: int
    kind: StayKind
    first: int
    nights: int | None
    ability: str | None = None
    room: str | None = None


LINE = (
    Waits("何阿凤", "female", 1942, _K.SHORT, 0, 4, "失能 3 级"),
    Waits("冯宝根", "male", 1948, _K.RESPITE, 5, 7),
    Waits("蒋玉珍", "female", 1945, _K.TRIAL, 16, 5),
    Waits("戴国兴", "male", 1938, _K.LONG, 0, None, "失能 4 级", "单人"),
    Waits("袁小妹", "female", 1950, _K.SHORT, 12, 10),
)


def moments(stay: Stay, today: date) -> tuple[datetime, datetime | None]:
    """From the check-in of the first day to the check-out of the last; who is here for a day only came early."""
    begins = arrives(today + timedelta(days=stay.first))
    return begins, None if stay.last is None else leaves(today + timedelta(days=stay.last))


def rooms(now: datetime) -> tuple[RoomRow, ...]:
    """The rooms with their beds."""
    keys = count(1)
    made = []
    for room_id, (number, floor, kind, rule, beds) in enumerate(ROOMS, start=1):
        of_room = tuple(_bed(next(keys), room_id, bed_text(number, str(each)), now) for each in range(1, beds + 1))
        made.append(RoomRow(room_id, "", floor, number, kind, rule, None, None, 1, of_room))
    return tuple(made)


def _bed(bed_id: int, room_id: int, text: str, now: datetime) -> BedRow:
    condition = CONDITIONS.get(text, Condition.USABLE)
    return BedRow(
        bed_id, room_id, text.rpartition("-")[2], text, oxygen=False, rail=False, window=text.endswith("1"),
        companion=False, reserve=text in RESERVE, condition=condition, condition_since=now - timedelta(hours=1),
        condition_note=None, retired_on=None, version=1,
    )  # fmt: skip


def bars(now: datetime, made: tuple[RoomRow, ...]) -> Iterator[Bar]:
    """A bar for each stay."""
    today = local_date(now)
    beds = {bed.text: bed.bed_id for room in made for bed in room.beds}
    for key, stay in enumerate(STAYS, start=1):
        begins, ends = moments(stay, today)
        state = StayState.ADMITTED if stay.here else StayState.BOOKED
        household = 1 if stay.name in COUPLE else None
        yield Bar(
            key, key, key, beds[stay.bed], Purpose.STAY, Phase.CURRENT if stay.here else Phase.PLANNED, begins, ends,
            first=True, last=True, kind=stay.kind, state=stay.state or state, name=stay.name, sex=stay.sex,
            birth_date=date(stay.born, 3, 1), household_id=household, tags=stay.tags, allergy=stay.allergy,
            fall_risk=stay.falls, overstayed=stay.here and ends is not None and ends <= now,
            leaves=_leaves(key, stay, today), version=1,
        )  # fmt: skip


def _leaves(key: int, stay: Stay, today: date) -> tuple[LeaveRow, ...]:
    if stay.leave is None:
        return ()
    kind, first, last = stay.leave
    begins = at_local(today + timedelta(days=first), time(0))
    ends = at_local(today + timedelta(days=last), time(0))
    return (
        LeaveRow(key, key, kind, LeaveState.APPROVED, begins, ends, None, None, None, None, None, None, False, 1),
    )  # fmt: skip


def board(now: datetime, first: date, days: int) -> Board:
    """The board of the centre as a service would hand it out."""
    made = rooms(now)
    found = tuple(bars(now, made))
    free = tuple(_free(made, found, now, first + timedelta(days=number)) for number in range(days))
    return Board(now, first, days, made, found, free)


def _free(made: tuple[RoomRow, ...], found: tuple[Bar, ...], now: datetime, day: date) -> int:
    night = at_local(day, time(23))
    held = {
        bar.bed_id for bar in found
        if bar.starts_at <= night and (bar.ends_at is None or bar.ends_at > night or bar.overstayed)
    }  # fmt: skip
    return sum(not bed.reserve and bed.bed_id not in held for room in made for bed in room.beds)


def line(now: datetime) -> tuple[WaitingRow, ...]:
    """Who waits, in the order of the line."""
    today = local_date(now)
    rows = []
    for number, waits in enumerate(LINE):
        first = today + timedelta(days=waits.first)
        until = None if waits.nights is None else first + timedelta(days=waits.nights)
        rows.append(
            WaitingRow(
                101 + number, 101 + number, waits.name, waits.sex, date(waits.born, 3, 1), waits.kind,
                StayState.WAITLISTED, now - timedelta(days=3), first, until, {"kind": waits.room},
                Urgency.ORDINARY, 10 - number, (), waits.ability, (), None, None, 1,
            )
        )  # fmt: skip
    return tuple(rows)


def crowd(now: datetime, first: date, days: int, beds: int) -> Board:
    """A house of ``beds`` beds, for what has to be fast: in every third a long stay, in the others many."""
    made, found, keys = [], [], count(1)
    for room_id in range(1, beds // 2 + 1):
        number = f"{2 + room_id // 30}{room_id % 30:02d}"
        of_room = [_bed(next(keys), room_id, bed_text(number, str(each)), now) for each in (1, 2)]
        made.append(RoomRow(room_id, "", 2 + room_id // 30, number, "双人", _R.ANY, None, None, 1, tuple(of_room)))
        found += [bar for bed in of_room for bar in _one_after_the_other(bed.bed_id, now, first, days)]
    return Board(now, first, days, tuple(made), tuple(found), tuple(number % 9 for number in range(days)))


def _one_after_the_other(bed_id: int, now: datetime, first: date, days: int) -> Iterator[Bar]:
    today, kinds = local_date(now), tuple(StayKind)
    day, number = first - timedelta(days=bed_id % 5), 0
    while day < first + timedelta(days=days):
        length, number = 14 + (bed_id * 7 + number * 5) % 32, number + 1
        ends = day + timedelta(days=length if bed_id % 3 else 400)
        key = bed_id * 100 + number
        phase = Phase.PAST if ends <= today else Phase.CURRENT if day <= today else Phase.PLANNED
        state = {Phase.PAST: StayState.DISCHARGED, Phase.CURRENT: StayState.ADMITTED}.get(phase, StayState.BOOKED)
        made = Bar(
            key, key, key, bed_id, Purpose.STAY, phase, arrives(day), leaves(ends), first=True, last=True,
            kind=kinds[(bed_id + number) % len(kinds)], state=state, name=STAYS[key % len(STAYS)].name, sex="female",
            birth_date=date(1941, 3, 1), tags=("独居",) if key % 3 == 0 else (), allergy=key % 7 == 0, version=1,
        )  # fmt: skip
        yield made if key % 4 else replace(made, leaves=_leaves(key, _AWAY, max(day, today)))
        day = ends + timedelta(days=key % 3)


_AWAY = Stay("", "", _K.LONG, "", 0, OPEN, leave=(LeaveKind.HOME, 1, 3))
