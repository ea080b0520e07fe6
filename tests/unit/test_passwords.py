from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import passwords

NOW = datetime(2026, 1, 7, 1, 0, tzinfo=UTC)


def minutes_ago(*minutes: float) -> list[datetime]:
    return [NOW - timedelta(minutes=each) for each in minutes]


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("Ab1!", "PASSWORD_SHORT"),
        ("kwmtrbzd", "PASSWORD_ONE_KIND"),
        ("83920174", "PASSWORD_ONE_KIND"),
        ("x9gumin77", "PASSWORD_NAME"),
        ("X9GUMIN77", "PASSWORD_NAME"),
        ("nimug2026", "PASSWORD_NAME"),
        ("顾敏2026年好", "PASSWORD_NAME"),
        ("Password1", "PASSWORD_COMMON"),
        ("12345678", "PASSWORD_COMMON"),
        ("a1a1a1a1a1", "PASSWORD_COMMON"),
    ],
)
def test_weak_passwords(password: str, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        passwords.check_password(password, account="gumin", name="顾敏")
    assert broken.value.code == code


@pytest.mark.parametrize("password", ["kwmt-rbzd", "kwmtrbz4", "趵突泉边柳如烟a", "Kwmtrbzd", "8392 0174"])
def test_good_passwords(password: str) -> None:
    passwords.check_password(password, account="gumin", name="顾敏")


def test_five_failures_lock_for_a_quarter_of_an_hour() -> None:
    assert passwords.locked_until(minutes_ago(9, 7, 5, 3), NOW) is None
    assert passwords.locked_until(minutes_ago(9, 7, 5, 3, 1), NOW) == NOW + timedelta(minutes=14)
    assert passwords.locked_until(minutes_ago(1, 3, 9, 7, 5), NOW) == NOW + timedelta(minutes=14)
    assert passwords.locked_until(minutes_ago(29, 27, 25, 20, 15), NOW) is None
    assert passwords.locked_until(minutes_ago(17, 7, 5, 3, 1), NOW) is None


def test_failures_of_a_wrong_clock_dont_count() -> None:
    assert passwords.locked_until(minutes_ago(-1, -2, -3, -4, -5), NOW) is None


def test_attempts_left() -> None:
    assert passwords.attempts_left([], NOW) == 5
    assert passwords.attempts_left(minutes_ago(3, 1), NOW) == 3
    assert passwords.attempts_left(minutes_ago(40, 30, 20), NOW) == 5
    assert passwords.attempts_left(minutes_ago(9, 7, 5, 3, 1), NOW) == 0


@given(st.lists(st.integers(-60, 60), max_size=12))
def test_a_lock_ends_within_its_length(minutes: list[int]) -> None:
    until = passwords.locked_until(minutes_ago(*minutes), NOW)
    assert until is None or NOW < until <= NOW + passwords.LOCK_LENGTH


def test_idle_lock_runs_on_the_wall_clock() -> None:
    assert not passwords.idle_locked(NOW, NOW + timedelta(minutes=4, seconds=59))
    assert passwords.idle_locked(NOW, NOW + timedelta(minutes=5))
    assert passwords.idle_locked(NOW, NOW - timedelta(hours=1))
    assert not passwords.idle_locked(NOW, NOW - timedelta(seconds=2))
