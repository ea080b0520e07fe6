"""Open a clerk's Excel or CSV file: sheets of raw rows, after the guards have let it pass."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import python_calamine

from desk import collector
from desk.errors import DeskError
from desk.exchange import guards
from desk.exchange.cells import Cell
from desk.exchange.formats import number_formats, shown_in
from desk.exchange.formulas import uncalculated
from desk.exchange.guards import FileKind
from desk.words import translate

_DELIMITERS = ",\t;"
FORMULA_STARTS = frozenset("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged region: 0-based first and last row and column, all inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``rows[0]`` is Excel's row 1 and starts at column A; formulas hold their cached value.

    ``name`` is ``None`` for a CSV file. Hidden rows and columns are there like any other.
    """

    name: str | None
    visible: bool
    rows: Sequence[list[Cell]]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was read. ``file`` is the bare file name; ``encoding`` is set for CSV, ``content`` for .xlsx."""

    file: str
    kind: FileKind
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    content: bytes = field(default=b"", repr=False, compare=False)

    def uncalculated(self, sheet: str | None) -> frozenset[str]:
        """Cells (``D17``) of ``sheet`` with a formula that has no result, where that is known."""
        return uncalculated(self.content, sheet) if sheet is not None and self.content else frozenset()

    def as_shown(self, sheet: str | None, numbers: Mapping[str, int | float]) -> dict[str, str]:
        """Numbers by cell name (``D17``) as the sheet shows them in their formats, where the formats are known."""
        if not numbers or sheet is None or not self.content:
            return {}
        codes = number_formats(self.content, sheet, numbers)
        return {cell: shown_in(numbers[cell], code) for cell, code in codes.items()}


def open_workbook(path: Path | str) -> Workbook:
    """Read ``path`` (.xlsx, .xls or .csv, told apart by content, not by name).

    Raises :class:`DeskError` when the file is missing, cannot be read, is no workbook, is protected by a
    password, is broken, is larger than 100 MB, or unpacks to more than a ledger can hold.
    """
    path = Path(path)
    content = _content(path)
    kind = guards.kind_of(content)
    with collector.paused():
        if kind is FileKind.CSV:
            return _read_csv(path.name, content)
        return _read_excel(path.name, content, kind)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DeskError(
                translate("exchange", "“{file}” is a folder. Please choose the ledger in it.", file=path.name)
            )
        if path.exists() and not path.is_file():  # reading a pipe or a device might never end
            raise DeskError(translate("exchange", "“{file}” is no file that could hold a ledger.", file=path.name))
        if path.stat().st_size > guards.MAX_FILE_BYTES:
            raise guards.too_large(guards.MAX_FILE_BYTES // (1024 * 1024))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DeskError(translate("exchange", "The file “{file}” is not there (any more).", file=path.name)) from error
    except PermissionError as error:
        raise DeskError(
            translate(
                "exchange",
                "“{file}” cannot be read: it is open in another program or you have no right to read it.",
                file=path.name,
            )
        ) from error
    except (OSError, ValueError) as error:
        raise DeskError(
            translate(
                "exchange",
                "“{file}” cannot be read from the disk. Copy it to this computer and try again.",
                file=path.name,
            )
        ) from error


def _read_excel(name: str, content: bytes, kind: FileKind) -> Workbook:
    try:
        book = python_calamine.load_workbook(io.BytesIO(content))
        sheets = tuple(
            _sheet(book, number, metadata)
            for number, metadata in enumerate(book.sheets_metadata)
            if metadata.typ == python_calamine.SheetTypeEnum.WorkSheet
        )
    except python_calamine.PasswordError as error:
        raise guards.locked_by_password() from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise guards.broken() from error
    except BaseException as error:
        # A panic inside the reader is no Exception, yet only says that the file is broken.
        if type(error).__name__ == "PanicException":
            raise guards.broken() from error
        raise
    return Workbook(name, kind, sheets, content=content if kind is FileKind.XLSX else b"")


def _sheet(book: python_calamine.CalamineWorkbook, number: int, metadata: python_calamine.SheetMetadata) -> Sheet:
    sheet = book.get_sheet_by_index(number)
    merges = tuple(Merge(first[0], first[1], last[0], last[1]) for first, last in sheet.merged_cell_ranges or ())
    rows: list[list[Cell]] = sheet.to_python(skip_empty_area=False)
    return Sheet(
        name=metadata.name,
        visible=metadata.visible == python_calamine.SheetVisibleEnum.Visible,
        rows=rows,
        merges=merges,
    )


def _read_csv(name: str, content: bytes) -> Workbook:
    text, encoding = _decoded(content)
    try:
        records: list[list[Cell]] = [
            list(map(_unguarded, record))
            for record in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        ]
    except csv.Error as error:
        raise guards.broken() from error
    width = max(map(len, records), default=0)
    for record in records:
        if len(record) < width:
            record.extend([""] * (width - len(record)))
    return Workbook(name, FileKind.CSV, (Sheet(name=None, visible=True, rows=records),), encoding)


def _unguarded(text: str) -> str:
    """A text without what keeps a spreadsheet from taking it for a formula or a number: '-5 and ="370102…"."""
    if text[:2] == '="' and text[-1:] == '"' and len(text) > 2:
        return text[2:-1].replace('""', '"')
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA_STARTS else text


def _decoded(content: bytes) -> tuple[str, str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        candidates = ["utf-16"]
    else:
        candidates = ["utf-8-sig", "gb18030"]
    for encoding in candidates:
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise DeskError(
        translate("exchange", "The text of the CSV file is neither UTF-8 nor GB18030. Save it as .xlsx in Excel.")
    )


def _delimiter(text: str) -> str:
    """The separator that occurs most often in the first lines, a comma when none does."""
    head = text[:8192]
    return max(_DELIMITERS, key=lambda mark: (head.count(mark), mark == ","))
