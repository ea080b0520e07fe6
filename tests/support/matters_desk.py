"""A small station for tests of matters: a clerk, a second clerk, a grid with its worker, one resident."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.engine import Engine

from desk import db
from desk.models.grids import Grid, GridMember
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.rules.matters import Handling
from desk.services import catalogue, intake, residents, shipped
from desk.services.intake import Intake, MaterialTick, Taken
from desk.services.residents import PhoneInput, ResidentInput
from tests.support.prepared import filled

PERSON = "陆阿根"


@dataclass(frozen=True, slots=True)
class MattersDesk:
    """Where everything is; ``clerk`` and ``other`` are two people at the window, ``reader`` may only look."""

    engine: Engine
    now: datetime
    clerk: Actor
    other: Actor
    reader: Actor
    grid_id: int
    handler_id: int
    resident_id: int

    @contextmanager
    def at_work(self, actor: Actor | None = None, *, later: timedelta = timedelta(0)) -> Iterator[Session]:
        """A transaction of ``actor`` (the clerk), ``later`` than now."""
        with db.transaction(self.engine, actor or self.clerk, now=self.now + later, operation="test") as session:
            yield session

    def take(
        self,
        *,
        ago: timedelta = timedelta(0),
        handling: Handling = Handling.DISPATCH,
        profile: str = "7123",
        level: str = "small",
        item: int = 0,
        known: bool = True,
        sent: bool = True,
        unit: str = "",
        missing: Mapping[str, int] | None = None,
    ) -> Taken:
        """Take in one matter of the resident, or of an anonymous caller; ``missing``: name → working days."""
        spot = handling is Handling.ON_THE_SPOT
        follow = [MaterialTick(name, present=False, deferrable_days=days) for name, days in (missing or {}).items()]
        with self.at_work(later=-ago) as session:
            chosen = catalogue.list_items(session)[item]
            return intake.take_in(
                session,
                intake=Intake(
                    item_id=chosen.id,
                    handling=handling,
                    profile=profile,
                    level=level,
                    resident_id=self.resident_id if known else None,
                    description="" if spot else "楼道灯不亮，晚上看不清",
                    grid_id=self.grid_id if sent and not spot and not unit else None,
                    handler_id=self.handler_id if sent and not spot and not unit else None,
                    unit=unit,
                    result="已当面答复" if spot else "",
                    materials=(MaterialTick("身份证", present=True), *follow) if follow else (),
                ),
            )


def set_up(engine: Engine, now: datetime) -> MattersDesk:
    """Fill a clean database."""
    return filled(engine, now, _fill)


def _fill(engine: Engine, now: datetime) -> MattersDesk:
    with db.transaction(engine, db.SYSTEM, now=now - timedelta(days=400), operation="test") as session:
        station = Station(name="百花洲社区", street_code="370102003")
        session.add(station)
        session.flush()
        people = []
        for account, name in (("gm", "顾敏"), ("lq", "李强"), ("yy", "叶文静")):
            row = Staff(
                station_id=station.id, account=account, name=name, initials=account, password_hash="-",
                must_change_password=False, active=True, created_at=now,
            )  # fmt: skip
            session.add(row)
            people.append(row)
        top = Grid(station_id=station.id, level=1, code="1", name="百花洲社区")
        session.add(top)
        session.flush()
        grid = Grid(station_id=station.id, level=2, code="1-3", name="第 3 网格", parent_id=top.id)
        session.add(grid)
        session.flush()
        member = GridMember(grid_id=grid.id, name="莫兰英", duty="网格员", phone=None, since=date(2025, 1, 1))
        session.add(member)
        catalogue.put_in(session, items=shipped.items(), since=date(2020, 1, 1))
        session.flush()
        ids = [row.id for row in people]
        station_id, grid_id, handler_id = station.id, grid.id, member.id
    clerk, other = (
        Actor(key, name, station_id, frozenset({"CLERK"}), "1")
        for key, name in zip(ids[:2], ("顾敏", "李强"), strict=True)
    )
    reader = Actor(ids[2], "叶文静", station_id, frozenset({"CARE_OPERATOR"}), "2")
    with db.transaction(engine, clerk, now=now - timedelta(days=300), operation="test") as session:
        values = ResidentInput(
            name=PERSON,
            phones=(PhoneInput("13812342603"),),
            id_no="37010519200229041X",
            living_address="济南市历下区百花洲家园5号楼2单元402室",
        )
        known = residents.save(session, resident_id=None, version=None, values=values)
    return MattersDesk(engine, now, clerk, other, reader, grid_id, handler_id, known.resident_id)
