"""The working calendar of the station: the shipped notices and what was entered beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import select

from desk.db import Session
from desk.models.matters import Matter
from desk.models.stations import CalendarDay
from desk.rules import deadlines
from desk.rules.matters import OPEN_STATES, Verb
from desk.rules.permissions import Permission
from desk.rules.workdays import WorkCalendar
from desk.services.acting import require


def work_calendar(session: Session) -> WorkCalendar:
    """Which days are worked."""
    days = session.execute(select(CalendarDay.day, CalendarDay.working)).tuples()
    return WorkCalendar(dict(days.all()))


def enter_notice(session: Session, *, days: Mapping[date, bool], note: str) -> int:
    """Enter a year's holiday notice and reckon the provisional deadlines of open matters anew; how many moved.

    Papers that were printed keep what they said: they hold their own values.
    """
    require(session, Permission.SETTINGS_WRITE)
    for day, working in days.items():
        session.merge(CalendarDay(day=day, working=working, note=note))
    session.flush()  # the calendar below includes them
    calendar = work_calendar(session)
    moved = 0
    for matter in session.scalars(
        select(Matter).where(Matter.due_provisional, Matter.state.in_([state.value for state in OPEN_STATES]))
    ):
        due_at, provisional = _due(matter, calendar)
        moved += due_at != matter.due_at
        matter.due_at, matter.due_provisional = due_at, provisional
    return moved


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
