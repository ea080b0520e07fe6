from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.rules.beds import Condition, GenderRule, Phase
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import BedInput, Refused, RoomInput
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


def bed_of(house: House, text: str) -> Any:
    return next(bed for room in house.look(beds.rooms, retired=True) for bed in room.beds if bed.text == text)


def test_rooms_in_the_order_of_the_house(house: House) -> None:
    rooms = house.look(beds.rooms, Role.CLERK)
    assert [room.number for room in rooms] == ["201", "202", "203", "205", "301"]
    assert [bed.text for bed in rooms[2].beds] == ["203-1", "203-2", "203-3"]
    assert (rooms[2].beds[2].companion, rooms[3].beds[0].reserve) == (True, True)
    assert {bed.condition for room in rooms for bed in room.beds} == {Condition.USABLE}


def test_what_a_room_must_have(house: House) -> None:
    def save(**values: Any) -> Any:
        return house.act(beds.save_room, room_id=None, version=None, values=RoomInput(**values))

    with pytest.raises(Rejected) as caught:
        save(floor=2, number=" ", kind="")
    assert caught.value.fields.keys() == {"number", "kind"}
    with pytest.raises(Rejected) as caught:
        save(floor=4, number="201", kind="双人间")
    assert caught.value.fields.keys() == {"number"}
    assert save(floor=2, number="201", kind="双人间", building="东楼").building == "东楼"
    with pytest.raises(Forbidden):
        house.act(beds.save_room, Role.CARE_OPERATOR, room_id=None, version=None, values=RoomInput(1, "1", "x"))


def test_two_desks_save_the_same_room(house: House) -> None:
    (room, *_) = house.look(beds.rooms)
    values = RoomInput(room.floor, room.number, room.kind, gender_rule=GenderRule.FEMALE, note="朝南")
    changed = house.act(beds.save_room, room_id=room.room_id, version=room.version, values=values)
    assert (changed.note, len(changed.beds)) == ("朝南", 2)
    with pytest.raises(Stale):
        house.act(beds.save_room, room_id=room.room_id, version=room.version, values=values)


def test_a_bed_is_cleaned_inspected_and_used(house: House) -> None:
    bed = bed_of(house, "201-1")
    dirty = house.act(beds.set_condition, bed_id=bed.bed_id, version=bed.version, condition=Condition.TO_CLEAN)
    with pytest.raises(Rejected) as caught:
        house.act(beds.set_condition, bed_id=bed.bed_id, version=dirty.version, condition=Condition.USABLE)
    assert caught.value.fields.keys() == {"condition"}
    with pytest.raises(Stale):
        house.act(beds.set_condition, bed_id=bed.bed_id, version=bed.version, condition=Condition.TO_INSPECT)
    seen = house.act(beds.set_condition, bed_id=bed.bed_id, version=dirty.version, condition=Condition.TO_INSPECT)
    house.passes(hours=1)
    done = house.act(
        beds.set_condition, Role.CARE_OPERATOR, bed_id=bed.bed_id, version=seen.version, condition=Condition.USABLE,
        note="换新床垫",
    )  # fmt: skip
    assert (done.condition, done.condition_since, done.condition_note) == (Condition.USABLE, house.now, "换新床垫")


def test_a_time_out_of_use(house: House) -> None:
    bed_id = house.beds["202-1"]
    closing = {"starts_at": house.at(1, 8), "ends_at": house.at(3, 18), "note": "粉刷"}
    key = house.act(beds.close_bed, bed_id=bed_id, **closing)
    with pytest.raises(Refused) as caught:
        house.act(beds.close_bed, bed_id=bed_id, **closing)
    assert "粉刷" in caught.value.text
    with pytest.raises(Rejected) as rejected:
        house.act(beds.close_bed, bed_id=bed_id, starts_at=house.at(1, 8), ends_at=house.at(1, 8), note="")
    assert rejected.value.fields.keys() == {"ends_at", "note"}
    (bar,) = house.look(beds.board, first=house.today, days=7).bars
    assert (bar.segment_id, bar.note, bar.phase) == (key, "粉刷", Phase.PLANNED)
    house.passes(days=2)
    house.act(beds.reopen, segment_id=key)
    (bar,) = house.look(beds.board, first=house.today, days=7).bars
    assert bar.ends_at == house.now
    with pytest.raises(DeskError):
        house.act(beds.reopen, segment_id=key + 1)
    later = house.act(
        beds.close_bed, bed_id=bed_id, starts_at=house.at(1, 8), ends_at=None, note="漏水",
    )  # fmt: skip
    house.act(beds.reopen, segment_id=later)
    assert len(house.look(beds.board, first=house.today, days=7).bars) == 1


def test_a_bed_that_is_no_more(house: House) -> None:
    bed = bed_of(house, "202-2")
    house.act(beds.close_bed, bed_id=bed.bed_id, starts_at=house.at(4, 8), ends_at=house.at(6, 8), note="修")
    with pytest.raises(Refused):
        house.act(beds.retire_bed, bed_id=bed.bed_id, version=bed.version, on=house.day(5))
    gone = house.act(beds.retire_bed, bed_id=bed.bed_id, version=bed.version, on=house.day(8))
    assert gone.retired_on == house.day(8)
    board = house.look(beds.board, first=house.today, days=10)
    assert board.free == (8, 8, 8, 7, 7, 7, 8, 8, 7, 7)
    assert [b.text for r in house.look(beds.rooms) for b in r.beds if r.number == "202"] == ["202-1"]
    back = house.act(beds.retire_bed, bed_id=bed.bed_id, version=gone.version, on=None)
    (room,) = (each for each in house.look(beds.rooms) if each.number == "202")
    assert len(room.beds) == 2
    house.act(beds.retire_room, room_id=room.room_id, version=room.version, on=house.day(9))
    assert house.look(beds.board, first=house.day(9), days=1).free == (6,)
    assert back.retired_on is None


def test_beds_have_numbers_of_their_own(house: House) -> None:
    room_id = house.rooms["202"]
    with pytest.raises(Rejected) as caught:
        house.act(beds.save_bed, bed_id=None, room_id=room_id, version=None, values=BedInput("2"))
    assert caught.value.fields.keys() == {"number"}
    bed = bed_of(house, "202-2")
    values = BedInput("3", oxygen=True, reserve=True)
    saved = house.act(beds.save_bed, bed_id=bed.bed_id, room_id=room_id, version=bed.version, values=values)
    assert (saved.text, saved.oxygen, saved.reserve) == ("202-3", True, True)
    house.act(beds.close_bed, bed_id=bed.bed_id, starts_at=house.at(4, 8), ends_at=None, note="修")
    wrong = replace(values, companion=True)
    with pytest.raises(Rejected) as caught:
        house.act(beds.save_bed, bed_id=bed.bed_id, room_id=room_id, version=saved.version, values=wrong)
    assert caught.value.fields.keys() == {"companion"}
