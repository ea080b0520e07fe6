"""Stations, their settings, and the notes one shift leaves for the next."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded


class Station(Keyed, Recorded, Base):
    """A service station (党群服务中心). ``street_code`` heads its matter numbers: 9 digits, or 12 for a community."""

    __tablename__ = "stations"
    SUBJECT: ClassVar[str] = "station"

    name: Mapped[str]
    street_code: Mapped[str]
    phone: Mapped[str | None]
    address: Mapped[str | None]


class Setting(Recorded, Base):
    """One setting of one station; ``value`` is plain JSON."""

    __tablename__ = "settings"
    SUBJECT: ClassVar[str] = "setting"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, nullable=False)


class NumberSeries(Base):
    """The last number given out in one series; it only ever rises, also after a void or a restore."""

    __tablename__ = "number_series"
    __table_args__ = (CheckConstraint("last > 0", name="positive"),)

    street_code: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(Integer, nullable=False)


class CalendarDay(Recorded, Base):
    """A day of a yearly holiday notice that the installed calendar does not know yet."""

    __tablename__ = "calendar_days"
    SUBJECT: ClassVar[str] = "calendar_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    working: Mapped[bool] = mapped_column(Boolean, nullable=False)
    note: Mapped[str | None]


class ShiftNote(Keyed, Recorded, Base):
    """A line for the next shift (交接班); read once it is signed for."""

    __tablename__ = "shift_notes"
    SUBJECT: ClassVar[str] = "shift_note"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"), index=True)
    text: Mapped[str]
    written_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    written_at: Mapped[datetime]
    read_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    read_at: Mapped[datetime | None]
