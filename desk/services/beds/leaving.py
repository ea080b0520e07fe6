"""Away from the bed, which stays held (请假外出, 住院): asked for, approved, gone, back; or overdue, or taken back.

A stay may have several leaves, one after the other. ``gone_at`` tells a leave that somebody is on from one that is
only planned; overdue follows from the clock and is never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment
from desk.models.residents import Resident
from desk.rules import masking
from desk.rules.beds import LeaveKind, LeaveState, Phase, Purpose, StayState, StayVerb, bed_text, leave_text
from desk.rules.permissions import Permission
from desk.rules.phones import parse_one
from desk.rules.times import moment_text
from desk.services.acting import may, require
from desk.services.beds.file import leave_row
from desk.services.beds.lying import stays_here
from desk.services.beds.rows import Done, LeaveInput, LeaveRow
from desk.services.beds.segments import pieces_of
from desk.services.beds.steps import Change, begin, finish
from desk.services.residents.rows import phone_text
from desk.words import translate

_S, _V = LeaveState, StayVerb
_TO_COME = frozenset({_S.PENDING.value, _S.APPROVED.value})


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """Somebody who should be back from a leave by now, the longest overdue first."""

    stay_id: int
    resident_id: int
    name: str
    bed: str
    leave: LeaveRow


def ask_leave(
    session: Session, *, stay_id: int, version: int | None, values: LeaveInput, approved: bool = False
) -> Done:
    """Plan a leave; ``approved`` at once where nobody else has to say yes.

    Raises Rejected (``leaves_at``, ``back_due_at``, ``phone``) for a leave outside the stay or over another one.
    """
    row, change = begin(session, _V.ASK_LEAVE, stay_id, version)
    leave = _new(change, row, values)
    if approved:
        _approve(session, leave)
    change.add(leave)
    return finish(change, row, _V.ASK_LEAVE, text=words_of(leave))


def approve_leave(session: Session, *, stay_id: int, version: int | None, leave_id: int) -> Done:
    """Say yes to a leave that was asked for."""
    row, change = begin(session, _V.APPROVE_LEAVE, stay_id, version)
    leave = _one(change, row, leave_id)
    if leave.state != _S.PENDING:
        raise _not_now(leave)
    _approve(session, leave)
    return finish(change, row, _V.APPROVE_LEAVE, text=words_of(leave))


def change_leave(session: Session, *, stay_id: int, version: int | None, leave_id: int, values: LeaveInput) -> Done:
    """The plan is another one, or who is away comes back at another time. Raises Rejected as :func:`ask_leave`.

    Of a leave that somebody is on, the time of the going stays as it was.
    """
    row, change = begin(session, _V.CHANGE_LEAVE, stay_id, version)
    leave = _one(change, row, leave_id)
    if leave.state not in _TO_COME:
        raise _not_now(leave)
    leaves_at = leave.leaves_at if leave.gone_at is not None else values.leaves_at
    _refuse(session, row, leave, values, leaves_at)
    _fill(leave, values, leaves_at)
    return finish(change, row, _V.CHANGE_LEAVE, text=words_of(leave))


def cancel_leave(session: Session, *, stay_id: int, version: int | None, leave_id: int, reason: str = "") -> Done:
    """A planned leave does not take place. Raises DeskError when the resident is gone already."""
    row, change = begin(session, _V.CANCEL_LEAVE, stay_id, version)
    leave = _one(change, row, leave_id)
    if leave.state not in _TO_COME or leave.gone_at is not None:
        raise _not_now(leave)
    leave.state = _S.CANCELLED.value
    return finish(change, row, _V.CANCEL_LEAVE, text=" ".join(filter(None, (words_of(leave), reason.strip()))))


def go_on_leave(
    session: Session, *, stay_id: int, version: int | None, leave_id: int, at: datetime | None = None
) -> Done:
    """The resident went, now or ``at`` an earlier moment; the leave must be approved. The bed stays held.

    Raises Rejected ``at``: in the future, before the resident came, or into another leave.
    """
    row, change = begin(session, _V.LEAVE, stay_id, version)
    leave = _one(change, row, leave_id)
    if leave.state != _S.APPROVED or leave.gone_at is not None:
        raise _not_now(leave)
    _go(change, row, leave, at or session.now)
    return finish(change, row, _V.LEAVE, text=words_of(leave))


def leave_now(session: Session, *, stay_id: int, version: int | None, values: LeaveInput) -> Done:
    """Asked for, approved and gone in one act: to the hospital, or for a walk into town. ``leaves_at`` has passed."""
    row, change = begin(session, _V.LEAVE, stay_id, version)
    leave = _new(change, row, values)
    _approve(session, leave)
    _go(change, row, leave, values.leaves_at)
    change.add(leave)
    return finish(change, row, _V.LEAVE, text=words_of(leave))


def come_back(session: Session, *, stay_id: int, version: int | None, at: datetime | None = None) -> Done:
    """The resident came back, now or ``at`` an earlier moment. Planned leaves that this runs over are taken back, told.

    Raises Rejected ``at``: in the future, or before the going.
    """
    row, change = begin(session, _V.RETURN, stay_id, version)
    leave = running(row)
    if leave is None:
        raise DeskError(translate("leaving", "The resident is not on leave."))
    back(change, row, leave, at or session.now)
    return finish(change, row, _V.RETURN, text=words_of(leave))


def overdue_leaves(session: Session) -> tuple[OverdueRow, ...]:
    """Who should be back by now; names are masked for whoever does not run the centre."""
    require(session, Permission.BEDS_READ)
    query = (
        select(StayLeave, BedStay.resident_id, Resident.name, Room.number, Bed.number)
        .join(BedStay, BedStay.id == StayLeave.stay_id)
        .join(Resident, Resident.id == BedStay.resident_id)
        .join(StaySegment, StaySegment.stay_id == BedStay.id)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(*stays_here(session), StaySegment.phase == Phase.CURRENT, StaySegment.purpose == Purpose.STAY)
        .where(StayLeave.state == _S.APPROVED, StayLeave.back_due_at < session.now, StayLeave.gone_at.is_not(None))
        .order_by(StayLeave.back_due_at, StayLeave.id)
    )
    masked = not may(session.actor, Permission.CARE_WRITE)
    return tuple(
        OverdueRow(
            leave.stay_id, resident_id, masking.mask_name(name) if masked else name, bed_text(room, bed),
            leave_row(leave, None, session.now, masked=masked),
        )
        for leave, resident_id, name, room, bed in session.execute(query).tuples()
    )  # fmt: skip


# For other acts


def running(stay: BedStay) -> StayLeave | None:
    """The leave that the resident is on."""
    return next((each for each in stay.leaves if each.state == _S.APPROVED and each.gone_at is not None), None)


def back(change: Change, stay: BedStay, leave: StayLeave, at: datetime) -> None:
    """Write the return down."""
    now = change.session.now
    if at > now:
        raise Rejected({"at": translate("leaving", "It can't lie in the future.")})
    if at < leave.leaves_at:
        raise Rejected({"at": translate("leaving", "It can't be before the going.")})
    change.keep(leave)
    leave.state, leave.back_at = _S.BACK.value, at
    if stay.state == StayState.ON_LEAVE:
        stay.state = StayState.ADMITTED.value
    _take_back(change, (each for each in stay.leaves if each is not leave and each.leaves_at < at))


def close_leaves(change: Change, stay: BedStay, at: datetime) -> None:
    """The stay ends ``at``: so does the leave that the resident is on, and what was planned is taken back, told."""
    leave = running(stay)
    if leave is not None:
        change.keep(leave)
        leave.state, leave.back_at = _S.BACK.value, max(at, leave.leaves_at)
    _take_back(change, stay.leaves)


def _take_back(change: Change, leaves: Iterable[StayLeave]) -> None:
    for leave in leaves:
        if leave.state in _TO_COME and leave.gone_at is None:
            change.keep(leave)
            leave.state = _S.CANCELLED.value
            change.followed.append(
                translate("leaving", "A planned leave was taken back: {leave}.", leave=words_of(leave))
            )


def words_of(leave: StayLeave) -> str:
    """外出 11-24（周二）08:00 至 11-25（周三）18:00 大女儿家."""
    ends_at = leave.back_at or leave.back_due_at
    begins = moment_text(leave.leaves_at)
    when = (
        translate("leaving", "{begins} to {ends}", begins=begins, ends=moment_text(ends_at))
        if ends_at is not None
        else translate("leaving", "from {begins} on", begins=begins)
    )
    return " ".join(filter(None, (leave_text(LeaveKind(leave.kind)), when, leave.place)))


# What is sound


def _one(change: Change, stay: BedStay, leave_id: int) -> StayLeave:
    leave = next((each for each in stay.leaves if each.id == leave_id), None)
    if leave is None:
        raise DeskError(translate("leaving", "This leave is not there any more."))
    change.keep(leave)
    return leave


def _not_now(leave: StayLeave) -> DeskError:
    if leave.state == _S.PENDING:
        return DeskError(translate("leaving", "This leave has to be approved first."))
    if leave.state == _S.APPROVED and leave.gone_at is not None:
        return DeskError(translate("leaving", "The resident is gone already. Enter the return, or undo the going."))
    if leave.state == _S.APPROVED:
        return DeskError(translate("leaving", "This leave was approved already."))
    return DeskError(translate("leaving", "This leave is over."))


def _new(change: Change, stay: BedStay, values: LeaveInput) -> StayLeave:
    session = change.session
    _refuse(session, stay, None, values, values.leaves_at)
    leave = StayLeave(stay_id=stay.id, state=_S.PENDING.value, asked_at=session.now)
    _fill(leave, values, values.leaves_at)
    return leave


def _fill(leave: StayLeave, values: LeaveInput, leaves_at: datetime) -> None:
    leave.kind, leave.leaves_at, leave.back_due_at = values.kind.value, leaves_at, values.back_due_at
    leave.place, leave.reason = values.place.strip() or None, values.reason.strip() or None
    leave.taken_by, leave.phone = values.taken_by.strip() or None, _phone(values)


def _phone(values: LeaveInput) -> str | None:
    if not values.phone.strip():
        return None
    phone = parse_one(values.phone)
    return phone_text(phone.number, phone.extension)


def _approve(session: Session, leave: StayLeave) -> None:
    leave.state, leave.approved_at = _S.APPROVED.value, session.now
    leave.approved_by_id = session.actor.staff_id


def _go(change: Change, stay: BedStay, leave: StayLeave, at: datetime) -> None:
    session = change.session
    if at > session.now:
        raise Rejected({"at": translate("leaving", "It can't lie in the future.")})
    if running(stay) is not None:
        raise DeskError(translate("leaving", "The resident is gone already. Enter the return, or undo the going."))
    if leave.back_due_at is not None and leave.back_due_at <= at:
        due = moment_text(leave.back_due_at)
        words = translate("leaving", "The return was promised for {moment}. Change the leave first.", moment=due)
        raise Rejected({"at": words})
    found = _outside(session, stay, at, leave.back_due_at) | _over(session, stay, leave, at, leave.back_due_at)
    if "leaves_at" in found:
        raise Rejected({"at": found["leaves_at"]})
    leave.leaves_at, leave.gone_at = at, session.now
    if stay.state == StayState.ADMITTED:
        stay.state = StayState.ON_LEAVE.value


def _refuse(session: Session, stay: BedStay, leave: StayLeave | None, values: LeaveInput, leaves_at: datetime) -> None:
    """Raise Rejected for what can't be; ``leave`` is the one that is changed."""
    due, found = values.back_due_at, {}
    if due is None and values.kind is not LeaveKind.HOSPITAL:
        found["back_due_at"] = translate("leaving", "Please say when the resident comes back.")
    elif due is not None and due <= leaves_at:
        found["back_due_at"] = translate("leaving", "The return lies before the going.")
    try:
        _phone(values)
    except RuleBroken as broken:
        found["phone"] = broken.text
    found |= _outside(session, stay, leaves_at, due) | _over(session, stay, leave, leaves_at, due)
    if found:
        raise Rejected(found)


def _outside(session: Session, stay: BedStay, leaves_at: datetime, due: datetime | None) -> dict[str, str]:
    """A leave lies within the stay: after the coming, and back before the promised end.

    Once that end is over it says nothing any more: who overstays is taken to hospital like everybody else.
    """
    pieces = pieces_of(stay)
    came, ends_at = stay.admitted_at or pieces[0].starts_at, pieces[-1].ends_at
    if leaves_at < came:
        return {"leaves_at": translate("leaving", "The resident came only at {moment}.", moment=moment_text(came))}
    if ends_at is None or ends_at <= session.now:
        return {}
    words = translate(
        "leaving", "The stay ends at {moment}. Extend it, or enter the leaving.", moment=moment_text(ends_at)
    )
    if leaves_at >= ends_at:
        return {"leaves_at": words}
    return {"back_due_at": words} if due is not None and due > ends_at else {}


def _over(
    session: Session, stay: BedStay, leave: StayLeave | None, leaves_at: datetime, due: datetime | None
) -> dict[str, str]:
    """No two leaves of one stay overlap. A return that nobody knows, or that is late, ends by what comes next."""
    for other in _others(stay, leave):
        until = other.back_at or other.back_due_at
        if other.gone_at is not None and other.back_at is None:
            until = max(filter(None, (until, session.now)))
        ours = due or max(leaves_at, session.now)
        over = other.leaves_at < ours if other.leaves_at >= leaves_at else until is None or until > leaves_at
        if over:
            return {"leaves_at": translate("leaving", "It overlaps with a leave: {leave}.", leave=words_of(other))}
    return {}


def _others(stay: BedStay, leave: StayLeave | None) -> Iterator[StayLeave]:
    return (each for each in stay.leaves if each is not leave and each.state != _S.CANCELLED)
