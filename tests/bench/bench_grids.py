"""The grid of an address while a clerk types it, with 5,000 buildings; what the page of the grids counts.

Every tenth proposal comes after a colleague saved something else, every hundredth after one moved a building to
another grid, so that the index has to be looked after or made anew.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.grids import Building
from desk.models.residents import Household
from desk.recording import Actor, Session
from desk.services import grids
from desk.services.grids import GridInput, RangeInput
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, percentile, seconds

BUILDINGS, RESIDENTS, QUERIES = 5_000, 12_000, 2_000
PER_ESTATE = -(-BUILDINGS // len(people.PLACES))
LIMIT = 2.0
"""Milliseconds that one of a hundred proposals may take at most."""

PAGE_LIMIT = 50.0
"""Milliseconds for the counts of all grids."""

ROUNDS = 9


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
        micro = _fill(session)
    calm, busy, anew = _propose(engine, actor, micro)
    yield Measurement(f"{name}: proposal, p50", percentile(calm, 50), "ms")
    yield Measurement(f"{name}: proposal, p99", percentile(calm, 99), "ms", limit=LIMIT)
    yield Measurement(f"{name}: proposal after any change, p99", percentile(busy, 99), "ms", limit=LIMIT)
    yield Measurement(f"{name}: proposal after a building moved, p50", percentile(anew, 50), "ms")
    works: dict[str, Callable[[Session], object]] = {
        "counts of all grids": grids.counts,
        "buildings of the station": lambda session: grids.buildings_of(session, grid_id=None),
        "buildings of one grid": lambda session: grids.buildings_of(session, grid_id=micro[0]),
    }
    for title, work in works.items():
        best = min(seconds(partial(_look, engine, actor, work)) for _ in range(ROUNDS))
        limit = PAGE_LIMIT if work is grids.counts else None
        yield Measurement(f"{name}: {title}", best * 1000, "ms", limit=limit)
    yield Measurement(f"{name}: all addresses located anew", seconds(lambda: _relocate(engine, actor)), "s")
    engine.dispose()


def _fill(session: Session) -> list[int]:
    """Twelve communities with eight grids of three micro grids; each has a head and the buildings of a third."""
    micro: list[int] = []
    for at, place in enumerate(people.PLACES):
        if at % 8 == 0:
            top = _grid(session, f"{at // 8:02d}", 1, None)
        middle = _grid(session, f"{at // 8:02d}-{at % 8}", 2, top)
        grids.assign_member(session, grid_id=middle, name="周敏", duty="专职网格员", since=date(2025, 1, 1))
        for part in range(3):
            key = _grid(session, f"{at // 8:02d}-{at % 8}-{part}", 3, middle)
            first, last = 1 + part * PER_ESTATE // 3, (part + 1) * PER_ESTATE // 3
            grids.save_range(session, grid_id=key, values=RangeInput(place, first, last))
            grids.save_buildings(session, grid_id=key, text=f"{place}{first}-{last}号楼")
            micro.append(key)
    return micro


def _grid(session: Session, code: str, level: int, parent: int | None) -> int:
    values = GridInput(code, f"第{code}网格", level, parent)
    return grids.save_grid(session, grid_id=None, version=None, values=values).grid_id


def _propose(engine: Engine, actor: Actor, micro: list[int]) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of proposals when nothing changed, after some change, and after a building moved."""
    chance = random.Random(1)
    calm: list[float] = []
    busy: list[float] = []
    anew: list[float] = []
    for number in range(QUERIES + 1):
        taken = calm
        if number and number % 100 == 0:
            _move(engine, actor, chance.choice(micro))
            taken = anew
        elif number % 10 == 0:
            _write(engine, actor, number)
            taken = busy
        place, building = chance.choice(people.PLACES), chance.randint(1, PER_ESTATE)
        address = f"历下区{place}{building}号楼{chance.randint(1, 4)}单元{chance.randint(1, 6)}01室"
        started = time.perf_counter()
        with db.reading(engine, actor, now=people.NOW) as session:
            assert grids.propose(session, address=address) is not None
        taken.append((time.perf_counter() - started) * 1000)
    return calm, busy[1:], anew


def _write(engine: Engine, actor: Actor, number: int) -> None:
    with db.transaction(engine, actor, now=people.NOW) as session:
        values = {"address": f"某街{number}号1室", "address_key": f"某街{number}-1", "grid_id": None}
        session.add(Household(station_id=actor.station_id, **values))


def _move(engine: Engine, actor: Actor, grid_id: int) -> None:
    with db.transaction(engine, actor, now=people.NOW) as session:
        key = session.scalar(select(Building.id).where(Building.grid_id != grid_id).limit(1))
        grids.move_buildings(session, building_ids=[key or 0], grid_id=grid_id)


def _look(engine: Engine, actor: Actor, work: Callable[[Session], object]) -> None:
    with db.reading(engine, actor, now=people.NOW) as session:
        work(session)


def _relocate(engine: Engine, actor: Actor) -> None:
    with db.transaction(engine, actor, now=people.NOW) as session:
        grids.relocate(session, everything=True)
