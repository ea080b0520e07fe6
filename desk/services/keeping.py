"""What a row said, kept as JSON in the step of an act, and read again when the act is taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Date
from sqlalchemy.orm import object_mapper

from desk.models.base import Base, UtcDateTime
from desk.recording import plain

NOT_KEPT = frozenset({"id", "version"})


def values_of(row: Base) -> dict[str, Any]:
    """What a row says, as JSON keeps it."""
    keys = (attribute.key for attribute in object_mapper(row).column_attrs)
    return {key: _kept(getattr(row, key)) for key in keys if key not in NOT_KEPT}


def parsed(table: type[Base], name: str, value: Any) -> Any:
    """A value as a row of ``table`` has it, from what JSON keeps."""
    kind = table.__table__.c[name].type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value) if value is not None else None
    if isinstance(kind, Date):
        return date.fromisoformat(value) if value is not None else None
    return value


def _kept(value: Any) -> Any:
    """A moment says the same whether it was just written or read again."""
    return plain(value.astimezone(UTC) if isinstance(value, datetime) else value)
