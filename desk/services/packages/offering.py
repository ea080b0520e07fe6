"""Which packages a resident may have, and why not the others."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from desk.db import Session
from desk.models.care import CareService
from desk.models.packages import ServicePackage
from desk.models.residents import Resident
from desk.rules.eligibility import read, unmet
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.care.eligible import traits_of
from desk.services.grids.meanwhile import gone
from desk.services.packages.rows import OfferRow


def offers(session: Session, *, resident_id: int) -> tuple[OfferRow, ...]:
    """The packages that are given now, in their order, with what of their conditions does not hold today."""
    require(session, Permission.CARE_READ)
    today, station = local_date(session.now), station_of(session)
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise gone()
    traits = traits_of(session, resident_id, today)
    named = select(CareService.id, CareService.name, CareService.unit).where(CareService.station_id == station)
    services = {key: (name, unit) for key, name, unit in session.execute(named).tuples()}
    query = (
        select(ServicePackage)
        .options(selectinload(ServicePackage.items))
        .where(
            ServicePackage.station_id == station,
            or_(ServicePackage.retired_on.is_(None), ServicePackage.retired_on > today),
        )
        .order_by(ServicePackage.position, ServicePackage.id)
    )
    found = []
    for row in session.scalars(query):
        items = []
        for item in row.items:
            name, unit = services[item.service_id]
            items.append((name, item.count, unit))
        found.append(
            OfferRow(
                row.id, row.name, row.description or "", tuple(items), row.price, row.valid_days, row.trial_days,
                row.trial_uses, unmet(read(row.eligible), traits, today),
            )
        )  # fmt: skip
    return tuple(found)
