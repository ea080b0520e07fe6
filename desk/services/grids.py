"""The three-level grid (三级网格): its tree, its people, its address ranges, and which grid an address belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken, Stale
from desk.models.grids import Grid, GridMember, GridRange
from desk.rules import addresses, phones
from desk.rules.grids import AddressRange, GridIndex, Parity, check_range
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.words import translate

DUTIES = ("专职网格员", "网格员", "网格长", "机关网格员", "胡同管家", "管家")
"""Who is asked first when a matter comes in for a grid; other duties follow in the order of their beginning."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Someone's duty in a grid from ``since`` up to, not including, ``until`` (None: still)."""

    member_id: int
    grid_id: int
    staff_id: int | None
    name: str
    duty: str
    phone: str | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class GridNode:
    """One grid of the tree. ``responsible`` is who answers for it today, found upwards when it has nobody."""

    grid_id: int
    parent_id: int | None
    level: int
    code: str
    name: str
    host_unit: str | None
    version: int
    responsible: MemberRow | None


@dataclass(frozen=True, slots=True)
class GridInput:
    code: str
    name: str
    level: int
    parent_id: int | None = None
    host_unit: str | None = None


@dataclass(frozen=True, slots=True)
class RangeRow:
    """An address range of a grid, buildings both included."""

    range_id: int
    grid_id: int
    proper: str
    building_from: int | None
    building_to: int | None
    parity: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class RangeInput:
    proper: str
    building_from: int | None = None
    building_to: int | None = None
    parity: str = Parity.ALL
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class GridProposal:
    """The grid an address belongs to; ``path`` names the grids above it and itself."""

    grid_id: int
    code: str
    name: str
    level: int
    path: str
    host_unit: str | None
    responsible: MemberRow | None


def tree(session: Session) -> tuple[GridNode, ...]:
    """All grids of the station, each before its children, by code."""
    require(session, Permission.GRIDS_READ)
    query = select(Grid).order_by(Grid.code)
    if session.actor.station_id is not None:
        query = query.where(Grid.station_id == session.actor.station_id)
    grids = {grid.id: grid for grid in session.scalars(query)}
    today = local_date(session.now)
    active: dict[int, list[MemberRow]] = {}
    for member in _active(session, today):
        active.setdefault(member.grid_id, []).append(member)
    children: dict[int | None, list[Grid]] = {}
    for grid in grids.values():
        children.setdefault(grid.parent_id if grid.parent_id in grids else None, []).append(grid)
    nodes: list[GridNode] = []

    def walk(parent: int | None, above: MemberRow | None) -> None:
        for grid in children.get(parent, ()):
            responsible = _first(active.get(grid.id, ())) or above
            nodes.append(_node(grid, responsible))
            walk(grid.id, responsible)

    walk(None, None)
    return tuple(nodes)


def members(session: Session, *, grid_id: int, past: bool = False) -> tuple[MemberRow, ...]:
    """The people of a grid today, in the order in which they are asked; with ``past`` also those who left."""
    require(session, Permission.GRIDS_READ)
    query = select(GridMember).where(GridMember.grid_id == grid_id).order_by(GridMember.since, GridMember.id)
    rows = [_member(row) for row in session.scalars(query)]
    today = local_date(session.now)
    shown = rows if past else [row for row in rows if _is_active(row, today)]
    return tuple(sorted(shown, key=_rank))


def ranges(session: Session, *, grid_id: int) -> tuple[RangeRow, ...]:
    """The address ranges of a grid."""
    require(session, Permission.GRIDS_READ)
    query = select(GridRange).where(GridRange.grid_id == grid_id).order_by(GridRange.proper, GridRange.building_from)
    return tuple(_range(row) for row in session.scalars(query))


def responsible(session: Session, *, grid_id: int) -> MemberRow | None:
    """Who answers for the grid today; of the grid above when it has nobody."""
    require(session, Permission.GRIDS_READ)
    return _responsible(session, grid_id)


def propose(session: Session, *, address: str) -> GridProposal | None:
    """The grid whose range covers ``address``; None when none does or two have equal claims."""
    require(session, Permission.GRIDS_READ)
    grid_id = grid_of(session, address)
    if grid_id is None:
        return None
    grid = session.get_one(Grid, grid_id)
    names, above = [grid.name], grid
    while above.parent_id is not None:
        above = session.get_one(Grid, above.parent_id)
        names.append(above.name)
    return GridProposal(
        grid.id,
        grid.code,
        grid.name,
        grid.level,
        " › ".join(reversed(names)),
        grid.host_unit,
        _responsible(session, grid.id),
    )


def save_grid(session: Session, *, grid_id: int | None, version: int | None, values: GridInput) -> GridNode:
    """Make a grid, or change the one read at ``version``. Raises Rejected and Stale."""
    require(session, Permission.GRIDS_WRITE)
    faults: dict[str, str] = {}
    code, name = values.code.strip(), values.name.strip()
    if not code:
        faults["code"] = translate("grids", "A grid needs a code.")
    elif session.scalar(select(Grid.id).where(Grid.code == code, Grid.id != (grid_id or 0))):
        faults["code"] = translate("grids", "Another grid has the code {code} already.", code=code)
    if not name:
        faults["name"] = translate("grids", "A grid needs a name.")
    parent = session.get(Grid, values.parent_id) if values.parent_id is not None else None
    if (values.level == 1) != (parent is None) or (parent is not None and parent.level != values.level - 1):
        faults["parent_id"] = translate("grids", "A grid lies in a grid of the level above; only level 1 lies in none.")
    if faults:
        raise Rejected(faults)
    if grid_id is None:
        grid = Grid(station_id=station_of(session))
        session.add(grid)
    else:
        grid = session.get_one(Grid, grid_id, with_for_update=True)
        if version is not None and grid.version != version:
            raise Stale(translate("grids", "A colleague changed this grid meanwhile. Please look at it again."), {})
    grid.code, grid.name, grid.level = code, name, values.level
    grid.parent_id, grid.host_unit = values.parent_id, values.host_unit or None
    session.flush()  # the key of a new grid and the raised version are handed back
    return _node(grid, _responsible(session, grid.id))


def assign_member(
    session: Session,
    *,
    grid_id: int,
    name: str,
    duty: str,
    since: date,
    phone: str | None = None,
    staff_id: int | None = None,
    replaces: int | None = None,
) -> MemberRow:
    """Give someone a duty in a grid from ``since``; the duty of member ``replaces`` ends on that day."""
    require(session, Permission.GRIDS_WRITE)
    faults: dict[str, str] = {}
    number = None
    if not name.strip():
        faults["name"] = translate("grids", "Who is it? Please enter a name.")
    if not duty.strip():
        faults["duty"] = translate("grids", "Please choose the duty.")
    if phone:
        try:
            number = phones.parse_one(phone).number
        except RuleBroken as broken:
            faults["phone"] = broken.text
    if faults:
        raise Rejected(faults)
    if replaces is not None:
        end_member(session, member_id=replaces, until=since)
    session.get_one(Grid, grid_id)
    member = GridMember(
        grid_id=grid_id, staff_id=staff_id, name=name.strip(), duty=duty.strip(), phone=number, since=since, until=None
    )
    session.add(member)
    session.flush()  # the key is handed back
    return _member(member)


def end_member(session: Session, *, member_id: int, until: date) -> MemberRow:
    """End a duty; ``until`` is the first day without it."""
    require(session, Permission.GRIDS_WRITE)
    member = session.get_one(GridMember, member_id)
    if until < member.since:
        text = translate("grids", "The duty began on {since}; it can't end before.", since=member.since)
        raise Rejected({"until": text})
    member.until = until
    return _member(member)


def save_range(session: Session, *, grid_id: int, values: RangeInput, range_id: int | None = None) -> RangeRow:
    """Add an address range to a grid, or put it in the place of ``range_id``. Raises Rejected.

    Rows of ranges never change: another one is a new row, so that (count, newest key) tells the state of all.
    """
    require(session, Permission.GRIDS_WRITE)
    proper = addresses.parse(values.proper).proper or values.proper.strip()
    try:
        parity = Parity(values.parity)
        check_range(AddressRange("", proper, values.building_from, values.building_to, parity, values.unit))
    except RuleBroken as broken:
        raise Rejected({"proper" if broken.code == "RANGE_NO_NAME" else "building_to": broken.text}) from broken
    session.get_one(Grid, grid_id)
    if range_id is not None:
        session.delete(session.get_one(GridRange, range_id))
    row = GridRange(
        grid_id=grid_id,
        proper=proper,
        building_from=values.building_from,
        building_to=values.building_to,
        parity=parity.value,
        unit=values.unit or None,
    )
    session.add(row)
    session.flush()  # the key is handed back
    return _range(row)


def remove_range(session: Session, *, range_id: int) -> None:
    """Take an address range away."""
    require(session, Permission.GRIDS_WRITE)
    row = session.get(GridRange, range_id)
    if row is None:
        raise DeskError(translate("grids", "This range is gone already."))
    session.delete(row)


@dataclass(frozen=True, slots=True)
class _Known:
    state: tuple[int, int]
    index: GridIndex
    ids: dict[str, int]


_known: WeakKeyDictionary[Engine, _Known] = WeakKeyDictionary()


class Locator:
    """Answers "which grid?" for many addresses of one transaction without asking the database again."""

    def __init__(self, session: Session) -> None:
        self._known = _ranges_of(session)
        self.codes = {row.code: row.id for row in session.execute(select(Grid.code, Grid.id))}
        self.names: dict[str, int | None] = {}
        for name, key in session.execute(select(Grid.name, Grid.id)).tuples():
            self.names[name] = None if name in self.names else key

    def by_address(self, parts: addresses.AddressParts) -> int | None:
        """The key of the grid whose range covers the address."""
        if not self._known.ids:
            return None
        found = self._known.index.propose(parts)
        return self._known.ids[found.grid_code] if found else None

    def by_label(self, label: str | None) -> int | None:
        """The key of the grid with that code or name; None for an unknown or ambiguous one."""
        return (self.codes.get(label) or self.names.get(label)) if label else None


def grid_of(session: Session, address: str) -> int | None:
    """The key of the grid whose range covers ``address``; for services, which have asked for permission."""
    known = _ranges_of(session)
    found = known.index.propose(addresses.parse(address))
    return known.ids[found.grid_code] if found else None


def _ranges_of(session: Session) -> _Known:
    count, newest = session.execute(select(func.count(GridRange.id), func.coalesce(func.max(GridRange.id), 0))).one()
    engine = session.connection().engine
    known = _known.get(engine)
    if known is None or known.state != (count, newest):
        query = select(GridRange, Grid.code).join(Grid, Grid.id == GridRange.grid_id)
        rows = session.execute(query).all()
        index = GridIndex(
            AddressRange(code, row.proper, row.building_from, row.building_to, Parity(row.parity), row.unit)
            for row, code in rows
        )
        known = _Known((count, newest), index, {code: row.grid_id for row, code in rows})
        _known[engine] = known
    return known


def _active(session: Session, today: date) -> list[MemberRow]:
    query = (
        select(GridMember)
        .where(GridMember.since <= today, or_(GridMember.until.is_(None), GridMember.until > today))
        .order_by(GridMember.since, GridMember.id)
    )
    return [_member(row) for row in session.scalars(query)]


def _is_active(row: MemberRow, today: date) -> bool:
    return row.since <= today and (row.until is None or today < row.until)


def _responsible(session: Session, grid_id: int) -> MemberRow | None:
    today = local_date(session.now)
    key: int | None = grid_id
    while key is not None:
        rows = [_member(row) for row in session.scalars(select(GridMember).where(GridMember.grid_id == key))]
        found = _first([row for row in rows if _is_active(row, today)])
        if found is not None:
            return found
        key = session.scalar(select(Grid.parent_id).where(Grid.id == key))
    return None


def _first(rows: list[MemberRow] | tuple[MemberRow, ...]) -> MemberRow | None:
    return min(rows, key=_rank, default=None)


def _rank(row: MemberRow) -> tuple[int, date, int]:
    place = DUTIES.index(row.duty) if row.duty in DUTIES else len(DUTIES)
    return place, row.since, row.member_id


def _member(row: GridMember) -> MemberRow:
    return MemberRow(row.id, row.grid_id, row.staff_id, row.name, row.duty, row.phone, row.since, row.until)


def _range(row: GridRange) -> RangeRow:
    return RangeRow(row.id, row.grid_id, row.proper, row.building_from, row.building_to, row.parity, row.unit)


def _node(grid: Grid, responsible: MemberRow | None) -> GridNode:
    return GridNode(
        grid.id, grid.parent_id, grid.level, grid.code, grid.name, grid.host_unit, grid.version, responsible
    )
