"""The data that comes with the program (``resources/catalogue``), read once."""

from __future__ import annotations

from functools import cache

from desk.rules.catalogue import ItemSpec, load_items
from desk.rules.tags import TagDictionary, load_tags
from desk.store import RESOURCES


@cache
def items() -> tuple[ItemSpec, ...]:
    """The service items, marked as default data until the station has reviewed them."""
    return load_items(_text("service_items.toml"))


@cache
def tags() -> TagDictionary:
    """The categories of people."""
    return load_tags(_text("tags.toml"))


def _text(name: str) -> str:
    return (RESOURCES / "catalogue" / name).read_text(encoding="utf-8")
