"""Many rows at once, past the unit of work: executemany on SQLite, COPY on PostgreSQL.

The caller records what it does (:meth:`desk.recording.Session.note`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from sqlalchemy import Table, func, select, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import FromClause

Process = Callable[[Any], Any]


def insert(session: Session, table: FromClause, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Insert ``rows`` (values in the order of ``columns``, Python types) into ``table``."""
    if not rows:
        return
    table = cast(Table, table)
    connection = session.connection()
    processes = [_process(table, column, connection.dialect) for column in columns]
    plain_rows: Iterable[Sequence[Any]] = rows
    if any(processes):
        plain_rows = [
            tuple(
                value if process is None or value is None else process(value)
                for process, value in zip(processes, row, strict=True)
            )
            for row in rows
        ]
    names = ", ".join(columns)
    if connection.dialect.name == "postgresql":
        driver = connection.connection.driver_connection
        assert driver is not None
        with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
            for row in plain_rows:
                copy.write_row(row)
    else:
        places = ", ".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({names}) VALUES ({places})", list(plain_rows))


def take_keys(session: Session, table: FromClause, count: int) -> range:
    """``count`` surrogate keys for rows inserted in bulk into ``table``; nobody else gets them.

    On SQLite the writer holds the whole database; on PostgreSQL the keys come from the table's own sequence.
    """
    table = cast(Table, table)
    if count == 0:
        return range(0)
    if session.connection().dialect.name == "postgresql":
        # One row of the sequence may be taken by another session between two of ours, so the block is reserved
        # under a lock that ends with the transaction.
        session.connection().exec_driver_sql(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")
        sequence = f"{table.name}_id_seq"
        first = int(session.scalar(select(func.nextval(sequence))) or 1)
        session.execute(select(func.setval(sequence, first + count - 1)))
        return range(first, first + count)
    last = int(session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table.name}) or 0)
    return range(last + 1, last + 1 + count)


def _process(table: Table, column: str, dialect: Dialect) -> Process | None:
    return _remembering(table.c[column].type.dialect_impl(dialect).bind_processor(dialect))


def _remembering(process: Process | None) -> Process | None:
    """The same moment or date comes in thousands of rows: convert it once."""
    if process is None:
        return None
    known: dict[Any, Any] = {}

    def remembered(value: Any) -> Any:
        try:
            return known[value]
        except KeyError:
            known[value] = result = process(value)
            return result
        except TypeError:  # lists and dictionaries (JSON) have no hash
            return process(value)

    return remembered
