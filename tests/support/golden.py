"""Printed things beside what somebody has looked at: pictures, text and measures in ``tests/data/papers``.

    python -m tests.support.golden NAME…            how today's print differs from what is kept
    python -m tests.support.golden --write NAME…    keep today's print; without a name, all of them

NAME.png is a page in grey at 60 dpi, of a card at 120 (NAME-1.png, NAME-2.png … where there are several, three at
most), NAME.txt its text, NAME.json where everything stands in mm. The table is :data:`tests.support.printed.PAPERS`.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from desk.printing.styles import POINT
from tests.support.printed import PAPERS, station
from tests.support.printed.paper import Paper

FOLDER = Path(__file__).resolve().parent.parent / "data" / "papers"
DOTS, CLOSE, PAGES = 60, 120, 3
SMALL = 160 / POINT
"""A page no longer than this is looked at ``CLOSE``."""

GREYS = 16
SPOT, TONE = 4, 36
"""A difference is what is left when dots are seen ``SPOT`` by ``SPOT``: a missing character, but no soft edge."""

NEAR = 0.1
"""mm."""

Box = list[Any]


@dataclass(frozen=True)
class Font:
    """A face of the document as it is named there; how many bytes of it are inside."""

    name: str
    embedded: bool
    size: int


class Print:
    """A printed thing, read back from its PDF."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.pdf = paper.pdf()
        self.document = pypdfium2.PdfDocument(self.pdf)

    @cached_property
    def pages(self) -> list[pypdfium2.PdfPage]:
        return list(self.document)

    @cached_property
    def text(self) -> str:
        told = (page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in self.pages)
        return "\f\n".join(f"{each}\n" for each in told)

    @cached_property
    def solid(self) -> str:
        """The text without the blanks and line ends that wrapped lines bring."""
        return "".join(self.text.split())

    @cached_property
    def pictures(self) -> list[Image.Image]:
        return [page.render(scale=dots(page) / 72).to_pil().convert("L") for page in self.pages[:PAGES]]

    @cached_property
    def measures(self) -> list[dict[str, Any]]:
        return [_measured(page) for page in self.pages]

    @cached_property
    def fonts(self) -> set[Font]:
        texts = (each for page in self.pages for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]))
        return {_font(each) for each in texts}

    @property
    def facts(self) -> dict[str, str]:
        """What the file says of itself."""
        return {key: value for key, value in self.document.get_metadata_dict().items() if value}


def dots(page: pypdfium2.PdfPage) -> int:
    """To the inch of its picture."""
    return CLOSE if max(page.get_size()) <= SMALL else DOTS


def _measured(page: pypdfium2.PdfPage) -> dict[str, Any]:
    """The size of a page and the boxes of what is on it: left, top, right, bottom in mm from its upper left corner."""
    width, height = page.get_size()
    read = page.get_textpage()
    rects = [read.get_rect(number) for number in range(read.count_rects())]
    texts = [[*_box(rect, height), read.get_text_bounded(*rect).strip()[:8]] for rect in rects]
    marks: dict[str, list[Box]] = {"lines": [], "images": []}
    for kind, name in ((raw.FPDF_PAGEOBJ_PATH, "lines"), (raw.FPDF_PAGEOBJ_IMAGE, "images")):
        marks[name] = sorted(_box(each.get_bounds(), height) for each in page.get_objects([kind]))
    return {"size": [round(width * POINT, 2), round(height * POINT, 2)], "texts": texts, **marks}


def _box(bounds: tuple[float, float, float, float], height: float) -> Box:
    left, bottom, right, top = bounds
    return [round(each * POINT, 2) for each in (left, height - top, right, height - bottom)]


def _font(text: pypdfium2.PdfObject) -> Font:
    font = raw.FPDFTextObj_GetFont(text.raw)
    name, size = ctypes.create_string_buffer(200), ctypes.c_size_t()
    raw.FPDFFont_GetBaseFontName(font, name, 200)
    raw.FPDFFont_GetFontData(font, None, 0, size)
    return Font(name.value.decode(), raw.FPDFFont_GetIsEmbedded(font) == 1, size.value)


# What is kept


def picture_files(name: str, count: int) -> list[Path]:
    count = min(count, PAGES)
    return [FOLDER / (f"{name}.png" if count == 1 else f"{name}-{number}.png") for number in range(1, count + 1)]


def files_of(name: str, count: int) -> list[Path]:
    return [FOLDER / f"{name}.txt", FOLDER / f"{name}.json", *picture_files(name, count)]


def keep(name: str, made: Print) -> None:
    """Write today's print down."""
    for old in FOLDER.iterdir():
        if re.fullmatch(rf"{re.escape(name)}(-\d)?\.(txt|json|png)", old.name):
            old.unlink()
    (FOLDER / f"{name}.txt").write_text(made.text, encoding="utf-8")
    (FOLDER / f"{name}.json").write_text(_written(made.measures), encoding="utf-8")
    for file, picture in zip(picture_files(name, len(made.pages)), made.pictures, strict=True):
        few = picture.quantize(GREYS, dither=Image.Dither.NONE)
        few.save(file, optimize=True)


def _written(measures: list[dict[str, Any]]) -> str:
    """A line for each thing, so that a difference is read."""
    pages = []
    for page in measures:
        lists = [
            f' "{name}": [\n' + ",\n".join(f"  {_line(box)}" for box in page[name]) + "\n ]"
            for name in ("texts", "lines", "images")
        ]
        pages.append(f'{{"size": {page["size"]},\n' + ",\n".join(lists) + "}")
    return "[" + ",\n".join(pages) + "]\n"


def _line(box: Box) -> str:
    return json.dumps(box, ensure_ascii=False, separators=(",", ":"))


# Beside each other


def looks_otherwise(name: str, made: Print) -> list[str]:
    """The pages that look otherwise than those kept, each with how much."""
    found = []
    files = picture_files(name, len(made.pages))
    for file, picture, page in zip(files, made.pictures, made.pages[:PAGES], strict=True):
        with Image.open(BytesIO(file.read_bytes())) as image:
            kept = image.convert("L")
        if kept.size != picture.size:
            found.append(f"{file.name}: {kept.size} was, {picture.size} is")
            continue
        apart = ImageChops.difference(kept.reduce(SPOT), picture.reduce(SPOT))
        if (worst := apart.getextrema()[1]) > TONE:  # type: ignore[operator] # one band
            box = apart.point(lambda tone: 255 if tone > TONE else 0).getbbox() or (0, 0, 0, 0)
            where = ", ".join(f"{side * SPOT * 25.4 / dots(page):.0f}" for side in box)
            found.append(f"{file.name}: up to {worst} of 255 between {where} mm")
    return found


def measures_otherwise(name: str, made: Print) -> list[str]:
    """What stands elsewhere than it did, by more than :data:`NEAR`; the first things of each page."""
    kept = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    if len(kept) != len(made.measures):
        return [f"{len(kept)} pages were, {len(made.measures)} are"]
    found = []
    for number, (was, now) in enumerate(zip(kept, made.measures, strict=True), start=1):
        if not _near(was["size"], now["size"]):
            found.append(f"page {number}: {was['size']} was, {now['size']} is")
        for part in ("texts", "lines", "images"):
            if len(was[part]) != len(now[part]):
                found.append(f"page {number}: {len(was[part])} {part} were, {len(now[part])} are")
            apart = [pair for pair in zip(was[part], now[part], strict=False) if not _near(*pair)]
            found += [f"page {number}: {one} was, {other} is" for one, other in apart[:3]]
    return found


def _near(one: Box, other: Box) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) <= NEAR + 1e-6 if isinstance(a, float | int) else a == b for a, b in zip(one, other, strict=True)
    )


def says_otherwise(name: str, made: Print) -> list[str]:
    kept = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [] if kept == made.text else [kept, made.text]


def main() -> None:
    arguments = argparse.ArgumentParser(description="Printed things beside what is kept of them.")
    arguments.add_argument("names", nargs="*", metavar="NAME", help="of the table; without one, all")
    arguments.add_argument("--write", action="store_true", help="keep today's print")
    given = arguments.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in given.names or sorted(PAPERS):
        made = Print(PAPERS[name])
        missing = [file for file in files_of(name, len(made.pages)) if not file.exists()]
        apart = missing or looks_otherwise(name, made) + measures_otherwise(name, made) + says_otherwise(name, made)
        print(f"{name}: {len(made.pages)} pages", "as it was" if not apart else "differs")
        if given.write and apart:
            keep(name, made)
        elif apart and not missing:
            print(*apart, sep="\n")
    station.close()


if __name__ == "__main__":
    main()
