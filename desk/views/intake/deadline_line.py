"""One time limit profile and the deadline it gives; the two lines are a choice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.rules.deadlines import Due, Level, Profile, due_text, limit_text
from desk.views import paint, theme
from desk.words import translate

_HEIGHT = 20


class DeadlineLine(QAbstractButton):
    """``◉ 7123 难事 3 天 11月24日（周二）18:00 到期``; checked when it is the profile that counts."""

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile = profile
        self._level, self._due = "", ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_due(self, level: Level, due: Due) -> None:
        limit = limit_text(level)
        self._level = f"{level.text} {limit}"
        self._due = translate("intake", "due {moment}", moment=due_text(due.at, due.provisional)) if due.at else ""
        self.setAccessibleName(self.words())
        self.setToolTip(translate("intake", "Deadline by “{profile}”", profile=self.profile.text))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        return "  ".join(part for part in (self.profile.text, self._level, self._due) if part)

    def sizeHint(self) -> QSize:
        px = theme.px
        width = px(22) + paint.text_width(self.profile.text, "small") + px(8)
        width += paint.text_width(self._level, "strong") + px(8) + paint.text_width(self._due, "strong") + px(4)
        return QSize(width, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, on = theme.px, self.isChecked()
        height = self.height()
        with QPainter(self) as painter:
            side = px(14)
            ring = QRectF(px(1), (height - side) / 2, side, side)
            edge = theme.colour("brand" if on else "line3")
            paint.draw_box(painter, ring, side / 2, theme.colour("surface"), edge, 1.5)
            if on:
                inner = ring.adjusted(px(4), px(4), -px(4), -px(4))
                paint.draw_box(painter, inner, inner.height() / 2, theme.colour("brand"))
            left = float(px(22))
            role = "strong" if on else "body"
            parts = (
                (self.profile.text, "small", "ink2"),
                (self._level, role, "brand_ink" if on else "ink3"),
                (self._due, role, "ink" if on else "ink3"),
            )
            for text, font, ink in parts:
                width = paint.text_width(text, font)
                room = QRectF(left, 0, min(width + 2, self.width() - left), height)
                paint.draw_text(painter, room, text, font, ink)
                left += width + px(8)
