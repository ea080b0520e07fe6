"""Pages of cards as they come out: characters with the boxes of their ink, and what is black, in millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2

POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Ink:
    """A character and the box of its ink, from the upper left corner of the page."""

    character: str
    left: float
    top: float
    right: float
    bottom: float


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        yield document


def size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    return page.get_width() * POINT, page.get_height() * POINT


def inks(page: pypdfium2.PdfPage) -> list[Ink]:
    """The characters of a page that have ink."""
    high = page.get_height()
    found = []
    with closing(page.get_textpage()) as text:
        for n in range(text.count_chars()):
            character = text.get_text_range(n, 1)
            if character.strip():
                left, bottom, right, top = text.get_charbox(n)
                found.append(Ink(character, left * POINT, (high - top) * POINT, right * POINT, (high - bottom) * POINT))
    return found


def words(page: pypdfium2.PdfPage) -> str:
    with closing(page.get_textpage()) as text:
        return str(text.get_text_bounded())


def picture(page: pypdfium2.PdfPage, dpi: int = 300) -> Any:
    """The page in grey."""
    with closing(page.render(scale=dpi / 72, grayscale=True)) as bitmap:
        return bitmap.to_pil().convert("L")


def cut(image: Any, dpi: int, x: float, y: float, wide: float, high: float) -> Any:
    """A piece of a picture, mm."""
    return image.crop(tuple(round(at / 25.4 * dpi) for at in (x, y, x + wide, y + high)))


def dark(image: Any, dpi: int, below: int = 128) -> tuple[float, float, float, float]:
    """What is dark in a picture: its left, upper, right and lower end, mm."""
    box = image.point(lambda value: 255 if value < below else 0).getbbox()
    return tuple(at / dpi * 25.4 for at in box)
