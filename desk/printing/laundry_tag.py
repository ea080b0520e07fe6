"""Tags of laundry bags (洗衣袋标签) on a label sheet: its code as digits and QR, whose it is, how much, until when.

A tag goes round with its bag, so it bears the masked name; the code says nothing
about anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from desk.printing.codes import QUIET_QR, qr
from desk.printing.fonts import width
from desk.printing.label_sheets import LabelPaper, LabelSheet, draw_labels
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import INK2, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class LaundryTag:
    """One bag. ``code`` are its ten digits, ``name`` is masked, ``note`` what is to be minded in the wash."""

    code: str
    name: str
    door: str
    count: str
    due: str
    note: str = ""

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        return (self.code, self.name, self.door, self.count, self.due, self.note)


_EDGE = 4.0  # what printers leave white, and labels are cut
_MODULE = 0.85  # mm of a black square: read from a hand's breadth
_NAME = Style(points(15), True, leading=1.15, smallest=points(9))
_DUE = Style(points(12), True, leading=1.2, smallest=points(9))
_SMALL = Style(points(9), leading=1.2, smallest=points(7))
_DIGITS = Style(points(9), True, leading=1.2)
_NOTE = Style(points(8.5), ink=INK2, leading=1.2, smallest=points(7))


def laundry_tags_pdf(tags: Sequence[LaundryTag], *, paper: LabelPaper) -> bytes:
    """``tags`` as PDF, from the first free label; errors as of :func:`draw_labels`."""
    title = translate("paper_kinds", "Tag of a laundry bag")
    return draw_labels(title, tags, partial(_draw, paper.kind), paper)


def _draw(kind: LabelSheet, sheet: Sheet, tag: LaundryTag, x: float, top: float) -> None:
    code = qr(tag.code)
    side = code.rows * _MODULE
    quiet = QUIET_QR * _MODULE
    digits = spaced(tag.code)
    begins = x + _EDGE + max(0.0, width(digits, _DIGITS.size, _DIGITS.bold) - side) / 2  # the wider of both at the edge
    sheet.code(begins, top + quiet + 1, code, _MODULE)
    sheet.text(begins + side / 2, top + quiet + 1 + side + 2, digits, _DIGITS, "centre")
    left = begins + side + quiet
    room = x + kind.wide - _EDGE + 1 - left
    at = top + _EDGE - 0.5
    for text, style in ((tag.name, _NAME), (tag.door, _SMALL), (tag.due, _DUE), (tag.count, _SMALL), (tag.note, _NOTE)):
        if text:
            laid = lay(text, style, room)
            sheet.lines(left, at, laid)
            at += laid.height + 0.8


def spaced(code: str) -> str:
    """8123 456 789: digits as they are read out."""
    return f"{code[:4]} {code[4:7]} {code[7:]}"
