from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.errors import Forbidden
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds.openings import Openings, openings
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


def found(house: House, name: str, first: int = 0, last: int = 5, **more: Any) -> Openings:
    times = house.place("201-1", first, last)
    person = house.people[name]
    opened: Openings = house.look(
        openings, Role.CARE_OPERATOR, starts_at=times.starts_at, ends_at=times.ends_at, resident_id=person, **more
    )
    return opened


def test_every_bed_is_judged_and_the_best_is_free_as_wanted_and_not_of_the_reserve(house: House) -> None:
    house.act(beds.book_new, values=house.wants("沈桂芳"), place=house.place("202-1"))
    for_him = found(house, "郭长林", wants={"kind": "双人间"})
    assert {each.bed for each in for_him.beds} == set(house.beds)
    assert for_him.best is not None and for_him.best.bed == "202-2"
    assert for_him.beds[-1].bed == "203-3"  # for company
    told = {each.bed: each.words for each in for_him.beds}
    assert "women" in told["201-1"] and "沈桂芳" in told["202-1"]
    assert next(each for each in for_him.beds if each.bed == "205-1").reserve


def test_later_times_are_told_where_no_wanted_bed_is_free(house: House) -> None:
    for name, bed in (("沈桂芳", "201-1"), ("阮秀琴", "201-2")):
        house.act(beds.book_new, values=house.wants(name), place=house.place(bed))
    for name, bed in (("郭长林", "202-1"), ("方国梁", "202-2"), ("葛守田", "301-1")):
        house.act(beds.book_new, values=house.wants(name), place=house.place(bed))
    later = found(house, "金凤仙", wants={"kind": "双人间"}).later
    assert later and all(not each.whole and each.starts_at == house.at(5, 14) for each in later)


def test_only_whoever_runs_the_centre_is_told_who_is_in_the_way(house: House) -> None:
    with pytest.raises(Forbidden):
        house.look(openings, Role.CLERK, starts_at=house.now, ends_at=None)


def test_as_long_as_nobody_is_chosen_no_bed_is_barred_for_the_sex(house: House) -> None:
    times = house.place("201-1")
    asked: Openings = house.look(openings, Role.CARE_OPERATOR, starts_at=times.starts_at, ends_at=times.ends_at)
    women = next(each for each in asked.beds if each.bed == "201-1")
    assert women.free and "women" in women.words


def test_where_only_the_sex_is_missing_the_refusal_says_so(house: House) -> None:
    times = house.place("201-1")
    asked: Openings = house.look(
        openings, Role.CARE_OPERATOR, starts_at=times.starts_at, ends_at=times.ends_at, lying=True
    )
    women = next(each for each in asked.beds if each.bed == "201-1")
    assert not women.free and women.words.endswith("The file says neither woman nor man.")
