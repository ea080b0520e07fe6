"""Codes on cards and doors (个人联络二维码): reserved, put in force, revoked, never given twice."""

from __future__ import annotations

from desk.db import Session
from desk.models.cards import CardToken
from desk.services.cards.rows import TokenRow


def tokens_of(session: Session, *, resident_id: int) -> tuple[TokenRow, ...]:
    """The codes of a resident, the one in force first, then the newest. Needs RESIDENTS_READ."""
    raise NotImplementedError


def report_lost(session: Session, *, token_id: int) -> TokenRow:
    """A card is lost (挂失): its code opens nothing any more. Needs CARDS_PRINT."""
    raise NotImplementedError


def put_in_force(session: Session, token: CardToken) -> None:
    """The card of a reserved code is on paper: the person's older code of the kind is revoked, the older card ends.

    Only for services of cards: at a confirmation, or when a reserved code is scanned. A code in force stays so.
    """
    raise NotImplementedError
