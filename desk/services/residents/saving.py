"""Saving a resident's file: doubles and lost updates are refused; household, grid and search keys kept in step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.attributes import flag_modified

from desk.db import Session
from desk.errors import DeskError
from desk.models.residents import (
    Household,
    Resident,
    ResidentAddress,
    ResidentContact,
    ResidentPhone,
    ResidentTag,
)
from desk.recording import plain
from desk.rules import addresses, masking
from desk.rules.permissions import Permission
from desk.rules.phones import Phone
from desk.rules.search import resident_keys
from desk.rules.tags import in_force
from desk.rules.times import local_date
from desk.services import grids, search
from desk.services import tags as dictionary
from desk.services.acting import may, require, station_of
from desk.services.residents import telling
from desk.services.residents.checking import Contact, Facts, judge
from desk.services.residents.rows import (
    AddressKind,
    AlreadyOnFile,
    ResidentInput,
    Status,
    TagInput,
    phone_text,
)
from desk.words import translate

LISTS = ("registered_address", "living_address", "phones", "contacts", "tags", "grid_ids")
"""Fields of the file that are rows of their own; the record of a save names their changes too."""

PLAIN = (
    "name", "sex", "id_type", "id_no", "birth_date", "ethnicity", "household_role", "living_alone", "self_care",
    "health_note", "allergy_note", "remark", "status", "status_since",
)  # fmt: skip
SUBJECT = Resident.SUBJECT


def put_down(session: Session, *, resident_id: int | None, version: int | None, values: ResidentInput) -> Resident:
    """:func:`desk.services.residents.save` without the status, which is a life event's."""
    require(session, Permission.RESIDENTS_WRITE)
    stored = changeable(session, resident_id) if resident_id is not None else None
    if stored is not None and version is not None and stored.version != version:
        by = telling.changed_since(session, stored.id, version)
        raise telling.stale(session, snapshot(stored), by, partial(telling.typed_text, values))
    facts = judge(values, stored, local_date(session.now))
    _refuse_double(session, facts, resident_id)
    resident = stored or Resident(
        station_id=station_of(session),
        status=Status.LIVING.value,
        created_at=session.now,
        batch_id=session.batch_id,
        addresses=[], phones=[], contacts=[], tags=[],
    )  # fmt: skip
    before, old_keys = (snapshot(resident), keys_of(resident)) if stored else ({}, frozenset[str]())
    with session.no_autoflush:  # one flush in the end raises the version by one
        _apply(session, resident, facts, values)
    finish(session, resident, before, old_keys, new=stored is None)
    return resident


def locked(session: Session, resident_id: int) -> Resident:
    """The resident, and on PostgreSQL nobody else changes the row or its keys until we are done."""
    resident = session.get(Resident, resident_id, with_for_update=True)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    return resident


def changeable(session: Session, resident_id: int) -> Resident:
    """:func:`locked`, unless a colleague merged the file meanwhile: what is saved now would be seen by nobody."""
    resident = locked(session, resident_id)
    if resident.status == Status.MERGED:
        raise DeskError(translate("residents", "This file was merged into another. Open that file instead."))
    return resident


def keys_of(resident: Resident) -> frozenset[str]:
    """The search keys of a file as it stands; a merged one has none."""
    if resident.status == Status.MERGED:
        return frozenset()
    return resident_keys(
        name=resident.name,
        id_no=resident.id_no,
        phones=[row.number for row in resident.phones],
        addresses=[row.text for row in resident.addresses],
    )


def snapshot(resident: Resident) -> dict[str, Any]:
    """What the file says, field by field, in plain values."""
    known: dict[str, str] = {row.kind: row.text for row in resident.addresses}
    said = {key: plain(getattr(resident, key)) for key in PLAIN}
    said["registered_address"] = known.get(AddressKind.REGISTERED)
    said["living_address"] = known.get(AddressKind.LIVING)
    said["phones"] = [[phone_text(row.number, row.extension), row.owner] for row in resident.phones]
    said["contacts"] = [said_of_contact(row) for row in resident.contacts]
    said["tags"] = [said_of_tag(row) for row in resident.tags]
    said["household_id"] = resident.household_id
    said["grid_ids"] = {row.kind: row.grid_id for row in resident.addresses if row.grid_id}
    return said


def said_of_contact(row: ResidentContact) -> list[Any]:
    """One contact as :func:`snapshot` and the records have it; note and file only where there are some."""
    said = [row.name, row.relation, row.phone, row.note, row.linked_id]
    return said if row.note or row.linked_id else said[:3]


def said_of_tag(row: ResidentTag) -> list[str | None]:
    """One category as :func:`snapshot` and the records have it."""
    return [row.label, plain(row.since), plain(row.until), row.evidence, plain(row.review_due)]


def finish(
    session: Session, resident: Resident, before: dict[str, Any], old_keys: frozenset[str], *, new: bool
) -> None:
    """Write a changed file: its version raised, the change named in the records, the search keys in step."""
    if new:
        resident.updated_at = session.now
        session.add(resident)
        _flush(session)
        search.put_keys(session, search.RESIDENT, resident.id, keys_of(resident), resident.last_seen_on)
        return
    after = snapshot(resident)
    if after == before:
        return
    version = resident.version
    resident.updated_at = session.now
    flag_modified(resident, "updated_at")  # the version rises also when only a telephone changed
    _flush(session)
    changes: dict[str, list[Any]] = {"version": [version, resident.version]}
    changes |= {field: [before[field], after[field]] for field in LISTS if before[field] != after[field]}
    session.note("save", SUBJECT, resident.id, changes)
    keys = keys_of(resident)
    search.drop_keys(session, search.RESIDENT, resident.id, old_keys - keys, resident.last_seen_on)
    search.put_keys(session, search.RESIDENT, resident.id, keys - old_keys, resident.last_seen_on)


def _flush(session: Session) -> None:
    """The keys and the version are needed now; who made a file with the same paper this very moment wins."""
    try:
        session.flush()
    except IntegrityError as error:
        text = translate("residents", "A colleague saved the same paper or address this very moment. Please try again.")
        raise DeskError(text) from error


def _refuse_double(session: Session, facts: Facts, resident_id: int | None) -> None:
    if facts.id_no is None:
        return
    query = select(Resident).where(Resident.id_type == facts.id_type.value, Resident.id_no == facts.id_no)
    other = session.scalars(query).first()
    if other is None or other.id == resident_id:
        return
    today = local_date(session.now)
    years = search.age_on(other.birth_date, today)
    known = [masking.mask_name(other.name), "" if years is None else translate("residents", "{n} years", n=years)]
    known += [search.short_address(row.text) for row in other.addresses[:1]]
    person = " ".join(part for part in known if part)
    if resident_id is None:
        words = translate(
            "residents", "This paper is on file already: {person}. Open that file instead.", person=person
        )
    else:
        words = translate(
            "residents",
            "This paper is on another file: {person}. If it is the same person, merge the two files.",
            person=person,
        )
    raise AlreadyOnFile(other.id, words)


def _apply(session: Session, resident: Resident, facts: Facts, values: ResidentInput) -> None:
    resident.name, resident.sex = facts.name, facts.sex.value
    resident.id_type, resident.id_no = facts.id_type.value, facts.id_no
    resident.birth_date, resident.ethnicity = facts.birth_date, facts.ethnicity
    resident.household_role = values.household_role.strip() or None
    resident.living_alone = values.living_alone
    resident.self_care = values.self_care.strip() or None
    resident.remark = values.remark.strip() or None
    if may(session.actor, Permission.RESIDENTS_HEALTH):
        for field in telling.HEALTH:
            if (told := getattr(values, field)) is not None:
                setattr(resident, field, told.strip() or None)
    _apply_addresses(session, resident, facts, values.grid_id)
    set_phones(resident, facts.phones)
    set_contacts(resident, facts.contacts)
    if values.tags is not None:
        _replace_tags(session, resident, values.tags)


def _apply_addresses(session: Session, resident: Resident, facts: Facts, grid_id: int | None) -> None:
    for row in list(resident.addresses):
        if row.kind not in facts.addresses:
            resident.addresses.remove(row)
    for kind, text in facts.addresses.items():
        set_address(session, resident, kind, text)
    settle(session, resident, grid_id)


def set_address(session: Session, resident: Resident, kind: str, text: str) -> None:
    """Put down where someone is registered or lives, with the grid it belongs to."""
    row = next((each for each in resident.addresses if each.kind == kind), None)
    if row is None:
        row = ResidentAddress(kind=str(kind), text="", address_key="", grid_id=None)
        resident.addresses.append(row)
    if row.text != text:
        row.text, row.address_key = text, addresses.key(text)
        row.grid_id = grids.grid_of(session, text)


def settle(session: Session, resident: Resident, grid_id: int | None = None) -> None:
    """Join the household where the resident lives, else is registered; ``grid_id`` overrules its grid."""
    home = min(resident.addresses, key=lambda row: row.kind, default=None)  # "living" before "registered"
    if home is None or resident.status == Status.MOVED_OUT:
        resident.household_id = None
        return
    home.grid_id = grid_id or home.grid_id
    resident.household_id = household_of(session, home.text, home.grid_id)


def household_of(session: Session, address: str, grid_id: int | None) -> int | None:
    """The household at a dwelling, made when there is none yet; None for an address without a door."""
    parts = addresses.parse(address)
    if not (parts.proper and parts.room):
        return None
    key = addresses.key(address)
    known = session.scalar(select(Household.id).where(Household.address_key == key))
    if known is not None:
        return known
    values = {"station_id": station_of(session), "address": address, "address_key": key, "grid_id": grid_id}
    dialect = postgresql if session.connection().dialect.name == "postgresql" else sqlite
    made: int | None = session.scalar(
        dialect.insert(Household).values(values).on_conflict_do_nothing().returning(Household.id)
    )
    if made is None:  # another desk made it in between
        return session.scalar(select(Household.id).where(Household.address_key == key))
    session.note("create", Household.SUBJECT, made, {field: [None, value] for field, value in values.items() if value})
    return made


def set_phones(resident: Resident, phones: Sequence[Phone]) -> None:
    """Put ``phones`` in the place of the file's, row by row."""
    rows = sorted(resident.phones, key=lambda row: row.position)
    for place, phone in enumerate(phones):
        if place == len(rows):
            rows.append(ResidentPhone(position=place))
            resident.phones.append(rows[place])
        row = rows[place]
        row.number, row.extension, row.owner = phone.number, phone.extension, phone.label or None
    for row in rows[len(phones) :]:
        resident.phones.remove(row)


def set_contacts(resident: Resident, contacts: Sequence[Contact]) -> None:
    """Put ``contacts`` in the place of the file's, row by row."""
    rows = sorted(resident.contacts, key=lambda row: row.position)
    for place, contact in enumerate(contacts):
        if place == len(rows):
            rows.append(ResidentContact(position=place))
            resident.contacts.append(rows[place])
        row = rows[place]
        row.name, row.relation, row.phone = contact.name, contact.relation, contact.phone
        row.note, row.linked_id = contact.note, contact.linked_id
    for row in rows[len(contacts) :]:
        resident.contacts.remove(row)


def with_notes(resident: Resident, contacts: Sequence[Contact]) -> list[Contact]:
    """``contacts`` as a ledger names them, with the notes and files that are known of them."""
    known = {(row.name, row.phone): row for row in resident.contacts}
    return [
        replace(each, note=row.note, linked_id=row.linked_id) if (row := known.get((each.name, each.phone))) else each
        for each in contacts
    ]


def _replace_tags(session: Session, resident: Resident, tags: Iterable[TagInput]) -> None:
    """A form that was opened before a category was renamed still says the old label."""
    known, today = dictionary.dictionary(session), local_date(session.now)
    wanted = {known.canonical(each.label) or each.label.strip(): each for each in tags}
    for row in list(resident.tags):
        if row.until is not None and row.until <= today:
            continue
        if row.label not in wanted and not in_force(row.since, row.until, today):
            continue  # it lies ahead: the form did not show it
        each = wanted.pop(row.label, None)
        if each is not None:
            row.since, row.until = each.since or row.since, each.until
            row.evidence, row.review_due = each.evidence, each.review_due or row.review_due
        elif row.since is None or row.since < today:
            row.until = today
        else:
            resident.tags.remove(row)
    for label, each in wanted.items():
        resident.tags.append(
            ResidentTag(
                label=label,
                since=each.since or today,
                until=each.until,
                evidence=each.evidence,
                review_due=each.review_due or dictionary.first_review(session, known, label),
            )
        )
