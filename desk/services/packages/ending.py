"""Packages that end by themselves: out of date, or stopped by what happened in a life. For services."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.packages import PackageEntry, PackageGrant
from desk.rules.packages import EntryKind
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.packages import ledger


def expire_due(session: Session) -> int:
    """What is free of packages that are out of date or have ended expires; how many packages it was.

    Uses that are still reserved stay so until their bookings end. Doing it twice changes nothing.
    """
    today, newer = local_date(session.now), aliased(PackageEntry)
    later = select(newer.id).where(
        newer.grant_id == PackageEntry.grant_id,
        newer.service_id == PackageEntry.service_id,
        newer.nth == PackageEntry.nth + 1,
    )
    query = (
        select(PackageEntry.grant_id)
        .join(PackageGrant, PackageGrant.id == PackageEntry.grant_id)
        .where(
            PackageGrant.station_id == station_of(session),
            (PackageGrant.valid_until <= today) | (PackageGrant.ended_on <= today),
            PackageEntry.free > 0,
            ~later.exists(),
        )
        .distinct()
        .order_by(PackageEntry.grant_id)
    )
    found = session.scalars(query).all()
    for grant_id in found:
        expire(session, ledger.held_grant(session, grant_id))
    return len(found)


def end_all(session: Session, *, resident_id: int, on: date, reason: str, event_id: int | None = None) -> int:
    """A life event ends what a resident has of packages, from the day ``on``: what is free expires; how many ended.

    What is reserved of them is released first, by whoever stops the bookings.
    """
    query = select(PackageGrant.id).where(
        PackageGrant.resident_id == resident_id,
        PackageGrant.station_id == station_of(session),
        PackageGrant.valid_until > on,
        PackageGrant.ended_on.is_(None),
    )
    found = session.scalars(query.order_by(PackageGrant.id)).all()
    for grant_id in found:
        row = ledger.held_grant(session, grant_id)
        row.ended_on, row.end_reason, row.event_id = on, reason, event_id
        expire(session, row, reason)
    return len(found)


def reopen_all(session: Session, *, event_id: int) -> int:
    """The life event was recorded wrongly: what it ended goes on, as far as it is not out of date; how many."""
    query = select(PackageGrant.id).where(
        PackageGrant.event_id == event_id, PackageGrant.station_id == station_of(session)
    )
    found = session.scalars(query.order_by(PackageGrant.id)).all()
    for grant_id in found:
        row = ledger.held_grant(session, grant_id)
        row.ended_on = row.end_reason = row.event_id = None
        entries = ledger.entries_of(session, grant_id)
        back = {entry.reverses_id for entry in entries}
        expired = [entry for entry in entries if entry.kind == EntryKind.EXPIRE and entry.id not in back]
        for entry in expired if row.valid_until > local_date(session.now) else ():
            ledger.write(session, row, entry.service_id, EntryKind.REVERSE, entry.count, reverses=entry)
    return len(found)


def expire(session: Session, row: PackageGrant, text: str | None = None) -> None:
    """What is free of the locked grant expires."""
    for service_id, had in ledger.held_services(session, row.id):
        if had.free:
            ledger.write(session, row, service_id, EntryKind.EXPIRE, had.free, text=text)
