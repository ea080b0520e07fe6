"""The routes of a meal, one of them marked; whom no route passes stands below in red."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desk.rules.times import clock_text
from desk.services.meals import Rounds, Walk
from desk.views import paint, theme
from desk.words import translate

HIGH = 66
_WALK = Qt.ItemDataRole.UserRole
_STRAYS = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WalkList(QListWidget):
    """``chosen`` with the key of a route, None: those who are on none."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("kitchen", "Routes"))
        self.setItemDelegate(_Walks(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)
        self._known = False

    def forget(self) -> None:
        """What is asked for next is shown, whatever was marked."""
        self._known = True

    def show_rounds(self, seen: Rounds, route_id: int | None) -> None:
        """The routes; marked is ``route_id``, at first the first that brings something."""
        self.blockSignals(True)
        self.clear()
        for walk in seen.walks:
            item = QListWidgetItem(self)
            item.setData(_WALK, walk)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, walk_words(walk))
        if seen.strays:
            item = QListWidgetItem(self)
            item.setData(_STRAYS, sum(len(stop.portions) for stop in seen.strays))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, translate("routes", "On no route"))
        row = self._row_of(seen, route_id)
        if self.count():
            self.setCurrentRow(row)
            self._known = True
        self.blockSignals(False)

    def route_id(self) -> int | None:
        """The route that is marked."""
        item = self.currentItem()
        walk: Walk | None = item.data(_WALK) if item is not None else None
        return walk.route_id if walk is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # the tab turns the day
        else:
            super().keyPressEvent(event)

    def _row_of(self, seen: Rounds, route_id: int | None) -> int:
        keys = [walk.route_id for walk in seen.walks]
        if route_id in keys:
            return keys.index(route_id)
        if route_id is None and self._known and seen.strays:
            return len(keys)
        return next((row for row, walk in enumerate(seen.walks) if walk.stops), 0)

    def _choose(self, *_: object) -> None:
        self.chosen.emit(self.route_id())


class _Walks(QStyledItemDelegate):
    """A tile with the portions, the route, who walks it and how many doors are served."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        walk: Walk | None = index.data(_WALK)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, box.adjusted(1, 2, -1, -2), theme.px(8), theme.colour("select"))
        look = theme.family(walk.hue if walk is not None else "red")
        tile = QRectF(box.left() + theme.px(8), box.top() + theme.px(9), theme.px(46), box.height() - theme.px(18))
        paint.draw_box(painter, tile, theme.px(8), look.soft)
        painter.setFont(theme.sized_font(19, bold=True))
        painter.setPen(look.text)
        painter.drawText(tile, int(paint.CENTER), str(walk.portions if walk is not None else index.data(_STRAYS)))
        left = tile.right() + theme.px(12)
        upper = QRectF(left, box.top() + theme.px(9), box.right() - left - theme.px(10), theme.px(24))
        if walk is None:
            paint.draw_text(painter, upper, translate("routes", "On no route"), "strong", "red")
            hint = translate("routes", "G puts them on one")
            paint.draw_text(painter, upper.translated(0, theme.px(24)), hint, "small", "ink2")
        else:
            self._words(painter, walk, upper)
        painter.restore()

    def _words(self, painter: QPainter, walk: Walk, upper: QRectF) -> None:
        leaves = clock_text(walk.leaves_at) if walk.leaves_at is not None else ""
        paint.draw_text(painter, upper, leaves, "control", "ink2", _RIGHT)
        wide = paint.text_width(leaves, "control") + theme.px(8)
        name = translate("kitchen", "Route {code}  {name}", code=walk.code, name=walk.name)
        paint.draw_text(painter, upper.adjusted(0, 0, -wide, 0), name, "strong")
        below = upper.translated(0, theme.px(24))
        told = done_words(walk)
        paint.draw_text(painter, below, told, "small", "ink2", _RIGHT)
        room = below.adjusted(0, 0, -paint.text_width(told, "small") - theme.px(8), 0)
        paint.draw_text(painter, room, walk.carrier, "control", "ink2")


def done_words(walk: Walk) -> str:
    """送到 3 / 13."""
    served = sum(not stop.open for stop in walk.stops)
    return translate("routes", "{n} of {total} served", n=served, total=len(walk.stops)) if walk.stops else ""


def walk_words(walk: Walk) -> str:
    """A route as it is read out."""
    name = translate("kitchen", "Route {code}  {name}", code=walk.code, name=walk.name)
    return " ".join(filter(None, (name, walk.carrier, done_words(walk))))
