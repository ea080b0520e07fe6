"""Cells as clerks leave them: full-width characters, stray white space, a literal apostrophe."""

from __future__ import annotations

import re

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters of no width that copying leaves behind."""

_BLANKS = re.compile(rf"[\s{INVISIBLE}]+")
_HAN_RANGES = "\u3007\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\ue000-\uf8ff\uf900-\ufaff\U00020000-\U000323af"

HAN = f"[{_HAN_RANGES}]"
"""Regular expression class of Han characters, private-use ones of old fonts included."""

_HAN = re.compile(HAN)


def halfwidth(text: str) -> str:
    """``text`` with full-width ASCII and U+3000 turned to half width; everything else stays."""
    return text if text.isascii() else text.translate(_HALF)


def unspaced(text: str) -> str:
    """``text`` without any white space, visible or not (U+00A0, U+200B, U+3000, U+FEFF, tabs, line breaks)."""
    return _BLANKS.sub("", text)


def squeeze(text: str) -> str:
    """An identifier-like cell in half width, without white space and without one literal leading apostrophe."""
    if text.isalnum() and text.isascii():
        return text
    squeezed = unspaced(halfwidth(text))
    return squeezed[1:] if squeezed[:1] in ("'", "\u2018", "\u2019") else squeezed


def is_han(character: str) -> bool:
    """Whether ``character`` is one Han character, rare and private-use ones included."""
    return _HAN.fullmatch(character) is not None
