"""What the services of matters hand out: frozen rows, names and numbers masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desk.rules.deadlines import Light
from desk.rules.matters import Channel, MatterState, Verb

HANDLED_HERE = (
    Verb.DISPATCH,
    Verb.ACCEPT,
    Verb.RETURN,
    Verb.REFUSE,
    Verb.HOLD,
    Verb.RESUME,
    Verb.ANSWER,
    Verb.REOPEN,
)
"""The verbs that :func:`desk.services.matters.act` knows; the others come with their own papers and meetings."""

DUE_SOON_DAYS = 3
"""How many days after today still count as near."""


class View(StrEnum):
    """What a list can be narrowed to. All but ``ALL`` hold open matters; where the clock stands, nothing is due.

    ``MATERIALS_DUE`` holds those with a promised material (容缺) that should be here by tonight, clock or no clock.
    """

    ALL = "ALL"
    OPEN = "OPEN"
    MINE = "MINE"
    TO_DISPATCH = "TO_DISPATCH"
    TO_ACCEPT = "TO_ACCEPT"
    OVERDUE = "OVERDUE"
    DUE_TODAY = "DUE_TODAY"
    DUE_SOON = "DUE_SOON"
    MATERIALS_DUE = "MATERIALS_DUE"


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One line of the list; the person's name is masked. ``owner`` is the grid, unit or window that has it.

    ``clock`` says in words how much time was left, or how long it took, when the row was read; ``share`` how much of
    the limit was gone: 1 when due, more when late, 0 where no clock runs.
    """

    id: int
    number: str
    title: str
    person: str
    owner: str
    state: MatterState
    light: Light
    profile: str
    level: str
    received_at: datetime
    due_at: datetime | None
    due_provisional: bool
    replied_at: datetime | None
    clock: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class MatterPage:
    """``rows`` from ``offset`` on, of ``total``."""

    total: int
    offset: int
    rows: tuple[MatterRow, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One verb done, when and by whom."""

    verb: Verb
    at: datetime
    by: str
    text: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One line of the check list. ``due_at`` is what was promised for a material that was missing at the desk;
    ``came_at`` and ``taken_by`` tell when it came after all, and who took it."""

    id: int
    name: str
    present: bool
    due_at: datetime | None
    came_at: datetime | None = None
    taken_by: str = ""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that was issued for the matter: ``kind`` for :func:`desk.rules.papers.paper_text`, and its number."""

    id: int
    kind: str
    size: str
    copies: int
    issued_at: datetime
    issued_by: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class MatterFile:
    """A matter with everything that happened to it. ``possible`` are the verbs that this person can do now.

    ``called_in`` is the force or provider that helps, with its telephone.
    ``contact_due_at`` is the clock of first contact, ``contacted_at`` when it was made (at the desk: at intake).
    """

    row: MatterRow
    version: int
    resident_id: int | None
    age: int | None
    tags: tuple[str, ...]
    phone: str
    address: str
    agent: str
    description: str
    channel: Channel
    received_by: str
    grid_id: int | None
    called_in: str
    contact_due_at: datetime | None
    contacted_at: datetime | None
    result: str
    steps: tuple[StepRow, ...]
    materials: tuple[MaterialRow, ...]
    papers: tuple[PaperRow, ...]
    possible: tuple[Verb, ...]
