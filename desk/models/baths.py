"""Baths (助浴): what was measured at the gate of the day, and how the bath went."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class BathRecord(Keyed, Recorded, Versioned, Base):
    """The gate and the course of one bath. Pressures in mmHg, temperatures in tenths of a degree Celsius.

    ``meal_minutes`` since the last meal. ``failed`` are the codes of :mod:`desk.rules.baths` that did not hold, with
    spaces between; where there are any, somebody overrode them by name and with a reason, or there is no bath.
    ``carers`` are keys of resources, the second one for somebody who is 失能.
    """

    __tablename__ = "bath_records"
    __table_args__ = (
        UniqueConstraint("booking_id"),
        CheckConstraint("started_at IS NULL OR failed = '' OR overridden_by_id IS NOT NULL", name="gate"),
        CheckConstraint("(overridden_by_id IS NULL) = (override_reason IS NULL)", name="override"),
        CheckConstraint("ended_at IS NULL OR ended_at > started_at", name="order"),
    )
    SUBJECT: ClassVar[str] = "bath_record"

    booking_id: Mapped[int] = mapped_column(Key, ForeignKey("bookings.id"))
    systolic: Mapped[int] = mapped_column(Integer, nullable=False)
    diastolic: Mapped[int] = mapped_column(Integer, nullable=False)
    pulse: Mapped[int | None] = mapped_column(Integer)
    temperature: Mapped[int] = mapped_column(Integer, nullable=False)
    skin_sound: Mapped[bool] = mapped_column(Boolean, nullable=False)
    conscious: Mapped[bool] = mapped_column(Boolean, nullable=False)
    fasting: Mapped[bool] = mapped_column(Boolean, nullable=False)
    meal_minutes: Mapped[int | None] = mapped_column(Integer)
    room_temperature: Mapped[int] = mapped_column(Integer, nullable=False)
    water_temperature: Mapped[int] = mapped_column(Integer, nullable=False)
    carers: Mapped[list[int]] = mapped_column(JSON, nullable=False, default=list)
    failed: Mapped[str] = mapped_column(default="")
    gated_at: Mapped[datetime]
    gated_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    overridden_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    override_reason: Mapped[str | None]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    course: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)
    note: Mapped[str | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
