"""Lists as ledgers again, in headings that the import reads back: .xlsx, or .csv with a byte-order mark.

The rows are written as they are handed in: whoever passes masked numbers gets a masked file.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from desk.errors import DeskError
from desk.exchange.contacts import Contact
from desk.exchange.saving import placing
from desk.exchange.workbook import FORMULA_STARTS
from desk.rules.identity import Sex
from desk.rules.phones import Phone
from desk.words import translate

RESIDENT_HEADINGS: Mapping[str, str] = {
    "seq": "序号",
    "name": "姓名",
    "sex": "性别",
    "id_no": "身份证号码",
    "birth_date": "出生日期",
    "age": "年龄",
    "ethnicity": "民族",
    "household_address": "户籍地址",
    "residence_address": "现居住地址",
    "phones": "联系电话",
    "emergency_contacts": "紧急联系人及电话",
    "tags": "人员类别",
    "living_alone": "是否独居",
    "self_care": "自理能力",
    "community": "所属社区",
    "grid": "所属网格",
    "remark": "备注",
}
"""Columns of the residents' ledger, by the names of the values in the order they are written."""

DEFAULT_COLUMNS = tuple(name for name in RESIDENT_HEADINGS if name not in ("age", "community"))

_WIDTHS: Mapping[str, int] = {"seq": 6, "sex": 6, "age": 6, "id_no": 21, "birth_date": 12, "household_address": 36,
           "residence_address": 36, "phones": 26, "emergency_contacts": 34, "remark": 24}  # fmt: skip
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_000
_LONG_DIGITS = 12
TOLD_EVERY = 1_000
"""Rows between two words about the progress."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A list as a sheet: its name, and the heading of each column by the name of its value, in the order they are
    written; ``widths`` of some, in characters; ``sums`` are columns of money, which a sheet can add up.
    """

    sheet: str
    headings: Mapping[str, str]
    widths: Mapping[str, int] = field(default_factory=dict)
    sums: frozenset[str] = frozenset()

    def only(self, columns: Sequence[str]) -> Layout:
        """The same sheet with these columns."""
        return replace(self, headings={name: self.headings[name] for name in columns})


RESIDENTS = Layout("居民", RESIDENT_HEADINGS, _WIDTHS)


def write_residents(
    path: Path,
    rows: Iterable[Mapping[str, object]],
    *,
    columns: Sequence[str] = DEFAULT_COLUMNS,
    title: str | None = None,
    unit: str | None = None,
    day: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write residents to ``path`` (.xlsx or .csv by its ending); the number of rows written.

    ``rows`` have values by the names of :data:`RESIDENT_HEADINGS`, of the types that reading a ledger gives, or
    plain text. ``title``, ``unit`` and ``day`` go above the headings of an .xlsx. ``progress`` is told the rows
    written every 1,000 and may raise :class:`~desk.errors.Cancelled`. Raises :class:`DeskError` when the file
    cannot be saved or its ending is another one.
    """
    with placing(path) as file:
        return write_list(
            file, path.name, RESIDENTS.only(columns), rows, title=title, unit=unit, day=day, progress=progress
        )


def write_list(
    file: IO[bytes],
    name: str,
    layout: Layout,
    rows: Iterable[Mapping[str, object]],
    *,
    title: str | None = None,
    unit: str | None = None,
    day: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Fill ``file``, which is called ``name`` in the end, with a list; as :func:`write_residents`."""
    suffix, columns = Path(name).suffix.lower(), tuple(layout.headings)
    if suffix not in (".xlsx", ".csv"):
        raise DeskError(translate("exchange", "Lists are saved as .xlsx or .csv; “{file}” is neither.", file=name))
    written = 0

    def lines() -> Iterable[list[str]]:
        nonlocal written
        for row in rows:
            written += 1
            if progress is not None and written % TOLD_EVERY == 0:
                progress(written)
            if suffix == ".xlsx" and written > _MOST_ROWS:
                raise DeskError(translate("exchange", "An Excel sheet holds no more rows. Save the list as .csv."))
            yield [_UNPRINTABLE.sub("", as_text(row.get(name)))[:_LONGEST_CELL] for name in columns]

    if suffix == ".csv":
        _write_csv(file, layout, lines())
    else:
        _write_xlsx(file, layout, lines(), _heading_lines(title, unit, day))
    return written


def as_text(value: object) -> str:
    """A value as it stands in a ledger's cell; the import reads the same value back."""
    if value is None:
        return ""
    if isinstance(value, Sex):
        return {Sex.MALE: "男", Sex.FEMALE: "女"}.get(value, "")
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, Phone):
        extension = f"转{value.extension}" if value.extension else ""
        return f"{value.number}{extension}" + (f"（{value.label}）" if value.label else "")
    if isinstance(value, Contact):
        return _contact(value)
    if isinstance(value, tuple | list):
        mark = "；" if value and isinstance(value[0], Contact) else "、"
        return mark.join(as_text(part) for part in value)
    return str(value)


def _contact(contact: Contact) -> str:
    who = contact.name or ""
    if contact.relation:
        who = f"{who}（{contact.relation}）" if who else contact.relation
    if who and contact.phone:
        return f"{who} {contact.phone}"
    return who or contact.phone or ""


def _heading_lines(title: str | None, unit: str | None, day: date | None) -> list[str]:
    above = [title] if title else []
    if unit or day:
        above.append(f"填报单位：{unit or ''}    填报时间：{day.isoformat() if day else ''}")
    return above


def _write_csv(file: IO[bytes], layout: Layout, lines: Iterable[list[str]]) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(layout.headings.values())
    for line in lines:
        writer.writerow([_guarded(value) for value in line])
    text.flush()
    text.detach()


def _guarded(text: str) -> str:
    """A CSV value that a spreadsheet takes neither for a formula nor for a number that loses its last digits."""
    if text[:1] in FORMULA_STARTS and text:
        return f"'{text}"
    return f"{text}\t" if len(text) >= _LONG_DIGITS and text.isdecimal() else text


def _write_xlsx(file: IO[bytes], layout: Layout, lines: Iterable[list[str]], above: Sequence[str]) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    # Closing removes the writer's own temporary file, which holds residents, also when the clerk cancels.
    with xlsxwriter.Workbook(file, options) as book:
        _fill_sheet(book, layout, lines, above)


def _fill_sheet(book: Any, layout: Layout, lines: Iterable[list[str]], above: Sequence[str]) -> None:
    sheet = book.add_worksheet(layout.sheet)
    text = book.add_format({"num_format": "@", "valign": "top"})
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "num_format": "@"})
    large = book.add_format({"bold": True, "font_size": 14})
    money = book.add_format({"num_format": "#,##0.00", "valign": "top"})
    sums = [name in layout.sums for name in layout.headings]
    for at, name in enumerate(layout.headings):
        sheet.set_column(at, at, layout.widths.get(name, 12))
    for at, words in enumerate(above):
        sheet.write_string(at, 0, words, large if at == 0 else None)
    start = len(above)
    for at, heading in enumerate(layout.headings.values()):
        sheet.write_string(start, at, heading, head)
    for row, line in enumerate(lines, start=start + 1):
        for at, value in enumerate(line):
            if value and sums[at]:
                sheet.write_number(row, at, float(value), money)
            elif value:
                sheet.write_string(row, at, value, text)
    sheet.freeze_panes(start + 1, 0)
