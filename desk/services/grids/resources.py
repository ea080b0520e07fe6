"""Forces and resources (资源力量) by class: whom and what a grid can count on."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.exchange.writing import as_text
from desk.models.boards import DutyBoard, ResourcePin
from desk.models.care import CareService
from desk.models.grids import Grid, Resource
from desk.models.matters import Matter
from desk.rules import phones
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version
from desk.services.grids.rows import ResourceClass, ResourceInput, ResourceRow
from desk.services.grids.tree import below as keys_below
from desk.services.grids.tree import rolled_up
from desk.store import RESOURCES
from desk.words import translate

_TEXTS = ("address", "hours", "contact", "special")
_FACTS = ("capacity", "area", "walk_minutes", "venue", "on_cards", "since", "until")


@cache
def resource_classes() -> tuple[ResourceClass, ...]:
    """The classes that come with the program, in their order; default data."""
    text = (RESOURCES / "catalogue" / "resource_classes.toml").read_text(encoding="utf-8")
    return tuple(ResourceClass(**entry) for entry in tomllib.loads(text)["class"])


def resources(
    session: Session, *, grid_id: int | None = None, kind: str | None = None, below: bool = True, past: bool = False
) -> tuple[ResourceRow, ...]:
    """Resources by class and name: of a grid, with ``below`` of the grids below it too; without a grid, of the station.

    Those that are gone only with ``past``.
    """
    require(session, Permission.GRIDS_READ)
    query = select(Resource)
    if session.actor.station_id is not None:
        query = query.where(Resource.station_id == session.actor.station_id)
    if grid_id is not None:
        query = query.where(Resource.grid_id.in_(keys_below(session, grid_id) if below else [grid_id]))
    if kind is not None:
        query = query.where(Resource.kind == kind)
    if not past:
        query = query.where(or_(Resource.until.is_(None), Resource.until > local_date(session.now)))
    order = {each.kind: place for place, each in enumerate(resource_classes())}
    found = map(resource_row, session.scalars(query))
    return tuple(sorted(found, key=lambda row: (order.get(row.kind, len(order)), row.name, row.resource_id)))


def resource_counts(session: Session) -> dict[int, dict[str, int]]:
    """By grid and class, how many resources there are today, those of the grids below included."""
    require(session, Permission.GRIDS_READ)
    query = (
        select(Resource.grid_id, Resource.kind, func.count())
        .where(Resource.grid_id.is_not(None))
        .where(or_(Resource.until.is_(None), Resource.until > local_date(session.now)))
        .group_by(Resource.grid_id, Resource.kind)
    )
    own: dict[int, Counter[str]] = {}
    for grid_id, kind, number in session.execute(query).tuples():
        own.setdefault(grid_id or 0, Counter())[kind] = number
    return {key: dict(counted) for key, counted in rolled_up(session, own, Counter[str]()).items()}


def save_resource(
    session: Session, *, resource_id: int | None, version: int | None, values: ResourceInput
) -> ResourceRow:
    """Make a resource, or change the one read at ``version``. Raises Rejected and Stale."""
    require(session, Permission.GRIDS_WRITE)
    phone = checked(values)
    if values.grid_id is not None and session.get_one(Grid, values.grid_id).retired_on is not None:
        raise Rejected({"grid_id": translate("grids", "This grid is no longer in use; choose another one.")})
    if resource_id is None:
        row = Resource(station_id=station_of(session))
        session.add(row)
    else:
        row = _held(session, resource_id, version)
    put(row, values, phone)
    session.flush()  # the key and the version are handed back
    return resource_row(row)


def remove_resource(session: Session, *, resource_id: int, version: int | None) -> None:
    """Take a resource away that was entered by mistake; one that existed gets an end with :func:`save_resource`.

    Raises DeskError, naming by what, when it is used.
    """
    require(session, Permission.GRIDS_WRITE)
    row = _held(session, resource_id, version)
    used = uses(session, [resource_id])
    if used:
        text = translate("grids", "“{name}” is used: {what}. Give it a last day instead.", name=row.name, what=used)
        raise DeskError(text)
    session.delete(row)


def uses(session: Session, resource_ids: Sequence[int]) -> str:
    """What names one of these resources, in words; empty when nothing does. For services of the grids."""

    def count(column: InstrumentedAttribute[int | None] | InstrumentedAttribute[int]) -> int:
        return session.scalar(select(func.count()).where(column.in_(resource_ids))) or 0

    found: list[str] = []
    if n := count(Matter.resource_id):
        found.append(translate("grids", "{n} matters", n=n))
    if n := count(CareService.provider_id):
        found.append(translate("grids", "{n} services of the care centre", n=n))
    if n := count(ResourcePin.resource_id):
        found.append(translate("grids", "{n} places on plans", n=n))
    wanted = set(resource_ids)
    boards = [lines for lines in session.scalars(select(DutyBoard.lines)) if wanted & _named(lines)]
    found += [translate("grids", "{n} boards", n=len(boards))] if boards else []
    return translate("records", ", ").join(found)


def _named(lines: Iterable[Mapping[str, object]]) -> set[object]:
    return {line.get("resource_id") for line in lines}


def checked(values: ResourceInput) -> str | None:
    """The telephones of a resource as they are stored. Raises Rejected for what can't be taken."""
    faults: dict[str, str] = {}
    if values.kind not in {each.kind for each in resource_classes()}:
        faults["kind"] = translate("grids", "Please choose the class of the resource.")
    if not values.name.strip():
        faults["name"] = translate("grids", "A resource needs a name.")
    numbers, unreadable = phones.parse_cell(values.phone)
    if unreadable:
        faults["phone"] = translate("grids", "“{text}” is no telephone number.", text="、".join(unreadable))
    for field in ("capacity", "area", "walk_minutes"):
        amount = getattr(values, field)
        if amount is not None and amount < 0:
            faults[field] = translate("grids", "Please enter a number above 0.")
    if values.since is not None and values.until is not None and values.until < values.since:
        faults["until"] = translate("grids", "It can't end before it began.")
    if faults:
        raise Rejected(faults)
    return as_text(numbers) or None


def put(row: Resource, values: ResourceInput, phone: str | None) -> None:
    """Write checked values into a row; for services of the grids."""
    row.grid_id, row.kind, row.name, row.phone = values.grid_id, values.kind, values.name.strip(), phone
    for field in _TEXTS:
        setattr(row, field, getattr(values, field).strip() or None)
    for field in _FACTS:
        setattr(row, field, getattr(values, field))


def resource_row(row: Resource) -> ResourceRow:
    """What is shown of a resource."""
    return ResourceRow(
        row.id, row.grid_id, row.kind, row.name, row.address, row.hours, row.contact, row.phone, row.special,
        row.capacity, row.area, row.since, row.until, row.version, row.walk_minutes, row.venue, row.on_cards,
    )  # fmt: skip


def _held(session: Session, resource_id: int, version: int | None) -> Resource:
    row = session.get(Resource, resource_id, with_for_update=True)
    if row is None:
        raise DeskError(translate("grids", "This resource is gone already."))
    check_version(session, row, version)
    return row
