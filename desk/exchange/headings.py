"""Find the heading row of a ledger by what the headings mean, and the column of every field.

Clerks write 身份证号, 身份证号码, 公民身份号码 or 证件号; they put titles above, merge cells, write the headings
in two rows and move columns about. A :class:`Field` lists the headings that mean it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desk.exchange.cells import Cell, shown
from desk.exchange.workbook import Merge, Sheet
from desk.rules.text import halfwidth, squeeze

HEADING_SEARCH_ROWS = 15
_LABELLED = re.compile(r"[^:：]{1,12}[:：]\s*\S{2,}")
_ABOUT = re.compile(r"\((?![同如与若可])([^()\d/、]{2,6})\)")
_GROUP_FILLER = re.compile(r"(?:基本)?(?:情况|信息|资料|登记)$")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】")
_ORNAMENT = str.maketrans("", "", "*:★☆※#.。、'\"“”_")


@dataclass(frozen=True, slots=True)
class Field:
    """What a column can mean. ``name`` is its name in the JSON report.

    A heading means the field when it equals one of ``headings`` (white space, width and brackets apart), or
    contains one of ``contains`` and none of ``excludes``. ``weight`` counts for finding the heading row;
    ``several`` lets more than one column be the field (联系电话1, 联系电话2); ``filler`` marks a column that is
    pre-filled in rows without a person (序号, 年龄); ``spread`` gives the value of a vertically merged cell to
    each of its rows; a vertically merged cell of a field that ``folds`` makes one row of all its rows.
    ``beside`` names the field that a bare heading means when it comes again right of another: 电话 after 紧急联系人.
    """

    name: str
    headings: tuple[str, ...]
    contains: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    weight: int = 1
    several: bool = False
    filler: bool = False
    spread: bool = True
    folds: bool = False
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet: 0-based ``index``, heading as written (two rows joined by ``/``), field or ``None``."""

    index: int
    header: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the headings stand: 1-based ``rows``, the named ``columns``, and the ``score`` of the match."""

    rows: tuple[int, ...]
    columns: tuple[Column, ...]
    score: int

    def of(self, field: str) -> tuple[int, ...]:
        """0-based columns of ``field``, left to right."""
        return tuple(column.index for column in self.columns if column.field == field)


def heading_key(text: str) -> str:
    """A heading without white space, width differences, stars and colons."""
    return squeeze(halfwidth(text)).translate(_ORNAMENT).lower()


def _without_brackets(key: str) -> str:
    return _BRACKETED.sub("", key)


def match_field(heading: str, fields: Sequence[Field]) -> Field | None:
    """The field that ``heading`` means: equal words first, then equal without brackets, then contained words."""
    key = heading_key(heading)
    if not key:
        return None
    base = _without_brackets(key) or key
    for wanted in (key, base, base.rstrip("0123456789一二三")):
        for field in fields:
            if wanted in field.headings:
                about = _ABOUT.search(key)
                # 地址(户籍) is no 地址, and 电话(子女) is nobody's own.
                if about and any(word in about.group(1) for word in field.excludes):
                    return match_field(about.group(1) + base, fields)
                return field
    for field in fields:
        if any(word in key for word in field.contains) and not any(word in key for word in field.excludes):
            return field
    return None


def find_headings(
    sheet: Sheet, fields: Sequence[Field], required: Sequence[frozenset[str]], minimum: int
) -> Headings | None:
    """The best heading row (or pair of rows) among the first rows, or ``None``.

    Each set in ``required`` must have at least one of its fields among the columns, and ``minimum`` different
    fields must be found.
    """
    best: Headings | None = None
    for at in range(min(HEADING_SEARCH_ROWS, len(sheet.rows))):
        row = sheet.rows[at]
        texts = [text for value in row if (text := shown(value).strip())]
        # A row of labels with their values (姓名：按身份证填写) explains or heads a form; it heads no columns.
        if len(texts) < 2 or sum(1 for text in texts if _LABELLED.fullmatch(text)) * 2 >= len(texts):
            continue
        for depth in (1, 2):
            if at + depth > len(sheet.rows) or (depth == 2 and not _may_be_sub_row(sheet, at + 1)):
                continue
            found = _headings_at(sheet, at, depth, fields)
            names = {column.field for column in found.columns if column.field}
            if len(names) < minimum or not all(names & group for group in required):
                continue
            if best is None or found.score > best.score:
                best = found
    return best


def _may_be_sub_row(sheet: Sheet, at: int) -> bool:
    """A second heading row holds short words only: no numbers, dates or long texts."""
    texts = [value for value in sheet.rows[at] if value != ""]
    return bool(texts) and all(
        isinstance(value, str) and len(value) <= 20 and not re.search(r"\d{4}", value) for value in texts
    )


def _headings_at(sheet: Sheet, at: int, depth: int, fields: Sequence[Field]) -> Headings:
    upper = _spread_right(sheet, at)
    lower = list(sheet.rows[at + 1]) if depth == 2 else []
    if depth == 2 and not any(merge.first_row == at for merge in sheet.merges):
        _spread_groups(upper, lower)
    columns: list[Column] = []
    taken: dict[str, int] = {}
    score = 0
    for index, head in enumerate(upper):
        group = _tidy(head)
        sub = _tidy(lower[index]) if depth == 2 else ""
        field = _field_of(group, sub, fields)
        if field is not None and field.name in taken and not (group and sub) and columns[-1].index == index - 1:
            field = _beside(field, group or sub, columns[-1], fields)
        if field is not None and field.name in taken and not field.several:
            field = None
        header = f"{group}/{sub}" if group and sub and group != sub else group or sub
        if not header:
            continue
        if field is not None:
            if field.name not in taken:
                score += 10 * field.weight
            taken[field.name] = index
        columns.append(Column(index, header, field.name if field else None))
    # With the same fields, the single row wins: a first data row of short words must not be swallowed.
    rows = tuple(range(at + 1, at + depth + 1))
    return Headings(rows, tuple(columns), score - (depth - 1) - at // 4)


def _field_of(group: str, sub: str, fields: Sequence[Field]) -> Field | None:
    if not sub or group == sub:
        return match_field(group or sub, fields)
    joined = match_field(_GROUP_FILLER.sub("", group.strip()) + sub, fields)
    if joined is not None:
        return joined
    alone = match_field(sub, fields)
    # 户主 over 姓名 is not the person's own name: the group's words must not rule the field out.
    if alone is not None and not any(word in heading_key(group) for word in alone.excludes):
        return alone
    return None


def _beside(field: Field, heading: str, left: Column, fields: Sequence[Field]) -> Field:
    """What a second column of ``field`` means right of ``left``, unless that one already holds what it would."""
    meant = dict(field.beside).get(left.field or "")
    if meant is None or heading_key(heading) not in field.headings or any(w in left.header for w in field.contains):
        return field
    return next(entry for entry in fields if entry.name == meant)


def _tidy(value: Cell) -> str:
    return shown(value).replace("\r\n", "\n").strip()


def _spread_right(sheet: Sheet, at: int) -> list[Cell]:
    """The row with horizontally merged headings written into each of their columns."""
    row = list(sheet.rows[at])
    for merge in sheet.merges:
        if merge.first_row == at and merge.first_column < len(row):
            for index in range(merge.first_column + 1, min(merge.last_column + 1, len(row))):
                row[index] = row[merge.first_column]
    return row


def _spread_groups(upper: list[Cell], lower: Sequence[Cell]) -> None:
    """Where cells can't be merged (CSV) or were not, a group stands over the first of its columns only."""
    for index in range(1, len(upper)):
        if not _tidy(upper[index]) and _tidy(lower[index]) and _tidy(upper[index - 1]) and _tidy(lower[index - 1]):
            upper[index] = upper[index - 1]


def spread_down(sheet: Sheet, headings: Headings, fields: Sequence[Field]) -> Sequence[list[Cell]]:
    """The sheet's rows with vertically merged cells below the headings written into each of their rows.

    Rows that share a merged cell of a field that folds (a name over two telephone numbers) become the first of
    them, with the texts of each column one below the other; the others are left blank.
    """
    kinds = {field.name: field for field in fields}
    columns = {c.index for c in headings.columns if c.field and kinds[c.field].spread}
    tall = [merge for merge in sheet.merges if _is_tall(merge, headings.rows[-1], columns)]
    folding = {c.index for c in headings.columns if c.field and kinds[c.field].folds}
    folds = [merge for merge in sheet.merges if _is_tall(merge, headings.rows[-1], folding)]
    if not tall and not folds:
        return sheet.rows
    rows = list(sheet.rows)
    for merge in tall:
        value = rows[merge.first_row][merge.first_column]
        for at in range(merge.first_row + 1, min(merge.last_row + 1, len(rows))):
            rows[at] = list(rows[at])
            rows[at][merge.first_column] = value
    for merge in folds:
        span = slice(merge.first_row, min(merge.last_row + 1, len(rows)))
        width = len(rows[merge.first_row])
        folded = [_folded([row[index] for row in rows[span]]) for index in range(width)]
        rows[merge.first_row] = folded
        for at in range(merge.first_row + 1, span.stop):
            rows[at] = [""] * width
    return rows


def _folded(values: Sequence[Cell]) -> Cell:
    different = list(dict.fromkeys(value for value in values if shown(value).strip()))
    return different[0] if len(different) == 1 else "\n".join(map(shown, different))


def _is_tall(merge: Merge, after_row: int, columns: set[int]) -> bool:
    return (
        merge.first_row >= after_row
        and merge.last_row > merge.first_row
        and merge.first_column == merge.last_column
        and merge.first_column in columns
    )
