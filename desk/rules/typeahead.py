"""Finding an entry of a short list as one types: letters for pinyin initials, Han for words in it.

``slgz`` finds 居家**适老**化**改造**申请: the letters may skip characters, but whoever skips fewer comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from desk.rules import pinyin
from desk.rules.names import SEPARATOR
from desk.rules.text import halfwidth

T = TypeVar("T")

_WHOLE_ALIAS, _IN_NAME, _LETTERS, _IN_ALIAS = 1, 2, 100, 200
"""Costs from which on: another name typed whole, words in the name, letters of the name, part of another name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: ``text`` is shown and searched, ``aliases`` are searched only."""

    text: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """How well ``text`` fits: smaller ``cost`` is better; ``positions`` are the matched characters of ``text``."""

    cost: int
    positions: tuple[int, ...]


def match(query: str, entry: Entry) -> Match | None:
    """The best fit of ``query`` in ``entry``, or None. An empty query fits everything.

    Whatever is typed whole comes first, be it the name or another name (低保 is 最低生活保障, not 低保边缘); then what
    stands in the name; then what stands in another name.
    """
    wanted = halfwidth(query).lower().replace(" ", "")
    found = _match_text(wanted, entry.text)
    if not wanted:
        return found
    if found is not None and len(found.positions) == len(entry.text):
        return Match(min(found.cost, _LETTERS - 2), found.positions)
    costs = [cost for alias in entry.aliases if (cost := _cost_of_alias(wanted, alias)) is not None]
    other = min(costs, default=None)
    if found is not None and (other is None or found.cost <= other):
        return found
    return Match(other, found.positions if found is not None else ()) if other is not None else None


def best(query: str, things: Iterable[T], entry_of: Callable[[T], Entry], limit: int) -> list[tuple[T, Match]]:
    """The ``limit`` best of ``things``, best first, equal ones in their own order."""
    found = [(thing, fit) for thing in things if (fit := match(query, entry_of(thing))) is not None]
    found.sort(key=lambda each: each[1].cost)
    return found[:limit]


def prepare(texts: Iterable[str]) -> None:
    """Read the pinyin of ``texts`` before the first key stroke: the dictionary behind it takes 0.2 s to load."""
    for text in texts:
        _letters(text)


@lru_cache(maxsize=4096)
def _letters(text: str) -> tuple[frozenset[str], ...]:
    """The first letters that each pronounced part of ``text`` may have; the last entry holds all of them."""
    first = [frozenset(reading[0] for reading in unit.readings) for unit in _units(text)]
    return (*first, frozenset().union(*first))


@lru_cache(maxsize=4096)
def _units(text: str) -> tuple[pinyin.Unit, ...]:
    """The pronounced parts of ``text``, at its places. Behind a separator no character is read as a surname."""
    apart = pinyin.units(SEPARATOR + text)
    return tuple(pinyin.Unit(unit.start - 1, unit.end - 1, unit.readings) for unit in apart if unit.readings)


def _cost_of_alias(wanted: str, alias: str) -> int | None:
    fit = _match_text(wanted, alias)
    if fit is None:
        return None
    if wanted == halfwidth(alias).lower():
        return _WHOLE_ALIAS
    typed_out = len(fit.positions) == len(alias)
    return _LETTERS - 1 if typed_out and fit.cost >= _LETTERS else _IN_ALIAS + fit.cost


def _match_text(wanted: str, text: str) -> Match | None:
    if not wanted:
        return Match(0, ())
    start = text.lower().find(wanted)
    if start >= 0:
        whole = start == 0 and len(wanted) == len(text)
        return Match(0 if whole else _IN_NAME + start, tuple(range(start, start + len(wanted))))
    if not wanted.isascii():
        return None
    units, (*letters, any_letter) = _units(text), _letters(text)
    places = _subsequence(wanted, letters) if any_letter.issuperset(wanted) else None
    if places is None:
        places_of_syllables = _syllables(wanted, [unit.readings for unit in units])
        if places_of_syllables is None:
            return None
        places = places_of_syllables
    gaps = places[-1] - places[0] + 1 - len(places)
    return Match(_LETTERS + 5 * gaps + places[0], tuple(units[place].start for place in places))


def _subsequence(wanted: str, letters: Sequence[frozenset[str]]) -> list[int] | None:
    """The tightest run of places whose letters spell ``wanted`` in order."""
    best_places: list[int] | None = None
    for first, allowed in enumerate(letters):
        if wanted[0] not in allowed:
            continue
        places = [first]
        for letter in wanted[1:]:
            place = next((p for p in range(places[-1] + 1, len(letters)) if letter in letters[p]), None)
            if place is None:
                break
            places.append(place)
        if len(places) == len(wanted) and (
            best_places is None or places[-1] - places[0] < best_places[-1] - best_places[0]
        ):
            best_places = places
    return best_places


def _syllables(wanted: str, readings: Sequence[tuple[str, ...]]) -> list[int] | None:
    """Places of consecutive syllables that spell ``wanted``; the last one may be typed in part."""
    for first in range(len(readings)):
        rest, place = wanted, first
        while rest and place < len(readings):
            reading = next((r for r in readings[place] if rest.startswith(r) or r.startswith(rest)), None)
            if reading is None:
                break
            rest, place = rest[len(reading) :], place + 1
        if not rest:
            return list(range(first, place))
    return None
