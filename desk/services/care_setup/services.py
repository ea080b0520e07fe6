"""Setting up services and their weekly times (服务与场次); what a change takes from people is told first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareResource, CareService, CareSitting, CareSlot, SittingResource
from desk.models.grids import Resource
from desk.rules.care_catalogue import (
    ServiceSpec,
    SittingSpec,
    service_problems,
    sitting_problems,
    tidied_service,
    tidied_sitting,
)
from desk.rules.permissions import Permission
from desk.rules.slots import sitting_text
from desk.rules.standing import Span
from desk.rules.times import day_text, local_date
from desk.services.acting import require, station_of
from desk.services.care.catalogue import service_of, service_rows, sitting_of
from desk.services.care.rows import ServiceRow, SittingRow
from desk.services.care.slots import moment
from desk.services.care_setup.affected import HitRow, resolve, write_anew
from desk.services.grids.meanwhile import check_version, raise_version
from desk.services.ordering import move_by
from desk.words import translate


@dataclass(frozen=True, slots=True)
class SittingInput:
    """A weekly time as typed: it holds from ``valid_from`` up to, not including, ``valid_to``; ``resources`` are those
    that its bookings take, the first ones first.
    """

    spec: SittingSpec
    valid_from: date
    valid_to: date | None = None
    resources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """A service that was saved, and whose bookings were cancelled by that; ``sitting`` is the time that was saved."""

    service: ServiceRow
    sitting: SittingRow | None = None
    cancelled: tuple[HitRow, ...] = ()


def save_service(
    session: Session, *, service_id: int | None, version: int | None, values: ServiceSpec, cancel: bool = False
) -> Saved:
    """Save a service; None: a new one, the last in the catalogue. Rejected by field, Stale.

    Raises Hit when bookings ahead find fewer places for it (more carers are needed), unless they are to be cancelled.
    """
    require(session, Permission.CARE_SETUP)
    row = _locked_service(session, service_id, version) if service_id is not None else None
    spec = tidied_service(values)
    problems = service_problems(spec)
    if spec.name and _called(session, spec.name) not in (None, service_id):
        problems["name"] = translate("care", "There is a service “{name}” already.", name=spec.name)
    if row is not None and row.kind != spec.kind and _was_booked(session, row.id):
        problems["kind"] = translate("care", "It has been booked already; what it is can't change.")
    kept = row is not None and spec.provider_id == row.provider_id  # one that ended goes on being named
    if spec.provider_id is not None and not kept and spec.provider_id not in dict(providers(session)):
        problems["provider_id"] = translate("care", "This provider is not there any more; choose another.")
    if problems:
        raise Rejected(problems)
    if row is None:
        row = CareService(station_id=station_of(session), retired_on=None, **_next(session))
        session.add(row)
    for name in ServiceSpec.__slots__:
        setattr(row, name, getattr(spec, name))
    row.kind, row.note = spec.kind.value, spec.note or None
    session.flush()  # the plan below has it
    return Saved(service_of(session, row.id), cancelled=_resolve(session, row, cancel))


def providers(session: Session) -> tuple[tuple[int, str], ...]:
    """The places and providers of the register that can give a service: key, and name with telephone."""
    require(session, Permission.CARE_READ)
    query = (
        select(Resource)
        .where(Resource.station_id == station_of(session))
        .where(Resource.until.is_(None) | (Resource.until > local_date(session.now)))
        .order_by(Resource.name, Resource.id)
    )
    return tuple((row.id, "  ".join(filter(None, (row.name, row.phone)))) for row in session.scalars(query))


def move_service(session: Session, *, service_id: int, by: int) -> tuple[ServiceRow, ...]:
    """Put a service further up (-1) or down (1) in the catalogue; all as they are then."""
    require(session, Permission.CARE_SETUP)
    query = select(CareService).where(CareService.station_id == station_of(session))
    rows = session.scalars(query.order_by(CareService.position, CareService.id).with_for_update()).all()
    chosen = next((row for row in rows if row.id == service_id), None)
    if chosen is None:
        raise DeskError(translate("care", "This service is not there any more."))
    move_by(rows, chosen, by)
    session.flush()
    return service_rows(session)


def retire_service(
    session: Session, *, service_id: int, version: int | None, on: date | None, cancel: bool = False
) -> Saved:
    """The service is no more from the day ``on``; None: it is there after all. Hit and Stale as when saving."""
    require(session, Permission.CARE_SETUP)
    row = _locked_service(session, service_id, version)
    if on is None and _called(session, row.name) not in (None, row.id):
        raise DeskError(translate("care", "There is a service “{name}” already.", name=row.name))
    row.retired_on = on
    session.flush()  # the plan below has it
    return Saved(service_of(session, row.id), cancelled=_resolve(session, row, cancel))


def save_sitting(
    session: Session,
    *,
    service_id: int,
    sitting_id: int | None,
    version: int | None,
    values: SittingInput,
    cancel: bool = False,
) -> Saved:
    """Save a weekly time of a service; None: a new one. Rejected by field, Stale.

    At another hour the bookings ahead go with it. Raises Hit with those that have no place any more, unless they are
    to be cancelled.
    """
    require(session, Permission.CARE_SETUP)
    service = _locked_service(session, service_id, None)
    row = _locked_sitting(session, service, sitting_id, version) if sitting_id is not None else None
    spec = tidied_sitting(values.spec)
    problems = sitting_problems(spec)
    if values.valid_to is not None and values.valid_to <= values.valid_from:
        problems["valid_to"] = translate("care", "It ends after the day on which it begins.")
    if not set(values.resources) <= _resources(session):
        problems["resources"] = translate("care", "A room, carer or van is not there any more.")
    if "ends" not in problems and (twin := _twin(session, service_id, sitting_id, spec, values)):
        problems["starts"] = translate("care", "“{name}” is given at this time already.", name=twin)
    if problems:
        raise Rejected(problems)
    moved = row is not None and (row.starts, row.ends) != (spec.starts, spec.ends)
    if row is None:
        row = CareSitting(service_id=service_id)
        session.add(row)
    for name in SittingSpec.__slots__:
        setattr(row, name, getattr(spec, name))
    row.provider, row.valid_from, row.valid_to = spec.provider or None, values.valid_from, values.valid_to
    changed = _take(row, values.resources)
    session.flush()  # the plan below has it
    if changed:
        raise_version(session, row)
    if moved:
        _move_slots(session, row)
    cancelled = _resolve(session, service, cancel)
    return Saved(service_of(session, service_id), sitting_of(session, row.id), cancelled)


def remove_sitting(session: Session, *, sitting_id: int, version: int | None) -> Saved:
    """Take away a weekly time that was entered by mistake; DeskError when something was booked, planned or priced for
    it: then it is ended.
    """
    require(session, Permission.CARE_SETUP)
    service = _locked_service(session, sitting_of(session, sitting_id).service_id, None)
    row = _locked_sitting(session, service, sitting_id, version)
    try:
        with session.begin_nested():
            session.delete(row)
    except IntegrityError as error:
        words = translate("care", "This time is in use. Say until when it holds instead.")
        raise DeskError(words) from error
    return Saved(service_of(session, service.id))


def _locked_service(session: Session, service_id: int, version: int | None) -> CareService:
    row = session.get(CareService, service_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("care", "This service is not there any more."))
    check_version(session, row, version)
    return row


def _locked_sitting(session: Session, service: CareService, sitting_id: int, version: int | None) -> CareSitting:
    row = session.get(CareSitting, sitting_id, with_for_update=True)
    if row is None or row.service_id != service.id:
        raise DeskError(translate("care", "This time of the week is not there any more."))
    check_version(session, row, version)
    return row


def _called(session: Session, name: str) -> int | None:
    """The service of that name which there still is."""
    mine = CareService.station_id == station_of(session), CareService.name == name
    return session.scalar(select(CareService.id).where(*mine, CareService.retired_on.is_(None)).limit(1))


def _was_booked(session: Session, service_id: int) -> bool:
    return session.scalar(select(Booking.id).where(Booking.service_id == service_id).limit(1)) is not None


def _next(session: Session) -> dict[str, Any]:
    """The code and the place of a new service."""
    mine = CareService.station_id == station_of(session)
    codes = set(session.scalars(select(CareService.code).where(mine)))
    last = session.scalar(select(func.max(CareService.position)).where(mine))
    code = next(f"S{number}" for number in count(1) if f"S{number}" not in codes)
    return {"code": code, "position": 0 if last is None else last + 1}


def _resources(session: Session) -> set[int]:
    return set(session.scalars(select(CareResource.id).where(CareResource.station_id == station_of(session))))


def _twin(session: Session, service_id: int, sitting_id: int | None, spec: SittingSpec, values: SittingInput) -> str:
    """Another time of the service, called the same, that begins at the same hour on a same day; empty when none."""
    for other in service_of(session, service_id).sittings:
        same = (other.name, other.starts) == (spec.name, spec.starts) and set(other.weekdays) & set(spec.weekdays)
        apart = (other.valid_to is not None and other.valid_to <= values.valid_from) or (
            values.valid_to is not None and values.valid_to <= other.valid_from
        )
        if other.sitting_id != sitting_id and same and not apart:
            return sitting_text(other.name, other.starts)
    return ""


def _take(row: CareSitting, resources: Sequence[int]) -> bool:
    """The sitting takes these resources, in this order; whether that is new."""
    before = [each.resource_id for each in row.resources]
    had = {each.resource_id: each for each in row.resources}
    for key, each in had.items():
        if key not in resources:
            row.resources.remove(each)
    for place, key in enumerate(resources):
        if key in had:
            had[key].position = place
        else:
            row.resources.append(SittingResource(resource_id=key, position=place))
    return before != list(resources)


def _resolve(session: Session, service: CareService, cancel: bool) -> tuple[HitRow, ...]:
    text = translate("care", "“{service}” was changed", service=service.name)
    hit = resolve(session, service_ids=(service.id,), cancel=cancel, text=text, facts={"service": service.id})
    if not hit:
        write_anew(session, (service.id,), Span(local_date(session.now)))
    return hit


def _move_slots(session: Session, row: CareSitting) -> None:
    """What is booked ahead is at the new hour. Rejected ``starts`` where a room or carer is somewhere else then."""
    query = (
        select(CareSlot)
        .where(CareSlot.sitting_id == row.id, CareSlot.day >= local_date(session.now), CareSlot.starts_at > session.now)
        .order_by(CareSlot.day)
        .with_for_update()
    )
    slots = session.scalars(query).all()
    for slot in slots:
        slot.starts_at, slot.ends_at = moment(slot.day, row.starts), moment(slot.day, row.ends)
    of_slot = {slot.id: slot for slot in slots}
    live = (
        select(BookingUse, Booking.slot_id)
        .join(Booking, Booking.id == BookingUse.booking_id)
        .where(Booking.slot_id.in_(of_slot), BookingUse.live)
    )
    uses = [(use, of_slot[slot_id]) for use, slot_id in session.execute(live).tuples()]
    _refuse_taken(session, uses)
    for use, _ in uses:
        use.live = False
    session.flush()  # before the same room is taken a little later
    for use, slot in uses:
        _use(session, use.booking_id, use.resource_id, slot)
    session.flush()


def _refuse_taken(session: Session, uses: Sequence[tuple[BookingUse, CareSlot]]) -> None:
    own = {use.id for use, _ in uses}
    resources = {use.resource_id for use, _ in uses}
    if not uses:
        return
    first, last = min(slot.starts_at for _, slot in uses), max(slot.ends_at for _, slot in uses)
    query = (
        select(BookingUse, CareResource.name)
        .join(CareResource, CareResource.id == BookingUse.resource_id)
        .where(BookingUse.resource_id.in_(resources), BookingUse.live, BookingUse.id.not_in(own))
        .where(BookingUse.ends_at > first, BookingUse.starts_at < last)
    )
    others = session.execute(query).tuples().all()
    for use, slot in uses:
        for other, name in others:
            meets = other.starts_at < slot.ends_at and slot.starts_at < other.ends_at
            if other.resource_id == use.resource_id and meets:
                words = translate("care", "{what} is taken then on {day}.", what=name, day=day_text(slot.day))
                raise Rejected({"starts": words})


def _use(session: Session, booking_id: int, resource_id: int, slot: CareSlot) -> None:
    """The booking has the resource at the time of the slot; a use that was given up for that time is taken up again."""
    former = session.scalar(
        select(BookingUse).where(
            BookingUse.booking_id == booking_id,
            BookingUse.resource_id == resource_id,
            BookingUse.starts_at == slot.starts_at,
        )
    )
    if former is None:
        former = BookingUse(booking_id=booking_id, resource_id=resource_id, starts_at=slot.starts_at)
        session.add(former)
    former.ends_at, former.live = slot.ends_at, True
