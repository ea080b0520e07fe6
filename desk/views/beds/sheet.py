"""The board as it is shown: one line for each bed that passes the filter, with what lies on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk.rules.beds import Condition, GenderRule, LeaveState, Phase, Purpose
from desk.rules.placing import Plan
from desk.rules.times import at_local, local_date
from desk.services.beds import Bar, BedRow, Board, LeaveRow, RoomRow, plan_of


class Filter(StrEnum):
    """Which beds are shown: all, those a man or a woman can have, those where something happens today."""

    ALL = "ALL"
    MALE = "MALE"
    FEMALE = "FEMALE"
    MOVING = "MOVING"


@dataclass(frozen=True, slots=True)
class Line:
    """A bed and what holds it, earliest first. ``place`` of ``shown`` beds of its room."""

    room: RoomRow
    bed: BedRow
    bars: tuple[Bar, ...]
    place: int
    shown: int


class Sheet:
    """The lines of a board under a filter."""

    def __init__(self, board: Board, wanted: Filter = Filter.ALL) -> None:
        self.board = board
        self.now = board.now
        self.today = local_date(board.now)
        self.bars = _by_bed(board.bars)
        self.by_segment = {bar.segment_id: bar for bar in board.bars}
        self.beds = {bed.bed_id: bed for room in board.rooms for bed in room.beds}
        self.rooms = {bed.bed_id: room for room in board.rooms for bed in room.beds}
        self._day = (at_local(self.today, time(0)), at_local(self.today + timedelta(days=1), time(0)))
        self.moving = {bed_id for bed_id in self.beds if self._moves(bed_id)}
        self.lines = self._lines(wanted)
        self._number = {line.bed.bed_id: number for number, line in enumerate(self.lines)}
        self._plan: Plan | None = None

    def number_of(self, bed_id: int) -> int | None:
        """On which line a bed is; None while the filter hides it."""
        return self._number.get(bed_id)

    def plan(self) -> Plan:
        """The same beds for :mod:`desk.rules.placing`, which judges where somebody may lie."""
        if self._plan is None:
            self._plan = plan_of(self.board)
        return self._plan

    def bars_of(self, bed_id: int) -> Sequence[Bar]:
        return self.bars.get(bed_id, ())

    def bar_of_stay(self, stay_id: int) -> Bar | None:
        """The bar of a stay where its guest is now, else the first of it."""
        found = [bar for bar in self.board.bars if bar.stay_id == stay_id and bar.purpose is Purpose.STAY]
        return next((bar for bar in found if bar.phase is Phase.CURRENT), found[0] if found else None)

    def bar_on(self, line: int, day: date) -> Bar | None:
        """Who has the bed in the night after ``day``; who leaves it on that day where nobody has."""
        if not 0 <= line < len(self.lines):
            return None
        night = at_local(day, time(23, 59))
        morning = at_local(day, time(0))
        bars = self.lines[line].bars
        for bar in bars:
            if bar.starts_at <= night and not self._over(bar, night):
                return bar
        return next((bar for bar in bars if bar.starts_at <= night and not self._over(bar, morning)), None)

    def bar_at(self, line: int, moment: datetime) -> Bar | None:
        """What holds the bed of a line at a moment; the later one where two touch."""
        if not 0 <= line < len(self.lines):
            return None
        found = [
            bar for bar in self.lines[line].bars if bar.starts_at <= moment and not self._over(bar, moment)
        ]  # fmt: skip
        return found[-1] if found else None

    def next_bar(self, line: int, day: date, step: int) -> Bar | None:
        """The bar that begins next on a line (``step`` 1), or that began last (-1)."""
        bars = self.lines[line].bars if 0 <= line < len(self.lines) else ()
        if step > 0:
            return next((bar for bar in bars if local_date(bar.starts_at) > day), None)
        return next((bar for bar in reversed(bars) if local_date(bar.starts_at) < day), None)

    def held_until(self, bar: Bar) -> datetime | None:
        """When a bar ends on the board: somebody who overstays is there up to now."""
        return held_until(bar, self.now)

    def is_free(self, bed_id: int) -> bool:
        """Whether somebody could lie down there at this moment."""
        bed = self.beds[bed_id]
        if bed.condition is not Condition.USABLE or bed.companion:
            return False
        return not any(
            bar.starts_at <= self.now and not self._over(bar, self.now) for bar in self.bars_of(bed_id)
        )  # fmt: skip

    def _over(self, bar: Bar, moment: datetime) -> bool:
        until = self.held_until(bar)
        if bar.phase is Phase.CURRENT and bar.overstayed:
            return until is not None and until < moment
        return until is not None and until <= moment

    def _moves(self, bed_id: int) -> bool:
        if self.beds[bed_id].condition in (Condition.TO_CLEAN, Condition.TO_INSPECT):
            return True
        return any(happens(bar, self._day) for bar in self.bars_of(bed_id))

    def _lines(self, wanted: Filter) -> tuple[Line, ...]:
        lines = []
        for room in self.board.rooms:
            beds = [bed for bed in room.beds if self._passes(room, bed, wanted)]
            for place, bed in enumerate(beds):
                lines.append(Line(room, bed, tuple(self.bars_of(bed.bed_id)), place, len(beds)))
        return tuple(lines)

    def _passes(self, room: RoomRow, bed: BedRow, wanted: Filter) -> bool:
        if wanted is Filter.ALL:
            return True
        if wanted is Filter.MOVING:
            return bed.bed_id in self.moving
        return self._takes(room, wanted)

    def _takes(self, room: RoomRow, wanted: Filter) -> bool:
        """Whether a room is for this sex; one of the same sex follows whoever lies there now."""
        if room.gender_rule in (GenderRule.FEMALE, GenderRule.MALE):
            return room.gender_rule.value == wanted.value
        if room.gender_rule is GenderRule.SAME:
            here = {
                bar.sex.upper() for bed in room.beds for bar in self.bars_of(bed.bed_id)
                if bar.purpose is Purpose.STAY and bar.phase is Phase.CURRENT
            }  # fmt: skip
            return not here or wanted.value in here
        return True


def held_until(bar: Bar, now: datetime) -> datetime | None:
    """The promised end; up to ``now`` where somebody is still there after it. None: open."""
    if bar.ends_at is not None and bar.phase is Phase.CURRENT and bar.ends_at <= now:
        return now
    return bar.ends_at


def happens(bar: Bar, day: tuple[datetime, datetime]) -> bool:
    """Whether somebody comes, goes, should have, or is out or back within a day, given by its two midnights."""
    if bar.purpose is not Purpose.STAY:
        return False
    if bar.overstayed or bar.late or bar.displaced:
        return True
    edges = [bar.starts_at, bar.ends_at]
    if bar.leaves:
        for leave in open_leaves(bar):
            edges += [leave.leaves_at, leave.back_due_at]
    begins, ends = day
    return any(edge is not None and begins <= edge < ends for edge in edges)


def open_leaves(bar: Bar) -> list[LeaveRow]:
    """The leaves that are asked for, granted or over; not the cancelled ones."""
    return [leave for leave in bar.leaves if leave.state is not LeaveState.CANCELLED]


def leave_until(leave: LeaveRow, now: datetime) -> datetime | None:
    """When a leave ends on the board: came back, is due back, or (overdue) is still away now. None: nobody knows."""
    if leave.back_at is not None:
        return leave.back_at
    if leave.back_due_at is None:
        return None
    return max(leave.back_due_at, now) if leave.overdue else leave.back_due_at


def leaves_today(bar: Bar, today: date) -> bool:
    return bar.last and bar.ends_at is not None and local_date(bar.ends_at) == today and bar.phase is Phase.CURRENT


def arrives_today(bar: Bar, today: date) -> bool:
    return bar.first and local_date(bar.starts_at) == today and bar.phase is Phase.PLANNED


def nights_left(bar: Bar, today: date) -> int | None:
    """Nights from now to the promised end; None where there is none, or it is over."""
    if bar.ends_at is None or bar.phase is not Phase.CURRENT:
        return None
    left = (local_date(bar.ends_at) - today).days
    return left if left >= 0 else None


def _by_bed(bars: Iterable[Bar]) -> Mapping[int, tuple[Bar, ...]]:
    found: dict[int, list[Bar]] = {}
    for bar in bars:
        found.setdefault(bar.bed_id, []).append(bar)
    return {bed_id: tuple(sorted(each, key=lambda bar: bar.starts_at)) for bed_id, each in found.items()}
