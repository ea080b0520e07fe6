"""Laundry bags come back complete: counted in and out, one load in a washer, what is missing raises the alarm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.care import CareResource, CareService, CareSitting
from desk.rules.care import BookingState
from desk.rules.laundry import CODES, BagState, Programme, Settled, bag_code, read_bag_code
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.services import bookings, laundry, residents
from desk.services.bookings import BookingInput
from desk.services.laundry import BagDone, BagRow
from tests.unit.standing_centre import NEW_YEAR, Standing
from tests.unit.whole_file import street

ITEMS = (("上衣", 3), ("裤子", 2), ("床单", 1))
OUT = {"上衣": 3, "裤子": 2, "床单": 1}


class Laundry(Standing):
    """Two people bring their bags on the first day; one washer."""

    washer: int
    booked: list[int]

    def open(self) -> None:
        self.furnish()
        people = [self.add(name).resident_id for name in ("陆阿根", "马福寿")]

        def work(session: Session) -> int:
            station = self.actors[Role.STATION_HEAD].station_id
            service = CareService(
                station_id=station, code="L", kind="LAUNDRY", name="洗衣", unit="袋", hue="violet", cutoff_time=1440
            )
            washer = CareResource(station_id=station, kind="WASHER", name="1 号机")
            session.add_all([service, washer])
            session.flush()
            sitting = CareSitting(
                service_id=service.id, name="上午收", starts=600, ends=720, weekdays="1234567", capacity=5,
                valid_from=NEW_YEAR, on_holidays=True,
            )  # fmt: skip
            session.add(sitting)
            session.flush()
            self.washer = washer.id
            return sitting.id

        sitting = self.system(work)
        day = (self.now + timedelta(hours=8)).date()
        self.booked = [
            self.act(bookings.book, person=BookingInput(who), sitting_id=sitting, day=day).booking.booking_id
            for who in people
        ]

    def do(self, verb: Any, *, days: int = 0, **values: Any) -> Any:
        return self.act(verb, Role.CARE_OPERATOR, days=days, **values)

    def received(self, number: int = 0, **more: Any) -> BagRow:
        done: BagDone = self.do(laundry.receive, booking_id=self.booked[number], version=None, items=ITEMS, **more)
        return done.bag

    def washed(self, bag: BagRow) -> BagRow:
        self.do(laundry.load, washer_id=self.washer, bag_ids=[bag.bag_id], programme=Programme.NORMAL)
        running = self.do(laundry.room).washers[0].load_id
        (done,) = self.do(laundry.unload, load_id=running)
        row: BagRow = done.bag
        return row

    def state(self, number: int = 0) -> BookingState:
        found: BookingState = self.act(bookings.booking, booking_id=self.booked[number]).state
        return found


@pytest.fixture
def here(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laundry]:
    engine = db.open_engine(sqlite_url)
    made = street(engine, now, monkeypatch)
    head = made.actors[Role.STATION_HEAD]
    carer = replace(head, name="护理员", roles=frozenset({Role.CARE_OPERATOR.value}))
    found = Laundry(made.engine, made.now, made.actors | {Role.CARE_OPERATOR: carer})
    found.open()
    yield found
    engine.dispose()


@given(st.integers(0, CODES - 1), st.integers(0, 9), st.integers(1, 9))
def test_a_misread_code_is_known_as_such(number: int, place: int, wrong: int) -> None:
    code = bag_code(number)
    assert read_bag_code(f" {code[:5]} {code[5:]}\n") == code
    broken = code[:place] + str((int(code[place]) + wrong) % 10) + code[place + 1 :]
    assert read_bag_code(broken) == ""


def test_a_bag_goes_its_way_and_comes_back_whole(here: Laundry) -> None:
    assert [row.name for row in here.do(laundry.room).expected] == ["陆阿根", "马福寿"]
    bag = here.received(note="白色单洗")
    assert (bag.state, bag.count, bag.due_on) == (BagState.RECEIVED, 6, date(2026, 1, 9))
    assert here.state() is BookingState.IN_PREPARATION
    assert len(here.do(laundry.room).expected) == 1
    assert here.do(laundry.find, code=bag.code).bag_id == bag.bag_id
    ready = here.washed(bag)
    assert ready.state is BagState.READY
    with pytest.raises(DeskError, match="Count the bag out first"):
        here.do(laundry.return_bag, bag_id=bag.bag_id, version=None)
    counted = here.do(laundry.count_out, bag_id=bag.bag_id, version=ready.version, counts=OUT).bag
    done = here.do(laundry.return_bag, bag_id=bag.bag_id, version=counted.version, to="女儿")
    assert done.bag.state is BagState.RETURNED
    assert here.state() is BookingState.FULFILLED
    room = here.do(laundry.room)
    assert (room.bags, [row.returned_to for row in room.returned]) == ((), ["女儿"])


def test_missing_pieces_keep_the_bag_until_they_are_settled(here: Laundry) -> None:
    bag = here.washed(here.received())
    missing = here.do(laundry.count_out, bag_id=bag.bag_id, version=None, counts=OUT | {"上衣": 2}).bag
    assert (missing.state, missing.missing) == (BagState.MISSING, 1)
    assert here.do(laundry.room).missing == 1
    with pytest.raises(DeskError, match="missing"):
        here.do(laundry.return_bag, bag_id=bag.bag_id, version=None)
    with pytest.raises(DeskError, match="Nothing of this"):
        here.do(laundry.settle, bag_id=bag.bag_id, version=None, name="裤子", how=Settled.FOUND)
    settled = here.do(laundry.settle, bag_id=bag.bag_id, version=None, name="上衣", how=Settled.PAID).bag
    assert (settled.state, settled.missing) == (BagState.READY, 0)
    assert here.do(laundry.return_bag, bag_id=bag.bag_id, version=None).bag.state is BagState.RETURNED


def test_a_bag_that_is_late_comes_first(here: Laundry) -> None:
    first, second = here.received(due_on=date(2026, 1, 12)), here.received(1)
    room = here.do(laundry.room, days=3)
    assert [(row.bag_id, row.overdue) for row in room.bags] == [(second.bag_id, True), (first.bag_id, False)]
    assert room.overdue == 1


def test_a_washer_has_one_load(here: Laundry) -> None:
    first, second = here.received(), here.received(1)
    here.do(laundry.load, washer_id=here.washer, bag_ids=[first.bag_id], programme=Programme.HOT)
    (washer,) = here.do(laundry.room).washers
    assert (washer.programme, washer.bag_ids) == (Programme.HOT, (first.bag_id,))
    with pytest.raises(DeskError, match="is running"):
        here.do(laundry.load, washer_id=here.washer, bag_ids=[second.bag_id], programme=Programme.HOT)
    with pytest.raises(DeskError, match="in the washer"):
        here.do(laundry.count_out, bag_id=first.bag_id, version=None, counts=OUT)


def test_each_act_is_taken_back(here: Laundry) -> None:
    bag = here.received()
    assert here.do(laundry.take_back, bag_id=bag.bag_id, version=None) is None
    assert here.state() is BookingState.BOOKED
    bag = here.washed(here.received())
    here.do(laundry.count_out, bag_id=bag.bag_id, version=None, counts=OUT)
    here.do(laundry.return_bag, bag_id=bag.bag_id, version=None)
    again = here.do(laundry.take_back, bag_id=bag.bag_id, version=None).bag
    assert (again.state, again.returned_at) == (BagState.READY, None)
    assert here.state() is BookingState.IN_PREPARATION


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"items": ()}, "items"),
        ({"items": (("上衣", 0),)}, "items"),
        ({"items": (("上衣", 1), (" 上衣", 2))}, "items"),
        ({"due_on": date(2026, 1, 1)}, "due_on"),
    ],
)
def test_what_cannot_be_taken_in_is_said_at_its_field(here: Laundry, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Rejected) as rejected:
        here.do(laundry.receive, booking_id=here.booked[0], version=None, **({"items": ITEMS} | values))
    assert rejected.value.fields.keys() == {field}
    assert here.state() is BookingState.BOOKED


def test_who_is_faster_counts_and_clerks_only_look(here: Laundry) -> None:
    bag = here.washed(here.received())
    here.do(laundry.count_out, bag_id=bag.bag_id, version=bag.version, counts=OUT)
    with pytest.raises(Stale):
        here.do(laundry.count_out, bag_id=bag.bag_id, version=bag.version, counts=OUT)
    with pytest.raises(Forbidden):
        here.act(laundry.return_bag, bag_id=bag.bag_id, version=None)
    assert here.act(laundry.room).bags[0].name == "陆*根"


def test_a_code_is_looked_up_only_when_it_was_read_well(here: Laundry) -> None:
    for code, words in (("12345", "no code of a bag"), (bag_code(7), "No bag has this code")):
        with pytest.raises(DeskError, match=words):
            here.do(laundry.find, code=code)


def test_a_bag_goes_back_also_when_its_booking_was_said_to_be_done(here: Laundry) -> None:
    bag = here.washed(here.received())
    with pytest.raises(DeskError, match=bag.code):
        here.received()
    here.do(bookings.fulfil, booking_id=here.booked[0], version=None)
    here.do(laundry.count_out, bag_id=bag.bag_id, version=None, counts=OUT)
    done = here.do(laundry.return_bag, bag_id=bag.bag_id, version=None)
    assert (done.bag.state, done.step_id) == (BagState.RETURNED, None)


def test_what_is_still_here_of_the_dead_is_told(here: Laundry) -> None:
    bag = here.received()

    def dies(session: Session) -> residents.EventDone:
        values = residents.EventInput(LifeEvent.DEATH, bag.received_at.date())
        return residents.record_event(session, resident_id=bag.resident_id, version=None, values=values)

    told = {each.key: each.subject_ids for each in here.do(dies).consequences}
    assert (told["BOOKINGS_CANCELLED"], told["LAUNDRY_HERE"]) == ((here.booked[0],), (bag.bag_id,))
    here.do(laundry.count_out, bag_id=here.washed(bag).bag_id, version=None, counts=OUT)
    done = here.do(laundry.return_bag, bag_id=bag.bag_id, version=None, to="女儿").bag
    assert (done.state, here.state()) == (BagState.RETURNED, BookingState.CANCELLED)


def test_after_how_many_days_a_bag_is_back_is_the_stations(here: Laundry) -> None:
    with pytest.raises(Forbidden):
        here.do(laundry.set_days, count=4)
    with pytest.raises(Rejected):
        here.act(laundry.set_days, Role.STATION_HEAD, count=99)
    here.act(laundry.set_days, Role.STATION_HEAD, count=4)
    assert here.do(laundry.room).due_on == here.received().due_on == date(2026, 1, 11)
