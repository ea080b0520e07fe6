"""Months that are settled and closed, on both databases: what is found later is booked in an open one."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import BedStay
from desk.rules.accounts import Charge, Method
from desk.rules.beds import LeftTo, StayState
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import accounts, beds
from tests.unit.books import DECEMBER, JANUARY, NOVEMBER, Books, rated_books

END_OF_NOVEMBER, END_OF_DECEMBER = date(2025, 11, 30), date(2025, 12, 31)
TODAY = date(2026, 1, 7)
CASH: Any = {"method": Method.CASH}


@pytest.fixture(name="centre")
def centre_with_rates(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Books:
    return rated_books(engine, now, monkeypatch)


@pytest.fixture(name="stay")
def a_stay(centre: Books) -> int:
    return centre.long_stay()


def test_before_leaving_what_became_otherwise_in_a_locked_month_is_corrected(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.on(END_OF_NOVEMBER, accounts.lock_month, month=NOVEMBER)
    gone = at_local(date(2025, 11, 30), time(18))  # on the evening of the locked day; that night was charged
    centre.act(Role.STATION_HEAD, lambda session: _left(session, stay, gone))
    assert centre.account(stay, TODAY).open == -10_000 - 5_000
    assert centre.on(TODAY, accounts.charge_to_date, stay_id=stay).amount == -15_000
    account = centre.account(stay, TODAY)
    assert account.open == 0
    assert {(line.month, line.of_month) for line in account.lines if line.amount < 0} == {(JANUARY, NOVEMBER)}


def _left(session: Session, stay_id: int, at: datetime) -> None:
    stay = session.get_one(BedStay, stay_id)
    beds.discharge(session, stay_id=stay_id, version=stay.version, left_to=LeftTo.HOME, at=at)


def test_a_settlement_adds_up(centre: Books, stay: int) -> None:
    other = centre.stay(
        centre.add("李秀英").resident_id, "202-1", date(2025, 11, 21), date(2025, 12, 5), StayState.DISCHARGED
    )
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.on(END_OF_NOVEMBER, accounts.pay, stay_id=stay, amount=250_000, **CASH)
    centre.on(END_OF_NOVEMBER, accounts.take_deposit, stay_id=other, amount=500_000, method=Method.CARD)
    centre.on(END_OF_DECEMBER, accounts.charge_month, month=DECEMBER)
    centre.on(END_OF_DECEMBER, accounts.return_deposit, stay_id=other, amount=500_000, method=Method.CARD)
    november, december = (centre.settlement(month, TODAY) for month in (NOVEMBER, DECEMBER))
    assert (november.opening, november.charged, november.paid, november.closing) == (0, 400_000, 250_000, 150_000)
    assert november.closing == december.opening
    assert november.deposits == (0, 500_000, 0, 500_000)
    assert december.deposits == (500_000, 0, 500_000, 0)
    assert (november.days.bed_days, december.days.bed_days) == (30, 35)
    assert november.methods == {Method.CASH: 250_000, Method.CARD: 500_000}
    assert [(row.name, row.bed, row.closing) for row in november.rows] == [
        ("王桂芳", "201-1", 50_000),
        ("李秀英", "202-1", 100_000),
    ]
    assert (november.open, december.open) == (0, 0)


def test_a_month_is_locked_once_it_is_over_and_charged(centre: Books, stay: int) -> None:
    for day, words in ((date(2025, 11, 29), "not over"), (END_OF_NOVEMBER, "not charged")):
        with pytest.raises(DeskError, match=words):
            centre.on(day, accounts.lock_month, month=NOVEMBER)
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.on(END_OF_DECEMBER, accounts.charge_month, month=DECEMBER)
    with pytest.raises(DeskError, match="Lock 2025-11 first"):
        centre.on(TODAY, accounts.lock_month, month=DECEMBER)
    found = centre.on(TODAY, accounts.lock_month, month=NOVEMBER)
    assert (found.locked_by, found.closing) == ("李站", 300_000)
    with pytest.raises(DeskError, match="already"):
        centre.on(TODAY, accounts.lock_month, month=NOVEMBER)
    centre.on(TODAY, accounts.lock_month, month=DECEMBER)
    with pytest.raises(DeskError, match="later month"):
        centre.on(TODAY, accounts.lock_month, month=date(2025, 10, 1))
    assert centre.settlement(JANUARY, TODAY).opening == 300_000 + 455_000


def test_after_the_lock_a_correction_is_booked_in_an_open_month(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    paid = centre.on(END_OF_NOVEMBER, accounts.pay, stay_id=stay, amount=100, **CASH).entry_ids[0]
    locked = centre.on(END_OF_NOVEMBER, accounts.lock_month, month=NOVEMBER)
    centre.leave(stay, at_local(date(2025, 11, 15), time(9)), "BACK", back_at=at_local(date(2025, 11, 25), time(9)))
    assert centre.settlement(NOVEMBER, TODAY).open == -40_000
    centre.on(TODAY, accounts.charge_month, month=NOVEMBER)
    centre.on(TODAY, accounts.reverse, entry_id=paid, reason="记错人")
    correction, reversal = centre.account(stay, TODAY).lines[-2:]
    assert (correction.kind, correction.month, correction.of_month) == (Charge.CORRECTION, JANUARY, NOVEMBER)
    assert (reversal.amount, reversal.month, reversal.of_month) == (100, JANUARY, NOVEMBER)
    again = centre.settlement(NOVEMBER, TODAY)
    assert (again.charged, again.paid, again.closing) == (locked.charged, locked.paid, locked.closing)
    assert again.open == 0


def test_a_month_before_a_locked_one_is_closed_with_it(centre: Books, stay: int) -> None:
    centre.on(END_OF_DECEMBER, accounts.charge_month, month=DECEMBER)  # November was forgotten
    centre.on(END_OF_DECEMBER, accounts.lock_month, month=DECEMBER)
    centre.on(TODAY, accounts.charge_month, month=NOVEMBER)
    account = centre.account(stay, TODAY)
    assert {line.month for line in account.lines if line.of_month == NOVEMBER} == {JANUARY}
    assert centre.settlement(JANUARY, TODAY).closing == account.closing == 300_000 + 455_000


def test_on_the_day_its_month_is_locked_money_goes_to_the_next(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.on(END_OF_NOVEMBER, accounts.lock_month, month=NOVEMBER)
    account = centre.on(END_OF_NOVEMBER, accounts.pay, stay_id=stay, amount=100, **CASH).account
    assert account.lines[-1].month == DECEMBER


def test_what_is_carried_over_is_what_the_lines_add_up_to(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.on(END_OF_NOVEMBER, accounts.take_deposit, stay_id=stay, amount=500_000, **CASH)
    before = centre.settlement(DECEMBER, END_OF_DECEMBER)
    centre.on(TODAY, accounts.lock_month, month=NOVEMBER)
    after = centre.settlement(DECEMBER, END_OF_DECEMBER)
    assert (before.opening, before.deposits) == (after.opening, after.deposits) == (300_000, (500_000, 0, 0, 500_000))
