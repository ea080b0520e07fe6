"""What the services of laundry hand out, and what is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.rules.laundry import BagState, Pieces, Programme

TOUCHES = frozenset({"care"})
"""What views show anew after an act on a bag."""


@dataclass(frozen=True, slots=True)
class BagRow:
    """A bag. ``name`` and ``door`` as the reader may see them; ``washer`` while it is in one.

    ``overdue``: it should have been back before today. ``missing``: how many pieces are not there and not settled.
    """

    bag_id: int
    booking_id: int
    resident_id: int
    name: str
    door: str
    code: str
    state: BagState
    due_on: date
    overdue: bool
    pieces: tuple[Pieces, ...]
    missing: int
    washer: str
    note: str
    received_at: datetime
    ready_at: datetime | None
    returned_at: datetime | None
    returned_to: str
    version: int

    @property
    def count(self) -> int:
        """How many pieces were counted in."""
        return sum(each.counted_in for each in self.pieces)


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """Somebody whose bag is to be fetched or brought today."""

    booking_id: int
    resident_id: int
    name: str
    door: str
    starts_at: datetime
    at_home: bool
    wish: str
    version: int


@dataclass(frozen=True, slots=True)
class WasherRow:
    """A washer, and the load that is running in it. ``bag_ids`` of the load."""

    resource_id: int
    name: str
    load_id: int | None = None
    programme: Programme | None = None
    started_at: datetime | None = None
    bag_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LaundryRoom:
    """The laundry room now: who is expected, washers, bags that are here, and those that went back today.

    ``bags``: what is late comes first, then what misses pieces, then by the day they are due. ``due_on``: when a bag
    that comes in now should be back.
    """

    now: datetime
    expected: tuple[ExpectedRow, ...]
    washers: tuple[WasherRow, ...]
    bags: tuple[BagRow, ...]
    returned: tuple[BagRow, ...]
    due_on: date

    @property
    def overdue(self) -> int:
        """How many bags should have been back before today."""
        return sum(each.overdue for each in self.bags)

    @property
    def missing(self) -> int:
        """How many pieces are missing."""
        return sum(each.missing for each in self.bags)


@dataclass(frozen=True, slots=True)
class BagDone:
    """An act on a bag that was done, and what followed, in words. ``step_id``: see :class:`bookings.Done`."""

    bag: BagRow
    step_id: int | None = None
    followed: tuple[str, ...] = ()
