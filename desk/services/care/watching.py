"""What of the services must not be missed today: how full they are, what comes next, what should have been done."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from desk.db import Session
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareResource, CareSlot
from desk.models.laundry import LaundryBag
from desk.models.residents import Resident
from desk.rules.care import COUNTED, BookingState, ServiceKind
from desk.rules.laundry import BagState
from desk.rules.masking import mask_name
from desk.rules.permissions import Permission
from desk.rules.times import at_local, clock_text, date_text, local_date
from desk.services.acting import may, require, station_of
from desk.services.care.rows import ServiceRow
from desk.services.care.slots import Occasion, occasions
from desk.services.care.timetable import timetable
from desk.services.fees.till import unfinished_count
from desk.words import translate

DAY_ENDS = time(17)
"""From then on what was not said to be done today is unfinished (DOMAIN.md §5, 日清)."""

NAMED = 2
"""Up to so many who come next are named."""

_DAY = timedelta(days=1)
_COUNTS: Select[Any] = (
    select(Booking.slot_id, Booking.state, Booking.at_home, func.count())
    .where(Booking.station_id == bindparam("station_id"), Booking.day == bindparam("day", type_=Booking.day.type))
    .group_by(Booking.slot_id, Booking.state, Booking.at_home)
)
_NEXT: Select[Any] = (
    select(Booking.id, Booking.slot_id, Resident.name)
    .join(Resident, Resident.id == Booking.resident_id)
    .where(Booking.slot_id.in_(bindparam("slot_ids", expanding=True)), Booking.state == BookingState.BOOKED.value)
    .order_by(Booking.slot_id, Booking.seat)
)
_MEANS: Select[Any] = (
    select(BookingUse.booking_id, CareResource.name)
    .join(CareResource, CareResource.id == BookingUse.resource_id)
    .where(BookingUse.booking_id.in_(bindparam("booking_ids", expanding=True)), BookingUse.live)
    .order_by(BookingUse.id)
)
_BAGS: Select[Any] = (
    select(LaundryBag.due_on, func.count())
    .where(LaundryBag.station_id == bindparam("station_id"), LaundryBag.state != BagState.RETURNED.value)
    .where(LaundryBag.due_on <= bindparam("day", type_=LaundryBag.due_on.type))
    .group_by(LaundryBag.due_on)
)
_SHORT: Select[Any] = (
    select(Booking.day, CareSlot.sitting_id, func.count())
    .join(CareSlot, CareSlot.id == Booking.slot_id)
    .where(Booking.station_id == bindparam("station_id"), Booking.day >= bindparam("day", type_=Booking.day.type))
    .where(Booking.state == BookingState.WAITING.value, Booking.plan_id.is_not(None))
    .group_by(Booking.day, CareSlot.sitting_id)
    .order_by(Booking.day, CareSlot.sitting_id)
)


class Lapse(StrEnum):
    """What was missed: a meal that the kitchen has not cut off, bags not back in time, bookings nobody said the end of,
    days of standing plans for which there was no place.
    """

    CUT_OFF = "CUT_OFF"
    BAGS = "BAGS"
    UNFINISHED = "UNFINISHED"
    NO_PLACE = "NO_PLACE"


@dataclass(frozen=True, slots=True)
class LapseLine:
    """One of them in words. ``day`` and ``sitting_id`` are the first it is about, as far as it is about one."""

    lapse: Lapse
    words: str
    day: date
    sitting_id: int | None = None


@dataclass(frozen=True, slots=True)
class ServiceDay:
    """A service today: ``booked`` of ``capacity`` places of the times that are open. ``words`` say what comes next;
    ``sitting_id`` is the time it is about.
    """

    service_id: int
    code: str
    kind: ServiceKind
    name: str
    hue: str
    unit: str
    booked: int
    capacity: int
    waiting: int
    words: str
    sitting_id: int

    @property
    def is_full(self) -> bool:
        """Whether no place is left today."""
        return self.booked >= self.capacity


@dataclass(frozen=True, slots=True)
class CareDay:
    """The services on ``day``, those with bookings first, and what was missed. ``cut_off_at``: when the kitchen should
    count next, None: no meal is to be cut off any more.
    """

    day: date
    services: tuple[ServiceDay, ...]
    lapses: tuple[LapseLine, ...]
    cut_off_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Count:
    """Bookings of a slot."""

    booked: int = 0
    home: int = 0
    waiting: int = 0
    coming: int = 0


def care_day(session: Session) -> CareDay | None:
    """The day of the services; None where there are none at all. Names are masked for whoever does not run the centre.

    Needs CARE_READ. What is unfinished is told to whoever can say how it ended.
    """
    require(session, Permission.CARE_READ)
    today = local_date(session.now)
    plan = timetable(session, today, today)
    if not any(service.sittings for service in plan.services):
        return None
    asked = {"station_id": station_of(session), "day": today}
    times: dict[int, list[Occasion]] = defaultdict(list)
    for row in occasions(session, plan, plan.services):
        for each in row:
            times[each.service.service_id].append(each)
    counts, bags = _counts(session, asked), _bags(session, asked)
    open_now = [each for each in plan.services if any(_is_held(one, counts) for one in times[each.service_id])]
    upcoming = {service.service_id: _upcoming(session, times[service.service_id], counts) for service in open_now}
    named = _named(session, [each for each in upcoming.values() if each is not None], counts)
    rows = [
        _row(service, times[service.service_id], counts, bags, named, upcoming[service.service_id], session.now)
        for service in open_now
    ]
    rows.sort(key=lambda row: not row.booked)
    meals = [each for row in times.values() for each in row if each.service.kind is ServiceKind.MEAL]
    lapses = tuple(_lapses(session, meals, counts, bags, asked))
    return CareDay(today, tuple(rows), lapses, _next_cut_off(session, meals))


# How full it is


def _counts(session: Session, asked: Mapping[str, Any]) -> dict[int | None, _Count]:
    states: dict[int, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for slot_id, state, at_home, count in session.execute(_COUNTS, asked).tuples():
        states[slot_id][state, at_home] += count
    return {slot_id: _count(found) for slot_id, found in states.items()}


def _count(found: Counter[tuple[str, bool]]) -> _Count:
    seated = {key: count for key, count in found.items() if key[0] in COUNTED}
    return _Count(
        booked=sum(seated.values()),
        home=sum(count for (_, at_home), count in seated.items() if at_home),
        waiting=sum(count for (state, _), count in found.items() if state == BookingState.WAITING),
        coming=sum(count for (state, _), count in found.items() if state == BookingState.BOOKED),
    )


def _is_held(each: Occasion, counts: Mapping[int | None, _Count]) -> bool:
    """Whether it is given today, or somebody has it all the same."""
    return each.open or counts.get(each.slot_id, _Count()).booked > 0


def _row(
    service: ServiceRow, times: Sequence[Occasion], counts: Mapping[int | None, _Count], bags: Mapping[date, int],
    named: Mapping[int | None, str], upcoming: Occasion | None, now: datetime,
) -> ServiceDay:  # fmt: skip
    held = [(each, counts.get(each.slot_id, _Count())) for each in times if _is_held(each, counts)]
    booked, waiting = sum(count.booked for _, count in held), sum(count.waiting for _, count in held)
    home = sum(count.home for _, count in held)
    if service.kind is ServiceKind.MEAL and booked:
        words = translate("care_watching", "{here} here·{home} brought home", here=booked - home, home=home)
    elif service.kind is ServiceKind.LAUNDRY and (due := bags.get(local_date(now))):
        words = translate("care_watching", "{n} bags go back today", n=due)
    else:
        words = _next_words(now, upcoming, counts, named, booked)
    if waiting:
        words = "·".join(filter(None, (words, translate("care_watching", "{n} waiting", n=waiting))))
    capacity = sum(max(each.capacity if each.open else 0, count.booked) for each, count in held)
    shown = upcoming or held[0][0]
    return ServiceDay(
        service.service_id, service.code, service.kind, service.name, service.hue, service.unit, booked, capacity,
        waiting, words, shown.sitting.sitting_id,
    )  # fmt: skip


# What comes next


def _upcoming(session: Session, times: Iterable[Occasion], counts: Mapping[int | None, _Count]) -> Occasion | None:
    """The next time at which somebody is still to come."""
    ahead = [each for each in times if each.ends_at > session.now and counts.get(each.slot_id, _Count()).coming]
    return min(ahead, key=lambda each: (each.starts_at, each.sitting.sitting_id), default=None)


def _named(
    session: Session, upcoming: Iterable[Occasion], counts: Mapping[int | None, _Count]
) -> dict[int | None, str]:
    """By slot: who comes next, and where, where these are few."""
    few = [each.slot_id for each in upcoming if 0 < counts[each.slot_id].coming <= NAMED]
    if not few:
        return {}
    rows = session.execute(_NEXT, {"slot_ids": few}).tuples().all()
    means: dict[int, list[str]] = defaultdict(list)
    for booking_id, resource in session.execute(_MEANS, {"booking_ids": [row[0] for row in rows]}).tuples():
        means[booking_id].append(resource)
    whole = may(session.actor, Permission.CARE_WRITE)
    found: dict[int | None, list[str]] = defaultdict(list)
    for booking_id, slot_id, name in rows:
        found[slot_id].append(" ".join((name if whole else mask_name(name), *means[booking_id][:1])))
    return {slot_id: translate("care_watching", ", ").join(names) for slot_id, names in found.items()}


def _next_words(
    now: datetime, each: Occasion | None, counts: Mapping[int | None, _Count], named: Mapping[int | None, str],
    booked: int,
) -> str:  # fmt: skip
    if each is None:
        none = translate("care_watching", "nobody has booked")
        return translate("care_watching", "nobody else today") if booked else none
    who = named.get(each.slot_id) or translate("care_watching", "{n} people", n=counts[each.slot_id].coming)
    clock = clock_text(each.starts_at)
    if each.starts_at <= now:
        return translate("care_watching", "still to come since {clock}: {who}", clock=clock, who=who)
    return translate("care_watching", "next {clock} {who}", clock=clock, who=who)


def _next_cut_off(session: Session, meals: Iterable[Occasion]) -> datetime | None:
    ahead = (each.closes_at for each in meals if each.open and each.cut_off_at is None)
    return min((moment for moment in ahead if moment > session.now), default=None)


# What was missed


def _bags(session: Session, asked: Mapping[str, Any]) -> dict[date, int]:
    """By the day on which they should be back: bags that are not."""
    return dict(session.execute(_BAGS, asked).tuples().all())


def _lapses(
    session: Session, meals: Iterable[Occasion], counts: Mapping[int | None, _Count], bags: Mapping[date, int],
    asked: Mapping[str, Any],
) -> Iterator[LapseLine]:  # fmt: skip
    today = local_date(session.now)
    for each in meals:
        booked = counts.get(each.slot_id, _Count()).booked
        if booked and each.cut_off_at is None and each.closes_at <= session.now < each.ends_at:
            words = translate(
                "care_watching", "{meal} is not cut off; it was to be at {clock}",
                meal=each.sitting.name or each.service.name, clock=clock_text(each.closes_at),
            )  # fmt: skip
            yield LapseLine(Lapse.CUT_OFF, words, today, each.sitting.sitting_id)
    late = {day: count for day, count in bags.items() if day < today}
    if late:
        words = translate("care_watching", "{n} laundry bags should be back", n=sum(late.values()))
        yield LapseLine(Lapse.BAGS, words, min(late))
    if may(session.actor, Permission.CARE_WRITE):
        last = today if session.now >= at_local(today, DAY_ENDS) else today - _DAY
        if unfinished := unfinished_count(session, last):
            words = translate("care_watching", "{n} bookings: nobody said how they ended", n=unfinished)
            yield LapseLine(Lapse.UNFINISHED, words, last)
    short = session.execute(_SHORT, asked).tuples().all()
    if short:
        (day, sitting_id, _), number = short[0], sum(count for *_, count in short)
        words = translate(
            "care_watching", "{n} bookings of plans have no place, from {day}", n=number, day=date_text(day)
        )
        yield LapseLine(Lapse.NO_PLACE, words, day, sitting_id)
