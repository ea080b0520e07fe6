"""Many rows at once, past the unit of work: executemany on SQLite, COPY on PostgreSQL.

The caller records what it does (:meth:`desk.recording.Session.note`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, islice
from typing import Any, cast

from sqlalchemy import Connection, Date, Table, func, select, text
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import FromClause

Process = Callable[[Any], Any]
ROWS_AT_ONCE = 2_048
"""Few long statements: each makes a second thread wait for Python's lock several times."""

VALUES_AT_ONCE = 32_000
"""SQLite takes 32,766 values in one statement."""

WORTH_A_LOOK = 512
"""Rows from which on a portion gets a statement of its own for what all of them have in common."""


def insert(
    session: Session,
    table: FromClause,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    same: Mapping[str, Any] | None = None,
) -> None:
    """Insert ``rows`` (values in the order of ``columns``, Python types) into ``table``.

    ``same``: further columns, with the value that all rows have there.
    """
    if rows:
        copy_in(session.connection(), cast(Table, table), columns, rows, same)


def copy_in(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    same: Mapping[str, Any] | None = None,
    *,
    at_once: int = ROWS_AT_ONCE,
) -> None:
    """:func:`insert` on a bare connection; ``rows`` may be a stream that doesn't fit into memory.

    ``at_once``: rows that are held at most; few, where each is large.
    """
    dialect = connection.dialect
    processes = [_process(table, column, dialect) for column in columns]
    converted = [(place, process) for place, process in enumerate(processes) if process is not None]
    fixed = {column: _fixed(table, column, value, dialect) for column, value in (same or {}).items()}
    # Few long statements: one call for many rows, during which SQLite works without Python's lock.
    most = min(at_once, (VALUES_AT_ONCE - len(fixed)) // len(columns))
    portions = _portions(iter(rows), most, converted)
    if dialect.name == "postgresql":
        ahead = tuple(fixed.values())
        stream = (ahead + row for portion in portions for row in zip(*portion, strict=True))
        _copy(connection, f"COPY {_into(connection, table, (*fixed, *columns))} FROM STDIN", stream)
        return
    for portion in portions:
        _insert_portion(connection, table, fixed, dict(zip(columns, portion, strict=True)))


def _insert_portion(
    connection: Connection, table: Table, fixed: Mapping[str, Any], values: dict[str, Sequence[Any]]
) -> None:
    """Insert one portion on SQLite; what is the same in all its rows, such as a blank, is handed over once."""
    first, *others = values
    count = len(values[first])
    if count >= WORTH_A_LOOK:
        once = {column: said[0] for column in others if (said := values[column]).count(said[0]) == count}
        fixed = {**fixed, **once}
        values = {column: said for column, said in values.items() if column not in once}
    insert_into = f"INSERT INTO {_into(connection, table, (*fixed, *values))} VALUES "
    rows = chain.from_iterable(zip(*values.values(), strict=True))
    while count:
        # Sizes are powers of two, so that the driver keeps few statements prepared.
        size = 1 << (count.bit_length() - 1)
        statement = insert_into + _places(len(fixed), len(values), size)
        connection.exec_driver_sql(statement, (*fixed.values(), *islice(rows, size * len(values))))
        count -= size


def _into(connection: Connection, table: Table, columns: Iterable[str]) -> str:
    quote = connection.dialect.identifier_preparer.quote
    return f"{quote(table.name)} ({', '.join(map(quote, columns))})"


@lru_cache(maxsize=64)
def _places(fixed: int, columns: int, rows: int) -> str:
    """Places for ``rows`` rows; the numbered ones in front are filled with the same value in each."""
    row = ", ".join([*(f"?{number}" for number in range(1, fixed + 1)), *"?" * columns])
    return ", ".join([f"({row})"] * rows)


def _portions(
    rows: Iterator[Sequence[Any]], most: int, processes: Sequence[tuple[int, Process]]
) -> Iterator[list[Sequence[Any]]]:
    """The values of at most ``most`` rows at a time, column by column, as the database takes them."""
    while portion := list(islice(rows, most)):
        values: list[Sequence[Any]] = list(zip(*portion, strict=True))
        for place, process in processes:
            values[place] = list(map(process, values[place]))
        yield values


def _fixed(table: Table, column: str, value: Any, dialect: Dialect) -> Any:
    process = _process(table, column, dialect)
    return value if process is None else process(value)


def _copy(connection: Connection, statement: str, rows: Iterator[Sequence[Any]]) -> None:
    import psycopg  # not needed by a station on SQLite

    driver = connection.connection.driver_connection
    assert driver is not None
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except psycopg.Error as fault:  # past SQLAlchemy, so it has to be put into its words here
        raise DBAPIError.instance(
            statement, None, fault, psycopg.Error, hide_parameters=True, dialect=connection.dialect
        ) from fault


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
    known = {"name": table.name, "count": count}
    last = session.scalar(text("UPDATE sqlite_sequence SET seq = seq + :count WHERE name = :name RETURNING seq"), known)
    if last is None:
        session.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :count)"), known)
        last = count
    return range(last - count + 1, last + 1)


def single_keys(session: Session, table: FromClause, count: int) -> Sequence[int]:
    """:func:`take_keys` one by one: not in a row, and so nobody who adds to ``table`` has to wait for us."""
    if count == 0 or session.connection().dialect.name != "postgresql":
        return take_keys(session, table, count)
    drawn = text("SELECT nextval(:sequence) FROM generate_series(1, :count)")
    return session.scalars(drawn, {"sequence": f"{cast(Table, table).name}_id_seq", "count": count}).all()


def _process(table: Table, column: str, dialect: Dialect) -> Process | None:
    kind = table.c[column].type
    if isinstance(kind, Date) and dialect.name == "sqlite":
        return _day  # as SQLAlchemy writes it, in a tenth of the time
    return _remembering(kind.dialect_impl(dialect).bind_processor(dialect))


def _day(value: date | None) -> str | None:
    return None if value is None else date.isoformat(value)


def _remembering(process: Process | None) -> Process | None:
    """The same moment comes in thousands of rows: convert it once."""
    if process is None:
        return None
    known: dict[Any, Any] = {None: None}

    def remembered(value: Any) -> Any:
        try:
            return known[value]
        except KeyError:
            known[value] = result = process(value)
            return result
        except TypeError:  # lists and dictionaries (JSON) have no hash
            return process(value)

    return remembered
