"""Services, packages and bookings put straight into the tables, for the tests of the two ledgers of services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.fees import CarePrice, SubsidyRule
from desk.models.packages import PackageItem, ServicePackage
from desk.models.residents import ResidentEvent
from desk.rules.permissions import Role
from desk.rules.times import at_local
from tests.unit.whole_file import Street, street

YEAR = date(2025, 1, 1)
CAPACITY = 600


class CareBooks(Street):
    """Lunch and baths, each with a sitting every day; acts are the head's, at five in the afternoon of a day."""

    services: dict[str, int]
    sittings: dict[str, int]
    numbers = count()
    residents: tuple[int, ...] = ()

    def on(self, day: date, verb: Any, /, role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        def work(session: Session) -> Any:
            return verb(session, **values)

        moment = at_local(day, time(17))
        return db.run(self.engine, work, actor=self.actors[role], now=moment, operation=f"fees.{verb.__name__}")

    def furnish(self) -> None:
        def work(session: Session) -> None:
            self.services, self.sittings = {}, {}
            for place, (name, kind, starts) in enumerate((("助餐", "MEAL", 690), ("助浴", "BATH", 840))):
                service = CareService(
                    station_id=self.actors[Role.CLERK].station_id, code=kind, kind=kind, name=name, aid=name,
                    unit="次", hue="teal", position=place, cutoff_time=570,
                )  # fmt: skip
                session.add(service)
                session.flush()
                sitting = CareSitting(
                    service_id=service.id, name=name, starts=starts, ends=starts + 60, weekdays="1234567",
                    capacity=CAPACITY, valid_from=YEAR,
                )  # fmt: skip
                session.add(sitting)
                session.flush()
                self.services[name], self.sittings[name] = service.id, sitting.id

        self.system(work)

    def price(self, service: str, fen: int, valid_from: date = YEAR, **more: Any) -> int:
        return self._added(
            CarePrice, service_id=self.services[service], amount=fen, valid_from=valid_from, **more
        )  # fmt: skip

    def subsidy(self, service: str, **more: Any) -> int:
        values = {"name": "街道补贴", "payer": "街道", "valid_from": YEAR} | more
        return self._added(SubsidyRule, service_id=self.services[service], **values)

    def package(self, name: str = "助餐套餐", *, counts: dict[str, int], **more: Any) -> int:
        code = f"{name}{next(self.numbers)}"
        key = self._added(ServicePackage, code=code, name=name, **({"valid_days": 30} | more))

        def work(session: Session) -> None:
            for place, (service, uses) in enumerate(counts.items()):
                session.add(
                    PackageItem(package_id=key, service_id=self.services[service], count=uses, position=place)
                )  # fmt: skip

        self.system(work)
        return key

    def booking(self, resident_id: int, day: date, service: str = "助餐", state: str = "BOOKED", **more: Any) -> int:
        """A booking of the service's sitting on ``day``; its key."""

        def work(session: Session) -> int:
            station = self.actors[Role.CLERK].station_id
            slot = self._slot(session, self.sittings[service], day)
            seats = session.scalars(select(Booking.seat).where(Booking.slot_id == slot.id)).all()
            nth = 1 + sum(
                1
                for _ in session.scalars(
                    select(Booking.id).where(Booking.slot_id == slot.id, Booking.resident_id == resident_id)
                )
            )
            row = Booking(
                **{
                    "station_id": station, "slot_id": slot.id, "service_id": slot.service_id, "day": day, "nth": nth,
                    "resident_id": resident_id, "seat": max(filter(None, seats), default=0) + 1, "state": state,
                    "capacity": slot.capacity, "way": "DESK", "booked_at": self.now,
                }
                | more
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

        key: int = self.system(work)
        return key

    def event(self, resident_id: int, day: date) -> int:
        """A death in the table of life events; its key."""
        return self._made(
            ResidentEvent, resident_id=resident_id, kind="DECEASED", since=day, before={}, recorded_at=self.now,
            recorded_by_id=self.actors[Role.CLERK].staff_id,
        )  # fmt: skip

    def with_booking(self, day: date, verb: Any, booking_id: int, *values: Any, **more: Any) -> Any:
        """``verb(session, booking, …)`` as the services of bookings call it."""

        def run(session: Session) -> Any:
            return verb(session, session.get_one(Booking, booking_id), *values, **more)

        return self.on(day, run)

    def _slot(self, session: Session, sitting_id: int, day: date) -> CareSlot:
        row = session.scalars(select(CareSlot).where(CareSlot.sitting_id == sitting_id, CareSlot.day == day)).first()
        if row is None:
            sitting = session.get_one(CareSitting, sitting_id)
            starts = at_local(day, time()) + timedelta(minutes=sitting.starts)
            row = CareSlot(
                station_id=self.actors[Role.CLERK].station_id, service_id=sitting.service_id, sitting_id=sitting_id,
                day=day, starts_at=starts, ends_at=starts + timedelta(hours=1), capacity=sitting.capacity,
            )  # fmt: skip
            session.add(row)
            session.flush()
        return row

    def _added(self, model: Any, **values: Any) -> int:
        return self._made(model, station_id=self.actors[Role.CLERK].station_id, **values)

    def _made(self, model: Any, **values: Any) -> int:
        def work(session: Session) -> int:
            row = model(**values)
            session.add(row)
            session.flush()
            key: int = row.id
            return key

        key: int = self.system(work)
        return key


def care_books(engine: Engine, now: datetime, monkeypatch: Any) -> CareBooks:
    made = street(engine, now, monkeypatch)
    found = CareBooks(made.engine, made.now, made.actors)
    head = found.actors[Role.STATION_HEAD]
    found.actors[Role.CARE_OPERATOR] = replace(head, name="护理员", roles=frozenset({Role.CARE_OPERATOR.value}))
    found.furnish()
    return found
