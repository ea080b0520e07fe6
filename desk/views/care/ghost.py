"""A booking that is carried over the board: where it was, where it would be, and what is in the way there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desk.views import paint, texts, theme
from desk.views.care.carrying import Carry
from desk.views.care.picture import Picture
from desk.views.tokens import RADIUS


def paint_ghost(painter: QPainter, picture: Picture, carry: Carry) -> None:
    """Paint the cell it came from and that it is over, within the days."""
    scale, sheet = picture.scale, picture.sheet
    painter.save()
    painter.setClipRect(QRectF(scale.left, scale.head, scale.width - scale.left - 1, scale.end - scale.head - 1))
    home = sheet.spot_of(carry.from_sitting, carry.from_day)
    if home is not None:
        _frame(painter, picture.cell(home).adjusted(1, 1, -1, -2))
    spot = carry.spot(sheet)
    if spot is not None:
        _paint_over(painter, picture.cell(spot), carry.name, carry.problem(sheet))
    painter.restore()


def _paint_over(painter: QPainter, cell: QRectF, name: str, problem: str) -> None:
    px = theme.px
    box = cell.adjusted(px(2), px(2), -px(2), -px(3))
    paint.draw_shadow(painter, box, px(RADIUS["button"]))
    look = theme.family("red") if problem else None
    fill, edge = (look.soft, look.line) if look is not None else (theme.colour("surface"), theme.colour("brand"))
    paint.draw_box(painter, box, px(RADIUS["button"]), fill, edge, px(2))
    if problem:
        paint.draw_stripes(painter, box.adjusted(2, 2, -2, -2), edge, px(7))
    room, middle = box.width() - px(12), box.center().y()
    ink = look.text if look is not None else theme.colour("ink")
    if problem:
        texts.draw(painter, box.x() + px(6), middle - px(9), name, "controlb", ink, room)
        texts.draw(painter, box.x() + px(6), middle + px(10), problem, "small", ink, room)
    else:
        texts.draw(painter, box.x() + px(6), middle, name, "controlb", ink, room)


def _frame(painter: QPainter, box: QRectF) -> None:
    pen = QPen(theme.colour("brand"), 1.6, Qt.PenStyle.DashLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, theme.px(8), theme.px(8))
