"""One booking whole (预约), and what a resident has booked in a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.baths import BathRecord
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareService, CareSlot
from desk.models.catalogue import ServiceItem
from desk.models.meals import Diet
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.care import DONE, FROM, BookingState, ServiceKind, Verb, Way
from desk.rules.masking import mask_address, mask_name
from desk.rules.papers import PaperKind
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import fees, packages, search
from desk.services.acting import may, require, station_of
from desk.services.bookings.eating import cautions
from desk.services.bookings.placing import carers_for, names_of
from desk.services.bookings.rows import BookingFile, BookingRow, StepRow
from desk.services.bookings.verbs import permission_of
from desk.services.care.slots import Occasion, occasion
from desk.services.packages.rows import Left
from desk.words import translate

_STEPS: Select[Any] = (
    select(BookingStep, Staff.name)
    .outerjoin(Staff, Staff.id == BookingStep.by_id)
    .where(BookingStep.booking_id == bindparam("booking_id"))
    .order_by(BookingStep.id)
)
_LAST: Select[Any] = (
    select(Booking.day, Booking.facts)
    .where(Booking.resident_id == bindparam("resident_id"), Booking.service_id == bindparam("service_id"))
    .where(Booking.day < bindparam("day", type_=Booking.day.type))
    .where(Booking.state.in_(sorted(each.value for each in DONE)))
    .order_by(Booking.day.desc(), Booking.id.desc())
    .limit(2)
)
_AUTHORISED: Select[Any] = (
    select(PaperIssue.issued_at)
    .where(PaperIssue.booking_id == bindparam("booking_id"), PaperIssue.kind == PaperKind.ERRAND.value)
    .order_by(PaperIssue.id)
    .limit(1)
)
_ROWS: Select[Any] = (
    select(Booking, CareSlot.sitting_id, CareSlot.starts_at, CareSlot.ends_at, CareService.name, CareService.kind)
    .join(CareSlot, CareSlot.id == Booking.slot_id)
    .join(CareService, CareService.id == Booking.service_id)
    .where(Booking.resident_id == bindparam("resident_id"), Booking.station_id == bindparam("station_id"))
    .where(Booking.day >= bindparam("first", type_=Booking.day.type))
    .where(Booking.day <= bindparam("last", type_=Booking.day.type))
    .order_by(Booking.day, CareSlot.starts_at, Booking.id)
)


def booking(session: Session, *, booking_id: int) -> BookingFile:
    """The booking; the name is masked for whoever may neither book nor run the centre, health is left out for whoever
    may not see it.
    """
    require(session, Permission.CARE_READ)
    row = session.get(Booking, booking_id)
    if row is None or row.station_id != station_of(session) or row.state == BookingState.DRAFT:
        raise DeskError(translate("bookings", "This booking is not there any more."))
    return file_of(session, row)


def bookings_of(session: Session, *, resident_id: int, first: date, last: date) -> tuple[BookingRow, ...]:
    """What a resident has booked from ``first`` to ``last``, both included, whatever became of it, in order of time."""
    require(session, Permission.CARE_READ)
    asked = {"resident_id": resident_id, "station_id": station_of(session), "first": first, "last": last}
    return tuple(
        BookingRow(
            booking_id=row.id, slot_id=row.slot_id, sitting_id=sitting_id, service_id=row.service_id, service=service,
            kind=ServiceKind(kind), day=row.day, starts_at=starts_at, ends_at=ends_at, nth=row.nth,
            state=BookingState(row.state), way=Way(row.way), at_home=row.at_home, plan_id=row.plan_id,
            grant_id=row.grant_id, wish=row.wish or "", version=row.version,
        )
        for row, sitting_id, starts_at, ends_at, service, kind in session.execute(_ROWS, asked).tuples()
    )  # fmt: skip


def file_of(session: Session, row: Booking) -> BookingFile:
    """The file of a booking that was read and flushed; for services."""
    slot = session.get_one(CareSlot, row.slot_id)
    now = occasion(session, slot.sitting_id, slot.day)
    person = session.get_one(Resident, row.resident_id)
    steps = session.execute(_STEPS, {"booking_id": row.id}).tuples().all()
    serves = may(session.actor, Permission.CARE_BOOK) or may(session.actor, Permission.CARE_WRITE)
    price, subsidy, due = _money(session, row, now)
    booker = session.get(Staff, row.booked_by_id) if row.booked_by_id is not None else None
    return BookingFile(
        booking_id=row.id,
        slot_id=row.slot_id,
        sitting_id=slot.sitting_id,
        service_id=row.service_id,
        service=now.service.name,
        kind=now.service.kind,
        day=row.day,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        resident_id=person.id,
        name=person.name if serves else mask_name(person.name),
        sex=person.sex,
        birth_date=person.birth_date,
        tags=_tags(session, person),
        nth=row.nth,
        seat=row.seat,
        state=BookingState(row.state),
        way=Way(row.way),
        at_home=row.at_home,
        plan_id=row.plan_id,
        left=_left(session, row),
        item=_name(session.get(ServiceItem, row.item_id) if row.item_id is not None else None),
        diet=_name(session.get(Diet, row.diet_id) if row.diet_id is not None else None),
        wish=row.wish or "",
        resources=names_of(session, [use.resource_id for use in row.uses if use.live]),
        cautions=_cautions(session, row, person, now),
        last=_last(session, row),
        booked_at=row.booked_at,
        booked_by=booker.name if booker is not None else "",
        free_until=now.closes_at,
        steps=tuple(_step(step, name) for step, name in steps),
        verbs=_verbs(session, row, now),
        undo_step_id=_undoable([step for step, _ in steps]),
        price=price,
        subsidy=subsidy,
        due=due,
        facts=row.facts,
        version=row.version,
        bathing_since=_bathing_since(session, row, now),
        item_id=row.item_id,
        address=_address(person, serves=serves) if row.at_home else "",
        authorised_at=_authorised_at(session, row, now),
        provider=now.service.provider,
    )


def _address(person: Resident, *, serves: bool) -> str:
    return person.home if serves else mask_address(person.home)


def _authorised_at(session: Session, row: Booking, now: Occasion) -> datetime | None:
    if now.service.kind is not ServiceKind.AGENT:
        return None
    found: datetime | None = session.scalar(_AUTHORISED, {"booking_id": row.id})
    return found


def _step(step: BookingStep, name: str | None) -> StepRow:
    return StepRow(
        step.id, Verb(step.verb), step.at, name or "", BookingState(step.state), step.text, step.after_cut_off,
        step.facts,
    )  # fmt: skip


def _undoable(steps: Sequence[BookingStep]) -> int | None:
    """The last act that was not taken back; what the program did after a life event is taken back with the event, and
    what is settled is corrected.
    """
    undone = {step.facts.get("step_id") for step in steps if step.verb == Verb.UNDO}
    for step in reversed(steps):
        main = step.facts.get("of", step.id)
        if step.verb != Verb.UNDO and main not in undone:
            return main if step.verb not in (Verb.FOLLOW, Verb.SETTLE) else None
    return None


def _verbs(session: Session, row: Booking, now: Occasion) -> frozenset[Verb]:
    """What the actor may do with it now."""
    state = BookingState(row.state)
    found = {verb for verb, states in FROM.items() if state in states and verb is not Verb.SETTLE}
    if now.day > local_date(session.now):
        found -= {Verb.FULFIL, Verb.PREPARE}
    if now.starts_at > session.now:
        found.discard(Verb.NO_SHOW)
    return frozenset(verb for verb in found if may(session.actor, permission_of(verb)))


def _money(session: Session, row: Booking, now: Occasion) -> tuple[int | None, int, int | None]:
    """Price, what others pay of it, and what is left to pay; nothing for what a package holds."""
    assert row.resident_id is not None
    sitting_id = now.sitting.sitting_id
    price = fees.price_of(session, row.service_id, sitting_id, row.day)
    if row.grant_id is not None or price is None:
        return price, 0, None if price is None else 0
    paid = fees.subsidy_of(session, row.resident_id, row.service_id, sitting_id, row.day, price, booking_id=row.id)
    subsidy = sum(amount for _, amount in paid)
    return price, subsidy, price - subsidy


def _bathing_since(session: Session, row: Booking, now: Occasion) -> datetime | None:
    if now.service.kind is not ServiceKind.BATH or row.state != BookingState.IN_PREPARATION:
        return None
    return session.scalar(select(BathRecord.started_at).where(BathRecord.booking_id == row.id))


def _left(session: Session, row: Booking) -> Left | None:
    if row.grant_id is None:
        return None
    found = packages.counts(session, [row.grant_id])
    return next((each for each in found if each.service_id == row.service_id), None)


def _cautions(session: Session, row: Booking, person: Resident, now: Occasion) -> tuple[str, ...]:
    """What whoever serves must know first."""
    found: list[str | None] = []
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    if health:
        found += [person.allergy_note, person.health_note]
    if now.service.kind is ServiceKind.MEAL and health:
        found += cautions(session, person.id, now.sitting.sitting_id, row.day, row.diet_id)
    carers = carers_for(session, now.service, person, row.day)
    if carers > 1:
        found.append(translate("bookings", "{n} carers together", n=carers))
    return tuple(dict.fromkeys(filter(None, found)))


def _last(session: Session, row: Booking) -> tuple[tuple[date, str], ...]:
    asked = {"resident_id": row.resident_id, "service_id": row.service_id, "day": row.day}
    return tuple((day, str(facts.get("note", ""))) for day, facts in session.execute(_LAST, asked).tuples())


def _tags(session: Session, person: Resident) -> tuple[str, ...]:
    labels: Iterable[str] = search.tags_of(session, [person.id]).get(person.id, ())
    today = local_date(session.now)
    return search.shown_tags(labels, person.living_alone, person.birth_date, today, empty_nest=None)


def _name(row: ServiceItem | Diet | None) -> str:
    return row.name if row is not None else ""
