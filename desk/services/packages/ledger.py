"""The ledger of counts: writing lines under the lock of their grant, and what a grant holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from desk.db import Session
from desk.models.packages import PackageEntry, PackageGrant
from desk.rules.packages import MOVES, EntryKind, Pot
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.fees.ledger import booking_month, guarded
from desk.services.grids.meanwhile import gone


class Holds(NamedTuple):
    """What a service of a grant holds after its line ``nth``."""

    nth: int = 0
    free: int = 0
    reserved: int = 0


def held_grant(session: Session, grant_id: int) -> PackageGrant:
    """The grant, of this station, locked against others who count from it."""
    query = select(PackageGrant).where(PackageGrant.id == grant_id, PackageGrant.station_id == station_of(session))
    row = session.scalars(query.with_for_update(key_share=True).execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise gone()
    return row


def lock(session: Session, grant_ids: Sequence[int]) -> None:
    """Lock many grants in the order given; :func:`held_grant` locks one and hands it out."""
    if session.get_bind().dialect.name != "sqlite":  # there one writes at a time anyway
        query = select(PackageGrant.id).where(PackageGrant.id.in_(grant_ids)).order_by(PackageGrant.id)
        session.execute(query.with_for_update(key_share=True))


def holds(session: Session, grant_id: int, service_id: int) -> Holds:
    """The last line of a service of a grant; nothing before its first."""
    query = select(PackageEntry.nth, PackageEntry.free, PackageEntry.reserved).where(
        PackageEntry.grant_id == grant_id, PackageEntry.service_id == service_id
    )
    row = session.execute(query.order_by(PackageEntry.nth.desc()).limit(1)).one_or_none()
    return Holds(*row) if row is not None else Holds()


def held_services(session: Session, grant_id: int) -> list[tuple[int, Holds]]:
    """What each service of a grant holds, in the order of their keys."""
    services = select(PackageEntry.service_id).where(PackageEntry.grant_id == grant_id).distinct()
    return [(key, holds(session, grant_id, key)) for key in sorted(session.scalars(services))]


def entries_of(session: Session, grant_id: int) -> Sequence[PackageEntry]:
    """The lines of a grant in their order."""
    query = select(PackageEntry).where(PackageEntry.grant_id == grant_id)
    return session.scalars(query.order_by(PackageEntry.id)).all()


def write(
    session: Session,
    grant: PackageGrant,
    service_id: int,
    kind: EntryKind,
    count: int = 1,
    *,
    booking_id: int | None = None,
    reverses: PackageEntry | None = None,
    text: str | None = None,
    day: date | None = None,
) -> PackageEntry:
    """A new line of the locked ``grant`` about ``day``, by default today; a REVERSE names the line it ``reverses``.

    ValueError for a use that is not there: whoever calls has looked.
    """
    today = local_date(session.now)
    source, target = MOVES[kind] if reverses is None else back(reverses)
    had = holds(session, grant.id, service_id)
    after = moved(had, source, target, count)
    if min(after.free, after.reserved) < 0:
        raise ValueError(f"{kind} of {count}, with {had.free} free and {had.reserved} reserved")
    entry = PackageEntry(
        station_id=grant.station_id, grant_id=grant.id, service_id=service_id, nth=after.nth, kind=kind.value,
        count=count, source=source.value, target=target.value, free=after.free, reserved=after.reserved,
        booking_id=booking_id, reverses_id=reverses.id if reverses is not None else None, text=text,
        month=booking_month(session, min(day or today, today)), booked_at=session.now,
        booked_by_id=session.actor.staff_id,
    )  # fmt: skip
    with guarded():
        session.add(entry)
        session.flush()  # its key is handed back, and what the guards refuse is said in words
    return entry


def back(entry: PackageEntry) -> tuple[Pot, Pot]:
    """From which pot to which the reversal of a line goes; a use that was consumed becomes free."""
    source = Pot.FREE if entry.kind == EntryKind.CONSUME else Pot(entry.source)
    return Pot(entry.target), source


def moved(had: Holds, source: Pot, target: Pot, count: int) -> Holds:
    """What is held after a line."""
    change: Mapping[Pot, int] = {source: -count, target: count}
    return Holds(had.nth + 1, had.free + change.get(Pot.FREE, 0), had.reserved + change.get(Pot.RESERVED, 0))
