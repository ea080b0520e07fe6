"""A small centre with rooms, beds and residents, for the tests of the bed registry.

201 two beds for women · 202 two beds for anyone · 203 three beds, one sex together, the third for company · 205 one
bed of the emergency reserve · 301 two beds for a couple.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.engine import Engine

from desk import db
from desk.db import Actor, Session
from desk.models.residents import Household, Resident
from desk.rules.beds import GenderRule, StayKind, arrives, leaves
from desk.rules.permissions import Role
from desk.rules.search import resident_keys
from desk.rules.times import at_local, local_date
from desk.services import search
from desk.services.beds import BedInput, PlaceInput, RoomInput, StayInput, save_bed, save_room
from tests.support.prepared import filled
from tests.unit.office import Office, first_run, hash_quickly

ROOMS = (
    (2, "201", "双人间", GenderRule.FEMALE, 2),
    (2, "202", "双人间", GenderRule.ANY, 2),
    (2, "203", "三人间", GenderRule.SAME, 3),
    (2, "205", "单人间", GenderRule.ANY, 1),
    (3, "301", "双人间", GenderRule.COUPLE, 2),
)
PEOPLE = (
    ("沈桂芳", "female"), ("阮秀琴", "female"), ("金凤仙", "female"), ("何桂英", "female"),
    ("郭长林", "male"), ("方国梁", "male"), ("葛守田", "male"), ("葛云霞", "female"),
)  # fmt: skip


@dataclass
class House:
    """The centre; its clock stands at ``now`` until a test moves it. ``beds`` maps 203-2 to its key."""

    office: Office
    now: datetime
    beds: dict[str, int] = field(default_factory=dict)
    rooms: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return local_date(self.now)

    def act(self, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        """``work(session, **values)`` in a transaction of its own."""
        actor = self.office.actors[role]
        return db.run(
            self.office.engine, lambda session: work(session, **values), actor=actor, now=self.now, operation="test"
        )

    def do(self, work: Callable[..., Any], stay: Any, role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        """An act on a stay as it was read."""
        return self.act(work, role, stay_id=stay.stay_id, version=stay.version, **values)

    def look(self, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        with db.reading(self.office.engine, self.office.actors[role], now=self.now) as session:
            return work(session, **values)

    def passes(self, *, days: int = 0, hours: float = 0) -> None:
        """Time goes by."""
        self.now += timedelta(days=days, hours=hours)

    def day(self, number: int) -> date:
        return self.today + timedelta(days=number)

    def at(self, number: int, clock: int) -> datetime:
        """``clock`` o'clock, ``number`` days from today."""
        return at_local(self.day(number), time(clock))

    def wants(self, name: str, first: int = 0, last: int | None = 5, **more: Any) -> StayInput:
        until = None if last is None else self.day(last)
        return StayInput(self.people[name], StayKind.SHORT, self.day(first), until, **more)

    def place(self, bed: str, first: int = 0, last: int | None = 5, **more: Any) -> PlaceInput:
        return PlaceInput(self.beds[bed], arrives(self.day(first)), leaves(self.day(last)) if last else None, **more)


def make_house(engine: Engine, now: datetime, monkeypatch: Any) -> House:
    hash_quickly(monkeypatch)
    return filled(engine, now, furnished)


def furnished(engine: Engine, now: datetime) -> House:
    """The same, made anew: for whoever builds upon it and keeps the whole."""
    house = House(first_run(engine, now), now)
    care = house.office.actors[Role.STATION_HEAD]
    house.office.actors[Role.CARE_OPERATOR] = Actor(
        care.staff_id, "护理员", care.station_id, frozenset({Role.CARE_OPERATOR.value}), "二号窗口"
    )
    house.act(_fill, house=house)
    return house


def _fill(session: Session, house: House) -> None:
    for floor, number, kind, rule, count in ROOMS:
        room = save_room(session, room_id=None, version=None, values=RoomInput(floor, number, kind, gender_rule=rule))
        house.rooms[number] = room.room_id
        for bed in range(1, count + 1):
            values = BedInput(str(bed), companion=(number, bed) == ("203", 3), reserve=number == "205")
            row = save_bed(session, bed_id=None, room_id=room.room_id, version=None, values=values)
            house.beds[row.text] = row.bed_id
    home = Household(station_id=session.actor.station_id, address="百花洲家园1号楼1单元101室", address_key="home")
    session.add(home)
    session.flush()
    for name, sex in PEOPLE:
        house.people[name] = add_person(session, name, sex, home.id if name.startswith("葛") else None)


def add_person(session: Session, name: str, sex: str, household_id: int | None = None) -> int:
    """A resident's file with nothing but a name."""
    row = Resident(
        station_id=session.actor.station_id, name=name, sex=sex, id_type="none", household_id=household_id,
        created_at=session.now, updated_at=session.now,
    )  # fmt: skip
    session.add(row)
    session.flush()
    keys = resident_keys(name=name, id_no=None, phones=[], addresses=[])
    search.put_keys(session, search.RESIDENT, row.id, keys, None)
    return row.id
