"""What somebody may eat, when two files are made one: no allergy of either is lost."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.models.meals import ResidentDiet


def join_eats(session: Session, *, kept_id: int, gone_id: int) -> None:
    """Allergies and what is left out of ``gone_id`` are those of ``kept_id`` too, where both say something.

    For the merge, before what names the file follows. When it is taken back they stay: a warning too many.
    """
    query = select(ResidentDiet).where(ResidentDiet.resident_id.in_((kept_id, gone_id)))
    rows = {row.resident_id: row for row in session.scalars(query)}
    kept, gone = rows.get(kept_id), rows.get(gone_id)
    if kept is None or gone is None:
        return  # one alone follows by itself
    kept.allergies = list(dict.fromkeys((*kept.allergies, *gone.allergies)))
    kept.avoid = list(dict.fromkeys((*kept.avoid, *gone.avoid)))
    kept.diet_id = kept.diet_id if kept.diet_id is not None else gone.diet_id
