"""What is found by its exact code: a laundry bag by the code of its tag, a resident by the number of a canteen card."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select

from desk.db import Session
from desk.models.laundry import LaundryBag
from desk.models.meals import MealCard
from desk.models.residents import Resident
from desk.rules.laundry import BagState, read_bag_code, state_text
from desk.rules.permissions import Permission
from desk.rules.text import squeeze
from desk.services.acting import may, station_of

BAG = 3
"""Beside the subjects that have keys: the booking of a laundry bag."""

SHORTEST_CARD = 4
"""Characters from which on something typed can be the number of a card."""

_BAG: Select[Any] = (
    select(LaundryBag.booking_id, LaundryBag.code, LaundryBag.state, Resident.name)
    .join(Resident, Resident.id == LaundryBag.resident_id)
    .where(LaundryBag.code == bindparam("code"), LaundryBag.station_id == bindparam("station_id"))
)
_CARD: Select[Any] = select(MealCard.resident_id).where(
    MealCard.station_id == bindparam("station_id"), MealCard.number == bindparam("number"), MealCard.ended_on.is_(None)
)


class Bag(NamedTuple):
    """A bag, told by the booking it came with; its state in words."""

    booking_id: int
    code: str
    state: str
    name: str


def holder_of_card(session: Session, typed: str) -> int | None:
    """Whose canteen card it is, of those in use at the station; None: nobody's, or not to be seen."""
    number = squeeze(typed)
    if len(number) < SHORTEST_CARD or not any(each.isdigit() for each in number):
        return None
    if not may(session.actor, Permission.CARE_READ):
        return None
    found: int | None = session.connection().scalar(_CARD, {"station_id": station_of(session), "number": number})
    return found


def bag_with(session: Session, typed: str) -> Bag | None:
    """The bag with this code; None: no bag of the station, or not to be seen."""
    code = read_bag_code(typed)
    if not code or not may(session.actor, Permission.CARE_READ):
        return None
    row = session.connection().execute(_BAG, {"station_id": station_of(session), "code": code}).first()
    return Bag(row.booking_id, row.code, state_text(BagState(row.state)), row.name) if row is not None else None
