"""The picture of the board: each line painted once and kept, the ghost and the line of now over it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from desk.services.beds.rows import Bar
from desk.views import paint, theme
from desk.views.beds.bars import BarPainter
from desk.views.beds.carrying import Carry
from desk.views.beds.ghost import Ghost
from desk.views.beds.ground import Ground
from desk.views.beds.scale import DAY, Scale
from desk.views.beds.sheet import Line, Sheet
from desk.views.tokens import RADIUS

_CARRIED = 60
_KEPT_BYTES = 24_000_000
"""So much of painted lines is kept: some screens full."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The cell that the arrow keys stand on."""

    line: int
    day: date


class Picture:
    """Paints a sheet on a scale; made anew when either changes."""

    def __init__(self, sheet: Sheet, scale: Scale, ratio: float) -> None:
        self.sheet, self.scale, self._ratio = sheet, scale, ratio
        self.ground = Ground(sheet, scale)
        self.bars = BarPainter(sheet, scale)
        self._lines: OrderedDict[int, QPixmap] = OrderedDict()
        self._head: QPixmap | None = None
        self._foot: QPixmap | None = None
        self._corners: QPainterPath | None = None
        self._carried: dict[tuple[int, bool | None, int], QPixmap] = {}
        self.painted = 0
        self._kept = max(60, int(_KEPT_BYTES / (4 * scale.width * max(scale.line, 1) * ratio**2)))

    def inherit(self, old: Picture) -> None:
        """Take over the lines that would be painted just as they were in the picture before this one."""
        if old.scale != self.scale or old.sheet.today != self.sheet.today or old._ratio != self._ratio:
            return
        for number, found in old._lines.items():
            was, is_now = old.sheet.lines[number], self.sheet.lines
            if number < len(is_now) and is_now[number] == was and not depends_on_now(was):
                self._lines[number] = found

    def paint(self, painter: QPainter, area: QRect, shift: int, carry: Carry | None, cursor: Cursor | None) -> None:
        """Everything within ``area`` of the viewport, scrolled by ``shift``."""
        scale, px = self.scale, theme.px
        end = scale.foot_top + scale.foot
        painter.save()
        body = QRect(0, scale.head, scale.width, scale.room)
        painter.setClipRect(body.intersected(area))
        ghost = Ghost(carry, self.sheet, scale) if carry is not None else None
        lines = scale.lines_between(
            max(area.top(), scale.head) - scale.head + shift, area.bottom() - scale.head + shift
        )
        for number in lines:
            self._paint_line(painter, number, shift, ghost)
        for number in range(max(0, lines.start - 1), lines.stop):
            self.ground.paint_room(painter, number, self.top(number, shift), scale.tall(number))
        self.ground.paint_now(painter)
        if ghost is not None:
            self._paint_ghost(painter, ghost, shift)
        elif cursor is not None:
            self._paint_cursor(painter, cursor, shift)
        painter.restore()
        if area.top() <= scale.head + px(4):
            painter.drawPixmap(0, 0, self._above())
            self._paint_dot(painter)
        if area.bottom() >= scale.foot_top:
            painter.drawPixmap(0, scale.foot_top, self._below())
        if area.bottom() >= end:
            painter.fillRect(QRect(0, end, scale.width, area.bottom() - end + 1), theme.colour("app"))
        self._paint_frame(painter, area, end, px(RADIUS["card"]))

    def top(self, number: int, shift: int) -> int:
        """Where a line begins in the viewport."""
        return self.scale.head + self.scale.top(number) - shift

    def bar_place(self, bar: Bar, shift: int) -> QRectF | None:
        """Where a bar lies in the viewport; None where it does not."""
        number = self.sheet.number_of(bar.bed_id)
        if number is None:
            return None
        return self.bars.place(bar, self.top(number, shift), self.scale.tall(number))

    def bar_under(self, point: QPointF, shift: int) -> Bar | None:
        """The bar at a point of the viewport."""
        number = self.line_under(point.y(), shift)
        if number is None:
            return None
        for bar in reversed(self.sheet.lines[number].bars):
            place = self.bar_place(bar, shift)
            if place is not None and place.contains(point):
                return bar
        return None

    def line_under(self, y: float, shift: int) -> int | None:
        """The line at a height of the viewport; None above and below the beds."""
        scale = self.scale
        if not scale.head <= y < scale.foot_top:
            return None
        return scale.line_at(y - scale.head + shift)

    def cell(self, cursor: Cursor, shift: int) -> QRectF:
        """The cell of a bed and a day in the viewport."""
        scale = self.scale
        left = scale.day_x(scale.day_number(cursor.day))
        return QRectF(left, self.top(cursor.line, shift), scale.day, scale.tall(cursor.line))

    # Lines

    def _paint_line(self, painter: QPainter, number: int, shift: int, ghost: Ghost | None) -> None:
        top = self.top(number, shift)
        bed_id = self.sheet.lines[number].bed.bed_id
        carry = ghost.carry if ghost is not None else None
        if carry is None or bed_id not in (carry.at.bed_id, carry.home.bed_id if carry.home is not None else None):
            painter.drawPixmap(0, top, self._line(number))
            return
        assert ghost is not None
        here = carry.is_clear() if bed_id == carry.at.bed_id else None
        key = (number, here, carry.bar.segment_id if carry.bar is not None else 0)
        found = self._carried.get(key)
        if found is None:
            if len(self._carried) > _CARRIED:
                self._carried.clear()
            found = self._carried[key] = self._blank(self.scale.tall(number))
            with QPainter(found) as inside:
                self._draw_line(inside, number, 0, ghost.over() if here is not None else None, carry.bar)
        painter.drawPixmap(0, top, found)

    def _line(self, number: int) -> QPixmap:
        found = self._lines.get(number)
        if found is None:
            found = self._blank(self.scale.tall(number))
            with QPainter(found) as painter:
                self._draw_line(painter, number, 0)
            self._lines[number] = found
            if len(self._lines) > self._kept:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(number)
        return found

    def _draw_line(
        self, painter: QPainter, number: int, top: float, over: tuple[QColor, QColor] | None = None,
        taken: Bar | None = None,
    ) -> None:  # fmt: skip
        """One line with its bars; of the bar that is in the hand only where it was."""
        self.painted += 1
        tall = self.scale.tall(number)
        self.ground.paint_line(painter, number, top, tall, over)
        for bar in self.sheet.lines[number].bars:
            if taken is not None and bar.segment_id == taken.segment_id:
                self.bars.paint_origin(painter, bar, top, tall)
            else:
                self.bars.paint(painter, bar, top, tall)

    def _paint_ghost(self, painter: QPainter, ghost: Ghost, shift: int) -> None:
        number = self.sheet.number_of(ghost.carry.at.bed_id)
        if number is not None:
            ghost.paint(painter, self.top(number, shift), self.scale.tall(number))

    def ghost_area(self, carry: Carry, shift: int) -> QRect:
        """What to paint again for a ghost: its own line and that it came from."""
        scale, area = self.scale, QRect()
        ghost = Ghost(carry, self.sheet, scale)
        for bed_id in {carry.at.bed_id, carry.home.bed_id if carry.home is not None else carry.at.bed_id}:
            number = self.sheet.number_of(bed_id)
            if number is not None:
                area = area.united(ghost.area(self.top(number, shift), scale.tall(number)))
        return area

    def ghost_place(self, carry: Carry, shift: int) -> tuple[QRectF, float] | None:
        """Where the ghost lies, and at which px the bubble points; None while a filter hides its bed."""
        number = self.sheet.number_of(carry.at.bed_id)
        if number is None:
            return None
        ghost = Ghost(carry, self.sheet, self.scale)
        place = ghost.place(self.top(number, shift), self.scale.tall(number))
        clash = ghost.clashes()
        tip = clash[0][0] + min(theme.px(40), (clash[0][1] - clash[0][0]) / 2) if clash else place.center().x()
        return place, tip

    def _paint_cursor(self, painter: QPainter, cursor: Cursor, shift: int) -> None:
        scale = self.scale
        if not scale.sees(cursor.day) or not 0 <= cursor.line < scale.count:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        bar = self.sheet.bar_on(cursor.line, cursor.day)
        place = self.bar_place(bar, shift) if bar is not None else None
        if place is not None:
            painter.setPen(QPen(theme.colour("brand"), theme.px(2)))
            grow = theme.px(2)
            painter.drawRoundedRect(place.adjusted(-grow, -grow, grow, grow), theme.px(8), theme.px(8))
        cell = self.cell(cursor, shift).adjusted(1, 2, -2, -3)
        if scale.zoom is DAY and place is not None:
            return
        painter.setPen(QPen(theme.colour("brand"), theme.px(2) if place is None else 1.0))
        painter.drawRoundedRect(cell, theme.px(4), theme.px(4))

    # Edges

    def _above(self) -> QPixmap:
        if self._head is None:
            self._head = self._blank(self.scale.head)
            with QPainter(self._head) as painter:
                self.ground.paint_head(painter)
        return self._head

    def _below(self) -> QPixmap:
        if self._foot is None:
            self._foot = self._blank(self.scale.foot)
            with QPainter(self._foot) as painter:
                painter.translate(0, -self.scale.foot_top)
                self.ground.paint_foot(painter)
        return self._foot

    def _paint_dot(self, painter: QPainter) -> None:
        x = self.ground.now_x()
        if x is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("brand"))
            painter.drawEllipse(QPointF(x, self.scale.head), theme.px(4), theme.px(4))

    def _paint_frame(self, painter: QPainter, area: QRect, end: int, radius: int) -> None:
        """The edge of the card, and the ground of the page at its corners."""
        width, edge = self.scale.width, theme.colour("line")
        if area.top() > radius and area.bottom() < end - radius:
            for x in (0, width - 1):
                painter.fillRect(QRect(x, area.top(), 1, area.height()), edge)
            return
        box = QRectF(0, 0, width, end)
        if self._corners is None:
            outside, inside = QPainterPath(), QPainterPath()
            outside.addRect(box)
            inside.addRoundedRect(box, radius, radius)
            self._corners = outside.subtracted(inside)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._corners, theme.colour("app"))
        paint.draw_box(painter, box, radius, None, edge)

    def _blank(self, height: int) -> QPixmap:
        made = QPixmap(round(self.scale.width * self._ratio), max(1, round(height * self._ratio)))
        made.setDevicePixelRatio(self._ratio)
        return made


def depends_on_now(line: Line) -> bool:
    """Whether a line looks different a minute later though nobody did anything."""
    late = any(bar.overstayed or any(leave.overdue for leave in bar.leaves) for bar in line.bars)
    return late or line.bed.reserve
