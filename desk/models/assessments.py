"""Ability assessments of older adults (老年人能力评估, GB/T 42195-2022)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class Assessment(Keyed, Recorded, Versioned, Base):
    """One assessment. ``state``: ``DRAFT`` is being filled in, ``VALID`` was signed by two assessors, ``VOID`` was
    taken back and keeps its row.

    ``scores`` maps the code of an item (:mod:`desk.rules.assessment`) to its points; a missing item means no
    ``total``. ``first_level`` comes from the total, ``final_level`` after the ``adjustments`` (a
    :class:`~desk.rules.assessment.Circumstances` as JSON, with their ``reason``). ``self_care_before`` is what the file
    said until a valid assessment told it otherwise.
    """

    __tablename__ = "assessments"
    __table_args__ = (
        CheckConstraint(
            "state <> 'VALID' OR (total IS NOT NULL AND first_level IS NOT NULL AND final_level IS NOT NULL"
            " AND first_assessor IS NOT NULL AND second_assessor IS NOT NULL AND next_due IS NOT NULL)",
            name="complete",
        ),
        CheckConstraint("total IS NULL OR total BETWEEN 0 AND 90", name="total"),
        Index("ix_assessments_resident_id_assessed_on", "resident_id", "assessed_on"),
        Index("ix_assessments_state_next_due", "state", "next_due"),
    )
    SUBJECT: ClassVar[str] = "assessment"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    state: Mapped[str]
    occasion: Mapped[str]
    assessed_on: Mapped[date]
    place: Mapped[str | None]
    scores: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    total: Mapped[int | None] = mapped_column(Integer)
    first_level: Mapped[str | None]
    adjustments: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    final_level: Mapped[str | None]
    reason: Mapped[str | None]
    first_assessor: Mapped[str | None]
    second_assessor: Mapped[str | None]
    informant: Mapped[str | None]
    informant_relation: Mapped[str | None]
    remark: Mapped[str | None]
    next_due: Mapped[date | None]
    self_care_before: Mapped[str | None]
    written_at: Mapped[datetime]
    written_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    voided_at: Mapped[datetime | None]
    voided_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    void_reason: Mapped[str | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
