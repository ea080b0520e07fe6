"""All that the desk holds about a person, to be handed to that person (privacy law, article 45)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.attachments import Attachment
from desk.models.matters import Matter
from desk.models.residents import Resident, ResidentNote
from desk.rules.assessment import AssessmentState, Level
from desk.rules.assessment_words import level_text
from desk.rules.identity import Sex
from desk.rules.life import turn_text
from desk.rules.matters import MatterState, state_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import may
from desk.services.record_fields import field_text
from desk.services.residents import card_happenings, service_happenings
from desk.services.residents.events import event_rows, family_of, turn_of
from desk.services.residents.rows import AddressKind, EventRow, phone_text
from desk.words import translate

Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class CopyPart:
    """One part of the copy: a heading and its lines, label and value."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonalCopy:
    """What is handed over, unmasked; parts without a line are left out."""

    name: str
    made_at: datetime
    made_by: str
    parts: tuple[CopyPart, ...]


def personal_copy(session: Session, resident: Resident, consents: Lines) -> PersonalCopy:
    """The copy of one file and of those merged into it; health only for whoever may see it."""
    family = family_of(session, resident.id)
    parts = (
        (translate("personal_copy", "Person"), _person(resident)),
        (translate("personal_copy", "Where and how to reach"), _reached(resident)),
        (translate("personal_copy", "Emergency contacts"), _contacts(resident)),
        (translate("personal_copy", "Categories"), _tags(resident)),
        (translate("personal_copy", "Health"), _health(session, resident, family)),
        (translate("personal_copy", "Life events"), [_event(row) for row in event_rows(session, family)]),
        (translate("personal_copy", "Consents and notices"), consents),
        (translate("personal_copy", "Matters"), _matters(session, family)),
        (translate("personal_copy", "Services"), service_happenings.copied(session, family)),
        (translate("personal_copy", "Cards"), card_happenings.copied(session, family)),
        (translate("personal_copy", "Notes"), _notes(session, family)),
        (translate("personal_copy", "Attachments"), _attachments(session, family)),
    )
    shown = tuple(CopyPart(title, tuple(lines)) for title, lines in parts if lines)
    return PersonalCopy(resident.name, session.now, session.actor.name, shown)


def _said(pairs: Iterable[tuple[str, str | date | None]]) -> list[tuple[str, str]]:
    return [(field_text(field), str(value)) for field, value in pairs if value]


def _person(resident: Resident) -> Lines:
    sex = {
        Sex.MALE: translate("personal_copy", "male"),
        Sex.FEMALE: translate("personal_copy", "female"),
        Sex.UNKNOWN: "",
    }
    alone = {True: translate("records", "yes"), False: translate("records", "no"), None: ""}
    return _said(
        (
            ("name", resident.name),
            ("id_no", resident.id_no),
            ("sex", sex[Sex(resident.sex)]),
            ("birth_date", resident.birth_date),
            ("ethnicity", resident.ethnicity),
            ("household_role", resident.household_role),
            ("living_alone", alone[resident.living_alone]),
            ("self_care", resident.self_care),
            ("remark", resident.remark),
        )
    )


def _reached(resident: Resident) -> Lines:
    known = {row.kind: row.text for row in resident.addresses}
    phones = [
        (field_text("phone"), " ".join(filter(None, (phone_text(row.number, row.extension), row.owner))))
        for row in resident.phones
    ]
    registered, living = known.get(AddressKind.REGISTERED), known.get(AddressKind.LIVING)
    return [*_said((("registered_address", registered), ("living_address", living))), *phones]


def _contacts(resident: Resident) -> Lines:
    return [(row.name or "", " ".join(filter(None, (row.relation, row.phone, row.note)))) for row in resident.contacts]


def _tags(resident: Resident) -> Lines:
    return [(row.label, " ".join(filter(None, (_span(row.since, row.until), row.evidence)))) for row in resident.tags]


def _span(since: date | None, until: date | None) -> str:
    return f"{since or ''}–{until or ''}" if since or until else ""


def _health(session: Session, resident: Resident, family: Sequence[int]) -> Lines:
    if not may(session.actor, Permission.RESIDENTS_HEALTH):
        return []
    notes = _said((("health_note", resident.health_note), ("allergy_note", resident.allergy_note)))
    return [*notes, *_assessments(session, family)]


def _assessments(session: Session, family: Sequence[int]) -> Lines:
    query = (
        select(Assessment)
        .where(Assessment.resident_id.in_(family), Assessment.state == AssessmentState.VALID.value)
        .order_by(Assessment.assessed_on, Assessment.id)
    )
    told = translate("personal_copy", "Ability assessment")
    return [
        (told, " ".join(filter(None, (row.assessed_on.isoformat(), *_result(row), row.reason, row.remark))))
        for row in session.scalars(query)
    ]


def _result(row: Assessment) -> tuple[str, ...]:
    if row.total is None or row.final_level is None:
        return ()
    return translate("assessment", "{n} points", n=row.total), level_text(Level(row.final_level))


def _event(row: EventRow) -> tuple[str, str]:
    return turn_text(turn_of(row)), " ".join(filter(None, (row.place, row.note, row.evidence)))


def _matters(session: Session, family: Sequence[int]) -> Lines:
    query = (
        select(Matter.number, Matter.title, Matter.state, Matter.received_at, Matter.result)
        .where(Matter.resident_id.in_(family))
        .order_by(Matter.received_at, Matter.id)
    )
    return [
        (
            number,
            " ".join(filter(None, (local_date(at).isoformat(), title, state_text(MatterState(state)), result))),
        )
        for number, title, state, at, result in session.execute(query).tuples()
    ]


def _notes(session: Session, family: Sequence[int]) -> Lines:
    query = select(ResidentNote.written_at, ResidentNote.text).where(ResidentNote.resident_id.in_(family))
    found = session.execute(query.order_by(ResidentNote.id)).tuples()
    return [(local_date(at).isoformat(), text) for at, text in found]


def _attachments(session: Session, family: Sequence[int]) -> Lines:
    query = select(Attachment.added_at, Attachment.name).where(
        Attachment.subject == Resident.SUBJECT, Attachment.subject_id.in_(family), Attachment.removed_at.is_(None)
    )
    found = session.execute(query.order_by(Attachment.id)).tuples()
    return [(local_date(at).isoformat(), name) for at, name in found]
