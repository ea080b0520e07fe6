"""What the services of ability assessments hand out and take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desk.rules.assessment import AssessmentState, Circumstances, Due, Item, Level, Occasion

TOUCHES = frozenset({"residents", "assessments", "records"})
"""What views show anew after an assessment was completed or taken back."""


@dataclass(frozen=True, slots=True)
class AssessmentInput:
    """An assessment as it is typed, complete or not."""

    occasion: Occasion
    assessed_on: date
    scores: Mapping[Item, int] = field(default_factory=dict)
    circumstances: Circumstances = field(default_factory=Circumstances)
    first_assessor: str = ""
    second_assessor: str = ""
    informant: str = ""
    informant_relation: str = ""
    place: str = ""
    reason: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """A line of a resident's assessments.

    ``points`` are those given so far, ``total`` is None while an item is missing. ``due`` tells of the next one; None
    for a draft, for one that was taken back, and where a later one counts.
    """

    assessment_id: int
    version: int
    resident_id: int
    state: AssessmentState
    occasion: Occasion
    assessed_on: date
    points: int
    answered: int
    total: int | None
    first_level: Level | None
    final_level: Level | None
    next_due: date | None
    due: Due | None
    written_at: datetime
    written_by: str


@dataclass(frozen=True, slots=True)
class AssessmentFile:
    """One assessment whole: its line, what was typed, and why it was taken back."""

    row: AssessmentRow
    values: AssessmentInput
    name: str
    sex: str
    age: int | None
    void_reason: str
    voided_by: str


@dataclass(frozen=True, slots=True)
class Assessments:
    """All assessments of a resident, drafts first, then the newest. ``latest`` is the one that counts."""

    rows: tuple[AssessmentRow, ...]
    latest: AssessmentRow | None


@dataclass(frozen=True, slots=True)
class AssessmentStart:
    """What a new assessment begins with.

    ``draft`` was left unfinished by somebody. ``assessors`` are names to choose from, ``informants`` those the file
    knows, with their relation. ``both_levels`` is the station's setting for a diagnosis together with risk events.
    """

    resident_id: int
    name: str
    sex: str
    age: int | None
    today: date
    draft: AssessmentFile | None
    latest: AssessmentRow | None
    values: AssessmentInput
    assessors: tuple[str, ...]
    informants: tuple[tuple[str, str], ...]
    both_levels: int


@dataclass(frozen=True, slots=True)
class DraftKept:
    """Where a draft is kept, and its version for the next save."""

    assessment_id: int
    version: int
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class DueRow:
    """Somebody whose next assessment is due; the name is masked."""

    resident_id: int
    assessment_id: int
    name: str
    grid: str
    level: Level
    assessed_on: date
    next_due: date
    due: Due
