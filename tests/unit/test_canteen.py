"""Check-in at the canteen by card or name, once and not twice; meals that are brought, given away and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden
from desk.models.bookings import BookingStep
from desk.rules.care import BookingState, Verb
from desk.rules.permissions import Role
from desk.services import meals
from desk.services.bookings import Refused
from desk.services.meals import Guest
from tests.support import canteen
from tests.support.canteen import Canteen
from tests.unit.care_house import House, make_house


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


@pytest.fixture
def hall(house: House) -> Canteen:
    made: Canteen = house.act(canteen.furnish)
    house.passes(hours=2.5)  # lunch
    return made


@pytest.fixture
def at(house: House, hall: Canteen) -> Callable[..., Guest]:
    def counter(name: str = "", card: str = "", role: Role = Role.CARE_OPERATOR) -> Guest:
        key = hall.people[name] if name else None
        return house.look(
            meals.guest, role, sitting_id=hall.lunch, day=house.today, card=card, resident_id=key
        )  # fmt: skip

    return counter


def steps(house: House, verb: Verb) -> int:
    found: int = house.look(lambda session: session.scalar(select(func.count()).where(BookingStep.verb == verb.value)))
    return found


def test_scanning_twice_never_counts_twice(house: House, hall: Canteen, at: Callable[..., Guest]) -> None:
    house.act(meals.issue_card, resident_id=hall.people["方国梁"], number="77001")
    with pytest.raises(DeskError):
        at(card="77002")
    seen = at(card="７７００１")
    assert (seen.name, seen.eats.allergies, len(seen.open), seen.due) == ("方国梁", ("花生",), 1, None)
    plates = [plate.booking_id for plate in seen.open]
    with pytest.raises(Forbidden):
        house.act(meals.check_in, Role.CLERK, booking_ids=plates)
    first = house.act(meals.check_in, Role.CARE_OPERATOR, booking_ids=plates)
    assert (len(first.step_ids), first.guest.open, first.guest.served_at) == (1, (), house.now)
    house.passes(hours=0.1)
    again = house.act(meals.check_in, Role.CARE_OPERATOR, booking_ids=plates)
    assert (again.step_ids, again.guest.served_at) == ((), first.guest.served_at)
    assert steps(house, Verb.FULFIL) == 1
    house.act(meals.take_back, Role.CARE_OPERATOR, step_ids=first.step_ids)
    assert [plate.state for plate in at("方国梁").plates] == [BookingState.BOOKED]
    with pytest.raises(DeskError):
        house.act(meals.check_in, booking_ids=[9999])


def test_two_portions_are_handed_out_one_by_one(house: House, hall: Canteen, at: Callable[..., Guest]) -> None:
    house.act(canteen.book, resident_id=hall.people["郭长林"], sitting_id=hall.lunch, day=house.today, nth=2)
    first, second = at("郭长林").open
    house.act(meals.check_in, booking_ids=[first.booking_id])
    assert [plate.booking_id for plate in at("郭长林").open] == [second.booking_id]
    assert at("沈桂芳").plates[0].at_home  # it is brought, and can be handed out here all the same


def test_somebody_else_gets_the_meal(house: House, hall: Canteen, at: Callable[..., Guest]) -> None:
    given = hall.bookings["郭长林"]
    with pytest.raises(DeskError):
        house.act(meals.substitute, booking_id=given, resident_id=hall.people["郭长林"], reason="")
    done = house.act(meals.substitute, booking_id=given, resident_id=house.people["葛云霞"], reason="老伴来吃")
    assert (done.guest.name, [plate.state for plate in done.guest.plates]) == ("葛云霞", [BookingState.FULFILLED])
    assert at("郭长林").plates == ()
    with pytest.raises(Refused) as caught:  # shrimps are on the menu
        house.act(
            meals.substitute, booking_id=hall.bookings["马福寿"], resident_id=hall.people["阮秀琴"], reason="换人"
        )
    assert "ALLERGY" in {problem.key for problem in caught.value.problems}
    assert [plate.state for plate in at("马福寿").plates] == [BookingState.BOOKED]
    seen = house.look(meals.kitchen, day=house.today, sitting_id=hall.lunch)
    assert seen.total.total == 9  # one given up, one more
    # put down for the wrong person, and found out afterwards
    house.act(meals.check_in, booking_ids=[hall.bookings["方国梁"]])
    house.act(meals.substitute, booking_id=hall.bookings["方国梁"], resident_id=house.people["葛守田"], reason="")
    assert [plate.state for plate in at("方国梁").plates] == [BookingState.CORRECTED]
    with pytest.raises(Forbidden):
        house.act(meals.substitute, Role.CLERK, booking_id=given, resident_id=house.people["葛守田"], reason="x")


def test_what_a_carrier_brought_and_where_nobody_was(house: House, hall: Canteen) -> None:
    home = [hall.bookings["陆阿根"], hall.bookings["钱月娥"]]
    assert len(house.act(meals.hand_out, booking_ids=home, facts={"by": "郑国强"})) == 2
    assert house.act(meals.hand_out, booking_ids=home, facts={"by": "郑国强"}) == ()
    assert len(house.act(meals.nobody_home, booking_ids=[hall.bookings["俞志清"], *home], text="敲门无应")) == 1
    seen: Any = house.look(meals.rounds, day=house.today, sitting_id=hall.lunch)
    states = [stop.portions[0].state for stop in seen.walks[0].stops]
    assert states == [BookingState.FULFILLED, BookingState.FULFILLED, BookingState.NO_SHOW]
    assert not any(stop.open for stop in seen.walks[0].stops)
    assert seen.walks[1].stops[0].open
