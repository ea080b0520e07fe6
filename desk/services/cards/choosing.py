"""For whom cards are printed: one resident, a grid, categories, a list, what a search finds, everybody."""

from __future__ import annotations

from desk.db import Session
from desk.services.cards.rows import Chosen, Selection


def choose(session: Session, *, selection: Selection) -> Chosen:
    """Who gets a card and who doesn't, and why; who lives alone first, then by grid and address. Needs CARDS_PRINT."""
    raise NotImplementedError
