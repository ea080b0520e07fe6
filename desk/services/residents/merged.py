"""Files that were merged into another lead to the one that stays."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.models.residents import Resident


def leads_to(session: Session, resident_id: int) -> int:
    """The file that stays, in one or more steps; ``resident_id`` itself when it was not merged."""
    while (into := session.scalar(select(Resident.merged_into_id).where(Resident.id == resident_id))) is not None:
        resident_id = into
    return resident_id


def held(session: Session, resident_id: int) -> int:
    """:func:`leads_to`; on PostgreSQL nobody merges or saves the file that stays until we are done."""
    into = select(Resident.merged_into_id).with_for_update()
    while (after := session.scalar(into.where(Resident.id == resident_id))) is not None:
        resident_id = after
    return resident_id
