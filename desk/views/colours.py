"""The families of colours by name, to choose one."""

from __future__ import annotations

from desk.words import QT_TRANSLATE_NOOP, translate

_COLOURS = {
    "red": QT_TRANSLATE_NOOP("tags_page", "red"),
    "rose": QT_TRANSLATE_NOOP("tags_page", "rose"),
    "amber": QT_TRANSLATE_NOOP("tags_page", "amber"),
    "olive": QT_TRANSLATE_NOOP("tags_page", "olive"),
    "green": QT_TRANSLATE_NOOP("tags_page", "green"),
    "teal": QT_TRANSLATE_NOOP("tags_page", "teal"),
    "blue": QT_TRANSLATE_NOOP("tags_page", "blue"),
    "violet": QT_TRANSLATE_NOOP("tags_page", "violet"),
    "grey": QT_TRANSLATE_NOOP("tags_page", "grey"),
}


def colours() -> list[tuple[str, str]]:
    """The families of the theme with their names, warm ones first."""
    return [(family, translate("tags_page", words)) for family, words in _COLOURS.items()]
