"""The brand mark, the doorstep at night (sign-in and lock), and the empty state's small doorstep."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.views import paint, theme
from desk.views.kit.labels import Label
from desk.views.kit.marks import Mark
from desk.views.paint import at
from desk.views.tokens import MARK
from desk.words import translate

_LATIN_NAME = "Doorstep Desk"

# Towers of the scene in px from the left and up from the ground: x, width, height, windows lit (column, row).
_TOWERS = (
    (20, 104, 250, ((2, 1), (0, 3), (3, 4))),
    (138, 92, 316, ((1, 2),)),
    (306, 104, 210, ((2, 0),)),
    (424, 122, 286, ((1, 0), (3, 2), (1, 4))),
    (560, 110, 300, ((0, 2),)),
    (690, 140, 190, ((3, 1),)),
    (850, 100, 230, ()),
    (985, 130, 170, ()),
    (1136, 92, 120, ()),
    (1250, 120, 286, ((1, 0), (3, 2), (1, 4))),
)


def brand_mark(painter: QPainter, rect: QRectF) -> None:
    """The mark: an arched door, half open, with light behind it, on a white plate."""
    side = rect.width()
    painter.save()
    paint.draw_box(painter, rect, side * 0.22, QColor(MARK["plate"]))
    painter.setBrush(QColor(MARK["door"]))
    painter.drawPath(_arch(rect, 0.24, 0.76, 0.16, 0.82))
    painter.setBrush(QColor(MARK["light"]))
    leaf = QPainterPath(at(rect, 0.52, 0.27))
    leaf.quadTo(at(rect, 0.66, 0.3), at(rect, 0.66, 0.45))
    leaf.lineTo(at(rect, 0.66, 0.8))
    leaf.lineTo(at(rect, 0.52, 0.8))
    leaf.closeSubpath()
    painter.drawPath(leaf)
    painter.setBrush(QColor(MARK["door"]))
    painter.drawRoundedRect(QRectF(at(rect, 0.17, 0.79), at(rect, 0.83, 0.845)), 1, 1)
    painter.setBrush(QColor(MARK["knob"]))
    painter.drawEllipse(at(rect, 0.44, 0.57), side * 0.035, side * 0.035)
    painter.restore()


def _arch(rect: QRectF, left: float, right: float, top: float, foot: float) -> QPainterPath:
    head = QRectF(at(rect, left, top), at(rect, right, top))
    head.setHeight(head.width())
    path = QPainterPath(at(rect, left, foot))
    path.lineTo(head.left(), head.center().y())
    path.arcTo(head, 180, -180)
    path.lineTo(at(rect, right, foot))
    path.closeSubpath()
    return path


class BrandMark(Mark):
    """The mark alone, ``size`` px at scale 1.0."""

    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.changed(translate("kit", "Doorstep Desk"))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            brand_mark(painter, self.rect().toRectF())


class DoorstepScene(QWidget):
    """A street at night with one open door: the panel beside the sign-in, and the whole window while locked.

    The station's name stands above, two lines below; nothing of the work shows.
    """

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._station, self._kind, self._foot = "", "", ("", "")

    def set_station(self, name: str, kind: str) -> None:
        self._station, self._kind = name, kind
        self.setAccessibleName(f"{name} {kind}".strip())
        self.update()

    def set_foot(self, first: str, second: str) -> None:
        """The two lines at the foot: the day, and how the desk is."""
        self._foot = (first, second)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(540), theme.px(768))

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = self.height() - theme.px(120)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._sky(painter, ground)
            self._towers(painter, ground)
            centre = 424 if self._wide else 254
            self._house(painter, min(theme.px(centre), self.width() // 2), ground)
            self._words(painter)

    def _sky(self, painter: QPainter, ground: int) -> None:
        sky = QLinearGradient(0, 0, 0, ground)
        sky.setColorAt(0, QColor("#123F39"))
        sky.setColorAt(0.55, QColor("#13483F"))
        sky.setColorAt(1, QColor("#103A34"))
        painter.fillRect(self.rect(), sky)
        painter.fillRect(0, ground, self.width(), self.height() - ground, QColor("#0B2A26"))

    def _towers(self, painter: QPainter, ground: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number, (x, width, height, lit) in enumerate(_TOWERS):
            if theme.px(x) > self.width():
                break
            body = QRectF(theme.px(x), ground - theme.px(height), theme.px(width), theme.px(height))
            painter.fillRect(body, QColor("#185048" if number % 3 == 0 else "#164A42"))
            columns = max(3, width // 27)
            for row in range((height - 30) // 34):
                for column in range(columns):
                    slot = (width - 16) / columns
                    pane = QRectF(
                        body.x() + theme.px(8 + slot * column + (slot - 16) / 2),
                        body.y() + theme.px(18 + 34 * row),
                        theme.px(16),
                        theme.px(18),
                    )
                    shine = "#F0B35A" if (column, row) in lit else "#23584F"
                    painter.fillRect(pane, QColor(shine))

    def _house(self, painter: QPainter, centre: float, ground: int) -> None:
        px = theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        self._path(painter, centre, ground)
        wall = QRectF(centre - px(118), ground - px(118), px(236), px(118))
        painter.fillRect(wall, QColor("#F5EEDD"))
        roof = QPainterPath(QPointF(centre - px(140), ground - px(118)))
        roof.lineTo(centre - px(122), ground - px(154))
        roof.quadTo(centre, ground - px(168), centre + px(122), ground - px(154))
        roof.lineTo(centre + px(140), ground - px(118))
        roof.quadTo(centre, ground - px(142), centre - px(140), ground - px(118))
        painter.setBrush(QColor("#0B2A26"))
        painter.drawPath(roof)
        sign = QRectF(centre - px(66), ground - px(112), px(132), px(25))
        paint.draw_box(painter, sign, px(2), QColor("#B23A2A"))
        words = translate("kit", "Doorstep Desk")
        paint.draw_text(painter, sign, words, "strong", QColor("#FFFFFF"), paint.CENTER)
        for side in (-1, 1):
            self._window(painter, QPointF(centre + side * px(72), ground - px(52)))
        self._door(painter, centre, ground)

    def _path(self, painter: QPainter, centre: float, ground: int) -> None:
        light = QLinearGradient(0, ground, 0, ground + theme.px(64))
        light.setColorAt(0, QColor(240, 179, 90, 170))
        light.setColorAt(1, QColor(240, 179, 90, 0))
        painter.setBrush(light)
        foot = theme.px(64)
        corners = ((-24, 0), (24, 0), (90, foot), (-90, foot))
        painter.drawPolygon(QPolygonF([QPointF(centre + theme.px(x), ground + y) for x, y in corners]))

    def _window(self, painter: QPainter, middle: QPointF) -> None:
        box = QRectF(0, 0, theme.px(42), theme.px(44))
        box.moveCenter(middle)
        paint.draw_box(painter, box, theme.px(2), QColor("#F3C272"))
        painter.setPen(QPen(QColor("#12403A"), theme.px(2)))
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
        painter.setPen(Qt.PenStyle.NoPen)

    def _door(self, painter: QPainter, centre: float, ground: int) -> None:
        px = theme.px
        opening = QRectF(centre - px(24), ground - px(82), px(48), px(82))
        painter.setBrush(QColor("#F0B35A"))
        painter.drawPath(_arch(opening, 0, 1, 0, 1))
        leaf = [(-40, -64), (-24, -58), (-24, 0), (-40, 4)]
        painter.setBrush(QColor("#12403A"))
        painter.drawPolygon(QPolygonF([QPointF(centre + px(x), ground + px(y)) for x, y in leaf]))
        painter.setBrush(QColor("#1C2422"))
        painter.drawEllipse(QPointF(centre + px(7), ground - px(34)), px(6), px(6))
        person = QPainterPath(QPointF(centre - px(3), ground))
        person.quadTo(centre - px(2), ground - px(27), centre + px(7), ground - px(27))
        person.quadTo(centre + px(16), ground - px(27), centre + px(17), ground)
        painter.drawPath(person)

    def _words(self, painter: QPainter) -> None:
        px, white, pale = theme.px, QColor("#FFFFFF"), QColor("#C9DDD7")
        brand_mark(painter, QRectF(px(38), px(42), px(48), px(48)))
        room = self.width() - px(112)
        painter.setPen(white)
        name = translate("kit", "Doorstep Desk")
        top = px(42) if name != _LATIN_NAME else px(52)
        paint.draw_text(painter, QRectF(px(100), top, room, px(28)), name, "h1", white)
        if name != _LATIN_NAME:
            paint.draw_text(painter, QRectF(px(100), px(69), room, px(20)), _LATIN_NAME, "small", pale)
        for text, measure, bold, top in ((self._station, 36, True, 122), (self._kind, 20, False, 172)):
            painter.setFont(theme.sized_font(measure, bold=bold))
            painter.setPen(white if bold else pale)
            slot = QRectF(px(40), px(top), self.width() - px(60), px(52 if bold else 30))
            painter.drawText(slot, int(paint.LEFT), text)
        foot = self.height() - px(56)
        wide = self.width() - px(60)
        paint.draw_text(painter, QRectF(px(40), foot, wide, px(22)), self._foot[0], "body", white)
        paint.draw_text(painter, QRectF(px(40), foot + px(22), wide, px(20)), self._foot[1], "small", pale)


class Doorstep(Mark):
    """The small drawing of an empty state: a door ajar, a plant, the step."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(92))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.px
        with QPainter(self) as painter:
            frame = QRectF(px(45), px(4), px(60), px(76))
            paint.draw_box(painter, frame, px(5), theme.colour("brand_soft"), theme.colour("brand_line"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line2"))
            painter.drawRoundedRect(QRectF(0, px(79), px(148), px(3)), 1, 1)
            painter.setBrush(QColor("#EBCB8F"))
            painter.drawRoundedRect(QRectF(px(49), px(75), px(52), px(6)), px(2), px(2))
            painter.setBrush(theme.colour("brand"))
            painter.drawPath(_arch(QRectF(px(57), px(17), px(36), px(60)), 0, 1, 0, 1))
            painter.setBrush(QColor(MARK["light"]))
            painter.drawPath(_arch(QRectF(px(75), px(20), px(16), px(57)), 0, 1, 0, 1))
            painter.setBrush(QColor(MARK["knob"]))
            painter.drawEllipse(QPointF(px(70), px(55)), px(2), px(2))
            painter.setBrush(QColor("#E9C48A"))
            painter.drawRoundedRect(QRectF(px(116), px(64), px(18), px(16)), px(2), px(2))
            painter.setPen(QPen(theme.family("green").solid, px(2)))
            for tip in (115, 125, 134):
                painter.drawLine(QPointF(px(125), px(64)), QPointF(px(tip), px(38 if tip == 125 else 46)))


class EmptyState(QWidget):
    """The doorstep, one line of fact, one of explanation, and the next step as buttons. Where it is low the drawing
    makes room.
    """

    def __init__(
        self, fact: str, more: str = "", buttons: Sequence[QWidget] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fact = Label(fact, "h2", align=Qt.AlignmentFlag.AlignCenter, wrap=True)
        self.more = Label(more, "body", "ink2", align=Qt.AlignmentFlag.AlignCenter, wrap=True)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(6))
        column.addStretch(1)
        self._drawing = Doorstep()
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(12))
        column.addWidget(self.fact)
        column.addWidget(self.more)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(theme.px(8))
        column.addLayout(row)
        column.addStretch(1)
        self.set_words(fact, more)

    def minimumSizeHint(self) -> QSize:
        """Without the drawing."""
        size = super().minimumSizeHint()
        return size if self._drawing.isHidden() else size - QSize(0, self._room_of_drawing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        need = super().minimumSizeHint().height()
        if self._drawing.isHidden():
            need += self._room_of_drawing()
        self._drawing.setHidden(self.height() < need)

    def _room_of_drawing(self) -> int:
        return self._drawing.sizeHint().height() + theme.px(6)

    def set_words(self, fact: str, more: str = "") -> None:
        self.fact.setText(fact)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(fact)
