"""The catalogue of what can be asked for (事项目录). Each edit is a new dated version of the item."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, Key, Keyed, Recorded


class ServiceItem(Keyed, Recorded, Base):
    """One version of one item; a matter keeps the version under which it was taken in.

    ``kind`` is ``agent`` (上门办、帮代办), ``convenience`` (便民服务) or ``plain``; ``tier`` who decides in the end
    (社区, 街道, 区, 市). An item that is no longer offered has its last version closed (``valid_to``: the first day
    without it). ``materials`` is a list of ``{"name", "form", "copies", "deferrable_days"}``; ``default_data`` marks
    what was shipped and not yet reviewed by the station.
    """

    __tablename__ = "service_items"
    __table_args__ = (UniqueConstraint("code", "edition"),)
    SUBJECT: ClassVar[str] = "service_item"

    code: Mapped[str] = mapped_column(index=True)
    edition: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    name: Mapped[str]
    category: Mapped[str]
    kind: Mapped[str] = mapped_column(default="plain")
    tier: Mapped[str | None]
    route: Mapped[str]
    channels: Mapped[list[str]] = mapped_column(JSON, nullable=False)
    aliases: Mapped[list[str]] = mapped_column(JSON, nullable=False)
    on_the_spot: Mapped[bool] = mapped_column(Boolean, nullable=False)
    levels: Mapped[dict[str, str]] = mapped_column(JSON, nullable=False)
    materials: Mapped[list[dict[str, Any]]] = mapped_column(JSON, nullable=False)
    legal_basis: Mapped[str | None]
    answer: Mapped[str | None]
    default_data: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    position: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    station_id: Mapped[int | None] = mapped_column(Key, ForeignKey("stations.id"))
