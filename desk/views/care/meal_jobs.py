"""Prints of the kitchen, the routes and the canteen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from desk.printing.kitchen import KitchenSheet, Slip, kitchen_pdf, slip_pdf
from desk.printing.label_sheets import LabelPaper
from desk.printing.listing import Listing, listing_pdf
from desk.printing.meal_labels import MealLabel, labels_pdf
from desk.printing.route_sheet import RouteSheet, routes_pdf
from desk.rules.papers import KITCHEN_SHEET, KITCHEN_SLIP, MEAL_LABELS, MEAL_SIGN_OFF, ROUTE_SHEET, paper_text
from desk.services.meals import papers


@dataclass(frozen=True, slots=True)
class KitchenJob:
    """What the kitchen cooks for one meal."""

    OPERATION: ClassVar[str] = "meals.print_kitchen"
    sitting_id: int
    day: date

    def look(self, session: Any) -> KitchenSheet:
        return papers.kitchen_sheet(session, sitting_id=self.sitting_id, day=self.day)

    def issue(self, session: Any) -> KitchenSheet:
        return papers.print_kitchen(session, sitting_id=self.sitting_id, day=self.day)

    def draw(self, paper: KitchenSheet) -> bytes:
        return kitchen_pdf(paper)

    def name(self, paper: KitchenSheet) -> str:
        return paper_text(KITCHEN_SHEET)


@dataclass(frozen=True, slots=True)
class SlipJob:
    """What changed after the cut-off."""

    OPERATION: ClassVar[str] = "meals.print_slip"
    sitting_id: int
    day: date

    def look(self, session: Any) -> Slip:
        return papers.extra_slip(session, sitting_id=self.sitting_id, day=self.day)

    def issue(self, session: Any) -> Slip:
        return papers.print_slip(session, sitting_id=self.sitting_id, day=self.day)

    def draw(self, paper: Slip) -> bytes:
        return slip_pdf(paper)

    def name(self, paper: Slip) -> str:
        return paper_text(KITCHEN_SLIP)


@dataclass(frozen=True, slots=True)
class LabelsJob:
    """Labels of one route, or of all."""

    OPERATION: ClassVar[str] = "meals.print_labels"
    sitting_id: int
    day: date
    route_id: int | None = None
    paper: LabelPaper = field(default_factory=LabelPaper)

    def look(self, session: Any) -> Sequence[MealLabel]:
        return papers.labels(session, sitting_id=self.sitting_id, day=self.day, route_id=self.route_id)

    def issue(self, session: Any) -> Sequence[MealLabel]:
        return papers.print_labels(session, sitting_id=self.sitting_id, day=self.day, route_id=self.route_id)

    def draw(self, paper: Sequence[MealLabel]) -> bytes:
        return labels_pdf(paper, paper=self.paper)

    def name(self, paper: Sequence[MealLabel]) -> str:
        return paper_text(MEAL_LABELS)

    def on(self, paper: LabelPaper) -> LabelsJob:
        return replace(self, paper=paper)


@dataclass(frozen=True, slots=True)
class RoutesJob:
    """The sheet of one route, or of all."""

    OPERATION: ClassVar[str] = "meals.print_routes"
    sitting_id: int
    day: date
    route_id: int | None = None

    def look(self, session: Any) -> Sequence[RouteSheet]:
        return papers.route_sheets(session, sitting_id=self.sitting_id, day=self.day, route_id=self.route_id)

    def issue(self, session: Any) -> Sequence[RouteSheet]:
        return papers.print_routes(session, sitting_id=self.sitting_id, day=self.day, route_id=self.route_id)

    def draw(self, paper: Sequence[RouteSheet]) -> bytes:
        return routes_pdf(paper)

    def name(self, paper: Sequence[RouteSheet]) -> str:
        return paper_text(ROUTE_SHEET)


@dataclass(frozen=True, slots=True)
class SignOffJob:
    """Who eats here, with a place to sign."""

    OPERATION: ClassVar[str] = "meals.print_sign_off"
    sitting_id: int
    day: date

    def look(self, session: Any) -> Listing:
        return papers.sign_off(session, sitting_id=self.sitting_id, day=self.day)

    def issue(self, session: Any) -> Listing:
        return papers.print_sign_off(session, sitting_id=self.sitting_id, day=self.day)

    def draw(self, paper: Listing) -> bytes:
        return listing_pdf(paper)

    def name(self, paper: Listing) -> str:
        return paper_text(MEAL_SIGN_OFF)
