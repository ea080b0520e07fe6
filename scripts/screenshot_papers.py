"""Pictures of what lies on paper, drawn from the very PDF that is printed."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

from desk.clerk import Clerk

COLOURS = 256
GAP, GROUND = 24, (237, 234, 227)
"""Between the pages of a picture and around them, px."""


def keep(image: Image.Image, path: Path) -> Path:
    """Save ``image`` with a palette of its own."""
    image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def on_paper(clerk: Clerk, name: str, pdf: bytes, *, dots: int, pages: int = 1) -> None:
    """The first pages of ``pdf``, side by side; in one look of the round only, for paper has no looks."""
    suffix = getattr(getattr(clerk, "look", None), "suffix", "")
    if clerk.pictures is None or suffix:
        return
    with pypdfium2.PdfDocument(pdf) as document:
        images = [document[number].render(scale=dots / 72).to_pil() for number in range(min(pages, len(document)))]
    width = sum(each.width + GAP for each in images) + GAP
    picture = Image.new("RGB", (width, max(each.height for each in images) + 2 * GAP), GROUND)
    left = GAP
    for each in images:
        picture.paste(each, (left, GAP))
        left += each.width + GAP
    clerk.taken.append(keep(picture, clerk.pictures / f"{name}.png"))
