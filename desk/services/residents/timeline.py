"""Everything that happened to one person, newest first: one source a subject, merged page by page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.db import Session
from desk.rules.deadlines import Light


class Happened(StrEnum):
    """What a line is about; the chips above the line."""

    MATTER = "MATTER"
    PAPER = "PAPER"
    NOTE = "NOTE"
    LIFE = "LIFE"
    CONSENT = "CONSENT"
    ATTACHMENT = "ATTACHMENT"
    CHANGE = "CHANGE"


@dataclass(frozen=True, slots=True)
class HappenedRow:
    """One line. ``key`` opens it: of a MATTER its id, of a CHANGE the key for :mod:`history`, else its row's id.

    ``state`` is the code of its state and ``state_text`` the words of the pill, ``light`` the light of its clock;
    empty and None where there is none. ``done`` marks the line that says how a matter ended.
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


def timeline(
    session: Session,
    *,
    resident_id: int,
    kinds: Collection[Happened] | None = None,
    before: Cursor | None = None,
    limit: int = 100,
) -> TimeLinePage:
    """A page of what happened, newest first; also to files merged into this one.

    What the reader has no permission for is left out. Any page costs the same.
    """
    raise NotImplementedError
