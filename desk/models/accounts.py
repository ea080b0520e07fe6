"""What a stay costs: rates by their dates, an account that is only added to, and locked months. Money in fen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class CareRate(Keyed, Recorded, Versioned, Base):
    """What something costs, from ``valid_from`` up to, not including, ``valid_to``.

    ``kind`` is a :class:`desk.rules.accounts.Charge`; ``room_kind``, ``care_level`` and ``stay_kind`` narrow it (None:
    any). ``amount`` in fen for one ``unit`` (``MONTH`` or ``DAY``; ``ONCE`` for a deposit); ``leave_percent`` of it is
    charged for a day of leave, 0–100, once ``leave_free_days`` of a leave are over at the full rate.
    """

    __tablename__ = "care_rates"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount"),
        CheckConstraint("unit IN ('MONTH', 'DAY', 'ONCE')", name="unit"),
        CheckConstraint("leave_percent BETWEEN 0 AND 100", name="leave_percent"),
        CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="order"),
        Index("ix_care_rates_station_id_kind", "station_id", "kind"),
    )
    SUBJECT: ClassVar[str] = "care_rate"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    kind: Mapped[str]
    name: Mapped[str]
    room_kind: Mapped[str | None]
    care_level: Mapped[str | None]
    stay_kind: Mapped[str | None]
    unit: Mapped[str]
    amount: Mapped[int] = mapped_column(Integer, nullable=False)
    leave_percent: Mapped[int] = mapped_column(Integer, nullable=False, default=100)
    leave_free_days: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class AccountEntry(Keyed, Recorded, Base):
    """One line of the account of a stay; never changed, only reversed (``reverses_id``) by triggers' order.

    ``amount`` in fen: what is owed and money that is handed back are above 0, what is paid, handed in or waived below.
    ``month`` is the first day of the month in which it is booked, ``of_month`` the month it is about (a correction of a
    locked month is booked later). ``method`` is how money changed hands. ``key`` makes what is written twice the same
    line.
    """

    __tablename__ = "account_entries"
    __table_args__ = (
        CheckConstraint("amount <> 0", name="amount"),
        UniqueConstraint("key"),
        UniqueConstraint("reverses_id"),
        Index("ix_account_entries_stay_id_month", "stay_id", "month"),
        Index("ix_account_entries_station_id_month", "station_id", "month"),
        Index("ix_account_entries_station_id_of_month", "station_id", "of_month"),
        Index("ix_account_entries_resident_id", "resident_id"),
    )
    SUBJECT: ClassVar[str] = "account_entry"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    stay_id: Mapped[int] = mapped_column(Key, ForeignKey("bed_stays.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    month: Mapped[date]
    of_month: Mapped[date]
    kind: Mapped[str]
    amount: Mapped[int] = mapped_column(Integer, nullable=False)
    days: Mapped[int | None] = mapped_column(Integer)
    text: Mapped[str]
    method: Mapped[str | None]
    key: Mapped[str | None]
    reverses_id: Mapped[int | None] = mapped_column(Key, ForeignKey("account_entries.id"))
    booked_at: Mapped[datetime]
    booked_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))


class AccountMonth(Keyed, Recorded, Base):
    """A month that is closed (月结): nothing is booked in it any more, corrections go to an open one.

    ``carried``: what every stay carries into the next month, ``{stay: [owed, deposit held]}`` in fen, those with
    neither left out, so that later months need not read all earlier ones.
    """

    __tablename__ = "account_months"
    __table_args__ = (UniqueConstraint("station_id", "month"),)
    SUBJECT: ClassVar[str] = "account_month"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    month: Mapped[date]
    locked_at: Mapped[datetime]
    locked_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    carried: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
