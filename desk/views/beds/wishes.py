"""What was asked for by hand or key and needs more to be said than a bed and a time: what dialogs hang on to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.services.beds.rows import Bar, BedRow, WaitingRow


class Wanted(StrEnum):
    """What is wanted.

    ``OPEN``: all that is known of a stay. ``BOOK``: somebody is to come, into ``bed`` for a time where one was marked;
    of ``waiting`` where somebody was chosen. ``ADMIT``: who was booked is here. ``LEAVE``, ``RETURN``, ``DISCHARGE``:
    out for a while, back again, for good. ``REGISTER``: a new request for the waitlist. ``REQUEST``: all that is known
    of a request. ``ROOMS``: rooms and beds are to be entered. ``BED``: the condition of a bed.
    """

    OPEN = "OPEN"
    BOOK = "BOOK"
    ADMIT = "ADMIT"
    LEAVE = "LEAVE"
    RETURN = "RETURN"
    DISCHARGE = "DISCHARGE"
    REGISTER = "REGISTER"
    REQUEST = "REQUEST"
    ROOMS = "ROOMS"
    BED = "BED"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, and with whom, where and when as far as that was said."""

    wanted: Wanted
    bar: Bar | None = None
    bed: BedRow | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    waiting: WaitingRow | None = None
