"""An import of beds taken back as a whole, as long as nobody has worked on what it brought."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import exists, or_, select

from desk.db import Session
from desk.errors import Rejected
from desk.models.accounts import AccountEntry
from desk.models.beds import Bed, BedStay, NightCount, Room, StayLeave, StaySegment, StayStep
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.rules import masking
from desk.rules.beds import bed_text
from desk.rules.permissions import Permission
from desk.services import batches
from desk.services.acting import require
from desk.services.beds.merging import rest_again
from desk.services.imports.beds.people import AT_ONCE
from desk.services.imports.rows import Progress, UndoResult
from desk.services.imports.undoing import NAMED, take_back_files
from desk.words import translate

KIND = "beds"
_MODELS: Mapping[str, Any] = {model.SUBJECT: model for model in (StayStep, StayLeave, StaySegment, BedStay, Bed, Room)}
"""What an import makes, in the order in which it can be taken away."""


def undo(session: Session, *, batch_id: int, progress: Progress | None = None) -> UndoResult:
    """Delete the stays, beds, rooms and files that the import made, give back to the others what they said before.

    Raises Rejected naming who and what was worked on since; then nothing is changed.
    """
    for permission in (
        Permission.LEDGER_IMPORT, Permission.RESIDENTS_WRITE, Permission.CARE_WRITE, Permission.BEDS_SETUP,
    ):  # fmt: skip
        require(session, permission)
    batch = batches.held(session, batch_id, KIND)
    found = batches.traces(session, batch_id, _MODELS)
    _refuse_worked_on(session, batch_id, found)
    session.batch_id = batch_id
    people = _people_of(session, found.made[BedStay.SUBJECT])
    for subject, model in _MODELS.items():
        keys = found.made[subject]
        for start in range(0, len(keys), AT_ONCE):
            for row in session.scalars(select(model).where(model.id.in_(keys[start : start + AT_ONCE]))):
                session.delete(row)
            if progress is not None:
                progress(start, len(keys))
        session.flush()  # what names something goes before it
    for record in found.records:
        if record.action == "change":
            batches.put_back(session, _MODELS, record)
    session.flush()  # what follows goes past the unit of work
    deleted, restored = take_back_files(session, batch, progress)
    still_there = set(session.scalars(select(Resident.id).where(Resident.id.in_(people))))
    rest_again(session, sorted(still_there))
    batches.close(session, batch)
    made = sum(len(found.made[subject]) for subject in (BedStay.SUBJECT, Bed.SUBJECT, Room.SUBJECT))
    return UndoResult(batch_id, deleted + made, restored + found.restored)


def _people_of(session: Session, stay_ids: Collection[int]) -> set[int]:
    return set(session.scalars(select(BedStay.resident_id).where(BedStay.id.in_(stay_ids))))


def _refuse_worked_on(session: Session, batch_id: int, found: batches.Traces) -> None:
    """Somebody acted on a stay, changed a room or bed, or laid somebody else in a bed of the import."""
    stays, beds, rooms = (set(found.made[model.SUBJECT]) for model in (BedStay, Bed, Room))
    changed = batches.changed_since(session, batch_id, _MODELS)
    worked = {key for subject, key in changed if subject == BedStay.SUBJECT}
    touched = {subject: [key for each, key in changed if each == subject] for subject in _MODELS}
    worked |= _stays_of(session, touched)
    steps = found.made[StayStep.SUBJECT]
    later = select(StayStep.stay_id).where(StayStep.stay_id.in_(stays), StayStep.id.not_in(steps))
    booked = select(AccountEntry.stay_id).where(AccountEntry.stay_id.in_(stays))
    counted = select(NightCount.stay_id).where(NightCount.stay_id.in_(stays))
    printed = select(PaperIssue.stay_id).where(PaperIssue.stay_id.in_(stays))
    for query in (later, booked, counted, printed):
        worked |= {key for key in session.scalars(query) if key is not None}
    mine = found.made[StaySegment.SUBJECT]
    used = or_(
        exists().where(StaySegment.bed_id == Bed.id, StaySegment.id.not_in(mine)),
        exists().where(NightCount.bed_id == Bed.id),
    )
    places = set(session.scalars(select(Bed.id).where(Bed.id.in_(beds), used)))
    places |= set(session.scalars(select(Bed.id).where(Bed.room_id.in_(rooms), Bed.id.not_in(beds))))
    places |= set(touched[Bed.SUBJECT])
    in_rooms = set(touched[Room.SUBJECT])
    if worked or places or in_rooms:
        raise _refusal(session, worked, places, in_rooms)


def _stays_of(session: Session, touched: Mapping[str, list[int]]) -> set[int]:
    """The stays whose pieces or leaves were changed."""
    found: set[int] = set()
    for model in (StaySegment, StayLeave):
        query = select(model.stay_id).where(model.id.in_(touched[model.SUBJECT]))
        found |= {key for key in session.scalars(query) if key is not None}
    return found


def _refusal(session: Session, stays: set[int], beds: set[int], rooms: set[int]) -> Rejected:
    query = select(Resident.name).join(BedStay, BedStay.resident_id == Resident.id).where(BedStay.id.in_(stays))
    names = [masking.mask_name(name) for name in session.scalars(query.order_by(BedStay.id))]
    places = select(Room.number, Bed.number).join(Bed, Bed.room_id == Room.id)
    named = places.where(Bed.id.in_(beds)).order_by(Bed.id)
    names += [bed_text(*each) for each in session.execute(named).tuples()]
    names += list(session.scalars(select(Room.number).where(Room.id.in_(rooms)).order_by(Room.id)))
    shown = "、".join(names[:NAMED])
    return Rejected(
        {},
        translate(
            "imports",
            "{n} stays, beds and rooms of this import were worked on since and stay: {names}. Nothing was changed.",
            n=len(names),
            names=shown if len(names) <= NAMED else f"{shown} …",
        ),
    )
