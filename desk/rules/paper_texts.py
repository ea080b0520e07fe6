"""The editable texts that papers are made of.

A text names what is filled in by places in braces: ``{item}`` here and on disk, ``{事项}`` where a clerk edits it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from desk.errors import RuleBroken
from desk.rules.papers import MOST_COPIES, RULES, WRITTEN_BY_HAND, PaperKind, Place, place_text
from desk.words import translate

LONGEST = 6000
"""Characters of one part of a text; what is longer fits no paper that anyone reads."""

_PLACE = re.compile(r"\{([^{}\n]*)\}")
_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Template:
    """The text of one kind of paper.

    ``head`` is whom it speaks to (a line at the left edge, or nothing); ``body`` its paragraphs, one of which may end
    with ``{table}``: there the list stands, under what the paragraph says before it. ``signatures`` are the words in
    front of lines to sign on; ``notes`` stand small at the end; ``copies`` is how many are printed (1 or 2).
    """

    title: str
    head: str
    body: tuple[str, ...]
    signatures: tuple[str, ...]
    notes: tuple[str, ...]
    copies: int

    def as_json(self) -> dict[str, Any]:
        """Plain lists and words, as the database keeps them."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


TEXT_FIELDS = ("title", "head", "body", "signatures", "notes")


def template_from(values: Mapping[str, Any]) -> Template:
    """The template that :meth:`Template.as_json` gave."""
    return Template(
        title=values["title"],
        head=values["head"],
        body=tuple(values["body"]),
        signatures=tuple(values["signatures"]),
        notes=tuple(values["notes"]),
        copies=values["copies"],
    )


def load_template(kind: PaperKind, text: str) -> Template:
    """A shipped text from TOML; :class:`RuleBroken` ``TEMPLATE_BAD`` names what is wrong with it."""
    template = template_from(tomllib.loads(text))
    if problems := faults(kind, template):
        raise RuleBroken("TEMPLATE_BAD", f"{kind}: {'; '.join(problems.values())}")
    return template


def faults(kind: PaperKind, template: Template) -> dict[str, str]:
    """What is wrong with ``template`` for that kind: field → words; empty when it can be used."""
    problems: dict[str, str] = {}
    if not template.title.strip():
        problems["title"] = translate("papers", "A paper needs a title.")
    if not any(each.strip() for each in template.body):
        problems["body"] = translate("papers", "A paper needs a text.")
    if not 1 <= template.copies <= MOST_COPIES:
        problems["copies"] = translate("papers", "One copy, or two.")
    for field, texts in _parts(template).items():
        if field not in problems and (wrong := _fault(kind, field, texts)):
            problems[field] = wrong
    missing = RULES[kind].needed - _named(line for texts in _parts(template).values() for line in texts)
    if missing and "body" not in problems:
        problems["body"] = translate(
            "papers", "The text must name {places}.", places=_listed(place for place in Place if place in missing)
        )
    return problems


def _parts(template: Template) -> Mapping[str, Sequence[str]]:
    return {
        "title": (template.title,),
        "head": (template.head,),
        "body": template.body,
        "signatures": template.signatures,
        "notes": template.notes,
    }


def _fault(kind: PaperKind, field: str, texts: Sequence[str]) -> str:
    """The first thing wrong with one part; empty when there is none."""
    if sum(map(len, texts)) > LONGEST:
        return translate("papers", "This is too long: {n} characters at most.", n=LONGEST)
    known, tables = {place.value for place in RULES[kind].places}, 0
    for text in texts:
        names = _PLACE.findall(text)
        for name in names:
            if field == "title":
                return translate("papers", "A title names nobody: no braces here.")
            if name not in known:
                return translate("papers", "“{name}” can't be filled in on this paper.", name=_word(name))
        if _BRACE.search(_PLACE.sub("", text)):
            return translate("papers", "A brace is open or too many: {text}", text=text[:40])
        tables += names.count(Place.TABLE)
        if Place.TABLE in names and (field != "body" or not text.rstrip().endswith(_braced(Place.TABLE))):
            return translate("papers", "The list stands at the end of a paragraph of the text.")
    return translate("papers", "The list can stand only once.") if tables > 1 else ""


def _named(texts: Iterable[str]) -> set[Place]:
    known = set(Place)
    return {Place(name) for text in texts for name in _PLACE.findall(text) if name in known}


def fill(text: str, values: Mapping[Place, str]) -> str | None:
    """``text`` with its places filled from ``values``; None when it names something that isn't known.

    A place of :data:`WRITTEN_BY_HAND` that isn't known becomes a line to write on.
    """
    found = dict.fromkeys(_PLACE.findall(text), "")
    for name in found:
        place = Place(name)
        found[name] = values.get(place, "") or ("_" * 18 if place in WRITTEN_BY_HAND else "")
    if not all(found.values()):
        return None
    return _PLACE.sub(lambda hit: found[hit[1]], text)


def split_at_table(body: Sequence[str]) -> tuple[tuple[str, ...], str | None, tuple[str, ...]]:
    """The paragraphs before the list, what stands right above it (None: there is no list), and those after it."""
    mark = _braced(Place.TABLE)
    for at, text in enumerate(body):
        if mark in text:
            return tuple(body[:at]), text.replace(mark, "").rstrip(), tuple(body[at + 1 :])
    return tuple(body), None, ()


def to_words(text: str) -> str:
    """``{item}`` → ``{事项}``: the text as a clerk edits it."""
    return _PLACE.sub(lambda hit: f"{{{_word(hit[1])}}}", text)


def from_words(text: str) -> str:
    """``{事项}`` → ``{item}``; a name that nobody knows stays, for :func:`faults` to tell."""
    places = {place_text(place): place.value for place in Place}
    return _PLACE.sub(lambda hit: f"{{{places.get(hit[1].strip(), hit[1])}}}", text)


def _word(name: str) -> str:
    return place_text(Place(name)) if name in set(Place) else name


def _braced(place: Place) -> str:
    return f"{{{place.value}}}"


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _listed(places: Iterable[Place]) -> str:
    return translate("papers", ", ").join(f"{{{place_text(place)}}}" for place in places)
