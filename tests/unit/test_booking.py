from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.rules.beds import Phase, Purpose, StayState, StayVerb, arrives, leaves
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import Refused, checking, waiting
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


def booked(house: House, name: str, bed: str, first: int = 0, last: int | None = 5, **place: Any) -> Any:
    values = house.wants(name, first, last)
    return house.act(beds.book_new, values=values, place=house.place(bed, first, last, **place)).stay


def where(house: House, stay: Any) -> list[tuple[str, str, Phase]]:
    file = house.look(beds.stay, stay_id=stay.stay_id)
    return [(each.bed, each.purpose, each.phase) for each in file.segments]


def test_asked_then_booked(house: House) -> None:
    asked = house.act(beds.ask, Role.CARE_OPERATOR, values=house.wants("沈桂芳", note="要靠窗")).stay
    assert (asked.state, asked.bed, asked.note) == (StayState.REQUESTED, "", "要靠窗")
    done = house.do(beds.book, asked, place=house.place("201-1"))
    stay = done.stay
    assert (stay.state, stay.bed, stay.room_kind) == (StayState.BOOKED, "201-1", "双人间")
    assert (stay.starts_at, stay.ends_at) == (arrives(house.today), leaves(house.day(5)))
    assert stay.hold_until == stay.starts_at + timedelta(hours=24)
    assert [step.verb for step in stay.steps] == [StayVerb.ASK, StayVerb.BOOK]
    assert stay.version > asked.version
    with pytest.raises(Stale):
        house.do(beds.cancel, asked, reason="不来了")
    with pytest.raises(DeskError, match="booked"):
        house.do(beds.book, stay, place=house.place("201-2"))
    with pytest.raises(Forbidden):
        house.act(beds.ask, Role.CLERK, values=house.wants("沈桂芳"))


def test_a_refusal_names_who_and_offers_what_is_near(house: House) -> None:
    booked(house, "沈桂芳", "202-1", 1, 6)
    with pytest.raises(Refused) as caught:
        booked(house, "郭长林", "202-1", 3, 9)
    (blocker,) = caught.value.blockers
    assert (blocker.name, blocker.nights) == ("沈桂芳", 3)
    first, *_, last = caught.value.offers
    assert (first.bed, first.whole) == ("202-2", True)
    assert not last.whole
    booked(house, "郭长林", "202-1", 6, 9)
    assert len(house.look(beds.stays_of, resident_id=house.people["郭长林"])) == 1


def test_nobody_is_booked_twice(house: House) -> None:
    booked(house, "沈桂芳", "202-1", 1, 6)
    with pytest.raises(Refused) as caught:
        booked(house, "沈桂芳", "201-1", 3, 9)
    assert caught.value.blockers[0].reason == "PERSON"


def test_rules_of_the_room_and_the_reserve(house: House) -> None:
    with pytest.raises(Refused, match="women"):
        booked(house, "郭长林", "201-1")
    booked(house, "葛守田", "301-1")
    booked(house, "葛云霞", "301-2")
    with pytest.raises(Refused, match="emergencies"):
        booked(house, "郭长林", "205-1")
    with pytest.raises(Forbidden):
        house.act(
            beds.book_new, Role.CARE_OPERATOR, values=house.wants("郭长林"), place=house.place("205-1", release=True)
        )
    stay = booked(house, "郭长林", "205-1", release=True)
    house.do(beds.reschedule, stay, starts_at=stay.starts_at, ends_at=leaves(house.day(8)))


def test_a_whole_room_and_company(house: House) -> None:
    stay = booked(house, "沈桂芳", "203-1", whole_room=True, companion_bed_id=house.beds["203-3"])
    assert where(house, stay) == [
        ("203-1", Purpose.STAY, Phase.PLANNED),
        ("203-2", Purpose.ROOM, Phase.PLANNED),
        ("203-3", Purpose.COMPANION, Phase.PLANNED),
    ]
    with pytest.raises(Refused, match="whole room of 沈桂芳"):
        booked(house, "阮秀琴", "203-2", 2, 3)
    later = house.do(beds.reschedule, stay, starts_at=arrives(house.day(2)), ends_at=leaves(house.day(9))).stay
    assert {(each.starts_at, each.ends_at) for each in later.segments} == {(later.starts_at, later.ends_at)}
    booked(house, "阮秀琴", "203-2", 0, 2)
    moved = house.do(beds.move, later, bed_id=house.beds["202-1"], reason="安静").stay
    assert {bed for bed, _, _ in where(house, moved)} == {"202-1", "202-2", "203-3"}
    gone = house.do(beds.cancel, moved, reason="不来了").stay
    assert {phase for *_, phase in where(house, gone)} == {Phase.VOID}
    assert gone.state is StayState.CANCELLED
    booked(house, "阮秀琴", "202-2", 2, 3)


def test_other_dates_and_another_bed(house: House) -> None:
    stay = booked(house, "沈桂芳", "202-1", 1, 6)
    booked(house, "阮秀琴", "202-1", 8, 12)
    longer = house.do(beds.reschedule, stay, starts_at=stay.starts_at, ends_at=leaves(house.day(8))).stay
    with pytest.raises(Refused):
        house.do(beds.reschedule, longer, starts_at=stay.starts_at, ends_at=None)
    moved = house.do(
        beds.reschedule, longer, starts_at=arrives(house.day(7)), ends_at=None, bed_id=house.beds["202-2"]
    ).stay
    assert (moved.bed, moved.ends_at, len(moved.segments)) == ("202-2", None, 1)
    assert moved.hold_until == arrives(house.day(8))
    for starts, ends in ((3, 3), (-1, 2)):
        with pytest.raises(Rejected):
            house.do(beds.reschedule, moved, starts_at=arrives(house.day(starts)), ends_at=leaves(house.day(ends)))


def test_who_does_not_come(house: House) -> None:
    stay = booked(house, "沈桂芳", "202-1", 0, 6)
    house.passes(hours=8)
    assert house.look(beds.board, first=house.today, days=3).bars[0].late
    with pytest.raises(DeskError, match="kept until"):
        house.do(beds.no_show, stay)
    house.passes(days=1)
    assert house.do(beds.no_show, stay).stay.state is StayState.NO_SHOW
    booked(house, "阮秀琴", "202-1", 0, 6)


def test_faults_are_told_by_field(house: House) -> None:
    def fields(work: Any, **values: Any) -> set[str]:
        with pytest.raises(Rejected) as caught:
            house.act(work, **values)
        return set(caught.value.fields)

    assert fields(beds.ask, values=house.wants("沈桂芳", 3, 3, companion_phone="abc", monthly_fee=-1)) == {
        "wanted_until", "companion_phone", "monthly_fee",
    }  # fmt: skip
    place = house.place("201-1", -1, 2, hold_until=house.at(-2, 10))
    assert fields(beds.book_new, values=house.wants("沈桂芳"), place=place) == {"starts_at", "hold_until"}
    place = house.place("201-1", 3, 3)
    assert fields(beds.book_new, values=house.wants("沈桂芳"), place=place) == {"ends_at"}
    assert house.look(beds.stays_of, resident_id=house.people["沈桂芳"]) == ()


def test_what_is_known_is_changed_without_the_bed(house: House) -> None:
    stay = booked(house, "沈桂芳", "201-1")
    values = house.wants("沈桂芳", companion_phone="13812341234", agreement_number="2026-7", care_level="二级")
    done = house.do(beds.change, stay, values=values).stay
    assert (done.companion_phone, done.agreement_number, done.bed) == ("13812341234", "2026-7", "201-1")
    masked = house.look(beds.stay, Role.CLERK, stay_id=stay.stay_id)
    assert (masked.name, masked.companion_phone) == ("沈*芳", "138****1234")
    assert house.look(beds.board, Role.CLERK, first=house.today, days=1).bars[0].name == "沈*芳"


def test_the_file_of_a_stay_keeps_what_is_personal_from_whoever_does_not_run_the_centre(house: House) -> None:
    stay = booked(house, "沈桂芳", "201-1")
    for number in (1, 2):  # what is replaced stands in the history
        values = house.wants(
            "沈桂芳", companion_name="沈秀芬云" if number == 1 else "沈秀云云", companion_phone=f"1381234123{number}",
            diet=f"流食{number}", condition_note=f"失智{number}",
        )  # fmt: skip
        stay = house.do(beds.change, stay, values=values).stay
    stay = house.do(beds.cancel, stay, reason="女儿沈秀云接走").stay
    shown = repr(house.look(beds.stay, Role.CLERK, stay_id=stay.stay_id))
    assert "沈**云" in shown and "沈*芳" in shown
    assert not [word for word in ("沈桂芳", "沈秀", "1381234123", "流食", "失智", "接走") if word in shown]
    assert "失智2" in repr(house.look(beds.stay, Role.CARE_OPERATOR, stay_id=stay.stay_id))


def test_a_whole_room_stays_whole_with_beds_that_come_and_go(house: House) -> None:
    house.act(beds.retire_bed, bed_id=house.beds["202-2"], version=None, on=house.day(30))
    booked(house, "沈桂芳", "202-1", whole_room=True)
    values = beds.BedInput("3")
    row = house.act(beds.save_bed, bed_id=None, room_id=house.rooms["202"], version=None, values=values)
    house.beds[row.text] = row.bed_id
    for bed in ("202-2", "202-3"):
        with pytest.raises(Refused) as caught:
            booked(house, "阮秀琴", bed)
        assert caught.value.blockers[0].reason == "ROOM" and caught.value.blockers[0].name == "沈桂芳"


def test_whoever_waits_again_is_booked_again(house: House) -> None:
    stay = booked(house, "沈桂芳", "201-1")
    first = house.do(waiting.wait, stay)
    assert (first.stay.state, first.stay.bed) == (StayState.WAITLISTED, "")
    again = house.do(beds.book, first.stay, place=house.place("202-1"))
    assert (again.stay.state, again.stay.bed) == (StayState.BOOKED, "202-1")
    for step in (again, first):
        house.act(beds.undo, step_id=step.step_id)
    back = house.look(beds.stay, stay_id=stay.stay_id)
    assert (back.state, back.bed, back.starts_at) == (StayState.BOOKED, "201-1", stay.starts_at)
    assert house.look(lambda session: [found for part in checking.PARTS for found in part(session)]) == []


def test_an_arrival_lies_before_the_first_move_and_may_be_later_than_was_promised(house: House) -> None:
    place = replace(house.place("202-1"), starts_at=house.now)
    stay = house.act(beds.admit_now, values=house.wants("沈桂芳"), place=place).stay
    house.passes(days=7)
    later = house.do(beds.reschedule, stay, starts_at=house.at(-1, 9), ends_at=house.at(3, 10)).stay
    assert (later.starts_at, later.admitted_at) == (house.at(-1, 9), house.at(-1, 9))
    moved = house.do(beds.move, later, bed_id=house.beds["201-1"], reason="换房").stay
    with pytest.raises(Rejected) as caught:
        house.do(beds.reschedule, moved, starts_at=house.now, ends_at=house.at(3, 10))
    assert set(caught.value.fields) == {"starts_at"}


def test_a_booking_is_taken_back(house: House) -> None:
    asked = house.act(beds.ask, values=house.wants("沈桂芳")).stay
    done = house.do(beds.book, asked, place=house.place("201-1"))
    undone = house.act(beds.undo, step_id=done.step_id).stay
    assert (undone.state, undone.segments, undone.hold_until) == (StayState.REQUESTED, (), None)
    with pytest.raises(DeskError, match="already"):
        house.act(beds.undo, step_id=done.step_id)
    again = house.do(beds.book, undone, place=house.place("201-1"))
    cancelled = house.do(beds.cancel, again.stay, reason="误")
    booked(house, "阮秀琴", "201-1")
    with pytest.raises(Refused) as caught:
        house.act(beds.undo, step_id=cancelled.step_id)
    assert caught.value.blockers[0].name == "阮秀琴"
    with pytest.raises(DeskError, match="Take that back first"):
        house.act(beds.undo, step_id=again.step_id)


def test_a_new_booking_taken_back_is_cancelled(house: House) -> None:
    done = house.act(beds.book_new, values=house.wants("沈桂芳"), place=house.place("201-1", whole_room=True))
    undone = house.act(beds.undo, step_id=done.step_id).stay
    assert (undone.state, undone.segments) == (StayState.CANCELLED, ())
    assert house.look(beds.board, first=house.today, days=9).bars == ()
