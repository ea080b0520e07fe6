"""A set-up station with one person of each role, for the tests of the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from argon2 import PasswordHasher
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Actor, Session
from desk.rules.permissions import Role
from desk.services import signing_in, staff, stations
from tests.support.prepared import filled

PASSWORD = "Spring-2026-rain"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@dataclass(frozen=True)
class Office:
    engine: Engine
    now: datetime
    actors: dict[Role, Actor]

    def act(self, role: Role, work: Callable[[Session], Any], operation: str = "test") -> Any:
        return db.run(self.engine, work, actor=self.actors[role], now=self.now, operation=operation)

    def system(self, work: Callable[[Session], Any]) -> Any:
        return db.run(self.engine, work, actor=db.SYSTEM, now=self.now, operation="test")


def set_up(engine: Engine, now: datetime, monkeypatch: Any) -> Office:
    """First run, and an account of each role named like it in small letters."""
    hash_quickly(monkeypatch)
    return filled(engine, now, first_run)


def hash_quickly(monkeypatch: Any) -> None:
    """Passwords that cost next to nothing to check."""
    monkeypatch.setattr(staff, "HASHER", QUICK)
    monkeypatch.setattr(signing_in, "HASHER", QUICK)


def first_run(engine: Engine, now: datetime) -> Office:
    """The same, made anew: for whoever builds upon it and keeps the whole."""

    def prepare(session: Session) -> dict[Role, Actor]:
        made = stations.first_run(
            session,
            station_name="解放路街道党群服务中心",
            street_code="370102001",
            administrator_account="administrator",
            administrator_name="管理员",
            password=PASSWORD,
        )
        rows = {Role.ADMINISTRATOR: made.administrator}
        for role, name in ((Role.CLERK, "王芳"), (Role.STATION_HEAD, "李站"), (Role.AUDITOR, "审计员")):
            rows[role] = staff.add(
                session,
                station_id=made.station.station_id,
                account=role.value.lower(),
                name=name,
                roles={role},
                password=PASSWORD,
            )
        return {
            role: Actor(row.staff_id, row.name, made.station.station_id, frozenset({role.value}), "一号窗口")
            for role, row in rows.items()
        }

    actors = db.run(engine, prepare, actor=db.SYSTEM, now=now, operation="first_run")
    return Office(engine, now, actors)
