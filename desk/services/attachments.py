"""Attachments (附件): files laid to a resident, a consent or a grid member; taken away and brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.db import Session
from desk.rules.attachments import AttachmentKind


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
    raise NotImplementedError


def keep(session: Session, data: bytes) -> tuple[int, str]:
    """Keep bytes (once) and give the key of their :class:`AttachmentContent` and their type; RuleBroken as rules."""
    raise NotImplementedError


def list_of(session: Session, *, subject: Subject, subject_id: int, removed: bool = False) -> tuple[AttachmentRow, ...]:
    """The files of a subject, newest first; with ``removed`` also those taken away."""
    raise NotImplementedError


def open_attachment(session: Session, *, attachment_id: int, reason: str = "") -> AttachmentFile:
    """The bytes. A copy of an identity paper needs RESIDENTS_REVEAL and a ``reason`` (Rejected), and is recorded."""
    raise NotImplementedError


def remove(session: Session, *, attachment_id: int) -> AttachmentRow:
    """Take a file away; it is kept and can be brought back."""
    raise NotImplementedError


def bring_back(session: Session, *, attachment_id: int) -> AttachmentRow:
    """Undo :func:`remove`."""
    raise NotImplementedError
