"""Matters as rows of the grids' matters ledger (网格事项台账)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.exchange.writing import Layout
from desk.models.catalogue import ServiceItem
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter
from desk.models.residents import Resident
from desk.rules import deadlines, masking
from desk.rules.catalogue import Category, category_text
from desk.rules.deadlines import Level, LimitKind
from desk.rules.matters import ANSWERED_STATES
from desk.rules.times import local

MATTERS = Layout(
    "网格事项台账",
    {"number": "事项编号", "at": "上报时间", "grid_1": "一级网格", "grid_2": "二级网格", "grid_3": "微网格",
     "reporter": "上报人", "category": "事项类别", "description": "事项描述", "place": "地点", "pictures": "图片",
     "limit": "处置时限(7123)", "unit": "处置部门", "result": "处置情况", "closed": "是否办结",
     "closed_at": "销号时间"},
    {"number": 20, "at": 17, "description": 40, "place": 30, "unit": 18, "result": 30, "closed_at": 17},
)  # fmt: skip
"""The headings of the ledger that the grids keep; pictures stay in the desk."""

_ANSWERED = frozenset(state.value for state in ANSWERED_STATES)


def matter_rows(session: Session, ids: Sequence[int], *, masked: bool) -> Iterator[Mapping[str, object]]:
    """The matters of these keys, in this order."""
    grids = {key: (name, level, parent) for key, name, level, parent in session.execute(
        select(Grid.id, Grid.name, Grid.level, Grid.parent_id)
    ).tuples()}  # fmt: skip
    query = (
        select(
            Matter, Resident.name.label("resident"), GridMember.name.label("handler"), ServiceItem.category
        )
        .join(ServiceItem, ServiceItem.id == Matter.item_id)
        .outerjoin(Resident, Resident.id == Matter.resident_id)
        .outerjoin(GridMember, GridMember.id == Matter.handler_id)
        .where(Matter.id.in_(ids))
    )  # fmt: skip
    found = {row.Matter.id: row for row in session.execute(query)}
    for key in ids:
        row = found[key]
        yield _values(row, _chain(grids, row.Matter.grid_id), masked)


def _values(row: Any, chain: Mapping[int, str], masked: bool) -> Mapping[str, object]:
    matter: Matter = row.Matter
    name, said = row.resident or matter.caller_name or "", _description(matter)
    place, result = matter.address or "", matter.result or ""
    if masked:
        name, place = masking.mask_name(name), masking.mask_address(place)
        said, result = masking.mask_numbers(said), masking.mask_numbers(result)
    closed = matter.state in _ANSWERED
    return {
        "number": matter.number,
        "at": _moment(matter.received_at),
        "grid_1": chain.get(1),
        "grid_2": chain.get(2),
        "grid_3": chain.get(3),
        "reporter": name,
        "category": category_text(Category(row.category)),
        "description": said,
        "place": place,
        "limit": _limit(deadlines.profile(matter.profile).level(matter.level)),
        "unit": matter.unit or row.handler or next(iter(chain.values()), None),
        "result": result,
        "closed": closed,
        "closed_at": _moment(matter.replied_at) if closed else None,
    }


def _description(matter: Matter) -> str:
    """The item, and what was said of it where that is more."""
    said = matter.description.strip()
    return f"{matter.title}：{said}" if said and said != matter.title else matter.title


def _limit(level: Level) -> str:
    """7天, as the ledger has it; other limits in their own words."""
    return f"{level.amount}天" if level.kind is LimitKind.NATURAL_DAYS else deadlines.limit_text(level)


def _moment(at: datetime | None) -> str | None:
    return f"{local(at):%Y-%m-%d %H:%M}" if at is not None else None


def _chain(grids: Mapping[int, tuple[str, int, int | None]], key: int | None) -> dict[int, str]:
    """Level → name of a grid and those above it, its own first."""
    found: dict[int, str] = {}
    while key is not None:
        name, level, key = grids[key]
        found[level] = name
    return found
