"""Sheets of labels that stationers sell, A4: 24 of 70 × 37 mm, 21 of 63.5 × 38.1, 14 of 99.1 × 38.1.

Printed from the first free label on, sheet after sheet, put right for the printer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Protocol, TypeVar

from desk.printing.fonts import refuse_undrawable
from desk.printing.sheet import Sheet
from desk.printing.styles import A4
from desk.rules.card_sheets import Correction


class Label(Protocol):
    """What stands on one label."""

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        ...


_Label = TypeVar("_Label", bound=Label)


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Where the labels of a sheet are, in mm: ``left`` and ``top`` of the first, ``beside`` and ``below`` between."""

    across: int
    down: int
    wide: float
    high: float
    left: float = 0.0
    top: float = 0.0
    beside: float = 0.0
    below: float = 0.0

    @property
    def count(self) -> int:
        return self.across * self.down

    def place(self, number: int) -> tuple[float, float]:
        """The upper left corner of a label, counted from 0 by rows."""
        line, column = divmod(number, self.across)
        return self.left + column * (self.wide + self.beside), self.top + line * (self.high + self.below)


SHEETS: Mapping[str, LabelSheet] = MappingProxyType(
    {
        "3x8": LabelSheet(3, 8, A4[0] / 3, A4[1] / 8),
        "3x7": LabelSheet(3, 7, 63.5, 38.1, left=7.25, top=15.15, beside=2.5),
        "2x7": LabelSheet(2, 7, 99.1, 38.1, left=4.65, top=15.15, beside=2.5),
    }
)
"""By name; meal labels and laundry tags are laid out for the first."""


@dataclass(frozen=True, slots=True)
class LabelPaper:
    """Which sheet lies in the printer, its first free label (from 1), and how the printer is corrected."""

    sheet: str = "3x8"
    first: int = 1
    correction: Correction = field(default_factory=Correction)

    @property
    def kind(self) -> LabelSheet:
        return SHEETS[self.sheet]


def draw_labels(
    title: str, labels: Sequence[_Label], draw: Callable[[Sheet, _Label, float, float], None], paper: LabelPaper
) -> bytes:
    """Have each drawn at its upper left corner, in mm, as PDF. RuleBroken ``NO_GLYPH`` for what can't be drawn.

    ValueError for a first label that no such sheet has.
    """
    refuse_undrawable(*(text for label in labels for text in label.texts()))
    sheet, kind, correction = Sheet(A4, title=title, author=""), paper.kind, paper.correction
    if not 1 <= paper.first <= kind.count:
        raise ValueError("no such label on a sheet")
    left, begin, sheets = iter(labels), paper.first - 1, 0
    while here := list(islice(left, kind.count - begin)):
        if sheets:
            sheet.next_page()
        sheets += 1
        with sheet.corrected(correction.right / 10, correction.down / 10, correction.scale / 1000):
            for number, label in enumerate(here, start=begin):
                draw(sheet, label, *kind.place(number))
        begin = 0
    return sheet.pdf()
