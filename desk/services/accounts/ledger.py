"""The ledger itself: writing lines, in which month, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.errors import DeskError
from desk.models.accounts import AccountEntry, AccountMonth
from desk.models.beds import BedStay
from desk.models.stations import Station
from desk.rules.accounts import HELD, Charge, Method, booked_in, month_of, month_text
from desk.rules.times import local_date
from desk.services.acting import staff_of, station_of
from desk.services.grids.meanwhile import gone
from desk.words import translate

LOCKED = "the month is locked"
"""What the guard of the database says."""

HELD_CODES = tuple(sorted(kind.value for kind in HELD))


@dataclass(frozen=True, slots=True)
class Balance:
    """What is owed of a stay, below 0 what is the resident's; and how much deposit is held."""

    owed: int = 0
    deposit: int = 0


def in_turn(session: Session) -> None:
    """Whoever charges or locks at a station waits for whoever does so already; who only writes there does not."""
    session.execute(select(Station.id).where(Station.id == station_of(session)).with_for_update(key_share=True))


def held_stay(session: Session, stay_id: int) -> BedStay:
    """The stay, of this station, locked against others who book in its account."""
    query = select(BedStay).where(BedStay.id == stay_id, BedStay.station_id == station_of(session))
    row = session.scalars(query.with_for_update(key_share=True)).one_or_none()
    if row is None:
        raise gone()
    return row


def locked_months(session: Session) -> frozenset[date]:
    """The months of the station that are closed."""
    return frozenset(session.scalars(select(AccountMonth.month).where(AccountMonth.station_id == station_of(session))))


def booking_month(session: Session, month: date) -> date:
    """Where a line about ``month`` is booked: there while it is open, else later."""
    return booked_in(month, max(locked_months(session), default=None), local_date(session.now))


def write(
    session: Session,
    stay: BedStay,
    *,
    kind: Charge,
    amount: int,
    text: str,
    of_month: date | None = None,
    month: date | None = None,
    days: int | None = None,
    method: Method | None = None,
    key: str | None = None,
    reverses_id: int | None = None,
) -> AccountEntry:
    """A new line, about the month of today unless it is said otherwise; :func:`flush` sends it."""
    about = of_month or month_of(local_date(session.now))
    entry = AccountEntry(
        station_id=stay.station_id,
        stay_id=stay.id,
        resident_id=stay.resident_id,
        month=month or booking_month(session, about),
        of_month=about,
        kind=kind.value,
        amount=amount,
        days=days,
        text=text,
        method=method.value if method is not None else None,
        key=key,
        reverses_id=reverses_id,
        booked_at=session.now,
        booked_by_id=staff_of(session),
    )
    session.add(entry)
    return entry


def flush(session: Session) -> None:
    """Send the lines: their keys are handed back, and what the guards of the database refuse is said in words."""
    try:
        session.flush()
    except DBAPIError as error:
        if LOCKED in str(error.orig):
            words = translate("accounts", "A colleague locked the month this very moment. Please look again.")
            raise DeskError(words) from error
        if "account_entries" in str(error.orig):
            words = translate("accounts", "A colleague booked the same this very moment. Please look again.")
            raise DeskError(words) from error
        raise


# Sums

_OWED = func.coalesce(func.sum(case((AccountEntry.kind.in_(HELD_CODES), 0), else_=AccountEntry.amount)), 0)
_HELD = func.coalesce(func.sum(case((AccountEntry.kind.in_(HELD_CODES), -AccountEntry.amount), else_=0)), 0)


def balance(session: Session, stay_id: int, *conditions: ColumnElement[bool]) -> Balance:
    """What the lines of a stay add up to."""
    owed, held = session.execute(select(_OWED, _HELD).where(AccountEntry.stay_id == stay_id, *conditions)).one()
    return Balance(int(owed), int(held))


def carried_into(session: Session, month: date, *, locking: date | None = None) -> dict[int, Balance]:
    """By stay, what earlier months leave: from the last locked one before, and the lines since then.

    ``locking`` is the month that is being closed: nothing is carried from it yet.
    """
    station = station_of(session)
    query = select(AccountMonth).where(AccountMonth.station_id == station, AccountMonth.month < (locking or month))
    last = session.scalars(query.order_by(AccountMonth.month.desc()).limit(1)).one_or_none()
    found = {} if last is None else {int(key): Balance(*pair) for key, pair in last.carried.items()}
    since = [AccountEntry.month > last.month] if last is not None else []
    lines = select(AccountEntry.stay_id, AccountEntry.kind, AccountEntry.amount).where(
        AccountEntry.station_id == station, AccountEntry.month < month, *since
    )
    for stay_id, kind, amount in session.execute(lines).tuples():  # few: those of months that are open
        owed, held = (0, -amount) if kind in HELD_CODES else (amount, 0)
        before = found.get(stay_id, Balance())
        found[stay_id] = Balance(before.owed + owed, before.deposit + held)
    return {stay_id: each for stay_id, each in found.items() if each != Balance()}


def entries_of(session: Session, month: date) -> Sequence[AccountEntry]:
    """The lines booked in ``month``, in their order."""
    query = select(AccountEntry).where(AccountEntry.station_id == station_of(session), AccountEntry.month == month)
    return session.scalars(query.order_by(AccountEntry.id)).all()


def summed(entries: Iterable[AccountEntry]) -> Balance:
    """What these lines add up to."""
    owed = held = 0
    for entry in entries:
        if entry.kind in HELD_CODES:
            held -= entry.amount
        else:
            owed += entry.amount
    return Balance(owed, held)


def refuse_future(session: Session, month: date) -> None:
    """A month that has not begun has neither days nor a settlement."""
    if month > local_date(session.now):
        raise DeskError(translate("accounts", "{month} has not begun yet.", month=month_text(month)))
