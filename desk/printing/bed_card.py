"""The card at a bed (床头卡): A5 lying, or two of them on an A4 to be cut. Read from the door, in grey as in colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desk.printing.bed_marks import Mark, draw_mark
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.words import translate

CardPaper = Literal["A5", "A4"]
A5_LYING = (210.0, 148.0)


@dataclass(frozen=True, slots=True)
class BedCard:
    """One card. ``about`` is sex and age, ``facts`` pairs of what and its value, ``allergy`` what somebody may not
    have ("" none is known), ``marks`` the other marks; ``contact`` whom to call, only where that was wanted.
    """

    station: str
    bed: str
    room_kind: str
    name: str
    about: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    allergy: str
    marks: tuple[Mark, ...] = ()
    contact: str = ""

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        pairs = (text for pair in self.facts for text in pair)
        return (
            self.station, self.bed, self.room_kind, self.name, self.about, self.kind, *pairs, self.allergy,
            self.contact,
        )  # fmt: skip


_EDGE = 11.0
_ROOM = A5_LYING[0] - 2 * _EDGE
_LEFT = 62.0  # the box of the bed
_GAP = 7.0
_RIGHT = _ROOM - _LEFT - _GAP
_HIGH = 62.0  # the boxes of bed and name
_NAME_LINES, _FACT_LINES = 3, 2

_STATION = Style(points(11), ink=INK2, smallest=points(8))
_TITLE = Style(points(13), True, leading=1.3)
_BED = Style(points(66), True, smallest=points(30), leading=1.1)
_BED_KIND = Style(points(16), smallest=points(11), leading=1.35)
_NAME = Style(points(60), True, smallest=points(40), leading=1.15)
_LONG_NAMES = tuple(Style(points(size), True, leading=1.15) for size in (40, 34, 28, 22, 17))
_ABOUT = Style(points(24), leading=1.3, smallest=points(16))
_LABEL = Style(points(12), ink=INK2, leading=1.3)
_VALUE = Style(points(18), True, leading=1.25, smallest=points(11))
_LONG_VALUE = Style(points(8.5), True, leading=1.15)
_ALLERGIES = tuple(Style(points(size), True, leading=1.25) for size in (20, 16, 13, 11, 9))
_NO_ALLERGY = Style(points(13), leading=1.25, smallest=points(10))
_WARNING = Style(points(20), True, leading=1.25, smallest=points(13))
_SMALL = Style(points(12), leading=1.3, smallest=points(9))
_FACT_HIGH, _WARN_HIGH = 19.5, 20.0
_MARK = 13.0


def bed_cards_pdf(cards: Sequence[BedCard], *, paper: CardPaper) -> bytes:
    """``cards`` as PDF, one a page of A5 or two a page of A4. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*(text for card in cards for text in card.texts()))
    title = translate("bed_card", "Bed card")
    sheet = Sheet(A5_LYING if paper == "A5" else A4, title=title, author=cards[0].station if cards else "")
    each = 1 if paper == "A5" else 2
    for number, card in enumerate(cards):
        if number and number % each == 0:
            sheet.next_page()
        top = 0.0
        if number % each:
            top = A4[1] / 2
            sheet.rule(4, top, A4[0] - 8, ink=INK2, thick=0.2, dashed=True)
        _draw(sheet, card, title, top)
    return sheet.pdf()


def _draw(sheet: Sheet, card: BedCard, title: str, top: float) -> None:
    top += 8
    sheet.lines(_EDGE, top, lay(card.station, _STATION, _ROOM - 40))
    sheet.text(_EDGE + _ROOM, top - 0.6, title, _TITLE, "right")
    top += 6.5
    sheet.rule(_EDGE, top, _ROOM, ink=INK, thick=0.8)
    top += 4
    _bed(sheet, card, top)
    _name(sheet, card, top)
    top += _HIGH + 3
    _facts(sheet, card.facts, top)
    top += _FACT_HIGH + 3
    _warnings(sheet, card, top)
    top += _WARN_HIGH + 4
    _foot(sheet, card, top)


def _bed(sheet: Sheet, card: BedCard, top: float) -> None:
    """The number of the bed, as large as its box, in a thick frame."""
    sheet.frame(_EDGE, top, _LEFT, _HIGH, ink=INK, thick=1.1)
    number = lay(card.bed, _BED, _LEFT - 8)
    kinds = [lay(text, _BED_KIND, _LEFT - 6) for text in (card.room_kind, card.kind) if text]
    high = number.height + sum(each.height for each in kinds) + 2
    at, middle = top + (_HIGH - high) / 2, _EDGE + _LEFT / 2
    sheet.lines(middle, at, number, "centre")
    at += number.height + 2
    for each in kinds:
        sheet.lines(middle, at, each, "centre")
        at += each.height


def _name(sheet: Sheet, card: BedCard, top: float) -> None:
    """The whole name, 40 points and more wherever three lines hold it, with sex and age below."""
    name, about = _fitted_name(card.name), lay(card.about, _ABOUT, _RIGHT)
    at = top + (_HIGH - name.height - about.height - 2) / 2
    sheet.lines(_EDGE + _LEFT + _GAP, at, name)
    sheet.lines(_EDGE + _LEFT + _GAP, at + name.height + 2, about)


def _fitted_name(name: str) -> Laid:
    laid = [lay(name, style, _RIGHT) for style in (_NAME, *_LONG_NAMES)]
    return next((each for each in laid if len(each.lines) <= _NAME_LINES), laid[-1])


def _facts(sheet: Sheet, facts: Sequence[tuple[str, str]], top: float) -> None:
    """Boxes side by side: what in small, its value below."""
    if not facts:
        return
    wide = _ROOM / len(facts)
    sheet.rule(_EDGE, top, _ROOM, ink=INK, thick=0.3)
    sheet.rule(_EDGE, top + _FACT_HIGH, _ROOM, ink=INK, thick=0.3)
    for number, (label, said) in enumerate(facts):
        x = _EDGE + number * wide
        if number:
            sheet.upright(x, top + 2.5, _FACT_HIGH - 5, ink=INK2, thick=0.25)
        sheet.text(x + 3, top + 1.8, label, _LABEL)
        told = lay(said, _VALUE, wide - 5)
        if len(told.lines) > _FACT_LINES:
            told = lay(said, _LONG_VALUE, wide - 5)
        below = top + 1.8 + _LABEL.pitch
        sheet.lines(x + 3, below + (_FACT_HIGH - 2.6 - _LABEL.pitch - told.height) / 2, told)


def _warnings(sheet: Sheet, card: BedCard, top: float) -> None:
    """The allergies first and widest, then a mark with its word for each danger and each help at the bed."""
    words = [(mark, lay(_mark_words(mark), _WARNING, 40)) for mark in card.marks]
    needs = [_MARK + 7 + max(width(line, laid.style.size, True) for line in laid.lines) for _, laid in words]
    wide = _ROOM - sum(needs) - 3 * len(needs)
    x = _EDGE
    _allergy(sheet, card.allergy, x, top, wide)
    x += wide + 3
    for (mark, laid), need in zip(words, needs, strict=True):
        is_danger = mark is Mark.FALLS
        sheet.frame(x, top, need, _WARN_HIGH, ink=INK if is_danger else INK2, thick=1.1 if is_danger else 0.4)
        draw_mark(sheet, mark, x + 2.5, top + (_WARN_HIGH - _MARK) / 2, _MARK)
        sheet.lines(x + _MARK + 4, top + (_WARN_HIGH - laid.height) / 2, laid)
        x += need + 3


def _allergy(sheet: Sheet, allergy: str, x: float, top: float, wide: float) -> None:
    """In a thick frame with its mark; where none is known the box is thin and says so."""
    sheet.frame(x, top, wide, _WARN_HIGH, ink=INK if allergy else INK2, thick=1.1 if allergy else 0.4)
    if allergy:
        draw_mark(sheet, Mark.ALLERGY, x + 2.5, top + (_WARN_HIGH - _MARK) / 2, _MARK)
        said, begin = translate("bed_card", "Allergy: {what}", what=allergy), _MARK + 4
    else:
        said, begin = translate("bed_card", "Allergy: none on record"), 4.0
    laid = [lay(said, style, wide - begin - 2) for style in _ALLERGIES]
    told = next((each for each in laid if each.height <= _WARN_HIGH - 1.5), laid[-1])
    if not allergy:
        told = lay(said, _NO_ALLERGY, wide - begin - 2)
    sheet.lines(x + begin, top + (_WARN_HIGH - told.height) / 2, told)


def _mark_words(mark: Mark) -> str:
    return {
        Mark.ALLERGY: translate("bed_card", "Allergy"),
        Mark.FALLS: translate("bed_card", "May fall"),
        Mark.OXYGEN: translate("bed_card", "Oxygen"),
        Mark.RAILS: translate("bed_card", "Rails"),
    }[mark]


def _foot(sheet: Sheet, card: BedCard, top: float) -> None:
    """Lines to write on for who is responsible, or whom to call where that was wanted."""
    labels = [translate("bed_card", "Responsible nurse")]
    if not card.contact:
        labels.append(translate("bed_card", "Doctor"))
    room = _ROOM / 2 if card.contact else _ROOM
    each = room / len(labels)
    for number, label in enumerate(labels):
        x, told = _EDGE + number * each, translate("letter", "{label}:", label=label)
        sheet.text(x, top, told, _SMALL)
        begin = width(told, _SMALL.size) + 1
        sheet.rule(x + begin, top + _SMALL.pitch, each - begin - 5, ink=INK)
    if card.contact:
        told = translate("bed_card", "To call: {contact}", contact=card.contact)
        sheet.lines(_EDGE + _ROOM, top, lay(told, _SMALL, _ROOM / 2 - 2), "right")
