from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.residents import Resident
from desk.rules.beds import Condition, LeftTo, Phase, StayKind, StayState, arrives, leaves
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import EmergencyInput, Refused
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


def booked(house: House, name: str, bed: str, first: int = 0, last: int | None = 5, **place: Any) -> Any:
    values = house.wants(name, first, last)
    return house.act(beds.book_new, values=values, place=house.place(bed, first, last, **place)).stay


def here(house: House, name: str, bed: str, last: int | None = 5, **place: Any) -> Any:
    """Came just now."""
    wanted = house.place(bed, 0, last, **place)
    at = beds.PlaceInput(**{name: getattr(wanted, name) for name in wanted.__slots__} | {"starts_at": house.now})
    return house.act(beds.admit_now, values=house.wants(name, 0, last), place=at).stay


def pieces(house: House, stay: Any) -> list[tuple[str, Phase]]:
    file = house.look(beds.stay, stay_id=stay.stay_id)
    return [(each.bed, each.phase) for each in file.segments]


def condition(house: House, text: str) -> Condition:
    return next(bed.condition for room in house.look(beds.rooms) for bed in room.beds if bed.text == text)


def usable(house: House, *texts: str) -> None:
    for text in texts:
        for to in (Condition.TO_INSPECT, Condition.USABLE):
            house.act(beds.set_condition, bed_id=house.beds[text], version=None, condition=to)


def paused(house: House, name: str) -> Any:
    query = select(Resident.meals_paused_on, Resident.knocks_paused_on).where(Resident.id == house.people[name])
    return house.act(lambda session: session.execute(query).one())


def test_from_the_booking_to_the_clean_bed(house: House) -> None:
    stay = booked(house, "沈桂芳", "201-1")
    house.passes(hours=6)
    done = house.do(beds.admit, stay, Role.CARE_OPERATOR).stay
    assert (done.state, done.admitted_at, done.starts_at) == (StayState.ADMITTED, house.now, house.now)
    assert paused(house, "沈桂芳") == (house.today, house.today)
    house.passes(days=3)
    pending = house.do(beds.order_discharge, done, ends_at=house.at(1, 9)).stay
    assert (pending.state, pending.ends_at) == (StayState.DISCHARGE_PENDING, house.at(1, 9))
    with pytest.raises(Refused):
        booked(house, "阮秀琴", "201-1")
    stays = house.do(beds.withdraw_discharge, pending, ends_at=None).stay
    assert (stays.state, stays.ends_at) == (StayState.ADMITTED, None)
    gone = house.do(beds.discharge, stays, left_to=LeftTo.HOME, text="女儿来接").stay
    assert (gone.state, gone.left_at, gone.left_to) == (StayState.DISCHARGED, house.now, LeftTo.HOME)
    assert gone.steps[-1].text == "went home 女儿来接"
    assert paused(house, "沈桂芳") == (None, None)
    assert condition(house, "201-1") is Condition.TO_CLEAN
    next_one = booked(house, "阮秀琴", "201-1")
    with pytest.raises(Refused, match="to clean"):
        house.do(beds.admit, next_one)
    usable(house, "201-1")
    house.do(beds.admit, next_one)


def test_who_overstays_keeps_the_bed_and_the_next_one_gives_way(house: House) -> None:
    stay = here(house, "沈桂芳", "202-1", 2)
    following = booked(house, "阮秀琴", "202-1", 2, 9)
    swallowed = booked(house, "何桂英", "202-1", 9, 10)
    house.passes(days=3)
    board = house.look(beds.board, first=house.today, days=9)
    assert [(bar.name, bar.overstayed, bar.late, bar.displaced) for bar in board.bars] == [
        ("沈桂芳", True, False, False),
        ("阮秀琴", False, True, True),
        ("何桂英", False, False, False),
    ]
    with pytest.raises(Refused) as caught:
        house.do(beds.admit, following)
    assert caught.value.blockers[0].reason == "OVERSTAY"
    with pytest.raises(Refused):
        booked(house, "金凤仙", "202-1", 20, 21)
    done = house.do(beds.discharge, stay, left_to=LeftTo.HOME)
    assert done.followed == ("阮秀琴: The booking for 202-1 begins later: 01-10 (Sat) 09:00.",)
    pushed = house.look(beds.stay, stay_id=following.stay_id)
    assert (pushed.starts_at, pushed.state) == (house.now, StayState.BOOKED)
    assert pushed.steps[-1].text == "The booking for 202-1 begins later: 01-10 (Sat) 09:00."  # without the name
    assert house.look(beds.stay, stay_id=swallowed.stay_id).version == swallowed.version
    undone = house.act(beds.undo, step_id=done.step_id)
    assert undone.stay.state is StayState.ADMITTED
    assert house.look(beds.stay, stay_id=following.stay_id).starts_at == following.starts_at
    assert condition(house, "202-1") is Condition.USABLE
    assert paused(house, "沈桂芳")[0] is not None


def test_a_booking_that_is_swallowed_waits_again(house: House) -> None:
    stay = here(house, "沈桂芳", "202-1", 2)
    following = booked(house, "阮秀琴", "202-1", 2, 4)
    house.act(
        beds.close_bed, bed_id=house.beds["202-1"], starts_at=leaves(house.day(4)), ends_at=leaves(house.day(5)),
        note="粉刷",
    )  # fmt: skip
    house.passes(days=6)
    done = house.do(beds.discharge, stay, left_to=LeftTo.HOME)
    waits = house.look(beds.stay, stay_id=following.stay_id)
    assert (waits.state, waits.segments) == (StayState.WAITLISTED, ())
    house.act(beds.undo, step_id=done.step_id)
    assert house.look(beds.stay, stay_id=following.stay_id).segments == following.segments
    assert len(house.look(beds.board, first=house.day(-6), days=20).bars) == 3


def test_moving_keeps_where_and_why(house: House) -> None:
    stay = here(house, "沈桂芳", "201-1")
    house.passes(days=1)
    with pytest.raises(Rejected) as caught:
        house.do(beds.move, stay, bed_id=house.beds["202-1"], reason=" ")
    assert caught.value.fields.keys() == {"reason"}
    done = house.do(beds.move, stay, bed_id=house.beds["202-1"], reason="要靠窗")
    assert pieces(house, done.stay) == [("201-1", Phase.PAST), ("202-1", Phase.CURRENT)]
    assert (done.stay.bed, done.stay.steps[-1].text) == ("202-1", "201-1 → 202-1 要靠窗")
    assert condition(house, "201-1") is Condition.TO_CLEAN
    undone = house.act(beds.undo, step_id=done.step_id).stay
    assert pieces(house, undone) == [("201-1", Phase.CURRENT)]
    assert condition(house, "201-1") is Condition.USABLE
    again = house.do(beds.move, undone, bed_id=house.beds["202-1"], reason="晚了", at=house.now - timedelta(hours=5))
    assert again.stay.segments[1].starts_at == house.now - timedelta(hours=5)


def test_a_stay_split_over_two_beds(house: House) -> None:
    stay = here(house, "沈桂芳", "201-1", 9)
    with pytest.raises(Rejected):
        house.do(beds.split, stay, bed_id=house.beds["202-1"], at=house.now, reason="x")
    done = house.do(beds.split, stay, bed_id=house.beds["202-1"], at=house.at(3, 10), reason="让床").stay
    assert pieces(house, done) == [("201-1", Phase.CURRENT), ("202-1", Phase.PLANNED)]
    booked(house, "阮秀琴", "201-1", 3, 9)
    with pytest.raises(Refused):
        booked(house, "金凤仙", "202-1", 3, 4)
    house.passes(days=3, hours=2)
    assert [bar.overstayed for bar in house.look(beds.board, first=house.today, days=3).bars] == [True, False, False]
    moved = house.do(beds.carry_out, done)
    assert pieces(house, moved.stay) == [("201-1", Phase.PAST), ("202-1", Phase.CURRENT)]
    assert moved.stay.segments[0].ends_at == house.now
    with pytest.raises(DeskError):
        house.do(beds.carry_out, moved.stay)
    short = house.do(beds.reschedule, moved.stay, starts_at=moved.stay.starts_at, ends_at=house.at(1, 10)).stay
    assert short.ends_at == house.at(1, 10)


def test_two_residents_swap(house: House) -> None:
    one, other = here(house, "沈桂芳", "201-1"), here(house, "金凤仙", "202-2", 9)
    house.passes(hours=3)
    done = house.do(beds.swap, one, other_id=other.stay_id, other_version=other.version, reason="合得来")
    assert pieces(house, one) == [("201-1", Phase.PAST), ("202-2", Phase.CURRENT)]
    assert pieces(house, other) == [("202-2", Phase.PAST), ("201-1", Phase.CURRENT)]
    assert done.stay.ends_at == leaves(house.day(5))
    assert house.look(beds.stay, stay_id=other.stay_id).steps[-1].text == "202-2 → 201-1 合得来"
    house.act(beds.undo, step_id=done.step_id)
    assert (pieces(house, one), pieces(house, other)) == ([("201-1", Phase.CURRENT)], [("202-2", Phase.CURRENT)])


def test_bookings_swap_and_rules_are_kept(house: House) -> None:
    one, other = booked(house, "沈桂芳", "201-1"), booked(house, "郭长林", "202-2", 1, 9)
    swap = {"other_id": other.stay_id, "other_version": other.version, "reason": "换"}
    with pytest.raises(Refused, match="women"):
        house.do(beds.swap, one, **swap)
    third = booked(house, "阮秀琴", "202-1", 2, 4)
    done = house.do(beds.swap, one, other_id=third.stay_id, other_version=third.version, reason="换").stay
    assert (done.bed, house.look(beds.stay, stay_id=third.stay_id).bed) == ("202-1", "201-1")
    with pytest.raises(Rejected):
        house.do(beds.swap, done, other_id=done.stay_id, other_version=None, reason="x")


def test_backdating(house: House) -> None:
    stay = here(house, "沈桂芳", "201-1")
    house.passes(days=4)
    earlier = house.do(beds.reschedule, stay, starts_at=house.at(-6, 14), ends_at=stay.ends_at).stay
    assert (earlier.admitted_at, earlier.segments[0].starts_at) == (house.at(-6, 14), house.at(-6, 14))
    assert paused(house, "沈桂芳")[0] == house.day(-6)
    gone = house.do(beds.discharge, earlier, left_to=LeftTo.HOSPITAL, at=house.at(-1, 10)).stay
    assert gone.segments[0].ends_at == house.at(-1, 10)
    late = booked(house, "阮秀琴", "202-1")
    with pytest.raises(Rejected):
        house.do(beds.admit, late, at=house.now + timedelta(hours=1))
    assert house.do(beds.admit, late, at=house.at(0, 7)).stay.admitted_at == house.at(0, 7)
    with pytest.raises(Refused):
        house.act(beds.admit_now, values=house.wants("何桂英"), place=house.place("201-1", -3, 5))


def test_a_whole_room_is_not_swapped_around_the_company_of_the_other(house: House) -> None:
    whole = here(house, "沈桂芳", "202-1", whole_room=True)
    other = here(house, "阮秀琴", "203-1", companion_bed_id=house.beds["203-3"])
    with pytest.raises(Refused) as caught:
        house.do(beds.swap, whole, other_id=other.stay_id, other_version=other.version, reason="换房")
    assert [(each.bed_id, each.name) for each in caught.value.blockers] == [(house.beds["203-3"], "阮秀琴")]


def test_a_whole_room_moves_and_leaves(house: House) -> None:
    stay = here(house, "沈桂芳", "203-1", 5, whole_room=True, companion_bed_id=house.beds["203-3"])
    house.passes(days=1)
    within = house.do(beds.move, stay, bed_id=house.beds["203-2"], reason="靠窗")
    assert sorted(pieces(house, stay)) == [
        ("203-1", Phase.CURRENT), ("203-1", Phase.PAST), ("203-2", Phase.CURRENT), ("203-2", Phase.PAST),
        ("203-3", Phase.CURRENT),
    ]  # fmt: skip
    house.act(beds.undo, step_id=within.step_id)
    back = house.look(beds.stay, stay_id=stay.stay_id)
    assert sorted(pieces(house, back)) == [(f"203-{n}", Phase.CURRENT) for n in (1, 2, 3)]
    gone = house.do(beds.discharge, back, left_to=LeftTo.HOME)
    assert {phase for _, phase in pieces(house, back)} == {Phase.PAST}
    assert condition(house, "203-3") is Condition.TO_CLEAN
    house.act(beds.undo, step_id=gone.step_id)
    assert sorted(pieces(house, back)) == [(f"203-{n}", Phase.CURRENT) for n in (1, 2, 3)]


def test_an_emergency_takes_the_reserve_first(house: House) -> None:
    done = house.act(beds.admit_emergency, Role.CARE_OPERATOR, values=EmergencyInput("无名老人", "摔伤，意识清楚"))
    stay = done.stay
    assert (stay.bed, stay.kind, stay.state) == ("205-1", StayKind.EMERGENCY, StayState.ADMITTED)
    assert (stay.complete_by, stay.completed_at, stay.ends_at) == (house.now + timedelta(hours=24), None, None)
    assert stay.condition_note == "摔伤，意识清楚"
    assert house.look(beds.board, first=house.today, days=1).bars[0].incomplete_by == stay.complete_by
    for day in (1, 2):
        for bed in ("202-1", "202-2"):
            booked(house, ("沈桂芳", "阮秀琴", "金凤仙", "何桂英")[day * 2 - 2 + int(bed[-1]) - 1], bed, day, day + 1)
    second = house.act(beds.admit_emergency, values=EmergencyInput("", "发热", resident_id=house.people["葛守田"])).stay
    assert second.bed in ("203-1", "203-2", "301-1", "301-2")
    with pytest.raises(Rejected) as caught:
        house.act(beds.admit_emergency, values=EmergencyInput("无名", " "))
    assert caught.value.fields.keys() == {"condition"}
    with pytest.raises(Refused):
        house.act(beds.admit_emergency, values=EmergencyInput("无名", "x", bed_id=house.beds["205-1"]))
    values = house.wants("沈桂芳", care_level="一级", fall_risk=True)
    known = beds.StayInput(stay.resident_id, StayKind.EMERGENCY, house.today, care_level="一级", fall_risk=True)
    with pytest.raises(Rejected):
        house.do(beds.complete, stay, values=values)
    whole = house.do(beds.complete, stay, values=known).stay
    assert (whole.completed_at, whole.care_level) == (house.now, "一级")
    with pytest.raises(DeskError):
        house.do(beds.complete, whole, values=known)


def test_an_emergency_lies_in_the_bed_that_is_free_for_longest(house: House) -> None:
    house.act(beds.admit_emergency, values=EmergencyInput("甲", "x"))
    for name, bed in (("阮秀琴", "202-2"), ("金凤仙", "203-1"), ("葛守田", "301-1")):
        here(house, name, bed)
    for bed in ("203-2", "301-2"):
        house.act(beds.close_bed, bed_id=house.beds[bed], starts_at=house.now, ends_at=None, note="修")
    booked(house, "何桂英", "202-1", 4, 9)
    done = house.act(beds.admit_emergency, values=EmergencyInput("乙", "x", sex="male"))
    assert (done.stay.bed, done.stay.ends_at) == ("202-1", arrives(house.day(4)))
    assert done.followed
    assert house.act(beds.undo, step_id=done.step_id).stay.state is StayState.CANCELLED


def test_an_act_is_taken_back_only_when_nothing_stands_on_it(house: House) -> None:
    booking = house.act(beds.book_new, values=house.wants("沈桂芳"), place=house.place("201-1"))
    admitted = house.do(beds.admit, booking.stay)
    with pytest.raises(DeskError, match="admitted"):
        house.act(beds.undo, step_id=booking.step_id)
    house.do(beds.change, admitted.stay, values=house.wants("沈桂芳", note="少盐"))
    undone = house.act(beds.undo, step_id=admitted.step_id).stay
    assert (undone.state, undone.note, undone.admitted_at) == (StayState.BOOKED, "少盐", None)
    assert undone.starts_at == arrives(house.today)
    assert paused(house, "沈桂芳") == (None, None)
    assert house.do(beds.admit, undone).stay.state is StayState.ADMITTED


def test_a_discharge_can_not_be_taken_back_over_another(house: House) -> None:
    stay = here(house, "沈桂芳", "201-1")
    house.passes(hours=2)
    gone = house.do(beds.discharge, stay, left_to=LeftTo.HOME)
    usable(house, "201-1")
    here(house, "阮秀琴", "201-1")
    with pytest.raises(Refused) as caught:
        house.act(beds.undo, step_id=gone.step_id)
    assert caught.value.blockers[0].name == "阮秀琴"


def test_the_dead_do_not_come(house: House) -> None:
    def die(session: Session) -> None:
        session.get_one(Resident, house.people["沈桂芳"]).status = "deceased"

    house.act(die)
    with pytest.raises(Rejected):
        booked(house, "沈桂芳", "201-1")
