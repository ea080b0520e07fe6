"""The station's categories as the pages show them: colours, words to choose from. Read again whenever they change."""

from __future__ import annotations

from collections.abc import Iterable

from desk.rules.tags import AGE_TAGS, TagDictionary
from desk.services import shipped

_read: list[TagDictionary] = []


def use(dictionary: TagDictionary) -> None:
    """What the database says from now on."""
    _read[:] = [dictionary]


def forget() -> None:
    """Back to what the program ships, as before anyone has signed in."""
    _read.clear()


def current() -> TagDictionary:
    """The categories as they were last read; the shipped ones before that."""
    return _read[0] if _read else shipped.tags()


def family(label: str) -> str:
    """The colour family of a category; amber for those by age, grey for one outside the dictionary."""
    tag = current().get(label)
    if tag is not None:
        return tag.family
    return "amber" if label in AGES else "grey"


def tag_pairs(labels: Iterable[str]) -> list[tuple[str, str]]:
    """Categories with their colour family."""
    return [(label, family(label)) for label in labels]


AGES = tuple(label for _, label in reversed(AGE_TAGS))
"""The categories that the birth date gives, the youngest first."""
