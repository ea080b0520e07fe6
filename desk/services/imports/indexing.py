"""Indexes of the tables that a station's first ledger fills, laid down when its rows are there.

In one go each takes a third of what keeping it row by row does, and Python's lock is free meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from sqlalchemy import Connection, select, text

from desk.db import Session
from desk.models.records import Record, RecordHead
from desk.models.residents import Household, Resident, ResidentAddress, ResidentPhone

WORTH_IT = 10_000
"""Rows of a ledger from which on."""

CACHE = 16_384
"""Kilobytes of pages that are kept meanwhile: without indexes there is little to come back to."""

_FILLED = (Resident, Household, ResidentAddress, ResidentPhone)

Work = Callable[[], object]


def nobody_yet(session: Session) -> bool:
    """Whether there is no resident and no household."""
    return session.connection().execute(_ANYBODY).first() is None


@contextmanager
def set_aside(session: Session, rows: int) -> Iterator[list[Work]]:
    """Drop them for the block, for a large ledger where nobody is on file; what lays them down again, one by one.

    Whoever else looks sees neither before the commit. Not on PostgreSQL, where other desks would wait for us.
    """
    connection = session.connection()
    if rows < WORTH_IT or connection.dialect.name != "sqlite" or not nobody_yet(session):
        yield []
        return
    # Records may be many all the same: then their indexes stay.
    few_records = (session.scalar(select(RecordHead.sequence).where(RecordHead.id == 1)) or 0) < rows
    tables = [each.__tablename__ for each in ((*_FILLED, Record) if few_records else _FILLED)]
    statements = [statement for table in tables for statement in _dropped(connection, table)]
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE}")
    try:
        yield [partial(connection.exec_driver_sql, each) for each in statements]
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")


def _dropped(connection: Connection, table: str) -> list[str]:
    found = connection.execute(_INDEXES, {"table": table}).all()
    for name, _ in found:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    return [statement for _, statement in found]


_ANYBODY = text("SELECT 1 FROM households UNION ALL SELECT 1 FROM residents LIMIT 1")
# Those of a constraint have no statement; they cannot be dropped.
_INDEXES = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL")
