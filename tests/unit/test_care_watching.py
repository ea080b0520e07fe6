"""The services on the page of today: how full, what comes next, and what should have been done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest

from desk import db
from desk.db import Session
from desk.errors import Forbidden
from desk.models.laundry import LaundryBag
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import bookings, meals
from desk.services.bookings import PlanInput
from desk.services.care.watching import CareDay, Lapse, care_day
from desk.services.today import today
from tests.unit.service_house import Centre, booked, make_centre


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    made = make_centre(engine, at_local(now.date(), time(9, 20)), monkeypatch)
    yield made
    engine.dispose()


def _day(centre: Centre, role: Role = Role.STATION_HEAD) -> CareDay:
    found = centre.look(care_day, role)
    assert isinstance(found, CareDay)
    return found


def _told(day: CareDay) -> dict[str, tuple[int, int, int, str]]:
    return {row.name: (row.booked, row.capacity, row.waiting, row.words) for row in day.services}


def _at(centre: Centre, hour: int, minute: int = 0) -> None:
    centre.now = at_local(centre.today, time(hour, minute))


def test_each_service_says_how_full_it_is_and_who_comes_next(centre: Centre) -> None:
    booked(centre, "何桂英", "午餐", 0, at_home=True, insist=True)
    booked(centre, "方国梁", "午餐", 0, portions=2, insist=True)
    for name in ("沈桂芳", "阮秀琴"):
        booked(centre, name, "助浴14", 0, insist=True)
    booked(centre, "葛守田", "理发10", 0, insist=True)
    centre.act(bookings.wait, person=centre.wants("葛云霞", insist=True), **centre.time("理发10", 0))
    day = _day(centre)
    told = _told(day)
    assert [row.name for row in day.services] == ["助餐", "助浴", "理发", "洗衣"], "what is booked stands first"
    assert told["助餐"] == (3, 6, 0, "2 here·1 brought home")
    baths = told["助浴"]
    assert baths[:3] == (2, 6, 0) and baths[3].startswith("next 14:00 沈桂芳 ") and "阮秀琴" in baths[3]
    assert told["理发"] == (1, 1, 1, "next 10:00 葛守田 吴芳·1 waiting") and day.services[2].is_full
    assert told["洗衣"] == (0, 20, 0, "nobody has booked")
    assert day.cut_off_at == at_local(centre.today, time(10)) and day.lapses == ()
    assert day.services[1].sitting_id == centre.sittings["助浴14"]
    assert "沈*芳" in _told(_day(centre, Role.CLERK))["助浴"][3]

    _at(centre, 10, 5)
    assert _told(_day(centre))["理发"][3] == "still to come since 10:00: 葛守田 吴芳·1 waiting"
    _at(centre, 11, 30)
    assert _told(_day(centre))["理发"][3] == "nobody else today·1 waiting"
    assert centre.look(today).care == _day(centre)
    with pytest.raises(Forbidden):
        centre.look(care_day, Role.AUDITOR)


def test_what_was_missed_is_told_until_it_is_done(centre: Centre) -> None:
    booked(centre, "何桂英", "午餐", 0)
    hair = booked(centre, "葛守田", "理发10", 0, insist=True)
    wash = booked(centre, "葛云霞", "洗衣09", 1)
    lunch = PlanInput(centre.people["方国梁"], centre.sittings["晚餐"], "1234567", centre.day(1), centre.day(3))
    for name in ("沈桂芳", "阮秀琴"):
        booked(centre, name, "晚餐", 1)
    centre.act(bookings.save_plan, plan_id=None, version=None, values=lunch)

    def bag(session: Session) -> None:
        session.add(
            LaundryBag(
                station_id=session.actor.station_id, booking_id=wash.booking_id, resident_id=wash.resident_id,
                code="1234567", state="WASHING", due_on=centre.today + timedelta(days=2), received_at=session.now,
                received_by_id=session.actor.staff_id,
            )
        )  # fmt: skip

    centre.act(bag)
    [short] = _day(centre).lapses
    assert (short.lapse, short.day) == (Lapse.NO_PLACE, centre.day(1)) and short.words.startswith("1 bookings of plans")

    _at(centre, 10, 30)
    [late, _] = _day(centre).lapses
    assert late.lapse is Lapse.CUT_OFF and "10:00" in late.words
    centre.act(meals.cut_off, **centre.time("午餐", 0))
    assert [line.lapse for line in _day(centre).lapses] == [Lapse.NO_PLACE]

    _at(centre, 16, 59)
    assert [line.lapse for line in _day(centre).lapses] == [Lapse.NO_PLACE], "the day is not over"
    _at(centre, 17)
    unfinished = _day(centre).lapses[0]
    assert unfinished.lapse is Lapse.UNFINISHED and unfinished.words.startswith("2 bookings")
    assert Lapse.UNFINISHED not in {line.lapse for line in _day(centre, Role.CLERK).lapses}
    centre.do(bookings.no_show, hair)
    assert _day(centre).lapses[0].words.startswith("1 bookings")

    centre.passes(days=2)
    assert _told(_day(centre))["洗衣"][3] == "1 bags go back today"
    centre.passes(days=1)
    found = {line.lapse: line for line in _day(centre).lapses}
    assert found[Lapse.BAGS].words == "1 laundry bags should be back"
    assert found[Lapse.BAGS].day == centre.day(-1)
