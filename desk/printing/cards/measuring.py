"""How wide text is on a card, and how it is made to fit its place. Millimetres, down from the card's upper edge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desk.errors import RuleBroken
from desk.printing.fonts import BOLD, REGULAR, face, refuse_undrawable, runs
from desk.printing.sheet import wrapped
from desk.printing.styles import Style
from desk.rules.card_elements import UNDER, UP, Entries, Entry, Line, Look, Rows, Span
from desk.rules.card_fields import field_text
from desk.rules.card_templates import HAND
from desk.words import translate

_STEP = 0.97  # by which wrapped text gets smaller
_LIKE = "口"  # as wide as what is written by hand
_GAP = 1.4  # mm between who and phone at least
_MOST_LINES = 4
_CLOCK = r"\d{1,2}[:：]\d{2}"
_WORDS = re.compile(
    rf"(?:{_CLOCK}(?:\s*[-–—~～至到]+\s*{_CLOCK})?|\d+ ?[^\s、，；;,\d]*|[^\s、，；;,\d]+)[、，；;,]*\s*"
)
"""08:30-17:30, 周一至周五、, 2 次上门: what of hours stays together."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: ``x`` is its left end, ``base`` the line it stands on, ``size`` the height of an em."""

    text: str
    x: float
    base: float
    size: float
    bold: bool
    ink: str


class TooLong(RuleBroken):
    """``CARD_TEXT_LONG``: the text of ``field`` doesn't fit its place at the smallest size."""

    def __init__(self, text: str, field: str) -> None:
        what = field_text(field) if field else translate("card_fields", "text of the template")
        super().__init__(
            "CARD_TEXT_LONG",
            translate("cards_paper", "Too long for its place on the card: {what}: {text}", what=what, text=text),
        )
        self.field = field


class _Ems(dict[str, float]):
    """Character → its width in ems, of one face; KeyError for what it doesn't draw."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._face = face(name)

    def __missing__(self, character: str) -> float:
        glyph = self._face.glyphs[ord(character)]
        width = self[character] = self._face.advance(glyph) / self._face.units
        return width


@cache
def ems(bold: bool) -> _Ems:
    """The widths of the face that draws nearly everything."""
    return _Ems(BOLD if bold else REGULAR)


def width(text: str, bold: bool) -> float:
    """Width of one line in ems; room for a character written by hand is an em. RuleBroken ``NO_GLYPH``."""
    known = ems(bold)
    try:
        return sum(map(known.__getitem__, text))
    except KeyError:
        plain = text.replace(HAND, "")
        return len(text) - len(plain) + sum(face(name).width(piece) for name, piece in runs(plain, bold))


def fit(line: Line, texts: Sequence[str], names: Sequence[str] = (), down: float = 0.0) -> list[Piece]:
    """The pieces of a line; ``texts`` are those of its spans, empty ones are left out. RuleBroken when it can't fit."""
    spans = [(span, text) for span, text in zip(line.spans, texts, strict=True) if text]
    if not spans:
        return []
    main = next((n for n, (span, _) in enumerate(spans) if span is line.spans[line.main]), 0)
    sizes = [span.look.size for span, _ in spans]
    wide = [width(text, span.look.bold) * span.look.size for span, text in spans]
    gaps = [0.0, *(span.gap for span, _ in spans[1:])]
    room = line.w - sum(gaps) - sum(wide) + wide[main]
    look = spans[main][0].look
    base = line.y + down + baseline(line.h, max(span.look.size for span in line.spans))
    if wide[main] > room:
        least = look.floor / look.size * wide[main]
        if least > room:
            return _fold(line, spans, main, wide, room, _named(names), down)
        sizes[main] *= room / wide[main] * 0.99999
        wide[main] = room
    total = sum(gaps) + sum(wide)
    x = line.x + {"left": 0.0, "centre": 0.5, "right": 1.0}[line.align] * (line.w - total)
    pieces = []
    for (span, text), size, across, gap in zip(spans, sizes, wide, gaps, strict=True):
        x += gap
        pieces.append(Piece(text, x, base - span.rise, size, span.look.bold, span.look.ink))
        x += across
    return pieces


def _named(names: Sequence[str]) -> str:
    """The field to name in an error: of a line of several the one that says most of it, which is a name."""
    return next((name for name in names if name.endswith("name")), names[0] if names else "")


def baseline(high: float, size: float) -> float:
    """How far below the top of a box the line lies that letters stand on, for its ink to be in the middle."""
    return (high - (UP + UNDER) * size) / 2 + UP * size


def _fold(
    line: Line, spans: list[tuple[Span, str]], main: int, wide: list[float], room: float, field: str, down: float
) -> list[Piece]:
    """The main piece on several lines, the others beside its first one."""
    span, text = spans[main]
    look = span.look
    lines, size = fold(text, look, room, line.h, line.most, field)
    taken = max(width(each, look.bold) for each in lines) * size
    total = sum(each.gap for each, _ in spans[1:]) + sum(wide) - wide[main] + taken
    x = line.x + {"left": 0.0, "centre": 0.5, "right": 1.0}[line.align] * (line.w - total)
    top = line.y + down + (line.h - block(len(lines), look, size)) / 2
    pieces = []
    for n, (each, words) in enumerate(spans):
        x += each.gap if n else 0.0
        if n != main:
            base = max(top + UP * size, line.y + down + UP * each.look.size)
            pieces.append(Piece(words, x, base, each.look.size, each.look.bold, each.look.ink))
            x += wide[n]
            continue
        pieces += stacked(lines, look, size, x, top, room=taken, align=line.align)
        x += taken
    return pieces


def block(count: int, look: Look, size: float) -> float:
    """How high ``count`` lines are from ink to ink."""
    return (count - 1) * look.leading * size + (UP + UNDER) * size


def stacked(
    lines: Sequence[str], look: Look, size: float, x: float, top: float, *, room: float = 0.0, align: str = "left"
) -> list[Piece]:
    """Lines below each other, the ink of the first one beginning at ``top``."""
    shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    return [
        Piece(
            text,
            x + shift * (room - width(text, look.bold) * size if shift else 0.0),
            top + UP * size + n * look.leading * size,
            size,
            look.bold,
            look.ink,
        )
        for n, text in enumerate(lines)
    ]


def fold(text: str, look: Look, room: float, high: float, most: int, field: str) -> tuple[list[str], float]:
    """``text`` on up to ``most`` lines of ``room`` mm within ``high``, and its size. Raises :class:`TooLong`."""
    size = look.floor
    while most > 1:
        last = size <= look.limit
        lines = _wrapped(text, look, size, room)
        fits = all(width(each, look.bold) * size <= room + 0.001 for each in lines)
        fits = fits and len(lines) <= most and block(len(lines), look, size) <= high + 0.001
        if fits and (last or not _torn(text, lines)):
            return _even(text, lines, look, size, room), size
        if last:
            break
        size = max(size * _STEP, look.limit)
    raise TooLong(text, field)


def _even(text: str, lines: list[str], look: Look, size: float, room: float) -> list[str]:
    """The same number of lines, cut at blanks or as long as each other: no single character is left for the last."""
    words = text.split()
    if len(words) == len(lines) and all(width(each, look.bold) * size <= room for each in words):
        return words
    least = sum(width(each, look.bold) for each in lines) * size / len(lines)
    for n in range(5):
        tried = _wrapped(text, look, size, least + (room - least) * n / 5)
        if len(tried) == len(lines) and (_torn(text, lines) or not _torn(text, tried)):
            return tried
    return lines


def _torn(text: str, lines: Sequence[str]) -> bool:
    """Whether a line ends inside a Latin word or a number."""
    at = 0
    for line in lines[:-1]:
        at = text.index(line, at) + len(line)
        if text[at - 1].isascii() and text[at - 1].isalnum() and text[at].isascii() and text[at].isalnum():
            return True
    return False


def _wrapped(text: str, look: Look, size: float, room: float) -> list[str]:
    plain = text.replace(HAND, _LIKE)
    refuse_undrawable(plain)
    lines = list(wrapped(plain, Style(size, look.bold), room))
    if HAND in text:  # only blanks get lost between lines: the characters are put back in their order
        written = (character for character in text if character != " ")
        lines = ["".join(c if c == " " else next(written) for c in line) for line in lines]
    return lines


def fit_rows(rows: Rows, values: Sequence[tuple[str, str]]) -> list[Piece]:
    """The services with their times, as many as there is room for. Times too long for a line take up to four, in
    the largest type for which there is room, and end lines between words only.
    """
    pieces: list[Piece] = []
    top = 0.0
    for (name, _), (lines, size) in zip(values, _times(rows, [times for _, times in values]), strict=False):
        high = max(rows.pitch, block(len(lines), rows.times, size))
        if top + high > rows.h + 0.001:
            break
        base = baseline(rows.pitch, rows.name.size)
        called = min(rows.name.size, (rows.label - 0.8) / max(width(name, rows.name.bold), 0.1))
        if called < rows.name.floor:
            raise TooLong(name, "rows")
        pieces.append(Piece(name, rows.x, rows.y + top + base, called, rows.name.bold, rows.name.ink))
        x = rows.x + rows.label
        if len(lines) == 1:
            pieces.append(Piece(lines[0], x, rows.y + top + base, size, rows.times.bold, rows.times.ink))
        else:
            pieces += stacked(lines, rows.times, size, x, rows.y + top)
        top += high
    return pieces


def _times(rows: Rows, values: Sequence[str]) -> Iterator[tuple[list[str], float]]:
    """The lines of each and their size. What fits on one line stays on it; the others are as large as they all may."""
    look, room = rows.times, rows.w - rows.label
    single = {times: min(look.size, room / max(width(times, look.bold), 0.1)) for times in values}
    long = [times for times, size in single.items() if size < look.floor]
    broken: dict[str, list[str]] = {}
    size = look.size
    while long:
        broken = {times: _unbroken(times, look, size, room) for times in long}
        highs = (block(len(broken[times]), look, size) if times in broken else 0.0 for times in values)
        high = sum(max(rows.pitch, each) for each in highs)
        if size <= look.floor or (all(broken.values()) and high <= rows.h + 0.001):
            break
        size = max(size * _STEP, look.floor)
    for times in values:
        if times not in broken:
            yield [times], single[times]
        elif broken[times]:
            yield broken[times], size
        else:
            yield fold(times, look, room, 4 * rows.pitch, _MOST_LINES, "rows")


def _unbroken(text: str, look: Look, size: float, room: float) -> list[str]:
    """``text`` on lines that end between words and times only; [] where one is too wide, or they are too many."""
    words = _WORDS.findall(text)
    lines = [""]
    for word in words:
        if lines[-1] and width((lines[-1] + word).rstrip(), look.bold) * size > room:
            lines.append("")
        lines[-1] += word
    lines = [line.rstrip() for line in lines]
    fits = all(width(line, look.bold) * size <= room + 0.001 for line in lines)
    return lines if fits and len(lines) <= _MOST_LINES and "".join(words) == text else []


@dataclass(frozen=True, slots=True)
class _Call:
    """One of the entries with its measures."""

    who: list[str]
    who_size: float
    phone: str
    how: list[str]

    def first(self, entries: Entries) -> float:
        """How high who and the phone are; a second line of who stands below the phone."""
        more = (len(self.who) - 1) * entries.who.leading * self.who_size
        return (UP + UNDER) * max(entries.who.size, entries.phone.size) + more

    def high(self, entries: Entries) -> float:
        return self.first(entries) + (block(len(self.how), entries.how, entries.how.size) if self.how else 0.0)


def fit_entries(entries: Entries, texts: Sequence[Entry], names: Sequence[str]) -> tuple[list[Piece], list[float]]:
    """Whom to call below each other, and where lines go between them. ``names`` are the fields to be named in an error.

    Raises :class:`TooLong`.
    """
    calls = [
        _call(entries, each, name) for each, name in zip(texts, names, strict=True) if each.phone or each.how
    ]  # fmt: skip
    if not calls:
        return [], []
    free = entries.h - sum(call.high(entries) for call in calls)
    if free < 0:
        longest = max(range(len(calls)), key=lambda n: len(calls[n].how))
        raise TooLong("".join(calls[longest].how), names[longest])
    gap = min(free / len(calls), entries.who.size)
    pieces: list[Piece] = []
    rules: list[float] = []
    top = entries.y + (free - gap * len(calls)) / 2
    for call in calls:
        if pieces:
            rules.append(top)
        top += gap / 2
        base = top + baseline((UP + UNDER) * max(entries.who.size, entries.phone.size), entries.phone.size)
        for n, who in enumerate(call.who):
            down = n * entries.who.leading * call.who_size
            pieces.append(Piece(who, entries.x, base + down, call.who_size, entries.who.bold, entries.who.ink))
        if call.phone:
            x = entries.x + entries.w - width(call.phone, entries.phone.bold) * entries.phone.size
            pieces.append(Piece(call.phone, x, base, entries.phone.size, entries.phone.bold, entries.phone.ink))
        pieces += stacked(call.how, entries.how, entries.how.size, entries.x, top + call.first(entries))
        top += call.high(entries) + gap / 2
    return pieces, rules


def _call(entries: Entries, texts: Entry, name: str) -> _Call:
    who = " ".join(texts.who.split())
    phone_wide = width(texts.phone, entries.phone.bold) * entries.phone.size
    wide = width(who, entries.who.bold) or 0.1
    room = entries.w - phone_wide - _GAP
    lines, size = [who], min(entries.who.size, room / wide)
    if size < entries.who.floor:
        lines, size = fold(who, entries.who, room, 3 * entries.h, 2, name)
    how = texts.how
    if not how:
        return _Call(lines, size, texts.phone, [])
    if width(how, entries.how.bold) * entries.how.size <= entries.w:
        return _Call(lines, size, texts.phone, [how])
    return _Call(lines, size, texts.phone, fold(how, entries.how, entries.w, 3 * entries.h, 2, name)[0])
