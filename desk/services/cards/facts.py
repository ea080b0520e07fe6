"""What a card says of the desk with its people, and of a resident; computed per grid and in portions."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from desk.db import Session
from desk.printing.fonts import undrawable
from desk.rules.card_templates import DUTY, HAND, CardTemplate, CardValues
from desk.rules.cards import Gap
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require
from desk.services.cards import own
from desk.services.cards.duty import Duties, Duty
from desk.services.cards.rows import Change, Person, Shown

ROWS = "rows"
"""The services of the back, among the fields that a template shows."""

WISHED: Mapping[str, str] = {
    "name": "name",
    "age": "age",
    "address": "address",
    "alert": "health",
    "alert_note": "health",
    "family_role": "family",
    "family_name": "family",
    "family_phone": "family",
}
"""Field of the resident → the wish that shows it."""

PASSING = frozenset({"age"})
"""What changes by itself: no card is out of date for a birthday."""

CHANGES: Mapping[str, Change] = {
    "name": Change.NAME,
    "address": Change.ADDRESS,
    "alert": Change.HEALTH,
    "family": Change.FAMILY,
    "worker": Change.WORKER,
    "steward": Change.STEWARD,
    "police": Change.POLICE,
    "doctor": Change.DOCTOR,
    "meals": Change.MEALS,
    "repair": Change.REPAIR,
    "station": Change.STATION,
    "community": Change.STATION,
    "hotline": Change.STATION,
    ROWS: Change.SERVICES,
}
"""The beginning of a field's name → what is told to have changed."""


ALL_DUTY = DUTY | {ROWS}
"""All that a card can say of the desk with its people."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """What cards of one template say under the same wishes, with the digests by which they are told out of date."""

    duty_fields: frozenset[str]
    own_fields: frozenset[str]
    _duty_hashes: dict[int, tuple[Duty, str]] = field(default_factory=dict)

    def values(self, duty: Duty, said: Mapping[str, str], code: str = "", number: str = "") -> CardValues:
        """What stands on one card."""
        shown = {name: text for name, text in duty.fields.items() if name in self.duty_fields}
        shown |= {name: text for name, text in said.items() if name in self.own_fields}
        if number:
            shown["number"] = number
        return CardValues(fields=shown, rows=duty.rows if ROWS in self.duty_fields else (), code=code)

    def duty_hash(self, duty: Duty) -> str:
        """The digest of what the card says of the desk; once per grid."""
        known = self._duty_hashes.get(id(duty))  # which stays its own as long as it is held here
        if known is None:
            values = self.values(duty, {})
            known = self._duty_hashes[id(duty)] = duty, _digest([*sorted(values.fields.items()), *values.rows])
        return known[1]

    def own_hash(self, said: Mapping[str, str]) -> str:
        """The digest of what the card says of the resident."""
        return _digest([(name, said[name]) for name in sorted(self.own_fields - PASSING) if name in said])

    def changes(self, values: CardValues, duty: Duty, said: Mapping[str, str]) -> tuple[Change, ...]:
        """What a card with ``values`` says otherwise than it would today, in the order of :class:`Change`."""
        today = self.values(duty, said)
        differing = {
            name
            for name in (self.duty_fields | self.own_fields) - PASSING - {ROWS}
            if _differ(values.fields.get(name, ""), today.fields.get(name, ""))
        }
        if tuple(values.rows) != tuple(today.rows):
            differing.add(ROWS)
        found = {CHANGES[name.partition("_")[0]] for name in differing}
        return tuple(change for change in Change if change in found)


def drafts_of(template: CardTemplate, shown: Shown) -> Drafts:
    """The drafts of cards of a template under the wishes of a print."""
    wished = {name for name, wish in WISHED.items() if getattr(shown, wish)}
    return Drafts(template.used & ALL_DUTY, template.used & wished)


def everything(shown: Shown) -> Drafts:
    """The drafts of whatever a card can say."""
    return Drafts(ALL_DUTY, frozenset(name for name, wish in WISHED.items() if getattr(shown, wish)))


def people(session: Session, *, resident_ids: Sequence[int], shown: Shown) -> tuple[Person, ...]:
    """What the cards of these residents say today, without codes, in the order given; who is gone is left out.

    Needs CARDS_PRINT, and RESIDENTS_HEALTH where ``shown.health``.
    """
    require_for(session, shown)
    drafts, duties, today = everything(shown), Duties(session), local_date(session.now)
    found = own.read(session, resident_ids)
    return tuple(
        Person(
            key, found[key].household_id, found[key].name, found[key].grid_id,
            drafts.values(duties.of(found[key].grid_id), found[key].fields(today)),
        )
        for key in resident_ids if key in found
    )  # fmt: skip


def duty_values(session: Session, *, grid_id: int | None) -> CardValues:
    """What a card of a grid says of the desk with its people, without any resident; for boards and contacts.

    Needs CARDS_PRINT.
    """
    require(session, Permission.CARDS_PRINT)
    return everything(Shown()).values(Duties(session).of(grid_id), {})


def require_for(session: Session, shown: Shown) -> None:
    """Whoever prints needs CARDS_PRINT, and RESIDENTS_HEALTH where the print tells of it."""
    require(session, Permission.CARDS_PRINT)
    if shown.health:
        require(session, Permission.RESIDENTS_HEALTH)


def shown_of(options: Mapping[str, Any]) -> Shown:
    """The wishes under which a run was printed."""
    known = {each.name for each in fields(Shown)}
    return Shown(**{name: bool(wish) for name, wish in options.get("shown", {}).items() if name in known})


def characters_text(characters: Iterable[str]) -> str:
    """Characters with their code points: 𫟼 (U+2B7FC)."""
    return ", ".join(f"{c if c.isprintable() else ''} (U+{ord(c):04X})".strip() for c in characters)


def closed(values: CardValues, gap: Gap) -> CardValues:
    """The values with what ``gap`` puts in the place of characters that no face draws."""
    return values.with_replaced(_likes("".join(_texts(values)), gap))


def missing(values: CardValues) -> tuple[str, ...]:
    """The characters of a card that no face draws."""
    return undrawable("".join(_texts(values)))


def _texts(values: CardValues) -> Iterator[str]:
    yield from values.fields.values()
    for row in values.rows:
        yield from row


def _likes(text: str, gap: Gap) -> Mapping[str, str]:
    """Character that no face draws → the like of it, or room to write it by hand."""
    return {each: (like(each) if gap is Gap.SUBSTITUTE else "") or HAND for each in undrawable(text)}


def like(character: str) -> str:
    """A character that Unicode holds for the same; "" where there is none that a face draws."""
    like = unicodedata.normalize("NFKC", character)
    return like if like != character and not undrawable(like) else ""


def _differ(printed: str, today: str) -> bool:
    """Whether a text is another one now; what was put in the place of an undrawable character is no change."""
    if printed == today:
        return False
    closings = (_likes(today, gap) for gap in (Gap.SUBSTITUTE, Gap.BY_HAND))
    return printed not in {_replaced(today, likes) for likes in closings}


def _replaced(text: str, likes: Mapping[str, str]) -> str:
    return text.translate({ord(character): like for character, like in likes.items()})


def _digest(said: Iterable[object]) -> str:
    return hashlib.sha256(json.dumps(list(said), ensure_ascii=False).encode()).hexdigest()[:32]
