"""The search keys of residents and matters, kept in step by whoever changes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import text

from desk import bulk
from desk.db import Session
from desk.models.base import UtcDateTime
from desk.models.search import SearchKey
from desk.rules.search import matter_keys, resident_keys
from desk.rules.times import local_date
from desk.services.search.statements import handed, statements_of

RESIDENT, MATTER = 1, 2

KEYS = SearchKey.__table__
KEY_COLUMNS = ("key", "recency", "subject", "subject_id")
Progress = Callable[[int, int], object]


def recency(day: date | None) -> int:
    """The recency of a search key for the day of the last visit: newer is smaller, 0 for never."""
    return -day.toordinal() if day else 0


def put_keys(session: Session, subject: int, subject_id: int, keys: Iterable[str], last_seen: date | None) -> None:
    """Insert the keys of one subject."""
    rank = recency(last_seen)
    bulk.insert(session, KEYS, KEY_COLUMNS, [(key, rank, subject, subject_id) for key in sorted(keys)])


def drop_keys(session: Session, subject: int, subject_id: int, keys: Iterable[str], last_seen: date | None) -> None:
    """Delete the keys of one subject, given as they were made."""
    rank = recency(last_seen)
    rows = [{"key": key, "recency": rank, "subject": subject, "subject_id": subject_id} for key in sorted(keys)]
    if rows:
        session.connection().execute(_DROP, rows)


def drop_residents(session: Session, ids: Sequence[int]) -> None:
    """Delete the keys of residents who are about to be deleted."""
    rows = [
        {"key": key, "recency": recency(row.last_seen_on), "subject": RESIDENT, "subject_id": row.id}
        for row in session.connection().execute(statements_of(session).facts, handed(session, ids))
        for key in keys_of_row(row)
    ]
    if rows:
        session.connection().execute(_DROP, sorted(rows, key=lambda row: str(row["key"])))


def rebuild_keys(session: Session, *, progress: Progress | None = None, step: int = 20_000) -> int:
    """Make all search keys anew from the residents and matters; how many there are then.

    ``progress(done, total)`` may raise :class:`desk.errors.Cancelled`. For data that was filled in past the services.
    """
    connection = session.connection()
    connection.execute(text("DELETE FROM search_keys"))
    total = int(connection.execute(text("SELECT count(*) FROM residents")).scalar_one())
    after, done, count = 0, 0, 0
    while batch := connection.execute(statements_of(session).facts_after, {"after": after, "step": step}).all():
        rows = [(key, recency(row.last_seen_on), RESIDENT, row.id) for row in batch for key in keys_of_row(row)]
        rows.sort()
        bulk.insert(session, KEYS, KEY_COLUMNS, rows)
        count += len(rows)
        done += len(batch)
        after = batch[-1].id
        if progress is not None:
            progress(done, total)
    matters = connection.execute(_MATTER_FACTS).all()
    rows = [
        (key, recency(local_date(row.received_at)), MATTER, row.id)
        for row in matters
        for key in matter_keys(row.number, row.outside_number)
    ]
    bulk.insert(session, KEYS, KEY_COLUMNS, sorted(rows))
    return count + len(rows)


def keys_of_row(row: Any) -> frozenset[str]:
    """The keys of a resident from a row of the statement ``facts``; a merged file has none."""
    if row.status == "merged":
        return frozenset()
    return resident_keys(name=row.name, id_no=row.id_no, phones=packed(row.phones), addresses=packed(row.addresses))


def packed(value: str | None) -> list[str]:
    """Values that SQL joined with line breaks; none of them can hold one."""
    return value.split("\n") if value else []


_DROP = text(
    "DELETE FROM search_keys"
    " WHERE key = :key AND recency = :recency AND subject = :subject AND subject_id = :subject_id"
)
_MATTER_FACTS = text("SELECT id, number, outside_number, received_at FROM matters").columns(received_at=UtcDateTime())
