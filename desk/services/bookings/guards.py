"""What the guards of the database refuse becomes a refusal that says why.

The guards hold when two desks pass the services' own judgement at one and the same moment: two times of the week that
share a carer are locked by nobody together.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.rules.care import ResourceKind
from desk.services.bookings.judging import full, nobody_free, refuse
from desk.services.bookings.rows import Problem
from desk.services.care.slots import Occasion
from desk.words import translate

SEATS = frozenset({"uq_bookings_slot_id_seat", "bookings.slot_id, bookings.seat", "ck_bookings_seat"})
PORTIONS = frozenset({"uq_bookings_portion", "bookings.slot_id, bookings.resident_id, bookings.nth"})
RESOURCES = frozenset({"ex_booking_uses_resource"})
"""The names of the guards; SQLite names the columns of an index, not the index."""


@contextmanager
def guarded(session: Session, occasion: Occasion) -> Iterator[None]:
    """Writes of bookings inside the block; a guard that speaks becomes Refused.

    A savepoint, or PostgreSQL would not let us look for other openings.
    """
    try:
        with session.begin_nested():
            yield
            session.flush()
    except IntegrityError as error:
        problem = _problem(occasion, str(error.orig))
        if problem is None:
            raise
        refuse(session, occasion, [problem], insist=False)


def _problem(occasion: Occasion, said: str) -> Problem | None:
    if any(name in said for name in SEATS):
        return full(occasion, 0)
    if any(name in said for name in PORTIONS):
        return Problem("TWICE", translate("bookings", "Another desk has booked this already."))
    if any(name in said for name in RESOURCES):
        return nobody_free(ResourceKind.CARER, 1, None)
    return None
