"""Everything that happened to one person, newest first: one source a subject, merged page by page."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from desk.db import Session
from desk.rules.permissions import Permission
from desk.services.acting import may, require
from desk.services.residents.events import family_of
from desk.services.residents.happenings import SOURCES
from desk.services.residents.timeline_rows import Cursor, Happened, HappenedRow, TimeLinePage, Window

_AFTER_ALL_KEYS = 2**62


def timeline(
    session: Session,
    *,
    resident_id: int,
    kinds: Collection[Happened] | None = None,
    before: Cursor | None = None,
    limit: int = 100,
) -> TimeLinePage:
    """A page of what happened, newest first; also to files merged into this one.

    What the reader has no permission for is left out. Any page costs the same.
    """
    require(session, Permission.RESIDENTS_READ)
    family = family_of(session, resident_id)
    found: list[tuple[int, HappenedRow]] = []
    for place, source in enumerate(SOURCES):
        if (kinds is None or source.kind in kinds) and may(session.actor, source.permission):
            window = Window(family, _bound(before, place), limit + 1)
            found += [(place, row) for row in source.read(session, window)]
    found.sort(key=_order)
    shown = found[:limit]
    more = None
    if len(found) > limit:
        place, last = shown[-1]
        more = Cursor(last.at, place, last.key)
    return TimeLinePage(tuple(row for _, row in shown), more)


def _order(found: tuple[int, HappenedRow]) -> tuple[float, int, int]:
    place, row = found
    return -row.at.timestamp(), place, -row.key


def _bound(before: Cursor | None, place: int) -> tuple[datetime, int] | None:
    """Of the moment of the last line shown, the sources before its source are through, those behind have not begun."""
    if before is None or place == before.source:
        return (before.at, before.key) if before else None
    return before.at, 0 if place < before.source else _AFTER_ALL_KEYS
