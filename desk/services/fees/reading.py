"""The money of one resident, and the settlement of a month of services: all from the lines of the ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import case, func, or_, select

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareService
from desk.models.fees import FeeEntry, FeeMonth, SubsidyRule
from desk.models.packages import PackageEntry, PackageGrant
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.accounts import Method, month_of
from desk.rules.care import BookingState
from desk.rules.fees import TILL, Book, FeeKind, balances, owed
from desk.rules.packages import Pot
from desk.rules.permissions import Permission
from desk.services.accounts.ledger import refuse_future
from desk.services.acting import require, station_of
from desk.services.fees import ledger
from desk.services.fees.ledger import Line
from desk.services.fees.rows import CountedRow, FeeAccount, FeeSettlement, LineRow, ResidentRow, ServedRow, SoldRow
from desk.services.grids.meanwhile import gone

_NOTHING_DONE = (BookingState.NO_SHOW.value, BookingState.LATE_CANCELLED.value)


class Sums(NamedTuple):
    """What lines come to: charged, paid by others, waived, and the money that came in less what went out."""

    charged: int = 0
    subsidised: int = 0
    waived: int = 0
    paid: int = 0

    @property
    def owed(self) -> int:
        """What they add to what is owed."""
        return self.charged - self.subsidised - self.waived - self.paid


def summed(entries: Iterable[FeeEntry | Line]) -> Sums:
    """What these lines come to, by the books they touch; reversals taken off."""
    books = balances((entry.debit, entry.credit, entry.amount) for entry in entries)
    return Sums(
        -books[Book.INCOME], books[Book.SUBSIDY], books[Book.WAIVER], sum(books[book] for book in TILL.values())
    )


def account(session: Session, *, resident_id: int, month: date | None = None) -> FeeAccount:
    """The account of a resident with a running balance, whole or what was booked in one ``month``."""
    require(session, Permission.CARE_WRITE)
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise gone()
    entries = _entries(session, resident_id)
    shown = [each for each in entries if month is None or each[0].month == month]
    before = summed(entry for entry, _ in entries if month is not None and entry.month < month).owed
    sums = summed(entry for entry, _ in shown)
    return FeeAccount(
        resident_id, resident.name, month, before, sums.charged, sums.subsidised, sums.waived, sums.paid,
        before + sums.owed, tuple(_lines(shown, before, {entry.id: entry for entry, _ in entries})),
    )  # fmt: skip


def _entries(session: Session, resident_id: int) -> Sequence[tuple[FeeEntry, str | None]]:
    query = (
        select(FeeEntry, Staff.name)
        .outerjoin(Staff, Staff.id == FeeEntry.booked_by_id)
        .where(FeeEntry.resident_id == resident_id, FeeEntry.station_id == station_of(session))
        .order_by(FeeEntry.month, FeeEntry.id)
    )
    return session.execute(query).tuples().all()


def _lines(
    entries: Iterable[tuple[FeeEntry, str | None]], balance: int, known: Mapping[int, FeeEntry]
) -> Iterator[LineRow]:
    back = {entry.reverses_id for entry in known.values()}
    for entry, by in entries:
        amount = owed(entry.debit, entry.credit, entry.amount)
        balance += amount
        origin = known[entry.reverses_id] if entry.reverses_id is not None else entry
        yield LineRow(
            entry.id, entry.booked_at, by or "", entry.day, entry.month, FeeKind(origin.kind), entry.text, amount,
            Method(entry.method) if entry.method is not None else None, balance, entry.id in back, entry.reverses_id,
        )  # fmt: skip


# The settlement


def settlement(session: Session, *, month: date) -> FeeSettlement:
    """A month of services: every resident with lines in it, or with something carried into it.

    Raises DeskError for a month that has not begun.
    """
    require(session, Permission.CARE_WRITE)
    month = month_of(month)
    refuse_future(session, month)
    before, lines = ledger.carried_into(session, month), defaultdict(list)
    entries = ledger.lines(session, FeeEntry.month == month)
    for entry in entries:
        lines[entry.resident_id].append(entry)
    used, missed = _used(session, month), _missed(session, month)
    times = Counter[int]()
    for resident_id, count in (*_charges(entries, missed), *((key, count) for _, key, count in used)):
        times[resident_id] += count
    names = _names(session, {*before, *lines, *times})
    rows = [
        _row(key, name, times[key], before.get(key, 0), summed(lines[key])) for key, name in names.items()
    ]  # fmt: skip
    sums, locked = summed(entries), _lock(session, month)
    services = dict(session.execute(select(CareService.id, CareService.name)).tuples().all())
    return FeeSettlement(
        month=month,
        locked_at=locked[0],
        locked_by=locked[1],
        rows=tuple(sorted(rows, key=_order)),
        served=_served(session, entries, services, missed),
        counted=_counted(used, services),
        sold=_sold(entries),
        persons=sum(1 for count in times.values() if count > 0),
        opening=sum(before.values()),
        charged=sums.charged,
        subsidised=sums.subsidised,
        waived=sums.waived,
        paid=sums.paid,
        closing=sum(before.values()) + sums.owed,
        methods=by_method(entries),
    )


def by_method(entries: Iterable[Line]) -> dict[Method, int]:
    """Money that came in less what went out, by how it changed hands; without those of which there is none."""
    books = balances((entry.debit, entry.credit, entry.amount) for entry in entries)
    return {method: books[book] for method, book in TILL.items() if books[book]}


def _row(resident_id: int, name: str, times: int, opening: int, sums: Sums) -> ResidentRow:
    return ResidentRow(
        resident_id, name, times, opening, sums.charged, sums.subsidised, sums.waived, sums.paid, opening + sums.owed
    )


def _order(row: ResidentRow) -> tuple[bool, int]:
    return not row.closing, row.resident_id


def _sign(entry: Line) -> int:
    return -1 if entry.reverses_id is not None else 1


def _missed(session: Session, month: date) -> frozenset[int]:
    """The bookings with lines in a month that cost something although nothing was done: no time of service."""
    query = (
        select(Booking.id)
        .join(FeeEntry, FeeEntry.booking_id == Booking.id)
        .where(FeeEntry.station_id == station_of(session), FeeEntry.month == month, Booking.state.in_(_NOTHING_DONE))
    )
    return frozenset(session.scalars(query))


def _charges(entries: Iterable[Line], missed: frozenset[int]) -> Iterator[tuple[int, int]]:
    """By booking that was served and charged: whose, and +1, or −1 for one that was taken back."""
    for entry in entries:
        served = entry.booking_id is not None and entry.booking_id not in missed
        if served and Book.INCOME in (entry.debit, entry.credit):
            yield entry.resident_id, _sign(entry)


def _served(
    session: Session, entries: Iterable[Line], services: Mapping[int, str], missed: frozenset[int]
) -> tuple[ServedRow, ...]:  # fmt: skip
    """By service and payer; what nobody else paid anything of stands under no payer."""
    payers = dict(session.execute(select(SubsidyRule.id, SubsidyRule.payer)).tuples().all())
    times: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
    charged, paid = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    by_booking: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
    for entry in entries:
        if entry.booking_id is not None and entry.service_id is not None:
            by_booking[entry.booking_id, entry.service_id].append(entry)
    for (_, service_id), lines in by_booking.items():
        given = Counter[str]()
        for line in lines:
            if Book.SUBSIDY in (line.debit, line.credit):  # an imported ledger does not say who paid it
                given[payers[line.rule_id] if line.rule_id else ""] += line.amount * _sign(line)
        sums, resident_id = summed(lines), lines[0].resident_id
        count = sum(number for _, number in _charges(lines, missed))
        for place, payer in enumerate(sorted(payer for payer in given if given[payer]) or [""]):
            key = service_id, payer
            times[key][resident_id] += count
            charged[key] += 0 if place else sums.charged
            paid[key] += given[payer]
    return tuple(
        ServedRow(
            services[key[0]], key[1], sum(1 for number in times[key].values() if number > 0),
            sum(times[key].values()), charged[key], paid[key],
        )
        for key in sorted(times)
        if charged[key] or paid[key] or any(times[key].values())
    )  # fmt: skip


def _sold(entries: Iterable[Line]) -> tuple[SoldRow, ...]:
    charged: defaultdict[bool, Counter[int]] = defaultdict(Counter)
    for entry in entries:
        if entry.booking_id is None:
            charged[entry.grant_id is not None][entry.resident_id] += summed([entry]).charged
    rows = [
        SoldRow(packages, sum(1 for fen in found.values() if fen), sum(found.values()))
        for packages, found in sorted(charged.items(), reverse=True)
    ]
    return tuple(row for row in rows if row.persons)


def _used(session: Session, month: date) -> Sequence[tuple[int, int, int]]:
    """By service and resident: the uses of packages that were served in a month, less those taken back."""
    used = case((PackageEntry.target == Pot.USED.value, PackageEntry.count), else_=-PackageEntry.count)
    query = (
        select(PackageEntry.service_id, PackageGrant.resident_id, func.sum(used))
        .join(PackageGrant, PackageGrant.id == PackageEntry.grant_id)
        .join(Booking, Booking.id == PackageEntry.booking_id)
        .where(
            PackageEntry.station_id == station_of(session),
            PackageEntry.month == month,
            Booking.state.not_in(_NOTHING_DONE),
            or_(PackageEntry.target == Pot.USED.value, PackageEntry.source == Pot.USED.value),
        )
        .group_by(PackageEntry.service_id, PackageGrant.resident_id)
    )
    return [(service_id, key, int(count)) for service_id, key, count in session.execute(query).tuples()]


def _counted(used: Iterable[tuple[int, int, int]], services: Mapping[int, str]) -> tuple[CountedRow, ...]:
    times: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for service_id, resident_id, count in used:
        times[service_id][resident_id] += count
    return tuple(
        CountedRow(services[key], sum(1 for number in found.values() if number > 0), sum(found.values()))
        for key, found in sorted(times.items())
        if any(found.values())
    )


def _names(session: Session, keys: Iterable[int]) -> dict[int, str]:
    query = select(Resident.id, Resident.name).where(Resident.id.in_(set(keys)))
    return dict(session.execute(query).tuples().all())


def _lock(session: Session, month: date) -> tuple[datetime | None, str]:
    query = (
        select(FeeMonth.locked_at, Staff.name)
        .join(Staff, Staff.id == FeeMonth.locked_by_id)
        .where(FeeMonth.station_id == station_of(session), FeeMonth.month == month)
    )
    row = session.execute(query).one_or_none()
    return (row.locked_at, row.name) if row is not None else (None, "")
