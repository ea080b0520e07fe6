"""The portions of one sitting on one day, read in few statements: where kitchen, routes, canteen and papers begin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.meals import DeliveryRoute, Menu, ResidentDiet, RouteDay, RouteStop
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.care import BookingState, ServiceKind
from desk.rules.masking import mask_name
from desk.rules.meals import Portion, walked
from desk.rules.permissions import Permission
from desk.services.acting import may, station_of
from desk.services.care.slots import moment
from desk.services.meals.diets import diet_rows, dishes_of, eats_row
from desk.services.meals.rows import DietRow, Dish, Eats, SittingOfDay
from desk.words import translate


def counted_at(slot_id: Any) -> tuple[ColumnElement[bool], ...]:
    """Bookings that the kitchen counts at a slot: what has a place and is no draft.

    The slot alone says so: with its day beside it PostgreSQL expects one row and joins a thousand one by one.
    """
    return Booking.slot_id == slot_id, Booking.seat.is_not(None), Booking.state != BookingState.DRAFT.value


_STATES = {state.value: state for state in BookingState}
_SITTINGS: Select[Any] = (
    select(
        CareSitting.id, CareSitting.name, CareSitting.starts, CareSitting.ends, CareSitting.weekdays,
        CareService.cutoff_days, CareService.cutoff_time, CareSlot.id, CareSlot.cut_off_at, Staff.name,
    )
    .join(CareService, CareService.id == CareSitting.service_id)
    .outerjoin(
        CareSlot,
        and_(CareSlot.sitting_id == CareSitting.id, CareSlot.day == bindparam("day", type_=CareSlot.day.type)),
    )
    .outerjoin(Staff, Staff.id == CareSlot.cut_off_by_id)
    .where(CareService.station_id == bindparam("station_id"), CareService.kind == ServiceKind.MEAL.value)
    .where(CareSitting.valid_from <= bindparam("day", type_=CareSlot.day.type))
    .where(
        CareSitting.valid_to.is_(None) | (CareSitting.valid_to > bindparam("day", type_=CareSlot.day.type))
    )
    .order_by(CareSitting.starts, CareSitting.id)
)  # fmt: skip
_PORTIONS: Select[Any] = (
    select(
        Booking.id, Booking.resident_id, Booking.at_home, Booking.diet_id, Booking.state, Booking.wish,
        Resident.name, Resident.allergy_note, ResidentDiet.diet_id, ResidentDiet.avoid, ResidentDiet.allergies,
        ResidentDiet.note, RouteStop.route_id, RouteStop.position, RouteStop.hint,
    )
    .join(Resident, Resident.id == Booking.resident_id)
    .outerjoin(ResidentDiet, ResidentDiet.resident_id == Booking.resident_id)
    .outerjoin(RouteStop, and_(RouteStop.resident_id == Booking.resident_id, Booking.at_home))
    .where(*counted_at(bindparam("slot_id")))
    .order_by(Booking.id)
)  # fmt: skip

_Stop = tuple[int, str | None]  # position and hint


@dataclass(frozen=True, slots=True)
class Served:
    """One booked portion; ``diet_id`` is what is cooked: asked for, else on file, else the ordinary one."""

    booking_id: int
    resident_id: int
    at_home: bool
    diet_id: int | None
    state: BookingState
    wish: str
    name: str

    @property
    def portion(self) -> Portion:
        return Portion(self.diet_id, self.at_home)


@dataclass(frozen=True, slots=True)
class Route:
    """A route at one slot: ``order`` are the residents who get something, in walking order."""

    route_id: int
    code: str
    name: str
    carrier: str
    hue: str
    leaves_at: datetime | None
    order: tuple[int, ...]
    hints: Mapping[int, str]
    usual_carrier: str
    as_usual: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """A sitting on one day as the database has it."""

    sitting: SittingOfDay
    day: date
    slot_id: int | None
    cut_off_at: datetime | None
    cut_off_by: str


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that is served at a slot. ``eats`` only of those for whom the kitchen has something to mind."""

    slot: Slot
    served: tuple[Served, ...]
    eats: Mapping[int, Eats]
    diets: Mapping[int | None, DietRow]
    dishes: tuple[Dish, ...]
    routes: tuple[Route, ...]

    def stops(self) -> dict[int, tuple[Route, int]]:
        """By resident: the route and which door of it, from 1."""
        return {key: (route, number) for route in self.routes for number, key in enumerate(route.order, start=1)}


def slots_of(session: Session, day: date) -> tuple[Slot, ...]:
    """The meals of ``day`` at the actor's station, in the order of the day."""
    found = []
    asked = {"station_id": station_of(session), "day": day}
    for (
        sitting_id, name, starts, ends, weekdays, cutoff_days, cutoff_time, slot_id, cut_off_at, by
    ) in session.connection().execute(_SITTINGS, asked):  # fmt: skip
        if slot_id is not None or str(day.isoweekday()) in weekdays:
            closes_at = moment(day - timedelta(days=cutoff_days), cutoff_time)
            sitting = SittingOfDay(sitting_id, name, moment(day, starts), moment(day, ends), closes_at)
            found.append(Slot(sitting, day, slot_id, cut_off_at, by or ""))
    return tuple(found)


def slot_on(session: Session, sitting_id: int, day: date) -> Slot:
    """A meal of ``day``; DeskError when the station has no such one."""
    for each in slots_of(session, day):
        if each.sitting.sitting_id == sitting_id:
            return each
    raise DeskError(translate("meals", "There is no such meal on this day."))


def slot_of_booking(session: Session, row: Booking) -> Slot:
    """The meal that a booking is of; DeskError when it is of none."""
    sitting_id = session.scalar(select(CareSlot.sitting_id).where(CareSlot.id == row.slot_id))
    return slot_on(session, sitting_id or 0, row.day)


def menu_of(session: Session, sitting_id: int, day: date) -> tuple[Dish, ...]:
    """What is cooked; nothing where no menu was written. The sitting is of the actor's station."""
    kept = session.scalar(select(Menu.dishes).where(Menu.sitting_id == sitting_id, Menu.day == day))
    return dishes_of(kept or ())


def table_of(session: Session, slot: Slot) -> Table:
    """What is served at ``slot``. Names as the reader may see them. For services that are allowed by themselves."""
    diets: dict[int | None, DietRow] = {row.diet_id: row for row in diet_rows(session, retired=True)}
    ordinary = next((row for row in diets.values() if row.ordinary), None)
    served, eats = [], {}
    stops: dict[int, dict[int, _Stop]] = {}
    masked = not may(session.actor, Permission.CARE_WRITE)
    for (
        key, resident_id, at_home, asked, state, wish, name, noted, own, avoid, allergies, note, route_id,
        position, hint,
    ) in _rows(session, slot):  # fmt: skip
        diet = diets.get(asked if asked is not None else own, ordinary)
        shown = mask_name(name) if masked else name
        diet_id = diet.diet_id if diet is not None else None
        served.append(Served(key, resident_id, at_home, diet_id, _STATES[state], wish or "", shown))
        if route_id is not None:
            stops.setdefault(route_id, {})[resident_id] = (position, hint)
        if (avoid or allergies or noted or note) and resident_id not in eats:
            found = eats_row(resident_id, diets.get(own), ordinary, avoid, allergies, noted, note)
            if found.avoid or found.has_allergy or found.note:
                eats[resident_id] = found
    dishes = menu_of(session, slot.sitting.sitting_id, slot.day)
    return Table(slot, tuple(served), eats, diets, dishes, tuple(_routes(session, slot, stops)))


def _routes(session: Session, slot: Slot, stops: Mapping[int, Mapping[int, _Stop]]) -> Iterable[Route]:
    """The routes of the station as they are walked at ``slot``; ``stops``: by route, who gets something there."""
    days = {}
    if slot.slot_id is not None:
        other = select(RouteDay.route_id, RouteDay.carrier, RouteDay.stops).where(RouteDay.slot_id == slot.slot_id)
        days = {route_id: (carrier, today) for route_id, carrier, today in session.connection().execute(other)}
    rows = session.scalars(
        select(DeliveryRoute)
        .where(DeliveryRoute.station_id == station_of(session))
        .where(DeliveryRoute.retired_on.is_(None) | (DeliveryRoute.retired_on > slot.day))
        .order_by(DeliveryRoute.position, DeliveryRoute.code)
    )
    for row in rows:
        carrier, today = days.get(row.id, (None, ()))
        there = stops.get(row.id, {})
        usual = sorted(there, key=lambda key: (there[key][0], key))
        minutes = row.leaves.get(str(slot.sitting.sitting_id))
        yield Route(
            row.id, row.code, row.name, carrier or row.carrier, row.hue,
            moment(slot.day, minutes) if minutes is not None else None,
            walked(usual, today or ()), {key: hint for key, (_, hint) in there.items() if hint}, row.carrier, not today,
        )  # fmt: skip


def _rows(session: Session, slot: Slot) -> Iterable[Any]:
    if slot.slot_id is None:
        return ()
    return session.connection().execute(_PORTIONS, {"slot_id": slot.slot_id}).all()
