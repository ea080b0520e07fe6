"""The services, resources, packages and diets that come with the program, put in where the station has none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.care import CareResource, CareService, CareSitting, ResourceHours, SittingResource
from desk.models.meals import Diet
from desk.models.packages import PackageItem, ServicePackage
from desk.rules.care_catalogue import DietSpec, ResourceSpec, SittingSpec
from desk.rules.care_toml import ShippedPackage, ShippedService
from desk.rules.eligibility import plain
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import shipped
from desk.services.acting import require, station_of


@dataclass(frozen=True, slots=True)
class Shipped:
    """How many of each were put in, or are not there."""

    services: int
    resources: int
    packages: int
    diets: int

    def __bool__(self) -> bool:
        return bool(self.services or self.resources or self.packages or self.diets)


def lacking(session: Session) -> Shipped:
    """How much of what is shipped the station does not have."""
    require(session, Permission.CARE_READ)
    data = shipped.care()
    return Shipped(
        sum(each.code not in _codes(session, CareService) for each in data.services),
        sum((each.kind.value, each.name) not in _resources(session) for each in data.resources),
        sum(each.code not in _codes(session, ServicePackage) for each in data.packages),
        sum(each.name not in _diets(session) for each in data.diets),
    )


def ship(session: Session) -> Shipped:
    """Put in what the station does not have, from today on; what is there stays as it is. How much was put in."""
    require(session, Permission.CARE_SETUP)
    data, today = shipped.care(), local_date(session.now)
    resources = _put_resources(session, data.resources)
    services = _put_services(session, data.services, today)
    packages = _put_packages(session, data.packages)
    return Shipped(services, resources, packages, _put_diets(session, data.diets))


def _put_resources(session: Session, specs: Iterable[ResourceSpec]) -> int:
    known, new = _resources(session), 0
    for spec in specs:
        if (spec.kind.value, spec.name) in known:
            continue
        hours = [ResourceHours(weekday=day, starts=since, ends=until) for day, since, until in spec.hours]
        session.add(
            CareResource(
                station_id=station_of(session),
                kind=spec.kind.value,
                name=spec.name,
                note=spec.note or None,
                hours=hours,
            )
        )
        new += 1
    session.flush()  # sittings need their keys
    return new


def _put_services(session: Session, shipped: Iterable[ShippedService], today: date) -> int:
    known, new = _codes(session, CareService), 0
    resources = dict(
        session.execute(
            select(CareResource.name, CareResource.id).where(CareResource.station_id == station_of(session))
        )
        .tuples()
        .all()
    )
    position = len(known)
    for each in shipped:
        if each.code in known:
            continue
        values = asdict(each.spec) | {"kind": each.spec.kind.value, "note": each.spec.note or None}
        session.add(
            CareService(
                station_id=station_of(session), code=each.code, position=position + new,
                sittings=[_sitting(spec, today, [resources[name] for name in names]) for spec, names in each.sittings],
                **values,
            )
        )  # fmt: skip
        new += 1
    session.flush()  # packages need their keys
    return new


def _sitting(spec: SittingSpec, today: date, resources: Iterable[int]) -> CareSitting:
    taken = [SittingResource(resource_id=key, position=place) for place, key in enumerate(resources)]
    values = asdict(spec) | {"provider": spec.provider or None}
    return CareSitting(valid_from=today, resources=taken, **values)


def _put_packages(session: Session, shipped: Iterable[ShippedPackage]) -> int:
    known, new = _codes(session, ServicePackage), 0
    services = _codes(session, CareService)
    for each in shipped:
        if each.code in known:
            continue
        spec = each.spec
        session.add(
            ServicePackage(
                station_id=station_of(session), code=each.code, name=spec.name, position=len(known) + new,
                description=spec.description or None, valid_days=spec.valid_days, price=spec.price,
                eligible=plain(spec.conditions), trial_days=spec.trial_days, trial_uses=spec.trial_uses,
                items=[
                    PackageItem(service_id=services[code], count=count, position=place)
                    for place, (code, count) in enumerate(each.counts)
                ],
            )
        )  # fmt: skip
        new += 1
    return new


def _put_diets(session: Session, specs: Iterable[DietSpec]) -> int:
    known, new = _diets(session), 0
    for spec in specs:
        if spec.name not in known:
            session.add(
                Diet(
                    station_id=station_of(session), name=spec.name, instruction=spec.instruction or None, hue=spec.hue,
                    position=len(known) + new, ordinary=not known and not new,
                )
            )  # fmt: skip
            new += 1
    session.flush()  # the rows are there for whoever reads next
    return new


def _codes(session: Session, table: type[CareService] | type[ServicePackage]) -> dict[str, int]:
    query = select(table.code, table.id).where(table.station_id == station_of(session))
    return dict(session.execute(query).tuples().all())


def _resources(session: Session) -> set[tuple[str, str]]:
    query = select(CareResource.kind, CareResource.name).where(CareResource.station_id == station_of(session))
    return {(kind, name) for kind, name in session.execute(query).tuples()}


def _diets(session: Session) -> set[str]:
    return set(session.scalars(select(Diet.name).where(Diet.station_id == station_of(session))))
