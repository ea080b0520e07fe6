"""How the board of a week is painted: services in groups, places by name or by number, closed days striped."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from desk.rules.care import BookingState
from desk.rules.times import weekday_text
from desk.services.care.rows import Cell, SeatRow
from desk.views import icons, paint, texts, theme
from desk.views.care.scale import Scale
from desk.views.care.sheet import DAYS, NAMED, Line, Sheet, Spot
from desk.views.care.wording import LOOKS, full_word, sitting_words
from desk.views.servicelook import family_of, icon_of
from desk.views.theme import Family
from desk.views.tokens import RADIUS
from desk.words import translate

_SATURDAY = 5
_MARKED = frozenset({BookingState.IN_PREPARATION, BookingState.FULFILLED, BookingState.SETTLED, BookingState.NO_SHOW})
"""States that a place shows by a shape at its corner; who is only booked has none."""


class Picture:
    """Paints a sheet on a scale; made anew when either changes. ``across`` and ``down`` are px scrolled.

    The seven days of a line are painted once and kept; the cursor and the booking that is worked with lie over them.
    """

    def __init__(self, sheet: Sheet, scale: Scale, ratio: float) -> None:
        self.sheet, self.scale, self._ratio = sheet, scale, ratio
        self.across = self.down = 0
        self._days: dict[int, QPixmap] = {}

    def inherit(self, old: Picture) -> None:
        """Take over the lines that would be painted just as they were in the picture before this one."""
        same = (old.scale, old.sheet.first, old.sheet.today) == (self.scale, self.sheet.first, self.sheet.today)
        if not same or old._ratio != self._ratio:
            return
        for number, found in old._days.items():
            if number < len(self.sheet.lines) and self.sheet.lines[number] == old.sheet.lines[number]:
                self._days[number] = found

    def cell(self, spot: Spot) -> QRectF:
        """Where a cell is in the viewport."""
        return self.scale.cell(spot.line, spot.column, self.across, self.down)

    def seats(self, spot: Spot) -> list[QRectF]:
        """Where the places of a small slot are; none for one that shows numbers."""
        cell = self.sheet.cell(spot)
        return _places(self.cell(spot), cell.capacity) if is_named(cell) else []

    def paint(self, painter: QPainter, area: QRect, cursor: Spot | None, chosen: int | None, *, lit: bool) -> None:
        """Everything within ``area``; ``cursor`` framed, strongly when ``lit``, and in it the booking ``chosen``."""
        scale = self.scale
        painter.fillRect(area, theme.colour("app"))
        body = QRectF(0, 0, scale.width, scale.end)
        paint.draw_box(painter, body, theme.px(RADIUS["card"]), theme.colour("surface"), theme.colour("line"))
        painter.save()
        painter.setClipRect(QRect(0, scale.head, scale.width, scale.end - scale.head - 1).intersected(area))
        lines = self._lines_in(area)
        painter.save()
        days = QRect(scale.left, scale.head, scale.width - scale.left - 1, scale.end - scale.head - 1)
        painter.setClipRect(days, Qt.ClipOperation.IntersectClip)
        for number in lines:
            top = scale.head + scale.top(number) - self.down
            painter.drawPixmap(scale.left - self.across, top, self._line(number))
        if cursor is not None:
            self._paint_chosen(painter, cursor, chosen)
            self._paint_cursor(painter, cursor, lit=lit)
        painter.restore()
        for number in lines:
            self._paint_label(painter, number, lines)
        painter.restore()
        if area.top() < scale.head:
            self._paint_head(painter)

    def _lines_in(self, area: QRect) -> range:
        scale = self.scale
        first = int((max(area.top(), scale.head) - scale.head + self.down) / scale.line)
        last = int((area.bottom() - scale.head + self.down) / scale.line)
        return range(max(0, first), min(len(self.sheet.lines), last + 1))

    # The ground

    def _line(self, number: int) -> QPixmap:
        """The seven days of a line."""
        found = self._days.get(number)
        if found is None:
            scale = self.scale
            wide, high = round(scale.day * DAYS), scale.top(number + 1) - scale.top(number)
            found = QPixmap(round(wide * self._ratio), round(high * self._ratio))
            found.setDevicePixelRatio(self._ratio)
            found.fill(theme.colour("surface"))
            with QPainter(found) as painter:
                for column, cell in enumerate(self.sheet.lines[number].cells):
                    self._paint_cell(painter, number, column, cell)
                line = self.sheet.lines[number]
                last = line.place == line.shown - 1
                painter.fillRect(QRectF(0, high - 1, wide, 1), theme.colour("line2" if last else "line"))
            self._days[number] = found
        return found

    def _paint_cell(self, painter: QPainter, number: int, column: int, cell: Cell) -> None:
        """One cell on the picture of its line."""
        today, line = self.sheet.today_column, self.sheet.lines[number]
        box = self._box(number, column)
        if column == today or self.sheet.days[column].weekday() >= _SATURDAY:
            painter.fillRect(box, theme.colour("brand_soft" if column == today else "zebra"))
        if not cell.open and not cell.booked:
            inner = box.adjusted(theme.px(2), theme.px(3), -theme.px(2), -theme.px(4))
            paint.draw_stripes(painter, inner, theme.colour("line"), theme.px(6), 1.2)
        elif is_named(cell):
            self._paint_seats(painter, line, column, box)
        else:
            self._paint_count(painter, line, column, _inside(box))

    def _box(self, number: int, column: int) -> QRectF:
        """A cell on the picture of its line."""
        left, right = (round(self.scale.day * each) for each in (column, column + 1))
        return QRectF(left, 0, right - left, self.scale.top(number + 1) - self.scale.top(number))

    def _paint_label(self, painter: QPainter, number: int, lines: range) -> None:
        px, scale = theme.px, self.scale
        line = self.sheet.lines[number]
        box = QRectF(1, scale.head + scale.top(number) - self.down, scale.left - 1, 0)
        box.setBottom(scale.head + scale.top(number + 1) - self.down)
        last = line.place == line.shown - 1
        if last:
            painter.fillRect(QRectF(1, box.bottom() - 1, scale.left, 1), theme.colour("line2"))
        else:
            rest = QRectF(scale.group, box.bottom() - 1, scale.left - scale.group, 1)
            painter.fillRect(rest, theme.colour("line"))
        self._paint_sitting(painter, line, box)
        if line.place == 0 or number == lines.start:
            self._paint_group(painter, number - line.place, px(9))

    def _paint_sitting(self, painter: QPainter, line: Line, box: QRectF) -> None:
        px, scale = theme.px, self.scale
        name, clock = sitting_words(line.service, line.sitting)
        room, middle = scale.left - scale.group - px(6), box.center().y()
        whole = f"{name} {clock}".strip()
        if texts.width(whole, "control") <= room:
            texts.draw(painter, scale.group, middle, whole, "control", "ink")
        else:
            texts.draw(painter, scale.group, middle - px(9), name, "control", "ink", room)
            texts.draw(painter, scale.group, middle + px(10), clock, "small", "ink2", room)

    def _paint_group(self, painter: QPainter, first: int, left: int) -> None:
        """The bar of a service with its picture and name; beside one line there is room for the name alone."""
        px, scale = theme.px, self.scale
        line = self.sheet.lines[first]
        look = family_of(line.service)
        top = scale.head + scale.top(first) - self.down
        bottom = scale.head + scale.top(first + line.shown) - self.down
        bar = QRectF(left, top + px(5), px(4), bottom - top - px(11))
        paint.draw_box(painter, bar, px(2), look.solid)
        middle = left + px(4) + (scale.group - left - px(4)) / 2 - px(4)
        words = _in_lines(line.service.name, scale.group - left - px(8))
        if line.shown == 1:
            self._paint_name(painter, words, middle, (top + bottom) / 2, look)
            return
        side, icon = px(20), icon_of(line.service)
        icon = f"{icon}-bold" if icon in _BOLD else icon
        icons.paint(painter, icon, QRectF(middle - side / 2, top + px(10), side, side), look.text)
        self._paint_name(painter, words, middle, top + px(44 if len(words) == 1 else 52), look)

    def _paint_name(
        self, painter: QPainter, words: tuple[tuple[str, str], ...], x: float, middle: float, look: Family
    ) -> None:
        """The lines of a name, its middle at ``x`` and ``middle``."""
        high = theme.px(18)
        for number, (text, role) in enumerate(words):
            at = middle + (number - (len(words) - 1) / 2) * high
            texts.draw_centred(painter, x, at, text, role, look.text)

    # The days above

    def _paint_head(self, painter: QPainter) -> None:
        scale = self.scale
        painter.save()
        box = QRectF(0, 0, scale.width, scale.head)
        inside = QPainterPath()
        radius = theme.px(RADIUS["card"])
        inside.addRoundedRect(QRectF(1, 1, scale.width - 2, scale.end - 2), radius - 1, radius - 1)
        painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, theme.colour("surface"))
        days = QRectF(scale.left, 0, scale.width - scale.left - 1, scale.head)
        painter.setClipRect(days, Qt.ClipOperation.IntersectClip)
        for column in range(DAYS):
            cell = scale.cell(0, column, self.across, 0)
            self._paint_day(painter, column, QRectF(cell.x(), 0, cell.width(), scale.head))
        painter.restore()
        painter.fillRect(QRectF(1, scale.head - 1, scale.width - 2, 1), theme.colour("line2"))

    def _paint_day(self, painter: QPainter, column: int, box: QRectF) -> None:
        px, day = theme.px, self.sheet.days[column]
        today = column == self.sheet.today_column
        if today:
            painter.fillRect(box, theme.colour("brand_soft"))
        middle, left = box.center().y(), box.x() + px(9)
        ink = "brand_ink" if today else "ink2"
        at = texts.draw(painter, left, middle, weekday_text(day), "controlb" if today else "control", ink)
        texts.draw(painter, at + px(7), middle, str(day.day), "h2", "brand_ink" if today else "ink")
        if today:
            word = translate("care_board", "now")
            wide = texts.width(word, "small") + px(12)
            tag = QRectF(box.right() - wide - px(6), middle - px(10), wide, px(20))
            paint.draw_box(painter, tag, px(5), None, theme.colour("brand_line"))
            texts.draw_centred(painter, tag.center().x(), middle, word, "small", "brand_ink")

    # The cells

    def _paint_count(self, painter: QPainter, line: Line, column: int, box: QRectF) -> None:
        px, cell, look = theme.px, line.cells[column], family_of(line.service)
        past, full = self.sheet.is_past(column), cell.is_full
        if not past:
            fill = look.soft if full else theme.colour("surface")
            edge = look.line if full else theme.colour("line")
            paint.draw_box(painter, box, px(RADIUS["button"]), fill, edge)
        left, middle = box.x() + px(8), box.y() + (box.height() - px(7)) / 2
        ink = "ink2" if past else "ink"
        at = texts.draw(painter, left, middle, str(cell.booked), "body" if past else "strong", ink)
        at = texts.draw(painter, at + px(4), middle, f"/ {cell.capacity}", "small", "ink2")
        if full:
            room = box.right() - px(7)
            word = full_word()
            at = room - texts.width(word, "smallb")
            texts.draw(painter, at, middle, word, "smallb", theme.colour("ink2") if past else look.text)
        if cell.waiting and not past:
            side = px(9)
            ring = QRectF(box.right() - side - px(3), box.y() + px(3), side, side)
            paint.draw_shape(painter, "ring", ring, "violet")
        bar = QRectF(left, box.bottom() - px(7), box.width() - px(16), px(4))
        share = cell.booked / cell.capacity if cell.capacity else 0.0
        track = "line" if past or not full else "surface"
        paint.draw_meter(painter, bar, share, theme.colour("line2") if past else look.solid, track)

    def _paint_seats(self, painter: QPainter, line: Line, column: int, cell_box: QRectF) -> None:
        cell, past = line.cells[column], self.sheet.is_past(column)
        by_place = {seat.seat: seat for seat in cell.seats}
        for number, box in enumerate(_places(cell_box, cell.capacity), start=1):
            seat = by_place.get(number)
            if seat is None:
                self._paint_free(painter, box, past=past or not cell.open)
            else:
                self._paint_taken(painter, seat, box, family_of(line.service), past=past)
        if cell.waiting and not past:
            side, box = theme.px(9), _inside(cell_box)
            ring = QRectF(box.right() - side - theme.px(2), box.y() + theme.px(2), side, side)
            paint.draw_shape(painter, "ring", ring, "violet")

    def _paint_free(self, painter: QPainter, box: QRectF, *, past: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("line2"), 1.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if past else theme.colour("surface"))
        radius = theme.px(RADIUS["bar"])
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if not past:
            texts.draw_centred(
                painter, box.center().x(), box.center().y(), translate("care_board", "free"), "small", "ink2"
            )

    def _paint_taken(self, painter: QPainter, seat: SeatRow, box: QRectF, look: Family, *, past: bool) -> None:
        px, radius = theme.px, theme.px(RADIUS["bar"])
        if past:
            paint.draw_box(painter, box, radius, theme.colour("sunken"))
        else:
            paint.draw_box(painter, box, radius, look.soft, look.line)
        name = seat.name or translate("care_board", "held")
        ink = theme.colour("ink2") if past else look.text
        room = box.width() - px(4)
        role = "control" if texts.width(name, "control") <= room else "small"
        wide = min(texts.width(name, role), room)
        texts.draw(painter, box.center().x() - wide / 2, box.center().y(), name, role, ink, room)
        if seat.state in _MARKED:
            family, shape = LOOKS[seat.state]
            side = px(10)
            mark = QRectF(box.right() - side - px(2), box.bottom() - side - px(2), side, side)
            paint.draw_shape(painter, shape, mark, theme.colour("line3") if past else family)

    def _paint_chosen(self, painter: QPainter, spot: Spot, chosen: int | None) -> None:
        """The place of the booking that is worked with, where the slot has more than one."""
        seats = {seat.booking_id: seat.seat for seat in self.sheet.cell(spot).seats}
        boxes, place = self.seats(spot), seats.get(chosen) if chosen is not None else None
        if place is not None and 1 < len(boxes) >= place:
            look = family_of(self.sheet.lines[spot.line].service)
            paint.draw_box(painter, boxes[place - 1], theme.px(RADIUS["bar"]), None, look.solid, 1.6)

    def _paint_cursor(self, painter: QPainter, cursor: Spot, *, lit: bool) -> None:
        px = theme.px
        box = self.cell(cursor).adjusted(1, 1, -1, -2)
        pen = QPen(theme.colour("brand"), px(2) if lit else 1.2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setPen(Qt.PenStyle.SolidLine)


_BOLD = frozenset({"fork-knife", "shower", "t-shirt", "scissors", "wheelchair", "first-aid-kit"})
"""Pictures that there are in bold, for tinted grounds."""


def is_named(cell: Cell) -> bool:
    """Whether the places are few enough to show who has them."""
    return 0 < cell.capacity <= NAMED


def _places(cell: QRectF, capacity: int) -> list[QRectF]:
    """The places of a small slot, beside each other in its cell."""
    box, gap = _inside(cell), theme.px(4)
    wide = (box.width() - gap * (capacity - 1)) / capacity
    return [QRectF(box.x() + (wide + gap) * number, box.y(), wide, box.height()) for number in range(capacity)]


def _in_lines(name: str, room: float) -> tuple[tuple[str, str], ...]:
    """A name as it fits: in one line, smaller, or cut in two."""
    for role in ("strong", "smallb"):
        if texts.width(name, role) <= room:
            return ((name, role),)
    half = (len(name) + 1) // 2
    return (name[:half], "smallb"), (name[half:], "smallb")


def _inside(box: QRectF) -> QRectF:
    return box.adjusted(theme.px(3), theme.px(3), -theme.px(3), -theme.px(4))
