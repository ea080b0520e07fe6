"""Printing the settlement of a month and the reconciliation of a day: how each is looked at and recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from desk.printing.listing import Listing
from desk.services import fees
from desk.views.papers.listings import ListingDrawing


@dataclass(frozen=True, slots=True)
class SettlementJob(ListingDrawing):
    """The settlement of services for a month, for the street."""

    OPERATION: ClassVar[str] = "fees.print_sheet"
    month: date

    def look(self, session: Any) -> Listing:
        return fees.sheet(session, month=self.month)

    def issue(self, session: Any) -> Listing:
        return fees.print_sheet(session, month=self.month)


@dataclass(frozen=True, slots=True)
class DayJob(ListingDrawing):
    """The reconciliation of a day."""

    OPERATION: ClassVar[str] = "fees.print_day_sheet"
    day: date

    def look(self, session: Any) -> Listing:
        return fees.day_sheet(session, day=self.day)

    def issue(self, session: Any) -> Listing:
        return fees.print_day_sheet(session, day=self.day)
