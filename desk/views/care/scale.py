"""Where things lie on the board of a week, in px of its look: labels at the left, days across, sittings down."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desk.views.care.sheet import DAYS

HEAD, GROUP, SITTING = 46, 66, 86
_LEAST_DAY = 102
_LEAST_LINE, _MOST_LINE = 46, 64


@dataclass(frozen=True, slots=True)
class Scale:
    """``width`` × ``height`` px of the viewport for ``count`` lines, everything ``times`` as large."""

    width: int
    height: int
    count: int
    times: float

    @property
    def head(self) -> int:
        return round(HEAD * self.times)

    @property
    def group(self) -> int:
        """Where the names of the sittings begin."""
        return round(GROUP * self.times)

    @property
    def left(self) -> int:
        """Where the days begin."""
        return round((GROUP + SITTING) * self.times)

    @property
    def day(self) -> float:
        """The width of a day; where there is no room for seven, the days scroll sideways."""
        return max((self.width - self.left - 1) / DAYS, _LEAST_DAY * self.times)

    @property
    def line(self) -> float:
        """The height of a line: they share the room, within bounds."""
        share = (self.height - self.head - 2) / max(1, self.count)
        return min(max(share, _LEAST_LINE * self.times), _MOST_LINE * self.times)

    @property
    def end(self) -> int:
        """Where the board ends, when it ends before the viewport does."""
        return min(self.height, self.head + round(self.line * self.count) + 2)

    @property
    def beyond(self) -> tuple[int, int]:
        """px by which it is wider and higher than what is in sight."""
        wide = self.left + round(self.day * DAYS) + 1 - self.width
        high = self.head + round(self.line * self.count) + 2 - self.height
        return max(0, wide), max(0, high)

    def top(self, number: int) -> int:
        """Where a line begins below the head, unscrolled."""
        return round(self.line * number)

    def cell(self, number: int, column: int, across: int, down: int) -> QRectF:
        """A cell in the viewport when the board is scrolled by ``across`` and ``down``."""
        left, right = (round(self.left + self.day * each) - across for each in (column, column + 1))
        top = self.head + self.top(number) - down
        return QRectF(left, top, right - left, self.top(number + 1) - self.top(number))

    def column_at(self, x: float, across: int) -> int | None:
        """The day at ``x`` of the viewport; None over the labels."""
        if x < self.left:
            return None
        column = int((x + across - self.left) / self.day)
        return column if 0 <= column < DAYS else None

    def line_at(self, y: float, down: int) -> int | None:
        """The line at ``y`` of the viewport; None above and below the lines."""
        if not self.head <= y < self.end:
            return None
        number = int((y + down - self.head) / self.line)
        return number if 0 <= number < self.count else None
