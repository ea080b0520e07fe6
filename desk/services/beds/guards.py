"""What the guards of the database refuse becomes a refusal that names who was faster.

The guards hold when two desks pass the services' own judgement at one and the same moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError
from desk.rules.placing import Ask, blockers
from desk.services.beds.placing import plan_for, refused
from desk.words import translate

GUARDS = (
    "ex_stay_segments_bed",
    "ex_stay_segments_person",
    "uq_stay_segments_current_bed",
    "uq_stay_segments_current_person",
)
_ON_SQLITE = tuple(f"UNIQUE constraint failed: stay_segments.{column}" for column in ("bed_id", "resident_id"))
"""SQLite names the columns of a unique index, not the index."""


@contextmanager
def guarded(session: Session, asks: Sequence[Ask]) -> Iterator[None]:
    """Writes of segments inside the block; a guard that speaks becomes Refused, with who has the bed of ``asks``.

    A savepoint, or PostgreSQL would not let us look who it is.
    """
    try:
        with session.begin_nested():
            yield
    except IntegrityError as error:
        if not is_guard(error):
            raise
        plan = plan_for(session, asks) if asks else None
        for ask in asks:
            if plan is not None and (found := blockers(plan, ask)):
                raise refused(session, ask, found) from error
        words = translate("beds", "Another desk was faster. Nothing was changed; please look again.")
        raise DeskError(words) from error


def is_guard(error: IntegrityError) -> bool:
    """Whether one of the guards against beds or persons in two places spoke."""
    said = str(error.orig)
    return said in _ON_SQLITE or any(name in said for name in GUARDS)
