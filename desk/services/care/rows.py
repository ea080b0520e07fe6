"""What the services of the centre hand out, and what is handed in. Money in fen, hours in minutes after midnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.rules.care import BookingState, ServiceKind
from desk.rules.slots import Closing, Resource, Sitting

TOUCHES = frozenset({"care"})
"""What views show anew after an act on a booking, a slot or a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceRow(Resource):
    """A room, carer, van or washer; ``staff_id`` is the account of a carer who has one."""

    note: str | None
    staff_id: int | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingRow(Sitting):
    """A weekly time of a service, with the resources that its bookings take."""

    sitting_id: int
    name: str
    provider: str | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingRow(Closing):
    """A closing or opening; ``what`` names the service, the resource or the whole centre."""

    what: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service with its sittings, in the order of the day.

    ``provider`` gives it if not the centre itself: the name with the telephone.
    """

    service_id: int
    code: str
    kind: ServiceKind
    name: str
    aid: str
    unit: str
    hue: str
    position: int
    cutoff_days: int
    cutoff_time: int
    late_percent: int
    late_counts: bool
    missed_percent: int
    missed_counts: bool
    carers: int
    carers_disabled: int
    needs_assessment: bool
    needs_consent: bool
    at_home: bool
    note: str | None
    retired_on: date | None
    version: int
    sittings: tuple[SittingRow, ...] = ()
    provider_id: int | None = None
    provider: str = ""


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Who has a place of a small slot, or waits for one; ``name`` as the reader may see it."""

    booking_id: int
    resident_id: int | None
    name: str
    state: BookingState
    seat: int | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A sitting on one day: ``booked`` of ``capacity`` places.

    ``open`` False: it is not given then, ``reason`` says why if there is a reason (a day off, a closing). ``waiting``
    stand in line. ``seats`` only where the capacity is 2 or less, in the order of the places.
    """

    sitting_id: int
    day: date
    slot_id: int | None
    open: bool
    capacity: int
    booked: int
    waiting: int = 0
    reason: str = ""
    seats: tuple[SeatRow, ...] = ()
    cut_off_at: datetime | None = None

    @property
    def is_full(self) -> bool:
        """Whether no place is left."""
        return self.open and self.booked >= self.capacity


@dataclass(frozen=True, slots=True)
class Week:
    """The board: for each sitting (in the order of ``services``) a cell for each of seven days from ``first``."""

    now: datetime
    first: date
    services: tuple[ServiceRow, ...]
    cells: tuple[tuple[Cell, ...], ...]
    open_now: int
    """How many services are open on the day of ``now``."""


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot whole, for the panel: its places, who waits, and what is known of the time.

    ``closes_at``: until then a cancellation is free.
    """

    sitting_id: int
    service: ServiceRow
    slot_id: int | None
    day: date
    starts_at: datetime
    ends_at: datetime
    capacity: int
    closes_at: datetime
    cut_off_at: datetime | None
    open: bool
    reason: str
    seats: tuple[SeatRow, ...]
    waiting: tuple[SeatRow, ...]
    free: tuple[int, ...]
