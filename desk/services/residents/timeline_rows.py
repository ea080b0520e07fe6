"""What the time line of a person takes and hands out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.db import Session
from desk.rules.deadlines import Light
from desk.rules.permissions import Permission


class Happened(StrEnum):
    """What a line is about; the chips above the line."""

    MATTER = "MATTER"
    PAPER = "PAPER"
    CARD = "CARD"
    BED = "BED"
    SERVICE = "SERVICE"
    ASSESSMENT = "ASSESSMENT"
    NOTE = "NOTE"
    LIFE = "LIFE"
    CONSENT = "CONSENT"
    ATTACHMENT = "ATTACHMENT"
    MERGE = "MERGE"
    CHANGE = "CHANGE"


@dataclass(frozen=True, slots=True)
class HappenedRow:
    """One line. ``key`` opens it: of a MATTER its id, of a CHANGE the key for :mod:`history`, else its row's id.

    ``state`` is the code of its state and ``state_text`` the words of the pill, ``light`` the light of its clock;
    empty and None where there is none. ``done`` marks the line that says how a matter ended. ``stay_id`` is the stay
    that a BED line is about.
    """

    kind: Happened
    key: int
    at: datetime
    title: str
    words: str
    by: str
    state: str = ""
    state_text: str = ""
    light: Light | None = None
    done: bool = False
    stay_id: int | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """After which line the next page begins; hand it back as it is."""

    at: datetime
    source: int
    key: int


@dataclass(frozen=True, slots=True)
class TimeLinePage:
    """``before`` fetches the next page; None: that was all."""

    rows: tuple[HappenedRow, ...]
    before: Cursor | None


@dataclass(frozen=True, slots=True)
class Window:
    """What a source is asked for: at most ``limit`` lines of these files, older than (moment, key) when given."""

    resident_ids: tuple[int, ...]
    before: tuple[datetime, int] | None
    limit: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where lines come from; ``read`` gives them newest first, of one moment the higher key first."""

    kind: Happened
    permission: Permission
    read: Callable[[Session, Window], Sequence[HappenedRow]]
