"""Whom the counts of grids and buildings count, and where: statements that both have in common."""

from __future__ import annotations

from sqlalchemy import ColumnElement, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.residents import Resident, ResidentAddress, ResidentTag
from desk.rules.identity import years_ago
from desk.rules.times import local_date

ALONE = "独居"
ELDER, AGED = 60, 80
"""Years from which someone counts as elder, and as very old."""


def is_home() -> ColumnElement[bool]:
    """Whether a row of ``resident_addresses`` is the one that counts: where someone lives, else is registered."""
    other = aliased(ResidentAddress)
    lives = exists().where(other.resident_id == ResidentAddress.resident_id, other.kind == "living")
    return or_(ResidentAddress.kind == "living", ~lives)


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
