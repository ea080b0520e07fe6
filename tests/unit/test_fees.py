"""The ledger of money of services: what a booking costs, what others pay of it, and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.fees import FeeEntry
from desk.services import fees
from tests.unit.care_books import CareBooks, care_books

TODAY = date(2026, 1, 7)
LUNCH = "助餐"


@pytest.fixture(name="engine")
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture(name="centre")
def centre_with_services(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> CareBooks:
    return care_books(engine, now, monkeypatch)


def lines(centre: CareBooks) -> list[tuple[str, str, str, int]]:
    def work(session: Session) -> Any:
        rows = session.scalars(select(FeeEntry).order_by(FeeEntry.id)).all()
        return [(row.kind, row.debit, row.credit, row.amount) for row in rows]

    found: list[tuple[str, str, str, int]] = centre.on(TODAY, work)
    return found


def test_a_booking_is_charged_with_its_subsidy_once_and_taken_back_whole(centre: CareBooks) -> None:
    centre.price(LUNCH, 1_500)
    centre.subsidy(LUNCH, amount=600)
    booking = centre.booking(centre.add().resident_id, TODAY)
    assert centre.with_booking(TODAY, fees.charge, booking) == 900
    assert centre.with_booking(TODAY, fees.charge, booking) == 0
    assert lines(centre) == [("CHARGE", "RESIDENT", "INCOME", 1_500), ("SUBSIDY", "SUBSIDY", "RESIDENT", 600)]
    centre.with_booking(TODAY, fees.reverse, booking)
    centre.with_booking(TODAY, fees.reverse, booking)
    assert lines(centre)[2:] == [("REVERSE", "INCOME", "RESIDENT", 1_500), ("REVERSE", "RESIDENT", "SUBSIDY", 600)]
    assert centre.with_booking(TODAY, fees.charge, booking, 50, served=False) == 750


def test_no_price_and_a_package_cost_nothing(centre: CareBooks) -> None:
    resident = centre.add().resident_id
    assert centre.with_booking(TODAY, fees.charge, centre.booking(resident, TODAY)) == 0
    assert lines(centre) == []


def test_the_price_of_a_sitting_goes_before_that_of_the_service(centre: CareBooks) -> None:
    centre.price(LUNCH, 1_500)
    centre.price(LUNCH, 1_600, TODAY)
    sitting = centre.sittings[LUNCH]
    centre.price(LUNCH, 1_200, TODAY + timedelta(days=1), sitting_id=sitting)
    found = [
        centre.on(TODAY, fees.price_of, service_id=centre.services[LUNCH], sitting_id=sitting, day=day)
        for day in (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1), date(2024, 1, 1))
    ]
    assert found == [1_500, 1_600, 1_200, None]
