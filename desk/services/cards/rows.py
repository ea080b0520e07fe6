"""What the services of cards hand out and take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from desk.rules.card_templates import CardTemplate, CardValues
from desk.rules.cards import Gap, RevokedWhy, RunState, TokenKind, TokenState


class Scope(StrEnum):
    """Whom cards are wanted for: named residents, a grid with those below it, categories, what a search finds,
    everybody, those whose card is out of date.
    """

    PEOPLE = "PEOPLE"
    GRID = "GRID"
    TAGS = "TAGS"
    SEARCH = "SEARCH"
    ALL = "ALL"
    OUTDATED = "OUTDATED"


class OutWhy(StrEnum):
    """Why nobody gets a card of a resident who was chosen: died, moved away, merged into another file, no such file,
    lives in a household whose card is another one's, has a good card already.
    """

    DECEASED = "DECEASED"
    MOVED_OUT = "MOVED_OUT"
    MERGED = "MERGED"
    GONE = "GONE"
    HOUSEHOLD = "HOUSEHOLD"
    HAS_CARD = "HAS_CARD"


class Change(StrEnum):
    """What a card says otherwise than the desk does today."""

    WORKER = "WORKER"
    STEWARD = "STEWARD"
    POLICE = "POLICE"
    DOCTOR = "DOCTOR"
    MEALS = "MEALS"
    REPAIR = "REPAIR"
    STATION = "STATION"
    SERVICES = "SERVICES"
    NAME = "NAME"
    ADDRESS = "ADDRESS"
    HEALTH = "HEALTH"
    FAMILY = "FAMILY"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a print says of the resident (印不印); ``health`` needs RESIDENTS_HEALTH."""

    name: bool = True
    age: bool = True
    address: bool = True
    health: bool = False
    family: bool = True


@dataclass(frozen=True, slots=True)
class Selection:
    """For whom cards are wanted; only what goes with ``scope`` counts.

    ``by_household``: one card a household, for who lives alone, else the eldest over 60, else its head; else one a
    person. ``alone``: only who lives alone; they come first anyway. ``anew``: also who has a good card already.
    ``kind``: what sort of card that is.
    """

    scope: Scope = Scope.ALL
    resident_ids: tuple[int, ...] = ()
    grid_id: int | None = None
    tags: tuple[str, ...] = ()
    text: str = ""
    by_household: bool = True
    alone: bool = False
    anew: bool = False
    kind: TokenKind = TokenKind.CARD


@dataclass(frozen=True, slots=True)
class Holder:
    """Who gets a card. ``has_card``: one is in force and takes its end by this one."""

    resident_id: int
    household_id: int | None
    name: str
    address: str
    grid_id: int | None
    alone: bool
    has_card: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who was chosen and gets no card, and why."""

    resident_id: int
    name: str
    why: OutWhy


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who gets a card, in the order of printing. ``found``: who could have one (27 位), of whom ``with_card`` have a
    good one (已有卡 3); ``holders`` are those of this print (本次 24).
    """

    found: int
    with_card: int
    holders: tuple[Holder, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A resident with what the card says; ``values.code`` is empty until a run is begun."""

    resident_id: int
    household_id: int | None
    name: str
    grid_id: int | None
    values: CardValues


@dataclass(frozen=True, slots=True)
class GapRow:
    """Characters that no face draws: whose card, in which fields; ``substituted`` is the name with the likes of them,
    "" where there are none. ``too_long`` says what doesn't fit its place; such a card can only be left out.
    """

    resident_id: int
    name: str
    fields: tuple[str, ...]
    characters: tuple[str, ...]
    substituted: str = ""
    too_long: str = ""

    @property
    def ways(self) -> tuple[Gap, ...]:
        """What can be done with it."""
        if self.too_long:
            return (Gap.LEAVE_OUT,)
        return tuple(gap for gap in Gap if gap is not Gap.SUBSTITUTE or self.substituted)


@dataclass(frozen=True, slots=True)
class RunInput:
    """What is to be printed: the template as it is now (``name``, ``template_id``, ``logo_id`` of the station's own),
    for whom, what of them, and ``options`` of paper, slot, sides and printer as the page keeps them (plain JSON).

    ``gaps``: what to do with each resident whose card holds characters that no face draws.
    """

    template: CardTemplate
    selection: Selection
    shown: Shown = field(default_factory=Shown)
    name: str = ""
    template_id: int | None = None
    logo_id: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    gaps: Mapping[int, Gap] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run in the list. ``printed`` cards of ``count`` are known to be on paper; ``what`` says for whom it was."""

    run_id: int
    template: str
    template_id: int | None
    kind: TokenKind
    what: str
    count: int
    printed: int
    state: RunState
    started_at: datetime
    started_by: str
    ended_at: datetime | None
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    """One run with what it is drawn from. ``logo``: the picture in the place of the shipped mark."""

    row: RunRow
    template: CardTemplate
    logo: bytes | None


@dataclass(frozen=True, slots=True)
class RunCard:
    """One card of a run, the ``position``-th from 1. Not ``good``: its code was revoked, it is printed no more."""

    position: int
    card_id: int
    resident_id: int
    name: str
    values: CardValues
    good: bool


@dataclass(frozen=True, slots=True)
class Repeated:
    """The cards of a run from one on that can be printed again, and those that can't, for their code is revoked."""

    cards: tuple[RunCard, ...]
    left_out: tuple[RunCard, ...]


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A code of a resident. ``printed_at``: since when its card is known to be on paper."""

    token_id: int
    resident_id: int
    code: str
    kind: TokenKind
    state: TokenState
    made_at: datetime
    revoked_at: datetime | None
    revoked_why: RevokedWhy | None
    printed_at: datetime | None


@dataclass(frozen=True, slots=True)
class HeldCard:
    """A card in force; ``template`` is the name of what it was printed from."""

    kind: TokenKind
    template: str
    printed_at: datetime


@dataclass(frozen=True, slots=True)
class OutdatedCard:
    """A card in force that says something otherwise than the desk does today."""

    card_id: int
    resident_id: int
    name: str
    address: str
    grid_id: int | None
    grid: str
    printed_at: datetime
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Outdated:
    """The cards out of date, of ``in_force``; how many there are of each change and of each grid (None: of none)."""

    in_force: int
    cards: tuple[OutdatedCard, ...]
    by_change: Mapping[Change, int]
    by_grid: Mapping[int | None, int]


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template to choose: a shipped one (``template_id`` None) or the station's own. ``version`` goes back with a
    change.
    """

    name: str
    template: CardTemplate
    template_id: int | None = None
    logo_id: int | None = None
    version: int = 0
    retired_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProfileInput:
    """How a printer is corrected: right and down in tenths of a millimetre, scale in tenths of a percent."""

    name: str
    printer: str = ""
    offset_right: int = 0
    offset_down: int = 0
    scale: int = 1000
    duplex: bool = False
    calibrated_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A printer profile as it is kept; ``version`` goes back with a change."""

    profile_id: int
    version: int
    values: ProfileInput
    retired_on: date | None
