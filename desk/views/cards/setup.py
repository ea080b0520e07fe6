"""How cards lie on the paper of one run, and what becomes of that in the printer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtPrintSupport import QPrinter

from desk.rules.card_sheets import Correction, Duplex, Pages, Paper, SheetOptions, layout, sheets_needed, slot_rects
from desk.rules.card_templates import CardTemplate
from desk.services.cards import ProfileInput

_TURNS = {
    Duplex.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True, slots=True)
class Setup:
    """``card`` is the size of a card, mm; ``printer`` the name of the system's printer, "" to be asked."""

    card: tuple[float, float]
    two_sided: bool
    options: SheetOptions
    printer: str = ""

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the paper, mm."""
        return layout(self.card, self.options.paper).page

    @property
    def per_sheet(self) -> int:
        return len(layout(self.card, self.options.paper).places)

    @property
    def across(self) -> int:
        return layout(self.card, self.options.paper).across

    @property
    def has_backs(self) -> bool:
        return self.two_sided and self.options.duplex is not Duplex.NONE

    @property
    def by_hand(self) -> bool:
        """Whether the clerk turns the sheets: all fronts first."""
        return self.two_sided and self.options.duplex is Duplex.BY_HAND

    @property
    def turns(self) -> QPrinter.DuplexMode:
        """What is asked of the printer."""
        return _TURNS.get(self.options.duplex, _NO_TURN) if self.two_sided else _NO_TURN

    def places(self, *, back: bool = False) -> tuple[QRectF, ...]:
        """The places of a sheet in the order in which they are filled, mm."""
        rects = slot_rects(self.card, self.options, back=back)
        return tuple(QRectF(each.x, each.y, each.width, each.height) for each in rects)

    def sheets(self, cards: int) -> int:
        """How many sheets so many cards take."""
        return sheets_needed(cards, self.card, self.options)

    def pages(self, cards: int) -> int:
        """How many sides are printed."""
        return self.sheets(cards) * (2 if self.has_backs else 1)

    def on_sheet(self, number: int, cards: int) -> list[int]:
        """The numbers of the cards, from 0, on the sheet ``number`` from 0, place by place, each copy for itself."""
        used, copies = self.options.start - 1, self.options.copies
        first, last = number * self.per_sheet - used, (number + 1) * self.per_sheet - used
        return [place // copies for place in range(max(0, first), min(last, cards * copies))]

    def sheet_of(self, card: int) -> int:
        """The sheet on which the first copy of a card lies, from 0."""
        return (self.options.start - 1 + card * self.options.copies) // self.per_sheet

    def from_place(self, place: int) -> Setup:
        """The same from this place of the first sheet on, from 1."""
        return replace(self, options=replace(self.options, start=min(place, self.per_sheet)))

    def after(self, cards: int) -> Setup:
        """The same from the place behind so many cards on; from the first one where they fill the sheet."""
        taken = self.options.start - 1 + cards * self.options.copies
        return self.from_place(taken % self.per_sheet + 1)

    def drawn_as(self, pages: Pages) -> SheetOptions:
        return replace(self.options, pages=pages)

    def as_json(self, profile_id: int | None) -> dict[str, Any]:
        """Plain words and numbers, as a run keeps them."""
        made = self.options
        return {
            "paper": made.paper.value, "duplex": made.duplex.value, "start": made.start, "copies": made.copies,
            "correction": [made.correction.right, made.correction.down, made.correction.scale],
            "printer": self.printer, "profile_id": profile_id,
        }  # fmt: skip


_NO_TURN = QPrinter.DuplexMode.DuplexNone


def correction_of(values: ProfileInput) -> Correction:
    """What is done against a printer that is off."""
    return Correction(values.offset_right, values.offset_down, values.scale)


def setup_of(template: CardTemplate, kept: Mapping[str, Any]) -> Setup:
    """What :meth:`Setup.as_json` kept with a run, from the first place of a new sheet; what is missing is as usual."""
    usual = SheetOptions()
    correction = kept.get("correction")
    options = SheetOptions(
        Paper(kept.get("paper", usual.paper)), Duplex(kept.get("duplex", usual.duplex)),
        copies=int(kept.get("copies", 1)), correction=Correction(*correction) if correction else Correction(),
    )  # fmt: skip
    return Setup(template.size, template.two_sided, options, str(kept.get("printer", "")))


def papers_for(card: tuple[float, float]) -> list[Paper]:
    """The papers that hold such a card."""
    return [paper for paper in Paper if _holds(card, paper)]


def _holds(card: tuple[float, float], paper: Paper) -> bool:
    try:
        layout(card, paper)
    except ValueError:
        return False
    return True
