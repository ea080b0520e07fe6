"""Who lives in a building: that building alone, masked, door by door."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError
from desk.models.grids import Building
from desk.recording import Actor, Session
from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import Dwellers
from tests.support.grid_town import build, living, station_head


def test_the_residents_of_one_building_by_door(engine: Engine, now: datetime) -> None:
    head = station_head(engine, now)

    def work(session: Session) -> Dwellers:
        micro = build(session)["010101"]
        grids.save_buildings(session, grid_id=micro, text="百花洲家园1-12号楼")
        old = living(session, micro, "王桂芳", date(1940, 1, 1), "百花洲家园1号楼1单元101室", living_alone=True)
        living(session, micro, "李建国", date(1990, 5, 1), "百花洲家园1号楼2单元301室")
        living(session, micro, "李小宝", None, "百花洲家园1号楼2单元301室")
        living(session, micro, "赵远", date(1950, 1, 1), "百花洲家园12号楼1单元101室")
        gone = living(session, micro, "孙逝", date(1930, 1, 1), "百花洲家园1号楼1单元101室")
        gone.status = "deceased"
        session.flush()
        first = session.query(Building).filter_by(number="1").one()
        found = grids.dwellers(session, building_id=first.id)
        assert found.rows[0].resident_id == old.id
        return found

    found = db.run(engine, work, actor=head, now=now, operation="test")
    assert found.total == 3
    assert [(row.door, row.name, row.alone) for row in found.rows] == [
        (1, "王*芳", True),
        (2, "李*国", False),
        (2, "李*宝", False),
    ]
    assert (found.rows[0].age or 0) >= 80
    assert found.rows[2].age is None


def test_whoever_may_not_see_residents_sees_no_dwellers(engine: Engine, now: datetime) -> None:
    station_head(engine, now)
    auditor = Actor(None, "审计", 1, frozenset({Role.AUDITOR.value}))
    with (
        pytest.raises(DeskError),
        db.transaction(engine, auditor, now=now, operation="test") as session,
    ):
        grids.dwellers(session, building_id=1)
