"""A file given back what it said before a change, from the values in the records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from desk.db import Session
from desk.models.residents import Resident, ResidentTag
from desk.rules import phones
from desk.services.residents import saving
from desk.services.residents.checking import Contact

_DATES = frozenset({"birth_date", "status_since"})


def put_back(session: Session, resident: Resident, changes: Mapping[str, Sequence[Any]]) -> None:
    """Give every field of ``changes`` (field → [before, after]) its value before.

    The household follows from the addresses. Without a flush: the caller has the snapshot and finishes.
    """
    grids_before = saving.snapshot(resident)["grid_ids"]
    with session.no_autoflush:
        for name, (old, _) in changes.items():
            if name in saving.PLAIN:
                setattr(resident, name, date.fromisoformat(old) if old and name in _DATES else old)
            elif name == "phones":
                saving.set_phones(resident, [_phone(number, owner) for number, owner in old or ()])
            elif name == "contacts":
                saving.set_contacts(resident, [Contact(*each) for each in old or ()])
            elif name == "tags":
                _put_back_tags(resident, old or ())
            elif name.endswith("_address"):
                _put_back_address(session, resident, name.removesuffix("_address"), old)
        saving.settle(session, resident)
        grid_ids = changes["grid_ids"][0] if "grid_ids" in changes else grids_before
        for row in resident.addresses:
            row.grid_id = grid_ids.get(row.kind)


def _put_back_tags(resident: Resident, old: Sequence[Any]) -> None:
    """Rows are known by label and beginning; ends, evidence and reviews are what they were."""
    wanted = [list(each) for each in old]
    changed = []
    for row in resident.tags:
        if (said := saving.said_of_tag(row)) in wanted:
            wanted.remove(said)
        else:
            changed.append(row)
    for row in changed:
        said = saving.said_of_tag(row)
        held = next((each for each in wanted if each[:2] == said[:2]), None)
        if held is None:
            resident.tags.remove(row)
        else:
            wanted.remove(held)
            row.until, row.evidence, row.review_due = _day(held[2]), held[3], _day(held[4])
    for label, since, until, evidence, due in wanted:
        resident.tags.append(
            ResidentTag(label=label, since=_day(since), until=_day(until), evidence=evidence, review_due=_day(due))
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _put_back_address(session: Session, resident: Resident, kind: str, old: str | None) -> None:
    if old is not None:
        saving.set_address(session, resident, kind, old)
        return
    for row in [row for row in resident.addresses if row.kind == kind]:
        resident.addresses.remove(row)


def _phone(number: str, owner: str | None) -> phones.Phone:
    line, _, extension = number.partition("转")
    return phones.Phone(line, extension or None, owner)
