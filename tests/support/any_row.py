"""A row of any table, made up from its columns."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Integer, LargeBinary, func, insert, select
from sqlalchemy.types import TypeDecorator

from desk.db import Session
from desk.models.beds import BedStay, StaySegment

LATER = datetime(2030, 1, 1, tzinfo=UTC)
FITTING: dict[str, dict[str, Any]] = {
    "bookings": {"state": "BOOKED", "seat": 1},
    "card_runs": {"state": "OPEN"},
    "card_tokens": {"code": "0123456789012", "state": "LIVE"},
    "care_sittings": {"ends": 60},
    "care_slots": {"ends_at": LATER},
    "fee_entries": {"debit": "RESIDENT", "credit": "INCOME"},
    "package_entries": {"source": "FREE", "target": "RESERVED"},
    "package_grants": {"valid_until": LATER.date()},
}
"""What the checks of a table ask for."""


def any_row(session: Session, column: Column[Any], value: Any) -> None:
    """Insert a row whose ``column`` is ``value``; what else it must have is made up."""
    table = column.table
    values = {
        each.name: _made_up(session, each) for each in table.columns if not each.nullable and not each.primary_key
    }
    if "subject" in values:
        values["subject"] = "resident"
    if table is StaySegment.__table__:  # it names a stay of the same person
        any_row(session, BedStay.__table__.c.resident_id, value)
        stay_id = session.scalar(select(func.max(BedStay.id)).where(BedStay.resident_id == value))
        values |= {"stay_id": stay_id, "purpose": "STAY", "lane": 0}
    values |= FITTING.get(table.name, {})
    session.execute(insert(table).values(values | {column.name: value}))


def _made_up(session: Session, column: Column[Any]) -> Any:
    for key in (key for key in column.foreign_keys if key.column.table is not column.table):
        target = key.column
        known = session.scalar(select(target).limit(1))
        if known is None:
            others = [each for each in target.table.columns if not each.nullable and not each.primary_key]
            made = {each.name: _made_up(session, each) for each in others} | FITTING.get(target.table.name, {})
            known = session.scalar(insert(target.table).values(made).returning(target))
        return known
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    if isinstance(kind, JSON):
        return {}
    if isinstance(kind, DateTime):
        return session.now
    if isinstance(kind, Date):
        return date(2026, 1, 7)
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Integer):
        return 1
    return b"x" if isinstance(kind, LargeBinary) else "x"
