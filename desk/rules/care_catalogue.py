"""What a service, its weekly times, a resource, a diet and a package are made of, and what is wrong with one.

Hours are minutes after midnight, weekdays ISO days (``12345``), money fen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from desk.rules.care import ResourceKind, ServiceKind
from desk.rules.eligibility import ANYBODY, Conditions
from desk.rules.slots import MIDNIGHT, WHOLE_WEEK, Hours
from desk.rules.tags import FAMILIES
from desk.words import translate

AIDS = ("助餐", "助浴", "助医", "助洁", "助行", "助急")
"""六助: the words that the services of a centre stand under, Chinese in every language of the desk."""

MOST_PLACES = 2_000
MOST_DAYS_BEFORE = 30
MOST_CARERS = 4
MOST_VALID_DAYS = 3_660
MOST_USES = 1_000


@dataclass(frozen=True, slots=True)
class ServiceSpec:
    """A service as it is set up; the fields are those of :class:`desk.models.care.CareService`."""

    kind: ServiceKind
    name: str
    unit: str
    hue: str
    cutoff_time: int
    aid: str = ""
    cutoff_days: int = 0
    late_percent: int = 0
    late_counts: bool = False
    missed_percent: int = 0
    missed_counts: bool = False
    carers: int = 0
    carers_disabled: int = 0
    needs_assessment: bool = False
    needs_consent: bool = False
    at_home: bool = False
    note: str = ""
    provider_id: int | None = None


@dataclass(frozen=True, slots=True)
class SittingSpec:
    """When a service is given each week, for how many, and by whom (``provider``) if not by the centre."""

    starts: int
    ends: int
    weekdays: str
    capacity: int
    name: str = ""
    on_holidays: bool = False
    provider: str = ""


@dataclass(frozen=True, slots=True)
class ResourceSpec:
    """A room, carer, van or washer with its working hours; none: always."""

    kind: ResourceKind
    name: str
    hours: tuple[Hours, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class DietSpec:
    """A kind of meal and what the kitchen does for it."""

    name: str
    hue: str
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class PackageSpec:
    """A package without its services. ``price`` None: free, or not set yet; a trial of None: there is none."""

    name: str
    valid_days: int
    description: str = ""
    price: int | None = None
    conditions: Conditions = ANYBODY
    trial_days: int | None = None
    trial_uses: int | None = None


def tidied_service(spec: ServiceSpec) -> ServiceSpec:
    """``spec`` without stray blanks; the disabled need no fewer carers than others."""
    return replace(
        spec,
        name=spec.name.strip(),
        unit=spec.unit.strip(),
        aid=spec.aid.strip(),
        note=spec.note.strip(),
        carers_disabled=max(spec.carers, spec.carers_disabled),
    )


def service_problems(spec: ServiceSpec) -> dict[str, str]:
    """What is wrong with a service, by field; empty when nothing is."""
    found = {}
    if not spec.name:
        found["name"] = translate("care_catalogue", "Enter the name of the service.")
    if not spec.unit:
        found["unit"] = translate("care_catalogue", "Enter what is counted: 次, 份 …")
    if spec.hue not in FAMILIES:
        found["hue"] = translate("care_catalogue", "Choose a colour.")
    if not 0 <= spec.cutoff_days <= MOST_DAYS_BEFORE:
        found["cutoff_days"] = _from_to(0, MOST_DAYS_BEFORE)
    if not 0 <= spec.cutoff_time <= MIDNIGHT:
        found["cutoff_time"] = _clock_words()
    for name in ("late_percent", "missed_percent"):
        if not 0 <= getattr(spec, name) <= 100:
            found[name] = _from_to(0, 100)
    for name in ("carers", "carers_disabled"):
        if not 0 <= getattr(spec, name) <= MOST_CARERS:
            found[name] = _from_to(0, MOST_CARERS)
    return found


def tidied_sitting(spec: SittingSpec) -> SittingSpec:
    """``spec`` without stray blanks, its weekdays in order and once each."""
    days = "".join(day for day in WHOLE_WEEK if day in spec.weekdays)
    return replace(spec, name=spec.name.strip(), provider=spec.provider.strip(), weekdays=days)


def sitting_problems(spec: SittingSpec) -> dict[str, str]:
    """What is wrong with a weekly time, by field; empty when nothing is."""
    found = {}
    if not 0 <= spec.starts < MIDNIGHT:
        found["starts"] = _clock_words()
    if not 0 <= spec.ends <= MIDNIGHT:
        found["ends"] = _clock_words()
    elif spec.ends <= spec.starts:
        found["ends"] = translate("care_catalogue", "It ends after it begins, on the same day.")
    if not spec.weekdays:
        found["weekdays"] = translate("care_catalogue", "Choose at least one day of the week.")
    if not 1 <= spec.capacity <= MOST_PLACES:
        found["capacity"] = _from_to(1, MOST_PLACES)
    return found


def resource_problems(spec: ResourceSpec) -> dict[str, str]:
    """What is wrong with a resource, by field; empty when nothing is."""
    found = {}
    if not spec.name.strip():
        found["name"] = translate("care_catalogue", "Enter a name.")
    if any(not (0 <= since < until <= MIDNIGHT) for _, since, until in spec.hours):
        found["hours"] = translate("care_catalogue", "Write hours like 08:00-12:00.")
    elif any(before[0] == after[0] and after[1] < before[2] for before, after in pairwise(sorted(spec.hours))):
        found["hours"] = translate("care_catalogue", "Hours of one day run into each other.")
    return found


def package_problems(spec: PackageSpec, counts: dict[int, int]) -> dict[str, str]:
    """What is wrong with a package that holds ``counts`` of services, by field; empty when nothing is."""
    found = {}
    if not spec.name.strip():
        found["name"] = translate("care_catalogue", "Enter the name of the package.")
    if not 1 <= spec.valid_days <= MOST_VALID_DAYS:
        found["valid_days"] = _from_to(1, MOST_VALID_DAYS)
    if spec.price is not None and spec.price < 0:
        found["price"] = translate("care_catalogue", "A price is not below 0.")
    if spec.trial_days is not None and not 1 <= spec.trial_days <= spec.valid_days:
        found["trial_days"] = _from_to(1, max(1, spec.valid_days))
    if spec.trial_uses is not None and not 1 <= spec.trial_uses <= MOST_USES:
        found["trial_uses"] = _from_to(1, MOST_USES)
    if not counts:
        found["items"] = translate("care_catalogue", "Say how often the package holds at least one service.")
    elif any(not 1 <= count <= MOST_USES for count in counts.values()):
        found["items"] = _from_to(1, MOST_USES)
    return found


def _from_to(least: int, most: int) -> str:
    return translate("care_catalogue", "Enter a number from {least} to {most:,}.", least=least, most=most)


def _clock_words() -> str:
    return translate("care_catalogue", "Write the time like 09:30.")
