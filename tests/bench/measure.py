"""What a bench hands to :mod:`tests.bench.run`, and how it takes the time."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table.

    ``value`` is in ``unit``; ``floor`` is what it is compared with, measured in the same run and the same unit;
    ``limit`` is the highest allowed ratio value ÷ floor, or the highest allowed value when there is no floor.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    floor_name: str = ""
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """Value ÷ floor; None without a floor."""
        return self.value / self.floor if self.floor else None

    @property
    def held(self) -> bool:
        """Whether the limit holds; a line without one is for information only."""
        compared = self.value if self.ratio is None else self.ratio
        return self.limit is None or compared <= self.limit


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(works: Sequence[Callable[[], object]], *, rounds: int) -> list[list[float]]:
    """Seconds of each variant in each round; taken in turn, because the machine's speed drifts.

    Every other round goes backwards, or Python would tidy its memory always in the same variant.
    """
    taken: list[list[float]] = [[] for _ in works]
    pairs = list(zip(taken, works, strict=True))
    for number in range(rounds):
        for times, work in reversed(pairs) if number % 2 else pairs:
            times.append(seconds(work))
    return taken


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least ``percent`` of all values don't exceed (nearest rank)."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]
