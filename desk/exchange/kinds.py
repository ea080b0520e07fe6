"""The ledgers that can be brought in: read as the kind that is asked for, or as the one that a file seems to be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desk.exchange import beds, residents
from desk.exchange.headings import find_headings
from desk.exchange.ledger import Progress, read_ledger
from desk.exchange.report import LedgerReading
from desk.exchange.strangers import seems_to_be
from desk.exchange.workbook import Workbook, open_workbook
from desk.rules.tags import TagDictionary

RESIDENTS, BEDS = "residents", beds.KIND
_ONLY_OF_BEDS = ("bed", "bed_type", "care", "leave")
"""Fields by which a ledger of beds is told; rooms and days of coming in are in ledgers of tenants, too."""


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
    if (kind or kind_of(workbook)) == BEDS:
        return beds.read_beds_of(workbook, today=today, as_of=as_of, progress=progress)
    mapping = residents.residents_ledger(categories())
    return read_ledger(workbook, mapping, today=today, as_of=as_of, progress=progress)


def kind_of(workbook: Workbook) -> str:
    """The kind that the visible sheets of a file are of; residents when none can be told."""
    mapping = beds.beds_ledger()
    for sheet in workbook.sheets:
        if not sheet.visible or seems_to_be(sheet, BEDS) is not None:
            continue
        headings = find_headings(sheet, mapping.fields, mapping.required, mapping.minimum)
        if headings is not None and any(headings.of(name) for name in _ONLY_OF_BEDS):
            return BEDS
    return RESIDENTS
