"""Databases of earlier versions (``tests/data/golden``): what is in them, and acts of their staff."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from desk import db
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.recording import Actor, Session
from desk.rules.permissions import Role
from desk.services import integrity

NAMELESS_NUMBERS = ("0001", "0002")
"""Whose search keys of numbers don't name the resident yet; the check of the database compares them with the files."""

Rows = dict[str, list[dict[str, Any]]]


def rows(engine: Engine, columns: dict[str, list[str]] | None = None) -> Rows:
    """Every row of every table, or of the ``columns`` of these tables."""
    with engine.connect() as connection:
        found: Rows = {}
        # Columns alone: to reflect keys and constraints too takes ten times as long.
        for (_, name), known in sa.inspect(connection).get_multi_columns().items():
            if name != "alembic_version" and (columns is None or name in columns):
                wanted = [
                    sa.column(each["name"], each["type"])
                    for each in known
                    if columns is None or each["name"] in columns[name]
                ]
                found[name] = sorted(
                    (
                        {key: _plain(value) for key, value in row.items()}
                        for row in connection.execute(sa.select(*wanted).select_from(sa.table(name))).mappings()
                    ),
                    key=repr,
                )
        return found


def _plain(value: Any) -> Any:
    """Without its zone, which SQLite does not keep."""
    return value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) and value.tzinfo else value


def columns_of(found: Rows, revision: str) -> dict[str, list[str]]:
    """By table, the columns of a database of ``revision`` whose values stay what they are."""
    rewritten = {"search_keys"} if revision in NAMELESS_NUMBERS else set()
    return {name: list(held[0]) for name, held in found.items() if held and name not in rewritten}


def last_keys(engine: Engine) -> dict[str, int]:
    """By table, the last key that was ever given out."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            return dict(connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").tuples().all())
        given = "SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL"
        return {name.removesuffix("_id_seq"): last for name, last in connection.exec_driver_sql(given).tuples()}


def do(engine: Engine, work: Callable[[Session], Any], now: datetime, role: Role = Role.STATION_HEAD) -> Any:
    def act(session: Session) -> Any:
        person = session.scalars(sa.select(Staff).where(Staff.account == role.value.lower())).one()
        session.actor = Actor(person.id, person.name, person.station_id, frozenset({role.value}), "一号窗口")
        return work(session)

    return db.run(engine, act, actor=db.SYSTEM, now=now, operation="test")


def resident_of(engine: Engine, name: str) -> int:
    with engine.connect() as connection:
        key: int = connection.scalars(sa.select(Resident.id).where(Resident.name == name)).one()
        return key


def execute(engine: Engine, statement: sa.Executable) -> None:
    """Past every service; nothing of it is kept."""
    with engine.connect() as connection:
        connection.execution_options(writing=True).execute(statement)


def findings(engine: Engine, now: datetime) -> tuple[integrity.Finding, ...]:
    return db.run(engine, integrity.check, actor=db.SYSTEM, now=now, operation="check")
