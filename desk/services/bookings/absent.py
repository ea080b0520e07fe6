"""Who gets nothing on a day, and why (停送名单): hospital, a bed of the centre, away, died, moved, asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import select

from desk.db import Session
from desk.models.bookings import Booking, BookingPause, BookingStep
from desk.models.care import CareService
from desk.models.residents import Resident, ResidentEvent
from desk.rules import masking
from desk.rules.care import COUNTED, BookingState, PauseKind, ServiceKind, StopKind, Verb
from desk.rules.life import LifeEvent
from desk.rules.permissions import Permission
from desk.rules.standing import Absence
from desk.services.acting import may, require, station_of
from desk.services.bookings.changes import Days, Plan
from desk.services.bookings.rows import AbsentRow

SHOWN_FOR = timedelta(days=7)
"""So long after the end of a plan it is told that nothing is brought any more."""

_OF_PAUSES = MappingProxyType({kind: Absence(kind.value) for kind in PauseKind})
_OF_STOPS = MappingProxyType(
    {StopKind.REQUEST: Absence.REQUEST, StopKind.MOVED: Absence.MOVED, StopKind.DEATH: Absence.DIED}
)
_OF_EVENTS = MappingProxyType({LifeEvent.DEATH: Absence.DIED, LifeEvent.MOVED_OUT: Absence.MOVED})
_ORDER = {why: place for place, why in enumerate(Absence)}


class _Missing(NamedTuple):
    """One service that somebody does not get."""

    resident_id: int
    name: str
    why: Absence
    since: date
    until: date | None
    reason: str
    service: str


def day_list(session: Session, *, day: date) -> tuple[AbsentRow, ...]:
    """Who would get something on ``day`` by plan or booking and does not; by reason and name, each person once.

    Of plans that ended it is told for a week. Names are masked for whoever does not run the centre.
    """
    require(session, Permission.CARE_READ)
    missing: dict[int, list[_Missing]] = defaultdict(list)
    for each in (*_by_plan(session, day), *_by_booking(session, day)):
        missing[each.resident_id].append(each)
    masked = not may(session.actor, Permission.CARE_WRITE)
    rows = []
    for found in missing.values():
        first = min(found, key=lambda each: _ORDER[each.why])
        services = tuple(dict.fromkeys(each.service for each in found))
        name = masking.mask_name(first.name) if masked else first.name
        rows.append(AbsentRow(first.resident_id, name, first.why, first.reason, services, first.since, first.until))
    return tuple(sorted(rows, key=lambda row: (_ORDER[row.why], row.name, row.resident_id)))


def _by_plan(session: Session, day: date) -> Iterator[_Missing]:
    days = Days(session, day - SHOWN_FOR, day)
    holding = {(plan.resident_id, plan.sitting_id) for plan in days.plans if plan.span.covers(day)}
    for plan in days.plans:
        if not days.is_due(plan, day):
            continue
        service, _ = days.sittings[plan.sitting_id]
        if plan.span.covers(day):
            if (found := _resting(days, plan, day, is_meal=service.kind is ServiceKind.MEAL)) is not None:
                yield _Missing(plan.resident_id, plan.name, *found, service.name)
        elif plan.stop_kind and plan.stopped_on and (plan.resident_id, plan.sitting_id) not in holding:
            why = _OF_STOPS[StopKind(plan.stop_kind)]
            told = plan.stop_reason or "" if why is Absence.REQUEST else ""  # a request that was overtaken is none
            yield _Missing(plan.resident_id, plan.name, why, plan.stopped_on, None, told, service.name)


def _resting(days: Days, plan: Plan, day: date, *, is_meal: bool) -> tuple[Absence, date, date | None, str] | None:
    """Why a plan that holds brings nothing, since when, and the first day with."""
    pause = days.pause_of(plan, day)
    if pause is not None:
        return _OF_PAUSES[pause.kind], pause.since, pause.until, pause.reason or ""
    if is_meal and plan.meals_paused_on is not None and plan.meals_paused_on <= day:
        return Absence.BED, plan.meals_paused_on, None, ""
    return None


def _by_booking(session: Session, day: date) -> Iterator[_Missing]:
    """What was booked for the day and given up, unless the same is booked again; closed days are nobody's absence."""
    rows = (
        select(Booking.id, Booking.resident_id, Booking.service_id, Booking.state, Resident.name, CareService.name)
        .join(Resident, Resident.id == Booking.resident_id)
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.station_id == station_of(session), Booking.day == day)
    )
    found = session.execute(rows).tuples().all()
    served = {(resident_id, service_id) for _, resident_id, service_id, state, _, _ in found if state in COUNTED}
    gone = {
        key: (resident_id, name, service)
        for key, resident_id, service_id, state, name, service in found
        if state in (BookingState.CANCELLED, BookingState.LATE_CANCELLED) and (resident_id, service_id) not in served
    }
    query = (
        select(BookingStep)
        .where(BookingStep.booking_id.in_(gone), BookingStep.verb.in_((Verb.CANCEL, Verb.FOLLOW)))
        .order_by(BookingStep.id)
    )
    last = {step.booking_id: step for step in session.scalars(query)}
    for key, step in last.items():
        resident_id, name, service = gone[key]
        if (told := _why(session, step, day)) is not None:
            yield _Missing(resident_id or 0, name, *told, service)


def _why(session: Session, step: BookingStep, day: date) -> tuple[Absence, date, date | None, str] | None:
    """What a booking was given up for; None: for something that is not the resident's."""
    if step.verb == Verb.CANCEL:
        return Absence.REQUEST, day, day + timedelta(days=1), step.text or ""
    if (pause_id := step.facts.get("pause_id")) is not None:
        pause = session.get_one(BookingPause, pause_id)
        if pause.lifted_at is None:
            return _OF_PAUSES[PauseKind(pause.kind)], pause.since, pause.until, pause.reason or ""
    if (event_id := step.facts.get("event_id")) is not None:
        event = session.get_one(ResidentEvent, event_id)
        if event.cancelled_at is None:
            return _OF_EVENTS[LifeEvent(event.kind)], event.since, None, ""
    return None
