"""One card: what no face draws, whether it fits, and its sides as a PDF for the preview."""

from __future__ import annotations

from desk.rules.card_templates import CardTemplate, CardValues

Logo = bytes
"""A JPEG or PNG."""


def read_logo(data: bytes) -> Logo:
    """A logo as it goes into cards. RuleBroken ``LOGO_BAD``: no picture, or larger than paper needs."""
    raise NotImplementedError


def gaps(template: CardTemplate, values: CardValues) -> tuple[tuple[str, str], ...]:
    """(field, character) of what the template shows and no face draws; ``rows`` stands for the services."""
    raise NotImplementedError


def refuse_unfit(template: CardTemplate, values: CardValues) -> None:
    """RuleBroken ``CARD_TEXT_LONG`` naming the field that is too long for its place, ``NO_GLYPH`` for a character."""
    raise NotImplementedError


def card_pdf(template: CardTemplate, values: CardValues, *, logo: bytes | None = None) -> bytes:
    """The card, each side a page of its size. Raises as :func:`refuse_unfit`."""
    raise NotImplementedError
