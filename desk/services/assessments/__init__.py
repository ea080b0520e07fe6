"""Ability assessments of older adults (老年人能力评估): drafts, completing, taking back, and which are due."""

from desk.services.assessments.reading import assessments_of, begin, due_list, latest_of, open_assessment
from desk.services.assessments.rows import (
    TOUCHES,
    AssessmentFile,
    AssessmentInput,
    AssessmentRow,
    Assessments,
    AssessmentStart,
    DraftKept,
    DueRow,
)
from desk.services.assessments.saving import complete, drop_draft, save_draft, void

__all__ = [
    "TOUCHES",
    "AssessmentFile",
    "AssessmentInput",
    "AssessmentRow",
    "AssessmentStart",
    "Assessments",
    "DraftKept",
    "DueRow",
    "assessments_of",
    "begin",
    "complete",
    "drop_draft",
    "due_list",
    "latest_of",
    "open_assessment",
    "save_draft",
    "void",
]
