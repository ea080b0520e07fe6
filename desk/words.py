"""The words on screen and paper, in the language of the desk.

The source is written in English; Qt Linguist files in ``resources/i18n`` hold the Chinese. The lower
floors speak to the clerk too (a refused ID number, a line on a receipt) but must not know Qt, so the
look-up is handed in once at start: :func:`install` takes a function ``(context, text) -> str``.
Until then, and for a text without translation, the English source is shown.

``scripts/translations.py`` finds the calls of ``translate`` and ``QT_TRANSLATE_NOOP`` in the source.
"""

from __future__ import annotations

from collections.abc import Callable

Lookup = Callable[[str, str], str]

_lookup: Lookup | None = None


def install(lookup: Lookup | None) -> None:
    """Use ``lookup`` for every text from now on; ``None`` goes back to the English source."""
    global _lookup
    _lookup = lookup


def translate(context: str, text: str, /, **values: object) -> str:
    """``text`` in the language of the desk, with ``{name}`` places filled from ``values``."""
    found = _lookup(context, text) if _lookup else ""
    words = found or text
    return words.format(**values) if values else words


def QT_TRANSLATE_NOOP(context: str, text: str, /) -> str:  # noqa: N802 - the name Qt gives it
    """Mark ``text`` for translation and give it back unchanged, for constants."""
    return text
