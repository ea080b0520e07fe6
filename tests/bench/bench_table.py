"""The list of a million residents: opening it, a frame of the wheel, the memory it takes.

It is the residents' page itself, on the worker and SQLite; beside it Qt's own table over a C++ model, in the same
style, with the same columns and as many lines in sight.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEventLoop, QItemSelectionModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.residents import Resident, ResidentAddress, ResidentPhone
from desk.recording import Actor
from tests.bench import people
from tests.bench.measure import Measurement, percentile, seconds

RESIDENTS = int(os.environ.get("BENCH_RESIDENTS", "1_000_000"))
PORTION = 50_000
SIZE = (1278, 674)
"""The page inside a window of 1366 × 768."""

NOTCH = 3 * 20
"""Pixels of one notch of the wheel: three single steps."""

FRAMES = 400
OPENINGS = 5
CPP_LINES = 10_000
"""Enough for the frames; a million would take gigabytes as items."""


def measure() -> Iterator[Measurement]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="bench-table-") as folder:
        url = f"sqlite:///{Path(folder) / 'desk.sqlite3'}"
        actor = fill(url)
        yield from _measure(url, actor)


def fill(url: str) -> Actor:
    """A new database of residents with a telephone and an address each; without search keys, which no list needs."""
    engine = db.open_engine(url)
    db.upgrade(engine)
    actor = people.station(engine)
    everybody = enumerate(people.unique_people(RESIDENTS), start=1)
    while portion := list(islice(everybody, PORTION)):
        with db.transaction(engine, actor, now=people.NOW) as session:
            bulk.insert(
                session,
                Resident.__table__,
                ("id", "version", "station_id", "name", "sex", "id_type", "id_no", "birth_date", "status", "created_at",
                 "updated_at"),
                [(key, 1, actor.station_id, each.name, "male", "resident_id", each.id_no, each.birth_date, "living",
                  people.NOW, people.NOW) for key, each in portion],
            )  # fmt: skip
            phones = [(key, 0, each.phone) for key, each in portion]
            bulk.insert(session, ResidentPhone.__table__, ("resident_id", "position", "number"), phones)
            homes = [(key, "living", each.address, each.address) for key, each in portion]
            columns = ("resident_id", "kind", "text", "address_key")
            bulk.insert(session, ResidentAddress.__table__, columns, homes)
    engine.dispose()
    return actor


def _measure(url: str, actor: Actor) -> Iterator[Measurement]:
    from desk.app import application

    application()
    before = own_megabytes()
    openings = [_open(url, actor) for _ in range(OPENINGS)]
    frames, after = _desk_frames(url, actor)
    floor = _cpp_frames()
    name = f"{RESIDENTS:,} residents"
    yield Measurement(
        f"list of {name}: asked to painted", median(painted for painted, _ in openings) * 1000, "ms", limit=100
    )
    yield Measurement(f"list of {name}: asked to counted", median(counted for _, counted in openings) * 1000, "ms")
    for percent in (50, 95):
        yield Measurement(
            f"frame of the wheel, p{percent}",
            percentile(frames, percent) * 1000,
            "ms",
            percentile(floor, percent) * 1000,
            "QTableView over QStandardItemModel",
            1.6 if percent == 50 else None,
        )
    yield Measurement(f"memory for the list of {name}", after - before, "MB", limit=80)


def _open(url: str, actor: Actor) -> tuple[float, float]:
    """Seconds from asking for the page on a database just opened until its first lines are painted, and until the
    scroll bar and the words know how many there are."""
    with _Desk(url, actor) as desk:
        painted = seconds(desk.open)
        return painted, painted + seconds(desk.count)


def _desk_frames(url: str, actor: Actor) -> tuple[list[float], float]:
    """Seconds of each frame, and the megabytes in use after them and a look at both ends and the middle."""
    with _Desk(url, actor) as desk:
        desk.open()
        desk.settle()
        bar = desk.page.list.table.verticalScrollBar()
        for share in (1.0, 0.5, 0.25, 0.0):
            bar.setValue(round(bar.maximum() * share))
            desk.settle()
        return _frames(desk.page.list.table), own_megabytes()


class _Desk:
    """The residents' page in a window of its own, with a worker on a fresh engine."""

    def __init__(self, url: str, actor: Actor) -> None:
        from desk.rules.permissions import Role
        from desk.views.ask import Ask
        from desk.views.notices import Notices
        from desk.views.page import Tools
        from desk.work import Worker

        self.window = QWidget()
        self.window.resize(*SIZE)
        self.worker = Worker()
        self.engine: Engine = db.open_engine(url)
        self.worker.use(self.engine)
        self.worker.actor = replace(actor, roles=frozenset({Role.CLERK.value}))
        self.tools = Tools(self.worker, Notices(self.window), Ask(self.window))
        QVBoxLayout(self.window).setContentsMargins(0, 0, 0, 0)
        self.window.show()
        self.busy = False
        self.worker.busy.connect(self._note_busy)

    def __enter__(self) -> _Desk:
        return self

    def __exit__(self, *error: object) -> None:
        self.settle()
        self.window.close()
        self.window.deleteLater()
        self.worker.close()

    def _note_busy(self, busy: bool) -> None:
        self.busy = busy

    def open(self) -> None:
        from desk.views.residents import ResidentsPage

        self.page = ResidentsPage(self.tools, self.window)
        self.window.layout().addWidget(self.page)
        filled = QEventLoop()
        self.page.list.model.modelReset.connect(filled.quit)
        self.page.reload()
        self.page.show()
        filled.exec()
        self.window.repaint()

    def count(self) -> None:
        counted = QEventLoop()
        self.page.list.model.rowsInserted.connect(counted.quit)
        counted.exec()

    def settle(self) -> None:
        """Until everything that was asked for is there."""
        QCoreApplication.processEvents()
        while self.busy:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _frames(table: QTableView) -> list[float]:
    """Seconds of each notch: moved, pages that arrived taken in, painted."""
    bar = table.verticalScrollBar()
    bar.setValue(0)

    def frame() -> None:
        bar.setValue(bar.value() + NOTCH)
        QCoreApplication.processEvents()
        table.viewport().repaint()

    for _ in range(20):
        frame()
    return [seconds(frame) for _ in range(FRAMES)]


def _cpp_frames() -> list[float]:
    from desk.views import theme
    from desk.views.tokens import HEIGHT

    model = QStandardItemModel(0, 7)
    for each in islice(people.unique_people(CPP_LINES), CPP_LINES):
        texts = (each.name, "男", "63", each.id_no, each.address, each.phone, "第二网格")
        model.appendRow([QStandardItem(text) for text in texts])
    window = QWidget()
    window.resize(*SIZE)
    table = QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(HEIGHT["table_row"]))
    for column, width in enumerate((124, 52, 60, 252, 360, 144, 190)):
        table.setColumnWidth(column, width)
    QVBoxLayout(window).addWidget(table)
    window.show()
    table.selectionModel().setCurrentIndex(model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    found = _frames(table)
    window.close()
    window.deleteLater()
    return found


def own_megabytes() -> float:
    """Memory of this process alone; pages of the database file that it maps belong to the system's cache."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = re.search(r"RssAnon:\s+(\d+)", status)
    assert kilobytes is not None
    return int(kilobytes[1]) / 1024
