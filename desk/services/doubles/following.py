"""What goes over to the file that stays: every row of every table that names the other one.

Read from the metadata, so that a table made later follows by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Table,
    UniqueConstraint,
    exists,
    false,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError
from desk.models import Base
from desk.models.base import Recorded
from desk.models.residents import Resident
from desk.services.record_words import subject_text
from desk.words import translate

OWN = frozenset(
    {
        "resident_addresses.resident_id",
        "resident_phones.resident_id",
        "resident_contacts.resident_id",
        "resident_tags.resident_id",
    }
)
"""What a file says. It stays with the file that goes, as its own account; the other one takes over what is chosen."""

ABOUT_FILES = frozenset(
    {
        "residents.merged_into_id",
        "resident_merges.kept_id",
        "resident_merges.gone_id",
        "different_people.first_id",
        "different_people.second_id",
    }
)
"""What is said of the files themselves."""

_NOT_FOLLOWING = frozenset({"records", "search_keys"})
"""Tables with a subject that keep it: what was recorded stays as it was, search keys are made anew."""

_LASTING = {"uq_card_tokens_live": ("state", "LIVE")}
"""Of what is unique only while it lasts, what may last twice: the card in the other purse opens the same file."""

_AT_ONCE = 500

Moved = dict[str, list[int]]
"""``table.column`` → the keys of the rows that followed."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names residents; ``subject`` is what the records call its rows, "" for rows not recorded."""

    table: Table
    column: Column[Any]
    condition: ColumnElement[bool]
    subject: str

    @property
    def name(self) -> str:
        return f"{self.table.name}.{self.column.name}"


def references() -> Iterator[Reference]:
    """Every column whose rows follow, in the order of the tables' names."""
    for table in sorted(Base.metadata.tables.values(), key=lambda each: each.name):
        for key in sorted(table.foreign_keys, key=lambda each: each.parent.name):
            if key.column is Resident.__table__.c.id and f"{table.name}.{key.parent.name}" not in OWN | ABOUT_FILES:
                yield Reference(table, key.parent, true(), _subject_of(table))
        if {"subject", "subject_id"} <= set(table.columns.keys()) and table.name not in _NOT_FOLLOWING:
            of_residents = table.c.subject == Resident.SUBJECT
            yield Reference(table, table.c.subject_id, of_residents, _subject_of(table))


def counts(session: Session, resident_id: int) -> list[tuple[str, int]]:
    """What the records call the rows that would follow → how many there are."""
    found: dict[str, int] = {}
    for each in references():
        query = select(func.count()).select_from(each.table).where(each.column == resident_id, each.condition)
        if number := session.scalar(query):
            found[each.subject or each.table.name] = found.get(each.subject or each.table.name, 0) + number
    return sorted(found.items(), key=lambda pair: (pair[0] != "matter", pair[0]))


def move(session: Session, *, gone_id: int, kept_id: int) -> Moved:
    """Have every row of ``gone_id`` name ``kept_id`` instead.

    A row that would be there twice then stays where it is: it is still found through the file that went.
    """
    moved: Moved = {}
    for each in references():
        key = each.table.c.id
        query = select(key).where(each.column == gone_id, each.condition, ~_twice(each, kept_id))
        keys = list(session.scalars(query.order_by(key)))
        if keys:
            _rename(session, each, keys, gone_id, kept_id)
            moved[each.name] = keys
    session.expire_all()
    return moved


def move_back(session: Session, moved: Mapping[str, Sequence[int]], *, gone_id: int, kept_id: int) -> None:
    """Have the rows name ``gone_id`` again, if they still name ``kept_id``."""
    for each in references():
        key = each.table.c.id
        keys: list[int] = []
        for some in _portions(moved.get(each.name, ())):
            keys += session.scalars(select(key).where(key.in_(some), each.column == kept_id).order_by(key))
        if keys:
            _rename(session, each, keys, kept_id, gone_id)
    session.expire_all()


def _rename(session: Session, reference: Reference, keys: Sequence[int], old: int, new: int) -> None:
    for some in _portions(keys):
        change = update(reference.table).where(reference.table.c.id.in_(some)).values({reference.column: new})
        try:
            session.execute(change)
        except IntegrityError as error:
            raise DeskError(
                translate(
                    "doubles",
                    "Both files hold something that one person can have only once ({what}). Nothing was merged.",
                    what=subject_text(reference.subject or reference.table.name),
                )
            ) from error
    if reference.subject:
        for each in keys:
            session.note("change", reference.subject, each, {reference.column.name: [old, new]})


def _twice(reference: Reference, kept_id: int) -> ColumnElement[bool]:
    """Whether the table would refuse the row under the other file, because that one has the same already."""
    table, column = reference.table, reference.column
    other = table.alias("theirs")
    found = [
        exists().where(other.c[column.name] == kept_id, *(other.c[each.name] == table.c[each.name] for each in rest))
        for rest in _unique_with(table, column)
    ]
    for index in table.indexes:
        if index.name in _LASTING:
            state, lasts = _LASTING[str(index.name)]
            rest = [each for each in index.columns if each is not column]
            same = (other.c[each.name] == table.c[each.name] for each in rest)
            both = (other.c[state] == lasts, table.c[state] == lasts)
            found.append(exists().where(other.c[column.name] == kept_id, *same, *both))
    return or_(false(), *found)


def _unique_with(table: Table, column: Column[Any]) -> Iterator[list[Column[Any]]]:
    """The other columns of every rule by which ``column`` is unique.

    What is unique only while something lasts (a bed) is no double: the table refuses two that last at once, unless
    they are among those of :data:`_LASTING`.
    """
    rules: list[UniqueConstraint | Index] = [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    rules += [index for index in table.indexes if index.unique and index.dialect_options["sqlite"]["where"] is None]
    for rule in rules:
        if column in list(rule.columns):
            yield [each for each in rule.columns if each is not column]


def _portions(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


@cache
def _subjects() -> dict[str, str]:
    return {
        mapper.local_table.name: mapper.class_.SUBJECT
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Recorded) and isinstance(mapper.local_table, Table)
    }


def _subject_of(table: Table) -> str:
    return _subjects().get(table.name, "")
