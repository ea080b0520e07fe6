"""Reserving for many bookings at once: what standing plans write out for a month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import func, select

from desk import bulk
from desk.db import Session
from desk.models.packages import PackageEntry
from desk.rules.packages import MOVES, EntryKind
from desk.rules.times import local_date
from desk.services.fees.ledger import booking_month, guarded
from desk.services.packages import ledger

_COLUMNS = ("grant_id", "service_id", "nth", "free", "reserved", "booking_id")


def free_of(session: Session, grant_ids: Iterable[int]) -> dict[tuple[int, int], int]:
    """How many uses are free, by (grant, service); the grants stay locked until the end of the transaction."""
    return {key: had.free for key, had in _holds(session, sorted(set(grant_ids))).items()}


def reserve_many(session: Session, uses: Iterable[tuple[int, int, int]]) -> int:
    """Reserve a use for each (grant, service, booking): written past the unit of work; how many lines.

    The bookings are in the database, name the grant, and were counted against :func:`free_of` in the same transaction:
    ValueError for a use too many. The caller records what it does.
    """
    wanted = sorted(uses)
    if not wanted:
        return 0
    source, target = MOVES[EntryKind.RESERVE]
    same = {
        "station_id": session.actor.station_id, "kind": EntryKind.RESERVE.value, "count": 1, "source": source.value,
        "target": target.value, "month": booking_month(session, local_date(session.now)), "booked_at": session.now,
        "booked_by_id": session.actor.staff_id,
    }  # fmt: skip
    rows = list(_lines(session, wanted))
    with guarded():
        bulk.insert(session, PackageEntry.__table__, _COLUMNS, rows, same)
    return len(rows)


def _lines(session: Session, wanted: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int, int, int, int]]:
    source, target = MOVES[EntryKind.RESERVE]
    held = _holds(session, sorted({grant_id for grant_id, _, _ in wanted}))
    for (grant_id, service_id), group in groupby(wanted, itemgetter(0, 1)):
        had = held.get((grant_id, service_id), ledger.Holds())
        for _, _, booking_id in group:
            had = ledger.moved(had, source, target, 1)
            if had.free < 0:
                raise ValueError(f"nothing of service {service_id} is left in grant {grant_id}")
            yield grant_id, service_id, *had, booking_id


def _holds(session: Session, grant_ids: list[int]) -> dict[tuple[int, int], ledger.Holds]:
    """The last lines of many grants, which are locked first."""
    ledger.lock(session, grant_ids)
    key = (PackageEntry.grant_id, PackageEntry.service_id)
    newest = select(*key, func.max(PackageEntry.nth).label("nth")).where(PackageEntry.grant_id.in_(grant_ids))
    last = newest.group_by(*key).subquery()
    query = select(*key, PackageEntry.nth, PackageEntry.free, PackageEntry.reserved).join(
        last,
        (PackageEntry.grant_id == last.c.grant_id)
        & (PackageEntry.service_id == last.c.service_id)
        & (PackageEntry.nth == last.c.nth),
    )
    return {(grant_id, service_id): ledger.Holds(*rest) for grant_id, service_id, *rest in session.execute(query)}
