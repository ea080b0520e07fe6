"""How a list becomes a file that is looked at, printed or saved."""

from __future__ import annotations

from desk.printing.listing import Listing, listing_pdf


class ListingDrawing:
    """For jobs whose paper is a :class:`desk.printing.listing.Listing`."""

    __slots__ = ()

    def draw(self, paper: Listing) -> bytes:
        return listing_pdf(paper)

    def name(self, paper: Listing) -> str:
        return paper.title
