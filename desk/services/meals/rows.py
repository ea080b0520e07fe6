"""What the services of meals hand out, and what is handed in. Hours in minutes after midnight, money in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desk.rules.care import FROM, BookingState, Verb
from desk.rules.meals import Change, Count

TOUCHES = frozenset({"care"})
"""What views show anew after an act of the kitchen, the routes or the canteen."""

AT_WORK = FROM[Verb.FULFIL]
"""What can still be handed over."""

_NONE = Count()


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


@dataclass(frozen=True, slots=True)
class SittingOfDay:
    """A meal of the day (午餐, 晚餐): hours as moments, ``closes_at`` when it should be cut off."""

    sitting_id: int
    name: str
    starts_at: datetime
    ends_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class DietCount:
    """A line of the kitchen's table; ``extra`` is how much it is other than at the cut-off."""

    diet_id: int | None
    name: str
    instruction: str
    hue: str
    count: Count
    extra: Count = _NONE


@dataclass(frozen=True, slots=True)
class RouteCount:
    """A route of the day. ``route_id`` None: those who are on no route; ``leaves_at`` None: nobody said when."""

    route_id: int | None
    code: str
    name: str
    carrier: str
    hue: str
    portions: int
    leaves_at: datetime | None


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody for whom the kitchen must do something. ``place``: A12, or empty for who eats here.

    ``words`` are what the file says; an ``allergy`` comes first. ``cautions`` are dishes of the menu that have it.
    """

    resident_id: int
    name: str
    place: str
    allergy: bool
    words: tuple[str, ...]
    diet: str
    portions: int
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class Extra:
    """A portion that is other than at the cut-off: what it was and is, why, and who changed it.

    ``printed``: the kitchen has a slip of it.
    """

    booking_id: int
    resident_id: int
    name: str
    change: Change
    before: str
    after: str
    at: datetime | None
    by: str
    reason: str
    printed: bool


@dataclass(frozen=True, slots=True)
class Kitchen:
    """What the kitchen cooks for one sitting on one day (厨房备餐).

    ``yesterday``: the portions of the day before, None where there were none. ``sitting`` None: no meal that day.
    """

    now: datetime
    day: date
    sittings: tuple[SittingOfDay, ...]
    sitting: SittingOfDay | None
    slot_id: int | None
    cut_off_at: datetime | None
    cut_off_by: str
    dishes: tuple[Dish, ...]
    diets: tuple[DietCount, ...]
    total: Count
    yesterday: int | None
    routes: tuple[RouteCount, ...]
    needs: tuple[Need, ...]
    extras: tuple[Extra, ...]

    @property
    def unprinted(self) -> int:
        """Changes after the cut-off of which the kitchen has no slip."""
        return sum(not each.printed for each in self.extras)


@dataclass(frozen=True, slots=True)
class MenuDay:
    """What is cooked for a sitting on a day; ``version`` None: nothing was written yet."""

    sitting_id: int
    day: date
    dishes: tuple[Dish, ...] = ()
    version: int | None = None


@dataclass(frozen=True, slots=True)
class MenuWeek:
    """The menus of seven days from ``first``: for each sitting (key, name) a menu for each day."""

    first: date
    sittings: tuple[tuple[int, str], ...]
    menus: tuple[tuple[MenuDay, ...], ...]


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A route: who walks it, and when it leaves for each sitting (key → minutes after midnight)."""

    route_id: int
    code: str
    name: str
    carrier: str
    hue: str
    leaves: Mapping[int, int]
    position: int
    retired_on: date | None
    version: int
    stops: int


@dataclass(frozen=True, slots=True)
class RouteInput:
    """A route as typed."""

    code: str
    name: str
    carrier: str = ""
    hue: str = "teal"
    leaves: Mapping[int, int] = field(default_factory=dict)
    position: int = 0


@dataclass(frozen=True, slots=True)
class StopPortion:
    """What is brought to a door."""

    booking_id: int
    diet: str
    wish: str
    state: BookingState


@dataclass(frozen=True, slots=True)
class StopRow:
    """A door of a route. ``place`` (A12) is empty for who is on none, ``hint`` what the carrier must know of it."""

    resident_id: int
    place: str
    name: str
    address: str
    phone: str
    hint: str
    allergies: tuple[str, ...]
    avoid: tuple[str, ...]
    cautions: tuple[Caution, ...]
    portions: tuple[StopPortion, ...]

    @property
    def open(self) -> bool:
        """Whether something is still to be handed over."""
        return any(each.state in AT_WORK for each in self.portions)


@dataclass(frozen=True, slots=True)
class Walk:
    """A route at one meal. ``as_usual``: in the usual order."""

    route_id: int
    code: str
    name: str
    carrier: str
    usual_carrier: str
    hue: str
    leaves_at: datetime | None
    stops: tuple[StopRow, ...]
    as_usual: bool

    @property
    def portions(self) -> int:
        return sum(len(stop.portions) for stop in self.stops)


@dataclass(frozen=True, slots=True)
class Rounds:
    """The routes of a meal, and the ``strays`` whom none of them passes. ``sitting`` None: no meal that day."""

    now: datetime
    day: date
    sittings: tuple[SittingOfDay, ...]
    sitting: SittingOfDay | None
    walks: tuple[Walk, ...]
    strays: tuple[StopRow, ...]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A canteen card; ``ended_on`` None: it is in use."""

    card_id: int
    number: str
    resident_id: int
    since: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class Plate:
    """A portion of whoever stands at the counter; ``due`` is what they pay of ``price`` (None: no price is set)."""

    booking_id: int
    diet: str
    wish: str
    state: BookingState
    at_home: bool
    price: int | None
    due: int | None
    from_package: bool


@dataclass(frozen=True, slots=True)
class Guest:
    """Who stands at the counter. ``served_at``: when they last got something of this meal."""

    resident_id: int
    name: str
    sex: str
    birth_date: date | None
    eats: Eats
    cautions: tuple[Caution, ...]
    plates: tuple[Plate, ...]
    served_at: datetime | None

    @property
    def open(self) -> tuple[Plate, ...]:
        """What can still be handed out."""
        return tuple(plate for plate in self.plates if plate.state in AT_WORK)

    @property
    def due(self) -> int | None:
        """What is to pay for it, fen; None where a price is missing."""
        dues = [plate.due for plate in self.open]
        return None if None in dues else sum(filter(None, dues))


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """Who was served, as it is now, and the steps by which it can be taken back; none: it was before."""

    guest: Guest
    step_ids: tuple[int, ...]
