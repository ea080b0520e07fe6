"""What is found by its exact code: a laundry bag by its tag, a resident by the code of a card or door, or by the number
of a canteen card.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select

from desk.db import Session
from desk.models.cards import CardToken
from desk.models.laundry import LaundryBag
from desk.models.residents import Resident
from desk.rules.cards import TokenState
from desk.rules.laundry import BagState, read_bag_code, state_text
from desk.rules.numbers import TOKEN_DIGITS
from desk.rules.permissions import Permission
from desk.rules.scanning import read_code
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
# In the driver's words: at a key stroke a built statement would cost more than its run.
_CARD = "SELECT resident_id FROM meal_cards WHERE station_id = {} AND number = {} AND ended_on IS NULL"
_CARDS = {"sqlite": _CARD.format("?", "?"), "postgresql": _CARD.format("%s", "%s")}


class Bag(NamedTuple):
    """A bag, told by the booking it came with; its state in words."""

    booking_id: int
    code: str
    state: str
    name: str


def holder_of_card(session: Session, typed: str) -> int | None:
    """Whose card it is, of those that are good at the station; None: nobody's, or not to be seen."""
    number = squeeze(typed)
    if len(number) < SHORTEST_CARD or not all(map(_has_digit, typed.split())):
        return None
    code = read_code(number) if len(number) == TOKEN_DIGITS + 1 else None
    if code is not None and (holder := _holder_of_code(session, code.text)) is not None:
        return holder
    if not may(session.actor, Permission.CARE_READ):
        return None
    connection = session.connection()
    found: int | None = connection.exec_driver_sql(
        _CARDS[connection.dialect.name], (station_of(session), number)
    ).scalar()
    return found


def _has_digit(word: str) -> bool:
    return any(each.isdigit() for each in word)


def _holder_of_code(session: Session, code: str) -> int | None:
    """Whose card or door has this code, as long as it is good; a merge takes it to the file that stays."""
    query = select(CardToken.resident_id).where(
        CardToken.code == code, CardToken.station_id == station_of(session), CardToken.state != TokenState.REVOKED.value
    )
    return session.scalar(query)


def bag_with(session: Session, typed: str) -> Bag | None:
    """The bag with this code; None: no bag of the station, or not to be seen."""
    code = read_bag_code(typed)
    if not code or not may(session.actor, Permission.CARE_READ):
        return None
    row = session.connection().execute(_BAG, {"station_id": station_of(session), "code": code}).first()
    return Bag(row.booking_id, row.code, state_text(BagState(row.state)), row.name) if row is not None else None
