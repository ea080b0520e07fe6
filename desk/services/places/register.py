"""The register of places and providers (资源) as a desk asks it: who is there, when, under which telephone."""

from __future__ import annotations

from collections.abc import Iterable

from desk.db import Session
from desk.rules import pinyin
from desk.rules.permissions import Permission
from desk.rules.places import is_small, mark_of, ring_of
from desk.rules.times import local_date
from desk.services import grids, settings
from desk.services.acting import require
from desk.services.grids import GridNode, ResourceRow
from desk.services.places.rows import Offer, Place, Register
from desk.words import translate

OFFERED = frozenset({"party", "shop"})
"""Classes that are no force for a matter and come last among the offers."""


def register(session: Session, *, past: bool = False) -> Register:
    """Every place of the station, by class and name; with ``past`` also those that ended."""
    require(session, Permission.GRIDS_READ)
    least = settings.read(session).venue_area
    paths = grid_paths(grids.tree(session, retired=True))
    return Register(tuple(_places(session, grids.resources(session, past=past), paths, least)), least)


def found(places: Iterable[Place], wanted: str) -> tuple[Place, ...]:
    """The places whose name, class, address, telephone or what they do has every word of ``wanted``.

    Names and classes are found by pinyin and initials too; best first: a name that begins so, else in their order.
    """
    words = wanted.casefold().split()
    hits = [each for each in places if all(word in each.keys for word in words)]
    if not words:
        return tuple(hits)
    return tuple(sorted(hits, key=lambda each: not _begins(each, words[0])))


def offers(session: Session, *, grid_id: int | None) -> tuple[Offer, ...]:
    """Forces and providers of a grid, of the grids above it and of the whole station: the nearest first."""
    require(session, Permission.GRIDS_READ)
    nodes = {node.grid_id: node for node in grids.tree(session)}
    path: list[int | None] = []
    at = nodes.get(grid_id) if grid_id is not None else None
    while at is not None:
        path.append(at.grid_id)
        at = nodes.get(at.parent_id) if at.parent_id is not None else None
    path.append(None)
    names = {each.kind: each.name for each in grids.resource_classes()}
    rows = [row for row in grids.resources(session) if row.grid_id in path]
    rows.sort(key=lambda row: (row.kind in OFFERED, path.index(row.grid_id)))
    return tuple(
        Offer(
            row.resource_id, row.kind, names.get(row.kind, row.kind), row.name, row.phone or "", row.hours or "",
            row.contact or "", nodes[row.grid_id].name if row.grid_id is not None else "",
            nodes[row.grid_id].level if row.grid_id is not None else 0,
        )
        for row in rows
    )  # fmt: skip


def grid_paths(nodes: Iterable[GridNode]) -> dict[int, str]:
    """By key, a grid with those above it: 春和里社区 › 第一网格."""
    paths: dict[int, str] = {}
    for node in nodes:
        above = paths.get(node.parent_id, "") if node.parent_id is not None else ""
        paths[node.grid_id] = f"{above} › {node.name}" if above else node.name
    return paths


def _places(session: Session, rows: Iterable[ResourceRow], paths: dict[int, str], least: int) -> Iterable[Place]:
    today = local_date(session.now)
    classes = {each.kind: (position, each) for position, each in enumerate(grids.resource_classes())}
    for row in rows:
        position, known = classes.get(row.kind, (len(classes), None))
        class_name = known.name if known is not None else row.kind
        grid = paths.get(row.grid_id, "") if row.grid_id is not None else ""
        yield Place(
            row, class_name, known.icon if known is not None else "storefront", mark_of(position), grid,
            ring_of(row.walk_minutes), is_small(venue=row.venue, area=row.area, least=least),
            row.until is not None and row.until <= today, _keys(row, class_name, grid),
        )  # fmt: skip


def _keys(row: ResourceRow, class_name: str, grid: str) -> str:
    """Everything by which a place is asked for, in one line; words do not run into each other."""
    letters = [
        made(text).casefold().replace(" ", "")
        for text in (row.name, class_name)
        for made in (pinyin.initials, pinyin.full)
    ]
    phone = (row.phone or "").replace("-", "")
    said = (row.name, class_name, row.address, row.phone, phone, row.contact, row.hours, row.special, grid)
    return "\n".join([*(text.casefold() for text in said if text), *letters])


def _begins(each: Place, word: str) -> bool:
    name = each.row.name.casefold()
    return name.startswith(word) or pinyin.initials(each.row.name).casefold().startswith(word)


def ring_text(place: Place) -> str:
    """The circle in words, 5 分钟内."""
    return translate("places", "within {n} minutes", n=place.ring) if place.ring is not None else ""
