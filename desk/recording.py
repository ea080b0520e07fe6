"""The session that keeps the records: who did what, from where, to which row, before → after.

Services never write records of ordinary changes. When a session flushes, the changes of every row that carries
:class:`desk.models.base.Recorded` are noted; when it commits, the notes become links of the hash chain in the
same transaction. What is not a change of a row (a reveal, a sign-in, a print) is noted with :meth:`Session.note`.

The chain: ``hash = sha256(previous hash, then JSON of the record's fields in the order of HASHED)``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from itertools import islice
from json.encoder import encode_basestring
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import event, select, update
from sqlalchemy import orm as sqlalchemy_orm
from sqlalchemy.sql.selectable import FromClause

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

PORTION = 2_048
"""Records written at a time."""

Encoded = tuple[str, str, str, str, str | None]
"""An act as the records keep it: action, subject, its key, the encoded changes, the reason."""

Insert = Callable[[FromClause, Sequence[str], Sequence[Sequence[Any]], Mapping[str, Any]], None]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str).encode


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where from, and in which roles.

    ``program``: nobody has signed in; the program itself acts, or whoever runs its command line. It may do anything
    and has no ``staff_id``.
    """

    staff_id: int | None
    name: str
    station_id: int | None
    roles: frozenset[str] = field(default_factory=frozenset)
    workstation: str = ""
    program: bool = False


SYSTEM = Actor(staff_id=None, name="system", station_id=None, program=True)
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
        self.actor = actor
        self.now = now
        self.operation = operation
        self.batch_id: int | None = None
        self.acts: list[Act] = []
        self.marks: WeakKeyDictionary[sqlalchemy_orm.SessionTransaction, int] = WeakKeyDictionary()
        super().__init__(bind=bind, expire_on_commit=False)

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
    return "/".join(str(part) for part in sqlalchemy_orm.object_mapper(row).primary_key_from_instance(row))


def _columns_to_record(row: Recorded) -> Iterable[str]:
    mapper = sqlalchemy_orm.object_mapper(row)
    return (attribute.key for attribute in mapper.column_attrs if attribute.key not in row.UNRECORDED)


def _values(row: Recorded) -> dict[str, Any]:
    values = ((key, plain(getattr(row, key))) for key in _columns_to_record(row))
    return {key: value for key, value in values if value is not None}


def _changes(row: Recorded) -> dict[str, list[Any]]:
    state = sqlalchemy_orm.attributes.instance_state(row)
    changes: dict[str, list[Any]] = {}
    for key in _columns_to_record(row):
        history = state.attrs[key].history
        if history.has_changes():
            before = history.deleted[0] if history.deleted else None
            after = history.added[0] if history.added else None
            if before != after:
                changes[key] = [plain(before), plain(after)]
    return changes


def _note(row: Recorded, action: str, changes: Mapping[str, Sequence[Any]]) -> None:
    session = sqlalchemy_orm.object_session(row)
    if isinstance(session, Session):
        session.acts.append(Act(action, row.SUBJECT, _identity(row), changes))


# Heard at the rows, not at the flush: the flush does not tell of children deleted with their parent's list.
@event.listens_for(Recorded, "after_insert", propagate=True)
def _note_created(mapper: object, connection: object, row: Recorded) -> None:
    _note(row, "create", {key: [None, value] for key, value in _values(row).items()})


@event.listens_for(Recorded, "after_update", propagate=True)
def _note_changed(mapper: object, connection: object, row: Recorded) -> None:
    if changes := _changes(row):
        _note(row, "change", changes)


@event.listens_for(Recorded, "after_delete", propagate=True)
def _note_deleted(mapper: object, connection: object, row: Recorded) -> None:
    _note(row, "delete", {key: [value, None] for key, value in _values(row).items()})


@event.listens_for(Session, "after_transaction_create")
def _mark(session: Session, transaction: sqlalchemy_orm.SessionTransaction) -> None:
    session.marks[transaction] = len(session.acts) if transaction.parent else 0


@event.listens_for(Session, "after_soft_rollback")
def _forget_undone(session: Session, transaction: sqlalchemy_orm.SessionTransaction) -> None:
    del session.acts[session.marks.get(transaction, 0) :]


@event.listens_for(Session, "before_commit")
def _write_records(session: Session) -> None:
    if session.in_nested_transaction():  # a savepoint ends; the transaction goes on
        return
    session.flush()
    if session.acts:
        acts, session.acts = session.acts, []
        append(session, acts)


def encode(changes: Mapping[str, Sequence[Any]]) -> str:
    """The changes of one act as the records keep and hash them."""
    return _encode(dict(changes))


def append(session: Session, acts: Sequence[Act]) -> None:
    """Link ``acts`` to the chain. Takes the lock on the chain's head, so it comes last in a transaction."""
    append_encoded(
        session, ((act.action, act.subject, act.subject_id, encode(act.changes), act.reason) for act in acts)
    )


def append_encoded(
    session: Session,
    acts: Iterable[Encoded],
    *,
    insert: Insert | None = None,
    wait: Callable[[], object] | None = None,
) -> None:
    """As :func:`append`, for a stream of many acts.

    ``insert`` replaces :func:`desk.bulk.insert` of the session; ``wait`` returns when all it was told is done.
    """
    insert = insert or partial(bulk.insert, session)
    sequence, previous = session.execute(
        select(RecordHead.sequence, RecordHead.hash).where(RecordHead.id == 1).with_for_update()
    ).one()
    actor = session.actor
    at_text = session.now.astimezone(UTC).isoformat()  # the zone it is read back in
    where = (actor.station_id, actor.staff_id, actor.name, actor.workstation, session.operation)
    same = dict(zip(HASHED[1:7], (session.now, *where), strict=True)) | {"batch_id": session.batch_id}
    columns = tuple(name for name in (*HASHED, "previous_hash", "hash") if name not in same)
    # What is the same in all these records is encoded once; the pieces together are what link() hashes.
    shared, batch = ",".join(map(_encode, (at_text, *where))), _encode(session.batch_id)
    quoted, word = encode_basestring, lru_cache(maxsize=64)(encode_basestring)
    acts = iter(acts)
    while portion := list(islice(acts, PORTION)):
        rows = []
        for action, subject, subject_id, changes, reason in portion:
            sequence += 1
            why = "null" if reason is None else quoted(reason)
            said = (
                f"{previous}[{sequence},{shared},{word(action)},{word(subject)},{quoted(subject_id)},{quoted(changes)},"
                f"{why},{batch}]"
            )
            hashed = hashlib.sha256(said.encode()).hexdigest()
            rows.append((sequence, action, subject, subject_id, changes, reason, previous, hashed))
            previous = hashed
        insert(Record.__table__, columns, rows, same)
    if wait is not None:
        wait()
    session.execute(update(RecordHead).where(RecordHead.id == 1).values(sequence=sequence, hash=previous))


def link(previous: str, values: Sequence[Any]) -> str:
    """The hash of one record: ``values`` in the order of :data:`HASHED`, the moment as ISO text."""
    return hashlib.sha256((previous + _encode(values)).encode()).hexdigest()
