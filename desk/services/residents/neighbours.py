"""The people next door (近邻) and of the same stairwell."""

from __future__ import annotations

from desk.db import Session
from desk.services.residents.rows import NeighbourRow

MOST = 6


def neighbours(session: Session, *, resident_id: int) -> tuple[NeighbourRow, ...]:
    """At most :data:`MOST` people who live near: emergency contacts first, then the nearest door.

    The same floor comes before the doors above and below, then the rest of the stairwell. Only the living.
    """
    raise NotImplementedError
