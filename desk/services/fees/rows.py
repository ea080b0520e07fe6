"""What the services of fees hand out, and what is handed in. Money in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desk.rules.accounts import Method, method_text
from desk.rules.care import BookingState
from desk.rules.eligibility import ANYBODY, Conditions
from desk.rules.fees import FeeKind, fee_text

TOUCHES = frozenset({"fees", "care"})
"""What views show anew after an act on money."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of the account of a resident. ``amount`` is what it adds to what is owed, ``balance`` is owed after it.

    ``day`` is the day it is about. ``kind`` of a line that takes another back is that other's; ``reversed``: a later
    line takes it back.
    """

    entry_id: int
    booked_at: datetime
    booked_by: str
    day: date
    month: date
    kind: FeeKind
    text: str
    amount: int
    method: Method | None
    balance: int
    reversed: bool
    reverses_id: int | None

    @property
    def told(self) -> str:
        """What it is for; of others than charges what it is before that, and how money changed hands."""
        if self.reverses_id is not None or self.kind is FeeKind.CHARGE:
            return self.text
        kind, how = fee_text(self.kind), method_text(self.method) if self.method is not None else ""
        return " ".join(filter(None, (kind, how, "" if self.text in (kind, how) else self.text)))


@dataclass(frozen=True, slots=True)
class FeeAccount:
    """The money of a resident, whole or for one ``month``.

    ``opening`` + ``charged`` − ``subsidised`` − ``waived`` − ``paid`` = ``closing``, what is owed; below 0 it is the
    resident's.
    """

    resident_id: int
    name: str
    month: date | None
    opening: int
    charged: int
    subsidised: int
    waived: int
    paid: int
    closing: int
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class Booked:
    """An act on an account that was done: its lines, by which it can be taken back, and the account as it is now."""

    entry_ids: tuple[int, ...]
    account: FeeAccount


# Months


@dataclass(frozen=True, slots=True)
class ServedRow:
    """What was served of a service and paid by one payer, for the street: ``persons`` and ``times`` (人次) differ.

    ``payer`` "": paid by residents alone. ``charged`` is the price of what stands here; of what several pay for it
    stands with the first of them. ``subsidised`` is what the payer owes.
    """

    service: str
    payer: str
    persons: int
    times: int
    charged: int
    subsidised: int


@dataclass(frozen=True, slots=True)
class CountedRow:
    """What was used up of packages of a service in a month: persons and times."""

    service: str
    persons: int
    times: int


@dataclass(frozen=True, slots=True)
class SoldRow:
    """What else was charged in a month: packages, and what was charged by hand."""

    packages: bool
    persons: int
    charged: int


@dataclass(frozen=True, slots=True)
class ResidentRow:
    """One resident in the settlement of a month."""

    resident_id: int
    name: str
    times: int
    opening: int
    charged: int
    subsidised: int
    waived: int
    paid: int
    closing: int


@dataclass(frozen=True, slots=True)
class FeeSettlement:
    """A month of services: 上月结转 + 本月应收 − 补贴 − 减免 − 本月实收 = 结存, of each resident and of all together.

    ``methods``: money that came in less what went out, by how it changed hands. ``persons`` were served in the month.
    """

    month: date
    locked_at: datetime | None
    locked_by: str
    rows: tuple[ResidentRow, ...]
    served: tuple[ServedRow, ...]
    counted: tuple[CountedRow, ...]
    sold: tuple[SoldRow, ...]
    persons: int
    opening: int
    charged: int
    subsidised: int
    waived: int
    paid: int
    closing: int
    methods: Mapping[Method, int]


# Prices and subsidies


@dataclass(frozen=True, slots=True)
class PriceInput:
    """A price as typed; ``sitting_id`` None: of the whole service."""

    service_id: int
    amount: int
    valid_from: date
    valid_to: date | None = None
    sitting_id: int | None = None


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A price as the settings show it; ``version`` goes back with a change. ``in_force``: it holds today."""

    price_id: int
    service_id: int
    sitting_id: int | None
    service: str
    sitting: str
    amount: int
    valid_from: date
    valid_to: date | None
    in_force: bool
    version: int


@dataclass(frozen=True, slots=True)
class SubsidyInput:
    """A rule as typed: ``amount`` fen or ``percent``, the other None."""

    service_id: int
    name: str
    payer: str
    valid_from: date
    amount: int | None = None
    percent: int | None = None
    sitting_id: int | None = None
    conditions: Conditions = ANYBODY
    cap_unit: int | None = None
    cap_day: int | None = None
    least_price: int | None = None
    workdays_only: bool = False
    stacks: bool = False
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class SubsidyRow:
    """A rule as the settings show it."""

    rule_id: int
    service: str
    sitting: str
    values: SubsidyInput
    in_force: bool
    version: int


@dataclass(frozen=True, slots=True)
class Tariff:
    """All prices and rules, the services with their sittings as (key, name), the payers and categories there are."""

    prices: tuple[PriceRow, ...]
    subsidies: tuple[SubsidyRow, ...]
    services: tuple[tuple[int, str, tuple[tuple[int, str], ...]], ...]
    payers: tuple[str, ...]
    tags: tuple[str, ...]


# The till of a day


@dataclass(frozen=True, slots=True)
class SittingDay:
    """A sitting on one day, in portions: ``booked`` is all the others together."""

    sitting_id: int
    service: str
    sitting: str
    booked: int
    served: int
    missed: int
    cancelled: int
    waived: int
    open: int


@dataclass(frozen=True, slots=True)
class OpenBooking:
    """A booking whose time is over and of which nobody said how it ended."""

    booking_id: int
    service: str
    sitting: str
    day: date
    starts_at: datetime
    name: str
    state: BookingState
    version: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A count of the till that was booked: what the ledger said then and what was counted, by method."""

    expected: Mapping[Method, int]
    counted: Mapping[Method, int]
    note: str
    closed_at: datetime
    closed_by: str


@dataclass(frozen=True, slots=True)
class Till:
    """The reconciliation of a day (日结): ``expected`` by method from the ledger, the sittings, what is unfinished.

    ``to_settle`` bookings were done and are not settled yet, ``coming`` are still to come today. ``last``: the count
    that holds, None while the day was not counted.
    """

    day: date
    expected: Mapping[Method, int]
    sittings: tuple[SittingDay, ...]
    unfinished: tuple[OpenBooking, ...]
    to_settle: int
    coming: int
    charged: int
    subsidised: int
    last: Counted | None
