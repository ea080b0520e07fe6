"""Which face draws which character, how wide text is, and how a face gets into a PDF.

Noto Sans SC draws nearly everything; the ideographs it lacks (most of Extensions B to F) come from
Doorstep Rare, which has one weight only. ``reportlab`` would cut a TrueType font into pieces of 256 characters
and write code points above U+FFFF wrongly into the table for copying text (its ``makeToUnicodeCMap`` knows
four hex digits only), so the faces are embedded here as composite fonts (ISO 32000-1, 9.7) with UTF-16.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from desk.errors import RuleBroken
from desk.printing.truetype import TrueType
from desk.words import translate

REGULAR, BOLD, RARE = "NotoSansSC-Regular", "NotoSansSC-Bold", "DoorstepRare"
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"

_LAID_OUT = frozenset("\n")  # never drawn: it ends a line


@cache
def face(name: str) -> TrueType:
    """The face of that name, opened at the first use."""
    return TrueType(FOLDER / f"{name}.ttf")


def runs(text: str, bold: bool = False) -> list[tuple[str, str]]:
    """``text`` cut into (font name, piece), each piece drawn by one face. RuleBroken ``NO_GLYPH`` if none can."""
    main = BOLD if bold else REGULAR
    glyphs = face(main).glyphs
    if all(ord(character) in glyphs for character in text):
        return [(main, text)] if text else []
    refuse_undrawable(text)
    return [
        (main if known else RARE, "".join(piece))
        for known, piece in groupby(text, key=lambda character: ord(character) in glyphs)
    ]


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line of ``text`` in the unit of ``size``, the height of an em."""
    return size * sum(face(name).width(piece) for name, piece in runs(text, bold))


def undrawable(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that no face can draw, each once, in order of appearance."""
    left = [character for character in dict.fromkeys(text) if ord(character) not in face(REGULAR).glyphs]
    return tuple(c for c in left if c not in _LAID_OUT and ord(c) not in face(RARE).glyphs)


def refuse_undrawable(*texts: str) -> None:
    """RuleBroken ``NO_GLYPH``, naming the characters and their code points, if any text holds one."""
    missing = dict.fromkeys(character for text in texts for character in undrawable(text))
    if missing:
        # A lone surrogate can't even be shown or stored as text.
        named = ", ".join(f"{c if c.isprintable() else ''} (U+{ord(c):04X})".strip() for c in missing)
        raise RuleBroken(
            "NO_GLYPH",
            translate(
                "fonts",
                "No font can draw this character: {characters}. Nothing was printed. Write it another way or have "
                "a font added before printing.",
                characters=named,
            ),
        )


@cache
def register() -> None:
    """Make the faces known to reportlab under their names, once."""
    from reportlab.pdfbase import pdfmetrics  # 0.15 s: not before the first paper

    for name in (REGULAR, BOLD, RARE):
        pdfmetrics.registerFont(PaperFont(name))


@dataclass(slots=True)
class _Used:
    """What one document has drawn with a face so far; a code in the PDF is the place in ``characters``."""

    internal: str
    codes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Name:
    """The part of a reportlab type face that registration looks at."""

    name: str


class PaperFont:
    """A face as reportlab's canvas sees it: it splits text into codes and adds the used glyphs to the document.

    Method and attribute names are those reportlab calls on a "dynamic" font.
    """

    shapable = False

    def __init__(self, name: str) -> None:
        self._dynamicFont = self._multiByte = 1
        self.fontName = name
        self.face = _Name(name)
        self._used: WeakKeyDictionary[Any, _Used] = WeakKeyDictionary()
        self._lock = Lock()

    def _state(self, document: Any) -> _Used:
        with self._lock:
            used = self._used.get(document)
            if used is None:
                used = self._used[document] = _Used(f"F{len(document.fontMapping) + 1}")
                document.fontMapping[self.fontName] = f"/{used.internal}"
                document.delayedFonts.append(self)
            return used

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        return size * face(self.fontName).width(text)

    def splitString(self, text: str, document: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """One piece, two bytes a character."""
        codes = self._state(document).codes
        return [(0, b"".join(codes.setdefault(c, len(codes) + 1).to_bytes(2) for c in text))]

    def getSubsetInternalName(self, subset: int, document: Any) -> str:  # noqa: N802
        return f"/{self._state(document).internal}"

    def addObjects(self, document: Any) -> None:  # noqa: N802
        """Write the font with the glyphs used, at the end of the document."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

        used = self._state(document)
        source = face(self.fontName)
        glyphs = [0, *(source.glyphs[ord(character)] for character in used.codes)]
        name = PDFName(f"DESK{self.fontName[-2:].upper()}+{self.fontName}")
        descriptor = PDFDictionary({
            "Type": PDFName("FontDescriptor"), "FontName": name, "Flags": 4, "FontBBox": PDFArray(list(source.box)),
            "ItalicAngle": 0, "Ascent": source.ascent, "Descent": source.descent, "CapHeight": source.ascent,
            "StemV": 140 if self.fontName == BOLD else 80,
            "FontFile2": _stream(document, f"file:{self.fontName}", source.subset(glyphs)),
        })  # fmt: skip
        descendant = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("CIDFontType2"), "BaseFont": name,
            "CIDSystemInfo": PDFDictionary({
                "Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0,
            }),
            "FontDescriptor": document.Reference(descriptor, f"descriptor:{self.fontName}"),
            "W": PDFArray([0, PDFArray([source.scaled(source.advance(glyph)) for glyph in glyphs])]),
            "CIDToGIDMap": PDFName("Identity"),
        })  # fmt: skip
        font = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("Type0"), "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(descendant, f"descendant:{self.fontName}")]),
            "ToUnicode": _stream(document, f"unicode:{self.fontName}", to_unicode(list(used.codes))),
        })  # fmt: skip
        document.idToObject["BasicFonts"].dict[used.internal] = document.Reference(font, used.internal)
        del self._used[document]


def _stream(document: Any, name: str, content: bytes) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress

    stream = PDFStream(content=content, filters=[PDFZCompress])
    stream.dictionary["Length1"] = len(content)
    return document.Reference(stream, name)


def to_unicode(characters: list[str]) -> bytes:
    """The table that lets text be searched and copied: code → UTF-16 (ISO 32000-1, 9.10.3), 100 lines a block."""
    lines = [f"<{n:04X}> <{c.encode('utf-16-be').hex().upper()}>" for n, c in enumerate(characters, start=1)]
    blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{mapped}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
