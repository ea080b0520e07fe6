"""Writing ability assessments: kept as a draft at every pause, completed by two assessors, taken back with a reason."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from desk.db import Session
from desk.errors import DeskError, Rejected, Stale
from desk.models.assessments import Assessment
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules import assessment as rules
from desk.rules.assessment import AssessmentState, Level
from desk.rules.assessment_checking import TEXT_LONGEST, Facts, faults
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import settings
from desk.services.acting import require, staff_of, station_of
from desk.services.assessments.reading import file_of, gone, newest_valid
from desk.services.assessments.rows import AssessmentFile, AssessmentInput, DraftKept
from desk.services.grids.meanwhile import check_version
from desk.services.residents import saving
from desk.words import translate

_TEXTS = ("place", "reason", "first_assessor", "second_assessor", "informant", "informant_relation", "remark")


def save_draft(
    session: Session, *, resident_id: int, assessment_id: int | None, version: int | None, values: AssessmentInput
) -> DraftKept:
    """Keep what is typed, complete or not, as a new draft or over the one read at ``version``.

    The records tell that a draft was begun, and what it says once it is completed: a line for every pause would bury
    what happened. Raises :class:`Stale` when a colleague went on with the same draft.
    """
    _require(session)
    if assessment_id is None:
        row = _new(session, resident_id)
        _put(row, values)
        session.add(row)
        session.flush()  # the next save names its key
        return DraftKept(row.id, row.version, session.now)
    row = _draft(session, assessment_id, version)
    said = _columns(values) | {
        "version": row.version + 1,
        "written_at": session.now,
        "written_by_id": staff_of(session),
    }
    kept = update(Assessment).where(Assessment.id == row.id).values(said)
    session.execute(kept, execution_options={"synchronize_session": False})
    return DraftKept(row.id, row.version + 1, session.now)


def drop_draft(session: Session, *, assessment_id: int, version: int | None) -> None:
    """Give an unfinished assessment up. Raises :class:`Stale` as above."""
    _require(session)
    session.delete(_draft(session, assessment_id, version))


def complete(
    session: Session, *, resident_id: int, assessment_id: int | None, version: int | None, values: AssessmentInput
) -> AssessmentFile:
    """Two assessors have signed: total, levels and the next date are fixed, and the file says the self-care word.

    Raises :class:`Rejected` naming what is missing (``scores``, ``assessed_on``, ``first_assessor``,
    ``second_assessor``, ``informant``, ``reason``, ``events``), and :class:`Stale` as above.
    """
    _require(session)
    resident = saving.changeable(session, resident_id)
    row = _draft(session, assessment_id, version) if assessment_id is not None else _new(session, resident_id)
    problems = faults(_facts(values), today=local_date(session.now), birth=resident.birth_date)
    if problems:
        raise Rejected(problems)
    both = settings.read(session).assessment_both_levels  # before anything waits to be written
    _put(row, values)
    total = rules.total(values.scores)
    assert total is not None  # nothing is missing
    row.state, row.total = AssessmentState.VALID.value, total
    first = rules.level_of(total)
    final = rules.final_level(first, values.circumstances, both_levels=both)
    row.first_level, row.final_level = first.value, final.value
    row.next_due = rules.next_due(values.assessed_on)
    row.written_at, row.written_by_id = session.now, staff_of(session)
    session.add(row)
    session.flush()  # its key decides between two of one day
    if assessment_id is not None:  # what was kept pause by pause is no change of the row now
        said = {name: [None, value] for name, value in _columns(values).items() if name in ("scores", "adjustments")}
        session.note("save", Assessment.SUBJECT, row.id, said)
    if newest_valid(session, resident_id) is row:
        row.self_care_before = resident.self_care
        _say(session, resident, rules.self_care_word(final))
    session.flush()  # the version that goes out is the one stored
    return file_of(session, row)


def void(session: Session, *, assessment_id: int, version: int | None, reason: str) -> AssessmentFile:
    """Take a completed assessment back; it stays readable. The file says again what the one before told.

    Raises :class:`Rejected` ``reason``, and :class:`Stale` when it was changed since ``version``.
    """
    _require(session)
    reason = reason.strip()
    if not reason or len(reason) > TEXT_LONGEST:
        raise Rejected({"reason": translate("assessments", "Please say why it is taken back.")})
    row = _locked(session, assessment_id)
    check_version(session, row, version)
    if row.state != AssessmentState.VALID or row.final_level is None:
        raise DeskError(translate("assessments", "Only a completed assessment can be taken back."))
    resident = saving.changeable(session, row.resident_id)
    counted = newest_valid(session, row.resident_id) is row
    row.state, row.void_reason = AssessmentState.VOID.value, reason
    row.voided_at, row.voided_by_id = session.now, staff_of(session)
    session.flush()  # the one before counts now
    if counted and resident.self_care == rules.self_care_word(Level(row.final_level)):
        before = newest_valid(session, row.resident_id)
        told = before.final_level if before is not None else None
        _say(session, resident, rules.self_care_word(Level(told)) if told else row.self_care_before)
    return file_of(session, row)


def _require(session: Session) -> None:
    require(session, Permission.CARE_WRITE)
    require(session, Permission.RESIDENTS_HEALTH)


def _new(session: Session, resident_id: int) -> Assessment:
    return Assessment(
        station_id=station_of(session),
        resident_id=saving.changeable(session, resident_id).id,
        state=AssessmentState.DRAFT.value,
        written_at=session.now,
        written_by_id=staff_of(session),
    )


def _locked(session: Session, assessment_id: int) -> Assessment:
    row = session.get(Assessment, assessment_id, with_for_update=True)
    if row is None:
        raise gone()
    return row


def _draft(session: Session, assessment_id: int, version: int | None) -> Assessment:
    row = _locked(session, assessment_id)
    if row.state != AssessmentState.DRAFT:
        raise DeskError(translate("assessments", "A colleague has completed this assessment meanwhile."))
    if version is not None and row.version != version:
        who = session.get_one(Staff, row.written_by_id).name
        raise Stale(translate("assessments", "{who} went on with this assessment meanwhile.", who=who), {})
    return row


def _put(row: Assessment, values: AssessmentInput) -> None:
    for name, value in _columns(values).items():
        setattr(row, name, value)


def _columns(values: AssessmentInput) -> dict[str, Any]:
    said: dict[str, Any] = {name: getattr(values, name).strip() or None for name in _TEXTS}
    return said | {
        "occasion": values.occasion.value,
        "assessed_on": values.assessed_on,
        "scores": {item.value: score for item, score in values.scores.items()},
        "adjustments": values.circumstances.as_json(),
    }


def _facts(values: AssessmentInput) -> Facts:
    return Facts(
        scores=values.scores,
        circumstances=values.circumstances,
        assessed_on=values.assessed_on,
        **{name: getattr(values, name) for name in _TEXTS},
    )


def _say(session: Session, resident: Resident, word: str | None) -> None:
    """The file's word for self-care, saved as any field of it is."""
    before, keys = saving.snapshot(resident), saving.keys_of(resident)
    resident.self_care = word
    saving.finish(session, resident, before, keys, new=False)
