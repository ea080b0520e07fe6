from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules import life
from desk.rules.life import LifeEvent, Presence, Turn

TODAY = date(2026, 1, 7)
BIRTH = date(1945, 3, 9)


def day(number: int) -> date:
    return date(2026, 1, number)


def faults(new: Turn, *turns: Turn, status: str = "living") -> dict[str, str]:
    return life.faults(new, turns, birth=BIRTH, status=status, today=TODAY)


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (Turn(LifeEvent.DEATH, day(8)), "since"),
        (Turn(LifeEvent.HOSPITAL, day(8)), "since"),
        (Turn(LifeEvent.DEATH, date(1945, 3, 8)), "since"),
        (Turn(LifeEvent.DEATH, day(5), day(6)), "until"),
        (Turn(LifeEvent.HOSPITAL, day(5), day(4)), "until"),
    ],
)
def test_dates_that_can_not_be(new: Turn, field: str) -> None:
    assert list(faults(new)) == [field]


def test_an_absence_can_be_planned_and_a_person_can_die_on_the_day_of_birth() -> None:
    assert faults(Turn(LifeEvent.AWAY, day(20), day(25))) == {}
    assert faults(Turn(LifeEvent.DEATH, BIRTH)) == {}


def test_a_dead_person_has_no_later_events_but_a_stay_before_can_still_be_added() -> None:
    death = Turn(LifeEvent.DEATH, day(5))
    assert list(faults(Turn(LifeEvent.HOSPITAL, day(6)), death)) == ["since"]
    assert list(faults(Turn(LifeEvent.DEATH, day(4)), death)) == ["kind"]
    assert list(faults(Turn(LifeEvent.MOVED_OUT, day(4)), death)) == ["kind"]
    assert list(faults(Turn(LifeEvent.HOSPITAL, day(3)), death)) == ["until"]
    assert faults(Turn(LifeEvent.HOSPITAL, day(3), day(5)), death) == {}
    assert list(faults(Turn(LifeEvent.HOSPITAL, day(3), day(4)), status="deceased")) == ["since"]


def test_a_death_before_something_that_happened_names_it() -> None:
    text = faults(Turn(LifeEvent.DEATH, day(2)), Turn(LifeEvent.HOSPITAL, day(3), day(5)))["since"]
    assert "in hospital 2026-01-03 to 2026-01-05" in text
    assert faults(Turn(LifeEvent.DEATH, day(2)), Turn(LifeEvent.AWAY, day(20))) == {}, "planned, not happened"


def test_stays_that_overlap_are_refused_naming_the_other_and_may_follow_each_other_on_one_day() -> None:
    stay = Turn(LifeEvent.HOSPITAL, day(2), day(5))
    assert "in hospital 2026-01-02" in faults(Turn(LifeEvent.AWAY, day(4), day(6)), stay)["since"]
    assert faults(Turn(LifeEvent.AWAY, day(5), day(6)), stay) == {}
    assert faults(Turn(LifeEvent.AWAY, day(1), day(2)), stay) == {}
    assert "since" in faults(Turn(LifeEvent.AWAY, day(7)), Turn(LifeEvent.HOSPITAL, day(2)))


def test_moving_out_twice_is_refused_and_what_came_later_is_named() -> None:
    out = Turn(LifeEvent.MOVED_OUT, day(3))
    assert list(faults(Turn(LifeEvent.MOVED_OUT, day(4)), out)) == ["kind"]
    assert list(faults(Turn(LifeEvent.HOUSEHOLD_CHANGED, day(4)), status="moved_out")) == ["kind"]
    assert "moved out on 2026-01-03" in faults(Turn(LifeEvent.MOVED_IN, day(2)), out)["since"]
    assert faults(Turn(LifeEvent.MOVED_IN, day(4)), out) == {}


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, Presence.AT_HOME),
        (2, Presence.HOSPITAL),
        (4, Presence.HOSPITAL),
        (5, Presence.AT_HOME),
        (6, Presence.MOVED_OUT),
        (8, Presence.AWAY),
        (9, Presence.DEAD),
    ],
)
def test_where_somebody_is_on_each_day(number: int, expected: Presence) -> None:
    turns = (
        Turn(LifeEvent.DEATH, day(9)),
        Turn(LifeEvent.AWAY, day(8)),
        Turn(LifeEvent.MOVED_IN, day(7)),
        Turn(LifeEvent.MOVED_OUT, day(6)),
        Turn(LifeEvent.HOSPITAL, day(2), day(5)),
    )
    assert life.presence(turns, day(number), status="deceased") is expected


def test_what_was_known_before_there_were_events_still_counts() -> None:
    assert life.presence((), TODAY, status="deceased") is Presence.DEAD
    assert life.presence((), TODAY, status="moved_out") is Presence.MOVED_OUT
    assert life.presence([Turn(LifeEvent.HOSPITAL, day(2))], TODAY, status="moved_out") is Presence.MOVED_OUT


STAY = st.builds(
    lambda since, length: Turn(
        LifeEvent.AWAY, TODAY + timedelta(since), None if length is None else TODAY + timedelta(since + length)
    ),
    st.integers(-30, 30),
    st.none() | st.integers(0, 20),
)


@given(STAY, STAY)
def test_two_stays_overlap_exactly_when_some_day_is_in_both(first: Turn, second: Turn) -> None:
    days = [TODAY + timedelta(number) for number in range(-31, 70)]
    both = any(first.covers(each) and second.covers(each) for each in days)
    assert (life.overlapping(first, [second]) is not None) >= both
    if first.since != first.until and second.since != second.until:
        assert (life.overlapping(first, [second]) is not None) is both
