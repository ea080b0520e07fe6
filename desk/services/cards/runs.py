"""Print runs (打印批次): begun, put on paper card by card, stopped, repeated."""

from __future__ import annotations

from desk.db import Session
from desk.services.cards.rows import Repeated, Run, RunCard, RunInput, RunRow


def begin(session: Session, *, values: RunInput) -> RunRow:
    """Reserve the codes and keep what each card says; nothing is in force before it is confirmed. Needs CARDS_PRINT.

    Raises DeskError when there is nobody to print for, or a card holds characters that no face draws and
    ``values.gaps`` doesn't say what to do.
    """
    raise NotImplementedError


def run_values(session: Session, *, run_id: int, first: int = 1, last: int | None = None) -> tuple[RunCard, ...]:
    """The cards of a run from the ``first``-th to the ``last``-th (None: to the end) as they were drawn up.

    Needs CARDS_PRINT.
    """
    raise NotImplementedError


def confirm(session: Session, *, run_id: int, printed: int) -> RunRow:
    """All cards up to the ``printed``-th are on paper: their codes hold, those of the cards before them no more.

    With the last one the run is done. Confirming less than is known already changes nothing. Needs CARDS_PRINT.
    """
    raise NotImplementedError


def stop(session: Session, *, run_id: int, printed: int | None = None) -> RunRow:
    """End a run; the cards behind the ``printed``-th (None: those known) are never printed and their codes are void.

    Needs CARDS_PRINT.
    """
    raise NotImplementedError


def repeat(session: Session, *, run_id: int, first: int = 1, last: int | None = None) -> Repeated:
    """The same cards again with the same codes, e.g. after spoilt paper; recorded. Needs CARDS_PRINT."""
    raise NotImplementedError


def runs(session: Session, *, open_only: bool = False, most: int = 100) -> tuple[RunRow, ...]:
    """The runs of the station, the newest first. Needs CARDS_PRINT."""
    raise NotImplementedError


def run(session: Session, *, run_id: int) -> Run:
    """One run with its template. Needs CARDS_PRINT."""
    raise NotImplementedError
