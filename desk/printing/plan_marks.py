"""The marks of places on a plan: shape and number, drawn so that a grey printer and any eye tell them apart."""

from __future__ import annotations

from desk.printing.sheet import Sheet
from desk.printing.styles import INK, Style
from desk.rules.places import Look, PlanMark, Shape, corners

_WHITE = "#FFFFFF"
_LINE = 0.16  # of the radius
_WIDER = 1.2  # a mark with two lines needs room for its number
_RISE = 0.22  # the middle of a triangle is lower than the middle of its box


def draw_plan_mark(sheet: Sheet, mark: PlanMark, x: float, y: float, radius: float, number: str = "") -> None:
    """``mark`` around ``x``, ``y`` in mm, with a white rim so that it stands out from any picture."""
    outer = radius * (_WIDER if mark.look is Look.DOUBLE else 1.0)
    _fill(sheet, mark.shape, x, y, outer * 1.2, _WHITE)
    _fill(sheet, mark.shape, x, y, outer, INK)
    if mark.look is not Look.FILLED:
        _fill(sheet, mark.shape, x, y, outer - radius * _LINE, _WHITE)
    if mark.look is Look.DOUBLE:
        _fill(sheet, mark.shape, x, y, outer - radius * 0.28, INK)
        _fill(sheet, mark.shape, x, y, outer - radius * 0.38, _WHITE)
    if number:
        ink = _WHITE if mark.look is Look.FILLED else INK
        size = radius * (1.15 if len(number) < 2 else 0.95 if len(number) < 3 else 0.72)
        down = radius * _RISE if mark.shape is Shape.TRIANGLE else 0.0
        style = Style(size, True, ink=ink, leading=1.0)
        sheet.text(x, y - size / 2 + down, number, style, "centre")


def _fill(sheet: Sheet, shape: Shape, x: float, y: float, radius: float, ink: str) -> None:
    if shape is Shape.CIRCLE:
        sheet.disc(x, y, radius, ink=ink)
    else:
        sheet.outline([(x + a * radius, y + b * radius) for a, b in corners(shape)], ink=ink)
