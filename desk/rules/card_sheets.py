"""Where cards lie on the paper that is cut, and by how much a printer is corrected. Millimetres from the upper left."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum

from desk.errors import RuleBroken
from desk.words import translate


class Paper(StrEnum):
    """What is in the tray: A4 or A5 with as many cards as it holds, or single cards of the template's size."""

    A4 = "A4"
    A5 = "A5"
    CARD = "CARD"


class Duplex(StrEnum):
    """How the backs get onto the sheets: not at all; by a printer that turns them along the long or the short edge;
    by hand, all fronts first, turned like the pages of a book (单张进纸).
    """

    NONE = "NONE"
    LONG_EDGE = "LONG_EDGE"
    SHORT_EDGE = "SHORT_EDGE"
    BY_HAND = "BY_HAND"


class Pages(StrEnum):
    """Which pages are made: with ``BY_HAND`` the fronts are printed first, then the backs."""

    ALL = "ALL"
    FRONTS = "FRONTS"
    BACKS = "BACKS"


@dataclass(frozen=True, slots=True)
class Correction:
    """What is done against a printer that is off: everything moved to the right and down by tenths of a millimetre,
    and scaled around the middle of the page by tenths of a percent.
    """

    right: int = 0
    down: int = 0
    scale: int = 1000


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How cards are laid on sheets. ``start`` is the first free place of the first sheet (from 1), ``copies`` how often
    each card is printed. ``backs_reversed``: by hand, the sheets go in again last one first.
    """

    paper: Paper = Paper.A4
    duplex: Duplex = Duplex.LONG_EDGE
    start: int = 1
    copies: int = 1
    crop_marks: bool = True
    correction: Correction = field(default_factory=Correction)
    pages: Pages = Pages.ALL
    backs_reversed: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the page, mm."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A page and the places on it for cards, row by row from the upper left."""

    page: tuple[float, float]
    across: int
    down: int
    places: tuple[Rect, ...]


_PAGES = {Paper.A4: (210.0, 297.0), Paper.A5: (148.0, 210.0)}


def layout(card: tuple[float, float], paper: Paper) -> Layout:
    """As many cards as the paper holds, upright or lying, edge to edge in its middle. ValueError: it holds none."""
    if paper is Paper.CARD:
        return Layout(card, 1, 1, (Rect(0.0, 0.0, *card),))
    wide, high = _PAGES[paper]
    best = max(((wide, high), (high, wide)), key=lambda page: _fits(page[0], card[0]) * _fits(page[1], card[1]))
    across, down = _fits(best[0], card[0]), _fits(best[1], card[1])
    if not across * down:
        raise ValueError("the card is larger than the paper")
    left, top = (best[0] - across * card[0]) / 2, (best[1] - down * card[1]) / 2
    places = tuple(
        Rect(left + column * card[0], top + row * card[1], *card) for row in range(down) for column in range(across)
    )
    return Layout(best, across, down, places)


def _fits(length: float, card: float) -> int:
    return math.floor((length + 0.001) / card)


def slot_rects(card: tuple[float, float], options: SheetOptions, *, back: bool = False) -> tuple[Rect, ...]:
    """The place of each slot in the order in which they are filled; ``back``: on the other side of the sheet."""
    laid = layout(card, options.paper)
    if not back:
        return laid.places
    wide, high = laid.page
    if turned(laid, options.duplex):
        return tuple(Rect(r.x, high - r.y - r.height, r.width, r.height) for r in laid.places)
    return tuple(Rect(wide - r.x - r.width, r.y, r.width, r.height) for r in laid.places)


def turned(laid: Layout, duplex: Duplex) -> bool:
    """Whether the backs are printed upside down, for the sheet is turned over its upper edge and not like a book."""
    lying = laid.page[0] > laid.page[1]
    return laid.across * laid.down > 0 and duplex is (Duplex.LONG_EDGE if lying else Duplex.SHORT_EDGE)


def sheets_needed(cards: int, card: tuple[float, float], options: SheetOptions) -> int:
    """How many sheets ``cards`` cards take."""
    holds = len(layout(card, options.paper).places)
    return math.ceil((options.start - 1 + cards * options.copies) / holds) if cards else 0


LEFT, TOP, ACROSS, DOWN = 20.0, 20.0, 170.0, 257.0
"""On the calibration page: from the left and the upper edge of the paper to the first cross, from it to the others."""


FURTHEST, TIGHTEST, WIDEST = 200, 900, 1100  # tenths of a millimetre, tenths of a percent


def correction_from_measured(left: float, top: float, across: float, down: float) -> Correction:
    """What a clerk measured on the calibration page, mm: from the paper's left and upper edge to the first cross, and
    from it to the crosses on the right and below. RuleBroken ``MEASURED_BAD``: no printer is off that far.

    A printer that puts the first cross too far to the left is corrected to the right, so ``right`` is positive then.
    """
    wrong = RuleBroken(
        "MEASURED_BAD",
        translate(
            "card_sheets",
            "That can't be: no printer is off that far. Measure in millimetres from the edge of the paper, and along "
            "the lines between the crosses.",
        ),
    )
    if min(across, down) <= 0:
        raise wrong
    wide, high = across / ACROSS, down / DOWN  # what comes out for one millimetre
    size = (wide + high) / 2
    width, height = _PAGES[Paper.A4]
    middle = left + wide * (width / 2 - LEFT), top + high * (height / 2 - TOP)  # where that of the page comes out
    correction = Correction(
        right=round((width / 2 - middle[0]) / size * 10),
        down=round((height / 2 - middle[1]) / size * 10),
        scale=round(1000 / size),
    )
    if max(abs(correction.right), abs(correction.down)) > FURTHEST or not TIGHTEST <= correction.scale <= WIDEST:
        raise wrong
    return correction
