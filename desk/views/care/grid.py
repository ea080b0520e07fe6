"""The board of a week (周预约): sittings × days in one painted widget, with the cell that the arrow keys stand on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desk.services.care.rows import Cell, SeatRow, Week
from desk.views import theme
from desk.views.canvas import Canvas
from desk.views.care.carrying import Carry
from desk.views.care.ghost import paint_ghost
from desk.views.care.picture import Picture
from desk.views.care.scale import Scale
from desk.views.care.sheet import DAYS, Line, Sheet, Spot, has_room
from desk.views.care.wording import cell_words
from desk.words import translate

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LETTERS = "NDGTP/"


class WeekGrid(Canvas):
    """``pointed`` when the cursor moved, ``turned`` when it left the week (-1 or 1), ``wanted`` when somebody is to be
    booked there, ``opened`` when its bookings are to be gone through, ``pressed_key`` a letter or ``Del`` for the page.

    ``chosen`` is the booking of the slot that is worked with: the page sets it, ``picked`` says that a click did.
    ``grabbed`` with a booking that the mouse takes along, ``dropped`` with a :class:`Carry` that is put down.
    """

    pointed = Signal()
    turned = Signal(int)
    wanted = Signal()
    opened = Signal()
    stepped = Signal(int)
    picked = Signal(int)
    grabbed = Signal(int)
    dropped = Signal(object)
    carried = Signal()
    pressed_key = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("care_board", "Bookings of the week"), parent)
        self.sheet: Sheet | None = None
        self.picture: Picture | None = None
        self.cursor_at: Spot | None = None
        self.chosen: int | None = None
        self.carry: Carry | None = None
        self.may_act = False
        self._pressed: tuple[QPointF, SeatRow | None] | None = None
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_week(self, week: Week) -> None:
        """Show what was read; cursor and scroll stay."""
        sitting = self.current_line()
        key = sitting.sitting.sitting_id if sitting is not None else None
        self.sheet = Sheet(week)
        self._keep_cursor(key)
        self.lay_out()
        self.tell_cursor()

    # The cursor

    def current_line(self) -> Line | None:
        """The sitting that the arrow keys stand on."""
        if self.sheet is None or self.cursor_at is None:
            return None
        return self.sheet.lines[self.cursor_at.line]

    def current_cell(self) -> Cell | None:
        """That sitting on that day."""
        if self.sheet is None or self.cursor_at is None:
            return None
        return self.sheet.cell(self.cursor_at)

    def point(self, line: int, column: int) -> None:
        """Put the cursor on a cell, in sight; beyond the week the page is asked to turn."""
        if self.sheet is None or not self.sheet.lines:
            return
        line = min(max(line, 0), len(self.sheet.lines) - 1)
        if not 0 <= column < DAYS:
            self.cursor_at = Spot(line, DAYS - 1 if column < 0 else 0)
            self.turned.emit(-1 if column < 0 else 1)
            return
        self.cursor_at = Spot(line, column)
        self.show_spot(self.cursor_at)
        self.tell_cursor()

    def show_spot(self, spot: Spot) -> None:
        """Scroll so far that a cell is in sight."""
        if self.picture is None:
            return
        scale, box = self.picture.scale, self.picture.cell(spot)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if box.top() < scale.head:
            down.setValue(down.value() - round(scale.head - box.top()))
        elif box.bottom() > scale.end:
            down.setValue(down.value() + round(box.bottom() - scale.end) + 1)
        if box.left() < scale.left:
            across.setValue(across.value() - round(scale.left - box.left()))
        elif box.right() > scale.width:
            across.setValue(across.value() + round(box.right() - scale.width) + 1)

    def tell_cursor(self) -> None:
        """The cell in words for the screen reader, and its frame."""
        line, cell = self.current_line(), self.current_cell()
        if line is not None and cell is not None:
            self.setAccessibleDescription(cell_words(line, cell))
        self.viewport().update()
        self.pointed.emit()

    def choose(self, booking_id: int | None) -> None:
        """Mark the booking that is worked with."""
        if booking_id != self.chosen:
            self.chosen = booking_id
            self.viewport().update()

    # In the hand

    def begin(self, carry: Carry) -> None:
        """Take a booking in the hand."""
        self.carry = carry
        self.viewport().update()
        self.carried.emit()

    def put_back(self) -> None:
        """Nothing happened."""
        if self.carry is not None:
            self.carry = None
            self._pressed = None
            self.viewport().update()
            self.carried.emit()

    def let_go(self) -> None:
        """Put it down where nothing is in the way; else it stays in the hand, or, dragged, goes back."""
        carry = self.carry
        if carry is None or self.sheet is None:
            return
        if carry.is_home():
            self.put_back()
        elif not carry.problem(self.sheet):
            self.dropped.emit(carry)
        elif not carry.by_keys:
            self.put_back()

    def _carry_by(self, across: int, down: int) -> None:
        assert self.sheet is not None and self.carry is not None
        spot = self.carry.spot(self.sheet) or self.cursor_at
        if spot is None:
            return
        line, column = spot.line + down, spot.column + across
        if not 0 <= column < DAYS:
            self.carry.day = self.carry.day.fromordinal(self.carry.day.toordinal() + across)
            self.turned.emit(-1 if column < 0 else 1)
        elif 0 <= line < len(self.sheet.lines) and self.carry.put(self.sheet, Spot(line, column)):
            self.cursor_at = Spot(line, column)
            self.show_spot(self.cursor_at)
        self.viewport().update()
        self.carried.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.sheet is None or not self.sheet.lines or not self._press(event):
            event.ignore()

    def _press(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.carry is not None:
            return self._press_with_load(key)
        at = self.cursor_at
        if at is None or held & ~Qt.KeyboardModifier.ControlModifier:
            return False
        if held:
            return self._jump(key, at)
        if key in _ARROWS:
            across, down = _ARROWS[key]
            self.point(at.line + down, at.column + across)
        elif key in _ENTER:
            self.enter()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point(at.line, 0 if key == Qt.Key.Key_Home else DAYS - 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Space:
            self.stepped.emit(1)
        elif key == Qt.Key.Key_Delete:
            self.pressed_key.emit("Del")
        elif event.text() and event.text().upper() in LETTERS:
            self.pressed_key.emit(event.text().upper())
        else:
            return False
        return True

    def _jump(self, key: Qt.Key, at: Spot) -> bool:
        """Ctrl and an arrow: to the next service up or down, to the first or last day of the week."""
        if key not in _ARROWS:
            return False
        across, down = _ARROWS[key]
        if across:
            self.point(at.line, 0 if across < 0 else DAYS - 1)
            return True
        assert self.sheet is not None
        lines, number = self.sheet.lines, at.line
        own = lines[number].service.service_id
        while 0 <= number + down < len(lines):
            number += down
            if lines[number].service.service_id != own:
                break
        self.point(number - lines[number].place, at.column)
        return True

    def _press_with_load(self, key: Qt.Key) -> bool:
        assert self.carry is not None
        if key == Qt.Key.Key_Escape:
            self.put_back()
        elif key in _ENTER:
            self.let_go()
        elif key in _ARROWS and self.carry.by_keys:
            self._carry_by(*_ARROWS[key])
        else:
            return False
        return True

    def enter(self) -> None:
        """Enter: somebody for a free place; where there is none, the bookings that are there."""
        cell = self.current_cell()
        if cell is None or self.sheet is None or self.cursor_at is None:
            return
        if self.may_act and has_room(cell) and not self.sheet.is_past(self.cursor_at.column):
            self.wanted.emit()
        else:
            self.opened.emit()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or spot is None:
            return
        if self.carry is not None:
            self._drop_at(spot)
            return
        seat = self.seat_at(event.position())
        self._pressed = (event.position(), seat)
        self.point(spot.line, spot.column)
        if seat is not None:
            self.picked.emit(seat.booking_id)

    def _drop_at(self, spot: Spot) -> None:
        """A click while something is carried by keys: there."""
        assert self.sheet is not None and self.carry is not None
        if self.carry.put(self.sheet, spot):
            self.let_go()
            self.carried.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.sheet is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, seat = self._pressed
        if self.carry is None:
            far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
            if far and seat is not None and self.may_act:
                self._pressed = (start, None)
                self.grabbed.emit(seat.booking_id)
            return
        spot = self.spot_at(event.position())
        if spot is not None and self.carry.put(self.sheet, spot):
            self.viewport().update()
            self.carried.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self.carry is not None and not self.carry.by_keys:
            self.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.spot_at(event.position()) is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.seat_at(event.position()) is not None:
            self.opened.emit()
        else:
            self.enter()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not self.horizontalScrollBar().maximum():
            self.turned.emit(-1 if event.angleDelta().y() > 0 else 1)
            event.accept()
            return
        super().wheelEvent(event)

    def is_held(self) -> bool:
        """Whether the mouse button is still down since a booking was grabbed."""
        return self._pressed is not None

    def spot_at(self, point: QPointF) -> Spot | None:
        """The cell at a point of the viewport."""
        if self.picture is None:
            return None
        column = self.picture.scale.column_at(point.x(), self.picture.across)
        line = self.picture.scale.line_at(point.y(), self.picture.down)
        return Spot(line, column) if line is not None and column is not None else None

    def seat_at(self, point: QPointF) -> SeatRow | None:
        """Whose place is at a point; None over a free one and where there are numbers."""
        spot = self.spot_at(point)
        if spot is None or self.picture is None or self.sheet is None:
            return None
        by_place = {seat.seat: seat for seat in self.sheet.cell(spot).seats}
        for number, box in enumerate(self.picture.seats(spot), start=1):
            if box.contains(point):
                seat = by_place.get(number)
                return seat if seat is not None and seat.resident_id is not None else None
        return None

    def place_of(self, spot: Spot) -> QRectF:
        """Where a cell is in the viewport."""
        assert self.picture is not None
        return self.picture.cell(spot)

    # Events

    def tip_at(self, point: QPointF) -> str:
        spot = self.spot_at(point)
        if spot is None or self.sheet is None or self.carry is not None:
            return ""
        return cell_words(self.sheet.lines[spot.line], self.sheet.cell(spot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "carry"):
            self.lay_out(anew=True)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._scrolled()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            if self.picture is None or self.sheet is None:
                painter.fillRect(event.rect(), theme.colour("app"))
                return
            cursor = self.cursor_at if self.carry is None else None
            self.picture.paint(painter, event.rect(), cursor, self.chosen, lit=self.hasFocus())
            if self.carry is not None:
                paint_ghost(painter, self.picture, self.carry)

    def lay_out(self, *, anew: bool = False) -> None:
        """Measure and paint again. ``anew``: in another look, so that nothing painted before is of use."""
        if self.sheet is None:
            return
        view = self.viewport()
        scale = Scale(view.width(), view.height(), len(self.sheet.lines), theme.current().scale)
        before, self.picture = self.picture, Picture(self.sheet, scale, self.devicePixelRatioF())
        if before is not None and not anew:
            self.picture.inherit(before)
        wide, high = scale.beyond
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setSingleStep(round(scale.day))
        across.setPageStep(max(1, scale.width - scale.left))
        across.setRange(0, wide)
        down.setSingleStep(round(scale.line))
        down.setPageStep(max(1, scale.height - scale.head))
        down.setRange(0, high)
        self._scrolled()
        view.update()

    def _scrolled(self) -> None:
        if self.picture is not None:
            self.picture.across = self.horizontalScrollBar().value()
            self.picture.down = self.verticalScrollBar().value()

    def _keep_cursor(self, sitting_id: int | None) -> None:
        """On the same sitting and day of the week; on today where there was none yet."""
        assert self.sheet is not None
        if not self.sheet.lines:
            self.cursor_at = None
            return
        column = self.cursor_at.column if self.cursor_at is not None else self.sheet.today_column or 0
        number = self.sheet.number_of(sitting_id) if sitting_id is not None else 0
        last = len(self.sheet.lines) - 1
        if number is None:
            number = min(self.cursor_at.line, last) if self.cursor_at is not None else 0
        self.cursor_at = Spot(number, column)
