"""What the services of packages hand out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desk.rules.care import ServiceKind
from desk.rules.packages import EntryKind, GrantState

TOUCHES = frozenset({"care", "fees", "residents"})
"""What views show anew after an act on a package that somebody has."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a package for a service, from its ledger: ``free`` can be booked, ``reserved`` is booked."""

    grant_id: int
    package: str
    service_id: int
    granted: int
    free: int
    reserved: int
    used: int
    expired: int
    valid_until: date


@dataclass(frozen=True, slots=True)
class CountRow:
    """What a package still holds of one service, with how that service is called, counted and coloured."""

    service: str
    code: str
    kind: ServiceKind
    unit: str
    hue: str
    left: Left


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A line of the ledger of counts. ``day`` is that of the booking; ``free`` and ``reserved`` are what it left.

    ``reversed``: a later line takes it back.
    """

    entry_id: int
    grant_id: int
    package: str
    service: str
    kind: EntryKind
    count: int
    day: date | None
    free: int
    reserved: int
    text: str
    booked_at: datetime
    booked_by: str
    reversed: bool


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A package that a resident has, with what is left of it; ``price`` in fen, as it was on that day."""

    grant_id: int
    resident_id: int
    package: str
    state: GrantState
    granted_at: datetime
    granted_by: str
    valid_from: date
    valid_until: date
    price: int
    trial_until: date | None
    taken_on: date | None
    ended_on: date | None
    end_reason: str
    note: str
    counts: tuple[CountRow, ...]
    version: int

    @property
    def last_day(self) -> date:
        """The last day on which it can be used."""
        return self.valid_until - timedelta(days=1)

    @property
    def is_on_trial(self) -> bool:
        """Whether the resident has yet to say if it is kept."""
        return self.state in (GrantState.TRIAL, GrantState.TRIAL_OVER)


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A package that can be had: its items as (service, count), price in fen (None: not set), and its trial.

    ``unmet``: why this resident may not have it, in words; nothing for whoever may.
    """

    package_id: int
    name: str
    description: str
    items: tuple[tuple[str, int, str], ...]
    price: int | None
    valid_days: int
    trial_days: int | None
    trial_uses: int | None
    unmet: tuple[str, ...]

    @property
    def has_trial(self) -> bool:
        """Whether it can be tried before it is paid for."""
        return self.trial_days is not None or self.trial_uses is not None


@dataclass(frozen=True, slots=True)
class Held:
    """What a resident has and had of packages, the usable ones first, and the lines of their ledger, newest first."""

    resident_id: int
    name: str
    grants: tuple[GrantRow, ...]
    entries: tuple[EntryRow, ...]


@dataclass(frozen=True, slots=True)
class Granted:
    """An act on a package that somebody has: that one now, and what is to be paid for it in fen."""

    grant: GrantRow
    charged: int = 0
