"""The station's calendar, on both databases: a notice that comes in moves the provisional deadlines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden
from desk.models.matters import Matter
from desk.recording import Session
from desk.rules.matters import Handling, Verb
from desk.services import calendar, catalogue, intake, matters, papers
from desk.services.intake import Intake
from tests.support import intake_street
from tests.support.intake_street import Street

LATE = datetime(2026, 12, 30, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def street(engine: Engine) -> Street:
    return intake_street.fill(engine, LATE - timedelta(days=400))


def _take(session: Session, street: Street, **changes: Any) -> intake.Taken:
    item = next(item for item in catalogue.list_items(session) if item.code == "ZJ06")
    filled = Intake(
        item_id=item.id,
        handling=Handling.DISPATCH,
        profile="four_levels",
        level="difficult",
        resident_id=street.residents["陆阿根"],
        description="下水道堵了",
    )
    return intake.take_in(session, intake=replace(filled, **changes))


def test_a_notice_moves_open_provisional_deadlines_and_no_printed_paper(engine: Engine, street: Street) -> None:
    with db.transaction(engine, street.clerk, now=LATE) as session:
        open_one = _take(session, street)
        closed = _take(session, street, handling=Handling.ON_THE_SPOT, result="好了")
        printed = papers.issue_receipt(session, matter_id=open_one.matter_id, paper="A4", copies=1)
    assert open_one.due_at == datetime(2027, 1, 5, 10, 0, tzinfo=UTC)  # 31 December, 4 and 5 January

    head = replace(street.head, roles=frozenset({"ADMINISTRATOR"}))
    notice = {date(2027, 1, 1): False, date(2027, 1, 2): True, date(2027, 1, 4): False}
    with db.transaction(engine, head, now=LATE) as session:
        assert calendar.enter_notice(session, days=notice, note="2027 年放假安排") == 0  # 2 for 4 January
    notice = {date(2027, 1, 2): False, date(2027, 1, 4): False}
    with db.transaction(engine, street.clerk, now=LATE) as session:
        again = _take(session, street)
        assert not session.get_one(Matter, again.matter_id).due_provisional
        matter = session.get_one(Matter, open_one.matter_id)
        assert (matter.due_provisional, matter.due_at) == (False, open_one.due_at)
        assert session.get_one(Matter, closed.matter_id).due_provisional
        assert papers.show_receipt(session, matter_id=open_one.matter_id) == printed


def test_a_deadline_moves_by_what_the_notice_says(engine: Engine, street: Street) -> None:
    with db.transaction(engine, street.clerk, now=LATE) as session:
        taken = _take(session, street)
        assert session.get_one(Matter, taken.matter_id).due_provisional
    head = replace(street.head, roles=frozenset({"ADMINISTRATOR"}))
    notice = {date(2027, 1, day): False for day in (1, 2, 3, 4)}
    with db.transaction(engine, head, now=LATE) as session:
        assert calendar.enter_notice(session, days=notice, note="放到 4 日") == 1
    with db.transaction(engine, street.clerk, now=LATE) as session:
        moved = session.get_one(Matter, taken.matter_id)
        assert moved.due_at == datetime(2027, 1, 6, 10, 0, tzinfo=UTC)
        assert not moved.due_provisional


def test_a_deadline_keeps_the_days_its_clock_stood(engine: Engine, street: Street) -> None:
    """Taken in on 30 December, three working days; from 31 December to 5 January it waited for the resident."""
    with db.transaction(engine, street.clerk, now=LATE) as session:
        key = _take(session, street, grid_id=street.grids["第 3 网格"]).matter_id

    def act(verb: Verb, day: int) -> None:
        with db.transaction(engine, street.clerk, now=LATE + timedelta(days=day)) as session:
            version = session.get_one(Matter, key).version
            matters.act(session, matter_id=key, version=version, verb=verb, text="等材料")

    act(Verb.ACCEPT, 0)
    act(Verb.HOLD, 1)
    act(Verb.RESUME, 6)
    head = replace(street.head, roles=frozenset({"ADMINISTRATOR"}))
    notice = {date(2027, 1, day): False for day in (1, 2, 3)}
    with db.transaction(engine, head, now=LATE + timedelta(days=6)) as session:
        before = session.get_one(Matter, key).due_at
        assert calendar.enter_notice(session, days=notice, note="2027 年放假安排") == 0
        matter = session.get_one(Matter, key)
        assert (matter.due_at, matter.due_provisional) == (before, False)


def test_clerks_enter_no_notices(engine: Engine, street: Street) -> None:
    with db.transaction(engine, street.clerk, now=LATE) as session, pytest.raises(Forbidden):
        calendar.enter_notice(session, days={}, note="")
