"""Prints of the laundry room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from desk.printing.label_sheets import LabelPaper
from desk.printing.laundry_tag import LaundryTag, laundry_tags_pdf
from desk.printing.listing import Listing
from desk.rules.papers import LAUNDRY_TAG, paper_text
from desk.services.laundry import papers
from desk.views.papers.listings import ListingDrawing


@dataclass(frozen=True, slots=True)
class TagsJob:
    """The tags of these bags."""

    OPERATION: ClassVar[str] = "laundry.print_tags"
    bag_ids: tuple[int, ...]
    paper: LabelPaper = field(default_factory=LabelPaper)

    def look(self, session: Any) -> Sequence[LaundryTag]:
        return papers.tags(session, bag_ids=self.bag_ids)

    def issue(self, session: Any) -> Sequence[LaundryTag]:
        return papers.print_tags(session, bag_ids=self.bag_ids)

    def draw(self, paper: Sequence[LaundryTag]) -> bytes:
        return laundry_tags_pdf(paper, paper=self.paper)

    def name(self, paper: Sequence[LaundryTag]) -> str:
        return paper_text(LAUNDRY_TAG)

    def on(self, paper: LabelPaper) -> TagsJob:
        return replace(self, paper=paper)


@dataclass(frozen=True, slots=True)
class OverdueJob(ListingDrawing):
    """Bags that should be back, or miss pieces."""

    OPERATION: ClassVar[str] = "laundry.print_overdue"

    def look(self, session: Any) -> Listing:
        return papers.overdue_list(session)

    def issue(self, session: Any) -> Listing:
        return papers.print_overdue(session)
