"""A care centre with rates and stays, and acts on their accounts on any day, for the tests of accounts."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.rules.accounts import Charge, Unit
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import accounts
from desk.services.accounts import Account, RateInput, RateRow, Settlement
from tests.support.prepared import filled
from tests.unit.house import House
from tests.unit.office import first_run, hash_quickly

NEW_YEAR = date(2025, 1, 1)
NOVEMBER, DECEMBER, JANUARY = date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1)


class Books(House):
    """Acts are the head's, at five in the afternoon of a day."""

    stays: tuple[int, ...] = ()

    def on(self, day: date, verb: Any, role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        moment = at_local(day, time(17))

        def work(session: Session) -> Any:
            return verb(session, **values)

        return db.run(self.engine, work, actor=self.actors[role], now=moment, operation=f"accounts.{verb.__name__}")

    def rate(self, kind: Charge, fen: int, unit: Unit = Unit.MONTH, day: date = NEW_YEAR, **more: Any) -> RateRow:
        values = RateInput(kind, fen, unit, NEW_YEAR, **more)
        row: RateRow = self.on(day, accounts.save_rate, values=values)
        return row

    def long_stay(self) -> int:
        """王桂芳 in 201-1 since 11 November, open."""
        return self.stay(self.add().resident_id, "201-1", date(2025, 11, 11), kind="LONG", care_level="二级")

    def account(self, stay_id: int, day: date, **more: Any) -> Account:
        found: Account = self.on(day, accounts.account, stay_id=stay_id, **more)
        return found

    def settlement(self, month: date, day: date) -> Settlement:
        found: Settlement = self.on(day, accounts.settlement, month=month)
        return found


def books(engine: Engine, now: datetime, monkeypatch: Any) -> Books:
    hash_quickly(monkeypatch)
    return filled(engine, now, _furnished)


def _furnished(engine: Engine, now: datetime) -> Books:
    made = first_run(engine, now)
    found = Books(made.engine, made.now, made.actors)
    found.furnish()
    return found


def rated_books(engine: Engine, now: datetime, monkeypatch: Any) -> Books:
    """With a bed by the month, half of it from the third day away on, care by the day, and a deposit."""
    hash_quickly(monkeypatch)
    return filled(engine, now, _rated)


def _rated(engine: Engine, now: datetime) -> Books:
    made = _furnished(engine, now)
    made.rate(Charge.BED, 300_000, leave_percent=50, leave_free_days=2)
    made.rate(Charge.CARE, 5_000, Unit.DAY, care_level="二级")
    made.rate(Charge.DEPOSIT, 500_000, Unit.ONCE)
    return made
