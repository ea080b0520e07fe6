"""Who of a ledger is on file already, and in what the two differ.

The same person: the same paper; or, when one of the two has no paper yet, the same name, a telephone in common and
birth dates that don't contradict each other; without telephones the same birth date and address. Two different papers
are never one person.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Date, text
from sqlalchemy.sql.selectable import TextualSelect

from desk.db import Session
from desk.exchange.report import Accepted, LedgerReading
from desk.rules import addresses, identity, masking
from desk.rules.identity import IdType, Sex
from desk.rules.phones import Phone
from desk.rules.tags import in_force
from desk.services.imports.rows import Choices, Difference
from desk.services.residents.checking import Contact
from desk.services.residents.rows import masked_phone, written
from desk.words import translate

STEP = 2_048
"""Rows compared at a time."""

PLAIN = ("name", "sex", "birth_date", "ethnicity", "living_alone", "self_care", "remark")
ADDRESSES = {"residence_address": "living", "household_address": "registered"}
"""Fields of the ledger → kinds of address."""

COMPARED = ("name", "id_no", *PLAIN[1:], *ADDRESSES, "phones", "emergency_contacts", "tags")
_TAKEN = frozenset(COMPARED)
Person = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OnFile:
    """A resident in the words of the ledger; blank fields are left out."""

    resident_id: int
    said: Person


class Matched(NamedTuple):
    """A row and whom it is about: nobody known, a file, or (``repeats``) an earlier row without paper."""

    row: Accepted
    said: Person
    on_file: OnFile | None
    repeats: bool = False


def said_by(values: Mapping[str, object]) -> Person:
    """What a row says about a resident, blank fields left out."""
    said: Person = {
        field: value
        for field, value in values.items()
        if (value or value is False) and field in _TAKEN and value is not Sex.UNKNOWN
    }
    for field in ADDRESSES:
        if field in said:
            said[field] = addresses.normalise(said[field])
            if not said[field]:
                del said[field]
    if "emergency_contacts" in said:
        said["emergency_contacts"] = tuple(
            Contact(each.name, each.relation, each.phone) for each in said["emergency_contacts"]
        )
    other = values.get("other_id_no")
    if other and "id_no" not in said:
        said["id_no"], said["id_type"] = other, IdType.OTHER
    elif "id_no" in said and (id_type := identity.paper_of(said["id_no"])) is not IdType.RESIDENT_ID:
        said["id_type"] = id_type
    return said


def with_choices(reading: LedgerReading, choices: Choices) -> Iterator[Accepted]:
    """The accepted rows, with the fields chosen from later rows about the same person."""
    chosen: dict[tuple[str | None, int], dict[str, object]] = {}
    for repeated in reading.duplicates:
        taken = {
            field: repeated.values.get(field)
            for field, take in choices.get((repeated.sheet, repeated.row), {}).items()
            if take and field in repeated.differing
        }
        if taken:
            chosen.setdefault((repeated.of_sheet, repeated.of_row), {}).update(taken)
    for row in reading.accepted:
        other = chosen.get((row.sheet, row.row)) if chosen else None
        yield row._replace(values={**row.values, **other}) if other else row


def matched(
    session: Session, rows: Iterable[Accepted], today: date, *, before_look: Callable[[], object] | None = None
) -> Iterator[list[Matched]]:
    """All rows with whom they are about, in portions of :data:`STEP`; ``before_look`` comes before each look."""
    nobody = session.connection().execute(text("SELECT id FROM residents LIMIT 1")).first() is None
    paperless: dict[str, list[Person]] = {}
    rows = iter(rows)
    while portion := [(row, said_by(row.values)) for row in islice(rows, STEP)]:
        if before_look is not None and not nobody:
            before_look()
        yield _match(session, portion, today, nobody, paperless)


def differences(known: Person, said: Person) -> list[str]:
    """The fields in which a row says something else than what is known."""
    return [field for field in COMPARED if field in said and not _agree(field, known.get(field), said[field])]


def is_blank(known: Person, field: str) -> bool:
    """Whether nothing is known; a plain no is something."""
    return known.get(field) in (None, "", ())


def shown_differences(known: Person, said: Person, fields: Iterable[str]) -> tuple[Difference, ...]:
    """Both values side by side, masked, with the proposal to fill in what was blank."""
    return tuple(
        Difference(field, shown(field, known.get(field)), shown(field, said.get(field)), is_blank(known, field))
        for field in fields
    )


def shown(field: str, value: Any) -> str:
    """A value of the ledger as text, personal data masked."""
    if value is None or value in ((), ""):
        return ""
    if isinstance(value, bool):
        return translate("imports", "yes") if value else translate("imports", "no")
    if field == "id_no":
        return masking.mask_id(value)
    if field in ADDRESSES:
        return masking.mask_address(value)
    if field == "sex":
        return translate("imports", "male") if value == Sex.MALE else translate("imports", "female")
    if field == "phones":
        return "、".join(masked_phone(phone.number, phone.extension) for phone in value)
    if field == "emergency_contacts":
        return "、".join(
            " ".join(part for part in (each.name, each.relation, masked_phone(each.phone or "")) if part)
            for each in value
        )
    return "、".join(map(str, value)) if field == "tags" else str(value)


def _agree(field: str, known: Any, said: Any) -> bool:
    if known is None:
        return False
    if field == "phones":
        return {written(phone) for phone in said} <= {written(phone) for phone in known}
    if field in ("tags", "emergency_contacts"):
        return set(said) <= set(known)
    if field in ADDRESSES:
        return bool(addresses.key(known) == addresses.key(said))
    return bool(known == said)


def _match(
    session: Session,
    portion: list[tuple[Accepted, Person]],
    today: date,
    nobody: bool,
    paperless: dict[str, list[Person]],
) -> list[Matched]:
    found: dict[int, OnFile] = {} if nobody else _on_file(session, [said for _, said in portion], today)
    result: list[Matched] = []
    for place, (row, said) in enumerate(portion):
        known = found.get(place)
        repeats = False
        if known is None and "id_no" not in said:
            namesakes = paperless.setdefault(said["name"], [])
            repeats = any(_alike(other, said) for other in namesakes)
            if not repeats:
                namesakes.append(said)
        result.append(Matched(row, said, known, repeats))
    return result


def _on_file(session: Session, people: list[Person], today: date) -> dict[int, OnFile]:
    """By place in the portion, who is on file."""
    statements = _statements(session.connection().dialect.name)
    connection = session.connection()

    def handed(values: list[Any]) -> Any:
        return json.dumps(values, default=str) if connection.dialect.name == "sqlite" else values

    by_paper: dict[tuple[str, str], int] = {}
    for id_type in {said.get("id_type", IdType.RESIDENT_ID) for said in people if "id_no" in said}:
        numbers = [
            said["id_no"] for said in people if said.get("id_type", IdType.RESIDENT_ID) == id_type and "id_no" in said
        ]
        rows = connection.execute(statements.papers, {"id_type": id_type.value, "numbers": handed(numbers)})
        by_paper.update({(id_type, row.id_no): row.id for row in rows})
    sure: dict[int, int] = {}
    open_places: list[int] = []
    for place, said in enumerate(people):
        key = by_paper.get((said.get("id_type", IdType.RESIDENT_ID), said["id_no"])) if "id_no" in said else None
        if key is None:
            open_places.append(place)
        else:
            sure[place] = key
    pairs = [(people[place]["name"], people[place].get("birth_date")) for place in open_places]
    reached = [
        (people[place]["name"], phone.number) for place in open_places for phone in people[place].get("phones", ())
    ]
    namesakes: dict[str, list[int]] = {}
    for statement, each in ((statements.namesakes, pairs), (statements.reached, reached)):
        if each:
            for row in connection.execute(statement, _pairs(each, connection.dialect.name)):
                namesakes.setdefault(row.name, []).append(row.id)
    possible = {place: namesakes.get(people[place]["name"], []) for place in open_places}
    wanted = sorted({*sure.values(), *(key for keys in possible.values() for key in keys)})
    known = _load(session, statements, handed, wanted, today)
    found = {place: known[key] for place, key in sure.items()}
    for place, keys in possible.items():
        alike = next((known[key] for key in keys if _alike(known[key].said, people[place])), None)
        if alike is not None:
            found[place] = alike
    return found


def _pairs(pairs: Sequence[tuple[str, Any]], dialect: str) -> dict[str, Any]:
    if dialect == "sqlite":
        return {"pairs": json.dumps(pairs, default=str)}
    return {"names": [name for name, _ in pairs], "others": [other for _, other in pairs]}


def _alike(known: Person, said: Person) -> bool:
    """Whether two of the same name, one at least without paper, are one person."""
    births = known.get("birth_date"), said.get("birth_date")
    if ("id_no" in known and "id_no" in said) or (None not in births and births[0] != births[1]):
        return False
    mine, theirs = said.get("phones", ()), known.get("phones", ())
    if mine and theirs:
        return not {phone.number for phone in mine}.isdisjoint(phone.number for phone in theirs)
    places = [{addresses.key(each[field]) for field in ADDRESSES if field in each} for each in (known, said)]
    return births[0] == births[1] and not places[0].isdisjoint(places[1])


def _load(session: Session, statements: _Statements, handed: Any, wanted: list[int], today: date) -> dict[int, OnFile]:
    connection = session.connection()
    ids = {"ids": handed(wanted)}
    people: dict[int, Person] = {}
    if not wanted:
        return {}
    for row in connection.execute(statements.residents, ids):
        said: Person = {field: value for field in PLAIN if (value := getattr(row, field)) is not None}
        if row.id_no:
            said["id_no"] = row.id_no
        if said.get("sex") == Sex.UNKNOWN:
            del said["sex"]
        people[row.id] = said
    kinds = {kind: field for field, kind in ADDRESSES.items()}
    for row in connection.execute(statements.addresses, ids):
        people[row.resident_id][kinds[row.kind]] = row.text
    for row in connection.execute(statements.phones, ids):
        people[row.resident_id].setdefault("phones", []).append(Phone(row.number, row.extension, row.owner))
    for row in connection.execute(statements.contacts, ids):
        contact = Contact(row.name, row.relation, row.phone)
        people[row.resident_id].setdefault("emergency_contacts", []).append(contact)
    for row in connection.execute(statements.tags, ids):
        if in_force(row.since, row.until, today):
            people[row.resident_id].setdefault("tags", []).append(row.label)
    return {key: OnFile(key, said) for key, said in people.items()}


@dataclass(frozen=True, slots=True)
class _Statements:
    papers: Any
    namesakes: Any
    reached: Any
    residents: TextualSelect
    addresses: Any
    phones: Any
    contacts: Any
    tags: TextualSelect


@cache
def _statements(dialect: str) -> _Statements:
    sqlite = dialect == "sqlite"

    def within(name: str, kind: str) -> str:
        return f"IN (SELECT value FROM json_each(:{name}))" if sqlite else f"= ANY(CAST(:{name} AS {kind}[]))"

    # Pairs, each looked up in the index; two lists would be tried in every combination.
    name = "json_extract(j.value, '$[0]')" if sqlite else "j.name"
    other = "json_extract(j.value, '$[1]')" if sqlite else "j.other"

    def pairs(kind: str) -> str:
        arrays = f"unnest(CAST(:names AS text[]), CAST(:others AS {kind}[])) AS j(name, other)"
        return "json_each(:pairs) j" if sqlite else arrays

    mine = f"resident_id {within('ids', 'bigint')}"
    return _Statements(
        papers=text(f"SELECT id, id_no FROM residents WHERE id_type = :id_type AND id_no {within('numbers', 'text')}"),
        namesakes=text(
            f"SELECT DISTINCT r.id, r.name FROM {pairs('date')} JOIN residents r ON r.name = {name}"
            f" AND r.birth_date = {other} WHERE r.status <> 'merged'"
            f" UNION SELECT r.id, r.name FROM {pairs('date')} JOIN residents r ON r.name = {name}"
            f" AND r.birth_date IS NULL AND {other} IS NULL WHERE r.status <> 'merged' ORDER BY 1"
        ),
        reached=text(
            f"SELECT DISTINCT r.id, r.name FROM {pairs('text')} JOIN resident_phones p ON p.number = {other}"
            f" JOIN residents r ON r.id = p.resident_id AND r.name = {name} WHERE r.status <> 'merged' ORDER BY 1"
        ),
        residents=text(
            f"SELECT id, id_no, {', '.join(PLAIN)} FROM residents WHERE id {within('ids', 'bigint')}"
        ).columns(birth_date=Date(), living_alone=Boolean()),
        addresses=text(f"SELECT resident_id, kind, text FROM resident_addresses WHERE {mine}"),
        phones=text(
            f"SELECT resident_id, number, extension, owner FROM resident_phones WHERE {mine} ORDER BY position"
        ),
        contacts=text(
            f"SELECT resident_id, name, relation, phone FROM resident_contacts WHERE {mine} ORDER BY position"
        ),
        tags=text(f"SELECT resident_id, label, since, until FROM resident_tags WHERE {mine} ORDER BY id").columns(
            since=Date(), until=Date()
        ),
    )
