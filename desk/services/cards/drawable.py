"""What can't be drawn on a card, told before anything is printed: characters without a glyph, texts without room."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from desk.db import Session
from desk.errors import RuleBroken
from desk.printing.cards import refuse_unfit
from desk.printing.fonts import undrawable
from desk.rules.card_templates import CardTemplate, CardValues
from desk.rules.cards import Gap
from desk.rules.times import local_date
from desk.services.cards import own
from desk.services.cards.duty import Duties, Duty
from desk.services.cards.facts import ROWS, Drafts, closed, drafts_of, like, require_for
from desk.services.cards.own import Own
from desk.services.cards.rows import GapRow, Shown

WIDE = "国"
"""As wide as a character gets."""

FEW = 20
"""Cards that are drawn in no time."""


def gaps(session: Session, *, resident_ids: Sequence[int], shown: Shown, template: CardTemplate) -> tuple[GapRow, ...]:
    """Whose card can't be drawn as it is, of what ``template`` shows: for characters that no face draws, else for a
    text that is too long for its place. Needs CARDS_PRINT.
    """
    require_for(session, shown)
    drafts, duties, today = drafts_of(template, shown), Duties(session), local_date(session.now)
    fitting = Fitting(template, drafts, len(resident_ids))
    found: list[GapRow] = []
    for some in own.portions(resident_ids):
        known = own.read(session, some)
        for key in some:
            if key in known:
                duty, said = duties.of(known[key].grid_id), known[key].fields(today)
                found.extend(_gap(known[key], drafts.values(duty, said)) or _tight(known[key], fitting, duty, said))
    return tuple(found)


class Fitting:
    """Whether what a card says fits its places. To draw each of ``count`` cards for that may take minutes: of many,
    what is no longer than a text that was found to fit isn't drawn any more.
    """

    def __init__(self, template: CardTemplate, drafts: Drafts, count: int) -> None:
        self._template, self._drafts, self._few = template, drafts, count <= FEW
        self._plain = dict.fromkeys(drafts.own_fields, WIDE * 2)
        self._fits: dict[str, int] = {}
        self._too_long: dict[str, int] = {}
        self._duties: dict[str, str] = {}

    def why_not(self, duty: Duty, said: Mapping[str, str]) -> str:
        """What has no room on the card of somebody; "" where all of it fits."""
        if self._few:
            return self._drawn(self._drafts.values(duty, said))
        digest = self._drafts.duty_hash(duty)
        if digest not in self._duties:
            self._duties[digest] = self._drawn(self._drafts.values(duty, self._plain))
        if self._duties[digest]:
            return self._duties[digest]
        texts = ((name, text) for name, text in said.items() if name in self._drafts.own_fields)
        if all(self._is_short(name, _wide(text)) for name, text in texts):
            return ""
        return self._drawn(self._drafts.values(duty, said))

    def _is_short(self, name: str, length: int) -> bool:
        if length <= self._fits.get(name, 2):
            return True
        if length >= self._too_long.get(name, length + 1):
            return False
        if self._drawn(CardValues({**self._plain, name: WIDE * length})):
            self._too_long[name] = length
            return False
        self._fits[name] = length
        return True

    def _drawn(self, values: CardValues) -> str:
        try:
            refuse_unfit(self._template, closed(values, Gap.BY_HAND))
        except RuleBroken as broken:
            return broken.text
        return ""


def _wide(text: str) -> int:
    """How many of the widest characters take at least as much room; digits are hardly more than half as wide."""
    narrow = sum(map(text.count, "0123456789 -"))
    return len(text) - narrow + math.ceil(narrow * 0.6)


def _gap(said: Own, values: CardValues) -> list[GapRow]:
    texts = [*values.fields.items(), *((ROWS, f"{what} {when}") for what, when in values.rows)]
    lacking = {name: undrawable(text) for name, text in texts}
    names = tuple(name for name, characters in lacking.items() if characters)
    if not names:
        return []
    characters = tuple(dict.fromkeys(each for name in names for each in lacking[name]))
    likes = {ord(each): like(each) for each in characters}
    substituted = said.name.translate(likes) if all(likes.values()) else ""
    return [GapRow(said.resident_id, said.name, names, characters, substituted)]


def _tight(said: Own, fitting: Fitting, duty: Duty, texts: Mapping[str, str]) -> Iterator[GapRow]:
    if why := fitting.why_not(duty, texts):
        yield GapRow(said.resident_id, said.name, (), (), too_long=why)
