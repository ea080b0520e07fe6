"""The shipped catalogue as TOML (``resources/catalogue``): read, and checked entry by entry."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from desk.errors import RuleBroken
from desk.rules.catalogue import (
    USUAL_CHANNELS,
    Category,
    Form,
    ItemSpec,
    Kind,
    Material,
    Route,
    Tier,
    listed,
    problems,
    tidied,
)
from desk.rules.deadlines import PROFILES
from desk.rules.matters import Channel
from desk.words import translate

_Word = TypeVar("_Word", bound=StrEnum)

_ITEM_FIELDS = frozenset(
    "code name kind category tier route levels channels on_the_spot materials legal_basis answer aliases".split()
)
_MATERIAL_FIELDS = frozenset({"name", "form", "copies", "deferrable_days"})
_REQUIRED = ("code", "name", "category", "tier", "route", "levels", "on_the_spot")


def load_items(*texts: str) -> tuple[ItemSpec, ...]:
    """The items of TOML texts with ``[[item]]`` tables, in their order.

    :class:`RuleBroken` ``CATALOGUE_BAD`` names the item and what is wrong with it.
    """
    items: dict[str, ItemSpec] = {}
    names: set[str] = set()
    for text in texts:
        for position, row in enumerate(_table(text).get("item", []), 1):
            item = _item(row, str(row.get("code") or position))
            if item.code in items or item.name in names:
                raise _bad(item.code, translate("catalogue", "its code or name is there twice"))
            items[item.code] = item
            names.add(item.name)
    return tuple(items.values())


def load_streets(text: str) -> Mapping[str, str]:
    """Code → name of districts (6 digits) and streets (9 digits) from ``streets.toml``; ``CATALOGUE_BAD`` as above."""
    table = _table(text)
    districts, streets = table.get("districts", {}), table.get("streets", {})
    for code in (*districts, *streets):
        wanted = 6 if code in districts else 9
        if not (code.isascii() and code.isdigit() and len(code) == wanted):
            raise _bad(code, translate("catalogue", "a district has 6 digits, a street 9"))
        if code[:6] not in districts:
            raise _bad(code, translate("catalogue", "its district is not listed"))
    return MappingProxyType({**districts, **streets})


def _table(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad("TOML", str(error)) from error


def _item(row: Mapping[str, Any], entry: str) -> ItemSpec:
    missing = [field for field in _REQUIRED if field not in row]
    if missing:
        raise _bad(entry, translate("catalogue", "it lacks {fields}", fields=listed(missing)))
    _refuse_unknown(row, _ITEM_FIELDS, entry)
    if not isinstance(row["on_the_spot"], bool):
        raise _bad(entry, translate("catalogue", "on_the_spot is true or false"))
    item = tidied(
        ItemSpec(
            code=str(row["code"]),
            name=str(row["name"]),
            kind=_one_of(Kind, row.get("kind", Kind.PLAIN), entry),
            category=_one_of(Category, row["category"], entry),
            tier=_one_of(Tier, row["tier"], entry),
            route=_one_of(Route, row["route"], entry),
            levels=_levels(row["levels"], entry),
            channels=tuple(_one_of(Channel, each, entry) for each in row.get("channels", USUAL_CHANNELS)),
            on_the_spot=row["on_the_spot"],
            materials=tuple(_material(each, entry) for each in row.get("materials", ())),
            legal_basis=row.get("legal_basis"),
            answer=row.get("answer"),
            aliases=tuple(row.get("aliases", ())),
        )
    )
    for problem in problems(item).values():
        raise _bad(entry, problem.rstrip(".。"))
    return item


def _levels(levels: Mapping[str, str], entry: str) -> Mapping[str, str]:
    if set(levels) != set(PROFILES):
        raise _bad(entry, translate("catalogue", "it needs a level for each of {profiles}", profiles=listed(PROFILES)))
    for profile, level in levels.items():
        known = [each.code for each in PROFILES[profile].levels]
        if level not in known:
            raise _none_of(entry, level, known)
    return MappingProxyType(dict(levels))


def _material(row: Mapping[str, Any], entry: str) -> Material:
    _refuse_unknown(row, _MATERIAL_FIELDS, entry)
    name, copies, days = str(row.get("name", "")).strip(), row.get("copies", 1), row.get("deferrable_days")
    if not name:
        raise _bad(entry, translate("catalogue", "a material has no name"))
    if not isinstance(copies, int) or not (days is None or isinstance(days, int)):
        raise _bad(entry, translate("catalogue", "copies and days are whole numbers from 1 on"))
    return Material(name, _one_of(Form, row.get("form"), entry), copies, days)


def _refuse_unknown(row: Mapping[str, Any], known: frozenset[str], entry: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise _bad(entry, translate("catalogue", "nobody knows the field {fields}", fields=listed(unknown)))


def _one_of(kind: type[_Word], word: object, entry: str) -> _Word:
    try:
        return kind(str(word))
    except ValueError as error:
        raise _none_of(entry, word, [each.value for each in kind]) from error


def _none_of(entry: str, word: object, known: list[str]) -> RuleBroken:
    return _bad(entry, translate("catalogue", "“{word}” is none of {known}", word=word, known=listed(known)))


def _bad(entry: str, reason: str) -> RuleBroken:
    return RuleBroken(
        "CATALOGUE_BAD",
        translate("catalogue", "The catalogue can't be used; “{entry}”: {reason}.", entry=entry, reason=reason),
    )
