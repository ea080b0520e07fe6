"""Blocks stacked downwards, whose height is known before a sheet is cut to it."""

from __future__ import annotations

from collections.abc import Callable

from desk.printing.codes import Code
from desk.printing.sheet import Align, Sheet, lay
from desk.printing.styles import Style

Draw = Callable[[Sheet, float, float], None]  # the sheet, left and top of the block in mm

_SHIFT = {"left": 0.0, "centre": 0.5, "right": 1.0}


class Column:
    """A column ``width`` mm wide; :attr:`height` grows with what is put into it."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self._blocks: list[tuple[float, Draw]] = []

    def put(self, height: float, draw: Draw) -> None:
        """Any block of ``height`` mm."""
        self._blocks.append((self.height, draw))
        self.height += height

    def gap(self, height: float) -> None:
        """Nothing, ``height`` mm of it."""
        self.height += height

    def text(self, text: str, style: Style, align: Align = "left") -> None:
        """Text made to fit the column; nothing when empty."""
        if text:
            laid = lay(text, style, self.width)
            shift = _SHIFT[align] * self.width
            self.put(laid.height, lambda sheet, x, top: sheet.lines(x + shift, top, laid, align))

    def fact(self, label: str, value: str, label_style: Style, style: Style, indent: float) -> None:
        """A label, and its value ``indent`` mm further right on the same first line."""
        name, told = lay(label, label_style, indent - 1.5), lay(value, style, self.width - indent)
        level = max(name.style.pitch, told.style.pitch)

        def draw(sheet: Sheet, x: float, top: float) -> None:
            sheet.lines(x, top + (level - name.style.pitch) / 2, name)
            sheet.lines(x + indent, top + (level - told.style.pitch) / 2, told)

        self.put(max(name.height, told.height, level), draw)

    def rule(self, ink: str, *, dashed: bool = False, thick: float = 0.25, air: float = 2.0) -> None:
        """A line over the whole width with ``air`` mm above and below."""
        self.put(
            2 * air,
            lambda sheet, x, top: sheet.rule(x, top + air, self.width, ink=ink, thick=thick, dashed=dashed),
        )

    def code(self, code: Code, module: float, row: float | None = None, align: Align = "left") -> None:
        """A code; ``module`` and ``row`` are the sizes of one module in mm."""
        shift = _SHIFT[align] * (self.width - code.columns * module)
        height = code.rows * (module if row is None else row)
        self.put(height, lambda sheet, x, top: sheet.code(x + shift, top, code, module, row))

    def beside(self, left: Column, right: Column) -> None:
        """Two columns side by side, the right one at the right edge."""
        shift = self.width - right.width

        def draw(sheet: Sheet, x: float, top: float) -> None:
            left.draw(sheet, x, top)
            right.draw(sheet, x + shift, top)

        self.put(max(left.height, right.height), draw)

    def framed(self, inner: Column, *, ink: str, air: float) -> None:
        """``inner`` in a frame over the whole width, with ``air`` mm around."""
        high = inner.height + 2 * air

        def draw(sheet: Sheet, x: float, top: float) -> None:
            sheet.frame(x, top, self.width, high, ink=ink)
            inner.draw(sheet, x + air, top + air)

        self.put(high, draw)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Draw everything, the upper left corner at ``x``, ``top``."""
        for at, draw in self._blocks:
            draw(sheet, x, top + at)
