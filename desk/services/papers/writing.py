"""From a text and what is known to the paper as it will be read; and how a paper is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

from desk.printing.letter import Letter, Table
from desk.rules.paper_texts import Template, fill, split_at_table
from desk.rules.papers import MOST_COPIES, RULES, Copy, PaperKind, Place
from desk.services.letterhead import contact
from desk.words import translate

_TEXTS = ("head", "before", "caption", "after", "notes")


def write(
    kind: PaperKind, template: Template, values: Mapping[Place, str], table: Table | None, *, number: str, copies: int
) -> Letter:
    """The paper that ``template`` becomes with ``values``; without a ``table`` what stands right above it goes too."""
    before, caption, after = split_at_table(template.body)
    shown = table if caption is not None else None
    return Letter(
        station=values[Place.STATION],
        title=template.title,
        number=number,
        date=values[Place.TODAY],
        head=fill(template.head, values) or "",
        before=_filled(before, values),
        caption=(fill(caption or "", values) or "") if shown else "",
        table=shown,
        after=_filled(after, values),
        sealed=RULES[kind].is_sealed,
        signatures=_filled(template.signatures, values),
        notes=_filled(template.notes, values),
        contact=contact(values[Place.STATION_ADDRESS], values[Place.STATION_PHONE]),
        marks=marks(kind, copies),
    )


def marks(kind: PaperKind, copies: int) -> tuple[str, ...]:
    """For whom each copy is, in the order in which they are printed."""
    if not 1 <= copies <= MOST_COPIES:
        raise ValueError("one copy, or two")
    words = {
        Copy.PERSON: translate("papers", "Copy for the person"),
        Copy.FILE: translate("papers", "Copy for the file"),
    }
    return tuple(words[copy] for copy in RULES[kind].copies[:copies])


def _filled(texts: tuple[str, ...], values: Mapping[Place, str]) -> tuple[str, ...]:
    return tuple(text for text in (fill(each, values) for each in texts) if text)


def as_json(letter: Letter) -> dict[str, Any]:
    """As the database keeps it."""
    return asdict(letter)


def from_json(values: Mapping[str, Any]) -> Letter:
    """The paper that :func:`as_json` kept."""
    told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    if values["table"] is not None:
        table = values["table"]
        rows = tuple(tuple(row) for row in table["rows"])
        told["table"] = Table(tuple(table["heads"]), tuple(table["shares"]), rows)
    return Letter(**told)


def changed(letter: Letter, change: Callable[[str], str]) -> Letter:
    """The same paper with every text but its numbers and its list put through ``change``."""
    texts: dict[str, Any] = {}
    for name in _TEXTS:
        value = getattr(letter, name)
        texts[name] = tuple(map(change, value)) if isinstance(value, tuple) else change(value)
    return replace(letter, **texts)
