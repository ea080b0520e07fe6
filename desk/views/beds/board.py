"""The bed board (床位板): rooms and beds × days, one painted widget that draws only what is in sight.

The mouse is served by :mod:`desk.views.beds.hands`, the keyboard by :mod:`desk.views.beds.keys`; both carry what they
take over the board, and the board shows it, judges it and tells when it is let go.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from desk.rules.placing import Ask, Blocker, Offer
from desk.services.beds.rows import Bar, Board
from desk.views import theme
from desk.views.beds.bubble import Bubble
from desk.views.beds.carrying import Carry, Target
from desk.views.beds.hands import Hands
from desk.views.beds.keys import Keys
from desk.views.beds.picture import Cursor, Picture
from desk.views.beds.scale import WEEKS, Scale, Zoom
from desk.views.beds.sheet import Filter, Line, Sheet
from desk.views.beds.wishes import Wish
from desk.views.beds.wording import bar_tip, bed_tip, cell_words
from desk.words import translate

SEEK_MS = 120
"""What is nearest instead is looked for when the ghost has stood still for so long."""


class BedBoard(QAbstractScrollArea):
    """The board. ``may_act``: whether who is signed in may move anybody, ``may_release`` also into the reserve.

    ``dropped`` with what was let go where nothing stands in the way; ``wished`` what needs more to be said;
    ``pressed_key`` a letter for the page; ``offers_wanted`` with a plan and a question; ``stepped`` so many days on;
    ``pointed`` when the cursor moved; ``carrying_ended`` when nothing is in the hand any more.
    """

    dropped = Signal(object)
    offers_wanted = Signal(object, object)
    wished = Signal(object)
    pressed_key = Signal(str)
    stepped = Signal(int)
    pointed = Signal()
    carrying_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_act = False
        self.may_release = False
        self.zoom, self.first = WEEKS, date.min
        self.filter = Filter.ALL
        self.sheet: Sheet | None = None
        self.picture: Picture | None = None
        self.cursor_at: Cursor | None = None
        self.carry: Carry | None = None
        self.pending = False
        self._drawn = QRect()
        self.hands = Hands(self)
        self.keys = Keys(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("beds_page", "Bed board"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.bubble = Bubble(self.viewport())
        self.bubble.taken.connect(self.take_offer)
        self._seek = QTimer(self)
        self._seek.setSingleShot(True)
        self._seek.setInterval(SEEK_MS)
        self._seek.timeout.connect(self._ask_for_offers)

    # What is shown

    def show_board(self, board: Board, zoom: Zoom) -> None:
        """Show what was read; cursor, scroll and what is in the hand stay."""
        bed = self.bed_id_at_cursor()
        self.zoom, self.first = zoom, board.first
        self.sheet = Sheet(board, self.filter)
        self._lay_out()
        self._keep_cursor(bed)
        if self.carry is not None:
            self._judge()
        self.tell_cursor()

    def set_filter(self, wanted: Filter) -> None:
        """Show other beds of the same board."""
        bed = self.bed_id_at_cursor()
        self.filter = wanted
        if self.sheet is not None:
            self.sheet = Sheet(self.sheet.board, wanted)
            self._lay_out()
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

    # Carrying

    def begin(self, carry: Carry) -> bool:
        """Take something in the hand; no, while the last act is still under way."""
        if self.pending or self.sheet is None or not self.may_act:
            return False
        self.carry = carry
        self._judge()
        if carry.by_keys:
            self.show_target()
        return True

    def carry_to(self, at: Target) -> None:
        """Take it there."""
        if self.carry is None or self.pending or not self.carry.put(at):
            return
        self._judge()
        if self.carry.by_keys:
            self.show_target()

    def show_target(self) -> None:
        """Scroll to where the ghost is."""
        number = self.sheet.number_of(self.carry.at.bed_id) if self.sheet is not None and self.carry else None
        if number is not None:
            self.show_line(number)

    def put_back(self) -> None:
        """Nothing happened: the bar is where it was."""
        if self.carry is None:
            return
        self.carry, self.pending = None, False
        self._seek.stop()
        self.bubble.hide()
        self._paint_ghost_anew()
        self.hands.forget()
        self.carrying_ended.emit()

    def let_go(self) -> None:
        """What is in the hand is put down: done where nothing is in the way, else it stands there with its bubble."""
        carry = self.carry
        if carry is None or self.pending:
            return
        if carry.is_home() or not carry.moved:
            self.put_back()
            return
        if carry.blockers and not (self.may_release and carry.needs_release()):
            carry.by_keys = True
            self._ask_for_offers()
            self.show_bubble()
            return
        self.pending = True
        self.dropped.emit(carry)

    def take_offer(self, offer: Offer) -> None:
        """Put it where it was offered to go."""
        carry = self.carry
        if carry is None or self.pending:
            return
        carry.put(Target(offer.bed_id, offer.starts_at, offer.ends_at))
        carry.blockers, carry.by_keys, self.pending = (), True, True
        self._seek.stop()
        self.show_target()
        self._paint_ghost_anew()
        self.bubble.hide()
        self.dropped.emit(carry)

    def refuse(self, blockers: tuple[Blocker, ...], offers: tuple[Offer, ...]) -> None:
        """The service said no: the same bubble, with what the service offers."""
        if self.carry is None:
            return
        self.pending = False
        self.carry.blockers, self.carry.offers, self.carry.by_keys = blockers, offers, True
        self._paint_ghost_anew()
        self.show_bubble()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def seek(self) -> None:
        """Look for what is nearest instead, and say it."""
        if self.carry is not None and self.sheet is not None and self.carry.blockers:
            self.carry.seek(self.sheet.plan())
            self.show_bubble()

    def _ask_for_offers(self) -> None:
        """In a full house that takes long: somebody else does it, while the ghost goes on."""
        if self.carry is not None and self.sheet is not None and self.carry.question is not None:
            self.offers_wanted.emit(self.sheet.plan(), self.carry.question)

    def take_offers(self, question: Ask, found: tuple[Offer, ...]) -> None:
        """What was found for a question; dropped when the ghost has gone on meanwhile."""
        if self.carry is not None and self.carry.question == question and self.carry.offers is None:
            self.carry.accept(found)
            self.show_bubble()

    def show_bubble(self) -> None:
        carry, picture = self.carry, self.picture
        if carry is None or picture is None or self.sheet is None:
            return
        wanted = bool(carry.blockers) or (carry.by_keys and carry.moved)
        spot = picture.ghost_place(carry, self.shift)
        if not wanted or spot is None or self.pending:
            self.bubble.hide()
            return
        self.bubble.tell(carry, self.sheet, *spot)
        self.setAccessibleDescription(self.bubble.words())

    def _judge(self) -> None:
        assert self.carry is not None and self.sheet is not None
        self.carry.judge(self.sheet.plan())
        self._paint_ghost_anew()
        self.show_bubble()
        if self.carry.blockers:
            self._seek.start()
        else:
            self._seek.stop()

    def _paint_ghost_anew(self) -> None:
        """Only the lines that the ghost was on and is on."""
        if self.picture is None:
            return
        area = self.picture.ghost_area(self.carry, self.shift) if self.carry is not None else QRect()
        self.viewport().update(QRegion(self._drawn) + QRegion(area))
        self._drawn = area

    def request(self, wish: Wish) -> None:
        self.wished.emit(wish)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hands.open(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = event.angleDelta().x() or (
            event.angleDelta().y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.stepped.emit(-1 if sideways > 0 else 1)
            event.accept()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What the tool tip says there."""
        if self.picture is None or self.sheet is None or self.carry is not None:
            return ""
        bar = self.picture.bar_under(point, self.shift)
        if bar is not None:
            return bar_tip(bar, self.sheet)
        number = self.picture.line_under(point.y(), self.shift)
        return bed_tip(self.sheet.lines[number]) if number is not None and point.x() < self.scale.left else ""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._drawn = QRect(0, 0, self.width(), self.height()) if self.carry is not None else QRect()
        self.show_bubble()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "bubble"):
            self._lay_out(anew=True)

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

    def _lay_out(self, *, anew: bool = False) -> None:
        """``anew``: in another look, so that nothing painted before is of use."""
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
        self.show_bubble()
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
