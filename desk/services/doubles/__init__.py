"""Double files (重复档案): found, compared, merged with all their history, taken back, or judged to be two people."""

from desk.services.doubles.comparing import compare
from desk.services.doubles.finding import Progress, find_doubles
from desk.services.doubles.merging import judge_different, merge, withdraw_different
from desk.services.doubles.rows import (
    Choices,
    Comparison,
    FieldRow,
    Follows,
    ListRow,
    MergeDone,
    MergeRow,
    Pair,
    Person,
)
from desk.services.doubles.undoing import merges_of, undo_merge

TOUCHES = frozenset({"residents", "matters", "grids", "papers"})
"""What views show anew after a merge."""

__all__ = [
    "TOUCHES",
    "Choices",
    "Comparison",
    "FieldRow",
    "Follows",
    "ListRow",
    "MergeDone",
    "MergeRow",
    "Pair",
    "Person",
    "Progress",
    "compare",
    "find_doubles",
    "judge_different",
    "merge",
    "merges_of",
    "undo_merge",
    "withdraw_different",
]
