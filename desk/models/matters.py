"""Matters (办件): one request, its number, its clocks and every step of its closed loop."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class Matter(Keyed, Recorded, Versioned, Base):
    """One request. ``state`` is a :class:`desk.rules.matters.MatterState`.

    ``handler_id`` is the grid member it went to; ``unit`` an outside unit it was transferred to,
    ``resource_id`` the force or provider called in.
    The caller may be anonymous (no ``resident_id``); ``caller_*`` then says what is known. A matter that is
    closed has a result and a reply record (who, when, how): the table itself refuses otherwise.
    """

    __tablename__ = "matters"
    __table_args__ = (
        CheckConstraint(
            "state NOT IN ('ANSWERED', 'RATED', 'ARCHIVED') OR (result IS NOT NULL AND replied_at IS NOT NULL"
            " AND replied_by_id IS NOT NULL AND reply_channel IS NOT NULL)",
            name="loop_closed",
        ),
        Index("ix_matters_resident_id_received_at", "resident_id", "received_at"),
        Index("ix_matters_state_due_at", "state", "due_at"),
        Index("ix_matters_received_at", "received_at"),
        Index("ix_matters_caller_phone", "caller_phone"),
        Index("ix_matters_address_key", "address_key"),
    )
    SUBJECT: ClassVar[str] = "matter"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version"})

    number: Mapped[str] = mapped_column(unique=True)
    outside_number: Mapped[str | None] = mapped_column(unique=True)
    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    item_id: Mapped[int] = mapped_column(Key, ForeignKey("service_items.id"))
    title: Mapped[str]
    description: Mapped[str]
    channel: Mapped[str]
    resident_id: Mapped[int | None] = mapped_column(Key, ForeignKey("residents.id"))
    agent_name: Mapped[str | None]
    agent_phone: Mapped[str | None]
    agent_relation: Mapped[str | None]
    caller_name: Mapped[str | None]
    caller_phone: Mapped[str | None]
    address: Mapped[str | None]
    address_key: Mapped[str | None]
    grid_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"))
    handler_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grid_members.id"))
    unit: Mapped[str | None]
    resource_id: Mapped[int | None] = mapped_column(Key, ForeignKey("resources.id"), index=True)
    state: Mapped[str]
    profile: Mapped[str]
    level: Mapped[str]
    received_at: Mapped[datetime]
    received_by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    dispatched_at: Mapped[datetime | None]
    contact_due_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    result: Mapped[str | None]
    replied_at: Mapped[datetime | None]
    replied_by_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    reply_channel: Mapped[str | None]

    materials: Mapped[list[MatterMaterial]] = relationship(order_by="MatterMaterial.position")
    steps: Mapped[list[MatterStep]] = relationship(order_by="MatterStep.id")

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class MatterMaterial(Keyed, Recorded, Base):
    """One line of the materials check list as it was at the desk; ``due_at`` is the promise of a 容缺 paper."""

    __tablename__ = "matter_materials"
    __table_args__ = (Index("ix_matter_materials_matter_id", "matter_id"),)
    SUBJECT: ClassVar[str] = "matter_material"

    matter_id: Mapped[int] = mapped_column(Key, ForeignKey("matters.id"))
    position: Mapped[int] = mapped_column(Integer, nullable=False)
    name: Mapped[str]
    form: Mapped[str]
    copies: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
    present: Mapped[bool] = mapped_column(Boolean, nullable=False)
    due_at: Mapped[datetime | None]


class MatterStep(Keyed, Recorded, Base):
    """One verb done to the matter, by whom and when; ``facts`` holds what belongs to that verb."""

    __tablename__ = "matter_steps"
    __table_args__ = (Index("ix_matter_steps_matter_id", "matter_id"),)
    SUBJECT: ClassVar[str] = "matter_step"

    matter_id: Mapped[int] = mapped_column(Key, ForeignKey("matters.id"))
    verb: Mapped[str]
    at: Mapped[datetime]
    by_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    state: Mapped[str]
    text: Mapped[str | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)


class Draft(Keyed, Base):
    """What a clerk has typed and not yet finished; saved at every pause, offered again after a crash."""

    __tablename__ = "drafts"
    __table_args__ = (Index("ix_drafts_staff_id_page", "staff_id", "page", unique=True),)

    staff_id: Mapped[int] = mapped_column(Key, ForeignKey("staff.id"))
    page: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False)
    saved_at: Mapped[datetime]
