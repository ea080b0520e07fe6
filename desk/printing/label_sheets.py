"""Sheets of labels: from the first free one on, sheet after sheet, put right for the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TypeVar

from desk.printing.sheet import Sheet
from desk.rules.card_sheets import Correction

_Label = TypeVar("_Label")


def draw_labels(
    sheet: Sheet,
    labels: Sequence[_Label],
    draw: Callable[[_Label, int], None],
    *,
    first: int,
    per_sheet: int,
    correction: Correction,
) -> None:
    """Have each drawn on its place, counted from 0; ``first`` is the first free label (from 1).

    ValueError for a first label that no such sheet has.
    """
    if not 1 <= first <= per_sheet:
        raise ValueError("no such label on a sheet")
    left, place, sheets = iter(labels), first - 1, 0
    while here := list(islice(left, per_sheet - place)):
        if sheets:
            sheet.next_page()
        sheets += 1
        with sheet.corrected(correction.right / 10, correction.down / 10, correction.scale / 1000):
            for number, label in enumerate(here, start=place):
                draw(label, number)
        place = 0
