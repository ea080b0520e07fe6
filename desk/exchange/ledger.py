"""The engine that every ledger maps onto: headings found by meaning, rows told apart, cells judged, duplicates found.

A ledger is a :class:`LedgerKind`: the fields its headings can mean and a reader that turns one row of cells into
values. Everything else (title rows, skipped rows, progress, duplicates, the report) is here, once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple, Protocol, TypeVar, runtime_checkable

from desk import collector
from desk.errors import DeskError
from desk.exchange.cells import Cell, cell_name, column_letter, shown
from desk.exchange.classify import RowKind, classifier_of
from desk.exchange.headings import Field, Headings, find_headings, spread_down
from desk.exchange.report import Accepted, Duplicate, LedgerReading, LedgerWarning, Level, Rejection, SkippedRow
from desk.exchange.strangers import seems_to_be
from desk.exchange.titles import Title, closing_date, read_titles
from desk.exchange.workbook import Sheet, Workbook
from desk.words import translate

Progress = Callable[[int, int], None]
PROGRESS_STEP = 2_000
_CLOSING_ROWS = 6
_ABOUT_THE_LEDGER = re.compile("说明|字典|示例|样例|样表|代码表|填写")
_Finding = TypeVar("_Finding", Rejection, LedgerWarning)


class Key(NamedTuple):
    """What makes two rows the same: ``name`` and ``value`` for the report, ``field`` for the cell it points at.

    ``within``: what else must be the same, such as the day and the meal.
    """

    field: str
    name: str
    value: str
    within: str = ""


class RowReader(Protocol):
    """Reads the data rows of one sheet, top to bottom."""

    def read(self, cells: list[Cell]) -> dict[str, object]:
        """Values of a row by their names in the report; problems go to the sheet's :class:`Findings`."""

    def key(self, values: Mapping[str, object]) -> Key | None:
        """What two rows about the same thing share, or ``None`` when the row cannot be told apart."""

    def accept(self, number: int, values: Mapping[str, object]) -> None:
        """Called for each row that is neither refused nor a duplicate, for what is wrong or odd across rows."""


@runtime_checkable
class GroupReader(Protocol):
    """A reader of ledgers in which a line such as 二楼 heads the rows below it."""

    def group(self, text: str) -> bool:
        """Whether ``text``, alone in its row, heads the rows below; it is remembered for them."""


@dataclass(frozen=True, slots=True)
class LedgerKind:
    """What makes a ledger this ledger.

    ``required``: of each set at least one field must have a column; ``minimum``: number of different fields a
    heading row must have. ``key_field`` is the field whose long numbers tell data from other rows.
    ``not_compared`` are the values in which duplicates may differ silently, ``as_sets`` those
    whose order does not matter. ``make_reader`` gets the sheet's facts and the state shared by all sheets.
    ``keep_rows``: the cells of all rows are kept, since a row that is accepted here may be refused later.
    """

    name: str
    fields: tuple[Field, ...]
    required: tuple[frozenset[str], ...]
    minimum: int
    key_field: str
    not_compared: frozenset[str]
    as_sets: frozenset[str]
    make_reader: Callable[[SheetFacts, Findings, dict[object, object]], RowReader]
    wanted: Callable[[], str]
    keep_rows: bool = False


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What is known of a sheet before its rows are read. ``as_of``: the day that ages are counted on."""

    name: str | None
    headings: Headings
    title: Title
    as_of: date | None
    today: date


class Findings:
    """Collects what is wrong with the row at hand; the engine empties it after each row."""

    def __init__(self, headings: Headings, sheet: str | None) -> None:
        self._first: dict[str, int] = {}
        for column in headings.columns:
            if column.field:
                self._first.setdefault(column.field, column.index)
        self._sheet = sheet
        self.number = 0
        self.cells: list[Cell] = []
        self.rejections: list[Rejection] = []
        self.warnings: list[LedgerWarning] = []

    def begin(self, number: int, cells: list[Cell]) -> None:
        """Turn to the row with Excel's ``number``."""
        self.number = number
        self.cells = cells
        if self.rejections:
            self.rejections = []
        if self.warnings:
            self.warnings = []

    def forget(self, cell: str) -> None:
        """Nothing was said of ``cell``."""
        self.rejections = [each for each in self.rejections if each.cell != cell]
        self.warnings = [each for each in self.warnings if each.cell != cell]

    def place(self, name: str, column: int | None = None) -> tuple[str, str]:
        """Excel's cell of field ``name`` (or of a given 0-based column) in this row, and its text as shown."""
        index = column if column is not None else self._first.get(name)
        if index is None:
            return str(self.number), ""
        return cell_name(self.number, index), shown(self.cells[index]) if index < len(self.cells) else ""

    def reject(
        self,
        name: str,
        code: str,
        reason: str,
        column: int | None = None,
        *,
        other_row: int | None = None,
        mention: tuple[str, ...] = (),
    ) -> None:
        """The row is refused because of the cell of field ``name``."""
        cell, raw = self.place(name, column)
        self.rejections.append(
            Rejection(self.number, cell, name, code, reason, raw, self._sheet, other_row, must_mention=mention)
        )

    def warn(
        self,
        name: str,
        code: str,
        message: str,
        level: Level,
        *,
        column: int | None = None,
        other_row: int | None = None,
    ) -> None:
        """The row is taken, with something to look at in the cell of field ``name``."""
        cell, raw = self.place(name, column)
        self.warnings.append(LedgerWarning(self.number, cell, name, code, message, level, raw, self._sheet, other_row))


@dataclass(slots=True)
class _Run:
    """What has been gathered so far, over all sheets."""

    accepted: list[Accepted] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    warnings: list[LedgerWarning] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    skipped: list[SkippedRow] = field(default_factory=list)
    originals: dict[tuple[str | None, int], tuple[Cell, ...]] = field(default_factory=dict)
    seen: dict[Key, Accepted] = field(default_factory=dict)
    shared: dict[object, object] = field(default_factory=dict)
    printed_total: str | None = None
    done: int = 0
    total: int = 0


def read_ledger(
    workbook: Workbook,
    kind: LedgerKind,
    *,
    today: date,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> LedgerReading:
    """Read every sheet of ``workbook`` that has the headings of ``kind``.

    ``as_of`` overrides the reporting date of the ledger. ``progress(done, total)`` is told the rows done and may
    raise :class:`~desk.errors.Cancelled`. Raises :class:`DeskError` when no sheet has the headings.
    """
    chosen = _choose(workbook, kind)
    several = len(chosen) > 1
    run = _Run(total=sum(len(sheet.rows) for sheet, _ in chosen))
    facts: list[SheetFacts] = []
    for sheet, headings in chosen:
        title = read_titles(sheet.rows[: headings.rows[0] - 1])
        day = as_of or title.reporting_date or closing_date(sheet.rows[-_CLOSING_ROWS:])
        facts.append(SheetFacts(sheet.name, headings, title, day, today))
        with collector.paused():
            formulas = _Formulas(workbook.uncalculated(sheet.name), kind, headings)
            _read_sheet(sheet, kind, facts[-1], run, sheet.name if several else None, progress, formulas)
        _quote_numbers(workbook, sheet, run, sheet.name if several else None)
    if progress is not None:
        progress(run.total, run.total)
    first = facts[0]
    return LedgerReading(
        file=workbook.file,
        sheets=tuple(sheet.name for sheet, _ in chosen if sheet.name is not None),
        encoding=workbook.encoding,
        title=first.title,
        as_of=first.as_of,
        headings=first.headings,
        accepted=tuple(run.accepted),
        rejected=tuple(run.rejected),
        warnings=tuple(run.warnings),
        duplicates=tuple(run.duplicates),
        skipped=tuple(run.skipped),
        originals=run.originals,
        headings_of={sheet.name if several else None: headings for sheet, headings in chosen},
        printed_total=run.printed_total,
        kind=kind.name,
    )


def _choose(workbook: Workbook, kind: LedgerKind) -> list[tuple[Sheet, Headings]]:
    """The visible sheets with the ledger's headings; one that matches far fewer than the best is something else.

    A sheet called 填表说明 or 字典 counts only when there is no other, a ledger of visits or beds never.
    """
    visible = [sheet for sheet in workbook.sheets if sheet.visible]
    strange = {at: what for at, sheet in enumerate(visible) if (what := seems_to_be(sheet, kind.name))}
    found = [
        (sheet, headings)
        for at, sheet in enumerate(visible)
        if at not in strange and (headings := find_headings(sheet, kind.fields, kind.required, kind.minimum))
    ]
    if not found and strange:
        raise DeskError(
            translate(
                "exchange",
                "“{file}” looks like {kind}. It can't be brought in here; nothing was changed. Needed is a ledger"
                " with {wanted}.",
                file=workbook.file,
                kind=next(iter(strange.values())),
                wanted=kind.wanted(),
            )
        )
    if not found:
        raise DeskError(
            translate(
                "exchange",
                "No sheet of “{file}” has the headings of this ledger. Needed is a row with {wanted}.",
                file=workbook.file,
                wanted=kind.wanted(),
            )
        )
    found = [one for one in found if not _ABOUT_THE_LEDGER.search(one[0].name or "")] or found
    best = max(headings.score for _, headings in found)
    return [(sheet, headings) for sheet, headings in found if headings.score * 2 >= best]


class _Formulas:
    """Formulas without a result: an identifying cell refuses its row, any other is warned about."""

    def __init__(self, cells: frozenset[str], kind: LedgerKind, headings: Headings) -> None:
        self._cells = cells
        self._named = [(column.index, column.field) for column in headings.columns if column.field]
        self._decisive = {kind.key_field, *kind.required[0]}

    def __bool__(self) -> bool:
        return bool(self._cells)

    def decide(self, number: int) -> bool:
        """Whether the row with Excel's ``number`` would say who it is about, had it been calculated."""
        return any(name in self._decisive and cell_name(number, index) in self._cells for index, name in self._named)

    def judge(self, findings: Findings) -> None:
        """Refuse the row at hand, or warn; what was said of the cell because it looks blank is no reason then."""
        for index, name in self._named:
            cell = cell_name(findings.number, index)
            if cell not in self._cells:
                continue
            findings.forget(cell)
            message = translate(
                "exchange",
                "The formula in this cell was never calculated and gives no value. "
                "Open the ledger in Excel, save it and import it again.",
            )
            if name in self._decisive:
                findings.reject(name, "FORMULA_EMPTY", message, index)
            else:
                findings.warn(name, "FORMULA_EMPTY", message, Level.MUST, column=index)


def _read_sheet(
    sheet: Sheet,
    kind: LedgerKind,
    facts: SheetFacts,
    run: _Run,
    label: str | None,
    progress: Progress | None,
    formulas: _Formulas,
) -> None:
    headings = facts.headings
    findings = Findings(headings, label)
    reader = kind.make_reader(facts, findings, run.shared)
    classifier = classifier_of(sheet, headings, kind.fields, kind.key_field)
    key_columns = headings.of(kind.key_field)
    key_column = key_columns[0] if key_columns else 0
    rows = spread_down(sheet, headings, kind.fields)
    wide = {merge.first_row for merge in sheet.merges if merge.last_column - merge.first_column >= 2}
    for at in range(headings.rows[-1], _last_used(rows)):
        if progress is not None and at % PROGRESS_STEP == 0:
            progress(run.done + at, run.total)
        cells = rows[at]
        key_cell = cells[key_column]
        # A whole identifier in the key column settles it: most rows of a large ledger need no closer look.
        if not (type(key_cell) is str and len(key_cell) == 18 and key_cell[:17].isdigit()):
            row_kind = classifier.kind(cells)
            if row_kind is RowKind.DATA and at in wide and sum(1 for cell in cells if shown(cell).strip()) == 1:
                row_kind = RowKind.NOTE  # 第一网格 across the table
            if row_kind in (RowKind.DATA, RowKind.NOTE):
                row_kind = _own_kind(row_kind, sheet.rows[at], reader)
            if row_kind is RowKind.BLANK and formulas.decide(at + 1):
                row_kind = RowKind.DATA
            if row_kind is not RowKind.DATA:
                _skip(run, at + 1, row_kind, cells, label)
                continue
        findings.begin(at + 1, cells)
        row = Accepted(at + 1, reader.read(cells), label)
        if formulas:
            formulas.judge(findings)
        if not _take(row, kind, findings, reader, run) or kind.keep_rows:
            run.originals[label, at + 1] = tuple(cells)
    run.done += len(sheet.rows)


def _own_kind(kind: RowKind, own: Sequence[Cell], reader: RowReader) -> RowKind:
    """A row is told by its own cells: what merged cells give it makes no row, and one text may head those below."""
    texts = [text for value in own if (text := shown(value).strip())]
    if not texts:
        return RowKind.BLANK
    if len(texts) == 1 and isinstance(reader, GroupReader) and reader.group(texts[0]):
        return RowKind.NOTE
    return kind


def _take(row: Accepted, kind: LedgerKind, findings: Findings, reader: RowReader, run: _Run) -> bool:
    """Put a row that was read where it belongs; whether it is accepted without any remark."""
    if findings.rejections:
        run.rejected.extend(findings.rejections)
        return False
    key = reader.key(row.values)
    if key is not None:
        earlier = run.seen.setdefault(key, row)
        if earlier is not row:
            cell, _ = findings.place(key.field)
            run.duplicates.append(_duplicate(kind, row, earlier, cell, key))
            return False
    reader.accept(row.row, row.values)
    if findings.rejections:
        run.rejected.extend(findings.rejections)
        if key is not None:
            del run.seen[key]  # a refused row makes no other one a duplicate
        return False
    run.accepted.append(row)
    if findings.warnings:
        run.warnings.extend(findings.warnings)
        return False
    return True


def _skip(run: _Run, number: int, kind: RowKind, cells: Sequence[Cell], label: str | None) -> None:
    run.skipped.append(SkippedRow(number, kind, label))
    if kind is RowKind.TOTAL and run.printed_total is None:
        run.printed_total = _printed_total(cells)


def _quote_numbers(workbook: Workbook, sheet: Sheet, run: _Run, label: str | None) -> None:
    """Quote numeric cells in findings as the sheet shows them: 370102195304248000 and not 3.70102E+17."""

    def number(finding: Rejection | LedgerWarning) -> int | float | None:
        if finding.sheet != label:
            return None
        letters = finding.cell.rstrip("0123456789")
        cells = run.originals[label, finding.row]
        value = next((cell for at, cell in enumerate(cells) if column_letter(at) == letters), None)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    findings: list[Rejection | LedgerWarning] = [*run.rejected, *run.warnings]
    numbers = {finding.cell: value for finding in findings if (value := number(finding)) is not None}
    texts = workbook.as_shown(sheet.name, numbers)
    if texts:
        run.rejected = [_quoted(found, texts) if found.sheet == label else found for found in run.rejected]
        run.warnings = [_quoted(found, texts) if found.sheet == label else found for found in run.warnings]


def _quoted(found: _Finding, texts: Mapping[str, str]) -> _Finding:
    return replace(found, raw=texts[found.cell]) if found.cell in texts else found


def _last_used(rows: Sequence[list[Cell]]) -> int:
    """Number of rows up to the last one that holds something."""
    end = len(rows)
    while end and not any(shown(value).strip() for value in rows[end - 1]):
        end -= 1
    return end


def _printed_total(cells: Sequence[Cell]) -> str | None:
    """The count that the total row prints, such as 215人, when it stands in a cell of its own."""
    for value in cells:
        if isinstance(value, str) and value.strip()[:-1].isdigit():
            return value.strip()
    return None


def _duplicate(kind: LedgerKind, row: Accepted, earlier: Accepted, cell: str, key: Key) -> Duplicate:
    differing: dict[str, tuple[object, object]] = {}
    for name in dict.fromkeys((*earlier.values, *row.values)):
        if name in kind.not_compared:
            continue
        before, now = earlier.values.get(name), row.values.get(name)
        if name in kind.as_sets and isinstance(before, tuple) and isinstance(now, tuple):
            if set(before) == set(now):
                continue
        elif before == now:
            continue
        differing[name] = (before, now)
    return Duplicate(
        row.row, cell, earlier.row, key.name, key.value, differing, row.values, row.sheet, earlier.sheet, key.field
    )  # fmt: skip
