"""Who lives in a building, as the plan of the grids lists them."""

from __future__ import annotations

from sqlalchemy import func, or_, select

from desk.db import Session
from desk.models.grids import Building
from desk.models.residents import Resident, ResidentAddress
from desk.rules import masking
from desk.rules.identity import age
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require
from desk.services.grids.buildings import begins
from desk.services.grids.people import is_home, lives_alone, lives_here
from desk.services.grids.rows import Dweller, Dwellers

MOST = 500
"""Residents that one list holds; a building has fewer."""


def dwellers(session: Session, *, building_id: int) -> Dwellers:
    """The residents whose home is in the building, door by door, names masked and doors only counted."""
    require(session, Permission.GRIDS_READ)
    require(session, Permission.RESIDENTS_READ)
    building = session.get_one(Building, building_id)
    today, key, place = local_date(session.now), ResidentAddress.address_key, building.proper + building.number
    conditions = [lives_here(), is_home(), or_(key == place, begins(session, key, f"{place}-"))]
    joined = (Resident, Resident.id == ResidentAddress.resident_id)
    total = session.scalar(select(func.count()).select_from(ResidentAddress).join(*joined).where(*conditions)) or 0
    columns = (key, Resident.id, Resident.name, Resident.birth_date, lives_alone(session))
    order = key, Resident.birth_date.is_(None), Resident.birth_date, Resident.id
    query = select(*columns).join(*joined).where(*conditions).order_by(*order)
    doors: dict[str, int] = {}
    rows = tuple(
        Dweller(
            resident_id,
            doors.setdefault(door, len(doors) + 1),
            masking.mask_name(name),
            age(birth, today) if birth is not None else None,
            bool(alone),
        )
        for door, resident_id, name, birth, alone in session.execute(query.limit(MOST)).tuples()
    )
    return Dwellers(rows, total)
