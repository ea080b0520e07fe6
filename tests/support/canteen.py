"""A small canteen as in the pictures: shipped services and diets, a menu, two routes, and who eats what today.

Bookings are put straight into the tables, so that the kitchen is tested without the desk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from desk.db import Session
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareService, CareSitting
from desk.models.residents import Household, Resident, ResidentPhone
from desk.rules.care import BookingState, Verb
from desk.rules.search import resident_keys
from desk.rules.times import local_date
from desk.services import care, meals, search
from desk.services.care.slots import slot_of
from desk.services.meals import Dish, EatsInput, RouteInput

DISHES = (
    Dish("红烧鸡块"),
    Dish("白灼基围虾", ("虾",), "清蒸鸡胸"),
    Dish("番茄蛋汤", ("蛋",)),
    Dish("麻婆豆腐", ("豆腐",), "清炒菠菜"),
)
PEOPLE = (
    # name, diet, allergies, left out, brought, route
    ("陆阿根", "普通", (), ("豆制品",), True, "A"),
    ("钱月娥", "普通", (), (), True, "A"),
    ("俞志清", "低糖", (), ("低钾", "不放香菜"), True, "A"),
    ("阮秀琴", "软食", ("虾蟹",), (), True, "B"),
    ("金凤仙", "糊餐", (), (), True, "B"),
    ("沈桂芳", "普通", (), (), True, None),
    ("马福寿", "清真", (), ("清真",), False, None),
    ("郭长林", "普通", (), (), False, None),
    ("方国梁", "低盐", ("花生",), (), False, None),
)
YEAR = 365
ROUTES = (("A", "1–4 幢", "郑国强", "teal", 650), ("B", "5–9 幢", "沈阿大", "blue", 655))


@dataclass(frozen=True)
class Canteen:
    """Keys of what is there."""

    lunch: int
    dinner: int
    people: Mapping[str, int]
    diets: Mapping[str, int]
    routes: Mapping[str, int]
    bookings: Mapping[str, int]


def furnish(session: Session) -> Canteen:
    """Made by the head of the station; bookings are for lunch of today."""
    care.ship(session)
    service = session.scalars(select(CareService).where(CareService.kind == "MEAL")).one()
    for row in service.sittings:
        row.valid_from -= timedelta(days=YEAR)
    sittings = {row.starts: row.id for row in service.sittings}
    lunch = sittings[660]
    dinner = sittings.get(1020) or _dinner(session, service.id)
    diets = {row.name: row.diet_id for row in meals.diets(session)}
    today = local_date(session.now)
    meals.save_menu(session, sitting_id=lunch, day=today, version=None, dishes=DISHES)
    routes = {}
    for place, (code, name, carrier, hue, leaves) in enumerate(ROUTES):
        values = RouteInput(code, name, carrier, hue, {lunch: leaves}, place)
        routes[code] = meals.save_route(session, route_id=None, version=None, values=values).route_id
    people, bookings = {}, {}
    for number, (name, diet, allergies, avoid, brought, route) in enumerate(PEOPLE, start=1):
        key = people[name] = _person(session, name, number)
        if diet != "普通" or allergies or avoid:
            own = diets[diet] if diet != "普通" else None
            meals.save_eats(session, resident_id=key, version=None, values=EatsInput(own, avoid, allergies))
        if route is not None:
            meals.put_on_route(session, resident_id=key, route_id=routes[route])
        bookings[name] = book(session, key, lunch, today, brought=brought)
    book(session, people["郭长林"], lunch, today - timedelta(days=1))
    return Canteen(lunch, dinner, people, diets, routes, bookings)


def book(
    session: Session, resident_id: int, sitting_id: int, day: date, *, brought: bool = False, diet: int | None = None,
    reason: str = "", nth: int = 1,
) -> int:  # fmt: skip
    """One portion, as the desk books it; ``reason``: after the cut-off."""
    slot = slot_of(session, sitting_id, day)
    taken = session.scalars(select(Booking.seat).where(Booking.slot_id == slot.id, Booking.seat.is_not(None))).all()
    row = Booking(
        station_id=slot.station_id, slot_id=slot.id, service_id=slot.service_id, day=day, resident_id=resident_id,
        nth=nth, seat=max(filter(None, taken), default=0) + 1, capacity=slot.capacity, state="BOOKED", way="DESK",
        at_home=brought, diet_id=diet, booked_at=session.now,
    )  # fmt: skip
    session.add(row)
    session.flush()
    if reason:
        step(session, row, Verb.BOOK, reason)
    return row.id


def step(session: Session, row: Booking, verb: Verb, reason: str) -> None:
    """What is written of a change after the cut-off."""
    session.add(
        BookingStep(
            booking_id=row.id, verb=verb.value, at=session.now, by_id=session.actor.staff_id, state=row.state,
            text=reason, after_cut_off=True, facts={},
        )
    )  # fmt: skip


def cancel(session: Session, booking_id: int, reason: str) -> None:
    """Given up after the cut-off."""
    row = session.get_one(Booking, booking_id)
    row.seat, row.state = None, BookingState.CANCELLED.value
    step(session, row, Verb.CANCEL, reason)


def _dinner(session: Session, service_id: int) -> int:
    row = CareSitting(
        service_id=service_id, name="晚餐", starts=1020, ends=1110, weekdays="1234567", on_holidays=True, capacity=40,
        valid_from=local_date(session.now) - timedelta(days=YEAR),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def _person(session: Session, name: str, number: int) -> int:
    home = Household(
        station_id=session.actor.station_id,
        address=f"百花洲家园{number}号楼1单元{number}01室",
        address_key=f"home {name}",
    )
    session.add(home)
    session.flush()
    row = Resident(
        station_id=session.actor.station_id, name=name, sex="unknown", id_type="none", household_id=home.id,
        created_at=session.now, updated_at=session.now,
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.add(ResidentPhone(resident_id=row.id, position=1, number=f"1540050{number:04d}"))
    keys = resident_keys(name=name, id_no=None, phones=[], addresses=[])
    search.put_keys(session, search.RESIDENT, row.id, keys, None)
    return row.id
