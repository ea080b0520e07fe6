"""One drawing in millimetres for screen, PDF and printer. The origin is the upper left corner, y grows downwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from desk.printing.codes import Code
from desk.printing.fonts import RARE, REGULAR, register, runs, width
from desk.printing.styles import POINT, Style

Align = Literal["left", "centre", "right"]

_SHIFT = {"left": 0.0, "centre": 0.5, "right": 1.0}
_ASCENT = 0.88  # of the ideographic em box above the baseline
_LOOSEST = 0.16  # ems added between characters of a line set flush
_FAT = 0.035  # ems of outline that make a face without a bold weight look bold
# Never at the start or at the end of a line (GB/T 15834, 5.1).
_CLOSING = frozenset("，。、；：？！）》」』】〕”’…—·,.;:?!)]}%℃")
_OPENING = frozenset("（《「『【〔“‘([{￥¥")
_DATED = frozenset("年月日")


@dataclass(frozen=True, slots=True)
class Laid:
    """Text made to fit: its lines, and the style with the size it takes."""

    lines: tuple[str, ...]
    style: Style

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.pitch


def lay(text: str, style: Style, room: float) -> Laid:
    """Fit ``text`` into ``room`` mm: as it is, else smaller down to ``style.floor``, else wrapped at that size."""
    paragraphs = text.split("\n")
    widest = max(width(paragraph, 1.0, style.bold) for paragraph in paragraphs)
    if widest * style.size <= room:
        return Laid(tuple(paragraphs), style)
    if widest * style.floor <= room:
        return Laid(tuple(paragraphs), style.at(room / widest))
    small = style.at(style.floor)
    return Laid(tuple(line for paragraph in paragraphs for line in wrapped(paragraph, small, room)), small)


def wrapped(text: str, style: Style, room: float) -> Iterator[str]:
    line = ""
    for word in _words(text, style, room):
        if line and width((line + word).rstrip(), style.size, style.bold) > room:
            yield line.rstrip()
            line = word.lstrip()
        else:
            line += word
    yield line.rstrip()


def _words(text: str, style: Style, room: float) -> Iterator[str]:
    """What may not be torn apart: Latin words, numbers and dates, and marks with the character they belong to."""
    word = ""
    for character in text:
        joined = word and (
            character in _CLOSING
            or word[-1] in _OPENING
            or (_is_western(character) and _is_western(word[-1]))
            or (word[-1].isdigit() and character in _DATED)
            or (word[-1] in _DATED and character.isdigit())
        )
        if word and not (joined and width(word + character, style.size, style.bold) <= room):
            yield word
            word = ""
        word += character
    if word:
        yield word


def _is_western(character: str) -> bool:
    return "!" <= character <= "~" or "À" <= character <= "ɏ"


class Sheet:
    """The pages of one document.

    The same input gives the same bytes: dates and identifiers inside the file are fixed, and the only facts
    about it are ``title`` and ``author``, which must hold no personal data.
    """

    def __init__(self, page: tuple[float, float], *, title: str, author: str) -> None:
        from reportlab.pdfgen.canvas import Canvas  # 0.15 s: not before the first paper

        register()
        self._bytes = BytesIO()
        self._canvas = Canvas(self._bytes, invariant=1, initialFontName=REGULAR)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject("")
        self._canvas.setCreator("Doorstep Desk")
        self._begin(page)

    def _begin(self, page: tuple[float, float]) -> None:
        self.width, self.height = page
        self._canvas.setPageSize((self.width / POINT, self.height / POINT))

    def next_page(self, page: tuple[float, float] | None = None) -> None:
        """End this page; the next has the same size unless ``page`` says otherwise."""
        self._canvas.showPage()
        self._begin(page or (self.width, self.height))

    def pdf(self) -> bytes:
        """End the document and hand over its bytes."""
        self._canvas.save()
        return self._bytes.getvalue()

    @contextmanager
    def scaled(self, factor: float, x: float, y: float) -> Iterator[None]:
        """Draw smaller by ``factor`` around the point ``x``, ``y``."""
        across, up = x / POINT, (self.height - y) / POINT
        self._canvas.saveState()
        self._canvas.transform(factor, 0, 0, factor, across * (1 - factor), up * (1 - factor))
        yield
        self._canvas.restoreState()

    @contextmanager
    def corrected(self, right: float, down: float, factor: float) -> Iterator[None]:
        """Draw for a printer that is off: moved by mm, and scaled by ``factor`` around the middle of the page."""
        with self.scaled(factor, self.width / 2, self.height / 2):
            self._canvas.transform(1, 0, 0, 1, right / factor / POINT, -down / factor / POINT)
            yield

    def text(
        self, x: float, top: float, text: str, style: Style, align: Align = "left", *, spread: float = 0.0
    ) -> None:
        """One line whose box begins at ``top``; ``x`` is its left end, middle or right end, ``spread`` mm are added
        between its characters."""
        pen = self._canvas.beginText(
            (x - _SHIFT[align] * width(text, style.size, style.bold)) / POINT,
            (self.height - top - (style.leading / 2 - 0.5 + _ASCENT) * style.size) / POINT,
        )
        pen.setFillColor(style.ink)
        pen.setCharSpace(spread / POINT)
        size = style.size / POINT
        for name, piece in runs(text, style.bold):
            fat = style.bold and name == RARE
            if fat:
                pen.setStrokeColor(style.ink)
                self._canvas.setLineWidth(size * _FAT)
            pen.setTextRenderMode(2 if fat else 0)
            pen.setFont(name, size)
            pen.textOut(piece)
        pen.setTextRenderMode(0)
        self._canvas.drawText(pen)

    def lines(self, x: float, top: float, laid: Laid, align: Align = "left") -> None:
        """The lines of ``laid`` below each other, the first box beginning at ``top``."""
        for n, line in enumerate(laid.lines):
            self.text(x, top + n * laid.style.pitch, line, laid.style, align)

    def flush(self, x: float, top: float, line: str, style: Style, room: float) -> None:
        """A line that isn't the last of its paragraph: pulled to ``room`` mm, unless that would be seen."""
        spread = (room - width(line, style.size, style.bold)) / max(1, len(line) - 1)
        self.text(x, top, line, style, spread=spread if 0 < spread <= _LOOSEST * style.size else 0.0)

    def rule(self, x: float, y: float, length: float, *, ink: str, thick: float = 0.25, dashed: bool = False) -> None:
        """A horizontal line, ``thick`` mm."""
        self._canvas.setStrokeColor(ink)
        self._canvas.setLineWidth(thick / POINT)
        self._canvas.setDash([1.2 / POINT, 0.9 / POINT] if dashed else [])
        up = (self.height - y) / POINT
        self._canvas.line(x / POINT, up, (x + length) / POINT, up)

    def upright(self, x: float, top: float, length: float, *, ink: str, thick: float = 0.25) -> None:
        """A vertical line, ``thick`` mm."""
        self._canvas.setStrokeColor(ink)
        self._canvas.setLineWidth(thick / POINT)
        self._canvas.setDash([])
        across, up = x / POINT, (self.height - top) / POINT
        self._canvas.line(across, up, across, up - length / POINT)

    def frame(self, x: float, top: float, wide: float, high: float, *, ink: str, thick: float = 0.4) -> None:
        """A box with rounded corners."""
        self._canvas.setStrokeColor(ink)
        self._canvas.setLineWidth(thick / POINT)
        self._canvas.setDash([])
        bottom = (self.height - top - high) / POINT
        self._canvas.roundRect(x / POINT, bottom, wide / POINT, high / POINT, 2 / POINT)

    def outline(
        self, corners: Sequence[tuple[float, float]], *, ink: str, thick: float = 0.0, shut: bool = True
    ) -> None:
        """A line through ``corners``, round at its ends and bends; ``thick`` 0 fills what it encloses instead."""
        path = self._canvas.beginPath()
        path.moveTo(corners[0][0] / POINT, (self.height - corners[0][1]) / POINT)
        for x, y in corners[1:]:
            path.lineTo(x / POINT, (self.height - y) / POINT)
        if shut:
            path.close()
        self._pen(ink, thick)
        self._canvas.drawPath(path, stroke=int(thick > 0), fill=int(not thick))

    def disc(self, x: float, y: float, radius: float, *, ink: str, thick: float = 0.0) -> None:
        """A circle around ``x``, ``y``, filled where it has no ``thick`` line."""
        self._pen(ink, thick)
        across, up = x / POINT, (self.height - y) / POINT
        self._canvas.circle(across, up, radius / POINT, stroke=int(thick > 0), fill=int(not thick))

    def _pen(self, ink: str, thick: float) -> None:
        self._canvas.setStrokeColor(ink)
        self._canvas.setFillColor(ink)
        self._canvas.setLineWidth(thick / POINT)
        self._canvas.setDash([])
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)

    def picture(self, x: float, top: float, wide: float, high: float, data: bytes) -> None:
        """A JPEG or PNG that fills the box; :mod:`desk.printing.pictures` gives it the box's proportions."""
        from reportlab.lib.utils import ImageReader  # with the canvas, not before the first paper

        bottom = (self.height - top - high) / POINT
        self._canvas.drawImage(
            ImageReader(BytesIO(data)), x / POINT, bottom, wide / POINT, high / POINT, mask="auto"
        )  # fmt: skip

    def code(self, x: float, top: float, code: Code, module: float, row: float | None = None) -> None:
        """``code`` as one path, modules ``module`` mm wide and ``row`` mm high (default: square)."""
        tall = module if row is None else row
        path = self._canvas.beginPath()
        for column, line, length in code.runs:
            path.rect(
                (x + column * module) / POINT,
                (self.height - top - (line + 1) * tall) / POINT,
                length * module / POINT,
                tall / POINT,
            )
        self._canvas.setFillColor("#000000")
        self._canvas.drawPath(path, stroke=0, fill=1)
