"""The laundry room as it is now, one bag, and finding a bag by its code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking
from desk.models.care import CareResource, CareService, CareSlot
from desk.models.laundry import LaundryBag, LaundryLoad
from desk.models.residents import Household, Resident
from desk.rules.care import BookingState, ResourceKind, ServiceKind
from desk.rules.laundry import BagState, Pieces, Programme, Settled, is_overdue, read_bag_code
from desk.rules.masking import mask_address, mask_name
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.services import settings
from desk.services.acting import may, require, station_of
from desk.services.laundry.rows import BagRow, ExpectedRow, LaundryRoom, WasherRow
from desk.words import translate

_WHOSE: Select[Any] = (
    select(LaundryBag, Resident.name, Household.address, CareResource.name)
    .join(Resident, Resident.id == LaundryBag.resident_id)
    .outerjoin(Household, Household.id == Resident.household_id)
    .outerjoin(LaundryLoad, LaundryLoad.id == LaundryBag.load_id)
    .outerjoin(CareResource, CareResource.id == LaundryLoad.washer_id)
    .options(selectinload(LaundryBag.items))
)


def room(session: Session) -> LaundryRoom:
    """What the laundry room has to do; names and doors are masked for whoever does not run the centre."""
    require(session, Permission.CARE_READ)
    station = station_of(session)
    ours = _WHOSE.where(LaundryBag.station_id == station)
    here = ours.where(LaundryBag.state != BagState.RETURNED)
    midnight = at_local(local_date(session.now), time(0))
    gone = ours.where(LaundryBag.returned_at >= midnight).order_by(LaundryBag.returned_at.desc(), LaundryBag.id)
    bags = sorted(_rows(session, here), key=_urgency)
    due_on = local_date(session.now) + timedelta(days=settings.read(session).laundry_days)
    return LaundryRoom(
        session.now, _expected(session), _washers(session), tuple(bags), tuple(_rows(session, gone)), due_on
    )


def bag(session: Session, *, bag_id: int) -> BagRow:
    """One bag. DeskError when it is not there or another station's."""
    require(session, Permission.CARE_READ)
    (row,) = _rows(session, _WHOSE.where(LaundryBag.id == ours(session, bag_id).id))
    return row


def bag_of(session: Session, *, booking_id: int) -> BagRow:
    """The bag of a booking. DeskError when it has none here."""
    require(session, Permission.CARE_READ)
    query = _WHOSE.where(LaundryBag.station_id == station_of(session), LaundryBag.booking_id == booking_id)
    found = list(_rows(session, query))
    if not found:
        raise DeskError(translate("laundry", "This booking has no bag here."))
    return found[0]


def find(session: Session, *, code: str) -> BagRow:
    """The bag with this code, as scanned or typed. DeskError for a code that was misread and for an unknown one."""
    require(session, Permission.CARE_READ)
    digits = read_bag_code(code)
    if not digits:
        raise DeskError(translate("laundry", "This is no code of a bag. Please scan it again."))
    found = list(_rows(session, _WHOSE.where(LaundryBag.station_id == station_of(session), LaundryBag.code == digits)))
    if not found:
        raise DeskError(translate("laundry", "No bag has this code."))
    return found[0]


def ours(session: Session, bag_id: int) -> LaundryBag:
    """The bag, of the actor's station; on PostgreSQL nobody else acts on it until we are done."""
    row = session.get(LaundryBag, bag_id, with_for_update=True, populate_existing=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("laundry", "This bag is not there any more."))
    return row


def pieces_of(row: LaundryBag) -> tuple[Pieces, ...]:
    """What is in a bag."""
    return tuple(
        Pieces(each.name, each.counted_in, each.counted_out, Settled(each.settled) if each.settled else None)
        for each in row.items
    )


def _rows(session: Session, query: Select[Any]) -> Iterable[BagRow]:
    shown = may(session.actor, Permission.CARE_WRITE)
    today = local_date(session.now)
    for row, name, address, washer in session.execute(query).tuples():
        pieces = pieces_of(row)
        state = BagState(row.state)
        yield BagRow(
            bag_id=row.id, booking_id=row.booking_id, resident_id=row.resident_id,
            name=name if shown else mask_name(name), door=(address if shown else mask_address(address or "")) or "",
            code=row.code, state=state, due_on=row.due_on, overdue=is_overdue(state, row.due_on, today),
            pieces=pieces, missing=sum(max(0, each.missing) for each in pieces if each.is_open),
            washer=(washer or "") if state is BagState.WASHING else "", note=row.note or "",
            received_at=row.received_at, ready_at=row.ready_at, returned_at=row.returned_at,
            returned_to=row.returned_to or "", version=row.version,
        )  # fmt: skip


def _urgency(row: BagRow) -> tuple[bool, bool, object, int]:
    return (not row.overdue, row.state is not BagState.MISSING, row.due_on, row.bag_id)


def _expected(session: Session) -> tuple[ExpectedRow, ...]:
    """Bookings of today whose bag has not come."""
    shown = may(session.actor, Permission.CARE_WRITE)
    query = (
        select(
            Booking.id, Booking.resident_id, Resident.name, Household.address, CareSlot.starts_at, Booking.at_home,
            Booking.wish, Booking.version,
        )
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareService, CareService.id == Booking.service_id)
        .join(Resident, Resident.id == Booking.resident_id)
        .outerjoin(Household, Household.id == Resident.household_id)
        .where(
            Booking.station_id == station_of(session), Booking.day == local_date(session.now),
            CareService.kind == ServiceKind.LAUNDRY, Booking.state == BookingState.BOOKED,
            Booking.id.not_in(select(LaundryBag.booking_id)),
        )
        .order_by(CareSlot.starts_at, Booking.seat)
    )  # fmt: skip
    return tuple(
        ExpectedRow(
            key, resident_id or 0, name if shown else mask_name(name),
            (address if shown else mask_address(address or "")) or "", starts_at, at_home, wish or "", version,
        )
        for key, resident_id, name, address, starts_at, at_home, wish, version in session.execute(query).tuples()
    )  # fmt: skip


def _washers(session: Session) -> tuple[WasherRow, ...]:
    washers = session.execute(
        select(CareResource.id, CareResource.name)
        .where(
            CareResource.station_id == station_of(session), CareResource.kind == ResourceKind.WASHER,
            CareResource.retired_on.is_(None),
        )
        .order_by(CareResource.name)
    ).tuples().all()  # fmt: skip
    running: dict[int, tuple[int, str, datetime]] = {
        washer_id: (key, programme, started_at)
        for key, washer_id, programme, started_at in session.execute(
            select(LaundryLoad.id, LaundryLoad.washer_id, LaundryLoad.programme, LaundryLoad.started_at).where(
                LaundryLoad.station_id == station_of(session), LaundryLoad.ended_at.is_(None)
            )
        ).tuples()
    }
    held: dict[int, list[int]] = {}
    loads = [load_id for load_id, _, _ in running.values()]
    for load_id, bag_id in session.execute(
        select(LaundryBag.load_id, LaundryBag.id).where(LaundryBag.load_id.in_(loads)).order_by(LaundryBag.id)
    ).tuples():
        held.setdefault(load_id or 0, []).append(bag_id)
    found = []
    for key, name in washers:
        if key not in running:
            found.append(WasherRow(key, name))
            continue
        load_id, programme, started_at = running[key]
        found.append(WasherRow(key, name, load_id, Programme(programme), started_at, tuple(held.get(load_id, ()))))
    return tuple(found)
