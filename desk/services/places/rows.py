"""What the register of places and its plans show: frozen rows."""

from __future__ import annotations

from dataclasses import dataclass

from desk.rules.places import PlanMark
from desk.services.grids import ResourceRow


@dataclass(frozen=True, slots=True)
class Place:
    """A resource as it is looked up. ``grid`` names the grids above its own too, "" for the whole station.

    ``ring`` is the circle of walking time (5, 10, 15); ``small``: a venue below the least area; ``gone``: it ended;
    ``keys`` is what :func:`desk.services.places.found` looks in.
    """

    row: ResourceRow
    class_name: str
    icon: str
    mark: PlanMark
    grid: str
    ring: int | None
    small: bool
    gone: bool
    keys: str


@dataclass(frozen=True, slots=True)
class Register:
    """All places of the station, by class and name. ``least_area``: venues below it are flagged, in m²."""

    places: tuple[Place, ...]
    least_area: int

    def place(self, resource_id: int) -> Place | None:
        """The place with that key."""
        return next((each for each in self.places if each.row.resource_id == resource_id), None)


@dataclass(frozen=True, slots=True)
class Offer:
    """A force or provider that a matter can be given; ``level`` of its grid: 3 is nearest, 0 the whole station."""

    resource_id: int
    kind: str
    class_name: str
    name: str
    phone: str
    hours: str
    contact: str
    grid: str
    level: int


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan of an estate; ``pins`` counts the places on it, ``width`` and ``height`` in pixels."""

    plan_id: int
    grid_id: int | None
    name: str
    width: int
    height: int
    pins: int
    version: int


@dataclass(frozen=True, slots=True)
class PinRow:
    """A place on a plan. ``number`` counts by class and name; ``x`` from the left, ``y`` from the top, 0 to 1."""

    number: int
    place: Place
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """A plan with its picture (PNG or JPEG) and its pins by number."""

    plan: PlanRow
    grid: str
    picture: bytes
    pins: tuple[PinRow, ...]
