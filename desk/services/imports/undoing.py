"""An import taken back as a whole, as long as nobody has worked on what it brought."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, delete, exists, func, or_, select
from sqlalchemy.orm import aliased

from desk import recording
from desk.db import Session
from desk.errors import Rejected
from desk.models.assessments import Assessment
from desk.models.attachments import Attachment
from desk.models.base import Key
from desk.models.beds import BedStay
from desk.models.imports import ImportBatch
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.models.records import Record
from desk.models.residents import (
    DifferentPeople,
    Household,
    Resident,
    ResidentAddress,
    ResidentConsent,
    ResidentContact,
    ResidentEvent,
    ResidentMerge,
    ResidentNote,
    ResidentPhone,
    ResidentTag,
)
from desk.models.search import SearchKey
from desk.rules import masking
from desk.rules.permissions import Permission
from desk.services import batches, search
from desk.services.acting import require
from desk.services.imports.rows import Progress, UndoResult
from desk.services.residents import saving
from desk.services.residents.putting_back import put_back
from desk.words import translate

KIND = "residents"
NAMED = 10
"""How many files a refusal names."""

SCANNED = 30
"""Search keys that are passed over in the time that one takes to be found by its name and deleted."""

_WORK = (ResidentNote, ResidentEvent, ResidentConsent, PaperIssue, BedStay, Assessment)
_OWN = (ResidentPhone, ResidentAddress, ResidentContact, ResidentTag)


def undo(session: Session, *, batch_id: int, progress: Progress | None = None) -> UndoResult:
    """Delete the files the import made and give back to the others what they said before.

    Raises Rejected naming the files that were worked on since; then nothing is changed.
    """
    require(session, Permission.LEDGER_IMPORT)
    require(session, Permission.RESIDENTS_WRITE)
    batch = batches.held(session, batch_id, KIND)
    done = take_back_files(session, batch, progress)
    batches.close(session, batch)
    return UndoResult(batch_id, *done)


def take_back_files(session: Session, batch: ImportBatch, progress: Progress | None) -> tuple[int, int]:
    """The files of residents that an import made or changed; how many were deleted, and how many given back.

    Raises Rejected naming those that were worked on since.
    """
    changed = _changed(session, batch.id)
    _refuse_touched(session, batch.id, changed)
    session.batch_id = batch.id
    for resident_id, changes in changed.items():
        _restore(session, resident_id, changes)
    session.flush()  # what follows goes past the unit of work
    return _delete(session, batch, progress), len(changed)


def _changed(session: Session, batch_id: int) -> dict[int, dict[str, list[Any]]]:
    """By resident: what the import changed in files that were there before."""
    query = (
        select(Record.subject_id, Record.changes)
        .where(Record.batch_id == batch_id, Record.subject == Resident.SUBJECT)
        .where(Record.action.in_(("change", "save")))
        .order_by(Record.sequence)
    )
    found: dict[int, dict[str, list[Any]]] = {}
    for subject_id, text in session.execute(query).tuples():
        before = found.setdefault(int(subject_id), {})
        for field, (old, new) in json.loads(text).items():  # two rows may have changed one file
            before[field] = [before.get(field, [old])[0], new]
    # Meals that rest are no change of what a file says: its version stays.
    return {key: changes for key, changes in found.items() if "version" in changes}


def _refuse_touched(session: Session, batch_id: int, changed: dict[int, dict[str, list[Any]]]) -> None:
    worked_on = or_(
        (Resident.version > 1) & _saved_since(batch_id),
        exists().where(Matter.resident_id == Resident.id),
        *(exists().where(table.resident_id == Resident.id) for table in _WORK),
        exists().where(ResidentContact.linked_id == Resident.id),
        exists().where(or_(ResidentMerge.kept_id == Resident.id, ResidentMerge.gone_id == Resident.id)),
        exists().where(Attachment.subject == Resident.SUBJECT, Attachment.subject_id == Resident.id),
    )
    made = select(Resident.name).where(Resident.batch_id == batch_id, worked_on)
    names = [masking.mask_name(name) for name in session.scalars(made.order_by(Resident.id).limit(NAMED))]
    total = session.scalar(select(func.count()).select_from(made.subquery())) or 0
    for resident_id, changes in changed.items():
        resident = session.get(Resident, resident_id)
        if resident is None or (
            resident.version != changes["version"][1]
            and session.scalar(select(Resident.id).where(Resident.id == resident_id, _saved_since(batch_id)))
        ):
            total += 1
            names.append(masking.mask_name(resident.name) if resident else str(resident_id))
    if total:
        shown = "、".join(names[:NAMED])
        raise Rejected(
            {},
            translate(
                "imports",
                "{n} files of this import were worked on since and stay: {names}. Nothing was changed.",
                n=total,
                names=shown if total <= NAMED else f"{shown} …",
            ),
        )


def _saved_since(batch_id: int) -> ColumnElement[bool]:
    """Whether a resident's file was saved after the import touched it; what was taken back meanwhile doesn't count."""
    mine, other = aliased(Record), aliased(Record)
    key = cast(Resident.id, Text)
    touched = select(func.max(mine.sequence)).where(
        mine.subject == Resident.SUBJECT, mine.subject_id == key, mine.batch_id == batch_id
    )
    taken_back = select(ImportBatch.id).where(ImportBatch.undone_at.is_not(None))
    return exists().where(
        other.subject == Resident.SUBJECT,
        other.subject_id == key,
        other.action == "save",
        other.sequence > touched.scalar_subquery(),
        or_(other.batch_id.is_(None), other.batch_id.not_in(taken_back)),
    )


def _restore(session: Session, resident_id: int, changes: dict[str, list[Any]]) -> None:
    resident = saving.locked(session, resident_id)
    before, old_keys = saving.snapshot(resident), saving.keys_of(resident)
    put_back(session, resident, changes)
    saving.finish(session, resident, before, old_keys, new=False)


def _delete(session: Session, batch: ImportBatch, progress: Progress | None) -> int:
    """Delete the files that the import made, with their search keys and the households left empty."""
    ids = list(session.scalars(select(Resident.id).where(Resident.batch_id == batch.id).order_by(Resident.id)))
    mine = select(Resident.id).where(Resident.batch_id == batch.id)
    everybody = session.scalar(select(func.count()).select_from(Resident)) or 0
    if len(ids) * SCANNED > everybody:
        session.execute(
            delete(SearchKey).where(SearchKey.subject == search.RESIDENT, SearchKey.subject_id.in_(mine)),
            execution_options={"synchronize_session": False},
        )
    else:
        for start in range(0, len(ids), recording.PORTION):
            search.drop_residents(session, ids[start : start + recording.PORTION])
            if progress is not None:
                progress(start, len(ids))
    judged = delete(DifferentPeople).where(or_(DifferentPeople.first_id.in_(mine), DifferentPeople.second_id.in_(mine)))
    for key in session.scalars(judged.returning(DifferentPeople.id), execution_options={"synchronize_session": False}):
        session.note("delete", DifferentPeople.SUBJECT, key)
    for table in _OWN:
        session.execute(
            delete(table).where(table.resident_id.in_(mine)), execution_options={"synchronize_session": False}
        )
    session.execute(
        delete(Resident).where(Resident.batch_id == batch.id), execution_options={"synchronize_session": False}
    )
    _delete_households(session, batch)
    recording.append_encoded(session, _deletions(batch.id, ids, progress))
    return len(ids)


def _deletions(batch_id: int, ids: Sequence[int], progress: Progress | None) -> Iterator[recording.Encoded]:
    changes = recording.encode({"batch_id": [batch_id, None]})
    for done, key in enumerate(ids):
        if progress is not None and done % recording.PORTION == 0:
            progress(done, len(ids))
        yield "delete", Resident.SUBJECT, str(key), changes, None


def _delete_households(session: Session, batch: ImportBatch) -> None:
    """Those of new files are numbered in a row; those of files that moved were recorded one by one."""
    empty = ~exists().where(Resident.household_id == Household.id)
    first, last = batch.counts.get("first_household", 0), batch.counts.get("last_household", 0)
    options = {"synchronize_session": False}
    if first:
        session.execute(delete(Household).where(Household.id.between(first, last), empty), execution_options=options)
    made = select(cast(Record.subject_id, Key)).where(
        Record.batch_id == batch.id, Record.subject == Household.SUBJECT, Record.action == "create"
    )
    gone = delete(Household).where(Household.id.in_(made), empty).returning(Household.id)
    for key in session.scalars(gone, execution_options=options).all():
        session.note("delete", Household.SUBJECT, key)
