"""The gate of a bath: what is known of whoever is to be bathed, and what was measured."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.assessments import Assessment
from desk.models.baths import BathRecord
from desk.models.bookings import Booking
from desk.models.care import CareResource, CareSlot
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.assessment import Level
from desk.rules.baths import Failure, Known
from desk.rules.care import ResourceKind, ServiceKind
from desk.rules.permissions import Permission, Role, permissions_of
from desk.services import bookings
from desk.services.acting import may, require, station_of
from desk.services.baths.rows import BathInput, BathRow, Carer, Gate
from desk.services.baths.thresholds import thresholds
from desk.services.bookings.judging import papers_missing
from desk.services.bookings.placing import carers_for
from desk.services.care.slots import occasion
from desk.words import translate


def gate(session: Session, *, booking_id: int) -> Gate:
    """What the gate of a bath shows; needs CARE_WRITE and RESIDENTS_HEALTH. DeskError for what is no bath."""
    require(session, Permission.CARE_WRITE)
    require(session, Permission.RESIDENTS_HEALTH)
    file = bookings.booking(session, booking_id=booking_id)
    if file.kind is not ServiceKind.BATH:
        raise DeskError(translate("baths", "This is no bath."))
    row = session.get_one(Booking, booking_id)
    record = record_of(session, booking_id)
    return Gate(
        booking=file,
        level=_level(session, file.resident_id),
        known=known(session, row),
        limits=thresholds(session),
        carers=_carers(session, row),
        record=_row(session, record) if record is not None else None,
        may_override=may(session.actor, Permission.GATE_OVERRIDE),
        overriders=_overriders(session),
    )


def record_of(session: Session, booking_id: int) -> BathRecord | None:
    """The record of a booking, if something was measured."""
    return session.scalars(select(BathRecord).where(BathRecord.booking_id == booking_id)).one_or_none()


def known(session: Session, row: Booking) -> Known:
    """What is on file on the day of the bath."""
    resident = session.get_one(Resident, row.resident_id)
    slot = session.get_one(CareSlot, row.slot_id)
    service = occasion(session, slot.sitting_id, slot.day).service
    missing = {problem.key for problem in papers_missing(session, service, row.day, resident)}
    return Known("ASSESSMENT" not in missing, "CONSENT" not in missing, carers_for(session, service, resident, row.day))


def _level(session: Session, resident_id: int) -> Level | None:
    level = session.scalar(
        select(Assessment.final_level)
        .where(Assessment.resident_id == resident_id, Assessment.state == "VALID")
        .order_by(Assessment.assessed_on.desc(), Assessment.id.desc())
        .limit(1)
    )
    return Level(level) if level is not None else None


def _carers(session: Session, row: Booking) -> tuple[Carer, ...]:
    """Those the booking has first, then all others of the station."""
    booked = {use.resource_id for use in row.uses if use.live}
    query = select(CareResource.id, CareResource.name).where(
        CareResource.station_id == station_of(session), CareResource.kind == ResourceKind.CARER,
        CareResource.retired_on.is_(None),
    )  # fmt: skip
    found = [Carer(key, name, key in booked) for key, name in session.execute(query).tuples()]
    return tuple(sorted(found, key=lambda each: (not each.booked, each.name)))


def _overriders(session: Session) -> tuple[str, ...]:
    people = select(Staff).where(Staff.station_id == station_of(session), Staff.active).order_by(Staff.name, Staff.id)
    return tuple(
        each.name
        for each in session.scalars(people)
        if Permission.GATE_OVERRIDE in permissions_of(Role(role.role) for role in each.roles)
    )


def _row(session: Session, record: BathRecord) -> BathRow:
    names = session.execute(
        select(Staff.id, Staff.name).where(Staff.id.in_([record.gated_by_id, record.overridden_by_id or 0]))
    )
    who = dict(names.tuples().all())
    return BathRow(
        values=BathInput(
            systolic=record.systolic, diastolic=record.diastolic, temperature=record.temperature,
            skin_sound=record.skin_sound, conscious=record.conscious, fasting=record.fasting,
            room_temperature=record.room_temperature, water_temperature=record.water_temperature,
            carers=tuple(record.carers), meal_minutes=record.meal_minutes, pulse=record.pulse, note=record.note or "",
        ),
        failed=tuple(Failure(code) for code in record.failed.split()),
        gated_at=record.gated_at,
        gated_by=who.get(record.gated_by_id, ""),
        overridden_by=who.get(record.overridden_by_id or 0, ""),
        override_reason=record.override_reason or "",
        started_at=record.started_at,
        ended_at=record.ended_at,
        course=record.course,
        version=record.version,
    )  # fmt: skip
