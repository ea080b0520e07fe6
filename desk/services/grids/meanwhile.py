"""What the second of two desks is told that save the same row of the grids."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm.attributes import set_committed_value

from desk.db import Session
from desk.errors import DeskError, Stale
from desk.models.records import Record
from desk.services.record_values import value_text
from desk.services.record_words import actor_text
from desk.words import translate


def check_unchanged(session: Session, row: Any, seen: object | None, yours: Mapping[str, object]) -> None:
    """Raise :class:`Stale` when a field of ``yours`` no longer says what was ``seen``, nor what is to be saved.

    ``row`` is locked; ``seen`` is the row type that the desk showed, None where nobody looked before.
    """
    moved = [
        field
        for field, value in yours.items()
        if seen is not None and getattr(row, field) not in (getattr(seen, field), value)
    ]
    if moved:
        by = _authors(session, row.SUBJECT, row.id, moved)
        changes = {
            field: (by.get(field, ""), value_text(getattr(row, field), field), value_text(yours[field], field))
            for field in moved
        }
        raise Stale(who_changed(by.values()), changes)


def check_version(session: Session, row: Any, version: int | None) -> None:
    """Raise :class:`Stale` when the locked ``row`` is not at the ``version`` that was read; None: nobody read it."""
    if version is not None and row.version != version:
        newest = select(Record.actor_name).where(Record.subject == row.SUBJECT, Record.subject_id == str(row.id))
        name = session.scalar(newest.order_by(Record.sequence.desc()).limit(1))
        raise Stale(who_changed([actor_text(name)] if name else []), {})


def raise_version(session: Session, row: Any) -> None:
    """The version of the locked ``row`` rises, for only rows that belong to it were changed; nothing is recorded."""
    table = type(row)
    session.execute(update(table.__table__).where(table.__table__.c.id == row.id).values(version=row.version + 1))
    set_committed_value(row, "version", row.version + 1)


def who_changed(names: Collection[str]) -> str:
    """That these colleagues were faster."""
    said = translate("records", ", ").join(dict.fromkeys(filter(None, names)))
    return translate("grids", "{names} changed this meanwhile.", names=said or translate("records", "someone else"))


def last_by(session: Session, row: Any, field: str) -> str:
    """Who saved ``field`` of the row last; empty when the records don't tell."""
    return _authors(session, row.SUBJECT, row.id, [field]).get(field, "")


def gone() -> DeskError:
    """The row was taken away."""
    return DeskError(translate("grids", "A colleague took it away meanwhile."))


def _authors(session: Session, subject: str, key: int, fields: Collection[str]) -> dict[str, str]:
    """Who saved each of the fields last."""
    query = (
        select(Record.actor_name, Record.changes)
        .where(Record.subject == subject, Record.subject_id == str(key))
        .order_by(Record.sequence.desc())
    )
    by: dict[str, str] = {}
    for name, changes in session.execute(query).tuples():
        for field in json.loads(changes):
            if field in fields:
                by.setdefault(field, actor_text(name))
        if len(by) == len(fields):
            break
    return by
