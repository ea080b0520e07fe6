"""One card: what no face draws, whether it fits, and its sides as a PDF for the preview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from desk.printing.cards.logo import Logo
from desk.printing.cards.pdf import Document
from desk.printing.cards.side import SidePen
from desk.printing.fonts import undrawable
from desk.printing.styles import POINT
from desk.rules.card_fields import CODE, ROWS
from desk.rules.card_templates import HAND, CardTemplate, CardValues


def gaps(template: CardTemplate, values: CardValues) -> tuple[tuple[str, str], ...]:
    """(field, character) of what the template shows and no face draws; ``rows`` stands for the services."""
    found = {(name, c): None for name, text in _shown(template, values) for c in undrawable(text) if c != HAND}
    return tuple(found)


def _shown(template: CardTemplate, values: CardValues) -> Iterator[tuple[str, str]]:
    for name in sorted(template.used - {CODE}):
        if name == ROWS:
            yield from ((ROWS, text) for row in values.rows for text in row)
        else:
            yield name, values[name]


class Trial:
    """Judges card after card whether it fits. What cards have in common is judged once: thousands take a second."""

    def __init__(self, template: CardTemplate) -> None:
        document = Document(BytesIO(), title="")
        self._pens = [SidePen(document, template, side, None) for side in template.sides]

    def refuse_unfit(self, values: CardValues) -> None:
        """RuleBroken ``CARD_TEXT_LONG`` naming the field without room, ``NO_GLYPH`` naming a character."""
        without_code = replace(values, code="")
        for pen in self._pens:
            pen.draw(without_code)


def refuse_unfit(template: CardTemplate, values: CardValues) -> None:
    """One card, see :class:`Trial`."""
    Trial(template).refuse_unfit(values)


def card_pdf(template: CardTemplate, values: CardValues, *, logo: bytes | None = None) -> bytes:
    """The card, each side a page of its size. Raises as :func:`refuse_unfit`."""
    out = BytesIO()
    document = Document(out, title=template.title)
    picture = Logo(logo) if logo else None
    pens = (SidePen(document, template, side, picture) for side in template.sides)
    k = f"{1 / POINT:.6f}"
    document.close([document.page(template.size, f"{k} 0 0 {k} 0 0 cm\n{pen.draw(values)}") for pen in pens])
    return out.getvalue()
