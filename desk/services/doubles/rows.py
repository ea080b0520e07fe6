"""What the services of double files hand out. Everything is masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desk.rules.doubles import Certainty, Side


@dataclass(frozen=True, slots=True)
class Person:
    """One of two files."""

    resident_id: int
    name: str
    sex: str
    age: int | None
    id_no: str
    phone: str
    address: str
    status: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files that may be one person; ``kept`` is the one that is proposed to stay.

    ``certainty`` DIFFERENT warns of two people who are easily confounded. ``reasons`` say why, ``against`` what
    contradicts.
    """

    kept: Person
    gone: Person
    certainty: Certainty
    reasons: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field in both files. ``proposed`` is None when the clerk has to choose; ``why`` says the reason in words.

    ``options`` are the sides that can be chosen, none where both say the same or the paper tells it (``why``).
    ``hidden``: the reader may not see it; both stay, one under the other.
    """

    field: str
    label: str
    kept: str
    gone: str
    options: tuple[Side, ...]
    proposed: Side | None
    why: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """Telephones, contacts or categories: all of them stay. Each with where it is from (BOTH: in both files)."""

    field: str
    label: str
    entries: tuple[tuple[str, Side], ...]


@dataclass(frozen=True, slots=True)
class Follows:
    """How many rows of a kind go over to the file that stays: 办件 3."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two files side by side; ``versions`` (kept, gone) go to :func:`desk.services.doubles.merge` as they are.

    ``two_ids``: both have a paper of the same kind with another number, so one is wrong if they are one person.
    """

    kept: Person
    gone: Person
    versions: tuple[int, int]
    two_ids: bool
    fields: tuple[FieldRow, ...]
    lists: tuple[ListRow, ...]
    follows: tuple[Follows, ...]


Choices = Mapping[str, Side]
"""Field → whose value; what is not named is as proposed."""


@dataclass(frozen=True, slots=True)
class MergeDone:
    """``name`` is that of the file that stays, masked; ``moved`` is how many rows followed."""

    merge_id: int
    kept_id: int
    gone_id: int
    name: str
    moved: int


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A merge in the history of a file; ``blocked`` says why it can't be taken back, "" when it can."""

    merge_id: int
    gone_id: int
    name: str
    reason: str
    merged_at: datetime
    merged_by: str
    blocked: str
