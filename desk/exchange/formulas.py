"""Formulas of an .xlsx that no program ever calculated: their cells look blank, yet the clerk sees values in them."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

from desk.exchange.formats import sheet_part

# What Excel calculated to an empty text has the type str.
_WITHOUT_VALUE = re.compile(rb"<c\b(?P<cell>[^>]*)>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_PLACE = re.compile(rb'\br="([A-Z]{1,3}[0-9]{1,7})"')


def uncalculated(content: bytes, sheet: str) -> frozenset[str]:
    """Cells (``D17``) of ``sheet`` that hold a formula but no result; none for a file with an unusual inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            text = archive.read(sheet_part(archive, sheet))
    except (KeyError, ElementTree.ParseError):
        return frozenset()
    if b"<f" not in text:
        return frozenset()
    return frozenset(
        place.group(1).decode()
        for match in _WITHOUT_VALUE.finditer(text)
        if b't="str"' not in match["cell"] and (place := _PLACE.search(match["cell"]))
    )
