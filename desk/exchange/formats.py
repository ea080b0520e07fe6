"""Number formats of single cells of an .xlsx, for numbers that must be quoted as the clerk sees them.

The fast reader gives values without formats. They are looked up only for the few cells that a report quotes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection
from pathlib import PurePosixPath
from xml.etree import ElementTree

from desk.exchange.cells import shown

_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 49: "@"}
_WHOLE = re.compile(r"(0+|#0|#)(?:_.|\\.|\s)*(?:;.*)?")
_DECIMALS = re.compile(r"0\.(0+)(?:_.|\\.|\s)*(?:;.*)?")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STYLE = re.compile(rb'\bs="([0-9]+)"')


def number_formats(content: bytes, sheet: str, cells: Collection[str]) -> dict[str, str]:
    """Format codes (``0``, ``000000``, ``General``) of ``cells`` (such as ``D17``) on ``sheet`` of a sound .xlsx.

    A cell that cannot be found has no entry; neither has any when the file has an unusual inside.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            codes = _codes(archive.read("xl/styles.xml"))
            text = archive.read(sheet_part(archive, sheet))
    except (KeyError, ElementTree.ParseError):
        return {}
    found: dict[str, str] = {}
    at = 0
    # Cells stand in order of row and column, so all look-ups together go through the sheet once.
    for cell in sorted(cells, key=_place):
        at = text.find(b' r="%b"' % cell.encode(), at)
        if at < 0:
            break
        tag = text[text.rfind(b"<", 0, at) : text.find(b">", at)]
        style = _STYLE.search(tag)
        number = int(style.group(1)) if style else 0
        found[cell] = codes[number] if number < len(codes) else "General"
    return found


def shown_in(value: int | float, code: str) -> str:
    """``value`` as Excel shows it in the format ``code``; formats other than plain digits count as General."""
    if match := _WHOLE.fullmatch(code):
        return f"{round(value):0{match.group(1).count('0')}d}"
    if match := _DECIMALS.fullmatch(code):
        return f"{value:.{len(match.group(1))}f}"
    return shown(value)


def _place(cell: str) -> tuple[int, int, str]:
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :]), len(letters), letters


def _codes(styles: bytes) -> list[str]:
    """Format code of each cell style, by its number."""
    root = ElementTree.fromstring(styles)
    own = {
        int(entry.get("numFmtId", "0")): entry.get("formatCode", "General")
        for entry in root.iterfind("{*}numFmts/{*}numFmt")
    }
    codes: list[str] = []
    for style in root.iterfind("{*}cellXfs/{*}xf"):
        number = int(style.get("numFmtId", "0"))
        codes.append(own.get(number) or _BUILT_IN.get(number, "General"))
    return codes


def sheet_part(archive: zipfile.ZipFile, sheet: str) -> str:
    """Path of the part of ``sheet`` in an .xlsx; KeyError when there is none."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    relation = {entry.get("name"): entry.get(_RELATION) for entry in book.iterfind("{*}sheets/{*}sheet")}[sheet]
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = {entry.get("Id"): entry.get("Target", "") for entry in links}[relation]
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
