"""Buildings (楼栋): each belongs to a grid, and stands on the plan of its estate with who lives in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken, Stale, about
from desk.models.grids import Building, Grid
from desk.models.residents import Resident, ResidentAddress
from desk.rules.grids import building_name, place_name
from desk.rules.permissions import Permission
from desk.rules.plans import lay_out, natural
from desk.rules.range_texts import parse_buildings
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version, gone, last_by, who_changed
from desk.services.grids.people import ELDER, is_home, lives_alone, lives_here, number_of, older_than
from desk.services.grids.rows import BuildingInput, BuildingOnMap, BuildingRow, BuildingsMade, EstateMap
from desk.services.grids.tree import below
from desk.words import translate

_COLUMNS: tuple[InstrumentedAttribute[Any], ...] = (
    Building.id, Building.grid_id, Building.proper, Building.number, Building.units, Building.floors, Building.doors,
    Building.note, Building.map_x, Building.map_y, Building.version,
)  # fmt: skip
_LAST = "\U0010ffff"
_NAMED = 4
"""How many buildings a refusal names."""
_EMPTY = (0, 0, 0, 0)


def buildings(session: Session, *, grid_id: int | None = None) -> tuple[BuildingRow, ...]:
    """The buildings of a grid itself, by estate and number; without a grid those that belong to none."""
    require(session, Permission.GRIDS_READ)
    return _rows(session, [*_at_station(session), Building.grid_id.is_not_distinct_from(grid_id)])


def building(session: Session, *, building_id: int) -> BuildingRow | None:
    """One building as it is now; None when it is gone."""
    require(session, Permission.GRIDS_READ)
    return next(iter(_rows(session, [*_at_station(session), Building.id == building_id])), None)


def save_building(
    session: Session, *, building_id: int | None, version: int | None, values: BuildingInput
) -> BuildingRow:
    """Make a building, or change the one read at ``version``. Raises Rejected and Stale.

    Addresses on file keep their grid until :func:`desk.services.grids.relocate`.
    """
    require(session, Permission.GRIDS_WRITE)
    proper, number = _checked(session, building_id, values)
    if building_id is None:
        row = Building(station_id=station_of(session))
        session.add(row)
    else:
        held = session.get(Building, building_id, with_for_update=True)
        if held is None:
            raise gone()
        row = held
        check_version(session, row, version)
    row.proper, row.number, row.grid_id = proper, number, values.grid_id
    row.units, row.floors, row.doors = values.units, values.floors, values.doors
    row.note, row.map_x, row.map_y = values.note.strip() or None, values.map_x, values.map_y
    session.flush()  # the key and the version are handed back
    return building_row(row)


def save_buildings(
    session: Session, *, grid_id: int, text: str, units: int | None = None, floors: int | None = None
) -> BuildingsMade:
    """Give a grid every building of a text such as 春和里西区1–24号楼; those that are there already become its own.

    ``units`` and ``floors`` are set on new ones. Raises Rejected (``text``).
    """
    require(session, Permission.GRIDS_WRITE)
    _in_use(session, grid_id)
    with about("text"):
        wanted = parse_buildings(text)
    propers = {each.proper for each in wanted}
    query = select(Building).where(Building.proper.in_(propers), *_at_station(session)).with_for_update()
    known = {(row.proper, row.number): row for row in session.scalars(query)}
    created = taken = same = 0
    for each in wanted:
        row = known.get((each.proper, each.number))
        if row is None:
            created += 1
            values = {"proper": each.proper, "number": each.number, "units": units, "floors": floors}
            session.add(Building(station_id=station_of(session), grid_id=grid_id, **values))
        elif row.grid_id == grid_id:
            same += 1
        else:
            taken += 1
            row.grid_id = grid_id
    session.flush()  # the next look must find them
    return BuildingsMade(created, taken, same)


def move_buildings(
    session: Session,
    *,
    building_ids: Collection[int],
    grid_id: int | None,
    seen: Mapping[int, int | None] | None = None,
) -> int:
    """Give buildings to another grid, or to none; how many moved.

    ``seen`` says in which grid each was shown; Stale names those that a colleague moved elsewhere meanwhile.
    """
    require(session, Permission.GRIDS_WRITE)
    if grid_id is not None:
        _in_use(session, grid_id)
    rows, moved = _held(session, building_ids), 0
    if seen is not None:
        _refuse_moved(session, [row for row in rows if row.grid_id not in (seen[row.id], grid_id)])
    for row in rows:
        moved += row.grid_id != grid_id
        row.grid_id = grid_id
    return moved


def place_buildings(session: Session, *, places: Mapping[int, tuple[float, float] | None]) -> None:
    """Put buildings into cells (column, line) of their plan; None: by number again."""
    require(session, Permission.GRIDS_WRITE)
    for row in _held(session, places.keys()):
        row.map_x, row.map_y = places[row.id] or (None, None)


def remove_buildings(
    session: Session, *, building_ids: Collection[int], versions: Mapping[int, int] | None = None
) -> int:
    """Take buildings away; how many there were. Addresses in them keep their grid until they are located anew.

    ``versions`` says what of each was read; Stale when a colleague changed one meanwhile.
    """
    require(session, Permission.GRIDS_WRITE)
    rows = _held(session, building_ids)
    for row in rows:
        check_version(session, row, versions[row.id] if versions is not None else None)
        session.delete(row)
    session.flush()  # the next look must not find them
    return len(rows)


def buildings_of(session: Session, *, grid_id: int | None) -> tuple[EstateMap, ...]:
    """The plans of the estates with buildings of a grid and the grids below it, or of the whole station.

    On each building its households and the residents who live there; one statement counts them all.
    """
    require(session, Permission.GRIDS_READ)
    mine = [] if grid_id is None else [Building.grid_id.in_(below(session, grid_id))]
    rows = _rows(session, [*_at_station(session), *mine])
    people = _people(session, None if grid_id is None else {row.proper for row in rows})
    return tuple(_plan(proper, list(group), people) for proper, group in groupby(rows, key=lambda row: row.proper))


def building_row(row: Building) -> BuildingRow:
    """What is shown of a building."""
    return BuildingRow(*(getattr(row, column.key) for column in _COLUMNS))


def begins(session: Session, column: InstrumentedAttribute[str], prefix: str) -> ColumnElement[bool]:
    """Whether an address begins like that; a range of the index where texts are compared byte by byte."""
    if session.connection().dialect.name == "sqlite":
        return (column >= prefix) & (column < prefix + _LAST)
    return column.startswith(prefix, autoescape=True)


def _plan(proper: str, rows: list[BuildingRow], people: Mapping[str, tuple[int, int, int, int]]) -> EstateMap:
    placed = [None if row.map_x is None or row.map_y is None else (row.map_x, row.map_y) for row in rows]
    cells = lay_out(proper, [row.number for row in rows], placed)
    found = tuple(
        BuildingOnMap(row, *people.get(row.proper + row.number, _EMPTY), *cell)
        for row, cell in zip(rows, cells, strict=True)
    )
    columns, lines = (1 + int(max(cell[axis] for cell in cells)) for axis in (0, 1))
    return EstateMap(proper, columns, lines, found)


def _people(session: Session, propers: Collection[str] | None) -> dict[str, tuple[int, int, int, int]]:
    """By building as the keys of addresses name it: households, residents, elders, living alone."""
    key = ResidentAddress.address_key
    if session.connection().dialect.name == "sqlite":
        building = func.substr(key, 1, func.instr(key.concat("-"), "-") - 1)
    else:
        building = func.split_part(key, "-", 1)
    query = (
        select(
            building,
            func.count(func.distinct(Resident.household_id)),
            func.count(),
            number_of(older_than(session, ELDER)),
            number_of(lives_alone(session)),
        )
        .join(Resident, Resident.id == ResidentAddress.resident_id)
        .where(lives_here(), is_home())
        .group_by(building)
    )
    if propers is not None:
        query = query.where(or_(False, *(begins(session, key, proper) for proper in sorted(propers))))
    return {name: (int(h), int(n), int(e), int(s)) for name, h, n, e, s in session.execute(query).tuples()}


def _rows(session: Session, conditions: Iterable[ColumnElement[bool]]) -> tuple[BuildingRow, ...]:
    found = session.execute(select(*_COLUMNS).where(*conditions)).tuples()
    rows = (BuildingRow(*values) for values in found)
    return tuple(sorted(rows, key=lambda row: (row.proper, natural(row.number))))


def _at_station(session: Session) -> list[ColumnElement[bool]]:
    return [] if session.actor.station_id is None else [Building.station_id == session.actor.station_id]


def _held(session: Session, building_ids: Collection[int]) -> list[Building]:
    return list(session.scalars(select(Building).where(Building.id.in_(building_ids)).with_for_update()))


def _refuse_moved(session: Session, rows: list[Building]) -> None:
    if not rows:
        return
    wanted = select(Grid.id, Grid.name).where(Grid.id.in_({row.grid_id for row in rows}))
    names = dict(session.execute(wanted).tuples().all())
    none = translate("grids", "no grid")
    where = [
        f"{row.proper}{row.number} → {names[row.grid_id] if row.grid_id is not None else none}" for row in rows[:_NAMED]
    ]
    more = ["…"] if len(rows) > _NAMED else []
    faster = who_changed([last_by(session, row, "grid_id") for row in rows[:_NAMED]])
    said = translate("grids", "Please look again: {buildings}", buildings="、".join([*where, *more]))
    raise Stale(f"{faster} {said}", {})


def _in_use(session: Session, grid_id: int) -> None:
    grid = session.get_one(Grid, grid_id)
    if grid.retired_on is not None:
        raise DeskError(translate("grids", "The grid {name} is no longer in use.", name=grid.name))


def _checked(session: Session, building_id: int | None, values: BuildingInput) -> tuple[str, str]:
    faults: dict[str, str] = {}
    proper, number = place_name(values.proper) if values.proper.strip() else "", ""
    if not proper:
        faults["proper"] = translate("grids", "Please enter the estate or road.")
    try:
        number = building_name(values.number)
    except RuleBroken as broken:
        faults["number"] = broken.text
    for field in ("units", "floors", "doors"):
        amount = getattr(values, field)
        if amount is not None and not 0 < amount < 10_000:
            faults[field] = translate("grids", "Please enter a number above 0.")
    if not faults:
        same = [Building.proper == proper, Building.number == number, Building.id != (building_id or 0)]
        if session.scalar(select(Building.id).where(*same, Building.station_id == station_of(session))):
            faults["number"] = translate(
                "grids", "{proper} has a building {number} already.", proper=proper, number=number
            )
    if values.grid_id is not None:
        _in_use(session, values.grid_id)
    if faults:
        raise Rejected(faults)
    return proper, number
