"""The search keys: one B-tree for every kind of query, the same on both databases.

``recency`` is minus the day number of the last visit, so that equal keys come newest visitor first
(see docs/DECISIONS.md, "Search").
"""

from __future__ import annotations

from sqlalchemy import Integer, SmallInteger
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text

from desk.models.base import Base, Key

Bytewise = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""Compared byte by byte, so that a prefix is one range of the index on PostgreSQL too."""


class SearchKey(Base):
    """``subject``: 1 resident, 2 matter."""

    __tablename__ = "search_keys"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own form

    key: Mapped[str] = mapped_column(Bytewise, primary_key=True)
    recency: Mapped[int] = mapped_column(Integer, primary_key=True)
    subject: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    subject_id: Mapped[int] = mapped_column(Key, primary_key=True)
