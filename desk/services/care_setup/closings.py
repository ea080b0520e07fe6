"""Closing, opening beyond the plan (停开、加开) and taking that back, with what it does to bookings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareClosing
from desk.rules.care import BookingState, Verb
from desk.rules.permissions import Permission
from desk.rules.slots import Closing
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services.acting import require, staff_of, station_of
from desk.services.bookings.fitting import bring_back
from desk.services.care.catalogue import lock_plan, service_of
from desk.services.care.closings import closings_between
from desk.services.care.resources import resource_of, services_using
from desk.services.care.rows import ClosingRow
from desk.services.care_setup.affected import HitRow, resolve, write_anew
from desk.words import translate

MOST_DAYS = 366
FACT = "closing"
"""Under this name the step of a booking that was given up says which closing did it."""


@dataclass(frozen=True, slots=True)
class ClosingInput:
    """A closing as typed; ``first`` to ``last`` both included. Neither service nor resource: the whole centre."""

    first: date
    last: date
    reason: str
    service_id: int | None = None
    resource_id: int | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """A closing that was made, and whose bookings were cancelled by it."""

    closing: ClosingRow
    cancelled: tuple[HitRow, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A closing that was taken back: how many bookings stand again, which could not, in words, and whose were
    cancelled because an opening is no more.
    """

    closing: ClosingRow
    brought_back: int
    refused: tuple[str, ...]
    cancelled: tuple[HitRow, ...]


def close(session: Session, *, values: ClosingInput, cancel: bool = False) -> Closed:
    """Close, or open beyond the plan. Rejected (``first``, ``last``, ``reason``, ``resource_id``).

    Raises :class:`desk.services.care_setup.affected.Hit` with the bookings that stand in the way, unless they are to be
    cancelled with it; nobody pays for those.
    """
    require(session, Permission.CARE_SETUP)
    _check(session, values)
    lock_plan(session, _services(session, values))
    row = CareClosing(
        station_id=station_of(session), service_id=values.service_id, resource_id=values.resource_id,
        first=values.first, last=values.last, open=values.open, reason=values.reason.strip(), made_at=session.now,
        made_by_id=staff_of(session), withdrawn_at=None,
    )  # fmt: skip
    session.add(row)
    session.flush()  # the plan below has it
    made = _row(session, row)
    cancelled = _resolve(session, made, cancel)
    if made.open:
        write_anew(session, _services(session, made), _span(made))
    return Closed(made, cancelled)


def withdraw(session: Session, *, closing_id: int, cancel: bool = False) -> Withdrawn:
    """Take a closing back: what it cancelled is booked again where there is room. Taking an opening back may hit
    bookings: Hit, unless they are to be cancelled. DeskError when it is over or was taken back already.
    """
    require(session, Permission.CARE_SETUP)
    row = session.get(CareClosing, closing_id, with_for_update=True)
    if row is None or row.station_id != station_of(session) or row.withdrawn_at is not None:
        raise DeskError(translate("care", "This closing was taken back already."))
    if row.last < local_date(session.now):
        raise DeskError(translate("care", "These days are over."))
    made = _row(session, row)
    lock_plan(session, _services(session, made))
    row.withdrawn_at = session.now
    session.flush()  # the plan below is without it
    if row.open:
        return Withdrawn(made, 0, (), _resolve(session, made, cancel))
    return Withdrawn(made, *_bring_back(session, made), ())


def _check(session: Session, values: ClosingInput) -> None:
    problems = {}
    if values.last < values.first:
        problems["last"] = translate("care", "The last day is not before the first.")
    elif (values.last - values.first).days >= MOST_DAYS:
        problems["last"] = translate("care", "At most {n} days. End the service instead.", n=MOST_DAYS)
    if values.last < local_date(session.now):
        problems.setdefault("last", translate("care", "These days are over."))
    if not values.reason.strip():
        problems["reason"] = translate("care", "Please say why; it stands on the board.")
    if values.service_id is not None and values.resource_id is not None:
        problems["resource_id"] = translate("care", "Close either a service or a room, carer or van.")
    if problems:
        raise Rejected(problems)
    if values.service_id is not None:
        service_of(session, values.service_id)
    if values.resource_id is not None:
        resource_of(session, values.resource_id)


def _resolve(session: Session, made: ClosingRow, cancel: bool) -> tuple[HitRow, ...]:
    text = translate("care", "No opening any more") if made.open else translate("care", "Closed")
    return resolve(
        session, service_ids=_services(session, made), until=made.last, cancel=cancel, text=text,
        facts={FACT: made.closing_id},
    )  # fmt: skip


def _services(session: Session, made: Closing | ClosingInput) -> tuple[int, ...] | None:
    """The services that it is about; None: all."""
    if made.service_id is not None:
        return (made.service_id,)
    return services_using(session, made.resource_id) if made.resource_id is not None else None


def _bring_back(session: Session, made: ClosingRow) -> tuple[int, tuple[str, ...]]:
    """Book again what the closing cancelled, by resident; days of standing plans are written, those too that were left
    out because of it.
    """
    query = (
        select(Booking.resident_id, BookingStep.facts)
        .join(BookingStep, BookingStep.booking_id == Booking.id)
        .where(Booking.station_id == station_of(session), Booking.day >= made.first, Booking.day <= made.last)
        .where(Booking.state == BookingState.CANCELLED, BookingStep.verb == Verb.FOLLOW, Booking.plan_id.is_(None))
    )
    single = {
        resident_id
        for resident_id, facts in session.execute(query).tuples()
        if facts.get(FACT) == made.closing_id and resident_id is not None
    }
    done, refused = 0, list[str]()
    for resident_id in sorted(single):
        count, why = bring_back(session, resident_id=resident_id, facts={FACT: made.closing_id})
        done += count
        refused += why
    done += write_anew(session, _services(session, made), _span(made))
    return done, tuple(refused)


def _span(made: Closing) -> Span:
    return Span(made.first, made.last + timedelta(days=1))


def _row(session: Session, row: CareClosing) -> ClosingRow:
    return next(each for each in closings_between(session, row.first, row.last) if each.closing_id == row.id)
