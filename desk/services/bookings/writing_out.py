"""The days of standing plans written out as bookings, in bulk: places are given against what each slot still has.

A day for which no place is left is written all the same, as one that waits. One record for each run: each booking
names its plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import case, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from desk import bulk
from desk.db import Session
from desk.models.bookings import Booking, BookingPause, BookingPlan, BookingUse
from desk.models.packages import PackageGrant
from desk.models.residents import Resident
from desk.models.stations import Station
from desk.rules.care import BookingState, ServiceKind, Way
from desk.rules.permissions import Permission
from desk.rules.slots import held_on
from desk.rules.standing import Span, covered, plan_span
from desk.rules.times import local_date
from desk.services import packages, settings
from desk.services.acting import require, station_of
from desk.services.bookings.equipping import Means, Use
from desk.services.bookings.placing import sweep
from desk.services.bookings.rows import WrittenOut
from desk.services.care.catalogue import hold_plan
from desk.services.care.slots import Occasion, occasions, slots_of
from desk.services.care.timetable import timetable
from desk.services.residents.rows import Status

COLUMNS = (
    "id", "slot_id", "service_id", "day", "resident_id", "nth", "seat", "capacity", "state", "at_home", "plan_id",
    "grant_id", "diet_id", "wish",
)  # fmt: skip
USES = ("booking_id", "resource_id", "starts_at", "ends_at")
_P = BookingPlan


class Terms(NamedTuple):
    """What a plan says, with what is known of its resident."""

    plan_id: int
    resident_id: int
    sitting_id: int
    weekdays: str
    on_holidays: bool
    valid_from: date
    valid_until: date | None
    stopped_on: date | None
    portions: int
    at_home: bool
    grant_id: int | None
    diet_id: int | None
    wish: str | None
    written_until: date
    meals_paused_on: date | None
    trial_until: date | None
    """While it is not said whether the package on trial is kept, nothing is booked from that day on."""

    @property
    def span(self) -> Span:
        """The days for which it holds."""
        return plan_span(self.valid_from, self.valid_until, self.stopped_on)


def begin_day(session: Session) -> WrittenOut:
    """What a day begins with: packages that are out of date expire, plans are booked ahead.

    Each desk may do it, and again: what was done is not done twice.
    """
    require(session, Permission.CARE_READ)
    packages.expire_due(session)
    return roll_out(session)


def roll_out(session: Session) -> WrittenOut:
    """:func:`write_out` as far ahead as the station has chosen."""
    return write_out(session, horizon(session))


def horizon(session: Session) -> date:
    """The first day that is too far ahead to be booked by plans."""
    return local_date(session.now) + timedelta(days=settings.read(session).plans_ahead_days)


def write_out(session: Session, until: date, *, plan_ids: Collection[int] | None = None) -> WrittenOut:
    """Book the days of the station's plans (or of these only) up to, not including, ``until``.

    Days that were written before are left alone, so that it can be done again at any time. Closed days, holidays,
    pauses and days beyond the cut-off are skipped, and so are those of residents who are dead or moved away.
    """
    require(session, Permission.CARE_READ)
    unwritten = [
        _P.valid_from < until, _P.written_until < until,
        *(or_(end.is_(None), end > _P.written_until) for end in (_P.valid_until, _P.stopped_on)),
    ]  # fmt: skip
    hold_plan(session)
    plans = locked(session, *unwritten, *([] if plan_ids is None else [_P.id.in_(plan_ids)]))
    if not plans:
        return WrittenOut()
    today = local_date(session.now)
    wishes = Wishes(session, plans, min(max(each.written_until, today) for each in plans), until)
    ends = {each: min(until, max(each.trial_until or until, each.written_until)) for each in plans}
    wanted = {each: wishes.days(each, max(each.written_until, today), ends[each]) for each in plans}
    done = write(session, wishes, wanted)
    for end in sorted(set(ends.values())):
        keys = [each.plan_id for each in plans if ends[each] == end != each.written_until]
        session.execute(update(_P).where(_P.id.in_(keys)).values(written_until=end))
    note(session, done)
    return done


def note(session: Session, done: WrittenOut) -> None:
    """Tell the records: of the plan when it was one, else of the station."""
    if len(done.counts) == 1:
        ((plan_id, count),) = done.counts.items()
        session.note("write_out", _P.SUBJECT, plan_id, {"bookings": [None, count]})
    elif done.counts:
        said = {"plans": [None, len(done.counts)], "bookings": [None, sum(done.counts.values())]}
        session.note("write_out", Station.SUBJECT, station_of(session), said)


def locked(session: Session, *conditions: ColumnElement[bool]) -> list[Terms]:
    """Plans of the station whose residents live here, by age; nobody else writes, stops or pauses them until we are
    done.
    """
    columns = [getattr(_P, name) for name in Terms._fields[1:-2]]
    undecided = case((PackageGrant.taken_on.is_(None) & PackageGrant.ended_on.is_(None), PackageGrant.trial_until))
    query = (
        select(_P.id, *columns, Resident.meals_paused_on, undecided)
        .join(Resident, Resident.id == _P.resident_id)
        .outerjoin(PackageGrant, PackageGrant.id == _P.grant_id)
        .where(_P.station_id == station_of(session), Resident.status == Status.LIVING.value, *conditions)
        .order_by(_P.id)
        .with_for_update(of=_P)
    )
    return [Terms(*row) for row in session.execute(query).tuples()]


class Wishes:
    """On which days plans want something: by their weekdays, the calendar, closings, pauses and the clock."""

    def __init__(self, session: Session, plans: Sequence[Terms], first: date, until: date) -> None:
        self._now = session.now
        self.table = table = timetable(session, first, max(until - timedelta(days=1), first))
        self._calendar = table.calendar
        self._kinds = {sitting.sitting_id: each.kind for each in table.services for sitting in each.sittings}
        wanted = {plan.sitting_id for plan in plans}
        services = [each for each in table.services if any(one.sitting_id in wanted for one in each.sittings)]
        self.occasions: Mapping[tuple[int, date], Occasion] = {
            (each.sitting.sitting_id, each.day): each for row in occasions(session, table, services) for each in row
        }
        self._days = list(dict.fromkeys(day for _, day in self.occasions))
        self._pauses = _pauses(session, {each.resident_id for each in plans}, first)
        self._usual: dict[tuple[int, str, bool], list[date]] = {}

    def days(self, plan: Terms, first: date, until: date) -> list[date]:
        """The days of ``plan`` from ``first`` up to, not including, ``until``."""
        span = plan.span
        first = max(first, span.since)
        until = until if span.until is None else min(until, span.until)
        found = [day for day in self._given(plan) if first <= day < until]
        rests = [each for key, each in self._pauses.get(plan.resident_id, ()) if key in (None, plan.plan_id)]
        if plan.meals_paused_on is not None and self._kinds.get(plan.sitting_id) is ServiceKind.MEAL:
            rests.append(Span(plan.meals_paused_on))
        return [day for day in found if not covered(rests, day)] if rests else found

    def _given(self, plan: Terms) -> list[date]:
        """The days on which the sitting can still be booked, of those that the plan's week has."""
        key = (plan.sitting_id, plan.weekdays, plan.on_holidays)
        if key not in self._usual:
            self._usual[key] = [
                day
                for day in self._days
                if held_on(plan.weekdays, plan.on_holidays, day, self._calendar) and self._is_open(plan.sitting_id, day)
            ]
        return self._usual[key]

    def _is_open(self, sitting_id: int, day: date) -> bool:
        each = self.occasions.get((sitting_id, day))
        if each is None or not each.open or each.cut_off_at is not None:
            return False
        return self._now < min(each.closes_at, each.starts_at)


def _pauses(
    session: Session, resident_ids: Collection[int], first: date
) -> Mapping[int, list[tuple[int | None, Span]]]:
    """The pauses of these residents that last beyond ``first``: of which plan (None: of all), and when."""
    row = BookingPause
    query = select(row.resident_id, row.plan_id, row.since, row.until).where(
        row.station_id == station_of(session), row.lifted_at.is_(None), or_(row.until.is_(None), row.until > first)
    )
    found: dict[int, list[tuple[int | None, Span]]] = defaultdict(list)
    for resident_id, plan_id, since, until in session.execute(query).tuples():
        if resident_id in resident_ids:
            found[resident_id].append((plan_id, Span(since, until)))
    return found


@dataclass(slots=True)
class _Places:
    """What a slot has left: its free places in order, and which portions residents have there already."""

    slot_id: int
    capacity: int
    taken: set[int] = field(default_factory=set)
    portions: dict[int, set[int]] = field(default_factory=dict)
    _next: int = 1

    @property
    def is_free(self) -> bool:
        """Whether a place is left."""
        while self._next in self.taken:
            self._next += 1
        return self._next <= self.capacity

    def take(self) -> int:
        """The lowest free place."""
        assert self.is_free
        self._next += 1
        return self._next - 1


def write(session: Session, wishes: Wishes, wanted: Mapping[Terms, Sequence[date]]) -> WrittenOut:
    """Book these days of plans, those of older plans first. The caller has locked the plans and records it."""
    by_slot: dict[tuple[date, int], list[Terms]] = defaultdict(list)
    for plan, days in wanted.items():
        for day in days:
            by_slot[day, plan.sitting_id].append(plan)
    given = [wishes.occasions[sitting_id, day] for day, sitting_id in by_slot]
    places = _places(session, given)
    means = Means(session, wishes.table, given)
    counts = _Counts(session, {plan.resident_id for plan in wanted if plan.grant_id is not None})
    rows: list[_Row] = []
    for day, sitting_id in sorted(by_slot):
        occasion = wishes.occasions[sitting_id, day]
        for plan in by_slot[day, sitting_id]:
            rows += _rows(plan, occasion, places[sitting_id, day], means, counts)
    _insert(session, rows)
    short = tuple((row.plan.plan_id, row.day) for row in rows if row.seat is None)
    return WrittenOut(len(rows) - len(short), short, Counter(row.plan.plan_id for row in rows))


class _Row(NamedTuple):
    """A booking that is to be written."""

    plan: Terms
    day: date
    service_id: int
    slot_id: int
    capacity: int
    nth: int
    seat: int | None
    grant_id: int | None
    uses: tuple[Use, ...]


def _rows(plan: Terms, occasion: Occasion, here: _Places, means: Means, counts: _Counts) -> Iterator[_Row]:
    """The bookings of a plan on a day: what it has not yet, each with a place or waiting for one."""
    had = here.portions.setdefault(plan.resident_id, set())
    service_id = occasion.service.service_id
    for nth in _missing(had, plan.portions):
        had.add(nth)
        uses = means.take(occasion, plan.resident_id) if here.is_free else None
        if uses is None:
            seat, grant_id = None, plan.grant_id
        else:
            seat, grant_id = here.take(), counts.take(plan, service_id, occasion.day)
        yield _Row(plan, occasion.day, service_id, here.slot_id, here.capacity, nth, seat, grant_id, uses or ())


def _insert(session: Session, rows: Sequence[_Row]) -> None:
    keys = bulk.single_keys(session, Booking.__table__, len(rows))
    booked, waiting = BookingState.BOOKED.value, BookingState.WAITING.value
    lines = [
        (key, row.slot_id, row.service_id, row.day, row.plan.resident_id, row.nth, row.seat, row.capacity,
         waiting if row.seat is None else booked, row.plan.at_home, row.plan.plan_id, row.grant_id, row.plan.diet_id,
         row.plan.wish)
        for key, row in zip(keys, rows, strict=True)
    ]  # fmt: skip
    bulk.insert(session, Booking.__table__, COLUMNS, lines, _same(session))
    uses = [(key, *use) for key, row in zip(keys, rows, strict=True) for use in row.uses]
    bulk.insert(
        session, BookingUse.__table__, ("booking_id", "resource_id", "starts_at", "ends_at"), uses, {"live": True}
    )
    reserved = [
        (row.grant_id, row.service_id, key)
        for key, row in zip(keys, rows, strict=True)
        if row.grant_id is not None and row.seat is not None
    ]
    packages.reserve_many(session, reserved)


def _missing(had: Collection[int], portions: int) -> Iterable[int]:
    """The numbers of the portions that somebody with ``had`` does not have yet."""
    free = (number for number in range(1, portions + len(had) + 1) if number not in had)
    return [number for number, _ in zip(free, range(portions - len(had)), strict=False)]


def _same(session: Session) -> dict[str, Any]:
    return {
        "station_id": station_of(session), "way": Way.PLAN.value, "booked_at": session.now, "facts": {}, "version": 1,
        "booked_by_id": session.actor.staff_id,
    }  # fmt: skip


def _places(session: Session, given: Collection[Occasion]) -> dict[tuple[int, date], _Places]:
    """The slots, locked, with who has which place; what was held for a form and not booked in time is free."""
    found = {(row.sitting_id, row.day): _Places(row.id, row.capacity) for row in slots_of(session, given)}
    by_id = {each.slot_id: each for each in found.values()}
    sweep(session, by_id)
    query = select(Booking.slot_id, Booking.seat, Booking.resident_id, Booking.nth)
    query = query.where(
        Booking.slot_id.in_(by_id), or_(Booking.seat.is_not(None), Booking.state == BookingState.WAITING.value)
    )
    for slot_id, seat, resident_id, nth in session.execute(query).tuples():
        here = by_id[slot_id]
        if seat is not None:
            here.taken.add(seat)
        if resident_id is not None:
            here.portions.setdefault(resident_id, set()).add(nth)
    return found


class _Counts:
    """What the packages of these residents still hold while it is given out."""

    def __init__(self, session: Session, resident_ids: Collection[int]) -> None:
        query = select(PackageGrant).where(
            PackageGrant.resident_id.in_(resident_ids), PackageGrant.station_id == station_of(session),
            PackageGrant.valid_until > local_date(session.now), PackageGrant.ended_on.is_(None),
        )  # fmt: skip
        self._grants: dict[int, list[tuple[int, Span]]] = defaultdict(list)
        for row in session.scalars(query.order_by(PackageGrant.valid_until, PackageGrant.id)):
            trial_until = row.trial_until if row.taken_on is None else None
            self._grants[row.resident_id].append((row.id, Span(row.valid_from, trial_until or row.valid_until)))
        keys = [key for grants in self._grants.values() for key, _ in grants]
        self._free = packages.free_of(session, keys) if keys else {}

    def take(self, plan: Terms, service_id: int, day: date) -> int | None:
        """The package that pays, the plan's own before others, which end first before; None: paid by itself."""
        if plan.grant_id is None:
            return None
        grants = self._grants.get(plan.resident_id, ())
        for grant_id, span in sorted(grants, key=lambda grant: grant[0] != plan.grant_id):
            if span.covers(day) and self._free.get((grant_id, service_id)):
                self._free[grant_id, service_id] -= 1
                return grant_id
        return None
