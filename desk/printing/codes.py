"""QR code and Code 128 as black runs. The content is digits only: a scanner types it through any input method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import zxingcpp

QUIET_QR, QUIET_BARS = 4, 10  # clear modules on each side: ISO/IEC 18004 and 15417


@dataclass(frozen=True, slots=True)
class Code:
    """A code of ``columns`` × ``rows`` modules; ``runs`` are (column, row, length) of its black parts."""

    columns: int
    rows: int
    runs: tuple[tuple[int, int, int], ...]


def qr(digits: str) -> Code:
    """A QR code with error correction M; a full one, because many scanners don't read Micro QR."""
    return _code(*qr_raster(digits))


def bars(digits: str) -> Code:
    """A Code 128, one row high; an even number of digits takes two to a symbol (set C)."""
    columns, _, data = _raster(zxingcpp.create_barcode(_digits(digits), zxingcpp.BarcodeFormat.Code128))
    return _code(columns, 1, data)


def qr_raster(digits: str) -> tuple[int, int, bytes]:
    """The same as columns, rows and one byte a module: 0 is black, 255 white."""
    return _raster(zxingcpp.create_barcode(_digits(digits), zxingcpp.BarcodeFormat.QRCode, ec_level="M"))


def _digits(text: str) -> str:
    if not (text.isascii() and text.isdigit()):
        raise ValueError("a code on paper holds digits only")
    return text


def _raster(barcode: zxingcpp.Barcode) -> tuple[int, int, bytes]:
    image: Any = barcode.to_image(scale=1, add_quiet_zones=False)  # its stub doesn't say that it is a buffer
    rows, columns = image.shape
    return columns, rows, bytes(image)


def _code(columns: int, rows: int, data: bytes) -> Code:
    runs = [run for row in range(rows) for run in _black(data[row * columns : (row + 1) * columns], row)]
    return Code(columns, rows, tuple(runs))


def _black(line: bytes, row: int) -> list[tuple[int, int, int]]:
    found, start = [], line.find(0)
    while start >= 0:
        end = line.find(255, start)
        end = len(line) if end < 0 else end
        found.append((start, row, end - start))
        start = line.find(0, end)
    return found
