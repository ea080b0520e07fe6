"""The shipped templates of cards as TOML (``resources/cards``): read, and checked element by element."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from desk.rules.card_checks import check
from desk.rules.card_elements import Element, Side, element_from
from desk.rules.card_templates import CardTemplate, Part, bad
from desk.rules.cards import TokenKind
from desk.words import translate

_TOP = frozenset("title kind size safe smallest language texts parts looks inks side".split())
_LOOKS = ("look", "name", "times", "who", "phone", "how")
_INKS = ("ink", "fill", "line")


def read_template(key: str, text: str) -> CardTemplate:
    """The template of a TOML file. RuleBroken ``CARD_TEMPLATE_BAD`` names the element that can't stand, and why."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise bad(key, str(error)) from error
    for name in set(values) - _TOP:
        raise bad(key, translate("card_templates", "unknown field: {name}", name=name))
    for name in ("title", "kind", "size", "texts", "side"):
        if name not in values:
            raise bad(key, translate("card_templates", "this is missing: {name}", name=name))
    if values["kind"] not in set(TokenKind) or len(values["size"]) != 2:
        raise bad(key, translate("card_templates", "unknown field: {name}", name="kind, size"))
    texts = {name: MappingProxyType(dict(words)) for name, words in values["texts"].items()}
    template = CardTemplate(
        key=key,
        titles=MappingProxyType(dict(values["title"])),
        kind=TokenKind(values["kind"]),
        size=(float(values["size"][0]), float(values["size"][1])),
        safe=float(values.get("safe", 4.0)),
        smallest=float(values.get("smallest", 2.35)),
        language=values.get("language", "zh"),
        texts=MappingProxyType(texts),
        parts=MappingProxyType({name: _part(part) for name, part in values.get("parts", {}).items()}),
        sides=tuple(_side(key, number, side, values) for number, side in enumerate(values["side"], start=1)),
    )
    check(template)
    return template


def _part(values: Mapping[str, Any]) -> Part:
    titles = {name: title for name, title in values.items() if name != "shown"}
    return Part(MappingProxyType(titles), values.get("shown", True))


def _side(key: str, number: int, side: Mapping[str, Any], values: Mapping[str, Any]) -> Side:
    elements = []
    for place, each in enumerate(side.get("elements", ()), start=1):
        where = f"{key} {number}.{place}"
        try:
            elements.append(_element(each, values))
        except (KeyError, TypeError, ValueError) as error:
            raise bad(where, translate("card_templates", "it can't be read: {why}", why=str(error))) from error
    return Side(tuple(elements), tuple(tuple(stack) for stack in side.get("stacks", ())))


def _element(row: Mapping[str, Any], values: Mapping[str, Any]) -> Element:
    """One element; a line may say ``text`` and ``look`` instead of its only piece."""
    plain = dict(row)
    if plain["kind"] == "line" and "text" in plain:
        plain["spans"] = [{"text": plain.pop("text"), "look": plain.pop("look")}]
    plain["spans"] = [_named(span, values) for span in plain.get("spans", ())]
    for name in ("spans",) if plain["kind"] != "line" else ():
        del plain[name]
    return element_from(_named(plain, values))


def _named(row: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """``row`` with its looks and inks in the place of their names."""
    inks, looks = values.get("inks", {}), values.get("looks", {})
    found = dict(row)
    for name in _INKS:
        if name in found:
            found[name] = inks[found[name]]
    for name in _LOOKS:
        if name in found:
            look = looks[found[name]]
            found[name] = {**look, "ink": inks[look["ink"]]} if "ink" in look else dict(look)
    return found
