"""The station's calendar, on both databases: a notice that comes in moves the provisional deadlines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden, Rejected
from desk.models.matters import Matter
from desk.recording import Session
from desk.rules.matters import Handling, Verb
from desk.services import calendar, catalogue, intake, matters, papers, records
from desk.services.calendar import Source
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
        assert calendar.enter_notice(session, days=notice, note="2027年放假安排") == 0  # 2 for 4 January
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
        assert calendar.enter_notice(session, days=notice, note="2027年放假安排") == 0
        matter = session.get_one(Matter, key)
        assert (matter.due_at, matter.due_provisional) == (before, False)


def test_clerks_enter_no_notices(engine: Engine, street: Street) -> None:
    with db.transaction(engine, street.clerk, now=LATE) as session, pytest.raises(Forbidden):
        calendar.enter_notice(session, days={}, note="")


def test_a_slip_is_put_right_and_the_deadlines_follow(engine: Engine, street: Street) -> None:
    head = replace(street.head, roles=frozenset({"STATION_HEAD"}))
    note = "2027年放假安排"

    def enter(days: dict[date, bool]) -> int:
        with db.transaction(engine, head, now=LATE) as session:
            return calendar.enter_notice(session, days=days, note=note)

    with db.transaction(engine, street.clerk, now=LATE) as session:
        key = _take(session, street).matter_id
        chosen = _take(session, street).matter_id
    assert enter({date(2027, 1, day): False for day in (1, 2, 3, 4, 5)}) == 2
    with db.transaction(engine, street.clerk, now=LATE) as session:
        wrong = session.get_one(Matter, key).due_at
        session.get_one(Matter, chosen).due_at = by_hand = datetime(2027, 1, 20, 10, 0, tzinfo=UTC)
    assert enter({date(2027, 1, day): False for day in (1, 2, 3)}) == 1
    with db.transaction(engine, head, now=LATE) as session:
        assert wrong == datetime(2027, 1, 7, 10, 0, tzinfo=UTC)
        assert session.get_one(Matter, key).due_at == datetime(2027, 1, 5, 10, 0, tzinfo=UTC)
        assert session.get_one(Matter, chosen).due_at == by_hand
        assert [day.day for day in calendar.years(session)[-1].days] == [1, 2, 3]


def test_the_years_that_are_known_and_how(engine: Engine, street: Street) -> None:
    with db.transaction(engine, street.clerk, now=LATE) as session:
        _take(session, street)
    head = replace(street.head, roles=frozenset({"STATION_HEAD"}))
    with db.transaction(engine, head, now=LATE, operation="calendar.enter_notice") as session:
        found = [(row.year, row.source, row.waiting) for row in calendar.years(session)]
        assert found == [(2025, Source.SHIPPED, 0), (2026, Source.SHIPPED, 0), (2027, Source.PROVISIONAL, 1)]
        calendar.enter_notice(session, days={date(2028, 10, 9): False}, note="多放一天")
        calendar.enter_notice(session, days={date(2027, 1, 1): False}, note="2027年放假安排")
        found = [(row.year, row.source, row.waiting) for row in calendar.years(session)]
        assert found[2:] == [(2027, Source.ENTERED, 0), (2028, Source.PROVISIONAL, 0)]
        with pytest.raises(Rejected):
            calendar.enter_notice(session, days={}, note="空")
    auditor = replace(street.head, roles=frozenset({"AUDITOR"}))
    with db.transaction(engine, auditor, now=LATE) as session:
        rows = records.list_records(session, action="enter").rows
        assert [(row.key_text, row.changes[0].after) for row in rows] == [("2027年放假安排", "0"), ("多放一天", "0")]
    with db.transaction(engine, street.clerk, now=LATE) as session, pytest.raises(Forbidden):
        calendar.years(session)
