"""The base of all tables: naming convention, time in UTC, and what the session records.

Every mapped class that carries :class:`Recorded` has its changes written to ``records`` by the session itself
(see :mod:`desk.recording`), in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Date, DateTime, Dialect, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, timezone-aware in Python and UTC in the database; a naive value is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """SQLite keeps text; read in one step, for a board of beds has thousands of moments, many the same."""
        return _read_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


@lru_cache(maxsize=4096)
def _read_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


Key = BigInteger().with_variant(Integer(), "sqlite")
"""Surrogate keys: 64 bit on both databases (SQLite's rowid is, under the name INTEGER)."""


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime(), date: Date(), str: Text()}


class Keyed:
    """A surrogate key, never shown to the clerk."""

    id: Mapped[int] = mapped_column(Key, primary_key=True, sort_order=-1)


class Recorded:
    """Changes of this row go to the records. ``SUBJECT`` is its name there; ``UNRECORDED`` columns are left out."""

    SUBJECT: ClassVar[str]
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version"})


class Versioned:
    """Two clerks may edit this row at once: each save names the version it read, and raises it by one.

    SQLAlchemy adds ``WHERE version = …`` to the UPDATE; services compare first, so that the second clerk
    is told what changed and by whom (:class:`desk.errors.Stale`).
    """

    version: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
