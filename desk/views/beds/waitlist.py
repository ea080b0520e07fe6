"""Who waits for a bed (等床): in the order of the line, with what fits in words; to be carried to the board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desk.rules.beds import kind_text, urgency_text
from desk.rules.placing import Offer
from desk.rules.times import local_date, moment_text
from desk.rules.waiting import wishes_of
from desk.services.beds.rows import WaitingRow
from desk.views import icons, paint, tagbook, texts, theme
from desk.views.beds.wording import nights_text, short_date, who_text
from desk.views.canvas import Canvas
from desk.words import translate

CARD, CARD_GAP = 84, 8


class WaitCards(Canvas):
    """``carried`` with the row and a point of the screen while it is dragged, ``let_go`` at the end; ``put_back`` when
    that was broken off. ``chosen`` on Enter, ``opened`` on a double click or Space, ``left`` on Esc.
    """

    carried = Signal(object, object)
    let_go = Signal(object)
    put_back = Signal()
    chosen = Signal(object)
    opened = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("beds_page", "Waiting for a bed"), parent)
        self.rows: tuple[WaitingRow, ...] = ()
        self.fits: Mapping[int, Offer | None] = {}
        self.today = date.min
        self.current_key: int | None = None
        self.may_act = False
        self._pressed: QPointF | None = None
        self._dragging = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[WaitingRow], fits: Mapping[int, Offer | None], now: datetime) -> None:
        """Show these; who was marked stays marked."""
        self.rows, self.fits, self.today = tuple(rows), fits, local_date(now)
        if self.current() is None:
            self.current_key = self.rows[0].stay_id if self.rows else None
        self._lay_out()
        self._tell()

    def current(self) -> WaitingRow | None:
        """Who is marked."""
        return next((row for row in self.rows if row.stay_id == self.current_key), None)

    def select(self, row: WaitingRow) -> None:
        """Mark somebody and scroll there."""
        self.current_key = row.stay_id
        place = self._place(self.rows.index(row))
        bar = self.verticalScrollBar()
        if place.top() < 0:
            bar.setValue(bar.value() + int(place.top()))
        elif place.bottom() > self.viewport().height():
            bar.setValue(bar.value() + int(place.bottom()) - self.viewport().height() + 1)
        self._tell()

    def place_of(self, row: WaitingRow) -> QRectF:
        """Where a card is in the viewport."""
        return self._place(self.rows.index(row))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.current()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif row is None:
            event.ignore()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            at = self.rows.index(row) + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= at < len(self.rows):
                self.select(self.rows[at])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(row)
        elif key == Qt.Key.Key_Space:
            self.opened.emit(row)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self.select(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.current()
        if self._pressed is None or row is None:
            over = self._row_at(event.position()) is not None and self.may_act
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.may_act and (self._dragging or far):
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(row, event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._dragging, self._pressed = self._dragging, False, None
        row = self.current()
        self.viewport().unsetCursor()
        if dragged and row is not None:
            self.let_go.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is not None:
            self.opened.emit(row)

    def tip_at(self, point: QPointF) -> str:
        row = self._row_at(point)
        return self.words(row) if row is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            self._lay_out()

    # Words

    def words(self, row: WaitingRow) -> str:
        """Somebody who waits in words, with why they stand where they do."""
        asked = translate("beds_page", "asked on {moment}", moment=moment_text(row.asked_at))
        lines = [
            f"{row.name}  {who_text(row.sex, row.birth_date, self.today)}  {row.ability or ''}".strip(),
            wish_text(row, self.today),
            f"{urgency_text(row.urgency)}  {asked}",
            "  ".join(row.why),
            "  ".join(row.tags),
            row.note or "",
            fit_text(self.fits.get(row.stay_id), row),
        ]
        if row.hold_until is not None:
            lines.append(translate("beds_page", "kept until {moment}", moment=moment_text(row.hold_until)))
        return "\n".join(line for line in lines if line)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), theme.colour("surface"))
            for number, row in enumerate(self.rows):
                place = self._place(number)
                if place.bottom() >= event.rect().top() and place.top() <= event.rect().bottom():
                    self._paint_card(painter, row, place)

    def _paint_card(self, painter: QPainter, row: WaitingRow, place: QRectF) -> None:
        px, marked = theme.px, row.stay_id == self.current_key
        edge = theme.colour("brand" if marked else "line2")
        width = 2.0 if marked and self.hasFocus() else 1.6 if marked else 1.0
        paint.draw_box(painter, place, px(8), theme.colour("surface"), edge, width)
        if self.may_act:
            dots = QRectF(place.x() + px(4), place.center().y() - px(8), px(16), px(16))
            icons.paint(painter, "dots-six-vertical", dots, theme.colour("ink3"))
        left, right = place.x() + px(26), place.right() - px(8)
        line = place.y() + px(19)
        if row.ability:
            wide = texts.width(row.ability, "small") + px(12)
            family = tagbook.family(row.ability)
            look = theme.family(family if family != "grey" else "red")
            box = QRectF(right - wide, line - px(10), wide, px(20))
            paint.draw_box(painter, box, px(5), look.soft, look.line)
            texts.draw_centred(painter, box.center().x(), box.center().y(), row.ability, "small", look.text)
            right_of_name = box.left() - px(6)
        else:
            right_of_name = right
        at = texts.draw(painter, left, line, row.name, "strong", "ink", right_of_name - left)
        who = who_text(row.sex, row.birth_date, self.today)
        texts.draw(painter, at + px(8), line, who, "small", "ink2", max(right_of_name - at - px(8), 0))
        texts.draw(painter, left, line + px(23), wish_text(row, self.today), "body", "ink", right - left)
        self._paint_fit(painter, self.fits.get(row.stay_id), row, left, right, line + px(46))

    def _paint_fit(
        self, painter: QPainter, fit: Offer | None, row: WaitingRow, left: float, right: float, middle: float
    ) -> None:  # fmt: skip
        words = fit_text(fit, row)
        good, side = fit is not None, theme.px(14)
        look = theme.family("green" if good else "red")
        box = QRectF(left - 1, middle - side / 2, side, side)
        paint.draw_shape(painter, "tick" if good else "cross", box, "green" if good else "red")
        texts.draw(painter, left + side + theme.px(5), middle, words, "control", look.text, right - left - side - 5)

    # Places

    def _place(self, number: int) -> QRectF:
        top = number * (theme.px(CARD) + theme.px(CARD_GAP)) - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), theme.px(CARD))

    def _row_at(self, point: QPointF) -> WaitingRow | None:
        return next((row for number, row in enumerate(self.rows) if self._place(number).contains(point)), None)

    def _lay_out(self) -> None:
        high = len(self.rows) * (theme.px(CARD) + theme.px(CARD_GAP)) - theme.px(CARD_GAP)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, high - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme.px(CARD))
        self.viewport().update()

    def _tell(self) -> None:
        row = self.current()
        self.setAccessibleDescription(self.words(row) if row is not None else "")
        self.viewport().update()


def wish_text(row: WaitingRow, today: date) -> str:
    """短住 4 晚，今天起."""
    kind = kind_text(row.kind)
    if row.wanted_until is not None:
        length = nights_text(max((row.wanted_until - row.wanted_from).days, 1))
        kind = translate("beds_page", "{kind}, {nights}", kind=kind, nights=length)
    room = wishes_of(row.wants).kind
    if row.wanted_until is None and room:
        return translate("beds_page", "{stay}, wants {room}", stay=kind, room=room)
    if row.wanted_from <= today:
        return translate("beds_page", "{stay}, from today on", stay=kind)
    return translate("beds_page", "{stay}, from {day} on", stay=kind, day=short_date(row.wanted_from))


def fit_text(fit: Offer | None, row: WaitingRow) -> str:
    """可放 202-2，到 11-23; 没有合适的床."""
    if fit is None:
        return translate("beds_page", "No bed fits now")
    if not fit.whole or local_date(fit.starts_at) > row.wanted_from:
        day = short_date(local_date(fit.starts_at))
        return translate("beds_page", "{bed} fits, from {day} on", bed=fit.bed, day=day)
    if fit.ends_at is None:
        return translate("beds_page", "{bed} fits", bed=fit.bed)
    return translate("beds_page", "{bed} fits, to {day}", bed=fit.bed, day=short_date(local_date(fit.ends_at)))
