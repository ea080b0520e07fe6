"""What a card says of the desk with its people, for each grid: computed once in a transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from desk.db import Session
from desk.models.grids import Grid, Resource
from desk.models.stations import Station
from desk.rules.card_words import hours_text, joined, phone_text
from desk.rules.care import ServiceKind
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.cards.own import home_text
from desk.services.care.catalogue import service_rows
from desk.services.grids.members import active, first
from desk.services.grids.rows import MemberRow

STEWARDS = ("胡同管家", "管家")
"""Duties that stand in a line of their own beside the grid worker's."""

CLASSES: Mapping[str, str] = {"police": "police", "doctor": "medical", "meals": "care", "repair": "property"}
"""Field of the card → class of the resources that it names."""

AT_THE_CENTRE = frozenset((ServiceKind.MEAL, ServiceKind.BATH, ServiceKind.LAUNDRY, ServiceKind.VISIT))
MOST_SERVICES = 6
LONGEST_NAME, LONGEST_HOW = 15, 22
"""Characters that the shipped templates hold of a name with the person to ask for, and of hours with an address."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What cards of one grid say of the desk with its people."""

    fields: Mapping[str, str]
    rows: tuple[tuple[str, str], ...]


LONGEST_NOTE = 10
"""Characters below the hotline of the smallest card; a longer address of the station is left off, none is cut."""


class Duties:
    """The answers for the grids of a station on the day of the session."""

    def __init__(self, session: Session) -> None:
        self._day = local_date(session.now)
        self._station = session.get_one(Station, station_of(session))
        grids = select(Grid.id, Grid.parent_id, Grid.level, Grid.name)
        self._grids = {key: (parent, level, name) for key, parent, level, name in session.execute(grids).tuples()}
        self._members: dict[int, list[MemberRow]] = {}
        for row in active(session, self._day):
            self._members.setdefault(row.grid_id, []).append(row)
        self._resources = _resources(session, self._day)
        self._rows = tuple(_services(session, self._day))
        self._known: dict[int | None, Duty] = {}

    def of(self, grid_id: int | None) -> Duty:
        """What the cards of a grid say; None: of an address that belongs to none."""
        known = self._known.get(grid_id)
        if known is None:
            known = self._known[grid_id] = Duty(self._fields(grid_id), self._rows)
        return known

    def grid_name(self, grid_id: int | None) -> str:
        """How the grid is called; "" for none."""
        return self._grids[grid_id][2] if grid_id in self._grids else ""

    def _path(self, grid_id: int | None) -> list[int]:
        """The grid and those above it."""
        path: list[int] = []
        while grid_id is not None and grid_id in self._grids:
            path.append(grid_id)
            grid_id = self._grids[grid_id][0]
        return path

    def _fields(self, grid_id: int | None) -> dict[str, str]:
        path = self._path(grid_id)
        station = self._station
        community = next((self._grids[key][2] for key in path if self._grids[key][1] == 1), "")
        address = home_text(station.address or "")
        found = {
            "station": station.name,
            "community": community or station.name,
            "hotline": phone_text(station.phone or ""),
            "hotline_note": address if len(address) <= LONGEST_NOTE else "",
        }
        worker, steward = self._people(path)
        if worker is not None:
            found["worker_duty"] = worker.duty
        for name, member in (("worker", worker), ("steward", steward)):
            if member is not None:
                found[f"{name}_name"], found[f"{name}_phone"] = member.name, phone_text(member.phone or "")
        for name, kind in CLASSES.items():
            resource = self._resource(kind, path)
            if resource is not None:
                found[f"{name}_name"] = joined((resource.name, resource.contact), " ", LONGEST_NAME)
                found[f"{name}_phone"] = phone_text(resource.phone or "")
                found[f"{name}_how"] = joined((resource.hours, resource.address), "，", LONGEST_HOW)
        return {name: text for name, text in found.items() if text}

    def _people(self, path: Sequence[int]) -> tuple[MemberRow | None, MemberRow | None]:
        """Who answers for the grid, and its steward; whoever answers has one line only."""
        worker = self._nearest(path, lambda row: row.duty not in STEWARDS)
        steward = self._nearest(path, lambda row: row.duty in STEWARDS)
        return (worker, steward) if worker is not None else (steward, None)

    def _nearest(self, path: Sequence[int], serves: Callable[[MemberRow], bool]) -> MemberRow | None:
        """Of the nearest grid that has somebody who can be called; else somebody without a telephone."""
        rows = [[row for row in self._members.get(key, ()) if serves(row)] for key in path]
        reached = (first(row for row in some if row.phone) for some in rows)
        return next(filter(None, reached), None) or next(filter(None, map(first, rows)), None)

    def _resource(self, kind: str, path: Sequence[int]) -> Resource | None:
        """The one that is marked, of the nearest grid; else the oldest with a telephone. Those of no grid come last."""
        found = self._resources.get(kind, ())
        places: list[int | None] = [*path, None]
        ranked = sorted(
            (each for each in found if each.grid_id in places and (each.on_cards or each.phone)),
            key=lambda each: (not each.on_cards, places.index(each.grid_id), each.since or date.max, each.id),
        )
        return ranked[0] if ranked else None


def _resources(session: Session, day: date) -> dict[str, list[Resource]]:
    query = select(Resource).where(
        Resource.station_id == station_of(session),
        Resource.kind.in_(CLASSES.values()),
        or_(Resource.since.is_(None), Resource.since <= day),
        or_(Resource.until.is_(None), Resource.until > day),
    )
    found: dict[str, list[Resource]] = {}
    for row in session.scalars(query):
        found.setdefault(row.kind, []).append(row)
    return found


def _services(session: Session, day: date) -> Iterable[tuple[str, str]]:
    """What is to be had at the centre and when, in the order of the catalogue."""
    shown = 0
    for service in service_rows(session, on=day):
        sittings = [each for each in service.sittings if each.valid_from <= day]
        hours = hours_text([(each.starts, each.ends, each.weekdays) for each in sittings])
        if service.kind in AT_THE_CENTRE and not service.at_home and hours and shown < MOST_SERVICES:
            shown += 1
            yield service.name, hours
