"""The catalogue as of a day, and the history of an item."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Select, func, or_, select

from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.models.records import Record
from desk.rules.catalogue import Category, Kind
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.rules.typeahead import Entry, match
from desk.services.acting import require
from desk.services.catalogue.rows import Edition, ItemRow, to_row


def list_items(
    session: Session,
    *,
    day: date | None = None,
    kind: Kind | None = None,
    category: Category | None = None,
    text: str = "",
) -> tuple[ItemRow, ...]:
    """The items in force on ``day`` (today if None), in the order of the catalogue; ``text`` as one types it."""
    require(session, Permission.CATALOGUE_READ)
    on = day or local_date(session.now)
    query = _holding(on).order_by(ServiceItem.position, ServiceItem.code)
    if kind is not None:
        query = query.where(ServiceItem.kind == kind.value)
    if category is not None:
        query = query.where(ServiceItem.category == category.value)
    rows = (to_row(item) for item in session.scalars(query))
    return tuple(row for row in rows if not text.strip() or match(text, Entry(row.name, (row.code, *row.aliases))))


def in_force(session: Session, *, item_id: int) -> ServiceItem | None:
    """The edition that holds today of the item of which ``item_id`` is an edition; None when it is not offered."""
    code = select(ServiceItem.code).where(ServiceItem.id == item_id).scalar_subquery()
    return session.scalars(_holding(local_date(session.now)).where(ServiceItem.code == code)).first()


def list_newest(session: Session) -> tuple[ItemRow, ...]:
    """The newest edition of every item there ever was, also what begins later or is no longer offered."""
    require(session, Permission.CATALOGUE_READ)
    newest = select(ServiceItem.code, func.max(ServiceItem.edition).label("edition")).group_by(ServiceItem.code)
    last = newest.subquery()
    query = (
        select(ServiceItem)
        .join(last, (ServiceItem.code == last.c.code) & (ServiceItem.edition == last.c.edition))
        .order_by(ServiceItem.position, ServiceItem.code)
    )
    return tuple(to_row(item) for item in session.scalars(query))


def open_item(session: Session, *, item_id: int) -> ItemRow:
    """One edition of an item, also one no longer in force."""
    require(session, Permission.CATALOGUE_READ)
    return to_row(session.get_one(ServiceItem, item_id))


def editions(session: Session, *, code: str) -> tuple[Edition, ...]:
    """The history of an item, the newest edition first."""
    require(session, Permission.CATALOGUE_READ)
    items = session.scalars(
        select(ServiceItem).where(ServiceItem.code == code).order_by(ServiceItem.edition.desc())
    ).all()
    written = last_written(session, items)
    used = _matters(session, items)
    return tuple(
        Edition(to_row(item), *written.get(item.id, ("", None)), matters=used.get(item.id, 0)) for item in items
    )


def last_written(session: Session, items: Sequence[ServiceItem]) -> dict[int, tuple[str, datetime | None]]:
    """Who wrote each edition last, and when; ending it to make room for the next is not writing it."""
    found: dict[int, tuple[str, datetime | None]] = {}
    records = session.execute(
        select(Record.subject_id, Record.actor_name, Record.at, Record.changes)
        .where(Record.subject == ServiceItem.SUBJECT, Record.subject_id.in_([str(item.id) for item in items]))
        .order_by(Record.sequence.desc())
    )
    for key, by, at, changes in records.tuples():
        if set(json.loads(changes)) != {"valid_to"}:
            found.setdefault(int(key), (by, at))
    return found


def _holding(day: date) -> Select[tuple[ServiceItem]]:
    return select(ServiceItem).where(
        ServiceItem.valid_from <= day, or_(ServiceItem.valid_to.is_(None), ServiceItem.valid_to > day)
    )


def _matters(session: Session, items: Sequence[ServiceItem]) -> dict[int, int]:
    counted = (
        select(Matter.item_id, func.count())
        .where(Matter.item_id.in_([item.id for item in items]))
        .group_by(Matter.item_id)
    )
    return dict(session.execute(counted).tuples().all())
