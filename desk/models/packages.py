"""Packages (套餐): items × count × validity, and the ledger of counts, which is only added to."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class ServicePackage(Keyed, Recorded, Versioned, Base):
    """A package that can be had (胡同洗衣房 …). ``valid_days`` from the day it is granted.

    ``eligible`` narrows who may have it: ``{"min_age": 60, "tags": ["独居", …], "registered": true}``, empty: anybody.
    ``price`` in fen, None: free or not set yet. ``trial_days`` and ``trial_uses``: it is paid for only when the trial
    is over (先体验后付费); None: no trial.
    """

    __tablename__ = "service_packages"
    __table_args__ = (
        UniqueConstraint("station_id", "code"),
        CheckConstraint("valid_days > 0", name="valid_days"),
        CheckConstraint("price IS NULL OR price >= 0", name="price"),
        CheckConstraint("trial_days IS NULL OR trial_days > 0", name="trial_days"),
        CheckConstraint("trial_uses IS NULL OR trial_uses > 0", name="trial_uses"),
    )
    SUBJECT: ClassVar[str] = "service_package"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    code: Mapped[str]
    name: Mapped[str]
    description: Mapped[str | None]
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    valid_days: Mapped[int] = mapped_column(Integer, nullable=False)
    price: Mapped[int | None] = mapped_column(Integer)
    eligible: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)
    trial_days: Mapped[int | None] = mapped_column(Integer)
    trial_uses: Mapped[int | None] = mapped_column(Integer)
    retired_on: Mapped[date | None]

    items: Mapped[list[PackageItem]] = relationship(order_by="PackageItem.position", cascade="all, delete-orphan")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class PackageItem(Keyed, Recorded, Base):
    """How many times a package holds a service."""

    __tablename__ = "package_items"
    __table_args__ = (
        UniqueConstraint("package_id", "service_id"),
        CheckConstraint("count > 0", name="count"),
    )
    SUBJECT: ClassVar[str] = "package_item"

    package_id: Mapped[int] = mapped_column(Key, ForeignKey("service_packages.id"))
    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    count: Mapped[int] = mapped_column(Integer, nullable=False)
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)


class PackageGrant(Keyed, Recorded, Versioned, Base):
    """A package that a resident has, ``[valid_from, valid_until)``. What is left of it is in its entries.

    ``price`` in fen is the one of the day it was granted. ``trial_until``: until then (that day's morning) it costs
    nothing, and giving it back costs nothing; ``taken_on``: the day on which the resident kept it after the trial, and
    it was charged. ``ended_on``: given back, or stopped by a life event (``event_id``), with ``end_reason``.
    """

    __tablename__ = "package_grants"
    __table_args__ = (
        CheckConstraint("valid_until > valid_from", name="order"),
        CheckConstraint("price >= 0", name="price"),
        Index("ix_package_grants_resident_id", "resident_id"),
        Index("ix_package_grants_station_id_valid_until", "station_id", "valid_until"),
    )
    SUBJECT: ClassVar[str] = "package_grant"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    package_id: Mapped[int] = mapped_column(Key, ForeignKey("service_packages.id"))
    granted_at: Mapped[datetime]
    granted_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    price: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    trial_until: Mapped[date | None]
    taken_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]
    event_id: Mapped[int | None] = mapped_column(Key, ForeignKey("resident_events.id"))
    note: Mapped[str | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class PackageEntry(Keyed, Recorded, Base):
    """One line of the ledger of counts; never changed or deleted, by triggers' order.

    ``count`` uses go from the pot ``source`` to the pot ``target`` (:class:`desk.rules.packages.Pot`), so both sides
    of a line always agree. ``nth`` numbers the lines of one service of one grant without gaps; ``free`` and
    ``reserved`` are what the pots FREE and RESERVED hold after it, never below 0. ``kind`` is a
    :class:`desk.rules.packages.EntryKind`; a REVERSE names what it takes back. ``month`` is the first day of the month
    it is booked in; a locked month takes none.
    """

    __tablename__ = "package_entries"
    __table_args__ = (
        UniqueConstraint("grant_id", "service_id", "nth"),
        UniqueConstraint("reverses_id"),
        CheckConstraint("count > 0 AND source <> target", name="count"),
        CheckConstraint("free >= 0 AND reserved >= 0", name="left"),
        Index("ix_package_entries_booking_id", "booking_id"),
        Index("ix_package_entries_station_id_month", "station_id", "month"),
    )
    SUBJECT: ClassVar[str] = "package_entry"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    grant_id: Mapped[int] = mapped_column(Key, ForeignKey("package_grants.id"))
    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    nth: Mapped[int] = mapped_column(Integer, nullable=False)
    kind: Mapped[str]
    count: Mapped[int] = mapped_column(Integer, nullable=False)
    source: Mapped[str]
    target: Mapped[str]
    free: Mapped[int] = mapped_column(Integer, nullable=False)
    reserved: Mapped[int] = mapped_column(Integer, nullable=False)
    booking_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bookings.id"))
    reverses_id: Mapped[int | None] = mapped_column(Key, ForeignKey("package_entries.id"))
    text: Mapped[str | None]
    month: Mapped[date]
    booked_at: Mapped[datetime]
    booked_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
