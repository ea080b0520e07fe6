"""Services are booked: places held while a form is open, households, and refusals that say who and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected
from desk.models.bookings import BookingPause
from desk.models.care import CareClosing
from desk.models.meals import Menu, ResidentDiet
from desk.models.residents import Resident
from desk.rules.care import BookingState, Verb, Way
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.services import bookings, care, residents
from desk.services.bookings import Refused
from tests.unit.service_house import Centre, booked, cell, file, grant, keys, make_centre, refusal


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


# Holding and booking


def test_places_are_held_booked_and_given_back(centre: Centre) -> None:
    held = centre.act(bookings.hold, Role.CLERK, **centre.time("晚餐", 1), places=2)
    assert held.until == centre.now + timedelta(minutes=10)
    seats = cell(centre, "晚餐", 1).seats
    assert [(each.state, each.name) for each in seats] == [(BookingState.DRAFT, "")] * 2
    assert cell(centre, "晚餐", 1).booked == 0
    assert keys(refusal(centre, "阮秀琴", "晚餐")) == [("FULL", False)]
    with pytest.raises(Refused):
        centre.act(bookings.hold, **centre.time("晚餐", 1))
    with pytest.raises(Refused):  # another desk's places are not one's own
        centre.act(bookings.book, held=held, person=centre.wants("阮秀琴"))
    done = centre.act(bookings.book, Role.CLERK, held=held, person=centre.wants("沈桂芳"), way=Way.PHONE)
    assert (done.booking.state, done.booking.seat, done.booking.way) == (BookingState.BOOKED, 1, Way.PHONE)
    assert cell(centre, "晚餐", 1).booked == 1
    slot = centre.look(care.slot, **centre.time("晚餐", 1))
    assert ([each.name for each in slot.seats], slot.free, slot.waiting) == (["沈桂芳"], (2,), ())
    with pytest.raises(DeskError, match="over"):
        centre.act(bookings.keep, Role.CLERK, held=held)


def test_a_place_out_of_time_is_anybodys(centre: Centre) -> None:
    held = centre.act(bookings.hold, **centre.time("理发10", 1))
    centre.passes(hours=0.1)
    held = centre.act(bookings.keep, held=held)
    centre.passes(hours=0.1)
    assert keys(refusal(centre, "沈桂芳", "理发10")) == [("FULL", False)]
    centre.passes(hours=0.1)
    assert centre.look(care.slot, **centre.time("理发10", 1)).free == (1,)
    booked(centre, "沈桂芳", "理发10")
    with pytest.raises(Refused):
        centre.act(bookings.book, held=held, person=centre.wants("阮秀琴"))
    with pytest.raises(Rejected):
        centre.act(bookings.hold, **centre.time("午餐", 1), places=0)
    given = centre.act(bookings.hold, **centre.time("晚餐", 1))
    centre.act(bookings.release, held=given)
    assert centre.look(care.slot, **centre.time("晚餐", 1)).free == (1, 2)


def test_a_household_is_booked_and_taken_back_together(centre: Centre) -> None:
    people = [centre.wants("葛守田", portions=2), centre.wants("葛云霞", at_home=True, wish="少盐")]
    dones = centre.act(bookings.book_household, people=people, **centre.time("午餐", 1))
    assert [each.booking.name for each in dones] == ["葛守田", "葛云霞"]
    assert (dones[1].booking.at_home, dones[1].booking.wish) == (True, "少盐")
    assert cell(centre, "午餐", 1).booked == 3
    rows = centre.look(
        bookings.bookings_of, resident_id=centre.people["葛守田"], first=centre.day(1), last=centre.day(1)
    )
    assert [(each.nth, each.service) for each in rows] == [(1, "助餐"), (2, "助餐")]
    assert dones[0].step_id == dones[1].step_id
    assert file(centre, dones[1].booking).undo_step_id == dones[0].step_id
    undone = centre.act(bookings.undo, step_id=dones[1].step_id)
    assert undone.booking.state == BookingState.CANCELLED
    assert cell(centre, "午餐", 1).booked == 0
    assert file(centre, dones[1].booking).undo_step_id is None
    with pytest.raises(DeskError, match="already"):
        centre.act(bookings.undo, step_id=dones[0].step_id)
    with pytest.raises(Refused) as caught:  # five of four
        centre.act(
            bookings.book_household, people=[centre.wants(name) for name in list(centre.people)[:5]],
            **centre.time("午餐", 1),
        )  # fmt: skip
    assert {each.key for each in caught.value.problems} == {"FULL"}
    for people in ([], [centre.wants("葛守田"), centre.wants("葛守田")], [centre.wants("葛守田", portions=10)]):
        with pytest.raises(Rejected):
            centre.act(bookings.book_household, people=people, **centre.time("午餐", 1))
    with pytest.raises(Rejected):
        booked(centre, "沈桂芳", "理发10", portions=2)
    with pytest.raises(Rejected):  # two in the line would keep each other out
        centre.act(bookings.wait, person=centre.wants("沈桂芳", portions=2), **centre.time("理发10", 1))


# What speaks against it


def test_full_closed_over_and_after_the_cut_off(centre: Centre) -> None:
    for name in ("沈桂芳", "阮秀琴"):
        booked(centre, name, "晚餐", 0)
    refused = refusal(centre, "金凤仙", "晚餐", 0)
    assert keys(refused) == [("FULL", False)]
    assert "2 places" in refused.problems[0].text
    (first, *_) = refused.openings
    assert (first.sitting_id, first.day, first.free) == (centre.sittings["午餐"], centre.today, 4)
    assert keys(refusal(centre, "沈桂芳", "助浴10", 3)) == [("CLOSED", False)]  # a Saturday
    centre.act(_close, first=centre.day(1))
    closed = refusal(centre, "沈桂芳")
    assert (keys(closed), "修灶" in closed.problems[0].text) == ([("CLOSED", False)], True)
    assert cell(centre, "午餐", 1).reason == "修灶"
    assert keys(refusal(centre, "沈桂芳", "午餐", -1)) == [("OVER", False)]
    centre.passes(hours=2)
    assert keys(refusal(centre, "沈桂芳", "午餐", 0)) == [("AFTER_CUT_OFF", True)]
    booked(centre, "沈桂芳", "午餐", 0, insist=True)
    centre.passes(hours=2)
    assert keys(refusal(centre, "阮秀琴", "午餐", 0)) == [("OVER", True)]
    with pytest.raises(DeskError):
        booked(centre, "沈桂芳", **{"sitting": "午餐", "day": 0} | {"diet_id": 77})


def _close(session: Session, *, first: date) -> None:
    session.add(
        CareClosing(
            station_id=session.actor.station_id, service_id=1, first=first, last=first, reason="修灶",
            made_at=session.now, made_by_id=session.actor.staff_id,
        )
    )  # fmt: skip


def test_twice_and_elsewhere_are_named(centre: Centre) -> None:
    booked(centre, "沈桂芳", "助浴10")
    assert keys(refusal(centre, "沈桂芳", "助浴10")) == [("TWICE", False)]
    elsewhere = refusal(centre, "沈桂芳", "理发10")
    assert keys(elsewhere) == [("ELSEWHERE", True)]
    assert elsewhere.problems[0].text == "沈桂芳 is at 助浴 then, 10:00 to 10:40."
    booked(centre, "沈桂芳", "洗衣09")  # the bag goes alone
    booked(centre, "沈桂芳", "理发10", insist=True)
    booked(centre, "沈桂芳", "午餐")
    assert keys(refusal(centre, "沈桂芳", "午餐")) == [("TWICE", True)]
    assert booked(centre, "沈桂芳", "午餐", insist=True).nth == 2


def test_who_may_not_or_rests(centre: Centre) -> None:
    def pause(session: Session) -> None:
        session.add(
            BookingPause(
                station_id=session.actor.station_id, resident_id=centre.people["沈桂芳"], kind="HOSPITAL",
                since=centre.today, until=centre.day(3), made_at=session.now,
            )
        )  # fmt: skip
        session.get_one(Resident, centre.people["阮秀琴"]).meals_paused_on = centre.today
        session.get_one(Resident, centre.people["何桂英"]).status = "moved_out"
        session.get_one(Resident, centre.people["方国梁"]).status = "deceased"

    def lies_in_hospital(session: Session) -> None:
        values = residents.EventInput(LifeEvent.HOSPITAL, centre.today, until=centre.day(2))
        residents.record_event(session, resident_id=centre.people["葛云霞"], version=None, values=values)

    centre.act(pause)
    centre.act(lies_in_hospital)  # who has nothing booked, and so no pause
    for name in ("沈桂芳", "葛云霞"):
        paused = refusal(centre, name)
        assert keys(paused) == [("PAUSED", True)]
        assert "in hospital" in paused.problems[0].text
    booked(centre, "葛云霞", "午餐", 2)
    booked(centre, "沈桂芳", "午餐", 3)
    assert keys(refusal(centre, "阮秀琴")) == [("PAUSED", True)]
    assert keys(refusal(centre, "何桂英")) == keys(refusal(centre, "方国梁", insist=True)) == [("GONE", False)]
    assert keys(refusal(centre, "葛守田", "助浴10")) == [("ASSESSMENT", False), ("CONSENT", False)]
    centre.passes(days=189)
    assert keys(refusal(centre, "金凤仙", "助浴10", 1)) == [("ASSESSMENT", True)]  # out of date by then


def test_rooms_and_carers_are_given_and_named_when_there_are_none(centre: Centre) -> None:
    assert booked(centre, "沈桂芳", "理发10").resources == ("吴芳",)
    two = booked(centre, "郭长林", "助浴10")  # 失能
    assert two.resources == ("1 号浴间", "施小燕", "何丽")
    assert "2 carers together" in two.cautions
    lacking = refusal(centre, "阮秀琴", "助浴10")
    assert (keys(lacking), lacking.problems[0].text) == ([("CARER", False)], "No carer is free then.")
    assert [each.sitting_id for each in lacking.openings][:1] == [centre.sittings["助浴09"]]
    centre.do(bookings.cancel, two, reason="改天")
    assert booked(centre, "阮秀琴", "助浴10").resources == ("1 号浴间", "施小燕")
    assert refusal(centre, "郭长林", "助浴10").problems[0].text == "2 carers are needed, fewer are free then."


def test_a_menu_and_a_package_speak_too(centre: Centre) -> None:
    def cook(session: Session) -> None:
        dishes = [{"name": "清蒸鲈鱼", "contains": ["鱼"], "instead": "蒸蛋"}]
        session.add(Menu(sitting_id=centre.sittings["午餐"], day=centre.day(1), dishes=dishes))
        session.add(ResidentDiet(resident_id=centre.people["沈桂芳"], avoid=[], allergies=["鱼"]))

    centre.act(cook)
    assert keys(refusal(centre, "沈桂芳")) == [("ALLERGY", True)]
    key = centre.act(grant, centre=centre, name="阮秀琴", service="助餐", count=1)
    assert keys(refusal(centre, "阮秀琴", grant_id=key, portions=2)) == [("COUNT", False)]
    first = booked(centre, "阮秀琴")
    assert (first.left.free, first.left.reserved, first.due) == (0, 1, None)
    assert keys(refusal(centre, "阮秀琴", day=2)) == [("COUNT", True)]
    assert booked(centre, "阮秀琴", day=2, insist=True).left is None
    assert keys(refusal(centre, "金凤仙", grant_id=key)) == [("COUNT", False)]
    person = centre.wants("阮秀琴")
    assert [
        each.key for each in centre.look(bookings.problems, person=person, **centre.time("午餐", 1))
    ] == ["TWICE", "COUNT"]  # fmt: skip


def test_who_may_what(centre: Centre) -> None:
    booking = centre.act(bookings.book, Role.CLERK, person=centre.wants("沈桂芳"), **centre.time("晚餐", 1)).booking
    assert booking.name == "沈桂芳"
    assert centre.look(care.slot, Role.CLERK, **centre.time("晚餐", 1)).seats[0].name == "沈*芳"
    assert centre.look(care.slot, Role.CARE_OPERATOR, **centre.time("晚餐", 1)).seats[0].name == "沈桂芳"
    assert booking.verbs == {Verb.CHANGE, Verb.MOVE, Verb.CANCEL}
    with pytest.raises(Forbidden):
        centre.do(bookings.waive, booking, Role.CLERK, reason="免")
    for look in (care.board, bookings.bookings_of):
        more = {"first": centre.today} | ({"resident_id": 1, "last": centre.today} if look is not care.board else {})
        with pytest.raises(Forbidden):
            centre.look(look, Role.AUDITOR, **more)
    with pytest.raises(Forbidden):
        centre.act(bookings.book, Role.AUDITOR, person=centre.wants("沈桂芳"), **centre.time("晚餐", 1))


def test_what_is_another_stations_is_not_there(centre: Centre) -> None:
    booking = booked(centre, "沈桂芳")
    mine = centre.office.actors[Role.STATION_HEAD]
    other = type(mine)(mine.staff_id, "别站", 99, mine.roles, "")
    centre.office.actors[Role.GRID_WORKER] = other
    for work, values in (
        (bookings.hold, centre.time("午餐", 1)),
        (bookings.cancel, {"booking_id": booking.booking_id, "version": None, "reason": "x"}),
        (bookings.booking, {"booking_id": booking.booking_id}),
        (bookings.undo, {"step_id": booking.undo_step_id}),
        (care.slot, centre.time("午餐", 1)),
    ):
        with pytest.raises(DeskError, match="not there"):
            centre.act(work, Role.GRID_WORKER, **values)
