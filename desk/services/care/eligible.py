"""What of somebody the conditions of packages and subsidies ask for: age, categories, where they are registered."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.grids import Grid
from desk.models.residents import Resident, ResidentAddress, ResidentTag
from desk.rules.eligibility import Traits
from desk.rules.tags import age_tag, in_force
from desk.services.acting import station_of


def traits_of(session: Session, resident_id: int, day: date) -> Traits:
    """The traits of a resident on ``day``, 80+ and the like among the categories. For services.

    Registered here is whose registered address lies in a grid of the station's; where there are no grids yet, or no
    address is on file, it is not known.
    """
    birth = session.scalar(select(Resident.birth_date).where(Resident.id == resident_id))
    held = session.execute(
        select(ResidentTag.label, ResidentTag.since, ResidentTag.until).where(ResidentTag.resident_id == resident_id)
    ).tuples()
    tags = {label for label, since, until in held if in_force(since, until, day)}
    if old := age_tag(birth, day):
        tags.add(old)
    return Traits(birth, frozenset(tags), _registered(session, resident_id))


def _registered(session: Session, resident_id: int) -> bool | None:
    address = session.execute(
        select(ResidentAddress.grid_id).where(
            ResidentAddress.resident_id == resident_id, ResidentAddress.kind == "registered"
        )
    ).one_or_none()
    if address is None:
        return None
    if address.grid_id is not None:
        return True
    return False if session.scalar(select(Grid.id).where(Grid.station_id == station_of(session)).limit(1)) else None
