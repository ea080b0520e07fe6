"""The night round (夜间查床): what it should find at a bed, and what raises an alarm."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desk.rules.beds import Found, LeaveKind
from desk.rules.times import at_local, local, local_date

NOON = time(12)
MORNING = time(6)
"""A round that is written down later is judged by who was there at this hour."""


def night_of(moment: datetime) -> date:
    """The night to which a round at ``moment`` belongs, by the day on which it begins: before noon the day before."""
    day = local_date(moment)
    return day - timedelta(days=1) if local(moment).time() < NOON else day


def judged_at(night: date, now: datetime) -> datetime:
    """The moment for which the round of ``night`` says who was there: now, but not after that night."""
    return min(now, at_local(night + timedelta(days=1), MORNING))


def expected(*, taken: bool, away: LeaveKind | None) -> Found:
    """What should be found at a bed that is ``taken`` or not, by somebody who is ``away`` or not."""
    if not taken:
        return Found.EMPTY
    if away is None:
        return Found.PRESENT
    return Found.IN_HOSPITAL if away is LeaveKind.HOSPITAL else Found.ON_LEAVE


def is_alarm(expected: Found, found: Found) -> bool:
    """Whether somebody has to look at once: a person who should be there is not, or somebody lies where nobody should.

    Whoever came back early is no alarm; the return is still to be written down.
    """
    if found is Found.MISSING:
        return expected is not Found.EMPTY
    return expected is Found.EMPTY and found is Found.PRESENT
