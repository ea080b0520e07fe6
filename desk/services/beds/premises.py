"""Rooms and beds (房间、床位): what they are like, in what condition, and times out of use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.beds import Bed, Room, StaySegment
from desk.rules.beds import Condition, GenderRule, Phase, Purpose, arrives, bed_text
from desk.rules.identity import Sex
from desk.rules.permissions import Permission
from desk.rules.placing import Ask, Blocker, Plan, blockers
from desk.services.acting import require, station_of
from desk.services.beds.guards import guarded
from desk.services.beds.placing import holds, plan_for
from desk.services.beds.rows import BedInput, BedRow, Refused, RoomInput, RoomRow
from desk.services.grids.meanwhile import check_version
from desk.words import translate

NEXT = MappingProxyType(
    {
        Condition.USABLE: frozenset({Condition.TO_CLEAN, Condition.OUT_OF_USE}),
        Condition.TO_CLEAN: frozenset({Condition.TO_INSPECT, Condition.OUT_OF_USE}),
        Condition.TO_INSPECT: frozenset({Condition.USABLE, Condition.TO_CLEAN, Condition.OUT_OF_USE}),
        Condition.OUT_OF_USE: frozenset({Condition.TO_CLEAN, Condition.TO_INSPECT, Condition.USABLE}),
    }
)
"""What a condition may become: a bed is inspected before the next person lies in it."""


def rooms(session: Session, *, retired: bool = False) -> tuple[RoomRow, ...]:
    """The rooms of the station with their beds; those that are no more only when asked for."""
    require(session, Permission.BEDS_READ)
    return room_rows(session, on=date.min if retired else None)


def room_rows(session: Session, *, on: date | None = None) -> tuple[RoomRow, ...]:
    """Rooms and beds that there still were on that day (None: those never retired), in the order of the house."""
    order = (Room.building, Room.floor, Room.number)
    mine = _ROOMS.where(Room.station_id == station_of(session), _still(Room, on)).order_by(*order)
    beds = _BEDS.where(Room.station_id == station_of(session), _still(Bed, on)).order_by(Bed.number)
    connection = session.connection()  # plain rows: a board has hundreds of beds
    of_room: dict[int, list[BedRow]] = defaultdict(list)
    for (
        key, room_id, room, number, oxygen, rail, window, companion, reserve, condition, since, note, retired, version
    ) in connection.execute(beds).all():  # fmt: skip
        of_room[room_id].append(
            BedRow(
                key, room_id, number, bed_text(room, number), oxygen, rail, window, companion, reserve,
                _CONDITIONS[condition], since, note, retired, version,
            )
        )  # fmt: skip
    return tuple(
        RoomRow(
            key, building, floor, number, kind, GenderRule(rule), note, retired_on, version, tuple(of_room[key])
        )
        for key, building, floor, number, kind, rule, note, retired_on, version in connection.execute(mine).all()
    )  # fmt: skip


_ROOMS = select(
    Room.id, Room.building, Room.floor, Room.number, Room.kind, Room.gender_rule, Room.note, Room.retired_on,
    Room.version,
)  # fmt: skip
_BEDS: Select[Any] = select(
    Bed.id, Bed.room_id, Room.number, Bed.number, Bed.oxygen, Bed.rail, Bed.window, Bed.companion, Bed.reserve,
    Bed.condition, Bed.condition_since, Bed.condition_note, Bed.retired_on, Bed.version,
).join(Room)  # fmt: skip
_CONDITIONS = {each.value: each for each in Condition}


def save_room(session: Session, *, room_id: int | None, version: int | None, values: RoomInput) -> RoomRow:
    """Save a room; None: a new one. Raises Rejected (``number``, ``kind``, ``gender_rule``) and Stale."""
    require(session, Permission.BEDS_SETUP)
    room = _locked_room(session, room_id, version) if room_id is not None else None
    building, number, kind = values.building.strip(), values.number.strip(), values.kind.strip()
    problems = {}
    if not number:
        problems["number"] = translate("beds", "Enter the number of the room.")
    elif _another(session, room, building, number):
        problems["number"] = translate("beds", "There is a room {number} already.", number=number)
    if not kind:
        problems["kind"] = translate("beds", "Enter what kind of room it is.")
    if room is not None and (against := _against_rule(session, room, values.gender_rule)):
        problems["gender_rule"] = against
    if problems:
        raise Rejected(problems)
    if room is None:
        room = Room(station_id=station_of(session), retired_on=None)
        session.add(room)
    room.building, room.floor, room.number, room.kind = building, values.floor, number, kind
    room.gender_rule, room.note = values.gender_rule.value, values.note.strip() or None
    session.flush()  # the key and the version are told
    return _room_row(room, session.scalars(select(Bed).where(Bed.room_id == room.id).order_by(Bed.number)).all())


def save_bed(session: Session, *, bed_id: int | None, room_id: int, version: int | None, values: BedInput) -> BedRow:
    """Save a bed of a room; None: a new one. Raises Rejected (``number``, ``companion``) and Stale."""
    require(session, Permission.BEDS_SETUP)
    bed = _locked_bed(session, bed_id, version) if bed_id is not None else None
    room = session.get(Room, room_id)
    if room is None or room.station_id != station_of(session):
        raise DeskError(translate("beds", "This room is not there any more."))
    number = values.number.strip()
    problems = {}
    same = select(Bed.id).where(Bed.room_id == room_id, Bed.number == number)
    if not number:
        problems["number"] = translate("beds", "Enter the number of the bed.")
    elif session.scalar(same) not in (None, bed.id if bed else None):
        problems["number"] = translate("beds", "There is a bed {number} in this room already.", number=number)
    if bed is not None and values.companion != bed.companion and _held_from(session, bed.id):
        problems["companion"] = translate("beds", "The bed is held. It can change its use when it is free.")
    if problems:
        raise Rejected(problems)
    if bed is None:
        bed = Bed(room_id=room_id, condition=Condition.USABLE.value, condition_since=session.now, retired_on=None)
        session.add(bed)
    bed.room_id, bed.number = room_id, number
    for name in ("oxygen", "rail", "window", "companion", "reserve"):
        setattr(bed, name, getattr(values, name))
    session.flush()  # the key and the version are told
    return bed_row(room, bed)


def retire_room(session: Session, *, room_id: int, version: int | None, on: date | None) -> RoomRow:
    """The room is no more from the day ``on``; None: it is there after all. Raises Refused naming who has a bed."""
    require(session, Permission.BEDS_SETUP)
    room = _locked_room(session, room_id, version)
    beds = session.scalars(select(Bed).where(Bed.room_id == room_id).order_by(Bed.number)).all()
    if on is not None:
        _refuse_held(session, [bed.id for bed in beds], on)
    room.retired_on = on
    session.flush()
    return _room_row(room, beds)


def retire_bed(session: Session, *, bed_id: int, version: int | None, on: date | None) -> BedRow:
    """The bed is no more from the day ``on``; None: it is there after all. Raises Refused naming who has it."""
    require(session, Permission.BEDS_SETUP)
    bed = _locked_bed(session, bed_id, version)
    if on is not None:
        _refuse_held(session, [bed_id], on)
    bed.retired_on = on
    session.flush()
    return bed_row(session.get_one(Room, bed.room_id), bed)


def set_condition(
    session: Session, *, bed_id: int, version: int | None, condition: Condition, note: str = ""
) -> BedRow:
    """Cleaned, inspected, out of use: by :data:`NEXT`. Raises Rejected ``condition``, Refused while somebody lies
    there.
    """
    require(session, Permission.CARE_WRITE)
    bed = _locked_bed(session, bed_id, version)
    room = session.get_one(Room, bed.room_id)
    if condition not in NEXT[Condition(bed.condition)]:
        words = translate("beds", "A bed is cleaned first, then inspected, then used.")
        raise Rejected({"condition": words})
    found = holds(session, after=session.now, bed_ids=(bed_id,))
    lying = [hold for hold in found if hold.phase is Phase.CURRENT]
    if lying:
        plan = plan_for(session, [ask := Ask(bed_id, session.now)])
        raise Refused(translate("beds", "Somebody has the bed."), _holding(plan, ask))
    bed.condition, bed.condition_since, bed.condition_note = condition.value, session.now, note.strip() or None
    session.flush()
    return bed_row(room, bed)


def close_bed(session: Session, *, bed_id: int, starts_at: datetime, ends_at: datetime | None, note: str) -> int:
    """Out of use for a time (painting, repair); the key of the segment. Raises Refused naming who has the bed then,
    Rejected (``ends_at``, ``note``).
    """
    require(session, Permission.CARE_WRITE)
    problems = {}
    if ends_at is not None and ends_at <= max(starts_at, session.now):
        problems["ends_at"] = translate("beds", "The end must come after the beginning, and after now.")
    if not note.strip():
        problems["note"] = translate("beds", "Please say why.")
    if problems:
        raise Rejected(problems)
    _locked_bed(session, bed_id, None)
    ask = Ask(bed_id, starts_at, ends_at, release=True)
    plan = plan_for(session, [ask])
    if against := _holding(plan, ask):
        raise Refused(against[0].text, against)
    segment = StaySegment(
        stay_id=None, lane=0, bed_id=bed_id, resident_id=None, purpose=Purpose.CLOSED.value,
        phase=Phase.PLANNED.value, starts_at=starts_at, ends_at=ends_at, follows=None, note=note.strip(),
        released_by_id=None,
    )  # fmt: skip
    with guarded(session, [ask]):
        session.add(segment)
        session.flush()
    return segment.id


def reopen(session: Session, *, segment_id: int) -> None:
    """A time out of use is over now, or was given up before it began."""
    require(session, Permission.CARE_WRITE)
    segment = session.get(StaySegment, segment_id, with_for_update=True)
    if segment is None or segment.purpose != Purpose.CLOSED or segment.phase == Phase.VOID:
        raise DeskError(translate("beds", "The bed is not out of use any more."))
    _locked_bed(session, segment.bed_id, None)
    if segment.starts_at >= session.now:
        segment.phase = Phase.VOID.value
    elif segment.ends_at is None or segment.ends_at > session.now:
        segment.ends_at = session.now
    session.flush()


def bed_row(room: Room, bed: Bed) -> BedRow:
    """A bed as it is shown."""
    return BedRow(
        bed.id, bed.room_id, bed.number, bed_text(room.number, bed.number), bed.oxygen, bed.rail, bed.window,
        bed.companion, bed.reserve, Condition(bed.condition), bed.condition_since, bed.condition_note, bed.retired_on,
        bed.version,
    )  # fmt: skip


def _room_row(room: Room, beds: Collection[Bed]) -> RoomRow:
    return RoomRow(
        room.id, room.building, room.floor, room.number, room.kind, GenderRule(room.gender_rule), room.note,
        room.retired_on, room.version, tuple(bed_row(room, bed) for bed in beds),
    )  # fmt: skip


def _still(table: type[Room] | type[Bed], on: date | None) -> ColumnElement[bool]:
    return table.retired_on.is_(None) if on is None else table.retired_on.is_(None) | (table.retired_on > on)


def _locked_room(session: Session, room_id: int, version: int | None) -> Room:
    room = session.get(Room, room_id, with_for_update=True)
    if room is None or room.station_id != station_of(session):
        raise DeskError(translate("beds", "This room is not there any more."))
    check_version(session, room, version)
    return room


def _locked_bed(session: Session, bed_id: int, version: int | None) -> Bed:
    """Whoever gives the bed to somebody meanwhile waits for us."""
    bed = session.get(Bed, bed_id, with_for_update={"key_share": True})
    if bed is None or not _is_ours(session, bed.room_id):
        raise DeskError(translate("beds", "This bed is not there any more."))
    check_version(session, bed, version)
    return bed


def _is_ours(session: Session, room_id: int) -> bool:
    return session.get_one(Room, room_id).station_id == station_of(session)


def _another(session: Session, room: Room | None, building: str, number: str) -> bool:
    same = select(Room.id).where(
        Room.station_id == station_of(session), Room.building == building, Room.number == number
    )
    return session.scalar(same) not in (None, room.id if room else None)


def _held_from(session: Session, bed_id: int) -> bool:
    return bool(holds(session, after=session.now, bed_ids=(bed_id,)))


def _holding(plan: Plan, ask: Ask) -> tuple[Blocker, ...]:
    """Who has the bed in that time; what the bed is like doesn't matter."""
    return tuple(each for each in blockers(plan, ask) if each.starts_at is not None and each.bed_id == ask.bed_id)


def _refuse_held(session: Session, bed_ids: Collection[int], on: date) -> None:
    asks = [Ask(bed_id, max(arrives(on), session.now), release=True) for bed_id in bed_ids]
    plan = plan_for(session, asks) if asks else None
    found = tuple(each for ask in asks if plan for each in _holding(plan, ask))
    if found:
        raise Refused(found[0].text, found)


def _against_rule(session: Session, room: Room, rule: GenderRule) -> str:
    """Who is in the room, or will be, against the new rule; empty for nobody."""
    if rule.value == room.gender_rule:
        return ""
    beds = session.scalars(select(Bed.id).where(Bed.room_id == room.id)).all()
    lying = (
        [hold for hold in holds(session, after=session.now, bed_ids=beds) if hold.purpose is Purpose.STAY]
        if beds
        else []
    )
    wanted = {GenderRule.FEMALE: Sex.FEMALE, GenderRule.MALE: Sex.MALE}.get(rule)
    names = [hold.name for hold in lying if wanted is not None and hold.sex != wanted]
    if rule is GenderRule.SAME and len({hold.sex for hold in lying}) > 1:
        names = [hold.name for hold in lying]
    if not names:
        return ""
    said = translate("records", ", ").join(dict.fromkeys(names))
    return translate("beds", "{names} would be in the room against this rule.", names=said)
