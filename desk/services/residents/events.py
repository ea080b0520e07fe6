"""The life events of a file as rows, and where the person is by them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.residents import Resident, ResidentEvent
from desk.models.staff import Staff
from desk.rules import masking
from desk.rules.life import STAYS, LifeEvent, Presence, Turn, presence
from desk.services.residents.rows import EventRow


def family_of(session: Session, resident_id: int) -> tuple[int, ...]:
    """The key of a file, then those of the files merged into it."""
    found, new = [resident_id], [resident_id]
    while new:
        new = list(session.scalars(select(Resident.id).where(Resident.merged_into_id.in_(new))))
        new = [key for key in new if key not in found]
        found += new
    return tuple(found)


def event_rows(
    session: Session,
    resident_ids: Collection[int],
    *,
    cancelled: bool = False,
    event_id: int | None = None,
    counts_on: date | None = None,
) -> tuple[EventRow, ...]:
    """The events of these files, newest first; one only with ``event_id``.

    With ``counts_on`` those that tell where the person is that day: stays that are over are left out.
    """
    recorder, canceller = aliased(Staff), aliased(Staff)
    query = (
        select(ResidentEvent, recorder.name, canceller.name)
        .join(recorder, recorder.id == ResidentEvent.recorded_by_id)
        .outerjoin(canceller, canceller.id == ResidentEvent.cancelled_by_id)
        .where(ResidentEvent.resident_id.in_(resident_ids))
        .order_by(ResidentEvent.since.desc(), ResidentEvent.id.desc())
    )
    if not cancelled:
        query = query.where(ResidentEvent.cancelled_at.is_(None))
    if counts_on is not None:
        stays = [kind.value for kind in STAYS]
        lasts = ResidentEvent.until.is_(None) | (ResidentEvent.until > counts_on)
        query = query.where(ResidentEvent.kind.not_in(stays) | lasts)
    if event_id is not None:
        query = query.where(ResidentEvent.id == event_id)
    return tuple(_row(*found) for found in session.execute(query).tuples())


def _row(event: ResidentEvent, recorded_by: str, cancelled_by: str | None) -> EventRow:
    _, moved_to = event.before.get("fields", {}).get("living_address", (None, None))
    return EventRow(
        event_id=event.id,
        kind=LifeEvent(event.kind),
        since=event.since,
        until=event.until,
        place=event.place or "",
        note=event.note or "",
        evidence=event.evidence or "",
        moved_to=masking.mask_address(moved_to) if moved_to else "",
        told=tuple(event.before.get("told", ())),
        recorded_at=event.recorded_at,
        recorded_by=recorded_by,
        cancelled_at=event.cancelled_at,
        cancelled_by=cancelled_by or "",
    )


def turn_of(row: EventRow) -> Turn:
    """The event as the rules have it."""
    return Turn(row.kind, row.since, row.until)


def presence_by(rows: Iterable[EventRow], status: str, day: date) -> tuple[Presence, EventRow | None]:
    """Where the person is on ``day``, and the stay that lasts."""
    rows = list(rows)
    found = presence(map(turn_of, rows), day, status=status)
    stay = next((row for row in rows if row.kind in STAYS and turn_of(row).covers(day)), None)
    return found, stay if found in (Presence.HOSPITAL, Presence.AWAY) else None
