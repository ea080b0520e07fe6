"""The session that keeps the records: who did what, from where, to which row, before → after.

Services never write records of ordinary changes. When a session flushes, the changes of every row that carries
:class:`desk.models.base.Recorded` are noted; when it commits, the notes become links of the hash chain in the
same transaction. What is not a change of a row (a reveal, a sign-in, a print) is noted with :meth:`Session.note`.

The chain: ``hash = sha256(JSON of the record's fields in the order of HASHED, and the previous hash)``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import event, inspect, select, update
from sqlalchemy import orm as sqlalchemy_orm

from desk import bulk
from desk.models.base import Recorded
from desk.models.records import Record, RecordHead

GENESIS = "0" * 64
HASHED = (
    "sequence",
    "at",
    "station_id",
    "actor_id",
    "actor_name",
    "workstation",
    "operation",
    "action",
    "subject",
    "subject_id",
    "changes",
    "reason",
    "batch_id",
)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str).encode


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where from, and in which roles. ``staff_id`` is None for the program itself."""

    staff_id: int | None
    name: str
    station_id: int | None
    roles: frozenset[str] = field(default_factory=frozenset)
    workstation: str = ""


SYSTEM = Actor(staff_id=None, name="system", station_id=None)
"""The program itself: first run, upgrade, demo data."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to be recorded at commit. ``changes`` maps field → [before, after]."""

    action: str
    subject: str
    subject_id: str
    changes: Mapping[str, Sequence[Any]]
    reason: str | None = None


class Session(sqlalchemy_orm.Session):
    """A session that knows who acts and when, and records what they do.

    ``now`` is the moment of the gesture (timezone-aware); ``operation`` names it, e.g. ``residents.save``.
    """

    def __init__(self, bind: Any, *, actor: Actor, now: datetime, operation: str) -> None:
        super().__init__(bind=bind, expire_on_commit=False)
        self.actor = actor
        self.now = now
        self.operation = operation
        self.batch_id: int | None = None
        self.acts: list[Act] = []

    def note(
        self,
        action: str,
        subject: str,
        subject_id: object,
        changes: Mapping[str, Sequence[Any]] | None = None,
        *,
        reason: str | None = None,
    ) -> None:
        """Record an act that is not a change of a row, or one done past the unit of work (bulk statements)."""
        self.acts.append(Act(action, subject, str(subject_id), changes or {}, reason))


def plain(value: Any) -> Any:
    """A value as the records keep it: moments and dates in ISO form, the rest as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value


def _identity(row: Any) -> str:
    return "/".join(str(part) for part in inspect(row).mapper.primary_key_from_instance(row))


def _columns_to_record(row: Recorded) -> Iterable[str]:
    mapper = inspect(type(row))
    return (attribute.key for attribute in mapper.column_attrs if attribute.key not in row.UNRECORDED)


def _changes(row: Recorded) -> dict[str, list[Any]]:
    state = inspect(row)
    changes: dict[str, list[Any]] = {}
    for key in _columns_to_record(row):
        history = state.attrs[key].history
        if history.has_changes():
            before = history.deleted[0] if history.deleted else None
            after = history.added[0] if history.added else None
            if before != after:
                changes[key] = [plain(before), plain(after)]
    return changes


@event.listens_for(Session, "after_flush")
def _note_flushed(session: Session, context: object) -> None:
    for row in session.new:
        if isinstance(row, Recorded):
            values = {key: [None, plain(value)] for key in _columns_to_record(row) if (value := getattr(row, key)) is not None}
            session.acts.append(Act("create", row.SUBJECT, _identity(row), values))
    for row in session.dirty:
        if isinstance(row, Recorded) and (changes := _changes(row)):
            session.acts.append(Act("change", row.SUBJECT, _identity(row), changes))
    for row in session.deleted:
        if isinstance(row, Recorded):
            values = {key: [plain(value), None] for key in _columns_to_record(row) if (value := getattr(row, key)) is not None}
            session.acts.append(Act("delete", row.SUBJECT, _identity(row), values))


@event.listens_for(Session, "before_commit")
def _write_records(session: Session) -> None:
    session.flush()
    if session.acts:
        acts, session.acts = session.acts, []
        append(session, acts)


def append(session: Session, acts: Sequence[Act]) -> None:
    """Link ``acts`` to the chain. Takes the lock on the chain's head, so it comes last in a transaction."""
    head = session.execute(
        select(RecordHead.sequence, RecordHead.hash).where(RecordHead.id == 1).with_for_update()
    ).one()
    sequence, previous = head
    actor = session.actor
    at_text = session.now.isoformat()
    rows = []
    for act in acts:
        sequence += 1
        changes = _encode(dict(act.changes))
        hashed = link(
            previous,
            (
                sequence, at_text, actor.station_id, actor.staff_id, actor.name, actor.workstation, session.operation,
                act.action, act.subject, act.subject_id, changes, act.reason, session.batch_id,
            ),
        )  # fmt: skip
        rows.append((
            sequence, session.now, actor.station_id, actor.staff_id, actor.name, actor.workstation, session.operation,
            act.action, act.subject, act.subject_id, changes, act.reason, session.batch_id, previous, hashed,
        ))  # fmt: skip
        previous = hashed
    bulk.insert(session, Record.__table__, (*HASHED, "previous_hash", "hash"), rows)
    session.execute(update(RecordHead).where(RecordHead.id == 1).values(sequence=sequence, hash=previous))


def link(previous: str, values: Sequence[Any]) -> str:
    """The hash of one record: ``values`` in the order of :data:`HASHED`, the moment as ISO text."""
    return hashlib.sha256((previous + _encode(values)).encode()).hexdigest()
