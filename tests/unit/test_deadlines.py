from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import deadlines
from desk.rules.deadlines import PROFILE_7123, PROFILE_FOUR_LEVELS, Light, LimitKind, Rung
from desk.rules.times import at_local, local
from desk.rules.workdays import WorkCalendar

CALENDAR = WorkCalendar()
THURSDAY = at_local(date(2026, 11, 19), time(9, 41))
DIFFICULT = PROFILE_FOUR_LEVELS.level("difficult")


@pytest.mark.parametrize(
    ("profile", "level", "end"),
    [
        ("7123", "on_the_spot", (19, time(9, 48))),
        ("7123", "small", (20, time(9, 41))),
        ("7123", "big", (21, time(9, 41))),
        ("7123", "hard", (22, time(9, 41))),
        ("four_levels", "ordinary", (20, time(9, 41))),
        ("four_levels", "difficult", (24, time(18))),
        ("four_levels", "thorny", (30, time(18))),
    ],
)
def test_the_two_profiles(profile: str, level: str, end: tuple[int, time]) -> None:
    found = deadlines.due(deadlines.profile(profile).level(level), THURSDAY, CALENDAR)
    assert found.at == at_local(date(2026, 11, end[0]), end[1])
    assert not found.provisional


def test_major_risk_has_a_leader_and_no_date() -> None:
    found = deadlines.due(PROFILE_FOUR_LEVELS.level("major"), THURSDAY, CALENDAR)
    assert (found.at, found.days) == (None, ())
    assert deadlines.remaining_text(THURSDAY, None) == "no fixed date"
    assert deadlines.light(THURSDAY, THURSDAY, None) is Light.IN_TIME


def test_contact_is_a_clock_of_its_own() -> None:
    assert deadlines.due(PROFILE_7123.level("hard"), THURSDAY, CALENDAR).contact_by == THURSDAY + timedelta(minutes=7)
    assert deadlines.due(DIFFICULT, THURSDAY, CALENDAR).contact_by is None


def test_the_strip_skips_the_weekend() -> None:
    cells = deadlines.due(DIFFICULT, THURSDAY, CALENDAR).days
    assert [(cell.date.day, cell.counted, cell.note) for cell in cells] == [
        (19, True, "taken in 09:41"),
        (20, True, "day 1"),
        (21, False, "not counted"),
        (22, False, "not counted"),
        (23, True, "day 2"),
        (24, True, "close by 18:00"),
    ]
    assert [cell.is_end for cell in cells] == [False] * 5 + [True]


def test_natural_days_count_the_weekend_and_name_first_contact() -> None:
    cells = deadlines.due(PROFILE_7123.level("hard"), THURSDAY, CALENDAR).days
    assert [cell.note for cell in cells] == ["contact by 09:48", "day 1", "day 2", "close by 09:41"]
    assert all(cell.counted for cell in cells)


def test_the_close_of_business_is_a_setting() -> None:
    found = deadlines.due(DIFFICULT, THURSDAY, CALENDAR, close_of_business=time(17, 30))
    assert found.at == at_local(date(2026, 11, 24), time(17, 30))


def test_over_the_new_year_without_a_notice() -> None:
    found = deadlines.due(DIFFICULT, at_local(date(2026, 12, 30), time(9)), CALENDAR)
    assert found.at == at_local(date(2027, 1, 5), time(18))
    assert found.provisional
    assert deadlines.due_text(found.at, found.provisional).endswith("(provisional)")


def test_taken_in_at_night_counts_by_the_day_of_the_desk() -> None:
    late = datetime(2026, 11, 19, 16, 30, tzinfo=UTC)
    assert deadlines.due(DIFFICULT, late, CALENDAR).at == at_local(date(2026, 11, 25), time(18))


def test_unknown_names_say_which_there_are() -> None:
    with pytest.raises(RuleBroken, match="7123, four_levels") as broken:
        deadlines.profile("8888")
    assert broken.value.code == "PROFILE_UNKNOWN"
    with pytest.raises(RuleBroken, match="Small, Big") as broken:
        PROFILE_7123.level("thorny")
    assert broken.value.code == "LEVEL_UNKNOWN"


def test_lights() -> None:
    due_at = THURSDAY + timedelta(days=2)

    def light(hours: float, **more: bool) -> Light:
        return deadlines.light(THURSDAY + timedelta(hours=hours), THURSDAY, due_at, **more)

    assert light(1) is Light.IN_TIME
    assert light(37) is Light.DUE_SOON
    assert light(48) is Light.DUE_SOON
    assert light(48.01) is Light.OVERDUE
    assert light(99, paused=True) is Light.PAUSED
    assert light(99, done=True, paused=True) is Light.DONE


def test_amber_on_the_whole_due_day_but_not_for_limits_of_minutes() -> None:
    due_at = at_local(date(2026, 11, 24), time(18))
    morning = at_local(date(2026, 11, 24), time(0, 5))
    long_ago = at_local(date(2026, 11, 24), time(0)) - timedelta(hours=13)
    assert deadlines.light(morning, long_ago, due_at) is Light.DUE_SOON
    assert deadlines.light(THURSDAY, THURSDAY, THURSDAY + timedelta(minutes=7)) is Light.IN_TIME


def test_a_weekend_uses_up_nothing_of_working_days() -> None:
    due_at = deadlines.due(DIFFICULT, THURSDAY, CALENDAR).at
    assert due_at is not None
    saturday, sunday = (at_local(date(2026, 11, day), time(12)) for day in (21, 22))
    share = deadlines.share_used(saturday, THURSDAY, due_at, CALENDAR)
    assert share == deadlines.share_used(sunday, THURSDAY, due_at, CALENDAR)
    assert deadlines.share_used(saturday, THURSDAY, due_at) < deadlines.share_used(sunday, THURSDAY, due_at)
    assert deadlines.light(sunday, THURSDAY, due_at, calendar=CALENDAR) is Light.IN_TIME


@pytest.mark.parametrize(
    ("share", "step"), [(0.79, None), (0.8, Rung.REMIND), (1.0, Rung.SUPERVISE), (1.2, Rung.REPORT), (9, Rung.REPORT)]
)
def test_the_ladder(share: float, step: Rung | None) -> None:
    assert deadlines.rung(share) is step


def test_time_left_in_words() -> None:
    due_at = deadlines.due(DIFFICULT, THURSDAY, CALENDAR).at
    assert due_at is not None

    def left(now: datetime) -> str:
        return deadlines.remaining_text(now, due_at, LimitKind.WORKING_DAYS, CALENDAR)

    assert left(THURSDAY) == "working days left: 3"
    assert left(due_at - timedelta(hours=5, minutes=12)) == "5 h 12 min left"
    assert left(due_at - timedelta(seconds=59)) == "less than 1 min left"
    assert left(due_at) == left(due_at + timedelta(seconds=59)) == "due just now"
    assert left(due_at + timedelta(minutes=1)) == "overdue 1 min"
    assert left(due_at + timedelta(hours=15, minutes=41)) == "overdue 15 h 41 min"


def test_limits_in_words() -> None:
    levels = (*PROFILE_7123.levels, *PROFILE_FOUR_LEVELS.levels)
    assert [deadlines.limit_text(level) for level in levels] == [
        "7-minute limit",
        "1-day limit",
        "2-day limit",
        "3-day limit",
        "24-hour limit",
        "3-working-day limit",
        "7-working-day limit",
        "a named leader",
    ]


def test_a_pause_moves_the_due_time() -> None:
    small = PROFILE_7123.level("small")
    due_at = THURSDAY + timedelta(days=1)
    paused, resumed = THURSDAY + timedelta(hours=1), THURSDAY + timedelta(hours=31)
    assert deadlines.after_pause(small, due_at, paused, resumed, CALENDAR).at == due_at + timedelta(hours=30)
    working = deadlines.due(DIFFICULT, THURSDAY, CALENDAR).at
    assert working is not None
    monday = at_local(date(2026, 11, 23), time(9))
    assert deadlines.after_pause(DIFFICULT, working, paused, monday, CALENDAR).at == at_local(
        date(2026, 11, 26), time(18)
    )


moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
every_level = st.sampled_from([*PROFILE_7123.levels, *PROFILE_FOUR_LEVELS.levels[:3]])


@given(every_level, moments)
def test_the_strip_runs_from_intake_to_due(level: deadlines.Level, start: datetime) -> None:
    found = deadlines.due(level, start, CALENDAR)
    assert found.at is not None
    assert found.at > start
    assert found.days[0].date == local(start).date()
    assert found.days[-1].date == local(found.at).date()
    assert found.days[-1].counted
    if level.kind is LimitKind.WORKING_DAYS:
        assert sum(cell.counted for cell in found.days[1:]) == level.amount


@given(every_level, moments, st.integers(0, 60 * 24 * 20))
def test_the_share_of_the_limit_agrees_with_the_light(level: deadlines.Level, start: datetime, minutes: int) -> None:
    due_at = deadlines.due(level, start, CALENDAR).at
    assert due_at is not None
    now = start + timedelta(minutes=minutes)
    calendar = CALENDAR if level.kind is LimitKind.WORKING_DAYS else None
    share = deadlines.share_used(now, start, due_at, calendar)
    assert (deadlines.light(now, start, due_at, calendar=calendar) is Light.OVERDUE) == (now > due_at)
    assert share >= 1 if now >= due_at else share <= 1
