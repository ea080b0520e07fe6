"""What the grids show and take: frozen rows out, inputs in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from desk.rules.grids import Parity

Progress = Callable[[int, int], object]
"""``progress(done, total)``; it raises :class:`desk.errors.Cancelled` to stop, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Someone's duty in a grid from ``since`` up to, not including, ``until`` (None: still).

    ``photo_id`` is set when there is a photo; :func:`desk.services.grids.photo` gives its bytes.
    """

    member_id: int
    grid_id: int
    staff_id: int | None
    name: str
    duty: str
    phone: str | None
    since: date
    until: date | None
    duty_hours: str | None = None
    photo_id: int | None = None


@dataclass(frozen=True, slots=True)
class MemberInput:
    """What a form says of a member; ``phone`` as typed. ``since`` is the first day of the duty."""

    name: str
    duty: str
    since: date
    phone: str = ""
    duty_hours: str = ""
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty with the grid it is in, for the history of a grid or of a person; ``path`` names the grids above too."""

    member: MemberRow
    grid_code: str
    grid_name: str
    path: str


@dataclass(frozen=True, slots=True)
class GridNode:
    """One grid of the tree. ``responsible`` is who answers for it today, found upwards when it has nobody.

    ``retired_on`` is the first day on which the grid was no more; None for a grid in use.
    """

    grid_id: int
    parent_id: int | None
    level: int
    code: str
    name: str
    host_unit: str | None
    version: int
    responsible: MemberRow | None
    retired_on: date | None = None


@dataclass(frozen=True, slots=True)
class GridInput:
    code: str
    name: str
    level: int
    parent_id: int | None = None
    host_unit: str | None = None


@dataclass(frozen=True, slots=True)
class GridCounts:
    """How much a grid holds, the grids below it included: households, living residents, of them 60 and over, 80 and
    over and living alone; matters that are open; buildings.
    """

    households: int = 0
    residents: int = 0
    elders: int = 0
    aged: int = 0
    solitary: int = 0
    open_matters: int = 0
    buildings: int = 0

    def __add__(self, other: GridCounts) -> GridCounts:
        return GridCounts(
            self.households + other.households,
            self.residents + other.residents,
            self.elders + other.elders,
            self.aged + other.aged,
            self.solitary + other.solitary,
            self.open_matters + other.open_matters,
            self.buildings + other.buildings,
        )


@dataclass(frozen=True, slots=True)
class Holdings:
    """What stands in the way of taking a grid away: numbers of what lies in it itself, without grids below.

    ``below`` grids and ``open_matters`` must go first; the rest can be handed over to another grid.
    """

    below: int
    open_matters: int
    addresses: int
    ranges: int
    buildings: int
    resources: int

    @property
    def to_hand_over(self) -> int:
        """How much needs another grid."""
        return self.addresses + self.ranges + self.buildings + self.resources


@dataclass(frozen=True, slots=True)
class Removal:
    """A grid that was taken away: ``deleted`` when it had no history, else retired from today on."""

    grid_id: int
    deleted: bool
    handed_over: Holdings


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


@dataclass(frozen=True, slots=True)
class BuildingRow:
    """A building of an estate or road. ``map_x``, ``map_y``: its cell on the plan, None when laid out by number."""

    building_id: int
    grid_id: int | None
    proper: str
    number: str
    units: int | None
    floors: int | None
    doors: int | None
    note: str | None
    map_x: float | None
    map_y: float | None
    version: int


@dataclass(frozen=True, slots=True)
class BuildingInput:
    proper: str
    number: str
    grid_id: int | None = None
    units: int | None = None
    floors: int | None = None
    doors: int | None = None
    note: str = ""
    map_x: float | None = None
    map_y: float | None = None


@dataclass(frozen=True, slots=True)
class BuildingsMade:
    """``created`` are new; ``taken_over`` were there and belong to the grid now; ``same`` belonged to it before."""

    created: int
    taken_over: int
    same: int


@dataclass(frozen=True, slots=True)
class BuildingOnMap:
    """A building with who lives in it (``elders``: 60 and over) and its cell: column ``x``, line ``y``, from 0."""

    building: BuildingRow
    households: int
    residents: int
    elders: int
    solitary: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Dweller:
    """A resident of a building: the masked name, whole years (None: birth unknown), whether living alone.

    ``door`` counts the dwellings from 1; which one it is stays hidden.
    """

    resident_id: int
    door: int
    name: str
    age: int | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Dwellers:
    """The residents of a building; ``total`` counts those too that a long list leaves out."""

    rows: tuple[Dweller, ...]
    total: int


@dataclass(frozen=True, slots=True)
class EstateMap:
    """The plan of one estate or road; ``columns`` × ``lines`` cells hold all its buildings."""

    proper: str
    columns: int
    lines: int
    buildings: tuple[BuildingOnMap, ...]


@dataclass(frozen=True, slots=True)
class EstateWithoutGrid:
    """Addresses of one estate or road that belong to no grid: different dwellings (``households``), the residents
    in them, and the numbers of their buildings from–to (None: no building has a number).
    """

    proper: str
    households: int
    residents: int
    building_from: int | None
    building_to: int | None
    buildings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddressWithoutGrid:
    """One resident's address that belongs to no grid; name and address are masked."""

    resident_id: int
    name: str
    address: str
    kind: str
    proper: str


@dataclass(frozen=True, slots=True)
class AddressPage:
    """A page of addresses; ``older`` of the next call is ``next``, None at the end. ``total`` is of all pages."""

    rows: tuple[AddressWithoutGrid, ...]
    total: int
    next: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class GridMove:
    """``addresses`` that go from one grid (None: from none) to another."""

    from_id: int | None
    to_id: int
    addresses: int


@dataclass(frozen=True, slots=True)
class Relocation:
    """What proposing the grids anew does, or did. ``moves``: most addresses first.

    ``looked_at`` counts residents' addresses and households; ``uncovered`` have a grid that no range or building
    gives them any more: they keep it. ``households`` of the moved are households.
    """

    looked_at: int
    moves: tuple[GridMove, ...]
    households: int
    uncovered: int

    @property
    def moved(self) -> int:
        """How many residents' addresses get another grid."""
        return sum(move.addresses for move in self.moves)


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """One class of forces and resources (资源力量); ``description`` says what belongs to it."""

    kind: str
    name: str
    description: str
    icon: str


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """A place, provider or force. ``area`` in square metres; ``until``: the first day on which it is gone.

    ``walk_minutes`` on foot from the station; ``venue``: rooms of the station's own (阵地); ``on_cards``: cards name
    it.
    """

    resource_id: int
    grid_id: int | None
    kind: str
    name: str
    address: str | None
    hours: str | None
    contact: str | None
    phone: str | None
    special: str | None
    capacity: int | None
    area: int | None
    since: date | None
    until: date | None
    version: int
    walk_minutes: int | None = None
    venue: bool = False
    on_cards: bool = False


@dataclass(frozen=True, slots=True)
class ResourceInput:
    """What a form says of a resource; ``phone`` as typed, several separated by 、."""

    kind: str
    name: str
    grid_id: int | None = None
    address: str = ""
    hours: str = ""
    contact: str = ""
    phone: str = ""
    special: str = ""
    capacity: int | None = None
    area: int | None = None
    since: date | None = None
    until: date | None = None
    walk_minutes: int | None = None
    venue: bool = False
    on_cards: bool = False


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A field that a row of a list would change; both as they are shown."""

    field: str
    known: str
    in_row: str


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of a list and what bringing it in does with it: ``action`` is ``new``, ``changed`` or ``same``.

    ``part`` is the list it stands in: ``grids``, ``ranges``, ``members``, ``buildings``, ``resources``.
    """

    sheet: str | None
    row: int
    part: str
    title: str
    action: str
    changes: tuple[ListedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedRefusal:
    """A cell that stands in the way of its row; ``cell`` by Excel's name, "" for the whole row."""

    sheet: str | None
    row: int
    cell: str
    value: str
    reason: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class ListsPreview:
    """What bringing the lists in would do. ``earlier``: the same file was brought in and not taken back."""

    rows: tuple[ListedRow, ...]
    refused: tuple[ListedRefusal, ...]
    earlier: int | None

    def count(self, action: str, part: str | None = None) -> int:
        """How many rows are ``new``, ``changed`` or ``same``, of one part or of all."""
        return sum(1 for row in self.rows if row.action == action and part in (None, row.part))


@dataclass(frozen=True, slots=True)
class ListsBroughtIn:
    """``counts``: by part, rows by action. ``refused`` counts rows."""

    batch_id: int
    counts: Mapping[str, Mapping[str, int]]
    refused: int
