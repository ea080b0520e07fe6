"""Printing a statement or a settlement: how it is looked at, recorded, drawn and named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from desk.printing.listing import Listing
from desk.services import accounts
from desk.views.papers.listings import ListingDrawing


@dataclass(frozen=True, slots=True)
class StatementJob(ListingDrawing):
    """The account of a stay, whole or of one month."""

    OPERATION: ClassVar[str] = "accounts.print_statement"
    stay_id: int
    month: date | None = None

    def look(self, session: Any) -> Listing:
        return accounts.statement(session, stay_id=self.stay_id, month=self.month)

    def issue(self, session: Any) -> Listing:
        return accounts.print_statement(session, stay_id=self.stay_id, month=self.month)


@dataclass(frozen=True, slots=True)
class SettlementJob(ListingDrawing):
    """The settlement of the centre for a month."""

    OPERATION: ClassVar[str] = "accounts.print_sheet"
    month: date

    def look(self, session: Any) -> Listing:
        return accounts.sheet(session, month=self.month)

    def issue(self, session: Any) -> Listing:
        return accounts.print_sheet(session, month=self.month)
