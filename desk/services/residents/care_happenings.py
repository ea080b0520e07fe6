"""What the care centre adds to the time line of a person: stays in a bed, and ability assessments."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select

from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.beds import Bed, BedStay, Room, StaySegment, StayStep
from desk.models.staff import Staff
from desk.rules.assessment import AssessmentState, Level
from desk.rules.assessment_words import level_text
from desk.rules.beds import StayVerb, bed_text, verb_text
from desk.services.residents.timeline_rows import Happened, HappenedRow, Window
from desk.services.residents.windows import windowed
from desk.words import translate

_V = StayVerb
_SMALL = frozenset({_V.CHANGE, _V.UNDO})
"""What is told of the stay alone."""


def stays(session: Session, window: Window) -> Sequence[HappenedRow]:
    """What was done to stays of these files, with the bed where it was; what was taken back again is left out."""
    query = (
        select(StayStep, Staff.name)
        .join(BedStay, BedStay.id == StayStep.stay_id)
        .outerjoin(Staff, Staff.id == StayStep.by_id)
        .where(BedStay.resident_id.in_(window.resident_ids), StayStep.verb.not_in(_SMALL))
        .where(StayStep.id.not_in(_taken_back(session, window)))
    )
    steps = session.execute(windowed(query, StayStep.at, StayStep.id, window)).tuples().all()
    beds = _Beds(session, {step.stay_id for step, _ in steps})
    return [
        HappenedRow(
            Happened.BED,
            step.id,
            step.at,
            "  ".join(filter(None, (verb_text(StayVerb(step.verb)), beds.at(step.stay_id, step.at)))),
            step.text or "",
            by or "",
            stay_id=step.stay_id,
        )
        for step, by in steps
    ]


def assessed(session: Session, window: Window) -> Sequence[HappenedRow]:
    """The valid assessments, under the moment at which they were written down."""
    query = (
        select(Assessment, Staff.name)
        .join(Staff, Staff.id == Assessment.written_by_id)
        .where(Assessment.resident_id.in_(window.resident_ids), Assessment.state == AssessmentState.VALID)
    )
    found = session.execute(windowed(query, Assessment.written_at, Assessment.id, window)).tuples()
    title = translate("timeline", "Ability assessment")
    return [
        HappenedRow(Happened.ASSESSMENT, row.id, row.written_at, title, _assessed_words(row), by) for row, by in found
    ]


def _assessed_words(row: Assessment) -> str:
    level = level_text(Level(row.final_level)) if row.final_level else ""
    on = translate("timeline", "of {day}", day=row.assessed_on.isoformat())
    due = translate("timeline", "next due {day}", day=row.next_due.isoformat()) if row.next_due else ""
    return " · ".join(filter(None, (level, on, due)))


def _taken_back(session: Session, window: Window) -> set[int]:
    """The steps that were taken back, with those that followed from them, and from the taking back."""
    query = (
        select(StayStep.id, StayStep.verb, StayStep.facts)
        .join(BedStay, BedStay.id == StayStep.stay_id)
        .where(BedStay.resident_id.in_(window.resident_ids), StayStep.verb.in_((_V.UNDO, _V.FOLLOW)))
    )
    found = session.execute(query).tuples().all()
    undoing = {key: facts.get("step_id", 0) for key, verb, facts in found if verb == _V.UNDO}
    gone = {*undoing, *undoing.values()}
    return {*undoing.values(), *(key for key, _, facts in found if facts.get("of") in gone)}


class _Beds:
    """Where these stays were, moment by moment."""

    def __init__(self, session: Session, stay_ids: Collection[int]) -> None:
        query = (
            select(StaySegment.stay_id, StaySegment.starts_at, Room.number, Bed.number)
            .join(Bed, Bed.id == StaySegment.bed_id)
            .join(Room, Room.id == Bed.room_id)
            .where(StaySegment.stay_id.in_(stay_ids), StaySegment.lane == 0)
            .order_by(StaySegment.starts_at)
        )
        self._segments: dict[int, list[tuple[datetime, str]]] = {}
        for stay_id, starts_at, room, bed in session.execute(query).tuples() if stay_ids else ():
            if stay_id is not None:
                self._segments.setdefault(stay_id, []).append((starts_at, bed_text(room, bed)))

    def at(self, stay_id: int, moment: datetime) -> str:
        """203-2: the bed at ``moment``, before the coming the first one; "" while there is none."""
        known = self._segments.get(stay_id, [])
        begun = [bed for starts_at, bed in known if starts_at <= moment] or [bed for _, bed in known[:1]]
        return begun[-1] if begun else ""
