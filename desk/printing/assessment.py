"""The report of an ability assessment (老年人能力评估报告) on A4: the result to be signed, and overleaf every item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from desk.printing.column import Draw
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.parts import FOOT, SMALL, Cell, double_rule, draw_row, foot, row_height, sign_line
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate


@dataclass(frozen=True, slots=True)
class ReportItem:
    """An item, its points of how many, and what they mean."""

    name: str
    points: int
    most: int
    words: str


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """A group of items with its points of how many."""

    name: str
    points: int
    most: int
    items: tuple[ReportItem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What the report says, ready to be read.

    ``facts`` are pairs of what and its value; ``bands`` are points, level and whether it is the one of the total;
    ``adjustments`` say why the level is worse, ``reason`` what that rests on; ``assessors`` are two names.
    """

    station: str
    number: str
    date: str
    facts: tuple[tuple[str, str], ...]
    groups: tuple[ReportGroup, ...]
    total: int
    highest: int
    bands: tuple[tuple[str, str, bool], ...]
    first_level: str
    adjustments: tuple[str, ...]
    reason: str
    final_level: str
    next_due: str
    remark: str
    assessors: tuple[str, ...]
    informant: str
    contact: str
    marks: tuple[str, ...] = ("",)

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        items = (text for group in self.groups for item in group.items for text in (item.name, item.words))
        return (
            self.station, self.number, self.date, *(text for pair in self.facts for text in pair), *items,
            *(group.name for group in self.groups), *(text for band in self.bands for text in band[:2]),
            self.first_level, *self.adjustments, self.reason, self.final_level, self.next_due, self.remark,
            *self.assessors, self.informant, self.contact, *self.marks,
        )  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """As the database keeps it."""
        return asdict(self)


def report_from(said: Mapping[str, Any]) -> Report:
    """What :meth:`Report.as_json` gave."""
    groups = tuple(
        ReportGroup(each["name"], each["points"], each["most"], tuple(ReportItem(**item) for item in each["items"]))
        for each in said["groups"]
    )
    pairs = tuple((what, value) for what, value in said["facts"])
    bands = tuple((n, level, bool(holds)) for n, level, holds in said["bands"])
    lists = {name: tuple(said[name]) for name in ("adjustments", "assessors", "marks")}
    return Report(**{**said, **lists, "groups": groups, "facts": pairs, "bands": bands})


_LEFT = 22.0
_ROOM = A4[0] - 2 * _LEFT
_TOP, _BOTTOM = 18.0, FOOT - 4
_STATION = Style(points(18), True, smallest=points(13), leading=1.3)
_TITLE = Style(points(24), True, smallest=points(18), leading=1.35)
_HEADING = Style(points(13), True, leading=1.5)
_CELL = Style(points(12), smallest=points(9), leading=1.35)
_LABEL = Style(points(12), ink=INK2, smallest=points(10), leading=1.35)
_BOLD = Style(points(12), True, smallest=points(10), leading=1.35)
_FINAL = Style(points(20), True, leading=1.4)
_TEXTS = tuple(Style(points(size), leading=1.45) for size in (12, 10.5, 9, 8))
_SIGN = Style(points(12), smallest=points(9), leading=1.4)
_ITEM = Style(points(10.5), smallest=points(9), leading=1.3)
_WORDS = Style(points(10), smallest=points(8), leading=1.3)
_GROUP = Style(points(10.5), True, leading=1.3)
_SIGN_ROW, _SIGN_LABEL = 11.0, 62.0
_ITEM_AIR = 1.35


def report_pdf(report: Report) -> bytes:
    """``report`` as PDF, both pages of one copy before the next. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*report.texts())
    title = translate("assessment_report", "Ability assessment report")
    sheet = Sheet(A4, title=title, author=report.station)
    for copy, mark in enumerate(report.marks):
        if copy:
            sheet.next_page()
        if mark:
            sheet.text(_LEFT + _ROOM, 11, mark, SMALL, "right")
        _result(sheet, report, title)
        sheet.next_page()
        _items(sheet, report, f"{title}  {report.number}")
    return sheet.pdf()


# The result


def _result(sheet: Sheet, report: Report, title: str) -> None:
    """The first page; long texts get smaller until everything stands on it."""
    blocks = [_result_blocks(report, title, style) for style in _TEXTS]
    fitting = (each for each in blocks if sum(high for high, _ in each) <= _BOTTOM - _TOP)
    top = _TOP
    for high, draw in next(fitting, blocks[-1]):
        draw(sheet, _LEFT, top)
        top += high
    foot(sheet, _LEFT, _ROOM, report.contact, 0, 2)


def _result_blocks(report: Report, title: str, text: Style) -> list[tuple[float, Draw]]:
    """What stands below each other: how high, and how it is drawn."""
    dated = translate("letter", "Made out on {date}", date=report.date)
    number = translate("letter", "No. {number}", number=report.number) if report.number else ""
    blocks: list[tuple[float, Draw]] = [
        _centred(report.station, _STATION),
        (4, partial(double_rule, room=_ROOM)),
        (9, partial(_numbered, dated, number)),
        _centred(title, _TITLE),
        (4, _nothing),
        *_fact_rows(report.facts),
        (3, _nothing),
        _heading(translate("assessment_report", "Points")),
        *_score_rows(report),
        (3, _nothing),
        _heading(translate("assessment_report", "Level")),
        *_band_rows(report.bands),
        (2, _nothing),
    ]
    adjusted = translate("assessment_report", "; ").join(report.adjustments) or translate("assessment_report", "none")
    by_points = translate("assessment_report", "{level}, {n} points", level=report.first_level, n=report.total)
    lines = [
        (translate("assessment_report", "Level by the points"), by_points),
        (translate("assessment_report", "Adjustment"), adjusted),
        (translate("assessment_report", "Which rests on"), report.reason if report.adjustments else ""),
    ]
    blocks += [_told(label, said, text) for label, said in lines if said]
    blocks += [(2, _nothing), _final(report), (2, _nothing)]
    if report.remark:
        blocks.append(_told(translate("assessment_report", "Remark"), report.remark, text))
    return [*blocks, (3, _nothing), *_signatures(report), _stamp(report.station), *_note()]


def _nothing(sheet: Sheet, x: float, top: float) -> None:
    """Air."""


def _centred(text: str, style: Style) -> tuple[float, Draw]:
    laid = lay(text, style, _ROOM)
    return laid.height, lambda sheet, x, top: sheet.lines(x + _ROOM / 2, top, laid, "centre")


def _numbered(dated: str, number: str, sheet: Sheet, x: float, top: float) -> None:
    sheet.text(x, top, dated, SMALL)
    sheet.text(x + _ROOM, top, number, SMALL, "right")


def _heading(text: str) -> tuple[float, Draw]:
    return _HEADING.pitch + 1, lambda sheet, x, top: sheet.text(x, top, text, _HEADING)


def _row(cells: Sequence[Cell], least: float) -> tuple[float, Draw]:
    high = row_height(cells, least)
    return high, lambda sheet, x, top: draw_row(sheet, x, top, cells, high)


def _fact_rows(facts: Sequence[tuple[str, str]]) -> list[tuple[float, Draw]]:
    """Two facts a row."""
    label, value = 28.0, _ROOM / 2 - 28
    rows = []
    for at in range(0, len(facts), 2):
        pair = [*facts[at : at + 2], ("", "")][:2]
        cells = [cell for what, said in pair for cell in (Cell(what, label, _LABEL), Cell(said, value, _CELL))]
        rows.append(_row(cells, 8.4))
    return rows


def _score_rows(report: Report) -> list[tuple[float, Draw]]:
    wide = _ROOM / (len(report.groups) + 1)
    whole = translate("assessment_report", "Total")
    names = [*(group.name for group in report.groups), whole]
    scores = [*((group.points, group.most) for group in report.groups), (report.total, report.highest)]
    heads = [Cell(name, wide, _LABEL, centred=True) for name in names]
    values = [Cell(f"{points} / {most}", wide, _BOLD, centred=True) for points, most in scores]
    return [_row(heads, 8), _row(values, 8.4)]


def _band_rows(bands: Sequence[tuple[str, str, bool]]) -> list[tuple[float, Draw]]:
    """The five bands; the one of the total stands bold, ticked, in a thick frame."""
    wide = _ROOM / len(bands)
    cells = [
        Cell(f"{'√ ' if holds else ''}{level}\n{n}", wide, _BOLD if holds else _LABEL, centred=True)
        for n, level, holds in bands
    ]
    high = row_height(cells, 14)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        draw_row(sheet, x, top, cells, high)
        for at, (_, _, holds) in enumerate(bands):
            if holds:
                draw_row(sheet, x + at * wide, top, [Cell("", wide, _LABEL, thick=0.9)], high)

    return [(high, draw)]


def _told(label: str, said: str, style: Style) -> tuple[float, Draw]:
    """依据：… with its lines under each other."""
    named = translate("letter", "{label}:", label=label)
    begin = 34.0
    laid = lay(said, style, _ROOM - begin)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        sheet.text(x, top, named, style)
        sheet.lines(x + begin, top, laid)

    return laid.height + 0.8, draw


def _final(report: Report) -> tuple[float, Draw]:
    """The level that counts, as large as anything on the page, and until when."""
    label = translate("assessment_report", "Final level")
    until = translate("assessment_report", "Next assessment by {day}", day=report.next_due)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        sheet.frame(x, top, _ROOM, 14, ink=INK, thick=0.6)
        sheet.text(x + 4, top + 4.2, translate("letter", "{label}:", label=label), _CELL)
        sheet.text(x + 34, top + (14 - _FINAL.pitch) / 2, report.final_level, _FINAL)
        sheet.text(x + _ROOM - 4, top + 4.2, until, _CELL, "right")

    return 14, draw


def _signatures(report: Report) -> list[tuple[float, Draw]]:
    labels = [translate("assessment_report", "Assessor {name}", name=name) for name in report.assessors]
    labels.append(translate("assessment_report", "Informant {name}", name=report.informant))
    told = [lay(translate("letter", "{label}:", label=label), _SIGN, _SIGN_LABEL) for label in labels]
    begin = max(width(each.lines[0], each.style.size) for each in told) + 1

    def draw(sheet: Sheet, x: float, top: float, label: Laid) -> None:
        sheet.lines(x, top + 2, label)
        sign_line(sheet, x, top + 2, "", begin, _SIGN, _ROOM)

    return [(max(_SIGN_ROW, each.height + 3), partial(draw, label=each)) for each in told]


def _stamp(station: str) -> tuple[float, Draw]:
    """Room for the stamp beside the station's name."""
    named = lay(translate("letter", "{station} (stamp)", station=station), _SIGN, _ROOM * 0.6)
    return 13, lambda sheet, x, top: sheet.lines(x + _ROOM, top + 5, named, "right")


def _note() -> list[tuple[float, Draw]]:
    said = translate(
        "assessment_report",
        "Assessed by GB/T 42195-2022, every item on page 2. Assessed again within six months, or when something "
        "changes.",
    )
    laid = lay(said, SMALL.at(points(9.5)), _ROOM)
    return [(3, _nothing), (laid.height, lambda sheet, x, top: sheet.lines(x, top, laid))]


# Every item


def _items(sheet: Sheet, report: Report, title: str) -> None:
    """The second page: 26 items with what their points mean, each group under its sum."""
    sheet.text(_LEFT, 11, title, SMALL)
    name, score = 46.0, 18.0
    wide = (name, _ROOM - name - score, score)
    words = (
        translate("assessment_report", "Item"),
        translate("assessment_report", "What was found"),
        translate("assessment_report", "Points"),
    )
    top = _TOP
    rows = [[Cell(word, each, _GROUP, centred=True) for word, each in zip(words, wide, strict=True)]]
    for group in report.groups:
        sums = f"{group.points} / {group.most}"
        rows.append([Cell(group.name, _ROOM - score, _GROUP), Cell(sums, score, _GROUP, centred=True)])
        rows += [
            [
                Cell(item.name, name, _ITEM),
                Cell(item.words, wide[1], _WORDS),
                Cell(f"{item.points} / {item.most}", score, _ITEM, centred=True),
            ]
            for item in group.items
        ]
    total = f"{report.total} / {report.highest}"
    whole = translate("assessment_report", "Total")
    rows.append([Cell(whole, _ROOM - score, _GROUP), Cell(total, score, _GROUP, centred=True)])
    for cells in rows:
        high = row_height(cells, air=_ITEM_AIR)
        draw_row(sheet, _LEFT, top, cells, high)
        top += high
    foot(sheet, _LEFT, _ROOM, report.contact, 1, 2)
