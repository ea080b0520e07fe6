"""The ledgers page with a list of resources: told by its headings, looked at, brought in, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import ResourceInput
from desk.views.ledgers.lists import DIFFERING, REFUSED
from tests.support.ledgers_desk import Desk

LIST = """资源类别,名称,联系电话,开放时间,面积,是否阵地
公安,警务室,0500-5550110,全天,,
养老助残,老年食堂,0500-5550105,11:00-12:30,260,是
不知道,某某,,,,
"""


@pytest.fixture
def desk(qtbot: QtBot, sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    opened = Desk(qtbot, sqlite_url, now, monkeypatch, Role.STATION_HEAD)
    yield opened
    opened.close()


def test_a_list_of_resources_is_brought_in_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    known = ResourceInput("police", "警务室", phone="0500-5550119")
    desk.office.act(
        Role.STATION_HEAD,
        lambda session: grids.save_resource(session, resource_id=None, version=None, values=known),
    )
    path = tmp_path / "资源清单.csv"
    path.write_text(LIST, encoding="utf-8-sig")
    page = desk.page
    went: list[str] = []
    page.go.connect(lambda name, _: went.append(name))
    page.choose_file = lambda: str(path)
    page.focus_first()
    desk.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    desk.until_step(page.preview)
    assert [entry.cell for entry in page.preview.entries(REFUSED)] == ["A4"]
    assert [entry.name for entry in page.preview.entries(DIFFERING)] == ["公安 警务室"]
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until_step(page.result)

    def phones() -> dict[str, str | None]:
        rows = desk.office.act(Role.STATION_HEAD, grids.resources)
        return {row.name: row.phone for row in rows}

    assert phones() == {"警务室": "0500-5550110", "老年食堂": "0500-5550105"}
    page.result.onwards.click()
    assert went == ["grids"]
