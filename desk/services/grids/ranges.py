"""Address ranges of the grids: an estate or road, its buildings from–to."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken, Stale, about
from desk.models.grids import Grid, GridRange
from desk.rules.grids import AddressRange, Parity, check_range, place_name
from desk.rules.permissions import Permission
from desk.rules.range_texts import parse_ranges
from desk.rules.range_texts import range_text as text_of
from desk.services.acting import require
from desk.services.grids.meanwhile import check_unchanged
from desk.services.grids.rows import RangeInput, RangeRow
from desk.words import translate


def ranges(session: Session, *, grid_id: int) -> tuple[RangeRow, ...]:
    """The address ranges of a grid."""
    require(session, Permission.GRIDS_READ)
    query = select(GridRange).where(GridRange.grid_id == grid_id).order_by(GridRange.proper, GridRange.building_from)
    return tuple(_range(row) for row in session.scalars(query))


def save_range(
    session: Session,
    *,
    grid_id: int,
    values: RangeInput,
    range_id: int | None = None,
    seen: RangeRow | None = None,
) -> RangeRow:
    """Add an address range to a grid, or put it in the place of ``range_id``. Raises Rejected, and Stale when that is
    no longer as it was ``seen``.

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
    return _put(session, grid_id, each, _held(session, range_id, seen, each) if range_id is not None else None)


def save_ranges(session: Session, *, grid_id: int, text: str) -> tuple[RangeRow, ...]:
    """Add the ranges of a text such as 春和里西区1-8号楼、10号楼；纬二路2-36号（双号）; those that the grid has
    already are handed back as they are. Raises Rejected (``text``).
    """
    require(session, Permission.GRIDS_WRITE)
    with about("text"):
        wanted = parse_ranges(text)
    known = {as_range(row): row for row in ranges(session, grid_id=grid_id)}
    return tuple(known.get(each) or _put(session, grid_id, each, None) for each in wanted)


def remove_range(session: Session, *, range_id: int, seen: RangeRow | None = None) -> None:
    """Take an address range away. Raises Stale when it is no longer as it was ``seen``."""
    require(session, Permission.GRIDS_WRITE)
    session.delete(_held(session, range_id, seen, None))


def range_text(row: RangeRow) -> str:
    """A range as people write it: 春和里西区1-8号楼."""
    return text_of(as_range(row))


def as_range(row: RangeRow | GridRange) -> AddressRange:
    """A range of any grid as the rules compare it."""
    return AddressRange("", row.proper, row.building_from, row.building_to, Parity(row.parity), row.unit)


def _held(session: Session, range_id: int, seen: RangeRow | None, yours: AddressRange | None) -> GridRange:
    row = session.get(GridRange, range_id, with_for_update=True)
    if row is None:
        raise DeskError(translate("grids", "This range is gone already."))
    wanted = yours or (as_range(seen) if seen is not None else None)
    if wanted is not None:
        fields = ("proper", "building_from", "building_to", "parity", "unit")
        try:
            check_unchanged(session, row, seen, {field: getattr(wanted, field) for field in fields})
        except Stale as stale:
            now = translate("grids", "It says “{text}” now.", text=text_of(as_range(row)))
            raise Stale(f"{stale.text} {now}", stale.changes) from None
    return row


def _put(session: Session, grid_id: int, each: AddressRange, row: GridRange | None) -> RangeRow:
    grid = session.get_one(Grid, grid_id)
    if grid.retired_on is not None:
        raise DeskError(translate("grids", "The grid {name} is no longer in use.", name=grid.name))
    if row is None:
        row = GridRange(grid_id=grid_id)
        session.add(row)
    row.grid_id, row.proper, row.unit, row.parity = grid_id, each.proper, each.unit, each.parity.value
    row.building_from, row.building_to = each.building_from, each.building_to
    session.flush()  # the key is handed back
    return _range(row)


def _range(row: GridRange) -> RangeRow:
    return RangeRow(row.id, row.grid_id, row.proper, row.building_from, row.building_to, row.parity, row.unit)
