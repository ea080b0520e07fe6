"""New residents of a ledger laid out as rows of the tables, with households, grids, search keys and records."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, NamedTuple, cast

from sqlalchemy import text

from desk import bulk, recording
from desk.db import Session
from desk.models.base import Base
from desk.models.residents import (
    Household,
    Resident,
    ResidentAddress,
    ResidentContact,
    ResidentPhone,
    ResidentTag,
)
from desk.rules import addresses
from desk.rules.addresses import AddressParts
from desk.rules.identity import IdType, Sex
from desk.rules.phones import Phone
from desk.services import grids
from desk.services.acting import station_of
from desk.services.imports.indexing import nobody_yet
from desk.services.imports.keys import KeyPile
from desk.services.imports.matching import ADDRESSES, Matched, Person
from desk.services.imports.writing import Writer
from desk.services.residents.checking import Contact
from desk.services.residents.rows import Status, phone_text

_RESIDENT = (
    "id", "name", "sex", "id_type", "id_no", "birth_date", "ethnicity", "household_id", "living_alone", "self_care",
    "remark",
)  # fmt: skip
_HOUSEHOLD = ("id", "address", "address_key", "grid_id")
_ADDRESS = ("resident_id", "kind", "text", "address_key", "grid_id")
_PHONE = ("resident_id", "position", "number", "extension", "owner")
_CONTACT = ("resident_id", "position", "name", "relation", "phone")
_TAG = ("resident_id", "label")
_ADDRESSES = tuple(ADDRESSES.items())


@dataclass(slots=True)
class _Rows:
    """Rows of one portion, in the order of the columns above."""

    residents: list[tuple[Any, ...]] = field(default_factory=list)
    households: list[tuple[Any, ...]] = field(default_factory=list)
    addresses: list[tuple[Any, ...]] = field(default_factory=list)
    phones: list[tuple[Any, ...]] = field(default_factory=list)
    contacts: list[tuple[Any, ...]] = field(default_factory=list)
    tags: list[tuple[Any, ...]] = field(default_factory=list)


class _Home(NamedTuple):
    """Where someone lives, else is registered."""

    text: str
    parts: AddressParts
    key: str
    grid_id: int | None
    dwelling: bool


class NewFiles:
    """The files that one import makes; at most ``most`` of them. ``made`` counts them."""

    def __init__(self, session: Session, hand: Writer, locator: grids.Locator, *, batch_id: int, most: int) -> None:
        self.made = 0
        self.first_household = self.last_household = 0
        self._session, self._hand, self._locator = session, hand, locator
        self._most, station_id, now = most, station_of(session), session.now
        self._same: dict[type[Base], dict[str, Any]] = {
            Household: {"station_id": station_id},
            Resident: {
                "version": 1, "station_id": station_id, "status": Status.LIVING.value, "batch_id": batch_id,
                "created_at": now, "updated_at": now,
            },
        }  # fmt: skip
        self._keys = KeyPile()
        self._households: dict[str, int] = {}
        # Filling in an address of somebody on file makes a household too: only where nobody is, none can come.
        self._no_households = nobody_yet(session)
        self._resident_ids: Iterator[int] | None = None
        self._household_ids: Iterator[int] = iter(())

    def add(self, new: Sequence[Matched]) -> list[recording.Encoded]:
        """Make files for these rows; what is to be recorded: each file with its telephones and addresses."""
        if self._resident_ids is None:
            # Numbers that stay unused do no harm; asking for each portion would keep the second hand waiting.
            self._resident_ids = iter(bulk.take_keys(self._session, Resident.__table__, self._most))
            self._household_ids = iter(bulk.take_keys(self._session, Household.__table__, self._most))
        rows = _Rows()
        homes = [self._home(each) for each in new]
        self._number_households(homes, rows)
        acts = [
            self._lay_out(rows, resident_id, each, home)
            for each, home, resident_id in zip(new, homes, self._resident_ids, strict=False)
        ]
        self.made += len(new)
        for table, columns, values in (
            (Household, _HOUSEHOLD, rows.households),
            (Resident, _RESIDENT, rows.residents),
            (ResidentAddress, _ADDRESS, rows.addresses),
            (ResidentPhone, _PHONE, rows.phones),
            (ResidentContact, _CONTACT, rows.contacts),
            (ResidentTag, _TAG, rows.tags),
        ):
            self._hand.insert(table.__table__, columns, values, self._same.get(table))
        return acts

    def write_keys(self, between: Sequence[Callable[[], object]] = ()) -> None:
        """Insert the search keys of all new files, and do what else there is to write while they are made."""
        self._households.clear()
        self._keys.write(self._hand, self._session.connection(), between)

    def _home(self, each: Matched) -> _Home | None:
        said = each.said
        address = said.get("residence_address") or said.get("household_address")
        if address is None:
            return None
        parts = addresses.parse_stored(address)
        label = cast(str | None, each.row.values.get("grid"))
        grid_id = self._locator.by_label(label) or self._locator.by_address(parts)
        return _Home(address, parts, addresses.key_of(parts), grid_id, bool(parts.proper and parts.room))

    def _number_households(self, homes: Sequence[_Home | None], rows: _Rows) -> None:
        """Give every dwelling of the portion its household, the ones on file or new ones."""
        known = self._households
        wanted = {home.key: home for home in homes if home and home.dwelling and home.key not in known}
        if not self._no_households and wanted:
            self._hand.wait()
            for key, household_id in _on_file(self._session, list(wanted)):
                known[key] = household_id
                del wanted[key]
        for key, home in wanted.items():
            known[key] = number = next(self._household_ids)
            rows.households.append((number, home.text, key, home.grid_id))
            self.first_household = self.first_household or number
            self.last_household = number

    def _lay_out(self, rows: _Rows, resident_id: int, each: Matched, home: _Home | None) -> recording.Encoded:
        said = each.said
        get = said.get
        household_id = self._households[home.key] if home and home.dwelling else None
        id_no = get("id_no")
        id_type = get("id_type", IdType.RESIDENT_ID) if id_no else IdType.NONE
        rows.residents.append((
            resident_id, said["name"], get("sex", Sex.UNKNOWN).value, id_type.value, id_no, get("birth_date"),
            get("ethnicity"), household_id, get("living_alone"), get("self_care"), get("remark"),
        ))  # fmt: skip
        places: list[AddressParts] = []
        for name, kind in _ADDRESSES:
            address = get(name)
            if address is None:
                continue
            if home is not None and address == home.text:
                places.append(home.parts)
                rows.addresses.append((resident_id, kind, address, home.key, home.grid_id))
            else:
                other = addresses.parse_stored(address)
                places.append(other)
                rows.addresses.append(
                    (resident_id, kind, address, addresses.key_of(other), self._locator.by_address(other))
                )
        numbers = []
        for position, phone in enumerate(get("phones", ())):
            numbers.append(phone.number)
            rows.phones.append((resident_id, position, phone.number, phone.extension, phone.label))
        for position, contact in enumerate(get("emergency_contacts", ())):
            rows.contacts.append((resident_id, position, contact.name, contact.relation, contact.phone))
        for label in get("tags", ()):
            rows.tags.append((resident_id, label))
        self._keys.add(resident_id, name=said["name"], id_no=id_no, phones=numbers, places=places)
        changes = _said_in_record(said, household_id, home.grid_id if home else None)
        return "create", Resident.SUBJECT, str(resident_id), changes, None


def _on_file(session: Session, keys: list[str]) -> list[tuple[str, int]]:
    connection = session.connection()
    sqlite = connection.dialect.name == "sqlite"
    statement = text(f"SELECT address_key, id FROM households WHERE address_key {_within(sqlite)}")
    found = connection.execute(statement, {"keys": json.dumps(keys) if sqlite else keys})
    return [(row.address_key, row.id) for row in found]


@lru_cache(maxsize=2)
def _within(sqlite: bool) -> str:
    return "IN (SELECT value FROM json_each(:keys))" if sqlite else "= ANY(CAST(:keys AS text[]))"


def _said_in_record(said: Person, household_id: int | None, grid_id: int | None) -> str:
    """The changes of a new file, as :func:`desk.recording.encode` writes them; put together here in a quarter of
    the time."""
    said = {**said, "household_id": household_id, "grid_id": grid_id}
    pieces = [begin + text(value) for name, begin, text in _RECORDED if (value := said.get(name)) is not None]
    return "{" + "],".join(pieces) + "]}"


def _list_text(texts: Iterable[str]) -> str:
    return f"[{','.join(texts)}]"


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def _date_text(value: date) -> str:
    return f'"{value.isoformat()}"'


def _flag_text(value: bool) -> str:
    return "true" if value else "false"


def _phones_text(phones: Sequence[Phone]) -> str:
    return _list_text([f"[{_text(phone_text(each.number, each.extension))},{_text(each.label)}]" for each in phones])


def _contacts_text(contacts: Sequence[Contact]) -> str:
    return _list_text([f"[{_text(each.name)},{_text(each.relation)},{_text(each.phone)}]" for each in contacts])


def _tags_text(labels: Sequence[str]) -> str:
    return _list_text(map(encode_basestring, labels))


# In the order of the names in the record, which are sorted there.
_RECORDED: tuple[tuple[str, str, Callable[[Any], str]], ...] = tuple(
    (name, f'"{recorded}":[null,', text)
    for recorded, name, text in (
        ("birth_date", "birth_date", _date_text),
        ("contacts", "emergency_contacts", _contacts_text),
        ("ethnicity", "ethnicity", encode_basestring),
        ("grid_id", "grid_id", str),
        ("household_id", "household_id", str),
        ("id_no", "id_no", encode_basestring),
        ("living_address", "residence_address", encode_basestring),
        ("living_alone", "living_alone", _flag_text),
        ("name", "name", encode_basestring),
        ("phones", "phones", _phones_text),
        ("registered_address", "household_address", encode_basestring),
        ("remark", "remark", encode_basestring),
        ("self_care", "self_care", encode_basestring),
        ("sex", "sex", encode_basestring),
        ("tags", "tags", _tags_text),
    )
)
"""What a record says of a new file: field of the ledger, the beginning of its change, how its value is written."""
