"""The three-level grid (三级网格) with its people and address ranges."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import Boolean, CheckConstraint, Float, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class Grid(Keyed, Recorded, Versioned, Base):
    """``level`` 1 community, 2 grid or host-unit grid (专属网格), 3 micro grid (微网格).

    ``retired_on``: the first day on which the grid was no more; what happened in it keeps naming it.
    """

    __tablename__ = "grids"
    __table_args__ = (CheckConstraint("level BETWEEN 1 AND 3", name="level"),)
    SUBJECT: ClassVar[str] = "grid"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    parent_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"), index=True)
    level: Mapped[int] = mapped_column(Integer, nullable=False)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    host_unit: Mapped[str | None]
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class GridMember(Keyed, Recorded, Base):
    """Someone's duty in a grid for a time; a change closes the row, so who was responsible when stays known."""

    __tablename__ = "grid_members"
    __table_args__ = (Index("ix_grid_members_grid_id", "grid_id"),)
    SUBJECT: ClassVar[str] = "grid_member"

    grid_id: Mapped[int] = mapped_column(Key, ForeignKey("grids.id"))
    staff_id: Mapped[int | None] = mapped_column(Key, ForeignKey("staff.id"))
    name: Mapped[str]
    duty: Mapped[str]
    phone: Mapped[str | None]
    duty_hours: Mapped[str | None]
    photo_id: Mapped[int | None] = mapped_column(Key, ForeignKey("attachment_contents.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]


class GridRange(Keyed, Recorded, Base):
    """Addresses that belong to a grid: an estate or road, and its buildings from–to (both included)."""

    __tablename__ = "grid_ranges"
    __table_args__ = (
        Index("ix_grid_ranges_grid_id", "grid_id"),
        CheckConstraint("parity IN ('all', 'odd', 'even')", name="parity"),
    )
    SUBJECT: ClassVar[str] = "grid_range"

    grid_id: Mapped[int] = mapped_column(Key, ForeignKey("grids.id"))
    proper: Mapped[str] = mapped_column(index=True)
    building_from: Mapped[int | None] = mapped_column(Integer)
    building_to: Mapped[int | None] = mapped_column(Integer)
    parity: Mapped[str] = mapped_column(default="all")
    unit: Mapped[str | None]


class Building(Keyed, Recorded, Versioned, Base):
    """One building (楼栋) of an estate or road; an address in it belongs to its grid.

    ``number`` as people say it (5号楼 → 5, 甲3号楼 → 甲3); ``map_x``, ``map_y`` place it on the plan in cells of
    the plan's raster, None: laid out by number.
    """

    __tablename__ = "buildings"
    __table_args__ = (UniqueConstraint("station_id", "proper", "number"), Index("ix_buildings_grid_id", "grid_id"))
    SUBJECT: ClassVar[str] = "building"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    grid_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"))
    proper: Mapped[str]
    number: Mapped[str]
    units: Mapped[int | None] = mapped_column(Integer)
    floors: Mapped[int | None] = mapped_column(Integer)
    doors: Mapped[int | None] = mapped_column(Integer)
    note: Mapped[str | None]
    map_x: Mapped[float | None] = mapped_column(Float)
    map_y: Mapped[float | None] = mapped_column(Float)

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class Resource(Keyed, Recorded, Versioned, Base):
    """A place, provider or force (资源力量) that a grid can count on; ``kind`` is one of the 18 classes.

    ``area`` in square metres, ``walk_minutes`` on foot from the station; ``until`` is the first day on which it is no
    longer there. ``venue``: rooms of the station's own (阵地). ``on_cards``: the one of its class that cards name.
    """

    __tablename__ = "resources"
    __table_args__ = (Index("ix_resources_grid_id", "grid_id"), Index("ix_resources_kind", "kind"))
    SUBJECT: ClassVar[str] = "resource"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    grid_id: Mapped[int | None] = mapped_column(Key, ForeignKey("grids.id"))
    kind: Mapped[str]
    name: Mapped[str]
    address: Mapped[str | None]
    hours: Mapped[str | None]
    contact: Mapped[str | None]
    phone: Mapped[str | None]
    special: Mapped[str | None]
    capacity: Mapped[int | None] = mapped_column(Integer)
    area: Mapped[int | None] = mapped_column(Integer)
    walk_minutes: Mapped[int | None] = mapped_column(Integer)
    venue: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    on_cards: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    since: Mapped[date | None]
    until: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
