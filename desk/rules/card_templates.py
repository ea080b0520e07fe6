"""Templates of contact cards and whatever is printed like them, and what is filled into one card.

A template is data (``resources/cards/*.toml``, read by :mod:`desk.rules.card_toml`): sides made of the elements of
:mod:`desk.rules.card_elements`, with ``{field}`` places of :class:`CardValues` and ``{@name}`` places of editable
texts.
A station's own template is a shipped one with other texts, another language or other parts shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from desk.errors import RuleBroken
from desk.rules.card_elements import PLACE, Element, Side, element_from
from desk.rules.card_fields import DUTY, FIELDS, PERSONAL
from desk.rules.cards import TokenKind
from desk.words import translate

__all__ = [
    "DUTY",
    "FIELDS",
    "HAND",
    "LANGUAGES",
    "PERSONAL",
    "CardTemplate",
    "CardValues",
    "Part",
    "by_key",
    "template_from",
]

LANGUAGES = ("zh", "en")
HAND = "\ufffc"
"""In a value: room for one character that is written by hand, with a line under it."""

LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class CardValues:
    """What is filled in: ``fields`` of :data:`FIELDS` (missing is the same as ""), ``rows`` of services with their
    times, ``code`` of 13 digits or "" for a card without one.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[tuple[str, str], ...] = ()
    code: str = ""

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    def to_json(self) -> dict[str, Any]:
        """Plain lists and words, as the database keeps them."""
        return {"fields": dict(self.fields), "rows": [list(row) for row in self.rows], "code": self.code}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> CardValues:
        """What :meth:`to_json` gave."""
        return cls(dict(values["fields"]), tuple((name, times) for name, times in values["rows"]), values["code"])

    def with_replaced(self, likes: Mapping[str, str]) -> CardValues:
        """Each character of ``likes`` replaced in all texts, by a like one or by :data:`HAND`."""
        table = str.maketrans(dict(likes))
        fields = {name: text.translate(table) for name, text in self.fields.items()}
        rows = tuple((name.translate(table), times.translate(table)) for name, times in self.rows)
        return replace(self, fields=fields, rows=rows)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a card that can be left off: its name in each language, and whether it is shown."""

    titles: Mapping[str, str]
    shown: bool = True


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """How a card looks. ``size`` and ``safe`` (nothing but art is nearer to the edge) are millimetres, ``smallest`` is
    the smallest type on it; ``texts`` are the editable ones: language → name → text.
    """

    key: str
    titles: Mapping[str, str]
    kind: TokenKind
    size: tuple[float, float]
    safe: float
    smallest: float
    language: str
    texts: Mapping[str, Mapping[str, str]]
    parts: Mapping[str, Part]
    sides: tuple[Side, ...]

    @property
    def title(self) -> str:
        """Its name in its language."""
        return self.titles[self.language]

    @property
    def two_sided(self) -> bool:
        return len(self.sides) == 2

    @property
    def words(self) -> Mapping[str, str]:
        """The editable texts in its language, in the order in which they are read."""
        return self.texts[self.language]

    @property
    def shown(self) -> frozenset[str]:
        """The parts that are drawn."""
        return frozenset(name for name, part in self.parts.items() if part.shown)

    @property
    def used(self) -> frozenset[str]:
        """The fields that are drawn, with ``rows`` and ``code``."""
        return frozenset(name for side in self.sides for each in self.drawn(side) for name in each.fields(self.words))

    @property
    def takes_logo(self) -> bool:
        return any(each.kind == "mark" for side in self.sides for each in self.drawn(side))

    def drawn(self, side: Side) -> tuple[Element, ...]:
        """The elements of ``side`` whose part is shown."""
        shown = self.shown
        return tuple(each for each in side.elements if each.part_shown(shown))

    def changed(
        self,
        *,
        language: str | None = None,
        texts: Mapping[str, str] | None = None,
        shown: Mapping[str, bool] | None = None,
    ) -> CardTemplate:
        """The same with another language, other texts in that language, other parts shown or left off.

        RuleBroken ``CARD_TEMPLATE_BAD`` for what the template doesn't have, ``CARD_TEXT_BAD`` for a text that can't be
        printed. Whether it fits is judged by :func:`desk.printing.cards.refuse_unfit`.
        """
        chosen = language or self.language
        if chosen not in self.texts:
            raise bad(self.key, translate("card_templates", "there is no text in this language: {name}", name=chosen))
        words = dict(self.texts[chosen])
        for name, text in (texts or {}).items():
            if name not in words:
                raise bad(self.key, translate("card_templates", "there is no such text: {name}", name=name))
            words[name] = checked_text(text)
        parts = dict(self.parts)
        for name, on in (shown or {}).items():
            if name not in parts:
                raise bad(self.key, translate("card_templates", "there is no such part: {name}", name=name))
            parts[name] = replace(parts[name], shown=on)
        every = {**self.texts, chosen: MappingProxyType(words)}
        return replace(self, language=chosen, texts=MappingProxyType(every), parts=MappingProxyType(parts))

    def as_json(self) -> dict[str, Any]:
        """Plain lists and words, as the database keeps them; :func:`template_from` reads it."""
        return {
            "key": self.key, "titles": dict(self.titles), "kind": self.kind.value, "size": list(self.size),
            "safe": self.safe, "smallest": self.smallest, "language": self.language,
            "texts": {language: dict(words) for language, words in self.texts.items()},
            "parts": {name: {"titles": dict(part.titles), "shown": part.shown} for name, part in self.parts.items()},
            "sides": [side.as_json() for side in self.sides],
        }  # fmt: skip


def template_from(values: Mapping[str, Any]) -> CardTemplate:
    """The template that :meth:`CardTemplate.as_json` gave."""
    return CardTemplate(
        key=values["key"],
        titles=MappingProxyType(dict(values["titles"])),
        kind=TokenKind(values["kind"]),
        size=(values["size"][0], values["size"][1]),
        safe=values["safe"],
        smallest=values["smallest"],
        language=values["language"],
        texts=MappingProxyType({name: MappingProxyType(dict(words)) for name, words in values["texts"].items()}),
        parts=MappingProxyType({name: _part(part) for name, part in values["parts"].items()}),
        sides=tuple(
            Side(tuple(element_from(each) for each in side["elements"]), tuple(map(tuple, side["stacks"])))
            for side in values["sides"]
        ),
    )


def _part(values: Mapping[str, Any]) -> Part:
    return Part(MappingProxyType(dict(values["titles"])), values["shown"])


def checked_text(text: str) -> str:
    """An editable text without blanks around it. RuleBroken ``CARD_TEXT_BAD``: too long, or an unknown place."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST_TEXT:
        raise _text_bad(translate("card_templates", "A text has {most} characters at most.", most=LONGEST_TEXT))
    for place in PLACE.finditer(plain):
        if place[1] or place[2] not in FIELDS:
            raise _text_bad(translate("card_templates", "A card has no such field: {name}", name=place[0]))
    if "{" in (left := PLACE.sub("", plain)) or "}" in left:
        raise _text_bad(
            translate("card_templates", "A brace stands alone. Fields are written like {name}.", name="{hotline}")
        )
    return plain


def _text_bad(text: str) -> RuleBroken:
    return RuleBroken("CARD_TEXT_BAD", text)


def bad(where: str, why: str) -> RuleBroken:
    """RuleBroken ``CARD_TEMPLATE_BAD`` that names the template or its element."""
    return RuleBroken(
        "CARD_TEMPLATE_BAD",
        translate("card_templates", "The card template can't be used: {where}: {why}", where=where, why=why),
    )


def by_key(templates: Iterable[CardTemplate]) -> Mapping[str, CardTemplate]:
    """``templates`` by their keys."""
    return MappingProxyType({each.key: each for each in templates})
