"""Places and providers on maps and lists (服务资源地图, 十五分钟服务圈): rings of walking time, marks on a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.rules import pictures
from desk.words import translate

RINGS = (5, 10, 15)
"""The circles of walking time around a station, in minutes."""

LEAST_PIXELS, MOST_PIXELS = 200, 80_000_000
"""The shorter side and the number of pixels of a picture on which places are pinned."""


class Shape(StrEnum):
    """What a class looks like on a plan, so that no colour is needed to tell it."""

    CIRCLE = "CIRCLE"
    SQUARE = "SQUARE"
    DIAMOND = "DIAMOND"
    TRIANGLE = "TRIANGLE"
    HEXAGON = "HEXAGON"
    SHIELD = "SHIELD"


class Look(StrEnum):
    """How a shape is drawn."""

    FILLED = "FILLED"
    OUTLINED = "OUTLINED"
    DOUBLE = "DOUBLE"


@dataclass(frozen=True, slots=True)
class PlanMark:
    """The mark of a class on a plan; no two of the first eighteen are the same."""

    shape: Shape
    look: Look


def mark_of(position: int) -> PlanMark:
    """The mark of the class at ``position`` of the classes, from 0."""
    shapes, looks = tuple(Shape), tuple(Look)
    return PlanMark(shapes[position % len(shapes)], looks[position // len(shapes) % len(looks)])


def ring_of(minutes: int | None) -> int | None:
    """The smallest circle that holds a walk of ``minutes``; None beyond the last, or when nobody walked it."""
    return next((ring for ring in RINGS if minutes is not None and minutes <= ring), None)


def is_small(*, venue: bool, area: int | None, least: int) -> bool:
    """Whether rooms of the station's own are known to be smaller than ``least`` m²."""
    return venue and area is not None and area < least


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG in pixels, as its head says them.

    :class:`RuleBroken` ``PICTURE_TYPE`` for anything else, ``PICTURE_SMALL`` and ``PICTURE_LARGE``.
    """
    size = pictures.size_of(data)
    if size is None:
        raise RuleBroken("PICTURE_TYPE", translate("places", "This is no picture; please choose a JPEG or PNG file."))
    if min(size) < LEAST_PIXELS:
        text = translate("places", "The picture is too small: at least {n} pixels each way.", n=LEAST_PIXELS)
        raise RuleBroken("PICTURE_SMALL", text)
    if size[0] * size[1] > MOST_PIXELS:
        raise RuleBroken("PICTURE_LARGE", translate("places", "The picture has too many pixels; make it smaller."))
    return size


_POINTS: Mapping[Shape, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        Shape.SQUARE: ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
        Shape.DIAMOND: ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
        Shape.TRIANGLE: ((0, -1.3), (1.3, 0.95), (-1.3, 0.95)),
        Shape.HEXAGON: ((-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)),
        Shape.SHIELD: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.2), (0, 1.15), (-0.9, 0.2)),
    }
)


def corners(shape: Shape) -> tuple[tuple[float, float], ...]:
    """The corners of a mark around its middle, in its radius, y downwards; a circle has none."""
    return _POINTS.get(shape, ())
