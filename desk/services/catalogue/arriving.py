"""What is shipped with the program: put into an empty catalogue, and brought to a station that has one already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.rules.catalogue import ItemSpec
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require
from desk.services.catalogue.reading import list_newest
from desk.services.catalogue.rows import ItemRow, Standing
from desk.services.catalogue.saving import begin, change, editions_of, flush


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What the program ships and the station lacks: codes of ``new`` items, and of those with a ``newer`` text.

    Only items that the station has neither changed nor reviewed get a newer text; retired ones stay retired.
    """

    new: tuple[str, ...]
    newer: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.newer)


def put_in(session: Session, *, items: tuple[ItemSpec, ...], since: date) -> int:
    """Put the shipped items into an empty catalogue; how many items there are now. What is there already stays."""
    require(session, Permission.CATALOGUE_WRITE)
    known = set(session.scalars(select(ServiceItem.code)))
    for position, spec in enumerate(items, 1):
        if spec.code not in known:
            begin(session, spec, since, default_data=True, position=position)
    flush(session)
    return len(known | {spec.code for spec in items})


def arrivals(session: Session, *, items: tuple[ItemSpec, ...]) -> Arrivals:
    """Which of the shipped ``items`` the station could take in today."""
    rows, today = {row.code: row for row in list_newest(session)}, local_date(session.now)
    return Arrivals(
        tuple(spec.code for spec in items if spec.code not in rows),
        tuple(spec.code for spec in items if spec.code in rows and _is_newer(rows[spec.code], spec, today)),
    )


def take_arrivals(session: Session, *, items: tuple[ItemSpec, ...]) -> Arrivals:
    """Take in what :func:`arrivals` finds, from today on, as default data to be reviewed; what was taken in."""
    require(session, Permission.CATALOGUE_WRITE)
    found, today = arrivals(session, items=items), local_date(session.now)
    for position, spec in enumerate(items, 1):
        if spec.code in found.new:
            begin(session, spec, today, default_data=True, position=position)
        elif spec.code in found.newer:
            item = change(session, editions_of(session, spec.code), spec, today, default_data=True)
            item.position = position
    flush(session)
    return found


def _is_newer(row: ItemRow, spec: ItemSpec, today: date) -> bool:
    return row.default_data and row.standing(today) is Standing.IN_FORCE and row.spec() != spec
