"""What a card says of a resident, read for many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.residents import Resident, ResidentAddress, ResidentContact
from desk.rules import addresses
from desk.rules.card_words import allergy_text, health_text, phone_text
from desk.rules.identity import age

_T = TypeVar("_T")

AT_ONCE = 2_000
"""Residents that one statement names; SQLite takes 32,766 values."""


@dataclass(frozen=True, slots=True)
class Own:
    """A resident as cards see them. ``grid_id`` is that of the home; health is read whoever asks, not shown."""

    resident_id: int
    household_id: int | None
    status: str
    name: str
    birth_date: date | None
    address: str
    grid_id: int | None
    allergy: str
    health: str
    family: tuple[str, str, str] | None

    def fields(self, today: date) -> dict[str, str]:
        """Field of the card → text, without those that are not known."""
        allergy, health = allergy_text(self.allergy), health_text(self.health)
        role, name, phone = self.family or ("", "", "")
        found = {
            "name": self.name,
            "age": str(age(self.birth_date, today)) if self.birth_date is not None else "",
            "address": home_text(self.address),
            "alert": allergy or health,
            "alert_note": health if allergy else "",
            "family_role": role,
            "family_name": name,
            "family_phone": phone_text(phone),
        }
        return {field: text for field, text in found.items() if text}


@lru_cache(maxsize=32_768)
def home_text(address: str) -> str:
    """An address as a neighbour would say it: without city, district and street."""
    whole = addresses.normalise(address)
    proper = addresses.parse_stored(whole).proper
    return whole[max(whole.find(proper), 0) :] if proper else whole


def read(session: Session, resident_ids: Iterable[int]) -> dict[int, Own]:
    """The residents by key; who isn't there is left out."""
    found: dict[int, Own] = {}
    for some in portions(resident_ids):
        found.update(_found(session, _query().where(Resident.id.in_(some)), _contacts().where(_of(some))))
    return found


def read_where(session: Session, residents: Select[tuple[int]]) -> dict[int, Own]:
    """The same of all whose keys a statement finds."""
    people = _query().where(Resident.id.in_(residents))
    return _found(session, people, _contacts().where(ResidentContact.resident_id.in_(residents)))


def portions(keys: Iterable[_T], at_once: int = AT_ONCE) -> Iterator[Sequence[_T]]:
    """The keys in portions that a statement can name."""
    left = iter(keys)
    while some := list(islice(left, at_once)):
        yield some


def _of(keys: Sequence[int]) -> ColumnElement[bool]:
    return ResidentContact.resident_id.in_(keys)


def _query() -> Select[Any]:
    living, registered = aliased(ResidentAddress), aliased(ResidentAddress)
    home = func.coalesce(living.text, registered.text, "")
    grid = case((living.id.is_not(None), living.grid_id), else_=registered.grid_id)
    return (
        select(
            Resident.id, Resident.household_id, Resident.status, Resident.name, Resident.birth_date, home, grid,
            func.coalesce(Resident.allergy_note, ""), func.coalesce(Resident.health_note, ""),
        )
        .outerjoin(living, and_(living.resident_id == Resident.id, living.kind == "living"))
        .outerjoin(registered, and_(registered.resident_id == Resident.id, registered.kind == "registered"))
    )  # fmt: skip


def _contacts() -> Select[Any]:
    """Whom to call, the last one first: of a dictionary made of them the first contact stays."""
    columns = (ResidentContact.resident_id, ResidentContact.relation, ResidentContact.name, ResidentContact.phone)
    known = ResidentContact.phone.is_not(None), ResidentContact.phone != ""
    return select(*columns).where(*known).order_by(ResidentContact.position.desc())


def _found(session: Session, people: Select[Any], contacts: Select[Any]) -> dict[int, Own]:
    session.flush()  # plain statements don't do it by themselves
    connection = session.connection()  # plain rows: there may be twelve thousand
    family = {
        key: (relation or "", name or "", phone) for key, relation, name, phone in connection.execute(contacts).all()
    }
    return {
        key: Own(key, household_id, status, name, birth, home, grid_id, allergy, health, family.get(key))
        for key, household_id, status, name, birth, home, grid_id, allergy, health in connection.execute(people).all()
    }
