"""Finding one of a million residents at each key stroke: the whole way through the service, on both databases.

Beside it, on the same people: LIKE over the columns, and SQLite's FTS5 with trigrams (LIKE for two characters).
"""

from __future__ import annotations

import gc
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sqlalchemy.engine import Engine

from desk import db
from desk.recording import Actor
from desk.rules import pinyin
from desk.services import search
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, percentile

RESIDENTS = int(os.environ.get("BENCH_RESIDENTS", "1_000_000"))
QUERIES = 150
"""Of each kind, on each database."""

PEER_QUERIES = 6
LIMIT = 5.0
"""Milliseconds that one of a hundred key strokes may take at most."""

BUFFERS = 512
"""Megabytes of PostgreSQL's shared_buffers: the quarter of a small server's memory that its manual recommends."""


def kinds() -> dict[str, Callable[[people.Person], str]]:
    """What a clerk types to find a person, by kind."""
    return {
        "whole name": lambda each: each.name,
        "two characters": lambda each: each.name[-2:],
        "surname and one": lambda each: each.name[:2],
        "one character": lambda each: each.name[0],
        "pinyin": lambda each: pinyin.full(each.name).replace(" ", ""),
        "initials": lambda each: pinyin.initials(each.name),
        "telephone end": lambda each: each.phone[-4:],
        "telephone start": lambda each: each.phone[:5],
        "ID end": lambda each: each.id_no[-6:],
        "whole ID": lambda each: each.id_no,
        "address": lambda each: each.address[:3],
        "address and house": lambda each: each.address.partition("号楼")[0],
        "name and telephone": lambda each: f"{each.name[0]} {each.phone[-4:]}",
        "pinyin and telephone": lambda each: f"{pinyin.full(each.name).split()[0]} {each.phone[-4:]}",
        "name and ID end": lambda each: f"{each.name[0]} {each.id_no[-4:]}",
        "name and address": lambda each: f"{each.name[0]} {each.address[:3]}",
    }


def measure() -> Iterable[Measurement]:
    """Both databases, then the peers on the SQLite one."""
    sample = _sample()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "desk.sqlite3"
        yield from _database(f"sqlite:///{file}", "SQLite", sample, lambda: file.stat().st_size / 1e6)
        yield from _peers(file, sample)
    with postgres.server(BUFFERS) as server:
        postgres.administer(server, "CREATE DATABASE bench")
        yield from _database(server.replace("@/", "@/bench"), "PostgreSQL", sample, lambda: 0.0)


def _sample() -> list[people.Person]:
    chance = random.Random(1)
    every = max(1, RESIDENTS // 2_000)
    few = [each for number, each in enumerate(people.unique_people(RESIDENTS)) if number % every == 0]
    return chance.sample(few, min(len(few), QUERIES))


def _database(url: str, name: str, sample: list[people.Person], size: Callable[[], float]) -> Iterator[Measurement]:
    engine = db.open_engine(url)
    db.upgrade(engine)
    started = time.perf_counter()
    actor = people.fill(engine, RESIDENTS)
    yield Measurement(f"{name}: {RESIDENTS:,} residents and their keys", time.perf_counter() - started, "s")
    os.sync()  # what was filled in is not still being written while the key strokes are timed
    gc.freeze()  # as the desk does once it is loaded
    if size():
        yield Measurement(f"{name}: size of the file", size(), "MB")
    everything: list[float] = []
    for kind, query in kinds().items():
        taken = _ask(engine, actor, [query(each) for each in sample])
        everything += taken
        yield Measurement(f"{name}: {kind}, p50", percentile(taken, 50), "ms")
        yield Measurement(f"{name}: {kind}, p99", percentile(taken, 99), "ms", limit=LIMIT)
    yield Measurement(f"{name}: all kinds, p99", percentile(everything, 99), "ms", limit=LIMIT)
    engine.dispose()


def _ask(engine: Engine, actor: Actor, queries: list[str]) -> list[float]:
    """Milliseconds of each query: transaction, service, hits."""
    taken = []
    for query in [queries[0], *queries]:
        started = time.perf_counter()
        with db.reading(engine, actor, now=people.NOW) as session:
            search.find(session, query=query)
        taken.append((time.perf_counter() - started) * 1000)
    return taken[1:]


def _peers(file: Path, sample: list[people.Person]) -> Iterator[Measurement]:
    connection = sqlite3.connect(file)
    connection.create_function("pinyin_of", 1, pinyin.full, deterministic=True)
    connection.execute(
        "CREATE TEMP TABLE flat AS SELECT r.id, r.name, pinyin_of(r.name) AS pinyin, r.id_no, p.number, a.text"
        " FROM residents r JOIN resident_phones p ON p.resident_id = r.id"
        " JOIN resident_addresses a ON a.resident_id = r.id"
    )
    started = time.perf_counter()
    connection.execute(
        "CREATE VIRTUAL TABLE temp.grams USING fts5(name, pinyin, id_no, number, text, content='', tokenize='trigram')"
    )
    connection.execute(
        "INSERT INTO grams(rowid, name, pinyin, id_no, number, text)"
        " SELECT id, name, pinyin, id_no, number, text FROM flat"
    )
    yield Measurement("FTS5 trigrams: built", time.perf_counter() - started, "s")
    like = (
        "SELECT id, name, id_no, number, text FROM flat WHERE name LIKE :like OR pinyin LIKE :like OR id_no LIKE :like"
        " OR number LIKE :like OR text LIKE :like LIMIT 50"
    )
    grams = (
        "SELECT f.id, f.name, f.id_no, f.number, f.text"
        " FROM (SELECT rowid FROM grams WHERE grams MATCH :match LIMIT 50) g"
        " JOIN flat f ON f.rowid = g.rowid"
    )
    for name in ("LIKE", "FTS5 trigrams"):
        taken = []
        for query in kinds().values():
            for each in sample[:PEER_QUERIES]:
                typed = query(each)
                values = {"like": f"%{typed}%", "match": '"' + typed.replace('"', "") + '"'}
                statement = grams if name != "LIKE" and len(typed) > 2 else like
                started = time.perf_counter()
                connection.execute(statement, values).fetchall()
                taken.append((time.perf_counter() - started) * 1000)
        yield Measurement(f"{name}: all kinds, p50", percentile(taken, 50), "ms")
        yield Measurement(f"{name}: all kinds, p99", percentile(taken, 99), "ms")
    connection.close()
