"""A list on A4 (清单、结算表), upright or lying: rows with a sum below, what else is to be said, places to sign.

Upright it is handed out, so its type is as large as that of the papers; lying it has room for many columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.printing.fonts import refuse_undrawable, width
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list says. ``shares`` are the widths of its columns in parts of the whole, ``right`` the columns of
    numbers, ``centred`` those of marks, ``total`` the last row in bold.

    ``above`` and ``below`` are lines around the list, ``signatures`` words before places to sign, side by side.
    """

    station: str
    title: str
    above: tuple[str, ...]
    date: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    right: frozenset[int]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    contact: str = ""
    lying: bool = False
    centred: frozenset[int] = frozenset()

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        cells = (cell for row in (self.heads, *self.rows, self.total) for cell in row)
        return (
            self.station, self.title, *self.above, self.date, *cells, *self.below, *self.signatures, self.contact
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Looks:
    """Measures in mm and the sizes of type of one way to lie."""

    page: tuple[float, float]
    left: float
    top: float
    bottom: float
    station: Style
    title: Style
    text: Style
    cell: Style

    @property
    def room(self) -> float:
        return self.page[0] - 2 * self.left

    @property
    def end(self) -> float:
        """Where the last line of text ends; below it the foot."""
        return self.page[1] - self.bottom


_UPRIGHT = _Looks(
    A4, 22, 20, 27,
    Style(points(16), True, smallest=points(12), leading=1.3),
    Style(points(22), True, smallest=points(16), leading=1.35),
    Style(points(14), leading=1.55),
    Style(points(13), leading=1.35),
)  # fmt: skip
_LYING = _Looks(
    (A4[1], A4[0]), 15, 14, 20,
    Style(points(13), True, smallest=points(11), leading=1.3),
    Style(points(18), True, smallest=points(14), leading=1.35),
    Style(points(11), leading=1.5),
    Style(points(10.5), leading=1.3, smallest=points(9)),
)  # fmt: skip
_SMALL = Style(points(10.5), ink=INK2, smallest=points(8))
_AIR = 1.6
_SIGN_HIGH = 14.0


def listing_pdf(listing: Listing) -> bytes:
    """``listing`` as PDF; the heads of its columns come again on each page. RuleBroken ``NO_GLYPH`` as for papers."""
    refuse_undrawable(*listing.texts())
    looks = _LYING if listing.lying else _UPRIGHT
    widths = [looks.room * share / sum(listing.shares) for share in listing.shares]
    pages = _Pages(listing, looks, widths)
    sheet = Sheet(looks.page, title=listing.title, author=listing.station)
    for number, rows in enumerate(pages.rows):
        if number:
            sheet.next_page()
        top = _head(sheet, listing, looks, first=number == 0)
        for row in (pages.head, *rows) if rows else ():
            row.draw(sheet, looks.left, top)
            top += row.height
        if number == len(pages.rows) - 1:
            _end(sheet, listing, looks, top)
        _foot(sheet, listing, looks, number, len(pages.rows))
    return sheet.pdf()


class _Pages:
    """Which rows stand on which page; what comes after the list stays together on the last."""

    def __init__(self, listing: Listing, looks: _Looks, widths: Sequence[float]) -> None:
        bold = Style(looks.cell.size, True, smallest=looks.cell.smallest, leading=looks.cell.leading)
        self.head = _Row(listing, listing.heads, widths, bold, heading=True)
        rows = [_Row(listing, row, widths, looks.cell) for row in listing.rows]
        if listing.total:
            rows.append(_Row(listing, listing.total, widths, bold))
        self.rows: list[list[_Row]] = [[]]
        top = _head_height(listing, looks, first=True) + self.head.height
        for row in rows:
            if top + row.height > looks.end and self.rows[-1]:
                self.rows.append([])
                top = _head_height(listing, looks, first=False) + self.head.height
            self.rows[-1].append(row)
            top += row.height
        if top + _end_height(listing, looks) > looks.end:
            last = [self.rows[-1].pop()] if len(self.rows[-1]) > 1 else []  # the sum goes with what is said of it
            self.rows.append(last)


class _Row:
    """One row with the lines around it."""

    def __init__(
        self, listing: Listing, cells: Sequence[str], widths: Sequence[float], style: Style, *, heading: bool = False
    ) -> None:
        self._listing, self._widths, self._heading = listing, widths, heading
        self._cells = [lay(cell, style, wide - 2 * _AIR) for cell, wide in zip(cells, widths, strict=True)]
        self.height = max(cell.height for cell in self._cells) + 2 * _AIR

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        room = sum(self._widths)
        sheet.rule(x, top, room, ink=INK)
        sheet.rule(x, top + self.height, room, ink=INK)
        for column, (cell, wide) in enumerate(zip(self._cells, self._widths, strict=True)):
            sheet.upright(x, top, self.height, ink=INK)
            self._write(sheet, column, cell, x, top + (self.height - cell.height) / 2, wide)
            x += wide
        sheet.upright(x, top, self.height, ink=INK)

    def _write(self, sheet: Sheet, column: int, cell: Laid, x: float, top: float, wide: float) -> None:
        if self._heading or column in self._listing.centred:
            sheet.lines(x + wide / 2, top, cell, "centre")
        elif column in self._listing.right:
            sheet.lines(x + wide - _AIR, top, cell, "right")
        else:
            sheet.lines(x + _AIR, top, cell)


# Around the list


def _laid(texts: Sequence[str], looks: _Looks) -> list[Laid]:
    return [lay(text, looks.text, looks.room) for text in texts if text]


def _head_height(listing: Listing, looks: _Looks, *, first: bool) -> float:
    if not first:
        return looks.top + _SMALL.pitch + 2
    above = sum(line.height for line in _laid(listing.above, looks))
    return looks.top + looks.station.pitch + 5 + looks.title.pitch + 3 + above + 3


def _head(sheet: Sheet, listing: Listing, looks: _Looks, *, first: bool) -> float:
    """What stands above the list; where it begins."""
    left, top, middle = looks.left, looks.top, looks.left + looks.room / 2
    if not first:
        sheet.text(left, top, listing.title, _SMALL)
        return _head_height(listing, looks, first=False)
    sheet.lines(middle, top, lay(listing.station, looks.station, looks.room), "centre")
    top += looks.station.pitch
    sheet.rule(left, top + 1.2, looks.room, ink=INK, thick=0.8)
    sheet.rule(left, top + 2.4, looks.room, ink=INK, thick=0.2)
    top += 5
    sheet.lines(middle, top, lay(listing.title, looks.title, looks.room), "centre")
    top += looks.title.pitch + 3
    for line in _laid(listing.above, looks):
        sheet.lines(left, top, line)
        top += line.height
    return top + 3


def _end_height(listing: Listing, looks: _Looks) -> float:
    below = sum(line.height for line in _laid(listing.below, looks))
    return 4 + below + (_SIGN_HIGH if listing.signatures else 0) + looks.text.pitch + 2


def _end(sheet: Sheet, listing: Listing, looks: _Looks, top: float) -> None:
    """What is said below the list, places to sign, and when it was made out."""
    top += 4
    for line in _laid(listing.below, looks):
        sheet.lines(looks.left, top, line)
        top += line.height
    if listing.signatures:
        each = looks.room / len(listing.signatures)
        for number, words in enumerate(listing.signatures):
            told = translate("letter", "{label}:", label=words)
            x, level = looks.left + number * each, top + _SIGN_HIGH - looks.text.pitch
            sheet.text(x, level, told, looks.text)
            begin = width(told, looks.text.size) + 1
            sheet.rule(x + begin, level + looks.text.pitch, max(8.0, each - begin - 6), ink=INK)
        top += _SIGN_HIGH
    sheet.text(looks.left + looks.room, top + 2, listing.date, looks.text, "right")


def _foot(sheet: Sheet, listing: Listing, looks: _Looks, page: int, pages: int) -> None:
    line = looks.page[1] - looks.bottom + 6
    sheet.rule(looks.left, line, looks.room, ink=INK2, thick=0.2)
    numbered = translate("letter", "page {n} of {total}", n=page + 1, total=pages) if pages > 1 else ""
    sheet.lines(looks.left, line + 1.5, lay(listing.contact, _SMALL, looks.room - 40))
    sheet.text(looks.left + looks.room, line + 1.5, numbered, _SMALL, "right")
