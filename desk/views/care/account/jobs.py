"""Printing a statement of services: how it is looked at and recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from desk.printing.listing import Listing
from desk.services import packages
from desk.views.papers.listings import ListingDrawing


@dataclass(frozen=True, slots=True)
class StatementJob(ListingDrawing):
    """The account of services of a resident, whole or of one month."""

    OPERATION: ClassVar[str] = "packages.print_statement"
    resident_id: int
    month: date | None = None

    def look(self, session: Any) -> Listing:
        return packages.statement(session, resident_id=self.resident_id, month=self.month)

    def issue(self, session: Any) -> Listing:
        return packages.print_statement(session, resident_id=self.resident_id, month=self.month)
