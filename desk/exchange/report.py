"""What reading a ledger gave: accepted rows, refused cells, warnings, duplicates, skipped rows; all as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from desk.exchange.cells import Cell, column_letter
from desk.exchange.classify import RowKind
from desk.exchange.contacts import Contact
from desk.exchange.headings import Headings
from desk.exchange.titles import Title
from desk.rules.identity import Sex
from desk.rules.phones import Phone

_SEX = {Sex.MALE: "男", Sex.FEMALE: "女", Sex.UNKNOWN: None}


class Level(StrEnum):
    """How loud a warning is: ``must`` has to be shown, ``should`` is better shown."""

    MUST = "must"
    SHOULD = "should"


class Accepted(NamedTuple):
    """A row that can be imported. ``row`` is Excel's; ``sheet`` is set only when several sheets were read."""

    row: int
    values: Mapping[str, object]
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """A cell because of which its row is refused; ``raw`` is the cell as Excel shows it, ``code`` is stable.

    ``other_row`` is the row that stands in the way, ``must_mention`` who is named in the reason because of it.
    """

    row: int
    cell: str
    field: str
    code: str
    reason: str
    raw: str
    sheet: str | None = None
    other_row: int | None = None
    must_mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerWarning:
    """Something to look at in an accepted row; ``other_row`` is the row it is about, if it is about two."""

    row: int
    cell: str
    field: str
    code: str
    message: str
    level: Level
    raw: str
    sheet: str | None = None
    other_row: int | None = None


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row about the same thing as the earlier ``of_row``; ``differing`` maps a field to (earlier, this row).

    ``values`` are all values of the later row, for a person to choose from; nothing of it is imported by itself.
    ``field`` is the one whose cell it points at.
    """

    row: int
    cell: str
    of_row: int
    key: str
    value: str
    differing: Mapping[str, tuple[object, object]]
    values: Mapping[str, object]
    sheet: str | None = None
    of_sheet: str | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no data, with its kind."""

    row: int
    kind: RowKind
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """A ledger, read and judged; nothing has been imported yet. ``file`` is the bare file name.

    ``headings`` and ``title`` are those of the first sheet read. ``originals`` holds the raw cells of every row
    that was refused, is a duplicate or carries a warning, by (sheet or ``None``, row); ``headings_of`` has the
    headings by the same sheet label. ``kind`` is the name of the ledger's kind.
    """

    file: str
    sheets: tuple[str, ...]
    encoding: str | None
    title: Title
    as_of: date | None
    headings: Headings
    accepted: tuple[Accepted, ...]
    rejected: tuple[Rejection, ...]
    warnings: tuple[LedgerWarning, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[SkippedRow, ...]
    originals: Mapping[tuple[str | None, int], tuple[Cell, ...]]
    headings_of: Mapping[str | None, Headings]
    printed_total: str | None = None
    kind: str = "residents"

    @property
    def sheet(self) -> str | None:
        """Name of the sheet, names joined by 、 for several, ``None`` for CSV."""
        return "、".join(self.sheets) or None

    @property
    def counts(self) -> dict[str, int]:
        """How many rows (not cells) of each outcome; ``rows_total`` counts data rows only."""
        rejected = len({(refusal.sheet, refusal.row) for refusal in self.rejected})
        return {
            "rows_total": len(self.accepted) + rejected + len(self.duplicates),
            "accepted": len(self.accepted),
            "rejected": rejected,
            "duplicates": len(self.duplicates),
            "warnings": len(self.warnings),
            "warnings_must": sum(1 for warning in self.warnings if warning.level is Level.MUST),
            "skipped_rows": len(self.skipped),
        }

    def as_json(self) -> dict[str, object]:
        """The report as JSON values: dates as YYYY-MM-DD, sex as 男 or 女, lists for every sequence."""
        counts = self.counts
        report: dict[str, object] = {
            "file": self.file,
            "sheet": self.sheet,
            "meta": {
                "title": self.title.title,
                "reporting_unit": self.title.reporting_unit,
                "reporting_date": plain(self.title.reporting_date),
                "as_of": plain(self.as_of),
            },
            "title_rows": list(self.title.rows),
            "header_rows": list(self.headings.rows),
            "columns": {
                column_letter(column.index): {"header": column.header, "field": column.field}
                for column in self.headings.columns
            },
            "rows_total": counts["rows_total"],
            "counts": counts,
            "skipped_rows": [_with_sheet({"row": s.row, "kind": s.kind.value}, s.sheet) for s in self.skipped],
            "accepted": [_with_sheet({"row": a.row} | _values(a.values), a.sheet) for a in self.accepted],
            "rejected": list(map(_rejection, self.rejected)),
            "warnings": list(map(_warning, self.warnings)),
            "duplicates": list(map(_duplicate, self.duplicates)),
        }
        if self.encoding is not None:
            report["encoding"] = self.encoding
        if self.printed_total is not None:
            report["printed_total"] = self.printed_total
        return report


def plain(value: object) -> object:
    """A value of an accepted row as JSON has it."""
    if value is None or type(value) in (str, int, bool, float):
        return value
    if isinstance(value, Sex):
        return _SEX[value]
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Phone):
        return {"number": value.number, "ext": value.extension, "label": value.label}
    if isinstance(value, Contact):
        return {"name": value.name, "relation": value.relation, "phone": value.phone}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if isinstance(value, Mapping):
        return _values(value)
    return str(value)


def _values(values: Mapping[str, object]) -> dict[str, object]:
    return {name: plain(value) for name, value in values.items()}


def _with_sheet(entry: dict[str, object], sheet: str | None) -> dict[str, object]:
    return entry if sheet is None else {"sheet": sheet} | entry


def _rejection(refusal: Rejection) -> dict[str, object]:
    entry: dict[str, object] = {
        "row": refusal.row,
        "cell": refusal.cell,
        "raw": refusal.raw,
        "field": refusal.field,
        "code": refusal.code,
        "reason": refusal.reason,
    }
    if refusal.other_row is not None:
        entry["other_row"] = refusal.other_row
    if refusal.must_mention:
        entry["must_mention"] = list(refusal.must_mention)
    return _with_sheet(entry, refusal.sheet)


def _warning(warning: LedgerWarning) -> dict[str, object]:
    entry: dict[str, object] = {
        "row": warning.row,
        "cell": warning.cell,
        "raw": warning.raw,
        "field": warning.field,
        "code": warning.code,
        "message": warning.message,
        "level": warning.level.value,
    }
    if warning.other_row is not None:
        entry["other_row"] = warning.other_row
    return _with_sheet(entry, warning.sheet)


def _duplicate(duplicate: Duplicate) -> dict[str, object]:
    entry: dict[str, object] = {
        "row": duplicate.row,
        "cell": duplicate.cell,
        "of_row": duplicate.of_row,
        "key": duplicate.key,
        "value": duplicate.value,
        "action": "skip",
        "differing_fields": list(duplicate.differing),
        "values": {name: [plain(before), plain(now)] for name, (before, now) in duplicate.differing.items()},
    }
    if duplicate.of_sheet is not None:
        entry["of_sheet"] = duplicate.of_sheet
    return _with_sheet(entry, duplicate.sheet)
