"""Standing plans and pauses as they are handed out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.bookings import Booking, BookingPause, BookingPlan
from desk.models.care import CareService, CareSitting
from desk.models.meals import Diet
from desk.models.residents import Resident
from desk.rules.care import BookingState, PauseKind, StopKind
from desk.rules.slots import sitting_text
from desk.rules.standing import Span, plan_span, plan_state
from desk.rules.times import local_date
from desk.services.bookings.rows import PauseRow, PlanRow


def rows_of(session: Session, plans: Sequence[BookingPlan]) -> tuple[PlanRow, ...]:
    """The rows of ``plans`` of one station, in their order: with the pauses that touch them and the days for which they
    wait for a place.
    """
    if not plans:
        return ()
    names = _names(session, {plan.resident_id for plan in plans})
    sittings = _sittings(session, {plan.sitting_id for plan in plans})
    diets = _diets(session, {plan.diet_id for plan in plans if plan.diet_id is not None})
    pauses = pauses_in_force(session, plans[0].station_id, set(names))
    short = _short(session, [plan.id for plan in plans])
    found = []
    for plan in plans:
        span = span_of(plan)
        mine = tuple(row for row in pauses if row.plan_id in (None, plan.id) and row.resident_id == plan.resident_id)
        resting = tuple(row for row in mine if span_of_pause(row).touches(span))
        service, sitting = sittings[plan.sitting_id]
        stop = StopKind(plan.stop_kind) if plan.stop_kind else None
        state = plan_state(span, stop, map(span_of_pause, resting), local_date(session.now))
        found.append(
            PlanRow(
                plan.id, plan.resident_id, names[plan.resident_id], plan.sitting_id, service, sitting, plan.weekdays,
                plan.on_holidays, plan.valid_from, plan.valid_until, plan.portions, plan.at_home, plan.grant_id,
                plan.diet_id, diets.get(plan.diet_id or 0, ""), plan.wish or "", state, plan.stopped_on, stop, resting,
                plan.written_until, plan.version, short.get(plan.id, ()),
            )
        )  # fmt: skip
    return tuple(found)


def span_of(plan: BookingPlan) -> Span:
    """The days for which the plan holds."""
    return plan_span(plan.valid_from, plan.valid_until, plan.stopped_on)


def span_of_pause(pause: BookingPause | PauseRow) -> Span:
    """The days of a pause."""
    return Span(pause.since, pause.until)


def pauses_in_force(session: Session, station_id: int, resident_ids: Collection[int]) -> tuple[PauseRow, ...]:
    """The pauses of these residents at a station that were not taken back, the earliest first."""
    query = (
        select(BookingPause)
        .where(BookingPause.resident_id.in_(resident_ids), BookingPause.station_id == station_id)
        .where(BookingPause.lifted_at.is_(None))
        .order_by(BookingPause.since, BookingPause.id)
    )
    return tuple(map(pause_row, session.scalars(query)))


def pause_row(row: BookingPause) -> PauseRow:
    """A pause as it is handed out."""
    return PauseRow(
        row.id, row.resident_id, row.plan_id, PauseKind(row.kind), row.since, row.until, row.reason, row.version
    )


def _names(session: Session, keys: Collection[int]) -> dict[int, str]:
    return dict(session.execute(select(Resident.id, Resident.name).where(Resident.id.in_(keys))).tuples().all())


def _sittings(session: Session, keys: Collection[int]) -> dict[int, tuple[str, str]]:
    query = select(CareSitting.id, CareService.name, CareSitting.name, CareSitting.starts)
    query = query.join(CareService, CareService.id == CareSitting.service_id).where(CareSitting.id.in_(keys))
    found = session.execute(query).tuples()
    return {key: (service, sitting_text(sitting, starts)) for key, service, sitting, starts in found}


def _diets(session: Session, keys: Collection[int]) -> dict[int, str]:
    if not keys:
        return {}
    return dict(session.execute(select(Diet.id, Diet.name).where(Diet.id.in_(keys))).tuples().all())


def _short(session: Session, plan_ids: Collection[int]) -> dict[int, tuple[date, ...]]:
    """The days from today on for which the plans wait for a place."""
    row = aliased(Booking)
    query = (
        select(row.plan_id, row.day)
        .where(row.plan_id.in_(plan_ids), row.day >= local_date(session.now), row.state == BookingState.WAITING)
        .distinct()
        .order_by(row.day)
    )
    found: dict[int, list[date]] = {}
    for plan_id, day in session.execute(query).tuples():
        found.setdefault(plan_id or 0, []).append(day)
    return {key: tuple(days) for key, days in found.items()}
