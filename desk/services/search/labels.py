"""The categories of one resident on a day, those that follow from the file and the household among them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, bindparam, text

from desk.db import Session
from desk.models.residents import Resident
from desk.rules.identity import years_ago
from desk.rules.tags import NEST_AGE, in_force
from desk.services.search.finding import shown_tags
from desk.services.search.statements import empty_nest


def labels(session: Session, resident: Resident, day: date) -> tuple[str, ...]:
    """The categories in force on ``day``, and 独居, 空巢, 80+/90+/100+ where they follow; for services."""
    held = [tag.label for tag in resident.tags if in_force(tag.since, tag.until, day)]
    nest = text(f"SELECT {empty_nest('r', ':sixty')} FROM residents r WHERE r.id = :id").bindparams(
        bindparam("sixty", years_ago(day, NEST_AGE), type_=Date()), id=resident.id
    )
    return shown_tags(held, resident.living_alone, resident.birth_date, day, empty_nest=session.scalar(nest))
