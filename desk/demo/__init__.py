"""A synthetic street at real size, to try the desk with: every person, telephone and number in it is made up.

12,000 residents in 4,900 households, 3,600 of them over 60; 120 households with 133 people whose doors are knocked
at; 32 second-level grids; the matters of the last days, with deadlines about the present moment; a care centre with
25 beds, who lies there and who waits, and its services: 88 people who eat with it, baths, laundry, packages. Three of
the residents have a second file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import update
from sqlalchemy.engine import Engine

from desk import db
from desk.db import SYSTEM, Actor, Session
from desk.demo import cards, centre, doubles, filling, households, lives, places, requests, services, turns
from desk.demo.timeline import TimeLine
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.rules.catalogue import Kind
from desk.rules.permissions import Role
from desk.rules.times import at_local, local_date
from desk.services import catalogue, notes, search, shipped, staff, stations, tags
from desk.store import RESOURCES

PASSWORD = "Doorstep-2026"
"""Of every account of the demo; it is shown beside the sign-in and in README, and need not be changed."""

SEED = 990_102
Progress = Callable[[int, int], object]
STAGES = 7
NAMES = ("name", "spouse")
"""Where the files of people name somebody."""


def fill_if_empty(engine: Engine, *, now: datetime | None = None, progress: Progress | None = None) -> bool:
    """Make the demo street in a database that nobody has set up yet; True when it was made."""
    now = now or datetime.now(UTC)
    with db.reading(engine, SYSTEM, now=now) as session:
        if not stations.is_empty(session):
            return False
    make_street(engine, now=now, progress=progress)
    return True


def make_street(engine: Engine, *, seed: int = SEED, now: datetime, progress: Progress | None = None) -> None:
    """Make the street in one transaction; the same one for the same ``seed`` and day.

    ``progress(done, total)`` is told the stages and may raise :class:`desk.errors.Cancelled`. Raises
    :class:`desk.errors.DeskError` when the database is set up already.
    """
    told = progress or (lambda done, total: None)
    chance = Random(seed)
    street = _data("street")
    opened = at_local(local_date(now) - timedelta(days=40), time(8, 30))
    with db.transaction(engine, SYSTEM, now=opened, operation="demo.make_street") as session:
        told(0, STAGES)
        accounts = _set_up(session, street)
        told(1, STAGES)
        maker = households.Maker(_data("names"), chance, local_date(now))
        dwellings = _grids(session, street, accounts, maker)
        told(2, STAGES)
        homes = _homes(maker, dwellings)
        told(3, STAGES)
        named = filling.put_in(session, accounts["gm"].station_id or 0, homes)
        told(4, STAGES)
        search.rebuild_keys(session)
        told(5, STAGES)
        turns.play(session, script=_data("turns"), people=named, who=accounts["jmy"], now=now)
        script = _data("matters")
        cast = requests.Cast(accounts, named, requests.adults(session))
        requests.play(session, script=script["matter"], cast=cast, now=now, chance=chance)
        doubles.play(session, script=_data("doubles")["double"], people=named, who=accounts["jmy"], now=now)
        _run_the_centre(session, named, accounts, now, chance)
        told(6, STAGES)
        _hand_over(session, script["notes"], accounts, now)
        told(STAGES, STAGES)


def _set_up(session: Session, street: Mapping[str, Any]) -> dict[str, Actor]:
    """Station, accounts and catalogue; who may act, by account."""
    station, first = street["station"], street["administrator"]
    made = stations.first_run(
        session,
        station_name=station["name"],
        street_code=station["street_code"],
        administrator_account=first["account"],
        administrator_name=first["name"],
        password=PASSWORD,
    )
    station_id = made.station.station_id
    row = session.get_one(Station, station_id)
    row.phone, row.address = station["phone"], station["address"]
    accounts: dict[str, Actor] = {}
    for each in street["staff"]:
        roles = {Role(role) for role in each["roles"]}
        added = staff.add(
            session,
            station_id=station_id,
            account=each["account"],
            name=each["name"],
            roles=roles,
            password=PASSWORD,
            post=each["post"],
            must_change_password=False,
        )
        codes = frozenset(role.value for role in roles)
        accounts[each["account"]] = Actor(added.staff_id, added.name, station_id, codes, each["post"])
    catalogue.put_in(session, items=shipped.items(), since=local_date(session.now).replace(month=1, day=1))
    tags.put_in(session)
    # This station has checked what its offices decide; the convenience services still wait.
    catalogue.review(session, codes=[each.code for each in shipped.items() if each.kind is not Kind.CONVENIENCE])
    return accounts


def _grids(
    session: Session, street: Mapping[str, Any], accounts: Mapping[str, Actor], maker: households.Maker
) -> list[places.Dwelling]:
    workers = {
        each["grid"]: (accounts[each["account"]].staff_id or 0, each["name"])
        for each in street["staff"]
        if "grid" in each
    }
    return places.build(
        session,
        street=street,
        workers=workers,
        station_id=next(iter(accounts.values())).station_id or 0,
        since=local_date(session.now).replace(month=1, day=1),
        people=places.People(maker.some_name, maker.phone),
    )


def _homes(maker: households.Maker, dwellings: list[places.Dwelling]) -> list[tuple[households.Home, places.Dwelling]]:
    """Every household with its door, in the order of the street; those of ``people.toml`` and ``centre.toml`` at
    theirs.
    """
    people = [*_data("people")["person"], *_data("centre")["person"]]
    kept: dict[str, list[Mapping[str, Any]]] = {}
    for each in people:
        kept.setdefault(each["kind"], []).append(each)
    homes = households.make_homes(maker, kept)
    lives.fill_in(maker, homes, _data("names"))
    doors = {dwelling.address: dwelling for dwelling in dwellings}
    at = [(homes[kind][n], doors.pop(each["at"])) for kind, group in kept.items() for n, each in enumerate(group)]
    others = [home for kind, group in homes.items() for home in group[len(kept.get(kind, ())) :]]
    maker.chance.shuffle(others)
    free = list(doors.values())
    chosen = sorted(maker.chance.sample(range(len(free)), len(others)))
    return at + [(home, free[place]) for home, place in zip(others, chosen, strict=True)]


def _run_the_centre(
    session: Session, people: Mapping[str, int], accounts: Mapping[str, Actor], now: datetime, chance: Random
) -> None:
    """Beds, services and cards on one line of time: whoever gets a bed has no meals brought."""
    line, who, head = TimeLine(session, now), accounts["hdm"], accounts["jmy"]
    centre.plan(line, script=_data("centre"), people=people, who=who, head=head)
    named = {each.get(key) for each in (*_data("people")["person"], *_data("centre")["person"]) for key in NAMES}
    known = {name: key for name, key in people.items() if name in named}
    services.plan(services.House(line, _data("services"), known, who, head, accounts, chance))
    cards.plan(line, script=_data("cards"), who=accounts["gm"], head=head)
    line.play()


def _hand_over(session: Session, texts: list[str], accounts: Mapping[str, Actor], now: datetime) -> None:
    """A note from last evening; who signed in last, so that the window greets them in this order."""
    evening = at_local(local_date(now) - timedelta(days=1), time(17, 55))
    requests.at(session, accounts["jmy"], evening, "notes.leave")
    for text in texts:
        notes.leave(session, text=text)
    requests.at(session, SYSTEM, now, "demo.make_street")
    for place, actor in enumerate(accounts.values()):
        moment = now - timedelta(hours=14, minutes=7 * place)
        session.execute(update(Staff).where(Staff.id == actor.staff_id).values(last_signed_in_at=moment))


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "demo" / f"{name}.toml").read_text(encoding="utf-8"))


__all__ = ["PASSWORD", "SEED", "fill_if_empty", "make_street"]
