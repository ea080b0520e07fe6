"""The ability assessment of older adults (老年人能力评估, GB/T 42195-2022): items, points, bands and adjustments.

26 items in four groups give 0 to 90 points, and the points a level. What the standard calls raising the level by one
is to need more help, so here it is said as one level *worse*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from desk.rules.tags import review_day


class Group(StrEnum):
    """自理能力, 基础运动能力, 精神状态, 感知觉与社会参与."""

    SELF_CARE = "SELF_CARE"
    MOBILITY = "MOBILITY"
    MENTAL = "MENTAL"
    SENSES = "SENSES"


class Item(StrEnum):
    """The 26 items, in the order of the standard."""

    EATING = "EATING"
    GROOMING = "GROOMING"
    BATHING = "BATHING"
    DRESSING_UPPER = "DRESSING_UPPER"
    DRESSING_LOWER = "DRESSING_LOWER"
    BLADDER = "BLADDER"
    BOWEL = "BOWEL"
    TOILET = "TOILET"
    BED_MOBILITY = "BED_MOBILITY"
    TRANSFER = "TRANSFER"
    WALKING = "WALKING"
    STAIRS = "STAIRS"
    TIME = "TIME"
    PLACE = "PLACE"
    PERSONS = "PERSONS"
    MEMORY = "MEMORY"
    UNDERSTANDING = "UNDERSTANDING"
    EXPRESSION = "EXPRESSION"
    AGGRESSION = "AGGRESSION"
    DEPRESSION = "DEPRESSION"
    CONSCIOUSNESS = "CONSCIOUSNESS"
    SIGHT = "SIGHT"
    HEARING = "HEARING"
    DAILY_TASKS = "DAILY_TASKS"
    TRANSPORT = "TRANSPORT"
    SOCIAL = "SOCIAL"


class Level(StrEnum):
    """能力完好, 轻度失能, 中度失能, 重度失能, 完全失能: from the best to the worst."""

    INTACT = "INTACT"
    MILD = "MILD"
    MODERATE = "MODERATE"
    SEVERE = "SEVERE"
    COMPLETE = "COMPLETE"


class Diagnosis(StrEnum):
    """What a doctor has diagnosed: dementia (F00–F03), another mental or behavioural disorder (F04–F99)."""

    DEMENTIA = "DEMENTIA"
    MENTAL = "MENTAL"


class RiskEvent(StrEnum):
    """Risk events of the last 30 days: 跌倒, 噎食, 自杀, 自伤, 走失."""

    FALL = "FALL"
    CHOKING = "CHOKING"
    SUICIDE = "SUICIDE"
    SELF_HARM = "SELF_HARM"
    WANDERING = "WANDERING"


class Adjustment(StrEnum):
    """Why the level is not the one of the points."""

    COMA = "COMA"
    DIAGNOSIS = "DIAGNOSIS"
    RISK_EVENTS = "RISK_EVENTS"


class Occasion(StrEnum):
    """首次评估, 常规评估 (every half year), 即时评估 (something changed), 复评 (somebody doubts the last one)."""

    FIRST = "FIRST"
    ROUTINE = "ROUTINE"
    CHANGE = "CHANGE"
    REVIEW = "REVIEW"


class AssessmentState(StrEnum):
    """``DRAFT`` is being filled in, ``VALID`` counts, ``VOID`` was taken back."""

    DRAFT = "DRAFT"
    VALID = "VALID"
    VOID = "VOID"


class Due(StrEnum):
    """When the next assessment is due: the day is over, within 30 days, later."""

    OVERDUE = "OVERDUE"
    SOON = "SOON"
    LATER = "LATER"


_I = Item
GROUPS: Mapping[Group, tuple[Item, ...]] = MappingProxyType(
    {
        Group.SELF_CARE: (
            _I.EATING, _I.GROOMING, _I.BATHING, _I.DRESSING_UPPER, _I.DRESSING_LOWER, _I.BLADDER, _I.BOWEL, _I.TOILET,
        ),
        Group.MOBILITY: (_I.BED_MOBILITY, _I.TRANSFER, _I.WALKING, _I.STAIRS),
        Group.MENTAL: (
            _I.TIME, _I.PLACE, _I.PERSONS, _I.MEMORY, _I.UNDERSTANDING, _I.EXPRESSION, _I.AGGRESSION, _I.DEPRESSION,
            _I.CONSCIOUSNESS,
        ),
        Group.SENSES: (_I.SIGHT, _I.HEARING, _I.DAILY_TASKS, _I.TRANSPORT, _I.SOCIAL),
    }
)  # fmt: skip
MOST: Mapping[Item, int] = MappingProxyType(
    dict.fromkeys(Item, 4)
    | {
        _I.STAIRS: 3, _I.AGGRESSION: 1, _I.DEPRESSION: 1, _I.CONSCIOUSNESS: 2, _I.SIGHT: 2, _I.HEARING: 2,
        _I.TRANSPORT: 3,
    }
)  # fmt: skip
"""The points of whoever needs no help; the fewest are 0."""

HIGHEST = sum(MOST.values())
LEVELS = tuple(Level)
BANDS: tuple[tuple[int, Level], ...] = (
    (90, Level.INTACT),
    (66, Level.MILD),
    (46, Level.MODERATE),
    (30, Level.SEVERE),
    (0, Level.COMPLETE),
)
"""From how many points on, with which level."""

MONTHS = 6
"""Until the next assessment."""

SOON_DAYS = 30
FEWEST_EVENTS = 2
"""So many risk events make the level worse."""

Scores = Mapping[Item, int]

# As ledgers and the form say it (自理能力), so that the words of an assessment are found among the others.
_SELF_CARE = MappingProxyType(
    {
        Level.INTACT: "自理",
        Level.MILD: "半自理",
        Level.MODERATE: "半自理",
        Level.SEVERE: "不能自理",
        Level.COMPLETE: "不能自理",
    }
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What makes a level worse than its points: a coma, a diagnosis, risk events of the last 30 days by kind."""

    coma: bool = False
    diagnosis: Diagnosis | None = None
    events: Mapping[RiskEvent, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """As the database keeps it; nothing for what does not hold."""
        said: dict[str, Any] = {}
        if self.coma:
            said["coma"] = True
        if self.diagnosis is not None:
            said["diagnosis"] = self.diagnosis.value
        if events := {kind.value: self.events[kind] for kind in RiskEvent if self.events.get(kind)}:
            said["events"] = events
        return said


def circumstances_from(said: Mapping[str, Any]) -> Circumstances:
    """What :meth:`Circumstances.as_json` gave."""
    diagnosis = said.get("diagnosis")
    return Circumstances(
        coma=bool(said.get("coma")),
        diagnosis=Diagnosis(diagnosis) if diagnosis else None,
        events={RiskEvent(kind): int(count) for kind, count in said.get("events", {}).items()},
    )


def scores_from(said: Mapping[str, Any]) -> dict[Item, int]:
    """Points as the database keeps them, in the order of the standard."""
    return {item: int(said[item]) for item in Item if said.get(item) is not None}


def group_of(item: Item) -> Group:
    """The group that an item belongs to."""
    return next(group for group, items in GROUPS.items() if item in items)


def most_of(group: Group) -> int:
    """The most points of a group: 32, 15, 28, 15."""
    return sum(MOST[item] for item in GROUPS[group])


def missing(scores: Scores) -> tuple[Item, ...]:
    """The items without points."""
    return tuple(item for item in Item if item not in scores)


def points(scores: Scores, group: Group | None = None) -> int:
    """The points so far, of one group or of all. ValueError for points that an item can't have."""
    for item, score in scores.items():
        if not 0 <= score <= MOST[item]:
            raise ValueError(f"{item}: {score}")
    return sum(score for item, score in scores.items() if group is None or item in GROUPS[group])


def total(scores: Scores) -> int | None:
    """The points of all 26 items; None while one is missing. ValueError as of :func:`points`."""
    found = points(scores)
    return None if missing(scores) else found


def level_of(total: int) -> Level:
    """The level of 0 to 90 points."""
    if not 0 <= total <= HIGHEST:
        raise ValueError(total)
    return next(level for least, level in BANDS if total >= least)


def adjustments(circumstances: Circumstances) -> tuple[Adjustment, ...]:
    """What holds of the three things that make a level worse."""
    events = sum(circumstances.events.values())
    return tuple(
        each
        for each, holds in (
            (Adjustment.COMA, circumstances.coma),
            (Adjustment.DIAGNOSIS, circumstances.diagnosis is not None),
            (Adjustment.RISK_EVENTS, events >= FEWEST_EVENTS),
        )
        if holds
    )


def final_level(first: Level, circumstances: Circumstances, *, both_levels: int = 1) -> Level:
    """The level after the adjustments; never better than ``first``.

    ``both_levels`` is by how many levels a diagnosis and risk events together make it worse (1 or 2).
    """
    holds = adjustments(circumstances)
    if Adjustment.COMA in holds:
        return Level.COMPLETE
    worse = {0: 0, 1: 1}.get(len(holds), both_levels)
    return LEVELS[min(LEVELS.index(first) + worse, len(LEVELS) - 1)]


def next_due(assessed_on: date) -> date:
    """Six months later, the last day of a shorter month."""
    day = review_day(assessed_on, MONTHS)
    assert day is not None  # only no months give no day
    return day


def due(next_due: date, today: date) -> Due:
    """Whether the next assessment is overdue (its day is over), due within 30 days, or later."""
    days = (next_due - today).days
    return Due.OVERDUE if days < 0 else Due.SOON if days <= SOON_DAYS else Due.LATER


def self_care_word(level: Level) -> str:
    """自理, 半自理, 不能自理: what a file says under self-care after an assessment."""
    return _SELF_CARE[level]
