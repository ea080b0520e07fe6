"""Laundry (洗衣): bags that come back complete."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned

RUNNING = text("ended_at IS NULL")
AWAY = text("state <> 'RETURNED'")


class LaundryLoad(Keyed, Recorded, Base):
    """One load of a washer (机次), of one ``programme``; a washer has one at a time."""

    __tablename__ = "laundry_loads"
    __table_args__ = (
        CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="order"),
        Index(
            "uq_laundry_loads_running", "washer_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING
        ),
        Index("ix_laundry_loads_station_id_started_at", "station_id", "started_at"),
    )  # fmt: skip
    SUBJECT: ClassVar[str] = "laundry_load"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    washer_id: Mapped[int] = mapped_column(Key, ForeignKey("care_resources.id"))
    programme: Mapped[str]
    started_at: Mapped[datetime]
    started_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    ended_at: Mapped[datetime | None]


class LaundryBag(Keyed, Recorded, Versioned, Base):
    """A bag with its printed tag. ``code`` is opaque digits with a check digit and holds nothing about anybody.

    ``state`` is a :class:`desk.rules.laundry.BagState`; ``due_on``: the day by which it should be back.
    """

    __tablename__ = "laundry_bags"
    __table_args__ = (
        UniqueConstraint("code"),
        UniqueConstraint("booking_id"),
        Index("ix_laundry_bags_station_id_due_on", "station_id", "due_on", sqlite_where=AWAY, postgresql_where=AWAY),
        Index("ix_laundry_bags_resident_id", "resident_id"),
        Index("ix_laundry_bags_load_id", "load_id"),
    )
    SUBJECT: ClassVar[str] = "laundry_bag"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    booking_id: Mapped[int] = mapped_column(Key, ForeignKey("bookings.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    code: Mapped[str]
    state: Mapped[str]
    due_on: Mapped[date]
    load_id: Mapped[int | None] = mapped_column(Key, ForeignKey("laundry_loads.id"))
    note: Mapped[str | None]
    received_at: Mapped[datetime]
    received_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    ready_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
    returned_to: Mapped[str | None]

    items: Mapped[list[LaundryItem]] = relationship(order_by="LaundryItem.id", cascade="all, delete-orphan")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class LaundryItem(Keyed, Recorded, Base):
    """Pieces of one kind in a bag: counted in, counted out (None: not yet), and ``settled``: how what was missing
    ended (found, paid for).
    """

    __tablename__ = "laundry_items"
    __table_args__ = (
        UniqueConstraint("bag_id", "name"),
        CheckConstraint("counted_in > 0", name="counted_in"),
        CheckConstraint("counted_out IS NULL OR counted_out >= 0", name="counted_out"),
    )
    SUBJECT: ClassVar[str] = "laundry_item"

    bag_id: Mapped[int] = mapped_column(Key, ForeignKey("laundry_bags.id"))
    name: Mapped[str]
    counted_in: Mapped[int] = mapped_column(Integer, nullable=False)
    counted_out: Mapped[int | None] = mapped_column(Integer)
    settled: Mapped[str | None]
