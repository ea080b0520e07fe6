"""What changed in a file, by whom, and back again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.records import Record
from desk.models.residents import Resident, ResidentEvent
from desk.rules.permissions import Permission
from desk.services.acting import may, require
from desk.services.record_fields import field_text
from desk.services.record_words import actor_text
from desk.services.residents import life, saving, telling
from desk.services.residents.events import family_of
from desk.services.residents.putting_back import put_back
from desk.services.residents.reading import open_file
from desk.services.residents.rows import ResidentFile
from desk.words import translate

FIELDS = frozenset({*saving.PLAIN, *saving.LISTS}) - {"grid_ids"}
"""The fields that a change is told of; households and grids follow from the addresses."""

_ACTS = ("create", "change", "save")
_RECORDS_OF_A_SAVE = 2
"""The row's own change and that of its lists."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, masked as in the file, codes (sex, id_type, status) as they are stored.

    ``hidden``: it may not be seen, both are empty.
    """

    field: str
    label: str
    before: str
    after: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One save. ``key`` is for :func:`undo_change`; ``can_undo``: every field still has the value this gave it."""

    key: int
    at: datetime
    by: str
    fields: tuple[FieldChange, ...]
    can_undo: bool


@dataclass(slots=True)
class Save:
    """One gesture in the records of a file. ``values`` maps field → [before, after]; ``key`` is its first sequence."""

    key: int
    at: datetime
    actor: str
    operation: str
    resident_id: int
    created: bool = False
    values: dict[str, list[Any]] = field(default_factory=dict)


def changes_of(
    session: Session, *, resident_id: int, before: int | None = None, limit: int = 50
) -> tuple[ChangeRow, ...]:
    """The saves of a file, newest first; the next ones ``before`` the key of the last. Merged files' are included."""
    require(session, Permission.RESIDENTS_READ)
    bound = None
    if before is not None:
        at = session.scalar(select(Record.at).where(Record.sequence == before))
        bound = (at, before) if at is not None else None
    saves = saves_of(session, family_of(session, resident_id), bound, limit)
    return _rows(session, resident_id, [each for each in saves if not each.created])


def field_history(session: Session, *, resident_id: int, field: str) -> tuple[ChangeRow, ...]:
    """The saves that changed ``field`` (as in :class:`ResidentInput`), newest first, each with that field alone."""
    require(session, Permission.RESIDENTS_READ)
    saves = saves_of(session, family_of(session, resident_id), None, None)
    found = [each for each in saves if field in each.values and not each.created]
    for each in found:
        each.values = {field: each.values[field]}
    return _rows(session, resident_id, found)


def undo_change(session: Session, *, resident_id: int, key: int) -> ResidentFile:
    """Put back what the fields said before one save.

    Raises DeskError naming the field and who changed it since; then nothing is changed.
    """
    require(session, Permission.RESIDENTS_WRITE)
    resident = saving.changeable(session, resident_id)
    save = _one(session, resident_id, key)
    if not may(session.actor, Permission.RESIDENTS_HEALTH) and not save.values.keys().isdisjoint(telling.HEALTH):
        require(session, Permission.RESIDENTS_HEALTH)
    said, keys = saving.snapshot(resident), saving.keys_of(resident)
    for name, (_, after) in save.values.items():
        if name in FIELDS and said[name] != after:
            raise DeskError(
                translate(
                    "residents",
                    "“{field}” was changed since by {who}. Nothing was put back.",
                    field=field_text(name),
                    who=actor_text(telling.last_changed_by(session, resident_id, name)),
                )
            )
    if "status" in save.values:
        _cancel_event(session, resident, save)
        said, keys = saving.snapshot(resident), saving.keys_of(resident)
    put_back(session, resident, save.values)
    saving.finish(session, resident, said, keys, new=False)
    return open_file(session, resident_id=resident_id)


def saves_of(
    session: Session, resident_ids: Collection[int], before: tuple[datetime, int] | None, limit: int | None
) -> list[Save]:
    """The gestures that changed these files, newest first; only those older than ``before`` (moment, key)."""
    found: list[Save] = []
    last: Save | None = None
    for sequence, at, actor, operation, action, subject_id, text in _records(session, resident_ids, before, limit):
        which = (at, actor, operation, int(subject_id))
        if last is None or (last.at, last.actor, last.operation, last.resident_id) != which:
            if limit is not None and len(found) == limit:
                break
            last = Save(sequence, *which)
            found.append(last)
        last.key = sequence
        last.created = last.created or action == "create"
        for name, (old, new) in json.loads(text).items():  # read backwards: the newest value was seen first
            last.values[name] = [old, last.values[name][1] if name in last.values else new]
    return found


def _records(
    session: Session, resident_ids: Collection[int], before: tuple[datetime, int] | None, limit: int | None
) -> Iterator[tuple[int, datetime, str, str, str, str, str]]:
    """The records of these files, newest first; read in portions when only some of the gestures are wanted."""
    query = (
        select(
            Record.sequence,
            Record.at,
            Record.actor_name,
            Record.operation,
            Record.action,
            Record.subject_id,
            Record.changes,
        )
        .where(Record.subject == saving.SUBJECT, Record.subject_id.in_([str(key) for key in resident_ids]))
        .where(Record.action.in_(_ACTS))
        .order_by(Record.at.desc(), Record.sequence.desc())
    )
    portion = None if limit is None else limit * _RECORDS_OF_A_SAVE + 1
    while True:
        older = query
        if before is not None:
            at, key = before
            older = older.where(or_(Record.at < at, and_(Record.at == at, Record.sequence < key)))
        rows = session.execute(older.limit(portion)).tuples().all()
        yield from rows
        if portion is None or len(rows) < portion:
            return
        before = rows[-1][1], rows[-1][0]


def _one(session: Session, resident_id: int, key: int) -> Save:
    at = session.scalar(select(Record.at).where(Record.sequence == key, Record.subject_id == str(resident_id)))
    saves = saves_of(session, (resident_id,), None, None) if at else []
    save = next((each for each in saves if each.key == key and not each.created), None)
    if save is None:
        raise DeskError(translate("residents", "This change can't be put back."))
    return save


def _cancel_event(session: Session, resident: Resident, save: Save) -> None:
    """A change of the status is a life event: taken back as one."""
    query = select(ResidentEvent).where(
        ResidentEvent.resident_id == resident.id,
        ResidentEvent.recorded_at == save.at,
        ResidentEvent.cancelled_at.is_(None),
    )
    for event in session.scalars(query.order_by(ResidentEvent.id.desc())):
        life.cancel(session, resident, event)


def _rows(session: Session, resident_id: int, saves: Sequence[Save]) -> tuple[ChangeRow, ...]:
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    said = saving.snapshot(resident)
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    rows = []
    for each in saves:
        told = {name: values for name, values in each.values.items() if name in FIELDS}
        if not told:
            continue
        fields = tuple(_field(name, old, new, health) for name, (old, new) in told.items())
        can_undo = each.resident_id == resident_id and all(said[name] == new for name, (_, new) in told.items())
        rows.append(ChangeRow(each.key, each.at, actor_text(each.actor), fields, can_undo))
    return tuple(rows)


def _field(name: str, old: Any, new: Any, health: bool) -> FieldChange:
    if name in telling.HEALTH and not health:
        return FieldChange(name, field_text(name), "", "", hidden=True)
    return FieldChange(name, field_text(name), telling.shown(name, old), telling.shown(name, new))
