"""Cards in force that say something otherwise than the desk does today (需要重印的卡)."""

from __future__ import annotations

from desk.db import Session
from desk.rules.cards import TokenKind
from desk.services.cards.rows import Outdated


def outdated(session: Session, *, kind: TokenKind = TokenKind.CARD, grid_id: int | None = None) -> Outdated:
    """The cards out of date, of a grid with those below it or of all, by grid and address. Needs CARDS_PRINT."""
    raise NotImplementedError


def outdated_count(session: Session, *, kind: TokenKind = TokenKind.CARD) -> int:
    """How many cards are out of date, without saying what changed. Needs CARDS_PRINT."""
    raise NotImplementedError
