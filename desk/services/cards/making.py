"""The cards of a run: codes are reserved, and what each says is kept, in portions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk import bulk
from desk.db import Session
from desk.errors import DeskError
from desk.models.cards import CardRun, CardToken, ContactCard
from desk.rules.card_templates import CardValues
from desk.rules.cards import TokenState, number_text
from desk.rules.times import local_date
from desk.services.cards import facts, own
from desk.services.cards.drawable import Fitting
from desk.services.cards.duty import Duties
from desk.services.cards.facts import Drafts
from desk.services.cards.own import Own
from desk.services.cards.rows import RunInput
from desk.services.cards.tokens import draw_codes
from desk.services.residents.rows import Status
from desk.words import translate

_TOKEN = ("id", "resident_id", "code")
_CARD = (
    "id", "position", "resident_id", "household_id", "token_id", "values", "duty_hash", "own_hash",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """What the cards of one run have in common; it outlives a transaction."""

    values: RunInput
    drafts: Drafts
    fitting: Fitting


def plan_of(values: RunInput, count: int) -> Plan:
    """The plan for so many cards."""
    drafts = facts.drafts_of(values.template, values.shown)
    return Plan(values, drafts, Fitting(values.template, drafts, count))


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the cards of one run, in one transaction."""

    session: Session
    run: CardRun
    plan: Plan
    duties: Duties

    def make(self, resident_ids: Sequence[int], first: int) -> int:
        """The cards of these, in their order, from the ``first`` place on; how many they are, for whoever is gone
        meanwhile gets none.

        Raises DeskError when one holds characters that no face draws, and nobody said what to do, or a text that is
        too long for its place.
        """
        session = self.session
        found = own.read(session, resident_ids)
        holders = [found[key] for key in resident_ids if key in found and found[key].status == Status.LIVING]
        count = len(holders)
        coded = "code" in self.plan.values.template.used
        codes = draw_codes(session, count) if coded else [""] * count
        token_ids = bulk.single_keys(session, CardToken.__table__, count if coded else 0)
        card_ids = bulk.single_keys(session, ContactCard.__table__, count)
        tokens, cards = [], []
        today = local_date(session.now)
        drafts = self.plan.drafts
        for place, said in enumerate(holders):
            duty, texts, position = self.duties.of(said.grid_id), said.fields(today), first + place
            if why := self.plan.fitting.why_not(duty, texts):
                raise DeskError(translate("cards", "The card of {name}: {why}", name=said.name, why=why))
            number = number_text(self.run.id, position)
            card = self._closed(said, drafts.values(duty, texts, codes[place], number))
            token_id = token_ids[place] if coded else None
            if token_id is not None:
                tokens.append((token_id, said.resident_id, codes[place]))
            cards.append(
                (
                    card_ids[place], position, said.resident_id, said.household_id, token_id, card.to_json(),
                    drafts.duty_hash(duty), drafts.own_hash(texts),
                )
            )  # fmt: skip
            self._note(card_ids[place], said.resident_id, token_id)
        self._lay_down(tokens, cards)
        return count

    def _lay_down(self, tokens: Sequence[tuple[object, ...]], cards: Sequence[tuple[object, ...]]) -> None:
        session, station_id, kind = self.session, self.run.station_id, self.plan.values.template.kind.value
        bulk.insert(session, CardToken.__table__, _TOKEN, tokens, {
            "station_id": station_id, "kind": kind, "state": TokenState.RESERVED.value, "made_at": session.now,
        })  # fmt: skip
        bulk.insert(session, ContactCard.__table__, _CARD, cards, {
            "station_id": station_id, "run_id": self.run.id, "kind": kind,
        })  # fmt: skip

    def _closed(self, said: Own, card: CardValues) -> CardValues:
        characters = facts.missing(card)
        if not characters:
            return card
        gap = self.plan.values.gaps.get(said.resident_id)
        if gap is None:
            raise DeskError(
                translate(
                    "cards",
                    "The card of {name} holds characters that no font can draw: {characters}. Say what to do with it.",
                    name=said.name,
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
