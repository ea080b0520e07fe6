"""Ability assessments: drafts, completing, taking back, the file's self-care word, and which are due."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.records import Record
from desk.rules.assessment import (
    MOST,
    AssessmentState,
    Circumstances,
    Diagnosis,
    Due,
    Item,
    Level,
    Occasion,
    RiskEvent,
)
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.services import assessments, residents, settings
from desk.services.assessments import AssessmentFile, AssessmentInput, Assessments, DraftKept
from desk.services.residents import ContactInput
from tests.unit.whole_file import Street, street

TODAY = date(2026, 1, 7)
HEAD = Role.STATION_HEAD
MILD = {**MOST, Item.EATING: 2, Item.STAIRS: 0}
"""85 of 90 points."""

TYPED = AssessmentInput(
    Occasion.FIRST, TODAY, MILD, first_assessor="李站", second_assessor="周敏", informant="王晓梅",
    informant_relation="女儿", place="本人家中",
)  # fmt: skip


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def head(here: Street, work: Callable[[Session], Any], *, later: int = 0) -> Any:
    return here.do(work, HEAD, later=later)


def complete(here: Street, resident_id: int, **values: Any) -> AssessmentFile:
    typed = replace(TYPED, **values)
    file: AssessmentFile = head(
        here,
        lambda session: assessments.complete(
            session, resident_id=resident_id, assessment_id=None, version=None, values=typed
        ),
    )
    return file


def keep(here: Street, resident_id: int, kept: DraftKept | None = None, **values: Any) -> DraftKept:
    typed = replace(TYPED, **values)
    key, version = (kept.assessment_id, kept.version) if kept is not None else (None, None)
    done: DraftKept = head(
        here,
        lambda session: assessments.save_draft(
            session, resident_id=resident_id, assessment_id=key, version=version, values=typed
        ),
    )
    return done


def all_of(here: Street, resident_id: int) -> Assessments:
    found: Assessments = head(here, lambda session: assessments.assessments_of(session, resident_id=resident_id))
    return found


def self_care(here: Street, resident_id: int) -> str:
    return here.open(resident_id, HEAD).self_care


def test_two_assessors_complete_one_and_the_file_says_it(here: Street) -> None:
    key = here.add().resident_id
    file = complete(here, key)
    row = file.row
    assert (row.state, row.total, row.points, row.answered) == (AssessmentState.VALID, 85, 85, 26)
    assert (row.first_level, row.final_level) == (Level.MILD, Level.MILD)
    assert (row.next_due, row.due, row.written_by) == (date(2026, 7, 7), Due.LATER, "李站")
    assert file.values == TYPED
    assert self_care(here, key) == "半自理"
    found = all_of(here, key)
    assert found.latest == row
    assert found.rows == (row,)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"scores": {item: 0 for item in Item if item is not Item.SOCIAL}}, "scores"),
        ({"second_assessor": "李 站"}, "second_assessor"),
        ({"first_assessor": ""}, "first_assessor"),
        ({"informant": " "}, "informant"),
        ({"assessed_on": date(2026, 1, 8)}, "assessed_on"),
        ({"assessed_on": date(1940, 1, 8)}, "assessed_on"),
        ({"circumstances": Circumstances(diagnosis=Diagnosis.DEMENTIA)}, "reason"),
    ],
)
def test_what_is_not_complete_is_refused_by_name(here: Street, values: dict[str, Any], field: str) -> None:
    key = here.add().resident_id
    with pytest.raises(Rejected) as caught:
        complete(here, key, **values)
    assert list(caught.value.fields) == [field]
    assert all_of(here, key).rows == (), "and nothing is kept"


def test_adjustments_make_the_level_worse_by_the_setting_of_the_station(here: Street) -> None:
    key = here.add().resident_id
    both = Circumstances(diagnosis=Diagnosis.DEMENTIA, events={RiskEvent.FALL: 2})
    file = complete(here, key, circumstances=both, reason="诊断证明、护理记录")
    assert (file.row.first_level, file.row.final_level) == (Level.MILD, Level.MODERATE)
    assert file.values.circumstances == both
    here.do(lambda session: settings.change(session, assessment_both_levels=2), Role.ADMINISTRATOR)
    assert complete(here, key, circumstances=both, reason="同上").row.final_level is Level.SEVERE
    assert self_care(here, key) == "不能自理"
    coma = Circumstances(coma=True)
    scores = {**MOST, Item.CONSCIOUSNESS: 0}
    assert complete(here, key, scores=scores, circumstances=coma, reason="病历").row.final_level is Level.COMPLETE


def test_a_draft_is_kept_at_every_pause_and_offered_again(here: Street) -> None:
    key = here.add(contacts=(ContactInput("王晓梅", "女儿", "13900001111"),)).resident_id
    start = head(here, lambda session: assessments.begin(session, resident_id=key))
    assert (start.draft, start.latest, start.both_levels) == (None, None, 1)
    assert (start.values.occasion, start.values.first_assessor) == (Occasion.FIRST, "李站")
    assert start.informants == (("王晓梅", "女儿"),)
    assert {"李站", "王芳"} <= set(start.assessors)
    kept = keep(here, key, scores={Item.EATING: 4}, second_assessor="")
    kept = keep(here, key, kept, scores={Item.EATING: 4, Item.GROOMING: 1}, second_assessor="")
    start = head(here, lambda session: assessments.begin(session, resident_id=key))
    assert start.draft.values.scores == {Item.EATING: 4, Item.GROOMING: 1}
    row = start.draft.row
    assert (row.version, row.points, row.answered, row.total) == (kept.version, 5, 2, None)
    assert (row.state, row.due) == (AssessmentState.DRAFT, None)
    file = head(
        here,
        lambda session: assessments.complete(
            session, resident_id=key, assessment_id=kept.assessment_id, version=kept.version, values=TYPED
        ),
    )
    assert file.row.assessment_id == kept.assessment_id
    assert [each.state for each in all_of(here, key).rows] == [AssessmentState.VALID]
    with pytest.raises(DeskError, match="completed"):
        keep(here, key, kept)


def test_pauses_leave_no_lines_in_the_records_and_the_end_leaves_all(here: Street) -> None:
    key = here.add().resident_id
    kept = keep(here, key, scores={Item.EATING: 4})
    for points in (3, 2, 1):
        kept = keep(here, key, kept, scores={Item.EATING: points})
    head(
        here,
        lambda session: assessments.complete(
            session, resident_id=key, assessment_id=kept.assessment_id, version=kept.version, values=TYPED
        ),
    )
    found = here.system(
        lambda session: session.execute(
            select(Record.action, Record.changes).where(Record.subject == "assessment").order_by(Record.sequence)
        ).all()
    )
    assert sorted(row.action for row in found) == ["change", "create", "save"]
    changes = {name: value for row in found for name, value in json.loads(row.changes).items()}
    assert changes["scores"][1] == {item.value: score for item, score in MILD.items()}
    assert changes["state"] == ["DRAFT", "VALID"]


def test_the_second_of_two_desks_at_one_draft_is_told(here: Street) -> None:
    key = here.add().resident_id
    first = keep(here, key, scores={Item.EATING: 4})
    keep(here, key, first, scores={Item.EATING: 3})
    with pytest.raises(Stale, match="李站"):
        keep(here, key, first, scores={Item.EATING: 2})
    with pytest.raises(Stale):
        head(
            here,
            lambda session: assessments.drop_draft(session, assessment_id=first.assessment_id, version=first.version),
        )


def test_a_draft_given_up_is_gone(here: Street) -> None:
    key = here.add().resident_id
    kept = keep(here, key)
    head(
        here,
        lambda session: assessments.drop_draft(session, assessment_id=kept.assessment_id, version=kept.version),
    )
    assert all_of(here, key).rows == ()
    with pytest.raises(DeskError, match="not there"):
        keep(here, key, kept)


def void(here: Street, file: AssessmentFile, reason: str = "评估对象弄错了") -> AssessmentFile:
    gone: AssessmentFile = head(
        here,
        lambda session: assessments.void(
            session, assessment_id=file.row.assessment_id, version=file.row.version, reason=reason
        ),
        later=5,
    )
    return gone


def test_one_taken_back_stays_and_the_file_says_what_it_said(here: Street) -> None:
    key = here.add(self_care="自理").resident_id
    first = complete(here, key, assessed_on=date(2025, 6, 7))
    second = complete(here, key, scores=dict.fromkeys(Item, 0))
    assert self_care(here, key) == "不能自理"
    with pytest.raises(Rejected) as caught:
        void(here, second, " ")
    assert list(caught.value.fields) == ["reason"]
    gone = void(here, second)
    assert (gone.row.state, gone.row.due, gone.void_reason, gone.voided_by) == (
        AssessmentState.VOID, None, "评估对象弄错了", "李站",
    )  # fmt: skip
    assert self_care(here, key) == "半自理", "as the one before"
    found = all_of(here, key)
    assert found.latest is not None
    assert (found.latest.assessment_id, found.latest.due) == (first.row.assessment_id, Due.OVERDUE)
    void(here, first)
    assert self_care(here, key) == "自理", "as before the first"
    with pytest.raises(DeskError, match="completed"):
        void(here, gone)


def test_an_older_one_that_comes_late_does_not_change_the_file(here: Street) -> None:
    key = here.add().resident_id
    newest = complete(here, key)
    older = complete(here, key, assessed_on=date(2025, 12, 1), scores=dict.fromkeys(Item, 0))
    assert self_care(here, key) == "半自理"
    found = all_of(here, key)
    assert found.latest == newest.row
    assert older.row.due is None
    void(here, older)
    assert self_care(here, key) == "半自理"


def test_a_word_changed_by_hand_since_stays_when_one_is_taken_back(here: Street) -> None:
    key = here.add().resident_id
    file = complete(here, key)
    here.do(
        lambda session: residents.save_field(session, resident_id=key, version=None, field="self_care", value="自理")
    )
    void(here, file)
    assert self_care(here, key) == "自理"


def test_who_is_due(here: Street) -> None:
    keys = [here.add(name).resident_id for name in ("王桂芳", "李秀英", "张建国", "赵来福")]
    complete(here, keys[0], assessed_on=date(2025, 6, 7))
    complete(here, keys[1], assessed_on=date(2025, 8, 1))
    complete(here, keys[2], assessed_on=date(2025, 6, 7))
    complete(here, keys[2], assessed_on=date(2025, 12, 7))
    complete(here, keys[3], assessed_on=date(2025, 6, 7))
    here.do(
        lambda session: residents.record_event(
            session, resident_id=keys[3], version=None,
            values=residents.EventInput(LifeEvent.DEATH, date(2026, 1, 2)),
        )
    )  # fmt: skip
    due = head(here, lambda session: assessments.due_list(session))
    assert [(row.resident_id, row.name, row.due) for row in due] == [
        (keys[0], "王*芳", Due.OVERDUE), (keys[1], "李*英", Due.SOON),
    ]  # fmt: skip
    latest = head(here, lambda session: assessments.latest_of(session, resident_ids=keys[:3]))
    assert {key: row.assessed_on for key, row in latest.items()} == {
        keys[0]: date(2025, 6, 7), keys[1]: date(2025, 8, 1), keys[2]: date(2025, 12, 7),
    }  # fmt: skip


def test_health_is_for_who_may_see_it_and_writing_for_who_runs_the_centre(here: Street) -> None:
    key = here.add().resident_id
    file = complete(here, key)
    for role in (Role.CLERK, Role.AUDITOR, Role.ADMINISTRATOR):
        for work in (
            lambda session: assessments.assessments_of(session, resident_id=key),
            lambda session: assessments.open_assessment(session, assessment_id=file.row.assessment_id),
            lambda session: assessments.begin(session, resident_id=key),
            lambda session: assessments.due_list(session),
            lambda session: assessments.latest_of(session, resident_ids=[key]),
            lambda session: assessments.save_draft(
                session, resident_id=key, assessment_id=None, version=None, values=TYPED
            ),
            lambda session: assessments.complete(
                session, resident_id=key, assessment_id=None, version=None, values=TYPED
            ),
            lambda session: assessments.void(session, assessment_id=file.row.assessment_id, version=None, reason="x"),
        ):
            with pytest.raises(Forbidden):
                here.do(work, role)


def test_the_copy_for_the_resident_tells_the_assessments(here: Street) -> None:
    key = here.add().resident_id
    complete(here, key)
    told = []
    for role in (HEAD, Role.CLERK):
        copy = here.do(lambda session: residents.copy_for_resident(session, resident_id=key, reason="本人申请"), role)
        told.append([value for part in copy.parts for label, value in part.lines if label == "Ability assessment"])
    assert told == [["2026-01-07 85 points mildly disabled"], []]
