"""The week as it is shown: one line for each sitting that is given in it, in groups by service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desk.rules.times import local_date
from desk.services.care.rows import Cell, ServiceRow, SittingRow, Week

DAYS = 7
NAMED = 2
"""Up to so many places are shown by the names of who has them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sitting and its seven cells; it is ``place`` of ``shown`` lines of its service."""

    service: ServiceRow
    sitting: SittingRow
    cells: tuple[Cell, ...]
    place: int
    shown: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell by its line and its day of the week, both from 0."""

    line: int
    column: int


class Sheet:
    """The lines of a week."""

    def __init__(self, week: Week) -> None:
        self.week = week
        self.first = week.first
        self.today = local_date(week.now)
        self.days = tuple(week.first + timedelta(days=number) for number in range(DAYS))
        self.lines = self._lines()
        self._number = {line.sitting.sitting_id: number for number, line in enumerate(self.lines)}

    @property
    def today_column(self) -> int | None:
        """The column of today; None while another week is shown."""
        column = (self.today - self.first).days
        return column if 0 <= column < DAYS else None

    def number_of(self, sitting_id: int) -> int | None:
        """On which line a sitting is."""
        return self._number.get(sitting_id)

    def cell(self, spot: Spot) -> Cell:
        return self.lines[spot.line].cells[spot.column]

    def spot_of(self, sitting_id: int, day: date) -> Spot | None:
        """Where a sitting stands on a day; None where this week does not show it."""
        number, column = self.number_of(sitting_id), (day - self.first).days
        return Spot(number, column) if number is not None and 0 <= column < DAYS else None

    def is_past(self, column: int) -> bool:
        """Whether the day is over."""
        return self.days[column] < self.today

    def _lines(self) -> tuple[Line, ...]:
        found = []
        rows = iter(self.week.cells)
        for service in self.week.services:
            own = [(sitting, next(rows)) for sitting in service.sittings]
            shown = [(sitting, cells) for sitting, cells in own if self._is_given(sitting, cells)]
            for place, (sitting, cells) in enumerate(shown):
                found.append(Line(service, sitting, cells, place, len(shown)))
        return tuple(found)

    def _is_given(self, sitting: SittingRow, cells: tuple[Cell, ...]) -> bool:
        """A sitting that ended before this week, or begins after it, has a line only where somebody booked it."""
        begun = sitting.valid_from <= self.days[-1]
        ended = sitting.valid_to is not None and sitting.valid_to <= self.days[0]
        return (begun and not ended) or any(cell.booked for cell in cells)


def has_room(cell: Cell) -> bool:
    """Whether somebody can still have a place."""
    return cell.open and cell.booked < cell.capacity
