"""The ledger of meals going out: two rows of headings, a row for each day and person, as the import reads it back."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO

import xlsxwriter

from desk.errors import DeskError
from desk.exchange.meals_fields import CALLED, MEALS
from desk.exchange.workbook import FORMULA_STARTS
from desk.words import translate

PARTS = ("份数", "金额", "补贴")
_BEFORE, _AFTER = ("日期", "姓名", "卡号"), ("送餐地址", "签字")
_WIDTHS = (12, 10, 21, *[7] * len(PARTS) * len(MEALS), 34, 10)
_TOTAL = "合计"


@dataclass(slots=True)
class MealLine:
    """What one person had on a day. ``who`` is the card or, without one, the ID number; ``had`` has portions, amount
    and subsidy in fen by meal.
    """

    day: date
    name: str
    who: str
    address: str
    sign: str
    had: dict[str, tuple[int, int, int]] = field(default_factory=dict)


def write_meals(file: IO[bytes], name: str, lines: Sequence[MealLine], *, title: str, unit: str, day: date) -> int:
    """Fill ``file``, which is called ``name`` (.xlsx or .csv) in the end; how many lines were written.

    Raises DeskError for another ending.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        raise DeskError(translate("exchange", "Lists are saved as .xlsx or .csv; “{file}” is neither.", file=name))
    above = [title, f"填报单位：{unit}    填报时间：{day.isoformat()}"]
    rows = [_cells(line) for line in lines]
    if suffix == ".xlsx":
        _write_xlsx(file, above, rows, _totals(lines))
    else:
        _write_csv(file, above, rows, _totals(lines))
    return len(rows)


def _groups() -> list[tuple[str, str]]:
    """Both rows of headings, column by column."""
    meals = [(CALLED[letter][0], part) for letter in MEALS for part in PARTS]
    return [*((heading, "") for heading in _BEFORE), *meals, *((heading, "") for heading in _AFTER)]


Value = str | int | float
Cells = Sequence[Value]


def _cells(line: MealLine) -> list[Value]:
    numbers = [value for meal in MEALS.values() for value in _numbers(line.had.get(meal))]
    return [line.day.isoformat(), line.name, line.who, *numbers, line.address, line.sign]


def _numbers(had: tuple[int, int, int] | None) -> list[Value]:
    if had is None:
        return [""] * len(PARTS)
    portions, amount, subsidy = had
    return [portions, _yuan(amount), _yuan(subsidy)]


def _yuan(fen: int) -> int | float:
    return fen / 100 if fen % 100 else fen // 100


def _totals(lines: Sequence[MealLine]) -> list[Value]:
    sums: Mapping[str, list[tuple[int, int, int]]] = {
        meal: [line.had[meal] for line in lines if meal in line.had] for meal in MEALS.values()
    }
    numbers = [
        value
        for had in sums.values()
        for value in _numbers((sum(h[0] for h in had), sum(h[1] for h in had), sum(h[2] for h in had)))
    ]
    return [_TOTAL, "", "", *numbers, "", ""]


def _write_xlsx(file: IO[bytes], above: Sequence[str], rows: Sequence[Cells], totals: Cells) -> None:
    with xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("助餐")
        text = book.add_format({"num_format": "@", "valign": "top"})
        head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "align": "center"})
        large = book.add_format({"bold": True, "font_size": 14})
        for at, words in enumerate(above):
            sheet.write_string(at, 0, words, large if at == 0 else None)
        start = len(above)
        for at, ((group, part), width) in enumerate(zip(_groups(), _WIDTHS, strict=True)):
            sheet.set_column(at, at, width)
            if not part:
                sheet.merge_range(start, at, start + 1, at, group, head)
                continue
            if part == PARTS[0]:
                sheet.merge_range(start, at, start, at + len(PARTS) - 1, group, head)
            sheet.write_string(start + 1, at, part, head)
        for row, cells in enumerate((*rows, totals), start=start + 2):
            for at, value in enumerate(cells):
                if isinstance(value, str):
                    if value:
                        sheet.write_string(row, at, value, text)
                else:
                    sheet.write_number(row, at, value)
        sheet.freeze_panes(start + 2, 2)


def _write_csv(file: IO[bytes], above: Sequence[str], rows: Sequence[Cells], totals: Cells) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    groups = _groups()
    width = len(groups)
    for words in above:
        writer.writerow([words, *[""] * (width - 1)])
    writer.writerow([group if part in ("", PARTS[0]) else "" for group, part in groups])
    writer.writerow([part for _, part in groups])
    for cells in (*rows, totals):
        writer.writerow([_guarded(value) for value in cells])
    text.flush()
    text.detach()


def _guarded(value: Value) -> Value:
    """A text that no spreadsheet takes for a formula, or for a number that loses zeros and last digits."""
    if not isinstance(value, str) or not value:
        return value
    if value[0] in FORMULA_STARTS:
        return f"'{value}"
    return f"{value}\t" if value.isdecimal() else value
