"""The cards of a run: codes are reserved, and what each says is kept, in portions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk import bulk
from desk.db import Session
from desk.errors import DeskError
from desk.models.cards import CardRun, CardToken, ContactCard
from desk.rules.card_templates import CardValues
from desk.rules.cards import TokenKind, TokenState, number_text
from desk.rules.times import local_date
from desk.services.cards import facts, own
from desk.services.cards.drawable import Fitting
from desk.services.cards.duty import Duties
from desk.services.cards.facts import Drafts
from desk.services.cards.rows import Holder, RunInput
from desk.services.cards.tokens import draw_codes
from desk.words import translate

_TOKEN = ("id", "resident_id", "code")
_CARD = (
    "id", "position", "resident_id", "household_id", "token_id", "values", "duty_hash", "own_hash",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the cards of one run."""

    session: Session
    run: CardRun
    kind: TokenKind
    values: RunInput
    drafts: Drafts
    duties: Duties
    fitting: Fitting

    def make(self, holders: Sequence[Holder], first: int) -> None:
        """The cards of these, in their order, from the ``first`` place on.

        Raises DeskError when one holds characters that no face draws, and nobody said what to do, or a text that is
        too long for its place.
        """
        session, count = self.session, len(holders)
        known = own.read(session, (each.resident_id for each in holders))
        coded = "code" in self.values.template.used
        codes = draw_codes(session, count) if coded else [""] * count
        token_ids = bulk.single_keys(session, CardToken.__table__, count if coded else 0)
        card_ids = bulk.single_keys(session, ContactCard.__table__, count)
        tokens, cards = [], []
        today = local_date(session.now)
        for place, holder in enumerate(holders):
            said = known[holder.resident_id]
            duty, texts, position = self.duties.of(said.grid_id), said.fields(today), first + place
            if why := self.fitting.why_not(duty, texts):
                raise DeskError(translate("cards", "The card of {name}: {why}", name=holder.name, why=why))
            number = number_text(self.run.id, position)
            card = self._closed(holder, self.drafts.values(duty, texts, codes[place], number))
            token_id = token_ids[place] if coded else None
            if token_id is not None:
                tokens.append((token_id, holder.resident_id, codes[place]))
            cards.append(
                (
                    card_ids[place], position, holder.resident_id, said.household_id, token_id, card.to_json(),
                    self.drafts.duty_hash(duty), self.drafts.own_hash(texts),
                )
            )  # fmt: skip
            self._note(card_ids[place], holder.resident_id, token_id)
        station_id, kind = self.run.station_id, self.kind.value
        bulk.insert(session, CardToken.__table__, _TOKEN, tokens, {
            "station_id": station_id, "kind": kind, "state": TokenState.RESERVED.value, "made_at": session.now,
        })  # fmt: skip
        bulk.insert(session, ContactCard.__table__, _CARD, cards, {
            "station_id": station_id, "run_id": self.run.id, "kind": kind,
        })  # fmt: skip

    def _closed(self, holder: Holder, card: CardValues) -> CardValues:
        characters = facts.missing(card)
        if not characters:
            return card
        gap = self.values.gaps.get(holder.resident_id)
        if gap is None:
            raise DeskError(
                translate(
                    "cards",
                    "The card of {name} holds characters that no font can draw: {characters}. Say what to do with it.",
                    name=holder.name,
                    characters=facts.characters_text(characters),
                )
            )
        return facts.closed(card, gap)

    def _note(self, card_id: int, resident_id: int, token_id: int | None) -> None:
        said = {"run_id": [None, self.run.id], "resident_id": [None, resident_id]}
        if token_id is not None:
            said["token_id"] = [None, token_id]
            self.session.note("create", CardToken.SUBJECT, token_id, {"resident_id": [None, resident_id]})
        self.session.note("create", ContactCard.SUBJECT, card_id, said)
