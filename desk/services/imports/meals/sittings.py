"""The times of the week at which the meals of a ledger are given, found or made, and who had them already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.meals_fields import CALLED, MEALS
from desk.exchange.meals_money import meals_in
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSitting, CareSlot
from desk.rules.care import BookingState, ServiceKind
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.care import shipping
from desk.services.care.catalogue import service_rows
from desk.services.care.rows import ServiceRow, SittingRow
from desk.services.imports.beds.people import AT_ONCE
from desk.words import translate

HOURS: Mapping[str, tuple[int, int]] = {
    "breakfast": (7 * 60, 8 * 60 + 30), "lunch": (11 * 60, 12 * 60 + 30), "dinner": (17 * 60, 18 * 60),
}  # fmt: skip
"""Minutes after midnight of a time that is made because a ledger has the meal."""

_LUNCH_FROM, _DINNER_FROM = 10 * 60, 15 * 60
_LEAST, _STEP = 20, 10
_GONE = (BookingState.DRAFT.value, BookingState.CORRECTED.value)
Had = tuple[int, date, str]
"""Resident, day, meal."""


def meal_of_sitting(name: str, starts: int) -> str:
    """Which meal a time is for: by its name, else by its hour."""
    named = meals_in(name)
    if len(named) == 1:
        return MEALS[named.pop()]
    return "breakfast" if starts < _LUNCH_FROM else "lunch" if starts < _DINNER_FROM else "dinner"


@dataclass(slots=True)
class Canteen:
    """The service of meals and, by meal, its time; ``made`` are the times that had to be made."""

    service: ServiceRow | None
    times: dict[str, SittingRow] = field(default_factory=dict)


def canteen(session: Session) -> Canteen:
    """What the station has; nothing is made yet."""
    today = local_date(session.now)
    meals = [each for each in service_rows(session, on=today) if each.kind is ServiceKind.MEAL]
    found = Canteen(meals[0] if meals else None)
    for sitting in (sitting for service in meals[:1] for sitting in service.sittings):
        found.times.setdefault(meal_of_sitting(sitting.name, sitting.starts), sitting)
    return found


def completed(session: Session, wanted: Mapping[str, Counter[date]], since: date) -> Canteen:
    """The canteen with a time for each meal of ``wanted`` (portions by day), made from ``since`` on where it has none.

    Raises Forbidden unless the actor may set up services, where something has to be made.
    """
    found = canteen(session)
    if found.service is None:
        shipping.ship(session)
        found = canteen(session)
    if found.service is None:
        raise DeskError(translate("imports", "There is no service of meals. Set one up first; nothing was changed."))
    missing = [meal for meal in wanted if meal not in found.times]
    if not missing:
        return found
    require(session, Permission.CARE_SETUP)
    names = {meal: CALLED[letter][0] for letter, meal in MEALS.items()}
    for meal in missing:
        starts, ends = HOURS[meal]
        most = max(wanted[meal].values())
        session.add(
            CareSitting(
                service_id=found.service.service_id, name=names[meal], starts=starts, ends=ends, weekdays="1234567",
                on_holidays=True, capacity=max(_LEAST, ceil(most / _STEP) * _STEP), provider=None, valid_from=since,
                valid_to=None, resources=[],
            )
        )  # fmt: skip
    session.flush()  # slots name them
    return canteen(session)


def had(session: Session, resident_ids: Collection[int], days: Collection[date]) -> Counter[Had]:
    """Portions on file by resident, day and meal; what was taken back does not count."""
    found: Counter[Had] = Counter()
    if not days:
        return found
    query = (
        select(Booking.resident_id, Booking.day, CareSitting.name, CareSitting.starts)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareSitting, CareSitting.id == CareSlot.sitting_id)
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.station_id == station_of(session), CareService.kind == ServiceKind.MEAL.value)
        .where(Booking.day.between(min(days), max(days)))
        .where(Booking.seat.is_not(None), Booking.state.not_in(_GONE))
    )
    keys = sorted(resident_ids)
    for start in range(0, len(keys), AT_ONCE):
        portion = query.where(Booking.resident_id.in_(keys[start : start + AT_ONCE]))
        for resident_id, day, name, starts in session.execute(portion).tuples():
            found[resident_id or 0, day, meal_of_sitting(name, starts)] += 1
    return found
