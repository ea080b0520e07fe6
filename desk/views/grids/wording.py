"""The words of the page of grids, and what is looked up in its tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from desk.services.grids import GridCounts, GridNode, MemberRow
from desk.words import QT_TRANSLATE_NOOP, translate

LEVELS = {
    1: QT_TRANSLATE_NOOP("grids_page", "Community"),
    2: QT_TRANSLATE_NOOP("grids_page", "Grid"),
    3: QT_TRANSLATE_NOOP("grids_page", "Micro grid"),
}
NODE_FAMILIES = ("teal", "blue", "amber", "violet", "olive", "rose", "green")
"""Colours that tell the grids of one estate apart; each has a letter beside it."""


def level_text(level: int) -> str:
    """社区, 网格, 微网格."""
    return translate("grids_page", LEVELS[level])


def path_of(node: GridNode, nodes: Iterable[GridNode]) -> list[GridNode]:
    """The grid and those above it, the highest first."""
    by_key = {each.grid_id: each for each in nodes}
    path, at = [node], node
    while at.parent_id in by_key:
        at = by_key[at.parent_id]
        path.append(at)
    return path[::-1]


def full_name(node: GridNode, nodes: Iterable[GridNode]) -> str:
    """百花洲社区 › 第1网格."""
    return " › ".join(each.name for each in path_of(node, nodes))


def within(node: GridNode, nodes: Iterable[GridNode]) -> list[GridNode]:
    """The grid and all below it; ``nodes`` has each before its children."""
    keys, found = {node.grid_id}, [node]
    for each in nodes:
        if each.parent_id in keys:
            keys.add(each.grid_id)
            found.append(each)
    return found


def letters(keys: Sequence[int]) -> Mapping[int, str]:
    """A letter for each grid of a plan: A … Z, AA, AB …"""
    found = {}
    for number, key in enumerate(keys):
        first, last = divmod(number, 26)
        found[key] = (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)
    return found


def counts_text(counts: GridCounts) -> str:
    """120 户  310 人  90 老."""
    return translate(
        "grids_page",
        "{households} homes  {residents} people  {elders} elders",
        households=f"{counts.households:,}",
        residents=f"{counts.residents:,}",
        elders=f"{counts.elders:,}",
    )


def head_text(node: GridNode) -> str:
    """Who answers for the grid; in brackets when that is somebody of the grid above."""
    who = node.responsible
    if who is None:
        return translate("grids_page", "nobody yet")
    return who.name if who.grid_id == node.grid_id else translate("grids_page", "({name} above)", name=who.name)


def span_text(row: MemberRow) -> str:
    """From the first day of a duty to its last; ``until`` of the row is the day after that."""
    if row.until is None:
        return translate("grids_page", "since {day}", day=row.since)
    return f"{row.since} — {_last_day(row.since, row.until)}"


def short_span_text(row: MemberRow) -> str:
    """The same where there is little room: the last day, where it is known."""
    if row.until is None:
        return span_text(row)
    return translate("grids_page", "until {day}", day=_last_day(row.since, row.until))


def _last_day(since: date, until: date) -> date:
    return max(since, until - timedelta(days=1))
