"""Boards with those responsible (责任公示牌), and plans of an estate with the places on it (服务资源地图)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Float, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class DutyBoard(Keyed, Recorded, Versioned, Base):
    """A poster: who answers for a grid, with photo and telephone. ``size`` is ``A3`` or ``A4``.

    ``lines`` is ``[{"member_id": …} | {"resource_id": …} | {"duty", "name", "phone"}]`` in their order; empty: those
    who serve in the grid today. ``place``: where it hangs. ``printed`` is what the last print said.
    """

    __tablename__ = "duty_boards"
    __table_args__ = (
        CheckConstraint("size IN ('A3', 'A4')", name="size"),
        CheckConstraint("(printed_at IS NULL) = (printed IS NULL)", name="printed"),
        Index("ix_duty_boards_grid_id", "grid_id"),
    )
    SUBJECT: ClassVar[str] = "duty_board"
    UNRECORDED: ClassVar[frozenset[str]] = frozenset({"version", "printed"})

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    grid_id: Mapped[int] = mapped_column(Key, ForeignKey("grids.id"))
    title: Mapped[str]
    size: Mapped[str]
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSON, nullable=False, default=list)
    place: Mapped[str | None]
    note: Mapped[str | None]
    printed: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    printed_at: Mapped[datetime | None]
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class EstatePlan(Keyed, Recorded, Versioned, Base):
    """A picture of an estate (小区平面图) on which resources are pinned; ``width`` and ``height`` in pixels."""

    __tablename__ = "estate_plans"
    __table_args__ = (UniqueConstraint("station_id", "name"),)
    SUBJECT: ClassVar[str] = "estate_plan"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    grid_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"), index=True)
    name: Mapped[str]
    content_id: Mapped[int] = mapped_column(Key, ForeignKey("attachment_contents.id"), index=True)
    width: Mapped[int] = mapped_column(Integer, nullable=False)
    height: Mapped[int] = mapped_column(Integer, nullable=False)

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class ResourcePin(Keyed, Recorded, Base):
    """Where a resource is on a plan: ``x`` from the left and ``y`` from the top, as shares of the picture."""

    __tablename__ = "resource_pins"
    __table_args__ = (
        UniqueConstraint("plan_id", "resource_id"),
        CheckConstraint("x BETWEEN 0 AND 1 AND y BETWEEN 0 AND 1", name="inside"),
        Index("ix_resource_pins_resource_id", "resource_id"),
    )
    SUBJECT: ClassVar[str] = "resource_pin"

    plan_id: Mapped[int] = mapped_column(Key, ForeignKey("estate_plans.id"))
    resource_id: Mapped[int] = mapped_column(Key, ForeignKey("resources.id"))
    x: Mapped[float] = mapped_column(Float, nullable=False)
    y: Mapped[float] = mapped_column(Float, nullable=False)
