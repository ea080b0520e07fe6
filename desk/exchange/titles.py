"""What stands above the headings: the title, the reporting unit and the reporting date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desk.exchange.cells import Cell, full_date, shown
from desk.rules.text import halfwidth

_UNIT = r"(?:填报|报送|填表|上报|编制|制表)?(?:单位|社区|街道)(?:名称)?(?:\(盖章\)|\(公章\))?"
_DATE = r"(?:填报|报送|填表|上报|编制|制表|统计|更新|报表|截止|截至)(?:时间|日期)|截至|日期|时间"
_OTHER = r"(?:填表|填报|制表|审核|复核|联系|负责)人|(?:联系)?电话|单位"
_LABEL = re.compile(rf"(?P<unit>{_UNIT})\s*:|(?P<date>{_DATE})\s*:|(?P<other>{_OTHER})\s*:")
# A label in a cell of its own may go without the colon.
_BARE = re.compile(
    r"(?P<unit>(?:填报|报送|填表|上报|编制|制表)单位)|(?P<date>(?:填报|报送|填表|上报|编制|制表|统计|截止|截至)(?:时间|日期))"
)
_UNTIL = re.compile(r"截[至止]\s*(\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)")
_WRITTEN_DATE = re.compile(r"\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?|\d{8}")


@dataclass(frozen=True, slots=True)
class Title:
    """What the rows above the headings say; ``None`` for what they leave blank."""

    title: str | None
    reporting_unit: str | None
    reporting_date: date | None
    rows: tuple[int, ...]


def read_titles(rows: Sequence[Sequence[Cell]]) -> Title:
    """Read the rows above the headings. A label without words after it stays blank: 填报单位: 填报时间:2026.1.7
    has no unit."""
    title: str | None = None
    unit: str | None = None
    day: date | None = None
    used: list[int] = []
    for number, row in enumerate(rows, start=1):
        cells = [value for value in row if shown(value).strip()]
        if not cells:
            continue
        used.append(number)
        found = list(_labelled(cells))
        for kind, value in found:
            if kind == "unit" and unit is None:
                unit = shown(value).strip() or None
            elif kind == "date" and day is None:
                day = written_date(value)
        if not found and title is None:
            title = shown(cells[0]).strip()
        if day is None and (match := _UNTIL.search(halfwidth(shown(cells[0])))):
            day = full_date(match.group(1))
    return Title(title, unit, day, tuple(used))


def written_date(value: Cell) -> date | None:
    """The first whole date in a cell, written with spaces or without."""
    if not isinstance(value, str):
        return full_date(value)
    match = _WRITTEN_DATE.search(halfwidth(value))
    return full_date(match.group(0)) if match else None


def closing_date(rows: Sequence[Sequence[Cell]]) -> date | None:
    """A reporting date written under the ledger (填表日期：…) when there is none above it."""
    for row in rows:
        for kind, value in _labelled([value for value in row if shown(value).strip()]):
            if kind == "date" and (day := written_date(value)):
                return day
    return None


def _labelled(cells: Sequence[Cell]) -> Iterable[tuple[str, Cell]]:
    """Label and value pairs of a row; a value may stand behind the colon or in the next cell."""
    waiting = ""
    for cell in cells:
        text = halfwidth(cell) if isinstance(cell, str) else ""
        matches = list(_LABEL.finditer(text))
        if not matches:
            if waiting:
                yield waiting, cell
            bare = None if waiting else _BARE.fullmatch("".join(text.split()))
            waiting = (bare.lastgroup or "") if bare else ""
            continue
        if waiting:
            yield waiting, ""
        for at, match in enumerate(matches):
            end = matches[at + 1].start() if at + 1 < len(matches) else len(text)
            value = text[match.end() : end].strip()
            kind = match.lastgroup or "other"
            is_last = at + 1 == len(matches)
            waiting = kind if is_last and not value else ""
            if not waiting:
                yield kind, value
    if waiting:
        yield waiting, ""
