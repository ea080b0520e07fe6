"""What the bed registry hands out, and what is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from desk.errors import DeskError
from desk.rules.beds import (
    Condition,
    GenderRule,
    LeaveKind,
    LeaveState,
    LeftTo,
    Phase,
    Purpose,
    StayKind,
    StayState,
    StayVerb,
    Urgency,
)
from desk.rules.placing import Blocker, Offer

__all__ = [
    "TOUCHES",
    "Bar",
    "BedInput",
    "BedRow",
    "Blocker",
    "Board",
    "Done",
    "EmergencyInput",
    "LeaveInput",
    "LeaveRow",
    "Offer",
    "PlaceInput",
    "Refused",
    "RoomInput",
    "RoomRow",
    "SegmentRow",
    "StayFile",
    "StayInput",
    "StepRow",
    "WaitingRow",
]

TOUCHES = frozenset({"beds", "residents"})
"""What views show anew after an act on a stay."""


@dataclass(frozen=True, slots=True)
class BedRow:
    """A bed with its condition; ``text`` is 203-2."""

    bed_id: int
    room_id: int
    number: str
    text: str
    oxygen: bool
    rail: bool
    window: bool
    companion: bool
    reserve: bool
    condition: Condition
    condition_since: datetime
    condition_note: str | None
    retired_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room with its beds, in the order of their numbers."""

    room_id: int
    building: str
    floor: int
    number: str
    kind: str
    gender_rule: GenderRule
    note: str | None
    retired_on: date | None
    version: int
    beds: tuple[BedRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """Away from the bed. ``gone_at``: went, None while it is planned; ``overdue``: should have come back by now."""

    leave_id: int
    stay_id: int
    kind: LeaveKind
    state: LeaveState
    leaves_at: datetime
    back_due_at: datetime | None
    back_at: datetime | None
    place: str | None
    reason: str | None
    taken_by: str | None
    phone: str | None
    approved_by: str | None
    overdue: bool
    version: int
    gone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A segment on the board. ``ends_at`` None: open.

    ``name`` is masked for whoever does not run the centre. ``overstayed``: still in the bed after the promised end;
    ``late``: booked, and the time to come is over; ``displaced``: booked, but somebody is still in the bed. ``first``
    and ``last``: whether the stay begins and ends with this segment. ``version`` is the stay's.
    """

    segment_id: int
    stay_id: int | None
    resident_id: int | None
    bed_id: int
    purpose: Purpose
    phase: Phase
    starts_at: datetime
    ends_at: datetime | None
    first: bool
    last: bool
    kind: StayKind | None = None
    state: StayState | None = None
    name: str = ""
    sex: str = ""
    birth_date: date | None = None
    household_id: int | None = None
    tags: tuple[str, ...] = ()
    care_level: str | None = None
    allergy: bool = False
    fall_risk: bool = False
    overstayed: bool = False
    late: bool = False
    displaced: bool = False
    incomplete_by: datetime | None = None
    note: str | None = None
    leaves: tuple[LeaveRow, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody who asked for a bed or waits for one; ``priority`` explains the place in the line, highest first."""

    stay_id: int
    resident_id: int
    name: str
    sex: str
    birth_date: date | None
    kind: StayKind
    state: StayState
    asked_at: datetime
    wanted_from: date
    wanted_until: date | None
    wants: Mapping[str, Any]
    urgency: Urgency
    priority: int
    why: tuple[str, ...]
    ability: str | None
    tags: tuple[str, ...]
    note: str | None
    hold_until: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class Board:
    """Rooms and beds × days from ``first``, with everything that holds a bed in that time.

    ``free``: usable beds free in each night (reserve and companion beds not counted). ``now`` is when it was read.
    """

    now: datetime
    first: date
    days: int
    rooms: tuple[RoomRow, ...]
    bars: tuple[Bar, ...]
    free: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A line of a stay's history."""

    step_id: int
    verb: StayVerb
    at: datetime
    by: str
    state: StayState
    text: str | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A piece of a stay on one bed."""

    segment_id: int
    bed_id: int
    bed: str
    purpose: Purpose
    phase: Phase
    starts_at: datetime
    ends_at: datetime | None


@dataclass(frozen=True, slots=True)
class StayFile:
    """A stay whole: where, when, what was agreed, leaves and history. ``bed`` is 203-2, "" while there is none."""

    stay_id: int
    resident_id: int
    name: str
    sex: str
    birth_date: date | None
    tags: tuple[str, ...]
    allergy_note: str | None
    kind: StayKind
    state: StayState
    bed_id: int | None
    bed: str
    room_kind: str
    starts_at: datetime | None
    ends_at: datetime | None
    asked_at: datetime
    wanted_from: date
    wanted_until: date | None
    wants: Mapping[str, Any]
    urgency: Urgency
    hold_until: datetime | None
    whole_room: bool
    companion_name: str | None
    companion_phone: str | None
    condition_note: str | None
    fall_risk: bool
    diet: str | None
    note: str | None
    care_level: str | None
    ability: str | None
    risk_notice_on: date | None
    agreement_number: str | None
    agreement_on: date | None
    agreement_from: date | None
    agreement_until: date | None
    trial_until: date | None
    monthly_fee: int | None
    deposit: int | None
    admitted_at: datetime | None
    complete_by: datetime | None
    completed_at: datetime | None
    left_at: datetime | None
    left_to: LeftTo | None
    overstayed: bool
    segments: tuple[SegmentRow, ...]
    leaves: tuple[LeaveRow, ...]
    steps: tuple[StepRow, ...]
    version: int


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was done: the stay as it is now, the step by which it can be taken back, and what followed from it
    elsewhere (a later booking that had to wait, beds to clean), in words.
    """

    stay: StayFile
    step_id: int
    followed: tuple[str, ...] = ()


class Refused(DeskError):
    """A bed that can't be had so: ``blockers`` say why and with whom, ``offers`` what is nearest, best first."""

    def __init__(self, text: str, blockers: tuple[Blocker, ...], offers: tuple[Offer, ...] = ()) -> None:
        super().__init__(text)
        self.blockers = blockers
        self.offers = offers


@dataclass(frozen=True, slots=True)
class StayInput:
    """What is asked for and known of a stay, as typed. Money in fen; ``fee`` and ``deposit`` None: by the rates."""

    resident_id: int
    kind: StayKind
    wanted_from: date
    wanted_until: date | None = None
    wants: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    urgency: Urgency = Urgency.ORDINARY
    companion_name: str = ""
    companion_phone: str = ""
    condition_note: str = ""
    fall_risk: bool = False
    diet: str = ""
    note: str = ""
    care_level: str = ""
    risk_notice_on: date | None = None
    agreement_number: str = ""
    agreement_on: date | None = None
    agreement_from: date | None = None
    agreement_until: date | None = None
    trial_until: date | None = None
    monthly_fee: int | None = None
    deposit: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceInput:
    """A bed for a time. ``release``: a head lets an ordinary stay take a bed of the emergency reserve.

    ``companion_bed_id``: the bed of whoever keeps company. ``hold_until``: until when it is kept for somebody who does
    not come (None: by the settings).
    """

    bed_id: int
    starts_at: datetime
    ends_at: datetime | None = None
    whole_room: bool = False
    companion_bed_id: int | None = None
    release: bool = False
    hold_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class EmergencyInput:
    """As little as an emergency leaves time for. ``resident_id`` when the file is known, else ``name`` opens one.

    ``bed_id`` None: the first bed of the reserve that is free, then any.
    """

    name: str
    condition: str
    sex: str = "unknown"
    resident_id: int | None = None
    bed_id: int | None = None


@dataclass(frozen=True, slots=True)
class RoomInput:
    """A room as typed."""

    floor: int
    number: str
    kind: str
    building: str = ""
    gender_rule: GenderRule = GenderRule.ANY
    note: str = ""


@dataclass(frozen=True, slots=True)
class BedInput:
    """A bed as typed."""

    number: str
    oxygen: bool = False
    rail: bool = False
    window: bool = False
    companion: bool = False
    reserve: bool = False


@dataclass(frozen=True, slots=True)
class LeaveInput:
    """A leave as typed; ``back_due_at`` may be unknown for a hospital only."""

    kind: LeaveKind
    leaves_at: datetime
    back_due_at: datetime | None = None
    place: str = ""
    reason: str = ""
    taken_by: str = ""
    phone: str = ""
