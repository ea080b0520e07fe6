"""The working calendar of the station: the shipped notices and what was entered beside them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import func, or_, select

from desk.db import Session
from desk.errors import Rejected
from desk.models.matters import Matter
from desk.models.stations import CalendarDay
from desk.rules import deadlines
from desk.rules.matters import OPEN_STATES, Verb
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.rules.workdays import WorkCalendar
from desk.services.acting import require
from desk.words import translate


class Source(StrEnum):
    """Where the days off of a year come from; ``PROVISIONAL`` (暂推): weekends and statutory days only."""

    SHIPPED = "shipped"
    ENTERED = "entered"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year as the desk knows it. ``days`` are those of the station's own table: worked or not.

    ``waiting`` counts the open matters whose deadline falls in the year and is provisional.
    """

    year: int
    source: Source
    days: Mapping[date, bool]
    waiting: int


def work_calendar(session: Session) -> WorkCalendar:
    """Which days are worked."""
    days = session.execute(select(CalendarDay.day, CalendarDay.working)).tuples()
    return WorkCalendar(dict(days.all()))


def years(session: Session) -> tuple[YearRow, ...]:
    """This year and the next, the year before, and every other one of which the station entered something."""
    require(session, Permission.CALENDAR_WRITE)
    calendar, today = work_calendar(session), local_date(session.now)
    table: dict[int, list[CalendarDay]] = {}
    for each in session.scalars(select(CalendarDay).order_by(CalendarDay.day)):
        following = each.day.year + 1  # the notice of a year may begin in the December before
        table.setdefault(following if each.note == note_of(following) else each.day.year, []).append(each)
    rows = []
    for year in sorted({today.year - 1, today.year, today.year + 1, *table}):
        own = table.get(year, [])
        rows.append(
            YearRow(
                year, _source(calendar, year), MappingProxyType({each.day: each.working for each in own}),
                _waiting(session, year),
            )
        )  # fmt: skip
    return tuple(rows)


def note_of(year: int) -> str:
    """The note under which the notice of a year is entered."""
    return f"{year}年放假安排"


def enter_notice(session: Session, *, days: Mapping[date, bool], note: str) -> int:
    """Enter a year's holiday notice and reckon the deadlines of open matters anew; how many moved.

    What was entered under the same ``note`` before makes room. A deadline moves when it is provisional, or follows
    from the calendar as it was; one that a clerk set stays. Papers that were printed keep what they said: they hold
    their own values. Raises Rejected (``days``) when there is none.
    """
    require(session, Permission.CALENDAR_WRITE)
    if not days:
        raise Rejected({"days": translate("calendar", "No day is named.")})
    before = work_calendar(session)
    for former in session.scalars(select(CalendarDay).where(CalendarDay.note == note, CalendarDay.day.not_in(days))):
        session.delete(former)
    for day, working in days.items():
        session.merge(CalendarDay(day=day, working=working, note=note))
    session.flush()  # the calendar below includes them
    moved = _reckon_anew(session, before, work_calendar(session), days)
    session.note("enter", CalendarDay.SUBJECT, note, {"moved_deadlines": [None, moved]})
    return moved


def _reckon_anew(session: Session, before: WorkCalendar, after: WorkCalendar, days: Collection[date]) -> int:
    moved = 0
    touched = or_(Matter.due_provisional, Matter.due_at >= at_local(min(days), time()))
    is_open = Matter.state.in_([state.value for state in OPEN_STATES])
    for matter in session.scalars(select(Matter).where(touched, is_open)):
        if not matter.due_provisional and _due(matter, before)[0] != matter.due_at:
            continue
        due_at, provisional = _due(matter, after)
        moved += due_at != matter.due_at
        matter.due_at, matter.due_provisional = due_at, provisional
    return moved


def _source(calendar: WorkCalendar, year: int) -> Source:
    if calendar.is_entered(year):
        return Source.ENTERED
    return Source.PROVISIONAL if calendar.is_provisional(date(year, 1, 1)) else Source.SHIPPED


def _waiting(session: Session, year: int) -> int:
    first, end = (at_local(date(each, 1, 1), time()) for each in (year, year + 1))
    is_open = Matter.state.in_([state.value for state in OPEN_STATES])
    query = select(func.count()).select_from(Matter).where(is_open, Matter.due_provisional)
    return session.scalar(query.where(Matter.due_at >= first, Matter.due_at < end)) or 0


def _due(matter: Matter, calendar: WorkCalendar) -> tuple[datetime | None, bool]:
    """When the matter is due, the times its clock stood included, and whether that is provisional."""
    level = deadlines.profile(matter.profile).level(matter.level)
    due = deadlines.due(level, matter.received_at, calendar)
    at, provisional, held_at = due.at, due.provisional, None
    for step in matter.steps:
        if step.verb == Verb.HOLD:
            held_at = step.at
        elif step.verb == Verb.RESUME and held_at is not None and at is not None:
            moved = deadlines.after_pause(level, at, held_at, step.at, calendar)
            at, provisional, held_at = moved.at, provisional or moved.provisional, None
    return at, provisional
