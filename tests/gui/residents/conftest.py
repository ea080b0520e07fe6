"""Someone at the page of residents, on a clean database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.work import Worker
from tests.support.residents_desk import Desk
from tests.unit.office import Office, set_up


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def sit(office: Office, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Opens the page for a role: ``sit()`` is the head of the station."""
    worker = Worker(clock=clock)
    worker.use(office.engine)

    def opened(role: Role = Role.STATION_HEAD) -> Desk:
        worker.actor = office.actors[role]
        return Desk(office, worker, qtbot)

    yield opened
    worker.close()
