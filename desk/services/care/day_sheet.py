"""What is printed of a day of services: who comes when (当天单), and what standing plans bring otherwise (变更单)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, select

from desk.db import Session
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareResource, CareService, CareSitting, CareSlot
from desk.models.meals import Diet
from desk.models.residents import Resident
from desk.printing.listing import Listing
from desk.rules.care import COUNTED, BookingState, ServiceKind, state_text
from desk.rules.masking import mask_name
from desk.rules.permissions import Permission
from desk.rules.slots import sitting_text
from desk.rules.standing import absence_text, change_text
from desk.rules.times import clock_text, date_text, long_day_text
from desk.services import letterhead
from desk.services.acting import may, require, station_of
from desk.services.bookings.absent import day_list
from desk.services.bookings.changes import changes
from desk.services.bookings.rows import AbsentRow
from desk.services.care.catalogue import service_rows
from desk.words import translate

_SHOWN = sorted(each.value for each in COUNTED | {BookingState.WAITING})
_ROWS: Select[Any] = (
    select(
        Booking.id, Booking.state, Booking.at_home, Booking.wish, CareSlot.id, CareSlot.starts_at, CareSitting.name,
        CareSitting.starts, CareService.name, CareService.kind, Resident.id, Resident.name,
        Resident.allergy_note, Diet.name,
    )
    .join(CareSlot, CareSlot.id == Booking.slot_id)
    .join(CareSitting, CareSitting.id == CareSlot.sitting_id)
    .join(CareService, CareService.id == Booking.service_id)
    .join(Resident, Resident.id == Booking.resident_id)
    .outerjoin(Diet, Diet.id == Booking.diet_id)
    .where(Booking.station_id == bindparam("station_id"), Booking.day == bindparam("day", type_=Booking.day.type))
    .where(Booking.state.in_(_SHOWN))
    .order_by(CareSlot.starts_at, CareService.position, CareService.id, CareSitting.id, Booking.seat.is_(None),
              Booking.seat, Booking.id)
)  # fmt: skip
_MEANS: Select[Any] = (
    select(BookingUse.booking_id, CareResource.name)
    .join(CareResource, CareResource.id == BookingUse.resource_id)
    .join(Booking, Booking.id == BookingUse.booking_id)
    .where(Booking.station_id == bindparam("station_id"), Booking.day == bindparam("day", type_=Booking.day.type))
    .where(BookingUse.live)
    .order_by(BookingUse.id)
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A booking as the sheet needs it."""

    booking_id: int
    state: BookingState
    at_home: bool
    wish: str
    slot_id: int
    clock: str
    sitting: str
    service: str
    kind: ServiceKind
    resident_id: int
    name: str
    allergy: str
    diet: str


def day_sheet(session: Session, *, day: date) -> Listing:
    """Everything that is booked for ``day``, by the clock: meals by number, everything else by name; below it who gets
    nothing and why.

    Needs PAPERS_PRINT and CARE_BOOK; allergies only for whoever may see what is known of health, names masked for
    whoever does not run the centre.
    """
    require(session, Permission.PAPERS_PRINT)
    require(session, Permission.CARE_BOOK)
    rows, means = _read(session, day)
    slots: dict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        slots[row.slot_id].append(row)
    lines: list[tuple[str, ...]] = []
    for found in slots.values():
        lines += [_meal(found)] if found[0].kind is ServiceKind.MEAL else _people(found, means)
    people = len({row.resident_id for row in rows})
    return Listing(
        **letterhead.of(session),
        title=translate("care_paper", "Services of the day"),
        above=(long_day_text(day),),
        heads=(
            translate("care_paper", "Time"),
            translate("care_paper", "Service"),
            translate("care_paper", "Name"),
            translate("care_paper", "Where and with whom"),
            translate("care_paper", "To be known"),
            translate("care_paper", "State"),
            translate("care_paper", "Signature"),
        ),
        shares=(16, 30, 26, 40, 64, 22, 30),
        right=frozenset(),
        centred=frozenset({0, 5}),
        rows=tuple(lines),
        total=(
            "", translate("care_paper", "{n} times", n=len(slots)), translate("care_paper", "{n} people", n=people),
            "", translate("care_paper", "{n} bookings", n=len(rows)), "", "",
        ),
        below=(
            *(() if rows else (translate("care_paper", "Nothing is booked for this day."),)),
            *(_absent(row) for row in day_list(session, day=day)),
        ),
        signatures=(translate("care_paper", "Made out by"), translate("care_paper", "Checked by")),
        lying=True,
    )  # fmt: skip


def print_day_sheet(session: Session, *, day: date) -> Listing:
    """As :func:`day_sheet`, recorded."""
    listing = day_sheet(session, day=day)
    session.note("print", CareSlot.SUBJECT, day.isoformat(), {})
    return listing


def change_sheet(session: Session, *, day: date) -> Listing:
    """What standing plans bring otherwise on ``day`` than the time before, for the kitchen and the routes.

    Needs PAPERS_PRINT; names are masked for whoever may not run the centre.
    """
    require(session, Permission.PAPERS_PRINT)
    found = changes(session, day=day)
    return Listing(
        **letterhead.of(session),
        title=translate("care_paper", "Changes of standing plans"),
        above=(long_day_text(day),),
        heads=(
            translate("care_paper", "Service"),
            translate("care_paper", "Name"),
            translate("care_paper", "Change"),
            translate("care_paper", "Before"),
            translate("care_paper", "Now"),
            translate("care_paper", "Why"),
        ),
        shares=(34, 26, 22, 40, 40, 40),
        right=frozenset(),
        centred=frozenset({2}),
        rows=tuple(
            (f"{row.service} {row.sitting}", row.name, change_text(row.kind), row.before, row.after, row.reason)
            for row in found
        ),
        total=("", translate("care_paper", "{n} changes", n=len(found)), "", "", "", ""),
        below=() if found else (translate("care_paper", "Nothing is other than the time before."),),
        signatures=(translate("care_paper", "Made out by"), translate("care_paper", "Taken over by")),
        lying=True,
    )


def print_change_sheet(session: Session, *, day: date) -> Listing:
    """As :func:`change_sheet`, recorded."""
    listing = change_sheet(session, day=day)
    session.note("print", CareSlot.SUBJECT, day.isoformat(), {})
    return listing


def _read(session: Session, day: date) -> tuple[list[_Row], dict[int, list[str]]]:
    """The bookings of a day in the order of the clock, and the rooms and carers of each."""
    asked = {"station_id": station_of(session), "day": day}
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    whole = may(session.actor, Permission.CARE_WRITE)
    rows = [
        _Row(
            booking_id, BookingState(state), at_home, wish or "", slot_id, clock_text(starts_at),
            sitting_text(sitting, starts), service, ServiceKind(kind), resident_id,
            name if whole else mask_name(name), (allergy or "") if health else "", diet or "",
        )
        for (
            booking_id, state, at_home, wish, slot_id, starts_at, sitting, starts, service, kind, resident_id, name,
            allergy, diet,
        ) in session.execute(_ROWS, asked).tuples()
    ]  # fmt: skip
    means: dict[int, list[str]] = defaultdict(list)
    for booking_id, name in session.execute(_MEANS, asked).tuples():
        means[booking_id].append(name)
    providers = {each.name: each.provider for each in service_rows(session) if each.provider}
    for row in rows:
        if row.service in providers:
            means[row.booking_id].append(providers[row.service])
    return rows, means


def _meal(rows: Sequence[_Row]) -> tuple[str, ...]:
    """One line for a meal: how many here and at home, and how many have to be looked out for."""
    first = rows[0]
    seated = [row for row in rows if row.state is not BookingState.WAITING]
    home = sum(row.at_home for row in seated)
    where = translate("care_paper", "{here} here, {home} brought home", here=len(seated) - home, home=home)
    allergic = "、".join(dict.fromkeys(row.name for row in rows if row.allergy))
    known = translate("care_paper", "Allergic: {names}", names=allergic) if allergic else ""
    portions = translate("care_paper", "{n} portions", n=len(seated))
    return first.clock, f"{first.service} {first.sitting}", portions, where, known, "", ""


def _absent(row: AbsentRow) -> str:
    """沈桂芳 住院（摔伤），11月25日恢复：助餐 午餐."""
    until = translate("care_paper", "again from {day}", day=date_text(row.until)) if row.until is not None else ""
    why = "，".join(filter(None, (absence_text(row.why), row.reason, until)))
    return translate("care_paper", "Nothing for {name}: {why}", name=row.name, why=why)


def _people(rows: Sequence[_Row], means: dict[int, list[str]]) -> list[tuple[str, ...]]:
    """A line for each who comes."""
    lines: list[tuple[str, ...]] = []
    for row in rows:
        what = f"{row.service} {row.sitting}" if row.sitting != row.clock else row.service
        known = "；".join(filter(None, (row.allergy, row.diet, row.wish)))
        lines.append(
            (
                row.clock, what, row.name,
                "、".join(means.get(row.booking_id, ())), known, state_text(row.state), "",
            )
        )  # fmt: skip
    return lines
