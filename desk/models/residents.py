"""Residents (居民) and households (户): the persons the station serves."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class Household(Keyed, Recorded, Base):
    """The people at one dwelling; ``address_key`` is :func:`desk.rules.addresses.key` of the address."""

    __tablename__ = "households"
    SUBJECT: ClassVar[str] = "household"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    address: Mapped[str]
    address_key: Mapped[str] = mapped_column(unique=True)
    grid_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"), index=True)


class Resident(Keyed, Recorded, Versioned, Base):
    """A person the station serves; may lack an ID number at first (``id_type`` = ``none``).

    Sex and birth date of a resident ID come from the number. Age is never stored. ``status`` is
    ``living``, ``moved_out``, ``deceased`` or ``merged`` (then ``merged_into_id`` names the file that stays).
    ``meals_paused_on``, ``knocks_paused_on``: from that day no meals are brought and nobody knocks at the door, for
    the resident is in a bed of the centre.
    """

    __tablename__ = "residents"
    __table_args__ = (
        UniqueConstraint("id_type", "id_no"),
        CheckConstraint("(id_type = 'none') = (id_no IS NULL)", name="paper"),
        Index("ix_residents_household_id", "household_id"),
        Index("ix_residents_name_birth_date", "name", "birth_date"),
        Index("ix_residents_batch_id", "batch_id"),
        Index("ix_residents_status_id", "status", "id"),
        # The foreign key is looked up at every deletion; nearly all rows hold nothing.
        Index(
            "ix_residents_merged_into_id",
            "merged_into_id",
            sqlite_where=text("merged_into_id IS NOT NULL"),
            postgresql_where=text("merged_into_id IS NOT NULL"),
        ),
    )
    SUBJECT: ClassVar[str] = "resident"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "updated_at", "last_seen_on"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    name: Mapped[str]
    sex: Mapped[str]
    id_type: Mapped[str]
    id_no: Mapped[str | None]
    birth_date: Mapped[date | None]
    ethnicity: Mapped[str | None]
    household_id: Mapped[int | None] = mapped_column(Key, ForeignKey("households.id"))
    household_role: Mapped[str | None]
    living_alone: Mapped[bool | None] = mapped_column(Boolean)
    self_care: Mapped[str | None]
    health_note: Mapped[str | None]
    allergy_note: Mapped[str | None]
    remark: Mapped[str | None]
    status: Mapped[str] = mapped_column(default="living")
    status_since: Mapped[date | None]
    meals_paused_on: Mapped[date | None]
    knocks_paused_on: Mapped[date | None]
    merged_into_id: Mapped[int | None] = mapped_column(Key, ForeignKey("residents.id"))
    batch_id: Mapped[int | None] = mapped_column(Key, ForeignKey("import_batches.id"))
    last_seen_on: Mapped[date | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    addresses: Mapped[list[ResidentAddress]] = relationship(
        order_by="ResidentAddress.kind", cascade="all, delete-orphan"
    )
    phones: Mapped[list[ResidentPhone]] = relationship(order_by="ResidentPhone.position", cascade="all, delete-orphan")
    contacts: Mapped[list[ResidentContact]] = relationship(
        order_by="ResidentContact.position",
        cascade="all, delete-orphan",
        foreign_keys="ResidentContact.resident_id",
    )
    tags: Mapped[list[ResidentTag]] = relationship(order_by="ResidentTag.id", cascade="all, delete-orphan")
    household: Mapped[Household | None] = relationship()

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form

    @property
    def home(self) -> str:
        """Where they live, else are registered; empty when neither is known."""
        kinds = {each.kind: each.text for each in self.addresses}
        return kinds.get("living") or kinds.get("registered") or ""


class ResidentAddress(Keyed, Recorded, Base):
    """Where someone is registered (``registered`` 户籍) or lives (``living`` 现居住)."""

    __tablename__ = "resident_addresses"
    __table_args__ = (UniqueConstraint("resident_id", "kind"),)
    SUBJECT: ClassVar[str] = "resident_address"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    kind: Mapped[str]
    text: Mapped[str]
    address_key: Mapped[str] = mapped_column(index=True)
    grid_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"), index=True)


class ResidentPhone(Keyed, Recorded, Base):
    """A number under which the resident is reached; ``owner`` says whose it is when not the resident's own."""

    __tablename__ = "resident_phones"
    __table_args__ = (UniqueConstraint("resident_id", "position"), Index("ix_resident_phones_number", "number"))
    SUBJECT: ClassVar[str] = "resident_phone"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    position: Mapped[int] = mapped_column(Integer, nullable=False)
    number: Mapped[str]
    extension: Mapped[str | None]
    owner: Mapped[str | None]


class ResidentContact(Keyed, Recorded, Base):
    """Whom to call in an emergency: family, or a neighbour (邻居) whose ``note`` says e.g. that she has the key.

    ``linked_id`` is the contact's own file, when there is one.
    """

    __tablename__ = "resident_contacts"
    __table_args__ = (
        UniqueConstraint("resident_id", "position"),
        Index(
            "ix_resident_contacts_linked_id",
            "linked_id",
            sqlite_where=text("linked_id IS NOT NULL"),
            postgresql_where=text("linked_id IS NOT NULL"),
        ),
    )
    SUBJECT: ClassVar[str] = "resident_contact"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    position: Mapped[int] = mapped_column(Integer, nullable=False)
    name: Mapped[str | None]
    relation: Mapped[str | None]
    phone: Mapped[str | None]
    note: Mapped[str | None]
    linked_id: Mapped[int | None] = mapped_column(Key, ForeignKey("residents.id"))


class ResidentTag(Keyed, Recorded, Base):
    """A category (人员类别), dated and with its evidence. 80+/90+/100+ are computed, never stored."""

    __tablename__ = "resident_tags"
    __table_args__ = (
        Index("ix_resident_tags_resident_id", "resident_id"),
        Index("ix_resident_tags_label", "label"),
        Index(
            "ix_resident_tags_review_due",
            "review_due",
            sqlite_where=text("review_due IS NOT NULL"),
            postgresql_where=text("review_due IS NOT NULL"),
        ),
    )
    SUBJECT: ClassVar[str] = "resident_tag"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    label: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    evidence: Mapped[str | None]
    review_due: Mapped[date | None]


class ResidentNote(Keyed, Recorded, Base):
    """Something a colleague should know, with who wrote it and when."""

    __tablename__ = "resident_notes"
    SUBJECT: ClassVar[str] = "resident_note"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"), index=True)
    text: Mapped[str]
    written_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    written_at: Mapped[datetime]


class ResidentEvent(Keyed, Recorded, Base):
    """A turn in someone's life (生活事件): ``kind`` is a :class:`desk.rules.life.LifeEvent`.

    It holds from ``since`` up to, not including, ``until``; hospital and away have an end, known or not yet.
    ``before`` is what the event changed on the file, so that it can be taken back (``cancelled_at``); a row is
    never deleted.
    """

    __tablename__ = "resident_events"
    __table_args__ = (
        Index("ix_resident_events_resident_id_since", "resident_id", "since"),
        Index("ix_resident_events_kind_until", "kind", "until"),
        CheckConstraint("until IS NULL OR until >= since", name="order"),
    )
    SUBJECT: ClassVar[str] = "resident_event"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    kind: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    place: Mapped[str | None]
    note: Mapped[str | None]
    evidence: Mapped[str | None]
    before: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    cancelled_at: Mapped[datetime | None]
    cancelled_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))


class ResidentConsent(Keyed, Recorded, Base):
    """Consent (同意) or statutory notice (法定告知) under the privacy law (PIPL), with its way and its end.

    ``purpose`` is a code of :mod:`desk.rules.consents`; a consent that is withdrawn keeps its row.
    """

    __tablename__ = "resident_consents"
    __table_args__ = (Index("ix_resident_consents_resident_id", "resident_id"),)
    SUBJECT: ClassVar[str] = "resident_consent"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    kind: Mapped[str]
    purpose: Mapped[str]
    given_on: Mapped[date]
    given_by: Mapped[str | None]
    way: Mapped[str]
    note: Mapped[str | None]
    withdrawn_on: Mapped[date | None]
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))


class ResidentMerge(Keyed, Recorded, Base):
    """Two files made one (合并档案): ``gone_id`` became part of ``kept_id``.

    ``before`` is what the kept file said, ``moved`` which rows of which tables followed (table → keys), so that the
    merge can be taken back as a whole (``undone_at``).
    """

    __tablename__ = "resident_merges"
    __table_args__ = (
        Index("ix_resident_merges_kept_id", "kept_id"),
        Index("ix_resident_merges_gone_id", "gone_id"),
    )
    SUBJECT: ClassVar[str] = "resident_merge"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"before", "moved"})

    kept_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    gone_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    reason: Mapped[str]
    before: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    moved: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    merged_at: Mapped[datetime]
    merged_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    undone_at: Mapped[datetime | None]
    undone_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))


class DifferentPeople(Keyed, Recorded, Base):
    """Two files that look alike and were judged to be different people (不是同一人); never proposed again."""

    __tablename__ = "different_people"
    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        CheckConstraint("first_id < second_id", name="order"),
        Index("ix_different_people_second_id", "second_id"),
    )
    SUBJECT: ClassVar[str] = "different_people"

    first_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    second_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    judged_at: Mapped[datetime]
    judged_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
