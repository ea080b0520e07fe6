"""Places held while a form is open (占位): nobody else gets them until they are booked, given back, or out of time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from sqlalchemy import delete, insert, select, update

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking
from desk.models.care import CareSlot
from desk.rules.care import BookingState, Way
from desk.rules.permissions import Permission
from desk.services.acting import require, staff_of, station_of
from desk.services.bookings import placing
from desk.services.bookings.judging import full, of_time, refuse
from desk.services.bookings.rows import Held
from desk.words import translate

HOLD = timedelta(minutes=10)
"""For so long a place is kept for a form that is open."""


def hold(session: Session, *, sitting_id: int, day: date, places: int = 1) -> Held:
    """Keep ``places`` of a sitting on ``day`` for :data:`HOLD`.

    Drafts are no act on anybody: they are not recorded. Raises Rejected ``places`` and Refused (FULL, CLOSED, OVER).
    """
    require(session, Permission.CARE_BOOK)
    if places < 1:
        raise Rejected({"places": translate("bookings", "At least one place.")})
    slot, now = placing.locked_slot(session, sitting_id, day)
    seats = placing.free_seats(session, now)
    problems = [each for each in of_time(session, now) if not each.warning]
    if not problems and len(seats) < places:
        problems = [full(now, len(seats))]
    refuse(session, now, problems, insist=False, places=places)
    same = {
        "station_id": station_of(session), "slot_id": slot.id, "service_id": slot.service_id, "day": day,
        "capacity": slot.capacity, "state": BookingState.DRAFT.value, "way": Way.DESK.value, "nth": 1,
        "at_home": False, "held_until": session.now + HOLD, "booked_at": session.now,
        "booked_by_id": staff_of(session), "facts": {}, "version": 1,
    }  # fmt: skip
    made = [
        session.execute(insert(Booking).values(**same, seat=seat).returning(Booking.id)).scalar_one()
        for seat in seats[:places]
    ]
    return Held(tuple(made), slot.id, session.now + HOLD)


def keep(session: Session, *, held: Held) -> Held:
    """The form is still open: its places are kept for :data:`HOLD` from now. DeskError when they are gone."""
    require(session, Permission.CARE_BOOK)
    mine = drafts_of(session, held)
    if len(mine) < len(held.booking_ids):
        raise DeskError(translate("bookings", "The time to book these places is over: they were given to others."))
    session.execute(update(Booking).where(Booking.id.in_(mine)).values(held_until=session.now + HOLD))
    return Held(held.booking_ids, held.slot_id, session.now + HOLD)


def release(session: Session, *, held: Held) -> None:
    """Give the places back; those that are booked or gone already are left alone."""
    require(session, Permission.CARE_BOOK)
    drop(session, drafts_of(session, held))


def drafts_of(session: Session, held: Held) -> list[int]:
    """Which of the places are still held for whoever held them; also those that are out of time and nobody's yet."""
    query = select(Booking.id).where(
        Booking.id.in_(held.booking_ids), Booking.station_id == station_of(session), Booking.slot_id == held.slot_id,
        Booking.state == BookingState.DRAFT, Booking.booked_by_id == staff_of(session),
    )  # fmt: skip
    return list(session.scalars(query.order_by(Booking.seat)))


def drop(session: Session, draft_ids: Collection[int]) -> None:
    """The drafts make room, for bookings or for others."""
    session.execute(delete(Booking).where(Booking.id.in_(draft_ids), Booking.state == BookingState.DRAFT))


def held_slot(session: Session, held: Held) -> CareSlot:
    """The slot whose places are held, of the actor's station."""
    slot = session.get(CareSlot, held.slot_id)
    if slot is None or slot.station_id != station_of(session):
        raise DeskError(translate("bookings", "These places are not there any more."))
    return slot
