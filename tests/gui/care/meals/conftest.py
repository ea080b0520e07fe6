"""Kitchen and routes in front of whoever runs the centre, on the morning of a lunch."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.recording import Actor
from desk.rules.permissions import Role
from desk.work import Worker
from tests.support import canteen
from tests.support.canteen import Canteen
from tests.support.meals_desk import MealsDesk
from tests.unit.care_house import House, make_house
from tests.unit.office import Office

NOW = datetime(2026, 11, 19, 8, 42, tzinfo=ZoneInfo("Asia/Shanghai"))
LUNCH = NOW.replace(hour=11, minute=30)


class Clock:
    """Stands still until a test turns it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="session")
def served(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[Role, Actor], Canteen]:
    """A database with the canteen in it, filled once."""
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("canteen") / "desk.sqlite3"))
    engine = db.open_engine(f"sqlite:///{file}")
    with pytest.MonkeyPatch.context() as patch:
        house: House = make_house(engine, NOW, patch)
        made: Canteen = house.act(canteen.furnish)
    engine.dispose()
    return file, house.office.actors, made


@pytest.fixture
def turned() -> Clock:
    return Clock()


@pytest.fixture
def serve(
    served: tuple[Path, dict[Role, Actor], Canteen], turned: Clock, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[..., MealsDesk]]:
    """Opens the page for a role: ``serve()`` is the head of the station; ``answers`` are given to its questions."""
    engine = db.open_engine(f"sqlite:///{shutil.copy(served[0], tmp_path / 'desk.sqlite3')}")
    worker = Worker(clock=turned)
    worker.use(engine)

    def opened(*answers: object, role: Role = Role.STATION_HEAD) -> MealsDesk:
        worker.actor = served[1][role]
        return MealsDesk(Office(engine, turned.now, served[1]), served[2], worker, qtbot, *answers)

    yield opened
    worker.close()
    engine.dispose()
