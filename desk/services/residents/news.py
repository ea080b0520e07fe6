"""What colleagues saved while a file lies open on a desk."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.residents import Resident
from desk.rules.permissions import Permission
from desk.services.acting import require
from desk.services.record_fields import field_text
from desk.services.record_words import actor_text
from desk.services.residents import telling
from desk.words import translate


@dataclass(frozen=True, slots=True)
class News:
    """``version`` is what the file is at now; ``by`` and ``fields`` say who saved what since, in words."""

    version: int
    by: tuple[str, ...]
    fields: tuple[str, ...]


def news_of(session: Session, *, resident_id: int, version: int) -> News | None:
    """What was saved since ``version`` was read; None: nothing. Cheap while nothing was."""
    require(session, Permission.RESIDENTS_READ)
    now = session.scalar(select(Resident.version).where(Resident.id == resident_id))
    if now is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    if now == version:
        return None
    by = telling.changed_since(session, resident_id, version)
    who = tuple(dict.fromkeys(actor_text(actor) for actor in by.values()))
    return News(now, who, tuple(dict.fromkeys(field_text(field) for field in by)))
