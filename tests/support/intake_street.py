"""A small street for the tests of intake: one station, a clerk, three grids, the catalogue, a few invented people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.engine import Engine

from desk import db
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.rules.identity import check_digit
from desk.rules.permissions import Role
from desk.services import catalogue, grids, residents, shipped
from desk.services.grids import GridInput, RangeInput
from desk.services.residents import PhoneInput, ResidentInput, TagInput
from tests.support.prepared import filled

SINCE = date(2025, 1, 1)


@dataclass(frozen=True, slots=True)
class Street:
    """The keys of what was made."""

    clerk: Actor
    head: Actor
    worker: Actor
    residents: dict[str, int]
    grids: dict[str, int]
    members: dict[str, int]


def fill(engine: Engine, now: datetime) -> Street:
    """Make the street in an empty, upgraded database."""
    return filled(engine, now, _fill)


def _fill(engine: Engine, now: datetime) -> Street:
    return db.run(engine, _people_and_places, actor=db.SYSTEM, now=now, operation="test.fill")


def _people_and_places(session: Session) -> Street:
    station = Station(name="春和里社区党群服务中心", street_code="370102001", phone="0531-55550120")
    session.add(station)
    session.flush()
    actors = {
        role: _actor(session, station.id, account, name, role)
        for role, account, name in (
            (Role.CLERK, "gumin", "顾敏"),
            (Role.STATION_HEAD, "hezhan", "何占"),
            (Role.GRID_WORKER, "molan", "莫兰英"),
        )
    }
    session.actor = actors[Role.STATION_HEAD]
    try:
        catalogue.put_in(session, items=shipped.items(), since=SINCE)
        grid_ids, members = make_grids(session)
        people = make_residents(session)
    finally:
        session.actor = db.SYSTEM
    return Street(actors[Role.CLERK], actors[Role.STATION_HEAD], actors[Role.GRID_WORKER], people, grid_ids, members)


def _actor(session: Session, station_id: int, account: str, name: str, role: Role) -> Actor:
    person = Staff(
        station_id=station_id, account=account, name=name, initials=account[:2], password_hash="-",
        must_change_password=False, active=True, created_at=session.now,
    )  # fmt: skip
    session.add(person)
    session.flush()
    return Actor(person.id, name, station_id, frozenset({role.value}), "window-1")


def make_grids(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    """A community with two grids; the keys of grids and members by name."""
    keys: dict[str, int] = {}
    members: dict[str, int] = {}
    top = grids.save_grid(session, grid_id=None, version=None, values=GridInput("01", "春和里社区", 1))
    keys["春和里社区"] = top.grid_id
    for code, name, first, last, member in (
        ("0103", "第 3 网格", 1, 6, "莫兰英"),
        ("0104", "第 4 网格", 7, 12, "秦朗"),
    ):
        values = GridInput(code, name, 2, parent_id=top.grid_id)
        node = grids.save_grid(session, grid_id=None, version=None, values=values)
        keys[name] = node.grid_id
        grids.save_range(session, grid_id=node.grid_id, values=RangeInput("春和里小区", first, last))
        row = grids.assign_member(session, grid_id=node.grid_id, name=member, duty="网格员", since=SINCE)
        members[member] = row.member_id
    row = grids.assign_member(session, grid_id=keys["第 3 网格"], name="白露", duty="胡同管家", since=SINCE)
    members["白露"] = row.member_id
    return keys, members


def make_residents(session: Session) -> dict[str, int]:
    """Four invented people; their keys by name."""
    made: dict[str, int] = {}
    for name, born, order, building, tail, tags, health in (
        ("陆阿根", "19440314", "001", "5号楼2单元402室", "2603", ("独居", "低保"), "青霉素过敏，听力弱，请面对面慢讲"),
        ("罗爱国", "19590822", "013", "3号楼1单元203室", "5518", (), ""),
        ("林阿桂", "19521130", "022", "8号楼1单元502室", "0937", ("空巢",), ""),
        ("李安国", "19680205", "031", "1号楼3单元101室", "7742", (), ""),
    ):
        first = f"990102{born}{order}"
        values = ResidentInput(
            name=name,
            id_no=first + check_digit(first),
            living_address=f"济南市历下区春和里小区{building}",
            phones=(PhoneInput(f"1540000{tail}"),),
            tags=tuple(TagInput(tag, SINCE) for tag in tags),
            health_note=health or None,
        )
        made[name] = residents.save(session, resident_id=None, version=None, values=values).resident_id
    return made
