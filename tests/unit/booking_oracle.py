"""What must be true of bookings, reckoned from plain lists: the oracle of the property test."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

HOLDING = frozenset({"BOOKED", "IN_PREPARATION", "FULFILLED", "NO_SHOW", "WAIVED", "CORRECTED"})
"""What has a place."""
SERVING = frozenset({"BOOKED", "IN_PREPARATION", "FULFILLED", "CORRECTED"})
"""What has rooms and carers."""
USE = {"BOOKED": "reserved", "IN_PREPARATION": "reserved", "FULFILLED": "used", "LATE_CANCELLED": "used",
       "NO_SHOW": "used"}  # fmt: skip
"""Where the use of a booking that counts from a package is; else it is free."""

Slot = tuple[str, date]


@dataclass(frozen=True)
class Time:
    """A time of the week: places, rooms and carers it may take, hours, and until when it is free to cancel.

    ``helpers``: so many carers for somebody who is disabled.
    """

    places: int
    rooms: frozenset[str]
    carers: frozenset[str]
    starts: timedelta
    ends: timedelta
    free_until: timedelta
    helpers: int = 1


@dataclass
class Booked:
    person: str
    slot: Slot
    state: str
    counted: bool = False
    has: frozenset[str] = frozenset()


@dataclass
class World:
    """Times by name, what became of each booking, and how many uses each person was granted."""

    times: dict[str, Time]
    now: datetime
    midnight: dict[date, datetime]
    granted: dict[str, int] = field(default_factory=dict)
    bookings: dict[int, Booked] = field(default_factory=dict)
    disabled: str = ""

    def copy(self) -> World:
        return deepcopy(self)

    def begins(self, slot: Slot) -> datetime:
        return self.midnight[slot[1]] + self.times[slot[0]].starts

    def ends(self, slot: Slot) -> datetime:
        return self.midnight[slot[1]] + self.times[slot[0]].ends

    def is_early(self, slot: Slot) -> bool:
        return self.now < self.midnight[slot[1]] + self.times[slot[0]].free_until

    def taken(self, slot: Slot, without: int | None = None) -> int:
        return sum(each.slot == slot and each.state in HOLDING for key, each in self.bookings.items() if key != without)

    def has_place(self, slot: Slot, without: int | None = None) -> bool:
        return self.taken(slot, without) < self.times[slot[0]].places

    def is_there(self, person: str, slot: Slot, without: int | None = None) -> bool:
        """Has it, or waits for it."""
        return any(
            each.person == person and each.slot == slot and each.state in HOLDING | {"WAITING"}
            for key, each in self.bookings.items()
            if key != without
        )

    def busy(self, slot: Slot, without: int | None = None) -> set[str]:
        """Rooms and carers that are in some booking at that time."""
        begins, ends = self.begins(slot), self.ends(slot)
        return {
            name
            for key, each in self.bookings.items()
            if key != without and each.state in SERVING
            and self.begins(each.slot) < ends and self.ends(each.slot) > begins
            for name in each.has
        }  # fmt: skip

    def can_serve(self, person: str, slot: Slot, without: int | None = None) -> bool:
        """Whether a room and as many carers as are needed are free."""
        time, busy = self.times[slot[0]], self.busy(slot, without)
        rooms = not time.rooms or bool(time.rooms - busy)
        needed = time.helpers if person == self.disabled else 1
        return rooms and (not time.carers or len(time.carers - busy) >= needed)

    def uses(self, person: str) -> dict[str, int]:
        """Where the uses of a package are."""
        found = {"granted": self.granted.get(person, 0), "reserved": 0, "used": 0}
        for each in self.bookings.values():
            if each.person == person and each.counted and (pot := USE.get(each.state)):
                found[pot] += 1
        found["free"] = found["granted"] - found["reserved"] - found["used"]
        return found
