"""The columns of the two tables of categories."""

from __future__ import annotations

from functools import partial
from typing import Any

from desk.services.residents import ReviewRow, TagCount
from desk.views import tagbook
from desk.views.rows import Column
from desk.views.wording import date_words
from desk.words import translate

GRID = 6
"""The place of the grid among the columns of the reviews."""


def count_key(row: object) -> object:
    """What a count is known by."""
    return row.label if isinstance(row, TagCount) else None


def review_key(row: object) -> object:
    """What an entry due for review is known by."""
    return row.tag_id if isinstance(row, ReviewRow) else None


def count_columns() -> list[Column]:
    """Category, persons, entries, and how many are old."""
    number = partial(Column, kind="text", align="right")
    return [
        Column(translate("categories", "Category"), 190, tags=_label),
        number(translate("categories", "Persons"), 120, text=partial(_number, "persons")),
        number(translate("categories", "Entries"), 120, text=partial(_number, "entries")),
        number(translate("categories", "60 and over"), 120, text=partial(_number, "over_60")),
        number(translate("categories", "80 and over"), 120, text=partial(_number, "over_80")),
        number(translate("categories", "90 and over"), 120, text=partial(_number, "over_90")),
        Column("", 0, text=_nothing),
    ]


def review_columns() -> list[Column]:
    """When, who, what, and on what evidence."""
    return [
        Column(translate("categories", "Review"), 170, pill=_due),
        Column(translate("residents_page", "Name"), 100, text=_name, kind="title"),
        Column(translate("categories", "Category"), 130, tags=_label),
        Column(translate("categories", "Evidence"), 0, text=_evidence),
        Column(translate("categories", "Since"), 110, text=_since, kind="meta"),
        Column(translate("residents_page", "Address"), 230, text=_address),
        Column(translate("residents_page", "Grid"), 150, text=_grid, kind="meta"),
    ]


def _label(row: Any) -> list[tuple[str, str]]:
    return [(row.label, tagbook.family(row.label))]


def _number(name: str, row: object) -> str:
    return f"{getattr(row, name):,}"


def _nothing(_: object) -> str:
    return ""


def _due(row: ReviewRow) -> tuple[str, str]:
    day = date_words(row.review_due)
    if row.is_late:
        return translate("categories", "{day} overdue", day=day), "overdue"
    return day, "due_soon"


def _name(row: ReviewRow) -> str:
    return row.name


def _evidence(row: ReviewRow) -> str:
    return row.evidence


def _since(row: ReviewRow) -> str:
    return date_words(row.since)


def _address(row: ReviewRow) -> str:
    return row.address


def _grid(row: ReviewRow) -> str:
    return row.grid
