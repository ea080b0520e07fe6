"""What the looks of the cells mean, below the board."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.views import paint, texts, theme
from desk.views.footline import FootLine
from desk.words import translate


class Legend(FootLine):
    """A swatch of what is booked, then what stands in the cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(", ".join(_sentences()), parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.px
        left, middle = px(2.0), self.height() / 2
        with QPainter(self) as painter:
            side = px(8)
            box = QRectF(left, middle - side / 2, side, side)
            paint.draw_box(painter, box, px(2), theme.colour("brand_line"))
            left += side + px(8)
            for words in _sentences():
                wide = texts.width(words, "small")
                if left + wide > self.width():
                    return
                texts.draw(painter, left, middle, words, "small", "ink2")
                left += wide + px(18)


def _sentences() -> tuple[str, ...]:
    return (
        translate("care_board", "Numbers are booked / places"),
        translate("care_board", "dashed is free, Enter books it"),
        translate("care_board", "striped is not open"),
        translate("care_board", "a ring: somebody waits"),
    )
