from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, nullcontext
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError
from sqlalchemy.orm.exc import StaleDataError

from desk import db
from desk.errors import DeskError, Stale
from desk.models.base import UtcDateTime
from desk.models.records import Record
from desk.models.stations import Station
from desk.store import ROOT


def add_station(session: db.Session, name: str = "站") -> Station:
    station = Station(name=name, street_code="370102001")
    session.add(station)
    return station


def names(engine: Engine, now: datetime) -> list[str]:
    with db.reading(engine, db.SYSTEM, now=now) as session:
        return list(session.scalars(sa.select(Station.name).order_by(Station.id)))


def test_a_transaction_is_all_or_nothing(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, db.SYSTEM, now=now, operation="one") as session:
        add_station(session, "一")

    def fail(session: db.Session) -> None:
        add_station(session, "二")
        session.flush()
        raise ZeroDivisionError

    def break_a_rule(session: db.Session) -> None:
        add_station(session, "三")
        session.flush()
        session.add(Station(id=1, name="四", street_code="1"))  # noticed at the commit

    for work, error in ((fail, ZeroDivisionError), (break_a_rule, IntegrityError)):
        with pytest.raises(error):
            db.run(engine, work, actor=db.SYSTEM, now=now, operation="two")
    assert names(engine, now) == ["一"]
    with db.reading(engine, db.SYSTEM, now=now) as session:
        assert list(session.scalars(sa.select(Record.operation))) == ["one"]


def test_reading_writes_nothing(engine: Engine, now: datetime) -> None:
    refused = pytest.raises(DeskError, match="read-only") if engine.dialect.name == "postgresql" else nullcontext()
    with refused, db.reading(engine, db.SYSTEM, now=now) as session:
        add_station(session)
        session.flush()
    with db.snapshot(engine, db.SYSTEM, now=now) as session:
        add_station(session)
        session.flush()
    assert names(engine, now) == []


def test_a_snapshot_sees_one_moment(engine: Engine, now: datetime) -> None:
    with db.snapshot(engine, db.SYSTEM, now=now) as session:
        stations = sa.select(sa.func.count()).select_from(Station)
        before = session.scalar(stations)
        with db.transaction(engine, db.SYSTEM, now=now) as other:
            add_station(other)
        assert session.scalar(stations) == before
    assert names(engine, now) != []


def test_a_moment_without_zone_is_refused(engine: Engine, now: datetime) -> None:
    with pytest.raises(StatementError, match="time zone"), db.transaction(engine, db.SYSTEM, now=now) as session:
        session.execute(sa.select(sa.literal(datetime(2026, 1, 7), UtcDateTime())))


def test_a_moment_comes_back_in_utc(engine: Engine, now: datetime) -> None:
    with db.reading(engine, db.SYSTEM, now=now) as session:
        back = session.scalar(sa.select(sa.literal(now, UtcDateTime())))
    assert back == now
    assert back is not None
    assert back.utcoffset() == timedelta(0)


class Conflict(Exception):
    sqlstate = "40001"


@pytest.mark.parametrize(("conflicts", "outcome"), [(0, 1), (4, 5), (5, None)])
def test_a_conflict_of_order_is_tried_again(engine: Engine, now: datetime, conflicts: int, outcome: int | None) -> None:
    tries = []

    def work(session: db.Session) -> int:
        tries.append(1)
        add_station(session, f"第{len(tries)}次")
        session.flush()
        if len(tries) <= conflicts:
            raise OperationalError("SELECT", None, Conflict())
        return len(tries)

    if outcome is None:
        with pytest.raises(DeskError, match="faster"):
            db.run(engine, work, actor=db.SYSTEM, now=now, operation="x")
        assert names(engine, now) == []
    else:
        assert db.run(engine, work, actor=db.SYSTEM, now=now, operation="x") == outcome
        assert names(engine, now) == [f"第{outcome}次"]


def test_an_expected_refusal_is_not_tried_again(engine: Engine, now: datetime) -> None:
    tries = []

    def work(session: db.Session) -> None:
        tries.append(1)
        raise DeskError("no")

    with pytest.raises(DeskError, match="no"):
        db.run(engine, work, actor=db.SYSTEM, now=now, operation="x")
    assert len(tries) == 1


def test_a_row_saved_by_someone_else_is_stale(engine: Engine, now: datetime) -> None:
    with pytest.raises(Stale), db.transaction(engine, db.SYSTEM, now=now):
        raise StaleDataError("0 rows matched")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("08006", "can't be reached"), ("57P01", "can't be reached"), ("28P01", "refuses the sign-in"),
        ("3D000", "refuses the sign-in"), ("53100", "disk is full"), ("53300", "overloaded"), ("25006", "read-only"),
        ("40P01", "faster"), ("55P03", "faster"), ("42501", "may not do this"), ("23505", None), ("42P01", None),
    ],
)  # fmt: skip
def test_faults_of_a_server(state: str, words: str | None) -> None:
    fault = psycopg.Error()
    fault.sqlstate = state
    found = db.fault_words(fault)
    assert (found is None) if words is None else words in str(found)


def test_a_server_that_is_not_there(now: datetime, tmp_path: Path) -> None:
    engine = db.open_engine(f"postgresql://desk@/desk?host={tmp_path}")
    with pytest.raises(DeskError, match="can't be reached"), db.transaction(engine, db.SYSTEM, now=now):
        raise AssertionError("unreachable")
    engine.dispose()


def test_a_server_that_goes_away(postgresql_url: str, now: datetime) -> None:
    engine, other = db.open_engine(postgresql_url), db.open_engine(postgresql_url)

    def lose_the_server(session: db.Session) -> None:
        add_station(session)
        session.flush()
        mine = session.scalar(sa.select(sa.func.pg_backend_pid()))
        with other.connect() as connection:
            connection.execute(sa.select(sa.func.pg_terminate_backend(mine)))

    with pytest.raises(DeskError, match="can't be reached"):
        db.run(engine, lose_the_server, actor=db.SYSTEM, now=now, operation="x")
    assert names(engine, now) == [], "the desk goes on when the server is back, and nothing was changed"
    for each in (engine, other):
        each.dispose()


@pytest.mark.parametrize("rest", [0.0, 60.0])
def test_a_connection_that_was_lost_while_it_rested(
    postgresql_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch, rest: float
) -> None:
    """After a rest the server is asked first, and nobody notices; else one gesture has to be made again."""
    monkeypatch.setattr(db, "REST", rest)
    engine, other = db.open_engine(postgresql_url), db.open_engine(postgresql_url)
    with db.reading(engine, db.SYSTEM, now=now) as session:
        mine = session.scalar(sa.select(sa.func.pg_backend_pid()))
    with other.connect() as connection:
        connection.execute(sa.select(sa.func.pg_terminate_backend(mine, 5_000)))
    with pytest.raises(DeskError, match="can't be reached") if rest else nullcontext():
        names(engine, now)
    assert names(engine, now) == []
    for each in (engine, other):
        each.dispose()


def test_a_locked_database(sqlite_url: str, now: datetime) -> None:
    engine = db.open_engine(sqlite_url, patience=0.01)
    with closing(sqlite3.connect(engine.url.database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskError, match="Another program"), db.transaction(engine, db.SYSTEM, now=now) as session:
            add_station(session)
        assert names(engine, now) == [], "one can still read"
    engine.dispose()


def test_a_full_disk(sqlite_url: str, now: datetime) -> None:
    engine = db.open_engine(sqlite_url)

    def fill(session: db.Session) -> None:
        pages = session.scalar(sa.text("PRAGMA page_count"))
        session.execute(sa.text(f"PRAGMA max_page_count={pages}"))
        add_station(session, "站" * 100_000)

    with pytest.raises(DeskError, match="disk is full"):
        db.run(engine, fill, actor=db.SYSTEM, now=now, operation="x")
    engine.dispose()
    assert names(engine, now) == []
    engine.dispose()


def test_a_read_only_file(sqlite_url: str, now: datetime) -> None:
    names(engine := db.open_engine(sqlite_url), now)
    engine.dispose()
    file = engine.url.database
    engine = db.open_engine(f"sqlite:///file:{file}?mode=ro&uri=true")
    with pytest.raises(DeskError, match="can't be written"), db.transaction(engine, db.SYSTEM, now=now) as session:
        add_station(session)
    engine.dispose()


def test_a_folder_that_cannot_be_written(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_text("")
    engine = db.open_engine(f"sqlite:///{tmp_path}/file/desk.sqlite3")
    with pytest.raises(DeskError, match="can't be written"), db.transaction(engine, db.SYSTEM, now=now):
        raise AssertionError("unreachable")
    with pytest.raises(DeskError, match="can't be written"):
        db.upgrade(engine)
    engine.dispose()


def test_a_file_that_is_no_database(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "desk.sqlite3").write_text("户主,地址\n" * 1000, encoding="utf-8")
    engine = db.open_engine(f"sqlite:///{tmp_path}/desk.sqlite3")
    with pytest.raises(DeskError, match="damaged"), db.reading(engine, db.SYSTEM, now=now) as session:
        session.execute(sa.text("SELECT 1"))
    engine.dispose()


def test_a_bug_stays_a_bug(engine: Engine, now: datetime) -> None:
    with pytest.raises(sa.exc.DBAPIError), db.transaction(engine, db.SYSTEM, now=now) as session:
        session.execute(sa.text("SELECT * FROM nowhere"))


def test_upgrades(database_url: str, new_postgresql: Callable[[str], str], tmp_path: Path) -> None:
    fresh = (
        new_postgresql("template1") if database_url.startswith("postgresql") else f"sqlite:///{tmp_path}/fresh.sqlite3"
    )
    engine = db.open_engine(fresh)
    called: list[Any] = []
    assert db.revision_of(engine) is None
    assert db.upgrade(engine, before=lambda: called.append(1))
    assert not db.upgrade(engine)
    assert called == [], "nothing to lose yet"
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DeskError, match="newer version of the program"):
        db.upgrade(engine)
    assert db.revision_of(engine) == "9999"
    engine.dispose()


COMMITTING = """
import sys
from datetime import datetime, timezone
from desk import db
from desk.models.stations import Station
engine = db.open_engine(sys.argv[1])
for number in range(1, 100_000):
    with db.transaction(engine, db.SYSTEM, now=datetime.now(timezone.utc)) as session:
        session.add(Station(name=str(number), street_code="370102001"))
    print(number, flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(engine: Engine, database_url: str, now: datetime) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", COMMITTING, database_url], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert program.stdout is not None
    acknowledged = [program.stdout.readline().strip() for _ in range(25)]
    program.send_signal(signal.SIGKILL)
    acknowledged += program.stdout.read().split()
    program.wait()
    program.stdout.close()
    kept = names(engine, now)
    assert kept[: len(acknowledged)] == acknowledged
    assert len(kept) <= len(acknowledged) + 1, "at most the one that was under way"
    with db.transaction(engine, db.SYSTEM, now=now) as session:  # the killed one's turn was given back
        add_station(session)
