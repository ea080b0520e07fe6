"""Standing plans (长期预约): begun, changed from a day on, stopped; their days are written out as bookings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import BookingPlan
from desk.models.care import CareService, CareSitting
from desk.models.meals import Diet
from desk.models.packages import PackageGrant
from desk.models.residents import Resident
from desk.rules.care import StopKind
from desk.rules.permissions import Permission
from desk.rules.standing import WEEKDAYS, Span, plan_span
from desk.rules.times import date_text, local_date
from desk.services.acting import require, staff_of, station_of
from desk.services.bookings.plan_rows import rows_of, span_of
from desk.services.bookings.rows import PlanDone, PlanInput, PlanRow
from desk.services.grids.meanwhile import check_version
from desk.services.residents.rows import Status
from desk.words import translate

TERMS = ("on_holidays", "portions", "at_home", "grant_id", "diet_id")


def save_plan(session: Session, *, plan_id: int | None, version: int | None, values: PlanInput) -> PlanDone:
    """Begin a plan, or change one from ``values.valid_from`` on.

    A plan that has begun by then ends on that day and another goes on in its place, so that what was agreed before
    stays on file; one that has not is changed itself. Days ahead are booked at once, as far as those of all plans are.
    Raises Rejected (``resident_id``, ``sitting_id``, ``weekdays``, ``valid_from``, ``valid_until``, ``portions``,
    ``grant_id``, ``diet_id``) and Stale.
    """
    require(session, Permission.CARE_BOOK)
    old = None if plan_id is None else own_plan(session, plan_id, version)
    if old is not None and old.resident_id != values.resident_id:
        raise Rejected({"resident_id": translate("bookings", "A plan stays with its resident.")})
    weekdays = "".join(sorted(set(values.weekdays)))
    if found := _faults(session, values, weekdays, old):
        raise Rejected(found)
    if old is not None and old.valid_from >= values.valid_from:
        plan = old
    else:
        if old is not None:
            old.valid_until = values.valid_from
        plan = BookingPlan(
            station_id=station_of(session), resident_id=values.resident_id, made_at=session.now,
            made_by_id=staff_of(session), written_until=values.valid_from,
        )  # fmt: skip
        session.add(plan)
    plan.sitting_id, plan.weekdays = values.sitting_id, weekdays
    plan.valid_from, plan.valid_until = values.valid_from, values.valid_until
    for name in TERMS:
        setattr(plan, name, getattr(values, name))
    plan.wish = values.wish.strip() or None
    session.flush()
    return PlanDone(rows_of(session, [plan])[0])


def stop_plan(session: Session, *, plan_id: int, version: int | None, on: date, reason: str) -> PlanDone:
    """Stop a plan: ``on`` is the first day without. Its bookings from then on are cancelled.

    Raises Rejected (``on``, ``reason``), Stale, DeskError when it is over already.
    """
    require(session, Permission.CARE_BOOK)
    plan = own_plan(session, plan_id, version)
    if on < local_date(session.now):
        raise Rejected({"on": translate("bookings", "It is stopped today or later.")})
    if not reason.strip():
        raise Rejected({"reason": translate("beds", "Please say why.")})
    plan.stopped_on, plan.stop_kind, plan.stop_reason = on, StopKind.REQUEST.value, reason.strip()
    session.flush()
    return PlanDone(rows_of(session, [plan])[0])


def plan(session: Session, *, plan_id: int) -> PlanRow:
    """One plan. Raises DeskError when it is not there."""
    require(session, Permission.CARE_READ)
    row = session.get(BookingPlan, plan_id)
    if row is None or row.station_id != station_of(session):
        raise gone()
    return rows_of(session, [row])[0]


def plans_of(session: Session, *, resident_id: int) -> tuple[PlanRow, ...]:
    """The plans of a resident at this station: those that run or are to begin first, then those that are over."""
    require(session, Permission.CARE_READ)
    query = select(BookingPlan).where(
        BookingPlan.resident_id == resident_id, BookingPlan.station_id == station_of(session)
    )
    today = local_date(session.now)
    found = session.scalars(query.order_by(BookingPlan.valid_from.desc(), BookingPlan.id)).all()
    return rows_of(session, sorted(found, key=lambda row: is_over(row, today)))


def own_plan(session: Session, plan_id: int, version: int | None) -> BookingPlan:
    """The plan, locked, of the actor's station and not over. Raises Stale, DeskError."""
    row = session.get(BookingPlan, plan_id, with_for_update=True, populate_existing=True)
    if row is None or row.station_id != station_of(session):
        raise gone()
    check_version(session, row, version)
    if is_over(row, local_date(session.now)):
        raise DeskError(translate("bookings", "This plan is over. Please make a new one."))
    return row


def is_over(row: BookingPlan, day: date) -> bool:
    """Whether nothing comes of the plan from ``day`` on."""
    until = span_of(row).until
    return until is not None and until <= day


def gone() -> DeskError:
    """The plan is not there, or another station's."""
    return DeskError(translate("bookings", "This plan is not there any more."))


def _faults(session: Session, values: PlanInput, weekdays: str, old: BookingPlan | None) -> dict[str, str]:
    found: dict[str, str] = {}
    resident = session.get(Resident, values.resident_id)
    if resident is None or resident.status != Status.LIVING:
        found["resident_id"] = translate("bookings", "This person is no longer here.")
    if not weekdays or not set(weekdays) <= set(WEEKDAYS):
        found["weekdays"] = translate("bookings", "Please choose the days of the week.")
    if values.valid_from < local_date(session.now):
        found["valid_from"] = translate("bookings", "A plan begins, and is changed, today or later.")
    if values.valid_until is not None and values.valid_until <= values.valid_from:
        found["valid_until"] = translate("bookings", "It ends after it begins.")
    if not 1 <= values.portions <= 9:
        found["portions"] = translate("bookings", "1 to 9 portions.")
    found |= _faults_of_sitting(session, values, weekdays)
    if not found and (other := _same(session, values, weekdays, old)) is not None:
        found["sitting_id"] = translate(
            "bookings", "There is such a plan from {day} on already. Change that one.", day=date_text(other.valid_from)
        )
    grant = session.get(PackageGrant, values.grant_id) if values.grant_id is not None else None
    if values.grant_id is not None and (
        grant is None or (grant.station_id, grant.resident_id) != (station_of(session), values.resident_id)
    ):
        found["grant_id"] = translate("bookings", "This package is not the resident's.")
    diet = session.get(Diet, values.diet_id) if values.diet_id is not None else None
    if values.diet_id is not None and (diet is None or diet.station_id != station_of(session)):
        found["diet_id"] = translate("bookings", "This diet is not there any more.")
    return found


def _faults_of_sitting(session: Session, values: PlanInput, weekdays: str) -> dict[str, str]:
    sitting = session.get(CareSitting, values.sitting_id)
    service = session.get(CareService, sitting.service_id) if sitting is not None else None
    if sitting is None or service is None or service.station_id != station_of(session):
        return {"sitting_id": translate("bookings", "This sitting is not there any more.")}
    ends = [day for day in (sitting.valid_to, service.retired_on) if day is not None]
    if ends and min(ends) <= values.valid_from:
        return {"sitting_id": translate("bookings", "This is no longer given on that day.")}
    if weekdays and not set(weekdays) & set(sitting.weekdays):
        return {"weekdays": translate("bookings", "It is not given on these days of the week.")}
    return {}


def _same(session: Session, values: PlanInput, weekdays: str, old: BookingPlan | None) -> BookingPlan | None:
    """Another plan of the resident for the same sitting on one of the same days."""
    mine = Span(values.valid_from, values.valid_until)
    query = select(BookingPlan).where(
        BookingPlan.resident_id == values.resident_id, BookingPlan.sitting_id == values.sitting_id
    )
    for row in session.scalars(query.order_by(BookingPlan.id)):
        span = plan_span(row.valid_from, row.valid_until, row.stopped_on)
        empty = span.until is not None and span.until <= span.since
        if row is not old and not empty and span.touches(mine) and set(row.weekdays) & set(weekdays):
            return row
    return None
