"""Measures and inks of paper. Lengths are millimetres everywhere on this floor, type sizes too."""

from __future__ import annotations

from dataclasses import dataclass, replace

POINT = 25.4 / 72  # mm

# Thermal paper knows black only; a grey would come out as dots. On white: 21:1, 15.9:1, 8.6:1.
BLACK, INK, INK2 = "#000000", "#1C2422", "#444E4A"
A4 = (210.0, 297.0)
ROLL = 80.0  # width of the receipt roll; a thermal head prints 72 of it


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks.

    ``size`` is the height of an em; text too wide for its place shrinks down to ``smallest`` (default: not at all)
    and is then wrapped. ``leading`` is the distance of lines in ems.
    """

    size: float
    bold: bool = False
    ink: str = INK
    smallest: float = 0.0
    leading: float = 1.45

    @property
    def floor(self) -> float:
        """The smallest size this text may take."""
        return self.smallest or self.size

    @property
    def pitch(self) -> float:
        """From one line to the next."""
        return self.size * self.leading

    def at(self, size: float) -> Style:
        """The same look at another size."""
        return replace(self, size=size)


def points(size: float) -> float:
    """Typographic points → millimetres."""
    return size * POINT
