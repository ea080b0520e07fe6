"""What the week board asks the worker for, each in one look at the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desk.rules.care import BookingState
from desk.services import bookings, care
from desk.services.bookings import BookingFile, Done, Opening
from desk.services.care import SeatRow, SlotRow

MOST_NOTES = 2


@dataclass(frozen=True, slots=True)
class Looked:
    """A slot, the booking of it that is worked with, and for who waits the nearest openings."""

    slot: SlotRow
    file: BookingFile | None
    notes: tuple[str, ...]
    openings: tuple[Opening, ...]


def look(session: Any, *, sitting_id: int, day: date, booking_id: int | None) -> Looked:
    """The slot; its booking ``booking_id`` where it is there, else its first one."""
    slot = care.slot(session, sitting_id=sitting_id, day=day)
    there = [seat for seat in (*slot.seats, *slot.waiting) if is_booking(seat)]
    chosen = next((seat for seat in there if seat.booking_id == booking_id), there[0] if there else None)
    file = bookings.booking(session, booking_id=chosen.booking_id) if chosen is not None else None
    notes: tuple[str, ...] = ()
    if len(slot.seats) <= MOST_NOTES:
        notes = tuple(_place(session, seat, file) for seat in slot.seats)
    waits = slot.waiting and not slot.free
    found = bookings.nearest(session, sitting_id=sitting_id, day=day) if waits else ()
    return Looked(slot, file, notes, found)


def give_way(
    session: Any, *, booking: BookingFile, waiting: int, opening: Opening, reason: str, insist: bool = False
) -> Done:
    """Who has the place goes to another time, who waits gets it (让位)."""
    bookings.move(
        session, booking_id=booking.booking_id, version=booking.version, sitting_id=opening.sitting_id,
        day=opening.day, reason=reason, insist=insist,
    )  # fmt: skip
    done: Done = bookings.seat(session, booking_id=waiting, version=None, insist=insist, reason=reason)
    return done


def is_booking(seat: SeatRow) -> bool:
    """Whether there is somebody on the place; one that is only held is nobody's yet."""
    return seat.state is not BookingState.DRAFT and seat.resident_id is not None


def _place(session: Any, seat: SeatRow, file: BookingFile | None) -> str:
    """The room of a booking."""
    if not is_booking(seat):
        return ""
    known = file if file is not None and file.booking_id == seat.booking_id else None
    read = known or bookings.booking(session, booking_id=seat.booking_id)
    return read.resources[0] if read.resources else ""
