"""Meals (助餐): diets, menus, canteen cards and the routes of those who bring them."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded, Versioned


class Diet(Keyed, Recorded, Versioned, Base):
    """A kind of meal the kitchen cooks (普通, 软食, 低糖 …); ``instruction`` is what it does for it (切 1 cm 丁)."""

    __tablename__ = "diets"
    __table_args__ = (UniqueConstraint("station_id", "name"),)
    SUBJECT: ClassVar[str] = "diet"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    name: Mapped[str]
    instruction: Mapped[str | None]
    hue: Mapped[str]
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    ordinary: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class ResidentDiet(Keyed, Recorded, Versioned, Base):
    """What somebody may eat: diet, what to leave out (忌口) and allergies, each a list of words."""

    __tablename__ = "resident_diets"
    __table_args__ = (UniqueConstraint("resident_id"),)
    SUBJECT: ClassVar[str] = "resident_diet"

    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    diet_id: Mapped[int | None] = mapped_column(Key, ForeignKey("diets.id"))
    avoid: Mapped[list[str]] = mapped_column(JSON, nullable=False, default=list)
    allergies: Mapped[list[str]] = mapped_column(JSON, nullable=False, default=list)
    note: Mapped[str | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class Menu(Keyed, Recorded, Versioned, Base):
    """What is cooked for a sitting on a day: ``dishes`` is ``[{"name", "contains": [words], "instead": name}]``.

    ``contains`` is what somebody may be allergic to; ``instead`` what they get then.
    """

    __tablename__ = "menus"
    __table_args__ = (UniqueConstraint("sitting_id", "day"),)
    SUBJECT: ClassVar[str] = "menu"

    sitting_id: Mapped[int] = mapped_column(Key, ForeignKey("care_sittings.id"))
    day: Mapped[date]
    dishes: Mapped[list[dict[str, Any]]] = mapped_column(JSON, nullable=False)

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class MealCard(Keyed, Recorded, Base):
    """A canteen card (饭卡). Its number is one person's as long as it is not ``ended_on``."""

    __tablename__ = "meal_cards"
    __table_args__ = (
        UniqueConstraint("station_id", "number"),
        Index("ix_meal_cards_resident_id", "resident_id"),
    )
    SUBJECT: ClassVar[str] = "meal_card"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    number: Mapped[str]
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    since: Mapped[date]
    ended_on: Mapped[date | None]
    batch_id: Mapped[int | None] = mapped_column(Key, ForeignKey("import_batches.id"))


class DeliveryRoute(Keyed, Recorded, Versioned, Base):
    """A route of meals (A 线): who walks it, and the minutes after midnight at which it leaves for each sitting.

    ``leaves`` is ``{sitting: minutes}``.
    """

    __tablename__ = "delivery_routes"
    __table_args__ = (UniqueConstraint("station_id", "code"),)
    SUBJECT: ClassVar[str] = "delivery_route"

    station_id: Mapped[int] = mapped_column(Key, ForeignKey("stations.id"))
    code: Mapped[str]
    name: Mapped[str]
    carrier: Mapped[str]
    hue: Mapped[str]
    leaves: Mapped[dict[str, Any]] = mapped_column(JSON, nullable=False, default=dict)
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    retired_on: Mapped[date | None]

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form


class RouteStop(Keyed, Recorded, Base):
    """Somebody's door on a route; the walking order is by ``position``, with gaps."""

    __tablename__ = "route_stops"
    __table_args__ = (
        UniqueConstraint("resident_id"),
        CheckConstraint("position > 0", name="position"),
        Index("ix_route_stops_route_id_position", "route_id", "position"),
    )
    SUBJECT: ClassVar[str] = "route_stop"

    route_id: Mapped[int] = mapped_column(Key, ForeignKey("delivery_routes.id"))
    resident_id: Mapped[int] = mapped_column(Key, ForeignKey("residents.id"))
    position: Mapped[int] = mapped_column(Integer, nullable=False)
    hint: Mapped[str | None]


class RouteDay(Keyed, Recorded, Versioned, Base):
    """A route at one slot, where it is not as usual: another carrier, another order (``stops``: residents in order)."""

    __tablename__ = "route_days"
    __table_args__ = (UniqueConstraint("route_id", "slot_id"),)
    SUBJECT: ClassVar[str] = "route_day"

    route_id: Mapped[int] = mapped_column(Key, ForeignKey("delivery_routes.id"))
    slot_id: Mapped[int] = mapped_column(Key, ForeignKey("care_slots.id"))
    carrier: Mapped[str | None]
    stops: Mapped[list[int]] = mapped_column(JSON, nullable=False, default=list)

    __mapper_args__ = {"version_id_col": Versioned.__dict__["version"]}  # noqa: RUF012 - SQLAlchemy's own form
