"""The marks of a bed card, drawn as shapes: no font is needed for them, and a grey printer shows them as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from desk.printing.sheet import Sheet
from desk.printing.styles import INK

_WHITE = "#FFFFFF"
_UNITS = 24.0  # each mark is drawn on 24 × 24 units


class Mark(StrEnum):
    """Allergies, danger of falling, oxygen at the bed, bed rails."""

    ALLERGY = "ALLERGY"
    FALLS = "FALLS"
    OXYGEN = "OXYGEN"
    RAILS = "RAILS"


def draw_mark(sheet: Sheet, mark: Mark, x: float, top: float, side: float) -> None:
    """``mark`` in a square of ``side`` mm whose upper left corner is at ``x``, ``top``."""
    _DRAWN[mark](_Brush(sheet, x, top, side / _UNITS))


class _Brush:
    """Draws in the units of a mark."""

    def __init__(self, sheet: Sheet, x: float, top: float, unit: float) -> None:
        self._sheet, self._x, self._top, self._unit = sheet, x, top, unit

    def line(self, *corners: tuple[float, float], thick: float = 2.0, ink: str = INK, shut: bool = False) -> None:
        placed = [(self._x + x * self._unit, self._top + y * self._unit) for x, y in corners]
        self._sheet.outline(placed, ink=ink, thick=thick * self._unit, shut=shut)

    def area(self, *corners: tuple[float, float], ink: str = INK) -> None:
        self.line(*corners, thick=0, ink=ink, shut=True)

    def disc(self, x: float, y: float, radius: float, *, thick: float = 0.0, ink: str = INK) -> None:
        unit = self._unit
        self._sheet.disc(self._x + x * unit, self._top + y * unit, radius * unit, ink=ink, thick=thick * unit)


def _allergy(brush: _Brush) -> None:
    """A full triangle with an exclamation mark left white."""
    corners = ((12, 3), (22, 20.5), (2, 20.5))
    brush.area(*corners)
    brush.line(*corners, thick=2, shut=True)
    brush.line((12, 8.6), (12, 14), thick=2.4, ink=_WHITE)
    brush.disc(12, 17.8, 1.4, ink=_WHITE)


def _falls(brush: _Brush) -> None:
    """Somebody who slips backwards over a floor."""
    brush.disc(5.6, 5.6, 2.5)
    brush.line((8.2, 8.6), (13, 14.4), thick=3.4)
    brush.line((13, 14.4), (18.6, 12.2), (21.2, 7.8), thick=2.4)
    brush.line((13, 14.4), (18, 16.4), (22, 14.2), thick=2.4)
    brush.line((9, 9.4), (14.6, 7.6), (16.6, 4.2), thick=1.9)
    brush.line((8.6, 9.4), (6, 14), (3, 15.6), thick=1.9)
    brush.line((2, 21.2), (22, 21.2), thick=1.8)


def _oxygen(brush: _Brush) -> None:
    """A bottle with a valve and a hose."""
    brush.line((7, 21.5), (7, 10.5), (8.6, 8), (12.4, 8), (14, 10.5), (14, 21.5), thick=2, shut=True)
    brush.line((10.5, 8), (10.5, 4.4), thick=2)
    brush.line((7.6, 3.4), (13.4, 3.4), thick=2)
    brush.line((10.5, 5.6), (17, 5.6), (19, 7.6), (19, 15), (20.6, 17), thick=1.6)
    brush.line((7, 14), (14, 14), thick=1.6)


def _rails(brush: _Brush) -> None:
    """A bed seen from its side, with a rail of bars."""
    brush.line((2.5, 5), (2.5, 21), thick=2)
    brush.line((21.5, 9), (21.5, 21), thick=2)
    brush.line((2.5, 17.4), (21.5, 17.4), thick=2.2)
    brush.line((6, 9), (18, 9), thick=1.8)
    for x in (6.0, 10.0, 14.0, 18.0):
        brush.line((x, 9), (x, 16.6), thick=1.5)


_DRAWN: Mapping[Mark, Callable[[_Brush], None]] = MappingProxyType(
    {Mark.ALLERGY: _allergy, Mark.FALLS: _falls, Mark.OXYGEN: _oxygen, Mark.RAILS: _rails}
)
