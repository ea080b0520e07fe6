"""Bookings of services (预约), standing plans and pauses."""

from desk.services.bookings.absent import day_list
from desk.services.bookings.booking import book, book_household, seat, wait
from desk.services.bookings.changes import changes
from desk.services.bookings.changing import change, move, nearest, problems
from desk.services.bookings.ending import cancel, correct, fulfil, no_show, prepare, waive
from desk.services.bookings.file import booking, bookings_of
from desk.services.bookings.finishing import finish_many, undo_many
from desk.services.bookings.holding import hold, keep, release
from desk.services.bookings.pausing import lift, pause, pauses_of
from desk.services.bookings.plans import continue_plan, plan, plans_of, save_plan, stop_plan
from desk.services.bookings.rows import (
    TOUCHES,
    AbsentRow,
    BookingFile,
    BookingInput,
    BookingRow,
    ChangeInput,
    ChangeRow,
    Done,
    Held,
    Opening,
    PauseDone,
    PauseRow,
    PlanDone,
    PlanInput,
    PlanRow,
    Problem,
    Refused,
    StepRow,
    WrittenOut,
)
from desk.services.bookings.undoing import undo
from desk.services.bookings.writing_out import begin_day, roll_out, write_out

__all__ = [
    "TOUCHES",
    "AbsentRow",
    "BookingFile",
    "BookingInput",
    "BookingRow",
    "ChangeInput",
    "ChangeRow",
    "Done",
    "Held",
    "Opening",
    "PauseDone",
    "PauseRow",
    "PlanDone",
    "PlanInput",
    "PlanRow",
    "Problem",
    "Refused",
    "StepRow",
    "WrittenOut",
    "begin_day",
    "book",
    "book_household",
    "booking",
    "bookings_of",
    "cancel",
    "change",
    "changes",
    "continue_plan",
    "correct",
    "day_list",
    "finish_many",
    "fulfil",
    "hold",
    "keep",
    "lift",
    "move",
    "nearest",
    "no_show",
    "pause",
    "pauses_of",
    "plan",
    "plans_of",
    "prepare",
    "problems",
    "release",
    "roll_out",
    "save_plan",
    "seat",
    "stop_plan",
    "undo",
    "undo_many",
    "wait",
    "waive",
    "write_out",
]
