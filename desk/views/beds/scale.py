"""Where days and beds lie on the board: px from the left for a moment, px from the first bed for a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desk.rules.times import at_local

LABELS = (84, 34, 36)
"""Room, bed and the state of the bed."""

HEAD, FOOT = 54, 32
LINE, LEAST_LINE = 40, 28
BAR_GAP = 9
GRIP = 7
"""So near an end of a bar it is the end that is taken."""

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """So many days are in sight; the arrows beside the dates go ``step`` days on. ``weeks``: from a Monday."""

    name: str
    days: int
    step: int
    weeks: bool = True

    def first_for(self, day: date) -> date:
        """The first day in sight where ``day`` is to be seen near the beginning."""
        return day - timedelta(days=day.weekday()) if self.weeks else day


DAY = Zoom("day", 1, 1, weeks=False)
WEEK = Zoom("week", 7, 7)
WEEKS = Zoom("weeks", 21, 7)
MONTHS = Zoom("months", 91, 28)
ZOOMS = (DAY, WEEK, WEEKS, MONTHS)


class Scale:
    """Days from ``first`` and ``count`` beds in ``width`` × ``height`` px; ``factor`` is the scale of the look."""

    def __init__(self, zoom: Zoom, first: date, width: int, height: int, count: int, factor: float) -> None:
        self.zoom, self.first, self.width, self.count = zoom, first, width, count
        self.columns = tuple(round(each * factor) for each in LABELS)
        self.left = sum(self.columns)
        self.head, self.foot = round(HEAD * factor), round(FOOT * factor)
        self.day = max(1.0, (width - self.left - 1) / zoom.days)
        room = max(0, height - self.head - self.foot - 1)
        fitting = room / count if count else 0.0
        self.line = min(max(fitting, LEAST_LINE * factor), LINE * factor)
        self.gap = BAR_GAP * factor
        self.content = round(self.line * count)
        self.room = min(room, self.content)
        self.foot_top = self.head + self.room
        self.beyond = max(0, self.content - room)
        self.begins = at_local(first, time(0))
        self.ends = self.begins + timedelta(days=zoom.days)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scale) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment] # two scales are the same when they measure the same

    @property
    def right(self) -> int:
        return self.width - 1

    def x(self, moment: datetime) -> float:
        """May lie outside of what is in sight."""
        return self.left + (moment - self.begins).total_seconds() / _DAY * self.day

    def day_x(self, number: int) -> float:
        """Where the day ``number`` from the first begins."""
        return self.left + number * self.day

    def moment(self, x: float) -> datetime:
        return self.begins + timedelta(seconds=(x - self.left) / self.day * _DAY)

    def day_at(self, x: float) -> date:
        """The day at ``x``, the nearest one in sight."""
        number = int((x - self.left) // self.day)
        return self.first + timedelta(days=min(max(number, 0), self.zoom.days - 1))

    def day_number(self, day: date) -> int:
        return (day - self.first).days

    def sees(self, day: date) -> bool:
        return 0 <= self.day_number(day) < self.zoom.days

    def top(self, line: int) -> int:
        """px of a line below the first bed; lines differ by a px where they must."""
        return round(line * self.line)

    def tall(self, line: int) -> int:
        return self.top(line + 1) - self.top(line)

    def line_at(self, y: float) -> int | None:
        """The line ``y`` px below the first bed."""
        if y < 0 or y >= self.content or not self.count:
            return None
        return min(int(y / self.line), self.count - 1)

    def lines_between(self, top: float, bottom: float) -> range:
        """The lines of which something lies between two heights below the first bed."""
        if not self.count:
            return range(0)
        first = max(0, int(top / self.line) - 1)
        last = min(self.count, int(bottom / self.line) + 2)
        return range(first, last)

    def steps(self, distance: float) -> timedelta:
        """How far a drag of ``distance`` px goes: whole days, in the zoom of one day whole hours."""
        days = distance / self.day
        return timedelta(hours=round(days * 24)) if self.zoom.days == 1 else timedelta(days=round(days))
