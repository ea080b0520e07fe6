from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.workdays import WorkCalendar, statutory_days

CALENDAR = WorkCalendar()
days = st.dates(date(2005, 1, 1), date(2031, 12, 31))


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 9, 18), 3, date(2026, 9, 22)),
        (date(2026, 9, 30), 3, date(2026, 10, 10)),
        (date(2026, 2, 13), 5, date(2026, 2, 27)),
        (date(2026, 11, 19), 3, date(2026, 11, 24)),
        (date(2026, 11, 21), 0, date(2026, 11, 23)),
    ],
)
def test_the_checks_of_the_notice_for_2026(start: date, n: int, end: date) -> None:
    found = CALENDAR.add_workdays(start, n)
    assert (found.day, found.provisional) == (end, False)


@pytest.mark.parametrize("day", [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)])
def test_make_up_workdays_of_2026(day: tuple[int, int]) -> None:
    assert CALENDAR.is_workday(date(2026, *day))


def test_statutory_days_of_2027() -> None:
    assert statutory_days(2027) == {
        date(2027, 1, 1),
        date(2027, 2, 5),
        date(2027, 2, 6),
        date(2027, 2, 7),
        date(2027, 2, 8),
        date(2027, 4, 5),
        date(2027, 5, 1),
        date(2027, 5, 2),
        date(2027, 6, 9),
        date(2027, 9, 15),
        date(2027, 10, 1),
        date(2027, 10, 2),
        date(2027, 10, 3),
    }


def test_a_year_without_a_notice_is_provisional() -> None:
    found = CALENDAR.add_workdays(date(2026, 12, 31), 1)
    assert found.day == date(2027, 1, 4)
    assert found.provisional
    assert not CALENDAR.add_workdays(date(2026, 12, 30), 1).provisional


def test_the_station_enters_the_notice_of_a_new_year() -> None:
    table = {date(2027, 1, 1): False, date(2027, 1, 2): False, date(2027, 1, 3): False, date(2027, 1, 9): True}
    calendar = WorkCalendar(table)
    assert not calendar.is_provisional(date(2027, 5, 1))
    assert calendar.is_workday(date(2027, 1, 9))
    # The notice lists every day off; one it doesn't list is an ordinary day of the week.
    assert calendar.is_workday(date(2027, 2, 8))
    assert calendar.add_workdays(date(2027, 1, 8), 1).day == date(2027, 1, 9)


def test_single_days_of_the_station_leave_the_year_provisional() -> None:
    calendar = WorkCalendar({date(2027, 3, 8): False, date(2026, 11, 19): False})
    assert calendar.is_provisional(date(2027, 3, 8))
    assert not calendar.is_workday(date(2027, 3, 8))
    assert not calendar.is_workday(date(2026, 11, 19))
    assert not calendar.is_workday(date(2027, 2, 8))


def test_beyond_the_lunar_tables_only_fixed_days_are_known() -> None:
    assert statutory_days(2150) == {
        date(2150, month, day) for month, day in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
    }


def test_no_counting_backwards() -> None:
    with pytest.raises(ValueError, match="negative"):
        CALENDAR.add_workdays(date(2026, 1, 5), -1)


@given(days, st.integers(0, 40))
def test_never_lands_on_a_day_off(start: date, n: int) -> None:
    assert CALENDAR.is_workday(CALENDAR.add_workdays(start, n).day)


@given(days, st.integers(0, 20), st.integers(0, 20), st.integers(0, 30))
def test_grows_with_the_start_and_with_the_count(start: date, n: int, more: int, later: int) -> None:
    end = CALENDAR.add_workdays(start, n).day
    assert end >= start
    assert CALENDAR.add_workdays(start, n + more).day >= end
    assert CALENDAR.add_workdays(start + timedelta(days=later), n).day >= end


@given(days, st.integers(1, 30))
def test_counts_what_it_added(start: date, n: int) -> None:
    assert CALENDAR.workdays_between(start, CALENDAR.add_workdays(start, n).day) == n
