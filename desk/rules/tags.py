"""Categories of people (人员类别): the dictionary, reading them from a ledger cell, and those that age gives.

The dictionary is data (``resources/catalogue/tags.toml``) and is handed in as text.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk.errors import RuleBroken
from desk.rules.identity import age
from desk.words import translate

FAMILIES = frozenset({"red", "amber", "green", "blue", "violet", "grey", "teal", "rose", "olive"})
AGE_TAGS = ((100, "100+"), (90, "90+"), (80, "80+"))

_SEPARATORS = re.compile(r"[、/,;|\s]+")
_NOTHING = frozenset({"", "无", "没有", "否", "-", "--", "—", "——"})
_BRACKETS = re.compile(r"[(（【\[].*?[)）】\]]")


@dataclass(frozen=True, slots=True)
class Tag:
    """One category. ``family`` is a colour family of the theme; ``order`` is the place in lists, 0 first."""

    label: str
    family: str
    order: int
    synonyms: tuple[str, ...] = ()
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class TagDictionary:
    """All categories of a station, in order, and every word that means one of them."""

    tags: tuple[Tag, ...]
    _by_word: dict[str, Tag]

    def canonical(self, word: str) -> str | None:
        """The label that ``word`` means (低保户 → 低保), None when the dictionary doesn't know it."""
        found = self._by_word.get(_fold(word)) or self._by_word.get(_fold(_BRACKETS.sub("", word)))
        return found.label if found else None

    def get(self, label: str) -> Tag | None:
        """The category with that label or synonym."""
        return self._by_word.get(_fold(label))

    def read(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The labels in a ledger cell in order of appearance, once each, and the words that are unknown."""
        known: dict[str, None] = {}
        unknown: dict[str, None] = {}
        for word in split(text):
            label = self.canonical(word)
            if label is None:
                unknown[word] = None
            else:
                known[label] = None
        return tuple(known), tuple(unknown)

    def sort(self, labels: tuple[str, ...]) -> tuple[str, ...]:
        """``labels`` in the order of the dictionary; unknown ones last."""
        last = len(self.tags)

        def place(label: str) -> int:
            tag = self._by_word.get(_fold(label))
            return tag.order if tag else last

        return tuple(sorted(labels, key=place))


def load_tags(text: str) -> TagDictionary:
    """The dictionary from the text of a TOML file with ``[[tag]]`` tables: label, family, synonyms, sensitive.

    :class:`RuleBroken` ``TAGS_BAD`` names the entry and what is wrong with it.
    """
    try:
        rows: list[dict[str, Any]] = tomllib.loads(text).get("tag", [])
    except tomllib.TOMLDecodeError as error:
        raise _bad("tags.toml", translate("tags", "not readable: {reason}", reason=error)) from error
    tags: list[Tag] = []
    by_word: dict[str, Tag] = {}
    for order, row in enumerate(rows):
        label = str(row.get("label", "")).strip()
        if not label:
            raise _bad(str(order + 1), translate("tags", "it has no label"))
        if row.get("family") not in FAMILIES:
            raise _bad(
                label,
                translate("tags", "its colour is none of {families}", families=_listed(sorted(FAMILIES))),
            )
        tag = Tag(label, row["family"], order, tuple(row.get("synonyms", ())), bool(row.get("sensitive", False)))
        for word in (label, *tag.synonyms):
            if _fold(word) in by_word:
                raise _bad(label, translate("tags", "“{word}” already means something else", word=word))
            by_word[_fold(word)] = tag
        tags.append(tag)
    return TagDictionary(tuple(tags), by_word)


def split(text: str) -> tuple[str, ...]:
    """The words of a ledger cell: split at 、 / ， , ； ; and white space; none for blank, 无, / or —.

    Separators inside brackets don't split: 残疾（肢体、一级） is one word.
    """
    text = unicodedata.normalize("NFKC", text)
    inner = _BRACKETS.sub(lambda match: _SEPARATORS.sub("·", match.group()), text)
    return tuple(word for word in _SEPARATORS.split(inner) if word not in _NOTHING)


def in_force(since: date | None, until: date | None, today: date) -> bool:
    """Whether a category holds ``today``: from ``since`` up to, not including, ``until``; None leaves an end open."""
    return (since is None or since <= today) and (until is None or until > today)


def age_tag(birth: date | None, today: date) -> str | None:
    """80+, 90+ or 100+ from the birth date; derived each day, never stored.

    Whoever was born on 29 February turns a year older on 1 March of an ordinary year.
    """
    if birth is None or today < birth:
        return None
    reached = age(birth, today)
    return next((label for years, label in AGE_TAGS if reached >= years), None)


def _fold(word: str) -> str:
    return "".join(unicodedata.normalize("NFKC", word).split()).casefold()


def _bad(entry: str, reason: str) -> RuleBroken:
    return RuleBroken(
        "TAGS_BAD",
        translate(
            "tags", "The dictionary of categories can't be used; “{entry}”: {reason}.", entry=entry, reason=reason
        ),
    )


def _listed(words: Iterable[str]) -> str:
    return translate("tags", ", ").join(words)
