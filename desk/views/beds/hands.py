"""The mouse on the board: press, carry, let go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desk.services.beds.rows import Bar, WaitingRow
from desk.views import theme
from desk.views.beds.carrying import Carry, Grip, Target, grips_of, moved, stretch, take, take_waiting, wanted_day
from desk.views.beds.scale import GRIP
from desk.views.beds.wishes import Wanted, Wish

if TYPE_CHECKING:
    from desk.views.beds.board import BedBoard

AT_THE_EDGE_MS = 40
TURN_MS = 700
"""A ghost held at the left or right edge for so long turns to other days."""

_EDGE = 28
_STEP = 14


@dataclass(slots=True)
class _Pressed:
    """Where the button went down, and on what."""

    point: QPointF
    line: int | None
    bar: Bar | None
    grip: Grip


class Hands(QObject):
    """What the mouse does to a board."""

    def __init__(self, board: BedBoard) -> None:
        super().__init__(board)
        self._board = board
        self._pressed: _Pressed | None = None
        self._point = QPointF()
        self._waited = 0
        self._edge = QTimer(self)
        self._edge.setInterval(AT_THE_EDGE_MS)
        self._edge.timeout.connect(self._at_the_edge)

    def is_dragging(self) -> bool:
        """Whether a ghost follows the mouse."""
        carry = self._board.carry
        return carry is not None and not carry.by_keys

    def press(self, event: QMouseEvent) -> None:
        board, point = self._board, event.position()
        if board.picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if board.carry is not None:  # it stands there with its bubble: a click beside it puts it back
            board.put_back()
            return
        line = board.picture.line_under(point.y(), board.shift)
        bar = board.picture.bar_under(point, board.shift)
        if line is None:
            return
        self._pressed = _Pressed(point, line, bar, self._grip(bar, point))
        board.point(line, board.scale.day_at(max(point.x(), board.scale.left)))

    def move(self, point: QPointF) -> None:
        board, pressed = self._board, self._pressed
        if board.picture is None:
            return
        self._point = point
        if self.is_dragging():
            self._carry_on(point)
            return
        if pressed is None or board.carry is not None:
            self._hint(point)
            return
        if (point - pressed.point).manhattanLength() >= QApplication.startDragDistance():
            self._start(pressed, point)

    def release(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        self._edge.stop()
        if self.is_dragging():
            self._drop()
        self._hint(event.position())

    def open(self, point: QPointF) -> None:
        """A double click: the stay, or a booking where nobody is; on its label the bed."""
        board = self._board
        if board.picture is None or board.carry is not None:
            return
        line = board.picture.line_under(point.y(), board.shift)
        if line is None:
            return
        if point.x() < board.scale.left:
            board.keys.open_bed()
            return
        board.point(line, board.scale.day_at(point.x()))
        bar = board.picture.bar_under(point, board.shift)
        board.keys.open(bar)

    def forget(self) -> None:
        """Nothing is in the hand any more."""
        self._pressed = None
        self._edge.stop()
        self._board.viewport().unsetCursor()

    # Somebody from the waitlist, whose list has the mouse

    def bring(self, row: WaitingRow, point: QPointF) -> None:
        """Carry somebody from the waitlist to a point of the viewport."""
        board = self._board
        if board.picture is None or board.sheet is None or board.pending:
            return
        self._point = point
        line = self._line_near(point)
        inside = point.x() >= 0 and line is not None
        if not inside:
            if board.carry is not None and board.carry.waiting is row:
                board.put_back()
            return
        assert line is not None
        bed_id = board.sheet.lines[line].bed.bed_id
        day = wanted_day(row, board.sheet.now)
        if point.x() >= board.scale.left and not board.scale.sees(day):
            day = board.scale.day_at(point.x())
        fresh = take_waiting(row, bed_id, day, board.sheet.now)
        if board.carry is None or board.carry.waiting is not row:
            fresh.moved = True
            board.begin(fresh)
            self._edge.start()
        else:
            board.carry_to(fresh.at)

    def bring_down(self) -> None:
        """Let go of who was brought."""
        self._edge.stop()
        if self.is_dragging():
            self._board.let_go()

    # Steps

    def _start(self, pressed: _Pressed, point: QPointF) -> None:
        board = self._board
        assert board.sheet is not None
        if not board.may_act:
            return
        if pressed.bar is not None:
            if pressed.grip in grips_of(pressed.bar) and board.begin(take(pressed.bar, pressed.grip)):
                self._edge.start()
                self._carry_on(point)
            return
        if pressed.line is None or pressed.point.x() < board.scale.left:
            return
        bed_id = board.sheet.lines[pressed.line].bed.bed_id
        if board.begin(stretch(bed_id, board.scale.day_at(pressed.point.x()), board.scale.day_at(point.x()))):
            self._edge.start()

    def _carry_on(self, point: QPointF) -> None:
        board, carry = self._board, self._board.carry
        assert carry is not None and board.sheet is not None
        if carry.waiting is not None:
            self.bring(carry.waiting, point)
            return
        pressed = self._pressed
        if pressed is None:
            return
        shape = Qt.CursorShape.ClosedHandCursor if carry.grip is Grip.WHOLE else Qt.CursorShape.SizeHorCursor
        board.viewport().setCursor(shape)
        if carry.grip is Grip.NEW:
            first, last = board.scale.day_at(pressed.point.x()), board.scale.day_at(point.x())
            board.carry_to(stretch(carry.at.bed_id, first, last).at)
            return
        board.carry_to(self._target(carry, pressed, point))

    def _target(self, carry: Carry, pressed: _Pressed, point: QPointF) -> Target:
        board = self._board
        assert board.sheet is not None
        line = self._line_near(point)
        bed_id = board.sheet.lines[line].bed.bed_id if line is not None else carry.at.bed_id
        return moved(carry, bed_id, board.scale.steps(point.x() - pressed.point.x()), board.sheet.now)

    def _line_near(self, point: QPointF) -> int | None:
        """The line under the mouse, the first or last one in sight beside them."""
        board, scale = self._board, self._board.scale
        assert board.picture is not None
        y = min(max(point.y(), scale.head), scale.foot_top - 1)
        return board.picture.line_under(y, board.shift)

    def _drop(self) -> None:
        board, carry = self._board, self._board.carry
        assert carry is not None and board.sheet is not None
        if carry.grip is not Grip.NEW:
            board.let_go()
            return
        wish = Wish(
            Wanted.BOOK, bed=board.sheet.beds[carry.at.bed_id], starts_at=carry.at.starts_at, ends_at=carry.at.ends_at
        )  # fmt: skip
        if carry.blockers:
            board.let_go()
            return
        board.put_back()
        board.request(wish)

    def _grip(self, bar: Bar | None, point: QPointF) -> Grip:
        board = self._board
        if bar is None or board.picture is None:
            return Grip.NEW
        place = board.picture.bar_place(bar, board.shift)
        near = theme.px(GRIP)
        found = grips_of(bar)
        if place is not None and place.width() > 3 * near:
            until = board.sheet.held_until(bar) if board.sheet is not None else None
            ends_here = until is not None and board.scale.x(until) <= board.scale.right
            if Grip.END in found and ends_here and place.right() - point.x() <= near:
                return Grip.END
            begins_here = board.scale.x(bar.starts_at) >= board.scale.left
            if Grip.START in found and begins_here and point.x() - place.left() <= near:
                return Grip.START
        return Grip.WHOLE

    def _hint(self, point: QPointF) -> None:
        """The shape of the mouse says what it would take."""
        board = self._board
        if board.picture is None or board.carry is not None:
            return
        bar = board.picture.bar_under(point, board.shift) if board.may_act else None
        if bar is None or not grips_of(bar):
            board.viewport().unsetCursor()
            return
        whole = self._grip(bar, point) is Grip.WHOLE
        board.viewport().setCursor(Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.SizeHorCursor)

    def _at_the_edge(self) -> None:
        """A ghost held at an edge: more beds come into sight, after a while other days."""
        board, scale = self._board, self._board.scale
        if not self.is_dragging():
            self._edge.stop()
            return
        edge, bar = theme.px(_EDGE), board.verticalScrollBar()
        if self._point.y() < scale.head + edge:
            bar.setValue(bar.value() - theme.px(_STEP))
        elif self._point.y() > scale.foot_top - edge:
            bar.setValue(bar.value() + theme.px(_STEP))
        outward = 1 if self._point.x() > scale.right - theme.px(6) else -1 if self._at_left() else 0
        self._waited = self._waited + AT_THE_EDGE_MS if outward else 0
        if self._waited >= TURN_MS:
            self._waited = 0
            if self._pressed is not None:  # what was pressed stays under the hand while the days move below it
                days = timedelta(days=outward * board.zoom.step)
                self._pressed.point -= QPointF(days.days * scale.day, 0)
            board.stepped.emit(outward * board.zoom.step)
        self._carry_on(self._point)

    def _at_left(self) -> bool:
        scale, carry = self._board.scale, self._board.carry
        from_board = carry is not None and carry.waiting is None
        return from_board and scale.left <= self._point.x() < scale.left + theme.px(6)
