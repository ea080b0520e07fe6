"""The shipped catalogue of services as TOML (``resources/care``): read, and checked entry by entry."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from desk.errors import RuleBroken
from desk.rules.care import ResourceKind, ServiceKind
from desk.rules.care_catalogue import (
    DietSpec,
    PackageSpec,
    ResourceSpec,
    ServiceSpec,
    SittingSpec,
    package_problems,
    resource_problems,
    service_problems,
    sitting_problems,
    tidied_service,
    tidied_sitting,
)
from desk.rules.eligibility import read as read_conditions
from desk.rules.slots import Hours, parse_clock
from desk.rules.tags import FAMILIES
from desk.words import translate

_Word = TypeVar("_Word", bound=StrEnum)

_SERVICE = frozenset(
    "code kind name aid unit hue cutoff late missed carers carers_disabled needs_assessment needs_consent at_home note"
    " sittings".split()
)
_SITTING = frozenset("name from until weekdays on_holidays capacity provider resources".split())


@dataclass(frozen=True, slots=True)
class ShippedService:
    """A service with its weekly times and the names of the resources that each takes."""

    code: str
    spec: ServiceSpec
    sittings: tuple[tuple[SittingSpec, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ShippedPackage:
    """A package with the codes of its services and how often it holds each."""

    code: str
    spec: PackageSpec
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ShippedCare:
    """All that comes with the program; sittings name resources that are there, packages services that are there."""

    services: tuple[ShippedService, ...]
    resources: tuple[ResourceSpec, ...]
    packages: tuple[ShippedPackage, ...]
    diets: tuple[DietSpec, ...]


def load_care(services: str, resources: str, packages: str, diets: str) -> ShippedCare:
    """The catalogue from the texts of four TOML files; :class:`RuleBroken` ``CARE_BAD`` names the entry that is bad."""
    things = tuple(_resource(row) for row in _rows(resources, "resource"))
    names = {each.name for each in things}
    offered = tuple(_service(row, names) for row in _rows(services, "service"))
    codes = {each.code for each in offered}
    granted = tuple(_package(row, codes) for row in _rows(packages, "package"))
    for entries in ([each.code for each in offered], [each.code for each in granted], [each.name for each in things]):
        for entry in entries:
            if entries.count(entry) > 1:
                raise _bad(entry, translate("care_catalogue", "it is there twice"))
    return ShippedCare(offered, things, granted, tuple(_diet(row) for row in _rows(diets, "diet")))


def _rows(text: str, kind: str) -> list[dict[str, Any]]:
    try:
        return list(tomllib.loads(text).get(kind, []))
    except tomllib.TOMLDecodeError as error:
        raise _bad(kind, str(error)) from error


def _service(row: Mapping[str, Any], resources: set[str]) -> ShippedService:
    code = _code(row)
    _refuse_unknown(row, _SERVICE, code)
    cutoff, late, missed = row.get("cutoff", {}), row.get("late", {}), row.get("missed", {})
    plain = {name: row[name] for name in _SERVICE - {"code", "kind", "cutoff", "late", "missed", "sittings"} & set(row)}
    spec = tidied_service(
        ServiceSpec(
            kind=_one_of(ServiceKind, row.get("kind"), code),
            cutoff_days=cutoff.get("days", 0),
            cutoff_time=_minutes(cutoff.get("time"), code),
            late_percent=late.get("percent", 0),
            late_counts=late.get("counts", False),
            missed_percent=missed.get("percent", 0),
            missed_counts=missed.get("counts", False),
            **{"name": "", "unit": "", "hue": ""} | plain,
        )
    )
    _refuse(code, service_problems(spec))
    return ShippedService(code, spec, tuple(_sitting(each, code, resources) for each in row.get("sittings", ())))


def _sitting(row: Mapping[str, Any], code: str, resources: set[str]) -> tuple[SittingSpec, tuple[str, ...]]:
    _refuse_unknown(row, _SITTING, code)
    spec = tidied_sitting(
        SittingSpec(
            starts=_minutes(row.get("from"), code),
            ends=_minutes(row.get("until"), code),
            weekdays=str(row.get("weekdays", "")),
            capacity=row.get("capacity", 0),
            name=row.get("name", ""),
            on_holidays=row.get("on_holidays", False),
            provider=row.get("provider", ""),
        )
    )
    _refuse(code, sitting_problems(spec))
    taken = tuple(row.get("resources", ()))
    unknown = sorted(set(taken) - resources)
    if unknown:
        raise _bad(code, translate("care_catalogue", "nobody knows {names}", names="、".join(unknown)))
    return spec, taken


def _resource(row: Mapping[str, Any]) -> ResourceSpec:
    name = str(row.get("name", ""))
    hours: list[Hours] = []
    for span in row.get("hours", ()):
        since, until = _minutes(span.get("from"), name), _minutes(span.get("until"), name)
        hours += [(int(day), since, until) for day in str(span.get("weekdays", ""))]
    spec = ResourceSpec(_one_of(ResourceKind, row.get("kind"), name), name, tuple(sorted(hours)), row.get("note", ""))
    _refuse(name, resource_problems(spec))
    return spec


def _package(row: Mapping[str, Any], services: set[str]) -> ShippedPackage:
    code = _code(row)
    spec = PackageSpec(
        name=str(row.get("name", "")),
        valid_days=row.get("valid_days", 0),
        description=str(row.get("description", "")),
        conditions=read_conditions(row.get("eligible", {})),
        trial_days=row.get("trial_days"),
        trial_uses=row.get("trial_uses"),
    )
    counts = tuple((str(item.get("service", "")), item.get("count", 0)) for item in row.get("items", ()))
    for service, _ in counts:
        if service not in services:
            raise _bad(code, translate("care_catalogue", "nobody knows {names}", names=service))
    _refuse(code, package_problems(spec, {place: count for place, (_, count) in enumerate(counts)}))
    return ShippedPackage(code, spec, counts)


def _diet(row: Mapping[str, Any]) -> DietSpec:
    spec = DietSpec(str(row.get("name", "")), str(row.get("hue", "")), str(row.get("instruction", "")))
    if not spec.name or spec.hue not in FAMILIES:
        raise _bad(spec.name, translate("care_catalogue", "it has no name or no colour of the theme"))
    return spec


def _code(row: Mapping[str, Any]) -> str:
    code = str(row.get("code", ""))
    if not code:
        raise _bad(str(row.get("name", "")), translate("care_catalogue", "it has no code"))
    return code


def _minutes(text: object, entry: str) -> int:
    minutes = parse_clock(str(text))
    if minutes is None:
        raise _bad(entry, translate("care_catalogue", "“{word}” is no time", word=text))
    return minutes


def _one_of(kind: type[_Word], word: object, entry: str) -> _Word:
    try:
        return kind(str(word))
    except ValueError as error:
        raise _bad(entry, translate("care_catalogue", "nobody knows {names}", names=word)) from error


def _refuse_unknown(row: Mapping[str, Any], known: frozenset[str], entry: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise _bad(entry, translate("care_catalogue", "nobody knows {names}", names="、".join(unknown)))


def _refuse(entry: str, problems: Mapping[str, str]) -> None:
    for problem in problems.values():
        raise _bad(entry, problem.rstrip(".。"))


def _bad(entry: str, reason: str) -> RuleBroken:
    return RuleBroken(
        "CARE_BAD",
        translate("care_catalogue", "The services can't be used; “{entry}”: {reason}.", entry=entry, reason=reason),
    )
