from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.beds import Condition, GenderRule, Phase, Purpose, arrives, leaves
from desk.rules.placing import Ask, Hold, Place, Plan, Reason, blockers, is_free, offers

DAY = date(2026, 1, 7)
NOW = arrives(DAY)
PLACES = [
    Place(
        bed_id=10 * room + number, room_id=room, text=f"20{room}-{number}", building="", floor=1 + room // 3,
        kind="双人间", gender_rule=GenderRule.ANY, companion=(room, number) == (2, 3), reserve=(room, number) == (4, 1),
    )
    for room in range(1, 5) for number in range(1, 4)
]  # fmt: skip


def day(number: int) -> date:
    return DAY + timedelta(days=number)


def held(bed: int, start: int, end: int | None, **more: Any) -> Hold:
    values: dict[str, Any] = {
        "purpose": Purpose.STAY, "phase": Phase.PLANNED, "stay_id": 100, "resident_id": 7, "name": "王桂芳",
        "sex": "female",
    }  # fmt: skip
    place = next(each for each in PLACES if each.bed_id == bed)
    ends_at = leaves(day(end)) if end is not None else None
    return Hold(bed, place.text, arrives(day(start)), ends_at, **(values | more))


def ask(bed: int, start: int, end: int | None, **more: Any) -> Ask:
    ends_at = leaves(day(end)) if end is not None else None
    return Ask(bed, arrives(day(start)), ends_at, **({"resident_id": 1, "name": "李建国", "sex": "male"} | more))


def reasons(plan: Plan, wanted: Ask) -> list[str]:
    return [each.reason for each in blockers(plan, wanted)]


def ruled(rule: GenderRule, *holds: Hold, **more: Any) -> Plan:
    return Plan(NOW, [replace(place, gender_rule=rule, **more) for place in PLACES], holds)


def test_a_taken_bed_names_who_until_when_and_how_many_nights() -> None:
    plan = Plan(NOW, PLACES, [held(11, 2, 6)])
    (found,) = blockers(plan, ask(11, 0, 4))
    assert (found.reason, found.stay_id, found.name, found.nights) == (Reason.TAKEN, 100, "王桂芳", 2)
    assert found.text == "王桂芳 has 201-1 from 01-09 (Fri) 14:00 to 01-13 (Tue) 10:00. 2 nights overlap."
    assert "1 night overlaps." in blockers(plan, ask(11, 0, 3))[0].text
    open_both = Plan(NOW, PLACES, [held(11, 2, None, phase=Phase.CURRENT)])
    assert blockers(open_both, ask(11, 3, None))[0].text == "王桂芳 is in 201-1 from 01-09 (Fri) 14:00 on."


def test_the_same_bed_changes_hands_within_one_day() -> None:
    plan = Plan(NOW, PLACES, [held(11, 2, 6)])
    assert blockers(plan, ask(11, 0, 2)) == blockers(plan, ask(11, 6, 9)) == ()


def test_an_open_end_is_infinity() -> None:
    plan = Plan(NOW, PLACES, [held(11, 40, None)])
    assert reasons(plan, ask(11, 0, None)) == [Reason.TAKEN]
    assert reasons(plan, ask(11, 500, 501)) == [Reason.TAKEN]
    assert reasons(plan, ask(11, 0, 40)) == []


def test_who_is_still_there_holds_the_bed_until_the_leaving_is_known() -> None:
    plan = Plan(NOW, PLACES, [held(11, -5, -1, phase=Phase.CURRENT)])
    (found,) = blockers(plan, ask(11, 3, 4))
    assert found.reason == Reason.OVERSTAY
    assert found.text.startswith("王桂芳 is still in 201-1 and should have left by 01-06 (Tue) 10:00.")
    assert reasons(plan, ask(12, 3, 4, resident_id=7)) == [Reason.PERSON]
    assert reasons(Plan(NOW, PLACES, [held(11, -5, -1)]), ask(11, 0, 1)) == []


def test_nobody_is_in_two_beds() -> None:
    plan = Plan(NOW, PLACES, [held(11, 0, 4, resident_id=1, name="李建国")])
    (found,) = blockers(plan, ask(21, 2, 9))
    assert found.reason == Reason.PERSON
    assert found.text.startswith("李建国 has another bed in that time: 201-1, from")
    assert reasons(plan, ask(21, 2, 9, free_of=frozenset({100}))) == []
    assert reasons(Plan(NOW, PLACES, [held(11, 0, 4, resident_id=1, phase=Phase.VOID)]), ask(21, 2, 9)) == []


def test_closed_and_whole_rooms_and_company() -> None:
    closed = held(11, 0, 4, purpose=Purpose.CLOSED, stay_id=None, resident_id=None, name="", note="粉刷")
    plan = Plan(NOW, PLACES, [closed])
    (found,) = blockers(plan, ask(11, 1, 2))
    assert (found.reason, found.text[-2:]) == (Reason.CLOSED, "粉刷")
    assert reasons(plan, ask(12, 1, 2, whole_room=True)) == [Reason.ROOM]
    whole = Plan(NOW, PLACES, [held(12, 0, 4, purpose=Purpose.ROOM, resident_id=None)])
    assert reasons(whole, ask(12, 1, 2)) == [Reason.ROOM]
    company = Plan(NOW, PLACES, [held(23, 0, 4, purpose=Purpose.COMPANION, resident_id=None)])
    assert reasons(company, ask(21, 1, 2, companion_bed_id=23)) == [Reason.TAKEN]
    assert reasons(company, ask(21, 5, 6, companion_bed_id=23)) == []
    assert reasons(company, ask(21, 5, 6, companion_bed_id=22)) == [Reason.COMPANION]
    assert reasons(company, ask(23, 5, 6)) == [Reason.COMPANION]


@pytest.mark.parametrize(
    ("rule", "sex", "found"),
    [
        (GenderRule.FEMALE, "female", []),
        (GenderRule.FEMALE, "male", [Reason.GENDER]),
        (GenderRule.FEMALE, "unknown", [Reason.GENDER]),
        (GenderRule.MALE, "male", []),
        (GenderRule.SAME, "female", []),
        (GenderRule.SAME, "male", [Reason.GENDER]),
        (GenderRule.SAME, "unknown", [Reason.GENDER]),
        (GenderRule.COUPLE, "male", [Reason.GENDER]),
        (GenderRule.ANY, "male", []),
    ],
)
def test_the_rule_of_the_room(rule: GenderRule, sex: str, found: list[Reason]) -> None:
    plan = ruled(rule, held(12, 0, 4, household_id=5))
    assert reasons(plan, ask(11, 1, 2, sex=sex)) == found
    if rule in (GenderRule.SAME, GenderRule.COUPLE):
        assert reasons(plan, ask(11, 4, 9, sex=sex)) == []
        assert "王桂芳" in blockers(plan, ask(11, 1, 2, household_id=4, sex="male"))[0].text


def test_a_couple_is_of_one_household() -> None:
    plan = ruled(GenderRule.COUPLE, held(12, 0, 4, household_id=5))
    assert reasons(plan, ask(11, 1, 2, household_id=5)) == []


def test_the_bed_itself() -> None:
    plan = Plan(NOW, PLACES, [])
    assert reasons(plan, ask(41, 0, 1)) == [Reason.RESERVE]
    assert reasons(plan, ask(41, 0, 1, release=True)) == []
    gone = ruled(GenderRule.ANY, retired_on=day(5))
    assert reasons(gone, ask(11, 0, 5)) == []
    assert reasons(gone, ask(11, 0, 6)) == reasons(gone, ask(11, 0, None)) == [Reason.RETIRED]
    dirty = ruled(GenderRule.ANY, condition=Condition.TO_CLEAN)
    assert reasons(dirty, ask(11, 0, 1)) == []
    assert reasons(dirty, ask(11, 0, 1, lying=True)) == [Reason.CONDITION]
    broken = ruled(GenderRule.ANY, held(11, 0, 4, phase=Phase.CURRENT), condition=Condition.OUT_OF_USE)
    assert reasons(broken, ask(12, 9, 10)) == [Reason.CONDITION]
    assert reasons(broken, ask(11, 0, 10, resident_id=7, free_of=frozenset({100}))) == []


def test_offers_keep_the_dates_near_by_then_the_earliest_later_start() -> None:
    far = [held(bed, 0, 30, stay_id=bed, resident_id=bed) for bed in (22, 33, 42, 43)]
    plan = Plan(NOW, PLACES, [held(11, 0, 4), held(12, 0, 9, stay_id=101, resident_id=8), *far])
    found = offers(plan, ask(11, 1, 3))
    assert [each.bed for each in found] == ["201-3", "202-1", "203-1", "203-2", "201-1", "201-2"]
    assert [each.whole for each in found] == [True] * 4 + [False] * 2
    assert (found[4].starts_at, found[4].ends_at) == (arrives(day(4)), leaves(day(6)))
    assert found[0].starts_at == arrives(day(1))
    assert not [each for each in found if each.bed in ("202-3", "204-1")]


def test_who_lies_in_a_bed_is_offered_neither_that_bed_nor_one_for_after_the_stay() -> None:
    lies = held(11, -5, 3, phase=Phase.CURRENT)
    full = [held(bed, 0, 2, stay_id=200 + bed, resident_id=20 + bed) for bed in (12, 13, 21, 22, 31, 32)]
    full += [held(33, 0, 9, stay_id=300, resident_id=90)]
    plan = Plan(NOW, PLACES, [lies, *full])
    own = {"resident_id": 7, "name": "王桂芳", "sex": "female", "free_of": frozenset({100})}
    moved = offers(plan, ask(33, 0, 3, lying=True, **own), limit=20)
    assert moved and 11 not in {each.bed_id for each in moved}
    assert all(each.starts_at < leaves(day(3)) for each in moved)


def test_offers_wait_for_the_person_too() -> None:
    plan = Plan(NOW, PLACES, [held(11, 0, 4, resident_id=1)])
    assert {each.starts_at for each in offers(plan, ask(21, 1, 3))} == {arrives(day(4))}


@given(
    st.lists(st.tuples(st.sampled_from([11, 12, 21]), st.integers(-9, 20), st.integers(1, 9), st.booleans())),
    st.integers(0, 15), st.integers(1, 8),
)  # fmt: skip
def test_every_offer_can_be_had(spans: list[tuple[int, int, int, bool]], start: int, length: int) -> None:
    holds = [
        held(
            bed, first, first + count, stay_id=key, resident_id=key + 50, phase=Phase.CURRENT if now else Phase.PLANNED
        )
        for key, (bed, first, count, now) in enumerate(spans)
    ]
    plan, wanted = Plan(NOW, PLACES, holds), ask(11, start, start + length)
    for offer in offers(plan, wanted):
        assert is_free(plan, replace(wanted, bed_id=offer.bed_id, starts_at=offer.starts_at, ends_at=offer.ends_at))
        assert offer.starts_at == wanted.starts_at if offer.whole else offer.starts_at > wanted.starts_at


def test_a_board_of_500_beds_is_judged_within_a_mouse_move() -> None:
    places = [
        replace(PLACES[0], bed_id=number, room_id=number // 3, text=str(number), gender_rule=GenderRule.SAME)
        for number in range(500)
    ]
    holds = [
        Hold(
            number, str(number), arrives(day(first)), leaves(day(first + 5)), Purpose.STAY, Phase.PLANNED,
            stay_id=number * 20 + first, resident_id=number * 20 + first, name="王桂芳", sex="female",
        )
        for number in range(500) for first in range(-5, 85, 5)
    ]  # fmt: skip
    plan, wanted = Plan(NOW, places, holds), Ask(250, arrives(day(2)), leaves(day(9)), 10**6, "李", "female")
    begin = time.perf_counter()
    for _ in range(20):
        assert len(blockers(plan, wanted)) == 2
    assert (time.perf_counter() - begin) / 20 < 0.004
    begin = time.perf_counter()
    assert offers(plan, wanted)
    assert (time.perf_counter() - begin) < 1
