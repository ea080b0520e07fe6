"""The services of the centre (服务目录) with their weekly times, as they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.care import CareService, CareSitting, SittingResource
from desk.models.grids import Resource
from desk.rules.care import ServiceKind
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.care.rows import ServiceRow, SittingRow
from desk.words import translate

_SERVICES = select(
    CareService.id, CareService.code, CareService.kind, CareService.name, CareService.aid, CareService.unit,
    CareService.hue, CareService.position, CareService.cutoff_days, CareService.cutoff_time, CareService.late_percent,
    CareService.late_counts, CareService.missed_percent, CareService.missed_counts, CareService.carers,
    CareService.carers_disabled, CareService.needs_assessment, CareService.needs_consent, CareService.at_home,
    CareService.note, CareService.retired_on, CareService.version, CareService.provider_id, Resource.name,
    Resource.phone,
).outerjoin(Resource, Resource.id == CareService.provider_id)  # fmt: skip
_SITTINGS = select(
    CareSitting.id, CareSitting.service_id, CareSitting.name, CareSitting.starts, CareSitting.ends,
    CareSitting.weekdays, CareSitting.on_holidays, CareSitting.capacity, CareSitting.provider, CareSitting.valid_from,
    CareSitting.valid_to, CareSitting.version, CareService.carers, CareService.retired_on,
).join(CareService, CareService.id == CareSitting.service_id)  # fmt: skip
_TAKEN: Select[Any] = (
    select(SittingResource.sitting_id, SittingResource.resource_id)
    .join(CareSitting, CareSitting.id == SittingResource.sitting_id)
    .join(CareService, CareService.id == CareSitting.service_id)
)
_KINDS = {kind.value: kind for kind in ServiceKind}


def services(session: Session, *, on: date | None = None) -> tuple[ServiceRow, ...]:
    """The services that there still are on the day ``on`` with the sittings that have not ended by then; None: all
    there ever were. In the order of the catalogue, their sittings in the order of the day.
    """
    require(session, Permission.CARE_READ)
    return service_rows(session, on=on)


def service_rows(session: Session, *, on: date | None = None) -> tuple[ServiceRow, ...]:
    """The same, for services."""
    mine = CareService.station_id == station_of(session)
    still = [] if on is None else [CareService.retired_on.is_(None) | (CareService.retired_on > on)]
    goes_on = [] if on is None else [CareSitting.valid_to.is_(None) | (CareSitting.valid_to > on)]
    sittings = _sitting_rows(session, _SITTINGS.where(mine, *still, *goes_on), _TAKEN.where(mine))
    of_service: dict[int, list[SittingRow]] = defaultdict(list)
    for each in sittings:
        of_service[each.service_id].append(each)
    query = _SERVICES.where(mine, *still).order_by(CareService.position, CareService.id)
    return tuple(_service_row(row, of_service[row[0]]) for row in session.connection().execute(query).all())


def service_of(session: Session, service_id: int) -> ServiceRow:
    """One service with all its sittings; DeskError when it is none of the station's. For services."""
    mine = CareService.station_id == station_of(session), CareService.id == service_id
    row = session.connection().execute(_SERVICES.where(*mine)).one_or_none()
    if row is None:
        raise DeskError(translate("care", "This service is not there any more."))
    return _service_row(row, _sitting_rows(session, _SITTINGS.where(*mine), _TAKEN.where(*mine)))


def sitting_of(session: Session, sitting_id: int) -> SittingRow:
    """One sitting; DeskError when it is none of the station's. For services."""
    mine = CareService.station_id == station_of(session), CareSitting.id == sitting_id
    found = _sitting_rows(session, _SITTINGS.where(*mine), _TAKEN.where(*mine))
    if not found:
        raise DeskError(translate("care", "This time of the week is not there any more."))
    return found[0]


def hold_plan(session: Session, *, sitting_id: int | None = None) -> None:
    """Whoever sets up the service of this sitting, or (None) any of the station's, waits until we are done, and we for
    whoever does so already: what is judged from here on holds. For services.
    """
    query = select(CareService.id).where(CareService.station_id == station_of(session))
    if sitting_id is not None:
        query = query.join(CareSitting).where(CareSitting.id == sitting_id)
    session.execute(query.order_by(CareService.id).with_for_update(read=True, key_share=True, of=CareService))


def lock_plan(session: Session, service_ids: Collection[int] | None) -> None:
    """Nobody books these services (None: any of the station's) until we are done. For services that set them up."""
    query = select(CareService.id).where(CareService.station_id == station_of(session))
    if service_ids is not None:
        query = query.where(CareService.id.in_(service_ids))
    session.execute(query.order_by(CareService.id).with_for_update())


def _service_row(row: Sequence[Any], sittings: Sequence[SittingRow]) -> ServiceRow:
    key, code, kind, *rest, provider_id, name, phone = row
    provider = " ".join(filter(None, (name, phone)))
    values: list[Any] = [key, code, _KINDS[kind], *rest, tuple(sittings), provider_id, provider]
    return ServiceRow(*values)


def _sitting_rows(session: Session, query: Select[Any], resources: Select[Any]) -> list[SittingRow]:
    connection = session.connection()  # plain rows: the board reads them all
    taken: dict[int, list[int]] = defaultdict(list)
    for sitting_id, resource_id in connection.execute(resources.order_by(SittingResource.position)).all():
        taken[sitting_id].append(resource_id)
    order = (CareSitting.starts, CareSitting.valid_from, CareSitting.id)
    return [
        SittingRow(
            sitting_id=key, service_id=service_id, name=name, starts=starts, ends=ends, weekdays=weekdays,
            on_holidays=on_holidays, capacity=capacity, provider=provider, valid_from=valid_from, valid_to=valid_to,
            version=version, carers=carers, retired_on=retired_on, resources=tuple(taken[key]),
        )
        for (
            key, service_id, name, starts, ends, weekdays, on_holidays, capacity, provider, valid_from, valid_to,
            version, carers, retired_on,
        ) in connection.execute(query.order_by(*order)).all()
    ]  # fmt: skip
