"""Days of a month and what they cost: pure rules of the account of a stay."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.accounts import (
    Charge,
    MonthBase,
    Rate,
    Unit,
    month_before,
    month_text,
    next_month,
    problems,
    rate_for,
)
from desk.rules.beds import Purpose
from desk.rules.charges import Away, Chain, Counted, Place, Terms, counted, days_of, dues, shared_out

SEPTEMBER, OCTOBER, LATER = date(2026, 9, 1), date(2026, 10, 1), date(2027, 1, 1)
DOUBLE = ("双人间", None, None)
BASES = tuple(MonthBase)


def on(day: int, month: date = SEPTEMBER) -> date:
    return month + timedelta(days=day - 1)


def lying(starts: date, ends: date | None, bed: int = 1, room_kind: str = "双人间") -> Place:
    return Place(starts, ends, bed, f"20{bed}-1", room_kind)


def own(*places: Place, aways: tuple[Away, ...] = (), terms: tuple[Terms, ...] = (), month: date = SEPTEMBER) -> Chain:
    agreed = terms or (Terms(places[0].starts, "LONG", "三级"),)
    return Chain(Purpose.STAY, days_of(places, aways, agreed, month, LATER))


def bed_rate(fen: int, unit: Unit = Unit.MONTH, since: date = date(2026, 1, 1), **more: object) -> Rate:
    return Rate(int(str(more.pop("rate_id", 1))), Charge.BED, "", unit, fen, since, **more)  # type: ignore[arg-type] # words of a test


def only(chain: Chain, *rates: Rate, base: MonthBase = MonthBase.CALENDAR, month: date = SEPTEMBER) -> int:
    [due] = dues([chain], rates, month, base)
    assert sum(part.amount for part in due.parts) == due.amount
    assert sum(part.days for part in due.parts) == due.days
    return due.amount


def test_the_day_of_arrival_counts_and_the_day_of_leaving_does_not() -> None:
    chain = own(lying(on(10), on(20)))
    assert [day.day.day for day in chain.days] == list(range(10, 20))


def test_a_stay_within_one_day_counts_one() -> None:
    assert counted([own(lying(on(10), on(10)))]) == Counted(1)
    assert counted([own(lying(on(10), on(10), 1), lying(on(10), on(10), 2))]) == Counted(1)


def test_a_day_of_moving_belongs_to_the_bed_of_its_night() -> None:
    chain = own(lying(on(1), on(10), 1), lying(on(10), None, 2))
    assert [day.place.bed_id for day in chain.days] == [1] * 9 + [2] * 21


def test_nights_away_are_counted_and_nights_in_hospital_apart() -> None:
    aways = (Away(on(5), on(8)), Away(on(9), on(9)), Away(on(25), None, hospital=True))
    assert counted([own(lying(on(1), None), aways=aways)]) == Counted(30, 3, 6)


def test_days_of_a_month_that_still_runs_end_before_until() -> None:
    days = days_of([lying(on(1), None)], (), (Terms(on(1), "LONG"),), SEPTEMBER, on(15))
    assert len(days) == 14


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("month", [date(2026, 2, 1), SEPTEMBER, OCTOBER])
def test_a_whole_month_costs_the_rate_of_a_month(base: MonthBase, month: date) -> None:
    chain = own(lying(date(2025, 1, 1), None), month=month)
    assert only(chain, bed_rate(300_001), base=base, month=month) == 300_001


def test_days_are_a_part_of_the_month_or_of_thirty() -> None:
    chain = own(lying(on(1, OCTOBER), on(11, OCTOBER)), month=OCTOBER)
    assert only(chain, bed_rate(310_000), month=OCTOBER) == 100_000
    assert only(chain, bed_rate(300_000), base=MonthBase.THIRTY, month=OCTOBER) == 100_000


def test_a_rate_that_changes_splits_the_month() -> None:
    rates = (bed_rate(300_000, valid_to=on(16)), bed_rate(600_000, since=on(16), rate_id=2))
    [due] = dues([own(lying(on(1), None))], rates, SEPTEMBER, MonthBase.CALENDAR)
    assert [(part.first.day, part.last.day, part.amount) for part in due.parts] == [(1, 15, 150_000), (16, 30, 300_000)]


def test_a_move_and_another_level_of_care_split_the_month() -> None:
    terms = (Terms(on(1), "LONG", "三级"), Terms(on(21), "LONG", "一级"))
    chain = own(lying(on(1), on(11), 1), lying(on(11), None, 2, "单人间"), terms=terms)
    rates = (
        bed_rate(300_000),
        bed_rate(450_000, room_kind="单人间", rate_id=2),
        Rate(3, Charge.CARE, "", Unit.DAY, 2_000, date(2026, 1, 1), care_level="三级"),
        Rate(4, Charge.CARE, "", Unit.DAY, 5_000, date(2026, 1, 1), care_level="一级"),
    )
    bed, care = dues([chain], rates, SEPTEMBER, MonthBase.CALENDAR)
    assert [(part.bed, part.days, part.amount) for part in bed.parts] == [
        ("201-1", 10, 100_000),
        ("202-1", 10, 150_000),
        ("202-1", 10, 150_000),
    ]
    assert (care.amount, care.days) == (20 * 2_000 + 10 * 5_000, 30)


def test_leave_is_cheaper_once_the_free_days_are_over() -> None:
    chain = own(lying(on(1), None), aways=(Away(date(2026, 8, 30), on(4)), Away(on(11), on(21))))
    rate = bed_rate(1_000, Unit.DAY, leave_percent=50, leave_free_days=3)
    # Nights 1–2 lie in August, 3 is at the full rate, 4–5 at half; of the second leave 3 of 10 are full.
    assert only(chain, rate) == (30 - 2 - 7) * 1_000 + (2 + 7) * 500


def test_what_was_agreed_goes_before_the_rate_and_keeps_its_rule_of_leave() -> None:
    terms = (Terms(on(1), "LONG", None, 240_000),)
    chain = own(lying(on(1), None), terms=terms, aways=(Away(on(1), on(16)),))
    assert only(chain) == 240_000
    assert only(chain, bed_rate(999_900, leave_percent=50)) == 180_000


def test_the_whole_room_and_the_companion_are_charged_by_their_own_beds() -> None:
    extra = days_of([lying(on(1), None, 7)], (), (Terms(on(1), "LONG"),), SEPTEMBER, LATER)
    more = days_of([lying(on(1), on(3), 8)], (), (Terms(on(1), "LONG"),), SEPTEMBER, LATER)
    chains = [own(lying(on(1), None)), Chain(Purpose.ROOM, extra), Chain(Purpose.COMPANION, more)]
    rates = (
        Rate(1, Charge.ROOM, "", Unit.MONTH, 90_000, date(2026, 1, 1)),
        Rate(2, Charge.COMPANION, "", Unit.DAY, 3_000, date(2026, 1, 1)),
    )
    found = dues(chains, rates, SEPTEMBER, MonthBase.CALENDAR)
    assert [(due.kind, due.days, due.amount) for due in found] == [
        (Charge.ROOM, 30, 90_000),
        (Charge.COMPANION, 2, 6_000),
    ]
    assert counted(chains) == Counted(30)


def test_other_charges_stand_by_their_names() -> None:
    rates = tuple(
        Rate(n, Charge.OTHER, name, Unit.DAY, 100 * n, date(2026, 1, 1)) for n, name in ((1, "伙食费"), (2, "吸氧"))
    )
    found = dues([own(lying(on(1), on(4)))], rates, SEPTEMBER, MonthBase.CALENDAR)
    assert {(due.name, due.amount) for due in found} == {("伙食费", 300), ("吸氧", 600)}


def test_without_a_rate_nothing_is_charged() -> None:
    assert dues([own(lying(on(1), None))], (), SEPTEMBER, MonthBase.CALENDAR) == ()


def test_the_rate_with_most_conditions_wins_then_the_newest() -> None:
    rates = (
        bed_rate(1, rate_id=1),
        bed_rate(2, rate_id=2, room_kind="双人间"),
        bed_rate(3, rate_id=3, room_kind="双人间", stay_kind="SHORT"),
        bed_rate(4, rate_id=4, stay_kind="LONG", since=date(2026, 3, 1)),
    )
    found = [
        rate_for(rates, Charge.BED, None, on(1), conditions)
        for conditions in (("单人间", None, "TRIAL"), ("双人间", "一级", "SHORT"), ("双人间", None, "LONG"))
    ]
    assert [rate.amount for rate in found if rate is not None] == [1, 3, 4]
    assert rate_for(rates, Charge.BED, None, date(2025, 12, 31), DOUBLE) is None


def test_two_rates_for_the_same_do_not_overlap() -> None:
    first = bed_rate(1, valid_to=on(10))
    assert not problems(bed_rate(2, since=on(10), rate_id=2), [first])
    assert set(problems(bed_rate(2, since=on(9), rate_id=2), [first])) == {"valid_from"}
    assert not problems(bed_rate(2, since=on(9), rate_id=2, room_kind="单人间"), [first])
    assert not problems(bed_rate(2, since=on(9)), [first])  # the same rate, changed


def test_what_is_wrong_with_a_rate_is_said_by_field() -> None:
    rate = Rate(0, Charge.OTHER, " ", Unit.ONCE, -1, on(2), on(2), leave_percent=101, leave_free_days=-1)
    assert set(problems(rate, [])) == {"name", "unit", "amount", "valid_to", "leave_percent", "leave_free_days"}
    assert set(problems(Rate(0, Charge.PAYMENT, "", Unit.DAY, 1, on(1)), [])) == {"kind"}
    assert not problems(Rate(0, Charge.DEPOSIT, "", Unit.ONCE, 500_000, on(1)), [])


def test_months_follow_each_other_over_the_year() -> None:
    assert next_month(date(2026, 12, 1)) == date(2027, 1, 1)
    assert month_before(date(2026, 1, 1)) == date(2025, 12, 1)
    assert month_before(next_month(SEPTEMBER)) == SEPTEMBER
    assert month_text(SEPTEMBER) == "2026-09"


# For any stays


@st.composite
def stays_of_a_bed(draw: st.DrawFn) -> list[tuple[Place, list[Away]]]:
    """Stays that follow each other on one bed, some turning over within a day, the last perhaps still there."""
    day, found = date(2026, 8, 20), []
    for _ in range(draw(st.integers(1, 6))):
        starts = day + timedelta(days=draw(st.integers(0, 4)))
        length = draw(st.integers(0, 25))
        ends = starts + timedelta(days=length)
        aways, at = [], starts
        for _ in range(draw(st.integers(0, 2))):
            out = at + timedelta(days=draw(st.integers(0, 5)))
            back = out + timedelta(days=draw(st.integers(0, 12)))
            aways.append(Away(out, draw(st.sampled_from([back, None])), draw(st.booleans())))
            at = back
        found.append((lying(starts, ends), aways))
        day = ends
    return found


@st.composite
def tariffs(draw: st.DrawFn) -> list[Rate]:
    found, day = [], date(2026, 7, 1)
    for rate_id in range(draw(st.integers(1, 4))):
        ends = day + timedelta(days=draw(st.integers(1, 40)))
        found.append(
            Rate(
                rate_id, draw(st.sampled_from([Charge.BED, Charge.CARE])), "", draw(st.sampled_from(list(Unit)[:2])),
                draw(st.integers(0, 500_000)), day, draw(st.sampled_from([ends, None])),
                leave_percent=draw(st.integers(0, 100)), leave_free_days=draw(st.integers(0, 5)),
            )
        )  # fmt: skip
        day = ends
    return found


@given(stays_of_a_bed())
def test_a_bed_has_no_more_nights_than_the_month(stays: list[tuple[Place, list[Away]]]) -> None:
    days = [day for place, aways in stays for day in own(place, aways=tuple(aways)).days]
    nights = [day.day for day in days if day.place.starts != day.place.ends]
    assert len(nights) == len(set(nights)) <= 30
    for place, aways in stays:
        found = counted([own(place, aways=tuple(aways))])
        assert 0 <= found.leave_days + found.hospital_days <= found.bed_days <= 30


@given(stays_of_a_bed(), tariffs(), st.sampled_from(BASES))
def test_parts_add_up_and_nothing_is_below_zero(
    stays: list[tuple[Place, list[Away]]], rates: list[Rate], base: MonthBase
) -> None:
    for place, aways in stays:
        chain = own(place, aways=tuple(aways))
        for due in dues([chain], rates, SEPTEMBER, base):
            assert due.amount == sum(part.amount for part in due.parts)
            assert all(part.amount >= 0 and part.days > 0 for part in due.parts)
            assert due.days == sum(part.days for part in due.parts) <= len(chain.days)
            most = sum(max(rate.amount for rate in rates) * 30 for _ in chain.days)
            assert due.amount <= most


@given(tariffs(), st.sampled_from(BASES), st.integers(1, 30))
def test_a_month_charged_to_date_never_shrinks(rates: list[Rate], base: MonthBase, until: int) -> None:
    def charged(day: int) -> int:
        days = days_of([lying(on(1), None)], (), (Terms(on(1), "LONG"),), SEPTEMBER, on(day))
        return sum(due.amount for due in dues([Chain(Purpose.STAY, days)], rates, SEPTEMBER, base))

    assert charged(until) <= charged(until + 1)


@given(st.lists(st.fractions(0, 10**6), max_size=20))
def test_rounding_loses_nothing(exact: list[Fraction]) -> None:
    found = shared_out(exact)
    assert abs(sum(found) - sum(exact, Fraction(0))) <= Fraction(1, 2)
    assert all(0 <= each - int(given) <= 1 for each, given in zip(found, exact, strict=True))
