"""Whether the two ledgers of services are guarded, and say what their lines add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from sqlalchemy import select, text
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.fees import FeeEntry, FeeMonth
from desk.models.packages import PackageEntry, PackageGrant
from desk.rules.fees import TILL, FeeKind, sides
from desk.rules.packages import MOVES, EntryKind, Pot
from desk.services.fees.ledger import OWED
from desk.services.findings import Finding
from desk.services.packages.ledger import Holds, back, moved
from desk.words import translate

_TABLES = ("package_entries", "fee_entries")
_TRIGGERS = frozenset(f"{table}_refuse_{what}" for table in _TABLES for what in ("update", "delete", "locked"))
GUARDS_SQLITE = _TRIGGERS
GUARDS_POSTGRESQL = _TRIGGERS | {"fee_months_wait"}
_SQLITE = text("SELECT name FROM sqlite_master WHERE tbl_name IN ('package_entries', 'fee_entries')")
_POSTGRESQL = text(
    "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND tgrelid IN"
    " (CAST('package_entries' AS regclass), CAST('fee_entries' AS regclass), CAST('fee_months' AS regclass))"
)
_AT_ONCE = 2000


def _guards(session: Session) -> Iterator[Finding]:
    sqlite = session.get_bind().dialect.name == "sqlite"
    found = set(session.scalars(_SQLITE if sqlite else _POSTGRESQL))
    for name in sorted((GUARDS_SQLITE if sqlite else GUARDS_POSTGRESQL) - found):
        subject = PackageEntry.SUBJECT if name.startswith("package") else FeeEntry.SUBJECT
        words = translate("integrity", "A guard of the database is gone: {name}.", name=name)
        yield Finding("GUARD_MISSING", subject, "", words)


def _counts(session: Session) -> Iterator[Finding]:
    """The counts of every service of every grant, worked out anew line by line."""
    order = (PackageEntry.grant_id, PackageEntry.service_id, PackageEntry.nth)
    rows = session.scalars(select(PackageEntry).order_by(*order).execution_options(yield_per=_AT_ONCE))
    for _, group in groupby(rows, key=attrgetter("grant_id", "service_id")):
        yield from _count(group)


def _count(entries: Iterable[PackageEntry]) -> Iterator[Finding]:
    known: dict[int | None, PackageEntry] = {}
    had, pots = Holds(), Counter[Pot]()
    for entry in entries:
        source, target, origin = Pot(entry.source), Pot(entry.target), known.get(entry.reverses_id)
        had = moved(had, source, target, entry.count)
        pots[source] -= entry.count
        pots[target] += entry.count
        rightly = MOVES.get(EntryKind(entry.kind)) or (back(origin) if origin is not None else None)
        if (entry.nth, entry.free, entry.reserved) != had or min(pots[Pot.USED], pots[Pot.EXPIRED]) < 0:
            words = translate("integrity", "It says another count than the lines before it add up to.")
            yield Finding("COUNT_WRONG", PackageEntry.SUBJECT, str(entry.id), words)
            return
        if rightly != (source, target) or (origin is not None and origin.count != entry.count):
            words = translate("integrity", "It moves what no line of its kind moves.")
            yield Finding("COUNT_WRONG", PackageEntry.SUBJECT, str(entry.id), words)
            return
        known[entry.id] = entry


def _uses(session: Session) -> Iterator[Finding]:
    """A booking counts from the package of its own resident."""
    query = (
        select(PackageEntry.id)
        .join(PackageGrant, PackageGrant.id == PackageEntry.grant_id)
        .join(Booking, Booking.id == PackageEntry.booking_id)
        .where((Booking.resident_id != PackageGrant.resident_id) | (Booking.service_id != PackageEntry.service_id))
    )
    for key in session.scalars(query.order_by(PackageEntry.id)):
        words = translate("integrity", "It counts a booking of another resident or service.")
        yield Finding("COUNT_STRANGE", PackageEntry.SUBJECT, str(key), words)


def _money(session: Session) -> Iterator[Finding]:
    """Each line moves what its kind moves, a reversal exactly what its line did, the other way."""
    line, origin = FeeEntry, aliased(FeeEntry)
    query = select(line, origin).outerjoin(origin, origin.id == line.reverses_id).order_by(line.id)
    for entry, other in session.execute(query.execution_options(yield_per=_AT_ONCE)).tuples():
        if not _is_right(entry, other):
            words = translate("integrity", "It moves money between books that its kind does not touch.")
            yield Finding("MONEY_WRONG", FeeEntry.SUBJECT, str(entry.id), words)


def _is_right(entry: FeeEntry, other: FeeEntry | None) -> bool:
    books = entry.debit, entry.credit
    if entry.kind == FeeKind.REVERSE:
        return (
            other is not None
            and other.kind != FeeKind.REVERSE
            and (other.credit, other.debit, other.amount) == (*books, entry.amount)
            and (other.station_id, other.booking_id) == (entry.station_id, entry.booking_id)
        )
    if other is not None:
        return False
    method = next((method for method in TILL if method.value == entry.method), None)
    kind = FeeKind(entry.kind)
    return (kind not in _OF_MONEY or method is not None) and books == sides(kind, method)


_OF_MONEY = frozenset({FeeKind.PAYMENT, FeeKind.REFUND})


def _carried(session: Session) -> Iterator[Finding]:
    """What locked months carry on is what the lines up to them add up to, all residents together."""
    lines = select(FeeEntry.station_id, FeeEntry.month, OWED).group_by(FeeEntry.station_id, FeeEntry.month)
    booked = session.execute(lines).tuples().all()
    for row in session.scalars(select(FeeMonth).order_by(FeeMonth.station_id, FeeMonth.month)):
        owed = sum(int(fen) for station, month, fen in booked if station == row.station_id and month <= row.month)
        if sum(row.carried.values()) != owed:
            words = translate("integrity", "It carries on another sum than its lines add up to.")
            yield Finding("CARRIED_WRONG", FeeMonth.SUBJECT, f"{row.month:%Y-%m}", words)


PARTS = (_guards, _counts, _uses, _money, _carried)
"""What a check of the database asks, each of a session; the guards first."""
