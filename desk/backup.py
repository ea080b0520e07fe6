"""Backups: always one SQLite file of our tables, from either database and back into either.

A restore never lets a number be given out twice. When the present database goes on from the backup (its chain of
records holds the backup's head), every series continues from the higher of the two. When that can't be known, because
the present database is damaged, missing or another one, every series leaves a gap of 1000 (:mod:`desk.restore`).
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.errors import DeskError
from desk.rules.times import local, local_date
from desk.words import translate

Progress = Callable[[int, int, str], object]
"""Called with done, total and what is being done; may raise :class:`desk.errors.Cancelled`."""

PAGES = 2000
ROWS = 5000
PATIENCE = 10.0
"""Seconds to wait for another program that holds a SQLite file."""
NEEDED = frozenset({"alembic_version", "record_head", "records", "stations", "staff", "number_series"})


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What a backup holds. ``sequence`` and ``hash`` are the head of its chain of records."""

    file: Path
    revision: str
    station: str
    sequence: int
    hash: str
    counts: Mapping[str, int]


def backup(engine: Engine, file: Path, *, progress: Progress | None = None) -> BackupInfo:
    """Write the whole database to ``file``, verified before it takes its name; no writer waits for it."""
    told = progress or untold
    with db.faults():
        file.parent.mkdir(parents=True, exist_ok=True)
        with folder_beside(file) as folder:
            made = folder / "backup.sqlite3"
            if engine.dialect.name == "sqlite":
                counts = copy_pages(Path(engine.url.database or ""), made, told)
            else:
                counts = _from_server(engine, made, told)
            info = verify(made)
            if dict(info.counts) != counts:
                raise AssertionError("the backup has other rows than the database")
            settle(made, file)
    return BackupInfo(file, info.revision, info.station, info.sequence, info.hash, info.counts)


def daily_backup(
    engine: Engine, folder: Path, *, now: datetime, keep: int = 14, progress: Progress | None = None
) -> BackupInfo | None:
    """Today's backup ``desk-YYYYMMDD.sqlite3`` in ``folder``, once a day; the newest ``keep`` daily ones are kept."""
    file = folder / f"desk-{local_date(now):%Y%m%d}.sqlite3"
    if file.exists():
        return None
    info = backup(engine, file, progress=progress)
    with db.faults():
        for old in sorted(folder.glob(f"desk-{'[0-9]' * 8}.sqlite3"), reverse=True)[keep:]:
            old.unlink()
    return info


def backup_before_upgrade(engine: Engine, folder: Path, *, now: datetime) -> BackupInfo:
    """A backup of its own, whatever daily one is there; it stays until somebody deletes it."""
    return backup(engine, folder / f"desk-before-upgrade-{local(now):%Y%m%d-%H%M%S}.sqlite3")


def verify(file: Path) -> BackupInfo:
    """What the backup ``file`` holds; :class:`DeskError` when it is none, or is damaged."""
    if not file.is_file():
        raise DeskError(translate("backup", "There is no file “{name}”.", name=file.name))
    try:
        with closing(open_file(file, "ro")) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables >= NEEDED:
                raise DeskError(translate("backup", "“{name}” is no backup of this program.", name=file.name))
            faults = [
                *(row[0] for row in connection.execute("PRAGMA integrity_check(1)") if row[0] != "ok"),
                *(f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")),
            ]
            if faults:
                raise sqlite3.DatabaseError(faults[0])
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            sequence, digest = connection.execute("SELECT sequence, hash FROM record_head").fetchone()
            station = connection.execute("SELECT name FROM stations ORDER BY id LIMIT 1").fetchone()
            return BackupInfo(file, revision, station[0] if station else "", sequence, digest, counts_of(connection))
    except (sqlite3.DatabaseError, TypeError) as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise DeskError(translate("backup", "“{name}” is no backup of this program.", name=file.name)) from error
        raise DeskError(
            translate(
                "backup", "The backup “{name}” is damaged ({why}). Nothing was changed.", name=file.name, why=error
            )
        ) from error


def copy_pages(source: Path, target: Path, told: Progress) -> dict[str, int]:
    """Copy a SQLite database as it is at one moment into one new file, also while others write; its rows by table."""
    counts = pour(source, target, told)
    one_file(target)
    return counts


def one_file(database: Path) -> None:
    """Make a SQLite database that nobody uses complete in its file, without a -wal beside it."""
    with closing(open_file(database, "rw")) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def pour(source: Path, target: Path, told: Progress) -> dict[str, int]:
    """Fill ``target``, which may be in use, with the pages of ``source`` in one transaction of its own."""

    def step(status: int, remaining: int, total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):  # or the driver would try for ever
            raise db.busy()
        told(total - remaining, total, translate("backup", "Copying"))

    with closing(open_file(source, "rw")) as reader, closing(open_file(target, "rwc")) as writer:
        reader.execute("BEGIN")  # holds the moment, or each act of a clerk would start the copy anew
        counts = counts_of(reader)
        reader.backup(writer, pages=PAGES, progress=step)
    return counts


def counts_of(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows by table."""
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
        )
    ]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def copy_rows(source: sa.Connection, target: sa.Connection, told: Progress) -> dict[str, int]:
    """Copy the rows of every table between databases of one revision, whatever their kinds; the rows by table.

    The tables are read from both databases, not from the models, so that any revision can be copied.
    """
    theirs, ours = _tables(source), _tables(target)
    total = {
        name: int(source.scalar(sa.select(sa.func.count()).select_from(table)) or 0) for name, table in theirs.items()
    }
    done = 0
    in_order = [name for name, _ in sa.inspect(target).get_sorted_table_and_fkc_names() if name is not None]
    for name in sorted(in_order, key=_is_lock):
        if name != "alembic_version":
            told(done, sum(total.values()), translate("backup", "Copying"))
            _copy_table(source, theirs[name], target, ours[name])
            done += total[name]
    return total


def _tables(connection: sa.Connection) -> dict[str, sa.Table]:
    """The tables of a database with their columns; to read keys and indexes too takes three times as long."""
    found, read = sa.inspect(connection).get_multi_columns(), sa.MetaData()
    return {
        name: sa.Table(name, read, *(sa.Column(column["name"], column["type"]) for column in columns))
        for (_, name), columns in found.items()
    }


def _is_lock(name: str) -> bool:
    """Locked months come last: nothing could be booked in them any more."""
    return name in ("account_months", "fee_months")


def _copy_table(source: sa.Connection, theirs: sa.Table, target: sa.Connection, ours: sa.Table) -> None:
    columns = [column.name for column in ours.columns]
    at_once = 1 if any(isinstance(column.type, sa.LargeBinary) for column in ours.columns) else bulk.ROWS_AT_ONCE
    json_places = [place for place, column in enumerate(ours.columns) if isinstance(column.type, sa.JSON)]
    found = source.execute(
        sa.select(*(theirs.c[name] for name in columns)),
        execution_options={"stream_results": True, "yield_per": ROWS if at_once > 1 else 1},
    )

    def rows() -> Iterator[tuple[Any, ...]]:
        for row in found:
            values = list(row)
            for place in json_places:  # JSON has a null of its own
                values[place] = sa.JSON.NULL if values[place] is None else values[place]
            yield tuple(values)

    bulk.copy_in(target, ours, columns, rows(), at_once=at_once)


def _from_server(engine: Engine, made: Path, told: Progress) -> dict[str, int]:
    with engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True) as source:
        revision = source.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        copy = db.open_engine(f"sqlite:///{made}")
        try:
            db.upgrade(copy, to=str(revision))
            with copy.connect() as target:
                driver: Any = target.connection.driver_connection
                driver.execute("PRAGMA foreign_keys=OFF")  # grids point at grids; verify() checks them all
                with target.execution_options(writing=True).begin():
                    target.exec_driver_sql("DELETE FROM record_head")
                    counts = copy_rows(source, target, told)
        finally:
            copy.dispose()
    one_file(made)
    return counts


def open_file(file: Path, mode: str) -> sqlite3.Connection:
    """A plain connection to a SQLite file; ``mode`` is ``ro``, ``rw`` or ``rwc``."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=PATIENCE)


@contextmanager
def folder_beside(file: Path | None) -> Iterator[Path]:
    """A folder on the same disk, so that what is made there takes its place in one step; only we can look into it."""
    with tempfile.TemporaryDirectory(prefix=".desk-", dir=file.parent if file else None) as folder:
        yield Path(folder)


def settle(made: Path, file: Path) -> None:
    """Give ``made`` its name, all or nothing, also when the power fails."""
    made.chmod(0o600)
    sync(made)
    made.replace(file)
    sync(file.parent)


def sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def untold(done: int, total: int, stage: str) -> None:
    """Nobody wants to know."""
