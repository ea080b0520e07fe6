"""Drafts: what is typed and not finished, one per clerk and page, saved at every pause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from desk.db import Session
from desk.models.matters import Draft
from desk.services.acting import staff_of


@dataclass(frozen=True, slots=True)
class DraftRow:
    """What was typed on ``page``, as plain JSON, and when it was saved."""

    page: str
    content: Mapping[str, Any]
    saved_at: datetime


def save(session: Session, *, page: str, content: Mapping[str, Any]) -> datetime:
    """Keep ``content`` as the clerk's draft of ``page``; the moment it was kept."""
    draft = _draft(session, page)
    if draft is None:
        draft = Draft(staff_id=staff_of(session), page=page)
        session.add(draft)
    draft.content = dict(content)
    draft.saved_at = session.now
    return session.now


def find(session: Session, *, page: str) -> DraftRow | None:
    """The clerk's draft of ``page``, if there is one."""
    draft = _draft(session, page)
    return DraftRow(draft.page, draft.content, draft.saved_at) if draft else None


def drop(session: Session, *, page: str) -> None:
    """The work is done or given up: forget the draft."""
    gone = delete(Draft).where(Draft.staff_id == staff_of(session), Draft.page == page)
    session.execute(gone, execution_options={"synchronize_session": False})  # a gesture that drops it has not read it


def _draft(session: Session, page: str) -> Draft | None:
    return session.scalars(select(Draft).where(Draft.staff_id == staff_of(session), Draft.page == page)).one_or_none()
