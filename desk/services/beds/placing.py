"""The situation as the rules judge it, read from the database; a bed that can't be had becomes :class:`Refused`.

Only what ends after the time asked for is read, by the index of each bed and person: years of history cost nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, literal, select, union, union_all
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident
from desk.rules.beds import Condition, GenderRule, Phase, Purpose, bed_text
from desk.rules.placing import Ask, Blocker, Hold, Place, Plan, blockers, offers
from desk.services.acting import station_of
from desk.services.beds.rows import BedRow, Board, Refused, RoomRow
from desk.words import translate

LIVE = StaySegment.phase != Phase.VOID
_CURRENT = StaySegment.phase == literal(Phase.CURRENT.value, literal_execute=True)
"""Written out, or SQLite would not see that the index of the current ones holds all of them."""

AFTER = bindparam("after", type_=StaySegment.ends_at.type)
"""The moment that :func:`holding` asks about."""


def holding(*whose: ColumnElement[bool]) -> type[StaySegment]:
    """The segments that hold a bed after :data:`AFTER`, of any of ``whose``, of none of them: all.

    Whoever is still there holds the bed, however late. Each condition is a look-up in an index of its own: an ``or``
    over them would read every segment of a bed on SQLite. Whole rows, not their keys: to look the keys up PostgreSQL
    would read the table.
    """
    rows = select(StaySegment).where(LIVE)
    parts = [rows.where(each) for each in whose] or [rows]
    late = func.coalesce(StaySegment.ends_at, StaySegment.ends_at) <= AFTER  # not by the index of the ends
    found = [
        *(part.where(StaySegment.ends_at > AFTER) for part in parts),
        *(part.where(StaySegment.ends_at.is_(None)) for part in parts),
        *(part.where(_CURRENT, late) for part in parts),
    ]
    together = union(*found) if len(parts) > 1 else union_all(*found)
    return aliased(StaySegment, together.subquery())


def _holds(held: type[StaySegment]) -> Select[Any]:
    return (
        select(
            held.bed_id, Room.number, Bed.number, held.starts_at, held.ends_at, held.purpose, held.phase, held.stay_id,
            held.resident_id, Resident.name, Resident.sex, Resident.household_id, held.note,
        )
        .join(Bed, Bed.id == held.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .outerjoin(BedStay, BedStay.id == held.stay_id)
        .outerjoin(Resident, Resident.id == BedStay.resident_id)
    )  # fmt: skip


# Made once: to put them together takes longer than to ask them.
_BESIDE = _holds(
    holding(
        StaySegment.bed_id.in_(bindparam("bed_ids", expanding=True)),
        StaySegment.resident_id.in_(bindparam("resident_ids", expanding=True)),
    )
)
_EVERYWHERE = _holds(holding()).where(Room.station_id == bindparam("station_id"))


def holds(
    session: Session, *, after: datetime, bed_ids: Collection[int] = (), resident_ids: Collection[int] = ()
) -> list[Hold]:
    """What holds these beds and persons after ``after``; without either everything at the actor's station."""
    if bed_ids or resident_ids:
        values = {"after": after, "bed_ids": list(bed_ids), "resident_ids": list(resident_ids)}
        return [_hold(row) for row in session.execute(_BESIDE, values)]
    return [_hold(row) for row in session.execute(_EVERYWHERE, {"after": after, "station_id": station_of(session)})]


def _hold(row: Sequence[Any]) -> Hold:
    bed_id, room, bed, starts_at, ends_at, purpose, phase, stay_id, resident_id, name, sex, household_id, note = row
    return Hold(
        bed_id, bed_text(room, bed), starts_at, ends_at, Purpose(purpose), Phase(phase), stay_id, resident_id,
        name or "", sex or "", household_id, note,
    )  # fmt: skip


_PLACES: Select[Any] = (
    select(
        Bed.id, Bed.room_id, Room.number, Bed.number, Room.building, Room.floor, Room.kind, Room.gender_rule,
        Bed.companion, Bed.reserve, Bed.condition, Bed.retired_on, Room.retired_on,
    )
    .join(Room, Room.id == Bed.room_id)
    .order_by(Bed.id)
)  # fmt: skip
_ALL_PLACES = _PLACES.where(Room.station_id == bindparam("station_id"))
_PLACES_BESIDE = _PLACES.where(
    Bed.room_id.in_(select(Bed.room_id).where(Bed.id.in_(bindparam("bed_ids", expanding=True))))
)


def places(session: Session, *, beside: Collection[int] | None = None) -> list[Place]:
    """The beds of the rooms of these beds, or of the actor's station."""
    if beside is None:
        found = session.execute(_ALL_PLACES, {"station_id": station_of(session)})
    else:
        found = session.execute(_PLACES_BESIDE, {"bed_ids": list(beside)})
    return [_place(row) for row in found]


def _place(row: Sequence[Any]) -> Place:
    bed_id, room_id, room, bed, building, floor, kind, rule, companion, reserve, condition, *gone = row
    return Place(
        bed_id, room_id, bed_text(room, bed), building, floor, kind, GenderRule(rule), companion, reserve,
        Condition(condition), min((day for day in gone if day is not None), default=None),
    )  # fmt: skip


def place_of(room: Room | RoomRow, bed: Bed | BedRow) -> Place:
    """A bed as the rules know it; a bed goes when its room goes."""
    gone = [day for day in (bed.retired_on, room.retired_on) if day is not None]
    return Place(
        bed_id=bed.id if isinstance(bed, Bed) else bed.bed_id,
        room_id=room.id if isinstance(room, Room) else room.room_id,
        text=bed_text(room.number, bed.number),
        building=room.building,
        floor=room.floor,
        kind=room.kind,
        gender_rule=GenderRule(room.gender_rule),
        companion=bed.companion,
        reserve=bed.reserve,
        condition=Condition(bed.condition),
        retired_on=min(gone, default=None),
    )


def plan_of(board: Board) -> Plan:
    """What the board shows, for the ghost of a bar that is being dragged; made once for each board."""
    found = [place_of(room, bed) for room in board.rooms for bed in room.beds]
    texts = {place.bed_id: place.text for place in found}
    bars = (
        Hold(
            bar.bed_id, texts[bar.bed_id], bar.starts_at, bar.ends_at, bar.purpose, bar.phase, bar.stay_id,
            bar.resident_id if bar.purpose is Purpose.STAY else None, bar.name, bar.sex, bar.household_id, bar.note,
        )
        for bar in board.bars if bar.bed_id in texts
    )  # fmt: skip
    return Plan(board.now, found, bars)


def plan_for(session: Session, asks: Iterable[Ask]) -> Plan:
    """The rooms and persons of ``asks``, and what holds them from the first of these times on.

    Raises LookupError for a bed that isn't there.
    """
    wanted = list(asks)
    beds = {ask.bed_id for ask in wanted} | {ask.companion_bed_id for ask in wanted if ask.companion_bed_id is not None}
    found = places(session, beside=beds)
    if missing := beds - {place.bed_id for place in found}:
        raise LookupError(f"no bed {missing}")
    persons = {ask.resident_id for ask in wanted if ask.resident_id is not None}
    after = min(ask.starts_at for ask in wanted)
    held = holds(session, after=after, bed_ids={place.bed_id for place in found}, resident_ids=persons)
    return Plan(session.now, found, held)


def whole_plan(session: Session, after: datetime) -> Plan:
    """Every bed of the station with what holds it after ``after``."""
    return Plan(session.now, places(session), holds(session, after=after))


def judge(session: Session, asks: Sequence[Ask]) -> None:
    """Raise :class:`Refused` with the blockers of all ``asks`` and offers for the first that can't be had."""
    if not asks:
        return
    plan = plan_for(session, asks)
    blocked = [(ask, found) for ask in asks if (found := blockers(plan, ask))]
    if blocked:
        raise refused(session, blocked[0][0], tuple(chain.from_iterable(found for _, found in blocked)))


def refused(session: Session, ask: Ask, found: tuple[Blocker, ...]) -> Refused:
    """Who stands in the way of ``ask``, and where and when it would go."""
    plan = whole_plan(session, min(ask.starts_at, session.now))
    if ask.bed_id not in plan.places:
        return Refused(found[0].text, found)
    if ask.resident_id is not None and ask.resident_id not in plan.of_person:  # in a bed of another station
        elsewhere = holds(session, after=ask.starts_at, resident_ids=(ask.resident_id,))
        plan = Plan(plan.now, plan.places.values(), (*chain.from_iterable(plan.of_bed.values()), *elsewhere))
    return Refused(translate("beds", "It can't be done so. {why}", why=found[0].text), found, offers(plan, ask))
