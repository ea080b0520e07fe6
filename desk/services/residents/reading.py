"""The file of one resident, and the list of all: a page of a million takes as long as one of a hundred."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Boolean, ColumnElement, Date, Select, bindparam, exists, func, literal, or_, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.orm import joinedload
from sqlalchemy.sql.selectable import TextualSelect

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.grids import Grid
from desk.models.matters import Matter
from desk.models.records import Record, RecordHead
from desk.models.residents import Household, Resident, ResidentAddress, ResidentNote, ResidentTag
from desk.models.staff import Staff
from desk.rules import masking
from desk.rules.beds import Phase, StayState, bed_text
from desk.rules.identity import years_ago
from desk.rules.matters import OPEN_STATES
from desk.rules.permissions import Permission
from desk.rules.tags import AGE_TAGS, ALONE, EMPTY_NEST, NEST_AGE, in_force, is_empty_nest
from desk.rules.times import local_date
from desk.services import grids, search
from desk.services.acting import may, require, station_of
from desk.services.record_words import actor_text
from desk.services.residents.events import event_rows, presence_by
from desk.services.residents.merged import leads_to
from desk.services.residents.rows import (
    AddressKind,
    ContactRow,
    Counts,
    Filters,
    GridRow,
    MemberRow,
    NoteRow,
    Page,
    PhoneRow,
    ResidentFile,
    ResidentRow,
    Status,
    TagRow,
    masked_phone,
)
from desk.words import translate

TEXT_LIMIT = 1_000
"""How many residents a list filtered by text holds at most."""

_IN_ONE_LOOK = (joinedload(Resident.addresses), joinedload(Resident.phones), joinedload(Resident.contacts))
"""Few rows each, so that together they cost one round trip to the server."""

NOTES_SHOWN = 50
"""The newest notes that a file holds; all of them are in the time line."""

COUNTS_KEPT = 64
ALL = Filters()


def open_file(session: Session, *, resident_id: int) -> ResidentFile:
    """The whole file, masked; of a merged one the file that stays. Raises :class:`DeskError` when it is gone."""
    require(session, Permission.RESIDENTS_READ)
    resident_id = leads_to(session, resident_id)
    resident = session.get(Resident, resident_id, options=_IN_ONE_LOOK)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    today = local_date(session.now)
    presence, stay = presence_by(event_rows(session, (resident_id,), counts_on=today), resident.status, today)
    addresses = {row.kind: row for row in resident.addresses}
    living, registered = addresses.get(AddressKind.LIVING), addresses.get(AddressKind.REGISTERED)
    held = [row for row in resident.tags if in_force(row.since, row.until, today)]
    labels = [row.label for row in held]
    household = _household(session, resident, today)
    own_age = search.age_on(resident.birth_date, today)
    nest = resident.status == Status.LIVING and is_empty_nest([own_age, *(each.age for each in household)])
    shown = search.shown_tags(labels, resident.living_alone, resident.birth_date, today, empty_nest=nest)
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    bed, bed_state = _bed(session, resident_id)
    return ResidentFile(
        resident_id=resident.id,
        version=resident.version,
        name=resident.name,
        sex=resident.sex,
        age=own_age,
        birth_date=resident.birth_date,
        id_type=resident.id_type,
        id_no=masking.mask_id(resident.id_no) if resident.id_no else "",
        ethnicity=resident.ethnicity or "",
        registered_address=masking.mask_address(registered.text) if registered else "",
        living_address=masking.mask_address(living.text) if living else "",
        grid=_grid(session, living or registered),
        phones=tuple(PhoneRow(row.id, masked_phone(row.number, row.extension), row.owner) for row in resident.phones),
        contacts=tuple(
            ContactRow(
                row.id,
                row.name or "",
                row.relation or "",
                masked_phone(row.phone) if row.phone else "",
                row.note or "",
                row.linked_id,
            )
            for row in resident.contacts
        ),
        tags=tuple(TagRow(row.label, row.since, row.until, row.evidence, row.review_due) for row in held),
        computed_tags=tuple(label for label in shown if label not in labels),
        household_role=resident.household_role or "",
        household=household,
        living_alone=resident.living_alone,
        self_care=resident.self_care or "",
        health_note=(resident.health_note or "") if health else None,
        health_hidden=not health and bool(resident.health_note),
        allergy_note=(resident.allergy_note or "") if health else None,
        allergy_hidden=not health and bool(resident.allergy_note),
        remark=resident.remark or "",
        notes=_notes(session, resident_id),
        open_matters=_open_matters(session, resident_id),
        status=resident.status,
        status_since=resident.status_since,
        presence=presence,
        stay=stay,
        bed=bed,
        bed_state=bed_state,
        rests_on=resident.meals_paused_on or resident.knocks_paused_on,
        last_seen_on=resident.last_seen_on,
        changed_at=resident.updated_at,
        changed_by=_changed_by(session, resident_id),
    )


def list_page(
    session: Session, *, filters: Filters = ALL, after: int | None = None, offset: int = 0, limit: int = 100
) -> Page:
    """Lines of the list, the newest file first; with a text filter, the best match first.

    The list is opened with ``offset``; scrolling goes on ``after`` the key of the last line shown, or of an anchor
    of :func:`list_anchors`, which costs the same at any depth (then ``offset`` counts from there).

    Nothing is counted for it, which would take longer than the lines: the total is told where it is known anyway,
    with a text filter and at the end of the list; otherwise :func:`list_counts` tells it.
    """
    require(session, Permission.RESIDENTS_READ)
    if filters.text.strip():
        ids = _matching(session, filters)
        shown = ids[ids.index(after) + 1 :] if after in ids else ids
        return Page(len(ids), _rows(session, shown[offset : offset + limit]))
    query = _newest_first(session, filters)
    if after is not None:
        query = query.where(Resident.id < after)
    keys = session.scalars(query.offset(offset).limit(limit)).all()
    is_end = after is None and len(keys) < limit and (keys or not offset)
    return Page(offset + len(keys) if is_end else None, _rows(session, keys))


def list_counts(session: Session, *, filters: Filters = ALL) -> Counts:
    """What the list is out of; see :func:`counts`."""
    require(session, Permission.RESIDENTS_READ)
    return counts(session, filters)


def counts(session: Session, filters: Filters = ALL) -> Counts:
    """How many are on file, exactly; remembered until the next recorded change. For services: nothing is required."""
    if session.acts or session.new or session.dirty:
        return _count(session, filters)
    head = session.scalar(select(RecordHead.hash).where(RecordHead.id == 1))
    known = _counts.setdefault(session.connection().engine, OrderedDict())
    key = (filters, local_date(session.now))
    if key not in known or known[key][0] != head:
        known[key] = (head, _count(session, filters))
    known.move_to_end(key)
    while len(known) > COUNTS_KEPT:
        known.popitem(last=False)
    return known[key][1]


def list_anchors(session: Session, *, filters: Filters = ALL, every: int) -> tuple[int, ...]:
    """The keys after which the lines ``every``, 2 × ``every`` … begin, for jumps into a long list; asked once."""
    require(session, Permission.RESIDENTS_READ)
    if filters.text.strip():
        return tuple(_matching(session, filters)[every - 1 :: every])
    # From each anchor straight to the next: numbering all lines would take ten times as long.
    anchor = _newest_first(session, filters).offset(every - 1).limit(1)
    steps = select(anchor.scalar_subquery().label("id")).cte("steps", recursive=True)
    following = anchor.where(Resident.id < steps.c.id).scalar_subquery()
    steps = steps.union_all(select(following).where(steps.c.id.is_not(None)))
    query = select(steps.c.id).where(steps.c.id.is_not(None)).order_by(steps.c.id.desc())
    return tuple(session.scalars(query))


def _newest_first(session: Session, filters: Filters) -> Select[tuple[int]]:
    return _filtered(session, filters).order_by(Resident.id.desc())


def shown(session: Session, filters: Filters) -> Sequence[ColumnElement[bool]]:
    """The conditions that whoever the list shows meets; of a text filter at most :data:`TEXT_LIMIT`."""
    if filters.text.strip():
        return (Resident.id.in_(_matching(session, filters)),)
    return tuple(_conditions(session, filters))


def listed(session: Session, *, filters: Filters) -> tuple[int, ...]:
    """The keys of those whom the list shows and who live here. Needs RESIDENTS_READ."""
    require(session, Permission.RESIDENTS_READ)
    living = Resident.station_id == station_of(session), Resident.status == Status.LIVING.value
    return tuple(session.scalars(select(Resident.id).where(*living, *shown(session, filters)).order_by(Resident.id)))


def _filtered(session: Session, filters: Filters) -> Select[tuple[int]]:
    return select(Resident.id).where(*_conditions(session, filters))


def _matching(session: Session, filters: Filters) -> list[int]:
    ids = search.candidate_ids(session, filters.text, TEXT_LIMIT)
    allowed = set(session.scalars(_filtered(session, filters).where(Resident.id.in_(ids))))
    return [key for key in ids if key in allowed]


def _conditions(session: Session, filters: Filters) -> Iterable[ColumnElement[bool]]:
    today = local_date(session.now)
    if filters.status is not None:
        yield Resident.status == filters.status
    if filters.tag:
        yield _tagged(filters.tag, today)
    if filters.grid_id is not None:
        in_grid = ResidentAddress.grid_id.in_(grid_ids(session, filters.grid_id))
        yield exists().where(ResidentAddress.resident_id == Resident.id, in_grid)
    if filters.age_from is not None:
        yield Resident.birth_date <= years_ago(today, filters.age_from)
    if filters.age_to is not None:
        yield Resident.birth_date > years_ago(today, filters.age_to + 1)


def _tagged(tag: str, today: date) -> ColumnElement[bool]:
    ages = {label: years for years, label in AGE_TAGS}
    if tag in ages:
        older = [years for years in ages.values() if years > ages[tag]]
        condition = Resident.birth_date <= years_ago(today, ages[tag])
        return condition & (Resident.birth_date > years_ago(today, min(older))) if older else condition
    holds = or_(ResidentTag.until.is_(None), ResidentTag.until > today) & or_(
        ResidentTag.since.is_(None), ResidentTag.since <= today
    )
    tagged = exists().where(ResidentTag.resident_id == Resident.id, ResidentTag.label == tag, holds)
    if tag == ALONE:
        return or_(tagged, Resident.living_alone.is_(True))
    if tag == EMPTY_NEST:
        sixty = bindparam("sixty", years_ago(today, NEST_AGE), type_=Date())
        return or_(tagged, text(search.empty_nest("residents", ":sixty")).bindparams(sixty))
    return tagged


def grid_ids(session: Session, grid_id: int) -> list[int]:
    """The grid and all below it."""
    below: dict[int | None, list[int]] = {}
    for key, parent in session.execute(select(Grid.id, Grid.parent_id)).tuples():
        below.setdefault(parent, []).append(key)
    found = [grid_id]
    for key in found:
        found.extend(below.get(key, ()))
    return found


_counts: WeakKeyDictionary[Engine, OrderedDict[Any, tuple[str | None, Counts]]] = WeakKeyDictionary()


def _count(session: Session, filters: Filters) -> Counts:
    households = select(func.count()).select_from(Household)
    if filters.text.strip():
        return Counts(len(_matching(session, filters)), session.scalar(households) or 0)
    residents = _counting(session, filters)
    return Counts(*session.execute(select(residents, households.scalar_subquery())).one())


def _counting(session: Session, filters: Filters) -> ColumnElement[int]:
    everybody = select(func.count()).select_from(Resident)
    if filters != ALL:
        return everybody.where(*_conditions(session, filters)).scalar_subquery()
    # SQLite counts a whole table in 1 ms a million, with a condition in 40 ms: all but the few who do not live here.
    # Those are said twice: as an index of these few alone knows them, and as one of every status can go to them.
    living = literal(filters.status, literal_execute=True)
    others = everybody.where(Resident.status != living, or_(Resident.status < living, Resident.status > living))
    return everybody.scalar_subquery() - others.scalar_subquery()


def _rows(session: Session, ids: Sequence[int]) -> tuple[ResidentRow, ...]:
    if not ids:
        return ()
    sqlite = session.connection().dialect.name == "sqlite"
    today = local_date(session.now)
    values = {"ids": json.dumps(list(ids)) if sqlite else list(ids), "sixty": years_ago(today, NEST_AGE)}
    tags = search.tags_of(session, ids)
    found = {
        row.id: ResidentRow(
            row.id,
            masking.mask_name(row.name),
            row.sex,
            search.age_on(row.birth_date, today),
            search.shown_tags(tags.get(row.id, ()), row.living_alone, row.birth_date, today, empty_nest=row.empty_nest),
            masking.mask_id(row.id_no) if row.id_no else "",
            masking.mask_phone(row.phone) if row.phone else "",
            search.short_address(row.address),
            row.grid or "",
            row.status,
            row.last_seen_on,
        )
        for row in session.connection().execute(_LINES[sqlite], values)
    }
    return tuple(found[key] for key in ids if key in found)


def _lines(within: str) -> TextualSelect:
    lines = text(
        "SELECT r.id, r.name, r.sex, r.birth_date, r.id_no, r.living_alone, r.status, r.last_seen_on,"
        f" a.text AS address, g.name AS grid, {search.empty_nest('r', ':sixty')} AS empty_nest,"
        " (SELECT p.number FROM resident_phones p WHERE p.resident_id = r.id ORDER BY p.position LIMIT 1) AS phone"
        " FROM residents r LEFT JOIN resident_addresses a ON a.resident_id = r.id AND a.kind ="
        " (SELECT min(b.kind) FROM resident_addresses b WHERE b.resident_id = r.id)"
        f" LEFT JOIN grids g ON g.id = a.grid_id WHERE r.id {within}"
    )
    return lines.bindparams(bindparam("sixty", type_=Date())).columns(
        birth_date=Date(), living_alone=Boolean(), last_seen_on=Date()
    )


_LINES = {
    True: _lines("IN (SELECT value FROM json_each(:ids))"),
    False: _lines("= ANY(CAST(:ids AS bigint[]))"),
}


def _grid(session: Session, address: ResidentAddress | None) -> GridRow | None:
    if address is None or address.grid_id is None:
        return None
    grid = session.get_one(Grid, address.grid_id)
    who = grids.responsible(session, grid_id=grid.id)
    return GridRow(grid.id, grid.name, who.name if who else "", (who.phone or "") if who else "")


def _bed(session: Session, resident_id: int) -> tuple[str, StayState | None]:
    """The bed that the resident has now, and how the stay stands."""
    query = (
        select(Room.number, Bed.number, BedStay.state)
        .join(Bed, Bed.room_id == Room.id)
        .join(StaySegment, StaySegment.bed_id == Bed.id)
        .join(BedStay, BedStay.id == StaySegment.stay_id)
        .where(StaySegment.resident_id == resident_id, StaySegment.phase == Phase.CURRENT)
    )
    found = session.execute(query).first()
    return (bed_text(found[0], found[1]), StayState(found[2])) if found is not None else ("", None)


def _household(session: Session, resident: Resident, today: date) -> tuple[MemberRow, ...]:
    if resident.household_id is None:
        return ()
    query = (
        select(Resident.id, Resident.name, Resident.sex, Resident.birth_date, Resident.household_role)
        .where(Resident.household_id == resident.household_id, Resident.id != resident.id)
        .where(Resident.status == "living")
        .order_by(Resident.birth_date, Resident.id)
        .limit(50)
    )
    return tuple(
        MemberRow(key, name, sex, search.age_on(birth, today), role or "")
        for key, name, sex, birth, role in session.execute(query).tuples()
    )


def _notes(session: Session, resident_id: int) -> tuple[NoteRow, ...]:
    query = (
        select(ResidentNote.text, Staff.name, ResidentNote.written_at)
        .join(Staff, Staff.id == ResidentNote.written_by_id)
        .where(ResidentNote.resident_id == resident_id)
        .order_by(ResidentNote.id.desc())
        .limit(NOTES_SHOWN)
    )
    return tuple(NoteRow(*row) for row in session.execute(query).tuples())


def _open_matters(session: Session, resident_id: int) -> int:
    query = select(func.count()).where(Matter.resident_id == resident_id, Matter.state.in_(OPEN_STATES))
    return session.scalar(query) or 0


def _changed_by(session: Session, resident_id: int) -> str:
    query = (
        select(Record.actor_name)
        .where(Record.subject == Resident.SUBJECT, Record.subject_id == str(resident_id))
        .where(Record.action.in_(("create", "change", "save")))
        .order_by(Record.sequence.desc())
        .limit(1)
    )
    return actor_text(session.scalar(query) or session.actor.name)
