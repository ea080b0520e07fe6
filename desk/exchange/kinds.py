"""The ledgers that can be brought in: read as the kind that is asked for, or as the one that a file seems to be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desk.exchange import beds, grids, meals, residents
from desk.exchange.headings import find_headings
from desk.exchange.ledger import Progress, read_ledger
from desk.exchange.meals_fields import MEALS as MEALS_OF_DAY
from desk.exchange.report import LedgerReading
from desk.exchange.strangers import seems_to_be
from desk.exchange.workbook import Sheet, Workbook, open_workbook
from desk.rules.tags import TagDictionary

RESIDENTS, BEDS, MEALS, RESOURCES = "residents", beds.KIND, meals.KIND, grids.RESOURCES
_ONLY_OF_BEDS = ("bed", "bed_type", "care", "leave")
"""Fields by which a ledger of beds is told; rooms and days of coming in are in ledgers of tenants, too."""

_ONLY_OF_MEALS = ("meal", "n", *(f"{letter}_{part}" for letter in MEALS_OF_DAY for part in ("n", "amt")))


def read(
    path: Path | str,
    categories: Callable[[], TagDictionary],
    *,
    today: date,
    kind: str = "",
    as_of: date | None = None,
    progress: Progress | None = None,
) -> LedgerReading:
    """Open and judge a ledger of ``kind``, or of the kind that its headings tell.

    ``categories`` gives the categories of people, for a kind that has some; the other arguments are those of
    :func:`~desk.exchange.ledger.read_ledger`.
    """
    workbook = open_workbook(path)
    wanted = kind or kind_of(workbook)
    if wanted == BEDS:
        return beds.read_beds_of(workbook, today=today, as_of=as_of, progress=progress)
    if wanted == MEALS:
        return meals.read_meals_of(workbook, today=today, as_of=as_of, progress=progress)
    if wanted == RESOURCES:
        return grids.read_resources_of(workbook, today=today, as_of=as_of, progress=progress)
    mapping = residents.residents_ledger(categories())
    return read_ledger(workbook, mapping, today=today, as_of=as_of, progress=progress)


def kind_of(workbook: Workbook) -> str:
    """The kind that the visible sheets of a file are of; residents when none can be told."""
    own = ((beds.beds_ledger(), _ONLY_OF_BEDS), (meals.meals_ledger(workbook), _ONLY_OF_MEALS))
    for mapping, only in own:
        for sheet in workbook.sheets:
            if not sheet.visible or seems_to_be(sheet, mapping.name) is not None:
                continue
            headings = find_headings(sheet, mapping.fields, mapping.required, mapping.minimum)
            if headings is not None and any(headings.of(name) for name in only):
                return mapping.name
    if any(sheet.visible and _is_resources(sheet) for sheet in workbook.sheets):
        return RESOURCES
    return RESIDENTS


def _is_resources(sheet: Sheet) -> bool:
    return seems_to_be(sheet, RESOURCES) is None and grids.is_resources(sheet)
