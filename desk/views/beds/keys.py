"""The keyboard on the board: everything that the mouse can do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desk.rules.beds import Condition, StayState
from desk.rules.times import local_date
from desk.services.beds.rows import Bar
from desk.views.beds.carrying import Carry, Grip, Target, grips_of, may_carry, may_shift, moved, take
from desk.views.beds.wishes import Wanted, Wish

if TYPE_CHECKING:
    from desk.views.beds.board import BedBoard

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LETTERS = "NMOEWTC"


class Keys:
    """What the keys do to a board: those of the cursor, those of what is carried."""

    def __init__(self, board: BedBoard) -> None:
        self._board = board

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was for the board."""
        board, key = self._board, Qt.Key(event.key())
        if board.sheet is None or board.picture is None:
            return False
        if board.carry is not None:
            return self._carry_key(key, event.text())
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held == Qt.KeyboardModifier.ControlModifier and key in _ARROWS:
            return self._jump(key)
        if held:
            return False
        if key in _ARROWS:
            self._move(*_ARROWS[key])
        elif key in _ENTER:
            self.open()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._edge(key == Qt.Key.Key_Home)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._page(-1 if key == Qt.Key.Key_PageUp else 1)
        elif event.text() in ("+", "=", "-"):
            self._stretch(-1 if event.text() == "-" else 1)
        else:
            return self._letter(event.text().upper())
        return True

    def open(self, under: Bar | None = None) -> None:
        """Enter: the stay under the cursor, or a booking of the empty cell; ``under``: the stay under the mouse."""
        board = self._board
        bar, line = under or board.current_bar(), board.current_line()
        if bar is not None and bar.stay_id is not None:
            board.request(Wish(Wanted.OPEN, bar))
        elif bar is not None:
            self.open_bed()
        elif line is not None and board.may_act:
            board.pressed_key.emit("N")

    def open_bed(self) -> None:
        """The bed under the cursor: its condition, and times out of use."""
        line = self._board.current_line()
        if line is not None and self._board.may_act:
            self._board.request(Wish(Wanted.BED, bed=line.bed))

    # The cursor

    def _move(self, across: int, down: int) -> None:
        board, at = self._board, self._board.cursor_at
        if at is not None:
            board.point(at.line + down, at.day + timedelta(days=across))

    def _jump(self, key: Qt.Key) -> bool:
        """Ctrl and an arrow: to the next bar of the bed; up and down to the next room."""
        board, at = self._board, self._board.cursor_at
        across, down = _ARROWS[key]
        if at is None or board.sheet is None:
            return True
        if across:
            bar = board.sheet.next_bar(at.line, at.day, across)
            if bar is not None:
                board.point(at.line, max(local_date(bar.starts_at), board.first))
            return True
        lines = board.sheet.lines
        room, number = lines[at.line].room.room_id, at.line
        while 0 <= number + down < len(lines):
            number += down
            if lines[number].room.room_id != room:
                break
        board.point(number - lines[number].place, at.day)
        return True

    def _edge(self, first: bool) -> None:
        board, at = self._board, self._board.cursor_at
        if at is not None:
            board.point(at.line, board.first + timedelta(days=0 if first else board.zoom.days - 1))

    def _page(self, step: int) -> None:
        board, at = self._board, self._board.cursor_at
        if at is not None:
            board.point(at.line + step * max(1, int(board.scale.room / board.scale.line) - 1), at.day)

    # Letters

    def _letter(self, letter: str) -> bool:
        if not letter or letter not in _LETTERS:
            return False
        board, bar = self._board, self._board.current_bar()
        if letter == "M":
            self._take(bar)
        elif letter == "O" and bar is not None:
            away = bar.state is StayState.ON_LEAVE
            self._wish(Wanted.RETURN if away else Wanted.LEAVE, bar, StayState.ADMITTED, StayState.ON_LEAVE)
        elif letter == "E" and bar is not None:
            here = (StayState.ADMITTED, StayState.ON_LEAVE, StayState.DISCHARGE_PENDING, StayState.BOOKED)
            self._wish(Wanted.DISCHARGE, bar, *here)
        else:
            board.pressed_key.emit(letter)
        return True

    def _wish(self, wanted: Wanted, bar: Bar, *states: StayState) -> None:
        if bar.state in states and self._board.may_act:
            self._board.request(Wish(wanted, bar))

    def _take(self, bar: Bar | None) -> None:
        if bar is not None and may_carry(bar):
            self._board.begin(take(bar, Grip.WHOLE, by_keys=True))

    def _stretch(self, days: int) -> None:
        """+ and −: take the end of the bar and pull it."""
        bar = self._board.current_bar()
        if bar is not None and Grip.END in grips_of(bar) and self._board.begin(take(bar, Grip.END, by_keys=True)):
            self._pull(days)

    # With something in the hand

    def _carry_key(self, key: Qt.Key, text: str) -> bool:
        board, carry = self._board, self._board.carry
        assert carry is not None
        if key == Qt.Key.Key_Escape:
            board.put_back()
        elif key in _ENTER:
            self._let_go(carry)
        elif text in ("2", "3") and (offer := board.bubble.offer(int(text) - 1)) is not None:
            board.take_offer(offer)
        elif text.upper() == "S":
            board.swap()
        elif carry.by_keys and key in _ARROWS:
            across, down = _ARROWS[key]
            if down and carry.grip is Grip.WHOLE:
                self._next_bed(carry, down)
            elif across:
                self._pull(across)
        elif carry.by_keys and text in ("+", "=", "-") and carry.grip is Grip.END:
            self._pull(-1 if text == "-" else 1)
        return True

    def _let_go(self, carry: Carry) -> None:
        board = self._board
        if carry.blockers:
            board.seek()
            offer = board.bubble.offer(0)
            if offer is not None:
                board.take_offer(offer)
            else:
                board.let_go()
        elif carry.by_keys:
            board.let_go()

    def _next_bed(self, carry: Carry, down: int) -> None:
        board = self._board
        assert board.sheet is not None
        number = board.sheet.number_of(carry.at.bed_id)
        beside = (number if number is not None else -1) + down
        if 0 <= beside < len(board.sheet.lines):
            at = carry.at
            board.carry_to(Target(board.sheet.lines[beside].bed.bed_id, at.starts_at, at.ends_at))

    def _pull(self, days: int) -> None:
        """A day more or less, of all of it or of the end that is held."""
        board, carry = self._board, self._board.carry
        if carry is None or board.sheet is None:
            return
        by = timedelta(hours=days) if board.zoom.days == 1 else timedelta(days=days)
        if carry.grip is Grip.WHOLE and not may_shift(carry):
            return
        start = carry.home or carry.at
        if carry.grip is Grip.END:
            assert start.ends_at is not None and carry.at.ends_at is not None
            by += carry.at.ends_at - start.ends_at
        elif carry.home is not None:
            by += carry.at.starts_at - start.starts_at
        board.carry_to(moved(carry, carry.at.bed_id, by, board.sheet.now))


def next_condition(condition: Condition) -> Condition | None:
    """C: cleaned, then looked at; None where there is nothing to do."""
    return {Condition.TO_CLEAN: Condition.TO_INSPECT, Condition.TO_INSPECT: Condition.USABLE}.get(condition)
