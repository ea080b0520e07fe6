"""What papers on A4 have in common: the double rule under the station, lines to sign on, the foot, rows of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.printing.fonts import width
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate

SMALL = Style(points(10.5), ink=INK2, smallest=points(8))
FOOT = A4[1] - 20
"""Where the line above the foot is."""

AIR = 1.7
"""mm beside the words of a cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words in a box ``wide`` mm; ``thick`` is its frame, where that is not the row's."""

    text: str
    wide: float
    style: Style
    centred: bool = False
    thick: float = 0.25


def double_rule(sheet: Sheet, x: float, top: float, room: float) -> None:
    """The two lines under the name of the station."""
    sheet.rule(x, top + 1.2, room, ink=INK, thick=0.8)
    sheet.rule(x, top + 2.4, room, ink=INK, thick=0.2)


def foot(sheet: Sheet, x: float, room: float, contact: str, page: int, pages: int) -> None:
    """How the station can be reached, and which of several pages (from 0) this is."""
    sheet.rule(x, FOOT, room, ink=INK2, thick=0.2)
    numbered = translate("letter", "page {n} of {total}", n=page + 1, total=pages) if pages > 1 else ""
    told = lay(contact, SMALL, room - (width(numbered, SMALL.size) + 4 if numbered else 0))
    sheet.lines(x, FOOT + 1.5, told)
    sheet.text(x + room, FOOT + 1.5, numbered, SMALL, "right")


def sign_line(sheet: Sheet, x: float, top: float, label: str, begin: float, style: Style, room: float) -> None:
    """A line to write on, ``begin`` mm from the left, and a place for the day."""
    day = translate("letter", "      year    month    day")
    end = room - width(day, style.size)
    sheet.text(x, top, label, style)
    sheet.rule(x + begin, top + style.pitch, max(30.0, min(72.0, end - begin - 4)), ink=INK)
    sheet.text(x + room, top, day, style, "right")


def row_height(cells: Sequence[Cell], least: float = 0.0, air: float = AIR) -> float:
    """How high a row of ``cells`` is, with ``air`` mm above and below the words."""
    return max(least, *(lay(cell.text, cell.style, cell.wide - 2 * AIR).height + 2 * air for cell in cells))


def draw_row(sheet: Sheet, x: float, top: float, cells: Sequence[Cell], high: float) -> None:
    """``cells`` beside each other in frames, each with its words in the middle of its height."""
    for cell in cells:
        laid = lay(cell.text, cell.style, cell.wide - 2 * AIR)
        for y in (top, top + high):
            sheet.rule(x, y, cell.wide, ink=INK, thick=cell.thick)
        for at in (x, x + cell.wide):
            sheet.upright(at, top, high, ink=INK, thick=cell.thick)
        middle = top + (high - laid.height) / 2
        if cell.centred:
            sheet.lines(x + cell.wide / 2, middle, laid, "centre")
        else:
            sheet.lines(x + AIR, middle, laid)
        x += cell.wide
