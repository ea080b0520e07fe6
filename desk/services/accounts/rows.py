"""What the services of accounts hand out, and what is handed in. Money in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desk.rules.accounts import Charge, Method, MonthBase, Rate, Unit
from desk.rules.beds import StayState
from desk.rules.charges import Counted, Part

TOUCHES = frozenset({"accounts"})
"""What views show anew after an act on an account."""

RATES = frozenset({"rates", "accounts"})


@dataclass(frozen=True, slots=True)
class RateRow:
    """A rate as the settings show it; ``version`` goes back with a change. ``in_force``: it holds today."""

    rate: Rate
    version: int
    in_force: bool


@dataclass(frozen=True, slots=True)
class Tariff:
    """All rates of the station, how a month is divided, and the words there are for what narrows a rate."""

    rates: tuple[RateRow, ...]
    base: MonthBase
    room_kinds: tuple[str, ...]
    care_levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RateInput:
    """A rate as typed; "" for what does not narrow it."""

    kind: Charge
    amount: int
    unit: Unit
    valid_from: date
    valid_to: date | None = None
    name: str = ""
    room_kind: str = ""
    care_level: str = ""
    stay_kind: str = ""
    leave_percent: int = 100
    leave_free_days: int = 0


@dataclass(frozen=True, slots=True)
class DueRow:
    """One charge of a month as it is worked out today, and what of it is in the account already."""

    kind: Charge
    name: str
    days: int
    amount: int
    charged: int
    parts: tuple[Part, ...]

    @property
    def open(self) -> int:
        """What charging would book."""
        return self.amount - self.charged


@dataclass(frozen=True, slots=True)
class StayMonth:
    """A month of one stay, worked out: its days and charges."""

    stay_id: int
    resident_id: int
    name: str
    bed: str
    state: StayState
    days: Counted
    dues: tuple[DueRow, ...]

    @property
    def open(self) -> int:
        """What charging would book, in all."""
        return sum(due.open for due in self.dues)

    @property
    def is_charged(self) -> bool:
        """Whether charging would book nothing."""
        return not any(due.open for due in self.dues)


@dataclass(frozen=True, slots=True)
class Charged:
    """What charging a month wrote: ``entries`` lines for ``stays`` stays, ``amount`` fen in all."""

    month: date
    stays: int
    entries: int
    amount: int


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of an account. ``balance`` is what is owed after it, ``deposit`` what is held of the resident's.

    ``reversed``: a later line takes it back; ``reverses_id``: it takes an earlier one back.
    """

    entry_id: int
    booked_at: datetime
    booked_by: str
    month: date
    of_month: date
    kind: Charge
    text: str
    days: int | None
    amount: int
    method: Method | None
    balance: int
    deposit: int
    reversed: bool
    reverses_id: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """The account of a stay, whole or for one ``month``.

    ``opening`` + ``charged`` − ``paid`` = ``closing``, what is owed; below 0 it is the resident's. ``agreed`` is the
    deposit that was agreed, ``deposit`` what is held. ``open``: what is not charged yet of months that are not locked.
    """

    stay_id: int
    resident_id: int
    name: str
    bed: str
    room_kind: str
    care_level: str | None
    state: StayState
    came_on: date | None
    left_on: date | None
    month: date | None
    opening: int
    charged: int
    paid: int
    closing: int
    deposit_opening: int
    deposit: int
    agreed: int | None
    open: int
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class Booked:
    """An act on an account that was done: its lines, by which it can be taken back, and the account as it is now."""

    entry_ids: tuple[int, ...]
    account: Account


@dataclass(frozen=True, slots=True)
class SettlementRow:
    """One stay in the settlement of a month. ``open``: what charging would book."""

    stay_id: int
    resident_id: int
    name: str
    bed: str
    state: StayState
    days: Counted
    opening: int
    charged: int
    paid: int
    closing: int
    deposit: int
    open: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """A month of the whole centre: 上月结转 + 本月应收 − 本月实收 = 结存.

    ``kinds``: what was booked of each kind in the month. ``deposits``: held at the beginning, taken, given back, held
    at the end. ``methods``: money that came in less what went out, by how it changed hands.
    """

    month: date
    locked_at: datetime | None
    locked_by: str
    rows: tuple[SettlementRow, ...]
    days: Counted
    opening: int
    charged: int
    paid: int
    closing: int
    kinds: Mapping[Charge, int]
    methods: Mapping[Method, int]
    deposits: tuple[int, int, int, int]

    @property
    def open(self) -> int:
        """What charging would book, in all."""
        return sum(row.open for row in self.rows)
