"""What the services of meals hand out, and what is handed in. Hours in minutes after midnight, money in fen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

TOUCHES = frozenset({"care"})
"""What views show anew after an act of the kitchen, the routes or the canteen."""


@dataclass(frozen=True, slots=True)
class DietRow:
    """A kind of meal (普通, 软食 …); ``instruction`` is what the kitchen does for it, ``hue`` a family of colours."""

    diet_id: int
    name: str
    instruction: str
    hue: str
    position: int
    ordinary: bool
    retired_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class DietInput:
    """A kind of meal as typed; ``ordinary``: what whoever says nothing gets."""

    name: str
    instruction: str = ""
    hue: str = "teal"
    position: int = 0
    ordinary: bool = False


@dataclass(frozen=True, slots=True)
class Eats:
    """What somebody may eat. ``diet_id`` None: the ordinary kind, ``diet`` is its name all the same.

    ``on_file`` are foods that the note on allergies in the file names. ``version`` None: nothing was kept yet.
    """

    resident_id: int
    diet_id: int | None
    diet: str
    avoid: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    on_file: tuple[str, ...] = ()
    note: str = ""
    version: int | None = None

    @property
    def has_allergy(self) -> bool:
        """Whether any food is dangerous."""
        return bool(self.allergies or self.on_file)


@dataclass(frozen=True, slots=True)
class EatsInput:
    """What somebody may eat, as typed: one food in a word."""

    diet_id: int | None = None
    avoid: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    note: str = ""


class CautionKind(StrEnum):
    """Dangerous to eat; not eaten; another kind of meal than the file says."""

    ALLERGY = "ALLERGY"
    AVOID = "AVOID"
    DIET = "DIET"


@dataclass(frozen=True, slots=True)
class Caution:
    """What must be looked at before somebody gets what is cooked: ``text`` in the clerk's words, worst first.

    ``word`` is what the file says, ``dish`` what has it, ``instead`` what the menu has for it ("" : nothing yet).
    """

    resident_id: int
    kind: CautionKind
    word: str
    dish: str
    instead: str
    text: str


@dataclass(frozen=True, slots=True)
class Dish:
    """A dish of a menu: ``contains`` is what somebody may be allergic to, ``instead`` what they get then."""

    name: str
    contains: tuple[str, ...] = ()
    instead: str = ""
