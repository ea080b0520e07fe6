"""Addresses on a label sheet for envelopes (信封标签)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from desk.printing.label_sheets import LabelPaper, LabelSheet, draw_labels
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class AddressLabel:
    """One letter: where it goes and to whom."""

    address: str
    name: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        return self.address, self.name


_EDGE = 5.0  # what printers leave white, and labels are cut
_ADDRESS = Style(points(12), leading=1.3, smallest=points(9))
_NAME = Style(points(16), True, leading=1.25, smallest=points(11))


def address_labels_pdf(labels: Sequence[AddressLabel], *, paper: LabelPaper) -> bytes:
    """``labels`` as PDF, from the first free one; errors as of :func:`draw_labels`."""
    return draw_labels(translate("address_labels", "Envelope labels"), labels, partial(_draw, paper.kind), paper)


def _draw(kind: LabelSheet, sheet: Sheet, label: AddressLabel, x: float, top: float) -> None:
    room = kind.wide - 2 * _EDGE
    address = lay(label.address, _ADDRESS, room)
    name = lay(translate("address_labels", "{name} (to open)", name=label.name), _NAME, room)
    free = kind.high - address.height - name.height
    at = top + max(1.5, free * 0.36)
    sheet.lines(x + _EDGE, at, address)
    sheet.lines(x + _EDGE, at + address.height + max(0.6, free * 0.14), name)
