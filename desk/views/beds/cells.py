"""What the bed board shows: rooms and beds × days in one painted widget, and the cell that the arrow keys stand on."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.services.beds import Bar, Board
from desk.views import theme
from desk.views.beds.carrying import Carry
from desk.views.beds.picture import Cursor, Picture
from desk.views.beds.scale import WEEKS, Scale, Zoom
from desk.views.beds.sheet import Filter, Line, Sheet
from desk.views.beds.wording import bar_tip, bed_tip, cell_words
from desk.views.canvas import Canvas
from desk.words import translate


class CellBoard(Canvas):
    """Draws only what is in sight. ``stepped`` so many days on; ``pointed`` when the cursor moved.

    ``carry`` is what is in somebody's hand: the board that can be worked with sets it.
    """

    stepped = Signal(int)
    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("beds_page", "Bed board"), parent)
        self.zoom, self.first = WEEKS, date.min
        self.filter = Filter.ALL
        self.sheet: Sheet | None = None
        self.picture: Picture | None = None
        self.cursor_at: Cursor | None = None
        self.carry: Carry | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_board(self, board: Board, zoom: Zoom) -> None:
        """Show what was read; cursor and scroll stay."""
        bed = self.bed_id_at_cursor()
        self.zoom, self.first = zoom, board.first
        self.sheet = Sheet(board, self.filter)
        self.lay_out()
        self._keep_cursor(bed)
        self.tell_cursor()

    def set_filter(self, wanted: Filter) -> None:
        """Show other beds of the same board."""
        bed = self.bed_id_at_cursor()
        self.filter = wanted
        if self.sheet is not None:
            self.sheet = Sheet(self.sheet.board, wanted)
            self.lay_out()
            self._keep_cursor(bed)
            self.tell_cursor()

    @property
    def shift(self) -> int:
        """px by which the beds are scrolled."""
        return self.verticalScrollBar().value()

    @property
    def scale(self) -> Scale:
        assert self.picture is not None
        return self.picture.scale

    # The cursor

    def current_line(self) -> Line | None:
        """The bed that the arrow keys stand on."""
        if self.sheet is None or self.cursor_at is None or not 0 <= self.cursor_at.line < len(self.sheet.lines):
            return None
        return self.sheet.lines[self.cursor_at.line]

    def current_bar(self) -> Bar | None:
        """Who has that bed on that day."""
        if self.sheet is None or self.cursor_at is None:
            return None
        return self.sheet.bar_on(self.cursor_at.line, self.cursor_at.day)

    def bed_id_at_cursor(self) -> int | None:
        line = self.current_line()
        return line.bed.bed_id if line is not None else None

    def point(self, line: int, day: date) -> None:
        """Put the cursor on a cell, in sight."""
        if self.sheet is None or not self.sheet.lines:
            return
        line = min(max(line, 0), len(self.sheet.lines) - 1)
        self.cursor_at = Cursor(line, day)
        self.show_line(line)
        beyond = self.scale.day_number(day)
        if beyond < 0:
            self.stepped.emit(-self.zoom.step if self.zoom.days > 1 else beyond)
        elif beyond >= self.zoom.days:
            self.stepped.emit(self.zoom.step if self.zoom.days > 1 else beyond)
        self.tell_cursor()

    def move_cursor(self, line: int, day: date) -> None:
        """The same where the day is about to come into sight."""
        if self.sheet is not None and self.sheet.lines:
            self.cursor_at = Cursor(min(max(line, 0), len(self.sheet.lines) - 1), day)
            self.tell_cursor()

    def point_at_bed(self, bed_id: int, day: date) -> None:
        """Put the cursor on a bed, where the filter shows it."""
        number = self.sheet.number_of(bed_id) if self.sheet is not None else None
        if number is not None:
            self.point(number, day)

    def show_line(self, number: int) -> None:
        """Scroll so far that a line is in sight."""
        scale, bar = self.scale, self.verticalScrollBar()
        top, bottom = scale.top(number), scale.top(number + 1)
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + scale.room:
            bar.setValue(bottom - scale.room)

    def tell_cursor(self) -> None:
        """The cell in words for the screen reader, and its frame."""
        if self.sheet is not None and self.cursor_at is not None and self.current_line() is not None:
            self.setAccessibleDescription(cell_words(self.sheet, self.cursor_at.line, self.cursor_at.day))
        self.viewport().update()
        self.pointed.emit()

    # Events

    def tip_at(self, point: QPointF) -> str:
        if self.picture is None or self.sheet is None or self.carry is not None:
            return ""
        bar = self.picture.bar_under(point, self.shift)
        if bar is not None:
            return bar_tip(bar, self.sheet)
        number = self.picture.line_under(point.y(), self.shift)
        return bed_tip(self.sheet.lines[number]) if number is not None and point.x() < self.scale.left else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "carry"):
            self.lay_out(anew=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            if self.picture is None:
                painter.fillRect(event.rect(), theme.colour("app"))
                return
            cursor = self.cursor_at if self.hasFocus() else None
            for area in event.region():
                self.picture.paint(painter, area, self.shift, self.carry, cursor)

    def line_place(self, number: int) -> QRectF:
        """Where a line is in the viewport, for tests and the screen reader."""
        assert self.picture is not None
        return QRectF(0, self.picture.top(number, self.shift), self.scale.width, self.scale.tall(number))

    def lay_out(self, *, anew: bool = False) -> None:
        """Measure and paint again. ``anew``: in another look, so that nothing painted before is of use."""
        if self.sheet is None:
            return
        view = self.viewport()
        scale = Scale(
            self.zoom, self.first, view.width(), view.height(), len(self.sheet.lines), theme.current().scale
        )  # fmt: skip
        before, self.picture = self.picture, Picture(self.sheet, scale, self.devicePixelRatioF())
        if before is not None and not anew:
            self.picture.inherit(before)
        bar = self.verticalScrollBar()
        bar.setSingleStep(round(scale.line))
        bar.setPageStep(max(scale.room, 1))
        bar.setRange(0, scale.beyond)
        view.update()

    def _keep_cursor(self, bed_id: int | None) -> None:
        """On the same bed and day; on today's where that is in sight and there was none."""
        assert self.sheet is not None
        if not self.sheet.lines:
            self.cursor_at = None
            return
        day = self.cursor_at.day if self.cursor_at is not None else self.sheet.today
        if not self.scale.sees(day):
            last = self.first + timedelta(days=self.zoom.days - 1)
            day = min(max(day, self.first), last)
        number = self.sheet.number_of(bed_id) if bed_id is not None else None
        if number is None:
            number = min(self.cursor_at.line, len(self.sheet.lines) - 1) if self.cursor_at is not None else 0
        self.cursor_at = Cursor(number, day)
