"""The grids, their people, buildings and resources as lists that the import reads back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from desk.db import Session
from desk.exchange.grids_writing import write_lists
from desk.models.grids import Building, GridRange
from desk.rules.permissions import Permission
from desk.rules.plans import natural
from desk.rules.range_texts import ranges_text
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require
from desk.services.grids.members import active, first
from desk.services.grids.planning import HEAD, WORKER
from desk.services.grids.ranges import as_range
from desk.services.grids.resources import resource_classes, resources
from desk.services.grids.rows import GridNode, MemberRow
from desk.services.grids.tree import tree

Values = dict[str, object]


def export_lists(session: Session, *, path: Path) -> int:
    """Write the grids in use with their people, buildings and resources to ``path`` (.xlsx); how many rows.

    Names and telephones stand in full: they are those of people on duty, which hang on the boards of the grids. The
    export is recorded. Raises :class:`desk.errors.DeskError` when the file can't be saved.
    """
    require(session, Permission.LEDGER_EXPORT)
    nodes = {node.grid_id: node for node in tree(session)}
    people: dict[int, list[MemberRow]] = {}
    for member in active(session, local_date(session.now)):
        if member.grid_id in nodes:
            people.setdefault(member.grid_id, []).append(member)
    parts = {
        "grids": list(_grids(session, nodes, people)),
        "members": [_member(nodes[key], row) for key in nodes for row in people.get(key, ())],
        "buildings": list(_buildings(session, nodes)),
        "resources": list(_resources(session, nodes)),
    }
    written = write_lists(path, parts, unit=stations.current(session).name, day=local_date(session.now))
    session.note("export", "export", "grids", {"rows": [None, written]})
    return written


def export_resources(session: Session, *, path: Path, reveal: bool = True, reason: str = "") -> int:
    """Write the register of resources alone to ``path`` (.xlsx); how many there are. It is recorded.

    They are published anyway (服务资源地图), so nothing is masked, whatever ``reveal`` says.
    """
    require(session, Permission.LEDGER_EXPORT)
    nodes = {node.grid_id: node for node in tree(session)}
    rows = list(_resources(session, nodes))
    written = write_lists(
        path, {"resources": rows}, unit=stations.current(session).name, day=local_date(session.now)
    )  # fmt: skip
    session.note("export", "export", "resources", {"rows": [None, written]}, reason=reason.strip() or None)
    return written


def _grids(session: Session, nodes: dict[int, GridNode], people: dict[int, list[MemberRow]]) -> Iterator[Values]:
    ranges: dict[int, list[GridRange]] = {}
    for row in session.scalars(select(GridRange).order_by(GridRange.proper, GridRange.building_from, GridRange.id)):
        ranges.setdefault(row.grid_id, []).append(row)
    for key, node in nodes.items():
        values: Values = {"grid_code": node.code, "grid": node.name, "level": node.level, "host_unit": node.host_unit}
        above = nodes.get(node.parent_id) if node.parent_id is not None else None
        values["parent"] = above.code if above else None
        for column, duty in (("head", HEAD), ("worker", WORKER)):
            who = first(row for row in people.get(key, ()) if row.duty == duty)
            values |= {column: who.name, f"{column}_phone": who.phone} if who else {}
        values["ranges"] = ranges_text(map(as_range, ranges.get(key, ())))
        yield values


def _member(node: GridNode, row: MemberRow) -> Values:
    fields = {name: getattr(row, name) for name in ("name", "duty", "phone", "duty_hours", "since")}
    return fields | {"grid_code": node.code, "grid": node.name}


def _buildings(session: Session, nodes: dict[int, GridNode]) -> Iterator[Values]:
    query = select(Building)
    if session.actor.station_id is not None:
        query = query.where(Building.station_id == session.actor.station_id)
    for row in sorted(session.scalars(query), key=lambda row: (row.proper, natural(row.number))):
        fields = {name: getattr(row, name) for name in ("number", "units", "floors", "doors", "note")}
        yield fields | {"estate": row.proper} | _where(nodes, row.grid_id)


def _resources(session: Session, nodes: dict[int, GridNode]) -> Iterator[Values]:
    names = {each.kind: each.name for each in resource_classes()}
    texts = (
        "name", "address", "hours", "contact", "phone", "special", "capacity", "area", "walk_minutes", "venue",
        "on_cards", "since", "until",
    )  # fmt: skip
    for row in resources(session):
        fields: Values = {name: getattr(row, name) for name in texts}
        yield fields | {"kind": names.get(row.kind, row.kind)} | _where(nodes, row.grid_id)


def _where(nodes: dict[int, GridNode], grid_id: int | None) -> Values:
    node = nodes.get(grid_id) if grid_id is not None else None
    return {"grid_code": node.code, "grid": node.name} if node else {}
