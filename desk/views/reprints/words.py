"""How much must be reprinted, in words."""

from __future__ import annotations

from typing import Any

from desk.services import reprints
from desk.services.reprints import ReprintCounts, ReprintLine
from desk.words import translate

SUBJECTS = frozenset({"grids", "stations"})
"""After whose changes a card or a board may be out of date that was not before."""


def look(session: Any) -> ReprintCounts:
    """How much is out of date now."""
    return reprints.counts(session)


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
