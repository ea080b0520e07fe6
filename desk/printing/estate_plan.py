"""A plan of an estate with numbered places and their legend (服务资源地图), on A4 or A3, upright or lying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.printing.fonts import refuse_undrawable
from desk.printing.parts import double_rule
from desk.printing.plan_marks import draw_plan_mark
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.rules.places import PlanMark


@dataclass(frozen=True, slots=True)
class PlanPin:
    """A place on the picture: ``x`` from the left, ``y`` from the top, as shares of it."""

    number: int
    mark: PlanMark
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LegendLine:
    """What a number is: its name, its telephone in bold, and when it is open or where it is."""

    number: int
    name: str
    phone: str
    about: str


@dataclass(frozen=True, slots=True)
class LegendPart:
    """A class with its mark and its places."""

    title: str
    mark: PlanMark
    lines: tuple[LegendLine, ...]


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """What a plan says. ``picture`` is a PNG or JPEG of ``width`` × ``height`` pixels."""

    station: str
    title: str
    about: str
    picture: bytes
    width: int
    height: int
    pins: tuple[PlanPin, ...]
    legend: tuple[LegendPart, ...]
    date: str
    contact: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        lines = (text for part in self.legend for line in part.lines for text in (line.name, line.phone, line.about))
        titles = (part.title for part in self.legend)
        return (self.station, self.title, self.about, *titles, *lines, self.date, self.contact)


_EDGE, _FOOT = 12.0, 14.0
_GAP = 6.0
_COLUMN = 62.0  # mm of a column of the legend on A4
_RADIUS = points(9.5)
_MOST_LEGEND = 0.5  # of what is below the title, before the legend goes on to another sheet
_STEP = 2.0


@dataclass(frozen=True, slots=True)
class _Looks:
    """The page in mm, and how much larger than on A4 everything is."""

    page: tuple[float, float]
    factor: float

    def style(self, size: float, *, bold: bool = False, ink: str = INK, least: float = 0.0) -> Style:
        """A style in points of A4."""
        smallest = points(least * self.factor) if least else 0.0
        return Style(points(size * self.factor), bold, ink=ink, smallest=smallest, leading=1.3)

    @property
    def room(self) -> float:
        return self.page[0] - 2 * _EDGE

    @property
    def end(self) -> float:
        return self.page[1] - _FOOT


def plan_pdf(paper: PlanPaper, *, a3: bool = False) -> bytes:
    """``paper`` as PDF; the picture decides how the sheet lies. RuleBroken ``NO_GLYPH`` as for papers."""
    refuse_undrawable(*paper.texts())
    short, long = (A4[1], 420.0) if a3 else A4
    lying = paper.width > paper.height * 1.15
    looks = _Looks((long, short) if lying else (short, long), short / A4[0])
    sheet = Sheet(looks.page, title=paper.title, author=paper.station)
    top = _head(sheet, paper, looks)
    across = max(2, int(looks.room // (_COLUMN * looks.factor)))
    wide = (looks.room - (across - 1) * _GAP) / across
    blocks = list(_blocks(paper, looks, wide))
    rest = (_beside if lying else _below)(sheet, paper, looks, blocks, top, wide)
    _end(sheet, paper, looks)
    while rest:
        sheet.next_page()
        sheet.text(_EDGE, _EDGE, paper.title, looks.style(10, ink=INK2))
        start = _EDGE + 8 * looks.factor
        columns, rest = _columns(rest, across, looks.end - start)
        _draw_columns(sheet, columns, looks, _EDGE, start)
        _end(sheet, paper, looks)
    return sheet.pdf()


def _beside(
    sheet: Sheet, paper: PlanPaper, looks: _Looks, blocks: Sequence[_Block], top: float, wide: float
) -> Sequence[_Block]:
    """The picture at the left, one or two columns of the legend at the right; what found no room."""
    high = looks.end - top
    number = next((n for n in (1, 2) if not _columns(blocks, n, high)[1]), 1) if blocks else 0
    room = looks.room - number * (wide + _GAP)
    scale = min(room / paper.width, high / paper.height)
    _picture(sheet, paper, looks, _EDGE + (room - paper.width * scale) / 2, top, scale)
    columns, rest = _columns(blocks, number, high)
    _draw_columns(sheet, columns, looks, _EDGE + room + _GAP, top)
    return rest


def _below(
    sheet: Sheet, paper: PlanPaper, looks: _Looks, blocks: Sequence[_Block], top: float, wide: float
) -> Sequence[_Block]:
    """The picture above, the legend below it; what found no room."""
    high, number = looks.end - top, int((looks.room + _GAP) // (wide + _GAP - 0.01))
    whole = min(looks.room / paper.width, high / paper.height) * paper.height
    taken = _least_high(blocks, number, high * _MOST_LEGEND) if blocks else 0.0
    tall = min(whole, high - taken - (_GAP if blocks else 0.0))
    scale = tall / paper.height
    _picture(sheet, paper, looks, _EDGE + (looks.room - paper.width * scale) / 2, top, scale)
    start = top + tall + _GAP
    columns, rest = _columns(blocks, number, looks.end - start)
    _draw_columns(sheet, columns, looks, _EDGE, start)
    return rest


@dataclass(frozen=True, slots=True)
class _Block:
    """The title of a class (``mark``) or one of its lines (``line``), ``high`` mm; a title keeps its first line."""

    high: float
    wide: float
    part: LegendPart
    line: LegendLine | None


def _blocks(paper: PlanPaper, looks: _Looks, wide: float) -> Iterator[_Block]:
    for part in paper.legend:
        yield _Block(looks.style(12, bold=True).pitch + 2.4, wide, part, None)
        for line in part.lines:
            yield _Block(sum(each.height for each in _laid(line, looks, wide)) + 1.4, wide, part, line)


def _laid(line: LegendLine, looks: _Looks, wide: float) -> list[Laid]:
    room = wide - _number_room(looks)
    texts = (
        (line.name, looks.style(11.5, bold=True, least=10)),
        (line.phone, looks.style(12, bold=True, least=10)),
        (line.about, looks.style(9.5, ink=INK2, least=8.5)),
    )
    return [lay(text, style, room) for text, style in texts if text]


def _number_room(looks: _Looks) -> float:
    return 2 * _RADIUS * looks.factor + 2.4


def _head(sheet: Sheet, paper: PlanPaper, looks: _Looks) -> float:
    station, title, about = (
        looks.style(13, bold=True, least=10), looks.style(22, bold=True, least=14), looks.style(11, ink=INK2, least=9)
    )  # fmt: skip
    middle, top = _EDGE + looks.room / 2, _EDGE - 2
    for text, style in ((paper.station, station), (paper.title, title), (paper.about, about)):
        if text:
            laid = lay(text, style, looks.room)
            sheet.lines(middle, top, laid, "centre")
            top += laid.height
        if style is station:
            double_rule(sheet, _EDGE, top, looks.room)
            top += 4
    return top + 3


def _picture(sheet: Sheet, paper: PlanPaper, looks: _Looks, left: float, top: float, scale: float) -> None:
    wide, high = paper.width * scale, paper.height * scale
    sheet.picture(left, top, wide, high, paper.picture)
    sheet.frame(left, top, wide, high, ink=INK2, thick=0.3)
    radius = _RADIUS * looks.factor
    for pin in paper.pins:
        x, y = left + pin.x * wide, top + pin.y * high
        x = min(max(x, left + radius), left + wide - radius)
        y = min(max(y, top + radius), top + high - radius)
        draw_plan_mark(sheet, pin.mark, x, y, radius, str(pin.number))


def _columns(blocks: Sequence[_Block], number: int, high: float) -> tuple[list[Sequence[_Block]], Sequence[_Block]]:
    """``blocks`` in ``number`` columns, as even as they go, of at most ``high`` mm; and those that found no room."""
    low = sum(block.high for block in blocks) / max(1, number)
    while low < high:
        columns, rest = _packed(blocks, number, low)
        if not rest:
            return columns, rest
        low += _STEP
    return _packed(blocks, number, high)


def _least_high(blocks: Sequence[_Block], number: int, most: float) -> float:
    """How high columns must be to hold all blocks, up to ``most``."""
    columns, rest = _columns(blocks, number, most)
    return most if rest else max(sum(block.high for block in column) for column in columns) + 0.01


def _packed(blocks: Sequence[_Block], number: int, high: float) -> tuple[list[Sequence[_Block]], Sequence[_Block]]:
    columns: list[Sequence[_Block]] = []
    at = 0
    for _ in range(number):
        first, used = at, 0.0
        while at < len(blocks):
            block = blocks[at]
            kept = blocks[at + 1].high if block.line is None and at + 1 < len(blocks) else 0.0
            if used + block.high + kept > high:
                break
            used += block.high
            at += 1
        columns.append(blocks[first:at])
    return columns, blocks[at:]


def _draw_columns(sheet: Sheet, columns: Sequence[Sequence[_Block]], looks: _Looks, left: float, start: float) -> None:
    for column in columns:
        top = start
        for block in column:
            _draw(sheet, block, looks, left, top)
            top += block.high
        left += (column[0].wide if column else 0.0) + _GAP


def _draw(sheet: Sheet, block: _Block, looks: _Looks, left: float, top: float) -> None:
    radius = _RADIUS * looks.factor
    if block.line is None:
        style = looks.style(12, bold=True)
        draw_plan_mark(sheet, block.part.mark, left + radius, top + style.pitch / 2 + 0.6, radius * 0.72)
        sheet.lines(left + _number_room(looks), top + 0.6, lay(block.part.title, style, block.wide))
        sheet.rule(left, top + style.pitch + 1.2, block.wide, ink=INK2, thick=0.2)
        return
    draw_plan_mark(sheet, block.part.mark, left + radius, top + radius + 0.6, radius, str(block.line.number))
    for laid in _laid(block.line, looks, block.wide):
        sheet.lines(left + _number_room(looks), top, laid)
        top += laid.height


def _end(sheet: Sheet, paper: PlanPaper, looks: _Looks) -> None:
    small = looks.style(9, ink=INK2, least=8)
    line = looks.page[1] - _FOOT + 3
    sheet.lines(_EDGE, line, lay(paper.contact, small, looks.room - 50 * looks.factor))
    sheet.text(_EDGE + looks.room, line, paper.date, small, "right")
