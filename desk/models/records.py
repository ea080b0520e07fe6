"""Who did what to whom: append-only, hash-chained.

Triggers on both databases refuse UPDATE and DELETE of ``records``; :mod:`desk.recording` writes them.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key


class Record(Base):
    """One act on one subject. ``changes`` is JSON text ``{"field": [before, after]}``, hashed as it stands."""

    __tablename__ = "records"
    __table_args__ = (
        Index("ix_records_subject_subject_id", "subject", "subject_id"),
        Index("ix_records_actor_id_at", "actor_id", "at"),
        Index("ix_records_at", "at"),
        Index("ix_records_batch_id", "batch_id"),
    )

    sequence: Mapped[int] = mapped_column(Key, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    station_id: Mapped[int | None] = mapped_column(Key)
    actor_id: Mapped[int | None] = mapped_column(Key)
    actor_name: Mapped[str]
    workstation: Mapped[str]
    operation: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[str]
    changes: Mapped[str]
    reason: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(Key, ForeignKey("import_batches.id"))
    previous_hash: Mapped[str]
    hash: Mapped[str]


class RecordHead(Base):
    """The newest link of the chain; locking its one row puts concurrent writers in order."""

    __tablename__ = "record_head"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    sequence: Mapped[int] = mapped_column(Key, nullable=False)
    hash: Mapped[str]
