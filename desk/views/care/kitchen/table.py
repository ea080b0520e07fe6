"""The count by diet, painted to be read across a kitchen: eaten here, brought, together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.rules.meals import Count
from desk.services.meals import DietCount, Kitchen
from desk.views import paint, theme
from desk.views.care.kitchen.words import count_words, extra_words
from desk.views.tokens import RADIUS
from desk.words import translate

HEAD, LOWEST, TOTAL = 38, 34, 56
_EDGE = 20
_COLUMNS = (0.62, 0.772, 0.938)
"""Where the numbers end, in parts of the width."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LOW = 46  # below this numbers are smaller


class CountTable(QWidget):
    """Rows share the height; a diet with nothing to cook keeps its row, its numbers are dashes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[DietCount, ...] = ()
        self.total = Count()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_counts(self, seen: Kitchen) -> None:
        """The counts of a meal."""
        self.rows, self.total = seen.diets, seen.total
        here, home = translate("kitchen", "Eaten here"), translate("kitchen", "Brought")
        said = [f"{row.name} {here} {row.count.here} {home} {row.count.home}" for row in self.rows]
        self.setAccessibleName(translate("kitchen", "Count by diet"))
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def row_height(self) -> float:
        """px, as they share the room."""
        room = self.height() - theme.px(HEAD) - theme.px(TOTAL)
        return room / max(1, len(self.rows))

    def minimumSizeHint(self) -> QSize:
        row = round(LOWEST * min(theme.current().scale, 1.2))  # the largest type fits rows of the large one
        return QSize(theme.px(420), theme.px(HEAD + TOTAL) + row * max(1, len(self.rows)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            box, radius = self.rect().toRectF(), theme.px(RADIUS["card"])
            paint.draw_box(painter, box, radius, theme.colour("surface"), theme.colour("line"))
            inner = box.adjusted(1, 1, -1, -1)
            painter.setClipRect(inner)
            self._head(painter, inner)
            top, high = inner.top() + theme.px(HEAD), self.row_height()
            for row in self.rows:
                self._row(painter, row, QRectF(inner.left(), top, inner.width(), high))
                top += high
            self._sum(painter, QRectF(inner.left(), top, inner.width(), inner.bottom() - top))

    def _head(self, painter: QPainter, box: QRectF) -> None:
        strip = QRectF(box.left(), box.top(), box.width(), theme.px(HEAD))
        painter.fillRect(strip, theme.colour("sunken"))
        words = (translate("kitchen", "Eaten here"), translate("kitchen", "Brought"), translate("kitchen", "Together"))
        text = strip.adjusted(theme.px(_EDGE), 0, 0, 0)
        paint.draw_text(painter, text, translate("kitchen", "Diet"), "small", "ink2")
        for share, word in zip(_COLUMNS, words, strict=True):
            paint.draw_text(painter, self._cell(strip, share), word, "small", "ink2", _RIGHT)

    def _row(self, painter: QPainter, row: DietCount, box: QRectF) -> None:
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))
        bar = QRectF(box.left() + theme.px(8), box.top() + theme.px(8), theme.px(4), box.height() - theme.px(17))
        paint.draw_box(painter, bar, theme.px(2), theme.family(row.hue).solid)
        name = theme.sized_font(20 if box.height() >= theme.px(_LOW) else 16, bold=True)
        left, metrics = box.left() + theme.px(_EDGE), QFontMetrics(name)
        until = self._cell(box, _COLUMNS[0]).right() - theme.px(56)
        said = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, int(until - left))
        wide = metrics.horizontalAdvance(said)
        self._number(painter, QRectF(left, box.top(), wide + 2, box.height()), said, name, "ink", paint.LEFT)
        told = "   ".join(filter(None, (row.instruction, extra_words(row.extra))))
        room = QRectF(left + wide + theme.px(26), box.top(), until - left - wide - theme.px(26), box.height())
        paint.draw_text(painter, room, told, "body", "amber" if extra_words(row.extra) else "ink3")
        for share, count in zip(_COLUMNS, (row.count.here, row.count.home), strict=False):
            ink = "ink" if count else "ink3"
            self._number(painter, self._cell(box, share), count_words(count), self._font(box), ink)
        self._number(
            painter, self._cell(box, _COLUMNS[2]), count_words(row.count.total), self._font(box, bold=True), "ink"
        )

    def _sum(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme.colour("brand_soft"))
        words, face = translate("kitchen", "Together"), theme.sized_font(20, bold=True)
        self._number(painter, box.adjusted(theme.px(_EDGE), 0, 0, 0), words, face, "brand_ink", paint.LEFT)
        for share, count in zip(_COLUMNS, (self.total.here, self.total.home, self.total.total), strict=True):
            self._number(painter, self._cell(box, share), str(count), self._font(box, bold=True), "brand_ink")

    def _font(self, box: QRectF, *, bold: bool = False) -> QFont:
        tall = box.height() >= theme.px(_LOW)
        return theme.sized_font((30 if tall else 22) if bold else (22 if tall else 18), bold=bold)

    def _cell(self, box: QRectF, share: float) -> QRectF:
        right = box.left() + box.width() * share
        return QRectF(right - theme.px(110), box.top(), theme.px(110), box.height())

    def _number(
        self, painter: QPainter, box: QRectF, text: str, face: QFont, ink: str, align: Qt.AlignmentFlag = _RIGHT
    ) -> None:
        painter.setFont(face)
        painter.setPen(theme.colour(ink))
        painter.drawText(box, int(align), text)
