"""How much must be reprinted, in words."""

from __future__ import annotations

from dataclasses import dataclass

from desk.services import reprints
from desk.services.reprints import ReprintCounts, ReprintLine
from desk.words import translate
from desk.work import Progress, Worker

SUBJECTS = frozenset({"grids", "stations"})
"""After whose changes a card or a board may be out of date that was not before."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much is out of date now: a task, for it looks at all cards, and no click waits behind it."""

    worker: Worker

    def __call__(self, _progress: Progress) -> ReprintCounts:
        found: ReprintCounts = self.worker.in_reading(reprints.counts, "reprints.counts")
        return found


def counts_text(cards: int, boards: int) -> str:
    """212 张卡、1 块公示牌."""
    said = []
    if cards:
        said.append(translate("reprints_view", "{n} cards", n=f"{cards:,}"))
    if boards:
        said.append(translate("reprints_view", "{n} duty boards", n=boards))
    return translate("reprints_view", " and ").join(said)


def boards_text(line: ReprintLine) -> str:
    """The boards of a line by their titles."""
    return translate("reprints", ", ").join(row.values.title for row in line.boards)
