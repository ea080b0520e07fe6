"""Bookings of services, standing plans and pauses."""

from desk.services.bookings.pausing import lift, pause, pauses_of
from desk.services.bookings.plans import plan, plans_of, save_plan, stop_plan
from desk.services.bookings.rows import (
    TOUCHES,
    AbsentRow,
    ChangeRow,
    PauseDone,
    PauseRow,
    PlanDone,
    PlanInput,
    PlanRow,
    WrittenOut,
)

__all__ = [
    "TOUCHES",
    "AbsentRow",
    "ChangeRow",
    "PauseDone",
    "PauseRow",
    "PlanDone",
    "PlanInput",
    "PlanRow",
    "WrittenOut",
    "lift",
    "pause",
    "pauses_of",
    "plan",
    "plans_of",
    "save_plan",
    "stop_plan",
]
