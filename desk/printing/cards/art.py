"""What is drawn on a card besides text, as operators of a PDF's content. Millimetres up from the lower left corner."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from desk.printing.codes import bars, qr_raster

_ROUND = 0.5523  # of the radius: the handle of a curve that is a quarter of a circle (ISO 32000-1, 8.5.2)
_CHUNK = 7  # modules of a QR code that are looked up at once: 21 = 3 × 7
_PLATE, _DOOR, _LIGHT, _KNOB = "#12554C", "#FFFFFF", "#E8B04B", "#B3261A"


@cache
def ink(colour: str) -> str:
    """#B3261A → its three parts between 0 and 1."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))


def box(x: float, y: float, wide: float, high: float, radius: float = 0.0) -> str:
    """The path of a box, with rounded corners where there is a radius."""
    if not radius:
        return f"{x:.3f} {y:.3f} {wide:.3f} {high:.3f} re"
    right, top, bend = x + wide, y + high, radius * (1 - _ROUND)
    return (
        f"{x + radius:.3f} {y:.3f} m {right - radius:.3f} {y:.3f} l"
        f" {right - bend:.3f} {y:.3f} {right:.3f} {y + bend:.3f} {right:.3f} {y + radius:.3f} c"
        f" {right:.3f} {top - radius:.3f} l"
        f" {right:.3f} {top - bend:.3f} {right - bend:.3f} {top:.3f} {right - radius:.3f} {top:.3f} c"
        f" {x + radius:.3f} {top:.3f} l"
        f" {x + bend:.3f} {top:.3f} {x:.3f} {top - bend:.3f} {x:.3f} {top - radius:.3f} c"
        f" {x:.3f} {y + radius:.3f} l"
        f" {x:.3f} {y + bend:.3f} {x + bend:.3f} {y:.3f} {x + radius:.3f} {y:.3f} c h"
    )


def filled(path: str, colour: str) -> str:
    return f"{ink(colour)} rg {path} f\n"


def lined(path: str, colour: str, thick: float) -> str:
    return f"{ink(colour)} RG {thick:.3f} w {path} S\n"


def polygon(corners: Sequence[tuple[float, float]]) -> str:
    first, *others = corners
    return f"{first[0]:.3f} {first[1]:.3f} m " + "".join(f"{x:.3f} {y:.3f} l " for x, y in others) + "h"


def warning(x: float, y: float, wide: float, high: float, colour: str) -> str:
    """A triangle with an exclamation mark in it; ``y`` is its foot."""
    middle, thick = x + wide / 2, high * 0.12
    path = polygon(
        ((x + thick / 2, y + thick / 2), (x + wide - thick / 2, y + thick / 2), (middle, y + high - thick / 2))
    )
    bar = box(middle - high * 0.055, y + high * 0.34, high * 0.11, high * 0.32, high * 0.05)
    dot = box(middle - high * 0.065, y + high * 0.14, high * 0.13, high * 0.13, high * 0.06)
    shape = f"{ink(colour)} rg {ink(colour)} RG 1 j {thick:.3f} w {path} B\n"
    return shape + filled(bar, "#FFFFFF") + filled(dot, "#FFFFFF")


def mark(x: float, y: float, side: float) -> str:
    """The mark of the desk: an arched door, half open, with light behind it."""

    def at(across: float, down: float) -> str:
        return f"{x + across * side:.3f} {y + (1 - down) * side:.3f}"

    radius, handle = 0.26, 0.26 * _ROUND
    arch = (
        f"{at(0.24, 0.82)} m {at(0.24, 0.16 + radius)} l"
        f" {at(0.24, 0.16 + radius - handle)} {at(0.5 - handle, 0.16)} {at(0.5, 0.16)} c"
        f" {at(0.5 + handle, 0.16)} {at(0.76, 0.16 + radius - handle)} {at(0.76, 0.16 + radius)} c {at(0.76, 0.82)} l h"
    )
    bend = f"{at(0.613, 0.29)} {at(0.66, 0.35)} {at(0.66, 0.45)} c"
    leaf = f"{at(0.52, 0.27)} m {bend} {at(0.66, 0.8)} l {at(0.52, 0.8)} l h"
    step = box(x + 0.17 * side, y + 0.155 * side, 0.66 * side, 0.055 * side, 0.02 * side)
    knob = box(x + 0.405 * side, y + 0.395 * side, 0.07 * side, 0.07 * side, 0.035 * side)
    plate = filled(box(x, y, side, side, side * 0.22), _PLATE)
    return plate + filled(arch, _DOOR) + filled(leaf, _LIGHT) + filled(step, _DOOR) + filled(knob, _KNOB)


class _Runs(dict[tuple[int, int, bytes], str]):
    """Row, column and seven modules from there → their black parts as boxes. A code is put together from 63 of them,
    and there are 8,064, each worked out at the first use.
    """

    def __missing__(self, key: tuple[int, int, bytes]) -> str:
        row, at, bits = key
        runs = self[key] = "".join(f"{at + first} {row} {length} 1 re " for first, length in _black(bits))
        return runs


_RUNS = _Runs()


def qr(digits: str, x: float, top: float, module: float) -> str:
    """A QR code as one path."""
    columns, rows, data = qr_raster(digits)
    parts = [
        _RUNS[row, at, data[row * columns + at : row * columns + min(at + _CHUNK, columns)]]
        for row in range(rows)
        for at in range(0, columns, _CHUNK)
    ]
    return f"q {module:g} 0 0 {-module:g} {x:.3f} {top:.3f} cm 0 g {''.join(parts)}f Q\n"


def _black(bits: bytes) -> list[tuple[int, int]]:
    found, start = [], bits.find(0)
    while start >= 0:
        end = bits.find(255, start)
        end = len(bits) if end < 0 else end
        found.append((start, end - start))
        start = bits.find(0, end)
    return found


def code128(digits: str, x: float, foot: float, module: float, high: float) -> str:
    """A Code 128 as one path."""
    runs = "".join(f"{column} 0 {length} 1 re " for column, _, length in bars(digits).runs)
    return f"q {module:g} 0 0 {high:g} {x:.3f} {foot:.3f} cm 0 g {runs}f Q\n"
