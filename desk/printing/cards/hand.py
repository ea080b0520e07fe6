"""Texts of a template filled in, and written into the content of a PDF page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desk.printing.cards import art
from desk.printing.cards.measuring import Piece, baseline, ems
from desk.printing.cards.pdf import FACES, Document
from desk.printing.fonts import RARE, face, runs
from desk.rules.card_elements import PLACE, Line, opened
from desk.rules.card_templates import HAND

_FAT = 0.035  # ems of outline that make a face without a bold weight look bold


class Text:
    """A text of a template, ready to be filled in. With places of which all are empty it is empty."""

    __slots__ = ("_parts", "names")

    def __init__(self, text: str, words: Mapping[str, str]) -> None:
        self._parts = PLACE.split(opened(text, words))
        self.names = tuple(self._parts[2::3])

    def filled(self, fields: Mapping[str, str]) -> str:
        parts, names = self._parts, self.names
        if not names:
            return parts[0]
        if len(names) == 1:
            value = fields.get(names[0], "")
            return f"{parts[0]}{value}{parts[3]}" if value else ""
        values = [fields.get(name, "") for name in names]
        if not any(values):
            return ""
        return "".join(f"{before}{value}" for before, value in zip(parts[::3], values, strict=False)) + parts[-1]


class Hand:
    """Text and rules in one drawing."""

    def __init__(self, document: Document, high: float) -> None:
        self._codes = document.codes
        self._high = high
        self._ink = ""
        self._text: list[str] = []
        self._rules: list[str] = []

    def write(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if piece.ink != self._ink:
                self._ink = piece.ink
                self._text.append(f"{art.ink(piece.ink)} rg\n")
            try:
                told = "".join(map(self._codes[piece.bold].__getitem__, piece.text))
            except KeyError:
                self._write_runs(piece)
                continue
            y = self._high - piece.base
            self._text.append(f"/F{piece.bold + 1} {piece.size:.3f} Tf 1 0 0 1 {piece.x:.2f} {y:.2f} Tm <{told}> Tj\n")

    def put(self, drawn: Sequence[tuple[str, str]]) -> None:
        """What :class:`Quick` worked out."""
        for colour, shown in drawn:
            if colour != self._ink:
                self._ink = colour
                self._text.append(f"{art.ink(colour)} rg\n")
            self._text.append(shown)

    def _write_runs(self, piece: Piece) -> None:
        """Text that needs several faces, or room for what is written by hand."""
        x, y, size = piece.x, self._high - piece.base, piece.size
        for n, text in enumerate(piece.text.split(HAND)):
            if n:
                self._rules.append(art.filled(art.box(x + 0.06 * size, y - 0.1 * size, 0.88 * size, 0.14), piece.ink))
                x += size
            for name, part in runs(text, piece.bold):
                number = FACES.index(name)
                told = "".join(map(self._codes[number].__getitem__, part))
                fat = piece.bold and name == RARE
                begin = f"2 Tr {size * _FAT:.3f} w {art.ink(piece.ink)} RG " if fat else ""
                shown = f"/F{number + 1} {size:.3f} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{told}> Tj"
                self._text.append(f"{begin}{shown}{' 0 Tr' if fat else ''}\n")
                x += face(name).width(part) * size

    def content(self) -> str:
        text = "".join(self._text)
        return (f"BT\n{text}ET\n" if text else "") + "".join(self._rules)


class Quick:
    """The usual case of a line, worked out beforehand: what fits at its full size and is drawn by one face.

    The texts differ from card to card; size, ink and the line they stand on don't.
    """

    def __init__(self, document: Document, line: Line, texts: Sequence[Text], down: float, high: float) -> None:
        self._x, self._room = line.x, line.w
        self._shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[line.align]
        base = high - line.y - down - baseline(line.h, max(span.look.size for span in line.spans))
        self._spans = [
            (
                text.filled,
                ems(span.look.bold),
                document.codes[span.look.bold],
                span.look.size,
                span.gap,
                span.look.ink,
                f"/F{span.look.bold + 1} {span.look.size:.3f} Tf 1 0 0 1 ",
                f" {base + span.rise:.2f} Tm <",
            )
            for span, text in zip(line.spans, texts, strict=True)
        ]

    def drawn(self, fields: Mapping[str, str]) -> list[tuple[str, str]] | None:
        """Ink and operators of each piece; None where it isn't the usual case."""
        x = 0.0
        found: list[tuple[str, str, float, str, str]] = []
        for filled, known, codes, size, gap, ink, head, tail in self._spans:
            said = filled(fields)
            if not said:
                continue
            if found:
                x += gap
            try:
                wide = sum(map(known.__getitem__, said))
                told = "".join(map(codes.__getitem__, said))
            except KeyError:
                return None
            found.append((ink, head, x, tail, told))
            x += wide * size
        if x > self._room:
            return None
        left = self._x + self._shift * (self._room - x)
        return [(ink, f"{head}{left + at:.2f}{tail}{told}> Tj\n") for ink, head, at, tail, told in found]
