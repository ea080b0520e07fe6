"""Where the buildings of an estate stand on its plan when nobody has placed them: in lines by number."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from desk.rules.range_texts import is_road

FEWEST, MOST = 4, 8
"""Columns of an estate's plan."""

ROAD_COLUMNS = 10
_NUMBER = re.compile(r"[0-9]+")

Cell = tuple[float, float]


def natural(number: str) -> tuple[str, int, str]:
    """Sorts 2 before 10, 10 before 甲3, and letters last."""
    found = _NUMBER.search(number)
    if found is None:
        return "\uffff", 0, number
    return number[: found.start()], int(found.group()), number[found.end() :]


def lay_out(proper: str, numbers: Sequence[str], placed: Sequence[Cell | None]) -> list[Cell]:
    """A cell (column, line; from 0) for each building; those that are ``placed`` keep theirs.

    An estate is filled line by line, from the smallest number on; along a road the odd numbers face the even ones.
    """
    cells = list(placed)
    taken = {cell for cell in placed if cell is not None}
    order = sorted((at for at, cell in enumerate(placed) if cell is None), key=lambda at: natural(numbers[at]))
    if is_road(proper) and all(number.isdigit() for number in numbers):
        first = min(((int(number) + 1) // 2 for number in numbers), default=0)
        for at in order:
            number = int(numbers[at])
            line, column = divmod((number + 1) // 2 - first, ROAD_COLUMNS)
            cells[at] = (column, 2 * line + (number + 1) % 2)
        return [cell or (0, 0) for cell in cells]
    columns = min(MOST, max(FEWEST, math.ceil(math.sqrt(2 * len(numbers)))))
    free = ((at % columns, at // columns) for at in range(len(numbers) + len(taken)))
    for at in order:
        cells[at] = next(cell for cell in free if cell not in taken)
    return [cell or (0, 0) for cell in cells]
