"""Cards on the sheets that are cut, written page by page as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

from desk.rules.card_sheets import SheetOptions
from desk.rules.card_templates import CardTemplate, CardValues


def write_sheets(
    out: BinaryIO,
    template: CardTemplate,
    cards: Iterable[CardValues],
    options: SheetOptions,
    *,
    logo: bytes | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write the sheets as PDF to ``out``; how many sheets it took. ``progress`` is told after each sheet how many cards
    are done and may raise to stop. Memory doesn't grow with the cards.

    RuleBroken ``CARD_TEXT_LONG`` and ``NO_GLYPH`` name the card and the field; judge all before anything is printed.
    """
    raise NotImplementedError


def sheets_pdf(
    template: CardTemplate, cards: Iterable[CardValues], options: SheetOptions, *, logo: bytes | None = None
) -> bytes:
    """The sheets as PDF, for the preview."""
    raise NotImplementedError
