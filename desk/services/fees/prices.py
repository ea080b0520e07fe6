"""What a unit of a service costs (价格): dated, for the service or one of its sittings; none shipped."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.fees import CarePrice
from desk.rules.fees import Price, price_for
from desk.services.acting import station_of


def price_of(session: Session, service_id: int, sitting_id: int | None, day: date) -> int | None:
    """The price of one unit on ``day`` in fen; None while none is set. For services."""
    query = select(CarePrice).where(CarePrice.station_id == station_of(session), CarePrice.service_id == service_id)
    price = price_for(map(price_in, session.scalars(query)), service_id, sitting_id, day)
    return price.amount if price is not None else None


def price_in(row: CarePrice) -> Price:
    """The row as the rules know it."""
    return Price(row.id, row.service_id, row.sitting_id, row.amount, row.valid_from, row.valid_to)
