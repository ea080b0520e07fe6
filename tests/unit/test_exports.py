"""The residents' ledger going out: the grid the list shows, and nothing in clear that the list hides."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.models.grids import Grid
from desk.rules.permissions import Role
from desk.services import exports, residents
from desk.services.residents import ResidentInput
from tests.unit.office import Office, set_up


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


def test_a_house_without_a_room_number_has_its_grid_and_no_number_in_clear(office: Office, tmp_path: Path) -> None:
    def save(session: db.Session) -> None:
        grid = Grid(station_id=1, level=1, code="G1", name="第1网格")
        session.add(grid)
        session.flush()
        values = ResidentInput(
            name="刘桂兰",
            living_address="县西巷15号",
            grid_id=grid.id,
            remark="女儿 13805311234，证 370102194903070027",
        )
        residents.save(session, resident_id=None, version=None, values=values)

    office.act(Role.STATION_HEAD, save)
    file = tmp_path / "out.csv"
    office.act(Role.STATION_HEAD, lambda session: exports.export_residents(session, path=file))
    (line,) = csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines())
    assert (line["姓名"], line["所属网格"], line["现居住地址"]) == ("刘*兰", "第1网格", "县西巷**号")
    assert line["备注"] == "女儿 138****1234，证 370102********0027"
