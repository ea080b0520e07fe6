"""The catalogue of what can be asked for (事项目录): reading and checking the shipped TOML.

What is shipped is a first proposal for a station in Jinan; every item is marked as default data until the station
has reviewed it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from desk.errors import RuleBroken
from desk.rules.deadlines import PROFILES
from desk.rules.matters import Channel
from desk.words import QT_TRANSLATE_NOOP, translate

_Word = TypeVar("_Word", bound=StrEnum)

_CODE = re.compile(r"[A-Z]{2}[0-9]{2,3}")
_ITEM_FIELDS = frozenset(
    "code name category route levels channels on_the_spot materials legal_basis answer aliases".split()
)
_MATERIAL_FIELDS = frozenset({"name", "form", "copies", "deferrable_days"})
_REQUIRED = ("code", "name", "category", "route", "levels", "on_the_spot")
_USUAL_CHANNELS = (Channel.WINDOW, Channel.PHONE, Channel.DOOR)


class Category(StrEnum):
    """Five classes: 民政救助, 养老助残, 社保医保就业, 住房环境, 便民服务."""

    RELIEF = "RELIEF"
    CARE = "CARE"
    INSURANCE = "INSURANCE"
    HOUSING = "HOUSING"
    EVERYDAY = "EVERYDAY"


class Route(StrEnum):
    """Where an item goes that isn't settled at once: the desk itself, a grid worker, a community cadre (便民业务
    直联), or a team with a lead unit (专业类组团解决)."""

    DESK = "DESK"
    GRID = "GRID"
    CADRE = "CADRE"
    TEAM = "TEAM"


class Form(StrEnum):
    """In which form a material is wanted."""

    ORIGINAL = "ORIGINAL"
    COPY = "COPY"
    ORIGINAL_AND_COPY = "ORIGINAL_AND_COPY"
    SIGNED = "SIGNED"


_CATEGORY_NAMES = MappingProxyType(
    {
        Category.RELIEF: QT_TRANSLATE_NOOP("catalogue", "Relief"),
        Category.CARE: QT_TRANSLATE_NOOP("catalogue", "Elders and disability"),
        Category.INSURANCE: QT_TRANSLATE_NOOP("catalogue", "Insurance and work"),
        Category.HOUSING: QT_TRANSLATE_NOOP("catalogue", "Housing and surroundings"),
        Category.EVERYDAY: QT_TRANSLATE_NOOP("catalogue", "Everyday services"),
    }
)

_FORM_NAMES = MappingProxyType(
    {
        Form.ORIGINAL: QT_TRANSLATE_NOOP("catalogue", "original"),
        Form.COPY: QT_TRANSLATE_NOOP("catalogue", "copy"),
        Form.ORIGINAL_AND_COPY: QT_TRANSLATE_NOOP("catalogue", "original and copy"),
        Form.SIGNED: QT_TRANSLATE_NOOP("catalogue", "to be signed here"),
    }
)


def category_text(category: Category) -> str:
    """民政救助, 养老助残 …"""
    return translate("catalogue", _CATEGORY_NAMES[category])


def form_text(form: Form) -> str:
    """原件, 复印件 …"""
    return translate("catalogue", _FORM_NAMES[form])


@dataclass(frozen=True, slots=True)
class Material:
    """One paper to bring. ``deferrable_days``: may follow within that many working days (容缺), None: may not."""

    name: str
    form: Form
    copies: int = 1
    deferrable_days: int | None = None


@dataclass(frozen=True, slots=True)
class ItemSpec:
    """One item as shipped. ``levels`` maps profile code → level code for each profile there is."""

    code: str
    name: str
    category: Category
    route: Route
    levels: Mapping[str, str]
    channels: tuple[Channel, ...]
    on_the_spot: bool
    materials: tuple[Material, ...] = ()
    legal_basis: str | None = None
    answer: str | None = None
    aliases: tuple[str, ...] = ()
    default_data: bool = True


def load_items(text: str) -> tuple[ItemSpec, ...]:
    """The items of a TOML text with ``[[item]]`` tables, in their order.

    :class:`RuleBroken` ``CATALOGUE_BAD`` names the item and what is wrong with it.
    """
    try:
        rows: list[dict[str, Any]] = tomllib.loads(text).get("item", [])
    except tomllib.TOMLDecodeError as error:
        raise _bad("TOML", str(error)) from error
    items: dict[str, ItemSpec] = {}
    names: set[str] = set()
    for position, row in enumerate(rows, 1):
        item = _item(row, str(row.get("code") or position))
        if item.code in items or item.name in names:
            raise _bad(item.code, translate("catalogue", "its code or name is there twice"))
        items[item.code] = item
        names.add(item.name)
    return tuple(items.values())


def load_streets(text: str) -> Mapping[str, str]:
    """Code → name of districts (6 digits) and streets (9 digits) from ``streets.toml``; ``CATALOGUE_BAD`` as above."""
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad("TOML", str(error)) from error
    districts, streets = table.get("districts", {}), table.get("streets", {})
    for code in (*districts, *streets):
        wanted = 6 if code in districts else 9
        if not (code.isascii() and code.isdigit() and len(code) == wanted):
            raise _bad(code, translate("catalogue", "a district has 6 digits, a street 9"))
        if code[:6] not in districts:
            raise _bad(code, translate("catalogue", "its district is not listed"))
    return MappingProxyType({**districts, **streets})


def _item(row: Mapping[str, Any], entry: str) -> ItemSpec:
    missing = [field for field in _REQUIRED if field not in row]
    if missing:
        raise _bad(entry, translate("catalogue", "it lacks {fields}", fields=_listed(missing)))
    unknown = sorted(set(row) - _ITEM_FIELDS)
    if unknown:
        raise _bad(
            entry,
            translate("catalogue", "nobody knows the field {fields}", fields=_listed(unknown)),
        )
    code, name = str(row["code"]), str(row["name"]).strip()
    if not _CODE.fullmatch(code):
        raise _bad(entry, translate("catalogue", "its code is not two capitals and two or three digits"))
    if not name:
        raise _bad(entry, translate("catalogue", "it lacks {fields}", fields="name"))
    if not isinstance(row["on_the_spot"], bool):
        raise _bad(entry, translate("catalogue", "on_the_spot is true or false"))
    return ItemSpec(
        code,
        name,
        _one_of(Category, row["category"], entry),
        _one_of(Route, row["route"], entry),
        _levels(row["levels"], entry),
        tuple(_one_of(Channel, each, entry) for each in row.get("channels", _USUAL_CHANNELS)),
        row["on_the_spot"],
        tuple(_material(each, entry) for each in row.get("materials", ())),
        row.get("legal_basis"),
        row.get("answer"),
        tuple(row.get("aliases", ())),
    )


def _levels(levels: Mapping[str, str], entry: str) -> Mapping[str, str]:
    if set(levels) != set(PROFILES):
        raise _bad(
            entry,
            translate(
                "catalogue",
                "it needs a level for each of {profiles}",
                profiles=_listed(PROFILES),
            ),
        )
    for profile, level in levels.items():
        known = [each.code for each in PROFILES[profile].levels]
        if level not in known:
            raise _bad(
                entry,
                translate(
                    "catalogue",
                    "“{word}” is none of {known}",
                    word=level,
                    known=_listed(known),
                ),
            )
    return MappingProxyType(dict(levels))


def _material(row: Mapping[str, Any], entry: str) -> Material:
    unknown = sorted(set(row) - _MATERIAL_FIELDS)
    if unknown:
        raise _bad(
            entry,
            translate("catalogue", "nobody knows the field {fields}", fields=_listed(unknown)),
        )
    name, copies, days = str(row.get("name", "")).strip(), row.get("copies", 1), row.get("deferrable_days")
    if not name:
        raise _bad(entry, translate("catalogue", "a material has no name"))
    if not isinstance(copies, int) or copies < 1 or not (days is None or (isinstance(days, int) and days >= 1)):
        raise _bad(entry, translate("catalogue", "copies and days are whole numbers from 1 on"))
    return Material(name, _one_of(Form, row.get("form"), entry), copies, days)


def _one_of(kind: type[_Word], word: object, entry: str) -> _Word:
    try:
        return kind(str(word))
    except ValueError as error:
        known = _listed(each.value for each in kind)
        raise _bad(entry, translate("catalogue", "“{word}” is none of {known}", word=word, known=known)) from error


def _bad(entry: str, reason: str) -> RuleBroken:
    return RuleBroken(
        "CATALOGUE_BAD",
        translate("catalogue", "The catalogue can't be used; “{entry}”: {reason}.", entry=entry, reason=reason),
    )


def _listed(words: Iterable[str]) -> str:
    return translate("catalogue", ", ").join(words)
