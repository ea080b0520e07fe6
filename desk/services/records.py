"""The records: who did what to whom, for the auditor, and the proof that nobody has changed them since."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import islice
from typing import Any

from sqlalchemy import Row, Select, or_, select

from desk.db import Session
from desk.errors import Stale
from desk.models.records import Record, RecordHead
from desk.recording import GENESIS, HASHED, link
from desk.rules.permissions import Permission
from desk.rules.times import at_local
from desk.services import record_operations, record_values, record_words
from desk.services.acting import may, require
from desk.services.record_fields import field_text
from desk.words import translate

PAGE = 200
CHAIN_PAGE = 5000
STARS = re.compile(r"\*+")


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one act; ``before`` and ``after`` as they are shown, empty for nothing."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One act. The ``*_text`` are for the eye, the codes beside them for filters."""

    sequence: int
    at: datetime
    actor_id: int | None
    actor_name: str
    station_id: int | None
    workstation: str
    operation: str
    operation_text: str
    action: str
    action_text: str
    subject: str
    subject_text: str
    subject_id: str
    key_text: str
    changes: tuple[Change, ...]
    reason: str
    batch_id: int | None


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Newest first. ``older`` goes into ``before`` for the next page; None at the end."""

    rows: tuple[RecordRow, ...]
    older: int | None


@dataclass(frozen=True, slots=True)
class ChainReport:
    """``first_broken`` is the sequence of the first record that doesn't fit, ``why`` says what is wrong there."""

    ok: bool
    length: int
    first_broken: int | None = None
    why: str = ""


def list_records(
    session: Session,
    *,
    actor_id: int | None = None,
    subject: str | None = None,
    subject_id: str | None = None,
    action: str | None = None,
    operation: str | None = None,
    since: date | None = None,
    until: date | None = None,
    text: str = "",
    before: int | None = None,
    limit: int = PAGE,
) -> RecordPage:
    """Records that meet every given filter, newest first; ``since`` and ``until`` are days here, both included.

    Personal data is masked unless the reader may reveal it, which an auditor may not. ``text`` is found where it can
    be read: a masked number does not answer to its digits.
    """
    require(session, Permission.RECORDS_READ)
    query = select(Record).order_by(Record.sequence.desc())
    for column, value in (
        (Record.actor_id, actor_id),
        (Record.subject, subject),
        (Record.subject_id, subject_id),
        (Record.action, action),
        (Record.operation, operation),
    ):
        if value is not None:
            query = query.where(column == value)
    if since is not None:
        query = query.where(Record.at >= at_local(since, time()))
    if until is not None:
        query = query.where(Record.at < at_local(until + timedelta(days=1), time()))
    if before is not None:
        query = query.where(Record.sequence < before)
    wanted = text.strip()
    if wanted:
        query = _containing(query, wanted)
    found = list(islice(_rows_showing(session, query, wanted, limit + 1), limit + 1))
    rows = tuple(found[:limit])
    return RecordPage(rows, rows[-1].sequence if len(found) > limit else None)


def stale(
    session: Session,
    *,
    subject: str,
    subject_id: object,
    since: int,
    theirs: Mapping[str, object],
    yours: Mapping[str, object],
) -> Stale:
    """What the second to save is told: of the last ``since`` changes of the row, what differs from ``yours``."""
    by: dict[str, str] = {}
    for record in session.scalars(
        select(Record)
        .where(Record.subject == subject, Record.subject_id == str(subject_id), Record.action == "change")
        .order_by(Record.sequence.desc())
        .limit(max(since, 1))
    ):
        for field in json.loads(record.changes):
            by.setdefault(field, record.actor_name)
    changes = {
        field: (by[field], record_values.value_text(theirs[field]), record_values.value_text(value))
        for field, value in yours.items()
        if field in by and theirs[field] != value
    }
    names = ", ".join(dict.fromkeys(by.values())) or translate("records", "someone else")
    words = translate("records", "{names} saved this while you were editing. Nothing of yours is lost.", names=names)
    return Stale(words, changes)


def verify_chain(session: Session, *, progress: Callable[[int, int], object] | None = None) -> ChainReport:
    """Read every record in order and find the first that was edited, deleted, inserted or cut off.

    For the auditor, and for whoever looks after the database. ``progress(done, total)`` counts records and may
    raise :class:`desk.errors.Cancelled`.

    A tail cut off together with the head that names it leaves no trace in the database itself: the restore
    records and the daily backups hold older heads.
    """
    if not may(session.actor, Permission.BACKUP):
        require(session, Permission.RECORDS_READ)
    length, previous = 0, GENESIS
    total = session.scalar(select(RecordHead.sequence).where(RecordHead.id == 1)) or 0 if progress else 0
    for row in _chain(session):
        if progress is not None and length % CHAIN_PAGE == 0:
            progress(length, total)
        why = _fault(row, length + 1, previous)
        if why:
            return ChainReport(False, length, min(row.sequence, length + 1), why)
        length, previous = row.sequence, row.hash
    head = session.execute(select(RecordHead.sequence, RecordHead.hash).where(RecordHead.id == 1)).one_or_none()
    if head is None or head.sequence < length:
        return ChainReport(False, length, length, translate("records", "It was added past the head of the chain."))
    if head.sequence > length:
        why = translate(
            "records",
            "The end is missing: the head names record {head}, the last one is {last}.",
            head=head.sequence,
            last=length,
        )
        return ChainReport(False, length, length + 1, why)
    if head.hash != previous:
        return ChainReport(False, length, length, translate("records", "The head of the chain names another hash."))
    return ChainReport(True, length)


def _fault(row: Row[Any], expected: int, previous: str) -> str:
    if row.sequence > expected:
        return translate("records", "Records {first} to {last} are missing.", first=expected, last=row.sequence - 1)
    if row.previous_hash != previous or row.sequence < expected:
        return translate("records", "It does not follow the record before it: one of the two was put in or changed.")
    values = [getattr(row, name) for name in HASHED]
    values[1] = row.at.astimezone(UTC).isoformat()
    if link(previous, values) != row.hash:
        return translate("records", "Its content was changed after it was written.")
    return ""


def _chain(session: Session) -> Iterator[Row[Any]]:
    columns = [getattr(Record, name) for name in (*HASHED, "previous_hash", "hash")]
    last: int | None = None
    while True:
        query = select(*columns).order_by(Record.sequence).limit(CHAIN_PAGE)
        rows = session.execute(query if last is None else query.where(Record.sequence > last)).all()
        yield from rows
        if len(rows) < CHAIN_PAGE:
            return
        last = rows[-1].sequence


def _containing(query: Select[tuple[Record]], text: str) -> Select[tuple[Record]]:
    """What may show ``text``: a star stands for what it hides."""
    columns = (Record.changes, Record.reason, Record.actor_name, Record.subject_id, Record.workstation)
    pattern = "%".join(part.replace("/", "//").replace("%", "/%").replace("_", "/_") for part in STARS.split(text))
    return query.where(or_(*(column.ilike(f"%{pattern}%", escape="/") for column in columns)))


def _rows_showing(session: Session, query: Select[tuple[Record]], text: str, portion: int) -> Iterator[RecordRow]:
    """The rows of ``query`` as the reader sees them, those that show ``text``; read by the ``portion``."""
    masked = not may(session.actor, Permission.RESIDENTS_REVEAL)
    last: int | None = None
    while True:
        part = query.limit(portion) if last is None else query.where(Record.sequence < last).limit(portion)
        records = session.scalars(part).all()
        yield from (row for row in (_row(record, masked=masked) for record in records) if _shows(row, text))
        if len(records) < portion:
            return
        last = records[-1].sequence
        session.expunge_all()


def _shows(row: RecordRow, text: str) -> bool:
    values = (value for change in row.changes for value in (change.before, change.after))
    return any(
        text.casefold() in shown.casefold()
        for shown in (row.actor_name, row.workstation, row.subject_id, row.reason, *values)
    )


def _row(record: Record, *, masked: bool) -> RecordRow:
    changes: dict[str, list[Any]] = json.loads(record.changes)
    text = partial(record_values.shown, record.subject, record.subject_id, masked=masked)
    return RecordRow(
        sequence=record.sequence,
        at=record.at,
        actor_id=record.actor_id,
        actor_name=record_words.actor_text(record.actor_name),
        station_id=record.station_id,
        workstation=record.workstation,
        operation=record.operation,
        operation_text=record_operations.operation_text(record.operation),
        action=record.action,
        action_text=record_words.action_text(record.action),
        subject=record.subject,
        subject_text=record_words.subject_text(record.subject),
        subject_id=record.subject_id,
        key_text=record_values.key_text(record.subject, record.subject_id),
        changes=tuple(
            Change(field, field_text(field, record.subject), text(field, before), text(field, after))
            for field, (before, after) in changes.items()
        ),
        reason=record_values.reason_text(record.action, record.reason or "", masked=masked),
        batch_id=record.batch_id,
    )
