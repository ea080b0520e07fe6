"""What the care centre offers and when (养老服务): services, their weekly sittings, resources, and the slots of a day.

A slot is a sitting on one day. It has a row as soon as anything is known of it that the weekly plan does not say:
a booking, a closing, another capacity.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class CareService(Keyed, Recorded, Versioned, Base):
    """A service of the centre (助餐, 助浴, 洗衣, 理发 …). ``kind`` is a :class:`desk.rules.care.ServiceKind`.

    ``aid`` is the word it stands under (助餐 … 助急), ``hue`` the family of its colour (``teal``, ``blue`` …).
    Bookings and cancellations are free until ``cutoff_time`` (minutes after midnight) on the day ``cutoff_days``
    before; then the late rule holds: ``late_percent`` of the price is charged and, if ``late_counts``, the count of a
    package is used up. ``missed_percent`` and ``missed_counts`` say the same of whoever does not come. ``carers``
    are needed at each booking, ``carers_disabled`` for somebody who is 失能. ``needs_assessment`` and
    ``needs_consent`` must be there before a booking. ``at_home``: it is done at the resident's door. ``provider_id``
    is the resource that does it, when it isn't the centre itself.
    """

    __tablename__ = "care_services"
    __table_args__ = (
        UniqueConstraint("station_id", "code"),
        CheckConstraint("late_percent BETWEEN 0 AND 100", name="late_percent"),
        CheckConstraint("missed_percent BETWEEN 0 AND 100", name="missed_percent"),
        CheckConstraint("cutoff_days >= 0 AND cutoff_time BETWEEN 0 AND 1440", name="cutoff"),
    )
    SUBJECT: ClassVar[str] = "care_service"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    code: Mapped[str]
    kind: Mapped[str]
    name: Mapped[str]
    aid: Mapped[str] = mapped_column(default="")
    unit: Mapped[str]
    hue: Mapped[str]
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    cutoff_days: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    cutoff_time: Mapped[int] = mapped_column(Integer, nullable=False)
    late_percent: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    late_counts: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    missed_percent: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    missed_counts: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    carers: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    carers_disabled: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    needs_assessment: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    needs_consent: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    at_home: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    provider_id: Mapped[int | None] = mapped_column(Key, ForeignKey("resources.id"), index=True)
    note: Mapped[str | None]
    retired_on: Mapped[date | None]

    sittings: Mapped[list[CareSitting]] = relationship(order_by="(CareSitting.starts, CareSitting.id)")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class CareSitting(Keyed, Recorded, Versioned, Base):
    """A time at which a service is given each week (场次): lunch, the ten o'clock bath, the barber on Thursdays.

    ``starts`` and ``ends`` in minutes after midnight; ``weekdays`` are ISO days (``12345``); ``on_holidays``: also on
    days off by the working calendar. ``capacity`` places, fewer when its rooms or carers are not there. It holds from
    ``valid_from`` up to, not including, ``valid_to``. ``provider`` is who comes to give it on a service day.
    """

    __tablename__ = "care_sittings"
    __table_args__ = (
        CheckConstraint("starts BETWEEN 0 AND 1439 AND ends > starts AND ends <= 1440", name="hours"),
        CheckConstraint("capacity >= 0", name="capacity"),
        CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="order"),
        Index("ix_care_sittings_service_id", "service_id"),
    )
    SUBJECT: ClassVar[str] = "care_sitting"

    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    name: Mapped[str]
    starts: Mapped[int] = mapped_column(Integer, nullable=False)
    ends: Mapped[int] = mapped_column(Integer, nullable=False)
    weekdays: Mapped[str]
    on_holidays: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    capacity: Mapped[int] = mapped_column(Integer, nullable=False)
    provider: Mapped[str | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]

    resources: Mapped[list[SittingResource]] = relationship(
        order_by="SittingResource.position", cascade="all, delete-orphan"
    )

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class CareResource(Keyed, Recorded, Versioned, Base):
    """What a service is given with: a room, a carer, a van, a washer. One booking at a time has it.

    ``kind`` is a :class:`desk.rules.care.ResourceKind`. Places of which it does not matter who has which (the seats
    of the canteen) are the capacity of the sitting.
    """

    __tablename__ = "care_resources"
    __table_args__ = (UniqueConstraint("station_id", "kind", "name"),)
    SUBJECT: ClassVar[str] = "care_resource"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    kind: Mapped[str]
    name: Mapped[str]
    staff_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    note: Mapped[str | None]
    retired_on: Mapped[date | None]

    hours: Mapped[list[ResourceHours]] = relationship(
        order_by="(ResourceHours.weekday, ResourceHours.starts)", cascade="all, delete-orphan"
    )

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class ResourceHours(Keyed, Recorded, Base):
    """When a resource works: ``weekday`` is the ISO day 1–7, hours in minutes after midnight. None at all: always."""

    __tablename__ = "care_resource_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
        CheckConstraint("starts BETWEEN 0 AND 1439 AND ends > starts AND ends <= 1440", name="hours"),
        Index("ix_care_resource_hours_resource_id", "resource_id"),
    )
    SUBJECT: ClassVar[str] = "care_resource_hours"

    resource_id: Mapped[int] = mapped_column(Key, ForeignKey("care_resources.id"))
    weekday: Mapped[int] = mapped_column(Integer, nullable=False)
    starts: Mapped[int] = mapped_column(Integer, nullable=False)
    ends: Mapped[int] = mapped_column(Integer, nullable=False)


class SittingResource(Keyed, Recorded, Base):
    """A resource that the bookings of a sitting may take, in this order."""

    __tablename__ = "care_sitting_resources"
    __table_args__ = (
        UniqueConstraint("sitting_id", "resource_id"),
        Index("ix_care_sitting_resources_resource_id", "resource_id"),
    )
    SUBJECT: ClassVar[str] = "care_sitting_resource"

    sitting_id: Mapped[int] = mapped_column(Key, ForeignKey("care_sittings.id"))
    resource_id: Mapped[int] = mapped_column(Key, ForeignKey("care_resources.id"))
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)

    resource: Mapped[CareResource] = relationship()


class CareClosing(Keyed, Recorded, Base):
    """Days on which something is not to be had, ``first`` to ``last`` both included; ``reason`` is shown.

    Of one service, of one resource, or (both None) of the whole centre. ``open``: on the contrary it is open on these
    days although the weekly plan or the calendar says no.
    """

    __tablename__ = "care_closings"
    __table_args__ = (
        CheckConstraint("last >= first", name="order"),
        CheckConstraint("service_id IS NULL OR resource_id IS NULL", name="what"),
        Index("ix_care_closings_station_id_last", "station_id", "last"),
    )
    SUBJECT: ClassVar[str] = "care_closing"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    service_id: Mapped[int | None] = mapped_column(Key, ForeignKey("care_services.id"))
    resource_id: Mapped[int | None] = mapped_column(Key, ForeignKey("care_resources.id"))
    first: Mapped[date]
    last: Mapped[date]
    open: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    withdrawn_at: Mapped[datetime | None]


class CareSlot(Keyed, Recorded, Versioned, Base):
    """A sitting on one day. Its places are numbered 1 to ``capacity``; no booking can hold a place beyond.

    ``starts_at`` and ``ends_at`` are moments. ``cut_off_at``: the moment from which the kitchen counts no more without
    a reason (截单), by ``cut_off_by_id``; ``portions`` is what it had counted then, ``{booking: [diet, at home]}``.
    """

    __tablename__ = "care_slots"
    __table_args__ = (
        UniqueConstraint("sitting_id", "day"),
        UniqueConstraint("id", "capacity"),
        CheckConstraint("capacity >= 0", name="capacity"),
        CheckConstraint("ends_at > starts_at", name="order"),
        Index("ix_care_slots_station_id_day", "station_id", "day"),
    )
    SUBJECT: ClassVar[str] = "care_slot"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "portions"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    sitting_id: Mapped[int] = mapped_column(Key, ForeignKey("care_sittings.id"))
    day: Mapped[date]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    capacity: Mapped[int] = mapped_column(Integer, nullable=False)
    cut_off_at: Mapped[datetime | None]
    cut_off_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    portions: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
