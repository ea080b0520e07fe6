"""Search keys of many new residents: made once for each name and place, and laid down in the order of their index.

In that order they go in six times as fast as in the order of a ledger.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, repeat
from typing import cast

from sqlalchemy import Connection, Table

from desk import bulk
from desk.rules.addresses import AddressParts
from desk.rules.search import LAST, house_keys, name_keys, paper_keys, phone_keys, place_keys
from desk.services import search
from desk.services.imports.writing import Writer

PORTION = 8_192
"""Keys and holders in one list, for one statement."""

Holders = int | list[int]


class KeyPile:
    """The keys of residents who were never here; together those of :func:`desk.rules.search.resident_keys`."""

    def __init__(self) -> None:
        self._names: dict[str, list[int]] = {}
        self._places: dict[str, list[int]] = {}
        self._own: dict[str, Holders] = {}

    def add(
        self, resident_id: int, *, name: str, id_no: str | None, phones: Sequence[str], places: Sequence[AddressParts]
    ) -> None:
        """Remember one resident; ``places`` are the addresses taken apart."""
        self._names.setdefault(name, []).append(resident_id)
        own: tuple[str, ...] = paper_keys(id_no) if id_no else ()
        for phone in phones:
            own += phone_keys(phone)
        for parts in places:
            self._places.setdefault(parts.proper, []).append(resident_id)
            own += house_keys(parts)
        mine = self._own
        for key in own:  # what comes twice is told apart when it is written
            known = mine.setdefault(key, resident_id)
            if known is not resident_id:
                if isinstance(known, list):
                    known.append(resident_id)
                else:
                    mine[key] = [known, resident_id]

    def write(self, hand: Writer, connection: Connection) -> None:
        """Have all keys inserted by ``hand``; the pile is empty then."""
        for flat in self._in_order():
            hand.order(partial(_insert, connection, flat))

    def _in_order(self) -> Iterator[list[str | int]]:
        """Key, holder, key, holder … in portions in the order of the index.

        Names and the rest have no first characters in common, so that both are in order one after the other.
        """
        names = _spread(self._names, name_keys)
        others = _merged(_spread(self._places, place_keys), self._own)
        sorted_piles = [(pile, sorted(pile)) for pile in (names, others)]
        for first in sorted({key[0] for _, keys in sorted_piles for key in keys}):
            for pile, keys in sorted_piles:
                yield from _portions(pile, keys[bisect_left(keys, first) : bisect_left(keys, first + LAST)])
        self._own.clear()


def _insert(connection: Connection, flat: list[str | int]) -> None:
    rank = search.recency(None)
    if connection.dialect.name == "sqlite":
        # Two values a row instead of four halve the time.
        rows = ", ".join([f"(?, {rank}, {search.RESIDENT}, ?)"] * (len(flat) // 2))
        statement = f"INSERT INTO search_keys (key, recency, subject, subject_id) VALUES {rows}"
        connection.exec_driver_sql(statement, tuple(flat))
    else:
        stream = ((key, rank, search.RESIDENT, holder) for key, holder in zip(flat[::2], flat[1::2], strict=True))
        bulk.copy_in(connection, cast(Table, search.KEYS), search.KEY_COLUMNS, stream)


def _spread(holders: dict[str, list[int]], keys_of: Callable[[str], tuple[str, ...]]) -> dict[str, Holders]:
    """The keys of names or places with all who hold them; ``holders`` is empty then."""
    spread: dict[str, list[int]] = {}
    while holders:
        word, ids = holders.popitem()
        for key in keys_of(word):
            spread.setdefault(key, []).extend(ids)
    return cast(dict[str, Holders], spread)


def _merged(few: Mapping[str, Holders], many: dict[str, Holders]) -> dict[str, Holders]:
    """``few`` put into ``many``."""
    for key, holders in few.items():
        known = many.get(key, [])
        many[key] = [*_list(known), *_list(holders)]
    return many


def _list(holders: Holders) -> list[int]:
    return holders if isinstance(holders, list) else [holders]


def _portions(pile: Mapping[str, Holders], keys: list[str]) -> Iterator[list[str | int]]:
    flat: list[str | int] = []
    for key in keys:
        holders = pile[key]
        if isinstance(holders, list):
            flat.extend(chain.from_iterable(zip(repeat(key), sorted(set(holders)))))
        else:
            flat += (key, holders)
        while len(flat) >= PORTION:
            yield flat[:PORTION]
            flat = flat[PORTION:]
    if flat:
        yield flat
