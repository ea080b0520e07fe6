"""The report of an ability assessment: what it says is fixed when it is first issued; a reprint says the same."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.printing.assessment import Report, ReportGroup, ReportItem, report_from
from desk.rules import assessment as rules
from desk.rules import masking
from desk.rules.assessment import GROUPS, MOST, AssessmentState, Group, Level
from desk.rules.assessment_words import adjustment_text, band_text, group_text, item_text, level_text, word
from desk.rules.identity import Sex
from desk.rules.numbers import PaperSeries
from desk.rules.papers import ASSESSMENT_REPORT, MOST_COPIES
from desk.rules.permissions import Permission
from desk.rules.times import local_date, long_date_text
from desk.services import assessments, letterhead, search, shipped, stations
from desk.services.acting import require, staff_of
from desk.services.assessments import AssessmentFile, AssessmentInput
from desk.words import translate

SIZE = "A4"
_KEY = "assessment_id"
"""Beside what the report says, the key of what it is about."""


def show_report(session: Session, *, assessment_id: int, copies: int = 1) -> Report:
    """The report to look at: the one that was issued, or the one that would be. Needs RESIDENTS_HEALTH."""
    file = _completed(session, assessment_id)
    kept = _first(session, file)
    found = report_from(_said(kept)) if kept is not None else _compose(session, file)
    return replace(found, marks=_marks(copies))


def issue_report(session: Session, *, assessment_id: int, copies: int) -> Report:
    """The report for the printer, numbered when it is first issued, recorded in ``copies``.

    Needs PAPERS_PRINT and RESIDENTS_HEALTH. :class:`DeskError` for what isn't completed or was taken back.
    """
    require(session, Permission.PAPERS_PRINT)
    file = _completed(session, assessment_id)
    kept = _first(session, file)
    if kept is not None:
        number, report = kept.number or "", report_from(_said(kept))
    else:
        day = local_date(session.now)
        number = stations.next_number(session, kind=PaperSeries.ASSESSMENT, day=day)
        report = replace(_compose(session, file), number=number)
    session.add(
        PaperIssue(
            resident_id=file.row.resident_id,
            kind=ASSESSMENT_REPORT,
            number=number,
            size=SIZE,
            copies=copies,
            values=report.as_json() | {_KEY: assessment_id},
            issued_at=session.now,
            issued_by_id=staff_of(session),
        )
    )
    return replace(report, marks=_marks(copies))


def assessment_of(issue: PaperIssue) -> int | None:
    """The assessment that an issued paper reports; None for any other paper."""
    return int(issue.values[_KEY]) if issue.kind == ASSESSMENT_REPORT else None


def _completed(session: Session, assessment_id: int) -> AssessmentFile:
    file = assessments.open_assessment(session, assessment_id=assessment_id)
    if file.row.state is AssessmentState.DRAFT:
        raise DeskError(translate("papers", "This assessment is not completed yet."))
    if file.row.state is AssessmentState.VOID:
        raise DeskError(translate("papers", "This assessment was taken back; no report of it is handed out."))
    return file


def _first(session: Session, file: AssessmentFile) -> PaperIssue | None:
    """The first print of the report, if there was one."""
    issues = session.scalars(
        select(PaperIssue)
        .where(PaperIssue.resident_id == file.row.resident_id, PaperIssue.kind == ASSESSMENT_REPORT)
        .order_by(PaperIssue.id)
    )
    return next((each for each in issues if assessment_of(each) == file.row.assessment_id), None)


def _said(issue: PaperIssue) -> dict[str, object]:
    return {name: value for name, value in issue.values.items() if name != _KEY}


def _marks(copies: int) -> tuple[str, ...]:
    if not 1 <= copies <= MOST_COPIES:
        raise ValueError("one copy, or two")
    both = (translate("papers", "Copy for the person"), translate("papers", "Copy for the file"))
    return both[:copies] if copies > 1 else ("",)


def _compose(session: Session, file: AssessmentFile) -> Report:
    row, values = file.row, file.values
    assert row.total is not None  # the constraint of the table: a completed one has all three
    assert row.first_level is not None
    assert row.final_level is not None
    assert row.next_due is not None
    resident = session.get_one(Resident, row.resident_id)
    station, contact = letterhead.from_station(session)
    return Report(
        station=station.name,
        number=translate("papers", "numbered when issued"),
        date=long_date_text(local_date(session.now)),
        facts=_facts(session, resident, values),
        groups=tuple(_group(group, values) for group in Group),
        total=row.total,
        highest=rules.HIGHEST,
        bands=tuple((band_text(level), level_text(level), level is row.first_level) for level in Level),
        first_level=level_text(row.first_level),
        adjustments=tuple(
            adjustment_text(each, values.circumstances) for each in rules.adjustments(values.circumstances)
        ),
        reason=values.reason,
        final_level=level_text(row.final_level),
        next_due=long_date_text(row.next_due),
        remark=values.remark,
        assessors=(values.first_assessor, values.second_assessor),
        informant=values.informant,
        contact=contact,
    )


def _facts(session: Session, resident: Resident, values: AssessmentInput) -> tuple[tuple[str, str], ...]:
    sex = {
        Sex.MALE: translate("personal_copy", "male"),
        Sex.FEMALE: translate("personal_copy", "female"),
        Sex.UNKNOWN: "",
    }
    years = search.age_on(resident.birth_date, values.assessed_on)
    age = translate("residents", "{n} years", n=years) if years is not None else ""
    informant = values.informant
    if values.informant_relation:
        informant = translate("papers", "{name} ({relation})", name=informant, relation=values.informant_relation)
    return (
        (translate("papers", "Name"), resident.name),
        (translate("papers", "Sex, age"), "　".join(filter(None, (sex[Sex(resident.sex)], age)))),
        (translate("papers", "ID number"), masking.mask_id(resident.id_no or "") or "—"),
        (translate("papers", "Assessed on"), long_date_text(values.assessed_on)),
        (translate("papers", "Occasion"), word(values.occasion)),
        (translate("papers", "Where"), values.place or "—"),
        (translate("papers", "Informant"), informant),
        (translate("papers", "Standard"), "GB/T 42195-2022"),
    )


def _group(group: Group, values: AssessmentInput) -> ReportGroup:
    shown = shipped.assessment()
    items = tuple(
        ReportItem(item_text(item), values.scores[item], MOST[item], shown[item].options[values.scores[item]])
        for item in GROUPS[group]
    )
    return ReportGroup(group_text(group), rules.points(values.scores, group), rules.most_of(group), items)
