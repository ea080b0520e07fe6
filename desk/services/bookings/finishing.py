"""Many bookings of which it is said at the end of a day how they ended, and the same taken back."""

from __future__ import annotations

from collections.abc import Sequence

from desk.db import Session
from desk.services.bookings.ending import put_down
from desk.services.bookings.rows import Done
from desk.services.bookings.undoing import undo


def finish_many(session: Session, *, bookings: Sequence[tuple[int, int]], came: bool) -> tuple[int, ...]:
    """Each of ``bookings`` (key, version) was done, or nobody came; all of them or none. Raises as one does.

    The keys of their steps.
    """
    return tuple(put_down(session, booking_id=key, version=version, came=came) for key, version in bookings)


def undo_many(session: Session, *, step_ids: Sequence[int]) -> tuple[Done, ...]:
    """Take the acts of these steps back, the last one first; all of them or none."""
    return tuple(undo(session, step_id=each) for each in reversed(step_ids))
