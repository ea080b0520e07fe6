"""Standing plans of 1,000 elders written out for a month, beside the bare inserts of the same bookings.

Lunch for all, with a place for all but a few; every third elder has a package that the meals are counted from.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.bookings import Booking, BookingPlan
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.packages import PackageEntry, PackageGrant, ServicePackage
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.recording import Actor, Session
from desk.rules.packages import MOVES, EntryKind
from desk.services.bookings.writing_out import write_out
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, seconds

ELDERS = 1_000
PLACES = 980
COUNT = 60
TODAY = people.NOW.date()
UNTIL = TODAY + timedelta(days=30)
ROUNDS = 3
LIMIT = 4.0


def measure() -> Iterator[Measurement]:
    """Each variant on a database of its own, in turn; the best of the rounds counts."""
    with tempfile.TemporaryDirectory(prefix="bench-plans-") as folder:
        yield _compared("SQLite", [f"sqlite:///{Path(folder) / f'{number}.sqlite3'}" for number in range(2 * ROUNDS)])
    with postgres.server() as server:
        names = [f"bench_{number}" for number in range(2 * ROUNDS)]
        for name in names:
            postgres.administer(server, f"CREATE DATABASE {name}")
        yield _compared("PostgreSQL", [server.replace("@/", f"@/{name}") for name in names])


def _compared(kind: str, urls: Sequence[str]) -> Measurement:
    mine: list[float] = []
    bare: list[float] = []
    written = 0
    for one, other in zip(urls[::2], urls[1::2], strict=True):
        (engine, actor), (beside, _) = _centre(one), _centre(other)
        mine.append(seconds(partial(_act, engine, actor, partial(write_out, until=UNTIL))))
        slots, rows = _rows(engine, CareSlot), _rows(engine, Booking)
        _act(beside, actor, partial(_insert, CareSlot, slots))
        bare.append(seconds(partial(_act, beside, actor, partial(_insert, Booking, rows))))
        written = len(rows)
        engine.dispose()
        beside.dispose()
    name = f"plans of {ELDERS:,} elders written out for a month ({written:,} bookings), {kind}"
    return Measurement(name, min(mine) * 1000, "ms", min(bare) * 1000, "bare inserts of the bookings", LIMIT)


def _act(engine: Engine, actor: Actor, work: Callable[[Session], object]) -> None:
    with db.transaction(engine, actor, now=people.NOW, operation="bookings.write_out") as session:
        work(session)


def _rows(engine: Engine, table: Any) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(table.__table__))]


def _insert(table: Any, rows: list[tuple[Any, ...]], session: Session) -> None:
    bulk.insert(session, table.__table__, [column.name for column in table.__table__.columns], rows)


def _centre(url: str) -> tuple[Engine, Actor]:
    """A station with elders, lunch, packages and plans, and nothing written out."""
    engine = db.open_engine(url)
    db.upgrade(engine)
    actor = people.fill(engine, ELDERS)
    _act(engine, actor, _plan)
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    return engine, actor


def _plan(session: Session) -> None:
    station = session.actor.station_id
    clerk = _one(
        session, Staff, station_id=station, account="clerk", name="王芳", initials="wf", password_hash="",
        must_change_password=False, active=True, created_at=session.now,
    )  # fmt: skip
    lunch = _one(
        session, CareService, station_id=station, code="LUNCH", kind="MEAL", name="助餐", unit="份", hue="teal",
        cutoff_time=570,
    )  # fmt: skip
    sitting = _one(
        session, CareSitting, service_id=lunch, name="午餐", starts=690, ends=780, weekdays="12345", capacity=PLACES,
        valid_from=TODAY,
    )  # fmt: skip
    package = _one(
        session, ServicePackage, station_id=station, code="MEALS", name="助餐套餐", valid_days=365, eligible={}
    )
    elders = list(session.scalars(select(Resident.id).order_by(Resident.id)))
    grants = {elder: number for number, elder in enumerate(elders[::3], start=1)}
    granted = {"station_id": station, "package_id": package, "granted_at": session.now, "granted_by_id": clerk}
    dates = {"valid_from": TODAY, "valid_until": TODAY + timedelta(days=365)}
    session.execute(
        insert(PackageGrant.__table__),
        [
            {"id": key, "resident_id": elder, "price": 0, "version": 1, **granted, **dates}
            for elder, key in grants.items()
        ],
    )
    source, target = (pot.value for pot in MOVES[EntryKind.GRANT])
    entry = {
        "station_id": station, "service_id": lunch, "nth": 1, "kind": EntryKind.GRANT.value, "count": COUNT,
        "source": source, "target": target, "free": COUNT, "reserved": 0, "month": TODAY.replace(day=1),
        "booked_at": session.now,
    }  # fmt: skip
    session.execute(insert(PackageEntry.__table__), [{"grant_id": key, **entry} for key in grants.values()])
    same = {
        "station_id": station, "sitting_id": sitting, "weekdays": "12345", "on_holidays": False, "portions": 1,
        "valid_from": TODAY, "written_until": TODAY, "made_at": session.now, "made_by_id": clerk, "version": 1,
    }  # fmt: skip
    session.execute(
        insert(BookingPlan.__table__),
        [{"resident_id": elder, "at_home": number % 2 == 0, "grant_id": grants.get(elder), **same}
         for number, elder in enumerate(elders)],
    )  # fmt: skip


def _one(session: Session, table: Any, **values: Any) -> int:
    row = table(**values)
    session.add(row)
    session.flush()
    key: int = row.id
    return key
