"""Accounts after any sequence of acts, and desks that charge and lock at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from desk.db import Session
from desk.errors import DeskError
from desk.models.accounts import AccountEntry, AccountMonth
from desk.models.beds import StayLeave, StaySegment
from desk.rules.accounts import HELD, Charge, Method, Unit, next_month
from desk.rules.beds import StayState
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import accounts
from tests.unit.books import DECEMBER, JANUARY, NOVEMBER, Books, books

MONTHS = (NOVEMBER, DECEMBER, JANUARY)
FIRST = date(2025, 11, 20)

acts = st.tuples(
    st.sampled_from(
        [
            "charge",
            "charge",
            "charge one",
            "to date",
            "pay",
            "refund",
            "take",
            "return",
            "offset",
            "add",
            "waive",
            "reverse",
            "lock",
            "close",
            "close",
            "leave",
            "shorten",
        ]
    ),
    st.integers(0, 1),  # which stay
    st.integers(0, 2),  # which month
    st.integers(1, 400_000),  # how much
    st.integers(0, 25),  # which line, how long
)


@pytest.fixture(name="centre")
def centre_with_two_stays(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Books:
    made = books(engine, now, monkeypatch)
    made.rate(Charge.BED, 301_000, leave_percent=30)
    made.rate(Charge.CARE, 3_333, Unit.DAY)
    for name, bed, begins in (("王桂芳", "201-1", date(2025, 11, 5)), ("李秀英", "202-1", date(2025, 11, 21))):
        made.stays = (
            *made.stays,
            made.stay(made.add(name).resident_id, bed, begins, state=StayState.DISCHARGE_PENDING),
        )
    return made


class Play:
    """Acts one after the other in one transaction that is never committed; a refused one leaves nothing."""

    def __init__(self, session: Session, stays: tuple[int, ...]) -> None:
        self.session, self.stays, self.day = session, stays, FIRST

    def act(self, what: str, which: int, month: int, amount: int, number: int) -> None:
        self.day = min(self.day + timedelta(days=number % 7), date(2026, 2, 3))
        self.session.now = at_local(self.day, time(17))
        stay, money = self.stays[which], {"stay_id": self.stays[which], "amount": amount}
        cash = {"method": Method.CASH}
        verbs: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
            "charge": (accounts.charge_month, {"month": MONTHS[month]}),
            "charge one": (accounts.charge_month, {"month": MONTHS[month], "stay_id": stay}),
            "to date": (accounts.charge_to_date, {"stay_id": stay}),
            "pay": (accounts.pay, money | cash),
            "refund": (accounts.refund, money | cash),
            "take": (accounts.take_deposit, money | cash),
            "return": (accounts.return_deposit, money | cash),
            "offset": (accounts.pay_from_deposit, money),
            "add": (accounts.add, money | {"kind": Charge.OTHER, "text": "理发"}),
            "waive": (accounts.add, money | {"kind": Charge.WAIVER, "text": "减免"}),
            "reverse": (accounts.reverse, {"entry_id": self.line(number), "reason": "记错"}),
            "lock": (accounts.lock_month, {"month": MONTHS[month]}),
            "close": (self.close, {"month": MONTHS[month]}),
            "leave": (self.leave, {"stay": stay, "begins": FIRST + timedelta(days=number), "nights": 1 + number % 9}),
            "shorten": (self.shorten, {"stay": stay, "ends": FIRST + timedelta(days=2 + number)}),
        }
        verb, values = verbs[what]
        try:
            with self.session.begin_nested():
                verb(self.session, **values)
                self.session.flush()
        except DeskError:
            self.session.expire_all()

    def line(self, number: int) -> int:
        keys = self.session.scalars(select(AccountEntry.id).order_by(AccountEntry.id)).all()
        return keys[number % len(keys)] if keys else 0

    def close(self, session: Session, month: date) -> None:
        """As the head does it at the end of a month."""
        accounts.charge_month(session, month=month)
        accounts.lock_month(session, month=month)

    def leave(self, session: Session, stay: int, begins: date, nights: int) -> None:
        out, back = (at_local(day, time(12)) for day in (begins, begins + timedelta(days=nights)))
        session.add(
            StayLeave(stay_id=stay, kind="HOME", state="BACK", leaves_at=out, back_at=back, asked_at=out)
        )  # fmt: skip

    def shorten(self, session: Session, stay: int, ends: date) -> None:
        segment = session.scalars(select(StaySegment).where(StaySegment.stay_id == stay)).one()
        segment.phase, segment.ends_at = "PAST", at_local(ends, time(10))

    def check(self) -> None:
        """What always holds, seen from outside of the services."""
        self.session.flush()
        entries = self.session.scalars(select(AccountEntry).order_by(AccountEntry.id)).all()
        by_id = {entry.id: entry for entry in entries}
        for entry in entries:
            if entry.reverses_id is not None:
                assert entry.amount + by_id[entry.reverses_id].amount == 0
                assert entry.of_month == by_id[entry.reverses_id].of_month
            assert entry.month >= entry.of_month
        for stay in self.stays:
            mine = [entry for entry in entries if entry.stay_id == stay]
            owed = sum(entry.amount for entry in mine if Charge(entry.kind) not in HELD)
            held = -sum(entry.amount for entry in mine if Charge(entry.kind) in HELD)
            account = accounts.account(self.session, stay_id=stay)
            assert (account.closing, account.deposit) == (owed, held)
            assert account.opening + account.charged - account.paid == account.closing
            assert held >= 0
            assert [line.balance for line in account.lines][-1:] == ([owed] if mine else [])
        self.check_months()

    def check_months(self) -> None:
        closing, deposits, month = 0, 0, NOVEMBER
        while month <= self.day:
            found = accounts.settlement(self.session, month=month)
            assert (found.opening, found.deposits[0]) == (closing, deposits)
            assert found.closing == sum(row.closing for row in found.rows)
            closing, deposits, month = found.closing, found.deposits[3], next_month(month)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(acts, min_size=3, max_size=20))
def test_accounts_balance_after_any_sequence_of_acts(
    centre: Books, played: list[tuple[str, int, int, int, int]]
) -> None:
    with centre.engine.connect().execution_options(writing=True) as connection:
        with Session(
            connection, actor=centre.actors[Role.STATION_HEAD], now=at_local(FIRST, time(9)), operation="test"
        ) as session:
            play = Play(session, centre.stays)
            for each in played:
                play.act(*each)
                play.check()
            # Charged once more, every open difference is gone, and once more after that nothing is written.
            for month in MONTHS:
                if month <= play.day:
                    accounts.charge_month(session, month=month)
                    assert accounts.charge_month(session, month=month).entries == 0
            play.check()
            session.rollback()


# At the same time


def together(*works: Callable[[], Any]) -> list[Any]:
    """Each in a thread of its own, begun at the same moment; what each gave, or the DeskError it met."""
    gate = threading.Barrier(len(works))
    results: list[Any] = [None] * len(works)

    def run(at: int, work: Callable[[], Any]) -> None:
        gate.wait()
        try:
            results[at] = work()
        except DeskError as error:
            results[at] = error

    threads = [threading.Thread(target=run, args=each) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def act(centre: Books, verb: Callable[..., Any], **values: Any) -> Callable[[], Any]:
    return lambda: centre.on(date(2025, 12, 1), verb, **values)


def test_two_desks_that_charge_write_every_line_once(centre: Books) -> None:
    done = together(*[act(centre, accounts.charge_month, month=NOVEMBER)] * 4)
    assert sorted(each.entries for each in done) == [0, 0, 0, 4]


def test_nothing_is_booked_in_a_month_that_is_being_locked(centre: Books) -> None:
    centre.on(date(2025, 11, 30), accounts.charge_month, month=NOVEMBER)
    stay = centre.stays[0]
    pays = [
        act(centre, accounts.add, stay_id=stay, kind=Charge.OTHER, amount=100 + n, text="理发", key=f"add/{n}")
        for n in range(3)
    ]
    backdated = [
        act(centre, accounts.reverse, entry_id=centre.account(stay, date(2025, 12, 1)).lines[n].entry_id, reason="错")
        for n in range(2)
    ]
    locked, *_ = together(act(centre, accounts.lock_month, month=NOVEMBER), *pays, *backdated)
    months: list[date] = centre.system(lambda session: list(session.scalars(select(AccountMonth.month))))
    if isinstance(locked, DeskError):
        assert months == []  # a reversal came first, and the month is not charged as it should be
    else:
        carried = centre.settlement(NOVEMBER, date(2025, 12, 1))
        assert carried.closing == locked.closing
        assert centre.settlement(DECEMBER, date(2025, 12, 1)).opening == locked.closing


@pytest.mark.parametrize("month", [NOVEMBER, date(2025, 10, 1)], ids=["locked", "before"])
def test_the_database_refuses_a_line_in_a_locked_month_or_before(centre: Books, month: date) -> None:
    centre.on(date(2025, 11, 30), accounts.charge_month, month=NOVEMBER)
    centre.on(date(2025, 11, 30), accounts.lock_month, month=NOVEMBER)

    def write(session: Session) -> None:
        old = session.scalars(select(AccountEntry)).first()
        assert old is not None
        values = {each.name: getattr(old, each.name) for each in AccountEntry.__table__.columns}
        session.add(AccountEntry(**values | {"id": None, "key": None, "month": month}))
        session.flush()

    with pytest.raises(DBAPIError, match="the month is locked"):
        centre.system(write)


def test_money_is_handed_back_once(centre: Books) -> None:
    stay = centre.stays[0]
    centre.on(date(2025, 12, 1), accounts.pay, stay_id=stay, amount=1_000, method=Method.CASH)
    done = together(*[act(centre, accounts.refund, stay_id=stay, amount=1_000, method=Method.CASH)] * 4)
    assert sum(isinstance(each, DeskError) for each in done) == 3
    assert centre.account(stay, date(2025, 12, 1)).closing == 0


def test_a_line_is_taken_back_once(centre: Books) -> None:
    stay = centre.stays[0]
    entry = centre.on(date(2025, 12, 1), accounts.pay, stay_id=stay, amount=1_000, method=Method.CASH).entry_ids[0]
    done = together(*[act(centre, accounts.reverse, entry_id=entry, reason="记错")] * 4)
    assert sum(isinstance(each, DeskError) for each in done) == 3
    count: int = centre.system(lambda session: session.scalar(select(func.count()).select_from(AccountEntry)))
    assert count == 2
