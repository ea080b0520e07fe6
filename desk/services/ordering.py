"""The order in which somebody keeps rows: one goes further up or down, the others make room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """A row with its place in the order, from 0."""

    position: int


RowT = TypeVar("RowT", bound=Placed)


def move_by(rows: Sequence[RowT], chosen: RowT, by: int) -> None:
    """Put ``chosen`` of the ordered ``rows`` so many places further down (up when negative); the ends hold it."""
    others = [row for row in rows if row is not chosen]
    place = next(place for place, row in enumerate(rows) if row is chosen)
    others.insert(min(max(0, place + by), len(others)), chosen)
    for position, row in enumerate(others):
        row.position = position
