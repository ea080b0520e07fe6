"""Every printed thing of the program once, from values that never change; new ones are added here."""

from __future__ import annotations

from tests.support.printed import cards, labels, places, station, values
from tests.support.printed.paper import Paper

PAPERS: dict[str, Paper] = {**values.PAPERS, **station.PAPERS, **places.PAPERS, **cards.PAPERS, **labels.PAPERS}

NOT_PAPERS = {
    "desk.services.boards.printing.preview",  # a board while it is typed
    "desk.services.papers.letters.compose",  # before it is issued
    "desk.services.papers.receipt.first_receipt",
    "desk.services.papers.receipt.preview_receipt",
    "desk.services.papers.samples.sample",
    "desk.services.papers.stays.compose",
}
"""What services hand out only on the way to a paper that is in the table."""

__all__ = ["NOT_PAPERS", "PAPERS", "Paper"]
