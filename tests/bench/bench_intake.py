"""An acknowledged intake beside a raw two-insert commit, and the longest wait when eight desks write at once.

An act is what the worker does for 受理 with the result told at once, for a resident on file: checked, numbered,
recorded, findable, its draft dropped, committed with ``synchronous=FULL``.
"""

from __future__ import annotations

import multiprocessing
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import median

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.catalogue import ServiceItem
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.recording import Actor
from desk.rules.matters import Handling
from desk.rules.permissions import Role
from desk.services import drafts, intake
from desk.services.intake import Intake, MaterialTick
from tests.bench.bench_start import street
from tests.bench.measure import Measurement, percentile, seconds

ACTS = 400
AT_ONCE = 8
ACTS_EACH = 60
WARM = 10
CLERK = "gm"
FLOOR = "two inserts, synchronous=FULL"


def measure() -> Iterator[Measurement]:
    with tempfile.TemporaryDirectory(prefix="bench-intake-") as folder:
        store = street(Path(folder))
        engine = db.open_engine(store.url)
        taken, raw = _in_turn(desk_act(engine, 0), raw_act(Path(folder) / "raw.sqlite3"), ACTS)
        engine.dispose()
        waits = sorted(_at_once(store.url))
    for percent in (50, 99):
        limit = 15 if percent == 99 else None
        floor = percentile(raw, percent) * 1000
        yield Measurement(
            f"intake acknowledged, p{percent}", percentile(taken, percent) * 1000, "ms", floor, FLOOR, limit
        )
    name = f"{AT_ONCE} processes at once: longest wait beyond the median"
    yield Measurement(name, (waits[-1] - median(waits)) * 1000, "ms", limit=50)


def desk_act(engine: Engine, number: int) -> Callable[[], object]:
    """One intake after another by the clerk ``number`` of the street, each for another resident with a draft kept."""
    with db.reading(engine, db.SYSTEM, now=datetime.now(UTC)) as session:
        clerks = session.scalars(select(Staff).order_by(Staff.account == CLERK, Staff.id)).all()
        clerk = clerks[-1 - number % len(clerks)]
        roles = frozenset({Role.CLERK.value})
        actor = Actor(clerk.id, clerk.name, clerk.station_id, roles, f"desk {number}")
        item = session.scalars(select(ServiceItem.id).order_by(ServiceItem.id)).first() or 0
        residents = iter(session.scalars(select(Resident.id).where(Resident.status == "living")).all()[number::AT_ONCE])
    db.run(
        engine,
        partial(drafts.save, page="intake", content={"description": "问老年卡怎么办"}),
        actor=actor,
        now=datetime.now(UTC),
        operation="drafts.save",
    )

    def act() -> object:
        filled = Intake(
            item_id=item,
            handling=Handling.ON_THE_SPOT,
            profile="7123",
            level="on_the_spot",
            resident_id=next(residents),
            description="问老年卡怎么办",
            materials=(MaterialTick("身份证", True), MaterialTick("一寸照片", True)),
            result="已当场说明并办结",
        )
        work = partial(intake.take_in, intake=filled)
        return db.run(engine, work, actor=actor, now=datetime.now(UTC), operation="intake.take_in")

    return act


def raw_act(file: Path) -> Callable[[], object]:
    """A commit of two rows by plain sqlite3, on a file of its own."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE matters (id INTEGER PRIMARY KEY, number TEXT UNIQUE, title TEXT, at TEXT)")
    connection.execute("CREATE TABLE steps (id INTEGER PRIMARY KEY, matter_id INTEGER, verb TEXT, at TEXT)")

    def act() -> None:
        at = datetime.now(UTC).isoformat()
        connection.execute("BEGIN IMMEDIATE")
        made = connection.execute("INSERT INTO matters (number, title, at) VALUES (?, ?, ?)", (at, "老年卡", at))
        connection.execute("INSERT INTO steps (matter_id, verb, at) VALUES (?, ?, ?)", (made.lastrowid, "SETTLE", at))
        connection.execute("COMMIT")

    return act


def _in_turn(act: Callable[[], object], floor: Callable[[], object], count: int) -> tuple[list[float], list[float]]:
    for _ in range(WARM):
        act()
        floor()
    pairs = [(seconds(act), seconds(floor)) for _ in range(count)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _at_once(url: str) -> list[float]:
    """Seconds of every act of processes that all begin together."""
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(AT_ONCE)
    told = context.Queue()
    desks = [context.Process(target=_one_desk, args=(url, number, together, told)) for number in range(AT_ONCE)]
    for desk in desks:
        desk.start()
    waits = [wait for _ in desks for wait in told.get(timeout=120)]
    for desk in desks:
        desk.join()
    return waits


def _one_desk(url: str, number: int, together: Barrier, told: Queue) -> None:
    """Acts while all eight act: none is still loading or already leaving."""
    engine = db.open_engine(url)
    act = desk_act(engine, number)
    for _ in range(WARM):
        act()
    together.wait()
    waits = [seconds(act) for _ in range(ACTS_EACH)]
    together.wait()
    told.put(waits)
    engine.dispose()
