"""The 工作台: what must not be missed today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import case, func, select

from desk.db import Session
from desk.models.matters import Matter
from desk.models.residents import Household, Resident
from desk.rules.matters import OPEN_STATES, MatterState
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.services.acting import may, require
from desk.services.matters import MatterRow, View, list_matters

_OPEN = [state.value for state in OPEN_STATES]
WATCHED = 60
"""How many matters the list of what is due holds at most."""


@dataclass(frozen=True, slots=True)
class DueGroups:
    """Open matters with a due time: late, due today, due within three days."""

    overdue: tuple[MatterRow, ...]
    today: tuple[MatterRow, ...]
    soon: tuple[MatterRow, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The strip of numbers. ``settled`` of today's intake were answered on the spot."""

    taken: int
    taken_yesterday: int
    settled: int
    open: int
    to_accept: int
    overdue: int
    to_call_back: int
    residents: int
    households: int


@dataclass(frozen=True, slots=True)
class Today:
    """Everything on the page of today that comes from matters and residents."""

    facts: Facts
    due: DueGroups
    sees_matters: bool


def today(session: Session) -> Today:
    """What the signed-in person should see first. Who may not see matters gets none."""
    if not may(session.actor, Permission.MATTERS_READ):
        return Today(Facts(0, 0, 0, 0, 0, 0, 0, 0, 0), DueGroups((), (), ()), False)
    require(session, Permission.RESIDENTS_READ)
    return Today(_facts(session), _due(session), True)


def _facts(session: Session) -> Facts:
    begin = at_local(local_date(session.now), time(0))
    yesterday = begin - timedelta(days=1)
    recent = session.execute(
        select(
            func.coalesce(func.sum(case((Matter.received_at >= begin, 1), else_=0)), 0),
            func.coalesce(func.sum(case((Matter.received_at < begin, 1), else_=0)), 0),
            func.coalesce(
                func.sum(
                    case(
                        (
                            (Matter.received_at >= begin)
                            & (Matter.dispatched_at.is_(None))
                            & (Matter.state == MatterState.ANSWERED.value),
                            1,
                        ),
                        else_=0,
                    )
                ),
                0,
            ),
        ).where(Matter.received_at >= yesterday)
    ).one()
    by_state = {
        state: number
        for state, number in session.execute(
            select(Matter.state, func.count())
            .where(Matter.state.in_([*_OPEN, MatterState.ANSWERED.value]))
            .group_by(Matter.state)
        )
    }
    overdue = select(func.count()).where(Matter.state.in_(_OPEN), Matter.due_at < session.now)
    return Facts(
        taken=int(recent[0]),
        taken_yesterday=int(recent[1]),
        settled=int(recent[2]),
        open=sum(by_state.get(state, 0) for state in _OPEN),
        to_accept=by_state.get(MatterState.DISPATCHED.value, 0),
        overdue=session.scalar(overdue) or 0,
        to_call_back=by_state.get(MatterState.ANSWERED.value, 0),
        residents=session.scalar(select(func.count()).select_from(Resident).where(Resident.status == "living")) or 0,
        households=session.scalar(select(func.count()).select_from(Household)) or 0,
    )


def _due(session: Session) -> DueGroups:
    rows = list_matters(session, view=View.OPEN, limit=WATCHED).rows
    tomorrow = at_local(local_date(session.now) + timedelta(days=1), time(0))
    horizon = tomorrow + timedelta(days=3)

    def between(first: datetime | None, last: datetime) -> tuple[MatterRow, ...]:
        return tuple(
            row for row in rows if row.due_at is not None and row.due_at < last and (first is None or row.due_at >= first)
        )

    return DueGroups(between(None, session.now), between(session.now, tomorrow), between(tomorrow, horizon))
