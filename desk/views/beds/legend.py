"""What the looks of the bars and the marks of the beds mean, below the board."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desk.rules.beds import Condition, StayKind, condition_text, kind_text
from desk.views import icons, paint, texts, theme
from desk.views.beds.bars import FAMILIES
from desk.views.beds.ground import MARKS, RESERVE_MARK
from desk.views.footline import FootLine
from desk.words import translate

_SWATCH = 22
_KINDS = (StayKind.LONG, StayKind.SHORT, StayKind.RESPITE, StayKind.TRIAL, StayKind.EMERGENCY)


class Legend(FootLine):
    """Each sign with its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(", ".join(words for _, words in _entries()), parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.px
        left, middle = 0.0, self.height() / 2
        with QPainter(self) as painter:
            for sign, words in _entries():
                wide = px(_SWATCH) if sign in _SWATCHES else px(18)
                need = wide + px(5) + texts.width(words, "small")
                if left + need > self.width():
                    return
                high = px(14) if sign in _SWATCHES else px(18)
                _paint_sign(painter, sign, QRectF(left, middle - high / 2, wide, high))
                texts.draw(painter, left + wide + px(5), middle, words, "small", "ink2")
                left += need + px(13)


_SWATCHES = frozenset({*(kind.value for kind in _KINDS), "AWAY", "COMING"})


def _entries() -> list[tuple[str, str]]:
    """The name of each sign and its word."""
    return [
        *((kind.value, kind_text(kind)) for kind in _KINDS),
        ("AWAY", translate("beds_page", "away")),
        ("RESERVE", translate("beds_page", "emergency reserve")),
        (Condition.TO_CLEAN.value, condition_text(Condition.TO_CLEAN)),
        (Condition.TO_INSPECT.value, condition_text(Condition.TO_INSPECT)),
        ("FREE", translate("beds_page", "free bed")),
        (Condition.OUT_OF_USE.value, condition_text(Condition.OUT_OF_USE)),
        ("COMING", translate("beds_page", "comes today")),
        ("GOING", translate("beds_page", "leaves today")),
        ("OVER", translate("beds_page", "overstays")),
    ]


def _paint_sign(painter: QPainter, sign: str, box: QRectF) -> None:
    if sign in _SWATCHES:
        _paint_swatch(painter, sign, box)
        return
    side = min(box.width(), box.height())
    if sign == "FREE":
        paint.draw_shape(painter, "ring", box.adjusted(1, 1, -1, -1), "teal")
        return
    marks = {condition.value: mark for condition, mark in MARKS.items()}
    marks |= {"RESERVE": RESERVE_MARK, "GOING": ("sign-out-bold", "blue"), "OVER": ("warning-fill", "amber")}
    icon, family = marks[sign]
    icons.paint(painter, icon, QRectF(box.x(), box.y(), side, side), theme.family(family).text)


def _paint_swatch(painter: QPainter, sign: str, box: QRectF) -> None:
    radius = theme.px(4)
    if sign == "AWAY":
        look = theme.family("teal")
        paint.draw_box(painter, box, radius, theme.colour("surface"))
        paint.draw_stripes(painter, box.adjusted(1, 1, -1, -1), look.solid, theme.px(5), 1.4)
        paint.draw_box(painter, box, radius, None, look.line)
        return
    if sign == "COMING":
        paint.draw_box(painter, box, radius, theme.colour("surface"), theme.family("blue").solid, 1.6)
        return
    look = theme.family(FAMILIES[StayKind(sign)])
    paint.draw_box(painter, box, radius, look.soft, look.line)
    painter.setPen(QPen(look.solid, theme.px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    x = box.x() + theme.px(3)
    painter.drawLine(int(x), int(box.y()) + 1, int(x), int(box.bottom()) - 1)
