"""Time limits: two profiles at once, their clocks, the strip of days, the traffic light and the ladder.

The profiles **7123** (7 分钟面对面, 小事 1 天, 大事 2 天, 难事 3 天, natural days of 24 h) and **四级响应**
(24 h, 3 and 7 working days, 包案) are those of the stations in Jinan; they are data, a station may add its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from desk.errors import RuleBroken
from desk.rules.times import at_local, clock_text, duration_text, local_date, moment_text
from desk.rules.workdays import WorkCalendar, days_between
from desk.words import QT_TRANSLATE_NOOP, translate

CLOSE_OF_BUSINESS = time(18)
DUE_SOON_LEFT = 0.25


class LimitKind(StrEnum):
    MINUTES = "MINUTES"
    HOURS = "HOURS"
    NATURAL_DAYS = "NATURAL_DAYS"
    WORKING_DAYS = "WORKING_DAYS"
    NONE = "NONE"


class Place(StrEnum):
    """Who settles a matter of a level: 小事不出小区、大事不出社区、难事不出街道."""

    DESK = "DESK"
    GRID = "GRID"
    COMMUNITY = "COMMUNITY"
    STREET = "STREET"
    LEADER = "LEADER"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a profile. ``amount`` counts in ``kind``; ``contact_within`` minutes is the clock of arrival.

    ``label`` is the English source of the shown name, ``chinese`` the word found in ledgers.
    """

    code: str
    label: str
    chinese: str
    kind: LimitKind
    amount: int
    place: Place
    contact_within: int | None = None

    @property
    def text(self) -> str:
        """The name in the language of the desk."""
        return translate("deadlines", self.label)


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of levels that a station chooses from, lightest first."""

    code: str
    label: str
    chinese: str
    levels: tuple[Level, ...]

    @property
    def text(self) -> str:
        """The name in the language of the desk."""
        return translate("deadlines", self.label)

    def level(self, code: str) -> Level:
        """The level of that code; :class:`RuleBroken` ``LEVEL_UNKNOWN`` names those there are."""
        for level in self.levels:
            if level.code == code:
                return level
        raise RuleBroken(
            "LEVEL_UNKNOWN",
            translate(
                "deadlines",
                "“{profile}” has no level “{code}”; it has: {levels}.",
                profile=self.text,
                code=code,
                levels=_listed(level.text for level in self.levels),
            ),
        )


PROFILE_7123 = Profile(
    "7123",
    QT_TRANSLATE_NOOP("deadlines", "7123"),
    "7123",
    (
        Level(
            "on_the_spot",
            QT_TRANSLATE_NOOP("deadlines", "On the spot"),
            "当场",
            LimitKind.MINUTES,
            7,
            Place.DESK,
            contact_within=7,
        ),
        Level(
            "small",
            QT_TRANSLATE_NOOP("deadlines", "Small"),
            "小事",
            LimitKind.NATURAL_DAYS,
            1,
            Place.GRID,
            contact_within=7,
        ),
        Level(
            "big",
            QT_TRANSLATE_NOOP("deadlines", "Big"),
            "大事",
            LimitKind.NATURAL_DAYS,
            2,
            Place.COMMUNITY,
            contact_within=7,
        ),
        Level(
            "hard",
            QT_TRANSLATE_NOOP("deadlines", "Hard"),
            "难事",
            LimitKind.NATURAL_DAYS,
            3,
            Place.STREET,
            contact_within=7,
        ),
    ),
)

PROFILE_FOUR_LEVELS = Profile(
    "four_levels",
    QT_TRANSLATE_NOOP("deadlines", "Four-level response"),
    "四级响应",
    (
        Level("ordinary", QT_TRANSLATE_NOOP("deadlines", "Ordinary"), "普通事项", LimitKind.HOURS, 24, Place.GRID),
        Level(
            "difficult",
            QT_TRANSLATE_NOOP("deadlines", "Difficult"),
            "疑难问题",
            LimitKind.WORKING_DAYS,
            3,
            Place.COMMUNITY,
        ),
        Level("thorny", QT_TRANSLATE_NOOP("deadlines", "Thorny"), "棘手难题", LimitKind.WORKING_DAYS, 7, Place.STREET),
        Level("major", QT_TRANSLATE_NOOP("deadlines", "Major risk"), "重大风险", LimitKind.NONE, 0, Place.LEADER),
    ),
)

PROFILES = {profile.code: profile for profile in (PROFILE_7123, PROFILE_FOUR_LEVELS)}


def profile(code: str) -> Profile:
    """The shipped profile of that code; :class:`RuleBroken` ``PROFILE_UNKNOWN`` otherwise."""
    found = PROFILES.get(code)
    if found is None:
        names = _listed(PROFILES)
        raise RuleBroken(
            "PROFILE_UNKNOWN",
            translate(
                "deadlines", "There is no time limit profile “{code}”; there are: {names}.", code=code, names=names
            ),
        )
    return found


@dataclass(frozen=True, slots=True)
class DayCell:
    """One calendar day of the strip. ``counted`` is false for a day that the limit skips (striped, 不计)."""

    date: date
    counted: bool
    note: str
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """When a matter must be closed (None: no fixed date, a named leader), and first contact made. UTC."""

    at: datetime | None
    provisional: bool
    days: tuple[DayCell, ...]
    contact_by: datetime | None = None


def due(level: Level, start: datetime, calendar: WorkCalendar, *, close_of_business: time = CLOSE_OF_BUSINESS) -> Due:
    """When a matter of ``level`` that came in at ``start`` is due.

    Minutes, hours and natural days run on the clock. Working days end at ``close_of_business`` (desk time) of the
    n-th working day after the day of ``start``.
    """
    contact_by = None if level.contact_within is None else _utc(start) + timedelta(minutes=level.contact_within)
    if level.kind is LimitKind.NONE:
        return Due(None, False, (), contact_by)
    if level.kind is LimitKind.WORKING_DAYS:
        end = calendar.add_workdays(local_date(start), level.amount)
        at, provisional = at_local(end.day, close_of_business), end.provisional
    else:
        at, provisional = _utc(start) + _clock_limit(level), False
    return Due(at, provisional, _strip(level, start, at, contact_by, calendar), contact_by)


def _clock_limit(level: Level) -> timedelta:
    if level.kind is LimitKind.MINUTES:
        return timedelta(minutes=level.amount)
    if level.kind is LimitKind.HOURS:
        return timedelta(hours=level.amount)
    return timedelta(days=level.amount)


def _strip(
    level: Level, start: datetime, at: datetime, contact_by: datetime | None, calendar: WorkCalendar
) -> tuple[DayCell, ...]:
    first, last = local_date(start), local_date(at)
    cells = []
    number = 0
    for day in days_between(first, last):
        counted = level.kind is not LimitKind.WORKING_DAYS or calendar.is_workday(day)
        number += counted and day > first
        if day == last:
            note = translate("deadlines", "close by {clock}", clock=clock_text(at))
        elif contact_by is not None and day == local_date(contact_by):
            note = translate("deadlines", "contact by {clock}", clock=clock_text(contact_by))
        elif not counted:
            note = translate("deadlines", "not counted")
        elif day == first:
            note = translate("deadlines", "taken in {clock}", clock=clock_text(start))
        else:
            note = translate("deadlines", "day {n}", n=number)
        cells.append(DayCell(day, counted, note, day == last))
    return tuple(cells)


class Light(StrEnum):
    """Triangle, diamond, dot; two bars while the clock stands, a tick when closed."""

    OVERDUE = "OVERDUE"
    DUE_SOON = "DUE_SOON"
    IN_TIME = "IN_TIME"
    PAUSED = "PAUSED"
    DONE = "DONE"


def light(
    now: datetime,
    start: datetime,
    due_at: datetime | None,
    *,
    paused: bool = False,
    done: bool = False,
    calendar: WorkCalendar | None = None,
) -> Light:
    """The traffic light. Amber with a quarter of the limit left, and on the due day of a limit longer than its day.

    ``calendar`` is given for limits in working days: days off then use up nothing.
    """
    if done:
        return Light.DONE
    if paused:
        return Light.PAUSED
    if due_at is None:
        return Light.IN_TIME
    if now > due_at:
        return Light.OVERDUE
    on_due_day = local_date(now) == local_date(due_at) != local_date(start)
    if on_due_day or share_used(now, start, due_at, calendar) >= 1 - DUE_SOON_LEFT:
        return Light.DUE_SOON
    return Light.IN_TIME


def share_used(now: datetime, start: datetime, due_at: datetime, calendar: WorkCalendar | None = None) -> float:
    """How much of the limit is gone: 0 at intake, 1 when due, more when late; days off don't count with a calendar."""
    whole = _counted(start, due_at, calendar)
    gone = _counted(start, now, calendar)
    if whole <= timedelta(0):
        return 1.0 if now >= due_at else 0.0
    return max(gone / whole, 0.0)


def _counted(first: datetime, last: datetime, calendar: WorkCalendar | None) -> timedelta:
    if calendar is None or last <= first:
        return last - first
    total = timedelta(0)
    for day in days_between(local_date(first), local_date(last)):
        if calendar.is_workday(day):
            midnight = at_local(day, time(0))
            total += min(last, midnight + timedelta(days=1)) - max(first, midnight)
    return total


class Rung(StrEnum):
    """Steps of the escalation ladder: remind, supervise (督办), report to the leader."""

    REMIND = "REMIND"
    SUPERVISE = "SUPERVISE"
    REPORT = "REPORT"


DEFAULT_LADDER: tuple[tuple[int, Rung], ...] = ((80, Rung.REMIND), (100, Rung.SUPERVISE), (120, Rung.REPORT))


def rung(share: float, ladder: Sequence[tuple[int, Rung]] = DEFAULT_LADDER) -> Rung | None:
    """The highest step reached at ``share`` of the limit (1.0 = due); thresholds in per cent."""
    reached = [(percent, step) for percent, step in ladder if share * 100 >= percent]
    return max(reached, key=lambda each: each[0])[1] if reached else None


def after_pause(
    level: Level, due_at: datetime, paused_at: datetime, resumed_at: datetime, calendar: WorkCalendar
) -> Due:
    """The due time after the clock stood from ``paused_at`` to ``resumed_at``.

    A clock limit moves by the length of the pause; a limit in working days by the working days that began during it.
    """
    if level.kind is not LimitKind.WORKING_DAYS:
        return Due(_utc(due_at) + max(resumed_at - paused_at, timedelta(0)), False, ())
    moved = calendar.workdays_between(local_date(paused_at), local_date(resumed_at))
    end = calendar.add_workdays(local_date(due_at), moved)
    clock = due_at - at_local(local_date(due_at), time(0))
    return Due(at_local(end.day, time(0)) + clock, end.provisional, ())


def remaining_text(
    now: datetime, due_at: datetime | None, kind: LimitKind = LimitKind.HOURS, calendar: WorkCalendar | None = None
) -> str:
    """剩 3 个工作日, 剩 5 小时 12 分, 刚到期 for a minute, 逾期 15 小时 41 分; 包案 has no date."""
    if due_at is None:
        return translate("deadlines", "no fixed date")
    if timedelta(0) <= now - due_at < timedelta(minutes=1):
        return translate("deadlines", "due just now")
    if now > due_at:
        return translate("deadlines", "overdue {time}", time=duration_text(now - due_at))
    if kind is LimitKind.WORKING_DAYS and calendar is not None:
        left = calendar.workdays_between(local_date(now), local_date(due_at))
        if left:
            return translate("deadlines", "working days left: {n}", n=left)
    return translate("deadlines", "{time} left", time=duration_text(due_at - now))


def due_text(at: datetime | None, provisional: bool = False) -> str:
    """11月24日（周二）18:00, marked 暂推 when the year's notice isn't out yet."""
    if at is None:
        return translate("deadlines", "no fixed date")
    if provisional:
        return translate("deadlines", "{moment} (provisional)", moment=moment_text(at))
    return moment_text(at)


def limit_text(level: Level) -> str:
    """7 分钟, 24 小时, 1 天, 3 个工作日, 包案; what stands beside a level's name."""
    match level.kind:
        case LimitKind.MINUTES:
            return translate("deadlines", "{n}-minute limit", n=level.amount)
        case LimitKind.HOURS:
            return translate("deadlines", "{n}-hour limit", n=level.amount)
        case LimitKind.NATURAL_DAYS:
            return translate("deadlines", "{n}-day limit", n=level.amount)
        case LimitKind.WORKING_DAYS:
            return translate("deadlines", "{n}-working-day limit", n=level.amount)
        case LimitKind.NONE:
            return translate("deadlines", "a named leader")


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC)


def _listed(words: Iterable[str]) -> str:
    return translate("deadlines", ", ").join(words)
