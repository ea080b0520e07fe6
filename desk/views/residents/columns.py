"""What the list of residents shows of each line."""

from __future__ import annotations

from desk.services.residents import ResidentRow, Status
from desk.views.findrows import sex_text
from desk.views.rows import Column
from desk.views.tagbook import tag_pairs
from desk.words import translate

TAGS_SHOWN = 3


def key_of(row: object) -> object:
    """What a line is known by."""
    return row.resident_id if isinstance(row, ResidentRow) else None


def columns() -> list[Column]:
    """Who, how old, what categories, where, and how to reach them."""
    return [
        Column(translate("residents_page", "Name"), 124, text=_name, kind="title", ink=_name_ink),
        Column(translate("residents_page", "Sex"), 52, text=_sex, kind="meta"),
        Column(translate("residents_page", "Age"), 60, text=_age, kind="meta", align="right"),
        Column(translate("residents_page", "Categories"), 252, tags=_tags),
        Column(translate("residents_page", "Address"), 0, text=_address),
        Column(translate("residents_page", "Telephone"), 144, text=_phone),
        Column(translate("residents_page", "Grid"), 190, text=_grid, kind="meta"),
    ]


def _name(row: ResidentRow) -> str:
    return row.name


def _name_ink(row: ResidentRow) -> str:
    return "" if row.status == Status.LIVING else "ink3"


def _sex(row: ResidentRow) -> str:
    return sex_text(row.sex)


def _age(row: ResidentRow) -> str:
    return "" if row.age is None else str(row.age)


def _tags(row: ResidentRow) -> list[tuple[str, str]]:
    shown = tag_pairs(row.tags[:TAGS_SHOWN])
    if len(row.tags) > TAGS_SHOWN:
        shown.append((f"+{len(row.tags) - TAGS_SHOWN}", "grey"))
    if row.status == Status.DECEASED:
        shown.insert(0, (translate("residents_page", "Deceased"), "grey"))
    elif row.status == Status.MOVED_OUT:
        shown.insert(0, (translate("residents_page", "Moved away"), "grey"))
    return shown


def _address(row: ResidentRow) -> str:
    return row.address


def _phone(row: ResidentRow) -> str:
    return row.phone


def _grid(row: ResidentRow) -> str:
    return row.grid
