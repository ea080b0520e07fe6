"""The bed board of 500 beds × 90 days: a frame while somebody is dragged over it, a frame of the wheel, what it reads.

It is the board itself on 500 beds whose stays follow each other; its data come through the service from SQLite.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QCoreApplication
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident
from desk.recording import Actor
from desk.rules.permissions import Role
from tests.bench import people
from tests.bench.measure import Measurement, percentile, seconds
from tests.support import beds_centre

BEDS = 500
SIZES = (((992, 576), "1366×768"), ((1560, 890), "1920×1080"))
"""The board inside windows of these sizes."""

NOW = datetime.fromisoformat("2026-11-19T09:41:00+08:00")
FRAMES = 200
READINGS = 15
FRAME_MS, DATA_MS = 16.0, 30.0


def measure() -> Iterator[Measurement]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _frames()
    with tempfile.TemporaryDirectory(prefix="bench-beds-") as folder:
        yield _reading(f"sqlite:///{Path(folder) / 'desk.sqlite3'}")


# Frames


def _frames() -> Iterator[Measurement]:
    from desk.app import application

    application()
    for size, window in SIZES:
        board = _board(size)
        dragged, wheeled = _dragged(board), _wheeled(board)
        board.close()
        board.deleteLater()
        name = f"{BEDS} beds × 3 months at {window}"
        for percent, limit in ((50, None), (95, FRAME_MS)):
            told = f"{name}: frame while dragging, p{percent}"
            yield Measurement(told, percentile(dragged, percent) * 1000, "ms", limit=limit)
        yield Measurement(f"{name}: frame of the wheel, p95", percentile(wheeled, 95) * 1000, "ms", limit=FRAME_MS)


def _board(size: tuple[int, int]) -> Any:
    from desk.views.beds.board import BedBoard
    from desk.views.beds.scale import MONTHS

    board = BedBoard()
    board.may_act = True
    board.resize(*size)
    board.show()
    first = MONTHS.first_for(NOW.date())
    board.show_board(beds_centre.crowd(NOW, first, MONTHS.days, BEDS), MONTHS)
    QCoreApplication.processEvents()
    return board


def _dragged(board: Any) -> list[float]:
    """Seconds of each move of the mouse: judged, told in the bubble, painted; every twelfth is on another bed."""
    from desk.views.beds.carrying import Grip, moved, take

    lines = board.sheet.lines
    held = next(bar for line in lines[:8] for bar in line.bars if bar.state == "BOOKED")
    board.begin(take(held, Grip.WHOLE))
    QCoreApplication.processEvents()

    def frame(number: int) -> None:
        bed_id = lines[min(4 + number // 12, len(lines) - 1)].bed.bed_id
        board.carry_to(moved(board.carry, bed_id, timedelta(days=number % 9), NOW))
        QCoreApplication.processEvents()

    taken = [seconds(partial(frame, number)) for number in range(FRAMES)]
    board.put_back()
    return taken


def _wheeled(board: Any) -> list[float]:
    """Seconds of each notch of the wheel through beds that were not painted before."""
    bar = board.verticalScrollBar()
    bar.setValue(0)

    def frame() -> None:
        bar.setValue(bar.value() + 60)
        board.viewport().repaint()

    return [seconds(frame) for _ in range(FRAMES)]


# Data


def _reading(url: str) -> Measurement:
    from desk.services import beds
    from desk.views.beds.scale import MONTHS

    engine = db.open_engine(url)
    db.upgrade(engine)
    actor = people.station(engine)
    _fill(engine, actor)
    head = Actor(actor.staff_id, actor.name, actor.station_id, frozenset({Role.STATION_HEAD.value}), actor.workstation)
    first = MONTHS.first_for(NOW.date())
    with db.reading(engine, head, now=NOW, operation="beds.board") as session:
        read: Callable[[], object] = partial(beds.board, session, first=first, days=MONTHS.days)
        read()
        taken = [seconds(read) for _ in range(READINGS)]
    engine.dispose()
    return Measurement(
        f"data of {BEDS} beds × 3 months, through the service", median(taken) * 1000, "ms", limit=DATA_MS
    )


def _fill(engine: Engine, actor: Actor) -> None:
    """The same house as rows."""
    from desk.views.beds.scale import MONTHS

    board = beds_centre.crowd(NOW, MONTHS.first_for(NOW.date()), MONTHS.days, BEDS)
    stamp = {"version": 1, "created_at": NOW, "updated_at": NOW}
    with db.transaction(engine, actor, now=NOW, operation="test.fill") as session:
        rooms = [(room.room_id, actor.station_id, "", room.floor, room.number, room.kind, room.gender_rule.value)
                 for room in board.rooms]  # fmt: skip
        _insert(session, Room, ("id", "station_id", "building", "floor", "number", "kind", "gender_rule"), rooms, stamp)
        beds = [(bed.bed_id, bed.room_id, bed.number, False, False, False, False, False, bed.condition.value, NOW)
                for room in board.rooms for bed in room.beds]  # fmt: skip
        columns = ("id", "room_id", "number", "oxygen", "rail", "window", "companion", "reserve", "condition",
                   "condition_since")  # fmt: skip
        _insert(session, Bed, columns, beds, stamp)
        persons = [(bar.resident_id, actor.station_id, bar.name, bar.sex, "resident_id", f"T{bar.resident_id}",
                    bar.birth_date, "living") for bar in board.bars]  # fmt: skip
        columns = ("id", "station_id", "name", "sex", "id_type", "id_no", "birth_date", "status")
        _insert(session, Resident, columns, persons, stamp)
        _fill_stays(session, actor, board.bars, stamp)
    engine.dispose()


def _fill_stays(session: Any, actor: Actor, bars: Any, stamp: dict[str, Any]) -> None:
    stays = []
    for bar in bars:
        left = (bar.ends_at, "HOME") if bar.phase == "PAST" else (None, None)
        facts = (bar.kind.value, bar.state.value, NOW, bar.starts_at.date(), {}, 0, False, False)
        stays.append((bar.stay_id, actor.station_id, bar.resident_id, *facts, *left))
    columns = ("id", "station_id", "resident_id", "kind", "state", "asked_at", "wanted_from", "wants", "urgency",
               "whole_room", "fall_risk", "left_at", "left_to")  # fmt: skip
    _insert(session, BedStay, columns, stays, stamp)
    pieces = [(bar.segment_id, bar.stay_id, 0, bar.bed_id, bar.resident_id, bar.purpose.value, bar.phase.value,
               bar.starts_at, bar.ends_at) for bar in bars]  # fmt: skip
    columns = ("id", "stay_id", "lane", "bed_id", "resident_id", "purpose", "phase", "starts_at", "ends_at")
    _insert(session, StaySegment, columns, pieces, stamp)


def _insert(
    session: Any, table: Any, columns: tuple[str, ...], rows: list[tuple[Any, ...]], stamp: dict[str, Any]
) -> None:
    extra = {name: value for name, value in stamp.items() if name in table.__table__.columns and name not in columns}
    names = (*columns, *extra)
    bulk.insert(session, table.__table__, names, [(*row, *extra.values()) for row in rows])
