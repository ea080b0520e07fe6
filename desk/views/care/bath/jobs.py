"""Prints of baths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from desk.printing.bath_record import BathSheet, bath_records_pdf
from desk.rules.papers import BATH_RECORD, paper_text
from desk.services.baths import papers


@dataclass(frozen=True, slots=True)
class BathRecordJob:
    """助浴记录表 of each of these bookings, blank where nothing was measured yet."""

    OPERATION: ClassVar[str] = "baths.print_records"
    booking_ids: tuple[int, ...]

    def look(self, session: Any) -> Sequence[BathSheet]:
        return papers.records(session, booking_ids=self.booking_ids)

    def issue(self, session: Any) -> Sequence[BathSheet]:
        return papers.print_records(session, booking_ids=self.booking_ids)

    def draw(self, paper: Sequence[BathSheet]) -> bytes:
        return bath_records_pdf(paper)

    def name(self, paper: Sequence[BathSheet]) -> str:
        return paper_text(BATH_RECORD)
