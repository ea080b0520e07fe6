"""Measuring at the gate, letting somebody into the water, and how the bath went."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.baths import BathRecord
from desk.models.bookings import Booking
from desk.models.care import CareResource
from desk.rules import baths as rules
from desk.rules.baths import After, Measured
from desk.rules.care import BookingState, ResourceKind
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import bookings
from desk.services.acting import require, staff_of, station_of
from desk.services.baths.gate import gate, known, record_of
from desk.services.baths.rows import BathDone, BathInput
from desk.services.baths.thresholds import thresholds
from desk.services.grids.meanwhile import check_version
from desk.words import translate

_AHEAD = frozenset({BookingState.BOOKED, BookingState.IN_PREPARATION})
LONGEST_REASON = 200


def measure(session: Session, *, booking_id: int, version: int | None, values: BathInput) -> BathDone:
    """Put down what was measured; measured again it replaces what was there, until the bath has begun.

    ``version`` is the record's, None for the first. Raises Rejected by field for what no instrument shows, Stale, and
    DeskError when the bath is over, cancelled or of another day.
    """
    told = gate(session, booking_id=booking_id)
    _check(session, values)
    row = session.get_one(Booking, booking_id)
    if row.state not in _AHEAD:
        raise DeskError(translate("baths", "This bath is not ahead any more."))
    if row.day != local_date(session.now):
        raise DeskError(translate("baths", "It is measured on the day of the bath."))
    failed = rules.judge(_measured(values), told.known, told.limits)
    record = record_of(session, booking_id)
    if record is None:
        record = BathRecord(booking_id=booking_id)
        session.add(record)
    else:
        check_version(session, record, version)
        if record.started_at is not None and row.state == BookingState.IN_PREPARATION:
            raise DeskError(translate("baths", "The bath has begun already."))
    for name in ("systolic", "diastolic", "pulse", "temperature", "skin_sound", "conscious", "fasting",
                 "meal_minutes", "room_temperature", "water_temperature"):  # fmt: skip
        setattr(record, name, getattr(values, name))
    record.carers, record.note = list(values.carers), values.note.strip() or None
    record.failed = " ".join(failed)
    record.gated_at, record.gated_by_id = session.now, staff_of(session)
    record.overridden_by_id = record.override_reason = record.started_at = record.ended_at = None
    record.course = {}
    session.flush()
    return BathDone(gate(session, booking_id=booking_id))


def begin(session: Session, *, booking_id: int, version: int | None, reason: str = "") -> BathDone:
    """The bath begins. What is on file is looked at once more.

    Where something failed, only somebody with GATE_OVERRIDE may let it begin, with a ``reason``, and is named.
    Raises Rejected ``reason``, Forbidden, Stale, and DeskError while nothing was measured.
    """
    require(session, Permission.CARE_WRITE)
    row, record = _measured_one(session, booking_id, version)
    if row.state not in _AHEAD or record.started_at is not None:
        raise DeskError(translate("baths", "This bath is not ahead any more."))
    if local_date(record.gated_at) != local_date(session.now):
        raise DeskError(translate("baths", "It is measured on the day of the bath."))
    failed = rules.judge(_measured(_values(record)), known(session, row), thresholds(session))
    record.failed = " ".join(failed)
    if failed:
        require(session, Permission.GATE_OVERRIDE)
        record.overridden_by_id, record.override_reason = staff_of(session), _reason(reason)
    record.started_at = session.now
    session.flush()
    if row.state == BookingState.IN_PREPARATION:
        return BathDone(gate(session, booking_id=booking_id))
    done = bookings.prepare(session, booking_id=booking_id, version=row.version)
    return BathDone(gate(session, booking_id=booking_id), done.step_id, done.followed)


def finish(
    session: Session, *, booking_id: int, version: int | None, course: Mapping[str, str], note: str = ""
) -> BathDone:
    """The bath is over and counted. ``course``: how it was done (``way``, a :class:`desk.rules.baths.BathWay`) and how
    the resident was after it (``after``, an ``After``); ``note`` is shown before the next one. ``followed`` tells of
    one that took too long. Raises Rejected ``note`` when somebody was unwell and nothing says what it was.
    """
    require(session, Permission.CARE_WRITE)
    row, record = _measured_one(session, booking_id, version)
    if record.started_at is None or record.ended_at is not None or row.state != BookingState.IN_PREPARATION:
        raise DeskError(translate("baths", "This bath has not begun."))
    if course.get("after") == After.UNWELL and not note.strip():
        raise Rejected({"note": translate("baths", "Say what it was.")})
    record.ended_at = max(session.now, record.started_at + timedelta(seconds=1))
    record.course = {name: text.strip() for name, text in course.items() if text.strip()}
    session.flush()
    minutes = (record.ended_at - record.started_at) // timedelta(minutes=1)
    told = [translate("baths", "It took {n} minutes.", n=minutes)] if minutes > thresholds(session).minutes else []
    facts = {"note": note.strip()} if note.strip() else {}
    done = bookings.fulfil(session, booking_id=booking_id, version=row.version, facts=facts, text=note)
    return BathDone(gate(session, booking_id=booking_id), done.step_id, (*told, *done.followed))


def _measured_one(session: Session, booking_id: int, version: int | None) -> tuple[Booking, BathRecord]:
    gate(session, booking_id=booking_id)  # who may, and that it is a bath of this station
    record = record_of(session, booking_id)
    if record is None:
        raise DeskError(translate("baths", "Nothing was measured yet."))
    check_version(session, record, version)
    return session.get_one(Booking, booking_id), record


def _values(record: BathRecord) -> BathInput:
    return BathInput(
        record.systolic, record.diastolic, record.temperature, record.skin_sound, record.conscious, record.fasting,
        record.room_temperature, record.water_temperature, tuple(record.carers), record.meal_minutes,
    )  # fmt: skip


def _measured(values: BathInput) -> Measured:
    return Measured(
        values.systolic, values.diastolic, values.temperature, values.skin_sound, values.conscious, values.fasting,
        values.meal_minutes, values.room_temperature, values.water_temperature, len(values.carers),
    )  # fmt: skip


def _check(session: Session, values: BathInput) -> None:
    problems = {}
    for name in rules.POSSIBLE:
        value = getattr(values, name)
        if value is not None and rules.implausible(name, value):
            problems[name] = rules.plausible_text(name)
    if values.diastolic >= values.systolic and "diastolic" not in problems:
        problems["diastolic"] = translate("baths", "It is below the systolic pressure.")
    ours = set(
        session.scalars(
            select(CareResource.id).where(
                CareResource.station_id == station_of(session), CareResource.kind == ResourceKind.CARER
            )
        )
    )
    if not values.carers or not ours.issuperset(values.carers) or len(set(values.carers)) < len(values.carers):
        problems["carers"] = translate("baths", "Choose who bathes, each one once.")
    if problems:
        raise Rejected(problems)


def _reason(text: str) -> str:
    if not text.strip():
        raise Rejected({"reason": translate("baths", "Say why the bath takes place all the same.")})
    if len(text.strip()) > LONGEST_REASON:
        raise Rejected({"reason": translate("baths", "This is too long: {n} characters at most.", n=LONGEST_REASON)})
    return text.strip()
