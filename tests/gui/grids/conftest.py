"""The page of grids in front of the head of a station, or of somebody who may only look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.work import Worker
from tests.support.grids_desk import GridsDesk, fill
from tests.unit.office import Office, set_up


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def town(office: Office) -> dict[str, int]:
    """The keys of the grids by code."""
    return fill(office)


@pytest.fixture
def sit(office: Office, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Callable[..., GridsDesk]]:
    """Opens the page for a role: ``sit()`` is the head of the station."""
    worker = Worker(clock=clock)
    worker.use(office.engine)

    def opened(role: Role = Role.STATION_HEAD) -> GridsDesk:
        worker.actor = office.actors[role]
        return GridsDesk(office, worker, qtbot)

    yield opened
    worker.close()
