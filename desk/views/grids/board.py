"""Where the buildings of all estates stand on the plan that is painted, and which one lies beside which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desk.services.grids import BuildingOnMap, EstateMap

TILE, LEAST_TILE, TILE_HEIGHT, GAP, HEAD, MARGIN = 104.0, 74.0, 58.0, 8.0, 34.0, 12.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One building and its place, px from the corner of the whole plan."""

    building: BuildingOnMap
    place: QRectF

    @property
    def key(self) -> int:
        return self.building.building.building_id


@dataclass(frozen=True, slots=True)
class Estate:
    """One estate: its heading from ``top``, its tiles by line."""

    plan: EstateMap
    top: float
    bottom: float
    lines: tuple[tuple[Tile, ...], ...]


class Board:
    """The plans below each other, laid out for ``width`` px at ``scale``; ``size`` is what it all takes."""

    def __init__(self, plans: Sequence[EstateMap], width: float, scale: float) -> None:
        self._scale = scale
        self.estates: list[Estate] = []
        self.lines: list[tuple[Tile, ...]] = []
        self._place_of: dict[int, tuple[int, int]] = {}
        self.width, self.height = width, 0.0
        top = 0.0
        for plan in plans:
            estate = self._laid(plan, top, width)
            self.estates.append(estate)
            top = estate.bottom
        self.height = top + MARGIN * scale
        self._tops = [estate.top for estate in self.estates]
        for number, line in enumerate(self.lines):
            for at, tile in enumerate(line):
                self._place_of[tile.key] = (number, at)

    def tile(self, key: int | None) -> Tile | None:
        """The tile of a building."""
        place = self._place_of.get(key) if key is not None else None
        return self.lines[place[0]][place[1]] if place is not None else None

    def first(self) -> Tile | None:
        return self.lines[0][0] if self.lines else None

    def at(self, point: QPointF) -> Tile | None:
        """The tile at ``point``."""
        return next((tile for tile in self.visible(point.y(), point.y()) if tile.place.contains(point)), None)

    def estates_between(self, top: float, bottom: float) -> Iterator[Estate]:
        """The estates of which something lies between two heights."""
        for estate in self.estates[max(0, bisect_right(self._tops, top) - 1) :]:
            if estate.top > bottom:
                return
            yield estate

    def visible(self, top: float, bottom: float) -> Iterator[Tile]:
        """The tiles of which something lies between two heights."""
        for estate in self.estates_between(top, bottom):
            for line in estate.lines:
                if line[0].place.bottom() >= top and line[0].place.top() <= bottom:
                    yield from line

    def beside(self, key: int, across: int, down: int) -> Tile | None:
        """The neighbour in a direction; at the end of a line the next line goes on. None at the edge."""
        number, at = self._place_of[key]
        if across:
            if 0 <= at + across < len(self.lines[number]):
                return self.lines[number][at + across]
            number += across
            if not 0 <= number < len(self.lines):
                return None
            return self.lines[number][0 if across > 0 else -1]
        if not 0 <= number + down < len(self.lines):
            return None
        middle = self.lines[number][at].place.center().x()
        return min(self.lines[number + down], key=lambda tile: abs(tile.place.center().x() - middle))

    def between(self, first: int, last: int) -> list[int]:
        """The keys from one building to another, as one reads."""
        keys = [tile.key for line in self.lines for tile in line]
        ends = sorted((keys.index(first), keys.index(last)))
        return keys[ends[0] : ends[1] + 1]

    def neighbours_of(self, key: int) -> list[int]:
        """All buildings of the estate in which one stands."""
        for estate in self.estates:
            keys = [tile.key for line in estate.lines for tile in line]
            if key in keys:
                return keys
        return []

    def _laid(self, plan: EstateMap, top: float, width: float) -> Estate:
        scale = self._scale
        margin, gap = MARGIN * scale, GAP * scale
        room = (width - 2 * margin + gap) / max(plan.columns, 1) - gap
        wide, high = min(TILE * scale, max(LEAST_TILE * scale, room)), TILE_HEIGHT * scale
        start = top + HEAD * scale
        by_line: dict[int, list[Tile]] = {}
        for each in plan.buildings:
            corner = QPointF(margin + each.x * (wide + gap), start + each.y * (high + gap))
            tile = Tile(each, QRectF(corner.x(), corner.y(), wide, high))
            by_line.setdefault(round(each.y), []).append(tile)
            self.width = max(self.width, tile.place.right() + margin)
        lines = tuple(
            tuple(sorted(by_line[number], key=lambda tile: tile.place.x())) for number in sorted(by_line)
        )  # fmt: skip
        self.lines.extend(lines)
        return Estate(plan, top, start + plan.lines * (high + gap) + gap, lines)
