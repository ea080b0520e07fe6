"""What the database itself refuses of the two ledgers of services, on both databases; two desks at one moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking
from desk.models.fees import FeeEntry
from desk.models.packages import PackageEntry
from desk.rules.fees import FeeKind
from desk.services import fees, packages
from desk.services.fees import checking, ledger
from tests.unit.care_books import CareBooks, care_books

TODAY = date(2026, 1, 7)
LUNCH = "助餐"


@pytest.fixture(name="centre")
def centre_with_a_package(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> CareBooks:
    return care_books(engine, now, monkeypatch)


def test_lines_stay_as_they_were_booked_and_locked_months_take_none(
    centre: CareBooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = centre.add().resident_id
    package = centre.package(counts={LUNCH: 1}, price=100)
    centre.on(TODAY, packages.grant, resident_id=resident, package_id=package)
    statements: list[Any] = []
    for model in (PackageEntry, FeeEntry):
        statements += [update(model).values(text="x"), delete(model)]
    for statement in statements:
        with pytest.raises(DBAPIError, match="append-only"):
            centre.on(TODAY, lambda session, each=statement: session.execute(each))
    centre.on(date(2026, 1, 31), fees.lock_month, month=TODAY)

    monkeypatch.setattr(ledger, "booking_month", lambda *_: date(2026, 1, 1))  # as if it were locked meanwhile
    about = ledger.About(resident)
    with pytest.raises(DeskError, match="locked the month this very moment"):
        centre.on(TODAY, ledger.write, about=about, kind=FeeKind.CHARGE, amount=1, text="x")
    assert not centre.on(TODAY, findings)


def test_the_check_tells_what_was_changed_past_the_guards(centre: CareBooks) -> None:
    resident = centre.add().resident_id
    package = centre.package(counts={LUNCH: 2}, price=100)
    centre.on(TODAY, packages.grant, resident_id=resident, package_id=package)
    centre.on(date(2026, 1, 31), fees.lock_month, month=TODAY)
    on = "" if centre.engine.dialect.name == "sqlite" else " ON {table}"
    for table in ("package_entries", "fee_entries"):
        drop = f"DROP TRIGGER {table}_refuse_update{on.format(table=table)}"
        centre.system(lambda session, each=drop: session.execute(text(each)))
    centre.system(lambda session: session.execute(update(PackageEntry).values(free=1)))
    centre.system(lambda session: session.execute(update(FeeEntry).values(credit="WAIVER", amount=90)))
    assert [each.rule for each in centre.on(TODAY, findings)] == [
        "GUARD_MISSING", "GUARD_MISSING", "COUNT_WRONG", "MONEY_WRONG", "CARRIED_WRONG"
    ]  # fmt: skip


def test_the_last_use_is_given_to_one_of_two_desks(centre: CareBooks) -> None:
    resident = centre.add().resident_id
    package = centre.package(counts={LUNCH: 1})
    held = centre.on(TODAY, packages.grant, resident_id=resident, package_id=package).grant.grant_id
    bookings = [centre.booking(resident, TODAY), centre.booking(resident, TODAY)]
    ready = Barrier(2)

    def desk(booking_id: int) -> str:
        def work(session: Session) -> None:
            packages.reserve(session, session.get_one(Booking, booking_id), held)

        ready.wait()
        return refused(lambda: centre.on(TODAY, work))

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(desk, bookings))
    assert (said[0], "Nothing of this is left" in said[1]) == ("", True)
    [row] = centre.on(TODAY, packages.counts, grant_ids=[held])
    assert (row.free, row.reserved) == (0, 1)


def refused(act: Callable[[], object]) -> str:
    try:
        act()
    except DeskError as error:
        return error.text
    return ""


def findings(session: Session) -> list[Any]:
    return [finding for part in checking.PARTS for finding in part(session)]
