"""A PDF written as it comes: pages, forms and fonts, nothing kept but the places of its objects (ISO 32000-1).

Lengths are millimetres from the lower left corner. The same calls give the same bytes: there are no dates in it.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import IO

from desk.printing.fonts import BOLD, RARE, REGULAR, face, to_unicode
from desk.printing.styles import POINT

FACES = (REGULAR, BOLD, RARE)
_CATALOG, _PAGES, _RESOURCES, _INFO = 1, 2, 3, 4
_LEVEL = 4  # of compression: the next ones cost twice the time for a twentieth of the size


class Codes(dict[str, str]):
    """Character → its code in the document as four hexadecimal digits, given at the first use.

    KeyError for a character that the face doesn't draw.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._known = face(name).glyphs

    def __missing__(self, character: str) -> str:
        if ord(character) not in self._known:
            raise KeyError(character)
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class Document:
    """One file. ``title`` must hold no personal data."""

    def __init__(self, out: IO[bytes], *, title: str) -> None:
        self._out = out
        self._at = 0
        self._offsets: dict[int, int] = {}
        self._last = _INFO
        self._forms: list[int] = []
        self._images: list[int] = []
        self.codes = tuple(map(Codes, FACES))
        self._put(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._write(
            _INFO,
            f"<< /Title <FEFF{title.encode('utf-16-be').hex().upper()}> /Creator (Doorstep Desk) >>".encode("ascii"),
        )

    def form(self, content: str, box: tuple[float, float, float, float]) -> str:
        """Keep a drawing that is used many times; its name."""
        head = f"/Type /XObject /Subtype /Form /BBox [{_numbers(box)}] /Resources {_RESOURCES} 0 R"
        self._forms.append(self._stream(head, content.encode("ascii")))
        return f"X{len(self._forms)}"

    def image(self, wide: int, high: int, rgb: bytes) -> str:
        """Keep a picture of ``wide`` × ``high`` pixels, three bytes each; its name."""
        head = f"/Type /XObject /Subtype /Image /Width {wide} /Height {high} /ColorSpace /DeviceRGB /BitsPerComponent 8"
        self._images.append(self._stream(head, rgb))
        return f"I{len(self._images)}"

    def page(self, size: tuple[float, float], content: str) -> int:
        """Write a page whose ``content`` is in points; its number goes to :meth:`close`."""
        drawn = self._stream("", content.encode("ascii"))
        box = _numbers((0, 0, size[0] / POINT, size[1] / POINT))
        refers = f"/Parent {_PAGES} 0 R /Contents {drawn} 0 R /Resources {_RESOURCES} 0 R"
        return self._add(f"<< /Type /Page {refers} /MediaBox [{box}] >>".encode("ascii"))

    def close(self, pages: Sequence[int]) -> None:
        """End the file; ``pages`` in the order in which they are printed."""
        fonts = [f"/F{n} {self._font(n)} 0 R" for n, codes in enumerate(self.codes, start=1) if codes]
        drawn = [f"/X{n} {number} 0 R" for n, number in enumerate(self._forms, start=1)]
        drawn += [f"/I{n} {number} 0 R" for n, number in enumerate(self._images, start=1)]
        resources = f"<< /Font << {' '.join(fonts)} >> /XObject << {' '.join(drawn)} >> >>"
        self._write(_RESOURCES, resources.encode("ascii"))
        kids = " ".join(f"{number} 0 R" for number in pages)
        self._write(_PAGES, f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode("ascii"))
        viewer = "/ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >>"  # printed at 100 %
        self._write(_CATALOG, f"<< /Type /Catalog /Pages {_PAGES} 0 R {viewer} >>".encode("ascii"))
        start = self._at
        rows = [b"%010d 00000 n \n" % self._offsets[number] for number in range(1, self._last + 1)]
        self._put(b"xref\n0 %d\n0000000000 65535 f \n" % (self._last + 1) + b"".join(rows))
        trailer = f"trailer\n<< /Size {self._last + 1} /Root {_CATALOG} 0 R /Info {_INFO} 0 R >>\n"
        self._put(trailer.encode("ascii") + b"startxref\n%d\n%%%%EOF\n" % start)

    def _font(self, number: int) -> int:
        """Write the ``number``-th face with the glyphs used (9.7); the number of its object."""
        name, codes = FACES[number - 1], self.codes[number - 1]
        source = face(name)
        glyphs = [0, *(source.glyphs[ord(character)] for character in codes)]
        subset = source.subset(glyphs)
        file = self._stream(f"/Length1 {len(subset)}", subset)
        called = f"/CARD{name[-2:].upper()}+{name}"
        descriptor = self._add(
            f"<< /Type /FontDescriptor /FontName {called} /Flags 4 /FontBBox [{_numbers(source.box)}] /ItalicAngle 0"
            f" /Ascent {source.ascent} /Descent {source.descent} /CapHeight {source.ascent}"
            f" /StemV {140 if name == BOLD else 80} /FontFile2 {file} 0 R >>".encode("ascii")
        )
        widths = _numbers([source.scaled(source.advance(glyph)) for glyph in glyphs])
        descendant = self._add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {called} /CIDSystemInfo << /Registry (Adobe)"
            f" /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /W [0 [{widths}]]"
            f" /CIDToGIDMap /Identity >>".encode("ascii")
        )
        unicode = self._stream("", to_unicode(list(codes)))
        return self._add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont {called} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>".encode("ascii")
        )

    def _stream(self, head: str, content: bytes) -> int:
        packed = zlib.compress(content, _LEVEL)
        told = f"<< {head} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode("ascii")
        return self._add(told + packed + b"\nendstream")

    def _add(self, body: bytes) -> int:
        self._last += 1
        self._write(self._last, body)
        return self._last

    def _write(self, number: int, body: bytes) -> None:
        self._offsets[number] = self._at
        self._put(b"%d 0 obj\n" % number + body + b"\nendobj\n")

    def _put(self, data: bytes) -> None:
        self._out.write(data)
        self._at += len(data)


def _numbers(values: Sequence[float]) -> str:
    return " ".join(f"{value:.6g}" for value in values)
