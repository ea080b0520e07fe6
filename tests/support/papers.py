"""Reading a PDF back: how large it is and what it says."""

from __future__ import annotations

from typing import Any

import pypdfium2


def read_pdf(content: bytes) -> tuple[tuple[float, float], str]:
    """Size in points of the first page, and the text of all, without spaces."""
    with pypdfium2.PdfDocument(content) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
        size: Any = document[0].get_size()
        return size, "".join(text.split())
