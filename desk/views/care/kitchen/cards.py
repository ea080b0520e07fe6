"""Beside the count: the routes with their portions, and for whom the kitchen must mind something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from desk.rules.times import clock_text
from desk.services.meals import Kitchen, Need, RouteCount
from desk.views import paint, theme
from desk.views.care.kitchen.words import instead_words, need_words, place_words, portions_words
from desk.views.kit import Button, Card, Label, Scroll
from desk.words import translate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RoutesCard(Card):
    """``labels`` prints a label for each brought portion; ``opened`` with a route, None: those who are on none."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 10, 16, 6), gap=4, parent=parent)
        self.labels = Button("", kind="ghost", small=True, tip="L")
        head = QHBoxLayout()
        head.addWidget(Label(translate("kitchen", "Routes"), "h2"))
        head.addStretch(1)
        head.addWidget(self.labels)
        self.body.addLayout(head)
        self.rows: list[RouteLine] = []
        self._none = Label(translate("kitchen", "Nothing is brought."), "body", "ink3")
        self.body.addWidget(self._none)

    def show_routes(self, seen: Kitchen, *, may_print: bool) -> None:
        """The routes of a meal that have something to bring, and those who are on none."""
        shown = [route for route in seen.routes if route.portions]
        for row in self.rows[len(shown) :]:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(shown) :]
        while len(self.rows) < len(shown):
            row = RouteLine()
            row.pressed.connect(self.opened)
            self.rows.append(row)
            self.body.addWidget(row)
            row.show()
        for row, route in zip(self.rows, shown, strict=True):  # a line keeps the focus when it is read anew
            row.show_route(route, last=route is shown[-1])
        self._none.setVisible(not shown)
        self.labels.setText(translate("kitchen", "Print {n} labels", n=seen.total.home))
        self.labels.setVisible(may_print and seen.total.home > 0)


class RouteLine(QWidget):
    """One route: a tile with its portions, its name, who walks it, and when it leaves. ``pressed`` with its key."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(translate("kitchen", "Show the doors"))

    def show_route(self, route: RouteCount, *, last: bool) -> None:
        """This route; no rule below the ``last`` one."""
        self.route, self._last = route, last
        self.setAccessibleName(f"{self._name()} {portions_words(route.portions)} {route.carrier} {self._leaves()}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(62))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        box, look = self.rect().toRectF(), theme.family(self.route.hue)
        with QPainter(self) as painter:
            tile = QRectF(0, theme.px(5), theme.px(46), box.height() - theme.px(11))
            paint.draw_box(painter, tile, theme.px(8), look.soft)
            painter.setFont(theme.sized_font(19, bold=True))
            painter.setPen(look.text)
            painter.drawText(tile, int(paint.CENTER), str(self.route.portions))
            left, leaves = tile.right() + theme.px(12), self._leaves()
            right = box.right() - paint.text_width(leaves) - theme.px(8)
            upper = QRectF(left, box.top() + theme.px(5), right - left, theme.px(24))
            name, ink = self._name(), "ink" if self.route.route_id is not None else "red"
            paint.draw_text(painter, upper, name, "strong", ink)
            paint.draw_text(painter, upper.translated(0, theme.px(23)), self.route.carrier, "control", "ink2")
            paint.draw_text(painter, box, leaves, "body", "ink2", _RIGHT)
            if not self._last:
                painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), theme.colour("line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self.route.route_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.route.route_id)

    def _name(self) -> str:
        if self.route.route_id is None:
            return self.route.name
        return translate("kitchen", "Route {code}  {name}", code=self.route.code, name=self.route.name)

    def _leaves(self) -> str:
        leaves_at = self.route.leaves_at
        return translate("kitchen", "leaves {clock}", clock=clock_text(leaves_at)) if leaves_at is not None else ""


class NeedsCard(Card):
    """For whom something is minded, allergies first, in red and with a triangle. It scrolls when there are many.

    ``opened`` with a :class:`Need`.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 10, 16, 4), gap=4, parent=parent)
        self.count = Label("", "small", "ink2")
        head = QHBoxLayout()
        head.addWidget(Label(translate("kitchen", "Left out, and allergies"), "h2"))
        head.addStretch(1)
        head.addWidget(self.count)
        self.list = NeedList()
        self.list.opened.connect(self.opened)
        self.list.seen.connect(self._bring)
        self._scroll = Scroll(self.list)
        self.body.addLayout(head)
        self.body.addWidget(self._scroll, 1)

    def show_needs(self, seen: Kitchen) -> None:
        """Those of a meal."""
        self.count.setText(translate("kitchen", "{n} people", n=len({need.resident_id for need in seen.needs})))
        self.list.show_needs(seen.needs)

    def _bring(self, top: int, bottom: int) -> None:
        self._scroll.ensureVisible(0, (top + bottom) // 2, 0, (bottom - top) // 2)


class NeedList(QWidget):
    """The lines of the card; a second one where the menu has something for them instead. Up and Down mark one, Enter
    opens it. ``seen`` with the top and bottom of what was marked.
    """

    opened = Signal(object)
    seen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.needs: tuple[Need, ...] = ()
        self.row = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_needs(self, needs: tuple[Need, ...]) -> None:
        self.needs = needs
        self.row = max(0, min(self.row, len(needs) - 1))
        self.setAccessibleName(translate("kitchen", "Left out, and allergies"))
        self.setAccessibleDescription("; ".join(map(_whole, needs)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), sum(map(self._high, self.needs)) if self.needs else theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if not self.needs:
                paint.draw_text(painter, self.rect(), translate("kitchen", "Nobody."), "body", "ink3")
            top = 0
            names = max(
                (QFontMetrics(theme.font("body")).horizontalAdvance(each.name) for each in self.needs), default=0
            )
            begin = max(theme.px(66), min(names, theme.px(120)) + theme.px(14))
            for row, need in enumerate(self.needs):
                high = self._high(need)
                if top > event.rect().bottom():
                    break
                if top + high < event.rect().top():
                    top += high
                    continue
                if row == self.row and self.hasFocus():
                    painter.fillRect(0, top, self.width(), high, theme.colour("select"))
                self._draw(painter, need, QRectF(0, top, self.width(), high), begin)
                top += high

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self.needs:
            self._mark(max(0, min(self.row + step, len(self.needs) - 1)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.needs:
            self.opened.emit(self.needs[self.row])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if (row := self._row_at(event.position().y())) is not None:
            self._mark(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._row_at(event.position().y()) is not None:
            self.opened.emit(self.needs[self.row])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def tip_at(self, y: float) -> str:
        """A line whole, where it may not have room."""
        row = self._row_at(y)
        return _whole(self.needs[row]) if row is not None else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _row_at(self, y: float) -> int | None:
        top = 0
        for row, need in enumerate(self.needs):
            top += self._high(need)
            if y < top:
                return row
        return None

    def _mark(self, row: int) -> None:
        self.row = row
        top = sum(map(self._high, self.needs[:row]))
        self.seen.emit(top, top + self._high(self.needs[row]))
        self.update()

    def _high(self, need: Need) -> int:
        return theme.px(60 if need.cautions else 39)

    def _draw(self, painter: QPainter, need: Need, box: QRectF, begin: int) -> None:
        line = QRectF(box.left(), box.top(), box.width(), theme.px(39))
        said, place, role = need_words(need), place_words(need), "strong" if need.allergy else "body"
        side = theme.px(15) if need.allergy else 0
        mark = side + theme.px(6) if side else 0
        right = box.width() - paint.text_width(place, "small") - theme.px(10)
        # What must be left out is read whole before a long name is.
        begin = max(theme.px(66), min(begin, int(right - mark - paint.text_width(said, role) - 1)))
        paint.draw_text(painter, QRectF(0, line.top(), begin - theme.px(8), line.height()), need.name)
        paint.draw_text(painter, line.adjusted(0, 0, -theme.px(2), 0), place, "small", "ink3", _RIGHT)
        if side:
            paint.draw_shape(painter, "triangle", QRectF(begin, line.center().y() - side / 2, side, side), "red")
        room = QRectF(begin + mark, line.top(), right - begin - mark, line.height())
        paint.draw_text(painter, room, said, role, "red" if need.allergy else "ink2")
        if need.cautions:
            below = QRectF(begin, line.bottom() - theme.px(7), box.width() - begin, theme.px(24))
            paint.draw_text(painter, below, instead_words(need), "small", "red" if need.allergy else "ink2")
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), theme.colour("line"))


def _whole(need: Need) -> str:
    return " ".join(filter(None, (need.name, need_words(need), instead_words(need), place_words(need))))
