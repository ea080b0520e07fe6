"""The record of a bath (助浴记录表) on A4: blank to be filled in by hand, or with what was measured and how it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.printing import flow
from desk.printing.bed_marks import Mark, draw_mark
from desk.printing.flow import ROOM, TEXT, Block
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.parts import AIR, Cell, draw_row, row_height
from desk.printing.sheet import Sheet
from desk.printing.styles import A4, INK, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class GateLine:
    """One value of the gate: what, which values pass, what was found, and whether it passed (None: not measured)."""

    label: str
    limit: str
    found: str
    passed: bool | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A box with its word; ``chosen`` has a tick in it."""

    word: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BathSheet:
    """One record, ready to be read. ``facts`` are pairs of what and its value, two to a line; ``override`` says who let
    the bath take place all the same and why, "" leaves room for it; ``begun``, ``ended`` and ``took`` are blank until
    they are known, ``carers`` are the names of those who bathed.
    """

    station: str
    about: str
    facts: tuple[tuple[str, str], ...]
    cautions: str
    lines: tuple[GateLine, ...]
    override: str
    ways: tuple[Choice, ...]
    afters: tuple[Choice, ...]
    begun: str
    ended: str
    took: str
    carers: str
    note: str
    date: str
    contact: str

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        facts = (text for pair in self.facts for text in pair)
        lines = (text for each in self.lines for text in (each.label, each.limit, each.found))
        words = (each.word for each in (*self.ways, *self.afters))
        return (
            self.station, self.about, *facts, self.cautions, *lines, self.override, *words, self.begun, self.ended,
            self.took, self.carers, self.note, self.date, self.contact,
        )  # fmt: skip


_HEAD = Style(points(12), True, leading=1.3, smallest=points(9))
_LABEL = Style(points(11.5), leading=1.3, smallest=points(9))
_CELL = Style(points(12.5), leading=1.3, smallest=points(9.5))
_FOUND = Style(points(14), True, leading=1.2, smallest=points(10))
_WARN = Style(points(13), True, leading=1.3, smallest=points(10))
_FACTS = (24.0, ROOM / 2 - 24.0) * 2
_GATE = (34.0, 50.0, 46.0, ROOM - 130.0)
_COURSE = (34.0, ROOM - 34.0)
_TIMES = (34.0, 28.0, 22.0, 28.0, 22.0, ROOM - 134.0)
_MARK = 5.6
_LINE = 9.4
"""mm: so high that a value can be written into it by hand."""


def bath_records_pdf(sheets: Sequence[BathSheet]) -> bytes:
    """``sheets`` as PDF, each on a page of its own. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*(text for each in sheets for text in each.texts()))
    title = translate("bath_paper", "Record of a bath")
    sheet = Sheet(A4, title=title, author=sheets[0].station if sheets else "")
    for number, told in enumerate(sheets):
        if number:
            sheet.next_page()
        flow.flow(sheet, _groups(told, title), running=title, contact=told.contact)
    return sheet.pdf()


def _groups(told: BathSheet, title: str) -> Iterator[list[Block]]:
    yield flow.titled(told.station, title, told.about)
    yield list(_facts(told.facts))
    if told.cautions:
        yield [_cautions(told.cautions)]
    yield [flow.gap(4), *_gate(told.lines)]
    yield [_override(told.override)]
    yield [flow.gap(4), *_course(told)]
    yield [flow.gap(6), _signatures(told)]


def _facts(facts: Sequence[tuple[str, str]]) -> Iterator[Block]:
    for at in range(0, len(facts), 2):
        texts = [text for pair in facts[at : at + 2] for text in pair]
        texts += [""] * (4 - len(texts))
        row = [
            Cell(text, wide, _CELL if number % 2 else _LABEL)
            for number, (text, wide) in enumerate(zip(texts, _FACTS, strict=True))
        ]
        yield flow.cells(row, 8.5)


def _cautions(words: str) -> Block:
    """What whoever bathes must know first, in bold with its mark."""
    row = [Cell("", 12.0, _WARN), Cell(words, ROOM - 12.0, _WARN)]
    high = row_height(row, 10, 1.2)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        draw_row(sheet, x, top, row, high)
        draw_mark(sheet, Mark.ALLERGY, x + (12 - _MARK) / 2, top + (high - _MARK) / 2, _MARK)

    return high, draw


def _gate(lines: Sequence[GateLine]) -> Iterator[Block]:
    heads = (
        translate("bath_paper", "At the gate"),
        translate("bath_paper", "May be"),
        translate("bath_paper", "Measured"),
        translate("bath_paper", "Passes"),
    )
    yield flow.cells([Cell(text, wide, _HEAD, True) for text, wide in zip(heads, _GATE, strict=True)], 8)
    for line in lines:
        verdict = _boxes(
            (
                Choice(translate("bath_paper", "yes"), line.passed is True),
                Choice(translate("bath_paper", "no"), line.passed is False),
            )
        )
        row = [
            Cell(line.label, _GATE[0], _CELL),
            Cell(line.limit, _GATE[1], _LABEL, True),
            Cell(line.found, _GATE[2], _FOUND, True),
            Cell(verdict, _GATE[3], _WARN if line.passed is False else _CELL, True),
        ]
        yield flow.cells(row, _LINE)


def _override(words: str) -> Block:
    label = translate("bath_paper", "Let through all the same: why and by whom")
    return flow.cells([Cell(label, _GATE[0], _LABEL), Cell(words, ROOM - _GATE[0], _CELL)], 13)


def _course(told: BathSheet) -> Iterator[Block]:
    times = (
        translate("bath_paper", "Began"), told.begun, translate("bath_paper", "Ended"), told.ended,
        translate("bath_paper", "Took"), told.took,
    )  # fmt: skip
    yield flow.cells(
        [
            Cell(text, wide, _FOUND if at % 2 else _CELL, at > 0)
            for at, (text, wide) in enumerate(zip(times, _TIMES, strict=True))
        ],
        _LINE,
    )
    for label, words, least in (
        (translate("bath_paper", "Way"), _boxes(told.ways), _LINE),
        (translate("bath_paper", "Afterwards"), _boxes(told.afters), _LINE),
        (translate("bath_paper", "For the next time"), told.note, 16.0),
    ):
        yield flow.cells([Cell(label, _COURSE[0], _CELL), Cell(words, _COURSE[1], _CELL)], least)


def _boxes(choices: Sequence[Choice]) -> str:
    return "　　".join(f"{'✓' if each.chosen else '□'} {each.word}" for each in choices)


def _signatures(told: BathSheet) -> Block:
    labels = (
        (translate("bath_paper", "Carers"), told.carers),
        (translate("bath_paper", "Resident or family"), ""),
    )
    each = ROOM / 2

    def draw(sheet: Sheet, x: float, top: float) -> None:
        for number, (label, names) in enumerate(labels):
            words = translate("letter", "{label}:", label=label)
            begin = x + number * each
            sheet.text(begin, top, words, TEXT)
            at = begin + width(words, TEXT.size) + 1
            sheet.text(at + AIR, top, names, _CELL)
            sheet.rule(at, top + TEXT.pitch, begin + each - at - 6, ink=INK)
        sheet.text(x + ROOM, top + TEXT.pitch + 5, told.date, TEXT, "right")

    return 2 * TEXT.pitch + 6, draw
