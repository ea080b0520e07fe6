"""The list of residents: its pages, its anchors, and how many it is out of."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.residents import Counts, Filters, ResidentInput
from tests.unit.office import set_up

WANG = ResidentInput("王桂芳", living_address="济南市历下区百花洲家园12号楼5单元504室")
Open = Callable[[], AbstractContextManager[Session]]


@pytest.fixture
def acting(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a transaction of a clerk."""
    clerk = set_up(engine, now, monkeypatch).actors[Role.CLERK]
    return lambda: db.transaction(engine, clerk, now=now, operation="test")


def make(acting: Open) -> None:
    with acting() as session:
        residents.save(session, resident_id=None, version=None, values=WANG)


def test_list_pages_filters_and_anchors(acting: Open) -> None:
    with acting() as session:
        for number in range(30):
            residents.save(session, resident_id=None, version=None, values=ResidentInput(
                name="赵" + "甲乙丙丁戊己庚辛壬癸"[number % 10], birth_date=date(1930 + number, 1, 7),
                living_alone=number == 3, living_address=f"后宰门街{number + 1}号"))  # fmt: skip
    with acting() as session:
        first = residents.list_page(session, limit=10)
        second = residents.list_page(session, after=first.rows[-1].resident_id, limit=10)
        assert first.total is None
        assert residents.list_page(session, offset=20, limit=11).total == 30
        assert residents.list_page(session, offset=40).total is None
        assert residents.list_counts(session).residents == 30
        by_offset = residents.list_page(session, offset=10, limit=10)
        assert [row.resident_id for row in second.rows] == [row.resident_id for row in by_offset.rows]
        assert residents.list_anchors(session, every=10) == (
            first.rows[-1].resident_id, second.rows[-1].resident_id, second.rows[-1].resident_id - 10,
        )  # fmt: skip
        assert residents.list_anchors(session, filters=Filters(age_from=70), every=9) == tuple(
            residents.list_page(session, filters=Filters(age_from=70), offset=at, limit=1).rows[0].resident_id
            for at in (8, 17, 26)
        )
        assert first.rows[0].name == "赵*"
        assert first.rows[0].age == 2026 - 1959
        assert residents.list_page(session, filters=Filters(tag="90+")).total == 7
        assert residents.list_page(session, filters=Filters(tag="80+")).total == 10
        assert residents.list_page(session, filters=Filters(tag="独居")).total == 1
        assert residents.list_page(session, filters=Filters(age_from=70, age_to=79)).total == 10
        found = residents.list_page(session, filters=Filters(text="zhao jia", age_from=80))
        assert [row.age for row in found.rows] == [96, 86]
        assert residents.list_page(session, filters=Filters(status="deceased")).total == 0


@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(status=None), Filters(status="deceased"), Filters(tag="独居"), Filters(text="zhao"),
     Filters(age_from=80, status=None)],
)  # fmt: skip
def test_the_counts_are_those_of_the_whole_list(acting: Open, filters: Filters) -> None:
    with acting() as session:
        for number, status in enumerate(("living", "living", "moved_out", "deceased")):
            residents.save(session, resident_id=None, version=None, values=ResidentInput(
                name="赵甲", birth_date=date(1940 + number * 8, 1, 7), living_alone=number % 2 == 0, status=status,
            ))  # fmt: skip
    with acting() as session:
        whole = residents.list_page(session, filters=filters)
        assert whole.total == len(whole.rows) > 0
        assert residents.list_counts(session, filters=filters).residents == whole.total


def test_a_count_inside_a_gesture_that_fails_is_forgotten(acting: Open) -> None:
    make(acting)
    with acting() as session:
        residents.save(session, resident_id=None, version=None, values=ResidentInput("李建国"))
        assert residents.list_counts(session).residents == 2
        session.rollback()
    with acting() as session:
        assert residents.list_counts(session).residents == 1


def test_counts_follow_a_change(acting: Open) -> None:
    make(acting)
    with acting() as session:
        assert residents.list_counts(session) == Counts(residents=1, households=1)
        residents.save(session, resident_id=None, version=None, values=ResidentInput("李建国"))
        assert residents.list_counts(session) == Counts(residents=2, households=1)
    with acting() as session:
        assert residents.list_counts(session) == Counts(residents=2, households=1)
