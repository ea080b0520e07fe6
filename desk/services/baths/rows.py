"""What the services of baths hand out, and what is handed in.

Pressures in mmHg, temperatures in tenths of a degree Celsius, times in minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk.rules.assessment import Level
from desk.rules.baths import Failure, Known, Thresholds
from desk.services.bookings import BookingFile

TOUCHES = frozenset({"care", "residents"})
"""What views show anew after an act on a bath."""


@dataclass(frozen=True, slots=True)
class BathInput:
    """What was measured, as typed; ``carers`` are keys of resources, in the order of who leads."""

    systolic: int
    diastolic: int
    temperature: int
    skin_sound: bool
    conscious: bool
    fasting: bool
    room_temperature: int
    water_temperature: int
    carers: tuple[int, ...]
    meal_minutes: int | None = None
    pulse: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BathRow:
    """The record of a bath. ``overridden_by`` let it begin in spite of ``failed``, for ``override_reason``."""

    values: BathInput
    failed: tuple[Failure, ...]
    gated_at: datetime
    gated_by: str
    overridden_by: str
    override_reason: str
    started_at: datetime | None
    ended_at: datetime | None
    course: Mapping[str, Any]
    version: int


@dataclass(frozen=True, slots=True)
class Carer:
    """Somebody who may bathe; ``booked``: the booking has this one already."""

    resource_id: int
    name: str
    booked: bool


@dataclass(frozen=True, slots=True)
class Gate:
    """Everything for the gate of one booking. ``record`` None: nothing was measured yet.

    ``level`` of the newest valid assessment, None without one. ``may_override``: the one who asks may let somebody
    bathe in spite of it; ``overriders`` are the names of all at this station who may.
    """

    booking: BookingFile
    level: Level | None
    known: Known
    limits: Thresholds
    carers: tuple[Carer, ...]
    record: BathRow | None
    may_override: bool
    overriders: tuple[str, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether the resident is bathed now."""
        record = self.record
        return record is not None and record.started_at is not None and record.ended_at is None


@dataclass(frozen=True, slots=True)
class BathDone:
    """An act on a bath that was done: the gate as it is now, the step by which the booking's act can be taken back
    (None: nothing happened to the booking), and what followed, in words.
    """

    gate: Gate
    step_id: int | None = None
    followed: tuple[str, ...] = ()
