"""Matters (办件) after intake: the list, the open file, and the verbs of the closed loop."""

from desk.services.matters.acts import act, materials_came, materials_taken_back
from desk.services.matters.reading import counts, list_matters, open_counts, open_matter, place_of, rows_of
from desk.services.matters.rows import (
    DUE_SOON_DAYS,
    HANDLED_HERE,
    MaterialRow,
    MatterFile,
    MatterPage,
    MatterRow,
    PaperRow,
    StepRow,
    View,
)

__all__ = [
    "DUE_SOON_DAYS",
    "HANDLED_HERE",
    "MaterialRow",
    "MatterFile",
    "MatterPage",
    "MatterRow",
    "PaperRow",
    "StepRow",
    "View",
    "act",
    "counts",
    "list_matters",
    "materials_came",
    "materials_taken_back",
    "open_counts",
    "open_matter",
    "place_of",
    "rows_of",
]
