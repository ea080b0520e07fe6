"""Categories that are due for a review (到期复核): the list, and what came of looking again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import Rejected
from desk.models.grids import Grid
from desk.models.residents import Resident, ResidentAddress, ResidentTag
from desk.rules import masking
from desk.rules.permissions import Permission
from desk.rules.tags import in_force
from desk.rules.times import local_date
from desk.services import search, tags
from desk.services.acting import require
from desk.services.residents import saving
from desk.services.residents.reading import grid_ids
from desk.services.residents.rows import Status
from desk.words import translate

AHEAD = 30
"""How many days before its day a review is listed."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One entry that is due; name and address are masked."""

    tag_id: int
    resident_id: int
    name: str
    label: str
    since: date | None
    evidence: str
    review_due: date
    address: str
    grid: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Entries, the longest overdue first, and how many there are in all; ``late`` of them are overdue."""

    total: int
    late: int
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class ReviewsDone:
    """``done`` entries were reviewed; ``passed_over`` were changed by a colleague since the list was read."""

    done: int
    passed_over: int


def reviews_due(
    session: Session,
    *,
    grid_id: int | None = None,
    after: tuple[date, int] | None = None,
    offset: int = 0,
    limit: int = 100,
    masked: bool = True,
) -> ReviewPage:
    """Entries of those who live here that are overdue or due within :data:`AHEAD` days.

    The list is opened with ``offset``; scrolling goes on ``after`` the day and the key of the last line shown.
    Unmasked only for lists that are given out with a reason.
    """
    require(session, Permission.RESIDENTS_READ if masked else Permission.RESIDENTS_REVEAL)
    today = local_date(session.now)
    conditions = _conditions(session, grid_id)
    late = func.count().filter(ResidentTag.review_due < today)
    total, overdue = session.execute(_of(func.count(), late).where(*conditions)).one()
    any_home = aliased(ResidentAddress)
    first_kind = select(func.min(any_home.kind)).where(any_home.resident_id == Resident.id).scalar_subquery()
    home = (ResidentAddress.resident_id == Resident.id) & (ResidentAddress.kind == first_kind)
    query = (
        _of(ResidentTag, Resident.name, ResidentAddress.text, Grid.name.label("grid"))
        .outerjoin(ResidentAddress, home)
        .outerjoin(Grid, Grid.id == ResidentAddress.grid_id)
        .where(*conditions)
        .order_by(ResidentTag.review_due, ResidentTag.id)
    )
    if after is not None:
        day, key = after
        query = query.where(
            or_(ResidentTag.review_due > day, and_(ResidentTag.review_due == day, ResidentTag.id > key))
        )
    rows = [
        ReviewRow(
            tag.id,
            tag.resident_id,
            masking.mask_name(name) if masked else name,
            tag.label,
            tag.since,
            tag.evidence or "",
            tag.review_due,
            search.short_address(address) if masked else address or "",
            grid or "",
            tag.review_due < today,
        )
        for tag, name, address, grid in session.execute(query.offset(offset).limit(limit)).tuples()
    ]
    return ReviewPage(total, overdue, tuple(rows))


def count_reviews(session: Session) -> int:
    """How many entries :func:`reviews_due` lists."""
    require(session, Permission.RESIDENTS_READ)
    return session.scalar(_of(func.count()).where(*_conditions(session, None))) or 0


def confirm_reviews(
    session: Session, *, rows: Sequence[ReviewRow], next_due: date | None = None, evidence: str = ""
) -> ReviewsDone:
    """复核通过: the entries hold on, to be looked at again on ``next_due`` (None: as the category asks).

    A given ``evidence`` replaces the old one. What a colleague changed meanwhile is passed over.
    """
    require(session, Permission.RESIDENTS_WRITE)
    today = local_date(session.now)
    if next_due is not None and next_due <= today:
        raise Rejected({"next_due": translate("reviews", "The next review lies after today.")})
    known = tags.dictionary(session)

    def confirm(tag: ResidentTag) -> None:
        tag.review_due = next_due or tags.first_review(session, known, tag.label)
        tag.evidence = evidence.strip() or tag.evidence

    return _each(session, rows, confirm)


def end_reviewed(session: Session, *, rows: Sequence[ReviewRow]) -> ReviewsDone:
    """结束: the entries hold no longer, from today on. What a colleague changed meanwhile is passed over."""
    require(session, Permission.RESIDENTS_WRITE)
    today = local_date(session.now)

    def end(tag: ResidentTag) -> None:
        tag.until = today

    return _each(session, rows, end)


def _each(session: Session, rows: Sequence[ReviewRow], act: Callable[[ResidentTag], None]) -> ReviewsDone:
    """``act`` on the entries as they were read. Each file is saved once, in the order of the keys: two desks that
    work on the same lines never wait for each other.
    """
    today, done = local_date(session.now), 0
    ordered = sorted(rows, key=lambda row: row.resident_id)
    for resident_id, group in groupby(ordered, key=lambda row: row.resident_id):
        seen = {row.tag_id: row.review_due for row in group}
        resident = saving.locked(session, resident_id)
        if resident.status == Status.MERGED:
            continue
        before, keys = saving.snapshot(resident), saving.keys_of(resident)
        with session.no_autoflush:
            for tag in resident.tags:
                if seen.get(tag.id) == tag.review_due and tag.id in seen and in_force(tag.since, tag.until, today):
                    act(tag)
                    done += 1
        saving.finish(session, resident, before, keys, new=False)
    return ReviewsDone(done, len(rows) - done)


def _of(*columns: Any) -> Select[Any]:
    return select(*columns).select_from(ResidentTag).join(Resident, Resident.id == ResidentTag.resident_id)


def _conditions(session: Session, grid_id: int | None) -> list[ColumnElement[bool]]:
    today, tag = local_date(session.now), ResidentTag
    found = [
        tag.review_due <= today + timedelta(days=AHEAD),
        Resident.status == "living",
        or_(tag.since.is_(None), tag.since <= today),
        or_(tag.until.is_(None), tag.until > today),
    ]
    if grid_id is not None:
        home = aliased(ResidentAddress)
        found.append(exists().where(home.resident_id == Resident.id, home.grid_id.in_(grid_ids(session, grid_id))))
    return found
