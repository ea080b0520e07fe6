"""The account of a stay on both databases: charging, money, corrections, months that are closed."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.accounts import AccountEntry
from desk.models.beds import StayLeave, StaySegment
from desk.rules.accounts import Charge, Method, MonthBase, Unit
from desk.rules.beds import LeftTo, StayKind, StayState, leaves
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import accounts, beds
from desk.services.accounts import Charged, RateInput
from desk.services.beds.rows import EmergencyInput, PlaceInput, StayInput
from tests.unit.books import DECEMBER, JANUARY, NEW_YEAR, NOVEMBER, Books, books, rated_books

END_OF_NOVEMBER, END_OF_DECEMBER = date(2025, 11, 30), date(2025, 12, 31)
TODAY = date(2026, 1, 7)
CASH: Any = {"method": Method.CASH}


@pytest.fixture(name="centre")
def centre_with_rates(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Books:
    return rated_books(engine, now, monkeypatch)


@pytest.fixture(name="stay")
def a_stay(centre: Books) -> int:
    return centre.long_stay()


def lines(centre: Books, stay: int) -> list[tuple[str, int, int | None]]:
    return [(line.kind.value, line.amount, line.days) for line in centre.account(stay, TODAY).lines]


def test_a_month_is_charged_by_its_days(centre: Books, stay: int) -> None:
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert (month.name, month.bed, month.days.bed_days, month.open) == ("王桂芳", "201-1", 20, 200_000 + 100_000)
    done = centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    assert done == Charged(NOVEMBER, 1, 2, 300_000)
    assert lines(centre, stay) == [("BED", 200_000, 20), ("CARE", 100_000, 20)]


def test_charging_twice_writes_nothing_new(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    again = centre.on(TODAY, accounts.charge_month, month=NOVEMBER)
    assert (again.entries, again.amount) == (0, 0)
    assert len(lines(centre, stay)) == 2


def test_a_month_that_runs_is_charged_to_date_and_goes_on(centre: Books, stay: int) -> None:
    centre.on(date(2025, 11, 20), accounts.charge_month, month=NOVEMBER)
    assert lines(centre, stay) == [("BED", 100_000, 10), ("CARE", 50_000, 10)]
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    assert lines(centre, stay)[2:] == [("BED", 100_000, 10), ("CARE", 50_000, 10)]


def test_a_month_that_has_not_begun_is_refused(centre: Books, stay: int) -> None:
    with pytest.raises(DeskError, match="has not begun"):
        centre.on(END_OF_NOVEMBER, accounts.charge_month, month=DECEMBER)


def test_a_leave_that_is_known_later_becomes_a_correction(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.leave(stay, at_local(date(2025, 11, 15), time(9)), "BACK", back_at=at_local(date(2025, 11, 25), time(9)))
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert (month.days.bed_days, month.days.leave_days) == (20, 10)
    centre.on(TODAY, accounts.charge_month, month=NOVEMBER)
    assert lines(centre, stay)[2:] == [("CORRECTION", -40_000, None)]  # 8 nights at half of 100.00


def test_a_leave_counts_once_somebody_has_gone(centre: Books, stay: int) -> None:
    gone_at = at_local(date(2025, 11, 15), time(9))
    centre.leave(stay, gone_at, "APPROVED")
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert month.days.leave_days == 0
    centre.system(lambda session: session.execute(update(StayLeave).values(gone_at=gone_at)))
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert month.days.leave_days == 16


def test_a_stay_that_was_taken_back_is_taken_off_the_account(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.system(lambda session: session.execute(update(StaySegment).values(phase="VOID")))
    centre.on(TODAY, accounts.charge_month, month=NOVEMBER)
    assert centre.account(stay, TODAY).closing == 0


def test_whoever_leaves_today_is_not_counted_tonight(centre: Books) -> None:
    stay = centre.stay(centre.add("李秀英").resident_id, "202-1", date(2025, 11, 11), END_OF_NOVEMBER)
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER, stay_id=stay)
    assert month.days.bed_days == 19
    [month] = centre.on(date(2025, 12, 2), accounts.preview, month=NOVEMBER, stay_id=stay)
    assert month.days.bed_days == 20  # and stayed longer


def test_the_agreed_fee_goes_before_the_rate(centre: Books) -> None:
    stay = centre.stay(centre.add("李秀英").resident_id, "202-1", NOVEMBER, monthly_fee=240_000)
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    assert lines(centre, stay) == [("BED", 240_000, 30)]


def test_another_level_of_care_counts_from_the_day_it_was_set(centre: Books, stay: int) -> None:
    centre.rate(Charge.CARE, 9_000, Unit.DAY, care_level="一级")
    file = centre.on(TODAY, beds.stay, stay_id=stay)
    values = StayInput(file.resident_id, file.kind, file.wanted_from, care_level="一级")
    done = centre.on(date(2025, 11, 21), beds.change, stay_id=stay, version=file.version, values=values)
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert [part.amount for part in month.dues[1].parts] == [50_000, 90_000]
    centre.on(END_OF_NOVEMBER, beds.undo, step_id=done.step_id)
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert [part.amount for part in month.dues[1].parts] == [100_000]


def test_an_emergency_costs_what_it_costs_until_it_is_completed(centre: Books) -> None:
    centre.rate(Charge.BED, 20_000, Unit.DAY, stay_kind="EMERGENCY")
    came = centre.on(date(2025, 11, 11), beds.admit_emergency, values=EmergencyInput("张三", "晕倒")).stay
    values = StayInput(came.resident_id, StayKind.LONG, came.wanted_from)
    centre.on(date(2025, 11, 21), beds.complete, stay_id=came.stay_id, version=came.version, values=values)
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert [part.amount for part in month.dues[0].parts] == [200_000, 100_000]


def test_a_fee_that_was_not_known_before_holds_from_the_beginning(centre: Books, stay: int) -> None:
    file = centre.on(TODAY, beds.stay, stay_id=stay)
    values = StayInput(file.resident_id, file.kind, file.wanted_from, care_level="二级", monthly_fee=240_000)
    centre.on(date(2025, 11, 21), beds.change, stay_id=stay, version=file.version, values=values)
    [month] = centre.on(END_OF_NOVEMBER, accounts.preview, month=NOVEMBER)
    assert month.dues[0].amount == 160_000


def test_a_month_can_be_divided_by_thirty(centre: Books, stay: int) -> None:
    centre.on(NEW_YEAR, accounts.choose_base, base=MonthBase.THIRTY)
    centre.on(date(2025, 12, 12), accounts.charge_month, month=DECEMBER)
    assert lines(centre, stay)[0] == ("BED", 120_000, 12)


# Money


def test_what_is_paid_is_taken_off_what_is_owed(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    done = centre.on(END_OF_NOVEMBER, accounts.pay, stay_id=stay, amount=350_000, note="女儿代缴", **CASH)
    account = done.account
    assert (account.charged, account.paid, account.closing) == (300_000, 350_000, -50_000)
    assert account.lines[-1].text == "女儿代缴"
    with pytest.raises(Rejected) as caught:
        centre.on(TODAY, accounts.refund, stay_id=stay, amount=50_001, **CASH)
    assert caught.value.fields == {"amount": "Only 500.00 was paid too much."}
    centre.on(TODAY, accounts.refund, stay_id=stay, amount=50_000, **CASH)
    assert centre.account(stay, TODAY).closing == 0


def test_the_same_payment_is_booked_once(centre: Books, stay: int) -> None:
    first = centre.on(TODAY, accounts.pay, stay_id=stay, amount=100, key="pay/1", **CASH)
    again = centre.on(TODAY, accounts.pay, stay_id=stay, amount=100, key="pay/1", **CASH)
    assert again.entry_ids == first.entry_ids
    assert again.account.paid == 100


@pytest.mark.parametrize("amount", [0, -5, 10**12])
def test_amounts_that_cannot_be_are_refused(centre: Books, stay: int, amount: int) -> None:
    with pytest.raises(Rejected) as caught:
        centre.on(TODAY, accounts.pay, stay_id=stay, amount=amount, **CASH)
    assert set(caught.value.fields) == {"amount"}


def test_a_deposit_is_held_apart(centre: Books, stay: int) -> None:
    account = centre.on(TODAY, accounts.take_deposit, stay_id=stay, amount=500_000, **CASH).account
    assert (account.agreed, account.deposit, account.closing) == (500_000, 500_000, 0)
    with pytest.raises(Rejected):
        centre.on(TODAY, accounts.return_deposit, stay_id=stay, amount=500_001, **CASH)
    account = centre.on(TODAY, accounts.return_deposit, stay_id=stay, amount=500_000, **CASH).account
    assert (account.deposit, account.closing) == (0, 0)


def test_what_is_owed_is_paid_from_the_deposit_and_back(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.take_deposit, stay_id=stay, amount=500_000, **CASH)
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    with pytest.raises(Rejected, match=r"Only .* is owed"):
        centre.on(TODAY, accounts.pay_from_deposit, stay_id=stay, amount=300_001)
    done = centre.on(TODAY, accounts.pay_from_deposit, stay_id=stay, amount=300_000)
    assert (done.account.closing, done.account.deposit) == (0, 200_000)
    taken = done.account.lines[0].entry_id
    with pytest.raises(DeskError, match="given back or used"):
        centre.on(TODAY, accounts.reverse, entry_id=taken, reason="记错人")


def test_either_half_takes_both_back(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.take_deposit, stay_id=stay, amount=500_000, **CASH)
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    for half in (0, 1):
        done = centre.on(TODAY, accounts.pay_from_deposit, stay_id=stay, amount=100_000)
        back = centre.on(TODAY, accounts.reverse, entry_id=done.entry_ids[half], reason="错")
        assert len(back.entry_ids) == 2
        assert (back.account.closing, back.account.deposit) == (300_000, 500_000)


def test_a_charge_by_hand_and_a_waiver_say_what_for(centre: Books, stay: int) -> None:
    with pytest.raises(Rejected) as caught:
        centre.on(TODAY, accounts.add, stay_id=stay, kind=Charge.OTHER, amount=100, text=" ")
    assert set(caught.value.fields) == {"text"}
    with pytest.raises(Rejected):
        centre.on(TODAY, accounts.add, stay_id=stay, kind=Charge.PAYMENT, amount=100, text="x")
    centre.on(TODAY, accounts.add, stay_id=stay, kind=Charge.OTHER, amount=10_000, text="理发")
    with pytest.raises(Rejected):
        centre.on(TODAY, accounts.add, stay_id=stay, kind=Charge.WAIVER, amount=10_001, text="困难减免")
    account = centre.on(TODAY, accounts.add, stay_id=stay, kind=Charge.WAIVER, amount=4_000, text="困难减免").account
    assert account.closing == 6_000


def test_a_reversal_sums_to_zero_and_is_the_last_word(centre: Books, stay: int) -> None:
    done = centre.on(TODAY, accounts.pay, stay_id=stay, amount=12_345, **CASH)
    with pytest.raises(Rejected) as caught:
        centre.on(TODAY, accounts.reverse, entry_id=done.entry_ids[0], reason=" ")
    assert set(caught.value.fields) == {"reason"}
    back = centre.on(TODAY, accounts.reverse, entry_id=done.entry_ids[0], reason="记错人")
    assert (back.account.closing, back.account.paid) == (0, 0)
    assert [line.reversed for line in back.account.lines] == [True, False]
    for entry_id, words in ((done.entry_ids[0], "already"), (back.entry_ids[0], "takes another one back")):
        with pytest.raises(DeskError, match=words):
            centre.on(TODAY, accounts.reverse, entry_id=entry_id, reason="再来")


def test_a_charge_that_was_taken_back_is_charged_anew(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    bed = centre.account(stay, TODAY).lines[0]
    centre.on(TODAY, accounts.reverse, entry_id=bed.entry_id, reason="标准有误")
    assert centre.on(TODAY, accounts.charge_month, month=NOVEMBER).amount == 200_000
    assert centre.account(stay, TODAY, month=NOVEMBER).closing == 300_000


def test_before_leaving_everything_is_charged_to_date(centre: Books, stay: int) -> None:
    account = centre.account(stay, TODAY)
    assert account.open == 300_000 + (300_000 + 155_000) + (67_742 + 35_000)
    done = centre.on(TODAY, accounts.charge_to_date, stay_id=stay)
    assert done.amount == account.open
    assert centre.account(stay, TODAY).open == 0


# Rates


def test_a_rate_is_changed_ended_and_followed_by_another(centre: Books) -> None:
    row = centre.rate(Charge.OTHER, 3_000, Unit.DAY, name="伙食费")
    changed = centre.on(
        TODAY, accounts.save_rate, rate_id=row.rate.rate_id, version=row.version,
        values=RateInput(Charge.OTHER, 3_500, Unit.DAY, NEW_YEAR, name="伙食费"),
    )  # fmt: skip
    with pytest.raises(Stale):
        centre.on(TODAY, accounts.end_rate, rate_id=row.rate.rate_id, version=row.version, valid_to=TODAY)
    ended = centre.on(TODAY, accounts.end_rate, rate_id=row.rate.rate_id, version=changed.version, valid_to=TODAY)
    assert not ended.in_force
    values = RateInput(Charge.OTHER, 4_000, Unit.DAY, date(2026, 1, 6), name="伙食费")
    with pytest.raises(Rejected) as caught:
        centre.on(TODAY, accounts.save_rate, values=values)
    assert set(caught.value.fields) == {"valid_from"}
    tariff = centre.on(TODAY, accounts.tariff)
    assert [row.rate.kind for row in tariff.rates] == [Charge.BED, Charge.CARE, Charge.OTHER, Charge.DEPOSIT]
    assert tariff.room_kinds == ("双人间", "护理间")


def test_rates_of_locked_months_stand(centre: Books, stay: int) -> None:
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    centre.on(END_OF_NOVEMBER, accounts.lock_month, month=NOVEMBER)
    bed = centre.on(TODAY, accounts.tariff).rates[0]
    values = RateInput(Charge.BED, 1, Unit.MONTH, NEW_YEAR)
    with pytest.raises(DeskError, match="End it"):
        centre.on(TODAY, accounts.save_rate, rate_id=bed.rate.rate_id, version=bed.version, values=values)
    with pytest.raises(Rejected):
        centre.on(TODAY, accounts.end_rate, rate_id=bed.rate.rate_id, version=bed.version, valid_to=END_OF_NOVEMBER)
    centre.on(TODAY, accounts.end_rate, rate_id=bed.rate.rate_id, version=bed.version, valid_to=JANUARY)
    values = RateInput(Charge.BED, 1, Unit.MONTH, date(2025, 11, 15), room_kind="双人间")
    with pytest.raises(Rejected):
        centre.on(TODAY, accounts.save_rate, values=values)
    centre.on(TODAY, accounts.save_rate, values=RateInput(Charge.BED, 310_000, Unit.MONTH, JANUARY))


def test_no_amounts_are_shipped(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    made = books(engine, now, monkeypatch)
    assert made.on(TODAY, accounts.tariff).rates == ()
    stay = made.stay(made.add().resident_id, "201-1", NOVEMBER)
    assert made.on(TODAY, accounts.charge_month, month=NOVEMBER) == Charged(NOVEMBER, 0, 0, 0)
    assert made.account(stay, TODAY).agreed is None


# Rights and records


def test_who_may_do_what(centre: Books, stay: int) -> None:
    for verb, values in (
        (accounts.account, {"stay_id": stay}),
        (accounts.charge_month, {"month": NOVEMBER}),
        (accounts.pay, {"stay_id": stay, "amount": 1, **CASH}),
        (accounts.lock_month, {"month": NOVEMBER}),
        (accounts.settlement, {"month": NOVEMBER}),
        (accounts.choose_base, {"base": MonthBase.THIRTY}),
    ):
        with pytest.raises(Forbidden):
            centre.on(TODAY, verb, Role.CLERK, **values)


def test_an_account_of_another_stay_is_not_there(centre: Books) -> None:
    with pytest.raises(DeskError):
        centre.account(999, TODAY)
    with pytest.raises(DeskError):
        centre.on(TODAY, accounts.pay, stay_id=999, amount=1, **CASH)


def test_whole_room_and_companion_have_their_own_rates(centre: Books, stay: int) -> None:
    centre.rate(Charge.ROOM, 150_000)
    centre.rate(Charge.COMPANION, 2_000, Unit.DAY)

    def work(session: Session) -> None:
        own = session.scalars(select(StaySegment)).one()
        for lane, bed, purpose in ((1, "201-2", "ROOM"), (2, "202-1", "COMPANION")):
            session.add(
                StaySegment(
                    stay_id=stay, lane=lane, bed_id=centre.beds[bed], purpose=purpose, phase="PAST",
                    starts_at=own.starts_at, ends_at=leaves(date(2025, 11, 21)),
                )
            )  # fmt: skip

    centre.system(work)
    centre.on(END_OF_NOVEMBER, accounts.charge_month, month=NOVEMBER)
    assert lines(centre, stay)[2:] == [("ROOM", 50_000, 10), ("COMPANION", 20_000, 10)]
    assert centre.settlement(NOVEMBER, TODAY).days.bed_days == 20


def test_the_entries_are_on_record(centre: Books, stay: int) -> None:
    centre.on(TODAY, accounts.pay, stay_id=stay, amount=100, **CASH)
    entry = centre.system(lambda session: session.scalars(select(AccountEntry)).one())
    assert (entry.kind, entry.amount, entry.method) == ("PAYMENT", -100, "CASH")


def test_a_stay_from_the_arrival_to_the_leaving(centre: Books) -> None:
    resident = centre.add("李秀英").resident_id
    values = StayInput(resident, StayKind.LONG, date(2025, 12, 3), care_level="二级", deposit=400_000)
    place = PlaceInput(centre.beds["202-1"], at_local(date(2025, 12, 3), time(14)))
    done = centre.on(date(2025, 12, 3), beds.admit_now, values=values, place=place)
    stay = done.stay.stay_id
    account = centre.on(date(2025, 12, 3), accounts.take_deposit, stay_id=stay, amount=400_000, **CASH).account
    assert account.agreed == 400_000
    moved = centre.on(
        date(2025, 12, 10), beds.move, stay_id=stay, version=done.stay.version, bed_id=centre.beds["203-1"],
        reason="护理需要", release=True,
    )  # fmt: skip
    left = centre.on(
        date(2025, 12, 21), beds.discharge, stay_id=stay, version=moved.stay.version, left_to=LeftTo.HOME,
        at=at_local(date(2025, 12, 21), time(10)),
    )  # fmt: skip
    assert left.stay.state is StayState.DISCHARGED
    [month] = centre.on(date(2025, 12, 21), accounts.preview, month=DECEMBER)
    assert month.days.bed_days == 18
    assert [(part.bed, part.days) for part in month.dues[0].parts] == [("202-1", 7), ("203-1", 11)]
    centre.on(date(2025, 12, 21), accounts.charge_to_date, stay_id=stay)
    owed = centre.account(stay, date(2025, 12, 21)).closing
    assert owed == round(300_000 * 18 / 31) + 18 * 5_000
    centre.on(date(2025, 12, 21), accounts.pay_from_deposit, stay_id=stay, amount=owed)
    rest = centre.on(date(2025, 12, 21), accounts.return_deposit, stay_id=stay, amount=400_000 - owed, **CASH).account
    assert (rest.closing, rest.deposit, rest.open) == (0, 0, 0)
