"""The find popup: people that fit what is typed, under a find box that keeps the focus.

It is a frameless child of the window and not a ``Qt.Popup``: a popup would take the input method from the box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk.views import icons, paint, theme
from desk.views.tokens import HEIGHT
from desk.words import translate

_SHADOW = 14
_FOOT = 44
_MOST = 6

MORE = 50
"""Hits that are asked for when the last of those shown was reached."""


@dataclass(frozen=True, slots=True)
class FindRow:
    """One hit. ``hits`` and ``name_hits`` are half-open spans of ``pinyin`` and ``name`` that were matched.

    ``icon`` stands in front where the hit is no person; ``note_shape`` before the ``note`` says what its colour says.
    """

    key: object
    name: str
    about: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    pinyin: str = ""
    hits: tuple[tuple[int, int], ...] = ()
    name_hits: tuple[tuple[int, int], ...] = ()
    place: str = ""
    tail: str = ""
    note: str = ""
    note_family: str = "amber"
    note_shape: str = ""
    icon: str = ""
    payload: object = None


class FindPopup(QWidget):
    """Shows under ``edit`` when rows are set; ↑ ↓ Enter Esc and Ctrl+N are taken from the box.

    ``more_wanted`` when the last of the rows was reached and there are more: :meth:`set_rows` with them goes on there.
    """

    chosen = Signal(object)
    create_requested = Signal()
    more_wanted = Signal()
    escaped = Signal()

    def __init__(self, edit: QLineEdit, window: QWidget, *, can_create: bool = True, width: int = 0) -> None:
        super().__init__(window)
        self._edit, self._can_create, self._width = edit, can_create, width
        self._total: int | None = None
        self._asked_at = 0
        self._goes_on = False
        self._rows = _Rows(self)
        self.view = QListView(self)
        self.view.setProperty("k", "bare")
        self.view.setModel(self._rows)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(translate("find", "People found"))
        self.view.clicked.connect(self._clicked)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.view)
        edit.installEventFilter(self)
        edit.textEdited.connect(self._begin_anew)
        self.hide()

    def set_rows(self, rows: Sequence[FindRow], total: int | None = None) -> None:
        """Show these hits; ``total``, where there are more, is how many are known of. No rows: offers to create, or
        hides.
        """
        self._total = total
        before, at, scrolled = self._rows.rows, self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        is_longer = bool(self._asked_at) and [row.key for row in rows[: len(before)]] == [row.key for row in before]
        self._rows.set_rows(rows)
        if is_longer:
            self.view.setCurrentIndex(self._rows.index(min(at + self._goes_on, len(rows) - 1)))
            if not self._goes_on:
                self.view.verticalScrollBar().setValue(scrolled)
        elif rows:
            self.view.setCurrentIndex(self._rows.index(0))
        self._goes_on = False
        if rows or (self._can_create and self._edit.text().strip()):
            self._place()
            self.show()
            self.raise_()
            self.update()  # the foot counts the rows, also where the popup stays as large as it was
        else:
            self.hide()

    def rows(self) -> tuple[FindRow, ...]:
        return self._rows.rows

    def current(self) -> FindRow | None:
        index = self.view.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def close_popup(self) -> None:
        """Hide and forget the hits."""
        self._begin_anew()
        self._rows.set_rows(())
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.isVisible() and self._take_key(event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.isVisible() and _is_ours(event):
                event.accept()
            return False
        if kind in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.hide()
        elif kind in {QEvent.Type.Move, QEvent.Type.Resize} and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        px, box = theme.px, self._box()
        with QPainter(self) as painter:
            paint.draw_shadow(painter, box, px(10))
            paint.draw_box(painter, box, px(10), theme.colour("raised"), theme.colour("line2"))
            foot = QRectF(box.x() + px(16), box.bottom() - px(_FOOT), box.width() - px(32), px(_FOOT))
            painter.fillRect(QRectF(foot.x(), foot.y(), foot.width(), 1), theme.colour("line"))
            if not self._rows.rows:
                words = QRectF(foot.x(), box.y(), foot.width(), foot.y() - box.y())
                paint.draw_text(painter, words, translate("find", "Nobody found"), "body", "ink2")
            left, middle = foot.x() + px(4), foot.center().y()
            for key, word in self._keys():
                left += paint.draw_key(painter, left, middle, key) + px(7)
                width = paint.text_width(word, "small")
                paint.draw_text(painter, QRectF(left, foot.y(), width + 2, foot.height()), word, "small", "ink2")
                left += width + px(18)
            if self._total is not None:
                words = translate("find", "{shown} of {total}", shown=len(self._rows.rows), total=f"{self._total:,}")
                paint.draw_text(painter, foot, words, "small", "ink2", paint.RIGHT)

    def _keys(self) -> list[tuple[str, str]]:
        keys = [("↑↓", translate("find", "move")), ("Enter", translate("find", "take"))] if self._rows.rows else []
        if self._can_create:
            keys.append(("Ctrl+N", translate("find", "not here, new")))
        return [*keys, ("Esc", translate("find", "close"))]

    def _take_key(self, event: QKeyEvent) -> bool:
        key, rows = event.key(), len(self._rows.rows)
        row = self.view.currentIndex().row()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and rows:
            step = 1 if key == Qt.Key.Key_Down else -1
            if row + step == rows:
                self._goes_on = True
                self._ask_for_more()
            self.view.setCurrentIndex(self._rows.index(max(0, min(rows - 1, row + step))))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and rows and not event.modifiers():
            self._choose(row)
        elif key == Qt.Key.Key_Escape:
            self.hide()
            self.escaped.emit()
        elif key == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.ControlModifier and self._can_create:
            self.hide()
            self.create_requested.emit()
        else:
            return False
        return True

    def _begin_anew(self) -> None:
        self._asked_at, self._goes_on = 0, False

    def _scrolled(self, to: int) -> None:
        if to and to == self.view.verticalScrollBar().maximum():
            self._ask_for_more()

    def _ask_for_more(self) -> None:
        count = len(self._rows.rows)
        if self._total is not None and count > self._asked_at:
            self._asked_at = count
            self.more_wanted.emit()

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, number: int) -> None:
        row = self._rows.rows[number]
        self.close_popup()
        self.chosen.emit(row)

    def _box(self) -> QRectF:
        return self.rect().toRectF().adjusted(_SHADOW, 2, -_SHADOW, -_SHADOW - 6)

    def _place(self) -> None:
        px, rows = theme.px, len(self._rows.rows)
        row = px(HEIGHT["find_row"])
        width = px(self._width) if self._width else min(max(self._edit.width(), px(560)), px(760))
        window = self.parentWidget()
        at = self._edit.mapTo(window, QPoint(0, self._edit.height() + px(6)))
        left = max(0, min(at.x(), window.width() - width - px(12)))
        room = window.height() - at.y() - px(_FOOT + 30)
        shown = max(1, min(rows, _MOST, room // row))
        pad = px(7)
        height = shown * row + 2 * pad + px(_FOOT)
        self.setGeometry(QRect(left - _SHADOW, at.y() - 2, width + 2 * _SHADOW, height + _SHADOW + 8))
        self.layout().setContentsMargins(_SHADOW + pad, 2 + pad, _SHADOW + pad, _SHADOW + 6 + px(_FOOT) + pad)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FindRow, ...] = ()

    def set_rows(self, rows: Sequence[FindRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self.rows[index.row()]
            return " ".join(each for each in (row.name, row.about, row.place, row.tail, row.note) if each)
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(HEIGHT["find_row"]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.model().rows[index.row()]
        px, box = theme.px, QRectF(option.rect).adjusted(0, 1, 0, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            paint.draw_box(painter, box, px(8), theme.colour("select"))
            bar = QRectF(box.x(), box.y() + px(12), px(4), box.height() - px(24))
            paint.draw_box(painter, bar, px(2), theme.colour("brand"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, box, px(8), theme.colour("hover"))
        side = px(38)
        face = QRectF(box.x() + px(14), box.center().y() - side / 2, side, side)
        if row.icon:
            inset = px(8)
            paint.draw_box(painter, face, px(8), theme.colour("sunken"))
            icons.paint(painter, row.icon, face.adjusted(inset, inset, -inset, -inset), theme.colour("ink2"))
        else:
            paint.draw_avatar(painter, face, row.name)
        left, upper, lower = box.x() + px(63), box.y() + px(18), box.y() + px(40)
        self._upper_line(painter, row, left, upper)
        self._lower_line(painter, row, left, lower, box)
        if row.note:
            note = box.adjusted(box.width() / 2, 0, -px(12), 0)
            ink = theme.family(row.note_family).text if row.note_family else theme.colour("ink2")
            paint.draw_text(painter, note, row.note, "smallb", ink, paint.RIGHT)
            if row.note_shape:
                side = px(14)
                start = note.right() - paint.text_width(row.note, "smallb") - side - px(6)
                shape = QRectF(start, box.center().y() - side / 2, side, side)
                paint.draw_shape(painter, row.note_shape, shape, row.note_family)

    def _upper_line(self, painter: QPainter, row: FindRow, left: float, middle: float) -> None:
        px = theme.px
        left = _draw_matched(painter, left, middle, row.name, row.name_hits, ("h2", "h2"), ("ink", "brand_ink")) + px(9)
        width = paint.text_width(row.about, "small")
        paint.draw_text(painter, _line(left, middle, width + 2), row.about, "small", "ink2")
        left += width + px(10)
        for word, family in row.tags:
            left += paint.draw_tag(painter, left, middle, word, family) + px(5)

    def _lower_line(self, painter: QPainter, row: FindRow, left: float, middle: float, box: QRectF) -> None:
        px = theme.px
        spelt = _draw_matched(painter, left, middle, row.pinyin, row.hits, ("small", "smallb"), ("ink3", "brand_ink"))
        left = max(left + px(114), spelt + px(14))
        paint.draw_text(painter, _line(left, middle, px(145)), row.place, "control", "ink2")
        paint.draw_text(painter, _line(left + px(152), middle, px(110)), row.tail, "control", "ink2")


def _draw_matched(
    painter: QPainter,
    left: float,
    middle: float,
    text: str,
    hits: Sequence[tuple[int, int]],
    roles: tuple[str, str],
    inks: tuple[str, str],
) -> float:
    """Paint ``text`` with the spans ``hits`` in the second role and ink; gives the right end."""
    start = 0
    for first, last in (*hits, (len(text), len(text))):
        for part, look in ((text[start:first], 0), (text[first:last], 1)):
            if part:
                width = paint.text_width(part, roles[look])
                paint.draw_text(painter, _line(left, middle, width + 2), part, roles[look], inks[look])
                left += width
        start = last
    return left


def _line(left: float, middle: float, width: float) -> QRectF:
    height = theme.px(24)
    return QRectF(left, middle - height / 2, width, height)


def _is_ours(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_N:
        return event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
