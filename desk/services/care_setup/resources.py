"""Setting up rooms, carers, vans and washers (资源) with their working hours."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import BookingUse
from desk.models.care import CareResource, ResourceHours
from desk.models.staff import Staff
from desk.rules.care_catalogue import ResourceSpec, resource_problems
from desk.rules.permissions import Permission
from desk.rules.slots import Hours
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.care.catalogue import lock_plan
from desk.services.care.resources import resource_of, services_using
from desk.services.care.rows import ResourceRow
from desk.services.care_setup.affected import HitRow, resolve, write_anew
from desk.services.grids.meanwhile import check_version, raise_version
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Kept:
    """A resource that was saved, and whose bookings were cancelled by that."""

    resource: ResourceRow
    cancelled: tuple[HitRow, ...]


def save_resource(
    session: Session,
    *,
    resource_id: int | None,
    version: int | None,
    values: ResourceSpec,
    staff_id: int | None = None,
    cancel: bool = False,
) -> Kept:
    """Save a resource; None: a new one. ``staff_id`` is the account of a carer. Rejected by field, Stale.

    Raises Hit when other hours leave bookings without it, unless they are to be cancelled.
    """
    require(session, Permission.CARE_SETUP)
    row = _locked(session, resource_id, version) if resource_id is not None else None
    name = values.name.strip()
    problems = resource_problems(values)
    same = select(CareResource.id).where(
        CareResource.station_id == station_of(session), CareResource.kind == values.kind, CareResource.name == name
    )
    if session.scalar(same) not in (None, resource_id):
        problems["name"] = translate("care", "There is “{name}” already.", name=name)
    if row is not None and row.kind != values.kind and _was_used(session, row.id):
        problems["kind"] = translate("care", "It has been booked already; what it is can't change.")
    if staff_id is not None and not _is_ours(session, staff_id):
        problems["staff_id"] = translate("care", "This account is none of the station's.")
    if problems:
        raise Rejected(problems)
    if row is None:
        row = CareResource(station_id=station_of(session), retired_on=None)
        session.add(row)
    row.kind, row.name, row.note, row.staff_id = values.kind.value, name, values.note.strip() or None, staff_id
    changed = _work(row, values.hours)
    session.flush()  # the plan below has it
    if changed:
        raise_version(session, row)
    return Kept(resource_of(session, row.id), _resolve(session, row, cancel))


def retire_resource(
    session: Session, *, resource_id: int, version: int | None, on: date | None, cancel: bool = False
) -> Kept:
    """The resource is no more from the day ``on``; None: it is there after all. Hit and Stale as when saving."""
    require(session, Permission.CARE_SETUP)
    row = _locked(session, resource_id, version)
    row.retired_on = on
    session.flush()  # the plan below has it
    return Kept(resource_of(session, row.id), _resolve(session, row, cancel))


def _work(row: CareResource, hours: Collection[Hours]) -> bool:
    """The resource works at these hours; whether that is new."""
    wanted = set(hours)
    gone = [each for each in row.hours if (each.weekday, each.starts, each.ends) not in wanted]
    wanted -= {(each.weekday, each.starts, each.ends) for each in row.hours}
    for each in gone:
        row.hours.remove(each)
    row.hours += [ResourceHours(weekday=day, starts=since, ends=until) for day, since, until in sorted(wanted)]
    return bool(gone or wanted)


def _resolve(session: Session, row: CareResource, cancel: bool) -> tuple[HitRow, ...]:
    text = translate("care", "“{name}” was changed", name=row.name)
    services = services_using(session, row.id)
    hit = resolve(session, service_ids=services, cancel=cancel, text=text, facts={"resource": row.id})
    if not hit:
        write_anew(session, services, Span(local_date(session.now)))
    return hit


def _locked(session: Session, resource_id: int, version: int | None) -> CareResource:
    row = session.get(CareResource, resource_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("care", "This room, carer or van is not there any more."))
    lock_plan(session, services_using(session, resource_id))
    check_version(session, row, version)
    return row


def _was_used(session: Session, resource_id: int) -> bool:
    return session.scalar(select(BookingUse.id).where(BookingUse.resource_id == resource_id).limit(1)) is not None


def _is_ours(session: Session, staff_id: int) -> bool:
    query = select(Staff.id).where(Staff.id == staff_id, Staff.station_id == station_of(session))
    return session.scalar(query) is not None
