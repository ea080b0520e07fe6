"""Whether somebody can have a place: everything that speaks against it, and the nearest openings instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.bookings import Booking, BookingPause
from desk.models.care import CareService, CareSlot
from desk.models.residents import Resident, ResidentConsent, ResidentEvent
from desk.rules.care import SEATED, BookingState, PauseKind, ResourceKind, ServiceKind, pause_text, resource_text
from desk.rules.consents import ConsentKind, ConsentState, Given, Purpose, purpose_text, states
from desk.rules.life import STAYS
from desk.rules.times import clock_text, date_text, day_text, local_date, moment_text
from desk.services import packages
from desk.services.bookings.eating import cautions
from desk.services.bookings.placing import carers_for, choose, lacking
from desk.services.bookings.rows import BookingInput, Opening, Problem, Refused
from desk.services.care.rows import ServiceRow
from desk.services.care.slots import Occasion, occasions
from desk.services.care.timetable import timetable
from desk.services.packages.rows import Left
from desk.services.residents.rows import Status
from desk.words import translate

AWAY_FROM = frozenset({ServiceKind.LAUNDRY, ServiceKind.AGENT})
"""Nobody need be there: the bag is collected, the agent goes."""
OFTEN = frozenset({ServiceKind.MEAL, ServiceKind.LAUNDRY})
"""Somebody may have more than one of it at one time."""
OFFERED = 4
_AROUND = timedelta(days=7)

_THAT_DAY: Select[Any] = (
    select(
        Booking.id, Booking.slot_id, Booking.state, Booking.at_home, CareService.name, CareService.kind,
        CareSlot.starts_at, CareSlot.ends_at,
    )
    .join(CareSlot, CareSlot.id == Booking.slot_id)
    .join(CareService, CareService.id == Booking.service_id)
    .where(Booking.resident_id == bindparam("resident_id"))
    .where(Booking.day == bindparam("day", type_=Booking.day.type), Booking.state != BookingState.DRAFT)
    .order_by(CareSlot.starts_at, Booking.id)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody asks for ``person.portions`` of the ``free`` places of an occasion.

    ``without``: bookings that are given up for it: places held for it, the booking that moves. ``waiting``: a place in
    the line is asked for. ``counted``: it has a use of its package already.
    """

    occasion: Occasion
    person: BookingInput
    free: int
    without: Collection[int] = ()
    waiting: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What speaks against it; ``grant_id`` is the package that it would be counted from."""

    problems: tuple[Problem, ...]
    grant_id: int | None = None


def judge(session: Session, case: Case) -> Verdict:
    """Everything that speaks against ``case``. For services."""
    resident = session.get(Resident, case.person.resident_id)
    if resident is None:
        words = translate("bookings", "This file is not there any more.")
        return Verdict((Problem("GONE", words, resident_id=case.person.resident_id),))
    parts = (
        _of_time(session, case), _of_person(session, case, resident),
        papers_missing(session, case.occasion.service, case.occasion.day, resident),
        of_meals(session, case), _of_means(session, case, resident),
    )  # fmt: skip
    problems = [problem for part in parts for problem in part]
    grant_id, uncounted = judged_package(session, case)
    return Verdict((*problems, *uncounted), grant_id)


def refuse(session: Session, occasion: Occasion, problems: Iterable[Problem], *, insist: bool, places: int = 1) -> None:
    """Raise :class:`Refused` for the problems that stand, with the nearest openings; warnings only until ``insist``."""
    found = tuple(each for each in problems if not (insist and each.warning))
    if found:
        text = translate("bookings", "It can't be booked so. {why}", why=found[0].text)
        raise Refused(text, found, openings(session, occasion, places))


def occasion_text(occasion: Occasion) -> str:
    """助浴 11月19日（周四）10:00."""
    return translate(
        "bookings", "{service} {day} {clock}", service=occasion.service.name, day=day_text(occasion.day),
        clock=clock_text(occasion.starts_at),
    )  # fmt: skip


def openings(session: Session, occasion: Occasion, places: int = 1) -> tuple[Opening, ...]:
    """Other times of the same service with so many free places, a room and a carer; the nearest first."""
    first = max(occasion.day - _AROUND, local_date(session.now))
    plan = timetable(session, first, max(occasion.day, first) + _AROUND)
    services = [each for each in plan.services if each.service_id == occasion.service.service_id]
    found = [each for row in occasions(session, plan, services) for each in row]
    held = _held(session, [each.slot_id for each in found if each.slot_id is not None])
    free = {each: each.capacity - held.get(each.slot_id or 0, 0) for each in found if _is_ahead(session, each)}
    here = (occasion.sitting.sitting_id, occasion.day)
    others = [each for each in free if (each.sitting.sitting_id, each.day) != here and free[each] >= places]
    others.sort(key=lambda each: (abs(each.starts_at - occasion.starts_at), each.starts_at))
    served = (each for each in others if not lacking(session, plan, each))
    return tuple(
        Opening(each.sitting.sitting_id, each.day, each.starts_at, free[each]) for each in islice(served, OFFERED)
    )


def _is_ahead(session: Session, each: Occasion) -> bool:
    return each.open and each.cut_off_at is None and session.now < min(each.starts_at, each.closes_at)


def _held(session: Session, slot_ids: Sequence[int]) -> dict[int, int]:
    query = (
        select(Booking.slot_id, func.count())
        .where(Booking.slot_id.in_(slot_ids), Booking.seat.is_not(None))
        .where(or_(Booking.held_until.is_(None), Booking.held_until > session.now))
        .group_by(Booking.slot_id)
    )
    return dict(session.execute(query).tuples().all())


def of_time(session: Session, occasion: Occasion) -> Iterator[Problem]:
    """Whether the time itself can be booked: it is given then, and not over."""
    what = occasion_text(occasion)
    if not occasion.open:
        reason = occasion.reason or translate("bookings", "it is not given then")
        yield Problem("CLOSED", translate("bookings", "{what}: {reason}.", what=what, reason=reason))
    elif occasion.ends_at <= session.now:
        is_today = occasion.day == local_date(session.now)
        yield Problem("OVER", translate("bookings", "{what} is over.", what=what), warning=is_today)
    elif occasion.cut_off_at is not None or occasion.closes_at <= session.now:
        since = moment_text(occasion.cut_off_at or occasion.closes_at)
        words = translate("bookings", "{what} could be booked until {moment}.", what=what, moment=since)
        yield Problem("AFTER_CUT_OFF", words, warning=True)


def full(occasion: Occasion, free: int) -> Problem:
    """That so few places are free."""
    what = occasion_text(occasion)
    if free <= 0:
        words = translate("bookings", "{what} is full: {n} places.", what=what, n=occasion.capacity)
    else:
        words = translate("bookings", "{what} has {n} free places only.", what=what, n=free)
    return Problem("FULL", words)


def _of_time(session: Session, case: Case) -> Iterator[Problem]:
    yield from of_time(session, case.occasion)
    if case.occasion.open and not case.waiting and case.free < case.person.portions:
        yield full(case.occasion, case.free)


def _of_person(session: Session, case: Case, resident: Resident) -> Iterator[Problem]:
    key, day = resident.id, case.occasion.day
    if (gone := gone_text(resident)) is not None:
        yield Problem("GONE", gone, resident_id=key)
        return
    asked = {"resident_id": key, "day": day}
    others = [row for row in session.execute(_THAT_DAY, asked) if row.id not in case.without]
    kind = case.occasion.service.kind
    live = [row for row in others if row.state in SEATED or row.state == BookingState.WAITING]
    if any(row.slot_id == case.occasion.slot_id for row in live):
        words = translate("bookings", "{name} has this already.", name=resident.name)
        yield Problem("TWICE", words, warning=kind in OFTEN and not case.waiting, resident_id=key)
    if kind not in AWAY_FROM:
        yield from (
            Problem("ELSEWHERE", _elsewhere_text(resident, row), warning=True, resident_id=key)
            for row in live
            if row.slot_id != case.occasion.slot_id and row.state in SEATED and row.kind not in AWAY_FROM
            and row.starts_at < case.occasion.ends_at and row.ends_at > case.occasion.starts_at
        )  # fmt: skip
    yield from _paused(session, case, resident, day)


def gone_text(resident: Resident) -> str | None:
    """That nothing is booked for this resident any more, and why; None: it is."""
    if resident.status == Status.DECEASED:
        return translate("bookings", "{name} has died.", name=resident.name)
    if resident.status == Status.MERGED:
        return translate("bookings", "This file was merged into another one: book for that one.")
    if resident.status == Status.MOVED_OUT:
        return translate("bookings", "{name} has moved away.", name=resident.name)
    return None


def _elsewhere_text(resident: Resident, row: Any) -> str:
    return translate(
        "bookings", "{name} is at {service} then, {starts} to {ends}.", name=resident.name, service=row.name,
        starts=clock_text(row.starts_at), ends=clock_text(row.ends_at),
    )  # fmt: skip


def _paused(session: Session, case: Case, resident: Resident, day: date) -> Iterator[Problem]:
    query = (
        select(BookingPause.kind, BookingPause.since, BookingPause.until)
        .where(BookingPause.resident_id == resident.id, BookingPause.plan_id.is_(None))
        .where(BookingPause.lifted_at.is_(None), BookingPause.since <= day)
        .where(or_(BookingPause.until.is_(None), BookingPause.until > day))
        .order_by(BookingPause.since)
    )
    found = session.execute(query).first() or session.execute(_stays(resident.id, day)).first()
    if found is not None:
        kind, since, until = found
        why = pause_text(PauseKind(kind))
        words = (
            translate("bookings", "Paused from {first} on: {why}.", first=date_text(since), why=why)
            if until is None
            else translate(
                "bookings", "Paused from {first} until {last}: {why}.", first=date_text(since),
                last=date_text(until - timedelta(days=1)), why=why,
            )
        )  # fmt: skip
        yield Problem("PAUSED", words, warning=True, resident_id=resident.id)
        return
    rest = resident.meals_paused_on
    if rest is not None and rest <= day and case.occasion.service.kind is ServiceKind.MEAL:
        words = translate("bookings", "Meals rest from {first} on.", first=date_text(rest))
        yield Problem("PAUSED", words, warning=True, resident_id=resident.id)


def _stays(resident_id: int, day: date) -> Select[tuple[str, date, date | None]]:
    """Where somebody is on ``day`` of whom nothing was booked when it was recorded: no pause was made of it."""
    row = ResidentEvent
    query = select(row.kind, row.since, row.until).where(
        row.resident_id == resident_id, row.cancelled_at.is_(None), row.kind.in_([kind.value for kind in STAYS]),
        row.since <= day, or_(row.until.is_(None), row.until > day),
    )  # fmt: skip
    return query.order_by(row.since)


def papers_missing(session: Session, service: ServiceRow, day: date, resident: Resident) -> Iterator[Problem]:
    """What must be on file before somebody gets ``service`` on ``day``; an assessment out of date only warns."""
    if service.needs_assessment:
        query = (
            select(Assessment.next_due)
            .where(Assessment.resident_id == resident.id, Assessment.state == "VALID")
            .order_by(Assessment.assessed_on.desc(), Assessment.id.desc())
        )
        found = session.execute(query.limit(1)).first()
        if found is None:
            words = translate("bookings", "{name} has no ability assessment yet.", name=resident.name)
            yield Problem("ASSESSMENT", words, resident_id=resident.id)
        elif found[0] < day:
            words = translate("bookings", "The ability assessment was due on {day}.", day=date_text(found[0]))
            yield Problem("ASSESSMENT", words, warning=True, resident_id=resident.id)
    if service.needs_consent:
        purpose = Purpose.VISITS if service.at_home else Purpose.HEALTH
        query_ = select(
            ResidentConsent.kind, ResidentConsent.purpose, ResidentConsent.given_on, ResidentConsent.withdrawn_on
        ).where(ResidentConsent.resident_id == resident.id, ResidentConsent.purpose == purpose)
        given = [
            Given(ConsentKind(kind), Purpose(about), given_on, withdrawn_on)
            for kind, about, given_on, withdrawn_on in session.execute(query_).tuples()
            if kind != ConsentKind.REQUEST
        ]
        if states(given, local_date(session.now))[purpose] is not ConsentState.CONSENTED:
            words = translate(
                "bookings", "{name} has not consented: {purpose}.", name=resident.name, purpose=purpose_text(purpose)
            )
            yield Problem("CONSENT", words, resident_id=resident.id)


def of_meals(session: Session, case: Case) -> Iterator[Problem]:
    """What is cooked against what somebody may eat."""
    if case.occasion.service.kind is not ServiceKind.MEAL:
        return
    person, sitting_id = case.person, case.occasion.sitting.sitting_id
    for words in cautions(session, person.resident_id, sitting_id, case.occasion.day, person.diet_id):
        yield Problem("ALLERGY", words, warning=True, resident_id=person.resident_id)


def _of_means(session: Session, case: Case, resident: Resident) -> Iterator[Problem]:
    """Rooms, carers and vans."""
    if case.waiting or not case.occasion.open:
        return
    carers = carers_for(session, case.occasion.service, resident, case.occasion.day)
    found = choose(session, case.occasion, carers, without=case.without)
    yield from (nobody_free(kind, carers, resident.id) for kind in found.lacking)


def nobody_free(kind: ResourceKind, carers: int, resident_id: int | None) -> Problem:
    """That no room, or not as many carers as are needed, are free."""
    words = translate("bookings", "No {kind} is free then.", kind=resource_text(kind))
    if kind is ResourceKind.CARER and carers > 1:
        words = translate("bookings", "{n} carers are needed, fewer are free then.", n=carers)
    return Problem("CARER", words, resident_id=resident_id)


def judged_package(session: Session, case: Case) -> tuple[int | None, tuple[Problem, ...]]:
    """The package it is counted from; where it is used up, it is paid by itself only when that is insisted on."""
    asked, service = case.person.grant_id, case.occasion.service
    if asked is None:
        return None, ()
    lefts = [
        each
        for each in packages.left(session, case.person.resident_id, case.occasion.day)
        if each.service_id == service.service_id and asked in (0, each.grant_id)
    ]
    needs = 0 if case.counted else case.person.portions
    fitting = next((each.grant_id for each in lefts if each.free >= needs), None)
    if fitting is not None or (not asked and not lefts):
        return fitting, ()
    words = _count_text(lefts, service.name)
    return None, (Problem("COUNT", words, warning=not asked, resident_id=case.person.resident_id),)


def _count_text(lefts: Sequence[Left], service: str) -> str:
    if not lefts:
        return translate("bookings", "The package does not hold {service} on that day.", service=service)
    free = max(each.free for each in lefts)
    if free:
        return translate("bookings", "Of {service} {n} are left in “{package}”.", service=service, n=free,
                         package=lefts[0].package)  # fmt: skip
    return translate("bookings", "Nothing is left of {service} in “{package}”.", service=service,
                     package=lefts[0].package)  # fmt: skip
