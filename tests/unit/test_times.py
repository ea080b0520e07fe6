from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desk.rules import times


def test_a_day_of_the_desk_begins_at_16_utc() -> None:
    assert times.local_date(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)) == date(2026, 11, 24)
    assert times.local_date(datetime(2026, 11, 23, 15, 59, tzinfo=UTC)) == date(2026, 11, 23)


def test_at_local_is_utc_and_reads_back() -> None:
    moment = times.at_local(date(2026, 11, 24), time(18))
    assert moment == datetime(2026, 11, 24, 10, tzinfo=UTC)
    assert moment.tzinfo is UTC
    assert times.clock_text(moment) == "18:00"


def test_a_naive_moment_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        times.local(datetime(2026, 1, 1))


def test_moments_as_text() -> None:
    moment = times.at_local(date(2026, 11, 24), time(18))
    assert times.moment_text(moment) == "11-24 (Tue) 18:00"
    assert times.long_moment_text(moment) == "2026-11-24 (Tue) 18:00"
    assert times.long_date_text(date(2026, 1, 7)) == "2026-01-07"


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(hours=15, minutes=41, seconds=59), "15 h 41 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(days=2, hours=3, minutes=50), "2 d 3 h"),
        (timedelta(days=1), "1 d"),
        (timedelta(seconds=59), "less than 1 min"),
        (timedelta(0), "less than 1 min"),
        (timedelta(minutes=-7), "7 min"),
    ],
)
def test_durations_are_cut_off_never_rounded_up(length: timedelta, text: str) -> None:
    assert times.duration_text(length) == text


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 19), "十月十一"),
        (date(2026, 2, 17), "正月初一"),
        (date(2026, 2, 16), "腊月廿九"),
        (date(2025, 7, 25), "闰六月初一"),
        (date(2026, 3, 8), "正月二十"),
        (date(2025, 8, 22), "闰六月廿九"),
        (date(2024, 2, 9), "腊月三十"),
    ],
)
def test_lunar_days(day: date, words: str) -> None:
    assert times.lunar_text(day) == f"Lunar {words}"


def test_lunar_text_is_empty_where_the_tables_end() -> None:
    assert times.lunar_text(date(1890, 1, 1)) == ""
    assert times.lunar_text(date(2150, 1, 1)) == ""


def test_solar_terms_within_seven_days() -> None:
    assert times.solar_term_text(date(2026, 12, 7)) == "Today 大雪"
    assert times.solar_term_text(date(2026, 11, 30)) == "12-07 大雪"
    assert times.solar_term_text(date(2026, 11, 29)) == ""
    assert times.solar_term_text(date(2026, 12, 31)) == "01-05 小寒"
