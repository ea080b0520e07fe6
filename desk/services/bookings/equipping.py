"""Rooms, carers and vans for many bookings of one run: what is taken is counted as it is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from desk.db import Session
from desk.models.bookings import BookingUse
from desk.models.residents import Resident
from desk.services.bookings.placing import carers_for, pick
from desk.services.care.slots import Occasion
from desk.services.care.timetable import Timetable

Use = tuple[int, datetime, datetime]
"""Room, carer or van, from, until."""


class Means:
    """What the sittings of ``occasions`` are given with, and who has it when."""

    def __init__(self, session: Session, table: Timetable, occasions: Collection[Occasion]) -> None:
        self._session = session
        self._table = table
        self._carers: dict[tuple[int, int], int] = {}
        self._taken: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
        equipped = [each for each in occasions if each.sitting.resources]
        if equipped:
            keys = {key for each in equipped for key in each.sitting.resources}
            query = select(BookingUse.resource_id, BookingUse.starts_at, BookingUse.ends_at).where(
                BookingUse.resource_id.in_(keys), BookingUse.live,
                BookingUse.ends_at > min(each.starts_at for each in equipped),
            )  # fmt: skip
            for key, starts_at, ends_at in session.execute(query).tuples():
                self._taken[key].append((starts_at, ends_at))

    def take(self, occasion: Occasion, resident_id: int) -> tuple[Use, ...] | None:
        """What a booking of the resident gets; None: something that it needs is not free."""
        if not occasion.sitting.resources:
            return ()
        starts_at, ends_at = occasion.starts_at, occasion.ends_at
        busy = [
            key
            for key in occasion.sitting.resources
            if any(since < ends_at and starts_at < until for since, until in self._taken[key])
        ]
        found = pick(self._table, occasion, self._carers_of(occasion, resident_id), busy=busy)
        if found.lacking:
            return None
        for key in found.resource_ids:
            self._taken[key].append((starts_at, ends_at))
        return tuple((key, starts_at, ends_at) for key in found.resource_ids)

    def _carers_of(self, occasion: Occasion, resident_id: int) -> int:
        """As on the first day that is asked about: an assessment of later is not there yet."""
        key = (occasion.service.service_id, resident_id)
        if key not in self._carers:
            resident = self._session.get_one(Resident, resident_id)
            self._carers[key] = carers_for(self._session, occasion.service, resident, occasion.day)
        return self._carers[key]
