"""The sheet that one shift hands to the next (交接班表) on A4: figures, who came, left and is away, room to write, two
places to sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from desk.printing.column import Draw
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.parts import FOOT, SMALL, Cell, double_rule, draw_row, foot, row_height
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Section:
    """What the lines have in common; each line is bed, who, when, and what of it. Without lines there was nothing."""

    title: str
    lines: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class HandOverSheet:
    """The sheet, ready to be read; ``figures`` are pairs of what and how many, ``round`` what the night round found."""

    station: str
    span: str
    figures: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    round: str
    date: str
    contact: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        lines = (text for section in self.sections for line in section.lines for text in line)
        return (
            self.station, self.span, *(text for pair in self.figures for text in pair),
            *(section.title for section in self.sections), *lines, self.round, self.date, self.contact,
        )  # fmt: skip


_LEFT, _TOP, _BOTTOM = 20.0, 16.0, FOOT - 4
_ROOM = A4[0] - 2 * _LEFT
_WIDE = (20.0, 32.0, 31.0, _ROOM - 83.0)
_STATION = Style(points(15), True, smallest=points(11), leading=1.3)
_TITLE = Style(points(22), True, leading=1.35)
_TEXT = Style(points(12), leading=1.45, smallest=points(9.5))
_CELL = Style(points(11.5), leading=1.3, smallest=points(9.5))
_HEAD = Style(points(11.5), True, leading=1.3)
_FIGURE = Style(points(15), True, leading=1.2)
_LABEL = Style(points(10.5), ink=INK2, smallest=points(8), leading=1.3)
_AIR = 1.0
_WRITE_LINES, _WRITE_PITCH = 3, 8.5
_SIGN_HIGH = 19.0

Block = tuple[float, Draw]


def hand_over_pdf(sheet_of: HandOverSheet) -> bytes:
    """``sheet_of`` as PDF. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*sheet_of.texts())
    title = translate("handover_paper", "Hand-over of the shift")
    pages: list[list[tuple[float, Draw]]] = [[]]
    top = _TOP
    for group in _groups(sheet_of, title):
        high = sum(each for each, _ in group)
        if top + high > _BOTTOM and pages[-1]:
            pages.append([])
            top = _TOP
        for each, draw in group:
            pages[-1].append((top, draw))
            top += each
    sheet = Sheet(A4, title=title, author=sheet_of.station)
    for number, page in enumerate(pages):
        if number:
            sheet.next_page()
            sheet.text(_LEFT, 10, f"{title}  {sheet_of.span}", SMALL)
        for at, draw in page:
            draw(sheet, _LEFT, at)
        foot(sheet, _LEFT, _ROOM, sheet_of.contact, number, len(pages))
    return sheet.pdf()


def _groups(told: HandOverSheet, title: str) -> Iterator[list[Block]]:
    """Blocks that stay on one page: the head with the figures, each line (a title with its first), the end."""
    yield [
        _centred(told.station, _STATION),
        (4, partial(double_rule, room=_ROOM)),
        (3, _nothing),
        _centred(title, _TITLE),
        (1, _nothing),
        _centred(told.span, _TEXT),
        (3, _nothing),
        *_figures(told.figures),
        (3, _nothing),
    ]
    for section in told.sections:
        rows = [_row(line) for line in section.lines]
        if rows:
            yield [_heading(section), rows[0]]
            yield from ([row] for row in rows[1:])
    empty = [section.title for section in told.sections if not section.lines]
    if empty:
        between = translate("handover_paper", ", ")
        words = translate("handover_paper", "Nothing of: {what}", what=between.join(empty))
        yield [(2, _nothing), _paragraph(words)]
    yield [(2, _nothing), _paragraph(told.round)]
    yield [(3, _nothing), *_to_write(), _signatures(told.date)]


def _nothing(sheet: Sheet, x: float, top: float) -> None:
    """Air."""


def _centred(text: str, style: Style) -> Block:
    laid = lay(text, style, _ROOM)
    return laid.height, lambda sheet, x, top: sheet.lines(x + _ROOM / 2, top, laid, "centre")


def _paragraph(text: str) -> Block:
    laid = lay(text, Style(_TEXT.size, leading=_TEXT.leading), _ROOM)
    return laid.height, lambda sheet, x, top: sheet.lines(x, top, laid)


def _figures(figures: Sequence[tuple[str, str]]) -> list[Block]:
    wide = _ROOM / max(1, len(figures))
    heads = [Cell(label, wide, _LABEL, centred=True) for label, _ in figures]
    values = [Cell(said, wide, _FIGURE, centred=True) for _, said in figures]
    return [_cells(heads, 7), _cells(values, 9)]


def _cells(cells: Sequence[Cell], least: float = 0.0) -> Block:
    high = row_height(cells, least, _AIR)
    return high, lambda sheet, x, top: draw_row(sheet, x, top, cells, high)


def _heading(section: Section) -> Block:
    words = translate("handover_paper", "{title} ({n})", title=section.title, n=len(section.lines))
    high = 7.2

    def draw(sheet: Sheet, x: float, top: float) -> None:
        draw_row(sheet, x, top, [Cell(words, _ROOM, _HEAD)], high)
        sheet.upright(x + 0.6, top, high, ink=INK, thick=1.2)

    return high, draw


def _row(line: Sequence[str]) -> Block:
    """Bed, who, when and what; of a note without a bed the words stand in the whole width."""
    bed, who, when, words = line
    if bed:
        return _cells([Cell(text, wide, _CELL) for text, wide in zip(line, _WIDE, strict=True)], 6.9)
    told = translate("handover_paper", "{when} {who}: {words}", when=when, who=who, words=words)
    return _cells([Cell(told, _ROOM, Style(_CELL.size, leading=_CELL.leading))], 6.9)


def _to_write() -> list[Block]:
    """Lines for what the program can't know."""
    label = translate("handover_paper", "Watch especially, and whatever else is to be handed over")
    rules: list[Block] = [(_WRITE_PITCH, _rule) for _ in range(_WRITE_LINES)]
    return [(_HEAD.pitch, lambda sheet, x, top: sheet.text(x, top, label, _HEAD)), *rules]


def _rule(sheet: Sheet, x: float, top: float) -> None:
    sheet.rule(x, top + _WRITE_PITCH, _ROOM, ink=INK2, thick=0.2)


def _signatures(date: str) -> Block:
    """Who hands over and who takes over, each with the time."""
    labels = (
        translate("handover_paper", "Handed over by"),
        translate("handover_paper", "Taken over by"),
    )
    told = [translate("letter", "{label}:", label=label) for label in labels]
    at = translate("letter", "{label}:", label=translate("handover_paper", "Time"))
    made: Laid = lay(date, SMALL, _ROOM)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        for number, label in enumerate(told):
            begin = x + number * (_ROOM / 2 + 3)
            _line(sheet, begin, top + 5, label, 48)
            _line(sheet, begin + 51, top + 5, at, _ROOM / 2 - 54)
        sheet.lines(x + _ROOM, top + 14, made, "right")

    return _SIGN_HIGH, draw


def _line(sheet: Sheet, x: float, top: float, label: str, room: float) -> None:
    sheet.text(x, top, label, _TEXT)
    begin = width(label, _TEXT.size) + 1
    sheet.rule(x + begin, top + _TEXT.pitch, room - begin, ink=INK)
