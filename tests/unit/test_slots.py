"""What a weekly time of a service holds on a day: plan, holidays, closings, rooms and carers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.care import ResourceKind
from desk.rules.slots import (
    Closing,
    Judged,
    Resource,
    Sitting,
    clock_of,
    covers,
    held_on,
    is_holiday,
    judge,
    parse_clock,
    parse_span,
    sitting_text,
    weekdays_text,
)
from desk.rules.workdays import WorkCalendar

CALENDAR = WorkCalendar()
MONDAY, SATURDAY = date(2026, 11, 16), date(2026, 11, 21)
MADE_UP = date(2026, 2, 14)
"""A Saturday that is worked for the Spring Festival."""
NATIONAL_DAY = date(2026, 10, 1)
ROOMS = {
    1: Resource(resource_id=1, kind=ResourceKind.ROOM, name="1 号浴间"),
    2: Resource(resource_id=2, kind=ResourceKind.ROOM, name="2 号浴间"),
}
CARERS = {
    key: Resource(
        resource_id=key,
        kind=ResourceKind.CARER,
        name=name,
        hours=tuple((day, since, until) for day in range(1, 6) for since, until in ((480, 720), (810, 1020))),
    )
    for key, name in ((3, "甲"), (4, "乙"))
}
HOUSE = ROOMS | CARERS


def bath(**more: Any) -> Sitting:
    values: dict[str, Any] = {
        "service_id": 7, "starts": 600, "ends": 640, "weekdays": "12345", "on_holidays": False, "capacity": 2,
        "valid_from": date(2026, 1, 1), "resources": (1, 2, 3, 4), "carers": 1,
    }  # fmt: skip
    return Sitting(**values | more)


def closing(key: int = 1, *, first: date = MONDAY, last: date | None = None, **more: Any) -> Closing:
    values: dict[str, Any] = {"service_id": None, "resource_id": None, "open": False, "reason": "检修"}
    return Closing(closing_id=key, first=first, last=last or first, **values | more)


def judged(sitting: Sitting, day: date, *closings: Closing, house: dict[int, Resource] | None = None) -> Judged:
    return judge(sitting, day, calendar=CALENDAR, closings=closings, resources=house or HOUSE)


def test_weekly_plan_and_its_dates() -> None:
    assert judged(bath(), MONDAY) == Judged(True, 2, "")
    assert judged(bath(), SATURDAY) == Judged(False, 0, "")
    assert judged(bath(valid_from=MONDAY + timedelta(1)), MONDAY) == Judged(False, 0, "")
    assert not judged(bath(valid_to=MONDAY), MONDAY).open
    assert judged(bath(valid_to=MONDAY + timedelta(1)), MONDAY).open
    assert not judged(bath(retired_on=MONDAY), MONDAY).open
    assert not judged(bath(resources=(), capacity=0), MONDAY).open


def test_holidays_close_what_is_not_given_on_them_with_their_weekends() -> None:
    # 2026-10-01 is a Thursday, the notice gives 1 to 7 October off.
    sunday_in_the_week = date(2026, 10, 4)
    barber = bath(weekdays="47", resources=())
    assert is_holiday(NATIONAL_DAY, CALENDAR) and is_holiday(sunday_in_the_week, CALENDAR)
    assert not is_holiday(date(2026, 11, 22), CALENDAR) and not is_holiday(MADE_UP, CALENDAR)
    assert judged(barber, date(2026, 11, 22)) == Judged(True, 2, "")
    assert judged(barber, sunday_in_the_week) == Judged(False, 0, "Closed for the holidays")
    assert judged(barber, date(2026, 10, 2)).reason == ""
    assert judged(bath(weekdays="47", resources=(), on_holidays=True), NATIONAL_DAY).open


def test_weekend_day_that_is_worked_is_like_the_working_week() -> None:
    assert MADE_UP.isoweekday() == 6 and CALENDAR.is_workday(MADE_UP)
    assert judged(bath(), MADE_UP) == Judged(True, 2, "")
    assert not judged(bath(weekdays="4"), MADE_UP).open
    assert judged(bath(weekdays="6", resources=()), MADE_UP).open
    # A carer who is not there on each of the five days isn't there on it either.
    part = Resource(resource_id=3, kind=ResourceKind.CARER, name="甲", hours=((1, 480, 720), (2, 480, 720)))
    assert judged(bath(), MADE_UP, house=ROOMS | {3: part, 4: CARERS[4]}).capacity == 1


def test_closings_of_centre_service_and_resource() -> None:
    assert judged(bath(), MONDAY, closing()) == Judged(False, 0, "检修")
    assert judged(bath(), MONDAY, closing(service_id=7, reason="换水")) == Judged(False, 0, "换水")
    assert judged(bath(), MONDAY, closing(service_id=8)).open
    assert judged(bath(), MONDAY + timedelta(1), closing()).open
    assert judged(bath(), MONDAY, closing(resource_id=1)) == Judged(True, 1, "1 号浴间: 检修")
    both = (closing(1, resource_id=1), closing(2, resource_id=2, reason="漏水"))
    assert judged(bath(), MONDAY, *both) == Judged(False, 0, "1 号浴间: 检修; 2 号浴间: 漏水")
    # The service's own word comes before the centre's, the later before the former.
    assert judged(bath(), MONDAY, closing(2), closing(1, service_id=7, open=True)).open
    assert not judged(bath(), MONDAY, closing(1, service_id=7, open=True), closing(2, service_id=7)).open
    assert judged(bath(), MONDAY, closing(1, service_id=7), closing(2, service_id=7, open=True)).open


def test_opening_against_plan_and_calendar() -> None:
    opened = closing(service_id=7, first=SATURDAY, open=True, reason="加开")
    assert judged(bath(resources=()), SATURDAY, opened) == Judged(True, 2, "")
    # Nobody works on that Saturday by their hours, unless they are called in too.
    assert judged(bath(), SATURDAY, opened) == Judged(False, 0, "No carer is there then")
    called = closing(2, resource_id=3, first=SATURDAY, open=True, reason="加班")
    assert judged(bath(), SATURDAY, opened, called) == Judged(True, 1, "")
    # A centre that is opened keeps a working day: what is given Monday to Friday is given.
    assert judged(bath(), SATURDAY, closing(first=SATURDAY, open=True)) == Judged(True, 2, "")
    assert not judged(bath(weekdays="4"), SATURDAY, closing(first=SATURDAY, open=True)).open
    assert judged(bath(), NATIONAL_DAY, closing(first=NATIONAL_DAY, open=True)).open


def test_places_by_rooms_and_carers() -> None:
    assert judged(bath(carers=2), MONDAY).capacity == 1
    assert judged(bath(carers=0), MONDAY).capacity == 2
    assert judged(bath(starts=690, ends=730), MONDAY) == Judged(False, 0, "No carer is there then")
    gone = Resource(resource_id=1, kind=ResourceKind.ROOM, name="1 号浴间", retired_on=MONDAY)
    assert judged(bath(), MONDAY, house=HOUSE | {1: gone}) == Judged(True, 1, "")
    assert judged(bath(), MONDAY - timedelta(3), house=HOUSE | {1: gone}).capacity == 2


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("9:30", 570), ("0930", 570), ("９：３０", 570), ("24:00", 1440), ("00.00", 0), ("24:01", None), ("9:60", None),
     ("930 ", 570), ("", None), ("noon", None)],
)  # fmt: skip
def test_clock_as_typed(text: str, minutes: int | None) -> None:
    assert parse_clock(text) == minutes


@pytest.mark.parametrize(
    ("text", "span"),
    [("08:00-12:00", (480, 720)), ("8:00 — 12:00", (480, 720)), ("1330至1700", (810, 1020)),
     ("８：００～９：００", (480, 540)),
     ("12:00-08:00", None), ("08:00", None), ("8-9-10", None)],
)  # fmt: skip
def test_span_as_typed(text: str, span: tuple[int, int] | None) -> None:
    assert parse_span(text) == span


def test_weekdays_in_words() -> None:
    said = [weekdays_text(each) for each in ("1234567", "12345", "47", "12", "1346")]
    assert said == ["every day", "Mon to Fri", "Thu, Sun", "Mon, Tue", "Mon, Wed, Thu, Sat"]


def test_names_of_times() -> None:
    assert (sitting_text("午餐", 660), sitting_text("", 540), clock_of(1440)) == ("午餐", "09:00", "24:00")


SPANS = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).filter(lambda span: span[0] < span[1])


@given(spans=st.lists(SPANS, min_size=1, max_size=5), wanted=SPANS, weekday=st.integers(1, 7))
def test_hours_cover_what_every_minute_of_is_in_one_of_them(
    spans: list[tuple[int, int]], wanted: tuple[int, int], weekday: int
) -> None:
    hours = [(3, since, until) for since, until in spans]
    by_minute = weekday == 3 and all(any(s <= minute < u for s, u in spans) for minute in range(*wanted))
    assert covers(hours, weekday, *wanted) is by_minute


DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
CLOSINGS = st.lists(
    st.builds(
        lambda key, first, length, service, resource, opened: closing(
            key,
            first=first,
            last=first + timedelta(length),
            service_id=service,
            resource_id=None if service else resource,
            open=opened,
        ),
        st.integers(1, 9),
        st.dates(date(2026, 10, 1), date(2026, 10, 20)),
        st.integers(0, 10),
        st.sampled_from([None, 7, 8]),
        st.sampled_from([None, 1, 2, 3, 4]),
        st.booleans(),
    ),
    max_size=4,
    unique_by=lambda each: each.closing_id,
)


@given(
    day=st.dates(date(2026, 9, 25), date(2026, 10, 31)),
    closings=CLOSINGS,
    weekdays=st.sets(st.sampled_from("1234567"), min_size=1).map(lambda days: "".join(sorted(days))),
    on_holidays=st.booleans(),
    capacity=st.integers(1, 4),
)
def test_any_closings_keep_what_always_holds(
    day: date, closings: list[Closing], weekdays: str, on_holidays: bool, capacity: int
) -> None:
    sitting = bath(weekdays=weekdays, on_holidays=on_holidays, capacity=capacity)
    found = judged(sitting, day, *closings)
    assert 0 <= found.capacity <= min(capacity, 2)
    assert found.open is (found.capacity > 0)
    spoken = [each for each in closings if each.covers(day)]
    assert judged(sitting, day, *spoken) == found, "a closing of other days changes nothing"
    assert judged(sitting, day, *reversed(closings)) == found, "the order in which they are read does not matter"
    shut = closing(99, service_id=7, first=day, reason="停")
    assert judged(sitting, day, *closings, shut) == Judged(False, 0, "停")
    less = [each for each in closings if not each.open]
    if found.open and not any(each.open for each in spoken):
        assert held_on(weekdays, on_holidays, day, CALENDAR)
        assert judged(sitting, day).capacity >= judged(sitting, day, *less).capacity


@given(day=DAYS)
def test_holidays_are_days_off_and_every_weekday_off_is_one(day: date) -> None:
    if CALENDAR.is_workday(day):
        assert not is_holiday(day, CALENDAR)
    elif day.isoweekday() < 6:
        assert is_holiday(day, CALENDAR)
