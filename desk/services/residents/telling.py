"""What a file says in words, who changed it, and what a second clerk is told who saves the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import Stale
from desk.models.records import Record
from desk.models.residents import Resident
from desk.recording import plain
from desk.rules import masking
from desk.rules.permissions import Permission
from desk.services.acting import may
from desk.services.residents import welfare
from desk.services.residents.rows import PhoneInput, ResidentInput, TagInput, masked_phone
from desk.words import translate

HEALTH = ("health_note", "allergy_note")
"""Fields for whoever has the permission RESIDENTS_HEALTH."""

_UNTYPED = frozenset({"version", *welfare.FLAGS})
"""No form says these, so nobody's typing collides with them."""


def changed_since(session: Session, resident_id: int, version: int) -> dict[str, str]:
    """The fields that were saved after ``version`` was read, with who saved each last."""
    query = (
        select(Record.action, Record.actor_name, Record.changes)
        .where(Record.subject == Resident.SUBJECT, Record.subject_id == str(resident_id))
        .where(Record.action.in_(("create", "change", "save")))  # who revealed something saved nothing
        .order_by(Record.sequence.desc())
    )
    by: dict[str, str] = {}
    for action, actor, text in session.execute(query):
        changes: dict[str, list[Any]] = json.loads(text)
        moved = changes.get("version")
        if action == "create" or (moved and moved[1] <= version):
            break
        for field in changes:
            if field not in _UNTYPED and not field.endswith(("_id", "_ids")):
                by.setdefault(field, actor)
    return by


def last_changed_by(session: Session, resident_id: int, field: str) -> str:
    """Who saved ``field`` last, as the records name them."""
    query = (
        select(Record.actor_name, Record.changes)
        .where(Record.subject == Resident.SUBJECT, Record.subject_id == str(resident_id))
        .order_by(Record.sequence.desc())
    )
    return next((actor for actor, text in session.execute(query).tuples() if field in json.loads(text)), "")


def stale(session: Session, said: Mapping[str, Any], by: Mapping[str, str], typed: Callable[[str], str]) -> Stale:
    """Who changed which field (``by``): ``said`` is what the file says now, ``typed`` gives what was to be saved."""
    health = may(session.actor, Permission.RESIDENTS_HEALTH)
    changes = {
        field: (actor, shown(field, said.get(field)), typed(field))
        for field, actor in by.items()
        if field not in HEALTH or health
    }
    who = "、".join(dict.fromkeys(by.values()))
    return Stale(
        translate("residents", "{who} saved this file while you were typing. Nothing of yours is lost.", who=who),
        changes,
    )


def typed_text(values: ResidentInput, field: str) -> str:
    """A field of the form as it was typed, in words."""
    value = getattr(values, field, None)
    if isinstance(value, tuple):
        return "、".join(_typed_part(part) for part in value)
    return shown(field, plain(value))


def _typed_part(part: Any) -> str:
    if isinstance(part, PhoneInput):
        return part.number
    if isinstance(part, TagInput):
        return part.label
    return " ".join(piece for piece in (part.name, part.relation, part.phone, part.note) if piece)


def shown(field: str, value: Any) -> str:
    """A value of :func:`snapshot` in words, masked as in the file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return translate("residents", "yes") if value else translate("residents", "no")
    if field == "phones":
        return "、".join(masked_phone(number) for number, _ in value)
    if field == "contacts":
        return "、".join(_contact_text(*each) for each in value)
    if field == "tags":
        return "、".join(row[0] for row in value if row[2] is None)
    return _masked(field, str(value))


def _contact_text(
    name: str | None, relation: str | None, phone: str | None, note: str | None = None, linked_id: int | None = None
) -> str:
    return " ".join(filter(None, (name, relation, masked_phone(phone) if phone else "", note)))


def _masked(field: str, text: str) -> str:
    if field == "id_no":
        return masking.mask_id(text)
    return masking.mask_address(text) if field.endswith("_address") else text
