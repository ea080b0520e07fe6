"""Whom a package or a subsidy is for (适用对象): DOMAIN.md §4, household registration, age from a date, category."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk.errors import RuleBroken
from desk.rules.identity import age
from desk.words import translate

MOST_AGE = 120


@dataclass(frozen=True, slots=True)
class Conditions:
    """``min_age`` in full years on the day, at least one of ``tags``, ``registered`` (本地户籍); all that are said
    must hold.
    """

    min_age: int | None = None
    tags: tuple[str, ...] = ()
    registered: bool = False

    def __bool__(self) -> bool:
        return self != ANYBODY


ANYBODY = Conditions()


def read(values: Mapping[str, Any]) -> Conditions:
    """The conditions as they are kept: ``{"min_age": 60, "tags": ["独居"], "registered": true}``, empty for anybody.

    :class:`RuleBroken` ``CONDITIONS_BAD`` for anything else.
    """
    least, tags, registered = values.get("min_age"), values.get("tags", ()), values.get("registered", False)
    sound = (
        set(values) <= {"min_age", "tags", "registered"}
        and (least is None or (type(least) is int and 0 < least <= MOST_AGE))
        and isinstance(tags, list | tuple)
        and all(isinstance(tag, str) and tag for tag in tags)
        and isinstance(registered, bool)
    )
    if not sound:
        raise RuleBroken("CONDITIONS_BAD", translate("eligibility", "It can't be read whom this is for."))
    return Conditions(least, tuple(dict.fromkeys(tags)), registered)


def plain(conditions: Conditions) -> dict[str, Any]:
    """The conditions as they are kept; what is not said is left out."""
    said: dict[str, Any] = {}
    if conditions.min_age is not None:
        said["min_age"] = conditions.min_age
    if conditions.tags:
        said["tags"] = list(conditions.tags)
    if conditions.registered:
        said["registered"] = True
    return said


@dataclass(frozen=True, slots=True)
class Traits:
    """What of somebody the conditions ask for; None: not known."""

    birth: date | None
    tags: frozenset[str]
    registered: bool | None


def unmet(conditions: Conditions, traits: Traits, day: date) -> tuple[str, ...]:
    """What of the conditions does not hold on ``day``, in words; nothing when all do.

    What is not known of somebody does not hold, and is said as not known.
    """
    against = []
    if conditions.min_age is not None:
        if traits.birth is None or traits.birth > day:
            against.append(translate("eligibility", "the birth date is not known"))
        elif age(traits.birth, day) < conditions.min_age:
            against.append(translate("eligibility", "under {n}", n=conditions.min_age))
    if conditions.tags and not traits.tags & set(conditions.tags):
        against.append(translate("eligibility", "none of {tags}", tags=_listed(conditions.tags)))
    if conditions.registered and not traits.registered:
        against.append(
            translate("eligibility", "where the household is registered is not known")
            if traits.registered is None
            else translate("eligibility", "not registered here")
        )
    return tuple(against)


def conditions_text(conditions: Conditions) -> str:
    """满 60 岁，独居或空巢，本地户籍; empty for anybody."""
    said = []
    if conditions.min_age is not None:
        said.append(translate("eligibility", "from {n} years on", n=conditions.min_age))
    if conditions.tags:
        said.append(_listed(conditions.tags))
    if conditions.registered:
        said.append(translate("eligibility", "registered here"))
    return translate("eligibility", ", ").join(said)


def _listed(tags: Collection[str]) -> str:
    return translate("eligibility", " or ").join(tags)
