"""What each item of the ability assessment asks for, and what each of its points means, from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.rules.assessment import MOST, Item


@dataclass(frozen=True, slots=True)
class ItemWords:
    """``asks`` says what is looked at, ``options[n]`` what ``n`` points mean."""

    asks: str
    options: tuple[str, ...]


def load_words(text: str) -> Mapping[Item, ItemWords]:
    """The words of all 26 items; :class:`RuleBroken` ``ASSESSMENT_BAD`` names one that is incomplete."""
    table, found = tomllib.loads(text), {}
    for item in Item:
        row = table.get(item.value, {})
        asks, options = row.get("asks", ""), tuple(str(row.get(str(n), "")) for n in range(MOST[item] + 1))
        if not asks or not all(options) or len(row) != len(options) + 1:
            raise RuleBroken("ASSESSMENT_BAD", item.value)
        found[item] = ItemWords(asks, options)
    return MappingProxyType(found)
