"""Indexes of the tables that a station's first ledger fills, laid down when its rows are there.

In one go each takes a third of what keeping it row by row does, and Python's lock is free meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sqlalchemy import select, text

from desk.db import Session
from desk.models.records import Record, RecordHead
from desk.models.residents import Household, Resident, ResidentAddress, ResidentPhone

WORTH_IT = 10_000
"""Rows of a ledger from which on."""

_FILLED = (Resident, Household, ResidentAddress, ResidentPhone)

Work = Callable[[], object]


def set_aside(session: Session, rows: int, *, nobody: bool) -> list[Work]:
    """Drop them, for a large ledger where ``nobody`` is on file; what lays them down again, table by table.

    Whoever else looks sees neither before the commit. Not on PostgreSQL, where other desks would wait for us.
    """
    connection = session.connection()
    if rows < WORTH_IT or not nobody or connection.dialect.name != "sqlite":
        return []
    # Records may be many all the same: then their indexes stay.
    few_records = (session.scalar(select(RecordHead.sequence).where(RecordHead.id == 1)) or 0) < rows
    later: list[Work] = []
    for model in (*_FILLED, Record) if few_records else _FILLED:
        named = {"table": model.__tablename__}
        found = connection.execute(_INDEXES, named).all()
        for name, _ in found:
            connection.exec_driver_sql(f'DROP INDEX "{name}"')
        later.append(partial(_lay_down, session, [statement for _, statement in found]))
    return later


def _lay_down(session: Session, statements: list[str]) -> None:
    for statement in statements:
        session.connection().exec_driver_sql(statement)


# Those of a constraint have no statement; they cannot be dropped.
_INDEXES = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL")
