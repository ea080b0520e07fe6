"""How a paper that is issued is kept, and what was issued is found again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.models.papers import PaperIssue
from desk.models.staff import Staff
from desk.rules.papers import PaperKind
from desk.services.acting import staff_of
from desk.services.papers.rows import IssuedPaper

SIZE = "A4"


def keep(session: Session, row: PaperIssue, copies: int) -> PaperIssue:
    """Keep a paper that leaves the desk now, in ``copies``; flushed."""
    row.size, row.copies = SIZE, copies
    row.issued_at, row.issued_by_id = session.now, staff_of(session)
    session.add(row)
    session.flush()  # the paper is handed out by its key
    return row


def issued(session: Session, *conditions: ColumnElement[bool]) -> tuple[IssuedPaper, ...]:
    """By number: the first print of each, newest paper first."""
    kinds = [kind.value for kind in PaperKind]
    rows = session.execute(
        select(
            PaperIssue.id,
            PaperIssue.kind,
            PaperIssue.number,
            PaperIssue.issued_at,
            Staff.name,
            ServiceItem.name.label("item"),
        )
        .join(Staff, Staff.id == PaperIssue.issued_by_id)
        .outerjoin(ServiceItem, ServiceItem.id == PaperIssue.item_id)
        .where(*conditions, PaperIssue.kind.in_(kinds))
        .order_by(PaperIssue.id)
    ).all()
    prints: dict[str, list[Any]] = {}
    for row in rows:
        prints.setdefault(row.number, []).append(row)
    found = [
        IssuedPaper(first.id, PaperKind(first.kind), number, first.issued_at, first.name, len(each), first.item or "")
        for number, each in prints.items()
        for first in each[:1]
    ]
    return tuple(reversed(found))
