"""What bringing lists of the grids in would change, row by row, and the steps that change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.exchange.cells import cell_name
from desk.exchange.grids import GridLists
from desk.exchange.report import Accepted, LedgerReading
from desk.exchange.writing import as_text
from desk.models.grids import Building, Resource
from desk.rules.grids import AddressRange, GridBuilding
from desk.rules.range_texts import range_text
from desk.services.acting import station_of
from desk.services.grids import applying
from desk.services.grids.listed import Duty, Node, Tree, Unknown, fold_name
from desk.services.grids.resources import resource_classes
from desk.services.grids.rows import ListedChange, ListedRefusal, ListedRow
from desk.words import translate

Step = Callable[[Session], None]
HEAD, WORKER = "网格长", "专职网格员"
NEW, CHANGED, SAME = "new", "changed", "same"
_BUILDING = ("units", "floors", "doors", "note")
_RESOURCE = (
    "address", "hours", "contact", "phone", "special", "capacity", "area", "walk_minutes", "venue", "on_cards",
    "since", "until",
)  # fmt: skip
_BLANK: dict[str, Any] = dict.fromkeys(_RESOURCE) | {"venue": False, "on_cards": False}


@dataclass(frozen=True, slots=True)
class Planned:
    """A row that is taken, and the step that brings it in; None when all of it is there."""

    row: ListedRow
    step: Step | None


class Plan:
    """The whole import: ``planned`` in the order in which it is done, ``refused`` cells."""

    def __init__(self, session: Session, lists: GridLists) -> None:
        self.planned: list[Planned] = []
        self.refused: list[ListedRefusal] = []
        self._session = session
        self._tree = Tree(session)
        self._buildings = {(row.proper, row.number): row for row in _of_station(session, Building)}
        self._resources: dict[tuple[str, str], list[Resource]] = {}
        for row in _of_station(session, Resource):
            self._resources.setdefault((row.kind, row.name), []).append(row)
        self._named: set[int] = set()
        """By their identity, the resources that an earlier row of the list is about."""
        self._classes = {fold_name(word): each.kind for each in resource_classes() for word in (each.kind, each.name)}
        self._names = {each.kind: each.name for each in resource_classes()}
        self._nodes: dict[int, Node | None] = {}
        """By the identity of a building or resource, the grid that a row of the list gave it."""
        self._reading: LedgerReading
        self._row: Accepted
        takers: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
            "grids": self._grid,
            "members": self._member,
            "buildings": self._building,
            "resources": self._resource,
        }
        for part, reading in lists.parts.items():
            self._reading = reading
            self.refused += [
                ListedRefusal(each.sheet, each.row, each.cell, each.raw, each.reason, each.field)
                for each in reading.rejected
            ]
            for row in sorted(reading.accepted, key=_depth) if part == "grids" else reading.accepted:
                self._row = row
                try:
                    takers[part](row.values)
                except Unknown as unknown:
                    self._refuse(unknown.field, unknown.text)

    def _say(self, part: str, title: str, action: str, changes: tuple[ListedChange, ...], step: Step | None) -> None:
        row = ListedRow(self._row.sheet, self._row.row, part, title, action, changes)
        self.planned.append(Planned(row, step if action != SAME else None))

    def _refuse(self, field: str, text: str) -> None:
        place = self._reading.headings_of.get(self._row.sheet) or self._reading.headings
        columns = place.of(field)
        value = self._row.values.get(field)
        cell = cell_name(self._row.row, columns[0]) if columns else ""
        self.refused.append(ListedRefusal(self._row.sheet, self._row.row, cell, str(value or ""), text, field))

    def _grid(self, values: Mapping[str, Any]) -> None:
        name, level, parent = self._place(values)
        code = values["grid_code"]
        node = self._tree.by_code(code) or (self._tree.named(name, parent=parent, level=level) if name else None)
        if node is None:
            if not name:
                raise Unknown("grid_code", translate("grids", "There is no grid with the code {code}.", code=code))
            node = self._new(name, level, parent, code, values["host_unit"])
        else:
            self._changed(node, name, code, parent, values["host_unit"])
        for each in values["ranges"]:
            self._range(node, each)
        for duty, column in ((HEAD, "head"), (WORKER, "worker")):
            if values[column]:
                person = Duty(values[column], duty, values[f"{column}_phone"], values["duty_hours"])
                self._person(node, person, alone=True)

    def _place(self, values: Mapping[str, Any]) -> tuple[str | None, int | None, Node | None]:
        """Name, level and the grid above of a row; grids above that nobody has named before are made first."""
        community, grid, micro = values["community"], values["grid"], values["micro"]
        top = None
        if community and (grid or micro or values["parent"]):
            top = self._tree.named(community, level=1) or self._new(community, 1, None, None, None)
        if values["parent"] and not micro:
            above = self._tree.by_code(values["parent"]) or self._tree.named(values["parent"])
            if above is None:
                raise Unknown("parent", translate("grids", "There is no grid called {name}.", name=values["parent"]))
            if values["level"] not in (None, above.level + 1) or above.level == 3:
                raise Unknown("level", translate("grids", "The level does not fit the grid above it."))
            return grid, above.level + 1, above
        if micro:
            middle = self._tree.named(grid, parent=top, level=2) if grid else None
            if middle is None and grid:
                middle = self._new(grid, 2, top or self._community(), None, None)
            return micro, 3, middle
        if grid:
            level = values["level"] or (2 if top else None)
            return grid, level, None if level == 1 else top
        return community, 1 if community else None, None

    def _community(self) -> Node:
        top = self._tree.only_top()
        if top is None:
            text = translate("grids", "Which community does this grid lie in? Add a column 社区 or 上级网格.")
            raise Unknown("grid", text)
        return top

    def _new(self, name: str, level: int | None, parent: Node | None, code: str | None, host: str | None) -> Node:
        level = level or 2
        if level == 3 and parent is None:
            text = translate("grids", "Which grid does this micro grid lie in? Add a column 网格 or 上级网格.")
            raise Unknown("micro", text)
        if level == 2 and parent is None:
            parent = self._community()
        node = self._tree.add(name, level, parent, code)
        node.host_unit = host
        self._say("grids", name, NEW, (), partial(applying.make_grid, node))
        return node

    def _changed(self, node: Node, name: str | None, code: str | None, parent: Node | None, host: str | None) -> None:
        said = {"name": name, "code": code, "host_unit": host}
        changes = _changes({field: getattr(node, field) for field in said}, said, _same_name)
        if parent is not None and parent is not node.parent:
            if parent.level != node.level - 1:
                raise Unknown("parent", translate("grids", "The level does not fit the grid above it."))
            changes = (*changes, ListedChange("parent", node.parent.name if node.parent else "", parent.name))
            node.parent = parent
        for change in changes:
            if change.field in said:
                setattr(node, change.field, change.in_row)
        title = node.name
        self._say("grids", title, CHANGED if changes else SAME, changes, partial(applying.change_grid, node))

    def _range(self, node: Node, each: AddressRange) -> None:
        known = each in node.ranges
        node.ranges.add(each)
        title = f"{node.name} {range_text(each)}"
        self._say("ranges", title, SAME if known else NEW, (), partial(applying.add_range, node, each))

    def _member(self, values: Mapping[str, Any]) -> None:
        node = self._found(values)
        if node is None:
            raise Unknown("grid", translate("grids", "The row names no grid."))
        person = Duty(values["name"], values["duty"], values["phone"], values["duty_hours"])
        self._person(node, person, alone=False, since=values["since"])

    def _person(self, node: Node, person: Duty, *, alone: bool, since: date | None = None) -> None:
        """Someone in a grid; ``alone``: the duty is held by one, whoever held it before is replaced."""
        title = f"{node.name} {person.duty} {person.name}"
        holders = [duty for duty in node.duties if duty.duty == person.duty]
        known = next((duty for duty in holders if duty.name == person.name), None)
        if known is not None:
            said = {"phone": person.phone, "duty_hours": person.duty_hours}
            changes = _changes({field: getattr(known, field) for field in said}, said)
            for change in changes:
                setattr(known, change.field, change.in_row)
            step = partial(applying.correct_duty, known)
            self._say("members", title, CHANGED if changes else SAME, changes, step)
            return
        before = holders[0] if alone and holders else None
        node.duties = [duty for duty in node.duties if duty is not before] + [person]
        changes = (ListedChange("name", before.name, person.name),) if before else ()
        step = partial(applying.add_duty, node, person, before, since)
        self._say("members", title, CHANGED if before else NEW, changes, step)

    def _building(self, values: Mapping[str, Any]) -> None:
        node = self._found(values)
        said = {field: values[field] for field in _BUILDING}
        for each in values["buildings"]:
            row = self._buildings.get((each.proper, each.number))
            title = f"{each.proper}{each.number}"
            if row is None:
                self._buildings[each.proper, each.number] = made = _building(self._session, each, said)
                self._nodes[id(made)] = node
                self._say("buildings", title, NEW, (), partial(applying.put_row, made, node, {}))
                continue
            changes = _changes({field: getattr(row, field) for field in said}, said)
            changes += self._moved(row, node)
            step = partial(applying.put_row, row, node, {c.field: said[c.field] for c in changes if c.field in said})
            self._say("buildings", title, CHANGED if changes else SAME, changes, step)

    def _resource(self, values: Mapping[str, Any]) -> None:
        kind = self._classes.get(fold_name(values["kind"]))
        if kind is None:
            names = "、".join(self._names.values())
            raise Unknown("kind", translate("grids", "This class is not known. The classes are: {names}.", names=names))
        node = self._found(values)
        said = {field: values.get(field) for field in _RESOURCE}
        row = self._known(kind, values["name"], node, said["address"])
        began, ended = (said[name] or getattr(row, name, None) for name in ("since", "until"))
        if began is not None and ended is not None and ended < began:
            raise Unknown("until", translate("grids", "It can't end before it began."))
        title = f"{self._names[kind]} {values['name']}"
        if row is None:
            told = {field: value for field, value in said.items() if value is not None}
            made = Resource(station_id=station_of(self._session), kind=kind, name=values["name"], **_BLANK | told)
            self._resources.setdefault((kind, made.name), []).append(made)
            self._named.add(id(made))
            self._nodes[id(made)] = node
            self._say("resources", title, NEW, (), partial(applying.put_row, made, node, {}))
            return
        self._named.add(id(row))
        changes = _changes({field: getattr(row, field) for field in said}, said) + self._moved(row, node)
        step = partial(applying.put_row, row, node, {c.field: said[c.field] for c in changes if c.field in said})
        self._say("resources", title, CHANGED if changes else SAME, changes, step)

    def _known(self, kind: str, name: str, node: Node | None, address: str | None) -> Resource | None:
        """The resource that a row is about: of its grid, else at its address, else the only one of its name."""
        found = self._resources.get((kind, name), [])
        at = {id(row): self._place_of(row) for row in found}
        same = next((row for row in found if at[id(row)] is node and address in (None, row.address)), None)
        same = same or next((row for row in found if address is not None and row.address == address), None)
        same = same or next((row for row in found if node is not None and at[id(row)] is node), None)
        if same is not None or len(found) != 1 or id(found[0]) in self._named:
            return same
        elsewhere = address is not None and found[0].address is not None and node is not None
        return None if elsewhere and at[id(found[0])] is not None else found[0]

    def _place_of(self, row: Building | Resource) -> Node | None:
        """The grid of a row as the list has left it."""
        return self._nodes[id(row)] if id(row) in self._nodes else self._tree.by_key(row.grid_id)

    def _found(self, values: Mapping[str, Any]) -> Node | None:
        place = {name: values[name] for name in ("community", "grid", "micro")}
        return self._tree.find(code=values["grid_code"], **place)

    def _moved(self, row: Building | Resource, node: Node | None) -> tuple[ListedChange, ...]:
        """The grid that the row gives to what is there already, or to what an earlier row brings in."""
        before = self._place_of(row)
        if node is None or node is before:
            return ()
        self._nodes[id(row)] = node
        return (ListedChange("grid_id", before.name if before else "", node.name),)


def _building(session: Session, each: GridBuilding, said: Mapping[str, Any]) -> Building:
    return Building(station_id=station_of(session), proper=each.proper, number=each.number, **said)


def _changes(
    known: Mapping[str, Any], said: Mapping[str, Any], same: Callable[[str, Any, Any], bool] | None = None
) -> tuple[ListedChange, ...]:
    """What the row says otherwise; a blank cell says nothing."""
    return tuple(
        ListedChange(field, as_text(known[field]), as_text(value))
        for field, value in said.items()
        if value is not None and value != known[field] and not (same and same(field, known[field], value))
    )


def _same_name(field: str, known: Any, said: Any) -> bool:
    return field == "name" and fold_name(str(known)) == fold_name(str(said))


def _depth(row: Accepted) -> int:
    """Communities first, then grids, then micro grids, so that what lies above is there."""
    values = row.values
    if isinstance(values["level"], int):
        return values["level"]
    return 3 if values["micro"] else 2 if values["grid"] or values["grid_code"] else 1


def _of_station(session: Session, model: Any) -> list[Any]:
    query = select(model)
    if session.actor.station_id is not None:
        query = query.where(model.station_id == session.actor.station_id)
    return list(session.scalars(query))
