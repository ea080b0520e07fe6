"""The page of services in front of whoever runs the centre, or of a clerk who books."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from copy import copy
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.work import Worker
from tests.support.care_desk import CareDesk
from tests.unit.office import Office
from tests.unit.service_house import Centre, make_centre

NOW = datetime(2026, 1, 7, 9, 20, tzinfo=ZoneInfo("Asia/Shanghai"))
"""The Wednesday morning of these tests."""


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def furnished(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Centre]:
    """A database with the centre in it, filled once."""
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("services") / "desk.sqlite3"))
    engine = db.open_engine(f"sqlite:///{file}")
    with pytest.MonkeyPatch.context() as patch:
        made = make_centre(engine, NOW, patch)
    engine.dispose()
    return file, made


@pytest.fixture
def centre(furnished: tuple[Path, Centre], tmp_path: Path) -> Iterator[Centre]:
    engine = db.open_engine(f"sqlite:///{shutil.copy(furnished[0], tmp_path / 'desk.sqlite3')}")
    own = copy(furnished[1])
    own.office = Office(engine, NOW, furnished[1].office.actors)
    yield own
    engine.dispose()


@pytest.fixture
def sit(centre: Centre, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Callable[..., CareDesk]]:
    """Opens the page for a role: ``sit()`` is the head of the station; ``answers`` are given to its questions."""
    worker = Worker(clock=clock)
    worker.use(centre.office.engine)

    def opened(*answers: object, role: Role = Role.STATION_HEAD) -> CareDesk:
        worker.actor = centre.office.actors[role]
        return CareDesk(centre, worker, qtbot, *answers)

    yield opened
    worker.close()
