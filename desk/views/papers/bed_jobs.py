"""Prints of the care centre: cards at the beds, the hand-over, the free beds, the night round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from desk.printing.bed_card import BedCard, CardPaper, bed_cards_pdf
from desk.printing.handover import HandOverSheet, hand_over_pdf
from desk.printing.listing import Listing
from desk.rules.papers import BED_CARD, paper_text
from desk.services import papers
from desk.services.papers import CardsOf
from desk.views.papers.listings import ListingDrawing
from desk.words import translate


@dataclass(frozen=True, slots=True)
class BedCardsJob:
    """The cards of a stay, a room or all who are in."""

    OPERATION: ClassVar[str] = "papers.print_bed_cards"
    wanted: CardsOf
    paper: CardPaper

    def look(self, session: Any) -> Sequence[BedCard]:
        return papers.bed_cards(session, wanted=self.wanted)

    def issue(self, session: Any) -> Sequence[BedCard]:
        return papers.print_bed_cards(session, wanted=self.wanted)

    def draw(self, paper: Sequence[BedCard]) -> bytes:
        return bed_cards_pdf(paper, paper=self.paper)

    def name(self, paper: Sequence[BedCard]) -> str:
        return paper_text(BED_CARD)


@dataclass(frozen=True, slots=True)
class HandOverJob:
    """What one shift hands to the next."""

    OPERATION: ClassVar[str] = "papers.print_hand_over"

    def look(self, session: Any) -> HandOverSheet:
        return papers.hand_over_sheet(session)

    def issue(self, session: Any) -> HandOverSheet:
        return papers.print_hand_over(session)

    def draw(self, paper: HandOverSheet) -> bytes:
        return hand_over_pdf(paper)

    def name(self, paper: HandOverSheet) -> str:
        return translate("handover_paper", "Hand-over of the shift")


@dataclass(frozen=True, slots=True)
class VacancyJob(ListingDrawing):
    """The free beds by kind."""

    OPERATION: ClassVar[str] = "papers.print_vacancy"

    def look(self, session: Any) -> Listing:
        return papers.vacancy_sheet(session)

    def issue(self, session: Any) -> Listing:
        return papers.print_vacancy(session)


@dataclass(frozen=True, slots=True)
class CensusJob(ListingDrawing):
    """The round of a night, None: of the one that it is now."""

    OPERATION: ClassVar[str] = "papers.print_census"
    night: date | None = None

    def look(self, session: Any) -> Listing:
        return papers.census_sheet(session, night=self.night)

    def issue(self, session: Any) -> Listing:
        return papers.print_census(session, night=self.night)
