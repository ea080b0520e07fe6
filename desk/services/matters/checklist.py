"""The check list of a matter's materials: what was there, what came later, what is still promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import exists
from sqlalchemy.sql.elements import ColumnElement

from desk.models.matters import Matter, MatterMaterial, MatterStep
from desk.rules.matters import Verb
from desk.services.matters.rows import MaterialRow

MATERIALS = "materials"
"""Under which name a step remembers the keys of its materials."""


def came_later(matter: Matter) -> dict[int, MatterStep]:
    """The materials that came after the taking in and were not taken back: key → the step that took them."""
    came: dict[int, MatterStep] = {}
    for step in matter.steps:
        if step.verb == Verb.SUPPLEMENT:
            came |= dict.fromkeys(step.facts[MATERIALS], step)
        elif step.verb == Verb.TAKE_BACK:
            for key in step.facts[MATERIALS]:
                came.pop(key, None)
    return came


def material_rows(matter: Matter, names: Mapping[int, str]) -> tuple[MaterialRow, ...]:
    """The lines as they stand now; ``names`` of staff by key."""
    came = came_later(matter)
    rows = []
    for line in matter.materials:
        step = came.get(line.id)
        at, by = (step.at, names[step.by_id]) if step is not None else (None, "")
        rows.append(MaterialRow(line.id, line.name, line.present, line.due_at, at, by))
    return tuple(rows)


def promised_before(moment: datetime) -> ColumnElement[bool]:
    """Matters with a missing material that was promised for before ``moment``."""
    line = MatterMaterial
    return exists().where(line.matter_id == Matter.id, line.present.is_(False), line.due_at < moment)
