"""A sitting on one day: what it holds, whether or not it has a row, and the row once something is written to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareSlot
from desk.recording import plain
from desk.rules.slots import Judged
from desk.rules.times import at_local
from desk.services.acting import station_of
from desk.services.care.catalogue import service_of, sitting_of
from desk.services.care.rows import ServiceRow, SittingRow
from desk.services.care.timetable import Timetable, timetable

_DAY = timedelta(days=1)
_SLOTS: Select[Any] = (
    select(CareSlot.sitting_id, CareSlot.day, CareSlot.id, CareSlot.cut_off_at)
    .where(CareSlot.station_id == bindparam("station_id"))
    .where(CareSlot.day >= bindparam("first", type_=CareSlot.day.type))
    .where(CareSlot.day <= bindparam("last", type_=CareSlot.day.type))
)
_NO_ROW = (None, None)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A sitting on one day, with the ``capacity`` that the plan of today gives it.

    ``slot_id`` None: nothing was written to it yet. ``reason`` says why it is not ``open``, or has fewer places than
    planned.
    """

    service: ServiceRow
    sitting: SittingRow
    day: date
    open: bool
    capacity: int
    reason: str
    slot_id: int | None = None
    cut_off_at: datetime | None = None

    @property
    def starts_at(self) -> datetime:
        return moment(self.day, self.sitting.starts)

    @property
    def ends_at(self) -> datetime:
        return moment(self.day, self.sitting.ends)

    @property
    def closes_at(self) -> datetime:
        """Booking and cancelling is free until then."""
        return moment(self.day - self.service.cutoff_days * _DAY, self.service.cutoff_time)


def moment(day: date, minutes: int) -> datetime:
    """So many minutes after midnight of ``day`` on the clock of the desk; 1440 is the next midnight."""
    return at_local(day, time()) + timedelta(minutes=minutes)


def occasions(session: Session, plan: Timetable, services: Iterable[ServiceRow]) -> tuple[tuple[Occasion, ...], ...]:
    """For each sitting of ``services``, in their order, each day of the timetable ``plan``. For services."""
    asked = {"station_id": station_of(session), "first": plan.first, "last": plan.last}
    rows = {(row[0], row[1]): (row[2], row[3]) for row in session.connection().execute(_SLOTS, asked)}
    days = [plan.first + number * _DAY for number in range((plan.last - plan.first).days + 1)]
    return tuple(
        tuple(
            _occasion(service, sitting, day, plan.judge(sitting, day), rows.get((sitting.sitting_id, day), _NO_ROW))
            for day in days
        )
        for service in services
        for sitting in service.sittings
    )


def _occasion(
    service: ServiceRow, sitting: SittingRow, day: date, found: Judged, row: tuple[int | None, datetime | None]
) -> Occasion:
    return Occasion(service, sitting, day, found.open, found.capacity, found.reason, *row)


def occasion(session: Session, sitting_id: int, day: date) -> Occasion:
    """A sitting on ``day``; DeskError when it is none of the station's. For services."""
    plan = timetable(session, day, day)
    service = next((each for each in plan.services if any(sitting_id == one.sitting_id for one in each.sittings)), None)
    if service is None:  # it has ended by then, or is none of ours
        service = service_of(session, sitting_of(session, sitting_id).service_id)
    rows = occasions(session, plan, (service,))
    return next(each for row in rows for each in row if each.sitting.sitting_id == sitting_id)


def slot_of(session: Session, sitting_id: int, day: date) -> CareSlot:
    """The row of a sitting on ``day``, made when there is none yet; nobody else writes to it until we are done.

    DeskError when the sitting is none of the station's. For services.
    """
    return slots_of(session, [occasion(session, sitting_id, day)])[0]


def slots_of(session: Session, wanted: Collection[Occasion]) -> Sequence[CareSlot]:
    """:func:`slot_of` for many, in the order of ``wanted``; locked in one order, so that no two desks wait for each
    other. Each has as many places as its occasion says, and never fewer than the highest that somebody has already.
    """
    make = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}[session.connection().dialect.name]
    found = {}
    for each in sorted(wanted, key=_order):
        if each.slot_id is None:
            _make(session, make(CareSlot), each)
        query = select(CareSlot).where(CareSlot.sitting_id == each.sitting.sitting_id, CareSlot.day == each.day)
        row = session.scalars(query.with_for_update().execution_options(populate_existing=True)).one()
        _fit(session, row, each)
        found[_order(each)] = row
    return [found[_order(each)] for each in wanted]


def _order(each: Occasion) -> tuple[date, int]:
    return each.day, each.sitting.sitting_id


def _make(session: Session, insert: Any, wanted: Occasion) -> None:
    """Two desks may do this at one moment: the second one finds the row of the first."""
    values = {
        "station_id": station_of(session), "service_id": wanted.service.service_id,
        "sitting_id": wanted.sitting.sitting_id, "day": wanted.day, "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at, "capacity": wanted.capacity,
    }  # fmt: skip
    made = session.scalar(insert.values(**values, version=1).on_conflict_do_nothing().returning(CareSlot.id))
    if made is not None:
        session.note("create", CareSlot.SUBJECT, made, {name: [None, plain(each)] for name, each in values.items()})


def _fit(session: Session, row: CareSlot, wanted: Occasion) -> None:
    if wanted.open and row.capacity != wanted.capacity:
        highest = session.scalar(select(func.max(Booking.seat)).where(Booking.slot_id == row.id)) or 0
        row.capacity = max(wanted.capacity, highest)
        session.flush()  # the database hands it on to the bookings
