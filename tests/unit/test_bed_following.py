"""What a turn in someone's life means for their bed, and what is taken back with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.rules.beds import LeaveKind, LeftTo, Phase, StayState
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.beds import discharging, leaving
from desk.services.beds.rows import LeaveInput
from desk.services.residents import EventDone, EventInput
from tests.unit.house import House, house

DAY = 24 * 60


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def record(here: House, key: int, kind: LifeEvent, on: int, *, later: int = 0, **values: Any) -> EventDone:
    """By a clerk, who does not run the centre."""
    done: EventDone = here.do(
        lambda s: residents.record_event(s, resident_id=key, version=None, values=EventInput(kind, day(on), **values)),
        later=later,
    )
    return done


def ended(here: House, done: EventDone, on: int | None, *, later: int) -> EventDone:
    until = None if on is None else day(on)
    found: EventDone = here.do(
        lambda s: residents.end_event(s, event_id=done.event.event_id, on=until), later=later
    )  # fmt: skip
    return found


def cancelled(here: House, done: EventDone, *, later: int) -> EventDone:
    found: EventDone = here.do(lambda s: residents.cancel_event(s, event_id=done.event.event_id), later=later)
    return found


def told(done: EventDone) -> list[tuple[str, str]]:
    return [(each.key, each.text) for each in done.consequences]


def state(here: House, stay_id: int) -> str:
    return here.of(stay_id).state


def test_a_death_cancels_what_was_to_come_and_the_bed_stays_held(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2), day(20))
    booked = here.stay(key, "202-1", day(21), day(25), StayState.BOOKED)
    waits = here.wait(key, day(28))
    planned = here.leave(stay, here.now)
    done = record(here, key, LifeEvent.DEATH, 7)
    assert told(done) == [
        ("BEDS_CANCELLED", "2 bookings of or requests for a bed were cancelled"),
        ("BED_HELD", "bed 201-1 is still held: please record the leaving"),
    ]
    assert [each.subject_ids for each in done.consequences] == [(booked, waits), (stay,)]
    assert [state(here, each) for each in (stay, booked, waits)] == ["DISCHARGE_PENDING", "CANCELLED", "CANCELLED"]
    assert here.of(stay).segments[0].phase == Phase.CURRENT
    assert here.of(booked).segments[0].phase == Phase.VOID
    assert (here.of(stay).leaves[0].id, here.of(stay).leaves[0].state) == (planned, "CANCELLED")


def test_a_death_that_was_none(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2), day(20))
    booked = here.stay(key, "202-1", day(21), day(25), StayState.BOOKED)
    done = record(here, key, LifeEvent.DEATH, 7)
    back = cancelled(here, done, later=5)
    assert back.consequences == ()
    assert [state(here, each) for each in (stay, booked)] == ["ADMITTED", "BOOKED"]
    assert here.of(booked).segments[0].phase == Phase.PLANNED


def test_what_was_built_on_a_death_stays_and_is_told(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2), day(20))
    booked = here.stay(key, "202-1", day(21), day(25), StayState.BOOKED)
    done = record(here, key, LifeEvent.DEATH, 7)
    here.do(
        lambda s: discharging.discharge(s, stay_id=stay, version=None, left_to=LeftTo.DEATH),
        Role.CARE_OPERATOR,
        later=5,
    )
    here.stay(here.add("李秀英").resident_id, "202-1", day(22), day(24), StayState.BOOKED)
    back = cancelled(here, done, later=10)
    assert [each.key for each in back.consequences] == ["STAY_LEFT", "STAY_LEFT"]
    assert "Something was done since: left the bed" in back.consequences[0].text
    assert back.consequences[1].text.endswith("the bed went to somebody else."), "no names for whoever sees none"
    assert [state(here, each) for each in (stay, booked)] == ["DISCHARGED", "CANCELLED"]
    assert back.file.status == "living"


def test_moving_out_is_told_and_changes_nothing(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    waits = here.wait(key, day(28))
    done = record(here, key, LifeEvent.MOVED_OUT, 7)
    assert told(done) == [
        ("BED_HELD", "still in bed 201-1: please ask"),
        ("BEDS_ASKED", "1 bookings of or requests for a bed stay: please ask"),
    ]
    assert [state(here, each) for each in (stay, waits)] == ["ADMITTED", "WAITLISTED"]


def test_to_the_hospital_and_back(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    done = record(here, key, LifeEvent.HOSPITAL, 6, place="省立医院", until=day(12))
    assert told(done) == [("LEAVE_OPENED", "bed 201-1 stays held")]
    row = here.of(stay)
    (leave,) = row.leaves
    assert (row.state, leave.kind, leave.state, leave.place) == ("ON_LEAVE", "HOSPITAL", "APPROVED", "省立医院")
    assert leave.event_id == done.event.event_id
    assert leave.back_due_at is not None
    assert leave.back_due_at.date() == day(12)
    home = ended(here, done, 9, later=2 * DAY)
    assert told(home) == [("LEAVE_ENDED", "back in bed 201-1")]
    assert (state(here, stay), here.of(stay).leaves[0].state) == ("ADMITTED", "BACK")
    ended(here, done, None, later=2 * DAY + 5)
    assert (state(here, stay), here.of(stay).leaves[0].state) == ("ON_LEAVE", "APPROVED")


def test_another_day_of_return(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    done = record(here, key, LifeEvent.HOSPITAL, 6)
    assert here.of(stay).leaves[0].back_due_at is None
    ended(here, done, 20, later=5)
    due = here.of(stay).leaves[0].back_due_at
    assert due is not None
    assert (due.date(), state(here, stay)) == (day(20), "ON_LEAVE")


def test_a_stay_in_hospital_that_was_none(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    done = record(here, key, LifeEvent.HOSPITAL, 7)
    assert cancelled(here, done, later=5).consequences == ()
    assert (state(here, stay), here.of(stay).leaves[0].state) == ("ADMITTED", "CANCELLED")


def test_after_the_return_it_is_told_that_the_leave_stays(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    done = record(here, key, LifeEvent.HOSPITAL, 7)
    here.do(lambda s: leaving.come_back(s, stay_id=stay, version=None), Role.CARE_OPERATOR, later=60)
    back = cancelled(here, done, later=65)
    assert [each.key for each in back.consequences] == ["STAY_LEFT"]
    assert (state(here, stay), here.of(stay).leaves[0].state) == ("ADMITTED", "BACK")


def test_a_leave_that_the_centre_entered_first_is_the_same_one(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    values = LeaveInput(LeaveKind.HOSPITAL, here.now, place="急诊")
    here.do(lambda s: leaving.leave_now(s, stay_id=stay, version=None, values=values), Role.CARE_OPERATOR)
    done = record(here, key, LifeEvent.HOSPITAL, 7, later=10)
    (leave,) = here.of(stay).leaves
    assert (leave.event_id, leave.place) == (done.event.event_id, "急诊")
    cancelled(here, done, later=15)
    assert (state(here, stay), here.of(stay).leaves[0].event_id) == ("ON_LEAVE", None)


def test_from_home_straight_to_the_hospital(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    values = LeaveInput(LeaveKind.HOME, here.now, here.now.replace(hour=20))
    here.do(lambda s: leaving.leave_now(s, stay_id=stay, version=None, values=values), Role.CARE_OPERATOR)
    record(here, key, LifeEvent.HOSPITAL, 7, later=120)
    leaves = here.of(stay).leaves
    assert [(row.kind, row.state) for row in leaves] == [("HOME", "BACK"), ("HOSPITAL", "APPROVED")]
    assert state(here, stay) == "ON_LEAVE"
    assert leaves[0].back_at == leaves[1].leaves_at


def test_who_has_no_bed_is_told_nothing(here: House) -> None:
    key = here.add().resident_id
    here.stay(key, "201-1", day(1), day(3), StayState.DISCHARGED)
    done = record(here, key, LifeEvent.HOSPITAL, 7)
    assert done.consequences == ()


def test_a_time_in_hospital_that_is_long_over(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    assert record(here, key, LifeEvent.HOSPITAL, 5, until=day(6)).consequences == ()
    assert (state(here, stay), here.of(stay).leaves) == ("ADMITTED", [])


def test_foreseen_and_not_done(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))
    values = EventInput(LifeEvent.DEATH, day(7))
    found = here.do(lambda s: residents.foresee(s, resident_id=key, values=values))
    assert [each.key for each in found] == ["BED_HELD"]
    assert state(here, stay) == "ADMITTED"
