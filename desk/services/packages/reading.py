"""What is left of the packages of a resident: always read from the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareService
from desk.models.packages import PackageEntry, PackageGrant, ServicePackage
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.care import ServiceKind
from desk.rules.packages import EntryKind, GrantState, Pot, grant_state
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import gone
from desk.services.packages.rows import CountRow, EntryRow, GrantRow, Held, Left

LINES_SHOWN = 400


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


def held(session: Session, *, resident_id: int) -> Held:
    """What a resident has and had of packages with the ledger of it, for the account of services.

    Of the lines the newest :data:`LINES_SHOWN`.
    """
    require(session, Permission.CARE_READ)
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise gone()
    grants = grant_rows(
        session,
        session.scalars(
            select(PackageGrant.id).where(
                PackageGrant.resident_id == resident_id, PackageGrant.station_id == station_of(session)
            )
        ).all(),
    )
    return Held(resident_id, resident.name, grants, _entries(session, [row.grant_id for row in grants]))


def in_hand(session: Session, *, resident_id: int) -> tuple[CountRow, ...]:
    """What a resident holds today that can be used, by service, for their file. Needs CARE_READ."""
    require(session, Permission.CARE_READ)
    services = _services(session)
    return tuple(_count_row(services, each) for each in left(session, resident_id, local_date(session.now)))


def grant_row(session: Session, grant_id: int) -> GrantRow:
    """One package that somebody has; for services."""
    [row] = grant_rows(session, [grant_id])
    return row


def grant_rows(session: Session, grant_ids: Collection[int]) -> tuple[GrantRow, ...]:
    """Packages that somebody has, those in use first and then the newest; for services."""
    today, by_grant = local_date(session.now), defaultdict(list)
    services = _services(session)
    for each in counts(session, grant_ids):
        by_grant[each.grant_id].append(_count_row(services, each))
    query = (
        select(PackageGrant, ServicePackage.name, Staff.name)
        .join(ServicePackage, ServicePackage.id == PackageGrant.package_id)
        .join(Staff, Staff.id == PackageGrant.granted_by_id)
        .where(PackageGrant.id.in_(grant_ids))
    )
    rows = [
        GrantRow(
            grant.id, grant.resident_id, package, state_of(grant, today), grant.granted_at, by, grant.valid_from,
            grant.valid_until, grant.price, grant.trial_until, grant.taken_on, grant.ended_on, grant.end_reason or "",
            grant.note or "", tuple(by_grant[grant.id]), grant.version,
        )
        for grant, package, by in session.execute(query).tuples()
    ]  # fmt: skip
    return tuple(sorted(rows, key=_place))


def _services(session: Session) -> dict[int, CareService]:
    query = select(CareService).where(CareService.station_id == station_of(session))
    return {row.id: row for row in session.scalars(query)}


def _count_row(services: Mapping[int, CareService], each: Left) -> CountRow:
    service = services[each.service_id]
    return CountRow(service.name, service.code, ServiceKind(service.kind), service.unit, service.hue, each)


def _place(row: GrantRow) -> tuple[bool, int, int]:
    over = row.state in (GrantState.EXPIRED, GrantState.ENDED)
    return over, -row.valid_until.toordinal() if over else row.valid_until.toordinal(), row.grant_id


def state_of(row: PackageGrant, day: date) -> GrantState:
    """How it stands on ``day``."""
    return grant_state(
        day, valid_from=row.valid_from, valid_until=row.valid_until, trial_until=row.trial_until,
        taken_on=row.taken_on, ended_on=row.ended_on,
    )  # fmt: skip


def _entries(session: Session, grant_ids: Collection[int]) -> tuple[EntryRow, ...]:
    query = (
        select(PackageEntry, ServicePackage.name, CareService.name, Booking.day, Staff.name)
        .join(PackageGrant, PackageGrant.id == PackageEntry.grant_id)
        .join(ServicePackage, ServicePackage.id == PackageGrant.package_id)
        .join(CareService, CareService.id == PackageEntry.service_id)
        .outerjoin(Booking, Booking.id == PackageEntry.booking_id)
        .outerjoin(Staff, Staff.id == PackageEntry.booked_by_id)
        .where(PackageEntry.grant_id.in_(grant_ids))
        .order_by(PackageEntry.id.desc())
        .limit(LINES_SHOWN)
    )
    rows = session.execute(query).tuples().all()
    back = {entry.reverses_id for entry, *_ in rows}
    return tuple(
        EntryRow(
            entry.id, entry.grant_id, package, service, EntryKind(entry.kind), entry.count, day, entry.free,
            entry.reserved, entry.text or "", entry.booked_at, by or "", entry.id in back,
        )
        for entry, package, service, day, by in rows
    )  # fmt: skip


def _into(pot: Pot) -> ColumnElement[int]:
    """What lines put into a pot, less what they took out of it."""
    return func.sum(
        case((PackageEntry.target == pot.value, PackageEntry.count), else_=0)
        - case((PackageEntry.source == pot.value, PackageEntry.count), else_=0)
    )
