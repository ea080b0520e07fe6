"""The grids as a list that is brought in sees them: found by code or name, new ones among them before they are made."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.grids import Grid, GridRange
from desk.rules.addresses import parse
from desk.rules.grids import AddressRange
from desk.rules.times import local_date
from desk.services.grids.members import active
from desk.services.grids.ranges import as_range
from desk.words import translate

_ORDINAL = re.compile("第?([〇零一二三四五六七八九十百]+)(?=号?(?:微?网格|社区|组|片))")


@dataclass(slots=True)
class Duty:
    """Someone's duty in a grid; ``member_id`` None until it is brought in."""

    name: str
    duty: str
    phone: str | None
    duty_hours: str | None
    member_id: int | None = None


@dataclass(slots=True, eq=False)
class Node:
    """A grid; ``grid_id`` None until it is brought in."""

    code: str
    name: str
    level: int
    parent: Node | None
    host_unit: str | None = None
    grid_id: int | None = None
    duties: list[Duty] = field(default_factory=list)
    ranges: set[AddressRange] = field(default_factory=set)

    @property
    def key(self) -> int:
        """The key of a grid that is brought in."""
        assert self.grid_id is not None
        return self.grid_id


class Unknown(DeskError):
    """A row names a grid that can't be told; ``field`` is the column to look at."""

    def __init__(self, column: str, text: str) -> None:
        super().__init__(text)
        self.field = column


class Tree:
    """The station's grids in use by code and by name, and those that the list adds."""

    def __init__(self, session: Session) -> None:
        self._by_code: dict[str, Node] = {}
        self._by_name: dict[str, list[Node]] = {}
        self._taken = set(session.scalars(select(Grid.code)))
        nodes: dict[int, Node] = {}
        query = select(Grid).where(Grid.retired_on.is_(None)).order_by(Grid.level, Grid.code)
        if session.actor.station_id is not None:
            query = query.where(Grid.station_id == session.actor.station_id)
        for grid in session.scalars(query):
            parent = nodes.get(grid.parent_id) if grid.parent_id is not None else None
            node = Node(grid.code, grid.name, grid.level, parent, grid.host_unit, grid.id)
            nodes[grid.id] = node
            self._put(node)
        for member in active(session, local_date(session.now)):
            if member.grid_id in nodes:
                duty = Duty(member.name, member.duty, member.phone, member.duty_hours, member.member_id)
                nodes[member.grid_id].duties.append(duty)
        for row in session.scalars(select(GridRange)):
            if row.grid_id in nodes:
                nodes[row.grid_id].ranges.add(as_range(row))

    def by_code(self, code: str | None) -> Node | None:
        """The grid with that code."""
        return self._by_code.get(code) if code else None

    def by_key(self, grid_id: int | None) -> Node | None:
        """The grid with that key."""
        return next((node for node in self._by_code.values() if node.grid_id == grid_id), None) if grid_id else None

    def named(self, name: str, *, parent: Node | None = None, level: int | None = None) -> Node | None:
        """The one grid of that name (第一网格 is 第1网格), in ``parent`` and of ``level`` where these are given.

        Raises Unknown when several have the name.
        """
        found = [
            node
            for node in self._by_name.get(fold_name(name), ())
            if (parent is None or node.parent is parent) and level in (None, node.level)
        ]
        if len(found) > 1:
            text = translate("grids", "Several grids are called {name}; write the code of the grid.", name=name)
            raise Unknown("grid", text)
        return found[0] if found else None

    def only_top(self) -> Node | None:
        """The one community, when there is one only."""
        tops = {id(node): node for nodes in self._by_name.values() for node in nodes if node.level == 1}
        return next(iter(tops.values())) if len(tops) == 1 else None

    def add(self, name: str, level: int, parent: Node | None, code: str | None) -> Node:
        """A new grid; without a code it gets the next one below its parent's."""
        if code and code in self._taken:
            text = translate("grids", "The code {code} belongs to a grid that is no longer in use.", code=code)
            raise Unknown("grid_code", text)
        node = Node(code or self._next_code(parent), name, level, parent)
        self._taken.add(node.code)
        self._put(node)
        return node

    def find(self, *, code: str | None, community: str | None, grid: str | None, micro: str | None) -> Node | None:
        """The grid that a row of people, buildings or resources names; None when it names none.

        Raises Unknown for one that is not there.
        """
        if code:
            if (node := self.by_code(code)) is None:
                raise Unknown("grid_code", translate("grids", "There is no grid with the code {code}.", code=code))
            return node
        node = None
        for column, name, level in (("community", community, 1), ("grid", grid, None), ("micro", micro, 3)):
            if not name:
                continue
            found = self.named(name, parent=node, level=level) or self.by_code(name)
            if found is None:
                raise Unknown(column, translate("grids", "There is no grid called {name}.", name=name))
            node = found
        return node

    def _put(self, node: Node) -> None:
        self._by_code[node.code] = node
        self._by_name.setdefault(fold_name(node.name), []).append(node)

    def _next_code(self, parent: Node | None) -> str:
        number = 1
        stem = f"{parent.code}-" if parent else ""
        while f"{stem}{number:02d}" in self._taken:
            number += 1
        return f"{stem}{number:02d}"


def fold_name(name: str) -> str:
    """The key under which names of grids are compared: 第一网格, 第 1 网格 and 1网格 are one."""
    plain = "".join(unicodedata.normalize("NFKC", name).split()).casefold()
    plain = _ORDINAL.sub(lambda found: parse(f"某{found[1]}号").building, plain)
    return re.sub("第(?=[0-9])", "", plain)
