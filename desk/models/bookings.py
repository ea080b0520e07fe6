"""Bookings (预约) of services, standing plans that write them out, and pauses.

The database itself refuses a place beyond the capacity of a slot, a place given twice, and a room, carer or van in
two bookings at once.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned

HELD = text("seat IS NOT NULL")
PLANNED = text("plan_id IS NOT NULL")
IMPORTED = text("batch_id IS NOT NULL")
DRAFT = text("state = 'DRAFT'")


class Booking(Keyed, Recorded, Versioned, Base):
    """One reserved service at one slot: one place, one portion. ``state`` is :class:`desk.rules.care.BookingState`.

    ``seat`` is the numbered place it holds in the slot, None when it holds none (given up, or waiting for one).
    ``capacity`` is the slot's, kept equal by the database so that ``seat`` can be checked against it. ``nth`` counts
    the portions of one resident in one slot. ``way`` (:class:`desk.rules.care.Way`) says how it was booked.
    ``at_home``: brought to or done at the door, else somebody comes. ``grant_id`` is the package it is counted from,
    None: paid by itself. ``held_until``: a draft that is not booked by then frees its place. ``diet_id`` and ``wish``
    are what this one asks for besides the diet on file. ``item_id`` is what an agent or a visit at the door is to do.
    ``facts`` holds what belongs to the end of it (who signed, by whom it was brought).
    """

    __tablename__ = "bookings"
    __table_args__ = (
        UniqueConstraint("slot_id", "seat"),
        ForeignKeyConstraint(
            ["slot_id", "capacity"], ["care_slots.id", "care_slots.capacity"], name="fk_bookings_place",
            onupdate="CASCADE",
        ),
        CheckConstraint("seat IS NULL OR seat BETWEEN 1 AND capacity", name="seat"),
        CheckConstraint("(state IN ('WAITING', 'CANCELLED', 'LATE_CANCELLED')) = (seat IS NULL)", name="held"),
        CheckConstraint("state = 'DRAFT' OR resident_id IS NOT NULL", name="person"),
        CheckConstraint("(state = 'DRAFT') = (held_until IS NOT NULL)", name="draft"),
        CheckConstraint("nth >= 1", name="nth"),
        Index(
            "uq_bookings_portion", "slot_id", "resident_id", "nth", unique=True,
            sqlite_where=HELD, postgresql_where=HELD,
        ),
        Index("ix_bookings_station_id_day_slot_id_state", "station_id", "day", "slot_id", "state"),
        Index("ix_bookings_resident_id_day", "resident_id", "day"),
        Index("ix_bookings_plan_id_day", "plan_id", "day", sqlite_where=PLANNED, postgresql_where=PLANNED),
        Index("ix_bookings_batch_id", "batch_id", sqlite_where=IMPORTED, postgresql_where=IMPORTED),
        Index("ix_bookings_held_until", "held_until", sqlite_where=DRAFT, postgresql_where=DRAFT),
    )  # fmt: skip
    SUBJECT: ClassVar[str] = "booking"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "capacity"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    slot_id: Mapped[int] = mapped_column(Key)
    service_id: Mapped[int] = mapped_column(Key, ForeignKey("care_services.id"))
    day: Mapped[date]
    resident_id: Mapped[int | None] = mapped_column(Key, ForeignKey("residents.id"))
    nth: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
    seat: Mapped[int | None] = mapped_column(Integer)
    capacity: Mapped[int] = mapped_column(Integer, nullable=False)
    state: Mapped[str]
    way: Mapped[str]
    at_home: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    plan_id: Mapped[int | None] = mapped_column(Key, ForeignKey("booking_plans.id"))
    grant_id: Mapped[int | None] = mapped_column(Key, ForeignKey("package_grants.id"))
    item_id: Mapped[int | None] = mapped_column(Key, ForeignKey("service_items.id"))
    diet_id: Mapped[int | None] = mapped_column(Key, ForeignKey("diets.id"))
    wish: Mapped[str | None]
    held_until: Mapped[datetime | None]
    booked_at: Mapped[datetime]
    booked_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)
    batch_id: Mapped[int | None] = mapped_column(Key, ForeignKey("import_batches.id"))

    uses: Mapped[list[BookingUse]] = relationship(order_by="BookingUse.id")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class BookingUse(Keyed, Recorded, Base):
    """A room, carer or van that a booking has, ``[starts_at, ends_at)``; ``live`` until it is given up."""

    __tablename__ = "booking_uses"
    __table_args__ = (
        UniqueConstraint("booking_id", "resource_id", "starts_at"),
        CheckConstraint("ends_at > starts_at", name="order"),
        Index("ix_booking_uses_resource_id_ends_at", "resource_id", "ends_at"),
        ExcludeConstraint(
            (text("int8range(resource_id, resource_id, '[]')"), "&&"),
            (text("tstzrange(starts_at, ends_at, '[)')"), "&&"),
            where=text("live"), name="ex_booking_uses_resource", using="gist",
        ).ddl_if(dialect="postgresql"),
    )  # fmt: skip
    SUBJECT: ClassVar[str] = "booking_use"

    booking_id: Mapped[int] = mapped_column(Key, ForeignKey("bookings.id"))
    resource_id: Mapped[int] = mapped_column(Key, ForeignKey("care_resources.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    live: Mapped[bool] = mapped_column(Boolean, nullable=False, default=True)


class BookingStep(Keyed, Recorded, Base):
    """One verb done to a booking, by whom and when; ``facts`` holds what belongs to it, and what undoing needs.

    A booking that a plan wrote has none until something is done to it. ``after_cut_off``: the kitchen needs an extra
    slip for it.
    """

    __tablename__ = "booking_steps"
    __table_args__ = (Index("ix_booking_steps_booking_id", "booking_id"),)
    SUBJECT: ClassVar[str] = "booking_step"

    booking_id: Mapped[int] = mapped_column(Key, ForeignKey("bookings.id"))
    verb: Mapped[str]
    at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    state: Mapped[str]
    text: Mapped[str | None]
    after_cut_off: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)


class BookingPlan(Keyed, Recorded, Versioned, Base):
    """A standing plan (长期预约): the same sitting on these weekdays, from ``valid_from`` up to, not including,
    ``valid_until`` (None: until it is stopped).

    Its days are written out as bookings up to, not including, ``written_until``. ``stopped_on``: the first day without;
    ``stop_kind`` is a :class:`desk.rules.care.StopKind`. ``event_id``: the life event that stopped it.
    """

    __tablename__ = "booking_plans"
    __table_args__ = (
        CheckConstraint("valid_until IS NULL OR valid_until > valid_from", name="order"),
        CheckConstraint("portions BETWEEN 1 AND 9", name="portions"),
        CheckConstraint("(stopped_on IS NULL) = (stop_kind IS NULL)", name="stopped"),
        Index("ix_booking_plans_resident_id", "resident_id"),
        Index("ix_booking_plans_station_id_stopped_on", "station_id", "stopped_on"),
    )
    SUBJECT: ClassVar[str] = "booking_plan"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "written_until"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    sitting_id: Mapped[int] = mapped_column(Key, ForeignKey("care_sittings.id"))
    weekdays: Mapped[str]
    on_holidays: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    portions: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
    at_home: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    grant_id: Mapped[int | None] = mapped_column(Key, ForeignKey("package_grants.id"))
    diet_id: Mapped[int | None] = mapped_column(Key, ForeignKey("diets.id"))
    wish: Mapped[str | None]
    written_until: Mapped[date]
    stopped_on: Mapped[date | None]
    stop_kind: Mapped[str | None]
    stop_reason: Mapped[str | None]
    event_id: Mapped[int | None] = mapped_column(Key, ForeignKey("resident_events.id"))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class BookingPause(Keyed, Recorded, Versioned, Base):
    """Days without (暂停), from ``since`` up to, not including, ``until`` (None: not known yet), of one plan or, when
    ``plan_id`` is None, of all that was booked ahead for the resident.

    ``kind`` is a :class:`desk.rules.care.PauseKind`; ``event_id`` the life event, ``stay_id`` the stay in a bed that it
    came from. ``lifted_at``: it was taken back.
    """

    __tablename__ = "booking_pauses"
    __table_args__ = (
        CheckConstraint("until IS NULL OR until > since", name="order"),
        Index("ix_booking_pauses_resident_id", "resident_id"),
        Index("ix_booking_pauses_station_id_until", "station_id", "until"),
    )
    SUBJECT: ClassVar[str] = "booking_pause"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    plan_id: Mapped[int | None] = mapped_column(Key, ForeignKey("booking_plans.id"))
    kind: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    reason: Mapped[str | None]
    event_id: Mapped[int | None] = mapped_column(Key, ForeignKey("resident_events.id"))
    stay_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bed_stays.id"))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    lifted_at: Mapped[datetime | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
