"""Two files of one person, found, compared, merged and taken apart again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.models import Base
from desk.models.residents import Resident
from desk.models.search import SearchKey
from desk.rules.doubles import Side
from desk.rules.permissions import Role
from desk.services import doubles
from desk.services.residents import ResidentInput, saving
from tests.unit.whole_file import Street

ID_A, ID_B = "990102194503090024", "990102194503090040"
OTHER_HOME = "县西巷15号"
NOBODY = ResidentInput(name="")


def find(office: Street, resident_id: int | None = None) -> tuple[doubles.Pair, ...]:
    found: tuple[doubles.Pair, ...] = office.do(lambda s: doubles.find_doubles(s, resident_id=resident_id))
    return found


def compare(office: Street, keep_id: int, gone_id: int, role: Role = Role.STATION_HEAD) -> doubles.Comparison:
    found: doubles.Comparison = office.do(lambda s: doubles.compare(s, keep_id=keep_id, gone_id=gone_id), role)
    return found


def merge(
    office: Street, keep_id: int, gone_id: int, later: int = 1, reason: str = "同一人", **choices: Side
) -> doubles.MergeDone:
    versions = compare(office, keep_id, gone_id).versions
    done: doubles.MergeDone = office.do(
        lambda s: doubles.merge(s, keep_id=keep_id, gone_id=gone_id, versions=versions, choices=choices, reason=reason),
        later=later,
    )
    return done


def undo(office: Street, merge_id: int, later: int = 2) -> doubles.MergeDone:
    done: doubles.MergeDone = office.do(lambda s: doubles.undo_merge(s, merge_id=merge_id), later=later)
    return done


def said(office: Street, resident_id: int) -> dict[str, Any]:
    found: dict[str, Any] = office.system(lambda s: saving.snapshot(s.get_one(Resident, resident_id)))
    return found


def everything(office: Street) -> dict[str, list[tuple[Any, ...]]]:
    """Who owns which row, in every table that names residents, and every search key."""
    tables = {key.parent.table for table in Base.metadata.tables.values() for key in table.foreign_keys
              if key.column is Resident.__table__.c.id}  # fmt: skip
    kept_out = {"residents", "resident_merges", *(name.partition(".")[0] for name in doubles.following.OWN)}

    def look(session: Session) -> dict[str, list[tuple[Any, ...]]]:
        found = {
            table.name: [
                tuple(row)
                for row in session.execute(
                    select(table.c.id, *(k.parent for k in table.foreign_keys if k.column is Resident.__table__.c.id))
                    .order_by(table.c.id)
                )
            ]
            for table in tables
            if table.name not in kept_out
        }  # fmt: skip
        keys = SearchKey.__table__
        found["search_keys"] = sorted(map(tuple, session.execute(select(keys)).all()))
        return found

    result: dict[str, list[tuple[Any, ...]]] = office.system(look)
    return result
