"""The real window on a real store; whatever goes wrong in it silently fails the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.engine import Engine

from desk import crash, words
from desk.clerk import Story
from desk.services import signing_in, staff
from tests.support import real_station
from tests.support.garbage import garbage_here as garbage_here
from tests.support.garbage import no_garbage_elsewhere as no_garbage_elsewhere
from tests.support.real_desk import Clock, Printer, RealDesk, come_in, is_idle, open_desk
from tests.support.real_station import PASSWORD, Station
from tests.unit.office import QUICK

Open = Callable[..., RealDesk]


@pytest.fixture
def time(now: datetime) -> Clock:
    """The clock of every window of the story."""
    return Clock(now)


@pytest.fixture
def quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that cost next to nothing to check."""
    for module in (staff, signing_in):
        monkeypatch.setattr(module, "HASHER", QUICK)


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where reports of bugs go. The story fails if it leaves one there."""
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.setattr(crash, "_folder", folder)
    yield folder
    found = [path.read_text(encoding="utf-8") for path in folder.iterdir()]
    assert not found, "\n".join(found)


@pytest.fixture
def open_window(qapp: QApplication, tmp_path: Path, time: Clock, reports: Path, quick_hash: None) -> Iterator[Open]:
    """``open_window(url, folder=…, pictures=…)``: a window, in a data folder of its own; all are closed at the end."""
    opened: list[RealDesk] = []
    numbers = count(1)

    def on(url: str, *, folder: Path | None = None, pictures: Path | None = None) -> RealDesk:
        desk = open_desk(folder or tmp_path / f"window-{next(numbers)}", url, time, pictures=pictures)
        opened.append(desk)
        return desk

    yield on
    for desk in opened:
        desk.close()
    words.install(None)


@pytest.fixture
def station(engine: Engine, now: datetime, quick_hash: None) -> Station:
    """A station in ``database_url``, where people already work."""
    return real_station.set_up(engine, now)


@pytest.fixture
def desk(open_window: Open, station: Station, database_url: str, tmp_path: Path) -> RealDesk:
    """Gu Min's window; what it prints goes to files."""
    desk = open_window(database_url)

    def arrive() -> Story:
        yield from come_in(desk.clerk, "gm", PASSWORD)
        desk.page("intake").printing.dialog = Printer(tmp_path)
        yield lambda: is_idle(desk)

    desk.play(arrive())
    return desk
