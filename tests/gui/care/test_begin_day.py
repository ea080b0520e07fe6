"""Whoever opens the page of services first on a day has the days of standing plans booked ahead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import func, select

from desk.db import Session
from desk.models.bookings import Booking, BookingPlan
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre


def plan_lunch(session: Session, centre: Centre) -> None:
    """A plan as it stands after the desk was closed for long: nothing of it is written yet."""
    session.add(
        BookingPlan(
            station_id=session.actor.station_id, resident_id=centre.people["沈桂芳"], weekdays="1234567",
            sitting_id=centre.sittings["午餐"], on_holidays=True, valid_from=centre.day(-30), portions=1,
            written_until=centre.day(-20), made_at=session.now, made_by_id=session.actor.staff_id,
        )
    )  # fmt: skip


def booked(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Booking).where(Booking.plan_id.is_not(None))) or 0


def test_the_first_opening_of_a_day_books_ahead(centre: Centre, sit: Callable[..., CareDesk]) -> None:
    centre.act(plan_lunch, centre=centre)
    desk = sit()
    assert centre.look(booked) == 35, "from today's lunch on, and nothing of what is over"
    desk.worker.clock = lambda: centre.now + timedelta(days=1)
    desk.page.tick()
    desk.settle()
    assert centre.look(booked) == 36
