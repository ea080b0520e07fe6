"""The page of cards in front of whoever prints them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.work import Worker
from tests.support.cards_desk import CardsDesk, add_people
from tests.unit.cards_house import Street, make_street


@pytest.fixture
def street(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Street]:
    """The community with 21 people more: 25 could have a card."""
    engine = db.open_engine(sqlite_url)
    found = make_street(engine, now, monkeypatch)
    found.act(add_people, street=found, count=21)
    yield found
    engine.dispose()


@pytest.fixture
def sit(
    street: Street, clock: Callable[[], datetime], qtbot: QtBot, tmp_path: Path
) -> Iterator[Callable[..., CardsDesk]]:
    """Opens the page for a role: ``sit()`` is the head of the station; ``answers`` are given to its questions."""
    worker = Worker(clock=clock)
    worker.use(street.office.engine)

    def opened(*answers: object, role: Role = Role.STATION_HEAD) -> CardsDesk:
        worker.actor = street.office.actors[role]
        return CardsDesk(street, worker, qtbot, tmp_path, *answers)

    yield opened
    worker.close()
