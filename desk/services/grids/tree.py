"""The tree of the grids: 社区 › 网格 › 微网格, what each of them holds, and how one is made, moved and taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Select, func, select, update

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.grids import Building, Grid, GridMember, GridRange, Resource
from desk.models.matters import Matter
from desk.models.residents import Household, Resident, ResidentAddress
from desk.rules.matters import OPEN_STATES
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version, gone
from desk.services.grids.members import active, first, nearest
from desk.services.grids.people import AGED, ELDER, is_home, lives_alone, lives_here, number_of, older_than
from desk.services.grids.rows import GridCounts, GridInput, GridNode, Holdings, MemberRow, Removal
from desk.words import translate

_N = TypeVar("_N")


def tree(session: Session, *, retired: bool = False) -> tuple[GridNode, ...]:
    """The grids of the station, each before its children, by code; with ``retired`` also those no longer in use."""
    require(session, Permission.GRIDS_READ)
    grids = {grid.id: grid for grid in session.scalars(_of_station(session, retired=retired))}
    serving: dict[int, list[MemberRow]] = {}
    for member in active(session, local_date(session.now)):
        serving.setdefault(member.grid_id, []).append(member)
    children: dict[int | None, list[Grid]] = {}
    for grid in grids.values():
        children.setdefault(grid.parent_id if grid.parent_id in grids else None, []).append(grid)
    nodes: list[GridNode] = []

    def walk(parent: int | None, above: MemberRow | None) -> None:
        for grid in children.get(parent, ()):
            responsible = first(serving.get(grid.id, ())) or above
            nodes.append(_node(grid, responsible))
            walk(grid.id, responsible)

    walk(None, None)
    return tuple(nodes)


def counts(session: Session) -> dict[int, GridCounts]:
    """How much every grid holds with the grids below it, by key; a grid that holds nothing has zeros.

    A resident counts where they live, else where they are registered.
    """
    require(session, Permission.GRIDS_READ)
    found: dict[int, dict[str, int]] = {}
    statements: Mapping[str, Select[Any]] = {
        "households": _grouped(Household.grid_id),
        "open_matters": _grouped(Matter.grid_id).where(Matter.state.in_([state.value for state in OPEN_STATES])),
        "buildings": _grouped(Building.grid_id),
    }
    for field, statement in statements.items():
        for grid_id, number in session.execute(statement).tuples():
            found.setdefault(grid_id, {})[field] = number
    for grid_id, *numbers in session.execute(_people(session)).tuples():
        people = zip(("residents", "elders", "aged", "solitary"), map(int, numbers), strict=True)
        found.setdefault(grid_id, {}).update(people)
    own = {key: GridCounts(**fields) for key, fields in found.items()}
    return rolled_up(session, own, GridCounts())


def rolled_up(session: Session, own: Mapping[int, _N], nothing: _N) -> dict[int, _N]:
    """By grid, what it holds itself added to what the grids below it hold; values know ``+``."""
    query = _of_station(session, retired=True, columns=(Grid.id, Grid.parent_id))
    parents = dict(session.execute(query).tuples().all())
    total = dict.fromkeys(parents, nothing)
    for key, amount in own.items():
        at: int | None = key
        while at in parents:
            total[at] = total[at] + amount  # type: ignore[operator] # any value that knows +, as the docstring says
            at = parents[at]
    return total


def below(session: Session, grid_id: int) -> list[int]:
    """The grid and all grids below it; for services of the grids."""
    children: dict[int | None, list[int]] = {}
    for key, parent in session.execute(select(Grid.id, Grid.parent_id)).tuples():
        children.setdefault(parent, []).append(key)
    found = [grid_id]
    for key in found:
        found.extend(children.get(key, ()))
    return found


def save_grid(session: Session, *, grid_id: int | None, version: int | None, values: GridInput) -> GridNode:
    """Make a grid, or change the one read at ``version``; another ``parent_id`` moves it with all below it.

    Raises Rejected and Stale.
    """
    require(session, Permission.GRIDS_WRITE)
    code, name = values.code.strip(), values.name.strip()
    faults = _faults(session, grid_id, code, name, values)
    if faults:
        raise Rejected(faults)
    if grid_id is None:
        grid = Grid(station_id=station_of(session))
        session.add(grid)
    else:
        grid = _held(session, grid_id, version)
    grid.code, grid.name, grid.level = code, name, values.level
    grid.parent_id, grid.host_unit = values.parent_id, (values.host_unit or "").strip() or None
    session.flush()  # the key of a new grid and the raised version are handed back
    return _answered(session, grid)


def holdings(session: Session, *, grid_id: int) -> Holdings:
    """What lies in a grid itself, to be asked about before :func:`remove_grid`."""
    require(session, Permission.GRIDS_READ)
    tables: tuple[tuple[Any, tuple[Any, ...]], ...] = (
        (Grid.parent_id, (Grid.retired_on.is_(None),)),
        (Matter.grid_id, (Matter.state.in_([state.value for state in OPEN_STATES]),)),
        (ResidentAddress.grid_id, ()),
        (GridRange.grid_id, ()),
        (Building.grid_id, ()),
        (Resource.grid_id, ()),
    )
    numbers = [
        select(func.count()).where(column == grid_id, *conditions).scalar_subquery() for column, conditions in tables
    ]
    return Holdings(*session.execute(select(*numbers)).one())


def remove_grid(session: Session, *, grid_id: int, version: int | None, hand_over_to: int | None = None) -> Removal:
    """Take a grid away that holds nothing, or hands what it holds over to another.

    One that never had people, matters or addresses is deleted; any other is retired: duties in it end today, and
    what happened in it keeps naming it. Raises DeskError while grids lie below it or matters in it are open,
    Rejected (``hand_over_to``) when somebody has to say where its addresses go, and Stale.
    """
    require(session, Permission.GRIDS_WRITE)
    grid = _held(session, grid_id, version)
    held = holdings(session, grid_id=grid_id)
    _refuse_removal(grid, held, hand_over_to)
    if hand_over_to is not None and held.to_hand_over:
        _hand_over(session, grid, session.get_one(Grid, hand_over_to), held)
    today = local_date(session.now)
    for member in session.scalars(select(GridMember).where(GridMember.grid_id == grid_id, GridMember.until.is_(None))):
        member.until = max(today, member.since)
    deleted = not _has_history(session, grid_id)
    if deleted:
        session.delete(grid)
    else:
        grid.retired_on = today
    session.flush()  # the next look must not find it
    return Removal(grid_id, deleted, held)


def restore_grid(session: Session, *, grid_id: int) -> GridNode:
    """Put a retired grid in use again; people and addresses are assigned anew."""
    require(session, Permission.GRIDS_WRITE)
    grid = session.get_one(Grid, grid_id, with_for_update=True)
    parent = session.get(Grid, grid.parent_id) if grid.parent_id is not None else None
    if parent is not None and parent.retired_on is not None:
        raise DeskError(translate("grids", "The grid {name} is no longer in use.", name=parent.name))
    grid.retired_on = None
    session.flush()  # the raised version is handed back
    return _answered(session, grid)


def _faults(session: Session, grid_id: int | None, code: str, name: str, values: GridInput) -> dict[str, str]:
    faults: dict[str, str] = {}
    if not code:
        faults["code"] = translate("grids", "A grid needs a code.")
    elif session.scalar(select(Grid.id).where(Grid.code == code, Grid.id != (grid_id or 0))):
        faults["code"] = translate("grids", "Another grid has the code {code} already.", code=code)
    if not name:
        faults["name"] = translate("grids", "A grid needs a name.")
    parent = session.get(Grid, values.parent_id) if values.parent_id is not None else None
    if (values.level == 1) != (parent is None) or (parent is not None and parent.level != values.level - 1):
        faults["parent_id"] = translate("grids", "A grid lies in a grid of the level above; only level 1 lies in none.")
    elif parent is not None and parent.retired_on is not None:
        faults["parent_id"] = translate("grids", "The grid {name} is no longer in use.", name=parent.name)
    if grid_id is not None and "parent_id" not in faults:
        level = session.scalar(select(Grid.level).where(Grid.id == grid_id))
        if level != values.level and session.scalar(select(Grid.id).where(Grid.parent_id == grid_id).limit(1)):
            faults["level"] = translate("grids", "Grids lie below it; its level can't change.")
    return faults


def _held(session: Session, grid_id: int, version: int | None) -> Grid:
    grid = session.get(Grid, grid_id, with_for_update=True)
    if grid is None:
        raise gone()
    check_version(session, grid, version)
    return grid


def _refuse_removal(grid: Grid, held: Holdings, hand_over_to: int | None) -> None:
    if grid.retired_on is not None:
        raise DeskError(translate("grids", "The grid {name} is no longer in use.", name=grid.name))
    if held.below:
        raise DeskError(translate("grids", "{n} grids lie below it; move or remove them first.", n=held.below))
    if held.open_matters:
        raise DeskError(
            translate("grids", "{n} matters of this grid are open; transfer or finish them first.", n=held.open_matters)
        )
    if held.to_hand_over and (hand_over_to is None or hand_over_to == grid.id):
        raise Rejected(
            {
                "hand_over_to": translate(
                    "grids",
                    "It still holds {addresses} addresses, {ranges} ranges, {buildings} buildings and {resources}"
                    " resources; choose the grid that takes them over.",
                    addresses=held.addresses,
                    ranges=held.ranges,
                    buildings=held.buildings,
                    resources=held.resources,
                )
            }
        )


def _hand_over(session: Session, grid: Grid, to: Grid, held: Holdings) -> None:
    if to.retired_on is not None:
        raise Rejected({"hand_over_to": translate("grids", "The grid {name} is no longer in use.", name=to.name)})
    holders: tuple[Any, ...] = (GridRange, Building, Resource)
    for holder in holders:
        for row in session.scalars(select(holder).where(holder.grid_id == grid.id)):
            row.grid_id = to.id
    options = {"synchronize_session": False}
    homes: tuple[type[ResidentAddress | Household], ...] = (ResidentAddress, Household)
    for home in homes:
        session.execute(update(home).where(home.grid_id == grid.id).values(grid_id=to.id), execution_options=options)
    session.note("change", Grid.SUBJECT, grid.id, {"handed_over_to": [None, to.code], "addresses": [held.addresses, 0]})


def _has_history(session: Session, grid_id: int) -> bool:
    session.flush()  # what was handed over must have left
    columns: Iterable[Any] = (
        GridMember.grid_id, Matter.grid_id, Grid.parent_id, ResidentAddress.grid_id, Household.grid_id,
    )  # fmt: skip
    return any(session.scalar(select(column).where(column == grid_id).limit(1)) is not None for column in columns)


def _of_station(session: Session, *, retired: bool, columns: tuple[Any, ...] = (Grid,)) -> Select[Any]:
    query = select(*columns).order_by(Grid.code)
    if session.actor.station_id is not None:
        query = query.where(Grid.station_id == session.actor.station_id)
    return query if retired else query.where(Grid.retired_on.is_(None))


def _grouped(column: Any) -> Select[Any]:
    return select(column, func.count()).where(column.is_not(None)).group_by(column)


def _people(session: Session) -> Select[Any]:
    return (
        select(
            ResidentAddress.grid_id,
            func.count(),
            number_of(older_than(session, ELDER)),
            number_of(older_than(session, AGED)),
            number_of(lives_alone(session)),
        )
        .join(Resident, Resident.id == ResidentAddress.resident_id)
        .where(lives_here(), is_home(), ResidentAddress.grid_id.is_not(None))
        .group_by(ResidentAddress.grid_id)
    )


def _answered(session: Session, grid: Grid) -> GridNode:
    path: list[int] = []
    at: Grid | None = grid
    while at is not None:
        path.append(at.id)
        at = session.get(Grid, at.parent_id) if at.parent_id is not None else None
    return _node(grid, nearest(session, path, local_date(session.now)))


def _node(grid: Grid, responsible: MemberRow | None) -> GridNode:
    return GridNode(
        grid.id, grid.parent_id, grid.level, grid.code, grid.name, grid.host_unit, grid.version, responsible,
        grid.retired_on,
    )  # fmt: skip
