"""What bookings and plans hand out, and what is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desk.errors import DeskError
from desk.rules.care import BookingState, PauseKind, PlanState, ServiceKind, StopKind, Verb, Way
from desk.rules.standing import Absence, PlanChange
from desk.services.packages.rows import Left

TOUCHES = frozenset({"care", "residents"})
"""What views show anew after an act on a booking or a plan."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A line of a booking's history."""

    step_id: int
    verb: Verb
    at: datetime
    by: str
    state: BookingState
    text: str | None
    after_cut_off: bool
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BookingFile:
    """A booking whole, for the panel and for papers.

    ``cautions`` come first on the screen: allergies, what the doctor said, needs of two carers. ``last`` are the two
    visits before of the same service: day and what was noted. ``verbs`` are those its state and the time allow;
    ``undo_step_id`` is the step that can be taken back, None: nothing. ``free_until``: a cancellation is free until
    then. ``price``, ``subsidy`` and ``due`` in fen, what one is to pay; None: no price is set. ``bathing_since``: when
    the bath that is under way began, None: somebody was fetched at most. ``address`` only of what is brought to or done
    at the door. ``authorised_at``: when the paper that authorises an agent was issued.
    """

    booking_id: int
    slot_id: int
    sitting_id: int
    service_id: int
    service: str
    kind: ServiceKind
    day: date
    starts_at: datetime
    ends_at: datetime
    resident_id: int
    name: str
    sex: str
    birth_date: date | None
    tags: tuple[str, ...]
    nth: int
    seat: int | None
    state: BookingState
    way: Way
    at_home: bool
    plan_id: int | None
    left: Left | None
    item: str
    diet: str
    wish: str
    resources: tuple[str, ...]
    cautions: tuple[str, ...]
    last: tuple[tuple[date, str], ...]
    booked_at: datetime
    booked_by: str
    free_until: datetime
    steps: tuple[StepRow, ...]
    verbs: frozenset[Verb]
    undo_step_id: int | None
    price: int | None
    subsidy: int
    due: int | None
    facts: Mapping[str, Any]
    version: int
    bathing_since: datetime | None = None
    item_id: int | None = None
    address: str = ""
    authorised_at: datetime | None = None
    provider: str = ""


@dataclass(frozen=True, slots=True)
class BookingRow:
    """A booking in a list."""

    booking_id: int
    slot_id: int
    sitting_id: int
    service_id: int
    service: str
    kind: ServiceKind
    day: date
    starts_at: datetime
    ends_at: datetime
    nth: int
    state: BookingState
    way: Way
    at_home: bool
    plan_id: int | None
    grant_id: int | None
    wish: str
    version: int


@dataclass(frozen=True, slots=True)
class Held:
    """Places held while the form is open, until ``until``; handed back with :func:`release` or by the clock."""

    booking_ids: tuple[int, ...]
    slot_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class BookingInput:
    """What is booked for one resident, as typed. ``grant_id`` 0: the package that fits, None: paid by itself.

    ``insist``: the clerk has read the warnings (another diet, two places at once) and books all the same.
    """

    resident_id: int
    portions: int = 1
    at_home: bool = False
    grant_id: int | None = 0
    diet_id: int | None = None
    wish: str = ""
    item_id: int | None = None
    insist: bool = False


@dataclass(frozen=True, slots=True)
class ChangeInput:
    """What is known of a booking, as typed; its time and its resident stay. ``grant_id`` and ``insist`` as in
    :class:`BookingInput`, ``resource_ids``: these rooms, carers and vans instead, None: those it has.
    """

    at_home: bool = False
    grant_id: int | None = 0
    diet_id: int | None = None
    wish: str = ""
    item_id: int | None = None
    resource_ids: tuple[int, ...] | None = None
    insist: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was done: the booking now, the step by which it can be taken back, and what followed, in words."""

    booking: BookingFile
    step_id: int
    followed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why it can't be booked so, or what the clerk must know first.

    ``key``: ``FULL``, ``CLOSED``, ``OVER`` (the time is past), ``AFTER_CUT_OFF``, ``TWICE`` (has this one already),
    ``ELSEWHERE`` (is somewhere else at that time), ``PAUSED``, ``GONE`` (dead, moved), ``ASSESSMENT``, ``CONSENT``,
    ``ALLERGY``, ``CARER``, ``COUNT`` (nothing left in the package). ``warning``: it may be booked with ``insist``.
    ``resident_id``: who it is about.
    """

    key: str
    text: str
    warning: bool = False
    resident_id: int | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A slot that has a place: offered when another is full, nearest first."""

    sitting_id: int
    day: date
    starts_at: datetime
    free: int


class Refused(DeskError):
    """A booking that can't be: ``problems`` say why, ``openings`` what is nearest."""

    def __init__(self, text: str, problems: tuple[Problem, ...], openings: tuple[Opening, ...] = ()) -> None:
        super().__init__(text)
        self.problems = problems
        self.openings = openings


@dataclass(frozen=True, slots=True)
class PlanInput:
    """A standing plan as typed; ``valid_until`` is the first day without."""

    resident_id: int
    sitting_id: int
    weekdays: str
    valid_from: date
    valid_until: date | None = None
    on_holidays: bool = False
    portions: int = 1
    at_home: bool = False
    grant_id: int | None = None
    diet_id: int | None = None
    wish: str = ""


@dataclass(frozen=True, slots=True)
class PauseRow:
    """A pause of one plan, or (``plan_id`` None) of everything of a resident."""

    pause_id: int
    resident_id: int
    plan_id: int | None
    kind: PauseKind
    since: date
    until: date | None
    reason: str | None
    version: int


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A standing plan with its state today, its pauses, and the days it could not be written for want of a place."""

    plan_id: int
    resident_id: int
    name: str
    sitting_id: int
    service: str
    sitting: str
    weekdays: str
    on_holidays: bool
    valid_from: date
    valid_until: date | None
    portions: int
    at_home: bool
    grant_id: int | None
    diet_id: int | None
    diet: str
    wish: str
    state: PlanState
    stopped_on: date | None
    stop_kind: StopKind | None
    pauses: tuple[PauseRow, ...]
    written_until: date
    version: int
    short: tuple[date, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class PlanDone:
    """A plan as it is now, and what followed: how many bookings were written and cancelled.

    ``kept`` are days whose bookings stay, for it was too late to give them up: they are cancelled one by one.
    """

    plan: PlanRow
    written: int = 0
    cancelled: int = 0
    kept: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class PauseDone:
    """A pause as it is now (None: taken back), and what followed: how many bookings were written and cancelled.

    ``short`` are the days that could not be written anew for want of a place: they wait in line. ``kept`` as in
    :class:`PlanDone`. ``left`` says of single bookings why they could not be brought back.
    """

    pause: PauseRow | None
    written: int = 0
    cancelled: int = 0
    short: tuple[date, ...] = ()
    kept: tuple[date, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """What a run wrote: how many bookings with a place, and those that wait for one as (plan, day).

    ``counts`` are the bookings of each plan, those that wait included.
    """

    written: int = 0
    short: tuple[tuple[int, date], ...] = ()
    counts: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A line of the change list: what is other than the time before, ``before`` and ``after`` in words.

    ``reason`` is why something stopped or rests. ``name`` as the reader may see it.
    """

    resident_id: int
    name: str
    service_id: int
    service: str
    sitting_id: int
    sitting: str
    kind: PlanChange
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """Somebody who would get something on the day and does not. ``services`` in words; ``until``: the first day with.

    ``reason`` is what was written down beside the kind.
    """

    resident_id: int
    name: str
    why: Absence
    reason: str
    services: tuple[str, ...]
    since: date
    until: date | None
