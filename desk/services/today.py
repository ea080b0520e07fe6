"""The 工作台: what must not be missed today."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import case, func, select

from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.models.imports import ImportBatch
from desk.models.matters import Matter
from desk.rules.matters import ANSWERED_STATES
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.services import notes
from desk.services.acting import may, require
from desk.services.beds.watching import BedDay, bed_day
from desk.services.care.watching import CareDay, care_day
from desk.services.matters import DUE_SOON_DAYS, MatterRow, View, open_counts, rows_of
from desk.services.matters.reading import at_station, running
from desk.services.notes import NoteRow
from desk.services.residents import count_reviews
from desk.services.residents.reading import counts

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
    """The strip of numbers. ``settled`` of today's intake were answered on the spot; ``materials_due`` are matters with
    a promised material that should be here by tonight."""

    taken: int
    taken_yesterday: int
    settled: int
    open: int
    to_dispatch: int
    to_accept: int
    overdue: int
    materials_due: int
    residents: int
    households: int
    reviews: int


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
    """Everything on the page of today, read ``at``.

    ``notes`` are those not signed for, else the latest one. ``categories``: category of the catalogue and how many
    were taken in today, most first. ``beds`` and ``care``: None for whoever may not see them, and where there are none.
    """

    at: datetime
    facts: Facts
    due: DueGroups
    days: tuple[DayLoad, ...]
    categories: tuple[tuple[str, int], ...]
    last_import: LastImport | None
    notes: tuple[NoteRow, ...]
    sees_matters: bool
    beds: BedDay | None = None
    care: CareDay | None = None


_NOTHING = DueGroup(0, ())


def today(session: Session) -> Today:
    """What the signed-in person should see first. Who may not see matters gets none."""
    require(session, Permission.NOTES_READ)
    shift = notes.current(session) or notes.latest(session, limit=1)
    beds = bed_day(session) if may(session.actor, Permission.BEDS_READ) else None
    care = care_day(session) if may(session.actor, Permission.CARE_READ) else None
    if not may(session.actor, Permission.MATTERS_READ):
        nothing, none = DueGroups(_NOTHING, _NOTHING, _NOTHING), Facts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        return Today(session.now, none, nothing, (), (), None, shift, False, beds, care)
    require(session, Permission.RESIDENTS_READ)
    taken = _taken(session)
    due = _due(session)
    return Today(
        at=session.now,
        facts=_facts(session, taken),
        due=_groups(session, due),
        days=_days(session.now, due),
        categories=tuple((each.category, each.today) for each in taken if each.today),
        last_import=_last_import(session),
        notes=shift,
        sees_matters=True,
        beds=beds,
        care=care,
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """Taken in of one category: yesterday, today, and of today's answered on the spot."""

    category: str
    yesterday: int
    today: int
    settled: int


def _taken(session: Session) -> list[_Taken]:
    """Most of today first."""
    is_today = Matter.received_at >= _midnight(session.now, 0)
    settled = is_today & Matter.dispatched_at.is_(None) & Matter.state.in_(_ANSWERED)
    number = func.sum(case((is_today, 1), else_=0))
    rows = session.execute(
        select(ServiceItem.category, func.count(), number, func.sum(case((settled, 1), else_=0)))
        .select_from(Matter)
        .join(ServiceItem, ServiceItem.id == Matter.item_id)
        .where(Matter.received_at >= _midnight(session.now, -1), *at_station(session))
        .group_by(ServiceItem.category)
        .order_by(number.desc(), ServiceItem.category)
    )
    return [_Taken(category, int(both) - int(now), int(now), int(done)) for category, both, now, done in rows.tuples()]


def _facts(session: Session, taken: list[_Taken]) -> Facts:
    numbers = open_counts(session)
    people = counts(session)
    return Facts(
        taken=sum(each.today for each in taken),
        taken_yesterday=sum(each.yesterday for each in taken),
        settled=sum(each.settled for each in taken),
        open=numbers[View.OPEN],
        to_dispatch=numbers[View.TO_DISPATCH],
        to_accept=numbers[View.TO_ACCEPT],
        overdue=numbers[View.OVERDUE],
        materials_due=numbers[View.MATERIALS_DUE],
        residents=people.residents,
        households=people.households,
        reviews=count_reviews(session),
    )


def _due(session: Session) -> list[tuple[int, datetime]]:
    """Key and due time of all that is late or due in the days shown, soonest first."""
    rows = session.execute(
        select(Matter.id, Matter.due_at)
        .where(running(), Matter.due_at < _midnight(session.now, AHEAD), *at_station(session))
        .order_by(Matter.due_at, Matter.id)
    )
    return [(key, at) for key, at in rows.tuples() if at is not None]


def _groups(session: Session, due: list[tuple[int, datetime]]) -> DueGroups:
    ends = (session.now, _midnight(session.now, 1), _midnight(session.now, 1 + DUE_SOON_DAYS))
    spans: list[list[int]] = [[], [], []]
    for key, at in due:
        span = next((number for number, end in enumerate(ends) if at < end), None)
        if span is not None:
            spans[span].append(key)
    rows = {row.id: row for row in rows_of(session, [key for span in spans for key in span[:WATCHED]])}
    return DueGroups(*(DueGroup(len(span), tuple(rows[key] for key in span[:WATCHED])) for span in spans))


def _days(now: datetime, due: list[tuple[int, datetime]]) -> tuple[DayLoad, ...]:
    on = Counter(local_date(at) for _, at in due if at >= now)
    days = [local_date(now) + timedelta(days=ahead) for ahead in range(AHEAD)]
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


def _midnight(now: datetime, ahead: int) -> datetime:
    """The beginning of the day ``ahead`` days after today."""
    return at_local(local_date(now) + timedelta(days=ahead), time(0))
