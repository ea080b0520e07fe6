"""The report of an ability assessment: what it says, that it fits its two pages, and that a reprint says the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden
from desk.models.papers import PaperIssue
from desk.printing import assessment as printing
from desk.printing.assessment import Report, ReportGroup, ReportItem, report_from, report_pdf
from desk.rules import assessment as rules
from desk.rules.assessment import GROUPS, MOST, Circumstances, Diagnosis, Group, Item, Level
from desk.rules.assessment_words import band_text, group_text, item_text, level_text
from desk.rules.papers import ASSESSMENT_REPORT, paper_text
from desk.rules.permissions import Role
from desk.services import assessments, papers, residents, shipped
from desk.services.assessments import AssessmentFile
from tests.unit.test_assessments import HEAD, TYPED
from tests.unit.whole_file import Street, street

ID = "370102194903070027"


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def longest() -> Report:
    """Every item with its longest words, and texts as long as they may be."""
    shown = shipped.assessment()

    def item(each: Item) -> ReportItem:
        return ReportItem(item_text(each), MOST[each], MOST[each], max(shown[each].options, key=len))

    return Report(
        station="济南市历下区解放路街道春和里社区党群服务中心（综合养老服务中心）",
        number="370102001-PG-20260107-0001",
        date="2026年1月7日",
        facts=(
            ("姓名", "𬱖阿根"),
            ("性别、年龄", "男　84岁"),
            ("评估地点", "字" * 60),
            ("信息提供者", "王" * 50 + "（女儿）"),
        ),
        groups=tuple(
            ReportGroup(group_text(group), rules.most_of(group), rules.most_of(group), tuple(map(item, GROUPS[group])))
            for group in Group
        ),
        total=90,
        highest=90,
        bands=tuple((band_text(level), level_text(level), level is Level.INTACT) for level in Level),
        first_level=level_text(Level.INTACT),
        adjustments=(
            "确诊其他精神和行为障碍（F04–F99）",
            "近30天跌倒 2 次、噎食 1 次、自杀 1 次、自伤 1 次、走失 1 次",
        ),
        reason="诊" * 200,
        final_level=level_text(Level.MILD),
        next_due="2026年7月7日",
        remark="瘫" * 200,
        assessors=("周敏", "买买提·吐尔逊"),
        informant="王" * 50,
        contact="地址：济南市历下区春和里小区1号楼底商　电话：0500-5550120",
        marks=("当事人联", "存档联"),
    )


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.usefixtures("words")
def test_the_longest_report_fits_its_two_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[float] = []
    draw = printing.draw_row

    def watched(sheet: Any, x: float, top: float, cells: Any, high: float) -> None:
        ends.append(top + high)
        draw(sheet, x, top, cells, high)

    monkeypatch.setattr(printing, "draw_row", watched)
    said = pages(report_pdf(longest()))
    assert len(said) == 4, "two pages a copy"
    assert max(ends) < printing.FOOT - 1
    first = sum(high for high, _ in printing._result_blocks(longest(), "老年人能力评估报告", printing._TEXTS[-1]))
    assert printing._TOP + first < printing.FOOT
    assert "当事人联" in said[0]
    assert "存档联" in said[2]
    assert "𬱖阿根" in said[0]
    for item in Item:
        assert item_text(item) in said[1]


def test_a_report_comes_back_from_the_database_as_it_was() -> None:
    import json

    report = longest()
    assert report_from(json.loads(json.dumps(report.as_json()))) == report


def file_for(here: Street, **values: Any) -> AssessmentFile:
    key = here.add(id_no=ID, birth_date=date(1949, 3, 7)).resident_id
    typed = replace(TYPED, **values)
    file: AssessmentFile = here.do(
        lambda session: assessments.complete(session, resident_id=key, assessment_id=None, version=None, values=typed),
        HEAD,
    )
    return file


def test_the_report_is_numbered_recorded_and_says_the_same_again(here: Street) -> None:
    circumstances = Circumstances(diagnosis=Diagnosis.DEMENTIA)
    file = file_for(here, circumstances=circumstances, reason="诊断证明")
    key = file.row.assessment_id
    shown = here.do(lambda session: papers.show_report(session, assessment_id=key), HEAD)
    assert shown.number == "numbered when issued"
    first: Report = here.do(lambda session: papers.issue_report(session, assessment_id=key, copies=2), HEAD)
    assert first.number == "370102001-PG-20260107-0001"
    assert first.marks == ("Copy for the person", "Copy for the file")
    assert dict(first.facts) == {
        "Name": "王桂芳", "Sex, age": "female　76 years", "ID number": "370102********0027",
        "Assessed on": "2026-01-07", "Occasion": "first assessment", "Where": "本人家中",
        "Informant": "王晓梅 (女儿)", "Standard": "GB/T 42195-2022",
    }  # fmt: skip
    assert (first.total, first.first_level, first.final_level) == (85, "mildly disabled", "moderately disabled")
    assert first.adjustments == ("diagnosed: dementia (F00–F03)",)
    assert [(group.points, group.most) for group in first.groups] == [(30, 32), (12, 15), (28, 28), (15, 15)]
    assert first.groups[0].items[0] == ReportItem("Eating", 2, 4, shipped.assessment()[Item.EATING].options[2])
    here.do(
        lambda session: residents.save_field(
            session, resident_id=file.row.resident_id, version=None, field="name", value="王桂芬"
        )
    )
    again: Report = here.do(lambda session: papers.issue_report(session, assessment_id=key, copies=1), HEAD, later=60)
    assert again == replace(first, marks=("",))
    issues = here.system(
        lambda session: [
            (row.kind, row.number, row.copies, row.resident_id) for row in session.scalars(select(PaperIssue))
        ]
    )
    assert issues == [(ASSESSMENT_REPORT, first.number, n, file.row.resident_id) for n in (2, 1)]
    place = here.do(lambda session: papers.place_of(session, issue_id=1), HEAD)
    assert place.assessment_id == key
    assert paper_text(ASSESSMENT_REPORT) == "Ability assessment report"


def test_only_a_completed_one_is_handed_out_and_only_by_who_may_see_health(here: Street) -> None:
    file = file_for(here)
    key = file.row.assessment_id
    with pytest.raises(Forbidden):
        here.do(lambda session: papers.show_report(session, assessment_id=key), Role.CLERK)
    here.do(lambda session: assessments.void(session, assessment_id=key, version=None, reason="弄错了"), HEAD)
    for work in (
        lambda session: papers.show_report(session, assessment_id=key),
        lambda session: papers.issue_report(session, assessment_id=key, copies=1),
    ):
        with pytest.raises(DeskError, match="taken back"):
            here.do(work, HEAD)
    draft = here.do(
        lambda session: assessments.save_draft(
            session, resident_id=file.row.resident_id, assessment_id=None, version=None, values=TYPED
        ),
        HEAD,
    )
    with pytest.raises(DeskError, match="not completed"):
        here.do(lambda session: papers.show_report(session, assessment_id=draft.assessment_id), HEAD)
