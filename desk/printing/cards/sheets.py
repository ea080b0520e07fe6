"""Cards on the sheets that are cut, written page by page as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import islice
from typing import IO

from desk.errors import RuleBroken
from desk.printing.cards.logo import Logo
from desk.printing.cards.pdf import Document
from desk.printing.cards.side import BLEED, SidePen
from desk.printing.styles import POINT
from desk.rules.card_sheets import (
    Correction,
    Duplex,
    Layout,
    Pages,
    Paper,
    Rect,
    SheetOptions,
    layout,
    slot_rects,
    turned,
)
from desk.rules.card_templates import CardTemplate, CardValues
from desk.words import translate

MARK, CLEAR, HAIR = 4.0, 3.0, 0.1  # mm: how long crop marks are, how far from the cards, how thick
_SHORT = 3.0  # where there is no margin they are drawn on the edges of the cards
_K = 1 / POINT


def write_sheets(
    out: IO[bytes],
    template: CardTemplate,
    cards: Iterable[CardValues],
    options: SheetOptions,
    *,
    logo: bytes | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write the sheets as PDF to ``out``; how many sheets it took. ``progress`` is told after each sheet how many cards
    are done and may raise to stop. Memory doesn't grow with the cards.

    RuleBroken ``CARD_TEXT_LONG`` and ``NO_GLYPH`` name the card and the field; then no file is complete.
    """
    press = _Press(out, template, options, Logo(logo) if logo else None)
    free, done = len(press.laid.places) - (options.start - 1) % len(press.laid.places), 0
    waiting = _copied(cards, options.copies)
    while batch := list(islice(waiting, free)):
        press.sheet(batch, len(press.laid.places) - free)
        free = len(press.laid.places)
        done += len(batch)
        if progress is not None:
            progress(done // options.copies)
    return press.close()


def sheets_pdf(
    template: CardTemplate, cards: Iterable[CardValues], options: SheetOptions, *, logo: bytes | None = None
) -> bytes:
    """The sheets as PDF, for the preview."""
    out = BytesIO()
    write_sheets(out, template, cards, options, logo=logo)
    return out.getvalue()


def _copied(cards: Iterable[CardValues], copies: int) -> Iterator[CardValues]:
    for card in cards:
        for _ in range(copies):
            yield card


class _Press:
    """Puts cards on pages."""

    def __init__(self, out: IO[bytes], template: CardTemplate, options: SheetOptions, logo: Logo | None) -> None:
        self.laid = layout(template.size, options.paper)
        self._options = options
        self._document = Document(out, title=template.title)
        self._pens = [SidePen(self._document, template, side, logo) for side in template.sides]
        both = options.duplex is not Duplex.NONE and len(self._pens) == 2
        self._fronts = options.pages is not Pages.BACKS or not both
        self._backs = both and options.pages is not Pages.FRONTS
        over = turned(self.laid, options.duplex)
        self._front_slots = _slots(self.laid, slot_rects(template.size, options), False, options.paper)
        self._back_slots = _slots(self.laid, slot_rects(template.size, options, back=True), over, options.paper)
        self._around = _correcting(options.correction, self.laid.page)
        self._marks = crop_marks(self.laid) if options.crop_marks and options.paper is not Paper.CARD else ""
        self._pages: tuple[list[int], list[int]] = [], []
        self._sheets = 0

    def sheet(self, cards: list[CardValues], used: int) -> None:
        """The next sheet, whose first ``used`` places are gone."""
        self._sheets += 1
        if self._fronts:
            self._pages[0].append(self._page(self._pens[0], self._front_slots[used:], cards))
        if self._backs:
            self._pages[1].append(self._page(self._pens[1], self._back_slots[used:], cards))

    def _page(self, pen: SidePen, slots: list[str], cards: list[CardValues]) -> int:
        parts = [self._around]
        for card, slot in zip(cards, slots, strict=False):
            try:
                parts += (slot, pen.draw(card), "Q\n")
            except RuleBroken as broken:
                raise _about(broken, card) from broken
        parts.append(self._marks)
        return self._document.page(self.laid.page, "".join(parts))

    def close(self) -> int:
        fronts, backs = self._pages
        if self._options.backs_reversed:
            backs.reverse()
        by_hand = self._options.duplex is Duplex.BY_HAND
        turns = [*zip(fronts, backs, strict=True)] if fronts and backs and not by_hand else []
        self._document.close([page for turn in turns for page in turn] if turns else [*fronts, *backs])
        return self._sheets


def _about(broken: RuleBroken, card: CardValues) -> RuleBroken:
    """The same, saying whose card it is."""
    name = card["name"]
    if name:
        broken.text = translate("cards_paper", "{name}: {what}", name=name, what=broken.text)
        broken.args = (broken.text,)
    return broken


def _slots(laid: Layout, rects: tuple[Rect, ...], over: bool, paper: Paper) -> list[str]:
    """What begins the drawing of each place: it is moved there, and cut where its neighbours are."""
    high = laid.page[1]
    found = []
    edges = (min(r.x for r in rects), min(r.y for r in rects), max(r.x for r in rects), max(r.y for r in rects))
    for r in rects:
        left, top = BLEED * (r.x <= edges[0]), BLEED * (r.y <= edges[1])
        right, bottom = BLEED * (r.x >= edges[2]), BLEED * (r.y >= edges[3])
        if over:
            place = f"{-_K:.6f} 0 0 {-_K:.6f} {(r.x + r.width) * _K:.4f} {(high - r.y) * _K:.4f} cm"
            left, top, right, bottom = right, bottom, left, top
        else:
            place = f"{_K:.6f} 0 0 {_K:.6f} {r.x * _K:.4f} {(high - r.y - r.height) * _K:.4f} cm"
        clip = f"{-left:g} {-bottom:g} {r.width + left + right:g} {r.height + top + bottom:g} re W n"
        found.append(f"q {place} {clip}\n")
    return found


def _correcting(correction: Correction, page: tuple[float, float]) -> str:
    """What moves and scales a whole page, around its middle."""
    if correction == Correction():
        return ""
    scale = correction.scale / 1000
    across = page[0] / 2 * (1 - scale) + correction.right / 10
    up = page[1] / 2 * (1 - scale) - correction.down / 10
    return f"{scale:.4f} 0 0 {scale:.4f} {across * _K:.4f} {up * _K:.4f} cm\n"


def crop_marks(laid: Layout) -> str:
    """Hairlines outside the cards where they are cut; on their edges where the page has no margin."""
    wide, high = laid.page
    left, top = laid.places[0].x, laid.places[0].y
    last = laid.places[-1]
    right, bottom = last.x + last.width, last.y + last.height
    columns = sorted({round(x, 4) for r in laid.places for x in (r.x, r.x + r.width)})
    rows = sorted({round(y, 4) for r in laid.places for y in (r.y, r.y + r.height)})
    lines = [(x, y0, x, y1) for x in columns for y0, y1 in (_tick(top, -1), _tick(bottom, 1))]
    lines += [(x0, y, x1, y) for y in rows for x0, x1 in (_tick(left, -1), _tick(right, 1))]
    inside = [line for line in lines if all(0 <= at <= size for at, size in zip(line, (wide, high) * 2, strict=True))]
    if len(inside) < len(lines):  # e.g. two A5 cards on an A4 page: only where they are cut apart
        inside += [(x, y, x, y + _SHORT * way) for x in columns[1:-1] for y, way in ((top, 1), (bottom, -1))]
        inside += [(x, y, x + _SHORT * way, y) for y in rows[1:-1] for x, way in ((left, 1), (right, -1))]
    drawn = "".join(
        f"{a * _K:.3f} {(high - b) * _K:.3f} m {c * _K:.3f} {(high - d) * _K:.3f} l\n" for a, b, c, d in inside
    )
    return f"0 G {HAIR * _K:.4f} w\n{drawn}S\n"


def _tick(edge: float, way: int) -> tuple[float, float]:
    return edge + way * CLEAR, edge + way * (CLEAR + MARK)
