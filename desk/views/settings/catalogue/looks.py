"""How the items stand in the list: columns, marks, and what is filtered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.rules.catalogue import Category, Kind
from desk.rules.times import local, long_date_text
from desk.rules.typeahead import Entry, best
from desk.services.catalogue import Edition, ItemRow, Standing
from desk.services.record_words import actor_text
from desk.views.rows import Column
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Line:
    """An item of the list and where its newest edition stands today."""

    row: ItemRow
    standing: Standing


@dataclass(frozen=True, slots=True)
class Wish:
    """What the list shows: only these, and what fits ``text``. Retired items come only when asked for by words."""

    kind: Kind | None = None
    category: Category | None = None
    unreviewed: bool = False
    text: str = ""

    def lines(self, rows: tuple[ItemRow, ...], day: date) -> tuple[Line, ...]:
        """The items that fit, in their order, or the best fit first while words are typed."""
        found = [
            Line(row, row.standing(day))
            for row in rows
            if self.kind in (None, row.kind)
            and self.category in (None, row.category)
            and (row.default_data or not self.unreviewed)
        ]
        if not self.text.strip():
            found.sort(key=_is_ended)
            return tuple(found)
        by_code = [line for line in found if line.row.code.startswith(self.text.strip().upper())]
        fitting = [line for line, _ in best(self.text, found, _entry, len(found)) if line not in by_code]
        return (*by_code, *fitting)


def _entry(line: Line) -> Entry:
    return Entry(line.row.name, line.row.aliases)


def _is_ended(line: Line) -> bool:
    return line.standing is Standing.ENDED


def item_columns() -> list[Column]:
    return [
        Column(translate("catalogue_page", "Code"), 70, _code, kind="meta"),
        Column(translate("catalogue_page", "Name"), 0, _name, kind="title", ink=_ink),
        Column(translate("catalogue_page", "State"), 118, pill=_state),
    ]


def edition_columns() -> list[Column]:
    return [
        Column(translate("catalogue_page", "Edition"), 66, _edition, kind="strong"),
        Column(translate("catalogue_page", "Holds from"), 132, _from),
        Column(translate("catalogue_page", "Holds until"), 132, _until),
        Column(translate("catalogue_page", "Written by"), 0, _by),
        Column(translate("catalogue_page", "When"), 148, _at, kind="meta"),
        Column(translate("catalogue_page", "Matters"), 76, _matters, align="right"),
    ]


def key(row: object) -> object:
    return row.row.code if isinstance(row, Line) else row.item.id if isinstance(row, Edition) else None


def _code(line: object) -> str:
    return line.row.code if isinstance(line, Line) else ""


def _name(line: object) -> str:
    return line.row.name if isinstance(line, Line) else ""


def _ink(line: object) -> str:
    return "ink3" if isinstance(line, Line) and line.standing is Standing.ENDED else ""


def _state(line: object) -> tuple[str, str]:
    if not isinstance(line, Line):
        return "", "draft"
    if line.standing is Standing.ENDED:
        return translate("catalogue_page", "retired"), "paused"
    if line.standing is Standing.COMING:
        return translate("catalogue_page", "begins later"), "to_sign"
    if line.row.default_data:
        return translate("catalogue_page", "to be checked"), "due_soon"
    return translate("catalogue_page", "checked"), "in_time"


def _edition(each: object) -> str:
    return str(each.item.edition) if isinstance(each, Edition) else ""


def _from(each: object) -> str:
    return long_date_text(each.item.valid_from) if isinstance(each, Edition) else ""


def _until(each: object) -> str:
    until = each.item.valid_to if isinstance(each, Edition) else None
    return long_date_text(until) if until is not None else ""


def _by(each: object) -> str:
    return actor_text(each.by) if isinstance(each, Edition) else ""


def _at(each: object) -> str:
    return f"{local(each.at):%Y-%m-%d %H:%M}" if isinstance(each, Edition) and each.at is not None else ""


def _matters(each: object) -> str:
    return f"{each.matters:,}" if isinstance(each, Edition) else ""
