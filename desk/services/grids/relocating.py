"""Addresses that belong to no grid, and all addresses proposed anew after ranges or buildings changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update

from desk.db import Session
from desk.models.grids import Grid
from desk.models.residents import Household, Resident, ResidentAddress
from desk.rules import addresses, masking
from desk.rules.permissions import Permission
from desk.rules.plans import natural
from desk.services.acting import require
from desk.services.grids.buildings import begins
from desk.services.grids.locating import Locator
from desk.services.grids.people import is_home, lives_here
from desk.services.grids.rows import (
    AddressPage,
    AddressWithoutGrid,
    EstateWithoutGrid,
    GridMove,
    Progress,
    Relocation,
)

PAGE = 200
PORTION = 2_000
"""Rows looked at, or changed, with one statement."""

_AFTER_A_NAME = ("", *map(str, range(10)), *map(chr, range(ord("A"), ord("Z") + 1)))
_Move = tuple[int | None, int]


def estates_without_grid(session: Session) -> tuple[EstateWithoutGrid, ...]:
    """Where residents live (else are registered) whose address belongs to no grid; most dwellings first."""
    require(session, Permission.GRIDS_READ)
    query = (
        select(ResidentAddress.address_key, func.min(ResidentAddress.text), func.count())
        .join(Resident, Resident.id == ResidentAddress.resident_id)
        .where(*_without_grid())
        .group_by(ResidentAddress.address_key)
    )
    dwellings: Counter[str] = Counter()
    people: Counter[str] = Counter()
    numbers: defaultdict[str, set[str]] = defaultdict(set)
    for _, text, residents in session.execute(query).tuples():
        parts = addresses.parse(text)
        dwellings[parts.proper] += 1
        people[parts.proper] += residents
        if parts.building:
            numbers[parts.proper].add(parts.building)
    return tuple(
        _estate(proper, count, people[proper], numbers[proper])
        for proper, count in sorted(dwellings.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def addresses_without_grid(
    session: Session, *, proper: str | None = None, after: tuple[str, int] | None = None, limit: int = PAGE
) -> AddressPage:
    """Residents whose home belongs to no grid, by address, masked; of one estate with ``proper``.

    ``after`` is ``next`` of the page before.
    """
    require(session, Permission.GRIDS_READ)
    require(session, Permission.RESIDENTS_READ)
    key = ResidentAddress.address_key
    conditions = _without_grid()
    if proper is not None:
        is_end = func.substr(key, len(proper) + 1, 1).in_(_AFTER_A_NAME)
        conditions += [begins(session, key, proper), is_end]
    joined = (Resident, Resident.id == ResidentAddress.resident_id)
    total = session.scalar(select(func.count()).select_from(ResidentAddress).join(*joined).where(*conditions)) or 0
    if after is not None:
        conditions.append(or_(key > after[0], (key == after[0]) & (ResidentAddress.id > after[1])))
    columns = (ResidentAddress.id, key, ResidentAddress.text, ResidentAddress.kind, Resident.id, Resident.name)
    query = select(*columns).join(*joined).where(*conditions).order_by(key, ResidentAddress.id).limit(limit + 1)
    found = session.execute(query).tuples().all()
    rows = tuple(
        AddressWithoutGrid(
            resident_id, masking.mask_name(name), masking.mask_address(text), kind, addresses.parse(text).proper
        )
        for _, _, text, kind, resident_id, name in found[:limit]
    )
    return AddressPage(rows, total, (found[limit - 1][1], found[limit - 1][0]) if len(found) > limit else None)


def preview_relocation(session: Session, *, everything: bool = False, progress: Progress | None = None) -> Relocation:
    """What :func:`relocate` would do now; nothing is changed."""
    require(session, Permission.GRIDS_READ)
    return _Search(session, everything, None, progress).result()


def relocate(
    session: Session,
    *,
    everything: bool = False,
    only: Collection[_Move] | None = None,
    progress: Progress | None = None,
) -> Relocation:
    """Propose the grids anew: of the addresses and households without one, with ``everything`` of all.

    ``only`` keeps to these moves (from, to) of the preview, because a clerk may have chosen a grid against the
    proposal. An address that nothing covers keeps the grid it has. One record tells how many moved.
    """
    require(session, Permission.GRIDS_WRITE)
    search = _Search(session, everything, only, progress)
    search.move()
    result = search.result()
    if result.moved or result.households:
        facts = {"addresses": [None, result.moved], "households": [None, result.households]}
        session.note("relocate", Grid.SUBJECT, "*", facts)
    return result


class _Search:
    """Every address looked at once: which move from which grid to which."""

    def __init__(
        self, session: Session, everything: bool, only: Collection[_Move] | None, progress: Progress | None
    ) -> None:
        self._session = session
        self._everything = everything
        self._locator = Locator(session)
        self._progress = progress
        self.looked_at = self.uncovered = 0
        self._total = sum(
            session.scalar(select(func.count()).select_from(table).where(*self._wanted(table))) or 0
            for table in (ResidentAddress, Household)
        )
        self._moves: dict[Any, defaultdict[_Move, list[int]]] = {
            ResidentAddress: self._look(ResidentAddress, ResidentAddress.text, only),
            Household: self._look(Household, Household.address, only),
        }

    def result(self) -> Relocation:
        """The counts."""
        pairs = sorted(self._moves[ResidentAddress].items(), key=lambda pair: -len(pair[1]))
        moves = tuple(GridMove(*move, len(ids)) for move, ids in pairs)
        households = sum(map(len, self._moves[Household].values()))
        return Relocation(self.looked_at, moves, households, self.uncovered)

    def move(self) -> None:
        """Write the moves down."""
        for table, moves in self._moves.items():
            for (_, to), ids in moves.items():
                for start in range(0, len(ids), PORTION):
                    portion = ids[start : start + PORTION]
                    self._session.execute(
                        update(table).where(table.id.in_(portion)).values(grid_id=to),
                        execution_options={"synchronize_session": False},
                    )

    def _wanted(self, table: Any) -> list[ColumnElement[bool]]:
        return [] if self._everything else [table.grid_id.is_(None)]

    def _look(self, table: Any, text: Any, only: Collection[_Move] | None) -> defaultdict[_Move, list[int]]:
        moves: defaultdict[_Move, list[int]] = defaultdict(list)
        for key, address, grid_id in self._rows(table, text):
            found = self._locator.by_address(addresses.parse(address))
            if found is None:
                self.uncovered += grid_id is not None
            elif found != grid_id and (only is None or (grid_id, found) in only):
                moves[grid_id, found].append(key)
        return moves

    def _rows(self, table: Any, text: Any) -> Iterator[tuple[int, str, int | None]]:
        last = 0
        query = select(table.id, text, table.grid_id).where(*self._wanted(table)).order_by(table.id).limit(PORTION)
        while rows := self._session.execute(query.where(table.id > last)).tuples().all():
            yield from rows
            last = rows[-1][0]
            self.looked_at += len(rows)
            if self._progress is not None:
                self._progress(self.looked_at, self._total)


def _without_grid() -> list[ColumnElement[bool]]:
    return [ResidentAddress.grid_id.is_(None), lives_here(), is_home()]


def _estate(proper: str, households: int, residents: int, numbers: Collection[str]) -> EstateWithoutGrid:
    plain = [int(number) for number in numbers if number.isdigit()]
    ordered = tuple(sorted(numbers, key=natural))
    return EstateWithoutGrid(proper, households, residents, min(plain, default=None), max(plain, default=None), ordered)
