"""The people on duty for telephones: an address book and a calendar of their hours, of a grid or of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import NAMESPACE_URL, uuid5

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.duty_calendar import duty_calendar
from desk.exchange.saving import save
from desk.exchange.vcard import DutyContact, vcards
from desk.models.grids import Grid
from desk.printing.pictures import cropped
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require
from desk.services.grids.members import active, photo
from desk.services.grids.tree import below, tree
from desk.words import translate

_PHOTO = (30.0, 40.0, 200)  # mm, and dots per inch: 236 × 315 pixels


@dataclass(frozen=True, slots=True)
class CalendarSaved:
    """How many events there are, whose hours could not be read in whole (duty and name), and how many have none."""

    events: int
    unread: tuple[str, ...]
    without: int


def export_duty_contacts(session: Session, *, path: Path, grid_id: int | None = None, photos: bool = True) -> int:
    """Write who is on duty today, in a grid with those below it or in all, to ``path`` (.vcf); how many they are. For a
    grid that has nobody, those of the grid above answer.

    Names and telephones stand in full: they hang on the boards of the grids. Needs GRIDS_READ and LISTS_EXPORT; the
    export is recorded. Raises :class:`desk.errors.DeskError` where nobody is on duty and when the file can't be saved.
    """
    contacts = _found(session, grid_id, photos=photos)
    data = vcards(contacts, day=local_date(session.now))
    _write(path, data)
    session.note("export", "export", "duty_contacts", _facts(session, len(contacts), grid_id))
    return len(contacts)


def export_duty_calendar(session: Session, *, path: Path, grid_id: int | None = None) -> CalendarSaved:
    """Write their hours to ``path`` (.ics); as :func:`export_duty_contacts`."""
    contacts = _found(session, grid_id, photos=False)
    name = translate("duty_calendar", "{station}: duty hours", station=stations.current(session).name)
    made = duty_calendar(contacts, name=name, now=session.now, today=local_date(session.now))
    _write(path, made.data)
    session.note("export", "export", "duty_calendar", _facts(session, made.events, grid_id))
    return CalendarSaved(made.events, tuple(f"{each.duty} {each.name}" for each in made.unread), made.without)


def _found(session: Session, grid_id: int | None, *, photos: bool) -> list[DutyContact]:
    require(session, Permission.GRIDS_READ)
    require(session, Permission.LISTS_EXPORT)
    found = list(_contacts(session, grid_id, photos=photos))
    if not found:
        raise DeskError(translate("grids", "Nobody is on duty there today."))
    return found


def _contacts(session: Session, grid_id: int | None, *, photos: bool) -> Iterator[DutyContact]:
    """In the order of the grids."""
    station = stations.current(session)
    nodes = {node.grid_id: node for node in tree(session)}
    order = {key: at for at, key in enumerate(nodes)}
    serving = [row for row in active(session, local_date(session.now)) if row.grid_id in nodes]
    wanted = set(below(session, grid_id)) if grid_id is not None else set(nodes)
    rows = [row for row in serving if row.grid_id in wanted]
    while not rows and grid_id in nodes and (grid_id := nodes[grid_id].parent_id) is not None:
        rows = [row for row in serving if row.grid_id == grid_id]
    for row in sorted(rows, key=lambda row: order[row.grid_id]):
        data = photo(session, member_id=row.member_id) if photos and row.photo_id is not None else None
        yield DutyContact(
            uid=f"urn:uuid:{uuid5(NAMESPACE_URL, f'doorstep-desk/{station.street_code}/{row.member_id}')}",
            name=row.name,
            duty=row.duty,
            phones=tuple(filter(None, (row.phone or "").split("、"))),
            station=station.name,
            grid=nodes[row.grid_id].name,
            hours=row.duty_hours or "",
            since=row.since,
            until=row.until,
            photo=cropped(data, _PHOTO[0], _PHOTO[1], dpi=_PHOTO[2]) if data is not None else None,
        )


def _facts(session: Session, rows: int, grid_id: int | None) -> dict[str, list[object]]:
    """What the records say of an export."""
    facts: dict[str, list[object]] = {"rows": [None, rows]}
    if grid_id is not None:
        facts["grid"] = [None, session.get_one(Grid, grid_id).name]
    return facts


def _write(path: Path, data: bytes) -> None:
    def write(file: IO[bytes]) -> None:
        file.write(data)

    save(path, write)
