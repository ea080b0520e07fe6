"""A centre with lunch and a bath, for the tests of standing plans; acts go through the services, bookings are read
from the table.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareResource, CareService, CareSitting, SittingResource
from desk.models.meals import Diet
from desk.models.packages import PackageItem, ServicePackage
from desk.rules.care import BookingState
from desk.rules.permissions import Role
from desk.services import bookings, packages
from desk.services.bookings import PlanDone, PlanInput
from tests.unit.whole_file import Street, street

NEW_YEAR = date(2026, 1, 1)
LUNCH_CUT_OFF = 570


class Standing(Street):
    """Lunch from Monday to Friday with ``places``, cut off at 09:30; a bath a day with one room and one carer."""

    lunch: int
    bath: int
    soft: int
    meals: int
    package: int

    def furnish(self, places: int = 3) -> None:
        def work(session: Session) -> None:
            station = self.actors[Role.CLERK].station_id
            same = {"station_id": station, "unit": "次", "hue": "teal"}
            meals = CareService(code="M", kind="MEAL", name="助餐", cutoff_time=LUNCH_CUT_OFF, **same)
            baths = CareService(code="B", kind="BATH", name="助浴", cutoff_days=1, cutoff_time=960, carers=1, **same)
            diet = Diet(station_id=station, name="软食", hue="teal")
            package = ServicePackage(station_id=station, code="P", name="助餐套餐", valid_days=60, eligible={})
            means = [CareResource(station_id=station, kind=kind, name=kind) for kind in ("ROOM", "CARER")]
            session.add_all([meals, baths, diet, package, *means])
            session.flush()
            session.add(PackageItem(package_id=package.id, service_id=meals.id, count=12))
            lunch = CareSitting(
                service_id=meals.id, name="午餐", starts=690, ends=780, weekdays="12345", capacity=places,
                valid_from=NEW_YEAR,
            )  # fmt: skip
            bath = CareSitting(
                service_id=baths.id, name="", starts=600, ends=660, weekdays="12345", capacity=2, valid_from=NEW_YEAR,
                resources=[SittingResource(resource_id=row.id, position=place) for place, row in enumerate(means)],
            )  # fmt: skip
            session.add_all([lunch, bath])
            session.flush()
            self.lunch, self.bath, self.soft, self.meals = lunch.id, bath.id, diet.id, meals.id
            self.package = package.id

        self.system(work)

    def act(self, verb: Any, role: Role = Role.CLERK, *, days: int = 0, minutes: int = 0, **values: Any) -> Any:
        """``verb(session, **values)`` some time after the first morning."""

        def work(session: Session) -> Any:
            return verb(session, **values)

        now = self.now + timedelta(days=days, minutes=minutes)
        return db.run(self.engine, work, actor=self.actors[role], now=now, operation=f"bookings.{verb.__name__}")

    def wants(self, resident_id: int, sitting_id: int | None = None, **more: Any) -> PlanInput:
        values = {"weekdays": "12345", "valid_from": date(2026, 1, 8)} | more
        return PlanInput(resident_id, sitting_id or self.lunch, **values)

    def plan(self, resident_id: int, sitting_id: int | None = None, *, insist: bool = False, **more: Any) -> PlanDone:
        values = self.wants(resident_id, sitting_id, **more)
        done: PlanDone = self.act(bookings.save_plan, plan_id=None, version=None, values=values, insist=insist)
        return done

    def granted(self, resident_id: int) -> int:
        done = self.act(packages.grant, Role.STATION_HEAD, resident_id=resident_id, package_id=self.package)
        key: int = done.grant.grant_id
        return key

    def left(self, resident_id: int) -> tuple[int, int]:
        """Free and reserved uses."""
        (row,) = self.act(packages.left, resident_id=resident_id, day=date(2026, 1, 8))
        return row.free, row.reserved

    def rows(self, resident_id: int, *states: BookingState) -> list[Booking]:
        def look(session: Session) -> list[Booking]:
            query = select(Booking).where(Booking.resident_id == resident_id, Booking.state.in_(states or BookingState))
            return list(session.scalars(query.order_by(Booking.day, Booking.nth, Booking.id)))

        found: list[Booking] = self.system(look)
        return found

    def days(self, resident_id: int, state: BookingState = BookingState.BOOKED) -> list[int]:
        """The days of January on which something is booked."""
        return [row.day.day for row in self.rows(resident_id, state) if row.day.month == 1]

    def states(self, resident_id: int) -> Counter[str]:
        return Counter(row.state for row in self.rows(resident_id))

    def steps(self, resident_id: int) -> list[tuple[str, str | None]]:
        def look(session: Session) -> list[tuple[str, str | None]]:
            query = select(BookingStep.verb, BookingStep.text).join(Booking, Booking.id == BookingStep.booking_id)
            return [
                (verb, text)
                for verb, text in session.execute(
                    query.where(Booking.resident_id == resident_id).order_by(BookingStep.id)
                ).tuples()
            ]

        found: list[tuple[str, str | None]] = self.system(look)
        return found


def standing(engine: Engine, now: datetime, monkeypatch: Any, places: int = 3) -> Standing:
    made = street(engine, now, monkeypatch)
    found = Standing(made.engine, made.now, made.actors)
    found.furnish(places)
    return found
