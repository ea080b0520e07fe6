"""Ledger imports (台账导入): compared before, brought in as a whole, taken back as a whole."""

from desk.services.imports.kinds import bring_in, preview, undo
from desk.services.imports.looking import list_batches
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
