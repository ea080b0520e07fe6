"""The streets of the synthetic street: communities, their grids with people and ranges, and every dwelling."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk.db import Session
from desk.models.grids import Building, Grid, GridMember, GridRange, Resource

BUILDINGS = ((1, 2), (3, 4), (5, 5))
"""The buildings of each micro grid of an estate's grid; the next grid of the same estate goes on from 6."""

LANES = ((1, 20), (21, 40), (41, 60))
"""The house numbers of each micro grid along a lane."""

UNITS, STOREYS, DOORS = 3, 6, 2
YARDS, HOMES_IN_A_YARD = 30, 6


@dataclass(frozen=True, slots=True)
class MicroGrid:
    """A micro grid: one range of buildings or of house numbers on one side of a lane."""

    proper: str
    first: int
    last: int
    parity: str = "all"


@dataclass(frozen=True, slots=True)
class GridPlan:
    """A second-level grid: its running number from 1 to 32 and the micro grids in it."""

    number: int
    community: str
    lane: bool
    micro: tuple[MicroGrid, ...]
    host_unit: str | None


@dataclass(frozen=True, slots=True)
class Dwelling:
    """One door, and the key of the micro grid it lies in; None in an estate that nobody has put in a grid yet."""

    address: str
    grid_id: int | None


def plan(street: Mapping[str, Any]) -> tuple[GridPlan, ...]:
    """The second-level grids of ``street.toml`` in the order of their numbers."""
    hosts: Mapping[str, str] = street["host_units"]
    plans: list[GridPlan] = []
    for community in street["community"]:
        lanes = community.get("lanes", ())
        groups = [
            tuple(MicroGrid(estate, first + 5 * part, last + 5 * part) for first, last in BUILDINGS)
            for estate, parts in community.get("estates", ())
            for part in range(parts)
        ]
        for lane in lanes[:-1]:
            groups += [tuple(MicroGrid(lane, *part, parity) for part in LANES) for parity in ("odd", "even")]
        if lanes:  # the last lane has houses on one side only
            groups.append((MicroGrid(lanes[-1], 1, 15), MicroGrid(lanes[-1], 16, YARDS)))
        for micro in groups:
            number = len(plans) + 1
            lane_grid = micro[0].proper in lanes
            plans.append(GridPlan(number, community["code"], lane_grid, micro, hosts.get(str(number))))
    return tuple(plans)


@dataclass(slots=True)
class People:
    """Makes names and telephones for whoever serves in a grid."""

    name: Callable[[], str]
    phone: Callable[[], str]


def build(
    session: Session,
    *,
    street: Mapping[str, Any],
    workers: Mapping[int, tuple[int, str]],
    station_id: int,
    since: date,
    people: People,
) -> list[Dwelling]:
    """Put the grids with their members, ranges, buildings and resources into the database; every dwelling.

    ``workers`` maps the number of a grid to the account (key, name) of its full-time worker.
    """
    communities: dict[str, Grid] = {}
    for community in street["community"]:
        grid = Grid(station_id=station_id, level=1, code=community["code"], name=community["name"])
        session.add(grid)
        communities[community["code"]] = grid
    session.flush()  # the grids below need their keys
    duties = Duties(street["members"], street["hours"], since)
    for grid in communities.values():
        session.add(duties.member(grid.id, people.name(), duties.words["head"], people.phone()))
    dwellings: list[Dwelling] = []
    numbered: dict[int, Grid] = {}
    for each in plan(street):
        parent = communities[each.community]
        grid = Grid(
            station_id=station_id,
            parent_id=parent.id,
            level=2,
            code=f"{each.community}-{each.number:02d}",
            name=f"第{each.number}网格",
            host_unit=each.host_unit,
        )
        session.add(grid)
        session.flush()
        numbered[each.number] = grid
        _staff_grid(session, grid, each, duties, workers.get(each.number), people)
        for place, micro in enumerate(each.micro, start=1):
            dwellings += _micro_grid(session, grid, each, place, micro)
    for each in street["resource"]:
        grid = numbered[each["grid"]] if "grid" in each else communities[each["community"]]
        session.add(_resource(each, grid, since, people))
    for each in street["without_grid"]:
        for address in _addresses(False, MicroGrid(each["estate"], 1, each["buildings"])):
            dwellings.append(Dwelling(address, None))
    return dwellings


@dataclass(frozen=True, slots=True)
class Duties:
    """The words for the duties, their hours, and the day since when they are held."""

    words: Mapping[str, Any]
    hours: Mapping[str, str]
    since: date

    def member(self, grid_id: int, name: str, duty: str, phone: str, staff_id: int | None = None) -> GridMember:
        """Someone's duty in a grid."""
        return GridMember(
            grid_id=grid_id, staff_id=staff_id, name=name, duty=duty, phone=phone, since=self.since,
            duty_hours=self.hours.get(duty),
        )  # fmt: skip


def _staff_grid(
    session: Session, grid: Grid, each: GridPlan, duties: Duties, worker: tuple[int, str] | None, people: People
) -> None:
    words = duties.words
    staff_id, name = worker or (None, people.name())
    session.add(duties.member(grid.id, name, words["worker"], people.phone(), staff_id))
    session.add(duties.member(grid.id, people.name(), words["head"], people.phone()))
    others = [*words["others"], *([words["lane"]] * 2 if each.lane else [])]
    for duty in [*others, words["host"]] if each.host_unit else others:
        session.add(duties.member(grid.id, people.name(), duty, people.phone()))


def _resource(each: Mapping[str, Any], grid: Grid, since: date, people: People) -> Resource:
    texts = {name: each.get(name) for name in ("address", "hours", "special", "capacity", "area", "walk_minutes")}
    texts |= {name: each.get(name, False) for name in ("venue", "on_cards")}
    return Resource(
        station_id=grid.station_id, grid_id=grid.id, kind=each["kind"], name=each["name"], contact=people.name(),
        phone=people.phone(), since=since, **texts,
    )  # fmt: skip


def _micro_grid(session: Session, parent: Grid, each: GridPlan, place: int, micro: MicroGrid) -> Iterator[Dwelling]:
    word = "号" if each.lane else "号楼"
    span = f"{micro.first}" if micro.first == micro.last else f"{micro.first}—{micro.last}"
    side = {"odd": "单", "even": "双"}.get(micro.parity, "")
    grid = Grid(
        station_id=parent.station_id,
        parent_id=parent.id,
        level=3,
        code=f"{parent.code}-{place}",
        name=f"{micro.proper}{span}{side}{word}",
    )
    session.add(grid)
    session.flush()
    session.add(
        GridRange(
            grid_id=grid.id,
            proper=micro.proper,
            building_from=micro.first,
            building_to=micro.last,
            parity=micro.parity,
        )
    )
    if not each.lane:
        for number in range(micro.first, micro.last + 1):
            session.add(_building(grid, micro.proper, number))
    for address in _addresses(each.lane, micro):
        yield Dwelling(address, grid.id)


def _addresses(lane: bool, micro: MicroGrid) -> Iterator[str]:
    for building in range(micro.first, micro.last + 1):
        if lane:
            if micro.parity == "all" or (building % 2 == 1) == (micro.parity == "odd"):
                for home in range(1, HOMES_IN_A_YARD + 1):
                    yield f"{micro.proper}{building}号{home}户"
            continue
        for unit in range(1, UNITS + 1):
            for storey in range(1, STOREYS + 1):
                for door in range(1, DOORS + 1):
                    yield f"{micro.proper}{building}号楼{unit}单元{storey}{door:02d}室"


def _building(grid: Grid, proper: str, number: int) -> Building:
    return Building(
        station_id=grid.station_id, grid_id=grid.id, proper=proper, number=str(number), units=UNITS, floors=STOREYS,
        doors=UNITS * STOREYS * DOORS,
    )  # fmt: skip
