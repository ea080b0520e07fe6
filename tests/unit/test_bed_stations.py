"""Nobody acts on the beds and stays of another station, whatever key they hand in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError
from desk.models.stations import Station
from desk.recording import Actor
from desk.rules.beds import Condition, LeaveKind, LeftTo
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import EmergencyInput, LeaveInput, leaving
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


@pytest.fixture
def away(house: House) -> House:
    """The same desk, signed in at another station of the street."""

    def open_another(session: Session) -> int:
        station = Station(name="泉城路街道党群服务中心", street_code="370102004", phone=None, address=None)
        session.add(station)
        session.flush()
        return station.id

    head = house.office.actors[Role.STATION_HEAD]
    station_id = house.office.system(open_another)
    house.office.actors[Role.STATION_HEAD] = Actor(head.staff_id, head.name, station_id, head.roles, head.workstation)
    return house


def test_another_station_leaves_stays_and_beds_alone(house: House, request: pytest.FixtureRequest) -> None:
    done = house.act(beds.book_new, values=house.wants("沈桂芳"), place=house.place("201-1"))
    closed = house.act(beds.close_bed, bed_id=house.beds["202-1"], starts_at=house.now, ends_at=None, note="油漆")
    stay, bed = done.stay, house.beds["202-2"]
    request.getfixturevalue("away")
    acts: list[tuple[Callable[..., Any], dict[str, Any]]] = [
        (beds.admit, {"stay_id": stay.stay_id, "version": None}),
        (beds.cancel, {"stay_id": stay.stay_id, "version": None, "reason": "不来"}),
        (beds.move, {"stay_id": stay.stay_id, "version": None, "bed_id": bed, "reason": "换房"}),
        (beds.discharge, {"stay_id": stay.stay_id, "version": None, "left_to": LeftTo.HOME}),
        (leaving.ask_leave, {"stay_id": stay.stay_id, "version": None,
                             "values": LeaveInput(LeaveKind.HOME, house.at(1, 9), house.at(2, 9))}),
        (beds.undo, {"step_id": done.step_id}),
        (beds.book_new, {"values": house.wants("阮秀琴"), "place": house.place("202-2")}),
        (beds.admit_emergency, {"values": EmergencyInput("张三", "晕倒", bed_id=bed)}),
        (beds.set_condition, {"bed_id": bed, "version": None, "condition": Condition.TO_CLEAN}),
        (beds.close_bed, {"bed_id": bed, "starts_at": house.now, "ends_at": None, "note": "油漆"}),
        (beds.reopen, {"segment_id": closed}),
        (beds.retire_bed, {"bed_id": bed, "version": None, "on": house.day(1)}),
    ]  # fmt: skip
    for work, values in acts:
        with pytest.raises(DeskError, match="not there any more"):
            house.act(work, **values)
