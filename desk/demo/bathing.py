"""Baths and laundry of the demo street (``services.toml``): measured, begun and ended; bags on their way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from desk.rules.baths import After, BathWay
from desk.rules.laundry import Programme
from desk.services import baths, bookings, laundry
from desk.services.baths import BathInput
from desk.services.bookings import BookingInput

if TYPE_CHECKING:
    from desk.demo.services import House

DESK, FETCHED, CAME, IN_WASHER, ALL_IN, WASHED, COUNTED, GIVEN = (
    time(10, 30), -22, time(9, 5), time(9, 20), time(10, 50), time(11), time(15, 20), time(16),
)  # fmt: skip
BEFORE, TAKES = 8, 27
"""Minutes before a bath at which it is measured, and that it takes."""


def plan(house: House) -> None:
    """Plan the baths and the bags."""
    number = 0
    for each in house.script["bath"]:
        for name in each["people"]:
            _plan_bath(house, each, name, number)
            number += 1
    for each in house.script["bag"]:
        _plan_bag(house, each)
    line = house.line
    line.plan(line.today, CAME, house.who, "laundry.receive", partial(_receive_some, house, 3))
    line.plan(line.today, ALL_IN, house.who, "laundry.receive", partial(_receive_some, house, None))


# Baths


@dataclass(slots=True)
class _Bath:
    """A bath on its way: its booking once there is one."""

    person: int
    pressure: int
    note: str
    over: str
    booking_id: int = 0


def _plan_bath(house: House, each: Mapping[str, Any], name: str, number: int) -> None:
    sitting = house.sitting("bath", each)
    day = house.open_day(sitting, each["open"])
    bath = _Bath(
        house.people[name], each.get("pressure", 118 + number * 7 % 36), each.get("note", ""), each.get("over", "")
    )
    line, who, starts = house.line, house.who, sitting.starts
    line.plan(house.booked_on(day), DESK, who, "bookings.book", partial(_book, house, bath, sitting.sitting_id, day))
    if each.get("fetched"):
        line.plan(day, clock(starts + FETCHED), who, "bookings.prepare", partial(_fetch, house, each, bath))
    line.plan(day, clock(starts - BEFORE), who, "baths.measure", partial(_measure, house, bath))
    by = house.head if bath.over else who
    line.plan(day, clock(starts + 2), by, "baths.begin", partial(_begin, house, bath))
    line.plan(day, clock(starts + 2 + TAKES), who, "baths.finish", partial(_finish, house, bath))


def _book(house: House, bath: _Bath, sitting_id: int, day: date) -> None:
    person = BookingInput(bath.person, insist=True)
    bath.booking_id = bookings.book(house.session, person=person, sitting_id=sitting_id, day=day).booking.booking_id


def _fetch(house: House, each: Mapping[str, Any], bath: _Bath) -> None:
    """Of two the first is fetched early."""
    if bath.person == house.people[each["people"][0]]:
        bookings.prepare(house.session, booking_id=bath.booking_id, version=None)


def _measure(house: House, bath: _Bath) -> None:
    gate = baths.gate(house.session, booking_id=bath.booking_id)
    carers = tuple(carer.resource_id for carer in gate.carers)[: max(1, gate.known.carers_needed)]
    values = BathInput(
        bath.pressure, 76, 364, True, True, False, 250, 400, carers, meal_minutes=95, pulse=72
    )  # fmt: skip
    baths.measure(house.session, booking_id=bath.booking_id, version=None, values=values)


def _begin(house: House, bath: _Bath) -> None:
    baths.begin(house.session, booking_id=bath.booking_id, version=None, reason=bath.over)


def _finish(house: House, bath: _Bath) -> None:
    way = BathWay.WIPED if bath.over else BathWay.SHOWER
    course = {"way": way.value, "after": After.WELL.value}
    baths.finish(house.session, booking_id=bath.booking_id, version=None, course=course, note=bath.note)


# Laundry


def _plan_bag(house: House, each: Mapping[str, Any]) -> None:
    sitting, line, who = house.sitting("laundry", {}), house.line, house.who
    came, next_day = (house.open_day(sitting, each["open"] + days) for days in (0, 1))
    bag: list[int] = []
    line.plan(came - timedelta(days=2), DESK, who, "bookings.book", partial(_book_bag, house, each, bag, came))
    line.plan(came, CAME, who, "laundry.receive", partial(_receive, house, each, bag))
    if each["to"] == "washer":
        line.plan(line.today, IN_WASHER, who, "laundry.load", partial(_load, house, bag))
        return
    line.plan(came, WASHED, who, "laundry.load", partial(_load, house, bag))
    line.plan(came, COUNTED, who, "laundry.unload", partial(_unload, house))
    if each["to"] in ("missing", "returned"):
        line.plan(next_day, COUNTED, who, "laundry.count_out", partial(_count_out, house, each, bag))
    if each["to"] == "returned":
        line.plan(next_day, GIVEN, who, "laundry.return_bag", partial(_give_back, house, bag))


def _book_bag(house: House, each: Mapping[str, Any], bag: list[int], day: date) -> None:
    person = BookingInput(house.people[each["person"]], insist=True)
    sitting_id = house.sitting("laundry", {}).sitting_id
    bag.append(bookings.book(house.session, person=person, sitting_id=sitting_id, day=day).booking.booking_id)


def _receive(house: House, each: Mapping[str, Any], bag: list[int]) -> None:
    items = [(name, count) for name, count in each["pieces"]]
    bag[0] = laundry.receive(house.session, booking_id=bag[0], version=None, items=items).bag.bag_id


def _washer(house: House) -> int:
    """The first one that is not running."""
    return next(row.resource_id for row in laundry.room(house.session).washers if row.load_id is None)


def _load(house: House, bag: list[int]) -> None:
    laundry.load(house.session, washer_id=_washer(house), bag_ids=bag, programme=Programme.NORMAL)


def _unload(house: House) -> None:
    for washer in laundry.room(house.session).washers:
        if washer.load_id is not None:
            laundry.unload(house.session, load_id=washer.load_id)


def _count_out(house: House, each: Mapping[str, Any], bag: list[int]) -> None:
    counts = dict(each["pieces"])
    if each["to"] == "missing":
        counts[next(reversed(counts))] -= 1
    laundry.count_out(house.session, bag_id=bag[0], version=None, counts=counts)


def _give_back(house: House, bag: list[int]) -> None:
    laundry.return_bag(house.session, bag_id=bag[0], version=None)


def _receive_some(house: House, most: int | None) -> None:
    """The bags of today that are expected come in: so many, or (None) all that are still out."""
    items = [(name, count) for name, count in house.script["pieces"]]
    for row in laundry.room(house.session).expected[:most]:
        laundry.receive(house.session, booking_id=row.booking_id, version=row.version, items=items)


def clock(minutes_: int) -> time:
    """The time of the day so many minutes after midnight."""
    return time(*divmod(minutes_, 60))


__all__ = ["plan"]
