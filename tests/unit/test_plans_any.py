"""Standing plans on both databases: what is written past the unit of work, and two desks that open one day at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.bookings import Booking, BookingPlan
from desk.rules.permissions import Role
from desk.rules.standing import PlanChange
from desk.services import bookings
from desk.services.bookings import BookingInput, WrittenOut
from desk.services.bookings.writing_out import roll_out
from tests.unit.standing_centre import Standing, standing


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Standing:
    return standing(engine, now, monkeypatch)


def test_a_plan_is_written_paused_changed_and_written_on(here: Standing) -> None:
    key, other = here.add().resident_id, here.add("李秀英").resident_id
    grant = here.granted(key)
    here.act(bookings.hold, sitting_id=here.lunch, day=date(2026, 1, 9), places=2)
    plan = here.plan(key, grant_id=grant, wish="少盐", portions=2, valid_until=date(2026, 1, 17)).plan
    assert plan.short == (date(2026, 1, 9),)
    assert (len(here.days(key)), here.left(key)) == (13, (0, 12))
    here.plan(other, here.bath, valid_until=date(2026, 1, 10))
    assert here.days(other) == [8, 9]
    rest = {"resident_id": key, "plan_id": None, "since": date(2026, 1, 13), "until": date(2026, 1, 16)}
    done = here.act(bookings.pause, **rest)
    assert (done.cancelled, here.left(key)) == (6, (6, 6))
    assert [row.kind for row in here.act(bookings.changes, day=date(2026, 1, 13))] == [PlanChange.PAUSED]
    assert [row.until for row in here.act(bookings.day_list, day=date(2026, 1, 13))] == [date(2026, 1, 16)]
    assert done.pause is not None
    back = here.act(bookings.lift, pause_id=done.pause.pause_id, version=done.pause.version)
    assert (back.written, here.left(key)) == (6, (0, 12))
    values = here.wants(key, valid_from=date(2026, 1, 14), valid_until=date(2026, 1, 17), grant_id=grant)
    changed = here.act(bookings.save_plan, plan_id=plan.plan_id, version=plan.version, values=values)
    assert (changed.cancelled, changed.written, changed.plan.written_until) == (3, 0, plan.written_until)


def test_two_desks_that_open_the_day_write_it_once(here: Standing) -> None:
    keys = [here.add(name).resident_id for name in ("王桂芳", "李秀英")]
    for key in keys:
        here.plan(key)
    morning = here.now + timedelta(days=5)
    actor = here.actors[Role.CLERK]

    def opens() -> WrittenOut:
        return db.run(here.engine, roll_out, actor=actor, now=morning, operation="bookings.roll_out")

    with ThreadPoolExecutor(2) as desks:
        done = [each.result() for each in [desks.submit(opens) for _ in range(2)]]
    assert sorted(each.written for each in done) == [0, 8], "14 February is a Saturday that is worked"

    def counted(session: Session) -> tuple[int, set[date]]:
        total = session.scalar(select(func.count()).select_from(Booking)) or 0
        return total, set(session.scalars(select(BookingPlan.written_until)))

    assert here.system(counted) == (56, {date(2026, 2, 16)})


def test_a_desk_books_while_plans_are_written(here: Standing) -> None:
    """Whoever waits for a slot sees the places that were given meanwhile."""
    keys = [here.add(name).resident_id for name in ("王桂芳", "李秀英", "张建国", "赵玉兰")]
    values = [here.wants(key, valid_until=date(2026, 1, 10)) for key in keys[:2]]

    def plans() -> list[int]:
        return [here.act(bookings.save_plan, plan_id=None, version=None, values=each).written for each in values]

    def books() -> list[str]:
        refused = []
        for key in keys[2:]:
            try:
                here.act(bookings.book, person=BookingInput(key), sitting_id=here.lunch, day=date(2026, 1, 8))
            except bookings.Refused as full:
                refused += [each.key for each in full.problems]
        return refused

    with ThreadPoolExecutor(2) as desks:
        one, other = desks.submit(plans), desks.submit(books)
        written, refused = sum(one.result()), other.result()
    seats = [row.seat for key in keys for row in here.rows(key) if row.day == date(2026, 1, 8)]
    assert sorted(filter(None, seats)) == [1, 2, 3]
    assert (written, refused) in ((3, []), (4, ["FULL"])), "whoever comes last waits or is told"
