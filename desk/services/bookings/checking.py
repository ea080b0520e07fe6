"""Whether bookings are guarded, and as whole as the guards and the ledger of counts promise."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, text

from desk.db import Session
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareSlot
from desk.models.packages import PackageEntry
from desk.rules.care import DONE, SEATED, BookingState
from desk.rules.packages import Pot
from desk.services.findings import Finding
from desk.words import translate

_TABLES = ("uq_bookings_slot_id_seat", "fk_bookings_place", "ck_bookings_seat", "ck_bookings_held")
_INDEXES = ("uq_bookings_portion",)
GUARDS_SQLITE = frozenset(
    {*_TABLES, *_INDEXES, "booking_uses_resource_insert", "booking_uses_resource_update"}
)  # fmt: skip
GUARDS_POSTGRESQL = frozenset({*_TABLES, *_INDEXES, "ex_booking_uses_resource"})
_SQLITE = text("SELECT name, sql FROM sqlite_master WHERE tbl_name IN ('bookings', 'booking_uses')")
_POSTGRESQL = text(
    "SELECT conname, '' FROM pg_constraint WHERE convalidated AND conrelid IN"
    " (CAST('bookings' AS regclass), CAST('booking_uses' AS regclass))"
    " UNION ALL SELECT indexname, '' FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'bookings'"
)


def _guards(session: Session) -> Iterator[Finding]:
    """SQLite names the constraints of a table only where it was created."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    said = [f"{name} {sql}" for name, sql in session.execute(_SQLITE if sqlite else _POSTGRESQL).tuples()]
    for name in sorted(GUARDS_SQLITE if sqlite else GUARDS_POSTGRESQL):
        if not any(name in each for each in said):
            words = translate("integrity", "A guard of the database is gone: {name}.", name=name)
            yield Finding("GUARD_MISSING", Booking.SUBJECT, "", words)


def _places(session: Session) -> Iterator[Finding]:
    """No place beyond the capacity of its slot, none given twice, and one for whoever has one by the state."""
    seated = Booking.state.in_(sorted(each.value for each in SEATED))
    beyond = (
        select(Booking.id)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .where(or_(Booking.seat > CareSlot.capacity, Booking.seat < 1, Booking.capacity != CareSlot.capacity))
    )
    twice = (
        select(func.max(Booking.id))
        .where(Booking.seat.is_not(None))
        .group_by(Booking.slot_id, Booking.seat)
        .having(func.count() > 1)
    )
    for query, rule, words in (
        (beyond, "PLACE_BEYOND", translate("integrity", "Its place is beyond what its time holds.")),
        (twice, "PLACE_TWICE", translate("integrity", "Its place is given twice.")),
        (
            select(Booking.id).where(seated != Booking.seat.is_not(None)),
            "BOOKING_STATE",
            translate("integrity", "Its state and its place contradict each other."),
        ),
    ):
        yield from _found(session, query, rule, words)


def _uses(session: Session) -> Iterator[Finding]:
    """Nobody has a room or a carer without a place."""
    query = (
        select(Booking.id)
        .join(BookingUse, BookingUse.booking_id == Booking.id)
        .where(BookingUse.live, Booking.seat.is_(None))
        .distinct()
    )
    words = translate("integrity", "It has no place and keeps a room, carer or van.")
    yield from _found(session, query, "USE_WITHOUT_PLACE", words)


def _counts(session: Session) -> Iterator[Finding]:
    """What is booked from a package is reserved in it, what was done is used, what was given up is neither.

    Of who cancelled late or did not come the rule of that day decided: the use is free or used.
    """

    def into(pot: Pot) -> ColumnElement[int]:
        return case((PackageEntry.target == pot.value, PackageEntry.count), else_=0) - case(
            (PackageEntry.source == pot.value, PackageEntry.count), else_=0
        )

    sums = (
        select(
            PackageEntry.booking_id,
            func.sum(into(Pot.RESERVED)).label("reserved"),
            func.sum(into(Pot.USED)).label("used"),
        )
        .where(PackageEntry.booking_id.is_not(None))
        .group_by(PackageEntry.booking_id)
        .subquery()
    )
    reserved, used = func.coalesce(sums.c.reserved, 0), func.coalesce(sums.c.used, 0)
    counted = Booking.grant_id.is_not(None)
    ahead = Booking.state.in_([BookingState.BOOKED.value, BookingState.IN_PREPARATION.value])
    done = Booking.state.in_(sorted(each.value for each in DONE))
    ruled = Booking.state.in_([BookingState.LATE_CANCELLED.value, BookingState.NO_SHOW.value])
    sound = case(
        (and_(counted, ahead), and_(reserved == 1, used == 0)),
        (and_(counted, done), and_(reserved == 0, used == 1)),
        (and_(counted, ruled), and_(reserved == 0, used.in_([0, 1]))),
        else_=and_(reserved == 0, used == 0),
    )
    query = select(Booking.id).outerjoin(sums, sums.c.booking_id == Booking.id)
    query = query.where(or_(counted, sums.c.booking_id.is_not(None)), ~sound)
    words = translate("integrity", "Its state and the ledger of its package contradict each other.")
    yield from _found(session, query, "BOOKING_COUNT", words)


def _found(session: Session, query: Select[tuple[int]], rule: str, words: str) -> Iterator[Finding]:
    for booking_id in session.scalars(query.order_by(query.selected_columns[0])):
        yield Finding(rule, Booking.SUBJECT, str(booking_id), words)


PARTS = (_guards, _places, _uses, _counts)
"""What a check of the database asks, each of a session; the guards first."""
