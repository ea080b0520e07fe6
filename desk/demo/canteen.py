"""Who eats with the canteen of the street (``services.toml``): routes, diets, cards, menus, standing plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import select

from desk import bulk
from desk.db import Actor, Session
from desk.demo.timeline import TimeLine
from desk.models.bookings import BookingPlan
from desk.models.residents import Resident, ResidentAddress, ResidentTag
from desk.recording import plain
from desk.rules import addresses
from desk.services import bookings, meals
from desk.services.meals import Dish, EatsInput, RouteInput

ENTERED = -9
"""The day on which everybody who eats here was put down."""

OLDEST_FIRST = 70
DESK, KITCHEN, COUNTED = time(10, 5), time(16), time(9, 32)
DAILY = "1234567"
NOTHING_SAID = EatsInput()
CARDS = 600_100
"""The number before the first card."""

PLAN = (
    "resident_id", "sitting_id", "weekdays", "on_holidays", "valid_from", "portions", "at_home", "written_until",
)  # fmt: skip


@dataclass(slots=True)
class Eater:
    """Somebody who eats with the canteen; ``route``: the code of the route that brings it, "" for who comes."""

    resident_id: int
    address: str
    route: str = ""
    hint: str = ""
    eats: EatsInput = NOTHING_SAID

    @property
    def door(self) -> tuple[Any, ...]:
        """Where it is in the walking order: up one side of an estate, building by building."""
        parts = addresses.parse(self.address)
        return parts.proper, *(int(each) if each.isdigit() else 0 for each in (parts.building, parts.unit, parts.room))


@dataclass(slots=True)
class Canteen:
    """The canteen while it is set up. ``sittings`` by name; ``eaters`` in the order in which plans are dealt out."""

    line: TimeLine
    script: Mapping[str, Any]
    people: Mapping[str, int]
    who: Actor
    sittings: Mapping[str, int]
    chance: Random
    eaters: list[Eater] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.line.session


def plan(canteen: Canteen, since: date) -> None:
    """Plan what the canteen does up to today; its plans begin on ``since``."""
    line, monday = canteen.line, canteen.line.today - timedelta(days=canteen.line.today.weekday())
    canteen.eaters = [*_named(canteen), *_found(canteen)]
    entered = line.day(ENTERED)
    line.plan(entered, DESK, canteen.who, "meals.save_route", partial(_routes, canteen))
    line.plan(entered, DESK, canteen.who, "meals.save_eats", partial(_diets, canteen))
    line.plan(entered, DESK, canteen.who, "meals.issue_card", partial(_cards, canteen))
    line.plan(entered, DESK, canteen.who, "bookings.save_plan", partial(_plans, canteen, since))
    line.plan(monday - timedelta(days=3), KITCHEN, canteen.who, "meals.save_menu", partial(_menus, canteen, monday))
    for days in range((line.today - since).days + 1):
        day = since + timedelta(days=days)
        for sitting_id in canteen.sittings.values():
            cut_off = partial(meals.cut_off, canteen.session, sitting_id=sitting_id, day=day)
            line.plan(day, COUNTED, canteen.who, "meals.cut_off", cut_off)


# Who eats


def _named(canteen: Canteen) -> Iterator[Eater]:
    diets = {row.name: row.diet_id for row in meals.diets(canteen.session)}
    living = select(ResidentAddress.resident_id, ResidentAddress.text).where(ResidentAddress.kind == "living")
    each_of = {canteen.people[each["person"]]: each for each in canteen.script["eater"]}
    homes = dict(canteen.session.execute(living.where(ResidentAddress.resident_id.in_(each_of))).tuples().all())
    for key, each in each_of.items():
        own = diets[each["diet"]] if "diet" in each else None
        eats = EatsInput(own, tuple(each.get("avoid", ())), tuple(each.get("allergies", ())))
        eater = Eater(key, homes[key], hint=each.get("hint", ""), eats=eats)
        if each.get("brought"):
            eater.route = _route_of(canteen, homes[key])
        yield eater


def _found(canteen: Canteen) -> list[Eater]:
    """The others: at their doors as many as each route has, the rest come; those who live alone first."""
    wanted = sum(count for _, count in canteen.script["lunches"]) - len(canteen.script["eater"])
    lacking = {each["code"]: each["doors"] for each in canteen.script["route"]}
    for eater in _named(canteen):
        if eater.route:
            lacking[eater.route] -= 1
    brought: list[Eater] = []
    others: list[tuple[Eater, str | None]] = []
    for eater, ethnicity in _elders(canteen):
        code = _route_of(canteen, eater.address)
        if lacking[code] > 0:
            lacking[code] -= 1
            eater.route = code
            brought.append(eater)
        else:
            others.append((eater, ethnicity))
    rest = others[: wanted - len(brought) + 2]  # two more: whoever died and whoever is in hospital had plans too
    _give_diets(canteen, brought, [eater for eater, _ in rest])
    _give_minority(canteen, rest)
    return [*brought, *(eater for eater, _ in rest)]


def _elders(canteen: Canteen) -> list[tuple[Eater, str | None]]:
    """The old of the estates near by who are not named in the script, in the order in which they are taken."""
    session, places = canteen.session, [*canteen.script["near"], *canteen.script["beyond"]]
    today = canteen.line.today
    alone = select(ResidentTag.resident_id).where(ResidentTag.label == "独居")
    query = (
        select(Resident.id, ResidentAddress.text, Resident.ethnicity, Resident.id.in_(alone))
        .join(ResidentAddress, (ResidentAddress.resident_id == Resident.id) & (ResidentAddress.kind == "living"))
        .where(Resident.birth_date < today.replace(year=today.year - OLDEST_FIRST, day=1))
        .where(Resident.id.not_in(list(canteen.people.values())), Resident.status == "living")
        .order_by(Resident.id)
    )
    found = [row for row in session.execute(query).tuples() if addresses.parse(row[1]).proper in places]
    canteen.chance.shuffle(found)
    found.sort(key=lambda row: not row[3])
    return [(Eater(key, address), ethnicity) for key, address, ethnicity, _ in found]


def _route_of(canteen: Canteen, address: str) -> str:
    parts = addresses.parse(address)
    if parts.proper not in canteen.script["near"]:
        return "C"
    return "A" if int(parts.building) < 5 else "B"


def _give_diets(canteen: Canteen, brought: Sequence[Eater], come: Sequence[Eater]) -> None:
    keys = {row.name: row.diet_id for row in meals.diets(canteen.session)}
    here, away = iter(come), iter(brought)
    for name, some, others in canteen.script["diets"]:
        for eater in [*(next(here) for _ in range(some)), *(next(away) for _ in range(others))]:
            eater.eats = EatsInput(keys[name])


def _give_minority(canteen: Canteen, come: Sequence[tuple[Eater, str | None]]) -> None:
    said = canteen.script["minority"]
    diet_id = next(row.diet_id for row in meals.diets(canteen.session) if row.name == said["diet"])
    theirs = [eater for eater, ethnicity in come if ethnicity == said["ethnicity"]]
    plain_ones = [eater for eater, _ in reversed(come) if eater.eats == NOTHING_SAID]
    for eater in [*theirs, *plain_ones][: said["people"]]:
        eater.eats = EatsInput(diet_id)


# What is put down of them


def _routes(canteen: Canteen) -> None:
    for place, each in enumerate(canteen.script["route"]):
        leaves = {canteen.sittings[name]: minutes(each[key]) for name, key in (("午餐", "lunch"), ("晚餐", "dinner"))}
        values = RouteInput(each["code"], each["name"], each["carrier"], each["hue"], leaves, place)
        row = meals.save_route(canteen.session, route_id=None, version=None, values=values)
        for eater in sorted((each for each in canteen.eaters if each.route == row.code), key=lambda eater: eater.door):
            meals.put_on_route(
                canteen.session, resident_id=eater.resident_id, route_id=row.route_id, hint=eater.hint or None
            )


def _diets(canteen: Canteen) -> None:
    for eater in canteen.eaters:
        if eater.eats != NOTHING_SAID:
            meals.save_eats(canteen.session, resident_id=eater.resident_id, version=None, values=eater.eats)


def _cards(canteen: Canteen) -> None:
    for number, eater in enumerate((each for each in canteen.eaters if not each.route), start=CARDS):
        meals.issue_card(canteen.session, resident_id=eater.resident_id, number=str(number))


def _menus(canteen: Canteen, monday: date) -> None:
    """This week's, and the next one's: its days begin elsewhere."""
    for name, key in (("午餐", "lunch"), ("晚餐", "dinner")):
        menus = canteen.script[key]
        for place in range(2 * len(menus)):
            week, weekday = divmod(place, len(menus))
            dishes = [
                Dish(each["name"], tuple(each.get("has", ())), each.get("instead", ""))
                for each in menus[(weekday + 3 * week) % len(menus)]
            ]
            day = monday + timedelta(days=place)
            meals.save_menu(
                canteen.session, sitting_id=canteen.sittings[name], day=day, version=None, dishes=dishes
            )  # fmt: skip


def _plans(canteen: Canteen, since: date) -> None:
    """Whoever gets it at the door eats every day; the last two are those to whom something happened."""
    brought = sorted(canteen.eaters, key=lambda eater: not eater.route)
    lunches = zip(brought, [*_dealt(canteen.script["lunches"]), DAILY, DAILY], strict=True)
    dinners = zip(brought[::2], _dealt(canteen.script["dinners"]), strict=False)
    first = {canteen.eaters[-1].resident_id: canteen.line.day(ENTERED + 1)}
    rows = [
        (eater.resident_id, canteen.sittings[name], weekdays, first.get(eater.resident_id, since), bool(eater.route))
        for name, dealt in (("午餐", lunches), ("晚餐", dinners))
        for eater, weekdays in dealt
    ]
    put_in_plans(canteen.session, [(*row[:3], True, row[3], 1, row[4], row[3]) for row in rows])


def put_in_plans(session: Session, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert standing plans (values in the order of :data:`PLAN`), each with its record, and book their days ahead."""
    keys = bulk.take_keys(session, BookingPlan.__table__, len(rows))
    same = {
        "station_id": session.actor.station_id, "made_at": session.now, "made_by_id": session.actor.staff_id,
        "version": 1,
    }  # fmt: skip
    bulk.insert(
        session, BookingPlan.__table__, ("id", *PLAN), [(key, *row) for key, row in zip(keys, rows, strict=True)], same
    )  # fmt: skip
    for key, row in zip(keys, rows, strict=True):
        said = {name: [None, plain(value)] for name, value in zip(PLAN[:-1], row[:-1], strict=True)}
        session.note("create", BookingPlan.SUBJECT, key, said)
    bookings.roll_out(session)


def _dealt(groups: Iterable[tuple[str, int]]) -> Iterator[str]:
    for weekdays, count in groups:
        yield from [weekdays] * count


def minutes(clock: str) -> int:
    """Minutes after midnight of 10:50."""
    moment = time.fromisoformat(clock)
    return 60 * moment.hour + moment.minute


__all__ = ["Canteen", "Eater", "minutes", "plan", "put_in_plans"]
