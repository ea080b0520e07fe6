"""Standing plans are written out as bookings: places against capacity, counts of packages, closed days, the cut-off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.bookings import BookingPlan, BookingUse
from desk.models.care import CareService
from desk.models.packages import ServicePackage
from desk.models.records import Record
from desk.models.residents import Resident
from desk.rules.care import BookingState, PlanState
from desk.rules.permissions import Role
from desk.services import bookings, care_setup, packages
from desk.services.bookings import BookingInput, ChangeInput, Refused
from desk.services.bookings.writing_out import roll_out, write_out
from desk.services.care_setup import ClosingInput
from tests.unit.standing_centre import Standing, standing

S = BookingState
WEEK = [8, 9, 12, 13, 14, 15, 16]
"""Working days of January from the day after the first, for the days that tests look at."""


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Standing:
    return standing(engine, now, monkeypatch)


def test_a_plan_books_its_days_as_far_ahead_as_the_station_wants(here: Standing) -> None:
    key = here.add().resident_id
    done = here.plan(key, at_home=True, diet_id=here.soft, wish=" 少盐 ", valid_until=date(2026, 1, 17))
    assert (done.plan.state, done.plan.written_until, done.written) == (PlanState.PENDING, date(2026, 2, 11), 7)
    rows = here.rows(key)
    assert [row.day.day for row in rows] == WEEK, "no weekends"
    assert {(row.state, row.way, row.seat, row.at_home, row.diet_id, row.wish, row.plan_id) for row in rows} == {
        ("BOOKED", "PLAN", 1, True, here.soft, "少盐", done.plan.plan_id)
    }
    assert here.act(roll_out).written == 0, "a day is written once"
    (row,) = here.act(bookings.plans_of, days=3, resident_id=key)
    assert (row.state, row.diet, row.service, row.sitting) == (PlanState.ACTIVE, "软食", "助餐", "午餐")
    assert here.act(bookings.plan, days=12, plan_id=row.plan_id).state is PlanState.STOPPED


def test_each_day_one_more_is_written_and_each_run_has_its_record(here: Standing) -> None:
    key = here.add().resident_id
    plan = here.plan(key).plan
    assert len(here.rows(key)) == 24, "35 days ahead, today included"
    done = here.act(roll_out, days=1)
    assert (done.written, done.short) == (1, ())
    assert here.rows(key)[-1].day == date(2026, 2, 11)
    assert here.act(roll_out, days=1) == bookings.WrittenOut()
    here.plan(here.add("李秀英").resident_id)
    here.act(roll_out, days=2)
    written = select(Record.subject, Record.subject_id, Record.changes).where(Record.action == "write_out")
    assert here.system(lambda session: session.execute(written.order_by(Record.sequence)).tuples().all()) == [
        ("booking_plan", str(plan.plan_id), '{"bookings":[null,24]}'),
        ("booking_plan", str(plan.plan_id), '{"bookings":[null,1]}'),
        ("booking_plan", str(plan.plan_id + 1), '{"bookings":[null,24]}'),
        ("station", "1", '{"bookings":[null,3],"plans":[null,2]}'),
    ]


def test_days_off_are_for_those_who_want_them_and_a_worked_saturday_counts(here: Standing) -> None:
    key = here.add().resident_id
    here.plan(key, valid_from=date(2026, 2, 12), valid_until=date(2026, 2, 26))
    here.act(write_out, until=date(2026, 3, 1))
    assert [row.day.day for row in here.rows(key)] == [12, 13, 14, 24, 25], "15 to 23 February are off, the 14th works"


def test_a_day_that_is_cut_off_is_not_written(here: Standing) -> None:
    early, late = here.add().resident_id, here.add("李秀英").resident_id
    here.plan(early, valid_from=date(2026, 1, 7))
    assert here.days(early)[0] == 7
    values = here.wants(late, valid_from=date(2026, 1, 7))
    here.act(bookings.save_plan, minutes=31, plan_id=None, version=None, values=values)
    assert here.days(late)[0] == 8


def test_who_comes_too_late_waits_and_is_told(here: Standing) -> None:
    keys = [here.add(name).resident_id for name in ("王桂芳", "李秀英", "张建国")]
    assert here.plan(keys[0], portions=2).plan.short == ()
    here.plan(keys[1], weekdays="135")
    done = here.plan(keys[2], valid_until=date(2026, 1, 14))
    assert here.days(keys[2]) == [8, 13]
    assert here.days(keys[2], S.WAITING) == [9, 12]
    assert done.plan.short == (date(2026, 1, 9), date(2026, 1, 12))
    assert [row.nth for row in here.rows(keys[0])[:2]] == [1, 2]
    assert all(row.seat is None for row in here.rows(keys[2], S.WAITING))


def test_places_that_are_booked_or_held_are_not_given_twice(here: Standing) -> None:
    taken, held, mine = (here.add(name).resident_id for name in ("王桂芳", "李秀英", "张建国"))
    day = date(2026, 1, 8)
    here.act(bookings.book, person=BookingInput(taken), sitting_id=here.lunch, day=day)
    here.act(bookings.book, person=BookingInput(mine), sitting_id=here.lunch, day=day)
    here.act(bookings.hold, sitting_id=here.lunch, day=day, places=1)
    here.plan(held, valid_until=date(2026, 1, 10))
    assert (here.days(held), here.days(held, S.WAITING)) == ([9], [8])
    done = here.plan(mine, valid_until=date(2026, 1, 10))
    assert (done.written, here.days(mine)) == (1, [8, 9]), "who has booked that day has it"


def test_a_held_place_that_nobody_booked_in_time_is_given(here: Standing) -> None:
    key = here.add().resident_id
    here.act(bookings.hold, sitting_id=here.lunch, day=date(2026, 1, 8), places=3)
    values = here.wants(key, valid_until=date(2026, 1, 9))
    here.act(bookings.save_plan, minutes=25, plan_id=None, version=None, values=values)
    assert here.days(key) == [8]


def test_counts_of_a_package_are_reserved_as_long_as_there_are_any(here: Standing) -> None:
    key = here.add().resident_id
    grant = here.granted(key)
    here.plan(key, grant_id=grant, valid_until=date(2026, 1, 29))
    assert here.left(key) == (0, 12)
    paid = [row.grant_id for row in here.rows(key)]
    assert paid == [grant] * 12 + [None] * 3
    other = here.add("李秀英").resident_id
    with pytest.raises(Rejected) as caught:
        here.plan(other, grant_id=grant)
    assert list(caught.value.fields) == ["grant_id"]


def test_another_package_goes_on_where_one_is_used_up(here: Standing) -> None:
    key = here.add().resident_id
    first = here.granted(key)
    here.plan(key, grant_id=first, valid_until=date(2026, 1, 29))
    second = here.granted(key)
    here.act(write_out, until=date(2026, 2, 20))
    plan = here.act(bookings.plans_of, resident_id=key)[0]
    values = here.wants(key, grant_id=first, valid_until=date(2026, 2, 3))
    here.act(bookings.save_plan, plan_id=plan.plan_id, version=None, values=values)
    paid = [row.grant_id for row in here.rows(key, S.BOOKED)]
    assert paid == [first] * 12 + [None] * 3 + [second] * 3


def test_a_package_on_trial_is_booked_until_it_is_said_that_it_is_kept(here: Standing) -> None:
    key = here.add().resident_id

    def tryable(session: Session) -> None:
        session.get_one(ServicePackage, here.package).trial_days = 5

    here.system(tryable)
    head = Role.STATION_HEAD
    grant = here.act(packages.grant, head, resident_id=key, package_id=here.package, on_trial=True).grant.grant_id
    here.plan(key, grant_id=grant, valid_until=date(2026, 1, 17))
    assert here.days(key) == [8, 9], "on trial until the 12th"
    assert here.act(roll_out, days=1).written == 0
    here.act(packages.keep, head, days=2, grant_id=grant)
    here.act(roll_out, days=2)
    assert here.days(key) == WEEK
    assert {row.grant_id for row in here.rows(key)} == {grant}


def test_a_bath_takes_its_room_and_carer_and_a_second_one_waits(here: Standing) -> None:
    first, second = here.add().resident_id, here.add("李秀英").resident_id
    until = date(2026, 1, 10)
    here.plan(first, here.bath, valid_until=until)
    done = here.plan(second, here.bath, valid_until=until)
    assert (done.written, done.plan.short) == (0, (date(2026, 1, 8), date(2026, 1, 9)))
    assert here.days(first) == [8, 9]
    query = select(BookingUse.resource_id, BookingUse.live).order_by(BookingUse.booking_id, BookingUse.resource_id)
    assert here.system(lambda session: session.execute(query).tuples().all()) == [(1, True), (2, True)] * 2


def test_what_is_wrong_with_a_plan(here: Standing) -> None:
    key = here.add().resident_id
    gone = here.add("李秀英", status="moved_out").resident_id
    for more, field in (
        ({"weekdays": "7"}, "weekdays"), ({"weekdays": ""}, "weekdays"), ({"portions": 10}, "portions"),
        ({"valid_from": date(2026, 1, 6)}, "valid_from"), ({"valid_until": date(2026, 1, 8)}, "valid_until"),
        ({"diet_id": 99}, "diet_id"), ({"sitting_id": 99}, "sitting_id"),
    ):  # fmt: skip
        with pytest.raises(Rejected) as caught:
            here.plan(key, **more)
        assert list(caught.value.fields) == [field]
    with pytest.raises(Rejected, match="no longer here"):
        here.plan(gone)
    here.plan(key, weekdays="135")
    here.plan(key, weekdays="24")
    with pytest.raises(Rejected, match="such a plan from 01-08"):
        here.plan(key, weekdays="5", valid_from=date(2026, 3, 1))
    with pytest.raises(Forbidden):
        here.act(bookings.save_plan, Role.AUDITOR, plan_id=None, version=None, values=here.wants(key))


def test_a_bath_needs_its_papers_before_it_is_planned(here: Standing) -> None:
    key = here.add().resident_id

    def ask(session: Session) -> None:
        for service in session.scalars(select(CareService).where(CareService.kind == "BATH")):
            service.needs_assessment = True

    here.system(ask)
    with pytest.raises(Refused) as caught:
        here.plan(key, here.bath)
    assert [each.key for each in caught.value.problems] == ["ASSESSMENT"]
    assert here.act(bookings.plans_of, resident_id=key) == ()


def test_a_change_from_a_day_on_keeps_places_and_what_was_before(here: Standing) -> None:
    key = here.add().resident_id
    old = here.plan(key, valid_until=date(2026, 1, 17)).plan
    single = here.rows(key)[5]
    here.act(bookings.change, booking_id=single.id, version=single.version, values=ChangeInput(wish="少盐"))
    values = here.wants(
        key, valid_from=date(2026, 1, 13), valid_until=date(2026, 1, 17), weekdays="1245", diet_id=here.soft, portions=2
    )
    done = here.act(bookings.save_plan, days=1, plan_id=old.plan_id, version=old.version, values=values)
    before, after = reversed(here.act(bookings.plans_of, days=1, resident_id=key))
    assert (before.valid_until, after.valid_from) == (date(2026, 1, 13), date(2026, 1, 13))
    assert done.plan == after
    assert (done.written, done.cancelled) == (3, 1)
    assert [(row.day.day, row.nth, row.diet_id, row.wish) for row in here.rows(key, S.BOOKED)] == [
        (8, 1, None, None), (9, 1, None, None), (12, 1, None, None),
        (13, 1, here.soft, None), (13, 2, here.soft, None), (15, 1, None, "少盐"), (15, 2, here.soft, None),
        (16, 1, here.soft, None), (16, 2, here.soft, None),
    ]  # fmt: skip
    assert here.days(key, S.CANCELLED) == [14], "Wednesday is no more"
    with pytest.raises(Stale):
        here.act(bookings.stop_plan, days=1, plan_id=before.plan_id, version=1, on=date(2026, 1, 9), reason="不订了")


def test_a_plan_that_has_not_begun_is_changed_itself(here: Standing) -> None:
    key = here.add().resident_id
    grant = here.granted(key)
    old = here.plan(key, valid_until=date(2026, 1, 15)).plan
    values = here.wants(key, valid_until=date(2026, 1, 17), grant_id=grant)
    done = here.act(bookings.save_plan, plan_id=old.plan_id, version=old.version, values=values)
    assert (done.plan.plan_id, done.cancelled, done.written) == (old.plan_id, 5, 7)
    assert (here.days(key), here.left(key)) == (WEEK, (5, 7))


def test_a_plan_far_ahead_that_begins_earlier_is_booked_as_far_as_all(here: Standing) -> None:
    key = here.add().resident_id
    old = here.plan(key, valid_from=date(2026, 6, 1)).plan
    assert here.rows(key) == []
    values = here.wants(key)
    done = here.act(bookings.save_plan, plan_id=old.plan_id, version=old.version, values=values)
    assert (done.written, done.plan.written_until) == (24, date(2026, 2, 11))


def test_stopped_and_going_on_after_all(here: Standing) -> None:
    key = here.add().resident_id
    grant = here.granted(key)
    plan = here.plan(key, grant_id=grant, valid_until=date(2026, 1, 17), valid_from=date(2026, 1, 7)).plan
    single = here.rows(key, S.BOOKED)[4]
    here.act(bookings.cancel, booking_id=single.id, version=single.version, reason="走亲戚")
    with pytest.raises(Rejected) as caught:
        here.act(bookings.stop_plan, plan_id=plan.plan_id, version=None, on=date(2026, 1, 8), reason=" ")
    assert list(caught.value.fields) == ["reason"]
    stop = {"plan_id": plan.plan_id, "version": None, "on": date(2026, 1, 7), "reason": "不订了"}
    done = here.act(bookings.stop_plan, minutes=60, **stop)
    assert (done.plan.state, done.cancelled, done.kept) == (PlanState.STOPPED, 6, (date(2026, 1, 7),))
    assert (here.days(key), here.left(key)) == ([7], (11, 1))
    assert here.steps(key)[-1] == ("FOLLOW", "不订了")
    with pytest.raises(DeskError, match="is over"):
        here.act(bookings.stop_plan, minutes=61, **stop)
    back = here.act(bookings.continue_plan, minutes=62, plan_id=plan.plan_id, version=None)
    assert (back.plan.state, back.written) == (PlanState.ACTIVE, 6)
    assert here.days(key) == [7, 8, 9, 12, 14, 15, 16], "what was cancelled by hand stays so"
    assert here.left(key) == (5, 7)


def test_of_the_dead_and_of_another_station_nothing_is_written(here: Standing) -> None:
    key = here.add().resident_id
    plan = here.plan(key).plan

    def die(session: Session) -> None:
        session.get_one(Resident, key).status = "deceased"
        session.get_one(BookingPlan, plan.plan_id).written_until = date(2026, 1, 8)

    here.system(die)
    assert here.act(roll_out) == bookings.WrittenOut()
    other = replace(here.actors[Role.CLERK], station_id=99)
    with pytest.raises(DeskError, match="not there"):
        Standing(here.engine, here.now, {Role.CLERK: other}).act(bookings.plan, plan_id=plan.plan_id)


def test_a_day_that_was_left_out_because_it_was_closed_is_written_when_it_is_open_again(here: Standing) -> None:
    key = here.add().resident_id
    head = Role.STATION_HEAD
    made = here.act(care_setup.close, head, values=ClosingInput(date(2026, 1, 9), date(2026, 1, 12), "停电检修"))
    here.plan(key, valid_until=date(2026, 1, 15))
    assert here.days(key) == [8, 13, 14]
    back = here.act(care_setup.withdraw, head, closing_id=made.closing.closing_id)
    assert (back.brought_back, here.days(key)) == (2, [8, 9, 12, 13, 14])
