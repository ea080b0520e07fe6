"""The people next door (近邻) and of the same stairwell."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from desk.db import Session
from desk.models.residents import Household, Resident, ResidentContact, ResidentPhone
from desk.rules import addresses, masking
from desk.rules.addresses import AddressParts
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search
from desk.services.acting import require
from desk.services.residents.rows import NeighbourRow, masked_phone

MOST = 6
FLOORS = 34
"""Doors are looked for up to this floor; more than a hundred metres high is no stairwell of neighbours."""

DOORS = 6
"""Doors of one floor that are looked for at most."""


def neighbours(session: Session, *, resident_id: int) -> tuple[NeighbourRow, ...]:
    """At most :data:`MOST` people who live near: emergency contacts first, then the nearest door.

    The same floor comes before the doors above and below, then the rest of the stairwell. Only the living.
    """
    require(session, Permission.RESIDENTS_READ)
    home = session.scalar(
        select(Household.address)
        .join(Resident, Resident.household_id == Household.id)
        .where(Resident.id == resident_id)
    )
    parts = addresses.parse(home) if home else None
    near = {addresses.key_of(each): place for place, each in enumerate(_doors_near(parts))} if parts else {}
    if not near:
        return ()
    query = (
        select(Resident.id, Resident.name, Resident.sex, Resident.birth_date, Household.address, Household.address_key)
        .join(Household, Household.id == Resident.household_id)
        .where(Household.address_key.in_(near), Resident.status == "living", Resident.id != resident_id)
    )
    found = session.execute(query).all()
    contacts = {
        linked_id: note or ""
        for linked_id, note in session.execute(
            select(ResidentContact.linked_id, ResidentContact.note).where(
                ResidentContact.resident_id == resident_id, ResidentContact.linked_id.is_not(None)
            )
        ).tuples()
    }
    found = sorted(found, key=lambda row: (row.id not in contacts, near[row.address_key], row.id))[:MOST]
    phones = _first_phones(session, [row.id for row in found])
    today = local_date(session.now)
    return tuple(
        NeighbourRow(
            row.id,
            masking.mask_name(row.name),
            row.sex,
            search.age_on(row.birth_date, today),
            addresses.parse(row.address).room,
            phones.get(row.id, ""),
            row.id in contacts,
            contacts.get(row.id, ""),
        )
        for row in found
    )


def _doors_near(home: AddressParts) -> Iterator[AddressParts]:
    """The doors of the stairwell, the nearest first, by equality so that one index finds them all."""
    if not (home.proper and home.room.isdecimal()):
        return
    room = int(home.room)
    if len(home.room) < 3:  # rooms of a yard, numbered through
        for step in (1, 2, 3):
            for number in (room - step, room + step):
                if number > 0:
                    yield home._replace(room=str(number))
        return
    floor, door = divmod(room, 100)
    for level in sorted(range(1, max(FLOORS, floor) + 1), key=lambda each: (abs(each - floor), each)):
        for each in sorted(range(1, max(DOORS, door) + 1), key=lambda number: (abs(number - door), number)):
            if (level, each) != (floor, door):
                yield home._replace(room=str(level * 100 + each).zfill(len(home.room)))


def _first_phones(session: Session, ids: list[int]) -> dict[int, str]:
    query = (
        select(ResidentPhone.resident_id, ResidentPhone.number, ResidentPhone.extension)
        .where(ResidentPhone.resident_id.in_(ids))
        .order_by(ResidentPhone.position.desc())
    )
    return {key: masked_phone(number, extension) for key, number, extension in session.execute(query).tuples()}
