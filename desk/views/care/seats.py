"""Who has the places of a slot, as a list: two large cards for a bath, many lines for a lunch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.care import ServiceKind
from desk.services.care.rows import SeatRow
from desk.views import paint, theme
from desk.views.care.facts import pill_of
from desk.views.care.wording import seat_words
from desk.words import translate

CARDS = 2
"""Up to so many are shown as cards."""

_CARD, _GAP, _ROW = 57, 7, 38
_IN_SIGHT = 5


class SeatList(QListView):
    """``chosen`` with the key of a booking when the current one changed by hand; ``left`` on Esc."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seats = _Seats(self)
        self.setModel(self._seats)
        self.setItemDelegate(_Painter(self))
        self.setProperty("k", "bare")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("care_panel", "Who has the places"))
        self.selectionModel().currentChanged.connect(self._changed)
        self._quiet = False

    def show_seats(
        self, kind: ServiceKind, seats: Sequence[SeatRow], current: int | None, notes: Sequence[str]
    ) -> None:
        """Show them, the booking ``current`` marked; ``notes`` are the second lines of cards."""
        self._quiet = True
        self._seats.set_seats(kind, seats, notes)
        for row, seat in enumerate(seats):
            if seat.booking_id == current:
                self.setCurrentIndex(self._seats.index(row))
        self._quiet = False
        self.measure()

    def seats(self) -> tuple[SeatRow, ...]:
        return self._seats.seats

    def current(self) -> SeatRow | None:
        index = self.currentIndex()
        return self._seats.seats[index.row()] if index.isValid() else None

    def take_first(self) -> None:
        """The first of them, unless the current one is among them."""
        if self._seats.seats and not self.currentIndex().isValid():
            self.setCurrentIndex(self._seats.index(0))

    def measure(self) -> None:
        """As high as what it shows, up to a few lines; more scroll."""
        count = len(self._seats.seats)
        if count <= CARDS:
            self.setFixedHeight(count * theme.px(_CARD + _GAP))
        else:
            self.setFixedHeight(min(count, _IN_SIGHT) * theme.px(_ROW) + (theme.px(14) if count > _IN_SIGHT else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End) or event.key() in (
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _changed(self, now: QModelIndex, _: QModelIndex) -> None:
        if not self._quiet and now.isValid():
            self.chosen.emit(self._seats.seats[now.row()].booking_id)


class _Seats(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = ServiceKind.VISIT
        self.seats: tuple[SeatRow, ...] = ()
        self.notes: tuple[str, ...] = ()

    def set_seats(self, kind: ServiceKind, seats: Sequence[SeatRow], notes: Sequence[str]) -> None:
        self.beginResetModel()
        self.kind, self.seats, self.notes = kind, tuple(seats), tuple(notes)
        self.endResetModel()

    def note(self, row: int) -> str:
        return self.notes[row] if row < len(self.notes) else ""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.seats)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return seat_words(self.seats[index.row()])
        return None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        cards = index.model().rowCount() <= CARDS
        return QSize(theme.px(120), theme.px(_CARD + _GAP if cards else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        model = index.model()
        seat, px = model.seats[index.row()], theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = QRectF(option.rect)
        word, family, shape = pill_of(model.kind, seat.state)
        name = seat.name or translate("care_board", "held")
        if model.rowCount() <= CARDS:
            box.setHeight(px(_CARD))
            fill, edge = ("select", "brand_line") if chosen else ("hover" if over else "surface", "line")
            paint.draw_box(painter, box, px(8), theme.colour(fill), theme.colour(edge))
            side, left = px(34), box.x() + px(11)
            paint.draw_avatar(painter, QRectF(left, box.center().y() - side / 2, side, side), name)
            self._draw_names(painter, box, left + side + px(10), name, model.note(index.row()))
            wide = paint.pill_width(word, shape)
            paint.draw_pill(painter, box.right() - wide - px(12), box.center().y(), word, family, shape)
            return
        if chosen:
            paint.draw_box(painter, box, px(6), theme.colour("select"))
            bar = QRectF(box.x(), box.y() + px(7), px(4), box.height() - px(14))
            paint.draw_box(painter, bar, px(2), theme.colour("brand"))
        elif over:
            paint.draw_box(painter, box, px(6), theme.colour("hover"))
        wide = paint.text_width(word, "small")
        room = QRectF(box.x() + px(12), box.y(), box.width() - wide - px(46), box.height())
        paint.draw_text(painter, room, name, "strong" if chosen else "body")
        rest = QRectF(box.right() - wide - px(10), box.y(), wide + 2, box.height())
        paint.draw_text(painter, rest, word, "small", theme.family(family).text)
        mark = QRectF(rest.x() - px(17), box.center().y() - px(6), px(12), px(12))
        paint.draw_shape(painter, shape, mark, family)

    def _draw_names(self, painter: QPainter, box: QRectF, left: float, name: str, note: str) -> None:
        px = theme.px
        room = box.width() - (left - box.x()) - px(96)
        middle = box.center().y()
        if not note:
            paint.draw_text(painter, QRectF(left, middle - px(12), room, px(24)), name, "strong")
            return
        paint.draw_text(painter, QRectF(left, middle - px(23), room, px(24)), name, "strong")
        paint.draw_text(painter, QRectF(left, middle + px(1), room, px(20)), note, "small", "ink2")
