"""Templates of cards: those shipped, and the station's own made from them."""

from __future__ import annotations

from desk.db import Session
from desk.rules.card_templates import CardTemplate
from desk.services.cards.rows import TemplateRow


def templates(session: Session, *, retired: bool = False) -> tuple[TemplateRow, ...]:
    """The shipped templates, then the station's own by name. Needs CARDS_PRINT."""
    raise NotImplementedError


def template_named(session: Session, *, name: str) -> TemplateRow:
    """The template of that name, the station's own first; DeskError says which there are. Needs CARDS_PRINT."""
    raise NotImplementedError


def save_template(
    session: Session, *, name: str, template: CardTemplate, seen: TemplateRow | None = None, logo: bytes | None = None
) -> TemplateRow:
    """Save a template of the station's own: a new one, or the one that was ``seen``, under the same or another name.

    ``logo``: a PNG or JPEG of at most 2 MB; None leaves what is there. Needs CARDS_SETUP. Raises Rejected (``name``,
    ``logo``) and Stale.
    """
    raise NotImplementedError


def remove_logo(session: Session, *, seen: TemplateRow) -> TemplateRow:
    """The shipped mark stands in its place again. Needs CARDS_SETUP. Raises Stale."""
    raise NotImplementedError


def retire_template(session: Session, *, seen: TemplateRow, retired: bool = True) -> TemplateRow:
    """Offer a template of the station's own no more, or again. Needs CARDS_SETUP. Raises Stale."""
    raise NotImplementedError


def logo(session: Session, *, logo_id: int) -> bytes:
    """The picture of a template or of a run. Needs CARDS_PRINT."""
    raise NotImplementedError
