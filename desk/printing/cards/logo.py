"""A station's own logo on cards."""

from __future__ import annotations

from io import BytesIO

from desk.errors import RuleBroken
from desk.printing.cards.pdf import Document
from desk.words import translate

_MOST = 600  # pixels of a side: 300 dpi on five centimetres


class Logo:
    """A picture, as large as paper needs it, on white. RuleBroken ``LOGO_BAD``: it is none."""

    def __init__(self, data: bytes) -> None:
        from PIL import Image, ImageOps, UnidentifiedImageError  # 0.1 s: not before the first logo

        try:
            with Image.open(BytesIO(data)) as opened:
                rgba = ImageOps.exif_transpose(opened).convert("RGBA")
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
            told = translate("cards_paper", "The logo is no picture that can be read. A PNG or JPEG is wanted.")
            raise RuleBroken("LOGO_BAD", told) from error
        rgba.thumbnail((_MOST, _MOST))
        flat = Image.new("RGB", rgba.size, "white")
        flat.paste(rgba, mask=rgba.getchannel("A"))
        self._size = flat.size
        self._rgb = flat.tobytes()
        self._name = ""

    def drawn(self, document: Document, x: float, foot: float, wide: float, high: float) -> str:
        """Operators for it inside a box, whole, in its middle."""
        if not self._name:
            self._name = document.image(*self._size, self._rgb)
        scale = min(wide / self._size[0], high / self._size[1])
        across, up = self._size[0] * scale, self._size[1] * scale
        left, bottom = x + (wide - across) / 2, foot + (high - up) / 2
        return f"q {across:.3f} 0 0 {up:.3f} {left:.3f} {bottom:.3f} cm /{self._name} Do Q\n"
