"""Ledger imports: what was brought in, so that it can be told apart and taken back as a whole."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded


class ImportBatch(Keyed, Recorded, Base):
    """One import of one sheet. ``counts`` are its totals; ``undone_at`` is set when it was taken back.

    ``imported_by_id`` is None when the command line brought it in.
    """

    __tablename__ = "import_batches"
    SUBJECT: ClassVar[str] = "import"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    kind: Mapped[str]
    file_name: Mapped[str]
    file_digest: Mapped[str]
    rows: Mapped[int] = mapped_column(Integer, nullable=False)
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    imported_at: Mapped[datetime]
    imported_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    undone_at: Mapped[datetime | None]
    undone_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
