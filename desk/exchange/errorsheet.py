"""The refused rows of a ledger as an Excel file: every row as it was, bad cells coloured, the reasons beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from desk.exchange.cells import Cell, cell_name, is_number, shown
from desk.exchange.headings import Headings
from desk.exchange.report import LedgerReading
from desk.exchange.saving import save
from desk.words import translate

_LONG_NUMBER = 1e11
_WIDTHS = {"reason": 60, "row": 8, "cell": 14}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row to hand back: Excel's number, its cells, and reasons by cell name."""

    row: int
    cells: tuple[Cell, ...]
    reasons: Mapping[str, str]


def save_error_sheet(reading: LedgerReading, path: Path) -> int:
    """Write refused rows and duplicates of ``reading`` to the .xlsx file ``path``; the number of rows written.

    One sheet for each sheet of the ledger, its columns as they were, then the row number and the reasons. Once
    corrected, the file can be imported as it is. Raises :class:`~desk.errors.DeskError` when it cannot be saved.
    """
    lines = _lines(reading)

    def write(file: IO[bytes]) -> None:
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(file, options) as book:
            for label, headings in reading.headings_of.items():
                _write_sheet(book, label, headings, lines.get(label, []))

    save(path, write)
    return sum(map(len, lines.values()))


def _lines(reading: LedgerReading) -> dict[str | None, list[_Line]]:
    reasons: dict[tuple[str | None, int], dict[str, str]] = {}
    for refusal in reading.rejected:
        found = reasons.setdefault((refusal.sheet, refusal.row), {})
        found[refusal.cell] = "\n".join(filter(None, (found.get(refusal.cell), refusal.reason)))
    for duplicate in reading.duplicates:
        text = translate("exchange", "The same as row {row}.", row=duplicate.of_row)
        reasons.setdefault((duplicate.sheet, duplicate.row), {})[duplicate.cell] = text
    lines: dict[str | None, list[_Line]] = {}
    for (sheet, row), found in sorted(reasons.items(), key=lambda item: (item[0][0] or "", item[0][1])):
        lines.setdefault(sheet, []).append(_Line(row, reading.originals[sheet, row], found))
    return lines


def _write_sheet(book: Any, label: str | None, headings: Headings, lines: Iterable[_Line]) -> None:
    sheet = book.add_worksheet(label or translate("exchange", "Refused rows"))
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "text_wrap": True, "valign": "vcenter"})
    formats = {
        (day, bad): book.add_format(
            {"num_format": day, "valign": "top"} | ({"bg_color": "#FFD9D6", "border": 1} if bad else {})
        )
        for day in ("@", "General", "0", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss")
        for bad in (False, True)
    }
    reason_format = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#B3261E"})
    # Headings in two rows become one: 紧急联系人/电话 → 紧急联系人电话, which the import understands.
    names = {column.index: _one_row(column.header, headings) for column in headings.columns}
    width = max(names, default=-1) + 1
    for index in range(width):
        sheet.write_string(0, index, names.get(index, ""), head)
    sheet.write_string(0, width, translate("exchange", "Row in the ledger"), head)
    sheet.write_string(0, width + 1, translate("exchange", "Reason"), head)
    for at, line in enumerate(lines, start=1):
        for index, value in enumerate(line.cells[:width]):
            reason = line.reasons.get(cell_name(line.row, index))
            _write_cell(sheet, at, index, value, formats, reason is not None)
            if reason is not None:
                sheet.write_comment(at, index, reason, {"x_scale": 2})
        sheet.write_number(at, width, line.row)
        sheet.write_string(at, width + 1, _all_reasons(line.reasons), reason_format)
    sheet.set_column(0, max(width - 1, 0), _WIDTHS["cell"])
    sheet.set_column(width, width, _WIDTHS["row"])
    sheet.set_column(width + 1, width + 1, _WIDTHS["reason"])
    sheet.freeze_panes(1, 0)


def _one_row(header: str, headings: Headings) -> str:
    return header.replace("/", "", 1) if len(headings.rows) > 1 else header


def _write_cell(
    sheet: Any, row: int, column: int, value: Cell, formats: Mapping[tuple[str, bool], Any], bad: bool
) -> None:
    """The cell with its own type: text stays text (never a formula), a number stays the number that it was."""
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, formats["General", bad])
    elif is_number(value):
        shape = "0" if isinstance(value, int | float) and abs(value) >= _LONG_NUMBER else "General"
        sheet.write_number(row, column, value, formats[shape, bad])
    elif isinstance(value, datetime) and value.time() != time():
        sheet.write_datetime(row, column, value, formats["yyyy-mm-dd hh:mm:ss", bad])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats["yyyy-mm-dd", bad])
    elif text := shown(value):
        sheet.write_string(row, column, text, formats["@", bad])
    else:
        sheet.write_blank(row, column, None, formats["@", bad])


def _all_reasons(reasons: Mapping[str, str]) -> str:
    parts: Sequence[str] = [f"{cell}: {text}" for cell, text in reasons.items()]
    return "\n".join(parts)
