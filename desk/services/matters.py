"""Matters (办件) after intake: the list, the open file, and the verbs of the closed loop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.errors import Rejected, Stale, about
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter, MatterStep, PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules import masking
from desk.rules.deadlines import Light, light
from desk.rules.matters import (
    ANSWERED_STATES,
    OPEN_STATES,
    Channel,
    MatterState,
    Need,
    Verb,
    check_needs,
    next_state,
    verbs_for,
)
from desk.rules.permissions import Permission
from desk.services.acting import require, staff_of
from desk.words import translate

_OPEN = [state.value for state in OPEN_STATES]
_ANSWERED = [state.value for state in ANSWERED_STATES]
HANDLED_HERE = (Verb.DISPATCH, Verb.ACCEPT, Verb.RETURN, Verb.HOLD, Verb.RESUME, Verb.ANSWER, Verb.REOPEN)
"""The verbs that :func:`act` knows; the others come with their own papers and meetings."""


class View(StrEnum):
    """The tabs of the list."""

    ALL = "ALL"
    OPEN = "OPEN"
    MINE = "MINE"
    TO_ACCEPT = "TO_ACCEPT"
    OVERDUE = "OVERDUE"


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One line of the list; the person's name is masked. ``owner`` is the grid, unit or window that has it."""

    id: int
    number: str
    title: str
    person: str
    owner: str
    state: MatterState
    light: Light
    profile: str
    level: str
    received_at: datetime
    due_at: datetime | None
    due_provisional: bool
    replied_at: datetime | None


@dataclass(frozen=True, slots=True)
class MatterPage:
    """``rows`` from ``offset`` on, of ``total``."""

    total: int
    offset: int
    rows: tuple[MatterRow, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One verb done, when and by whom."""

    verb: Verb
    at: datetime
    by: str
    text: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One line of the check list as it was at the desk."""

    name: str
    present: bool
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that was issued for the matter."""

    id: int
    kind: str
    size: str
    copies: int
    issued_at: datetime
    issued_by: str


@dataclass(frozen=True, slots=True)
class MatterFile:
    """A matter with everything that happened to it. ``possible`` are the verbs that can be done now."""

    row: MatterRow
    version: int
    resident_id: int | None
    phone: str
    address: str
    agent: str
    description: str
    channel: Channel
    received_by: str
    contact_due_at: datetime | None
    result: str
    steps: tuple[StepRow, ...]
    materials: tuple[MaterialRow, ...]
    papers: tuple[PaperRow, ...]
    possible: tuple[Verb, ...]


def list_matters(
    session: Session,
    *,
    view: View = View.ALL,
    resident_id: int | None = None,
    within_days: int | None = None,
    offset: int = 0,
    limit: int = 200,
) -> MatterPage:
    """Matters by time left (open ones first, soonest due on top), then newest first."""
    require(session, Permission.MATTERS_READ)
    conditions = _conditions(session, view)
    if resident_id is not None:
        conditions.append(Matter.resident_id == resident_id)
    if within_days is not None:
        conditions.append(Matter.received_at >= session.now - timedelta(days=within_days))
    total = session.scalar(select(func.count()).select_from(Matter).where(*conditions)) or 0
    is_closed = Matter.state.not_in(_OPEN)
    rows = session.execute(
        _rows()
        .where(*conditions)
        .order_by(is_closed, Matter.due_at.is_(None), Matter.due_at, Matter.id.desc())
        .offset(offset)
        .limit(limit)
    ).all()
    return MatterPage(total, offset, tuple(_row(session, row) for row in rows))


def counts(session: Session) -> Mapping[View, int]:
    """How many matters each tab holds."""
    require(session, Permission.MATTERS_READ)
    return {
        view: session.scalar(select(func.count()).select_from(Matter).where(*_conditions(session, view))) or 0
        for view in View
    }


def open_matter(session: Session, *, matter_id: int) -> MatterFile:
    """The whole matter."""
    require(session, Permission.MATTERS_READ)
    matter = session.get_one(Matter, matter_id)
    row = _row(session, session.execute(_rows().where(Matter.id == matter_id)).one())
    people = {step.by_id for step in matter.steps} | {matter.received_by_id}
    papers = session.scalars(select(PaperIssue).where(PaperIssue.matter_id == matter_id).order_by(PaperIssue.id)).all()
    people |= {paper.issued_by_id for paper in papers}
    names = {key: name for key, name in session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(people)))}
    state = MatterState(matter.state)
    return MatterFile(
        row=row,
        version=matter.version,
        resident_id=matter.resident_id,
        phone=masking.mask_phone(matter.caller_phone or ""),
        address=masking.mask_address(matter.address or ""),
        agent=masking.mask_name(matter.agent_name or ""),
        description=matter.description,
        channel=Channel(matter.channel),
        received_by=names[matter.received_by_id],
        contact_due_at=matter.contact_due_at,
        result=matter.result or "",
        steps=tuple(StepRow(Verb(s.verb), s.at, names[s.by_id], s.text or "", s.facts) for s in matter.steps),
        materials=tuple(MaterialRow(m.name, m.present, m.due_at) for m in matter.materials),
        papers=tuple(PaperRow(p.id, p.kind, p.size, p.copies, p.issued_at, names[p.issued_by_id]) for p in papers),
        possible=tuple(verb for verb in verbs_for(state) if verb in HANDLED_HERE),
    )


def act(
    session: Session,
    *,
    matter_id: int,
    version: int,
    verb: Verb,
    text: str = "",
    reply_channel: Channel | None = None,
    grid_id: int | None = None,
    handler_id: int | None = None,
) -> MatterFile:
    """Do ``verb`` to the matter: ``text`` is the result of an answer, else the reason.

    Raises :class:`Stale` when the matter changed since ``version`` was read, :class:`Rejected` for what the verb
    lacks, :class:`RuleBroken` for a verb that is not possible now.
    """
    require(session, Permission.MATTERS_DISPATCH if verb is Verb.DISPATCH else Permission.MATTERS_HANDLE)
    matter = session.get_one(Matter, matter_id)
    if matter.version != version:
        raise Stale(_who_was_faster(session, matter), {})
    state = next_state(MatterState(matter.state), verb)
    text = text.strip()
    with about("text"):
        check_needs(verb, _given(verb, text, reply_channel, grid_id, handler_id))
    if verb is Verb.ANSWER:
        assert reply_channel is not None  # check_needs saw to it
        matter.result, matter.reply_channel = text, reply_channel.value
        matter.replied_at, matter.replied_by_id = session.now, staff_of(session)
    if verb is Verb.DISPATCH:
        _hand_to(session, matter, grid_id, handler_id)
    matter.state = state.value
    facts = {"reply_channel": reply_channel.value} if reply_channel else {}
    session.add(
        MatterStep(
            matter_id=matter.id,
            verb=verb.value,
            at=session.now,
            by_id=staff_of(session),
            state=state.value,
            text=text or None,
            facts=facts,
        )
    )
    session.flush()
    session.expire(matter, ["steps"])  # the file below shows the new one too
    return open_matter(session, matter_id=matter_id)


def _hand_to(session: Session, matter: Matter, grid_id: int | None, handler_id: int | None) -> None:
    if grid_id is not None and session.get(Grid, grid_id) is None:
        raise Rejected({"grid": translate("matters", "This grid no longer exists; choose another.")})
    matter.grid_id, matter.handler_id, matter.dispatched_at = grid_id, handler_id, session.now


def _given(
    verb: Verb, text: str, reply_channel: Channel | None, grid_id: int | None, handler_id: int | None
) -> Sequence[Need]:
    given = []
    if text:
        given += [Need.RESULT if verb is Verb.ANSWER else Need.REASON]
    if reply_channel is not None:
        given.append(Need.REPLY)
    if grid_id is not None or handler_id is not None:
        given.append(Need.HANDLER)
    return given


def _who_was_faster(session: Session, matter: Matter) -> str:
    step = session.execute(
        select(Staff.name, MatterStep.at)
        .join(MatterStep, MatterStep.by_id == Staff.id)
        .where(MatterStep.matter_id == matter.id)
        .order_by(MatterStep.id.desc())
        .limit(1)
    ).first()
    who = step.name if step else translate("matters", "someone else")
    return translate("matters", "{who} has just changed this matter. Here it is as it stands now.", who=who)


def _conditions(session: Session, view: View) -> list[ColumnElement[bool]]:
    is_open = Matter.state.in_(_OPEN)
    match view:
        case View.ALL:
            return []
        case View.OPEN:
            return [is_open]
        case View.MINE:
            return [is_open, Matter.received_by_id == staff_of(session)]
        case View.TO_ACCEPT:
            return [Matter.state == MatterState.DISPATCHED.value]
        case View.OVERDUE:
            return [is_open, Matter.due_at < session.now]


def _rows() -> Select[Any]:
    return (
        select(
            Matter.id,
            Matter.number,
            Matter.title,
            Matter.caller_name,
            Matter.unit,
            Matter.state,
            Matter.profile,
            Matter.level,
            Matter.received_at,
            Matter.due_at,
            Matter.due_provisional,
            Matter.replied_at,
            Resident.name.label("resident_name"),
            Grid.name.label("grid_name"),
            GridMember.name.label("handler_name"),
        )
        .outerjoin(Resident, Resident.id == Matter.resident_id)
        .outerjoin(Grid, Grid.id == Matter.grid_id)
        .outerjoin(GridMember, GridMember.id == Matter.handler_id)
    )


def _row(session: Session, row: Any) -> MatterRow:
    state = MatterState(row.state)
    owner = row.unit or row.handler_name or row.grid_name
    return MatterRow(
        id=row.id,
        number=row.number,
        title=row.title,
        person=masking.mask_name(row.resident_name or row.caller_name or "") or translate("matters", "Anonymous"),
        owner=owner or translate("matters", "Window"),
        state=state,
        light=light(
            session.now,
            row.received_at,
            row.due_at,
            paused=state is MatterState.ON_HOLD,
            done=row.state in _ANSWERED or state in (MatterState.REFUSED, MatterState.MERGED),
        ),
        profile=row.profile,
        level=row.level,
        received_at=row.received_at,
        due_at=row.due_at,
        due_provisional=row.due_provisional,
        replied_at=row.replied_at,
    )
