"""What speaks against a meal for somebody: asked of the services of meals, which themselves book."""

from __future__ import annotations

from datetime import date

from desk.db import Session


def cautions(session: Session, resident_id: int, sitting_id: int, day: date, diet_id: int | None) -> tuple[str, ...]:
    """What speaks against the menu of a sitting on ``day``, and against the diet asked for (None: the one on file)."""
    from desk.services.meals.diets import cautions as against  # only now: its package imports this one

    found = against(
        session, resident_ids=[resident_id], sitting_id=sitting_id, day=day, diet_ids={resident_id: diet_id}
    )
    return tuple(each.text for each in found.get(resident_id, ()))
