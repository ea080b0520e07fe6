"""The list of matters, its counts, and the open file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.errors import DeskError
from desk.models.grids import Grid, GridMember, Resource
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules import deadlines, masking
from desk.rules.card_words import phones_text
from desk.rules.deadlines import Light, LimitKind
from desk.rules.matters import ANSWERED_STATES, OPEN_STATES, Channel, MatterState, Verb, verbs_for
from desk.rules.permissions import Permission
from desk.rules.text import halfwidth
from desk.rules.times import at_local, duration_text, local_date
from desk.rules.workdays import WorkCalendar
from desk.services import search
from desk.services.acting import may, require, staff_of
from desk.services.calendar import work_calendar
from desk.services.matters.checklist import came_later, material_rows, promised_before
from desk.services.matters.rows import (
    DUE_SOON_DAYS,
    HANDLED_HERE,
    MatterFile,
    MatterPage,
    MatterRow,
    PaperRow,
    StepRow,
    View,
)
from desk.services.search.labels import labels
from desk.words import translate

_OPEN = [state.value for state in OPEN_STATES]
_RUNNING = [state.value for state in OPEN_STATES - {MatterState.ON_HOLD}]
_FINISHED = ANSWERED_STATES | {MatterState.REFUSED, MatterState.MERGED}
_FACE_TO_FACE = frozenset({Channel.WINDOW, Channel.DOOR})
_CONTACT = frozenset({Verb.ACCEPT, Verb.ANSWER, Verb.SETTLE})


def list_matters(
    session: Session,
    *,
    view: View = View.ALL,
    narrowed: View | None = None,
    resident_id: int | None = None,
    within_days: int | None = None,
    text: str = "",
    offset: int = 0,
    limit: int = 200,
) -> MatterPage:
    """Matters by time left (open ones first, soonest due on top), then newest first.

    They are those of the actor's station; a resident's are those of every station. ``narrowed`` is a second view they
    must be in, ``text`` a part of the number, the title or the name.
    """
    require(session, Permission.MATTERS_READ)
    conditions = _conditions(session, view)
    if narrowed is not None:
        conditions += _conditions(session, narrowed)
    if resident_id is not None:
        conditions.append(Matter.resident_id == resident_id)
    else:
        conditions += at_station(session)
    if within_days is not None:
        conditions.append(Matter.received_at >= session.now - timedelta(days=within_days))
    if text.strip():
        conditions.append(_says(text.strip()))
    opened = _count(session, [*conditions, Matter.state.in_(_OPEN)])
    total = opened if View.ALL is not view else _count(session, conditions)
    ids = _ids(session, conditions, opened, offset, limit)
    return MatterPage(total, offset, rows_of(session, ids))


def counts(session: Session) -> Mapping[View, int]:
    """How many matters of the actor's station each view holds."""
    return {View.ALL: _count(session, at_station(session)), **open_counts(session)}


def open_counts(session: Session) -> Mapping[View, int]:
    """The same for the views of open matters: one walk along an index, however many there are in all."""
    require(session, Permission.MATTERS_READ)
    state, due_at = Matter.state, Matter.due_at
    today, soon = _horizons(session.now)
    runs = state != MatterState.ON_HOLD.value
    found = session.execute(
        select(
            func.count(),
            _number_of(Matter.received_by_id == session.actor.staff_id),
            _number_of(state == MatterState.TO_DISPATCH.value),
            _number_of(state == MatterState.DISPATCHED.value),
            _number_of(runs & (due_at < session.now)),
            _number_of(runs & (due_at >= session.now) & (due_at < today)),
            _number_of(runs & (due_at >= today) & (due_at < soon)),
            _number_of(promised_before(today)),
        ).where(state.in_(_OPEN), *at_station(session))
    ).one()
    return dict(zip(list(View)[1:], map(int, found), strict=True))


def place_of(session: Session, *, matter_id: int) -> int | None:
    """At which place of the whole list (:attr:`View.ALL`, from 0) the matter stands; None when it isn't in it."""
    require(session, Permission.MATTERS_READ)
    conditions = at_station(session)
    found = session.execute(
        select(Matter.state, Matter.received_at).where(Matter.id == matter_id, *conditions)
    ).one_or_none()
    if found is None:
        return None
    opened = _count(session, [*conditions, Matter.state.in_(_OPEN)])
    if found.state in _OPEN:
        return _ids(session, conditions, opened, 0, opened).index(matter_id)
    newer = (Matter.received_at > found.received_at) | (
        (Matter.received_at == found.received_at) & (Matter.id > matter_id)
    )
    return opened + _count(session, [*conditions, Matter.state.not_in(_OPEN), newer])


def open_matter(session: Session, *, matter_id: int) -> MatterFile:
    """The whole matter; :class:`DeskError` when there is none."""
    require(session, Permission.MATTERS_READ)
    matter = session.get(Matter, matter_id)
    if matter is None:
        raise DeskError(translate("matters", "This matter is not there any more."))
    (row,) = rows_of(session, [matter_id])
    people = {step.by_id for step in matter.steps} | {matter.received_by_id}
    papers = session.scalars(select(PaperIssue).where(PaperIssue.matter_id == matter_id).order_by(PaperIssue.id)).all()
    people |= {paper.issued_by_id for paper in papers}
    names = dict(session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(people))).tuples().all())
    resident = session.get(Resident, matter.resident_id) if matter.resident_id is not None else None
    today = local_date(session.now)
    return MatterFile(
        row=row,
        version=matter.version,
        resident_id=matter.resident_id,
        age=search.age_on(resident.birth_date, today) if resident else None,
        tags=labels(session, resident, today) if resident else (),
        phone=_phone(matter, resident),
        address=_address(matter, resident),
        agent=masking.mask_name(matter.agent_name or ""),
        description=matter.description,
        channel=Channel(matter.channel),
        received_by=names[matter.received_by_id],
        grid_id=matter.grid_id,
        called_in=called_in(session, matter.resource_id),
        contact_due_at=matter.contact_due_at,
        contacted_at=_contacted_at(matter),
        result=(matter.result or "") if row.state in ANSWERED_STATES else "",
        steps=tuple(
            StepRow(Verb(s.verb), s.at, names[s.by_id], s.text or "", _whom(session, s.facts)) for s in matter.steps
        ),
        materials=material_rows(matter, names),
        papers=tuple(
            PaperRow(p.id, p.kind, p.size, p.copies, p.issued_at, names[p.issued_by_id], p.number or "") for p in papers
        ),
        possible=tuple(verb for verb in verbs_for(row.state) if _is_offered(matter, verb) and _may_do(session, verb)),
    )


def rows_of(session: Session, ids: Sequence[int]) -> tuple[MatterRow, ...]:
    """The lines of these matters, in this order."""
    if not ids:
        return ()
    found = {row.id: row for row in session.execute(_lines().where(Matter.id.in_(ids)))}
    in_order = [found[each] for each in ids]
    # The notices of working days are slow to load: only where a limit is counted in them.
    counted = any(row.state in _RUNNING and _kind(row) is LimitKind.WORKING_DAYS for row in in_order)
    calendar = work_calendar(session) if counted else None
    return tuple(_row(session.now, row, calendar) for row in in_order)


def permissions_for(verb: Verb) -> tuple[Permission, ...]:
    """What someone must be allowed in order to do ``verb``: one of these."""
    if verb in (Verb.DISPATCH, Verb.REFUSE):
        return (Permission.MATTERS_DISPATCH,)
    if verb in (Verb.SUPPLEMENT, Verb.TAKE_BACK):
        return (Permission.MATTERS_TAKE, Permission.MATTERS_HANDLE)
    return (Permission.MATTERS_HANDLE,)


def at_station(session: Session) -> list[ColumnElement[bool]]:
    """The matters of the actor's station; the program itself sees those of all."""
    return [] if session.actor.station_id is None else [Matter.station_id == session.actor.station_id]


def running() -> ColumnElement[bool]:
    """Open matters whose clock runs."""
    return Matter.state.in_(_RUNNING)


def _may_do(session: Session, verb: Verb) -> bool:
    return any(may(session.actor, each) for each in permissions_for(verb))


def _is_offered(matter: Matter, verb: Verb) -> bool:
    """Materials can come where one is missing, and be taken back where one came later."""
    if verb is Verb.SUPPLEMENT:
        return any(not line.present for line in matter.materials)
    if verb is Verb.TAKE_BACK:
        return bool(came_later(matter))
    return verb in HANDLED_HERE


def _count(session: Session, conditions: Sequence[ColumnElement[bool]]) -> int:
    return session.scalar(select(func.count()).select_from(Matter).where(*conditions)) or 0


def _number_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _horizons(now: datetime) -> tuple[datetime, datetime]:
    """The midnight that ends today, and the one that ends the days near."""
    today = at_local(local_date(now) + timedelta(days=1), time(0))
    return today, at_local(local_date(now) + timedelta(days=1 + DUE_SOON_DAYS), time(0))


def _conditions(session: Session, view: View) -> list[ColumnElement[bool]]:
    is_open, today, soon = Matter.state.in_(_OPEN), *_horizons(session.now)
    match view:
        case View.ALL:
            return []
        case View.OPEN:
            return [is_open]
        case View.MINE:
            return [is_open, Matter.received_by_id == staff_of(session)]
        case View.TO_DISPATCH:
            return [Matter.state == MatterState.TO_DISPATCH.value]
        case View.TO_ACCEPT:
            return [Matter.state == MatterState.DISPATCHED.value]
        case View.OVERDUE:
            return [running(), Matter.due_at < session.now]
        case View.DUE_TODAY:
            return [running(), Matter.due_at >= session.now, Matter.due_at < today]
        case View.DUE_SOON:
            return [running(), Matter.due_at >= today, Matter.due_at < soon]
        case View.MATERIALS_DUE:
            return [is_open, promised_before(today)]


def _says(text: str) -> ColumnElement[bool]:
    """Small letters and full-width digits find as well, on both databases."""
    typed = halfwidth(text)
    columns = (Matter.number, Matter.outside_number, Matter.title, Matter.caller_name)
    named = select(Resident.id).where(Resident.name.icontains(typed, autoescape=True))
    return or_(*(column.icontains(typed, autoescape=True) for column in columns), Matter.resident_id.in_(named))


def _ids(
    session: Session, conditions: Sequence[ColumnElement[bool]], opened: int, offset: int, limit: int
) -> list[int]:
    """The keys of one page: two walks along an index, the open ones by time left, then the others, newest first."""
    found: list[int] = []
    if offset < opened:
        stands = Matter.state == MatterState.ON_HOLD.value
        found += session.scalars(
            select(Matter.id)
            .where(*conditions, Matter.state.in_(_OPEN))
            .order_by(stands, Matter.due_at.is_(None), Matter.due_at, Matter.id.desc())
            .offset(offset)
            .limit(limit)
        )
    if len(found) < limit:
        found += session.scalars(
            select(Matter.id)
            .where(*conditions, Matter.state.not_in(_OPEN))
            .order_by(Matter.received_at.desc(), Matter.id.desc())
            .offset(max(0, offset - opened))
            .limit(limit - len(found))
        )
    return found


def _lines() -> Select[Any]:
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
            Resident.status.label("resident_status"),
            Grid.name.label("grid_name"),
            GridMember.name.label("handler_name"),
        )
        .outerjoin(Resident, Resident.id == Matter.resident_id)
        .outerjoin(Grid, Grid.id == Matter.grid_id)
        .outerjoin(GridMember, GridMember.id == Matter.handler_id)
    )


def _kind(row: Any) -> LimitKind:
    return deadlines.profile(row.profile).level(row.level).kind


def _row(now: datetime, row: Any, calendar: WorkCalendar | None) -> MatterRow:
    state, kind = MatterState(row.state), _kind(row)
    counted = calendar if kind is LimitKind.WORKING_DAYS else None
    paused, done = state is MatterState.ON_HOLD, state in _FINISHED
    light = deadlines.light(now, row.received_at, row.due_at, paused=paused, done=done, calendar=counted)
    runs = row.due_at is not None and light not in (Light.DONE, Light.PAUSED)
    return MatterRow(
        id=row.id,
        number=row.number,
        title=row.title,
        person=_person(row, state),
        owner=_owner(row, state),
        state=state,
        light=light,
        profile=row.profile,
        level=row.level,
        received_at=row.received_at,
        due_at=row.due_at,
        due_provisional=row.due_provisional,
        replied_at=row.replied_at,
        clock=_clock(now, row, state, kind, counted),
        share=deadlines.share_used(now, row.received_at, row.due_at, counted) if runs else 0.0,
    )


def _person(row: Any, state: MatterState) -> str:
    """王*芳; whoever handles a matter that is still open is told when the person has died."""
    name = masking.mask_name(row.resident_name or row.caller_name or "") or translate("matters", "Anonymous")
    if state in OPEN_STATES and row.resident_status == "deceased":
        return translate("matters", "{name} (deceased)", name=name)
    return name


def _owner(row: Any, state: MatterState) -> str:
    if state is MatterState.TO_DISPATCH:
        return translate("matters", "Window")
    return row.unit or row.handler_name or row.grid_name or translate("matters", "Window")


def _clock(now: datetime, row: Any, state: MatterState, kind: LimitKind, calendar: WorkCalendar | None) -> str:
    if state is MatterState.ON_HOLD:
        return translate("matters", "Clock stopped")
    if state in ANSWERED_STATES and row.replied_at is not None:
        if row.replied_at - row.received_at < timedelta(minutes=1):
            return translate("matters", "At once")
        return translate("matters", "Took {time}", time=duration_text(row.replied_at - row.received_at))
    if state in _FINISHED:
        return "—"
    return deadlines.remaining_text(now, row.due_at, kind, calendar)


def _whom(session: Session, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """The facts of a step; of a dispatch also ``whom`` it went to, by today's names of grid and person."""
    grid = session.get(Grid, facts["grid_id"]) if facts.get("grid_id") else None
    member = session.get(GridMember, facts["handler_id"]) if facts.get("handler_id") else None
    whom = facts.get("unit") or " ".join(each.name for each in (grid, member) if each is not None)
    helped = called_in(session, facts.get("resource_id"))
    more = {"whom": whom} if whom else {}
    return {**facts, **more, **({"called_in": helped} if helped else {})}


def called_in(session: Session, resource_id: int | None) -> str:
    """A force or provider with its telephone, as it is called today; "" for none."""
    row = session.get(Resource, resource_id) if resource_id is not None else None
    return " ".join(filter(None, (row.name, phones_text(row.phone or "")))) if row is not None else ""


def _phone(matter: Matter, resident: Resident | None) -> str:
    number = matter.caller_phone or (resident.phones[0].number if resident and resident.phones else "")
    return masking.mask_phone(number)


def _address(matter: Matter, resident: Resident | None) -> str:
    """Where the matter is; else where the resident lives."""
    kinds = {each.kind: each.text for each in resident.addresses} if resident else {}
    return search.short_address(matter.address or kinds.get("living") or kinds.get("registered"))


def _contacted_at(matter: Matter) -> datetime | None:
    if Channel(matter.channel) in _FACE_TO_FACE:
        return matter.received_at
    return next((step.at for step in matter.steps if Verb(step.verb) in _CONTACT), None)
