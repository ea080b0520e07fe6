"""The catalogue of what can be asked for (事项目录)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select

from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.rules.catalogue import Form, ItemSpec, Material
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item as it is today. ``levels`` maps profile → level code."""

    id: int
    code: str
    name: str
    category: str
    route: str
    channels: tuple[str, ...]
    on_the_spot: bool
    levels: Mapping[str, str]
    materials: tuple[Material, ...]
    legal_basis: str | None
    answer: str | None
    aliases: tuple[str, ...]
    default_data: bool


def list_items(session: Session) -> tuple[ItemRow, ...]:
    """Every item in force today, in the order of their codes."""
    require(session, Permission.CATALOGUE_READ)
    today = local_date(session.now)
    found = session.scalars(
        select(ServiceItem)
        .where(ServiceItem.valid_from <= today, or_(ServiceItem.valid_to.is_(None), ServiceItem.valid_to > today))
        .order_by(ServiceItem.code)
    )
    return tuple(_row(item) for item in found)


def open_item(session: Session, *, item_id: int) -> ItemRow:
    """One edition of an item, also one no longer in force."""
    require(session, Permission.CATALOGUE_READ)
    return _row(session.get_one(ServiceItem, item_id))


def put_in(session: Session, *, items: tuple[ItemSpec, ...], since: date) -> int:
    """Put the shipped items into an empty catalogue; how many there are now. What is there already stays."""
    require(session, Permission.CATALOGUE_WRITE)
    known = set(session.scalars(select(ServiceItem.code)))
    session.add_all(_item(spec, since) for spec in items if spec.code not in known)
    session.flush()  # the count below includes them
    return session.scalar(select(func.count()).select_from(ServiceItem)) or 0


def _item(spec: ItemSpec, since: date) -> ServiceItem:
    return ServiceItem(
        code=spec.code,
        edition=1,
        valid_from=since,
        name=spec.name,
        category=spec.category.value,
        route=spec.route.value,
        channels=[channel.value for channel in spec.channels],
        aliases=list(spec.aliases),
        on_the_spot=spec.on_the_spot,
        levels=dict(spec.levels),
        materials=[
            {"name": m.name, "form": m.form.value, "copies": m.copies, "deferrable_days": m.deferrable_days}
            for m in spec.materials
        ],
        legal_basis=spec.legal_basis,
        answer=spec.answer,
        default_data=spec.default_data,
    )


def _row(item: ServiceItem) -> ItemRow:
    return ItemRow(
        id=item.id,
        code=item.code,
        name=item.name,
        category=item.category,
        route=item.route,
        channels=tuple(item.channels),
        on_the_spot=item.on_the_spot,
        levels=item.levels,
        materials=tuple(
            Material(m["name"], Form(m["form"]), m["copies"], m["deferrable_days"]) for m in item.materials
        ),
        legal_basis=item.legal_basis,
        answer=item.answer,
        aliases=tuple(item.aliases),
        default_data=item.default_data,
    )
