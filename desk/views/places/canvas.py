"""The picture of an estate with pins: clicked, dragged, moved by arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desk.rules.places import Look, PlanMark, Shape, corners
from desk.views import theme
from desk.words import translate

_RADIUS = 13.0
_STEP, _LEAP = 0.004, 0.02
_DRAG = 4  # px before a press becomes a drag
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_INK, _WHITE = "#1C2422", "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the picture; ``name`` is told to whoever can't see it."""

    key: int
    number: int
    mark: PlanMark
    x: float
    y: float
    name: str


class PlanCanvas(QWidget):
    """``placed`` with the share of the picture that was clicked where no pin is; ``moved`` with a pin's new place,
    ``picked`` with the pin that was clicked or came next by PgDn.
    """

    placed = Signal(float, float)
    moved = Signal(int, float, float)
    picked = Signal(int)

    def __init__(self, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_write = can_write
        self._image, self._shown = QImage(), QPixmap()
        self._pins: list[Pin] = []
        self._current: int | None = None
        self._pressed: QPointF | None = None
        self._held: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(240), theme.px(200))
        self.setAccessibleName(translate("places", "Plan"))

    def show_image(self, image: QImage) -> None:
        """Another picture."""
        self._image, self._shown = image, QPixmap()
        self.update()

    def show_pins(self, pins: Sequence[Pin], current: int | None) -> None:
        """These pins, one of them chosen."""
        self._pins, self._current = list(pins), current
        chosen = next((pin for pin in pins if pin.key == current), None)
        self.setAccessibleDescription(f"{chosen.number} {chosen.name}" if chosen is not None else "")
        self.update()

    def pins(self) -> tuple[Pin, ...]:
        """The pins as they are shown."""
        return tuple(self._pins)

    def spot(self, x: float, y: float) -> QPointF:
        """Where a share of the picture is on the widget."""
        box = self._box()
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        pin = self._pin(self._current)
        if arrow is not None and pin is not None and self._can_write:
            step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            self._move(pin, pin.x + arrow[0] * step, pin.y + arrow[1] * step)
            self.moved.emit(pin.key, *self._at(pin.key))
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._pins:
            keys = [each.key for each in self._pins]
            at = keys.index(self._current) if self._current in keys else -1
            step_by = 1 if event.key() == Qt.Key.Key_PageDown else -1
            self.picked.emit(keys[(at + step_by) % len(keys)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._image.isNull():
            return
        self._pressed = event.position()
        self._held = self._under(event.position())
        if self._held is not None:
            self.picked.emit(self._held)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pin = self._pin(self._held)
        if pin is None or self._pressed is None or not self._can_write:
            return
        if (event.position() - self._pressed).manhattanLength() >= _DRAG:
            self._move(pin, *self._share(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, pressed = self._held, self._pressed
        self._held = self._pressed = None
        if pressed is None or not self._can_write:
            return
        far = (event.position() - pressed).manhattanLength() >= _DRAG
        if held is not None and far:
            self.moved.emit(held, *self._at(held))
        elif held is None and not far and self._box().contains(event.position()):
            self.placed.emit(*self._share(event.position()))

    # Looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shown = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("sunken"))
            if self._image.isNull():
                return
            box = self._box()
            self._fit(box)
            painter.drawPixmap(box.topLeft(), self._shown)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for pin in sorted(self._pins, key=lambda each: each.key == self._current):
                self._draw(painter, pin)

    def _fit(self, box: QRectF) -> None:
        """The picture at the size of the screen, made once for each size."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        if self._shown.size() != size:
            scaled = self._image.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._shown = QPixmap.fromImage(scaled)
            self._shown.setDevicePixelRatio(ratio)

    def _draw(self, painter: QPainter, pin: Pin) -> None:
        radius, box = float(theme.px(_RADIUS)), self._box()
        middle = self.spot(pin.x, pin.y)  # a pin on the edge is drawn whole
        middle.setX(min(max(middle.x(), box.left() + radius), box.right() - radius))
        middle.setY(min(max(middle.y(), box.top() + radius), box.bottom() - radius))
        if pin.key == self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("badge"), theme.px(3)))
            painter.drawEllipse(middle, radius * 1.55, radius * 1.55)
        draw_mark(painter, pin.mark, middle, radius, str(pin.number))

    def _box(self) -> QRectF:
        size = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, max(1, size.width()), max(1, size.height()))

    def _share(self, at: QPointF) -> tuple[float, float]:
        box = self._box()
        return (at.x() - box.x()) / box.width(), (at.y() - box.y()) / box.height()

    def _under(self, at: QPointF) -> int | None:
        reach = theme.px(_RADIUS) * 1.2
        near = [((self.spot(pin.x, pin.y) - at).manhattanLength(), pin.key) for pin in self._pins]
        return min((key for key in near if key[0] <= reach), default=(0, None))[1]

    def _pin(self, key: int | None) -> Pin | None:
        return next((pin for pin in self._pins if pin.key == key), None)

    def _at(self, key: int) -> tuple[float, float]:
        pin = self._pin(key)
        assert pin is not None
        return pin.x, pin.y

    def _move(self, pin: Pin, x: float, y: float) -> None:
        moved = replace(pin, x=min(1.0, max(0.0, x)), y=min(1.0, max(0.0, y)))
        self._pins[self._pins.index(pin)] = moved
        self.update()


def draw_mark(painter: QPainter, mark: PlanMark, middle: QPointF, radius: float, number: str = "") -> None:
    """The mark of a class as the paper shows it: dark ink on white, whatever lies below."""
    outer = radius * (1.2 if mark.look is Look.DOUBLE else 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    fills = [(outer * 1.2, _WHITE), (outer, _INK)]
    if mark.look is not Look.FILLED:
        fills.append((outer - radius * 0.16, _WHITE))
    if mark.look is Look.DOUBLE:
        fills += [(outer - radius * 0.28, _INK), (outer - radius * 0.38, _WHITE)]
    for size, ink in fills:
        painter.setBrush(QColor(ink))
        if mark.shape is Shape.CIRCLE:
            painter.drawEllipse(middle, size, size)
        else:
            painter.drawPolygon(QPolygonF([middle + QPointF(x * size, y * size) for x, y in corners(mark.shape)]))
    if number:
        font = QFont(theme.font("microb"))
        font.setPixelSize(round(radius * (1.1 if len(number) < 3 else 0.85)))
        painter.setFont(font)
        painter.setPen(QColor(_WHITE if mark.look is Look.FILLED else _INK))
        down = radius * 0.22 if mark.shape is Shape.TRIANGLE else 0.0
        box = QRectF(middle.x() - radius, middle.y() - radius + down, 2 * radius, 2 * radius)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), number)
