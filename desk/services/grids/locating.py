"""Which grid an address belongs to, asked one by one while a clerk types, or for a whole ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from sqlalchemy import Boolean, Integer, select, text
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.models.grids import Building, Grid, GridMember, GridRange
from desk.rules import addresses
from desk.rules.addresses import AddressParts
from desk.rules.grids import AddressRange, GridBuilding, GridIndex, Parity
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require
from desk.services.grids.members import first, is_active, not_over
from desk.services.grids.rows import GridProposal, MemberRow

_MODELS = (Grid, GridRange, Building, GridMember)
_SUBJECTS = tuple(model.SUBJECT for model in _MODELS)
_MANY = 1_000
"""So many newer records are not looked through: everything is read anew."""

# One way to the server. Both ends of the range, and the empty text, keep the databases from walking all records, or an
# index of those about grids, instead of the newest ones.
_NEWS = text(
    f"SELECT sequence, CASE WHEN sequence > :since + {_MANY} THEN TRUE WHEN sequence > :since THEN EXISTS ("
    f"SELECT 1 FROM records r WHERE r.sequence > :since AND r.sequence <= :since + {_MANY}"
    f" AND r.subject || '' IN ({', '.join(repr(subject) for subject in _SUBJECTS)})) ELSE FALSE END AS touched"
    " FROM record_head WHERE id = 1"
).columns(sequence=Integer(), touched=Boolean())
_NEVER = 2**62
_OWN, _LOOKED = "grids.known", "grids.looked"


@dataclass(slots=True)
class _Place:
    """What a proposal says of a grid."""

    grid_id: int
    parent_id: int | None
    code: str
    name: str
    level: int
    host_unit: str | None


@dataclass(slots=True)
class _Known:
    """The grids with people, ranges and buildings as of record ``sequence``, or after ``acts`` of one's own."""

    sequence: int
    acts: int
    index: GridIndex
    places: dict[int, _Place]
    ids: dict[str, int]
    members: dict[int, list[MemberRow]]

    def path(self, grid_id: int) -> list[_Place]:
        """The grid and those above it."""
        found, at = [], self.places.get(grid_id)
        while at is not None:
            found.append(at)
            at = self.places.get(at.parent_id) if at.parent_id is not None else None
        return found

    def responsible(self, path: Sequence[_Place], day: date) -> MemberRow | None:
        """Who answers on ``day`` for the first grid of ``path`` that has somebody."""
        for place in path:
            if found := first(row for row in self.members.get(place.grid_id, ()) if is_active(row, day)):
                return found
        return None

    def grid_of(self, parts: AddressParts) -> int | None:
        """The key of the address's grid."""
        code = self.index.code_of(parts)
        return None if code is None else self.ids.get(code)  # a grid may be made between two statements of a look


_known: WeakKeyDictionary[Engine, _Known] = WeakKeyDictionary()


class Locator:
    """Answers "which grid?" for many addresses of one transaction without asking the database again."""

    def __init__(self, session: Session) -> None:
        self._known = _known_to(session)
        self.codes = {place.code: key for key, place in self._known.places.items()}
        self.names: dict[str, int | None] = {}
        for key, place in self._known.places.items():
            self.names[place.name] = None if place.name in self.names else key

    def by_address(self, parts: AddressParts) -> int | None:
        """The key of the grid that has the address's building, or whose range covers the address."""
        return self._known.grid_of(parts)

    def by_label(self, label: str | None) -> int | None:
        """The key of the grid with that code or name; None for an unknown or ambiguous one."""
        return (self.codes.get(label) or self.names.get(label)) if label else None


def propose(session: Session, *, address: str) -> GridProposal | None:
    """The grid that has the address's building, else whose range covers it; None when none does or two have equal
    claims.
    """
    require(session, Permission.GRIDS_READ)
    known = _known_to(session)
    grid_id = known.grid_of(addresses.parse(address))
    if grid_id is None:
        return None
    path = known.path(grid_id)
    grid = path[0]
    return GridProposal(
        grid.grid_id,
        grid.code,
        grid.name,
        grid.level,
        " › ".join(place.name for place in reversed(path)),
        grid.host_unit,
        known.responsible(path, local_date(session.now)),
    )


def grid_of(session: Session, address: str) -> int | None:
    """The key of the grid that ``address`` belongs to; for services, which have asked for permission."""
    return _known_to(session).grid_of(addresses.parse(address))


def _known_to(session: Session) -> _Known:
    """The index as this transaction sees it: the engine's, unless the transaction changed grids itself."""
    engine = session.connection().engine
    if any(isinstance(row, _MODELS) for row in (*session.new, *session.dirty, *session.deleted)):
        session.flush()  # what was changed here must be among the acts
    own: _Known | None = session.info.get(_OWN)
    if own is not None and own.acts <= len(session.acts) and not _touched(session, own.acts):
        own.acts = len(session.acts)
        return own
    if own is not None or _changed_here(session):
        session.info[_OWN] = known = _read(session, 0)
        return known
    common = _known.get(engine)
    since = {"since": common.sequence if common else _NEVER}
    sequence, touched = session.connection().execute(_NEWS, since).tuples().one()
    if common is None or touched or sequence < common.sequence:  # lower: another database was restored
        common = _known[engine] = _read(session, sequence)
    common.sequence = sequence
    return common


def _changed_here(session: Session) -> bool:
    """Whether this transaction changed grids itself; what was looked through once is not looked through again."""
    looked = session.info.get(_LOOKED, 0)
    if _touched(session, looked if looked <= len(session.acts) else 0):
        return True
    session.info[_LOOKED] = len(session.acts)
    return False


def _touched(session: Session, since: int) -> bool:
    return any(act.subject in _SUBJECTS for act in session.acts[since:])


def _read(session: Session, sequence: int) -> _Known:
    in_use = Grid.retired_on.is_(None)
    columns = (Grid.id, Grid.parent_id, Grid.code, Grid.name, Grid.level, Grid.host_unit)
    places = {row[0]: _Place(*row) for row in session.execute(select(*columns).where(in_use)).tuples()}
    ranges = session.execute(
        select(
            Grid.code,
            GridRange.proper,
            GridRange.building_from,
            GridRange.building_to,
            GridRange.parity,
            GridRange.unit,
        )
        .join(Grid, Grid.id == GridRange.grid_id)
        .where(in_use)
    ).tuples()
    buildings = session.execute(
        select(Grid.code, Building.proper, Building.number).join(Grid, Grid.id == Building.grid_id).where(in_use)
    ).tuples()
    index = GridIndex(
        (
            AddressRange(code, proper, first, last, Parity(parity), unit)
            for code, proper, first, last, parity, unit in ranges
        ),
        (GridBuilding(*row) for row in buildings),
    )
    ids = {place.code: key for key, place in places.items()}
    return _Known(sequence, len(session.acts), index, places, ids, not_over(session))
