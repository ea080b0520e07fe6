"""Password rules, lock-out after failures and the idle lock (等保 level 2). Nothing here sees a stored password."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desk.errors import RuleBroken
from desk.words import translate

MIN_LENGTH = 8
MAX_FAILURES = 5
FAILURE_WINDOW = timedelta(minutes=15)
LOCK_LENGTH = timedelta(minutes=15)
IDLE_LIMIT = timedelta(minutes=5)

# What stands at the top of every list of leaked passwords and also meets the other rules, or nearly does.
COMMON = frozenset(
    """
    12345678 123456789 1234567890 11111111 00000000 88888888 66666666 87654321 123123123 147258369 11223344
    password passw0rd password1 password123 p@ssw0rd p@ssword qwertyui qwerty123 qwer1234 1qaz2wsx 1q2w3e4r
    1q2w3e4r5t abcd1234 abc12345 a1234567 a12345678 a123456789 aa123456 aa12345678 abc123456 asdf1234 zxcvbnm123
    iloveyou admin123 admin1234 admin888 administrator root1234 test1234 welcome1 changeme letmein1 woaini1314
    woaini520 5201314a 5201314520 wang1234 qq123456 q1234567 jinan123 jinan2026 shequ123 shequ12345 wangge123
    """.split()
)


def check_password(password: str, *, account: str, name: str) -> None:
    """Refuse a weak password with :class:`RuleBroken`.

    Codes: ``PASSWORD_SHORT``, ``PASSWORD_ONE_KIND`` (of small letters, capitals, digits, other characters two are
    needed), ``PASSWORD_NAME`` (holds the account or the person's name), ``PASSWORD_COMMON``.
    """
    if len(password) < MIN_LENGTH:
        raise RuleBroken(
            "PASSWORD_SHORT", translate("passwords", "A password needs at least {n} characters.", n=MIN_LENGTH)
        )
    folded = password.casefold()
    own = [word.casefold() for word in (account.strip(), name.strip()) if len(word.strip()) > 1]
    if any(word in folded or word in folded[::-1] for word in own):
        raise RuleBroken("PASSWORD_NAME", translate("passwords", "A password must not hold your name or your account."))
    if folded in COMMON or len(set(folded)) < 4:
        raise RuleBroken(
            "PASSWORD_COMMON", translate("passwords", "This password is among the first that are guessed.")
        )
    if kinds(password) < 2:
        raise RuleBroken(
            "PASSWORD_ONE_KIND",
            translate("passwords", "Mix at least two kinds: small letters, capitals, digits, other characters."),
        )


def kinds(password: str) -> int:
    """How many of small letters, capitals, digits and other characters ``password`` has."""
    return len({_kind(character) for character in password})


def _kind(character: str) -> str:
    if not character.isascii():
        return "other"
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "small" if character.islower() else "capital"
    return "other"


def locked_until(failures: Sequence[datetime], now: datetime) -> datetime | None:
    """Until when the account is locked, or None when it may be tried now.

    ``failures`` are those since the last success, in any order; five within 15 minutes lock for 15 minutes from
    the fifth. Failures after ``now`` come from a clock that was wrong and don't count.
    """
    past = sorted(failure for failure in failures if failure <= now)
    fifths = [
        fifth for first, fifth in zip(past, past[MAX_FAILURES - 1 :], strict=False) if fifth - first <= FAILURE_WINDOW
    ]
    if not fifths:
        return None
    until = fifths[-1] + LOCK_LENGTH
    return until if until > now else None


def attempts_left(failures: Sequence[datetime], now: datetime) -> int:
    """How many more wrong passwords are allowed at ``now`` before the account is locked."""
    if locked_until(failures, now):
        return 0
    recent = sum(timedelta(0) <= now - failure <= FAILURE_WINDOW for failure in failures)
    return max(MAX_FAILURES - recent, 1)


def idle_locked(last_touched: datetime, now: datetime, limit: timedelta = IDLE_LIMIT) -> bool:
    """Whether the desk must lock: by the wall clock, so sleep counts; a clock put far back locks as well."""
    return abs(now - last_touched) >= limit
