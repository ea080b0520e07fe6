"""Who comes to the canteen and gets what (签到), by card or by name. Scanning twice never counts twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking, BookingStep
from desk.models.residents import Resident
from desk.rules.care import COUNTED, DONE, BookingState, Verb
from desk.rules.permissions import Permission
from desk.services import bookings, fees
from desk.services.acting import require, station_of
from desk.services.bookings import BookingInput, Refused
from desk.services.bookings.ending import follow
from desk.services.meals.cards import holder_of
from desk.services.meals.diets import against, diet_rows, eats_of
from desk.services.meals.portions import Slot, menu_of, slot_of_booking, slot_on
from desk.services.meals.rows import AT_WORK, CheckedIn, DietRow, Guest, Plate
from desk.words import translate

LATE = "AFTER_CUT_OFF"
"""What is against any booking at the counter: it is cooked already."""


def guest(session: Session, *, sitting_id: int, day: date, card: str = "", resident_id: int | None = None) -> Guest:
    """Who stands at the counter, and what there is for them: by the number of a card, or by the file.

    Needs CARE_READ; the name of whoever is served is shown. DeskError for a card that nobody has.
    """
    require(session, Permission.CARE_READ)
    slot = slot_on(session, sitting_id, day)
    key = resident_id if resident_id is not None else holder_of(session, card)
    if key is None:
        raise DeskError(translate("meals", "Nobody has this card. Please ask for the name."))
    return _guest(session, slot, key)


def check_in(session: Session, *, booking_ids: Collection[int]) -> CheckedIn:
    """These portions were handed out at the counter; what was before stays as it was and is not counted again.

    Needs CARE_WRITE. All are of one person.
    """
    done = hand_out(session, booking_ids=booking_ids, facts={"place": "canteen"})
    row = session.get_one(Booking, next(iter(booking_ids)))
    slot = slot_of_booking(session, row)
    assert row.resident_id is not None
    return CheckedIn(_guest(session, slot, row.resident_id), done)


def hand_out(
    session: Session, *, booking_ids: Collection[int], facts: dict[str, str], text: str = ""
) -> tuple[int, ...]:
    """Those of these portions that can still be handed over are now; the keys of the steps. Needs CARE_WRITE."""
    require(session, Permission.CARE_WRITE)
    return tuple(
        bookings.fulfil(session, booking_id=key, version=None, facts=facts, text=text).step_id
        for key in sorted(set(booking_ids))
        if _open(session, key)
    )


def nobody_home(session: Session, *, booking_ids: Collection[int], text: str = "") -> tuple[int, ...]:
    """Nobody opened the door: the rule of the service says what it takes. Needs CARE_WRITE. The keys of the steps."""
    require(session, Permission.CARE_WRITE)
    return tuple(
        bookings.no_show(session, booking_id=key, version=None, text=text).step_id
        for key in sorted(set(booking_ids))
        if _open(session, key)
    )


def substitute(session: Session, *, booking_id: int, resident_id: int, reason: str, insist: bool = False) -> CheckedIn:
    """Somebody else gets the meal: the one booking is given up or corrected, another is made and handed out.

    Nothing is taken of whoever gave it away. Needs CARE_WRITE. Raises Rejected (``reason``) and Refused.
    """
    require(session, Permission.CARE_WRITE)
    row = _ours(session, booking_id)
    if row.resident_id == resident_id:
        raise DeskError(translate("meals", "It is this person's own meal."))
    words = reason.strip() or translate("meals", "Given to somebody else")
    if BookingState(row.state) in DONE:
        bookings.correct(session, booking_id=booking_id, version=None, reason=words)
    else:
        follow(session, booking_id=booking_id, text=words)
    slot = slot_of_booking(session, row)
    person, sitting_id = BookingInput(resident_id, at_home=row.at_home), slot.sitting.sitting_id
    problems = bookings.problems(session, person=person, sitting_id=sitting_id, day=row.day)
    against_it = tuple(each for each in problems if each.key != LATE)
    if any(not (each.warning and insist) for each in against_it):
        raise Refused(translate("meals", "It can't be given to this person."), against_it)
    person = replace(person, insist=True)
    made = bookings.book(session, person=person, sitting_id=sitting_id, day=row.day, reason=words)
    done = hand_out(session, booking_ids=[made.booking.booking_id], facts={"place": "canteen"}, text=words)
    return CheckedIn(_guest(session, slot, resident_id), done)


def refund(session: Session, *, booking_ids: Collection[int], reason: str) -> Guest:
    """Meals of one person that were put down as handed out and were not: count and charge are taken back.

    Needs CARE_WRITE. Raises Rejected (``reason``).
    """
    require(session, Permission.CARE_WRITE)
    rows = [_ours(session, key) for key in sorted(set(booking_ids))]
    for row in rows:
        if BookingState(row.state) in DONE:
            bookings.correct(session, booking_id=row.id, version=None, reason=reason)
    return _guest(session, slot_of_booking(session, rows[0]), rows[0].resident_id or 0)


def take_back(session: Session, *, step_ids: Sequence[int]) -> None:
    """Take acts on portions back, the last one first. Needs what the acts needed."""
    for step_id in reversed(step_ids):
        bookings.undo(session, step_id=step_id)


def _guest(session: Session, slot: Slot, resident_id: int) -> Guest:
    person = session.get(Resident, resident_id)
    if person is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    eats = eats_of(session, [resident_id])[resident_id]
    dishes = menu_of(session, slot.sitting.sitting_id, slot.day)
    rows = session.scalars(
        select(Booking)
        .where(Booking.slot_id == slot.slot_id, Booking.resident_id == resident_id)
        .where(Booking.state.in_([state.value for state in COUNTED]))
        .order_by(Booking.nth, Booking.id)
    ).all()
    diets: dict[int | None, DietRow] = {row.diet_id: row for row in diet_rows(session, retired=True)}
    return Guest(
        resident_id=resident_id,
        name=person.name,
        sex=person.sex,
        birth_date=person.birth_date,
        eats=eats,
        cautions=tuple(against(eats, dishes)),
        plates=tuple(_plate(session, row, diets[row.diet_id].name if row.diet_id in diets else eats.diet, slot)
                     for row in rows),
        served_at=_served_at(session, [row.id for row in rows]),
    )  # fmt: skip


def _plate(session: Session, row: Booking, diet: str, slot: Slot) -> Plate:
    price = fees.price_of(session, row.service_id, slot.sitting.sitting_id, row.day)
    due = price
    if row.grant_id is not None:
        due = 0
    elif price is not None:
        assert row.resident_id is not None
        paid = fees.subsidy_of(
            session, row.resident_id, row.service_id, slot.sitting.sitting_id, row.day, price, booking_id=row.id
        )
        due = price - sum(amount for _, amount in paid)
    return Plate(
        row.id, diet, row.wish or "", BookingState(row.state), row.at_home, price, due,
        from_package=row.grant_id is not None,
    )  # fmt: skip


def _served_at(session: Session, keys: Collection[int]) -> datetime | None:
    """When the last portion was handed out."""
    query = (
        select(BookingStep.at)
        .where(BookingStep.booking_id.in_(keys), BookingStep.verb == Verb.FULFIL.value)
        .order_by(BookingStep.id.desc())
        .limit(1)
    )
    return session.scalar(query)


def _open(session: Session, booking_id: int) -> bool:
    """Whether it can still be handed over; nobody else does so until we are done."""
    return BookingState(_ours(session, booking_id).state) in AT_WORK


def _ours(session: Session, booking_id: int) -> Booking:
    row = session.get(Booking, booking_id, with_for_update=True, populate_existing=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("bookings", "This booking is not there any more."))
    return row
