"""The card of one person at a station with 12,000: from the key on the file, or a click, to the card on the screen.

The real window, offscreen, on SQLite; the first one builds the page of cards.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk import db
from tests.bench import bench_scan, people
from tests.bench.measure import Measurement, percentile, seconds

CARDS = 60
LIMIT_MS = 150.0


def measure() -> Iterator[Measurement]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="bench-cards-page-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'desk.sqlite3'}"
        engine = db.open_engine(url)
        db.upgrade(engine)
        _, actor = bench_scan.fill(engine)
        engine.dispose()
        first, later = _on_screen(folder, url, actor)
    yield Measurement("first card of the day, from the key on a file to the screen", first * 1000, "ms", limit=LIMIT_MS)
    yield Measurement("card of another person on the screen, median", median(later) * 1000, "ms")
    yield Measurement(
        "card of another person on the screen, p90", percentile(later, 90) * 1000, "ms", limit=LIMIT_MS
    )  # fmt: skip


def _on_screen(folder: Path, url: str, actor: db.Actor) -> tuple[float, list[float]]:
    """Seconds of the first card, which builds the page, and of those after it."""
    from desk.app import application
    from tests.support.real_desk import Clock, open_desk

    application()
    desk = open_desk(folder / "window", url, Clock(people.NOW))
    window: Any = desk.window
    bench_scan._until(lambda: bool(window._warm) and not window._to_load and window.worker._under_way == 0)
    window._enter(actor, False)
    window.activateWindow()
    bench_scan._until(lambda: window.isActiveWindow() and window.worker._under_way == 0)
    shell = window.shell
    shell._warm_pages()  # what it does by itself after some seconds
    bench_scan._until(lambda: window.worker._under_way == 0)
    chosen = random.Random(3).sample(range(1, bench_scan.RESIDENTS + 1), CARDS + 1)
    taken = []
    for resident_id in chosen:
        shell.show_page("residents")
        bench_scan._until(lambda: window.worker._under_way == 0)
        taken.append(seconds(lambda: _ask(shell, resident_id)))  # noqa: B023 - used at once
        bench_scan._until(lambda: window.worker._under_way == 0 and shell.page("cards").showing.is_idle())
    desk.close()
    return taken[0], taken[1:]


def _ask(shell: Any, resident_id: int) -> None:
    shell.go("cards", resident_id)
    page = shell.page("cards")
    bench_scan._until(lambda: page.showing.faced == resident_id)
    QCoreApplication.processEvents()  # painted
