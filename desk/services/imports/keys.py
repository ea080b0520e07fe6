"""Search keys of many new residents: made once for each name and place, and laid down in the order of their index.

In that order they go in six times as fast as in the order of a ledger.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, groupby, islice, repeat
from typing import Any, cast

from sqlalchemy import Connection, Table

from desk import bulk
from desk.rules.addresses import AddressParts
from desk.rules.search import house_keys, name_keys, paper_keys, phone_keys, place_keys
from desk.services import search
from desk.services.imports.writing import Writer

PORTION = 4_096
"""Keys in one statement."""

Pair = tuple[str, int]
"""A key and who has it."""


class KeyPile:
    """The keys of residents who were never here; together those of :func:`desk.rules.search.resident_keys`."""

    def __init__(self) -> None:
        self._names = _Words(name_keys)
        self._places = _Words(place_keys)
        self._houses: list[Pair] = []
        self._papers: list[Pair] = []
        self._phones: list[Pair] = []

    def add(
        self, resident_id: int, *, name: str, id_no: str | None, phones: Sequence[str], places: Sequence[AddressParts]
    ) -> None:
        """Remember one resident; ``places`` are the addresses taken apart."""
        self._names.add(name, resident_id)
        if id_no:
            self._papers.append((id_no, resident_id))
        for phone in phones:
            self._phones.append((phone, resident_id))
        for parts in places:
            self._places.add(parts.proper, resident_id)
            for key in house_keys(parts):
                self._houses.append((key, resident_id))

    def write(self, hand: Writer, connection: Connection) -> None:
        """Have all keys inserted by ``hand``; the pile is empty then."""
        pairs = self._in_order()
        while flat := list(chain.from_iterable(islice(pairs, PORTION))):
            hand.order(partial(_insert, connection, flat))

    def _in_order(self) -> Iterator[Pair]:
        """All pairs in the order of the index, kind after kind; those of numbers are made when their turn comes."""
        self._houses.sort()
        yield from _once(_merged(self._houses, self._places.holders))
        self._houses.clear()
        front, back = _keys(self._papers, paper_keys)
        yield from _once(front)
        del front
        names = self._names.holders
        yield from chain.from_iterable(zip(repeat(key), names[key]) for key in sorted(names))
        names.clear()
        front, others = _keys(self._phones, phone_keys)
        back += others
        back.sort()
        yield from _once(back)
        yield from _once(front)


class _Words:
    """The keys of names or places; ``holders`` are those who have a key, in the order in which they were added."""

    def __init__(self, keys_of: Callable[[str], tuple[str, ...]]) -> None:
        self.holders: dict[str, list[int]] = {}
        self._keys_of = keys_of
        self._known: dict[str, list[list[int]]] = {}

    def add(self, word: str, holder: int) -> None:
        known = self._known.get(word)
        if known is None:
            self._known[word] = known = [self.holders.setdefault(key, []) for key in self._keys_of(word)]
        for holders in known:
            holders.append(holder)


def _insert(connection: Connection, flat: list[Any]) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_statement(len(flat) // 2), tuple(flat))
    else:
        rank = search.recency(None)
        stream = ((key, rank, search.RESIDENT, holder) for key, holder in zip(flat[::2], flat[1::2], strict=True))
        bulk.copy_in(connection, cast(Table, search.KEYS), search.KEY_COLUMNS, stream)


@lru_cache(maxsize=2)
def _statement(rows: int) -> str:
    # Two values a row instead of four halve the time.
    places = ", ".join([f"(?, {search.recency(None)}, {search.RESIDENT}, ?)"] * rows)
    return f"INSERT INTO search_keys (key, recency, subject, subject_id) VALUES {places}"


def _keys(numbers: list[Pair], keys_of: Callable[[str], tuple[str, ...]]) -> tuple[list[Pair], list[Pair]]:
    """The keys of papers or telephones, those read forwards in order, and those read backwards; then none is left."""
    front: list[Pair] = []
    back: list[Pair] = []
    for number, holder in numbers:
        for key in keys_of(number):
            (back if key[0] == "r" else front).append((key, holder))
    numbers.clear()
    front.sort()
    return front, back


def _once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Sorted pairs, each once: two numbers or addresses of one resident may have a key in common."""
    return (pair for pair, _ in groupby(pairs))


def _merged(houses: list[Pair], places: dict[str, list[int]]) -> Iterator[Pair]:
    """Both in order; a place with a number in its name may have the key of a house."""
    at = 0
    for key in sorted(places):
        start, stop = bisect_left(houses, (key, 0), at), bisect_left(houses, (f"{key}\0", 0), at)
        yield from islice(houses, at, start)
        yield from zip(repeat(key), sorted({*places[key], *(holder for _, holder in houses[start:stop])}))
        at = stop
    yield from islice(houses, at, None)
