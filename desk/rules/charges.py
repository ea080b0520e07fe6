"""What a month of a stay costs: its days, the rate of each, and the sums in fen. Pure.

A day is counted for the bed that holds the resident through the night: the day of arrival counts, the day of leaving
does not. A stay that begins and ends within one day counts one, as the statistics of hospitals count it (占用总床日数).
A day of leave is a night away; nights in hospital are counted apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from desk.rules.accounts import DAILY, Charge, MonthBase, Rate, Unit, next_month, rate_for
from desk.rules.beds import Purpose

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a stay on one bed, from the day of coming to the day of going; ``ends`` None: still there."""

    starts: date
    ends: date | None
    bed_id: int
    bed: str
    room_kind: str


@dataclass(frozen=True, slots=True)
class Away:
    """A leave, from the first night away to the day of coming back; ``ends`` None: not back yet."""

    starts: date
    ends: date | None
    hospital: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds of a stay from a day on. ``monthly_fee`` in fen is what was agreed instead of the bed's rate."""

    since: date
    stay_kind: str
    care_level: str | None = None
    monthly_fee: int | None = None


class Day(NamedTuple):
    """A day that is counted. ``night`` is the how-many-th night away of that leave, from 1; 0 for a day in bed."""

    day: date
    place: Place
    terms: Terms
    night: int
    hospital: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """The days of one lane of a stay in a month; ``purpose`` says what its bed is for."""

    purpose: Purpose
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Days of one charge that cost the same: ``percent`` of ``price`` fen for a ``unit``, on one bed."""

    rate_id: int
    bed: str
    room_kind: str
    care_level: str | None
    unit: Unit
    price: int
    percent: int
    first: date
    last: date
    days: int
    amount: int


@dataclass(frozen=True, slots=True)
class Due:
    """One charge of a month. ``name`` tells other charges apart, "" elsewhere; the parts add up to ``amount`` fen."""

    kind: Charge
    name: str
    days: int
    amount: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Days of a month: in ``bed_days`` the bed was held, of them ``leave_days`` on leave, ``hospital_days`` ill."""

    bed_days: int = 0
    leave_days: int = 0
    hospital_days: int = 0


def days_of(
    places: Sequence[Place], aways: Iterable[Away], terms: Sequence[Terms], month: date, until: date
) -> tuple[Day, ...]:
    """The days of one lane in ``month`` before ``until``; ``places`` and ``terms`` in the order of time.

    What holds on a day is the last of the terms by then, before any of them the first.
    """
    end = min(next_month(month), until)
    left = list(aways)
    return tuple(
        Day(day, place, _terms(terms, day), *_night(left, day, until))
        for place, day in _nights(places, month, end)
        if month <= day < end
    )


def _nights(places: Sequence[Place], month: date, end: date) -> Iterator[tuple[Place, date]]:
    """Each night with its bed; the one day of a stay that has no night."""
    if places and places[-1].ends == places[0].starts:
        yield places[-1], places[0].starts
    for place in places:
        day = max(place.starts, month)
        last = end if place.ends is None else min(place.ends, end)
        while day < last:
            yield place, day
            day += DAY


def _terms(terms: Sequence[Terms], day: date) -> Terms:
    return next((each for each in reversed(terms) if each.since <= day), terms[0])


def _night(aways: Iterable[Away], day: date, until: date) -> tuple[int, bool]:
    """Which night away it is, and whether in hospital; hospital goes before another leave of the same night."""
    found = [each for each in aways if each.starts <= day < (each.ends or until)]
    if not found:
        return 0, False
    away = max(found, key=_weight)
    return (day - away.starts).days + 1, away.hospital


def _weight(away: Away) -> tuple[bool, date]:
    return away.hospital, away.starts


def counted(chains: Iterable[Chain]) -> Counted:
    """The days of the resident's own bed."""
    days = [day for chain in chains if chain.purpose is Purpose.STAY for day in chain.days]
    hospital = sum(day.hospital for day in days)
    return Counted(len(days), sum(day.night > 0 for day in days) - hospital, hospital)


# What it costs


class _Cost(NamedTuple):
    """A day at its price; days that are alike in everything but the day make one part."""

    rate: Rate
    place: Place
    care_level: str | None
    percent: int


def dues(chains: Sequence[Chain], rates: Sequence[Rate], month: date, base: MonthBase) -> tuple[Due, ...]:
    """What ``month`` costs, one charge after the other; charges without a rate are not among them.

    The sum of a charge is rounded once, half up, and its parts so that they add up to it (largest remainder).
    """
    found = []
    for kind in DAILY:
        names = sorted({rate.name for rate in rates if rate.kind is kind}) if kind is Charge.OTHER else [""]
        for name in names:
            costs = [
                (cost, day.day, share)
                for chain in chains
                if chain.purpose is _PURPOSES.get(kind, Purpose.STAY)
                for share in [_share_of_month(chain.days, month, base)]
                for day in chain.days
                if (cost := _cost(kind, name, day, rates)) is not None
            ]
            if costs:
                found.append(_due(kind, name, costs))
    return tuple(found)


_PURPOSES = {Charge.ROOM: Purpose.ROOM, Charge.COMPANION: Purpose.COMPANION}


def _share_of_month(days: Sequence[Day], month: date, base: MonthBase) -> Fraction:
    """What part of a month's rate one day is. A whole month costs the whole rate, however many days it has."""
    length = (next_month(month) - month).days
    return Fraction(1, 30 if base is MonthBase.THIRTY and len(days) < length else length)


def _cost(kind: Charge, name: str, day: Day, rates: Sequence[Rate]) -> _Cost | None:
    conditions = (day.place.room_kind, day.terms.care_level, day.terms.stay_kind)
    rate = rate_for(rates, kind, name if kind is Charge.OTHER else None, day.day, conditions)
    if kind is Charge.BED and day.terms.monthly_fee is not None:
        agreed = rate if rate is not None else Rate(0, kind, "", Unit.MONTH, 0, day.day)
        rate = replace(agreed, rate_id=0, unit=Unit.MONTH, amount=day.terms.monthly_fee)
    if rate is None:
        return None
    percent = rate.leave_percent if day.night > rate.leave_free_days else 100
    return _Cost(rate, day.place, day.terms.care_level, percent)


def _due(kind: Charge, name: str, costs: Sequence[tuple[_Cost, date, Fraction]]) -> Due:
    exact: dict[tuple[object, ...], Fraction] = {}
    members: dict[tuple[object, ...], list[tuple[_Cost, date]]] = {}
    for cost, day, share in costs:
        rate = cost.rate
        key = (rate.rate_id, rate.amount, cost.place.bed_id, cost.place.room_kind, cost.care_level, cost.percent)
        one = rate.amount * (share if rate.unit is Unit.MONTH else 1) * Fraction(cost.percent, 100)
        exact[key] = exact.get(key, Fraction(0)) + one
        members.setdefault(key, []).append((cost, day))
    amounts = shared_out(list(exact.values()))
    parts = tuple(_part(each, amount) for each, amount in zip(members.values(), amounts, strict=True))
    days = len({day for _, day, _ in costs}) if kind in _ONE_A_DAY else len(costs)
    return Due(kind, name, days, sum(amounts), parts)


_ONE_A_DAY = frozenset({Charge.BED, Charge.CARE, Charge.OTHER})


def _part(days: Sequence[tuple[_Cost, date]], amount: int) -> Part:
    cost = days[0][0]
    return Part(
        cost.rate.rate_id, cost.place.bed, cost.place.room_kind, cost.care_level, cost.rate.unit, cost.rate.amount,
        cost.percent, days[0][1], days[-1][1], len(days), amount,
    )  # fmt: skip


def shared_out(exact: Sequence[Fraction]) -> list[int]:
    """Whole fen that add up to the rounded sum: the largest remainders are rounded up first."""
    whole = int(sum(exact, Fraction(0)) + Fraction(1, 2))
    floors = [int(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda at: (floors[at] - exact[at], at))
    for at in order[: whole - sum(floors)]:
        floors[at] += 1
    return floors
