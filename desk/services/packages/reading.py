"""What is left of the packages of a resident: always read from the ledger."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.models.care import CareService
from desk.models.packages import PackageEntry, PackageGrant, ServicePackage
from desk.rules.packages import Pot
from desk.services.acting import station_of
from desk.services.bookings.rows import Left


def left(session: Session, resident_id: int, day: date) -> tuple[Left, ...]:
    """What a resident holds that can be used on ``day``, by service, what ends first before; for services.

    A package whose trial is over counts again once it is kept.
    """
    query = select(PackageGrant.id).where(
        PackageGrant.resident_id == resident_id,
        PackageGrant.station_id == station_of(session),
        PackageGrant.valid_from <= day,
        PackageGrant.valid_until > day,
        or_(PackageGrant.ended_on.is_(None), PackageGrant.ended_on > day),
        or_(PackageGrant.trial_until.is_(None), PackageGrant.taken_on.is_not(None), PackageGrant.trial_until > day),
    )
    return counts(session, session.scalars(query).all())


def counts(session: Session, grant_ids: Collection[int]) -> tuple[Left, ...]:
    """What the ledger says of these grants, by service, what ends first before; for services."""
    if not grant_ids:
        return ()
    sums = (
        select(
            PackageEntry.grant_id,
            PackageEntry.service_id,
            func.max(PackageEntry.nth).label("nth"),
            (-_into(Pot.ISSUED)).label("granted"),
            _into(Pot.USED).label("used"),
            _into(Pot.EXPIRED).label("expired"),
        )
        .where(PackageEntry.grant_id.in_(grant_ids))
        .group_by(PackageEntry.grant_id, PackageEntry.service_id)
        .subquery()
    )
    last = and_(
        PackageEntry.grant_id == sums.c.grant_id,
        PackageEntry.service_id == sums.c.service_id,
        PackageEntry.nth == sums.c.nth,
    )
    query = (
        select(
            PackageGrant.id, ServicePackage.name, PackageEntry.service_id, sums.c.granted, PackageEntry.free,
            PackageEntry.reserved, sums.c.used, sums.c.expired, PackageGrant.valid_until,
        )
        .select_from(sums)
        .join(PackageEntry, last)
        .join(PackageGrant, PackageGrant.id == PackageEntry.grant_id)
        .join(ServicePackage, ServicePackage.id == PackageGrant.package_id)
        .join(CareService, CareService.id == PackageEntry.service_id)
        .order_by(CareService.position, CareService.id, PackageGrant.valid_until, PackageGrant.id)
    )  # fmt: skip
    return tuple(
        Left(grant_id, package, service_id, int(granted), free, reserved, int(used), int(expired), until)
        for grant_id, package, service_id, granted, free, reserved, used, expired, until in session.execute(query)
    )


def _into(pot: Pot) -> ColumnElement[int]:
    """What lines put into a pot, less what they took out of it."""
    return func.sum(
        case((PackageEntry.target == pot.value, PackageEntry.count), else_=0)
        - case((PackageEntry.source == pot.value, PackageEntry.count), else_=0)
    )
