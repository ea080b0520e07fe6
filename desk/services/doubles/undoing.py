"""A merge taken back: both files say again what they said, and everything goes back to whose it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.residents import DifferentPeople, Household, Resident, ResidentMerge
from desk.models.staff import Staff
from desk.recording import plain
from desk.rules import masking
from desk.rules.permissions import Permission
from desk.services.acting import require, staff_of
from desk.services.beds.merging import rest_again
from desk.services.doubles import comparing, following
from desk.services.doubles.merging import set_seen
from desk.services.doubles.rows import MergeDone, MergeRow
from desk.services.record_fields import field_text
from desk.services.residents import saving
from desk.services.residents.putting_back import put_back
from desk.words import translate


def merges_of(session: Session, *, resident_id: int) -> tuple[MergeRow, ...]:
    """The merges into a file that stand, the newest first."""
    require(session, Permission.RESIDENTS_READ)
    query = (
        select(ResidentMerge, Resident.name, Staff.name)
        .join(Resident, Resident.id == ResidentMerge.gone_id)
        .join(Staff, Staff.id == ResidentMerge.merged_by_id)
        .where(ResidentMerge.kept_id == resident_id, ResidentMerge.undone_at.is_(None))
        .order_by(ResidentMerge.id.desc())
    )
    return tuple(
        MergeRow(
            row.id,
            row.gone_id,
            masking.mask_name(name),
            row.reason,
            row.merged_at,
            by,
            _blocked(session, row),
        )
        for row, name, by in session.execute(query).tuples()
    )


def undo_merge(session: Session, *, merge_id: int) -> MergeDone:
    """Make two files of one again, as they were.

    What came to the file after the merge stays with it: its later events and matters, and every field that was
    changed since. Raises DeskError, and changes nothing, when the file was merged on itself or when the paper of the
    one that went is on another file by now.
    """
    require(session, Permission.RESIDENTS_MERGE)
    row = session.get(ResidentMerge, merge_id)
    if row is None:
        raise DeskError(translate("doubles", "This merge is not there any more."))
    for key in sorted((row.kept_id, row.gone_id)):
        saving.locked(session, key)
    session.refresh(row, with_for_update=True)
    if blocked := _blocked(session, row):
        raise DeskError(blocked)
    kept, gone = session.get_one(Resident, row.kept_id), session.get_one(Resident, row.gone_id)
    _give_back(session, kept, row.before)
    _reopen(session, gone, row.before["gone"])
    made = row.moved.get(DifferentPeople.__tablename__, [])
    following.move_back(session, row.moved, gone_id=gone.id, kept_id=kept.id)
    rest_again(session, (kept.id, gone.id))
    for each in session.scalars(select(DifferentPeople).where(DifferentPeople.id.in_(made))).all():
        session.delete(each)
    row.undone_at, row.undone_by_id = session.now, staff_of(session)
    session.note("unmerge", Resident.SUBJECT, kept.id, {"merged_from_id": [gone.id, None]})
    return MergeDone(
        row.id, kept.id, gone.id, masking.mask_name(kept.name), sum(map(len, row.moved.values())) - len(made)
    )


def _blocked(session: Session, row: ResidentMerge) -> str:
    """Why the merge can't be taken back; "" when it can."""
    if row.undone_at is not None:
        return translate("doubles", "This merge was taken back already.")
    kept = session.get_one(Resident, row.kept_id)
    if kept.merged_into_id is not None:
        other = session.get_one(Resident, kept.merged_into_id)
        return translate(
            "doubles",
            "The file was merged into that of {name} since. Take that merge back first.",
            name=masking.mask_name(other.name),
        )
    if field := _changed_again(session, row):
        return translate(
            "doubles",
            "Another file was merged into this one since, and “{field}” changed with it. Take that merge back first.",
            field=field_text(field),
        )
    was, after = row.before["kept"], row.before["after"]
    released = was["id_no"] != after["id_no"] and _paper(saving.snapshot(kept)) == _paper(after)
    for number, free_if_kept in ((_paper(row.before["gone"]), released), (_paper(was), True)):
        holder = _holder(session, number)
        if holder is not None and not (holder == kept.id and free_if_kept):
            return translate(
                "doubles", "The paper {number} is on another file by now.", number=masking.mask_id(number[1])
            )
    return ""


def _changed_again(session: Session, row: ResidentMerge) -> str:
    """A field that a later merge into the same file, which stands, changed after this one; "" when none."""
    later = select(ResidentMerge.before).where(
        ResidentMerge.kept_id == row.kept_id, ResidentMerge.id > row.id, ResidentMerge.undone_at.is_(None)
    )
    mine = _changed(row.before)
    return next((field for before in session.scalars(later) for field in mine if field in _changed(before)), "")


def _changed(before: Mapping[str, Any]) -> list[str]:
    """The fields of one value that a merge changed; of lists each entry is known by itself."""
    was, after = before["kept"], before["after"]
    return [field for field, value in was.items() if field in comparing.FIELDS and value != after[field]]


def _paper(said: Mapping[str, Any]) -> tuple[str, str]:
    return said["id_type"], said["id_no"] or ""


def _holder(session: Session, paper: tuple[str, str]) -> int | None:
    id_type, number = paper
    return session.scalar(select(Resident.id).where(Resident.id_type == id_type, Resident.id_no == number))


def _give_back(session: Session, kept: Resident, before: Mapping[str, Any]) -> None:
    """What the merge changed in the file that stays; what was changed since stays as it is."""
    was, after = before["kept"], before["after"]
    said, keys, seen = saving.snapshot(kept), saving.keys_of(kept), kept.last_seen_on
    changes: dict[str, list[Any]] = {}
    for field in was:
        if was[field] == after[field] or field == "household_id":
            continue
        if said[field] == after[field]:
            changes[field] = [was[field], None]
        elif isinstance(was[field], list):
            changes[field] = [_own(field, said[field], was[field], after[field]), None]
    put_back(session, kept, changes)
    if said["household_id"] == after["household_id"] and _is_there(session, was["household_id"]):
        kept.household_id = was["household_id"]
    saving.finish(session, kept, said, keys, new=False)
    if before["seen"] != before["seen_after"] and plain(seen) == before["seen_after"]:
        set_seen(session, kept, _day(before["seen"]))


def _own(field: str, said: list[Any], was: list[Any], after: list[Any]) -> list[Any]:
    """The entries without those that the merge brought; one that it only filled in says again what it said."""
    own: list[Any] = []
    for entry in said:
        mine = entry
        if entry in after and entry not in was:
            alike = (each for each in was if comparing.twins(field, each, entry))
            mine = next((each for each in alike if each not in said and each not in own), None)
        if mine is not None:
            own.append(mine)
    return own


def _reopen(session: Session, gone: Resident, was: Mapping[str, Any]) -> None:
    said = saving.snapshot(gone)
    with session.no_autoflush:
        gone.id_type, gone.id_no = was["id_type"], was["id_no"]
        gone.status, gone.status_since, gone.merged_into_id = was["status"], _day(was["status_since"]), None
        if _is_there(session, was["household_id"]):
            gone.household_id = was["household_id"]
        else:
            saving.settle(session, gone)
    saving.finish(session, gone, said, frozenset(), new=False)


def _is_there(session: Session, household_id: int | None) -> bool:
    return household_id is None or session.get(Household, household_id) is not None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
