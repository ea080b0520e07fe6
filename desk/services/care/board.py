"""The board of a week (周预约): how many places of each sitting are booked on each day, and who has the few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.residents import Resident
from desk.rules.care import COUNTED, SEATED, BookingState
from desk.rules.masking import mask_name
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import may, require, station_of
from desk.services.care.rows import Cell, SeatRow, Week
from desk.services.care.slots import Occasion, occasions
from desk.services.care.timetable import Timetable, timetable

_DAY = timedelta(days=1)
DAYS = 7 * _DAY
NAMED = 2
"""Up to so many places are shown by the names of who has them."""

_STATES = {each.value: each for each in BookingState}
_SHOWN = sorted(each.value for each in SEATED | {BookingState.WAITING})

_COUNTS: Select[Any] = (
    select(Booking.slot_id, Booking.state, func.count())
    .where(Booking.station_id == bindparam("station_id"))
    .where(Booking.day >= bindparam("first", type_=Booking.day.type))
    .where(Booking.day <= bindparam("last", type_=Booking.day.type))
    .group_by(Booking.day, Booking.slot_id, Booking.state)
)
_SEATS: Select[Any] = (
    select(
        Booking.slot_id, Booking.id, Booking.resident_id, Resident.name, Booking.state, Booking.seat,
        Booking.held_until,
    )
    .outerjoin(Resident, Resident.id == Booking.resident_id)
    .where(Booking.slot_id.in_(bindparam("slot_ids", expanding=True)), Booking.state.in_(_SHOWN))
    .order_by(Booking.slot_id, Booking.seat, Booking.booked_at, Booking.id)
)  # fmt: skip


def board(session: Session, *, first: date) -> Week:
    """Seven days from ``first``; names are masked for whoever may not run the centre."""
    require(session, Permission.CARE_READ)
    plan = timetable(session, first, first + DAYS - _DAY)
    rows = occasions(session, plan, plan.services)
    booked, waiting = _counts(session, plan.first, plan.last)
    few = [row for row in rows if row[0].sitting.capacity <= NAMED]
    seats = seats_of(session, [each.slot_id for row in few for each in row if each.slot_id is not None])
    cells = tuple(tuple(_cell(each, booked, waiting, seats) for each in row) for row in rows)
    return Week(session.now, first, plan.services, cells, _open_now(session, plan))


def seats_of(session: Session, slot_ids: Iterable[int]) -> dict[int, list[SeatRow]]:
    """Who has the places of these slots, in their order, and who waits, in the order of asking.

    A place that was held and not booked in time is nobody's.
    """
    keys = list(slot_ids)
    found: dict[int, list[SeatRow]] = defaultdict(list)
    if not keys:
        return found
    masked = not may(session.actor, Permission.CARE_WRITE)
    for slot_id, booking_id, resident_id, name, state, seat, held_until in session.connection().execute(
        _SEATS, {"slot_ids": keys}
    ):
        if held_until is None or held_until > session.now:
            shown = mask_name(name) if masked and name else name or ""
            found[slot_id].append(SeatRow(booking_id, resident_id, shown, _STATES[state], seat))
    return found


def _counts(session: Session, first: date, last: date) -> tuple[dict[int, int], dict[int, int]]:
    booked: dict[int, int] = defaultdict(int)
    waiting: dict[int, int] = {}
    asked = {"station_id": station_of(session), "first": first, "last": last}
    for slot_id, state, count in session.connection().execute(_COUNTS, asked):
        if state in COUNTED:
            booked[slot_id] += count
        elif state == BookingState.WAITING:
            waiting[slot_id] = count
    return booked, waiting


def _cell(each: Occasion, booked: dict[int, int], waiting: dict[int, int], seats: dict[int, list[SeatRow]]) -> Cell:
    key = each.slot_id
    if key is None:
        return Cell(each.sitting.sitting_id, each.day, None, each.open, each.capacity, 0, reason=each.reason)
    named = tuple(row for row in seats.get(key, ()) if row.seat is not None)
    return Cell(
        each.sitting.sitting_id, each.day, key, each.open, each.capacity, booked.get(key, 0), waiting.get(key, 0),
        each.reason, named, each.cut_off_at,
    )  # fmt: skip


def _open_now(session: Session, plan: Timetable) -> int:
    """How many services are open today, whichever week is shown."""
    today = local_date(session.now)
    if not plan.first <= today <= plan.last:
        plan = timetable(session, today, today)
    return sum(any(plan.judge(sitting, today).open for sitting in service.sittings) for service in plan.services)
