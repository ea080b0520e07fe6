"""One side of many cards: what is the same on all of them is drawn once and referred to, the rest card by card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.printing.cards import art
from desk.printing.cards.hand import Hand, Quick, Text
from desk.printing.cards.logo import Logo
from desk.printing.cards.measuring import Piece, fit, fit_entries, fit_rows
from desk.printing.cards.pdf import Document
from desk.rules.card_elements import Bars, Box, Element, Entries, Entry, Line, Mark, Qr, Rows, Side, Sign
from desk.rules.card_fields import CODE, PERSONAL, ROWS
from desk.rules.card_templates import CardTemplate, CardValues

BLEED = 2.0  # mm that colour runs beyond the edge
_LOOSE = 2.5  # mm that blocks are moved apart at most when others are missing


@dataclass(frozen=True, slots=True)
class Drawn:
    """An element with its texts. ``names`` are the fields without which it isn't drawn; none: it always is."""

    element: Element
    texts: tuple[Text, ...]
    names: tuple[str, ...]
    personal: bool

    def is_there(self, values: CardValues) -> bool:
        """Whether this card has something to say there."""
        if not self.names:
            return True
        fields = values.fields
        return any(
            values.rows if name == ROWS else values.code if name == CODE else fields.get(name) for name in self.names
        )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What cards have in common: the name of its form, and what is drawn on top, moved down by so much."""

    form: str
    rest: tuple[tuple[Drawn, float, Quick | None], ...]


class SidePen:
    """Draws one side of cards of one template into one document."""

    def __init__(self, document: Document, template: CardTemplate, side: Side, logo: Logo | None) -> None:
        self._document = document
        self._wide, self._high = template.size
        self._words = template.words
        self._logo = logo
        self._stacks = side.stacks
        self._drawn = tuple(map(self._prepared, template.drawn(side)))
        common = [each for each in self._drawn if not each.personal]
        self._names = tuple(sorted({name for each in common for text in each.texts for name in text.names}))
        self._rows = any(isinstance(each.element, Rows) for each in common)
        self._moving = tuple(
            sorted({name for each in self._drawn if each.element.block for name in each.names} - {ROWS})
        )
        self._grounds: dict[tuple[object, ...], _Ground] = {}

    def _prepared(self, element: Element) -> Drawn:
        texts = tuple(Text(text, self._words) for text in element.texts())
        names = tuple(sorted(element.fields(self._words)))
        return Drawn(element, texts, names, not PERSONAL.isdisjoint(names) or CODE in names)

    def draw(self, values: CardValues) -> str:
        """The content of one card. RuleBroken for what doesn't fit or can't be drawn."""
        get = values.fields.get
        key = (
            *[get(name, "") for name in self._names],
            *[bool(get(name)) for name in self._moving],
            values.rows if self._rows else None,
            bool(values.code),
        )
        ground = self._grounds.get(key)
        if ground is None:
            ground = self._grounds[key] = self._common(values)
        hand, marks = Hand(self._document, self._high), ""
        for drawn, down, quick in ground.rest:
            if quick is None:
                marks += self._code(drawn.element, values.code) if values.code else ""
            elif (usual := quick.drawn(values.fields)) is not None:
                hand.put(usual)
            else:
                assert isinstance(drawn.element, Line)
                hand.write(self._line(drawn, drawn.element, values, down))
        return f"/{ground.form} Do\n{hand.content()}{marks}"

    def _common(self, values: CardValues) -> _Ground:
        """Draw what doesn't differ between cards like this one."""
        there = [each for each in self._drawn if self._block_there(each.element.block, values)]
        shifts = self._shifts(values)
        rest = []
        hand, shapes = Hand(self._document, self._high), []
        for each in there:
            down = sum(shift for block, shift in shifts.items() if _belongs(each.element.block, block))
            if each.personal:
                rest.append((each, down, self._quick(each, down)))
            elif not each.is_there(values):
                continue
            elif isinstance(each.element, Line):
                hand.write(self._line(each, each.element, values, down))
            else:
                shapes.append(self._shape(each, values, down, hand))
        box = (-BLEED, -BLEED, self._wide + BLEED, self._high + BLEED)
        return _Ground(self._document.form("".join(shapes) + hand.content(), box), tuple(rest))

    def _quick(self, drawn: Drawn, down: float) -> Quick | None:
        if not isinstance(drawn.element, Line):
            return None
        return Quick(self._document, drawn.element, drawn.texts, down, self._high)

    def _line(self, drawn: Drawn, line: Line, values: CardValues, down: float) -> list[Piece]:
        fields = values.fields
        return fit(line, [text.filled(fields) for text in drawn.texts], drawn.names, down)

    def _shape(self, drawn: Drawn, values: CardValues, down: float, hand: Hand) -> str:
        element = drawn.element
        x, foot = element.x, self._high - element.y - element.h - down
        match element:
            case Box():
                return self._box(element, down)
            case Sign():
                return art.warning(x, foot, element.w, element.h, element.ink)
            case Mark() if self._logo is not None:
                return self._logo.drawn(self._document, x, foot, element.w, element.h)
            case Mark():
                return art.mark(x, foot, min(element.w, element.h))
            case Rows():
                hand.write(fit_rows(element, values.rows))
            case Entries():
                return self._entries(element, drawn.texts, values, hand)
        return ""

    def _box(self, box: Box, down: float) -> str:
        left, top, right, bottom = box.x, box.y + down, box.x + box.w, box.y + down + box.h
        if not box.radius:  # what reaches an edge runs beyond it
            left, top = left - BLEED * (left <= 0), top - BLEED * (top <= 0)
            right, bottom = right + BLEED * (right >= self._wide), bottom + BLEED * (bottom >= self._high)
        path = art.box(left, self._high - bottom, right - left, bottom - top, box.radius)
        return (art.filled(path, box.fill) if box.fill else "") + (
            art.lined(path, box.line, box.thick) if box.line else ""
        )

    def _entries(self, entries: Entries, texts: Sequence[Text], values: CardValues, hand: Hand) -> str:
        said = [text.filled(values.fields) for text in texts]
        calls = [Entry(*said[at : at + 3]) for at in range(0, len(said), 3)]
        names = [(texts[at + 2].names or texts[at + 1].names)[0] for at in range(0, len(said), 3)]
        pieces, rules = fit_entries(entries, calls, names)
        hand.write(pieces)
        if not entries.line:
            return ""
        return "".join(
            art.filled(art.box(entries.x, self._high - y - 0.1, entries.w, 0.2), entries.line) for y in rules
        )

    def _code(self, element: Element, digits: str) -> str:
        if isinstance(element, Qr):
            return art.qr(digits, element.x, self._high - element.y, element.module)
        assert isinstance(element, Bars)
        foot = self._high - element.y - element.h
        wide = element.module  # of a code with another number of digits the bars stay as wide
        return art.code128(digits, element.x, foot, wide, element.h)

    # Blocks

    def _block_there(self, block: str, values: CardValues) -> bool:
        """Whether a block says something on this card."""
        if not block:
            return True
        saying = [each for each in self._drawn if each.names and _belongs(each.element.block, block)]
        above = block.rpartition("/")[0]
        return (not saying or any(each.is_there(values) for each in saying)) and self._block_there(above, values)

    def _shifts(self, values: CardValues) -> dict[str, float]:
        """How far blocks are moved down, for those of their stack that are missing."""
        return {block: down for stack in self._stacks for block, down in self._stack(stack, values)}

    def _stack(self, stack: Sequence[str], values: CardValues) -> Iterator[tuple[str, float]]:
        spans = {}
        for block in stack:
            parts = [each.element for each in self._drawn if _belongs(each.element.block, block)]
            if parts:
                spans[block] = (min(each.y for each in parts), max(each.y + each.h for each in parts))
        left = [block for block in spans if self._block_there(block, values)]
        if not left or len(left) == len(spans):
            return
        top, bottom = min(span[0] for span in spans.values()), max(span[1] for span in spans.values())
        free = bottom - top - sum(spans[block][1] - spans[block][0] for block in left)
        gap = min(free / (len(left) + 1), _LOOSE)
        at = top + (free - gap * (len(left) - 1)) / 2
        for block in left:
            first, last = spans[block]
            yield block, at - first
            at += last - first + gap


def _belongs(block: str, to: str) -> bool:
    return block == to or block.startswith(f"{to}/")
