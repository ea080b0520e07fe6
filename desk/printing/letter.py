"""Papers of the desk (文书) on A4: station head, number, text, list, stamp and signatures, one set of pages a copy.

Measures follow GB/T 9704-2012 where a service desk has the room for them: 28 mm at the left, 26 mm at the right,
a text of 16 points on lines 28 points apart, pages counted below. The text is of 14 points where that saves a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from desk.printing.column import Draw
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.parts import SMALL, double_rule, foot, sign_line
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Table:
    """A list: ``shares`` are the widths of its columns, in parts of the whole."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """What a paper says, ready to be read. ``marks`` says at the corner of each copy whom it is for.

    ``before`` and ``after`` are the paragraphs around the ``table``, ``caption`` the one right above it. A ``sealed``
    paper leaves room for the stamp over the station's name and ``date``. ``signatures`` are the words before lines to
    sign on, ``contact`` how the station can be reached, below the last line.
    """

    station: str
    title: str
    number: str
    date: str
    head: str = ""
    before: tuple[str, ...] = ()
    caption: str = ""
    table: Table | None = None
    after: tuple[str, ...] = ()
    sealed: bool = False
    signatures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    contact: str = ""
    marks: tuple[str, ...] = ("",)

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        cells = (cell for row in (self.table.heads, *self.table.rows) for cell in row) if self.table else ()
        return (
            self.station, self.title, self.number, self.date, self.head, *self.before, self.caption, *cells,
            *self.after, *self.signatures, *self.notes, self.contact, *self.marks,
        )  # fmt: skip


_LEFT, _TOP = 28.0, 22.0
_ROOM = A4[0] - _LEFT - 26.0
_BOTTOM = A4[1] - 27.0  # the last line of text; below it the foot
_INDENT = "\u3000\u3000"  # two characters, as every Chinese paragraph begins

_STATION = Style(points(18), True, smallest=points(13), leading=1.3)
_TITLE = Style(points(24), True, smallest=points(18), leading=1.35)
_TEXTS = (Style(points(16), leading=1.75), Style(points(14), leading=1.6))
_CELL = Style(points(13), leading=1.4)
_CELL_HEAD = Style(points(13), True, leading=1.4)
_SIGN = Style(points(14), leading=1.4)
_NOTE = Style(points(11), ink=INK2, leading=1.5)
_SIGN_ROW = 12.0  # mm from one line to sign on to the next
_AIR = 1.7  # mm around the words of a cell


def letter_pdf(letter: Letter) -> bytes:
    """``letter`` as PDF, all pages of one copy before the next. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*letter.texts())
    flows = [_laid_out(letter, style) for style in _TEXTS]
    flow = min(flows, key=_page_count)
    sheet = Sheet(A4, title=letter.title, author=letter.station)
    for copy, mark in enumerate(letter.marks):
        for n, page in enumerate(flow.pages):
            if copy or n:
                sheet.next_page()
            _corners(sheet, letter, mark, n, len(flow.pages))
            for top, draw in page:
                draw(sheet, _LEFT, top)
    return sheet.pdf()


def _page_count(flow: _Flow) -> int:
    return len(flow.pages)


class _Flow:
    """Blocks from the top of one page to the bottom of the last; ``text`` is how the paragraphs look."""

    def __init__(self, text: Style) -> None:
        self.text = text
        self.pages: list[list[tuple[float, Draw]]] = [[]]
        self.top = _TOP

    @property
    def left(self) -> float:
        """How much of the page is free."""
        return _BOTTOM - self.top

    def put(self, height: float, draw: Draw) -> None:
        """Here if it fits, else on the next page."""
        if height > self.left and self.pages[-1]:
            self.next_page()
        self.pages[-1].append((self.top, draw))
        self.top += height

    def gap(self, height: float) -> None:
        """Nothing, unless a page begins here."""
        if self.pages[-1]:
            self.top += height

    def need(self, height: float) -> None:
        """Go to the next page now if ``height`` does not fit here but fits there."""
        if self.left < height <= _BOTTOM - _TOP and self.pages[-1]:
            self.next_page()

    def next_page(self) -> None:
        self.pages.append([])
        self.top = _TOP


def _corners(sheet: Sheet, letter: Letter, mark: str, page: int, pages: int) -> None:
    """What stands outside the text: whom the copy is for, and at the foot the station and the count of pages."""
    if mark:
        sheet.text(_LEFT + _ROOM, 13, mark, SMALL, "right")
    if page:
        sheet.text(_LEFT, 13, f"{letter.title}  {letter.number}", SMALL)
    foot(sheet, _LEFT, _ROOM, letter.contact, page, pages)


def _laid_out(letter: Letter, style: Style) -> _Flow:
    flow, end = _Flow(style), _End(letter, style)
    _head(letter, flow)
    paragraphs = [*letter.before, *([letter.caption] if letter.caption else [])]
    for n, text in enumerate(paragraphs):
        last = n + 1 == len(paragraphs) and letter.table is None and not letter.after
        _paragraph(text, flow, end.height if last else 0.0)
    if letter.table is not None:
        flow.gap(1.5)
        _table(letter.table, flow)
        flow.gap(2.5)
    for n, text in enumerate(letter.after):
        _paragraph(text, flow, end.height if n + 1 == len(letter.after) else 0.0)
    end.put_into(flow)
    return flow


def _head(letter: Letter, flow: _Flow) -> None:
    """The station, two lines under it, the number, the title, and whom the paper speaks to."""
    _centred(letter.station, _STATION, flow)
    flow.put(4, partial(double_rule, room=_ROOM))
    number = translate("letter", "No. {number}", number=letter.number) if letter.number else ""
    dated = "" if letter.sealed else translate("letter", "Made out on {date}", date=letter.date)

    def numbered(sheet: Sheet, x: float, top: float) -> None:
        sheet.text(x, top, dated, SMALL)
        sheet.text(x + _ROOM, top, number, SMALL, "right")

    flow.put(6, numbered)
    flow.gap(5)
    _centred(letter.title, _TITLE, flow)
    flow.gap(5)
    if letter.head:
        laid = lay(letter.head, flow.text, _ROOM)
        flow.put(laid.height, lambda sheet, x, top: sheet.lines(x, top, laid))


def _centred(text: str, style: Style, flow: _Flow) -> None:
    laid = lay(text, style, _ROOM)
    flow.put(laid.height, lambda sheet, x, top: sheet.lines(x + _ROOM / 2, top, laid, "centre"))


def _paragraph(text: str, flow: _Flow, follows: float) -> None:
    """Line by line, so that a long one may go on overleaf; a short one stays with the ``follows`` mm after it."""
    for each in text.split("\n"):
        lines = lay(_INDENT + each.strip(), flow.text, _ROOM).lines
        flow.need(len(lines) * flow.text.pitch + follows)
        for line in lines[:-1]:
            flow.put(flow.text.pitch, partial(_flush, line, flow.text))
        flow.put(flow.text.pitch, partial(_last, lines[-1], flow.text))


def _flush(line: str, style: Style, sheet: Sheet, x: float, top: float) -> None:
    sheet.flush(x, top, line, style, _ROOM)


def _last(line: str, style: Style, sheet: Sheet, x: float, top: float) -> None:
    sheet.text(x, top, line, style)


# The list


def _table(table: Table, flow: _Flow) -> None:
    """Row by row; a row stays whole, the headings come again on each page."""
    widths = [_ROOM * share / sum(table.shares) for share in table.shares]
    head = _Row(table.heads, widths, _CELL_HEAD)
    rows = [piece for row in table.rows for piece in _pieces(row, widths)]
    flow.need(head.height + (rows[0].height if rows else 0))
    flow.put(head.height, head.draw)
    for row in rows:
        if row.height > flow.left:
            flow.next_page()
            flow.put(head.height, head.draw)
        flow.put(row.height, row.draw)


class _Row:
    """One row of a list with the lines around it."""

    def __init__(self, cells: Sequence[str], widths: Sequence[float], style: Style) -> None:
        self._widths = widths
        self._cells = [lay(cell, style, wide - 2 * _AIR) for cell, wide in zip(cells, widths, strict=True)]
        self._heading = style.bold
        self.height = max(cell.height for cell in self._cells) + 2 * _AIR

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.rule(x, top, _ROOM, ink=INK)
        sheet.rule(x, top + self.height, _ROOM, ink=INK)
        for cell, wide in zip(self._cells, self._widths, strict=True):
            sheet.upright(x, top, self.height, ink=INK)
            self._write(sheet, cell, x, top, wide)
            x += wide
        sheet.upright(x, top, self.height, ink=INK)

    def _write(self, sheet: Sheet, cell: Laid, x: float, top: float, wide: float) -> None:
        middle = top + (self.height - cell.height) / 2
        if self._heading or (len(cell.lines) == 1 and wide < _ROOM / 4):  # short columns read better centred
            sheet.lines(x + wide / 2, middle, cell, "centre")
        else:
            sheet.lines(x + _AIR, middle, cell)


def _pieces(cells: Sequence[str], widths: Sequence[float]) -> Iterator[_Row]:
    """The row, or where it is higher than a page several rows that follow each other."""
    most = int((_BOTTOM - _TOP - 20) / _CELL.pitch)
    told = [lay(cell, _CELL, wide - 2 * _AIR).lines for cell, wide in zip(cells, widths, strict=True)]
    for at in range(0, max(map(len, told)), most):
        yield _Row(["\n".join(lines[at : at + most]) for lines in told], widths, _CELL)


# The end


class _End:
    """Stamp, signatures and notes, together on one page."""

    def __init__(self, letter: Letter, text: Style) -> None:
        self._letter, self._text = letter, text
        self._notes = [lay(note, _NOTE, _ROOM) for note in _numbered(letter.notes)]
        self._stamp = 28.0 if letter.sealed else 0.0
        self._signs = _SIGN_ROW * len(letter.signatures) + (3 if letter.signatures else 0)
        self.height = 4 + self._stamp + self._signs + sum(note.height for note in self._notes)

    def put_into(self, flow: _Flow) -> None:
        flow.gap(4)
        flow.put(self.height - 4, self._draw)

    def _draw(self, sheet: Sheet, x: float, top: float) -> None:
        if self._letter.sealed:
            self._seal(sheet, x, top)
            top += self._stamp
        told = [translate("letter", "{label}:", label=label) for label in self._letter.signatures]
        begin = max((width(each, _SIGN.size) for each in told), default=0) + 1
        for label in told:
            sign_line(sheet, x, top + 3, label, begin, _SIGN, _ROOM)
            top += _SIGN_ROW
        top += 3 if self._letter.signatures else 0
        for note in self._notes:
            sheet.lines(x, top, note)
            top += note.height

    def _seal(self, sheet: Sheet, x: float, top: float) -> None:
        """The station and the date, with the air that a round stamp of 40 mm needs over both."""
        station = translate("letter", "{station} (stamp)", station=self._letter.station)
        name = lay(station, Style(self._text.size, smallest=points(11), leading=1.5), _ROOM * 0.75)
        wide = max(width(line, name.style.size) for line in name.lines)
        middle = x + _ROOM - max(wide, 44) / 2 - 2
        sheet.lines(middle, top + 10 - name.height / 2, name, "centre")
        sheet.text(middle, top + 11 + name.height / 2, self._letter.date, self._text, "centre")


def _numbered(notes: Sequence[str]) -> Iterator[str]:
    """说明：… for one note, 1. 2. 3. for more."""
    for n, note in enumerate(notes, 1):
        first = translate("letter", "Note: {text}", text=note)
        yield first if len(notes) == 1 else translate("letter", "Note {n}: {text}", n=n, text=note)
