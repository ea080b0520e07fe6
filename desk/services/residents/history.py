"""What changed in a file, by whom, and back again; and editing in place, one field at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk.db import Session
from desk.services.residents.rows import ResidentFile


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, masked as in the file; ``hidden``: it may not be seen, both are empty."""

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


def changes_of(
    session: Session, *, resident_id: int, before: int | None = None, limit: int = 50
) -> tuple[ChangeRow, ...]:
    """The saves of a file, newest first; the next ones ``before`` the key of the last. Merged files' are included."""
    raise NotImplementedError


def field_history(session: Session, *, resident_id: int, field: str) -> tuple[ChangeRow, ...]:
    """The saves that changed ``field`` (as in :class:`ResidentInput`), newest first, each with that field alone."""
    raise NotImplementedError


def undo_change(session: Session, *, resident_id: int, key: int) -> ResidentFile:
    """Put back what the fields said before one save.

    Raises DeskError naming the field and who changed it since; then nothing is changed.
    """
    raise NotImplementedError


def save_field(session: Session, *, resident_id: int, version: int | None, field: str, value: Any) -> ResidentFile:
    """Save one field of :class:`ResidentInput` (not ``status``), the others stay; ``value`` has that field's type.

    The same rules and errors as the form (Rejected under ``field``, lists ``phones.0``; AlreadyOnFile). What a
    colleague changed elsewhere since ``version`` doesn't matter; raises Stale when it was this field.
    """
    raise NotImplementedError
