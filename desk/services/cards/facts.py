"""What a card says of the desk with its people, and of a resident; computed per grid and in portions."""

from __future__ import annotations

from collections.abc import Sequence

from desk.db import Session
from desk.rules.card_templates import CardTemplate, CardValues
from desk.services.cards.rows import GapRow, Person, Shown


def people(session: Session, *, resident_ids: Sequence[int], shown: Shown) -> tuple[Person, ...]:
    """What the cards of these residents say today, without codes, in the order given; who is gone is left out.

    Needs CARDS_PRINT, and RESIDENTS_HEALTH where ``shown.health``.
    """
    raise NotImplementedError


def duty_values(session: Session, *, grid_id: int | None) -> CardValues:
    """What a card of a grid says of the desk with its people, without any resident; for boards and contacts.

    Needs CARDS_PRINT.
    """
    raise NotImplementedError


def gaps(session: Session, *, resident_ids: Sequence[int], shown: Shown, template: CardTemplate) -> tuple[GapRow, ...]:
    """Whose card holds characters that no face draws, of what ``template`` shows. Needs CARDS_PRINT."""
    raise NotImplementedError
