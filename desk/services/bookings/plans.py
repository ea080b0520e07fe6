"""Standing plans (长期预约): begun, changed from a day on, stopped; their days are written out as bookings."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import BookingPause, BookingPlan
from desk.models.care import CareService, CareSitting
from desk.models.meals import Diet
from desk.models.packages import PackageGrant
from desk.models.residents import Resident
from desk.rules.care import StopKind
from desk.rules.permissions import Permission
from desk.rules.standing import WEEKDAYS, Span
from desk.rules.times import date_text, local_date
from desk.services.acting import require, staff_of, station_of
from desk.services.bookings.fitting import Before, ahead, carry_over, give_up_in_time, rewrite
from desk.services.bookings.judging import Case, judge, refuse
from desk.services.bookings.placing import hold_people
from desk.services.bookings.plan_rows import rows_of, span_of
from desk.services.bookings.resting import know
from desk.services.bookings.rows import BookingInput, PlanDone, PlanInput, PlanRow
from desk.services.bookings.writing_out import Wishes, horizon, locked, write_out
from desk.services.grids.meanwhile import check_version
from desk.services.residents.rows import Status
from desk.words import translate

LOOKED_AT = timedelta(days=14)
"""A weekly plan has a day within."""

LASTING = frozenset({"ASSESSMENT", "CONSENT", "ALLERGY"})
"""What speaks against all days of a plan."""

COPIED = ("station_id", "resident_id", "kind", "until", "reason", "made_by_id")
TERMS = ("on_holidays", "portions", "at_home", "grant_id", "diet_id")


def save_plan(
    session: Session, *, plan_id: int | None, version: int | None, values: PlanInput, insist: bool = False
) -> PlanDone:
    """Begin a plan, or change one from ``values.valid_from`` on.

    A plan that has begun by then ends on that day and another goes on in its place, so that what was agreed before
    stays on file; one that has not is changed itself. Days ahead are booked at once, as far as those of all plans are;
    bookings that the change leaves keep their places. ``insist``: the warnings have been read.

    Raises Rejected (``resident_id``, ``sitting_id``, ``weekdays``, ``valid_from``, ``valid_until``, ``portions``,
    ``grant_id``, ``diet_id``), Refused, Stale, DeskError when the plan is over.
    """
    require(session, Permission.CARE_BOOK)
    old = None if plan_id is None else own_plan(session, plan_id, version)
    if old is not None and old.resident_id != values.resident_id:
        raise Rejected({"resident_id": translate("bookings", "A plan stays with its resident.")})
    weekdays = "".join(sorted(set(values.weekdays)))
    if found := _faults(session, values, weekdays, old):
        raise Rejected(found)
    plan, before = _put_down(session, old, values, weekdays)
    know(session, resident_id=plan.resident_id)
    _refuse_unfit(session, plan, insist=insist)
    cancelled, kept = carry_over(session, before, plan) if before is not None else (0, ())
    written = rewrite(session, [plan.id], Span(plan.valid_from)).written if before is not None else 0
    written += write_out(session, horizon(session), plan_ids=[plan.id]).written
    return PlanDone(rows_of(session, [plan])[0], written, cancelled, kept)


def _put_down(
    session: Session, old: BookingPlan | None, values: PlanInput, weekdays: str
) -> tuple[BookingPlan, Before | None]:
    """The plan as it is to be, and what its bookings follow so far."""
    before = Before.of(old) if old is not None else None
    if old is not None and old.valid_from >= values.valid_from:
        plan = old
        if plan.written_until <= plan.valid_from:  # nothing of it is booked yet
            plan.written_until = values.valid_from
    else:
        plan = BookingPlan(
            station_id=station_of(session), resident_id=values.resident_id, made_at=session.now,
            made_by_id=staff_of(session), written_until=values.valid_from,
        )  # fmt: skip
        session.add(plan)
        if old is not None:
            plan.written_until = max(old.written_until, values.valid_from)
            old.valid_until = values.valid_from
    plan.sitting_id, plan.weekdays = values.sitting_id, weekdays
    plan.valid_from, plan.valid_until = values.valid_from, values.valid_until
    for name in TERMS:
        setattr(plan, name, getattr(values, name))
    plan.wish = values.wish.strip() or None
    session.flush()
    if old is not None and plan is not old:
        _copy_pauses(session, old, plan)
    return plan, before


def _copy_pauses(session: Session, old: BookingPlan, plan: BookingPlan) -> None:
    """What rests goes on resting."""
    query = select(BookingPause).where(BookingPause.plan_id == old.id, BookingPause.lifted_at.is_(None))
    for row in session.scalars(query.order_by(BookingPause.id)).all():
        if row.until is None or row.until > plan.valid_from:
            since = max(row.since, plan.valid_from)
            same = {name: getattr(row, name) for name in ("station_id", "resident_id", "kind", "until", "reason")}
            session.add(
                BookingPause(plan_id=plan.id, since=since, made_at=session.now, made_by_id=row.made_by_id, **same)
            )
    session.flush()


def _refuse_unfit(session: Session, plan: BookingPlan, *, insist: bool) -> None:
    """What speaks against the first day speaks against the plan: papers that are missing, food that is not borne."""
    terms = locked(session, BookingPlan.id == plan.id)
    first = max(plan.valid_from, local_date(session.now))
    wishes = Wishes(session, terms, first, first + LOOKED_AT)
    days = [day for each in terms for day in wishes.days(each, first, first + LOOKED_AT)]
    if days:
        occasion = wishes.occasions[plan.sitting_id, days[0]]
        person = BookingInput(plan.resident_id, plan.portions, plan.at_home, None, plan.diet_id)
        problems = judge(session, Case(occasion, person, occasion.capacity, waiting=True)).problems
        refuse(session, occasion, [each for each in problems if each.key in LASTING], insist=insist)


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
    found = ahead(session, station_id=plan.station_id, resident_id=plan.resident_id, span=Span(on), plan_id=plan.id)
    cancelled, kept = give_up_in_time(session, found, text=reason, facts={"plan_id": plan.id})
    return PlanDone(rows_of(session, [plan])[0], cancelled=cancelled, kept=kept)


def continue_plan(session: Session, *, plan_id: int, version: int | None) -> PlanDone:
    """A plan that was stopped as asked for goes on after all: days ahead are written anew where there is a place.

    Raises Stale, Rejected when another plan is in its place, DeskError when nothing is to go on.
    """
    require(session, Permission.CARE_BOOK)
    plan = _found(session, plan_id, version)
    if plan.stop_kind != StopKind.REQUEST:
        raise DeskError(translate("bookings", "This plan is over. Please make a new one."))
    if plan.valid_until is not None and plan.valid_until <= local_date(session.now):
        raise DeskError(translate("bookings", "This plan is over. Please make a new one."))
    stopped_on, plan.stopped_on, plan.stop_kind, plan.stop_reason = plan.stopped_on, None, None, None
    span = Span(max(stopped_on or plan.valid_from, local_date(session.now)), plan.valid_until)
    if (other := _same(session, plan.resident_id, plan.sitting_id, plan.weekdays, span, plan)) is not None:
        raise Rejected({"sitting_id": _same_text(other)})
    session.flush()
    written = rewrite(session, [plan.id], span).written
    written += write_out(session, horizon(session), plan_ids=[plan.id]).written
    return PlanDone(rows_of(session, [plan])[0], written)


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
    row = _found(session, plan_id, version)
    if is_over(row, local_date(session.now)):
        raise DeskError(translate("bookings", "This plan is over. Please make a new one."))
    return row


def _found(session: Session, plan_id: int, version: int | None) -> BookingPlan:
    row = session.get(BookingPlan, plan_id, with_for_update=True, populate_existing=True)
    if row is None or row.station_id != station_of(session):
        raise gone()
    check_version(session, row, version)
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
    hold_people(session, [values.resident_id])
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
    span = Span(values.valid_from, values.valid_until)
    if not found and (other := _same(session, values.resident_id, values.sitting_id, weekdays, span, old)) is not None:
        found["sitting_id"] = _same_text(other)
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


def _same(
    session: Session, resident_id: int, sitting_id: int, weekdays: str, span: Span, but: BookingPlan | None
) -> BookingPlan | None:
    """Another plan of the resident for the same sitting on one of the same days."""
    query = select(BookingPlan).where(BookingPlan.resident_id == resident_id, BookingPlan.sitting_id == sitting_id)
    for row in session.scalars(query.order_by(BookingPlan.id)):
        own = span_of(row)
        empty = own.until is not None and own.until <= own.since
        if row is not but and not empty and own.touches(span) and set(row.weekdays) & set(weekdays):
            return row
    return None


def _same_text(other: BookingPlan) -> str:
    day = date_text(other.valid_from)
    return translate("bookings", "There is such a plan from {day} on already. Change that one.", day=day)
