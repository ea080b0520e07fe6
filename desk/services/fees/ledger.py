"""The ledger of money of services: writing lines, in which month, and what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.errors import DeskError
from desk.models.fees import FeeEntry, FeeMonth
from desk.models.residents import Resident
from desk.rules.accounts import Method, booked_in, month_of
from desk.rules.fees import Book, FeeKind, sides
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.grids.meanwhile import gone
from desk.words import translate

LOCKED = "the month is locked"
"""What the guard of the database says."""

_TABLES = ("package_entries", "fee_entries", "fee_months")


def held_resident(session: Session, resident_id: int) -> Resident:
    """The resident, locked against others who book in the same account."""
    row = session.scalars(select(Resident).where(Resident.id == resident_id).with_for_update(key_share=True)).first()
    if row is None:
        raise gone()
    return row


def locked_months(session: Session) -> frozenset[date]:
    """The months of services that are closed at the station."""
    return frozenset(session.scalars(select(FeeMonth.month).where(FeeMonth.station_id == station_of(session))))


def booking_month(session: Session, day: date) -> date:
    """The month in which a line about ``day`` is booked: its own while that is open, else a later one."""
    closed = session.scalar(select(func.max(FeeMonth.month)).where(FeeMonth.station_id == station_of(session)))
    return booked_in(month_of(day), closed, local_date(session.now))


@dataclass(frozen=True, slots=True)
class About:
    """Whom and what a line is about; ``day`` None: today."""

    resident_id: int
    day: date | None = None
    booking_id: int | None = None
    grant_id: int | None = None
    service_id: int | None = None


def write(
    session: Session,
    about: About,
    kind: FeeKind,
    amount: int,
    text: str,
    *,
    method: Method | None = None,
    rule_id: int | None = None,
    key: str | None = None,
) -> FeeEntry:
    """A new line over ``amount`` fen; money needs the ``method`` by which it changed hands."""
    entry = entry_of(session, about, kind, amount, text, method=method, rule_id=rule_id, key=key)
    add_all(session, [entry])
    return entry


def entry_of(
    session: Session,
    about: About,
    kind: FeeKind,
    amount: int,
    text: str,
    *,
    method: Method | None = None,
    rule_id: int | None = None,
    key: str | None = None,
) -> FeeEntry:
    """:func:`write` without the writing, for :func:`add_all`."""
    debit, credit = sides(kind, method)
    return FeeEntry(
        station_id=station_of(session), resident_id=about.resident_id, booking_id=about.booking_id,
        grant_id=about.grant_id, service_id=about.service_id, rule_id=rule_id, kind=kind.value, debit=debit.value,
        credit=credit.value, amount=amount, day=about.day or local_date(session.now),
        method=method.value if method is not None else None, text=text, key=key,
    )  # fmt: skip


def take_back(session: Session, entry: FeeEntry, text: str) -> FeeEntry:
    """The line with its sides swapped, in its own month while that is open."""
    back = reversal(entry, text)
    add_all(session, [back])
    return back


def reversal(entry: FeeEntry, text: str) -> FeeEntry:
    """:func:`take_back` without the writing, for :func:`add_all`."""
    return FeeEntry(
        station_id=entry.station_id, resident_id=entry.resident_id, booking_id=entry.booking_id,
        grant_id=entry.grant_id, service_id=entry.service_id, rule_id=entry.rule_id, kind=FeeKind.REVERSE.value,
        debit=entry.credit, credit=entry.debit, amount=entry.amount, day=entry.day, method=entry.method, text=text,
        reverses_id=entry.id,
    )  # fmt: skip


def add_all(session: Session, entries: Sequence[FeeEntry]) -> None:
    """Write lines, each in the month in which it is booked."""
    months = {day: booking_month(session, day) for day in {entry.day for entry in entries}}
    for entry in entries:
        entry.month = months[entry.day]
        entry.booked_at, entry.booked_by_id = session.now, session.actor.staff_id
    with guarded():
        session.add_all(entries)
        session.flush()  # their keys are handed back, and what the guards refuse is said in words


@contextmanager
def guarded() -> Iterator[None]:
    """What the guards of both ledgers refuse inside the block, because another desk was faster, in words."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        if LOCKED in said:
            words = translate("accounts", "A colleague locked the month this very moment. Please look again.")
            raise DeskError(words) from error
        if any(table in said for table in _TABLES):
            words = translate("accounts", "A colleague booked the same this very moment. Please look again.")
            raise DeskError(words) from error
        raise


def standing(entries: Sequence[FeeEntry]) -> list[FeeEntry]:
    """What is charged, subsidised and waived among ``entries`` and was not taken back; money is not among it."""
    back = {entry.reverses_id for entry in entries}
    return [entry for entry in entries if entry.kind in _NOT_MONEY and entry.id not in back]


_NOT_MONEY = frozenset({FeeKind.CHARGE.value, FeeKind.SUBSIDY.value, FeeKind.WAIVE.value})


def reversal_text(entry: FeeEntry, reason: str = "") -> str:
    """What stands in a line that takes ``entry`` back."""
    if reason:
        return translate("accounts", "Reversal: {text} ({reason})", text=entry.text, reason=reason)
    return translate("fees", "Reversal: {text}", text=entry.text)


# Sums

OWED = func.coalesce(
    func.sum(
        case((FeeEntry.debit == Book.RESIDENT.value, FeeEntry.amount), else_=0)
        - case((FeeEntry.credit == Book.RESIDENT.value, FeeEntry.amount), else_=0)
    ),
    0,
)
"""What lines add to what residents owe."""


def balance(session: Session, resident_id: int, *conditions: ColumnElement[bool]) -> int:
    """What a resident owes for services in fen, below 0 what is the resident's."""
    query = select(OWED).where(
        FeeEntry.resident_id == resident_id, FeeEntry.station_id == station_of(session), *conditions
    )
    return int(session.scalar(query) or 0)


def carried_into(session: Session, month: date, *, locking: date | None = None) -> dict[int, int]:
    """By resident, what earlier months leave to pay: from the last locked one before, and the lines since then.

    ``locking`` is the month that is being closed: nothing is carried from it yet. What was carried under a file that
    was merged into another since is that other's.
    """
    station = station_of(session)
    query = select(FeeMonth).where(FeeMonth.station_id == station, FeeMonth.month < (locking or month))
    last = session.scalars(query.order_by(FeeMonth.month.desc()).limit(1)).one_or_none()
    found = Counter[int]()
    if last is not None:
        kept = _merged(session)
        for key, fen in last.carried.items():
            found[_leads_to(kept, int(key))] += fen
    since = [FeeEntry.month > last.month] if last is not None else []
    lines = (
        select(FeeEntry.resident_id, OWED)
        .where(FeeEntry.station_id == station, FeeEntry.month < month, *since)
        .group_by(FeeEntry.resident_id)
    )
    for resident_id, fen in session.execute(lines).tuples():
        found[resident_id] += int(fen)
    return {key: fen for key, fen in found.items() if fen}


def _merged(session: Session) -> dict[int, int]:
    query = select(Resident.id, Resident.merged_into_id).where(Resident.merged_into_id.is_not(None))
    return {key: into for key, into in session.execute(query).tuples() if into is not None}


def _leads_to(kept: Mapping[int, int], key: int) -> int:
    while key in kept:
        key = kept[key]
    return key


class Line(NamedTuple):
    """What sums need of a line: a month has many."""

    resident_id: int
    booking_id: int | None
    grant_id: int | None
    service_id: int | None
    rule_id: int | None
    debit: str
    credit: str
    amount: int
    reverses_id: int | None


def lines(session: Session, *conditions: ColumnElement[bool]) -> list[Line]:
    """The lines of the station that fulfil ``conditions``, in their order."""
    columns = [getattr(FeeEntry, name) for name in Line._fields]
    query = select(*columns).where(FeeEntry.station_id == station_of(session), *conditions).order_by(FeeEntry.id)
    return [Line._make(row) for row in session.connection().execute(query)]
