"""The people into the tables in bulk, each with a record of their own, as an import does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desk import bulk
from desk.db import Session
from desk.demo.households import Home, Person
from desk.demo.places import Dwelling
from desk.models.base import Base
from desk.models.residents import (
    Household,
    Resident,
    ResidentAddress,
    ResidentContact,
    ResidentPhone,
    ResidentTag,
)
from desk.recording import plain
from desk.rules import addresses

PERSON = (
    "name", "sex", "id_type", "id_no", "birth_date", "ethnicity", "household_id", "household_role", "living_alone",
    "self_care", "health_note", "remark", "status",
)  # fmt: skip
COLUMNS = ("id", "version", "station_id", "last_seen_on", "created_at", "updated_at", *PERSON)
TABLES: Mapping[type[Base], tuple[str, ...]] = {
    Resident: COLUMNS,
    ResidentAddress: ("resident_id", "kind", "text", "address_key", "grid_id"),
    ResidentPhone: ("resident_id", "position", "number", "owner"),
    ResidentContact: ("resident_id", "position", "name", "relation", "phone"),
    ResidentTag: ("resident_id", "label", "since", "evidence", "review_due"),
}
"""The tables in the order in which they refer to each other, with the columns that are filled."""

ELSEWHERE = 9
"""One household in so many is registered at another address than it lives at."""

Rows = dict[type[Base], list[tuple[Any, ...]]]


def put_in(session: Session, station_id: int, homes: Sequence[tuple[Home, Dwelling]]) -> dict[str, int]:
    """Insert the households and their people; the keys of the heads by name, for those who were named."""
    table = Household.__table__
    household_keys = bulk.take_keys(session, table, len(homes))
    resident_keys = iter(bulk.take_keys(session, Resident.__table__, sum(len(home.people) for home, _ in homes)))
    households: list[tuple[Any, ...]] = []
    rows: Rows = {kind: [] for kind in TABLES}
    heads: dict[str, int] = {}
    for number, (household_id, (home, dwelling)) in enumerate(zip(household_keys, homes, strict=True)):
        values = (household_id, station_id, dwelling.address, addresses.key(dwelling.address), dwelling.grid_id)
        households.append(values)
        _record(session, Household.SUBJECT, household_id, {"address": dwelling.address, "grid_id": dwelling.grid_id})
        registered = homes[number - 1][1] if number % ELSEWHERE == 1 else dwelling
        for person in home.people:
            resident_id = next(resident_keys)
            heads.setdefault(person.name, resident_id)
            _person(session, rows, person, (resident_id, household_id, station_id), dwelling, registered)
    bulk.insert(session, table, ("id", "station_id", "address", "address_key", "grid_id"), households)
    for kind, columns in TABLES.items():
        bulk.insert(session, kind.__table__, columns, rows[kind])
    return heads


def _person(
    session: Session,
    rows: Rows,
    person: Person,
    keys: tuple[int, int, int],
    dwelling: Dwelling,
    registered: Dwelling,
) -> None:
    resident_id, household_id, station_id = keys
    said = {
        "name": person.name,
        "sex": person.sex,
        "id_type": "resident_id" if person.id_no else "none",
        "id_no": person.id_no,
        "birth_date": person.birth,
        "ethnicity": person.ethnicity,
        "household_id": household_id,
        "household_role": person.role,
        "living_alone": person.living_alone,
        "self_care": person.self_care,
        "health_note": person.health_note,
        "remark": person.remark,
        "status": "living",
    }
    now = session.now
    rows[Resident].append((resident_id, 1, station_id, person.last_seen_on, now, now, *(said[name] for name in PERSON)))
    for kind, place in (("registered", registered), ("living", dwelling)):
        key = addresses.key(place.address)
        rows[ResidentAddress].append((resident_id, kind, place.address, key, place.grid_id))
        said[f"{kind}_address"] = place.address
    for at, (number, owner) in enumerate(person.phones):
        rows[ResidentPhone].append((resident_id, at, number, owner))
    for at, contact in enumerate(person.contacts):
        rows[ResidentContact].append((resident_id, at, *contact))
    for tag in person.tags:
        rows[ResidentTag].append((resident_id, *tag))
    lists = {
        "phones": [list(phone) for phone in person.phones],
        "contacts": [list(contact) for contact in person.contacts],
        "tags": [[label, plain(since), None, evidence, plain(due)] for label, since, evidence, due in person.tags],
    }
    _record(session, Resident.SUBJECT, resident_id, said | {name: each for name, each in lists.items() if each})


def _record(session: Session, subject: str, key: int, said: Mapping[str, Any]) -> None:
    changes = {name: [None, plain(value)] for name, value in said.items() if value is not None}
    session.note("create", subject, key, changes)
