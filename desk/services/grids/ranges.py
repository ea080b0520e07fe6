"""Address ranges of the grids: an estate or road, its buildings from–to."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken, about
from desk.models.grids import Grid, GridRange
from desk.rules.grids import AddressRange, Parity, check_range, place_name
from desk.rules.permissions import Permission
from desk.rules.range_texts import parse_ranges
from desk.rules.range_texts import range_text as text_of
from desk.services.acting import require
from desk.services.grids.rows import RangeInput, RangeRow
from desk.words import translate


def ranges(session: Session, *, grid_id: int) -> tuple[RangeRow, ...]:
    """The address ranges of a grid."""
    require(session, Permission.GRIDS_READ)
    query = select(GridRange).where(GridRange.grid_id == grid_id).order_by(GridRange.proper, GridRange.building_from)
    return tuple(_range(row) for row in session.scalars(query))


def save_range(session: Session, *, grid_id: int, values: RangeInput, range_id: int | None = None) -> RangeRow:
    """Add an address range to a grid, or put it in the place of ``range_id``. Raises Rejected.

    Addresses on file keep their grid until :func:`desk.services.grids.relocate`.
    """
    require(session, Permission.GRIDS_WRITE)
    proper = place_name(values.proper)
    try:
        each = AddressRange(
            "", proper, values.building_from, values.building_to, Parity(values.parity), values.unit or None
        )
        check_range(each)
    except RuleBroken as broken:
        raise Rejected({"proper" if broken.code == "RANGE_NO_NAME" else "building_to": broken.text}) from broken
    return _put(session, grid_id, each, range_id)


def save_ranges(session: Session, *, grid_id: int, text: str) -> tuple[RangeRow, ...]:
    """Add the ranges of a text such as 春和里西区1-8号楼、10号楼；纬二路2-36号（双号）; those that the grid has
    already are handed back as they are. Raises Rejected (``text``).
    """
    require(session, Permission.GRIDS_WRITE)
    with about("text"):
        wanted = parse_ranges(text)
    known = {as_range(row): row for row in ranges(session, grid_id=grid_id)}
    return tuple(known.get(each) or _put(session, grid_id, each, None) for each in wanted)


def remove_range(session: Session, *, range_id: int) -> None:
    """Take an address range away."""
    require(session, Permission.GRIDS_WRITE)
    row = session.get(GridRange, range_id)
    if row is None:
        raise DeskError(translate("grids", "This range is gone already."))
    session.delete(row)


def range_text(row: RangeRow) -> str:
    """A range as people write it: 春和里西区1-8号楼."""
    return text_of(as_range(row))


def as_range(row: RangeRow | GridRange) -> AddressRange:
    """A range of any grid as the rules compare it."""
    return AddressRange("", row.proper, row.building_from, row.building_to, Parity(row.parity), row.unit)


def _put(session: Session, grid_id: int, each: AddressRange, range_id: int | None) -> RangeRow:
    grid = session.get_one(Grid, grid_id)
    if grid.retired_on is not None:
        raise DeskError(translate("grids", "The grid {name} is no longer in use.", name=grid.name))
    if range_id is None:
        row = GridRange(grid_id=grid_id)
        session.add(row)
    else:
        row = session.get_one(GridRange, range_id, with_for_update=True)
    row.grid_id, row.proper, row.unit, row.parity = grid_id, each.proper, each.unit, each.parity.value
    row.building_from, row.building_to = each.building_from, each.building_to
    session.flush()  # the key is handed back
    return _range(row)


def _range(row: GridRange) -> RangeRow:
    return RangeRow(row.id, row.grid_id, row.proper, row.building_from, row.building_to, row.parity, row.unit)
