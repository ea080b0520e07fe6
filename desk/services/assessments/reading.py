"""Ability assessments as rows: of one resident, the one that counts, and those that are due."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from sqlalchemy import Select, and_, exists, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import DeskError
from desk.models.assessments import Assessment
from desk.models.grids import Grid
from desk.models.residents import Household, Resident
from desk.models.staff import Staff
from desk.rules import assessment as rules
from desk.rules import masking
from desk.rules.assessment import AssessmentState, Level, Occasion
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search, settings
from desk.services.acting import require, station_of
from desk.services.assessments.rows import (
    AssessmentFile,
    AssessmentInput,
    AssessmentRow,
    Assessments,
    AssessmentStart,
    DueRow,
)
from desk.services.residents.events import family_of
from desk.words import translate

NAMES_OFFERED = 20


def assessments_of(session: Session, *, resident_id: int) -> Assessments:
    """All of a resident and of the files merged into it; needs RESIDENTS_HEALTH."""
    require(session, Permission.RESIDENTS_HEALTH)
    found = _found(session, Assessment.resident_id.in_(family_of(session, resident_id)))
    latest = max((row for row, _ in found if row.state == AssessmentState.VALID), key=_order, default=None)
    today = local_date(session.now)
    rows = [_row(row, by, today, counts=row is latest) for row, by in found]
    rows.sort(key=_shown_order, reverse=True)
    counting = next((row for row in rows if latest is not None and row.assessment_id == latest.id), None)
    return Assessments(tuple(rows), counting)


def latest_of(session: Session, *, resident_ids: Collection[int]) -> Mapping[int, AssessmentRow]:
    """The assessment that counts of each of these residents; none for whoever has none. Needs RESIDENTS_HEALTH."""
    require(session, Permission.RESIDENTS_HEALTH)
    today, newest = local_date(session.now), {}
    for row, by in sorted(_found(session, Assessment.resident_id.in_(resident_ids)), key=lambda each: _order(each[0])):
        if row.state == AssessmentState.VALID:  # asked of the database, SQLite would go through all that are in force
            newest[row.resident_id] = (row, by)
    return {key: _row(row, by, today, counts=True) for key, (row, by) in newest.items()}


def open_assessment(session: Session, *, assessment_id: int) -> AssessmentFile:
    """One assessment whole; needs RESIDENTS_HEALTH."""
    require(session, Permission.RESIDENTS_HEALTH)
    row = session.get(Assessment, assessment_id)
    if row is None:
        raise gone()
    return file_of(session, row)


def file_of(session: Session, row: Assessment) -> AssessmentFile:
    """An assessment as :func:`open_assessment` gives it."""
    resident, today = session.get_one(Resident, row.resident_id), local_date(session.now)
    by = session.get_one(Staff, row.written_by_id).name
    voided_by = session.get_one(Staff, row.voided_by_id).name if row.voided_by_id is not None else ""
    counts = row.state == AssessmentState.VALID and newest_valid(session, row.resident_id) is row
    return AssessmentFile(
        row=_row(row, by, today, counts=counts),
        values=_values(row),
        name=resident.name,
        sex=resident.sex,
        age=search.age_on(resident.birth_date, today),
        void_reason=row.void_reason or "",
        voided_by=voided_by,
    )


def begin(session: Session, *, resident_id: int) -> AssessmentStart:
    """What a new assessment of this resident starts with; needs CARE_WRITE and RESIDENTS_HEALTH."""
    require(session, Permission.CARE_WRITE)
    require(session, Permission.RESIDENTS_HEALTH)
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    all_ = assessments_of(session, resident_id=resident_id)
    draft = next((row for row in all_.rows if row.state is AssessmentState.DRAFT), None)
    today = local_date(session.now)
    return AssessmentStart(
        resident_id=resident.id,
        name=resident.name,
        sex=resident.sex,
        age=search.age_on(resident.birth_date, today),
        today=today,
        draft=open_assessment(session, assessment_id=draft.assessment_id) if draft is not None else None,
        latest=all_.latest,
        values=AssessmentInput(
            occasion=Occasion.FIRST if all_.latest is None else Occasion.ROUTINE,
            assessed_on=today,
            first_assessor=session.actor.name,
        ),
        assessors=_assessors(session),
        informants=tuple((row.name, row.relation or "") for row in resident.contacts if row.name),
        both_levels=settings.read(session).assessment_both_levels,
    )


def due_list(session: Session, *, days: int = rules.SOON_DAYS) -> tuple[DueRow, ...]:
    """Residents living here whose next assessment is due within ``days`` or overdue, the longest overdue first.

    Needs RESIDENTS_HEALTH; of this station only.
    """
    require(session, Permission.RESIDENTS_HEALTH)
    today = local_date(session.now)
    query = (
        _counting()
        .add_columns(Resident.name, Grid.name)
        .join(Resident, Resident.id == Assessment.resident_id)
        .outerjoin(Household, Household.id == Resident.household_id)
        .outerjoin(Grid, Grid.id == Household.grid_id)
        .where(
            Assessment.station_id == station_of(session),
            Assessment.next_due <= today + timedelta(days=days),
            Resident.status == "living",
        )
        .order_by(Assessment.next_due, Assessment.id)
    )
    return tuple(
        DueRow(
            resident_id=row.resident_id,
            assessment_id=row.id,
            name=masking.mask_name(name),
            grid=grid or "",
            level=Level(row.final_level),
            assessed_on=row.assessed_on,
            next_due=row.next_due,
            due=rules.due(row.next_due, today),
        )
        for row, _, name, grid in session.execute(query).tuples()
    )


def newest_valid(session: Session, resident_id: int) -> Assessment | None:
    """The assessment that counts of a file and of those merged into it."""
    query = select(Assessment).where(Assessment.resident_id.in_(family_of(session, resident_id)))
    valid = (row for row in session.scalars(query) if row.state == AssessmentState.VALID)
    return max(valid, key=_order, default=None)


def gone() -> DeskError:
    """The assessment was dropped."""
    return DeskError(translate("assessments", "This assessment is not there any more."))


def _counting() -> Select[tuple[Assessment, str]]:
    """The valid assessments that no later one of the same file replaces, with who wrote them."""
    later = aliased(Assessment)
    replaced = exists().where(
        later.resident_id == Assessment.resident_id,
        later.state == AssessmentState.VALID.value,
        or_(
            later.assessed_on > Assessment.assessed_on,
            and_(later.assessed_on == Assessment.assessed_on, later.id > Assessment.id),
        ),
    )
    return (
        select(Assessment, Staff.name)
        .join(Staff, Staff.id == Assessment.written_by_id)
        .where(Assessment.state == AssessmentState.VALID.value, ~replaced)
    )


def _found(session: Session, *conditions: object) -> list[tuple[Assessment, str]]:
    query = select(Assessment, Staff.name).join(Staff, Staff.id == Assessment.written_by_id).where(*conditions)  # type: ignore[arg-type]  # column elements
    return [(row, by) for row, by in session.execute(query).tuples()]


def _order(row: Assessment) -> tuple[date, int]:
    return row.assessed_on, row.id


def _shown_order(row: AssessmentRow) -> tuple[bool, date, int]:
    return row.state is AssessmentState.DRAFT, row.assessed_on, row.assessment_id


def _row(row: Assessment, by: str, today: date, *, counts: bool) -> AssessmentRow:
    scores = rules.scores_from(row.scores)
    return AssessmentRow(
        assessment_id=row.id,
        version=row.version,
        resident_id=row.resident_id,
        state=AssessmentState(row.state),
        occasion=Occasion(row.occasion),
        assessed_on=row.assessed_on,
        points=rules.points(scores),
        answered=len(scores),
        total=row.total,
        first_level=Level(row.first_level) if row.first_level else None,
        final_level=Level(row.final_level) if row.final_level else None,
        next_due=row.next_due,
        due=rules.due(row.next_due, today) if counts and row.next_due is not None else None,
        written_at=row.written_at,
        written_by=by,
    )


def _values(row: Assessment) -> AssessmentInput:
    return AssessmentInput(
        occasion=Occasion(row.occasion),
        assessed_on=row.assessed_on,
        scores=rules.scores_from(row.scores),
        circumstances=rules.circumstances_from(row.adjustments),
        first_assessor=row.first_assessor or "",
        second_assessor=row.second_assessor or "",
        informant=row.informant or "",
        informant_relation=row.informant_relation or "",
        place=row.place or "",
        reason=row.reason or "",
        remark=row.remark or "",
    )


def _assessors(session: Session) -> tuple[str, ...]:
    """Who signed the last assessments here, then who works at the station."""
    recent = select(Assessment.first_assessor, Assessment.second_assessor).where(
        Assessment.station_id == station_of(session), Assessment.state == AssessmentState.VALID.value
    )
    names = [
        name
        for pair in session.execute(recent.order_by(Assessment.id.desc()).limit(NAMES_OFFERED)).tuples()
        for name in pair
        if name
    ]
    staff = select(Staff.name).where(Staff.station_id == station_of(session), Staff.active).order_by(Staff.id)
    names += session.scalars(staff.limit(NAMES_OFFERED))
    return tuple(dict.fromkeys(names))[:NAMES_OFFERED]
