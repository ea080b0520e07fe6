"""What is known of stays in a month, from the tables to the values of :mod:`desk.rules.charges`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, select, union

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment, StayStep
from desk.models.residents import Resident
from desk.rules.accounts import next_month
from desk.rules.beds import LeaveKind, LeaveState, Phase, Purpose, StayVerb, bed_text
from desk.rules.charges import Away, Chain, Place, Terms, days_of
from desk.rules.times import at_local, local_date
from desk.services.acting import station_of

_LAIN = (Phase.CURRENT.value, Phase.PAST.value)
_CHANGING = (StayVerb.CHANGE.value, StayVerb.COMPLETE.value)
_AWAY = (LeaveState.APPROVED, LeaveState.BACK)


@dataclass(frozen=True, slots=True)
class Lain:
    """A stay with everything that its charges depend on; ``until`` is the first day that is not counted yet."""

    stay: BedStay
    name: str
    bed: str
    lanes: tuple[tuple[Purpose, tuple[Place, ...]], ...]
    aways: tuple[Away, ...]
    terms: tuple[Terms, ...]
    until: date

    def chains(self, month: date) -> tuple[Chain, ...]:
        """Its days in ``month``, lane by lane."""
        return tuple(
            Chain(purpose, days_of(places, self.aways, self.terms, month, self.until)) for purpose, places in self.lanes
        )


def lain(
    session: Session, month: date, *, stay_id: int | None = None, also: Collection[int] = ()
) -> tuple[Lain, ...]:  # fmt: skip
    """The stays of the station that lay in a bed in ``month``, and those of ``also``, by bed and coming.

    With ``stay_id`` that one only, wherever it lay. A stay that goes on is counted through tonight, unless today is
    the day it promised to leave.
    """
    ids = {stay_id} if stay_id is not None else set(session.scalars(_in_month(session, month))) | set(also)
    if not ids:
        return ()
    query = select(BedStay, Resident.name).join(Resident, Resident.id == BedStay.resident_id)
    stays = session.execute(
        query.where(BedStay.id.in_(ids), BedStay.station_id == station_of(session)).order_by(BedStay.id)
    ).tuples()
    segments, leaves, changes = _segments(session, ids), _leaves(session, ids), _changes(session, ids)
    found = [
        _lain(session.now, stay, name, segments[stay.id], leaves[stay.id], changes[stay.id]) for stay, name in stays
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Lain) -> tuple[str, int]:
    return one.bed, one.stay.id


def _in_month(session: Session, month: date) -> Select[tuple[int]]:
    begins, ends = at_local(month, time()), at_local(next_month(month), time())
    own = (
        StaySegment.purpose == Purpose.STAY.value,
        StaySegment.starts_at < ends,
        BedStay.station_id == station_of(session),
    )
    lying = select(StaySegment.stay_id).join(BedStay, BedStay.id == StaySegment.stay_id).where(*own)
    here = lying.where(StaySegment.phase == Phase.CURRENT.value)
    gone = lying.where(StaySegment.phase == Phase.PAST.value, StaySegment.ends_at > begins)
    return select(union(here, gone).subquery().c.stay_id)


Segment = tuple[StaySegment, str, str]
"""With its bed as 203-2 and the kind of its room."""


def _segments(session: Session, ids: Collection[int]) -> dict[int, list[Segment]]:
    query = (
        select(StaySegment, Room.number, Bed.number, Room.kind)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(StaySegment.stay_id.in_(ids), StaySegment.phase.in_(_LAIN))
        .order_by(StaySegment.stay_id, StaySegment.lane, StaySegment.starts_at)
    )
    found: dict[int, list[Segment]] = defaultdict(list)
    for segment, room, bed, kind in session.execute(query).tuples():
        found[segment.stay_id or 0].append((segment, bed_text(room, bed), kind))
    return found


def _leaves(session: Session, ids: Collection[int]) -> dict[int, list[StayLeave]]:
    found: dict[int, list[StayLeave]] = defaultdict(list)
    for leave in session.scalars(select(StayLeave).where(StayLeave.stay_id.in_(ids))):
        if leave.state in _AWAY:  # asked of the database, SQLite would go through all leaves that are over
            found[leave.stay_id].append(leave)
    return found


def _changes(session: Session, ids: Collection[int]) -> dict[int, list[StayStep]]:
    """Steps that changed what is agreed, newest first; those that were taken back are left out."""
    steps: dict[int, list[StayStep]] = defaultdict(list)
    verbs = (*_CHANGING, StayVerb.UNDO)
    query = select(StayStep).where(StayStep.stay_id.in_(ids), StayStep.verb.in_(verbs))
    for step in session.scalars(query.order_by(StayStep.id.desc())):
        steps[step.stay_id].append(step)
    undone = {step.facts.get("step_id") for found in steps.values() for step in found if step.verb == StayVerb.UNDO}
    return defaultdict(
        list,
        {
            stay_id: [step for step in found if step.verb in _CHANGING and step.id not in undone]
            for stay_id, found in steps.items()
        },
    )


def _lain(
    now: datetime,
    stay: BedStay,
    name: str,
    segments: Sequence[Segment],
    leaves: Iterable[StayLeave],
    changes: Iterable[StayStep],
) -> Lain:
    lanes = []
    for lane in sorted({segment.lane for segment, _, _ in segments}):
        here = [each for each in segments if each[0].lane == lane]
        lanes.append((Purpose(here[0][0].purpose), tuple(_place(each, now) for each in here)))
    own = [bed for segment, bed, _ in segments if segment.lane == 0]
    return Lain(
        stay,
        name,
        own[-1] if own else "",
        tuple(lanes),
        tuple(_away(each) for each in leaves if _is_gone(each)),
        tuple(_terms(stay, changes)),
        local_date(now) + timedelta(days=1),
    )


def _place(segment: Segment, now: datetime) -> Place:
    """The promised end of a bed that is still held counts only when it is today: who stays longer holds it longer."""
    row, bed, room_kind = segment
    ends = local_date(row.ends_at) if row.ends_at is not None else None
    if row.phase == Phase.CURRENT.value and ends != local_date(now):
        ends = None
    return Place(local_date(row.starts_at), ends, row.bed_id, bed, room_kind)


def _is_gone(leave: StayLeave) -> bool:
    """Whether the leave was taken: one that was only approved was not, or not yet."""
    return leave.state == LeaveState.BACK.value or leave.gone_at is not None


def _away(leave: StayLeave) -> Away:
    back = local_date(leave.back_at) if leave.back_at is not None else None
    return Away(local_date(leave.leaves_at), back, leave.kind == LeaveKind.HOSPITAL.value)


def _terms(stay: BedStay, changes: Iterable[StayStep]) -> list[Terms]:
    """What held when: from what holds now, and from what each change says was there before it.

    A change counts from its day on; what was not known before holds from the beginning.
    """
    now = Terms(date.min, stay.kind, stay.care_level, stay.monthly_fee)
    found: list[Terms] = []
    for step in changes:
        told = _before(step)
        if told:
            found.append(replace(now, since=local_date(step.at)))
            now = replace(now, **told)
    return [now, *reversed(found)]


def _before(step: StayStep) -> dict[str, Any]:
    """What a change of the stay replaced, as :class:`desk.services.beds.steps.Change` keeps it, or an import."""
    changed = step.facts.get("undo", step.facts).get("changed", ())
    found = (each for subject, key, each in changed if (subject, key) == (BedStay.SUBJECT, step.stay_id))
    fields: dict[str, list[Any]] = next(found, {})
    return {_TERMS[name]: pair[0] for name, pair in fields.items() if name in _TERMS and pair[0] is not None}


_TERMS = {"kind": "stay_kind", "care_level": "care_level", "monthly_fee": "monthly_fee"}
