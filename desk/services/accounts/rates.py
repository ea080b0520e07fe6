"""The rates of the station (收费标准): dated, none shipped, and none changed for a month that is locked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Select, or_, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.accounts import CareRate
from desk.models.beds import BedStay, Room
from desk.rules.accounts import (
    Charge,
    MonthBase,
    Rate,
    Unit,
    month_of,
    month_text,
    next_month,
    problems,
)
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import settings
from desk.services.accounts import ledger
from desk.services.accounts.rows import RateInput, RateRow, Tariff
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version, gone
from desk.words import translate

_ORDER = {kind: place for place, kind in enumerate(Charge)}


def tariff(session: Session) -> Tariff:
    """All rates by kind, conditions and time, those that are over too."""
    require(session, Permission.BEDS_READ)
    today, station = local_date(session.now), station_of(session)
    rows = [RateRow(_rate(row), row.version, _rate(row).holds(today)) for row in _stored(session)]
    room_kinds = session.scalars(select(Room.kind).where(Room.station_id == station).distinct())
    levels = session.scalars(select(BedStay.care_level).where(BedStay.station_id == station).distinct())
    told = {row.rate.care_level for row in rows} | set(levels)
    return Tariff(
        tuple(sorted(rows, key=_place)), base(session), tuple(sorted(room_kinds)), tuple(sorted(filter(None, told)))
    )


def _place(row: RateRow) -> tuple[object, ...]:
    rate = row.rate
    return _ORDER[rate.kind], rate.name, *(each or "" for each in rate.conditions), rate.valid_from, rate.rate_id


def save_rate(
    session: Session, *, values: RateInput, rate_id: int | None = None, version: int | None = None
) -> RateRow:
    """Enter a rate, or change the one read at ``version``. Rejected by field; Stale when a colleague was faster.

    A rate that counted in a month that is locked isn't changed any more: it is ended, and a new one entered.
    """
    require(session, Permission.BEDS_SETUP)
    ledger.in_turn(session)  # or two desks would enter overlapping rates
    row = _held(session, rate_id, version) if rate_id is not None else CareRate(station_id=station_of(session))
    rate = _typed(values, rate_id or 0)
    faults = dict(problems(rate, [_rate(each) for each in _stored(session)]))
    first = _first_open(session)
    if first is not None:
        if rate_id is not None and row.valid_from < first and not faults:
            raise DeskError(
                translate(
                    "accounts",
                    "This rate counted in months that are locked. End it, and enter a new one from {month} on.",
                    month=month_text(first),
                )
            )
        if rate.valid_from < first:
            faults.setdefault("valid_from", _locked_words(first))
    if faults:
        raise Rejected(faults)
    row.kind, row.name, row.unit, row.amount = rate.kind.value, rate.name, rate.unit.value, rate.amount
    row.room_kind, row.care_level, row.stay_kind = rate.conditions
    row.leave_percent, row.leave_free_days = rate.leave_percent, rate.leave_free_days
    row.valid_from, row.valid_to = rate.valid_from, rate.valid_to
    session.add(row)
    session.flush()  # the key and the version are handed back
    return RateRow(_rate(row), row.version, _rate(row).holds(local_date(session.now)))


def end_rate(session: Session, *, rate_id: int, version: int | None, valid_to: date | None) -> RateRow:
    """Let a rate hold up to, not including, ``valid_to``; None: it goes on. Rejected and Stale as when saving."""
    require(session, Permission.BEDS_SETUP)
    ledger.in_turn(session)
    row = _held(session, rate_id, version)
    rate = replace(_rate(row), valid_to=valid_to)
    faults = dict(problems(rate, [_rate(each) for each in _stored(session)]))
    if (clash := faults.pop("valid_from", None)) is not None:
        faults["valid_to"] = clash
    first = _first_open(session)
    ends = [each for each in (valid_to, row.valid_to) if each is not None]
    if first is not None and ends and min(ends) < first:
        faults.setdefault("valid_to", _locked_words(first))
    if faults:
        raise Rejected(faults)
    row.valid_to = valid_to
    session.flush()
    return RateRow(_rate(row), row.version, rate.holds(local_date(session.now)))


def base(session: Session) -> MonthBase:
    """How a month's rate is divided into days."""
    return MonthBase(settings.read(session).month_base)


def choose_base(session: Session, *, base: MonthBase) -> MonthBase:
    """Divide a month by its own days or by thirty; for what is charged from now on."""
    require(session, Permission.BEDS_SETUP)
    settings.keep(session, {"month_base": base.value})
    return base


def in_force_from(session: Session, day: date) -> tuple[Rate, ...]:
    """The rates that hold on ``day`` or later; for services."""
    query = _query(session).where(or_(CareRate.valid_to.is_(None), CareRate.valid_to > day))
    return tuple(map(_rate, session.scalars(query)))


def _query(session: Session) -> Select[tuple[CareRate]]:
    return select(CareRate).where(CareRate.station_id == station_of(session)).order_by(CareRate.id)


def _stored(session: Session) -> Sequence[CareRate]:
    return session.scalars(_query(session)).all()


def _rate(row: CareRate) -> Rate:
    return Rate(
        row.id, Charge(row.kind), row.name, Unit(row.unit), row.amount, row.valid_from, row.valid_to,
        row.room_kind, row.care_level, row.stay_kind, row.leave_percent, row.leave_free_days,
    )  # fmt: skip


def _typed(values: RateInput, rate_id: int) -> Rate:
    return Rate(
        rate_id, values.kind, values.name.strip(), values.unit, values.amount, values.valid_from, values.valid_to,
        values.room_kind.strip() or None, values.care_level.strip() or None, values.stay_kind or None,
        values.leave_percent, values.leave_free_days,
    )  # fmt: skip


def _held(session: Session, rate_id: int, version: int | None) -> CareRate:
    row = session.get(CareRate, rate_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise gone()
    check_version(session, row, version)
    return row


def _first_open(session: Session) -> date | None:
    """The first day after the last month that is locked; None while none is."""
    locked = ledger.locked_months(session)
    return next_month(month_of(max(locked))) if locked else None


def _locked_words(first: date) -> str:
    return translate(
        "accounts", "Months before {month} are locked. Choose a day from then on.", month=month_text(first)
    )
