"""TrueType files (ISO/IEC 14496-22) as far as paper needs them: characters, widths, outlines, subsets.

A file is mapped into memory, never read whole: opening one takes a few milliseconds whatever its size.
Only simple ``glyf`` outlines and ``cmap`` format 12 are known; ``scripts/build_fonts.py`` lets in nothing else.
"""

from __future__ import annotations

import mmap
import sys
from array import array
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from struct import pack, unpack_from

_COPIED = ("cvt ", "fpgm", "prep")


class TrueType:
    """One face. ``ascent`` and ``descent`` are in thousandths of an em, as PDF wants them."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        (count,) = unpack_from(">H", self._data, 4)
        entries = (unpack_from(">4sLLL", self._data, 12 + 16 * n) for n in range(count))
        self._tables = {tag.decode("ascii"): (offset, length) for tag, _, offset, length in entries}
        head, hhea = self._table("head"), self._table("hhea")
        self.units: int = unpack_from(">H", head, 18)[0]
        self.box = tuple(self.scaled(value) for value in unpack_from(">4h", head, 36))
        self._long_offsets = unpack_from(">h", head, 50)[0] == 1
        ascent, descent = unpack_from(">hh", hhea, 4)
        self.ascent, self.descent = self.scaled(ascent), self.scaled(descent)
        self._full_metrics: int = unpack_from(">H", hhea, 34)[0]

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _numbers(self, tag: str, kind: str) -> array[int]:
        numbers = array(kind, self._table(tag))
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers

    def scaled(self, value: int) -> int:
        """Font units → thousandths of an em, rounded."""
        return round(value * 1000 / self.units)

    @cached_property
    def glyphs(self) -> dict[int, int]:
        """Code point → glyph number, for every character the face can draw."""
        table = self._table("cmap")
        (count,) = unpack_from(">H", table, 2)
        for _, _, offset in (unpack_from(">HHL", table, 4 + 8 * n) for n in range(count)):
            if unpack_from(">H", table, offset)[0] == 12:
                return _characters(table, offset)
        raise ValueError("no cmap of format 12")

    @cached_property
    def _metrics(self) -> array[int]:
        """Advance and bearing in turn, for every glyph."""
        metrics = self._numbers("hmtx", "H")
        cut = 2 * self._full_metrics
        for bearing in metrics[cut:]:
            metrics[cut:] = array("H", [metrics[cut - 2], bearing])
            cut += 2
        return metrics

    @cached_property
    def _offsets(self) -> array[int]:
        if self._long_offsets:
            return self._numbers("loca", "I")
        return array("I", [2 * half for half in self._numbers("loca", "H")])

    def advance(self, glyph: int) -> int:
        """How far the pen moves after ``glyph``, in font units."""
        return self._metrics[2 * glyph]

    def width(self, text: str) -> float:
        """Width of ``text`` in ems. KeyError when the face lacks a character."""
        glyphs, metrics = self.glyphs, self._metrics
        return sum(metrics[2 * glyphs[ord(character)]] for character in text) / self.units

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A TrueType file whose glyph ``n`` is ``glyphs[n]``, for embedding as ``FontFile2`` (ISO 32000-1, 9.9)."""
        outlines = [self._outline(glyph) for glyph in glyphs]
        offsets, at = [0], 0
        for outline in outlines:
            at += len(outline)
            offsets.append(at)
        metrics = [self._metrics[2 * glyph + side] for glyph in glyphs for side in (0, 1)]
        head = bytearray(self._table("head"))
        head[8:12], head[50:52] = bytes(4), pack(">h", 1)
        tables = {tag: self._table(tag) for tag in _COPIED if tag in self._tables}
        tables["glyf"] = b"".join(outlines)
        tables["head"] = bytes(head)
        tables["hhea"] = self._table("hhea")[:34] + pack(">H", len(glyphs))
        tables["hmtx"] = pack(f">{len(metrics)}H", *metrics)
        tables["loca"] = pack(f">{len(offsets)}L", *offsets)
        maxp = self._table("maxp")
        tables["maxp"] = maxp[:4] + pack(">H", len(glyphs)) + maxp[6:]
        return _file(tables)

    def _outline(self, glyph: int) -> bytes:
        """The outline, padded to four bytes; empty for a blank. ValueError for one put together from others."""
        start = self._tables["glyf"][0]
        outline = self._data[start + self._offsets[glyph] : start + self._offsets[glyph + 1]]
        if outline and unpack_from(">h", outline)[0] < 0:
            raise ValueError(f"glyph {glyph} is composite")
        return outline + bytes(-len(outline) % 4)


def _characters(table: bytes, offset: int) -> dict[int, int]:
    (groups,) = unpack_from(">L", table, offset + 12)
    found: dict[int, int] = {}
    for n in range(groups):
        first, last, glyph = unpack_from(">LLL", table, offset + 16 + 12 * n)
        found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return found


def _file(tables: dict[str, bytes]) -> bytes:
    """Directory and tables of a TrueType file."""
    exponent = len(tables).bit_length() - 1
    search = 16 << exponent
    directory = [pack(">LHHHH", 0x00010000, len(tables), search, exponent, 16 * len(tables) - search)]
    bodies, at = [], 12 + 16 * len(tables)
    for tag, body in sorted(tables.items()):
        padded = body + bytes(-len(body) % 4)
        checksum = sum(unpack_from(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory.append(pack(">4sLLL", tag.encode("ascii"), checksum, at, len(body)))
        bodies.append(padded)
        at += len(padded)
    return b"".join(directory + bodies)
