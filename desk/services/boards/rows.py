"""What the boards hand out and take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.rules.boards import BoardChange, BoardText
from desk.services.grids.rows import MemberRow, ResourceRow


@dataclass(frozen=True, slots=True)
class Pick:
    """A line of a board that was picked by hand: a member of a grid, a resource, or (neither) words of one's own.

    ``duty`` and ``about`` take the place of what the member or resource would say, where they are not empty; name and
    telephone are theirs.
    """

    member_id: int | None = None
    resource_id: int | None = None
    duty: str = ""
    name: str = ""
    phone: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class BoardInput:
    """What a form says of a board. No ``picks``: those who serve in the grid today."""

    grid_id: int
    title: str
    size: str
    picks: tuple[Pick, ...] = ()
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A board: what it would say ``now``, and what has changed since it was printed.

    ``grid`` names the grid; ``grid_gone``: it is no longer in use. ``retired_on``: taken down.
    """

    board_id: int
    version: int
    values: BoardInput
    grid: str
    grid_gone: bool
    now: BoardText
    printed_at: datetime | None
    retired_on: date | None
    changes: tuple[BoardChange, ...]

    @property
    def is_outdated(self) -> bool:
        """Whether it hangs somewhere and says something that is no longer so."""
        return bool(self.changes) and self.in_use

    @property
    def is_due(self) -> bool:
        """Whether it has to be printed: out of date, or never printed."""
        return self.in_use and (self.printed_at is None or bool(self.changes))

    @property
    def in_use(self) -> bool:
        """Whether it is to hang at all."""
        return self.retired_on is None and not self.grid_gone


@dataclass(frozen=True, slots=True)
class Offer:
    """Who and what can be picked for the board of a grid, the grid's own first; ``automatic`` are today's lines."""

    automatic: tuple[Pick, ...]
    members: tuple[tuple[MemberRow, str], ...]
    resources: tuple[tuple[ResourceRow, str], ...]


def told_of(row: ResourceRow) -> tuple[str, str]:
    """Whom a board names for a resource, and what for: the person to ask for and their place, else the place."""
    what = row.special or row.hours or ""
    return (row.contact, " ".join(filter(None, (row.name, what)))) if row.contact else (row.name, what)
