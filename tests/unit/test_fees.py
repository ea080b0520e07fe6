"""The ledger of money of services: what a booking costs, what others pay of it, and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.bookings import Booking
from desk.models.care import CareSitting
from desk.models.fees import FeeEntry
from desk.models.residents import Resident
from desk.rules.accounts import Method
from desk.rules.fees import METHODS
from desk.rules.permissions import Role
from desk.services import bookings, fees, packages
from desk.services.fees import PriceInput, SubsidyInput, checking
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


def test_subsidies_by_whom_when_and_how_much(centre: CareBooks) -> None:
    service, sitting = centre.services[LUNCH], centre.sittings[LUNCH]
    centre.subsidy(LUNCH, amount=500, conditions={"min_age": 80}, workdays_only=True, cap_day=700)
    centre.subsidy(LUNCH, name="独居补贴", payer="区民政局", percent=10, conditions={"tags": ["独居"]}, stacks=True)
    centre.price(LUNCH, 1_500)
    old, young = centre.add("赵玉兰", birth_date=date(1945, 3, 9), living_alone=True), centre.add("李秀英")

    def of(resident: int, day: date) -> list[int]:
        found = centre.on(
            TODAY, fees.subsidy_of, resident_id=resident, service_id=service, sitting_id=sitting, day=day, price=1_500
        )
        return [fen for _, fen in found]

    assert of(old.resident_id, TODAY) == [500, 150]
    assert of(old.resident_id, date(2026, 1, 10)) == [150]  # a Saturday
    assert of(old.resident_id, date(2025, 3, 7)) == [150]  # 79 on the day
    assert of(young.resident_id, TODAY) == [500]  # born in 1945 too, not alone
    first, second = (centre.booking(old.resident_id, TODAY) for _ in range(2))
    assert centre.with_booking(TODAY, fees.charge, first) == 1_500 - 650
    assert of(old.resident_id, TODAY) == [200, 150]
    shown = centre.on(TODAY, bookings.booking, booking_id=first)
    assert (shown.subsidy, shown.due) == (650, 850), "its own subsidy is none of somebody else's"
    assert centre.with_booking(TODAY, fees.charge, second) == 1_500 - 350
    centre.with_booking(TODAY, fees.reverse, first)
    assert of(old.resident_id, TODAY) == [500, 150]
    month = centre.on(TODAY, fees.settlement, month=TODAY)
    assert [(row.payer, row.persons, row.times, row.subsidised) for row in month.served] == [
        ("区民政局", 1, 1, 150), ("街道", 1, 1, 200)
    ]  # fmt: skip


def test_what_a_cap_of_the_day_kept_back_is_given_when_something_of_the_day_is_corrected(centre: CareBooks) -> None:
    centre.price(LUNCH, 1_500)
    centre.subsidy(LUNCH, amount=500, cap_day=700)
    resident = centre.add().resident_id
    keys = [centre.booking(resident, TODAY) for _ in range(3)]
    steps = [centre.on(TODAY, bookings.fulfil, booking_id=key, version=None) for key in keys]

    def paid() -> list[int]:
        return [centre.on(TODAY, bookings.booking, booking_id=key).subsidy for key in keys]

    assert paid() == [500, 200, 0]
    wrong = centre.on(TODAY, bookings.correct, booking_id=keys[0], version=None, reason="点错人")
    account = centre.on(TODAY, fees.account, resident_id=resident)
    assert (account.charged, account.subsidised) == (3_000, 700)
    centre.on(TODAY, bookings.undo, step_id=wrong.step_id)
    assert paid() == [0, 500, 200], "the cap is spent once"
    centre.on(TODAY, bookings.undo, step_id=steps[1].step_id)
    account = centre.on(TODAY, fees.account, resident_id=resident)
    assert (account.charged, account.subsidised, account.closing) == (3_000, 700, 2_300)
    assert [found for part in checking.PARTS for found in centre.on(TODAY, listed, part=part)] == []


def listed(session: Session, part: Any) -> list[Any]:
    return list(part(session))


def test_money_is_paid_waived_refunded_and_taken_back(centre: CareBooks) -> None:
    resident = centre.add().resident_id
    act = partial(centre.on, TODAY)
    with pytest.raises(Forbidden):
        centre.on(TODAY, fees.pay, Role.CLERK, resident_id=resident, amount=1, method=Method.CASH)
    for amount in (0, 10**12):
        with pytest.raises(Rejected, match="Enter an amount"):
            act(fees.pay, resident_id=resident, amount=amount, method=Method.CASH)
    with pytest.raises(Rejected, match="Choose how"):
        act(fees.pay, resident_id=resident, amount=5, method=Method.DEPOSIT)
    with pytest.raises(Rejected) as caught:
        act(fees.add, resident_id=resident, amount=5, text=" ")
    assert set(caught.value.fields) == {"text"}
    act(fees.add, resident_id=resident, amount=2_000, text="理发材料")
    with pytest.raises(Rejected, match=r"Only 20.00 is owed"):
        act(fees.waive, resident_id=resident, amount=2_001, text="困难")
    act(fees.waive, resident_id=resident, amount=500, text="困难")
    paid = act(fees.pay, resident_id=resident, amount=2_000, method=Method.CODE, note="女儿代缴", key="pay/1")
    again = act(fees.pay, resident_id=resident, amount=2_000, method=Method.CODE, note="女儿代缴", key="pay/1")
    assert (again.entry_ids, again.account.closing) == (paid.entry_ids, -500)
    with pytest.raises(Rejected, match=r"Only 5.00 was paid too much"):
        act(fees.refund, resident_id=resident, amount=501, method=Method.CASH)
    account = act(fees.refund, resident_id=resident, amount=500, method=Method.CASH).account
    assert (account.charged, account.waived, account.paid, account.closing) == (2_000, 500, 1_500, 0)
    with pytest.raises(Rejected):
        act(fees.take_back, entry_id=paid.entry_ids[0], reason="")
    back = act(fees.take_back, entry_id=paid.entry_ids[0], reason="记错人").account
    assert (back.closing, [line.reversed for line in back.lines]) == (2_000, [False, False, True, False, False])
    for line, words in ((paid.entry_ids[0], "already"), (back.lines[-1].entry_id, "takes another one back")):
        with pytest.raises(DeskError, match=words):
            act(fees.take_back, entry_id=line, reason="再来")


def test_a_charge_is_taken_back_with_its_subsidies(centre: CareBooks) -> None:
    centre.price(LUNCH, 1_500)
    centre.subsidy(LUNCH, amount=600)
    booking = centre.booking(centre.add().resident_id, TODAY)
    centre.with_booking(TODAY, fees.charge, booking)
    resident = centre.on(TODAY, lambda session: session.get_one(Booking, booking).resident_id)
    charge = centre.on(TODAY, fees.account, resident_id=resident).lines[0]
    done = centre.on(TODAY, fees.take_back, entry_id=charge.entry_id, reason="没来")
    assert (len(done.entry_ids), done.account.closing, done.account.subsidised) == (2, 0, 0)


ACTS = ("charge", "reverse", "pay", "refund", "waive", "add", "take_back")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])  # each has its own resident
@given(steps=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 3), st.integers(1, 2_000)), max_size=16))
def test_after_any_acts_the_books_balance(centre: CareBooks, steps: list[tuple[str, int, int]]) -> None:
    if not centre.residents:
        centre.price(LUNCH, 1_500)
        centre.subsidy(LUNCH, amount=600, cap_day=1_000)
    resident = centre.add().resident_id
    centre.residents = (*centre.residents, resident)
    bookings = [centre.booking(resident, TODAY) for _ in range(4)]
    act = partial(centre.on, TODAY)
    for name, number, fen in steps:
        money = {"resident_id": resident, "amount": fen}
        found = act(fees.account, resident_id=resident)
        with suppress(DeskError):  # a refusal changes nothing
            if name in ("charge", "reverse"):
                centre.with_booking(TODAY, getattr(fees, name), bookings[number])
            elif name in ("pay", "refund"):
                act(getattr(fees, name), method=METHODS[number], **money)
            elif name in ("waive", "add"):
                act(getattr(fees, name), text="事由", **money)
            elif found.lines:
                act(fees.take_back, entry_id=found.lines[fen % len(found.lines)].entry_id, reason="错")
        found = act(fees.account, resident_id=resident)
        assert found.closing == found.charged - found.subsidised - found.waived - found.paid
        assert 0 <= found.subsidised <= min(found.charged, 1_000)
    month = act(fees.settlement, month=TODAY)
    assert {row.resident_id: row.closing for row in month.rows if row.closing} == {
        key: closing for key in centre.residents if (closing := act(fees.account, resident_id=key).closing)
    }
    assert month.charged == sum(row.charged for row in month.served) + sum(row.charged for row in month.sold)
    assert not act(lambda session: [each for part in checking.PARTS for each in part(session)])


# Months


def test_a_month_is_closed_for_both_ledgers_and_carries_on(centre: CareBooks) -> None:
    old = date(2025, 12, 30)
    centre.price(LUNCH, 1_500)
    resident, other = centre.add().resident_id, centre.add("李秀英").resident_id
    first = centre.booking(resident, old, state="FULFILLED")
    centre.with_booking(old, fees.charge, first)
    for month, words in ((TODAY, "not over yet"), (old, "1 services of this month are not settled")):
        with pytest.raises(DeskError, match=words):
            centre.on(TODAY, fees.lock_month, month=month)
    with pytest.raises(Forbidden):
        centre.on(TODAY, fees.lock_month, Role.CARE_OPERATOR, month=old)
    centre.on(old, fees.settle_day, day=old)
    found = centre.on(TODAY, fees.lock_month, month=old)
    assert (found.closing, found.persons, found.locked_by) == (1_500, 1, "李站")
    assert [(row.name, row.times, row.closing) for row in found.rows] == [("王桂芳", 1, 1_500)]
    centre.with_booking(TODAY, fees.reverse, first)  # later, in an open month
    january = centre.on(TODAY, fees.settlement, month=TODAY)
    assert (january.opening, january.charged, january.closing) == (1_500, -1_500, 0)

    def merge(session: Session) -> None:
        gone = session.get_one(Resident, resident)
        gone.status, gone.merged_into_id = "merged", other
        session.execute(update(FeeEntry).values(resident_id=other))

    centre.system(merge)  # what was carried under the file that went is the other one's
    assert [row.resident_id for row in centre.on(TODAY, fees.settlement, month=TODAY).rows] == [other]
    package = centre.package(counts={LUNCH: 2})
    held = centre.on(TODAY, packages.grant, resident_id=other, package_id=package, valid_from=old).grant.grant_id
    late = centre.booking(other, old)
    centre.with_booking(TODAY, packages.reserve, late, held)
    centre.with_booking(TODAY, packages.consume, late)
    used = centre.on(TODAY, fees.settlement, month=TODAY)
    assert [(row.service, row.persons, row.times) for row in used.counted] == [("助餐", 1, 1)]
    with pytest.raises(DeskError, match="locked already"):
        centre.on(TODAY, fees.lock_month, month=old)
    assert not centre.on(TODAY, lambda session: [each for part in checking.PARTS for each in part(session)])


def test_what_was_missed_is_charged_and_is_no_time_of_service(centre: CareBooks) -> None:
    centre.price(LUNCH, 1_500)
    resident = centre.add().resident_id
    held = centre.on(TODAY, packages.grant, resident_id=resident, package_id=centre.package(counts={LUNCH: 3}))
    states = ("FULFILLED", "NO_SHOW")
    for booking in [centre.booking(resident, TODAY, state=state) for state in states]:
        centre.with_booking(TODAY, fees.charge, booking)
    for booking in [centre.booking(resident, TODAY, state=state) for state in states]:
        centre.with_booking(TODAY, packages.reserve, booking, held.grant.grant_id)
        centre.with_booking(TODAY, packages.consume, booking)
    month = centre.on(TODAY, fees.settlement, month=TODAY)
    assert [(row.times, row.charged) for row in month.served] == [(1, 3_000)]
    assert [row.times for row in month.counted] == [1]
    assert [row.times for row in month.rows] == [2]


# The till


def test_a_day_is_counted_once_everything_has_an_end(centre: CareBooks) -> None:
    centre.price(LUNCH, 1_500)
    resident = centre.add().resident_id
    states = ("FULFILLED", "FULFILLED", "NO_SHOW", "WAIVED", "BOOKED")
    bookings = [centre.booking(resident, TODAY, state=state) for state in states]
    centre.booking(resident, TODAY, state="CANCELLED", seat=None)
    centre.with_booking(TODAY, fees.charge, bookings[0])
    centre.on(TODAY, fees.pay, resident_id=resident, amount=1_500, method=Method.CASH)
    centre.system(lambda session: setattr(session.get_one(CareSitting, centre.sittings[LUNCH]), "name", ""))
    found = centre.on(TODAY, fees.till, day=TODAY)
    assert (dict(found.expected), found.charged, found.to_settle, found.coming) == ({Method.CASH: 1_500}, 1_500, 2, 0)
    [row] = found.sittings
    assert (row.service, row.sitting) == ("助餐", "11:30")
    assert (row.booked, row.served, row.missed, row.cancelled, row.waived, row.open) == (6, 2, 1, 1, 1, 1)
    assert [(each.booking_id, each.name) for each in found.unfinished] == [(bookings[4], "王桂芳")]
    close = partial(centre.on, TODAY, fees.close_day, day=TODAY)
    with pytest.raises(DeskError, match="1 services are unfinished"):
        close(counted={Method.CASH: 1_500})
    centre.with_booking(TODAY, lambda _, booking: setattr(booking, "state", "NO_SHOW"), bookings[4])
    with pytest.raises(Rejected) as caught:
        close(counted={Method.CASH: 1_400})
    assert set(caught.value.fields) == {"note"}
    assert close(counted={Method.CASH: 1_400}, note="少找一张").last.counted == {Method.CASH: 1_400}
    again = close(counted={Method.CASH: 1_500})
    assert (again.to_settle, again.last.expected, again.last.closed_by) == (0, {Method.CASH: 1_500}, "李站")


# Prices and rules as they are kept


def test_prices_and_rules_are_entered_ended_and_kept_from_locked_months(centre: CareBooks) -> None:
    service, sitting = centre.services[LUNCH], centre.sittings[LUNCH]
    act = partial(centre.on, TODAY)
    with pytest.raises(Forbidden):
        centre.on(TODAY, fees.save_price, Role.CARE_OPERATOR, values=PriceInput(service, 1_500, TODAY))
    price = act(fees.save_price, values=PriceInput(service, 1_500, date(2025, 12, 1)))
    for values, field in (
        (PriceInput(service, 1_600, TODAY), "valid_from"),
        (PriceInput(999, 1_600, TODAY), "service_id"),
        (PriceInput(service, 1_600, TODAY, sitting_id=999), "sitting_id"),
    ):
        with pytest.raises(Rejected) as caught:
            act(fees.save_price, values=values)
        assert set(caught.value.fields) == {field}
    rule = act(fees.save_subsidy, values=SubsidyInput(service, "街道补贴", "街道", date(2025, 12, 1), amount=600))
    act(fees.lock_month, month=date(2025, 12, 1))
    for save in (
        partial(act, fees.save_price, values=PriceInput(service, 1, TODAY), price_id=price.price_id),
        partial(act, fees.save_subsidy, values=SubsidyInput(service, "a", "b", TODAY, percent=5), rule_id=rule.rule_id),
    ):
        with pytest.raises(DeskError, match="counted in months that are locked"):
            save()
    with pytest.raises(Rejected):
        act(fees.end_price, price_id=price.price_id, version=price.version, valid_to=date(2025, 12, 20))
    act(fees.end_price, price_id=price.price_id, version=price.version, valid_to=TODAY)
    with pytest.raises(Stale):
        act(fees.end_price, price_id=price.price_id, version=price.version, valid_to=None)
    act(fees.end_subsidy, rule_id=rule.rule_id, version=rule.version, valid_to=TODAY)
    act(fees.save_price, values=PriceInput(service, 1_600, TODAY))
    act(fees.save_price, values=PriceInput(service, 1_200, TODAY, sitting_id=sitting))
    found = act(fees.tariff)
    assert [(row.amount, row.sitting, row.in_force) for row in found.prices] == [
        (1_500, "", False), (1_600, "", True), (1_200, "助餐", True)
    ]  # fmt: skip
    assert (found.payers, found.subsidies[0].in_force) == (("街道",), False)
    assert [name for _, name, _ in found.services] == ["助餐", "助浴"]
