"""Categories due for a review: who is listed, what came of it, and two desks over one list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.errors import Forbidden, Rejected
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.grids import GridInput, RangeInput, save_grid, save_range
from desk.services.residents import ResidentInput, ReviewRow, TagInput
from tests.unit.office import Office, set_up

HOME = "济南市历下区百花洲家园12号楼5单元504室"


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


@pytest.fixture
def today(now: datetime) -> date:
    return now.date()


def save(office: Office, name: str, *held: TagInput, status: str | None = None) -> int:
    form = ResidentInput(name=name, living_address=HOME, tags=held, status=status)

    def work(session: Session) -> int:
        return residents.save(session, resident_id=None, version=None, values=form).resident_id

    return office.act(Role.STATION_HEAD, work)


def due(office: Office, **values: Any) -> residents.ReviewPage:
    return office.act(Role.CLERK, lambda session: residents.reviews_due(session, **values))


def held(label: str, day: date, **values: Any) -> TagInput:
    return TagInput(label, since=date(2025, 1, 1), review_due=day, **values)


def test_what_is_overdue_or_due_within_a_month_is_listed(office: Office, today: date) -> None:
    near, far = today + timedelta(days=30), today + timedelta(days=31)
    save(office, "王桂芳", held("低保", today - timedelta(days=1), evidence="低保证 2025"), held("残疾", near))
    save(office, "李强", held("低保", far), held("党员", today, until=today))
    save(office, "赵去世", held("低保", today), status="deceased")
    page = due(office)
    assert (page.total, page.late) == (2, 1)
    assert [(row.name, row.label, row.review_due, row.is_late) for row in page.rows] == [
        ("王*芳", "低保", today - timedelta(days=1), True), ("王*芳", "残疾", near, False),
    ]  # fmt: skip
    assert (page.rows[0].address, page.rows[0].evidence) == ("百花洲家园12号楼**室", "低保证 2025")
    assert office.act(Role.CLERK, residents.count_reviews) == 2


def test_one_grid_holds_those_below_it(office: Office, today: date) -> None:
    def build(session: Session) -> list[int]:
        keys: list[int] = []
        for level in (1, 2):
            values = GridInput(f"G{level}", f"{level} 级", level, keys[-1] if keys else None)
            keys.append(save_grid(session, grid_id=None, version=None, values=values).grid_id)
        save_range(session, grid_id=keys[1], values=RangeInput("百花洲家园", 9, 14))
        other = save_grid(session, grid_id=None, version=None, values=GridInput("G3", "另一社区", 2, keys[0]))
        return [*keys, other.grid_id]

    keys = office.act(Role.STATION_HEAD, build)
    save(office, "王桂芳", held("低保", today))
    assert [due(office, grid_id=key).total for key in keys] == [1, 1, 0]
    assert [row.grid for row in due(office, grid_id=keys[0]).rows] == ["2 级"]


def test_pages_follow_one_another(office: Office, today: date) -> None:
    for number in range(5):
        save(office, "王" + "甲乙丙丁戊"[number], held("低保", today - timedelta(days=number // 2)))
    whole = due(office).rows
    first = due(office, limit=2).rows
    second = due(office, after=(first[-1].review_due, first[-1].tag_id), limit=2).rows
    third = due(office, after=(second[-1].review_due, second[-1].tag_id), limit=2).rows
    assert (*first, *second, *third) == whole
    assert due(office, offset=3).rows == whole[3:]


def act(office: Office, service: Callable[..., Any], role: Role = Role.CLERK, **values: Any) -> Any:
    return office.act(role, lambda session: service(session, **values))


def test_confirmed_entries_hold_on_until_the_next_review(office: Office, today: date) -> None:
    key = save(office, "王桂芳", held("低保", today, evidence="低保证 2025"), held("独居", today))
    other = save(office, "李强", held("低保", today))
    rows = due(office).rows
    done = act(office, residents.confirm_reviews, rows=rows, evidence="2026 年入户核实")
    assert (done.done, done.passed_over) == (3, 0)
    assert due(office).total == 0
    file = act(office, residents.open_file, resident_id=key)
    assert {tag.label: (tag.evidence, tag.review_due, tag.until) for tag in file.tags} == {
        "低保": ("2026 年入户核实", today.replace(year=today.year + 1), None),
        "独居": ("2026 年入户核实", today.replace(month=today.month + 6), None),
    }
    assert file.version == 2, "both entries of a file are one save"
    changes = act(office, residents.changes_of, resident_id=key)
    assert [each.field for each in changes[0].fields] == ["tags"]
    act(
        office,
        residents.undo_change,
        resident_id=other,
        key=act(office, residents.changes_of, resident_id=other)[0].key,
    )
    assert [row.name for row in due(office).rows] == ["李*"]


def test_a_chosen_day_counts_and_must_lie_ahead(office: Office, today: date) -> None:
    save(office, "王桂芳", held("低保", today))
    rows = due(office).rows
    with pytest.raises(Rejected):
        act(office, residents.confirm_reviews, rows=rows, next_due=today)
    act(office, residents.confirm_reviews, rows=rows, next_due=today + timedelta(days=20))
    assert [(row.review_due, row.evidence) for row in due(office).rows] == [(today + timedelta(days=20), "")]


def test_ended_entries_hold_no_longer(office: Office, today: date) -> None:
    key = save(office, "王桂芳", held("低保", today), held("党员", today + timedelta(days=300)))
    done = act(office, residents.end_reviewed, rows=due(office).rows)
    assert done.done == 1
    assert [tag.label for tag in act(office, residents.open_file, resident_id=key).tags] == ["党员"]


def test_what_a_colleague_did_meanwhile_is_passed_over(office: Office, today: date) -> None:
    save(office, "王桂芳", held("低保", today), held("残疾", today))
    rows = due(office).rows
    act(office, residents.confirm_reviews, rows=rows[:1])
    done = act(office, residents.end_reviewed, rows=rows)
    assert (done.done, done.passed_over) == (1, 1)
    assert due(office).total == 0


def test_who_only_reads_does_not_review(office: Office, today: date) -> None:
    save(office, "王桂芳", held("低保", today))
    rows: tuple[ReviewRow, ...] = due(office).rows
    for service in (residents.confirm_reviews, residents.end_reviewed):
        with pytest.raises(Forbidden):
            act(office, service, role=Role.AUDITOR, rows=rows)
