"""What services by reservation add to the time line of a person and to the personal copy: what came of bookings, and
packages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.bookings import Booking, BookingPause, BookingPlan, BookingStep
from desk.models.care import CareService, CareSitting
from desk.models.packages import PackageGrant, ServicePackage
from desk.models.staff import Staff
from desk.rules.care import DONE, BookingState, PauseKind, Verb, pause_text, state_text, verb_text
from desk.rules.slots import sitting_text, weekdays_text
from desk.services.residents.timeline_rows import Happened, HappenedRow, Window
from desk.services.residents.windows import windowed
from desk.words import translate

_S, _V = BookingState, Verb
_ENDS = {
    _V.FULFIL: DONE,
    _V.CANCEL: frozenset({_S.CANCELLED, _S.LATE_CANCELLED}),
    _V.NO_SHOW: frozenset({_S.NO_SHOW}),
    _V.WAIVE: frozenset({_S.WAIVED}),
    _V.CORRECT: frozenset({_S.CORRECTED}),
}
"""The acts that are told, and the states in which they still stand; what followed from an event is told by that."""


def served(session: Session, window: Window) -> Sequence[HappenedRow]:
    """How bookings ended, as it stands now."""
    later = aliased(BookingStep)
    again = select(later.id).where(
        later.booking_id == BookingStep.booking_id, later.verb == BookingStep.verb, later.id > BookingStep.id
    )
    stands = or_(*(and_(BookingStep.verb == verb, Booking.state.in_(states)) for verb, states in _ENDS.items()))
    query = (
        select(BookingStep, Booking.day, CareService.name, Staff.name)
        .join(Booking, Booking.id == BookingStep.booking_id)
        .join(CareService, CareService.id == Booking.service_id)
        .outerjoin(Staff, Staff.id == BookingStep.by_id)
        .where(Booking.resident_id.in_(window.resident_ids), stands, ~again.exists())
    )
    rows = []
    for step, day, service, by in session.execute(windowed(query, BookingStep.at, BookingStep.id, window)).tuples():
        title = f"{service}  {verb_text(Verb(step.verb))}"
        words = " · ".join(filter(None, (translate("timeline", "for {day}", day=day.isoformat()), step.text)))
        rows.append(HappenedRow(Happened.SERVICE, step.id, step.at, title, words, by or ""))
    return rows


def granted(session: Session, window: Window) -> Sequence[HappenedRow]:
    """The packages that were given, with their days."""
    query = (
        select(PackageGrant, ServicePackage.name, Staff.name)
        .join(ServicePackage, ServicePackage.id == PackageGrant.package_id)
        .join(Staff, Staff.id == PackageGrant.granted_by_id)
        .where(PackageGrant.resident_id.in_(window.resident_ids))
    )
    return [
        HappenedRow(
            Happened.SERVICE, row.id, row.granted_at, translate("timeline", "Package: {name}", name=name),
            " · ".join(filter(None, (_span(row.valid_from, row.valid_until), row.end_reason))), by,
        )
        for row, name, by in session.execute(windowed(query, PackageGrant.granted_at, PackageGrant.id, window)).tuples()
    ]  # fmt: skip


def copied(session: Session, resident_ids: Sequence[int]) -> list[tuple[str, str]]:
    """For the personal copy: packages, plans and pauses one by one; bookings by service and what came of them."""
    return [
        *_packages(session, resident_ids),
        *_plans(session, resident_ids),
        *_pauses(session, resident_ids),
        *_bookings(session, resident_ids),
    ]


def _packages(session: Session, resident_ids: Sequence[int]) -> Iterator[tuple[str, str]]:
    query = (
        select(ServicePackage.name, PackageGrant.valid_from, PackageGrant.valid_until)
        .join(PackageGrant, PackageGrant.package_id == ServicePackage.id)
        .where(PackageGrant.resident_id.in_(resident_ids))
        .order_by(PackageGrant.valid_from, PackageGrant.id)
    )
    for name, since, until in session.execute(query).tuples():
        yield name, _span(since, until)


def _plans(session: Session, resident_ids: Sequence[int]) -> Iterator[tuple[str, str]]:
    query = (
        select(BookingPlan, CareService.name, CareSitting.name, CareSitting.starts)
        .join(CareSitting, CareSitting.id == BookingPlan.sitting_id)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(BookingPlan.resident_id.in_(resident_ids))
        .order_by(BookingPlan.valid_from, BookingPlan.id)
    )
    for plan, service, name, starts in session.execute(query).tuples():
        days = _span(plan.valid_from, plan.stopped_on or plan.valid_until)
        said = (sitting_text(name, starts), weekdays_text(plan.weekdays), days, plan.wish, plan.stop_reason)
        yield service, " ".join(filter(None, said))


def _pauses(session: Session, resident_ids: Sequence[int]) -> Iterator[tuple[str, str]]:
    query = (
        select(BookingPause)
        .where(BookingPause.resident_id.in_(resident_ids), BookingPause.lifted_at.is_(None))
        .order_by(BookingPause.since, BookingPause.id)
    )
    title = translate("personal_copy", "Pause")
    for row in session.scalars(query):
        said = (pause_text(PauseKind(row.kind)), _span(row.since, row.until), row.reason)
        yield title, " ".join(filter(None, said))


def _bookings(session: Session, resident_ids: Sequence[int]) -> Iterator[tuple[str, str]]:
    query = (
        select(CareService.name, Booking.state, func.count(), func.min(Booking.day), func.max(Booking.day))
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.resident_id.in_(resident_ids), Booking.state != BookingState.DRAFT)
        .group_by(CareService.id, CareService.name, CareService.position, Booking.state)
        .order_by(CareService.position, CareService.id, Booking.state)
    )
    for name, state, count, first, last in session.execute(query).tuples():
        times = translate("personal_copy", "{n} times", n=count)
        days = first.isoformat() if first == last else f"{first.isoformat()}–{last.isoformat()}"
        yield name, " ".join((state_text(BookingState(state)), times, days))


def _span(since: date, until: date | None) -> str:
    """From the first to the last day; open: from the first on."""
    return f"{since.isoformat()}–{'' if until is None else (until - timedelta(days=1)).isoformat()}"
