"""Addresses on a label sheet for envelopes (信封标签), A4: 24 of 70 × 37 mm, 21 of 63.5 × 38.1, 14 of 99.1 × 38.1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from desk.printing.fonts import refuse_undrawable
from desk.printing.label_sheets import draw_labels
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, Style, points
from desk.rules.card_sheets import Correction
from desk.words import translate


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
"""By name, the sheets that stationers sell."""


@dataclass(frozen=True, slots=True)
class AddressLabel:
    """One letter: where it goes and to whom."""

    address: str
    name: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        return self.address, self.name


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """Which sheet lies in the printer, its first free label (from 1), and how the printer is corrected."""

    sheet: str = "3x8"
    first: int = 1
    correction: Correction = field(default_factory=Correction)


_EDGE = 5.0  # what printers leave white, and labels are cut
_ADDRESS = Style(points(12), leading=1.3, smallest=points(9))
_NAME = Style(points(16), True, leading=1.25, smallest=points(11))


def address_labels_pdf(labels: Sequence[AddressLabel], *, place: LabelPlace) -> bytes:
    """``labels`` as PDF, from the first free one. RuleBroken ``NO_GLYPH`` for what can't be drawn.

    ValueError for a first label that no such sheet has.
    """
    kind = SHEETS[place.sheet]
    refuse_undrawable(*(text for label in labels for text in label.texts()))
    sheet = Sheet(A4, title=translate("address_labels", "Envelope labels"), author="")
    draw = partial(_draw, sheet, kind)
    draw_labels(sheet, labels, draw, first=place.first, per_sheet=kind.count, correction=place.correction)
    return sheet.pdf()


def _draw(sheet: Sheet, kind: LabelSheet, label: AddressLabel, place: int) -> None:
    x, top = kind.place(place)
    room = kind.wide - 2 * _EDGE
    address = lay(label.address, _ADDRESS, room)
    name = lay(translate("address_labels", "{name} (to open)", name=label.name), _NAME, room)
    free = kind.high - address.height - name.height
    at = top + max(1.5, free * 0.36)
    sheet.lines(x + _EDGE, at, address)
    sheet.lines(x + _EDGE, at + address.height + max(0.6, free * 0.14), name)
