"""A set-up station whose people can really sign in: one account of each role, grids, the catalogue, four residents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.engine import Engine

from desk import db
from desk.recording import Actor, Session
from desk.rules.permissions import Role
from desk.services import catalogue, shipped, staff, stations
from tests.support import intake_street
from tests.support.prepared import filled

PASSWORD = "bao-tu-1996"
BEFORE = timedelta(days=30)
PEOPLE = (
    ("gm", "顾敏", Role.CLERK),
    ("lq", "李强", Role.CLERK),
    ("hz", "何占", Role.STATION_HEAD),
    ("mly", "莫兰英", Role.GRID_WORKER),
    ("yyy", "叶养云", Role.CARE_OPERATOR),
    ("sj", "沈鉴", Role.AUDITOR),
)
ADMINISTRATOR = "lj"


@dataclass(frozen=True, slots=True)
class Station:
    """Keys of what was made: residents by name; ``head`` acts where a story needs something done elsewhere."""

    residents: dict[str, int]
    head: Actor


def set_up(engine: Engine, now: datetime) -> Station:
    """Fill a clean database, a month before ``now``."""
    return filled(engine, now - BEFORE, _fill)


def _fill(engine: Engine, now: datetime) -> Station:
    return db.run(engine, _people, actor=db.SYSTEM, now=now, operation="test.fill")


def _people(session: Session) -> Station:
    made = stations.first_run(
        session,
        station_name="春和里社区党群服务中心",
        street_code="370102001",
        administrator_account=ADMINISTRATOR,
        administrator_name="林静",
        password=PASSWORD,
    )
    station_id = made.station.station_id
    keys = {
        account: staff.add(
            session,
            station_id=station_id,
            account=account,
            name=name,
            roles={role},
            password=PASSWORD,
            must_change_password=False,
        ).staff_id
        for account, name, role in PEOPLE
    }
    head = Actor(keys["hz"], "何占", station_id, frozenset({Role.STATION_HEAD.value}), "window-1")
    session.actor = head
    catalogue.put_in(session, items=shipped.items(), since=intake_street.SINCE)
    intake_street.make_grids(session)
    residents = intake_street.make_residents(session)
    session.actor = db.SYSTEM
    return Station(residents, head)
