"""The order of the waitlist, and why."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from desk.errors import RuleBroken
from desk.rules.beds import Urgency
from desk.rules.waiting import PriorityRule, load_rule, plain_rule, priority, rule_of
from desk.services import shipped


@pytest.fixture
def rule() -> PriorityRule:
    return shipped.waiting()


def judge(rule: PriorityRule, now: datetime, **told: Any) -> tuple[int, tuple[str, ...]]:
    values = {
        "urgency": Urgency.ORDINARY, "tags": (), "ability": None, "ability_text": "", "asked_at": now, "now": now
    }  # fmt: skip
    found = priority(rule, **(values | told))
    return found.points, found.why


def test_nothing_speaks_for_anybody(rule: PriorityRule, now: datetime) -> None:
    assert judge(rule, now) == (0, ())


def test_points_add_up_and_say_why(rule: PriorityRule, now: datetime) -> None:
    found = judge(
        rule, now, urgency=Urgency.URGENT, tags=("特困", "独居", "90+", "爱喝茶"), ability=3, ability_text="重度失能",
        asked_at=now - timedelta(days=7),
    )  # fmt: skip
    assert found == (
        40 + 30 + 20 + 15 + 10 + 2,
        ("urgent +40", "特困 +30", "重度失能 +20", "独居 +15", "90+ +10", "has waited 7 days +2"),
    )


def test_waiting_counts_full_days_and_not_for_ever(rule: PriorityRule, now: datetime) -> None:
    assert judge(rule, now, asked_at=now - timedelta(days=2, hours=23))[0] == 1, "three nights of the calendar"
    assert judge(rule, now, asked_at=now - timedelta(days=2))[0] == 0
    assert judge(rule, now, asked_at=now - timedelta(days=400)) == (20, ("has waited 400 days +20",))
    assert judge(rule, now, asked_at=now + timedelta(days=4)) == (0, ())


def test_the_same_category_twice_counts_once(rule: PriorityRule, now: datetime) -> None:
    assert judge(rule, now, tags=("独居", "独居"))[0] == 15


def test_there_and_back(rule: PriorityRule) -> None:
    assert rule_of(plain_rule(rule)) == rule


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("urgency", [0, 1, 2]),
        ("urgency", "急"),
        ("ability", [0, 1, 2, 3, -1]),
        ("days_per_point", 0),
        ("days_per_point", True),
        ("most_for_waiting", 1001),
        ("tags", {"特困": "30"}),
        ("tags", []),
        ("more", 1),
    ],
)
def test_what_is_not_sound_is_named(rule: PriorityRule, name: str, value: Any) -> None:
    with pytest.raises(RuleBroken, match=name) as caught:
        rule_of(plain_rule(rule) | {name: value})
    assert caught.value.code == "WAITING_BAD"


def test_a_file_without_all_of_it_is_refused() -> None:
    with pytest.raises(RuleBroken, match="days_per_point"):
        load_rule("urgency = [0, 20, 40, 80]")
