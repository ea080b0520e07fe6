"""The care-bed registry (床位登记): rooms and beds, stays, and the pieces of a stay on one bed.

The database itself refuses a bed or a person in two places at once, a gap within a stay, and two people lying in one
bed, however late one of them leaves. Occupancy is derived from the segments, never stored.
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

LIVE = text("phase <> 'VOID'")
CURRENT = text("phase = 'CURRENT'")
LYING = text("phase <> 'VOID' AND purpose = 'STAY'")
SPAN = "tstzrange(starts_at, ends_at, '[)')"
"""Half-open; an open end is infinity."""


def _never_twice(name: str, key: str, where: Any) -> Any:
    """No two rows of one ``key`` at one moment. Ranges of one number need no extension of the server."""
    return ExcludeConstraint(
        (text(f"int8range({key}, {key}, '[]')"), "&&"), (text(SPAN), "&&"), where=where, name=name, using="gist"
    ).ddl_if(dialect="postgresql")


class Room(Keyed, Recorded, Versioned, Base):
    """A room (房间). ``kind`` is the station's word for its type (单人间, 护理间); ``gender_rule`` a
    :class:`desk.rules.beds.GenderRule`; ``retired_on`` the first day on which it was no more.
    """

    __tablename__ = "rooms"
    __table_args__ = (UniqueConstraint("station_id", "building", "number"),)
    SUBJECT: ClassVar[str] = "room"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    building: Mapped[str] = mapped_column(default="")
    floor: Mapped[int] = mapped_column(Integer, nullable=False)
    number: Mapped[str]
    kind: Mapped[str]
    gender_rule: Mapped[str]
    note: Mapped[str | None]
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class Bed(Keyed, Recorded, Versioned, Base):
    """A bed (床位). ``condition`` is a :class:`desk.rules.beds.Condition`, apart from who lies in it.

    ``reserve``: kept free for emergencies (应急留床); ``companion``: a bed for whoever keeps company (陪护床).
    """

    __tablename__ = "beds"
    __table_args__ = (UniqueConstraint("room_id", "number"),)
    SUBJECT: ClassVar[str] = "bed"

    room_id: Mapped[int] = mapped_column(Key, ForeignKey("rooms.id"))
    number: Mapped[str]
    oxygen: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    rail: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    window: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    companion: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    reserve: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    condition: Mapped[str]
    condition_since: Mapped[datetime]
    condition_note: Mapped[str | None]
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class BedStay(Keyed, Recorded, Versioned, Base):
    """One stay (入住), from the inquiry to the leaving. ``state`` is a :class:`desk.rules.beds.StayState`.

    ``kind`` is a :class:`desk.rules.beds.StayKind`. ``wanted_from``, ``wanted_until`` (that day's morning; None: open)
    and ``wants`` are what was asked for, ``urgency`` 0–3 as the desk judged it; ``hold_until``: until when a booking
    or an offer from the waitlist is kept for somebody who does not come. Money in fen. ``complete_by``: what was not
    asked at an emergency admission must be there by then; ``completed_at``: it is. ``ability``: the level that a ledger
    said when it was brought in; an assessment prevails.
    """

    __tablename__ = "bed_stays"
    __table_args__ = (
        UniqueConstraint("id", "resident_id"),
        CheckConstraint("(state = 'DISCHARGED') = (left_at IS NOT NULL AND left_to IS NOT NULL)", name="left"),
        Index("ix_bed_stays_resident_id", "resident_id"),
        Index("ix_bed_stays_state_station_id", "state", "station_id"),
        Index("ix_bed_stays_batch_id", "batch_id"),
    )
    SUBJECT: ClassVar[str] = "bed_stay"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    kind: Mapped[str]
    state: Mapped[str]
    asked_at: Mapped[datetime]
    wanted_from: Mapped[date]
    wanted_until: Mapped[date | None]
    wants: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)
    urgency: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    hold_until: Mapped[datetime | None]
    whole_room: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    companion_name: Mapped[str | None]
    companion_phone: Mapped[str | None]
    condition_note: Mapped[str | None]
    fall_risk: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    diet: Mapped[str | None]
    note: Mapped[str | None]
    care_level: Mapped[str | None]
    ability: Mapped[str | None]
    risk_notice_on: Mapped[date | None]
    agreement_number: Mapped[str | None]
    agreement_on: Mapped[date | None]
    agreement_from: Mapped[date | None]
    agreement_until: Mapped[date | None]
    trial_until: Mapped[date | None]
    monthly_fee: Mapped[int | None] = mapped_column(Integer)
    deposit: Mapped[int | None] = mapped_column(Integer)
    admitted_at: Mapped[datetime | None]
    complete_by: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    left_to: Mapped[str | None]
    batch_id: Mapped[int | None] = mapped_column(Key, ForeignKey("import_batches.id"))

    segments: Mapped[list[StaySegment]] = relationship(
        order_by="(StaySegment.lane, StaySegment.starts_at)", foreign_keys="StaySegment.stay_id"
    )
    leaves: Mapped[list[StayLeave]] = relationship(order_by="StayLeave.leaves_at")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class StaySegment(Keyed, Recorded, Base):
    """The piece of a stay on one bed, ``[starts_at, ends_at)``; an open end is infinity.

    ``purpose``: ``STAY`` the resident lies there; ``ROOM`` kept empty because the whole room was booked; ``COMPANION``
    somebody keeps company there; ``CLOSED`` the bed is out of use for that time (no stay, ``note`` says why).
    ``phase`` is a :class:`desk.rules.beds.Phase`; ``VOID`` was given up and holds nothing. Each ``lane`` of a stay is
    one chain without gaps: a segment ``follows`` the moment at which the one before it ends (lane 0 is the resident's
    own). ``released_by_id``: who let an ordinary stay take a bed of the emergency reserve.
    """

    __tablename__ = "stay_segments"
    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR ends_at > starts_at", name="order"),
        CheckConstraint("follows IS NULL OR follows = starts_at", name="follows"),
        CheckConstraint("(purpose = 'STAY') = (resident_id IS NOT NULL)", name="person"),
        CheckConstraint("(purpose = 'CLOSED') = (stay_id IS NULL)", name="stay"),
        CheckConstraint("(purpose = 'STAY') = (lane = 0) OR purpose = 'CLOSED'", name="lane"),
        UniqueConstraint("stay_id", "lane", "starts_at"),
        UniqueConstraint("stay_id", "lane", "ends_at"),
        ForeignKeyConstraint(
            ["stay_id", "lane", "follows"],
            ["stay_segments.stay_id", "stay_segments.lane", "stay_segments.ends_at"],
            name="fk_stay_segments_chain",
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeyConstraint(
            ["stay_id", "resident_id"],
            ["bed_stays.id", "bed_stays.resident_id"],
            name="fk_stay_segments_person",
            deferrable=True,
            initially="DEFERRED",
        ),
        Index(
            "uq_stay_segments_head", "stay_id", "lane", unique=True,
            sqlite_where=text("follows IS NULL"), postgresql_where=text("follows IS NULL"),
        ),
        Index("uq_stay_segments_current_bed", "bed_id", unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT),
        Index(
            "uq_stay_segments_current_person", "resident_id", unique=True,
            sqlite_where=CURRENT, postgresql_where=CURRENT,
        ),
        Index("ix_stay_segments_bed_id_ends_at", "bed_id", "ends_at"),
        Index("ix_stay_segments_resident_id_ends_at", "resident_id", "ends_at"),
        Index("ix_stay_segments_ends_at", "ends_at"),
        _never_twice("ex_stay_segments_bed", "bed_id", LIVE),
        _never_twice("ex_stay_segments_person", "resident_id", LYING),
    )  # fmt: skip
    SUBJECT: ClassVar[str] = "stay_segment"

    stay_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bed_stays.id"))
    lane: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    bed_id: Mapped[int] = mapped_column(Key, ForeignKey("beds.id"))
    resident_id: Mapped[int | None] = mapped_column(Key, ForeignKey("residents.id"))
    purpose: Mapped[str]
    phase: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    follows: Mapped[datetime | None]
    note: Mapped[str | None]
    released_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))


class StayStep(Keyed, Recorded, Base):
    """One verb done to a stay, by whom and when; ``facts`` holds what belongs to that verb (from which bed, why)."""

    __tablename__ = "stay_steps"
    __table_args__ = (Index("ix_stay_steps_stay_id", "stay_id"),)
    SUBJECT: ClassVar[str] = "stay_step"

    stay_id: Mapped[int] = mapped_column(Key, ForeignKey("bed_stays.id"))
    verb: Mapped[str]
    at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    state: Mapped[str]
    text: Mapped[str | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)


class StayLeave(Keyed, Recorded, Versioned, Base):
    """Away from the bed, which stays held (请假外出, 住院). ``kind`` and ``state`` are those of :mod:`desk.rules.beds`.

    ``gone_at``: when the resident went, None while the leave is only planned; ``leaves_at`` then says the same.
    ``back_due_at``: when the return was promised (None: not known, as in hospital); ``back_at``: when it came.
    ``event_id`` is the life event that the leave came from.
    """

    __tablename__ = "stay_leaves"
    __table_args__ = (
        CheckConstraint("back_at IS NULL OR back_at >= leaves_at", name="order"),
        CheckConstraint("back_due_at IS NULL OR back_due_at >= leaves_at", name="due"),
        CheckConstraint("(state = 'BACK') = (back_at IS NOT NULL)", name="back"),
        CheckConstraint("gone_at IS NULL OR state IN ('APPROVED', 'BACK')", name="gone"),
        Index("ix_stay_leaves_stay_id_leaves_at", "stay_id", "leaves_at"),
        Index("ix_stay_leaves_state_back_due_at", "state", "back_due_at"),
        Index("ix_stay_leaves_event_id", "event_id"),
    )
    SUBJECT: ClassVar[str] = "stay_leave"

    stay_id: Mapped[int] = mapped_column(Key, ForeignKey("bed_stays.id"))
    kind: Mapped[str]
    state: Mapped[str]
    leaves_at: Mapped[datetime]
    gone_at: Mapped[datetime | None]
    back_due_at: Mapped[datetime | None]
    back_at: Mapped[datetime | None]
    place: Mapped[str | None]
    reason: Mapped[str | None]
    taken_by: Mapped[str | None]
    phone: Mapped[str | None]
    asked_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    approved_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    event_id: Mapped[int | None] = mapped_column(Key, ForeignKey("resident_events.id"))

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class NightCensus(Keyed, Recorded, Base):
    """The round of one night (夜间查床): taken once, with what was found at each bed."""

    __tablename__ = "night_censuses"
    __table_args__ = (UniqueConstraint("station_id", "night"),)
    SUBJECT: ClassVar[str] = "night_census"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    night: Mapped[date]
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    note: Mapped[str | None]

    counts: Mapped[list[NightCount]] = relationship(order_by="NightCount.id")


class NightCount(Keyed, Recorded, Base):
    """What the round found at one bed: ``PRESENT``, ``ON_LEAVE``, ``IN_HOSPITAL``, ``MISSING`` or ``EMPTY``."""

    __tablename__ = "night_counts"
    __table_args__ = (UniqueConstraint("census_id", "bed_id"), Index("ix_night_counts_stay_id", "stay_id"))
    SUBJECT: ClassVar[str] = "night_count"

    census_id: Mapped[int] = mapped_column(Key, ForeignKey("night_censuses.id"))
    bed_id: Mapped[int] = mapped_column(Key, ForeignKey("beds.id"))
    stay_id: Mapped[int | None] = mapped_column(Key, ForeignKey("bed_stays.id"))
    found: Mapped[str]
    note: Mapped[str | None]
