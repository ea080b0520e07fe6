"""Saving what a clerk typed: the whole form, or one field in place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desk.db import Session
from desk.errors import Rejected
from desk.models.residents import Resident
from desk.rules.identity import IdType
from desk.rules.permissions import Permission
from desk.services.acting import require
from desk.services.residents import saving, telling
from desk.services.residents.life import follow_status
from desk.services.residents.reading import open_file
from desk.services.residents.rows import (
    AddressKind,
    ContactInput,
    PhoneInput,
    ResidentFile,
    ResidentInput,
    masked_phone,
)

FIELDS = frozenset(ResidentInput.__dataclass_fields__) - {"status", "status_since"}
"""What :func:`save_field` saves; the status is a life event's."""


def save(session: Session, *, resident_id: int | None, version: int | None, values: ResidentInput) -> ResidentFile:
    """Save a form as a new file, or over the file read at ``version``. Another status is recorded as a life event.

    Raises Rejected (field → what is wrong and what would be right), AlreadyOnFile (the same paper is on another
    file), and Stale when a colleague saved the file since ``version``.
    """
    resident = saving.put_down(session, resident_id=resident_id, version=version, values=values)
    if values.status is not None and values.status != resident.status:
        try:
            follow_status(session, resident, values.status, values.status_since)
        except Rejected as rejected:  # the form has the event's day, and no kind
            names = {"since": "status_since", "kind": "status"}
            raise Rejected({names.get(name, name): text for name, text in rejected.fields.items()}) from rejected
    return open_file(session, resident_id=resident.id)


def save_field(session: Session, *, resident_id: int, version: int | None, field: str, value: Any) -> ResidentFile:
    """Save one field of :class:`ResidentInput` (not ``status``), the others stay; ``value`` has that field's type.

    The same rules and errors as the form (Rejected under ``field``, lists ``phones.0``; AlreadyOnFile). What a
    colleague changed elsewhere since ``version`` doesn't matter; raises Stale when it was this field.
    """
    require(session, Permission.RESIDENTS_WRITE)
    if field not in FIELDS:
        raise ValueError(f"no such field: {field}")
    resident = saving.changeable(session, resident_id)
    values = replace(stored_input(resident), **{field: value})
    if field == "id_no" and resident.id_type in (IdType.NONE, IdType.RESIDENT_ID):
        values = replace(values, id_type=None)  # the number tells which paper it is
    if version is not None and version != resident.version:
        changed = telling.changed_since(session, resident_id, version)
        if field in changed:
            typed = telling.typed_text(values, field)
            raise telling.stale(session, saving.snapshot(resident), {field: changed[field]}, lambda _: typed)
    saving.put_down(session, resident_id=resident_id, version=None, values=values)
    return open_file(session, resident_id=resident_id)


def stored_input(resident: Resident) -> ResidentInput:
    """The form as it would be typed to leave the file as it is; what is masked there stands for what is stored."""
    known = {row.kind: row.text for row in resident.addresses}
    return ResidentInput(
        name=resident.name,
        id_no=resident.id_no or "",
        id_type=resident.id_type,
        sex=resident.sex,
        birth_date=resident.birth_date,
        ethnicity=resident.ethnicity or "",
        registered_address=known.get(AddressKind.REGISTERED, ""),
        living_address=known.get(AddressKind.LIVING, ""),
        phones=tuple(PhoneInput(masked_phone(row.number, row.extension), row.owner) for row in resident.phones),
        contacts=tuple(
            ContactInput(
                row.name or "",
                row.relation or "",
                masked_phone(row.phone) if row.phone else "",
                row.note or "",
                row.linked_id,
            )
            for row in resident.contacts
        ),
        household_role=resident.household_role or "",
        living_alone=resident.living_alone,
        self_care=resident.self_care or "",
        remark=resident.remark or "",
    )
