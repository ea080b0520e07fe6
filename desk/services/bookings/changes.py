"""What standing plans bring otherwise than the time before (变更单), for the kitchen and whoever delivers.

It is worked out from plans, pauses and bookings whenever it is asked for; nothing is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import or_, select

from desk.db import Session
from desk.models.bookings import Booking, BookingPlan
from desk.models.meals import Diet
from desk.models.residents import Resident
from desk.rules import masking
from desk.rules.care import COUNTED, BookingState, PauseKind, StopKind, pause_text, stop_text
from desk.rules.permissions import Permission
from desk.rules.slots import held_on, sitting_text
from desk.rules.standing import PlanChange, Span, plan_span
from desk.services.acting import may, require, station_of
from desk.services.bookings.plan_rows import pauses_in_force, span_of_pause
from desk.services.bookings.rows import ChangeRow, PauseRow
from desk.services.care.rows import ServiceRow, SittingRow
from desk.services.care.timetable import Timetable, timetable
from desk.words import translate

LOOKED_BACK = timedelta(days=14)
"""The time before lies no further back: longer holidays are none."""

_DAY = timedelta(days=1)
_P = BookingPlan


class Plan(NamedTuple):
    """A standing plan with its resident, as far as a day asks for it."""

    plan_id: int
    resident_id: int
    sitting_id: int
    weekdays: str
    on_holidays: bool
    valid_from: date
    valid_until: date | None
    stopped_on: date | None
    stop_kind: str | None
    stop_reason: str | None
    portions: int
    at_home: bool
    diet_id: int | None
    wish: str | None
    written_until: date
    name: str
    meals_paused_on: date | None

    @property
    def span(self) -> Span:
        """The days for which it holds."""
        return plan_span(self.valid_from, self.valid_until, self.stopped_on)


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody gets on a day; ``portions`` 0: nothing, and ``why`` not. ``stopped``: and nothing any more."""

    portions: int
    at_home: bool = False
    diet_id: int | None = None
    wish: str = ""
    why: str = ""
    stopped: bool = False


class Days:
    """The plans of a station around a day: who is due when, and what rests."""

    def __init__(self, session: Session, first: date, last: date) -> None:
        self.table: Timetable = timetable(session, first, last)
        self.sittings: Mapping[int, tuple[ServiceRow, SittingRow]] = {
            each.sitting_id: (service, each) for service in self.table.services for each in service.sittings
        }
        self.plans = _plans(session, first, last)
        self._pauses: dict[int, list[PauseRow]] = defaultdict(list)
        for row in pauses_in_force(session, station_of(session), {plan.resident_id for plan in self.plans}):
            self._pauses[row.resident_id].append(row)
        self._given: dict[tuple[int, str, bool, date], bool] = {}

    def is_due(self, plan: Plan, day: date) -> bool:
        """Whether the week of the plan and the sitting have the day, whether or not the plan still holds."""
        key = (plan.sitting_id, plan.weekdays, plan.on_holidays, day)
        if key not in self._given:
            known = self.sittings.get(plan.sitting_id)
            falls = held_on(plan.weekdays, plan.on_holidays, day, self.table.calendar)
            self._given[key] = known is not None and falls and self.table.judge(known[1], day).open
        return self._given[key]

    def pause_of(self, plan: Plan, day: date) -> PauseRow | None:
        """What the plan rests for on ``day``; a stay in a bed or in hospital comes before what was asked for."""
        found = [
            row
            for row in self._pauses.get(plan.resident_id, ())
            if row.plan_id in (None, plan.plan_id) and span_of_pause(row).covers(day)
        ]
        return min(found, key=lambda row: row.kind is PauseKind.REQUEST, default=None)


def _plans(session: Session, first: date, last: date) -> list[Plan]:
    """The plans that hold, or held, on a day from ``first`` to ``last``, by age."""
    columns = [getattr(_P, name) for name in Plan._fields[1:-2]]
    query = (
        select(_P.id, *columns, Resident.name, Resident.meals_paused_on)
        .join(Resident, Resident.id == _P.resident_id)
        .where(_P.station_id == station_of(session), _P.valid_from <= last)
        .where(*(or_(end.is_(None), end >= first) for end in (_P.valid_until, _P.stopped_on)))
        .order_by(_P.id)
    )
    return [Plan(*row) for row in session.execute(query).tuples()]


def changes(session: Session, *, day: date) -> tuple[ChangeRow, ...]:
    """What standing plans bring otherwise on ``day`` than the last time before: new, stopped, paused, going on, other
    diet, portions or delivery; by service, sitting and name.
    """
    require(session, Permission.CARE_READ)
    days = Days(session, day - LOOKED_BACK, day)
    threads: dict[tuple[int, int], list[Plan]] = defaultdict(list)
    for plan in days.plans:
        threads[plan.resident_id, plan.sitting_id].append(plan)
    before = {key: _last(days, plans, day) for key, plans in threads.items()}
    due = {key: plans for key, plans in threads.items() if _are_due(days, plans, day)}
    booked = _booked(session, {day, *(each for each in before.values() if each is not None)})
    words = _Words(session, days)
    found = []
    for (resident_id, sitting_id), plans in due.items():
        last = before[resident_id, sitting_id]
        was = _brought(days, plans, last, booked) if last is not None else None
        now = _brought(days, plans, day, booked)
        service, sitting = days.sittings[sitting_id]
        for kind, old, new, why in _differences(was, now, words, is_new=_is_new(plans, day)):
            found.append(
                ChangeRow(
                    resident_id, words.name(plans[0].name), service.service_id, service.name, sitting_id,
                    sitting_text(sitting.name, sitting.starts), kind, old, new, why,
                )
            )  # fmt: skip
    order = {key: place for place, key in enumerate(days.sittings)}
    return tuple(sorted(found, key=lambda row: (order[row.sitting_id], row.name, row.resident_id)))


def _last(days: Days, plans: Sequence[Plan], day: date) -> date | None:
    """The last day before ``day`` on which they were due."""
    return next((each for each in _back_from(day) if _are_due(days, plans, each)), None)


def _back_from(day: date) -> Iterator[date]:
    for back in range(1, LOOKED_BACK.days + 1):
        yield day - back * _DAY


def _are_due(days: Days, plans: Sequence[Plan], day: date) -> bool:
    """Whether plans of one resident for one sitting have the day: those that hold, else the one that held last."""
    holding = [plan for plan in plans if plan.span.covers(day)]
    begun = [plan for plan in plans if plan.valid_from <= day]
    return any(days.is_due(plan, day) for plan in holding or begun[-1:])


def _is_new(plans: Sequence[Plan], day: date) -> bool:
    """Whether there was nothing before because nothing was agreed, and not because everything was closed."""
    return min(plan.valid_from for plan in plans) >= day - LOOKED_BACK


class _Booked(NamedTuple):
    """A booking of a plan, as far as it is compared."""

    plan_id: int
    day: date
    state: str
    at_home: bool
    diet_id: int | None
    wish: str | None


Booked = Mapping[tuple[int, date], Sequence[_Booked]]


def _booked(session: Session, days: Collection[date]) -> Booked:
    """What plans have booked on these days, in whatever state, by plan and day."""
    query = select(*(getattr(Booking, name) for name in _Booked._fields)).where(
        Booking.station_id == station_of(session), Booking.day.in_(days), Booking.plan_id.is_not(None)
    )
    found: dict[tuple[int, date], list[_Booked]] = defaultdict(list)
    for row in session.execute(query.order_by(Booking.nth, Booking.id)).tuples():
        each = _Booked(*row)
        found[each.plan_id, each.day].append(each)
    return found


def _brought(days: Days, plans: Sequence[Plan], day: date, booked: Booked) -> Brought:
    """What these plans of one resident for one sitting bring on ``day``."""
    holding = next((plan for plan in plans if plan.span.covers(day) and days.is_due(plan, day)), None)
    if holding is None:
        ended = max(plans, key=lambda plan: plan.valid_from)
        stop = stop_text(StopKind(ended.stop_kind)) if ended.stop_kind else translate("bookings", "agreed until then")
        asked = ended.stop_reason if ended.stop_kind == StopKind.REQUEST else None  # a death overtook it
        return Brought(0, why=_joined(stop, asked), stopped=True)
    pause = days.pause_of(holding, day)
    if pause is not None:
        return Brought(0, why=_joined(pause_text(pause.kind), pause.reason))
    rows = [row for plan in plans for row in booked.get((plan.plan_id, day), ())]
    seated = [row for row in rows if row.state in COUNTED]
    if seated:
        first = seated[0]
        return Brought(len(seated), first.at_home, first.diet_id, first.wish or "")
    if rows or day < holding.written_until:
        why = translate("bookings", "no place") if any(row.state == BookingState.WAITING for row in rows) else ""
        return Brought(0, why=why or translate("bookings", "cancelled for the day"))
    return Brought(holding.portions, holding.at_home, holding.diet_id, holding.wish or "")


def _joined(*words: str | None) -> str:
    return " · ".join(filter(None, words))


class _Words:
    """Diets and names as they are shown."""

    def __init__(self, session: Session, days: Days) -> None:
        query = select(Diet.id, Diet.name).where(Diet.station_id == station_of(session))
        self._diets = dict(session.execute(query).tuples().all())
        self._masked = not may(session.actor, Permission.CARE_WRITE)

    def name(self, name: str) -> str:
        """Masked for whoever does not run the centre."""
        return masking.mask_name(name) if self._masked else name

    def meal(self, each: Brought) -> str:
        """软食 · 少盐."""
        ordinary = translate("bookings", "as on file")
        return _joined(self._diets.get(each.diet_id or 0, "" if each.wish else ordinary), each.wish)

    def whole(self, each: Brought) -> str:
        """1 份 · 送餐 · 软食."""
        if not each.portions:
            return ""
        return _joined(self.portions(each), self.way(each), self.meal(each))

    @staticmethod
    def portions(each: Brought) -> str:
        """2 份."""
        return translate("bookings", "{n} portions", n=each.portions)

    @staticmethod
    def way(each: Brought) -> str:
        """送餐, 堂食."""
        return translate("bookings", "brought home") if each.at_home else translate("bookings", "at the centre")


def _differences(
    was: Brought | None, now: Brought, words: _Words, *, is_new: bool
) -> Iterator[tuple[PlanChange, str, str, str]]:
    """Each difference: its kind, before and after in words, and why."""
    if was is None:
        if is_new and now.portions:
            yield PlanChange.NEW, "", words.whole(now), ""
        return
    if not was.portions or not now.portions:
        if now.portions:
            yield PlanChange.RESUMED, was.why, words.whole(now), ""
        elif was.portions:
            kind = PlanChange.STOPPED if now.stopped else PlanChange.PAUSED
            yield kind, words.whole(was), "", now.why
        return
    if was.portions != now.portions:
        yield PlanChange.PORTIONS, words.portions(was), words.portions(now), ""
    if (was.diet_id, was.wish) != (now.diet_id, now.wish):
        yield PlanChange.DIET, words.meal(was), words.meal(now), ""
    if was.at_home != now.at_home:
        yield PlanChange.DELIVERY, words.way(was), words.way(now), ""
