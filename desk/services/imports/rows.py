"""What an import shows before and after: compared rows, totals, batches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desk.exchange.report import LedgerWarning, Rejection

Place = tuple[str | None, int]
"""Sheet (None when only one was read) and Excel's row number."""

Choices = Mapping[Place, Mapping[str, bool]]
"""By place, by field of the ledger: True takes the value of that row, False keeps the other one."""

Progress = Callable[[int, int], object]
"""``progress(done, total)``; it raises :class:`desk.errors.Cancelled` to stop."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a row differs from what is known. ``take`` is the proposal: what was blank is filled in."""

    field: str
    known: str
    in_row: str
    take: bool


@dataclass(frozen=True, slots=True)
class DifferingRow:
    """A row about someone on file already; telephones, papers and addresses are masked.

    In a ledger of beds also a row about a bed (``name`` 203-2), and one about somebody without an ID number who may be
    on file: its fields ``resident:KEY`` choose between that file (False) and a new one (True). ``resident_id`` is 0
    where it is nobody certain.
    """

    place: Place
    resident_id: int
    name: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class RepeatedRow:
    """A row about the same person as the earlier row ``of`` of the ledger; nothing of it is taken unless chosen."""

    place: Place
    of: Place
    name: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class BatchRow:
    """An import that was made. ``counts`` has the fields of :class:`ImportResult` by name."""

    batch_id: int
    kind: str
    file_name: str
    rows: int
    counts: Mapping[str, int]
    imported_at: datetime
    imported_by: str
    undone_at: datetime | None
    undone_by: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do. ``earlier``: the same file was brought in before and not taken back."""

    rows: int
    new: int
    same: int
    differing: tuple[DifferingRow, ...]
    repeated: tuple[RepeatedRow, ...]
    refused: tuple[Rejection, ...]
    warnings: tuple[LedgerWarning, ...]
    earlier: BatchRow | None


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Numbers of rows: ``rows = created + changed + same + repeated + refused``.

    Of a ledger of beds also how many ``beds`` and ``files`` of residents it made, and what was ``kept_out`` because of
    what is on file; of a ledger of meals how many ``portions``.
    """

    batch_id: int
    rows: int
    created: int
    changed: int
    same: int
    repeated: int
    refused: int
    beds: int = 0
    files: int = 0
    kept_out: tuple[Rejection, ...] = ()
    portions: int = 0


@dataclass(frozen=True, slots=True)
class UndoResult:
    batch_id: int
    deleted: int
    restored: int
