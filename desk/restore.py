"""Bringing a backup back, into SQLite or PostgreSQL; see :mod:`desk.backup` for what becomes of the numbers."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from desk import db
from desk.backup import (
    BackupInfo,
    Progress,
    copy_pages,
    copy_rows,
    folder_beside,
    one_file,
    open_file,
    pour,
    settle,
    sync,
    untold,
    verify,
)
from desk.db import Session
from desk.models.records import Record, RecordHead
from desk.models.stations import NumberSeries, Station
from desk.recording import SYSTEM, Actor
from desk.rules.numbers import NumberKind, PaperSeries
from desk.rules.times import local, local_date
from desk.turn import turn

GAP = 1000
"""How many numbers each series leaves out when nobody knows which were given out after the backup."""

Series = Mapping[tuple[str, str, date], int]
DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")
_SERIES = NumberSeries.__table__


@dataclass(frozen=True, slots=True)
class Restored:
    """``kept``: where the database that was replaced lies now (SQLite); ``gap``: 0, or :data:`GAP`."""

    backup: BackupInfo
    kept: Path | None
    gap: int


@dataclass(frozen=True, slots=True)
class _Present:
    """The database about to be replaced. ``goes_on``: its chain of records holds the backup's head."""

    series: Series
    sequence: int
    hash: str
    goes_on: bool


_UNKNOWN = _Present({}, 0, "", False)

GUARDED = ("records", "account_entries", "package_entries", "fee_entries", "card_tokens")
"""Tables whose triggers refuse to have them emptied."""


def restore(
    engine: Engine, file: Path, *, now: datetime, actor: Actor = SYSTEM, progress: Progress | None = None
) -> Restored:
    """Replace the database behind ``engine`` by the backup ``file``, all or nothing.

    An older backup is upgraded first, on a copy; a newer or damaged one, or another file, is refused with
    :class:`DeskError`. SQLite keeps the present database as a dated file beside it. The restore is recorded.
    """
    told = progress or untold
    engine.dispose()
    with db.faults():
        database = Path(engine.url.database or "") if engine.dialect.name == "sqlite" else None
        found = verify(file)
        with folder_beside(database) as folder:
            copy = folder / "restored.sqlite3"
            copy_pages(file, copy, told)
            prepared = db.open_engine(f"sqlite:///{copy}")
            try:
                db.upgrade(prepared)
                act = db.transaction(prepared if database else engine, actor, now=now, operation="restore")
                if database is None:
                    return _into_server(engine, prepared, act, found, told)
                with turn(db.queue_file(engine)):
                    return _into_file(database, prepared, act, found, now, told)
            finally:
                prepared.dispose()


def _into_file(
    database: Path,
    prepared: Engine,
    act: AbstractContextManager[Session],
    found: BackupInfo,
    now: datetime,
    told: Progress,
) -> Restored:
    copy = Path(prepared.url.database or "")
    present, sound = _present_in_file(database, found)
    with act as session:
        gap = _go_on(session, found, present)
    prepared.dispose()
    one_file(copy)
    verify(copy)
    stamp = f"{local(now):%Y%m%d-%H%M%S}"
    if not database.exists():
        settle(copy, database)
        return Restored(found, None, gap)
    if sound:
        kept = database.with_name(f"{database.stem}-before-restore-{stamp}.sqlite3")
        copy_pages(database, kept, told)
        sync(kept)
        sync(kept.parent)
        pour(copy, database, told)  # one transaction of SQLite's: also with a second window open
    else:
        kept = database.with_name(f"{database.stem}-damaged-{stamp}.sqlite3")
        _set_aside(database, kept)
        settle(copy, database)
    return Restored(found, kept, gap)


def _set_aside(database: Path, kept: Path) -> None:
    """Keep a damaged database; its -wal must be gone before another file takes its name, or it would be applied."""
    for ending in ("-wal", "-shm"):
        beside = Path(f"{database}{ending}")
        if beside.exists():
            beside.replace(f"{kept}{ending}")
    shutil.copy2(database, kept)
    sync(kept)


def _present_in_file(database: Path, found: BackupInfo) -> tuple[_Present, bool]:
    """What the present database knows, and whether its file is sound."""
    if not database.exists():
        return _UNKNOWN, False
    try:
        with closing(open_file(database, "rw")) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return _UNKNOWN, False
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'record_head'").fetchone() is None:
                return _UNKNOWN, True
            series = {
                (street, kind, date.fromisoformat(day)): last
                for street, kind, day, last in connection.execute(
                    "SELECT street_code, kind, day, last FROM number_series"
                )
            }
            sequence, digest = connection.execute("SELECT sequence, hash FROM record_head").fetchone()
            link = connection.execute("SELECT hash FROM records WHERE sequence = ?", (found.sequence,)).fetchone()
            return _Present(series, sequence, digest, link == (found.hash,)), True
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname.startswith(DAMAGE):
            return _UNKNOWN, False
        raise


def _into_server(
    engine: Engine, prepared: Engine, act: AbstractContextManager[Session], found: BackupInfo, told: Progress
) -> Restored:
    db.upgrade(engine)
    with prepared.connect() as source, act as session:
        target = session.connection()
        names = [name for name in sa.inspect(target).get_table_names() if name != "alembic_version"]
        target.exec_driver_sql(f"LOCK TABLE {', '.join(names)} IN ACCESS EXCLUSIVE MODE")
        present = _present_on_server(session, found)
        kept = [name for name in GUARDED if name in names]
        # What is only added to has no guard for this transaction: nobody else can see or touch the tables.
        for guarded in kept:
            target.exec_driver_sql(f"ALTER TABLE {guarded} DISABLE TRIGGER USER")
        target.exec_driver_sql(f"TRUNCATE {', '.join(names)}")
        copy_rows(source, target, told)
        for guarded in kept:
            target.exec_driver_sql(f"ALTER TABLE {guarded} ENABLE TRIGGER USER")
        for name in names:
            _raise_keys(target, name)
        return Restored(found, None, _go_on(session, found, present))


def _raise_keys(target: sa.Connection, name: str) -> None:
    """The table's own keys go on after the highest that was ever used."""
    if not any(column["name"] == "id" for column in sa.inspect(target).get_columns(name)):
        return
    keys = target.scalar(sa.select(sa.func.pg_get_serial_sequence(name, "id")))
    if keys:
        target.exec_driver_sql(
            f"SELECT setval('{keys}', greatest((SELECT max(id) FROM {name}), (SELECT last_value FROM {keys})))"
        )


def _present_on_server(session: Session, found: BackupInfo) -> _Present:
    series = {
        (street, kind, day): last
        for street, kind, day, last in session.execute(
            sa.select(_SERIES.c.street_code, _SERIES.c.kind, _SERIES.c.day, _SERIES.c.last)
        ).tuples()
    }
    head = session.execute(sa.select(RecordHead.sequence, RecordHead.hash)).one()
    link = session.scalar(sa.select(Record.hash).where(Record.sequence == found.sequence))
    return _Present(series, head.sequence, head.hash, link == found.hash)


def _go_on(session: Session, found: BackupInfo, present: _Present) -> int:
    """Raise the restored series past every number that may be on paper, record the restore; the gap that was left."""
    gap = 0 if present.goes_on else GAP
    restored = {(row.street_code, row.kind, row.day): row.last for row in session.scalars(sa.select(NumberSeries))}
    wanted = {key: last + gap for key, last in restored.items()}
    if gap:
        for key in _series_since(session, restored):
            wanted.setdefault(key, gap)
    for key, last in present.series.items():
        wanted[key] = max(wanted.get(key, 0), last)
    for (street, kind, day), last in wanted.items():
        session.merge(NumberSeries(street_code=street, kind=kind, day=day, last=last))
    heads: dict[str, list[object]] = {
        "replaced_head": [None, f"{present.sequence} {present.hash}".strip()],
        "backup_head": [None, f"{found.sequence} {found.hash}"],
        "gap": [None, gap],
    }
    session.note("restore", "database", found.file.name, heads)
    return gap


def _series_since(session: Session, restored: Series) -> Iterator[tuple[str, str, date]]:
    """Every series that may have begun after the backup was made."""
    streets = {*session.scalars(sa.select(Station.street_code)), *(street for street, _, _ in restored)}
    today = local_date(session.now)
    newest = session.scalar(sa.select(Record.at).order_by(Record.sequence.desc()).limit(1))
    day = local_date(newest) if newest else today
    while day <= today:
        yield from ((street, kind.value, day) for street in streets for kind in (*NumberKind, *PaperSeries))
        day += timedelta(days=1)
