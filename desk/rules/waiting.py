"""Who comes first on the waitlist for a bed (候补排序): points that add up, each with its reason in words.

No standard and no text of this city sets the points; what ships (``resources/catalogue/waiting.toml``) follows the
common practice of care homes, the needy and the urgent first, and a station may change every number.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from types import MappingProxyType
from typing import Any

from desk.errors import RuleBroken
from desk.rules.beds import Urgency, urgency_text
from desk.rules.times import local_date
from desk.words import translate

LEVELS = 5
"""完好, 轻度, 中度, 重度, 完全失能: the bands of GB/T 42195-2022, by rank 0–4."""

MOST_POINTS = 1_000
"""More than that for one thing is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class PriorityRule:
    """Points for each thing that counts. ``urgency`` by :class:`Urgency`, ``ability`` by rank 0 (完好) to 4.

    A point for every ``days_per_point`` full days of waiting, at most ``most_for_waiting``; ``tags`` by label.
    """

    urgency: tuple[int, ...]
    ability: tuple[int, ...]
    days_per_point: int
    most_for_waiting: int
    tags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Priority:
    """The sum and what it is made of, in words, most points first."""

    points: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of a bed, or what a bed has: None and False mean that it does not matter.

    ``kind``, ``building`` and ``floor`` are those of the room; ``whole_room``: nobody else in the room.
    """

    kind: str | None = None
    building: str | None = None
    floor: int | None = None
    oxygen: bool = False
    rail: bool = False
    window: bool = False
    whole_room: bool = False

    def met_by(self, bed: Wishes) -> bool:
        """Whether ``bed`` has what is wanted; whether the whole room is free is judged with the dates."""
        same = all(
            wanted is None or wanted == there
            for wanted, there in ((self.kind, bed.kind), (self.building, bed.building), (self.floor, bed.floor))
        )
        has = all(
            there or not wanted
            for wanted, there in ((self.oxygen, bed.oxygen), (self.rail, bed.rail), (self.window, bed.window))
        )
        return same and has


def wishes_of(wants: Mapping[str, Any]) -> Wishes:
    """The wishes of a stay as they are kept (``wants``); what else stands there is for people to read."""
    known = {field.name for field in fields(Wishes)}
    return Wishes(**{name: value for name, value in wants.items() if name in known})


def load_rule(text: str) -> PriorityRule:
    """The rule from the text of a TOML file; :class:`RuleBroken` ``WAITING_BAD`` says what is wrong with it."""
    return rule_of(tomllib.loads(text))


def rule_of(values: Mapping[str, Any]) -> PriorityRule:
    """The rule from plain values, as a file or a setting has them; :class:`RuleBroken` ``WAITING_BAD``."""
    known = {field.name for field in fields(PriorityRule)}
    if values.keys() != known:
        raise _bad(", ".join(sorted(known ^ values.keys())))
    for name, count in (("urgency", len(Urgency)), ("ability", LEVELS)):
        points = values[name]
        if not isinstance(points, list | tuple) or len(points) != count or not all(map(_is_points, points)):
            raise _bad(name)
    for name, least in (("days_per_point", 1), ("most_for_waiting", 0)):
        if not _is_points(values[name]) or values[name] < least:
            raise _bad(name)
    tags = values["tags"]
    if not isinstance(tags, Mapping) or not all(map(_is_points, tags.values())):
        raise _bad("tags")
    return PriorityRule(
        tuple(values["urgency"]),
        tuple(values["ability"]),
        values["days_per_point"],
        values["most_for_waiting"],
        MappingProxyType({str(label): points for label, points in tags.items()}),
    )


def plain_rule(rule: PriorityRule) -> dict[str, Any]:
    """The rule as plain values, for a setting."""
    return {
        "urgency": list(rule.urgency),
        "ability": list(rule.ability),
        "days_per_point": rule.days_per_point,
        "most_for_waiting": rule.most_for_waiting,
        "tags": dict(rule.tags),
    }


def priority(
    rule: PriorityRule,
    *,
    urgency: Urgency,
    tags: Iterable[str],
    ability: int | None,
    ability_text: str,
    asked_at: datetime,
    now: datetime,
) -> Priority:
    """The place in the line. ``ability`` is the rank of the valid assessment, None when there is none;
    ``tags`` are the categories in force with the computed ones (独居, 80+).
    """
    days = max(0, (local_date(now) - local_date(asked_at)).days)
    found = [(rule.urgency[urgency], urgency_text(urgency))]
    found += [(rule.tags[label], label) for label in dict.fromkeys(tags) if label in rule.tags]
    if ability is not None:
        found.append((rule.ability[ability], ability_text))
    waited = min(days // rule.days_per_point, rule.most_for_waiting)
    found.append((waited, translate("waiting", "has waited {n} days", n=days)))
    counted = sorted(((points, words) for points, words in found if points), key=lambda each: -each[0])
    said = (translate("waiting", "{what} +{points}", what=words, points=points) for points, words in counted)
    return Priority(sum(points for points, _ in counted), tuple(said))


def _is_points(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_POINTS


def _bad(what: str) -> RuleBroken:
    return RuleBroken(
        "WAITING_BAD", translate("waiting", "The points of the waitlist are not sound: {what}.", what=what)
    )
