"""Consents and notices of a resident by purpose, requests about the own data, and a copy of it (PIPL)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.residents import Resident, ResidentConsent
from desk.models.staff import Staff
from desk.rules import consents as rules
from desk.rules.consents import ConsentKind, ConsentState, Given, GivenBy, Purpose, Right, Way
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import attachments
from desk.services.acting import require, staff_of
from desk.services.residents.events import family_of
from desk.services.residents.personal_copy import PersonalCopy, personal_copy
from desk.words import translate


@dataclass(frozen=True, slots=True)
class ConsentInput:
    """A consent or notice as typed; the paper with the signature is laid to it as an attachment."""

    kind: ConsentKind
    purpose: Purpose
    given_on: date
    given_by: GivenBy = GivenBy.SELF
    way: Way = Way.SIGNED
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """``purpose`` is a :class:`Purpose`, of a request a :class:`Right`; ``papers`` counts its attachments."""

    consent_id: int
    kind: ConsentKind
    purpose: Purpose | Right
    given_on: date
    given_by: GivenBy
    way: Way
    note: str
    withdrawn_on: date | None
    papers: int
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class PurposeRow:
    """How one purpose stands; ``latest`` is the entry that says so, ``lacking`` that something must be asked for."""

    purpose: Purpose
    state: ConsentState
    lacking: bool
    latest: ConsentRow | None


@dataclass(frozen=True, slots=True)
class ConsentFile:
    """Every purpose with its state, and all entries, newest first. ``lacking`` names what is missing, in words."""

    purposes: tuple[PurposeRow, ...]
    entries: tuple[ConsentRow, ...]
    lacking: str


def consents_of(session: Session, *, resident_id: int) -> ConsentFile:
    """How the file stands, purpose by purpose."""
    require(session, Permission.RESIDENTS_READ)
    entries = entries_of(session, resident_id)
    given = {row: each for row in entries if (each := _given(row)) is not None}
    states = rules.states(given.values(), local_date(session.now))
    lacking = rules.lacks(states)
    latest = {purpose: next((row for row in given if row.purpose is purpose), None) for purpose in Purpose}
    return ConsentFile(
        tuple(PurposeRow(each, states[each], each in lacking, latest[each]) for each in Purpose),
        entries,
        "、".join(rules.purpose_text(each) for each in lacking),
    )


def give(session: Session, *, resident_id: int, values: ConsentInput) -> ConsentFile:
    """Record a consent or notice. Raises Rejected (``kind``, ``given_on``, ``given_by``)."""
    require(session, Permission.RESIDENTS_WRITE)
    resident = _resident(session, resident_id)
    today = local_date(session.now)
    faults = rules.faults(values.given_on, values.given_by, birth=resident.birth_date, today=today)
    if values.kind is ConsentKind.REQUEST:
        faults["kind"] = translate("consents", "A request is recorded by itself.")
    if faults:
        raise Rejected(faults)
    _put(session, resident_id, values.kind, values.purpose, values.given_on, values.given_by, values.way, values.note)
    return consents_of(session, resident_id=resident_id)


def withdraw(session: Session, *, consent_id: int, on: date) -> ConsentFile:
    """The resident takes a consent back from ``on``; the entry stays. Raises Rejected ``on``."""
    require(session, Permission.RESIDENTS_WRITE)
    row = session.get(ResidentConsent, consent_id, with_for_update=True)
    if row is None:
        raise DeskError(translate("consents", "This entry is not there any more."))
    if row.kind != ConsentKind.CONSENT or row.withdrawn_on is not None:
        raise DeskError(translate("consents", "Only a consent that is in force can be withdrawn."))
    if not row.given_on <= on <= local_date(session.now):
        raise Rejected({"on": translate("consents", "The day lies between the consent and today.")})
    row.withdrawn_on = on
    session.flush()  # the file below is read from the table
    return consents_of(session, resident_id=row.resident_id)


def record_request(session: Session, *, resident_id: int, right: Right, way: Way, note: str = "") -> ConsentFile:
    """The resident asks for a copy, a correction or a deletion; what for is said in ``note``.

    A correction and a deletion need the ``note`` (Rejected).
    """
    require(session, Permission.RESIDENTS_WRITE)
    _resident(session, resident_id)
    if right is not Right.COPY and not note.strip():
        raise Rejected({"note": translate("consents", "Please say what is to be corrected or deleted.")})
    _put(session, resident_id, ConsentKind.REQUEST, right, local_date(session.now), GivenBy.SELF, way, note)
    return consents_of(session, resident_id=resident_id)


def copy_for_resident(session: Session, *, resident_id: int, reason: str) -> PersonalCopy:
    """Everything about a person for that person, recorded with the ``reason``; needs RESIDENTS_REVEAL.

    Health parts only for whoever may see them. Raises Rejected ``reason`` when none is given.
    """
    require(session, Permission.RESIDENTS_REVEAL)
    if not reason.strip():
        raise Rejected({"reason": translate("consents", "Please say what it is needed for.")})
    resident = _resident(session, resident_id)
    session.note("export", Resident.SUBJECT, resident_id, {"shown": [None, "copy"]}, reason=reason.strip())
    return personal_copy(session, resident, [_line(row) for row in entries_of(session, resident_id)])


def entries_of(session: Session, resident_id: int) -> tuple[ConsentRow, ...]:
    """All consents, notices and requests of a file and of those merged into it, newest first."""
    query = (
        select(ResidentConsent, Staff.name)
        .join(Staff, Staff.id == ResidentConsent.recorded_by_id)
        .where(ResidentConsent.resident_id.in_(family_of(session, resident_id)))
        .order_by(ResidentConsent.given_on.desc(), ResidentConsent.id.desc())
    )
    found = session.execute(query).tuples().all()
    subject = attachments.Subject.CONSENT
    papers = attachments.count_of(session, subject=subject, subject_ids=[row.id for row, _ in found]) if found else {}
    return tuple(_row(row, by, papers.get(row.id, 0)) for row, by in found)


def _row(row: ResidentConsent, recorded_by: str, papers: int) -> ConsentRow:
    kind = ConsentKind(row.kind)
    return ConsentRow(
        row.id,
        kind,
        Right(row.purpose) if kind is ConsentKind.REQUEST else Purpose(row.purpose),
        row.given_on,
        GivenBy(row.given_by or GivenBy.SELF),
        Way(row.way),
        row.note or "",
        row.withdrawn_on,
        papers,
        row.recorded_at,
        recorded_by,
    )


def _given(row: ConsentRow) -> Given | None:
    if isinstance(row.purpose, Right):
        return None
    return Given(row.kind, row.purpose, row.given_on, row.withdrawn_on)


def _resident(session: Session, resident_id: int) -> Resident:
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    return resident


def _put(
    session: Session,
    resident_id: int,
    kind: ConsentKind,
    purpose: Purpose | Right,
    given_on: date,
    given_by: GivenBy,
    way: Way,
    note: str,
) -> None:
    session.add(
        ResidentConsent(
            resident_id=resident_id, kind=kind.value, purpose=purpose.value, given_on=given_on,
            given_by=given_by.value, way=way.value, note=note.strip() or None, recorded_at=session.now,
            recorded_by_id=staff_of(session),
        )
    )  # fmt: skip
    session.flush()  # the file that goes out is read from the table


def entry_text(row: ConsentRow) -> str:
    """同意 健康信息, 申请 删除."""
    what = rules.right_text(row.purpose) if isinstance(row.purpose, Right) else rules.purpose_text(row.purpose)
    return f"{rules.kind_text(row.kind)} {what}"


def _line(row: ConsentRow) -> tuple[str, str]:
    said = [row.given_on.isoformat(), rules.given_by_text(row.given_by), rules.way_text(row.way), row.note]
    if row.withdrawn_on:
        said.append(f"{rules.state_text(ConsentState.WITHDRAWN)} {row.withdrawn_on.isoformat()}")
    return entry_text(row), " ".join(filter(None, said))
