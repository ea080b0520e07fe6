"""One stay whole (入住档案), and the stays of a resident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.assessments import Assessment
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment, StayStep
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.beds import (
    OVER,
    LeaveKind,
    LeaveState,
    LeftTo,
    Phase,
    Purpose,
    StayKind,
    StayState,
    StayVerb,
    Urgency,
    bed_text,
)
from desk.rules.masking import mask_name, mask_phone
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search
from desk.services.acting import may, require
from desk.services.beds.rows import LeaveRow, SegmentRow, StayFile, StepRow
from desk.words import translate

SAME = (
    "asked_at", "wanted_from", "wanted_until", "hold_until", "whole_room", "note", "care_level",
    "risk_notice_on", "agreement_number", "agreement_on", "agreement_from", "agreement_until", "trial_until",
    "monthly_fee", "deposit", "admitted_at", "complete_by", "completed_at", "left_at",
)  # fmt: skip
"""What a stay's file says as the stay itself does."""


def stay(session: Session, *, stay_id: int) -> StayFile:
    """The stay; names and telephone are masked for whoever may not write stays, and why something was done is not told;
    health is left out for whoever may not see it.
    """
    require(session, Permission.BEDS_READ)
    found = session.get(BedStay, stay_id)
    if found is None:
        raise DeskError(translate("beds", "This stay is not there any more."))
    return file_of(session, found)


def stays_of(session: Session, *, resident_id: int, over: bool = True) -> tuple[StayFile, ...]:
    """The stays of a resident, the newest first; ``over``: also those that are over."""
    require(session, Permission.BEDS_READ)
    query = select(BedStay).where(BedStay.resident_id == resident_id).order_by(BedStay.id.desc())
    if not over:
        query = query.where(BedStay.state.not_in(OVER))
    return tuple(file_of(session, each) for each in session.scalars(query).all())


def file_of(session: Session, row: BedStay) -> StayFile:
    """The file of a stay that was read and flushed; for services."""
    person = session.get_one(Resident, row.resident_id)
    pieces, room_kinds = _segments(session, row.id)
    own = [each for each in pieces if each.purpose is Purpose.STAY and each.phase is not Phase.VOID]
    at = next((each for each in own if each.phase is not Phase.PAST), own[-1] if own else None)
    cares, health = may(session.actor, Permission.CARE_WRITE), may(session.actor, Permission.RESIDENTS_HEALTH)
    last = own[-1].ends_at if own else None
    steps = _steps(session, row.id)
    return StayFile(
        stay_id=row.id,
        resident_id=row.resident_id,
        name=person.name if cares else mask_name(person.name),
        sex=person.sex,
        birth_date=person.birth_date,
        tags=_tags(session, person),
        allergy_note=person.allergy_note if health else None,
        kind=StayKind(row.kind),
        state=StayState(row.state),
        bed_id=at.bed_id if at else None,
        bed=at.bed if at else "",
        room_kind=room_kinds[at.bed_id] if at else "",
        starts_at=own[0].starts_at if own else None,
        ends_at=last,
        wants=row.wants,
        urgency=Urgency(row.urgency),
        companion_name=row.companion_name if cares or not row.companion_name else mask_name(row.companion_name),
        companion_phone=row.companion_phone if cares or not row.companion_phone else mask_phone(row.companion_phone),
        condition_note=row.condition_note if health else None,
        fall_risk=row.fall_risk if health else False,
        diet=row.diet if health else None,
        ability=_ability(session, row.resident_id) or row.ability if health else None,
        left_to=LeftTo(row.left_to) if row.left_to else None,
        overstayed=any(
            each.phase is Phase.CURRENT and each.ends_at is not None and each.ends_at <= session.now for each in own
        ),
        segments=tuple(pieces),
        leaves=leaves_of(session, {row.id}, cancelled=True).get(row.id, ()),
        steps=steps if cares else tuple(replace(each, text=None, facts={}) for each in steps),
        version=row.version,
        **{name: getattr(row, name) for name in SAME},
    )


# Made once, for every act ends with the file of its stay: to put them together takes longer than to ask them.
_OF_STAY = bindparam("stay_id", type_=BedStay.id.type)
_SEGMENTS: Select[Any] = (
    select(
        StaySegment.id, StaySegment.bed_id, Room.number, Bed.number, StaySegment.purpose, StaySegment.phase,
        StaySegment.starts_at, StaySegment.ends_at, Room.kind,
    )
    .join(Bed, Bed.id == StaySegment.bed_id)
    .join(Room, Room.id == Bed.room_id)
    .where(StaySegment.stay_id == _OF_STAY)
    .order_by(StaySegment.lane, StaySegment.starts_at)
)  # fmt: skip
_STEPS: Select[Any] = (
    select(StayStep.id, StayStep.verb, StayStep.at, Staff.name, StayStep.state, StayStep.text, StayStep.facts)
    .outerjoin(Staff, Staff.id == StayStep.by_id)
    .where(StayStep.stay_id == _OF_STAY)
    .order_by(StayStep.id)
)
_LEAVES = (
    select(StayLeave, Staff.name)
    .outerjoin(Staff, Staff.id == StayLeave.approved_by_id)
    .where(StayLeave.stay_id.in_(bindparam("stay_ids", expanding=True)))
    .order_by(StayLeave.stay_id, StayLeave.leaves_at)
)
_LEVEL = (
    select(Assessment.final_level)
    .where(Assessment.resident_id == bindparam("resident_id", type_=Assessment.id.type), Assessment.state == "VALID")
    .order_by(Assessment.assessed_on.desc(), Assessment.id.desc())
    .limit(1)
)


def _segments(session: Session, stay_id: int) -> tuple[list[SegmentRow], dict[int, str]]:
    """The pieces of a stay, first the resident's own, each lane in the order of time; of each bed the kind of room."""
    pieces, kinds = [], {}
    for key, bed_id, room, bed, purpose, phase, starts_at, ends_at, kind in session.execute(
        _SEGMENTS, {"stay_id": stay_id}
    ):
        text = bed_text(room, bed)
        pieces.append(SegmentRow(key, bed_id, text, Purpose(purpose), Phase(phase), starts_at, ends_at))
        kinds[bed_id] = kind
    return pieces, kinds


def leaves_of(
    session: Session, stay_ids: Collection[int], *, cancelled: bool = False
) -> dict[int, tuple[LeaveRow, ...]]:
    """The leaves of these stays in the order of time; ``cancelled`` ones only when asked for."""
    if not stay_ids:
        return {}
    query = _LEAVES if cancelled else _LEAVES.where(StayLeave.state != LeaveState.CANCELLED)
    found: dict[int, list[LeaveRow]] = defaultdict(list)
    masked = not may(session.actor, Permission.CARE_WRITE)
    for row, approved_by in session.execute(query, {"stay_ids": list(stay_ids)}).tuples():
        found[row.stay_id].append(leave_row(row, approved_by, session.now, masked=masked))
    return {key: tuple(rows) for key, rows in found.items()}


def leave_row(row: StayLeave, approved_by: str | None, now: datetime, *, masked: bool = False) -> LeaveRow:
    """A leave as it is shown at ``now``."""
    is_out = row.state == LeaveState.APPROVED and row.gone_at is not None
    return LeaveRow(
        leave_id=row.id,
        stay_id=row.stay_id,
        kind=LeaveKind(row.kind),
        state=LeaveState(row.state),
        leaves_at=row.leaves_at,
        back_due_at=row.back_due_at,
        back_at=row.back_at,
        place=row.place,
        reason=row.reason,
        taken_by=mask_name(row.taken_by) if masked and row.taken_by else row.taken_by,
        phone=mask_phone(row.phone) if masked and row.phone else row.phone,
        approved_by=approved_by,
        overdue=is_out and row.back_due_at is not None and row.back_due_at < now,
        version=row.version,
        gone_at=row.gone_at,
    )


def _tags(session: Session, person: Resident) -> tuple[str, ...]:
    labels: Any = search.tags_of(session, [person.id]).get(person.id, ())
    today = local_date(session.now)
    return search.shown_tags(labels, person.living_alone, person.birth_date, today, empty_nest=None)


def _ability(session: Session, resident_id: int) -> str | None:
    """The level of the newest assessment that is in force."""
    return session.scalar(_LEVEL, {"resident_id": resident_id})


def _steps(session: Session, stay_id: int) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(key, StayVerb(verb), at, name or "", StayState(state), text, facts)
        for key, verb, at, name, state, text, facts in session.execute(_STEPS, {"stay_id": stay_id})
    )
