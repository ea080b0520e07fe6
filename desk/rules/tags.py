"""Categories of people (人员类别): the dictionary, reading them from a ledger cell, and those that follow from facts.

The dictionary is data: shipped as ``resources/catalogue/tags.toml``, then kept by the station.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from desk.errors import RuleBroken
from desk.rules.identity import age
from desk.words import translate

FAMILIES = frozenset({"red", "amber", "green", "blue", "violet", "grey", "teal", "rose", "olive"})
AGE_TAGS = ((100, "100+"), (90, "90+"), (80, "80+"))
ALONE, EMPTY_NEST = "独居", "空巢"
"""What follows from the file ("lives alone") and from the household; a ledger may say it as well."""

COMPUTED = frozenset({ALONE, EMPTY_NEST})
NEST_AGE = 60
"""From this age on someone is an elder (老年人): 老年人权益保障法, article 2."""

MOST_MONTHS = 60

_SEPARATORS = re.compile(r"[、/,;|\s]+")
_NOTHING = frozenset({"", "无", "没有", "否", "-", "--", "—", "——"})
_BRACKETS = re.compile(r"[(（【\[].*?[)）】\]]")


@dataclass(frozen=True, slots=True)
class Tag:
    """One category. ``family`` is a colour family of the theme; ``order`` is the place in lists, 0 first.

    ``evidence`` says what proves it; ``review_months`` after how many months somebody looks again (0: never; None:
    the station's setting). A ``retired`` one is kept for the files that have it, and no longer offered.
    """

    label: str
    family: str
    order: int
    synonyms: tuple[str, ...] = ()
    sensitive: bool = False
    evidence: str = ""
    review_months: int | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True)
class TagDictionary:
    """All categories of a station, in order, and every word that means one of them."""

    tags: tuple[Tag, ...]
    _by_word: Mapping[str, Tag]

    def offered(self) -> tuple[str, ...]:
        """The labels that a clerk may choose, in order."""
        return tuple(tag.label for tag in self.tags if not tag.retired)

    def canonical(self, word: str) -> str | None:
        """The label that ``word`` means (低保户 → 低保), None when no category that is offered is called so."""
        found = self._by_word.get(_fold(word)) or self._by_word.get(_fold(_BRACKETS.sub("", word)))
        return found.label if found and not found.retired else None

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
    for order, row in enumerate(rows):
        label = str(row.get("label", "")).strip()
        if not label:
            raise _bad(str(order + 1), translate("tags", "it has no label"))
        if row.get("family") not in FAMILIES:
            raise _bad(
                label,
                translate("tags", "its colour is none of {families}", families=_listed(sorted(FAMILIES))),
            )
        tags.append(
            Tag(
                label,
                row["family"],
                order,
                tuple(row.get("synonyms", ())),
                bool(row.get("sensitive", False)),
                str(row.get("evidence", "")),
                row.get("review_months"),
            )
        )
    return dictionary_of(tags)


def dictionary_of(tags: Iterable[Tag]) -> TagDictionary:
    """The dictionary of these categories; :class:`RuleBroken` ``TAGS_BAD`` when one word means two of them."""
    ordered = tuple(sorted(tags, key=lambda tag: tag.order))
    by_word: dict[str, Tag] = {}
    for tag in ordered:
        for word in (tag.label, *tag.synonyms):
            if _fold(word) in by_word:
                raise _bad(tag.label, translate("tags", "“{word}” already means something else", word=word))
            by_word[_fold(word)] = tag
    return TagDictionary(ordered, by_word)


def tidied(tag: Tag) -> Tag:
    """``tag`` without stray blanks, and each synonym once."""
    label = tag.label.strip()
    words = {_fold(word): word.strip() for word in reversed(tag.synonyms) if word.strip()}
    words.pop(_fold(label), None)
    return replace(tag, label=label, synonyms=tuple(reversed(words.values())), evidence=tag.evidence.strip())


def problems(tag: Tag, others: Iterable[Tag]) -> dict[str, str]:
    """What is wrong with a category beside the ``others``, by field; empty when nothing is."""
    found = {}
    taken = {_fold(word): other.label for other in others for word in (other.label, *other.synonyms)}
    if not tag.label:
        found["label"] = translate("tags", "Enter the name of the category.")
    elif tag.label in (label for _, label in AGE_TAGS):
        found["label"] = translate("tags", "{label} follows from the birth date and needs no entry.", label=tag.label)
    for field, words in (("label", (tag.label,)), ("synonyms", tag.synonyms)):
        for word in words:
            if word and split(word) != (word,):
                found.setdefault(field, translate("tags", "“{word}” is not one word.", word=word))
            elif word and _fold(word) in taken:
                meant = taken[_fold(word)]
                found.setdefault(field, translate("tags", "“{word}” means “{label}” already.", word=word, label=meant))
    if tag.family not in FAMILIES:
        found["family"] = translate("tags", "Choose a colour.")
    if tag.review_months is not None and not 0 <= tag.review_months <= MOST_MONTHS:
        found["review_months"] = translate("tags", "Enter a number from 0 to {most}.", most=MOST_MONTHS)
    return found


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


@lru_cache(maxsize=4096)
def age_tag(birth: date | None, today: date) -> str | None:
    """80+, 90+ or 100+ from the birth date; derived each day, never stored.

    Whoever was born on 29 February turns a year older on 1 March of an ordinary year.
    """
    if birth is None or today < birth:
        return None
    reached = age(birth, today)
    return next((label for years, label in AGE_TAGS if reached >= years), None)


def is_empty_nest(ages: Sequence[int | None]) -> bool:
    """Whether those who live in one household, with these full ``ages``, are an empty nest (空巢).

    They are two or more, and every one is 60 or over: no younger member lives there. Whoever lives alone is 独居
    instead. An unknown age may be that of a younger one, so then it is not said.
    """
    return len(ages) > 1 and all(years is not None and years >= NEST_AGE for years in ages)


def review_day(start: date, months: int) -> date | None:
    """The day ``months`` after ``start`` on which somebody looks again, the last of a shorter month; None for 0."""
    if not months:
        return None
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


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
