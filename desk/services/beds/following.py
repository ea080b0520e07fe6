"""What a turn in someone's life means for their bed: told, stopped, or taken back with the event.

Whoever records the event needs no right to run the care centre; each change is a step in the history of the stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import BedStay, StayLeave, StayStep
from desk.models.residents import ResidentEvent
from desk.rules.beds import HERE, WAITING, LeaveKind, LeaveState, Phase, StayState, StayVerb
from desk.rules.life import LifeEvent, Presence
from desk.rules.permissions import Permission
from desk.rules.times import at_local, date_text, local_date
from desk.services.acting import may
from desk.services.beds.booking import give_up
from desk.services.beds.leaving import back, running, words_of
from desk.services.beds.rows import Refused
from desk.services.beds.segments import bed_name, pieces_of
from desk.services.beds.steps import Change, finish, locked
from desk.services.beds.undoing import take_back
from desk.services.residents.consequences import Act, Consequence, LifeChange
from desk.words import translate

NOON, EVENING = time(12), time(18)
"""An event knows the day alone: gone at noon, promised back for the evening."""

_ASKED = WAITING | {StayState.BOOKED}


def follow(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """What follows for the beds of a resident; empty for whoever has nothing to do with them."""
    if change.act is Act.CANCELLED:
        return tuple(_taken_back(session, change))
    if change.left and change.after is Presence.DEAD:
        return tuple(_died(session, change))
    if change.left:
        return tuple(_moved_out(session, change))
    if change.kind is LifeEvent.HOSPITAL:
        return tuple(_to_hospital(session, change) if change.act is Act.BEGAN else _from_hospital(session, change))
    return ()


def _stays(session: Session, resident_id: int, *states: StayState) -> list[BedStay]:
    """These stays of a resident, locked."""
    query = select(BedStay.id).where(BedStay.resident_id == resident_id, BedStay.state.in_(states)).order_by(BedStay.id)
    return [locked(session, key) for key in session.scalars(query).all()]


def _begin(session: Session, stay: BedStay) -> Change:
    change = Change(session)
    change.keep(stay)
    return change


def _told(key: str, text: str, stays: list[BedStay]) -> Consequence:
    return Consequence(key, text, len(stays), BedStay.SUBJECT, tuple(stay.id for stay in stays))


def _bed(session: Session, stay: BedStay) -> str:
    current = [piece for piece in pieces_of(stay) if piece.phase is Phase.CURRENT]
    return bed_name(session, current[0].bed_id)


# Death and moving out


def _died(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """Nobody comes any more; the bed stays held until somebody records the leaving."""
    facts, words = {"event_id": change.event_id}, translate("beds_following", "The resident has died.")
    asked = _stays(session, change.resident_id, *_ASKED)
    for stay in asked:
        kept = _begin(session, stay)
        stay.hold_until = None
        give_up(kept, stay, StayVerb.FOLLOW, StayState.CANCELLED, words, facts=facts)
    if asked:
        text = translate("beds_following", "{n} bookings of or requests for a bed were cancelled", n=len(asked))
        yield _told("BEDS_CANCELLED", text, asked)
    for stay in _stays(session, change.resident_id, *HERE):
        kept = _begin(session, stay)
        stay.state = StayState.DISCHARGE_PENDING.value
        for leave in stay.leaves:
            if leave.state in (LeaveState.PENDING, LeaveState.APPROVED) and leave.gone_at is None:
                kept.keep(leave)
                leave.state = LeaveState.CANCELLED.value
        finish(kept, stay, StayVerb.FOLLOW, text=words, facts=facts)
        bed = _bed(session, stay)
        text = translate("beds_following", "bed {bed} is still held: please record the leaving", bed=bed)
        yield _told("BED_HELD", text, [stay])


def _moved_out(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """Whoever gives up a home may well stay in the bed, or still want one: somebody has to ask."""
    for stay in _stays(session, change.resident_id, *HERE):
        text = translate("beds_following", "still in bed {bed}: please ask", bed=_bed(session, stay))
        yield _told("BED_HELD", text, [stay])
    if asked := _stays(session, change.resident_id, *_ASKED):
        text = translate("beds_following", "{n} bookings of or requests for a bed stay: please ask", n=len(asked))
        yield _told("BEDS_ASKED", text, asked)


# Hospital


def _to_hospital(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """A leave, with the bed held."""
    for stay in _stays(session, change.resident_id, *HERE):
        if change.until is not None and change.until <= local_date(session.now):
            continue  # long back, and nobody had entered a leave
        kept, away = _begin(session, stay), running(stay)
        if away is not None and away.kind == LeaveKind.HOSPITAL:
            kept.keep(away)
            away.event_id = change.event_id
        else:
            leave = _leave_of(session, stay, change)
            if away is not None:  # from home straight to the hospital
                leave.leaves_at = max(leave.leaves_at, away.leaves_at)
                back(kept, stay, away, leave.leaves_at)
            kept.add(leave)
            if stay.state == StayState.ADMITTED:
                stay.state = StayState.ON_LEAVE.value
        shown = away if away is not None and away.kind == LeaveKind.HOSPITAL else leave
        finish(kept, stay, StayVerb.LEAVE, text=words_of(shown), facts={"event_id": change.event_id})
        text = translate("beds_following", "bed {bed} stays held", bed=_bed(session, stay))
        yield _told("LEAVE_OPENED", text, [stay])


def _leave_of(session: Session, stay: BedStay, change: LifeChange) -> StayLeave:
    """After the coming and what came before it; not ahead of now."""
    event = session.get_one(ResidentEvent, change.event_id)
    came = [each for each in (stay.admitted_at, *(leave.back_at for leave in stay.leaves)) if each is not None]
    leaves_at = min(max([at_local(change.since, NOON), *came]), session.now)
    return StayLeave(
        stay_id=stay.id, kind=LeaveKind.HOSPITAL.value, state=LeaveState.APPROVED.value, leaves_at=leaves_at,
        gone_at=session.now, back_due_at=_due(change.until, leaves_at), place=event.place, reason=event.note,
        asked_at=session.now, approved_at=session.now, approved_by_id=session.actor.staff_id, event_id=event.id,
    )  # fmt: skip


def _due(until: date | None, leaves_at: datetime) -> datetime | None:
    return max(at_local(until, EVENING), leaves_at) if until is not None else None


def _from_hospital(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """Back, or expected on another day, or after all not back yet."""
    query = select(StayLeave.stay_id).where(
        StayLeave.event_id == change.event_id, StayLeave.state.in_((LeaveState.APPROVED, LeaveState.BACK))
    )
    for stay_id in session.scalars(query).all():
        stay = locked(session, stay_id)
        leave = next(each for each in stay.leaves if each.event_id == change.event_id)
        if stay.state not in HERE:
            continue
        kept, until = _begin(session, stay), change.until
        facts: dict[str, Any] = {"event_id": change.event_id}
        if until is not None and until <= local_date(session.now):
            if leave.state == LeaveState.APPROVED:
                back(kept, stay, leave, min(max(at_local(until, NOON), leave.leaves_at), session.now))
                finish(kept, stay, StayVerb.RETURN, text=words_of(leave), facts=facts)
                text = translate("beds_following", "back in bed {bed}", bed=_bed(session, stay))
                yield _told("LEAVE_ENDED", text, [stay])
            continue
        if leave.state == LeaveState.BACK and running(stay) is not None:
            continue  # on another leave by now
        kept.keep(leave)
        leave.state, leave.back_at = LeaveState.APPROVED.value, None
        leave.back_due_at = _due(until, leave.leaves_at)
        if stay.state == StayState.ADMITTED:
            stay.state = StayState.ON_LEAVE.value
        finish(kept, stay, StayVerb.CHANGE_LEAVE, text=words_of(leave), facts=facts)


# It never happened


def _taken_back(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """What followed from the event is taken back, the newest first, where nothing was built on it."""
    query = (
        select(StayStep)
        .join(BedStay, BedStay.id == StayStep.stay_id)
        .where(BedStay.resident_id == change.resident_id, StayStep.verb != StayVerb.UNDO)
        .order_by(StayStep.id.desc())
    )
    for step in session.scalars(query).all():
        if step.facts.get("event_id") != change.event_id:
            continue
        stay = session.get_one(BedStay, step.stay_id)
        try:
            with session.begin_nested():
                take_back(session, step.id)
        except DeskError as refused:  # told, for the event itself is taken back all the same
            session.expire_all()
            day = date_text(local_date(step.at))
            text = translate(
                "beds_following", "the stay of {day} was left as it is: {why}", day=day, why=_why(session, refused)
            )
            yield _told("STAY_LEFT", text, [stay])


def _why(session: Session, refused: DeskError) -> str:
    """Who has the bed now is named to whoever runs the centre."""
    if isinstance(refused, Refused) and not may(session.actor, Permission.CARE_WRITE):
        return translate("beds_following", "the bed went to somebody else.")
    return refused.text
