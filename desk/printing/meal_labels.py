"""Labels for brought meals (餐签) on a label sheet: three beside each other, eight below, 70 × 37 mm each, on A4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from desk.printing.bed_marks import Mark, draw_mark
from desk.printing.fonts import refuse_undrawable
from desk.printing.label_sheets import draw_labels
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.rules.card_sheets import Correction
from desk.words import translate

ACROSS, DOWN = 3, 8
PER_SHEET = ACROSS * DOWN
WIDE, HIGH = A4[0] / ACROSS, A4[1] / DOWN


@dataclass(frozen=True, slots=True)
class MealLabel:
    """One portion. ``place`` is its door (A03), ``about`` day and meal; ``warning`` an allergy, in a box with its mark,
    ``note`` what else is to be minded.
    """

    place: str
    name: str
    door: str
    diet: str
    about: str
    warning: str = ""
    note: str = ""

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        return (self.place, self.name, self.door, self.diet, self.about, self.warning, self.note)


@dataclass(frozen=True, slots=True)
class LabelPaper:
    """Where the labels go: ``first`` is the first free one of the sheet (from 1); how the printer is corrected."""

    first: int = 1
    correction: Correction = field(default_factory=Correction)


_EDGE = 4.0  # what printers leave white, and labels are cut
_PLACE = Style(points(20), True, leading=1.1)
_NAME = Style(points(17), True, leading=1.15, smallest=points(11))
_DIET = Style(points(15), True, leading=1.15, smallest=points(10))
_SMALL = Style(points(9), ink=INK2, leading=1.25, smallest=points(7))
_WARN = Style(points(11), True, leading=1.15, smallest=points(8))
_NOTE = Style(points(9.5), leading=1.2, smallest=points(7.5))
_MARK = 5.0


def labels_pdf(labels: Sequence[MealLabel], *, paper: LabelPaper) -> bytes:
    """``labels`` as PDF, from the first free one. RuleBroken ``NO_GLYPH`` for what can't be drawn.

    ValueError for a first label that no sheet has.
    """
    refuse_undrawable(*(text for label in labels for text in label.texts()))
    title = translate("kitchen_paper", "Meal labels")
    sheet = Sheet(A4, title=title, author="")
    draw_labels(
        sheet, labels, partial(_draw, sheet), first=paper.first, per_sheet=PER_SHEET, correction=paper.correction
    )
    return sheet.pdf()


def _draw(sheet: Sheet, label: MealLabel, place: int) -> None:
    x, top = place % ACROSS * WIDE, place // ACROSS * HIGH
    left, room, at = x + _EDGE, WIDE - 2 * _EDGE, top + _EDGE - 0.5
    sheet.text(left, at, label.place, _PLACE)
    sheet.lines(left + room, at + 1, lay(label.about, _SMALL, 34), "right")
    at += _PLACE.pitch + 0.3
    diet = lay(label.diet, _DIET, 24)
    name = lay(label.name, _NAME, room - 26)
    sheet.lines(left, at, name)
    sheet.lines(left + room, at, diet, "right")
    at += max(name.height, diet.height)
    sheet.lines(left, at, lay(label.door, _SMALL, room))
    at += _SMALL.pitch
    if label.warning:
        high = top + HIGH - _EDGE + 1 - at
        sheet.frame(left, at + 0.6, room, high - 0.6, ink=INK, thick=0.7)
        draw_mark(sheet, Mark.ALLERGY, left + 1.2, at + 0.6 + (high - 0.6 - _MARK) / 2, _MARK)
        said = "\n".join(filter(None, (label.warning, label.note)))
        told = lay(said, _WARN, room - _MARK - 4)
        sheet.lines(left + _MARK + 2.8, at + 0.6 + (high - 0.6 - told.height) / 2, told)
    elif label.note:
        sheet.lines(left, at + 0.4, lay(label.note, _NOTE, room))
