"""Prints of boards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from desk.printing.duty_board import Poster, duty_boards_pdf
from desk.services import boards
from desk.services.boards import BoardInput, BoardRow, Offer
from desk.words import translate

TOUCHED = frozenset({"boards"})


@dataclass(frozen=True, slots=True)
class BoardsJob:
    """These boards in one PDF; from then on they say what they said on it."""

    OPERATION: ClassVar[str] = "boards.print_boards"
    board_ids: tuple[int, ...]

    def look(self, session: Any) -> Sequence[Poster]:
        return boards.look(session, board_ids=self.board_ids)

    def issue(self, session: Any) -> Sequence[Poster]:
        return boards.print_boards(session, board_ids=self.board_ids)

    def draw(self, paper: Sequence[Poster]) -> bytes:
        return duty_boards_pdf(paper)

    def name(self, paper: Sequence[Poster]) -> str:
        return translate("duty_board", "Duty board")


def job_of(rows: Sequence[BoardRow]) -> BoardsJob:
    """A4 before A3, so that the paper is changed once."""
    return BoardsJob(tuple(row.board_id for row in sorted(rows, key=lambda row: row.values.size, reverse=True)))


def file_name() -> str:
    """What a saved paper is called."""
    return translate("boards_page", "duty boards")


@dataclass(frozen=True, slots=True)
class Found:
    """The boards of a grid with those below it, and of the station those that are to be printed."""

    grid_id: int
    rows: tuple[BoardRow, ...]
    due: tuple[BoardRow, ...]


def found(session: Any, *, grid_id: int, retired: bool, prints: bool) -> Found:
    """All that the tab shows."""
    rows = boards.boards(session, grid_id=grid_id, retired=retired)
    return Found(grid_id, rows, boards.due_boards(session) if prints else ())


def offer_of(session: Any, *, grid_id: int) -> Offer:
    """Who and what a board of the grid can name."""
    return boards.offer(session, grid_id=grid_id)


def board_of(session: Any, *, board_id: int) -> BoardRow | None:
    """The board as it is now; None when it is gone."""
    return next((row for row in boards.boards(session, retired=True) if row.board_id == board_id), None)


def draft(session: Any, *, values: BoardInput) -> Sequence[Poster]:
    """The board that is being typed."""
    return boards.preview(session, values=values)
