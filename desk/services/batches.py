"""An import as a batch: begun, counted, and taken back by what the records say it made and changed.

Rows are written past the records nowhere in such an import, so that the records know each of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, func, or_, select, text
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import DeskError
from desk.models.base import UtcDateTime
from desk.models.imports import ImportBatch
from desk.models.records import Record
from desk.services.acting import station_of
from desk.words import translate

Models = Mapping[str, Any]
"""Tables by their subject in the records."""


def begin(session: Session, *, kind: str, file_name: str, digest: str) -> ImportBatch:
    """A new batch; everything that the session records from now on names it."""
    batch = ImportBatch(
        station_id=station_of(session), kind=kind, file_name=file_name, file_digest=digest, rows=0, counts={},
        imported_at=session.now, imported_by_id=session.actor.staff_id,
    )  # fmt: skip
    session.add(batch)
    session.flush()  # everything else names the batch by its key
    session.batch_id = batch.id
    return batch


def hold(session: Session, *tables: str) -> None:
    """Nobody else writes ``tables`` between our look and our writing; SQLite has one writer anyway."""
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(text(f"LOCK TABLE {', '.join(tables)} IN SHARE ROW EXCLUSIVE MODE"))


def held(session: Session, batch_id: int, kind: str) -> ImportBatch:
    """The batch, to be taken back; DeskError when it was already."""
    batch = session.get(ImportBatch, batch_id, with_for_update=True)
    if batch is None or batch.kind != kind or batch.undone_at is not None:
        raise DeskError(translate("imports", "This import was taken back already."))
    return batch


def close(session: Session, batch: ImportBatch) -> None:
    """The batch is taken back now."""
    batch.undone_at, batch.undone_by_id = session.now, session.actor.staff_id


@dataclass(frozen=True, slots=True)
class Traces:
    """What the records say of a batch, the newest first; ``made`` and ``touched`` are keys of rows by subject."""

    records: Sequence[Record]
    made: Mapping[str, list[int]]
    touched: Mapping[str, set[int]]

    @property
    def restored(self) -> int:
        """How many rows there were before, and were changed."""
        changed = {(record.subject, record.subject_id) for record in self.records}
        return len(changed) - sum(map(len, self.made.values()))


def traces(session: Session, batch_id: int, models: Models) -> Traces:
    """Everything that the batch did to rows of ``models``."""
    query = select(Record).where(Record.batch_id == batch_id, Record.subject.in_(models))
    records = session.scalars(query.order_by(Record.sequence.desc())).all()
    made: dict[str, list[int]] = {subject: [] for subject in models}
    touched: dict[str, set[int]] = {subject: set() for subject in models}
    for record in records:
        touched[record.subject].add(int(record.subject_id))
        if record.action == "create":
            made[record.subject].append(int(record.subject_id))
    return Traces(records, made, touched)


def changed_since(session: Session, batch_id: int, subjects: Iterable[str]) -> list[tuple[str, int]]:
    """The rows that the batch touched and somebody changed afterwards: subject and key.

    What another import changed doesn't count when that one was taken back.
    """
    wanted = list(subjects)
    later, mine = aliased(Record), aliased(Record)
    touched = (
        select(mine.subject, mine.subject_id, func.max(mine.sequence).label("last"))
        .where(mine.batch_id == batch_id, mine.subject.in_(wanted))
        .group_by(mine.subject, mine.subject_id)
        .subquery()
    )
    taken_back = select(ImportBatch.id).where(ImportBatch.undone_at.is_not(None))
    query = (
        select(later.subject, later.subject_id)
        .join(touched, (touched.c.subject == later.subject) & (touched.c.subject_id == later.subject_id))
        .where(later.sequence > touched.c.last)
        .where(or_(later.batch_id.is_(None), later.batch_id.not_in(taken_back)))
        .distinct()
    )
    return [(subject, int(key)) for subject, key in session.execute(query.order_by(later.subject, later.subject_id))]


def put_back(session: Session, models: Models, record: Record) -> None:
    """What the row said before this record; a row that is gone stays gone."""
    model = models[record.subject]
    row = session.get(model, int(record.subject_id))
    if row is None:
        return
    for field, (before, _) in json.loads(record.changes).items():
        setattr(row, field, _parsed(model, field, before))


def _parsed(model: Any, field: str, value: Any) -> Any:
    """A value as the row has it, from what the records keep."""
    kind = model.__table__.columns[field].type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value) if value else None
    if isinstance(kind, Date):
        return date.fromisoformat(value) if value else None
    return value
