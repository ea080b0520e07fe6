"""Blocks that follow each other over the pages of an A4 sheet; what belongs together stays on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desk.printing.column import Draw
from desk.printing.parts import FOOT, SMALL, Cell, double_rule, draw_row, foot, row_height
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, Style, points

LEFT, TOP, BOTTOM = 18.0, 15.0, FOOT - 4
ROOM = A4[0] - 2 * LEFT
_RUNNING = 9.0  # the line at the head of further pages

STATION = Style(points(14), True, smallest=points(11), leading=1.3)
TITLE = Style(points(22), True, smallest=points(15), leading=1.35)
TEXT = Style(points(13), leading=1.45, smallest=points(10))

Block = tuple[float, Draw]
Group = Sequence[Block]


def flow(sheet: Sheet, groups: Iterable[Group], *, running: str, contact: str, head: Group = ()) -> None:
    """Draw ``groups`` on this page and as many more as they need; ``head`` comes again on top of each further page,
    below the line ``running``.
    """
    pages: list[list[tuple[float, Draw]]] = [[]]
    top = TOP
    for group in groups:
        high = sum(each for each, _ in group)
        if top + high > BOTTOM and pages[-1]:
            pages.append([])
            top = TOP
            for each, draw in head:
                pages[-1].append((top, draw))
                top += each
        for each, draw in group:
            pages[-1].append((top, draw))
            top += each
    for number, page in enumerate(pages):
        if number:
            sheet.next_page()
            sheet.text(LEFT, _RUNNING, running, SMALL)
        for at, draw in page:
            draw(sheet, LEFT, at)
        foot(sheet, LEFT, ROOM, contact, number, len(pages))


def gap(high: float) -> Block:
    """Air."""
    return high, _nothing


def centred(text: str, style: Style) -> Block:
    laid = lay(text, style, ROOM)
    return laid.height, lambda sheet, x, top: sheet.lines(x + ROOM / 2, top, laid, "centre")


def paragraph(text: str, style: Style = TEXT) -> Block:
    laid = lay(text, style, ROOM)
    return laid.height, lambda sheet, x, top: sheet.lines(x, top, laid)


def cells(row: Sequence[Cell], least: float = 0.0, air: float = 1.2) -> Block:
    """A row of cells, each as high as the highest."""
    high = row_height(row, least, air)
    return high, lambda sheet, x, top: draw_row(sheet, x, top, row, high)


def titled(station: str, title: str, about: str) -> list[Block]:
    """Station, double rule, title, and what it is about."""
    return [
        centred(station, STATION),
        (4, lambda sheet, x, top: double_rule(sheet, x, top, ROOM)),
        gap(2.5),
        centred(title, TITLE),
        gap(0.5),
        centred(about, TEXT),
        gap(3),
    ]


def _nothing(sheet: Sheet, x: float, top: float) -> None:
    """Air is not drawn."""
