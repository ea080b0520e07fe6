"""A card scanned at a station with 12,000 residents: from its last character to the file on the screen.

The real window, offscreen, on SQLite; key events with the times of a device, each scan of another card and from the
page of today. The look at the code alone is taken on both databases.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.cards import CardToken
from desk.models.staff import Staff
from desk.recording import Actor
from desk.rules.numbers import card_token
from desk.rules.permissions import Role
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, percentile, seconds
from tests.support.scanner import scan

RESIDENTS = 12_000
SCANS = 120
LOOKS = 300
LIMIT_MS = 100.0
PACE_MS = 12
PATIENCE_S = 20


def measure() -> Iterator[Measurement]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="bench-scan-")))
        server = held.enter_context(postgres.server())
        postgres.administer(server, "CREATE DATABASE bench_scan")
        url = f"sqlite:///{folder / 'desk.sqlite3'}"
        for kind, each in (("SQLite", url), ("PostgreSQL", server.replace("@/", "@/bench_scan"))):
            engine = db.open_engine(each)
            db.upgrade(engine)
            codes, actor = fill(engine)
            looks = _looks(engine, actor, codes)
            engine.dispose()
            yield Measurement(f"code looked up, {kind}, p99", percentile(looks, 99) * 1000, "ms")
            if kind == "SQLite":
                first, scans = _on_screen(folder, url, actor, codes)
                yield Measurement("first scan of the day, file on screen", first * 1000, "ms")
                yield Measurement("scan, last character to file on screen, median", median(scans) * 1000, "ms")
                value = percentile(scans, 99) * 1000
                yield Measurement("scan, last character to file on screen, p99", value, "ms", limit=LIMIT_MS)


def fill(engine: Engine) -> tuple[list[str], Actor]:
    """The town with a good card for everybody: the codes by resident, from the first; and a clerk."""
    station = people.fill(engine, RESIDENTS)
    chance = random.Random(people.SEED)
    codes = [card_token(number) for number in chance.sample(range(10**12), RESIDENTS)]
    with db.transaction(engine, station, now=people.NOW) as session:
        clerk = Staff(
            station_id=station.station_id, account="gm", name="顾敏", initials="gm", password_hash="-",
            must_change_password=False, active=True, created_at=people.NOW,
        )  # fmt: skip
        session.add(clerk)
        session.flush()
        bulk.insert(
            session,
            CardToken.__table__,
            ("resident_id", "code"),
            list(enumerate(codes, start=1)),
            {"station_id": station.station_id, "kind": "CARD", "state": "LIVE",
             "made_at": people.NOW - timedelta(days=30)},
        )  # fmt: skip
        staff_id = clerk.id
    return codes, Actor(staff_id, "顾敏", station.station_id, frozenset({Role.STATION_HEAD.value}), "1")


def _looks(engine: Engine, actor: Actor, codes: list[str]) -> list[float]:
    from desk.services.cards.scanning import look

    def once(code: str) -> None:
        with db.reading(engine, actor, now=people.NOW) as session:
            assert look(session, typed=code).person is not None

    chosen = random.Random(1).sample(codes, LOOKS)
    once(chosen[0])
    return [seconds(lambda: once(code)) for code in chosen]  # noqa: B023 - used at once


def _on_screen(folder: Path, url: str, actor: Actor, codes: list[str]) -> tuple[float, list[float]]:
    """Seconds of the first scan, which builds the page, and of those after it."""
    from desk.app import application
    from tests.support.real_desk import Clock, open_desk

    application()
    desk = open_desk(folder / "window", url, Clock(people.NOW))
    window: Any = desk.window
    _until(lambda: bool(window._warm) and not window._to_load and window.worker._under_way == 0)
    window._enter(actor, False)
    window.activateWindow()
    _until(lambda: window.isActiveWindow() and window.worker._under_way == 0)
    chosen = random.Random(2).sample(range(1, len(codes) + 1), SCANS + 1)
    taken = [_scan(window, codes[resident_id - 1], resident_id) for resident_id in chosen]
    desk.close()
    return taken[0], taken[1:]


def _scan(window: Any, code: str, resident_id: int) -> float:
    shell = window.shell
    shell.show_page("today")
    window.activateWindow()
    _until(lambda: window.isActiveWindow() and window.worker._under_way == 0)
    scanner = scan("", None)
    for each in code:  # at the scanner's pace: the desk may do something between its keys
        latest = time.monotonic() + PACE_MS / 1000
        scanner.type(each, PACE_MS)
        while time.monotonic() < latest:
            QCoreApplication.processEvents()
            time.sleep(0.001)
        if not window.isActiveWindow():  # no window manager gives the focus back here
            window.activateWindow()
            _until(window.isActiveWindow)

    def answer() -> None:
        scanner.enter(PACE_MS)
        _until(lambda: _shows(shell, resident_id))
        QCoreApplication.processEvents()  # painted

    taken = seconds(answer)
    _until(lambda: window.worker._under_way == 0)
    return taken


def _shows(shell: Any, resident_id: int) -> bool:
    page = shell.current_page()
    return page.NAME == "residents" and page.file.file is not None and page.file.file.resident_id == resident_id


def _until(done: Callable[[], bool]) -> None:
    latest = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < latest, "the desk did not answer"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
