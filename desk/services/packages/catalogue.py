"""The packages that can be had (套餐目录): items × count × validity, price, whom they are for, and a trial before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.care import CareService
from desk.models.packages import PackageGrant, PackageItem, ServicePackage
from desk.rules import eligibility
from desk.rules.care_catalogue import PackageSpec, package_problems
from desk.rules.permissions import Permission
from desk.rules.tags import AGE_TAGS
from desk.rules.times import local_date
from desk.services import tags
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version, raise_version
from desk.services.ordering import move_by
from desk.words import translate


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package with how often it holds each service (by key, in its order), and how many residents have it now."""

    package_id: int
    code: str
    spec: PackageSpec
    counts: tuple[tuple[int, int], ...]
    position: int
    held: int
    retired_on: date | None
    version: int


def packages(session: Session, *, on: date | None = None) -> tuple[PackageRow, ...]:
    """The packages that can be had on the day ``on``; None: all there ever were. In their order."""
    require(session, Permission.CARE_READ)
    return _rows(session, on=on)


def save_package(
    session: Session, *, package_id: int | None, version: int | None, values: PackageSpec, counts: Mapping[int, int]
) -> PackageRow:
    """Save a package that holds ``counts`` of services; None: a new one, the last. Rejected by field, Stale.

    What residents have of it already stays as it was granted.
    """
    require(session, Permission.CARE_SETUP)
    row = _locked(session, package_id, version) if package_id is not None else None
    name = values.name.strip()
    problems = package_problems(values, dict(counts))
    if name and _called(session, name) not in (None, package_id):
        problems["name"] = translate("packages", "There is a package “{name}” already.", name=name)
    if not counts.keys() <= _services(session):
        problems["items"] = translate("packages", "One of these services is not there any more.")
    known = {*(tag.label for tag in tags.dictionary(session).tags), *(label for _, label in AGE_TAGS)}
    held = set(row.eligible.get("tags", ())) if row is not None else set()
    if not set(values.conditions.tags) <= known | held:
        problems["tags"] = translate("packages", "Choose from the station's categories.")
    if problems:
        raise Rejected(problems)
    if row is None:
        row = ServicePackage(station_id=station_of(session), retired_on=None, **_next(session))
        session.add(row)
    row.name, row.description, row.valid_days = name, values.description.strip() or None, values.valid_days
    row.price, row.eligible = values.price, eligibility.plain(values.conditions)
    row.trial_days, row.trial_uses = values.trial_days, values.trial_uses
    changed = _hold(row, counts)
    session.flush()  # the key and the version are told
    if changed:
        raise_version(session, row)
    return _row(session, row.id)


def move_package(session: Session, *, package_id: int, by: int) -> tuple[PackageRow, ...]:
    """Put a package further up (-1) or down (1); all as they are then."""
    require(session, Permission.CARE_SETUP)
    query = select(ServicePackage).where(ServicePackage.station_id == station_of(session))
    rows = session.scalars(query.order_by(ServicePackage.position, ServicePackage.id).with_for_update()).all()
    chosen = next((row for row in rows if row.id == package_id), None)
    if chosen is None:
        raise _gone()
    move_by(rows, chosen, by)
    session.flush()
    return _rows(session)


def retire_package(session: Session, *, package_id: int, version: int | None, on: date | None) -> PackageRow:
    """The package is not given any more from the day ``on``; None: it is again. Who has it keeps it. Stale."""
    require(session, Permission.CARE_SETUP)
    row = _locked(session, package_id, version)
    if on is None and _called(session, row.name) not in (None, row.id):
        raise DeskError(translate("packages", "There is a package “{name}” already.", name=row.name))
    row.retired_on = on
    session.flush()
    return _row(session, row.id)


def _rows(session: Session, *, on: date | None = None) -> tuple[PackageRow, ...]:
    mine = ServicePackage.station_id == station_of(session)
    items: dict[int, list[tuple[int, int]]] = defaultdict(list)
    holds = select(PackageItem.package_id, PackageItem.service_id, PackageItem.count).join(ServicePackage).where(mine)
    for key, service_id, times in session.execute(holds.order_by(PackageItem.position)).tuples():
        items[key].append((service_id, times))
    held = _held(session)
    query = select(ServicePackage).where(mine)
    if on is not None:
        query = query.where(ServicePackage.retired_on.is_(None) | (ServicePackage.retired_on > on))
    return tuple(
        PackageRow(
            row.id, row.code, _spec(row), tuple(items[row.id]), row.position, held.get(row.id, 0), row.retired_on,
            row.version,
        )
        for row in session.scalars(query.order_by(ServicePackage.position, ServicePackage.id))
    )  # fmt: skip


def _row(session: Session, package_id: int) -> PackageRow:
    return next(row for row in _rows(session) if row.package_id == package_id)


def _spec(row: ServicePackage) -> PackageSpec:
    return PackageSpec(
        row.name, row.valid_days, row.description or "", row.price, eligibility.read(row.eligible), row.trial_days,
        row.trial_uses,
    )  # fmt: skip


def _held(session: Session) -> dict[int, int]:
    """By package, how many have it today."""
    today = local_date(session.now)
    query = (
        select(PackageGrant.package_id, func.count())
        .where(PackageGrant.station_id == station_of(session), PackageGrant.ended_on.is_(None))
        .where(PackageGrant.valid_from <= today, PackageGrant.valid_until > today)
        .group_by(PackageGrant.package_id)
    )
    return dict(session.execute(query).tuples().all())


def _locked(session: Session, package_id: int, version: int | None) -> ServicePackage:
    row = session.get(ServicePackage, package_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise _gone()
    check_version(session, row, version)
    return row


def _gone() -> DeskError:
    return DeskError(translate("packages", "This package is not there any more."))


def _called(session: Session, name: str) -> int | None:
    """The package of that name that is still given."""
    mine = ServicePackage.station_id == station_of(session), ServicePackage.name == name
    return session.scalar(select(ServicePackage.id).where(*mine, ServicePackage.retired_on.is_(None)).limit(1))


def _services(session: Session) -> set[int]:
    return set(session.scalars(select(CareService.id).where(CareService.station_id == station_of(session))))


def _next(session: Session) -> dict[str, Any]:
    """The code and the place of a new package."""
    mine = ServicePackage.station_id == station_of(session)
    codes = set(session.scalars(select(ServicePackage.code).where(mine)))
    last = session.scalar(select(func.max(ServicePackage.position)).where(mine))
    code = next(f"P{number}" for number in count(1) if f"P{number}" not in codes)
    return {"code": code, "position": 0 if last is None else last + 1}


def _hold(row: ServicePackage, counts: Mapping[int, int]) -> bool:
    """The package holds so many of these services, in this order; whether that is new."""
    before = [(each.service_id, each.count) for each in row.items]
    had = {each.service_id: each for each in row.items}
    for key, each in had.items():
        if key not in counts:
            row.items.remove(each)
    for place, (key, times) in enumerate(counts.items()):
        if key in had:
            had[key].count, had[key].position = times, place
        else:
            row.items.append(PackageItem(service_id=key, count=times, position=place))
    return before != list(counts.items())
