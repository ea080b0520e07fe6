"""What the services hold over some days: the weekly plan, closings, the working calendar and who is there, together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from desk.db import Session
from desk.rules import slots
from desk.rules.slots import Closing, Judged
from desk.rules.workdays import WorkCalendar
from desk.services.calendar import work_calendar
from desk.services.care.catalogue import service_rows
from desk.services.care.closings import closings_between
from desk.services.care.resources import resource_rows
from desk.services.care.rows import ResourceRow, ServiceRow, SittingRow


@dataclass(frozen=True, slots=True)
class Timetable:
    """Everything that decides what a sitting holds on a day from ``first`` to ``last``.

    ``services`` are those that there still are on ``first``, in the order of the catalogue.
    """

    first: date
    last: date
    services: tuple[ServiceRow, ...]
    resources: Mapping[int, ResourceRow]
    calendar: WorkCalendar
    closings: tuple[Closing, ...]

    def judge(self, sitting: SittingRow, day: date) -> Judged:
        """Whether it is open on ``day``, with how many places, and why not."""
        return slots.judge(
            sitting, day, calendar=self.calendar, closings=self.closings, resources=self.resources
        )  # fmt: skip


def timetable(session: Session, first: date, last: date) -> Timetable:
    """The timetable of the station from ``first`` to ``last``, both included. For services."""
    return Timetable(
        first,
        last,
        service_rows(session, on=first),
        MappingProxyType({row.resource_id: row for row in resource_rows(session)}),
        work_calendar(session),
        closings_between(session, first, last),
    )
