"""Life events (生活事件): death, moving, another household, hospital and away; taken back when recorded wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.residents import Resident, ResidentAddress, ResidentEvent
from desk.recording import plain
from desk.rules import addresses
from desk.rules.life import (
    STATUS_AFTER,
    STAYS,
    LifeEvent,
    Presence,
    Turn,
    faults,
    overlap_text,
    overlapping,
    presence,
    turn_text,
)
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, staff_of
from desk.services.record_fields import field_text
from desk.services.record_words import actor_text
from desk.services.residents import saving, telling
from desk.services.residents.consequences import Act, Consequence, LifeChange, follow
from desk.services.residents.events import event_rows, family_of
from desk.services.residents.putting_back import put_back
from desk.services.residents.reading import open_file
from desk.services.residents.rows import AddressKind, EventRow, ResidentFile, Status
from desk.words import translate

TOUCHES = frozenset({"residents", "matters", "grids"})
"""What views show anew after an event."""


@dataclass(frozen=True, slots=True)
class EventInput:
    """An event as typed. A stay (HOSPITAL, AWAY) holds up to, not including, ``until``; None: not known yet.

    ``place`` is the hospital, or where to and from. ``address`` is the new living address of MOVED_OUT, MOVED_IN and
    HOUSEHOLD_CHANGED; ``joins_id`` instead of it the file of somebody who lives there. ``role`` is the new role in
    the household.
    """

    kind: LifeEvent
    since: date
    until: date | None = None
    place: str = ""
    note: str = ""
    evidence: str = ""
    address: str = ""
    joins_id: int | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class EventDone:
    """The file as it is now, the event, and what it stopped or what now needs somebody."""

    file: ResidentFile
    event: EventRow
    consequences: tuple[Consequence, ...]


def record_event(session: Session, *, resident_id: int, version: int | None, values: EventInput) -> EventDone:
    """Record what happened, change the file by it and tell what depends on it.

    Raises Rejected (``kind``, ``since``, ``until``, ``address``, ``joins_id``), and Stale when a colleague changed
    since ``version`` what the event changes (address, household, status); other fields don't matter.
    """
    require(session, Permission.RESIDENTS_WRITE)
    resident = saving.changeable(session, resident_id)
    if version is not None and version != resident.version:
        changed = telling.changed_since(session, resident_id, version)
        if by := {field: changed[field] for field in _fields_of(values) if field in changed}:
            raise telling.stale(session, saving.snapshot(resident), by, _typed(values))
    event, told = _begin(session, resident, values)
    return _done(session, event, told)


def end_event(session: Session, *, event_id: int, on: date | None) -> EventDone:
    """Back at home ``on`` that day; None: still away. Raises Rejected ``on`` before the stay began or over another."""
    require(session, Permission.RESIDENTS_WRITE)
    event, resident = _held(session, event_id)
    kind = LifeEvent(event.kind)
    if kind not in STAYS:
        raise DeskError(translate("life", "Only a stay in hospital or away has an end."))
    others = [row for row in _in_force(session, resident.id) if row.id != event_id]
    if on is not None and on < event.since:
        raise Rejected({"on": translate("life", "It can't end before it began.")})
    if (other := overlapping(Turn(kind, event.since, on), _turns(others))) is not None:
        raise Rejected({"on": overlap_text(other)})
    before = _presence(session, resident, (*others, event))
    event.until = on
    return _done(session, event, _follow(session, Act.ENDED, resident, event, before, resident.household_id))


def cancel_event(session: Session, *, event_id: int) -> EventDone:
    """It was recorded wrongly: give back what it changed; the row stays, marked.

    Raises DeskError naming what depends on it: a later event, or who changed the field since.
    """
    require(session, Permission.RESIDENTS_WRITE)
    event, resident = _held(session, event_id)
    return _done(session, event, cancel(session, resident, event))


def events_of(session: Session, *, resident_id: int, cancelled: bool = False) -> tuple[EventRow, ...]:
    """The events of a file and of those merged into it, newest first; ``cancelled`` ones only when asked for."""
    require(session, Permission.RESIDENTS_READ)
    return event_rows(session, family_of(session, resident_id), cancelled=cancelled)


def follow_status(session: Session, resident: Resident, status: str, since: date | None) -> None:
    """The form's status, as the event that it is: death, moving out, moving in, or a death that was none."""
    if resident.status == Status.DECEASED:
        death = next((row for row in _in_force(session, resident.id) if row.kind == LifeEvent.DEATH), None)
        if death is not None:
            cancel(session, resident, death)
        else:  # from before there were events
            _set_status(session, resident, Status.LIVING, None)
    kind = next(kind for kind, after in STATUS_AFTER.items() if after == status)
    if resident.status != status:
        _begin(session, resident, EventInput(kind, since or local_date(session.now)), moves=False)


def cancel(session: Session, resident: Resident, event: ResidentEvent) -> tuple[Consequence, ...]:
    """:func:`cancel_event` on a locked file."""
    if event.cancelled_at is not None:
        raise DeskError(translate("life", "This event was taken back already."))
    fields: dict[str, list[Any]] = event.before.get("fields", {})
    said, keys = saving.snapshot(resident), saving.keys_of(resident)
    rows = _in_force(session, resident.id)
    _refuse_built_upon(session, resident, event, {name: fields[name] for name in fields if name in _COMPARED}, said)
    before, household = _presence(session, resident, rows), resident.household_id
    put_back(session, resident, fields)
    for row in session.scalars(select(ResidentEvent).where(ResidentEvent.id.in_(_touched(event, "closed")))):
        old, new = event.before["closed"][str(row.id)]
        if plain(row.until) == new:
            row.until = date.fromisoformat(old) if old else None
    for row in session.scalars(select(ResidentEvent).where(ResidentEvent.id.in_(_touched(event, "dropped")))):
        row.cancelled_at, row.cancelled_by_id = None, None
    event.cancelled_at, event.cancelled_by_id = session.now, staff_of(session)
    saving.finish(session, resident, said, keys, new=False)
    return _follow(session, Act.CANCELLED, resident, event, before, household)


_COMPARED = frozenset({*saving.PLAIN, "living_address"})


def _fields_of(values: EventInput) -> tuple[str, ...]:
    moves = ("living_address", "household_role") if values.address or values.joins_id or values.role else ()
    return (*moves, *(("status", "status_since") if values.kind in STATUS_AFTER else ()))


def _typed(values: EventInput) -> Any:
    said = {
        "living_address": values.address,
        "household_role": values.role,
        "status": STATUS_AFTER.get(values.kind, ""),
        "status_since": values.since.isoformat(),
    }
    return lambda field: telling.shown(field, said.get(field))


def _held(session: Session, event_id: int) -> tuple[ResidentEvent, Resident]:
    """The event with its file locked."""
    event = session.get(ResidentEvent, event_id)
    if event is None:
        raise DeskError(translate("life", "This event is not there any more."))
    resident = saving.changeable(session, event.resident_id)
    session.refresh(event)
    return event, resident


def _in_force(session: Session, resident_id: int) -> list[ResidentEvent]:
    query = select(ResidentEvent).where(ResidentEvent.resident_id == resident_id, ResidentEvent.cancelled_at.is_(None))
    return list(session.scalars(query.order_by(ResidentEvent.since, ResidentEvent.id)))


def _turns(rows: Iterable[ResidentEvent]) -> list[Turn]:
    return [Turn(LifeEvent(row.kind), row.since, row.until) for row in rows]


def _presence(session: Session, resident: Resident, rows: Iterable[ResidentEvent]) -> Presence:
    return presence(_turns(rows), local_date(session.now), status=resident.status)


def _begin(
    session: Session, resident: Resident, values: EventInput, *, moves: bool = True
) -> tuple[ResidentEvent, tuple[Consequence, ...]]:
    """Write the event and change the file by it. ``moves`` false: the form has said where the person lives."""
    today = local_date(session.now)
    rows = _in_force(session, resident.id)
    turn = Turn(values.kind, values.since, values.until)
    found = faults(turn, _turns(rows), birth=resident.birth_date, status=resident.status, today=today)
    address = _address(session, resident, values, found) if moves else None
    if found:
        raise Rejected(found)
    said, keys = saving.snapshot(resident), saving.keys_of(resident)
    before, household = _presence(session, resident, rows), resident.household_id
    event = ResidentEvent(
        resident_id=resident.id, kind=values.kind.value, since=values.since, until=values.until,
        place=values.place.strip() or None, note=values.note.strip() or None, evidence=values.evidence.strip() or None,
        before={}, recorded_at=session.now, recorded_by_id=staff_of(session),
    )  # fmt: skip
    with session.no_autoflush:
        _change_file(session, resident, values, address)
        changed = saving.snapshot(resident)
        event.before = {
            "fields": {name: [said[name], changed[name]] for name in said if said[name] != changed[name]},
            **(_close_stays(session, rows, values.since) if values.kind is LifeEvent.DEATH else {}),
        }
        session.add(event)
    saving.finish(session, resident, said, keys, new=False)
    session.flush()  # a stay changes nothing of the file; what follows names the event by its key
    told = _follow(session, Act.BEGAN, resident, event, before, household)
    if told:
        event.before = event.before | {"told": [each.text for each in told]}
    return event, told


def _address(session: Session, resident: Resident, values: EventInput, found: dict[str, str]) -> str | None:
    """Where the person lives from now on; None: as before. What is wrong goes to ``found``."""
    known = next((row.text for row in resident.addresses if row.kind == AddressKind.LIVING), None)
    leaves = values.kind is LifeEvent.MOVED_OUT
    if values.kind not in (LifeEvent.MOVED_IN, LifeEvent.MOVED_OUT, LifeEvent.HOUSEHOLD_CHANGED):
        return None
    address = addresses.normalise(values.address) or None
    if values.joins_id is not None:
        homes = select(ResidentAddress.text).where(ResidentAddress.resident_id == values.joins_id)
        address = session.scalar(homes.order_by(ResidentAddress.kind).limit(1))  # living before registered
        if address is None or values.joins_id == resident.id:
            found["joins_id"] = translate("life", "That file has no address. Please type it.")
    elif address is None and (values.kind is LifeEvent.HOUSEHOLD_CHANGED or known is None) and not leaves:
        found["address"] = translate("life", "Please say where the person lives now.")
    stays = address and known and addresses.key(address) == addresses.key(known)
    if stays and values.kind is LifeEvent.HOUSEHOLD_CHANGED:
        found["address"] = translate("life", "The person lives there already.")
    return address


def _change_file(session: Session, resident: Resident, values: EventInput, address: str | None) -> None:
    if values.kind in STATUS_AFTER and resident.status != STATUS_AFTER[values.kind]:
        resident.status, resident.status_since = STATUS_AFTER[values.kind], values.since
    if address is not None:
        saving.set_address(session, resident, AddressKind.LIVING, address)
    if values.kind in (LifeEvent.MOVED_IN, LifeEvent.MOVED_OUT, LifeEvent.HOUSEHOLD_CHANGED):
        saving.settle(session, resident)
    if values.role.strip() or values.kind is LifeEvent.HOUSEHOLD_CHANGED:
        resident.household_role = values.role.strip() or None  # the role in the old household says nothing here


def _close_stays(session: Session, rows: Sequence[ResidentEvent], day: date) -> dict[str, Any]:
    """A death ends the stay that lasts and drops those that were planned; what they said before."""
    closed: dict[str, list[str | None]] = {}
    dropped: list[int] = []
    for row in rows:
        if row.since > day:
            row.cancelled_at, row.cancelled_by_id = session.now, staff_of(session)
            dropped.append(row.id)
        elif row.kind in STAYS and (row.until is None or row.until > day):
            closed[str(row.id)] = [plain(row.until), day.isoformat()]
            row.until = day
    return {key: value for key, value in (("closed", closed), ("dropped", dropped)) if value}


def _touched(event: ResidentEvent, what: str) -> list[int]:
    return [int(key) for key in event.before.get(what, ())]


def _set_status(session: Session, resident: Resident, status: str, since: date | None) -> None:
    said, keys = saving.snapshot(resident), saving.keys_of(resident)
    with session.no_autoflush:
        resident.status, resident.status_since = status, since
    saving.finish(session, resident, said, keys, new=False)


def _refuse_built_upon(
    session: Session,
    resident: Resident,
    event: ResidentEvent,
    fields: Mapping[str, Sequence[Any]],
    said: dict[str, Any],
) -> None:
    moved = [name for name, (_, after) in fields.items() if said[name] != after]
    if not moved:
        return
    for row in _in_force(session, resident.id):
        if row.id > event.id and any(name in row.before.get("fields", {}) for name in moved):
            (turn,) = _turns([row])
            raise DeskError(
                translate(
                    "life", "Something later depends on it: {event}. Take that back first.", event=turn_text(turn)
                )
            )
    raise DeskError(
        translate(
            "life",
            "“{field}” was changed since by {who}. Correct it in the file instead.",
            field=field_text(moved[0]),
            who=actor_text(telling.last_changed_by(session, resident.id, moved[0])),
        )
    )


def _follow(
    session: Session,
    act: Act,
    resident: Resident,
    event: ResidentEvent,
    before: Presence,
    household_id: int | None,
) -> tuple[Consequence, ...]:
    after = _presence(session, resident, _in_force(session, resident.id))
    kind = LifeEvent(event.kind)
    return follow(
        session,
        LifeChange(act, resident.id, event.id, kind, event.since, event.until, before, after, household_id),
    )


def _done(session: Session, event: ResidentEvent, told: tuple[Consequence, ...]) -> EventDone:
    session.flush()  # the row that goes out is read from the table
    (row,) = event_rows(session, (event.resident_id,), cancelled=True, event_id=event.id)
    return EventDone(open_file(session, resident_id=event.resident_id), row, told)
