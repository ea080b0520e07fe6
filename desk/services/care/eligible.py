"""What of somebody the conditions of packages and subsidies ask for: age, categories, where they are registered."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.grids import Grid
from desk.models.residents import Resident, ResidentAddress
from desk.rules.eligibility import Traits
from desk.services.acting import station_of
from desk.services.search.labels import labels


def traits_of(session: Session, resident_id: int, day: date) -> Traits:
    """The traits of a resident on ``day``, 独居, 80+ and what else follows among the categories. For services.

    Registered here is whose registered address lies in a grid of the station's; where there are no grids yet, or no
    address is on file, it is not known.
    """
    resident = session.get_one(Resident, resident_id)
    tags = frozenset(labels(session, resident, day))
    return Traits(resident.birth_date, tags, _registered(session, resident_id))


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
