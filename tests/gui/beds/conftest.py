"""The page of beds in front of the head of a station, or of somebody who may only look."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.work import Worker
from tests.support.beds_desk import BedsDesk, Centre, fill
from tests.unit.office import Office, set_up

NOW = datetime(2026, 1, 7, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
"""The Wednesday morning of all tests."""


@pytest.fixture(scope="session")
def furnished(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[Role, db.Actor], Centre]:
    """A database with the centre in it, filled once: the file, who works there, and the keys of what was made."""
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("centre") / "desk.sqlite3"))
    engine = db.open_engine(f"sqlite:///{file}")
    with pytest.MonkeyPatch.context() as patch:
        office = set_up(engine, NOW, patch)
        made = fill(office)
    engine.dispose()
    return file, office.actors, made


@pytest.fixture
def office(furnished: tuple[Path, dict[Role, db.Actor], Centre], tmp_path: Path, now: datetime) -> Iterator[Office]:
    engine = db.open_engine(f"sqlite:///{shutil.copy(furnished[0], tmp_path / 'desk.sqlite3')}")
    yield Office(engine, now, furnished[1])
    engine.dispose()


@pytest.fixture
def house(furnished: tuple[Path, dict[Role, db.Actor], Centre]) -> Centre:
    """Keys of beds, stays and residents by what people call them."""
    return furnished[2]


@pytest.fixture
def sit(office: Office, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Callable[..., BedsDesk]]:
    """Opens the page for a role: ``sit()`` is the head of the station; with ``answers`` its dialogs open."""
    worker = Worker(clock=clock)
    worker.use(office.engine)

    def opened(role: Role = Role.STATION_HEAD, *, answers: bool = False) -> BedsDesk:
        worker.actor = office.actors[role]
        return BedsDesk(office, worker, qtbot, answers=answers)

    yield opened
    worker.close()
