"""The deadline in days: one cell per calendar day, days that don't count striped, the last one filled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.rules.deadlines import DayCell, Due
from desk.rules.times import weekday_text
from desk.views import paint, theme
from desk.words import translate

HEIGHT = 48
_GAP = 5
_END_WEIGHT = 1.6


class DeadlineStrip(QWidget):
    """Painted; says the whole strip to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: Due | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_due(self, due: Due | None) -> None:
        self._due = due
        words = [f"{_day(cell)} {cell.note}" for cell in due.days] if due else []
        self.setAccessibleName(", ".join(words))
        self.setToolTip("\n".join(words))
        self.update()

    def due(self) -> Due | None:
        return self._due

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._due is None:
                return
            if not self._due.days:
                paint.draw_box(painter, self.rect().toRectF(), theme.px(7), theme.colour("sunken"))
                words = translate("intake", "No fixed date: a named leader answers for it")
                paint.draw_text(painter, self.rect().toRectF(), words, "body", "ink2", paint.CENTER)
                return
            for place, (cell, box) in enumerate(zip(self._due.days, self._boxes(), strict=True)):
                _draw_cell(painter, cell, box, is_first=place == 0)

    def _boxes(self) -> list[QRectF]:
        assert self._due is not None
        gap, cells = theme.px(_GAP), self._due.days
        many = len(cells) > 6
        last = len(cells) - 1
        weights = [_END_WEIGHT if many and place in {0, last} else 1.0 for place in range(len(cells))]
        unit = (self.width() - gap * (len(cells) - 1)) / sum(weights)
        boxes, left = [], 0.0
        for weight in weights:
            boxes.append(QRectF(left, 0, unit * weight, self.height()))
            left += unit * weight + gap
        return boxes


def _day(cell: DayCell) -> str:
    return f"{weekday_text(cell.date)} {cell.date.day}"


def _draw_cell(painter: QPainter, cell: DayCell, box: QRectF, *, is_first: bool) -> None:
    px, radius = theme.px, theme.px(7)
    ink, note_ink, bold = "ink", "ink2", "small"
    if cell.is_end:
        paint.draw_box(painter, box, radius, theme.colour("brand"))
        ink = note_ink = "on_brand"
        bold = "smallb"
    elif not cell.counted:
        paint.draw_box(painter, box, radius, theme.colour("sunken"))
        paint.draw_stripes(painter, box, theme.colour("line"))
        ink = note_ink = "ink3"
    elif is_first:
        paint.draw_box(painter, box, radius, theme.colour("surface"), theme.colour("brand"), 1.6)
    else:
        paint.draw_box(painter, box, radius, theme.colour("brand_soft"), theme.colour("brand_line"))
    pad = px(9) if box.width() > px(80) else px(5)
    room = box.adjusted(pad, px(4), -px(3), -px(4))
    half = room.height() / 2
    day_role = "smallb" if cell.is_end or is_first else "small"
    paint.draw_text(painter, QRectF(room.x(), room.y(), room.width(), half), _day(cell), day_role, ink)
    paint.draw_text(painter, QRectF(room.x(), room.y() + half, room.width(), half), cell.note, bold, note_ink)
