"""The 工作台: what must not be missed today."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.models.imports import ImportBatch
from desk.models.matters import Matter
from desk.models.residents import Household, Resident
from desk.rules.matters import ANSWERED_STATES, MatterState
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.services import notes
from desk.services.acting import may, require
from desk.services.matters import MatterRow, View, counts, rows_of
from desk.services.matters.reading import at_station, running
from desk.services.notes import NoteRow

_ANSWERED = [state.value for state in ANSWERED_STATES]
WATCHED = 40
"""How many matters each group of what is due holds at most."""
AHEAD = 7
"""How many days the calendar of deadlines shows, today included."""


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Open matters that are due in one span, soonest first: ``rows`` of ``total``."""

    total: int
    rows: tuple[MatterRow, ...]


@dataclass(frozen=True, slots=True)
class DueGroups:
    """Open matters with a due time: late, due today, due within three days. Paused ones are in none."""

    overdue: DueGroup
    today: DueGroup
    soon: DueGroup


@dataclass(frozen=True, slots=True)
class Facts:
    """The strip of numbers. ``settled`` of today's intake were answered on the spot."""

    taken: int
    taken_yesterday: int
    settled: int
    matters: int
    open: int
    to_dispatch: int
    to_accept: int
    overdue: int
    residents: int
    households: int


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How many open matters are due on a day; those late already count for none."""

    day: date
    due: int


@dataclass(frozen=True, slots=True)
class LastImport:
    """The newest ledger import of the station; ``rows`` of the sheet."""

    kind: str
    file_name: str
    rows: int
    imported_at: datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class Today:
    """Everything on the page of today. ``categories``: category of the catalogue → taken in today, most first."""

    at: datetime
    facts: Facts
    due: DueGroups
    days: tuple[DayLoad, ...]
    categories: tuple[tuple[str, int], ...]
    last_import: LastImport | None
    notes: tuple[NoteRow, ...]
    sees_matters: bool


_NOTHING = DueGroup(0, ())


def today(session: Session) -> Today:
    """What the signed-in person should see first. Who may not see matters gets none."""
    require(session, Permission.NOTES_READ)
    shift = notes.current(session)
    if not may(session.actor, Permission.MATTERS_READ):
        nothing = DueGroups(_NOTHING, _NOTHING, _NOTHING)
        return Today(session.now, Facts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), nothing, (), (), None, shift, False)
    require(session, Permission.RESIDENTS_READ)
    numbers = counts(session)
    taken = _taken(session)
    return Today(
        at=session.now,
        facts=_facts(session, numbers, taken),
        due=DueGroups(*(_group(session, numbers[view], view) for view in (View.OVERDUE, View.DUE_TODAY, View.DUE_SOON))),
        days=_days(session),
        categories=tuple((category, number) for category, number, _ in taken),
        last_import=_last_import(session),
        notes=shift,
        sees_matters=True,
    )


def _taken(session: Session) -> list[tuple[str, int, int]]:
    """Category, taken in today, of these answered on the spot; most first."""
    settled = Matter.dispatched_at.is_(None) & Matter.state.in_(_ANSWERED)
    number = func.count()
    rows = session.execute(
        select(ServiceItem.category, number, func.sum(case((settled, 1), else_=0)))
        .select_from(Matter)
        .join(ServiceItem, ServiceItem.id == Matter.item_id)
        .where(Matter.received_at >= _midnight(session, 0), *at_station(session))
        .group_by(ServiceItem.category)
        .order_by(number.desc(), ServiceItem.category)
    )
    return [(category, int(taken), int(done)) for category, taken, done in rows.tuples()]


def _facts(session: Session, numbers: dict[View, int], taken: list[tuple[str, int, int]]) -> Facts:
    yesterday = [Matter.received_at >= _midnight(session, -1), Matter.received_at < _midnight(session, 0)]
    return Facts(
        taken=sum(number for _, number, _ in taken),
        taken_yesterday=_count(session, Matter, *yesterday, *at_station(session)),
        settled=sum(settled for _, _, settled in taken),
        matters=numbers[View.ALL],
        open=numbers[View.OPEN],
        to_dispatch=numbers[View.TO_DISPATCH],
        to_accept=numbers[View.TO_ACCEPT],
        overdue=numbers[View.OVERDUE],
        residents=_count(session, Resident, Resident.status == "living"),
        households=_count(session, Household),
    )


def _group(session: Session, total: int, view: View) -> DueGroup:
    if not total:
        return _NOTHING
    first, last = {
        View.OVERDUE: (None, session.now),
        View.DUE_TODAY: (session.now, _midnight(session, 1)),
        View.DUE_SOON: (_midnight(session, 1), _midnight(session, 4)),
    }[view]
    after = [] if first is None else [Matter.due_at >= first]
    ids = session.scalars(
        select(Matter.id)
        .where(running(), *after, Matter.due_at < last, *at_station(session))
        .order_by(Matter.due_at, Matter.id)
        .limit(WATCHED)
    ).all()
    return DueGroup(total, rows_of(session, ids))


def _days(session: Session) -> tuple[DayLoad, ...]:
    first = local_date(session.now)
    due = session.scalars(
        select(Matter.due_at).where(
            running(), Matter.due_at >= session.now, Matter.due_at < _midnight(session, AHEAD), *at_station(session)
        )
    )
    on = Counter(local_date(each) for each in due if each is not None)
    days = [first + timedelta(days=ahead) for ahead in range(AHEAD)]
    return tuple(DayLoad(day, on[day]) for day in days)


def _last_import(session: Session) -> LastImport | None:
    row = session.execute(
        select(
            ImportBatch.kind, ImportBatch.file_name, ImportBatch.rows, ImportBatch.imported_at, ImportBatch.undone_at
        )
        .where(ImportBatch.station_id == session.actor.station_id)
        .order_by(ImportBatch.id.desc())
        .limit(1)
    ).first()
    return LastImport(row.kind, row.file_name, row.rows, row.imported_at, row.undone_at is not None) if row else None


def _count(session: Session, kind: type, *conditions: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(kind).where(*conditions)) or 0


def _midnight(session: Session, ahead: int) -> datetime:
    """The beginning of the day ``ahead`` days after today."""
    return at_local(local_date(session.now) + timedelta(days=ahead), time(0))
