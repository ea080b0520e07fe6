"""The reconciliation of a day (日结): what was booked and served, what came in, what is unfinished; and its count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.fees import FeeEntry, TillDay
from desk.models.laundry import LaundryBag
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.accounts import Method
from desk.rules.care import DONE, BookingState, Verb
from desk.rules.fees import METHODS
from desk.rules.laundry import BagState
from desk.rules.money import MOST
from desk.rules.permissions import Permission
from desk.rules.slots import sitting_text
from desk.rules.times import local_date
from desk.services.accounts.ledger import in_turn
from desk.services.acting import require, staff_of, station_of
from desk.services.fees import ledger
from desk.services.fees.ledger import Line
from desk.services.fees.reading import by_method, summed
from desk.services.fees.rows import Counted, OpenBooking, SittingDay, Till
from desk.words import translate

LONGEST_NOTE = 200
LOOKS_BACK = timedelta(days=31)
"""How long before a day what is unfinished is still listed."""

_S = BookingState
_OPEN = (_S.BOOKED.value, _S.IN_PREPARATION.value)
_AWAY = select(LaundryBag.booking_id).where(LaundryBag.state != BagState.RETURNED.value)
"""A bag is washed for days: the laundry room looks after it."""
_GIVEN_UP = frozenset({_S.CANCELLED, _S.LATE_CANCELLED, _S.CORRECTED})
_NOT_BOOKED = (_S.DRAFT.value, _S.WAITING.value)


def till(session: Session, *, day: date) -> Till:
    """The reconciliation of ``day`` as it stands now; what was left unfinished on days before is listed too."""
    require(session, Permission.CARE_WRITE)
    entries = _entries(session, day)
    sums, unfinished = summed(entry for entry in entries if entry.booking_id is not None), _unfinished(session, day)
    return Till(
        day=day,
        expected=by_method(entries),
        sittings=_sittings(session, day),
        unfinished=unfinished,
        to_settle=len(_done(session, day)),
        coming=_coming(session, day) - sum(1 for row in unfinished if row.day == day),
        charged=sums.charged,
        subsidised=sums.subsidised,
        last=_last(session, day),
    )


def settle_day(session: Session, *, day: date) -> Till:
    """What was done up to ``day`` is settled (结算): nothing of it is open any more."""
    require(session, Permission.CARE_WRITE)
    _settle(session, day)
    return till(session, day=day)


def close_day(session: Session, *, day: date, counted: Mapping[Method, int], note: str = "") -> Till:
    """Book the count of a day, ``counted`` in fen by method, and settle what was done.

    DeskError while something is unfinished or the day lies ahead; Rejected ``counted`` for an amount that can't be and
    ``note`` where the count differs from the ledger and nothing says why. A second count of a day is a new one.
    """
    require(session, Permission.CARE_WRITE)
    in_turn(session)
    if day > local_date(session.now):
        raise DeskError(translate("till", "This day lies ahead."))
    if unfinished := _unfinished(session, day):
        words = translate("till", "{n} services are unfinished: say of each how it ended.", n=len(unfinished))
        raise DeskError(words)
    expected = by_method(_entries(session, day))
    found = {method: counted.get(method, 0) for method in METHODS}
    faults = {}
    if any(not 0 <= amount <= MOST for amount in found.values()):
        faults["counted"] = translate("till", "Enter what was counted, 0 or more.")
    elif any(found[method] != expected.get(method, 0) for method in METHODS) and not note.strip():
        faults["note"] = translate("till", "The count differs from the ledger. Say why.")
    if len(note.strip()) > LONGEST_NOTE:
        faults["note"] = translate("till", "This is too long: {n} characters at most.", n=LONGEST_NOTE)
    if faults:
        raise Rejected(faults)
    _settle(session, day)
    session.add(
        TillDay(
            station_id=station_of(session), day=day, expected=_kept(expected), counted=_kept(found),
            meals={str(row.sitting_id): _portions(row) for row in _sittings(session, day)}, note=note.strip() or None,
            closed_at=session.now, closed_by_id=staff_of(session),
        )
    )  # fmt: skip
    session.flush()
    return till(session, day=day)


def unsettled(session: Session, first: date, last: date) -> int:
    """How many bookings of these days are not settled: unfinished, or done and not settled yet. For services."""
    query = select(func.count()).where(
        Booking.station_id == station_of(session),
        Booking.day.between(first, last),
        Booking.state.in_([*_OPEN, _S.FULFILLED.value]),
    )
    return session.scalar(query) or 0


def unfinished_count(session: Session, day: date) -> int:
    """How many bookings up to ``day`` are over and nobody said how they ended. For services."""
    query = select(func.count()).select_from(Booking).join(CareSlot, CareSlot.id == Booking.slot_id)
    return session.scalar(query.where(*_is_unfinished(session, day))) or 0


# The parts


def _entries(session: Session, day: date) -> list[Line]:
    return ledger.lines(session, FeeEntry.day == day)


def _kept(amounts: Mapping[Method, int]) -> dict[str, int]:
    return {method.value: fen for method, fen in amounts.items() if fen}


def _portions(row: SittingDay) -> dict[str, int]:
    return {name: getattr(row, name) for name in ("booked", "served", "missed", "cancelled", "waived", "open")}


def _sittings(session: Session, day: date) -> tuple[SittingDay, ...]:
    query = (
        select(CareSitting.id, Booking.state, func.count())
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareSitting, CareSitting.id == CareSlot.sitting_id)
        .where(
            Booking.station_id == station_of(session), Booking.day == day, Booking.state.not_in(_NOT_BOOKED)
        )
        .group_by(CareSitting.id, Booking.state)
    )  # fmt: skip
    states: defaultdict[int, Counter[BookingState]] = defaultdict(Counter)
    for sitting_id, state, count in session.execute(query).tuples():
        states[sitting_id][_S(state)] += count
    named = (
        select(CareSitting.id, CareService.name, CareSitting.name, CareSitting.starts)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(CareSitting.id.in_(states))
        .order_by(CareService.position, CareService.id, CareSitting.starts, CareSitting.id)
    )
    rows = []
    for sitting_id, service, sitting, starts in session.execute(named).tuples():
        found = states[sitting_id]
        rows.append(
            SittingDay(
                sitting_id, service, sitting_text(sitting, starts), found.total(), sum(found[state] for state in DONE),
                found[_S.NO_SHOW], sum(found[state] for state in _GIVEN_UP), found[_S.WAIVED],
                found[_S.BOOKED] + found[_S.IN_PREPARATION],
            )
        )  # fmt: skip
    return tuple(rows)


def _unfinished(session: Session, day: date) -> tuple[OpenBooking, ...]:
    """Whose time is over and nobody said how it ended, the oldest first."""
    query = (
        select(Booking, CareService.name, CareSitting.name, CareSlot.starts_at, Resident.name)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareSitting, CareSitting.id == CareSlot.sitting_id)
        .join(CareService, CareService.id == Booking.service_id)
        .join(Resident, Resident.id == Booking.resident_id)
        .where(*_is_unfinished(session, day))
        .order_by(Booking.day, CareSlot.starts_at, CareService.position, Booking.seat)
    )
    return tuple(
        OpenBooking(row.id, service, sitting, row.day, starts, name, _S(row.state), row.version)
        for row, service, sitting, starts, name in session.execute(query).tuples()
    )


def _is_unfinished(session: Session, day: date) -> tuple[ColumnElement[bool], ...]:
    return (
        Booking.station_id == station_of(session),
        Booking.day.between(day - LOOKS_BACK, day),
        Booking.state.in_(_OPEN),
        CareSlot.ends_at <= session.now,
        Booking.id.not_in(_AWAY),
    )


def _coming(session: Session, day: date) -> int:
    query = select(func.count()).where(
        Booking.station_id == station_of(session),
        Booking.day == day,
        Booking.state.in_(_OPEN),
        Booking.id.not_in(_AWAY),
    )
    return session.scalar(query) or 0


def _done(session: Session, day: date) -> Sequence[Booking]:
    """What was done up to ``day`` and is not settled."""
    query = select(Booking).where(
        Booking.station_id == station_of(session),
        Booking.day.between(day - LOOKS_BACK, day),
        Booking.state == _S.FULFILLED.value,
    )
    return session.scalars(query.order_by(Booking.id)).all()


def _settle(session: Session, day: date) -> None:
    """The ledgers have their lines since each was done; only the state is another one."""
    rows = _done(session, day)
    for row in rows:
        row.state = _S.SETTLED.value
        session.add(
            BookingStep(
                booking_id=row.id, verb=Verb.SETTLE.value, at=session.now, by_id=session.actor.staff_id,
                state=row.state, facts={},
            )
        )  # fmt: skip
    session.flush()


def _last(session: Session, day: date) -> Counted | None:
    query = (
        select(TillDay, Staff.name)
        .join(Staff, Staff.id == TillDay.closed_by_id)
        .where(TillDay.station_id == station_of(session), TillDay.day == day)
    )
    row = session.execute(query.order_by(TillDay.id.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    count: TillDay = row[0]
    return Counted(_read(count.expected), _read(count.counted), count.note or "", count.closed_at, row[1])


def _read(kept: Mapping[str, int]) -> dict[Method, int]:
    return {Method(name): fen for name, fen in kept.items()}
