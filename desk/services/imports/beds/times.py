"""What the days of a ledger mean for a stay: its moments, its state and the phase of its time on the bed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, cast

from desk.exchange import beds_words as words
from desk.rules.beds import CHECK_IN, CHECK_OUT, LeaveKind, LeaveState, Phase, StayState, arrives, leaves
from desk.rules.times import at_local, local_date

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Time:
    """A stay in time. ``ends_at`` is the promised end of somebody who is there, None: open."""

    state: StayState
    phase: Phase
    starts_at: datetime
    ends_at: datetime | None

    @property
    def here(self) -> bool:
        return self.phase is Phase.CURRENT


@dataclass(frozen=True, slots=True)
class LeaveTime:
    """A leave in time, as :class:`desk.models.beds.StayLeave` has it."""

    kind: LeaveKind
    state: LeaveState
    leaves_at: datetime
    gone_at: datetime | None
    back_due_at: datetime | None
    back_at: datetime | None


def time_of(values: Values, now: datetime) -> Time:
    """The stay of a row. The dates decide; what is said of it only tells a booking from somebody who came.

    Who came or left today did so by now: nobody is in a bed only later. In and out on one day is between the usual
    hours of leaving and coming, so that others may leave and come on that day, too.
    """
    today, booked = local_date(now), values["status"] == words.BOOKED
    came, left = cast(date, values["check_in"]), cast(date | None, values["check_out"])
    starts_at, ends_at = arrives(came), leaves(left) if left is not None else None
    if came == left:
        starts_at, ends_at = at_local(came, CHECK_OUT), at_local(came, CHECK_IN)
    if left is not None and left <= today:
        if booked:
            return Time(StayState.NO_SHOW, Phase.VOID, starts_at, ends_at)
        return Time(
            StayState.DISCHARGED, Phase.PAST, starts_at, max(min(cast(datetime, ends_at), now), _after(starts_at))
        )
    if booked or came > today:
        return Time(StayState.BOOKED, Phase.PLANNED, starts_at, ends_at)
    return Time(StayState.ADMITTED, Phase.CURRENT, min(starts_at, now), ends_at)


def fitted(time: Time, others: Iterable[tuple[datetime, datetime | None]], now: datetime) -> Time:
    """The stay between ``others`` (from, to) that begin or end on its own last or first day: the day tells, not the
    hour. Somebody who is there has come by ``now``.
    """
    starts_at, ends_at = time.starts_at, time.ends_at
    latest = now if time.here else datetime.max.replace(tzinfo=now.tzinfo)
    for begins, ends in others:
        if ends is not None and starts_at < ends <= latest and local_date(ends) == local_date(starts_at):
            starts_at = ends
        elif ends_at is not None and starts_at < begins < ends_at and local_date(begins) == local_date(ends_at):
            ends_at = begins
    if ends_at is not None and ends_at <= starts_at:
        return time
    return replace(time, starts_at=starts_at, ends_at=ends_at)


def leaves_of(values: Values, stay: Time, now: datetime, as_of: date) -> list[LeaveTime]:
    """The leaves of a row in the order of time, those outside the stay left out; the last one may still go on.

    Somebody said to be away without any dates is away since the day of the ledger.
    """
    said = cast(tuple[Mapping[str, Any], ...], values["leaves"])
    if not said and stay.here and values["status"] == words.AWAY:
        said = ({"start": min(as_of, local_date(now)), "end": None},)
    found: list[LeaveTime] = []
    before = stay.starts_at
    for each in sorted(said, key=_start):
        leave = _leave(each, stay, before, now)
        if leave is None:
            continue
        if found and found[-1].back_at is None:  # who goes again had come back
            found[-1] = _ended(found[-1], leave.leaves_at)
        found.append(leave)
        before = leave.back_at or leave.back_due_at or leave.leaves_at
    return found


def is_out(leaves: Iterable[LeaveTime]) -> bool:
    """Whether one of the leaves goes on."""
    return any(each.gone_at is not None and each.back_at is None for each in leaves)


def _leave(said: Mapping[str, Any], stay: Time, before: datetime, now: datetime) -> LeaveTime | None:
    start, end = cast(date, said["start"]), cast(date | None, said["end"])
    leaves_at = at_local(start, CHECK_OUT)
    if start == local_date(now):
        leaves_at = min(leaves_at, now)  # who is away today has gone by now
    leaves_at = max(leaves_at, before)
    back_at = max(at_local(end, CHECK_IN), _after(leaves_at)) if end is not None else None
    until = stay.ends_at if stay.phase is Phase.PAST else None
    outside = end is not None and end < local_date(stay.starts_at)
    if outside or (stay.ends_at is not None and leaves_at >= stay.ends_at) or stay.phase is Phase.VOID:
        return None
    kind = LeaveKind.HOSPITAL if said.get("hospital") else LeaveKind.OUTING
    if until is not None:
        back_at = min(back_at or until, until)
    if leaves_at > now or not (stay.here or until):
        return LeaveTime(kind, LeaveState.APPROVED, leaves_at, None, back_at, None)
    if back_at is not None and back_at <= now:
        return LeaveTime(kind, LeaveState.BACK, leaves_at, leaves_at, back_at, back_at)
    return LeaveTime(kind, LeaveState.APPROVED, leaves_at, leaves_at, back_at, None)


def _ended(leave: LeaveTime, at: datetime) -> LeaveTime:
    return LeaveTime(leave.kind, LeaveState.BACK, leave.leaves_at, leave.leaves_at, leave.back_due_at, at)


def _after(moment: datetime) -> datetime:
    return moment + timedelta(hours=1)


def _start(said: Mapping[str, Any]) -> date:
    return cast(date, said["start"])
