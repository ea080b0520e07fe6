"""Attachments (附件): files laid to a resident, a consent or a grid member; taken away and brought back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Select, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import DeskError, Rejected, about
from desk.models.attachments import Attachment, AttachmentContent
from desk.models.base import Base
from desk.models.grids import GridMember
from desk.models.residents import Resident, ResidentConsent
from desk.models.staff import Staff
from desk.rules.attachments import AttachmentKind, cleaned_name, media_type
from desk.rules.permissions import Permission
from desk.services.acting import require, staff_of
from desk.words import translate


class Subject(StrEnum):
    """What a file can be laid to."""

    RESIDENT = "resident"
    CONSENT = "resident_consent"
    GRID_MEMBER = "grid_member"


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One file; ``size`` in bytes. ``removed_at`` is set for one that was taken away."""

    attachment_id: int
    kind: AttachmentKind
    name: str
    media_type: str
    size: int
    added_at: datetime
    added_by: str
    removed_at: datetime | None
    removed_by: str


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """The bytes with the name they are saved under."""

    name: str
    media_type: str
    data: bytes


def add(
    session: Session, *, subject: Subject, subject_id: int, kind: AttachmentKind, name: str, data: bytes
) -> AttachmentRow:
    """Lay a file to a subject; equal bytes are kept once. Raises Rejected ``data`` for what is not taken, and why."""
    require(session, _WRITE[subject])
    belongs_to = session.get(_ENTITIES[subject], subject_id, with_for_update={"read": True, "key_share": True})
    if belongs_to is None or (isinstance(belongs_to, Resident) and belongs_to.merged_into_id is not None):
        raise DeskError(translate("attachments", "What the file belongs to is not there any more."))
    with about("data"):
        content_id, kept_as = keep(session, data)
    row = Attachment(
        subject=subject.value, subject_id=subject_id, kind=kind.value, name=cleaned_name(name, kept_as),
        media_type=kept_as, size=len(data), content_id=content_id, added_at=session.now, added_by_id=staff_of(session),
    )  # fmt: skip
    session.add(row)
    session.flush()  # the row that goes out carries its key
    return _one(session, row.id)


def keep(session: Session, data: bytes) -> tuple[int, str]:
    """Keep bytes (once) and give the key of their :class:`AttachmentContent` and their type; RuleBroken as rules."""
    kept_as = media_type(data)
    digest = hashlib.sha256(data).hexdigest()
    known = select(AttachmentContent.id).where(AttachmentContent.digest == digest)
    key = session.scalar(known)
    if key is None:
        dialect = postgresql if session.connection().dialect.name == "postgresql" else sqlite
        new = dialect.insert(AttachmentContent).values(digest=digest, data=data)
        key = session.scalar(new.on_conflict_do_nothing().returning(AttachmentContent.id))
    if key is None:  # another desk kept the same in between
        key = session.scalars(known).one()
    return key, kept_as


def drop_unused(session: Session, content_id: int | None) -> None:
    """Delete bytes that nothing names any more: a face that nobody shows is personal data without a purpose.

    What may name them is read from the foreign keys.
    """
    if content_id is None:
        return
    session.flush()  # the row that named them must be gone first
    kept = AttachmentContent.__table__
    users = [key.parent for table in Base.metadata.tables.values() for key in table.foreign_keys
             if key.column.table is kept]  # fmt: skip
    if not any(session.scalar(select(column).where(column == content_id).limit(1)) for column in users):
        session.delete(session.get_one(AttachmentContent, content_id))


def list_of(session: Session, *, subject: Subject, subject_id: int, removed: bool = False) -> tuple[AttachmentRow, ...]:
    """The files of a subject, newest first; with ``removed`` also those taken away."""
    require(session, _READ[subject])
    query = _query().where(Attachment.subject == subject.value, Attachment.subject_id == subject_id)
    return _rows(session, query if removed else query.where(Attachment.removed_at.is_(None)))


def count_of(session: Session, *, subject: Subject, subject_ids: Iterable[int]) -> dict[int, int]:
    """How many files each of several subjects has; those without one are left out."""
    require(session, _READ[subject])
    query = (
        select(Attachment.subject_id, func.count())
        .where(Attachment.subject == subject.value, Attachment.subject_id.in_(list(subject_ids)))
        .where(Attachment.removed_at.is_(None))
        .group_by(Attachment.subject_id)
    )
    return dict(session.execute(query).tuples().all())


def open_attachment(session: Session, *, attachment_id: int, reason: str = "") -> AttachmentFile:
    """The bytes. A copy of an identity paper needs RESIDENTS_REVEAL and a ``reason`` (Rejected), and is recorded."""
    row = _held(session, attachment_id, _READ)
    if row.kind == AttachmentKind.ID_COPY:
        require(session, Permission.RESIDENTS_REVEAL)
        if not reason.strip():
            raise Rejected({"reason": translate("attachments", "Please say what it is needed for.")})
        session.note("view", Attachment.SUBJECT, row.id, {"kind": [None, row.kind]}, reason=reason.strip())
    data = session.scalars(select(AttachmentContent.data).where(AttachmentContent.id == row.content_id)).one()
    return AttachmentFile(row.name, row.media_type, data)


def remove(session: Session, *, attachment_id: int) -> AttachmentRow:
    """Take a file away; it is kept and can be brought back."""
    row = _held(session, attachment_id, _WRITE)
    if row.removed_at is None:
        row.removed_at, row.removed_by_id = session.now, staff_of(session)
    session.flush()  # the row that goes out is read from the table
    return _one(session, attachment_id)


def bring_back(session: Session, *, attachment_id: int) -> AttachmentRow:
    """Undo :func:`remove`."""
    row = _held(session, attachment_id, _WRITE)
    row.removed_at = row.removed_by_id = None
    session.flush()  # the row that goes out is read from the table
    return _one(session, attachment_id)


_ENTITIES = {Subject.RESIDENT: Resident, Subject.CONSENT: ResidentConsent, Subject.GRID_MEMBER: GridMember}
_READ = {
    Subject.RESIDENT: Permission.RESIDENTS_READ,
    Subject.CONSENT: Permission.RESIDENTS_READ,
    Subject.GRID_MEMBER: Permission.GRIDS_READ,
}
_WRITE = {
    Subject.RESIDENT: Permission.RESIDENTS_WRITE,
    Subject.CONSENT: Permission.RESIDENTS_WRITE,
    Subject.GRID_MEMBER: Permission.GRIDS_WRITE,
}


def _held(session: Session, attachment_id: int, needed: Mapping[Subject, Permission]) -> Attachment:
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise DeskError(translate("attachments", "This file is not there any more."))
    require(session, needed[Subject(row.subject)])
    return row


_Query = Select[tuple[Attachment, str, str]]


def _query() -> _Query:
    adder, remover = aliased(Staff), aliased(Staff)
    return (
        select(Attachment, adder.name, remover.name)
        .join(adder, adder.id == Attachment.added_by_id)
        .outerjoin(remover, remover.id == Attachment.removed_by_id)
        .order_by(Attachment.added_at.desc(), Attachment.id.desc())
    )


def _rows(session: Session, query: _Query) -> tuple[AttachmentRow, ...]:
    return tuple(
        AttachmentRow(
            row.id,
            AttachmentKind(row.kind),
            row.name,
            row.media_type,
            row.size,
            row.added_at,
            added_by,
            row.removed_at,
            removed_by or "",
        )
        for row, added_by, removed_by in session.execute(query).tuples()
    )


def _one(session: Session, attachment_id: int) -> AttachmentRow:
    return _rows(session, _query().where(Attachment.id == attachment_id))[0]
