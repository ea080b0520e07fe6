"""Ledger imports (台账导入): compared before, brought in as a whole, taken back as a whole."""

from desk.services.imports.bringing import bring_in
from desk.services.imports.looking import list_batches, preview
from desk.services.imports.rows import (
    BatchRow,
    Choices,
    Difference,
    DifferingRow,
    ImportResult,
    Place,
    Preview,
    Progress,
    RepeatedRow,
    UndoResult,
)
from desk.services.imports.undoing import undo

__all__ = [
    "BatchRow",
    "Choices",
    "Difference",
    "DifferingRow",
    "ImportResult",
    "Place",
    "Preview",
    "Progress",
    "RepeatedRow",
    "UndoResult",
    "bring_in",
    "list_batches",
    "preview",
    "undo",
]
