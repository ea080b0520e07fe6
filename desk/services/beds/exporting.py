"""The ledger of beds out (床位台账导出): every bed with whoever was, is or will be in it, to be read back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from sqlalchemy import select

from desk.db import Session
from desk.errors import Rejected
from desk.exchange import beds_words as words
from desk.exchange.beds_writing import (
    BED_HEADINGS,
    BEDS,
    bed_text,
    contract_text,
    floor_text,
    leave_text,
    yuan_plain,
)
from desk.exchange.saving import placing
from desk.exchange.writing import write_list
from desk.models.assessments import Assessment
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment
from desk.models.residents import Resident
from desk.rules import masking
from desk.rules.assessment import LEVELS, AssessmentState, Level
from desk.rules.beds import Condition, LeaveState, Phase, Purpose, StayState
from desk.rules.identity import IdType
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require, station_of
from desk.services.beds.lying import number_key
from desk.words import translate

Values = dict[str, object]
Held = tuple[StaySegment, BedStay, Resident]
_PAPERS = (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT)


def export_beds(session: Session, *, path: Path, reveal: bool = False, reason: str = "") -> int:
    """Write all beds in use with their stays, past ones too, to ``path`` (.xlsx or .csv); how many rows.

    Names and numbers are masked unless ``reveal``, which needs a ``reason``. The export and its reason are recorded.
    Raises :class:`desk.errors.DeskError` when the file can't be saved.
    """
    require(session, Permission.LEDGER_EXPORT)
    require(session, Permission.BEDS_READ)
    if reveal:
        require(session, Permission.RESIDENTS_REVEAL)
        if not reason.strip():
            raise Rejected({"reason": translate("exports", "Say what the unmasked list is needed for.")})
    rows = list(bed_rows(session, masked=not reveal))
    columns = [name for name in BED_HEADINGS if name != "building" or any(row.get("building") for row in rows)]
    with placing(path) as file:
        written = write_list(
            file, path.name, BEDS.only(columns), rows, title=translate("exports", "Ledger of beds"),
            unit=stations.current(session).name, day=local_date(session.now),
        )  # fmt: skip
    facts: Mapping[str, list[object]] = {"rows": [None, written], "masked": [None, not reveal]}
    session.note("export", "export", "beds", facts, reason=reason.strip() or None)
    return written


def bed_rows(session: Session, *, masked: bool) -> Iterator[Values]:
    """The beds in the order of the house, each with its stays in the order of time."""
    today = local_date(session.now)
    held = _held(session)
    leaves, levels = _leaves(session), _levels(session)
    beds = (
        select(Room, Bed)
        .join(Bed, Bed.room_id == Room.id)
        .where(Room.station_id == station_of(session), Room.retired_on.is_(None), Bed.retired_on.is_(None))
    )
    for room, bed in sorted(session.execute(beds).tuples(), key=_place):
        place: Values = {
            "building": room.building, "floor": floor_text(room.floor), "room": room.number,
            "bed": bed_text(bed.number), "bed_type": room.kind,
        }  # fmt: skip
        found = held.get(bed.id, [])
        for piece in found:
            row, stay, person = piece
            values = place | _stay(row, stay, today) | _person(person, masked=masked)
            values["ability"] = _ability(stay, levels.get(person.id) if row.phase != Phase.PAST else None)
            values["leaves"] = "\n".join(_leaves_in(leaves.get(stay.id, ()), row, today))
            yield values
        closed = bed.condition == Condition.OUT_OF_USE
        if not found or (closed and all(row.phase == Phase.PAST for row, _, _ in found)):
            yield place | {"status": words.OUT_OF_USE if closed else words.VACANT}


def _held(session: Session) -> dict[int, list[Held]]:
    """By bed, who was, is or will be in it."""
    query = (
        select(StaySegment, BedStay, Resident)
        .join(BedStay, BedStay.id == StaySegment.stay_id)
        .join(Resident, Resident.id == BedStay.resident_id)
        .where(StaySegment.purpose == Purpose.STAY, StaySegment.phase != Phase.VOID)
        .where(BedStay.station_id == station_of(session))
        .order_by(StaySegment.starts_at)
    )
    found: defaultdict[int, list[Held]] = defaultdict(list)
    for row, stay, person in session.execute(query).tuples():
        found[row.bed_id].append((row, stay, person))
    return found


def _stay(row: StaySegment, stay: BedStay, today: date) -> Values:
    """Who is still there has no day of leaving but a promised one that lies ahead."""
    left = local_date(row.ends_at) if row.ends_at is not None else None
    if row.phase == Phase.CURRENT and left is not None and left <= today:
        left = None
    return {
        "status": _status(row, stay), "check_in": local_date(row.starts_at), "check_out": left,
        "contract": contract_text(stay.agreement_from, stay.agreement_until), "care_level": stay.care_level,
        "monthly_fee": yuan_plain(stay.monthly_fee), "deposit": yuan_plain(stay.deposit),
    }  # fmt: skip


def _status(row: StaySegment, stay: BedStay) -> str:
    if row.phase == Phase.PAST:
        return words.LEFT
    if row.phase == Phase.PLANNED:
        return words.BOOKED
    return words.AWAY if stay.state == StayState.ON_LEAVE else words.LIVING


def _person(person: Resident, *, masked: bool) -> Values:
    number = person.id_no if person.id_type in _PAPERS else None
    if not masked:
        return {"name": person.name, "id_no": number}
    return {"name": masking.mask_name(person.name), "id_no": masking.mask_id(number) if number else None}


def _ability(stay: BedStay, assessed: str | None) -> str:
    level = assessed or stay.ability
    return words.ABILITIES[LEVELS.index(Level(level))] if level else ""


def _leaves(session: Session) -> dict[int, list[StayLeave]]:
    found: defaultdict[int, list[StayLeave]] = defaultdict(list)
    query = select(StayLeave).join(BedStay, BedStay.id == StayLeave.stay_id)
    mine = query.where(BedStay.station_id == station_of(session), StayLeave.state != LeaveState.CANCELLED)
    for row in session.scalars(mine.order_by(StayLeave.leaves_at)):
        found[row.stay_id].append(row)
    return found


def _leaves_in(leaves: Collection[StayLeave], row: StaySegment, today: date) -> Iterator[str]:
    """The leaves of a stay that began while it was on this bed; one that should be over still goes on."""
    for each in leaves:
        if each.leaves_at < row.starts_at or (row.ends_at is not None and each.leaves_at >= row.ends_at):
            continue
        end = each.back_at or each.back_due_at
        until = local_date(end) if end is not None else None
        if each.back_at is None and each.gone_at is not None and until is not None and until <= today:
            until = None
        yield leave_text(local_date(each.leaves_at), until)


def _levels(session: Session) -> dict[int, str]:
    """The level of the newest valid assessment of each resident."""
    query = (
        select(Assessment.resident_id, Assessment.final_level)
        .where(Assessment.state == AssessmentState.VALID)
        .order_by(Assessment.assessed_on, Assessment.id)
    )
    return {key: level for key, level in session.execute(query).tuples() if level}


def _place(found: tuple[Room, Bed]) -> tuple[str, int, tuple[int, str], tuple[int, str]]:
    room, bed = found
    return room.building, room.floor, number_key(room.number), number_key(bed.number)
