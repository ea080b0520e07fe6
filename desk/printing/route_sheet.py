"""The sheet of somebody who brings meals (送餐路线单): the doors in walking order, and where each is signed for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.printing import flow
from desk.printing.bed_marks import Mark, draw_mark
from desk.printing.flow import ROOM, TEXT, Block
from desk.printing.fonts import refuse_undrawable
from desk.printing.parts import AIR, Cell, draw_row, row_height
from desk.printing.sheet import Sheet
from desk.printing.styles import A4, INK, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A door: its number, who, where (with a hint), the telephone, what is brought, an ``allergy`` ("": none)."""

    place: str
    name: str
    door: str
    phone: str
    meals: str
    allergy: str = ""


@dataclass(frozen=True, slots=True)
class RouteSheet:
    """One route, ready to be read."""

    station: str
    route: str
    about: str
    lines: tuple[DoorLine, ...]
    total: str
    contact: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        lines = (
            text for each in self.lines
            for text in (each.place, each.name, each.door, each.phone, each.meals, each.allergy)
        )  # fmt: skip
        return (self.station, self.route, self.about, *lines, self.total, self.contact)


_HEAD = Style(points(11), True, leading=1.3, smallest=points(9))
_PLACE = Style(points(15), True, leading=1.2, smallest=points(10))
_NAME = Style(points(14), True, leading=1.25, smallest=points(10))
_CELL = Style(points(11.5), leading=1.3, smallest=points(9.5))
_WIDE = (15.0, 25.0, 52.0, 28.0, ROOM - 150.0, 30.0)
_MARK = 4.8


def routes_pdf(sheets: Sequence[RouteSheet]) -> bytes:
    """``sheets`` as PDF, each route beginning on a page of its own. RuleBroken ``NO_GLYPH`` as for all papers."""
    refuse_undrawable(*(text for each in sheets for text in each.texts()))
    title = translate("kitchen_paper", "Route sheet")
    sheet = Sheet(A4, title=title, author=sheets[0].station if sheets else "")
    for number, told in enumerate(sheets):
        if number:
            sheet.next_page()
        head = _heads()
        running = f"{title}  {told.route}  {told.about}"
        flow.flow(sheet, _groups(told, title, head), running=running, contact=told.contact, head=[head])
    return sheet.pdf()


def _groups(told: RouteSheet, title: str, head: Block) -> Iterator[list[Block]]:
    top = flow.titled(told.station, f"{title}　{told.route}", told.about)
    rows = [_row(line) for line in told.lines]
    yield [*top, head, *rows[:1]]
    yield from ([row] for row in rows[1:])
    yield [flow.gap(3), flow.paragraph(told.total), flow.gap(3), _signature()]


def _heads() -> Block:
    heads = (
        translate("kitchen_paper", "Door"),
        translate("kitchen_paper", "Name"),
        translate("kitchen_paper", "Address"),
        translate("kitchen_paper", "Telephone"),
        translate("kitchen_paper", "Meals"),
        translate("kitchen_paper", "Signed for by"),
    )
    return flow.cells([Cell(text, wide, _HEAD, True) for text, wide in zip(heads, _WIDE, strict=True)], 8)


def _row(line: DoorLine) -> Block:
    texts = (line.place, line.name, line.door, line.phone, line.meals, "")
    styles = (_PLACE, _NAME, _CELL, _CELL, _CELL, _CELL)
    row = [
        Cell(text, wide, style, at == 0)
        for at, (text, wide, style) in enumerate(zip(texts, _WIDE, styles, strict=True))
    ]  # fmt: skip
    if not line.allergy:
        return flow.cells(row, 14)
    high = row_height(row, 14, 1.2)
    words = translate("bed_card", "Allergy: {what}", what=line.allergy)
    warning = [Cell(words, ROOM - _WIDE[0], Style(_NAME.size, True, leading=1.25, smallest=points(9)))]
    below = row_height(warning, 7.5, 0.8)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        draw_row(sheet, x, top, row, high)
        draw_row(sheet, x + _WIDE[0], top + high, warning, below)
        draw_row(sheet, x, top + high, [Cell("", _WIDE[0], _CELL)], below)
        draw_mark(sheet, Mark.ALLERGY, x + (_WIDE[0] - _MARK) / 2 + AIR / 4, top + high + (below - _MARK) / 2, _MARK)

    return high + below, draw


def _signature() -> Block:
    label = translate("letter", "{label}:", label=translate("kitchen_paper", "Carrier"))
    back = translate("letter", "{label}:", label=translate("kitchen_paper", "Back at"))

    def draw(sheet: Sheet, x: float, top: float) -> None:
        for at, words in ((0.0, label), (80.0, back)):
            sheet.text(x + at, top, words, TEXT)
            sheet.rule(x + at + 24, top + TEXT.pitch, 46, ink=INK)

    return 9, draw
