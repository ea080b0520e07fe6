"""The doors of a route in walking order; Alt with the arrow keys, or the mouse, moves one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desk.rules.card_words import phones_text
from desk.rules.care import BookingState, ServiceKind, state_text
from desk.services.meals import StopRow
from desk.views import paint, theme
from desk.views.care.wording import LOOKS
from desk.words import translate

HIGH, WARNED = 62, 84
_PLACE = 58
_NAME = 0.45
"""Most of the line that a name takes; where the door is must be read, too."""

_ROW = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StopList(QListWidget):
    """``moved`` with the residents in their new order, ``activated_stop`` with the door under the cursor.

    ``is_dragged`` while the mouse has a door in its hand.
    """

    moved = Signal(object)
    activated_stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.may_move = False
        self.is_dragged = False
        self.setAccessibleName(translate("routes", "Doors in walking order"))
        self.setItemDelegate(_Doors(self))
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._activate)

    def show_stops(self, stops: Sequence[StopRow], *, may_move: bool, keep: int | None = None) -> None:
        """These doors; the cursor stays with the resident ``keep``, else where it was."""
        row = self.currentRow()
        self.may_move = may_move
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if may_move else mode.NoDragDrop)
        self.clear()
        for stop in stops:
            item = QListWidgetItem(self)
            item.setData(_ROW, stop)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stop_words(stop))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        keys = [stop.resident_id for stop in stops]
        if keep in keys:
            row = keys.index(keep)
        if stops:
            self.setCurrentRow(max(0, min(row, len(stops) - 1)))

    def stops(self) -> list[StopRow]:
        """As they are shown."""
        return [self.item(row).data(_ROW) for row in range(self.count())]

    def stop(self) -> StopRow | None:
        """The door under the cursor."""
        item = self.currentItem()
        return item.data(_ROW) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # the tab turns the day
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.is_dragged = True
        super().startDrag(actions)
        self.is_dragged = False

    def dropEvent(self, event: QDropEvent) -> None:
        before = [stop.resident_id for stop in self.stops()]
        super().dropEvent(event)
        after = [stop.resident_id for stop in self.stops()]
        if after != before:
            self.moved.emit(tuple(after))

    def _move(self, step: int) -> None:
        row = self.currentRow()
        to = row + step
        if not self.may_move or row < 0 or not 0 <= to < self.count():
            return
        self.insertItem(to, self.takeItem(row))
        self.setCurrentRow(to)
        self.moved.emit(tuple(stop.resident_id for stop in self.stops()))

    def _activate(self, _: QListWidgetItem) -> None:
        self.activated_stop.emit()


class _Doors(QStyledItemDelegate):
    """A door: its number, who and where; below what is brought; an allergy in red with its triangle."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        stop: StopRow = index.data(_ROW)
        return QSize(theme.px(300), theme.px(WARNED if stop.allergies else HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        stop: StopRow = index.data(_ROW)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("select"))
            painter.fillRect(QRectF(box.left(), box.top(), theme.px(4), box.height()), theme.colour("brand"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))
        left = box.left() + theme.px(14)
        line = QRectF(left, box.top() + theme.px(7), theme.px(_PLACE), theme.px(24))
        paint.draw_text(painter, line, stop.place or "—", "h2", "brand_ink" if stop.place else "red")
        state = self._state(painter, stop, box)
        begin = line.right() + theme.px(4)
        self._first(painter, stop, QRectF(begin, line.top(), state - begin - theme.px(8), line.height()))
        below = QRectF(begin, line.bottom() + theme.px(1), box.right() - begin - theme.px(12), theme.px(22))
        paint.draw_text(painter, below, meals_words(stop), "control", "ink2")
        if stop.allergies:
            self._warn(painter, stop, below.translated(0, theme.px(22)))
        painter.restore()

    def _first(self, painter: QPainter, stop: StopRow, line: QRectF) -> None:
        wide = min(paint.text_width(stop.name, "strong"), round(line.width() * _NAME))
        paint.draw_text(painter, QRectF(line.left(), line.top(), wide, line.height()), stop.name, "strong")
        wide += theme.px(14)
        where = "   ".join(filter(None, (stop.address, stop.hint, phones_text(stop.phone))))
        paint.draw_text(painter, line.adjusted(wide, 0, 0, 0), where, "control", "ink2")

    def _state(self, painter: QPainter, stop: StopRow, box: QRectF) -> float:
        """How far it is, at the right; where that begins."""
        state = door_state(stop)
        family, shape = LOOKS[state]
        words = state_text(state, ServiceKind.MEAL)
        left = box.right() - theme.px(12) - paint.pill_width(words, shape)
        paint.draw_pill(painter, left, box.top() + theme.px(19), words, family, shape)
        return left

    def _warn(self, painter: QPainter, stop: StopRow, line: QRectF) -> None:
        side = theme.px(15)
        paint.draw_shape(painter, "triangle", QRectF(line.left(), line.center().y() - side / 2, side, side), "red")
        paint.draw_text(painter, line.adjusted(side + theme.px(6), 0, 0, 0), warning_words(stop), "strong", "red")


def door_state(stop: StopRow) -> BookingState:
    """How far a door is: what is still open there first."""
    states = [portion.state for portion in stop.portions]
    order = (BookingState.BOOKED, BookingState.IN_PREPARATION)
    return next((state for state in order if state in states), states[0])


def meals_words(stop: StopRow) -> str:
    """普通 × 2   不吃豆制品."""
    counts: dict[str, int] = {}
    for portion in stop.portions:
        counts[portion.diet] = counts.get(portion.diet, 0) + 1
    told = [name if number == 1 else f"{name} × {number}" for name, number in counts.items()]
    wishes = dict.fromkeys(portion.wish for portion in stop.portions if portion.wish)
    without = translate("kitchen", ", ").join(stop.avoid)
    avoid = translate("routes", "without {what}", what=without) if stop.avoid else ""
    return "   ".join(filter(None, (translate("kitchen", ", ").join(told), avoid, *wishes)))


def warning_words(stop: StopRow) -> str:
    """虾蟹过敏   白灼基围虾 → 清蒸鸡胸."""
    words = translate("kitchen", "Allergic: {what}", what=translate("kitchen", ", ").join(stop.allergies))
    instead = (
        translate("kitchen", "{dish} → {other}", dish=each.dish, other=each.instead or "?") for each in stop.cautions
    )
    return "   ".join((words, *instead))


def stop_words(stop: StopRow) -> str:
    """A line as it is read out."""
    parts = (stop.place, stop.name, stop.address, meals_words(stop), state_text(door_state(stop), ServiceKind.MEAL))
    return " ".join(filter(None, (*parts, warning_words(stop) if stop.allergies else "")))
