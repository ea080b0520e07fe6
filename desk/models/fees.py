"""What services cost: prices and subsidies by their dates, a ledger that is only added to, locked months and the till
of a day. Money in fen.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class CarePrice(Keyed, Recorded, Versioned, Base):
    """The price of one unit of a service, or of one of its sittings, from ``valid_from`` up to ``valid_to``."""

    __tablename__ = "care_prices"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount"),
        CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="order"),
        Index("ix_care_prices_service_id", "service_id"),
    )
    SUBJECT: ClassVar[str] = "care_price"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    sitting_id: Mapped[int | None] = mapped_column(Key, ForeignKey("care_sittings.id"))
    amount: Mapped[int] = mapped_column(Integer, nullable=False)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class SubsidyRule(Keyed, Recorded, Versioned, Base):
    """What somebody else pays of a price, by DOMAIN.md §4 (meal subsidy): ``amount`` fen or ``percent`` of it.

    ``conditions`` narrow whom it is for (``registered``, ``min_age`` on the day, ``tags``); ``cap_unit`` and
    ``cap_day`` in fen bound it for one unit and one day; ``workdays_only`` by the working calendar; ``least_price``:
    only from this price on. ``stacks``: it is added to others, else only the highest counts. ``payer`` is who pays.
    """

    __tablename__ = "subsidy_rules"
    __table_args__ = (
        CheckConstraint("(amount IS NULL) <> (percent IS NULL)", name="how_much"),
        CheckConstraint("amount IS NULL OR amount > 0", name="amount"),
        CheckConstraint("percent IS NULL OR percent BETWEEN 1 AND 100", name="percent"),
        CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="order"),
        Index("ix_subsidy_rules_service_id", "service_id"),
    )
    SUBJECT: ClassVar[str] = "subsidy_rule"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    sitting_id: Mapped[int | None] = mapped_column(Key, ForeignKey("care_sittings.id"))
    name: Mapped[str]
    payer: Mapped[str]
    amount: Mapped[int | None] = mapped_column(Integer)
    percent: Mapped[int | None] = mapped_column(Integer)
    conditions: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)
    cap_unit: Mapped[int | None] = mapped_column(Integer)
    cap_day: Mapped[int | None] = mapped_column(Integer)
    least_price: Mapped[int | None] = mapped_column(Integer)
    workdays_only: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    stacks: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class FeeEntry(Keyed, Recorded, Base):
    """One line of the ledger of money; never changed, only reversed (``reverses_id``) by triggers' order.

    ``amount`` (above 0) goes from the account ``credit`` to the account ``debit`` (:class:`desk.rules.fees.Book`), so
    that the books always balance. ``day`` is the day it is about, ``month`` the first day of the month in which it is
    booked (a correction of a locked month is booked later). ``method`` is how money changed hands, ``rule_id`` the
    subsidy. ``key`` makes what is written twice the same line.
    """

    __tablename__ = "fee_entries"
    __table_args__ = (
        CheckConstraint("amount > 0 AND debit <> credit", name="amount"),
        UniqueConstraint("key"),
        UniqueConstraint("reverses_id"),
        Index("ix_fee_entries_resident_id_month", "resident_id", "month"),
        Index("ix_fee_entries_station_id_month", "station_id", "month"),
        Index("ix_fee_entries_station_id_day", "station_id", "day"),
        Index("ix_fee_entries_booking_id", "booking_id"),
        Index("ix_fee_entries_grant_id", "grant_id"),
    )
    SUBJECT: ClassVar[str] = "fee_entry"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    booking_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bookings.id"))
    grant_id: Mapped[int | None] = mapped_column(Key, ForeignKey("package_grants.id"))
    service_id: Mapped[int | None] = mapped_column(Key, ForeignKey("care_services.id"))
    rule_id: Mapped[int | None] = mapped_column(Key, ForeignKey("subsidy_rules.id"))
    kind: Mapped[str]
    debit: Mapped[str]
    credit: Mapped[str]
    amount: Mapped[int] = mapped_column(Integer, nullable=False)
    day: Mapped[date]
    month: Mapped[date]
    method: Mapped[str | None]
    text: Mapped[str]
    key: Mapped[str | None]
    reverses_id: Mapped[int | None] = mapped_column(Key, ForeignKey("fee_entries.id"))
    booked_at: Mapped[datetime]
    booked_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))


class FeeMonth(Keyed, Recorded, Base):
    """A month of services that is closed (月结): no line of money or counts is booked in it any more.

    ``carried``: what every resident carries into the next month, ``{resident: owed}`` in fen, nothing left out but 0.
    """

    __tablename__ = "fee_months"
    __table_args__ = (UniqueConstraint("station_id", "month"),)
    SUBJECT: ClassVar[str] = "fee_month"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    month: Mapped[date]
    locked_at: Mapped[datetime]
    locked_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    carried: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)


class TillDay(Keyed, Recorded, Base):
    """The reconciliation of a day (日结): what the ledger says came in by each method, and what was counted, in fen.

    ``meals`` holds booked, served, missed and cancelled portions of each sitting. A second count of a day is a new row;
    the last one holds.
    """

    __tablename__ = "till_days"
    __table_args__ = (Index("ix_till_days_station_id_day", "station_id", "day"),)
    SUBJECT: ClassVar[str] = "till_day"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    day: Mapped[date]
    expected: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    counted: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    meals: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    note: Mapped[str | None]
    closed_at: Mapped[datetime]
    closed_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
