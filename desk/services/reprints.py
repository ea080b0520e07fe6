"""What must be reprinted (需要重印): cards and boards that say something otherwise than the desk does today."""

from __future__ import annotations

from dataclasses import dataclass

from desk.services.boards import BoardRow


@dataclass(frozen=True, slots=True)
class ReprintCounts:
    """How many cards and boards are out of date; boards that were never printed are not among them."""

    cards: int
    boards: int


@dataclass(frozen=True, slots=True)
class ReprintLine:
    """One thing that changed in one grid (None: of the whole station, or of no grid): the cards that still say it
    otherwise, and the boards. A card with two changes is in two lines.
    """

    what: str
    grid_id: int | None
    grid: str
    cards: int
    boards: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True)
class Reprints:
    """All of it; ``cards`` counts each once, ``due`` are the boards to print, those never printed too."""

    cards: int
    cards_by_grid: tuple[tuple[int | None, str, int], ...]
    due: tuple[BoardRow, ...]
    lines: tuple[ReprintLine, ...]
