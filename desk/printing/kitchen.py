"""What the kitchen cooks (备餐单) on A4, to be read from the stove, and the slip of what changed after the cut-off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.printing import flow
from desk.printing.bed_marks import Mark, draw_mark
from desk.printing.flow import LEFT, ROOM, TEXT, Block
from desk.printing.fonts import refuse_undrawable
from desk.printing.parts import AIR, Cell, draw_row, row_height
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class DietLine:
    """A diet with what the kitchen does for it, and its portions; ``extra``: how many of them after the cut-off."""

    name: str
    instruction: str
    here: int
    home: int
    extra: int = 0


@dataclass(frozen=True, slots=True)
class NeedLine:
    """Somebody for whom the kitchen minds something; ``instead`` are dishes with what is served for them."""

    place: str
    name: str
    diet: str
    words: str
    instead: str
    allergy: bool


@dataclass(frozen=True, slots=True)
class KitchenSheet:
    """The sheet, ready to be read. ``counted`` says when it was cut off, ``routes`` are (route, carrier, leaves, n)."""

    station: str
    about: str
    counted: str
    dishes: tuple[str, ...]
    diets: tuple[DietLine, ...]
    routes: tuple[tuple[str, str, str, str], ...]
    needs: tuple[NeedLine, ...]
    date: str
    contact: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        diets = (text for each in self.diets for text in (each.name, each.instruction))
        needs = (
            text for each in self.needs for text in (each.place, each.name, each.diet, each.words, each.instead)
        )  # fmt: skip
        routes = (text for each in self.routes for text in each)
        return (
            self.station, self.about, self.counted, *self.dishes, *diets, *routes, *needs, self.date, self.contact
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One change: a sign (＋ － 改), whose, what it was and is, and why."""

    sign: str
    name: str
    change: str
    reason: str
    clock: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What changed after the kitchen had counted; ``totals`` says how many portions there were and are."""

    station: str
    about: str
    totals: str
    diets: tuple[str, ...]
    lines: tuple[SlipLine, ...]
    date: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        lines = (
            text for each in self.lines for text in (each.sign, each.name, each.change, each.reason, each.clock)
        )  # fmt: skip
        return (self.station, self.about, self.totals, *self.diets, *lines, self.date)


_NAME = Style(points(17), True, leading=1.25, smallest=points(12))
_DO = Style(points(12.5), ink=INK2, leading=1.25, smallest=points(10))
_NUMBER = Style(points(18), leading=1.15)
_SUM = Style(points(20), True, leading=1.15)
_HEAD = Style(points(12), True, leading=1.3, smallest=points(9))
_CELL = Style(points(12.5), leading=1.3, smallest=points(10))
_STRONG = Style(points(12.5), True, leading=1.3, smallest=points(10))
_DISHES = Style(points(16), True, leading=1.4, smallest=points(13))
_MARK = 5.6
_COUNTS = (38.0, 52.0, 28.0, 28.0, ROOM - 146.0)
_NEEDS = (9.0, 17.0, 26.0, 20.0, 52.0, ROOM - 124.0)
_ROUTES = (48.0, 42.0, 42.0, ROOM - 132.0)
_SLIP = (210.0, 148.0)  # A5 lying
_BIG = Style(points(26), True, leading=1.2, smallest=points(18))
_LINE = Style(points(15), leading=1.35, smallest=points(11))
_LINE_STRONG = Style(points(15), True, leading=1.35, smallest=points(11))


def kitchen_pdf(told: KitchenSheet) -> bytes:
    """``told`` as PDF. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*told.texts())
    title = translate("kitchen_paper", "Kitchen sheet")
    sheet = Sheet(A4, title=title, author=told.station)
    flow.flow(sheet, _groups(told, title), running=f"{title}  {told.about}", contact=told.contact)
    return sheet.pdf()


def _groups(told: KitchenSheet, title: str) -> Iterator[list[Block]]:
    dishes = "　".join(told.dishes) or translate("kitchen_paper", "No menu was written.")
    yield [
        *flow.titled(told.station, title, told.about),
        flow.paragraph(dishes, _DISHES),
        flow.paragraph(told.counted),
        flow.gap(2),
    ]
    yield list(_counts(told.diets))
    if told.routes:
        yield [flow.gap(4), *_routes(told.routes)]
    heads = _need_heads()
    for number, need in enumerate(told.needs):
        row = _need(need)
        yield [flow.gap(4), _heading(len(told.needs)), heads, row] if number == 0 else [row]
    if not told.needs:
        yield [flow.gap(4), flow.paragraph(translate("kitchen_paper", "Nobody has an allergy or leaves anything out."))]
    yield [flow.gap(5), _signatures(told.date)]


def _counts(diets: Sequence[DietLine]) -> Iterator[Block]:
    heads = (
        translate("kitchen_paper", "Diet"),
        translate("kitchen_paper", "What to do"),
        translate("kitchen_paper", "Eaten here"),
        translate("kitchen_paper", "Brought"),
        translate("kitchen_paper", "Together"),
    )
    yield flow.cells([Cell(text, wide, _HEAD, True) for text, wide in zip(heads, _COUNTS, strict=True)], 8)
    for each in diets:
        total = str(each.here + each.home)
        extra = translate("kitchen_paper", "of them {n} extra", n=f"{each.extra:+d}") if each.extra else ""
        yield flow.cells(
            [
                Cell(each.name, _COUNTS[0], _NAME),
                Cell("\n".join(filter(None, (each.instruction, extra))), _COUNTS[1], _DO),
                Cell(str(each.here or "–"), _COUNTS[2], _NUMBER, True),
                Cell(str(each.home or "–"), _COUNTS[3], _NUMBER, True),
                Cell(total, _COUNTS[4], _SUM, True),
            ],
            10.5,
        )
    here, home = sum(each.here for each in diets), sum(each.home for each in diets)
    row = (translate("kitchen_paper", "Together"), "", str(here), str(home), str(here + home))
    styles = (_NAME, _DO, _SUM, _SUM, _SUM)
    yield flow.cells(
        [Cell(text, wide, style, style is _SUM, 0.6) for text, wide, style in zip(row, _COUNTS, styles, strict=True)],
        11.5,
    )


def _routes(routes: Sequence[tuple[str, str, str, str]]) -> Iterator[Block]:
    heads = (
        translate("kitchen_paper", "Route"),
        translate("kitchen_paper", "Carrier"),
        translate("kitchen_paper", "Leaves"),
        translate("kitchen_paper", "Portions"),
    )
    yield flow.cells([Cell(text, wide, _HEAD, True) for text, wide in zip(heads, _ROUTES, strict=True)], 7)
    for row in routes:
        yield flow.cells(
            [Cell(text, wide, _CELL, at > 1) for at, (text, wide) in enumerate(zip(row, _ROUTES, strict=True))], 7
        )


def _heading(count: int) -> Block:
    words = translate("kitchen_paper", "Allergies and what is left out ({n})", n=count)
    return flow.paragraph(words, _NAME)


def _need_heads() -> Block:
    heads = (
        "",
        translate("kitchen_paper", "Door"),
        translate("kitchen_paper", "Name"),
        translate("kitchen_paper", "Diet"),
        translate("kitchen_paper", "What"),
        translate("kitchen_paper", "Instead"),
    )
    return flow.cells([Cell(text, wide, _HEAD, True) for text, wide in zip(heads, _NEEDS, strict=True)], 7)


def _need(need: NeedLine) -> Block:
    """A line in bold with its mark where it is an allergy."""
    style = _STRONG if need.allergy else _CELL
    texts = ("", need.place, need.name, need.diet, need.words, need.instead)
    row = [Cell(text, wide, style) for text, wide in zip(texts, _NEEDS, strict=True)]
    high = row_height(row, 8, 1.2)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        draw_row(sheet, x, top, row, high)
        if need.allergy:
            draw_mark(sheet, Mark.ALLERGY, x + AIR, top + (high - _MARK) / 2, _MARK)

    return high, draw


def _signatures(date: str) -> Block:
    labels = (translate("kitchen_paper", "Cook"), translate("kitchen_paper", "Checked by"))
    told = [translate("letter", "{label}:", label=label) for label in labels]

    def draw(sheet: Sheet, x: float, top: float) -> None:
        for number, label in enumerate(told):
            begin = x + number * 56
            sheet.text(begin, top, label, TEXT)
            sheet.rule(begin + 16, top + TEXT.pitch, 34, ink=INK)
        sheet.lines(x + ROOM, top, lay(date, TEXT, 58), "right")

    return 8, draw


def slip_pdf(told: Slip) -> bytes:
    """``told`` on A5 lying, to be pinned beside the sheet. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*told.texts())
    title = translate("kitchen_paper", "Extra slip of the kitchen")
    sheet = Sheet(_SLIP, title=title, author=told.station)
    room, bottom = _SLIP[0] - 2 * LEFT, _SLIP[1] - 14
    widths = (14.0, 34.0, 62.0, room - 128.0, 18.0)
    top = _slip_head(sheet, told, title, room)
    for line in told.lines:
        texts = (line.sign, line.name, line.change, line.reason, line.clock)
        row = [
            Cell(text, wide, _LINE_STRONG if at < 3 else _LINE, at in (0, 4))
            for at, (text, wide) in enumerate(zip(texts, widths, strict=True))
        ]
        high = row_height(row, 10, 1.2)
        if top + high > bottom:
            sheet.next_page()
            top = 14.0
        draw_row(sheet, LEFT, top, row, high)
        top += high
    sheet.text(_SLIP[0] - LEFT, _SLIP[1] - 11, told.date, _DO, "right")
    return sheet.pdf()


def _slip_head(sheet: Sheet, told: Slip, title: str, room: float) -> float:
    """Whose slip it is and the new number of portions; where the changes begin."""
    sheet.lines(LEFT, 10, lay(told.station, _DO, room - 70))
    sheet.text(LEFT + room, 9, title, _LINE_STRONG, "right")
    sheet.rule(LEFT, 17.5, room, ink=INK, thick=0.8)
    about, totals = lay(told.about, _LINE, room), lay(told.totals, _BIG, room)
    top = 20.0
    sheet.lines(LEFT, top, about)
    top += about.height
    sheet.lines(LEFT, top, totals)
    top += totals.height
    diets = lay("　".join(told.diets), _LINE_STRONG, room)
    sheet.lines(LEFT, top, diets)
    return top + diets.height + 3
