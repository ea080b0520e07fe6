"""Engines, transactions and upgrades, the same for SQLite (one PC) and PostgreSQL (many stations).

A write is one :func:`transaction`: BEGIN IMMEDIATE on SQLite after waiting in line (:mod:`desk.turn`), with
``synchronous=FULL``, so that what was acknowledged survives a power cut. A look is one :func:`reading`; what compares
many rows over many statements reads one :func:`snapshot`.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError, InvalidatePoolError
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import ConnectionPoolEntry

from desk import shares
from desk.errors import DeskError, Stale, why
from desk.recording import SYSTEM, Actor, Session
from desk.store import ROOT, SCHEMA_REVISION
from desk.turn import turn
from desk.words import translate

__all__ = ["SYSTEM", "Actor", "Session", "open_engine", "reading", "run", "snapshot", "transaction", "upgrade"]

T = TypeVar("T")
RETRIES = 5
SERIALIZATION_STATES = frozenset({"40001", "40P01"})  # serialization failure, deadlock detected


# A desk that lost its power in the middle of a gesture must not hold the others up for TCP's two hours.
# What is outside of a transaction is a look: the server itself sees to it that it writes nothing.
# A desk asks for few rows of what lies in memory: found by an index, not by workers that read years of history.
POSTGRESQL_OPTIONS = (
    "-c timezone=UTC -c lock_timeout=30s -c default_transaction_read_only=on"
    " -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0"
    " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"
)
REST = 2.0
"""Seconds after which a connection to a server is asked whether it still stands: not at each key stroke."""
MAPPED = 0x7FFF0000
"""Bytes of a SQLite file that are looked at where the system keeps them: the most that SQLite takes. What lies beyond
is copied at each look, and a million residents need nearly a gigabyte."""
UPGRADE_LOCK = 0x4465736B
"""Key of the advisory lock that lets one desk at a time upgrade a PostgreSQL database."""


def open_engine(url: str, *, echo: bool = False, patience: float = 10) -> Engine:
    """An engine for ``url`` (``sqlite:///FILE`` or ``postgresql+psycopg://…``), with this house's settings.

    ``patience``: seconds to wait for another program that holds a SQLite file. :class:`DeskError` for a SQLite file on
    a network share.
    """
    parsed = sa.make_url(url)
    if parsed.get_backend_name() == "postgresql":
        from desk import server  # and the driver with it, which one PC alone does not need

        parsed = parsed.set(drivername="postgresql+psycopg")
        engine = sa.create_engine(parsed, echo=echo, connect_args={"connect_timeout": 5, "options": POSTGRESQL_OPTIONS})
        event.listen(engine, "do_connect", server.connect)
        event.listen(engine, "connect", _prepare_postgresql)
        event.listen(engine, "checkin", _note_rest)
        event.listen(engine, "checkout", partial(_ask_after_rest, engine.dialect))
        return engine
    if parsed.database and shares.is_on_a_share(Path(parsed.database)):
        raise DeskError(
            translate(
                "db",
                "The data folder is on a network share, where a database file breaks. Keep it on this PC; for several"
                " PCs use a PostgreSQL server (--database).",
            )
        )
    engine = sa.create_engine(parsed, echo=echo, connect_args={"timeout": patience, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_postgresql(connection: Any, _: object) -> None:
    connection.read_only = False  # of transactions; looks are what the options say


def _note_rest(_: object, record: ConnectionPoolEntry) -> None:
    record.info["rests_since"] = time.monotonic()


def _ask_after_rest(dialect: sa.Dialect, connection: Any, record: ConnectionPoolEntry, _: object) -> None:
    """Like the pool's own ping, which would be one more way to the server and back at each look."""
    rests_since = record.info.get("rests_since")
    if rests_since is None or time.monotonic() - rests_since < REST:
        return
    try:
        dialect.do_ping(connection)
    except dialect.loaded_dbapi.Error as error:
        raise InvalidatePoolError from error


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver's guess
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",  # or INSERT OR REPLACE would pass by the guard of the records
        "cache_size=-65536",
        f"mmap_size={MAPPED}",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writing") else "BEGIN")


def queue_file(engine: Engine) -> Path | None:
    """The file in front of which writers of this SQLite database wait; None elsewhere."""
    name = engine.url.database
    if engine.dialect.name != "sqlite" or not name or name == ":memory:" or name.startswith("file:"):
        return None
    return Path(f"{name}.queue")


@contextmanager
def transaction(
    engine: Engine, actor: Actor, *, now: datetime, operation: str = "", batch_id: int | None = None
) -> Iterator[Session]:
    """One gesture of ``actor`` at ``now``: committed at the end of the block, rolled back on any error.

    Raises :class:`DeskError` for a locked, full, read-only or lost database and :class:`Stale` when someone else
    saved the same row first.
    """
    with faults(), turn(queue_file(engine)), engine.connect().execution_options(writing=True) as connection:
        try:
            with Session(connection, actor=actor, now=now, operation=operation) as session:
                session.batch_id = batch_id
                yield session
                session.commit()
        finally:
            _end_refused_commit(connection)


def _end_refused_commit(connection: sa.Connection) -> None:
    """A COMMIT that a deferred constraint refuses leaves SQLite within the transaction, of which SQLAlchemy thinks
    that it is over: the next gesture on this connection could not begin.
    """
    if connection.dialect.name == "sqlite" and not connection.invalidated:
        driver: Any = connection.connection.driver_connection
        if driver.in_transaction:
            driver.rollback()


@contextmanager
def reading(engine: Engine, actor: Actor, *, now: datetime, operation: str = "") -> Iterator[Session]:
    """One look at the database; nothing is written, and no writer waits for it.

    On PostgreSQL each statement stands by itself: BEGIN and ROLLBACK are two more ways to the server and back.
    """
    with _looking(engine, "AUTOCOMMIT", actor, now, operation) as session:
        yield session


@contextmanager
def snapshot(engine: Engine, actor: Actor, *, now: datetime, operation: str = "") -> Iterator[Session]:
    """A look whose statements all see the same moment, for what compares tables or reads a long one in portions."""
    with _looking(engine, "REPEATABLE READ", actor, now, operation) as session:
        yield session


@contextmanager
def _looking(engine: Engine, isolation: str, actor: Actor, now: datetime, operation: str) -> Iterator[Session]:
    with faults(), engine.connect() as connection:
        if engine.dialect.name == "postgresql":  # on SQLite every transaction sees one moment
            connection.execution_options(isolation_level=isolation)
        with Session(connection, actor=actor, now=now, operation=operation) as session:
            yield session
            session.rollback()


def run(engine: Engine, work: Callable[[Session], T], *, actor: Actor, now: datetime, operation: str) -> T:
    """Run ``work`` in one transaction, once more (up to five times) when PostgreSQL found a conflict of order."""
    for attempt in range(RETRIES):
        try:
            with transaction(engine, actor, now=now, operation=operation) as session:
                return work(session)
        except DeskError as error:
            cause = error.__cause__
            state = getattr(getattr(cause, "orig", None), "sqlstate", None)
            if state not in SERIALIZATION_STATES or attempt == RETRIES - 1:
                raise
    raise AssertionError("unreachable")


@contextmanager
def faults() -> Iterator[None]:
    """Faults of the database's surroundings become words for the clerk; a bug in our SQL stays a bug."""
    try:
        yield
    except StaleDataError as error:
        words = translate("db", "Someone else saved this at the same moment. Nothing of yours is lost.")
        raise Stale(words, {}) from error
    except (DBAPIError, sqlite3.Error) as error:
        meant = fault_words(error.orig if isinstance(error, DBAPIError) else error)
        if meant is None:
            raise
        raise DeskError(meant) from error
    except OSError as error:
        raise DeskError(translate("db", "The data folder can't be written: {why}", why=why(error))) from error


def fault_words(fault: BaseException | None) -> str | None:
    """What a driver's error means for the clerk, by its code; None when it is no fault of the surroundings."""
    if isinstance(fault, sqlite3.Error):
        name = getattr(fault, "sqlite_errorname", "") or ""
        return _sqlite_words(name)
    state = getattr(fault, "sqlstate", None)
    if state is None and type(fault).__module__.startswith("psycopg") and type(fault).__name__ == "OperationalError":
        state = "08006"
    return _postgresql_words(state) if state else None


def busy() -> DeskError:
    """Someone else holds a SQLite database for longer than we wait."""
    return DeskError(
        translate("db", "Another program holds the database. Nothing was changed; please try again in a moment.")
    )


def _sqlite_words(name: str) -> str | None:
    kind = "_".join(name.split("_")[:2])
    if kind in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return busy().text
    if kind == "SQLITE_FULL":
        return translate("db", "The disk is full. Nothing was changed; please make room and try again.")
    if kind in ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN"):
        return translate("db", "The data folder can't be written. Nothing was changed; please check its permissions.")
    if kind == "SQLITE_IOERR":
        return translate("db", "The disk can't be read or written. Nothing was changed; please check the disk.")
    if kind in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
        return translate("db", "The database file is damaged. Please restore the last backup.")
    return None


def _postgresql_words(state: str) -> str | None:
    if state[:2] in ("08", "57"):
        return translate("db", "The database server can't be reached. Nothing was changed; please try again.")
    if state[:2] == "28" or state == "3D000":
        return translate("db", "The database server refuses the sign-in. Please check the address, name and password.")
    if state == "53100":
        return translate("db", "The server's disk is full. Nothing was changed; please tell the administrator.")
    if state[:2] == "53":
        return translate("db", "The database server is overloaded. Nothing was changed; please try again.")
    if state == "42501":
        return translate("db", "The account on the database server may not do this. Please tell the administrator.")
    if state == "25006":
        return translate("db", "The database is read-only at the moment. Nothing was changed.")
    if state in SERIALIZATION_STATES or state == "55P03":
        return translate("db", "Another desk was faster. Nothing was changed; please try again.")
    return None


def revision_of(engine: Engine) -> str | None:
    """The revision of the tables in the database, None when there are none yet."""
    with faults(), engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return found


def upgrade(engine: Engine, *, before: Callable[[], Any] | None = None, to: str = SCHEMA_REVISION) -> bool:
    """Bring the tables to this program's revision, or only as far as ``to``; True when something was done.

    ``before`` (a backup) runs first when there is something to lose. A database of a newer program is refused.
    """
    current = revision_of(engine)
    if current == to:
        return False
    from alembic.config import Config  # 80 ms that only an upgrade needs
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(ROOT / "alembic"))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if not {current, to} - {None} <= known:
        raise DeskError(
            translate(
                "db",
                "This database was made by a newer version of the program (revision {revision})."
                " Please install that version; nothing was changed.",
                revision=current or to,
            )
        )
    if current is not None and before is not None:
        before()
    with faults(), turn(queue_file(engine)), engine.connect() as connection:
        _upgrade_on(connection, config, to)
    return True


def _upgrade_on(connection: sa.Connection, config: Any, to: str) -> None:
    from alembic import command

    sqlite = connection.dialect.name == "sqlite"
    driver: Any = connection.connection.driver_connection
    if sqlite:  # the pragma is ignored inside a transaction, and batch changes would delete the children
        driver.execute("PRAGMA foreign_keys=OFF")
    try:
        writer = connection.execution_options(writing=True)
        with writer.begin():
            if not sqlite:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(UPGRADE_LOCK)))
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()):
                raise AssertionError(f"the upgrade broke a reference of table {broken[0]}")
    finally:
        if sqlite:
            driver.execute("PRAGMA foreign_keys=ON")
