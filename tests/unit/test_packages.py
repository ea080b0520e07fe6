"""Packages and their ledger of counts: granted, tried first, used up by bookings, ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected
from desk.rules.packages import GrantState
from desk.rules.permissions import Role
from desk.services import fees, packages
from desk.services.fees import checking
from desk.services.findings import Finding
from desk.services.packages import Left
from tests.unit.care_books import CareBooks, care_books

TODAY = date(2026, 1, 7)
DAY = timedelta(days=1)
LUNCH, BATH = "助餐", "助浴"


@pytest.fixture(name="engine")
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture(name="centre")
def centre_with_services(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> CareBooks:
    return care_books(engine, now, monkeypatch)


@pytest.fixture(name="resident")
def a_resident(centre: CareBooks) -> int:
    return centre.add().resident_id


def left(centre: CareBooks, resident: int, day: date = TODAY) -> list[tuple[int, int, int, int, int]]:
    rows: tuple[Left, ...] = centre.on(day, packages.left, resident_id=resident, day=day)
    return [(row.granted, row.free, row.reserved, row.used, row.expired) for row in rows]


def grant(centre: CareBooks, resident: int, package: int, **more: Any) -> int:
    done = centre.on(TODAY, packages.grant, resident_id=resident, package_id=package, **more)
    key: int = done.grant.grant_id
    return key


def test_a_package_is_charged_when_it_is_granted_and_holds_its_items(centre: CareBooks, resident: int) -> None:
    package = centre.package(counts={LUNCH: 30, BATH: 4}, price=40_000)
    with pytest.raises(Forbidden):
        centre.on(TODAY, packages.grant, Role.CLERK, resident_id=resident, package_id=package)
    done = centre.on(TODAY, packages.grant, resident_id=resident, package_id=package)
    assert (done.charged, done.grant.state, done.grant.valid_until) == (40_000, GrantState.RUNNING, TODAY + 30 * DAY)
    assert left(centre, resident) == [(30, 30, 0, 0, 0), (4, 4, 0, 0, 0)]
    assert left(centre, resident, TODAY + 30 * DAY) == []
    assert centre.on(TODAY, fees.account, resident_id=resident).closing == 40_000


def test_whom_it_is_for_is_said(centre: CareBooks) -> None:
    package = centre.package(counts={LUNCH: 1}, eligible={"min_age": 60, "tags": ["独居"]})
    young = centre.add("李秀英", birth_date=date(1990, 1, 1)).resident_id
    with pytest.raises(Rejected) as caught:
        grant(centre, young, package)
    assert caught.value.fields == {"package_id": "“助餐套餐” is not for them: under 60, none of 独居."}
    [offer] = centre.on(TODAY, packages.offers, resident_id=young)
    assert (offer.items, len(offer.unmet)) == ((("助餐", 1, "次"),), 2)
    old = centre.add("赵玉兰", birth_date=date(1940, 1, 1), living_alone=True).resident_id
    assert grant(centre, old, package)


def test_a_booking_reserves_consumes_and_gives_back_a_use(centre: CareBooks, resident: int) -> None:
    held = grant(centre, resident, centre.package(counts={LUNCH: 2}))
    first, second, third = (centre.booking(resident, TODAY + number * DAY) for number in range(3))
    for booking in (first, first, second):  # what is reserved already is left as it is
        centre.with_booking(TODAY, packages.reserve, booking, held)
    with pytest.raises(DeskError, match="Nothing of this is left"):
        centre.with_booking(TODAY, packages.reserve, third, held)
    centre.with_booking(TODAY, packages.consume, first)
    centre.with_booking(TODAY, packages.release, second)
    assert left(centre, resident) == [(2, 1, 0, 1, 0)]
    centre.with_booking(TODAY, packages.reverse, first)
    centre.with_booking(TODAY, packages.reverse, first)
    assert left(centre, resident) == [(2, 2, 0, 0, 0)]
    centre.with_booking(TODAY, packages.reserve, first, held)  # put back to where it was
    assert left(centre, resident) == [(2, 1, 1, 0, 0)]
    kinds = [each.kind for each in reversed(centre.on(TODAY, packages.held, resident_id=resident).entries)]
    assert kinds == ["GRANT", "RESERVE", "RESERVE", "CONSUME", "RELEASE", "REVERSE", "RESERVE"]


def test_a_package_serves_its_resident_in_its_time_only(centre: CareBooks, resident: int) -> None:
    held = grant(centre, resident, centre.package(counts={LUNCH: 2}))
    other = centre.booking(centre.add("李秀英").resident_id, TODAY)
    late = centre.booking(resident, TODAY + 30 * DAY)
    for booking, words in ((other, "another resident's"), (late, "is over on")):
        with pytest.raises(DeskError, match=words):
            centre.with_booking(TODAY, packages.reserve, booking, held)


def test_what_is_tried_first_is_paid_for_when_it_is_kept(centre: CareBooks, resident: int) -> None:
    package = centre.package(counts={LUNCH: 10}, price=15_000, trial_days=7, trial_uses=3)
    held = grant(centre, resident, package, on_trial=True)
    assert left(centre, resident) == [(3, 3, 0, 0, 0)]
    centre.with_booking(TODAY, packages.reserve, centre.booking(resident, TODAY), held)
    assert left(centre, resident, TODAY + 7 * DAY) == []  # the trial is over: somebody asks
    late = centre.booking(resident, TODAY + 7 * DAY)
    with pytest.raises(DeskError, match="keep it or give it back first"):
        centre.with_booking(TODAY, packages.reserve, late, held)
    assert centre.on(TODAY, fees.account, resident_id=resident).closing == 0
    done = centre.on(TODAY + 8 * DAY, packages.keep, grant_id=held)
    assert (done.charged, done.grant.state) == (15_000, GrantState.RUNNING)
    assert left(centre, resident, TODAY + 8 * DAY) == [(10, 9, 1, 0, 0)]
    with pytest.raises(DeskError, match="not on trial"):
        centre.on(TODAY + 8 * DAY, packages.keep, grant_id=held)


def test_what_is_given_back_after_a_trial_costs_nothing(centre: CareBooks, resident: int) -> None:
    package = centre.package(counts={LUNCH: 10}, price=15_000, trial_days=7)
    held = grant(centre, resident, package, on_trial=True)
    booking = centre.booking(resident, TODAY)
    centre.with_booking(TODAY, packages.reserve, booking, held)
    with pytest.raises(DeskError, match="1 bookings count on it"):
        centre.on(TODAY, packages.give_back, grant_id=held, reason="不合口味")
    centre.with_booking(TODAY, packages.consume, booking)
    done = centre.on(TODAY, packages.give_back, grant_id=held, reason="不合口味")
    assert (done.grant.state, done.grant.counts[0].left.expired) == (GrantState.ENDED, 9)
    assert left(centre, resident) == []
    assert centre.on(TODAY, fees.account, resident_id=resident).closing == 0


def test_a_package_granted_wrongly_is_taken_back_with_its_price(centre: CareBooks, resident: int) -> None:
    held = grant(centre, resident, centre.package(counts={LUNCH: 10}, price=15_000))
    with pytest.raises(Rejected):
        centre.on(TODAY, packages.take_back, grant_id=held, reason=" ")
    done = centre.on(TODAY, packages.take_back, grant_id=held, reason="办错人")
    assert (done.grant.counts[0].left.granted, done.grant.counts[0].left.free) == (0, 0)
    assert centre.on(TODAY, fees.account, resident_id=resident).closing == 0
    with pytest.raises(DeskError, match="over already"):
        centre.on(TODAY, packages.take_back, grant_id=held, reason="再来")
    used = grant(centre, resident, centre.package("二", counts={LUNCH: 10}))
    booking = centre.booking(resident, TODAY)
    centre.with_booking(TODAY, packages.reserve, booking, used)
    centre.with_booking(TODAY, packages.consume, booking)
    with pytest.raises(DeskError, match="end it instead"):
        centre.on(TODAY, packages.take_back, grant_id=used, reason="办错人")


def test_what_is_out_of_date_expires_once(centre: CareBooks, resident: int) -> None:
    held = grant(centre, resident, centre.package(counts={LUNCH: 3}))
    booking = centre.booking(resident, TODAY + 29 * DAY)
    centre.with_booking(TODAY, packages.reserve, booking, held)
    after = TODAY + 30 * DAY
    assert centre.on(after - DAY, packages.expire_due) == 0
    assert [centre.on(after, packages.expire_due) for _ in range(2)] == [1, 0]
    centre.with_booking(after, packages.release, booking)
    assert centre.on(after, packages.expire_due) == 1
    [row] = centre.on(after, packages.counts, grant_ids=[held])
    assert (row.free, row.reserved, row.expired) == (0, 0, 3)


def test_a_life_event_ends_everything_and_is_taken_back(centre: CareBooks, resident: int) -> None:
    package = centre.package(counts={LUNCH: 3})
    held = [grant(centre, resident, package), grant(centre, resident, package, valid_from=TODAY + 9 * DAY)]
    event = centre.event(resident, TODAY)
    done = centre.on(TODAY, packages.end_all, resident_id=resident, on=TODAY, reason="身故", event_id=event)
    assert (done, left(centre, resident)) == (2, [])
    assert centre.on(TODAY, packages.reopen_all, event_id=event) == 2
    rows = centre.on(TODAY, packages.counts, grant_ids=held)
    assert [(row.free, row.expired) for row in rows] == [(3, 0), (3, 0)]


def test_many_bookings_are_reserved_at_once(centre: CareBooks, resident: int) -> None:
    held = grant(centre, resident, centre.package(counts={LUNCH: 5, BATH: 1}))
    lunch, bath = centre.services[LUNCH], centre.services[BATH]
    booked = [centre.booking(resident, TODAY + number * DAY, grant_id=held) for number in range(4)]
    uses = [(held, lunch, key) for key in booked]

    def work(session: Session) -> tuple[dict[tuple[int, int], int], int]:
        free = packages.free_of(session, [held])
        return free, packages.reserve_many(session, uses[:3])

    assert centre.on(TODAY, work) == ({(held, lunch): 5, (held, bath): 1}, 3)
    assert left(centre, resident) == [(5, 2, 3, 0, 0), (1, 1, 0, 0, 0)]
    with pytest.raises(ValueError, match="nothing of service"):
        centre.on(TODAY, packages.reserve_many, uses=[(held, bath, key) for key in booked[:2]])
    centre.with_booking(TODAY, packages.consume, booked[0])
    assert left(centre, resident)[0] == (5, 2, 2, 1, 0)


ACTS = ("reserve", "consume", "release", "reverse", "expire", "give_back", "keep")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])  # each has its own resident
@given(steps=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 4)), max_size=24))
def test_after_any_acts_the_ledger_balances(centre: CareBooks, steps: list[tuple[str, int]]) -> None:
    resident = centre.add().resident_id
    package = centre.package(counts={LUNCH: 3}, trial_days=5, trial_uses=2, price=100)
    held = grant(centre, resident, package, on_trial=True)
    bookings = [centre.booking(resident, TODAY + number * DAY) for number in range(5)]
    for act, number in steps:
        with suppress(DeskError):  # a refusal changes nothing
            if act == "expire":
                centre.on(TODAY + (20 + 3 * number) * DAY, packages.expire_due)
            elif act == "keep":
                centre.on(TODAY, packages.keep, grant_id=held)
            elif act == "give_back":
                centre.on(TODAY, packages.give_back, grant_id=held, reason="不要了")
            elif act == "reserve":
                centre.with_booking(TODAY, packages.reserve, bookings[number], held)
            else:
                centre.with_booking(TODAY, getattr(packages, act), bookings[number])
        [row] = centre.on(TODAY, packages.counts, grant_ids=[held])
        assert row.granted in (2, 3)
        assert min(row.free, row.reserved, row.used, row.expired) >= 0
        assert row.free + row.reserved + row.used + row.expired == row.granted
        assert row.reserved + row.used <= len(bookings)
    assert not centre.on(TODAY, findings)


def findings(session: Session) -> list[Finding]:
    return [finding for part in checking.PARTS for finding in part(session)]
