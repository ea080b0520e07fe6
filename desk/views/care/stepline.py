"""The steps of a booking beside each other: ticks for what was done, a ring for what comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.views import paint, theme
from desk.views.care.facts import Step

_HIGH = 66


class StepLine(QWidget):
    """Shows :class:`Step` in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these."""
        self._steps = tuple(steps)
        self.setAccessibleName("  ".join(f"{'✓ ' if step.done else ''}{step.word} {step.when}" for step in steps))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_HIGH))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        px, wide = theme.px, self.width() / len(self._steps)
        with QPainter(self) as painter:
            for number, step in enumerate(self._steps):
                left = wide * number
                side = px(20 if step.done else 16)
                mark = QRectF(left + px(10) - side / 2, px(12) - side / 2, side, side)
                if number + 1 < len(self._steps):
                    self._draw_line(painter, mark.right() + px(4), left + wide, self._steps[number + 1].done)
                paint.draw_shape(painter, "tick" if step.done else "ring", mark, "green" if step.done else "grey")
                room = wide - px(4)
                role = "smallb" if step.done else "small"
                paint.draw_text(painter, QRectF(left, px(24), room, px(20)), step.word, role)
                paint.draw_text(painter, QRectF(left, px(44), room, px(20)), step.when, "small", "ink2")

    def _draw_line(self, painter: QPainter, left: float, right: float, done: bool) -> None:
        ink = theme.family("green").solid if done else theme.colour("line2")
        pen = QPen(ink, theme.px(2), Qt.PenStyle.SolidLine if done else Qt.PenStyle.CustomDashLine)
        if not done:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, theme.px(12)), QPointF(right - theme.px(2), theme.px(12)))
