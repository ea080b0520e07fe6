"""Pictures (图片), PNG and JPEG: known by their bytes, never by the name of the file."""

from __future__ import annotations

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
"""How the bytes of each begin."""

MOST_BYTES = 2 * 1024 * 1024
"""Of a photo or a logo; a plan of an estate may be larger."""

_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""JPEG markers after which height and width follow."""


def is_picture(data: bytes) -> bool:
    """Whether these are the bytes of a PNG or a JPEG, as far as their beginning tells."""
    return data.startswith((PNG, JPEG))


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, as the head says them; None for anything else."""
    return _png(data) or _jpeg(data)


def _png(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(PNG) or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(JPEG):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker in _SIZES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 1 if marker == 0xFF else 2 + length
    return None
