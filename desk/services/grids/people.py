"""Whom the counts of grids and buildings count, and where: statements that both have in common."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, or_, outerjoin, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.residents import Resident, ResidentAddress, ResidentTag
from desk.rules.identity import years_ago
from desk.rules.times import local_date

ALONE = "独居"
ELDER, AGED = 60, 80
"""Years from which someone counts as elder, and as very old."""


class Homes:
    """Residents with the one address that counts: where they live, else where they are registered."""

    def __init__(self) -> None:
        living, registered = aliased(ResidentAddress), aliased(ResidentAddress)
        source = outerjoin(Resident, living, (living.resident_id == Resident.id) & (living.kind == "living"))
        at_registered = (registered.resident_id == Resident.id) & (registered.kind == "registered")
        self.source: FromClause = outerjoin(source, registered, at_registered)
        is_known = living.id.is_not(None)
        self.grid_id: ColumnElement[Any] = case((is_known, living.grid_id), else_=registered.grid_id)
        self.address_key: ColumnElement[Any] = case((is_known, living.address_key), else_=registered.address_key)


def lives_here() -> ColumnElement[bool]:
    """Neither dead nor moved away nor merged into another file."""
    return Resident.status == "living"


def older_than(session: Session, years: int) -> ColumnElement[bool]:
    """Whether a resident is ``years`` old or older today."""
    return Resident.birth_date <= years_ago(local_date(session.now), years)


def lives_alone(session: Session) -> ColumnElement[bool]:
    """Whether a resident lives alone by the file or by a category in force."""
    today = local_date(session.now)
    tagged = select(ResidentTag.resident_id).where(
        ResidentTag.label == ALONE,
        or_(ResidentTag.since.is_(None), ResidentTag.since <= today),
        or_(ResidentTag.until.is_(None), ResidentTag.until > today),
    )
    return or_(Resident.living_alone.is_(True), Resident.id.in_(tagged))


def number_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows of a group meet the condition."""
    return func.sum(case((condition, 1), else_=0))
