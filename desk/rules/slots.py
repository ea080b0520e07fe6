"""What a weekly time of a service (场次) holds on a day, by its plan, the working calendar, closings and resources.

Hours are minutes after midnight, weekdays ISO days 1 (Monday) to 7.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk.rules.care import ResourceKind, resource_text
from desk.rules.times import WEEKDAYS
from desk.rules.workdays import WorkCalendar
from desk.words import translate

WORKING_WEEK = "12345"
WHOLE_WEEK = "1234567"
MIDNIGHT = 1440
"""The end of a day in minutes."""

_DAY = timedelta(days=1)
_SATURDAY = 6
_DASH = re.compile(r"\s*[-‐–—~至到]+\s*")
_CLOCK = re.compile(r"(\d{1,2}):?(\d{2})")

Hours = tuple[int, int, int]
"""ISO weekday, from, until."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A weekly time of a service, ``[valid_from, valid_to)``, with ``capacity`` places.

    ``resources`` are those that its bookings take; ``carers`` of them each, at least one of each other kind.
    ``on_holidays``: also on holidays. ``retired_on``: from that day on the whole service is no more.
    """

    service_id: int
    starts: int
    ends: int
    weekdays: str
    on_holidays: bool
    capacity: int
    valid_from: date
    valid_to: date | None = None
    resources: tuple[int, ...] = ()
    carers: int = 0
    retired_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A room, carer, van or washer with its working ``hours``; none: always."""

    resource_id: int
    kind: ResourceKind
    name: str
    hours: tuple[Hours, ...] = ()
    retired_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Days, ``first`` to ``last`` both included, on which a service, a resource or (both None) the centre is not to be
    had; ``open``: on which it is, although the plan or the calendar says no.

    Of two that speak of the same day the one with the higher key was made later, and holds.
    """

    closing_id: int
    service_id: int | None
    resource_id: int | None
    first: date
    last: date
    open: bool
    reason: str

    def covers(self, day: date) -> bool:
        """Whether it speaks of ``day``."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Judged:
    """What a sitting holds on a day; ``reason`` says why it is not ``open``, or why it has fewer places than planned.

    It is empty where the plan itself says no. ``capacity`` is 0 when it is not open.
    """

    open: bool
    capacity: int
    reason: str


_SHUT = Judged(False, 0, "")


def judge(
    sitting: Sitting,
    day: date,
    *,
    calendar: WorkCalendar,
    closings: Iterable[Closing],
    resources: Mapping[int, Resource],
) -> Judged:
    """What ``sitting`` holds on ``day``.

    A closing or opening of the service comes before one of the whole centre. A service that is opened is given at all
    its times; a centre that is opened keeps the day as a working day.
    """
    if not _is_valid(sitting, day):
        return _SHUT
    spoken = [each for each in closings if each.covers(day)]
    of_service = _last(each for each in spoken if each.service_id == sitting.service_id)
    of_centre = _last(each for each in spoken if each.service_id is None and each.resource_id is None)
    decisive = of_service or of_centre
    if decisive is not None and not decisive.open:
        return Judged(False, 0, decisive.reason)
    worked = of_centre is not None and of_centre.open
    if of_service is None and not held_on(sitting.weekdays, sitting.on_holidays, day, calendar, worked=worked):
        return Judged(False, 0, _holiday_text(sitting, day, calendar))
    return _staffed(sitting, day, _standing_days(day, calendar, worked=worked), spoken, resources)


def held_on(weekdays: str, on_holidays: bool, day: date, calendar: WorkCalendar, *, worked: bool = False) -> bool:
    """Whether a weekly plan falls on ``day``; ``worked``: the centre works then, whatever the calendar says.

    What is given from Monday to Friday is also given on a weekend day that is worked (调休上班).
    """
    if not on_holidays and not worked and is_holiday(day, calendar):
        return False
    return any(set(days) <= set(weekdays) for days in _standing_days(day, calendar, worked=worked))


def is_holiday(day: date, calendar: WorkCalendar) -> bool:
    """Whether ``day`` is of days off that are more than a plain weekend (春节, 国庆 …), their weekends included."""
    if calendar.is_workday(day):
        return False
    first = last = day
    while not calendar.is_workday(first - _DAY):
        first -= _DAY
    while not calendar.is_workday(last + _DAY):
        last += _DAY
    length = (last - first).days + 1
    return length > 2 or any((first + offset * _DAY).isoweekday() < _SATURDAY for offset in range(length))


def sitting_text(name: str, starts: int) -> str:
    """午餐, 上午收; a time without a name is called by its clock: 09:00."""
    return name or clock_of(starts)


def clock_of(minutes: int) -> str:
    """09:30; the end of the day is 24:00."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def parse_clock(text: str) -> int | None:
    """The minutes of a time as it is typed: 9:30, 0930, ９：３０, 24:00; None for what is none."""
    digits = unicodedata.normalize("NFKC", text).strip().replace(".", ":")
    found = _CLOCK.fullmatch(digits)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2])
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= MIDNIGHT else None


def parse_span(text: str) -> tuple[int, int] | None:
    """From and until as typed: 08:00-12:00, 8:00—12:00; None for what is none, or ends before it begins."""
    parts = _DASH.split(unicodedata.normalize("NFKC", text).strip())
    if len(parts) != 2:
        return None
    since, until = parse_clock(parts[0]), parse_clock(parts[1])
    return (since, until) if since is not None and until is not None and since < until else None


def span_text(starts: int, ends: int) -> str:
    """11:00–12:30."""
    return f"{clock_of(starts)}–{clock_of(ends)}"


def weekdays_text(weekdays: str) -> str:
    """每天, 周一至周五, 周四、周日."""
    days = [day for day in WHOLE_WEEK if day in weekdays]
    if len(days) == len(WHOLE_WEEK):
        return translate("slots", "every day")
    names = [translate("times", WEEKDAYS[int(day) - 1]) for day in days]
    if len(days) > 2 and "".join(days) in WHOLE_WEEK:
        return translate("slots", "{first} to {last}", first=names[0], last=names[-1])
    return translate("slots", ", ").join(names)


def covers(hours: Sequence[Hours], weekday: int, starts: int, ends: int) -> bool:
    """Whether working hours reach from ``starts`` to ``ends`` on a weekday; hours that touch count as one."""
    if not hours:
        return True
    reached = starts
    for _, since, until in sorted(each for each in hours if each[0] == weekday):
        if since <= reached < until:
            reached = until
    return reached >= ends


def _is_valid(sitting: Sitting, day: date) -> bool:
    ends = [each for each in (sitting.valid_to, sitting.retired_on) if each is not None]
    return sitting.valid_from <= day and all(day < each for each in ends)


def _last(closings: Iterable[Closing]) -> Closing | None:
    return max(closings, key=_made, default=None)


def _made(closing: Closing) -> int:
    return closing.closing_id


def _standing_days(day: date, calendar: WorkCalendar, *, worked: bool) -> tuple[str, ...]:
    """The weekdays that ``day`` counts as: its own, and all of a working week for a weekend day that is worked."""
    own = str(day.isoweekday())
    made_up = day.isoweekday() >= _SATURDAY and (worked or calendar.is_workday(day))
    return (own, WORKING_WEEK) if made_up else (own,)


def _holiday_text(sitting: Sitting, day: date, calendar: WorkCalendar) -> str:
    planned = str(day.isoweekday()) in sitting.weekdays
    return translate("slots", "Closed for the holidays") if planned and is_holiday(day, calendar) else ""


def _staffed(
    sitting: Sitting, day: date, days: Sequence[str], spoken: Sequence[Closing], resources: Mapping[int, Resource]
) -> Judged:
    """As many places as there are rooms, carers and vans for."""
    there: dict[ResourceKind, int] = {}
    reasons: list[str] = []
    for key in sitting.resources:
        resource = resources[key]
        away = _absence(resource, sitting, day, days, spoken)
        there[resource.kind] = there.get(resource.kind, 0) + (away is None)
        if away:
            reasons.append(away)
    capacity = sitting.capacity
    for kind, count in there.items():
        needed = sitting.carers if kind is ResourceKind.CARER else 1
        places = count // needed if needed else capacity
        if not places and not reasons:
            reasons.append(translate("slots", "No {kind} is there then", kind=resource_text(kind)))
        capacity = min(capacity, places)
    reason = translate("slots", "; ").join(reasons) if capacity < sitting.capacity else ""
    return Judged(capacity > 0, capacity, reason)


def _absence(
    resource: Resource, sitting: Sitting, day: date, days: Sequence[str], spoken: Sequence[Closing]
) -> str | None:
    """None when it is there; else why not, empty where its plan says so."""
    if resource.retired_on is not None and day >= resource.retired_on:
        return ""
    said = _last(each for each in spoken if each.resource_id == resource.resource_id)
    if said is not None:
        what = translate("slots", "{what}: {reason}", what=resource.name, reason=said.reason)
        return None if said.open else what
    works = any(
        all(covers(resource.hours, int(weekday), sitting.starts, sitting.ends) for weekday in week) for week in days
    )
    return None if works else ""
