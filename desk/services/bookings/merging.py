"""Bookings when two files are made one: what both have of one slot are portions of one person."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.bookings import Booking


def renumber_portions(session: Session, *, kept_id: int, gone_id: int) -> None:
    """The portions of ``gone_id`` are counted after those of ``kept_id`` in each slot where both have a place.

    For the merge, before the bookings follow. When it is taken back they keep their numbers: a portion is one,
    whatever it is called.
    """
    theirs = aliased(Booking)
    highest = (
        select(theirs.slot_id, func.max(theirs.nth).label("nth"))
        .where(theirs.resident_id == kept_id, theirs.seat.is_not(None))
        .group_by(theirs.slot_id)
        .subquery()
    )
    query = (
        select(Booking, highest.c.nth)
        .join(highest, highest.c.slot_id == Booking.slot_id)
        .where(Booking.resident_id == gone_id, Booking.seat.is_not(None))
        .order_by(Booking.slot_id, Booking.nth.desc())
    )
    for row, nth in session.execute(query).tuples().all():
        row.nth += nth
        session.flush()  # one by one, the highest first: no number is there twice
