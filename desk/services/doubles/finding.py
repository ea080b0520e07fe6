"""Pairs of files that may be one person: the database finds who has something in common, the rules judge."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.residents import DifferentPeople, Resident, ResidentAddress, ResidentPhone
from desk.rules import doubles, masking
from desk.rules.doubles import Certainty, Facts, Judgement
from desk.rules.identity import IdType
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search
from desk.services.acting import require
from desk.services.doubles.rows import Pair, Person
from desk.services.residents.rows import Status

Progress = Callable[[int, int], object]

SHARED_AT_MOST = 60
"""A telephone or a door that more files have (an office, a 集体户) says nothing about a person."""

PORTION = 500
"""Files read in one statement."""

STEPS = 5
"""Looks at the whole database before the judging, each a step of the progress."""

_ORDER = (Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE, Certainty.DIFFERENT)
_LEGACY_CENTURY = "19"


def find_doubles(
    session: Session, *, progress: Progress | None = None, resident_id: int | None = None
) -> tuple[Pair, ...]:
    """All pairs of files that may be one person, the surest first; with ``resident_id`` those of this file.

    Pairs that were judged to be two people, and merged files, are left out. ``progress(done, total)`` may raise
    :class:`desk.errors.Cancelled`.
    """
    require(session, Permission.RESIDENTS_MERGE)
    tell = progress or _untold
    candidates: set[tuple[int, int]] = set()
    for step, block in enumerate((_same_paper, _same_name_and_birth, _same_phone, _same_address)):
        tell(step, STEPS)
        candidates |= {(min(pair), max(pair)) for pair in block(session, resident_id)}
    candidates -= _judged_different(session, resident_id)
    tell(STEPS - 1, STEPS)
    known = read_facts(session, {key for pair in candidates for key in pair}, tell)
    found = []
    for first, second in sorted(candidates):
        one, other = known[first], known[second]
        judgement = doubles.judge(one.facts, other.facts)
        if judgement is not None:
            found.append((judgement, *in_order(one, other)))
    found.sort(key=_place)
    return _pairs(session, found)


@dataclass(slots=True)
class Known:
    """What is compared of one file, and what its line shows."""

    resident_id: int
    facts: Facts
    status: str
    addresses: dict[str, str] = field(default_factory=dict)
    phones: list[str] = field(default_factory=list)


def in_order(one: Known, other: Known) -> tuple[Known, Known]:
    """The file that is proposed to stay first: the one with a resident ID, with any paper, the older one."""
    kept, gone = sorted((one, other), key=_standing)
    return kept, gone


def read_facts(session: Session, ids: Collection[int], progress: Progress | None = None) -> dict[int, Known]:
    """What is compared of these files."""
    wanted = sorted(ids)
    found: dict[int, Known] = {}
    for start in range(0, len(wanted), PORTION):
        if progress is not None and start:
            progress(STEPS * len(wanted) - (len(wanted) - start), STEPS * len(wanted))
        found |= _read_portion(session, wanted[start : start + PORTION])
    return found


def person(known: Known, today: date, *, whole_name: bool = False) -> Person:
    """The line of a file, masked; with its whole name where the two are judged by the clerk."""
    facts = known.facts
    home = known.addresses.get("living") or known.addresses.get("registered")
    return Person(
        known.resident_id,
        facts.name if whole_name else masking.mask_name(facts.name),
        facts.sex,
        search.age_on(facts.birth_date, today),
        masking.mask_id(facts.id_no) if facts.id_no else "",
        masking.mask_phone(known.phones[0]) if known.phones else "",
        search.short_address(home),
        known.status,
    )


def _untold(done: int, total: int) -> None:
    """Nobody waits to be told."""


def _standing(known: Known) -> tuple[bool, bool, bool, int]:
    facts = known.facts
    gone = known.status != Status.LIVING
    return facts.id_type != IdType.RESIDENT_ID, facts.id_no is None, gone, known.resident_id


def _place(found: tuple[Judgement, Known, Known]) -> tuple[int, int, str, int]:
    judgement, kept, gone = found
    return _ORDER.index(judgement.certainty), len(judgement.against), kept.facts.name, gone.resident_id


def _pairs(session: Session, found: Iterable[tuple[Judgement, Known, Known]]) -> tuple[Pair, ...]:
    today = local_date(session.now)
    return tuple(
        Pair(person(kept, today), person(gone, today), judged.certainty, judged.reasons, judged.against)
        for judged, kept, gone in found
    )


# Who has something in common. Each block reads along one index and gives pairs in any order.

_A, _B = aliased(Resident), aliased(Resident)
_Pairs = Iterable[tuple[int, int]]


def _both(resident_id: int | None) -> ColumnElement[bool]:
    """Neither file is merged; each pair once, or those of one file."""
    which = _A.id < _B.id if resident_id is None else and_(_A.id == resident_id, _B.id != resident_id)
    return and_(which, _A.status != Status.MERGED, _B.status != Status.MERGED)


def _same_paper(session: Session, resident_id: int | None) -> _Pairs:
    """The same number under two kinds of paper, or once in 15 places: the table itself refuses any other."""
    query = select(Resident.id, Resident.id_no).where(Resident.id_no.is_not(None), Resident.status != Status.MERGED)
    if resident_id is None:
        query = query.where(Resident.id_type.not_in((IdType.RESIDENT_ID.value, IdType.NONE.value)))
    else:
        query = query.where(Resident.id == resident_id)
    holders: dict[str, list[int]] = {}
    for key, number in session.execute(query).tuples():
        for form in _forms(number or ""):
            holders.setdefault(form, []).append(key)
    kinds = [kind.value for kind in IdType if kind is not IdType.NONE]
    numbers = sorted(holders)
    for start in range(0, len(numbers), PORTION):
        some = numbers[start : start + PORTION]
        others = select(Resident.id, Resident.id_no).where(Resident.id_type.in_(kinds), Resident.id_no.in_(some))
        for other, number in session.execute(others.where(Resident.status != Status.MERGED)).tuples():
            yield from ((key, other) for key in holders[number or ""] if key != other)


def _forms(number: str) -> set[str]:
    """The number as it may stand in another file: in 18 and in 15 places."""
    told = doubles.resident_id_of(number)
    if told is None:
        return {number}
    return {number, told, *([told[:6] + told[8:17]] if told[6:8] == _LEGACY_CENTURY else [])}


def _same_name_and_birth(session: Session, resident_id: int | None) -> _Pairs:
    same = and_(_B.name == _A.name, _B.birth_date == _A.birth_date)
    return session.execute(select(_A.id, _B.id).join(_B, same).where(_both(resident_id))).tuples()


def _same_phone(session: Session, resident_id: int | None) -> _Pairs:
    """A telephone in common, and the name or the birth date."""
    mine, theirs = aliased(ResidentPhone), aliased(ResidentPhone)
    query = (
        select(_A.id, _B.id)
        .join(mine, mine.resident_id == _A.id)
        .join(theirs, theirs.number == mine.number)
        .join(_B, _B.id == theirs.resident_id)
        .where(_both(resident_id), or_(_A.name == _B.name, _A.birth_date == _B.birth_date))
    )
    if resident_id is None:
        query = query.where(mine.number.not_in(_crowded(ResidentPhone.number)))
    return session.execute(query).tuples()


def _same_address(session: Session, resident_id: int | None) -> _Pairs:
    """One address; not both with a paper of the same kind."""
    mine, theirs = aliased(ResidentAddress), aliased(ResidentAddress)
    query = (
        select(_A.id, _B.id)
        .join(mine, mine.resident_id == _A.id)
        .join(theirs, theirs.address_key == mine.address_key)
        .join(_B, _B.id == theirs.resident_id)
        .where(_both(resident_id), or_(_A.id_no.is_(None), _B.id_no.is_(None), _A.id_type != _B.id_type))
    )
    if resident_id is None:
        query = query.where(mine.address_key.not_in(_crowded(ResidentAddress.address_key)))
    return session.execute(query).tuples()


def _crowded(column: Any) -> Select[tuple[str]]:
    return select(column).group_by(column).having(func.count() > SHARED_AT_MOST)


def _judged_different(session: Session, resident_id: int | None) -> set[tuple[int, int]]:
    query = select(DifferentPeople.first_id, DifferentPeople.second_id)
    if resident_id is not None:
        query = query.where(or_(DifferentPeople.first_id == resident_id, DifferentPeople.second_id == resident_id))
    return set(session.execute(query).tuples())


def _read_portion(session: Session, ids: list[int]) -> dict[int, Known]:
    columns = (
        Resident.id, Resident.name, Resident.sex, Resident.id_type, Resident.id_no, Resident.birth_date,
        Resident.household_id, Resident.status,
    )  # fmt: skip
    people = session.execute(select(*columns).where(Resident.id.in_(ids))).all()
    phones: dict[int, list[str]] = {}
    numbers = select(ResidentPhone.resident_id, ResidentPhone.number).where(ResidentPhone.resident_id.in_(ids))
    for key, number in session.execute(numbers.order_by(ResidentPhone.position)).tuples():
        phones.setdefault(key, []).append(number)
    places: dict[int, dict[str, tuple[str, str]]] = {}
    homes = select(
        ResidentAddress.resident_id, ResidentAddress.kind, ResidentAddress.text, ResidentAddress.address_key
    ).where(ResidentAddress.resident_id.in_(ids))
    for key, kind, text, address_key in session.execute(homes).tuples():
        places.setdefault(key, {})[kind] = (text, address_key)
    return {
        row.id: Known(
            row.id,
            Facts(
                row.name, row.sex, row.id_type, row.id_no, row.birth_date,
                frozenset(phones.get(row.id, ())),
                frozenset(key for _, key in places.get(row.id, {}).values() if any(map(str.isdigit, key))),
                row.household_id,
            ),
            row.status,
            {kind: text for kind, (text, _) in places.get(row.id, {}).items()},
            phones.get(row.id, []),
        )
        for row in people
    }  # fmt: skip
