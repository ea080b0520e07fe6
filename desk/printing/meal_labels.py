"""Labels for brought meals (餐签) on a label sheet, 70 × 37 mm each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from desk.printing.bed_marks import Mark, draw_mark
from desk.printing.label_sheets import LabelPaper, LabelSheet, draw_labels
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import INK, INK2, Style, points
from desk.words import translate


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


_EDGE = 4.0  # what printers leave white, and labels are cut
_PLACE = Style(points(20), True, leading=1.1)
_NAME = Style(points(17), True, leading=1.15, smallest=points(11))
_DIET = Style(points(15), True, leading=1.15, smallest=points(10))
_SMALL = Style(points(9), ink=INK2, leading=1.25, smallest=points(7))
_WARN = Style(points(11), True, leading=1.15, smallest=points(8))
_NOTE = Style(points(9.5), leading=1.2, smallest=points(7.5))
_MARK = 5.0


def labels_pdf(labels: Sequence[MealLabel], *, paper: LabelPaper) -> bytes:
    """``labels`` as PDF, from the first free one; errors as of :func:`draw_labels`."""
    return draw_labels(translate("kitchen_paper", "Meal labels"), labels, partial(_draw, paper.kind), paper)


def _draw(kind: LabelSheet, sheet: Sheet, label: MealLabel, x: float, top: float) -> None:
    left, room, at = x + _EDGE, kind.wide - 2 * _EDGE, top + _EDGE - 0.5
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
        high = top + kind.high - _EDGE + 1 - at
        sheet.frame(left, at + 0.6, room, high - 0.6, ink=INK, thick=0.7)
        draw_mark(sheet, Mark.ALLERGY, left + 1.2, at + 0.6 + (high - 0.6 - _MARK) / 2, _MARK)
        said = "\n".join(filter(None, (label.warning, label.note)))
        told = lay(said, _WARN, room - _MARK - 4)
        sheet.lines(left + _MARK + 2.8, at + 0.6 + (high - 0.6 - told.height) / 2, told)
    elif label.note:
        sheet.lines(left, at + 0.4, lay(label.note, _NOTE, room))
