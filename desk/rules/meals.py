"""What the kitchen counts, what changed after it had counted, and in which order the routes are walked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

GAP = 10
"""Between two stops of a route, so that somebody can be put between them."""


@dataclass(frozen=True, slots=True)
class Count:
    """Portions of one kind: eaten ``here`` (堂食), brought ``home`` (送餐)."""

    here: int = 0
    home: int = 0

    @property
    def total(self) -> int:
        return self.here + self.home


@dataclass(frozen=True, slots=True)
class Portion:
    """One portion as the kitchen sees it: which diet, and whether it is brought."""

    diet_id: int | None
    at_home: bool


class Change(StrEnum):
    """What happened to a portion after the kitchen had counted: 加餐, 减餐, 改餐."""

    ADDED = "ADDED"
    GONE = "GONE"
    OTHER = "OTHER"


def counted(portions: Iterable[Portion]) -> dict[int | None, Count]:
    """How many of each diet."""
    here: dict[int | None, int] = {}
    home: dict[int | None, int] = {}
    for portion in portions:
        tally = home if portion.at_home else here
        tally[portion.diet_id] = tally.get(portion.diet_id, 0) + 1
    return {diet: Count(here.get(diet, 0), home.get(diet, 0)) for diet in here.keys() | home.keys()}


def changed(before: Mapping[int, Portion], now: Mapping[int, Portion]) -> dict[int, Change]:
    """By booking: what is other than ``before``; the order is that of the bookings' keys."""
    found = {}
    for key in sorted(before.keys() | now.keys()):
        if key not in before:
            found[key] = Change.ADDED
        elif key not in now:
            found[key] = Change.GONE
        elif before[key] != now[key]:
            found[key] = Change.OTHER
    return found


def walked(usual: Sequence[int], today: Sequence[int]) -> tuple[int, ...]:
    """The residents of a route in walking order: as ``today`` says; whom it does not name comes after whoever is
    before them in the ``usual`` order. Whom the route does not pass is left out.
    """
    if not today:
        return tuple(usual)
    on_route = set(usual)
    order = [key for key in dict.fromkeys(today) if key in on_route]
    known = set(order)
    for number, key in enumerate(usual):
        if key not in known:
            before = usual[number - 1] if number else None
            order.insert(order.index(before) + 1 if before is not None else 0, key)
            known.add(key)
    return tuple(order)


def merged(usual: Sequence[int], walk: Sequence[int]) -> tuple[int, ...]:
    """The ``usual`` order of a route, with those of ``walk`` in the order of ``walk``: the others keep their places."""
    wanted = iter([key for key in walk if key in set(usual)])
    moving = set(walk)
    return tuple(next(wanted) if key in moving else key for key in usual)


def positions(order: Sequence[int]) -> dict[int, int]:
    """Where each stands, with gaps."""
    return {key: GAP * number for number, key in enumerate(order, start=1)}


def stop_text(code: str, number: int) -> str:
    """A12: the twelfth door of route A."""
    return f"{code}{number:02d}"
