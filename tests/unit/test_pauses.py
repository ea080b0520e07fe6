"""Pauses and turns in a life: what was booked ahead is given up with its count, and stands again if there is room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import BookingStep
from desk.models.care import CareSitting, CareSlot
from desk.models.packages import PackageGrant
from desk.models.records import Record
from desk.models.stations import Station
from desk.rules.care import BookingState, PauseKind, PlanState, StopKind
from desk.rules.life import LifeEvent
from desk.rules.permissions import Role
from desk.rules.standing import Absence, PlanChange
from desk.services import bookings, residents
from desk.services.bookings import BookingInput, PlanRow
from desk.services.residents import EventDone, EventInput, welfare
from tests.unit.standing_centre import Standing, standing

S = BookingState
ALL = [8, 9, 12, 13, 14, 15, 16]
UNTIL = date(2026, 1, 17)


def day(number: int) -> date:
    return date(2026, 1, number)


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Standing:
    made = standing(engine, now, monkeypatch)
    clerk = made.actors[Role.CLERK]
    made.actors[Role.GRID_WORKER] = replace(clerk, roles=frozenset({Role.GRID_WORKER.value}))
    return made


def pause(here: Standing, resident_id: int, first: int, last: int | None, **more: Any) -> bookings.PauseDone:
    until = None if last is None else day(last)
    values: dict[str, Any] = {"plan_id": None, "reason": "走亲戚"} | more
    done: bookings.PauseDone = here.act(
        bookings.pause, resident_id=resident_id, since=day(first), until=until, **values
    )  # fmt: skip
    return done


def eats(here: Standing, name: str = "王桂芳", *, package: bool = False) -> tuple[int, PlanRow]:
    """Somebody with lunch on the working days of a week and a half."""
    key = here.add(name).resident_id
    grant = here.granted(key) if package else None
    return key, here.plan(key, grant_id=grant, valid_until=UNTIL).plan


def record(here: Standing, key: int, kind: LifeEvent, on: int, *, later: int = 0, **values: Any) -> EventDone:
    """By somebody who may not book."""
    done: EventDone = here.do(
        lambda session: residents.record_event(
            session, resident_id=key, version=None, values=EventInput(kind, day(on), **values)
        ),
        Role.GRID_WORKER,
        later=later,
    )
    return done


def cancelled(here: Standing, done: EventDone, later: int = 5) -> EventDone:
    found: EventDone = here.do(
        lambda session: residents.cancel_event(session, event_id=done.event.event_id), Role.GRID_WORKER, later=later
    )
    return found


def told(done: EventDone) -> list[tuple[str, int]]:
    return [(each.key, each.count) for each in done.consequences]


def test_a_pause_gives_its_days_up_and_lifting_writes_them_anew(here: Standing) -> None:
    key, plan = eats(here, package=True)
    single = here.act(bookings.book, person=BookingInput(key), sitting_id=here.bath, day=day(14)).booking
    done = pause(here, key, 9, 15)
    assert (done.cancelled, done.kept) == (5, ())
    assert (here.days(key), here.left(key)) == ([8, 15, 16], (9, 3))
    assert here.steps(key)[-1] == ("FOLLOW", "asked for · 走亲戚")
    shown = here.act(bookings.plan, days=2, plan_id=plan.plan_id)
    assert (shown.state, [each.reason for each in shown.pauses]) == (PlanState.PAUSED, ["走亲戚"])
    assert done.pause is not None
    shorter = here.act(bookings.lift, pause_id=done.pause.pause_id, version=done.pause.version, on=day(13))
    assert (shorter.written, here.days(key)) == (3, [8, 13, 14, 14, 15, 16]), "the bath stands again too"
    assert here.act(bookings.booking, booking_id=single.booking_id).state is S.BOOKED
    longer = here.act(bookings.lift, pause_id=done.pause.pause_id, version=None, on=day(14))
    assert (longer.cancelled, here.days(key)) == (1, [8, 14, 14, 15, 16])
    back = here.act(bookings.lift, pause_id=done.pause.pause_id, version=None)
    assert (back.pause, back.written, sorted(here.days(key))) == (None, 3, sorted([*ALL, 14]))
    assert here.left(key) == (5, 7)
    with pytest.raises(DeskError, match="not there"):
        here.act(bookings.lift, pause_id=done.pause.pause_id, version=None)


def test_a_pause_of_one_plan_leaves_the_others_and_two_never_overlap(here: Standing) -> None:
    key, plan = eats(here)
    here.plan(key, here.bath, valid_until=UNTIL)
    pause(here, key, 9, 13, plan_id=plan.plan_id)
    assert Counter(here.days(key)) == {8: 2, 9: 1, 12: 1, 13: 2, 14: 2, 15: 2, 16: 2}
    with pytest.raises(Rejected) as caught:
        pause(here, key, 12, None, plan_id=plan.plan_id)
    assert list(caught.value.fields) == ["since"]
    pause(here, key, 12, 14)
    assert Counter(here.days(key)) == {8: 2, 9: 1, 14: 2, 15: 2, 16: 2}
    for first, last, field in ((6, 8, "since"), (9, 9, "until")):
        with pytest.raises(Rejected) as caught:
            pause(here, key, first, last)
        assert field in caught.value.fields


def test_what_is_written_later_knows_the_pauses(here: Standing) -> None:
    key = here.add().resident_id
    pause(here, key, 9, 15)
    here.plan(key, valid_until=UNTIL)
    assert here.days(key) == [8, 15, 16]


def test_asked_for_after_the_cut_off_today_stays(here: Standing) -> None:
    key = here.add().resident_id
    here.plan(key, valid_from=day(7), valid_until=day(10))
    done = here.act(
        bookings.pause, minutes=45, resident_id=key, plan_id=None, since=day(7), until=day(9), reason="回老家"
    )
    assert (done.cancelled, done.kept, here.days(key)) == (1, (day(7),), [7, 9])


def test_a_place_that_others_took_meanwhile_is_waited_for(here: Standing) -> None:
    key, _ = eats(here)
    done = pause(here, key, 9, 13)
    others = [here.add(name).resident_id for name in ("李秀英", "张建国", "赵玉兰")]
    for other in others:
        here.act(bookings.book, person=BookingInput(other), sitting_id=here.lunch, day=day(12))
    assert done.pause is not None
    back = here.act(bookings.lift, pause_id=done.pause.pause_id, version=None)
    assert (back.written, back.short) == (1, (day(12),))
    assert here.days(key, S.WAITING) == [12]


def test_a_death_stops_everything_and_a_death_that_was_none_gives_it_back(here: Standing) -> None:
    key, plan = eats(here, package=True)
    here.act(bookings.book, person=BookingInput(key), sitting_id=here.bath, day=day(14))
    first = here.rows(key)[0]
    here.act(
        bookings.fulfil, Role.STATION_HEAD, days=1, minutes=240, booking_id=first.id, version=first.version, facts={}
    )
    done = record(here, key, LifeEvent.DEATH, 9, later=2 * 1440)
    assert told(done) == [("PLANS_STOPPED", 1), ("BOOKINGS_CANCELLED", 7), ("PACKAGES_ENDED", 1)]
    assert here.states(key) == {"FULFILLED": 1, "CANCELLED": 7}, "what was done stays done"
    assert here.act(bookings.plan, days=2, plan_id=plan.plan_id).state is PlanState.DECEASED
    grant = here.system(lambda session: session.scalars(select(PackageGrant)).one())
    assert (grant.ended_on, grant.end_reason) == (day(9), "has died")
    (row,) = here.act(bookings.day_list, Role.STATION_HEAD, days=2, day=day(12))
    assert (row.name, row.why, row.services, row.since) == ("王桂芳", Absence.DIED, ("助餐",), day(9))
    back = cancelled(here, done, later=2 * 1440 + 5)
    assert told(back) == [("BOOKINGS_AGAIN", 7)], "the bath stands again too"
    assert sorted(here.days(key)) == [9, 12, 13, 14, 14, 15, 16]
    assert here.left(key) == (5, 6)
    assert here.act(bookings.plan, days=2, plan_id=plan.plan_id).state is PlanState.ACTIVE


def test_a_death_stops_what_another_station_has_booked(here: Standing) -> None:
    key, _ = eats(here)

    def found(session: Session) -> int:
        row = Station(name="泺源街道党群服务中心", street_code="370103014")
        session.add(row)
        session.flush()
        return row.id

    station_id = here.system(found)
    actors = {role: replace(actor, station_id=station_id) for role, actor in here.actors.items()}
    there = Standing(here.engine, here.now, actors)
    there.furnish()
    there.plan(key, valid_until=day(10))
    done = record(here, key, LifeEvent.DEATH, 7)
    assert told(done) == [
        ("PLANS_STOPPED", 1), ("BOOKINGS_CANCELLED", 7), ("PLANS_STOPPED", 1), ("BOOKINGS_CANCELLED", 2)
    ]  # fmt: skip
    query = select(Record.station_id, func.count()).where(Record.operation == "test", Record.subject == "booking_step")
    recorded = here.system(lambda session: session.execute(query.group_by(Record.station_id)).tuples().all())
    assert recorded == [(here.actors[Role.CLERK].station_id, 9)], "by whoever did it, where they sit"
    assert told(cancelled(here, done)) == [("BOOKINGS_AGAIN", 7), ("BOOKINGS_AGAIN", 2)]


def test_a_death_that_was_none_leaves_a_plan_stopped_that_was(here: Standing) -> None:
    key, plan = eats(here)
    here.act(bookings.stop_plan, plan_id=plan.plan_id, version=None, on=day(14), reason="去女儿家住")
    done = record(here, key, LifeEvent.DEATH, 9, later=2 * 1440)
    assert here.act(bookings.plan, plan_id=plan.plan_id).state is PlanState.DECEASED
    assert [(row.kind, row.reason) for row in here.act(bookings.changes, day=day(9))] == [
        (PlanChange.STOPPED, "has died")
    ]
    assert told(cancelled(here, done, 2 * 1440 + 5)) == [("BOOKINGS_AGAIN", 3)]
    assert here.days(key) == [8, 9, 12, 13]
    again = here.act(bookings.plan, plan_id=plan.plan_id)
    assert (again.stopped_on, again.stop_kind, again.state) == (day(14), StopKind.REQUEST, PlanState.PENDING)
    (row,) = here.act(bookings.day_list, Role.STATION_HEAD, days=8, day=day(15))
    assert (row.why, row.reason, row.since) == (Absence.REQUEST, "去女儿家住", day(14))


def test_moving_away_ends_from_its_day(here: Standing) -> None:
    key, plan = eats(here)
    done = record(here, key, LifeEvent.MOVED_OUT, 7)
    assert told(done) == [("PLANS_STOPPED", 1), ("BOOKINGS_CANCELLED", 7)]
    stopped = here.act(bookings.plan, plan_id=plan.plan_id)
    assert (stopped.state, stopped.stopped_on) == (PlanState.STOPPED, day(7))
    with pytest.raises(DeskError, match="is over"):
        here.act(bookings.continue_plan, plan_id=plan.plan_id, version=None)


def test_to_the_hospital_and_back(here: Standing) -> None:
    key, plan = eats(here)
    here.act(bookings.book, person=BookingInput(key), sitting_id=here.bath, day=day(14))
    done = record(here, key, LifeEvent.HOSPITAL, 7, place="省立医院")
    assert told(done) == [("BOOKINGS_CANCELLED", 8)]
    (rest,) = here.act(bookings.pauses_of, resident_id=key)
    assert (rest.kind, rest.since, rest.until, rest.reason) == (PauseKind.HOSPITAL, day(7), None, "省立医院")
    (row,) = here.act(bookings.day_list, day=day(8))
    assert (row.name, row.why, row.reason, row.until) == ("王*芳", Absence.HOSPITAL, "省立医院", None)
    home = here.do(lambda s: residents.end_event(s, event_id=done.event.event_id, on=day(9)), later=2 * 1440 - 60)
    assert told(home) == [("BOOKINGS_AGAIN", 7)]
    assert sorted(here.days(key)) == sorted([*ALL[1:], 14])
    again = here.do(lambda s: residents.end_event(s, event_id=done.event.event_id, on=None), later=2 * 1440 - 55)
    assert (told(again), here.days(key)) == ([("BOOKINGS_CANCELLED", 7)], [])
    last = cancelled(here, done, 2 * 1440 - 50)
    assert told(last) == [("BOOKINGS_AGAIN", 7)], "the bath was given up twice and stands again once"
    assert here.act(bookings.pauses_of, resident_id=key) == ()
    assert plan.state is PlanState.PENDING


def test_the_kitchen_that_has_counted_gets_a_slip_of_who_went_to_hospital(here: Standing) -> None:
    key, _ = eats(here)

    def cut_off(session: Session) -> None:
        slot = session.scalars(select(CareSlot).where(CareSlot.day == day(8))).one()
        slot.cut_off_at = session.now

    here.system(cut_off)
    record(here, key, LifeEvent.HOSPITAL, 7)
    query = select(BookingStep.after_cut_off).order_by(BookingStep.id)
    assert here.system(lambda session: list(session.scalars(query))) == [True, *[False] * 6]


def test_away_for_some_days_that_lie_ahead_and_one_who_has_nothing_booked(here: Standing) -> None:
    key, _ = eats(here)
    assert told(record(here, key, LifeEvent.AWAY, 12, until=day(15))) == [("BOOKINGS_CANCELLED", 3)]
    assert here.days(key) == [8, 9, 15, 16]
    other = here.add("李秀英").resident_id
    record(here, other, LifeEvent.HOSPITAL, 7)
    assert here.act(bookings.pauses_of, resident_id=other) == ()
    here.plan(other, valid_until=UNTIL)
    assert here.days(other) == [], "a plan that is made now knows where somebody is"
    assert [row.kind for row in here.act(bookings.pauses_of, resident_id=other)] == [PauseKind.HOSPITAL]


def test_a_bed_of_the_centre_pauses_until_it_is_left(here: Standing) -> None:
    key, _ = eats(here)

    def rest(on: date | None, *, later: int = 0) -> None:
        def work(session: Session) -> None:
            if on is None:
                welfare.resume(session, resident_id=key)
            else:
                welfare.pause(session, resident_id=key, on=on)

        here.do(work, Role.GRID_WORKER, later=later)

    rest(day(7))
    rest(day(7))
    assert here.days(key) == []
    (row,) = here.act(bookings.day_list, day=day(8))
    assert (row.why, row.since) == (Absence.BED, day(7))
    rest(None, later=1440)
    assert here.days(key) == ALL, "who leaves before the cut-off has lunch on that day"
    rest(day(7), later=1445)
    assert here.days(key) == [], "the leaving was taken back"
    (pause_,) = here.act(bookings.pauses_of, resident_id=key)
    assert (pause_.kind, pause_.since, pause_.until) == (PauseKind.BED, day(7), None)


def test_the_change_list_says_what_is_other_than_the_time_before(here: Standing) -> None:
    names = ("新来的", "王桂芳", "李秀英", "张建国", "赵玉兰", "周凤英")
    fresh, stops, rests, changed, back, one_off = (here.add(name).resident_id for name in names)

    def widen(session: Session) -> None:
        session.get_one(CareSitting, here.lunch).capacity = 20

    here.system(widen)
    plans = {key: here.plan(key).plan for key in (stops, rests, changed, back, one_off)}
    here.plan(fresh, valid_from=day(13), at_home=True)
    here.act(bookings.stop_plan, plan_id=plans[stops].plan_id, version=None, on=day(13), reason="嫌远")
    pause(here, rests, 13, None)
    pause(here, back, 9, 13)
    values = here.wants(changed, valid_from=day(13), diet_id=here.soft, portions=2, at_home=True)
    here.act(bookings.save_plan, plan_id=plans[changed].plan_id, version=None, values=values)
    single = next(row for row in here.rows(one_off) if row.day == day(13))
    here.act(bookings.cancel, booking_id=single.id, version=None, reason="体检")
    rows = here.act(bookings.changes, Role.STATION_HEAD, day=day(13))
    assert {(row.name, row.kind, row.before, row.after, row.reason) for row in rows} == {
        ("新来的", PlanChange.NEW, "", "1 portions · brought home · as on file", ""),
        ("王桂芳", PlanChange.STOPPED, "1 portions · at the centre · as on file", "", "asked for · 嫌远"),
        ("李秀英", PlanChange.PAUSED, "1 portions · at the centre · as on file", "", "asked for · 走亲戚"),
        ("张建国", PlanChange.PORTIONS, "1 portions", "2 portions", ""),
        ("张建国", PlanChange.DIET, "as on file", "软食", ""),
        ("张建国", PlanChange.DELIVERY, "at the centre", "brought home", ""),
        ("赵玉兰", PlanChange.RESUMED, "asked for · 走亲戚", "1 portions · at the centre · as on file", ""),
        ("周凤英", PlanChange.PAUSED, "1 portions · at the centre · as on file", "", "cancelled for the day"),
    }
    assert {row.name for row in here.act(bookings.changes, day=day(13))} >= {"王*芳"}
    after = here.act(bookings.changes, Role.STATION_HEAD, day=day(14))
    assert [(row.name, row.kind) for row in after] == [("周凤英", PlanChange.RESUMED)]
    away = here.act(bookings.day_list, Role.STATION_HEAD, day=day(13))
    assert [(row.name, row.why, row.reason) for row in away] == [
        ("周凤英", Absence.REQUEST, "体检"), ("李秀英", Absence.REQUEST, "走亲戚"), ("王桂芳", Absence.REQUEST, "嫌远"),
    ]  # fmt: skip
