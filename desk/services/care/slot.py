"""One slot whole, for the panel beside the board."""

from __future__ import annotations

from datetime import date

from desk.db import Session
from desk.rules.permissions import Permission
from desk.services.acting import require
from desk.services.care.board import seats_of
from desk.services.care.rows import SlotRow
from desk.services.care.slots import occasion


def slot(session: Session, *, sitting_id: int, day: date) -> SlotRow:
    """The sitting on ``day``: who has its places, who waits, which places are free.

    Raises DeskError when there is no such sitting at the actor's station.
    """
    require(session, Permission.CARE_READ)
    found = occasion(session, sitting_id, day)
    rows = seats_of(session, [found.slot_id])[found.slot_id] if found.slot_id is not None else []
    taken = {row.seat for row in rows}
    return SlotRow(
        sitting_id=sitting_id,
        service=found.service,
        slot_id=found.slot_id,
        day=day,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        capacity=found.capacity,
        closes_at=found.closes_at,
        cut_off_at=found.cut_off_at,
        open=found.open,
        reason=found.reason,
        seats=tuple(row for row in rows if row.seat is not None),
        waiting=tuple(row for row in rows if row.seat is None),
        free=tuple(number for number in range(1, found.capacity + 1) if number not in taken) if found.open else (),
    )
