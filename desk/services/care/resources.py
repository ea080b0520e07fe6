"""Rooms, carers, vans and washers (资源) with their working hours, as they are read."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.care import CareResource, CareSitting, ResourceHours, SittingResource
from desk.rules.care import ResourceKind
from desk.rules.permissions import Permission
from desk.rules.slots import Hours
from desk.services.acting import require, station_of
from desk.services.care.rows import ResourceRow
from desk.words import translate

_RESOURCES = select(
    CareResource.id, CareResource.kind, CareResource.name, CareResource.staff_id, CareResource.note,
    CareResource.retired_on, CareResource.version,
)  # fmt: skip
_HOURS = select(
    ResourceHours.resource_id, ResourceHours.weekday, ResourceHours.starts, ResourceHours.ends
).join(CareResource)  # fmt: skip
_PLACE = {kind: place for place, kind in enumerate(ResourceKind)}


def resources(session: Session, *, on: date | None = None) -> tuple[ResourceRow, ...]:
    """The resources that there still are on the day ``on``; None: all there ever were. By kind and name."""
    require(session, Permission.CARE_READ)
    rows = resource_rows(session)
    return tuple(row for row in rows if on is None or row.retired_on is None or row.retired_on > on)


def resource_rows(session: Session) -> tuple[ResourceRow, ...]:
    """All resources of the station, for services."""
    mine = CareResource.station_id == station_of(session)
    connection = session.connection()  # plain rows: the board reads them all
    hours: dict[int, list[Hours]] = defaultdict(list)
    order = (ResourceHours.weekday, ResourceHours.starts)
    for key, weekday, starts, ends in connection.execute(_HOURS.where(mine).order_by(*order)).all():
        hours[key].append((weekday, starts, ends))
    rows = [
        ResourceRow(
            resource_id=key, kind=ResourceKind(kind), name=name, staff_id=staff_id, note=note, retired_on=retired_on,
            version=version, hours=tuple(hours[key]),
        )
        for key, kind, name, staff_id, note, retired_on, version in connection.execute(_RESOURCES.where(mine)).all()
    ]  # fmt: skip
    return tuple(sorted(rows, key=_place))


def resource_of(session: Session, resource_id: int) -> ResourceRow:
    """One resource; DeskError when it is none of the station's. For services."""
    found = next((row for row in resource_rows(session) if row.resource_id == resource_id), None)
    if found is None:
        raise DeskError(translate("care", "This room, carer or van is not there any more."))
    return found


def services_using(session: Session, resource_id: int) -> tuple[int, ...]:
    """The services of which a weekly time takes the resource. For services."""
    query = (
        select(CareSitting.service_id)
        .join(SittingResource, SittingResource.sitting_id == CareSitting.id)
        .where(SittingResource.resource_id == resource_id)
        .distinct()
    )
    return tuple(session.scalars(query))


def _place(row: ResourceRow) -> tuple[int, str, int]:
    return _PLACE[row.kind], row.name, row.resource_id
