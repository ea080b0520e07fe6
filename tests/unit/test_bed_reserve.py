"""The emergency reserve is nobody's without a head, whichever way an ordinary stay comes to one of its beds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy.engine import Engine

from desk.errors import Forbidden
from desk.rules.beds import Phase, StayKind
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import BedInput, Done, EmergencyInput, PlaceInput, Refused
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


def keep(house: House, text: str, *, companion: bool = False) -> None:
    """Make a bed one of the reserve."""
    room, number = text.split("-")
    values = BedInput(number, reserve=True, companion=companion)
    house.act(beds.save_bed, bed_id=house.beds[text], room_id=house.rooms[room], version=None, values=values)


def book(house: House, place: PlaceInput, role: Role = Role.CARE_OPERATOR, kind: StayKind = StayKind.SHORT) -> Done:
    values = replace(house.wants("沈桂芳"), kind=kind)
    done: Done = house.act(beds.book_new, role, values=values, place=place)
    return done


def refuse(house: House, place: PlaceInput, kind: StayKind = StayKind.SHORT) -> None:
    """Nobody gets the place as it is, an operator not by releasing it, and a head by that."""
    with pytest.raises(Refused) as caught:
        book(house, place, kind=kind)
    assert {each.reason for each in caught.value.blockers} == {"RESERVE"}
    with pytest.raises(Forbidden):
        book(house, replace(place, release=True), kind=kind)
    assert book(house, replace(place, release=True), Role.STATION_HEAD, kind).stay.bed_id == place.bed_id


def test_with_a_whole_room(house: House) -> None:
    keep(house, "202-2")
    refuse(house, house.place("202-1", whole_room=True))


def test_for_company(house: House) -> None:
    keep(house, "203-3", companion=True)
    refuse(house, house.place("203-1", companion_bed_id=house.beds["203-3"]))


def test_by_the_word_emergency(house: House) -> None:
    refuse(house, house.place("205-1"), StayKind.EMERGENCY)


def test_by_a_swap_with_an_emergency(house: House) -> None:
    urgent = house.act(beds.admit_emergency, Role.CARE_OPERATOR, values=EmergencyInput("张三", "晕倒")).stay
    assert urgent.bed == "205-1"
    place = replace(house.place("202-1"), starts_at=house.now)
    stay = house.act(beds.admit_now, values=house.wants("郭长林"), place=place).stay
    other = {"other_id": urgent.stay_id, "other_version": urgent.version, "reason": "离护士站近"}
    with pytest.raises(Forbidden):
        house.do(beds.swap, stay, Role.CARE_OPERATOR, **other)
    done = house.do(beds.swap, stay, **other).stay
    assert [(each.bed, each.phase) for each in done.segments][-1] == ("205-1", Phase.CURRENT)
