"""How many residents each category has (人 and 人次): one person in four categories is one person and four entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Date, bindparam, text
from sqlalchemy.sql.elements import TextClause

from desk.db import Session
from desk.rules.identity import years_ago
from desk.rules.permissions import Permission
from desk.rules.tags import AGE_TAGS, ALONE, EMPTY_NEST, NEST_AGE
from desk.rules.times import local_date
from desk.services import search, tags
from desk.services.acting import require
from desk.services.residents.reading import grid_ids


@dataclass(frozen=True, slots=True)
class TagCount:
    """One category today: ``persons`` (人), ``entries`` (人次), and how many of the persons are 60, 80, 90 or over."""

    label: str
    persons: int
    entries: int
    over_60: int
    over_80: int
    over_90: int


@dataclass(frozen=True, slots=True)
class TagCounts:
    """Every category that somebody has, in the order of the dictionary, those by age last; ``whole`` counts each once.

    ``whole.persons`` are those with any category at all, ``whole.entries`` the sum of the entries.
    """

    rows: tuple[TagCount, ...]
    whole: TagCount


def count_tags(session: Session, *, grid_id: int | None = None) -> TagCounts:
    """The categories of those who live here, as of today; of one grid with those below it, by either address.

    What follows from the facts (独居, 空巢, 80+) counts as an entry where none is written, so that each category
    counts whom the list shows when it is filtered by it.
    """
    require(session, Permission.RESIDENTS_READ)
    today = local_date(session.now)
    days: dict[str, date] = {"today": today} | {f"over_{age}": years_ago(today, age) for age in (NEST_AGE, 80, 90, 100)}
    values: dict[str, object] = {**days, "sixty": days["over_60"]}
    if grid_id is not None:
        values["grids"] = grid_ids(session, grid_id)
    found = {
        label: TagCount(label or "", *numbers)
        for label, *numbers in session.execute(_statement(in_grid=grid_id is not None), values)
    }
    whole = found.pop(None)
    ages = [label for _, label in reversed(AGE_TAGS)]
    ordered = tags.dictionary(session).sort(tuple(label for label in found if label not in ages))
    return TagCounts(tuple(found[label] for label in (*ordered, *ages) if label in found), whole)


def _statement(*, in_grid: bool) -> TextClause:
    ages = "".join(f" WHEN birth_date <= :over_{years} THEN '{label}'" for years, label in AGE_TAGS)
    derived = "".join(
        f" UNION ALL SELECT id, birth_date, '{label}' FROM here WHERE {column}"
        f" AND NOT EXISTS (SELECT 1 FROM held WHERE held.id = here.id AND held.label = '{label}')"
        for label, column in ((ALONE, "living_alone"), (EMPTY_NEST, "empty_nest"))
    )
    numbers = "count(DISTINCT id), count(*)" + "".join(
        f", count(DISTINCT CASE WHEN birth_date <= :over_{age} THEN id END)" for age in (60, 80, 90)
    )
    grid = (
        " AND EXISTS (SELECT 1 FROM resident_addresses a WHERE a.resident_id = r.id AND a.grid_id IN :grids)"
        if in_grid
        else ""
    )
    statement = text(
        f"WITH here AS (SELECT r.id, r.birth_date, r.living_alone, {search.empty_nest('r', ':sixty')} AS empty_nest"
        f" FROM residents r WHERE r.status = 'living'{grid}),"
        " held AS (SELECT t.resident_id AS id, t.label FROM resident_tags t"
        " WHERE (t.since IS NULL OR t.since <= :today) AND (t.until IS NULL OR t.until > :today)),"
        " entries AS (SELECT here.id, here.birth_date, held.label FROM here JOIN held ON held.id = here.id"
        f"{derived}"
        f" UNION ALL SELECT id, birth_date, CASE{ages} END FROM here WHERE birth_date <= :over_80)"
        f" SELECT label, {numbers} FROM entries GROUP BY label"
        f" UNION ALL SELECT NULL, {numbers} FROM entries"
    )
    days = ("today", "sixty", "over_60", "over_80", "over_90", "over_100")
    typed = [bindparam(name, type_=Date()) for name in days]
    return statement.bindparams(*typed, *([bindparam("grids", expanding=True)] if in_grid else []))
