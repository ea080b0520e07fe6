"""Double files among 100,000 residents, a third of them without a paper; and those of one file, as its page asks."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import Engine

from desk import db
from desk.recording import Actor
from desk.services import doubles
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, percentile

RESIDENTS = int(os.environ.get("BENCH_RESIDENTS", "100_000"))
DOUBLES = RESIDENTS // 50
ALL_LIMIT = 10.0
"""Seconds for all files."""

ONE_LIMIT = 30.0
"""Milliseconds for one file, nine times of ten."""

_TOWN = (
    # Every second one lives with the one before, every third one has shown no paper yet.
    "UPDATE resident_addresses SET text = o.text, address_key = o.address_key FROM resident_addresses AS o"
    " WHERE o.resident_id = resident_addresses.resident_id - 1 AND resident_addresses.resident_id % 2 = 0",
    "UPDATE residents SET id_type = 'none', id_no = NULL WHERE id % 3 = 0",
    # One of fifty is the double of somebody, one of two hundred gives the number of an office.
    "UPDATE residents SET name = o.name, birth_date = o.birth_date, id_type = 'none', id_no = NULL"
    " FROM residents AS o WHERE residents.id % 50 = 0 AND o.id = residents.id - 25",
    "UPDATE resident_phones SET number = o.number FROM resident_phones AS o"
    " WHERE resident_phones.resident_id % 50 = 0 AND o.resident_id = resident_phones.resident_id - 25",
    "UPDATE resident_phones SET number = '0531-87528099' WHERE resident_id % 200 = 1",
)


def measure() -> Iterable[Measurement]:
    """Both databases."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _database(f"sqlite:///{Path(folder) / 'desk.sqlite3'}", "SQLite")
    with postgres.server() as server:
        postgres.administer(server, "CREATE DATABASE bench")
        yield from _database(server.replace("@/", "@/bench"), "PostgreSQL")


def _database(url: str, name: str) -> Iterator[Measurement]:
    engine = db.open_engine(url)
    db.upgrade(engine)
    actor = people.fill(engine, RESIDENTS)
    with db.transaction(engine, actor, now=people.NOW) as session:
        for statement in _TOWN:
            session.execute(text(statement))
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    taken, found = _ask(engine, actor, None)
    assert found >= DOUBLES, f"{found} pairs of {DOUBLES}"
    yield Measurement(f"{name}: {found:,} pairs among {RESIDENTS:,} files", taken, "s", limit=ALL_LIMIT)
    ones = [_ask(engine, actor, key)[0] * 1000 for key in range(25, RESIDENTS, RESIDENTS // 100)]
    yield Measurement(f"{name}: doubles of one file, p90", percentile(ones, 90), "ms", limit=ONE_LIMIT)
    engine.dispose()


def _ask(engine: Engine, actor: Actor, resident_id: int | None) -> tuple[float, int]:
    started = time.perf_counter()
    with db.reading(engine, actor, now=people.NOW) as session:
        found = doubles.find_doubles(session, resident_id=resident_id)
    return time.perf_counter() - started, len(found)
