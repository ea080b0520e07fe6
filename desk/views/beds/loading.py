"""What the page asks the worker for: each one look at the database, or a search among what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk.rules.placing import Ask, Offer, Plan, offers
from desk.services import beds
from desk.services.beds import Board, WaitingRow
from desk.services.beds.waiting import fits, waiting


@dataclass(frozen=True, slots=True)
class Found:
    """The board of the days in sight, who waits, and what fits them best by their stay."""

    board: Board
    waiting: tuple[WaitingRow, ...]
    fits: Mapping[int, Offer | None]


def load(session: Any, *, first: date, days: int) -> Found:
    """Everything on the page."""
    rows = waiting(session)
    found = fits(session, rows)
    best = {row.stay_id: next(iter(found.get(row.stay_id, ())), None) for row in rows}
    return Found(beds.board(session, first=first, days=days), rows, best)


def seek(plan: Plan, question: Ask) -> tuple[Offer, ...]:
    """Where somebody would go instead; it looks at every bed, so not on the thread that paints."""
    return offers(plan, question)
