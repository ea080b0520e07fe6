"""Consents and notices of a resident by purpose, requests about the own data, and a copy of it (PIPL)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.db import Session
from desk.rules.consents import ConsentKind, ConsentState, GivenBy, Purpose, Right, Way


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


@dataclass(frozen=True, slots=True)
class CopyPart:
    """One part of the copy: a heading and its lines, label and value."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonalCopy:
    """All that the desk holds about a person, unmasked, to be handed to that person."""

    name: str
    made_at: datetime
    made_by: str
    parts: tuple[CopyPart, ...]


def consents_of(session: Session, *, resident_id: int) -> ConsentFile:
    """How the file stands, purpose by purpose."""
    raise NotImplementedError


def give(session: Session, *, resident_id: int, values: ConsentInput) -> ConsentFile:
    """Record a consent or notice. Raises Rejected (``kind``, ``given_on``, ``given_by``)."""
    raise NotImplementedError


def withdraw(session: Session, *, consent_id: int, on: date) -> ConsentFile:
    """The resident takes a consent back from ``on``; the entry stays. Raises Rejected ``on``."""
    raise NotImplementedError


def record_request(session: Session, *, resident_id: int, right: Right, way: Way, note: str = "") -> ConsentFile:
    """The resident asks for a copy, a correction or a deletion; a deletion needs a ``note`` of what (Rejected)."""
    raise NotImplementedError


def copy_for_resident(session: Session, *, resident_id: int, reason: str) -> PersonalCopy:
    """Everything about a person for that person, recorded with the ``reason``; needs RESIDENTS_REVEAL.

    Health parts only for whoever may see them. Raises Rejected ``reason`` when none is given.
    """
    raise NotImplementedError
