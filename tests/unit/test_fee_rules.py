"""Subsidies by DOMAIN.md §4, prices by their dates, and books that balance, as pure rules."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.accounts import Method, booked_in, lock_fault
from desk.rules.fees import (
    METHODS,
    Book,
    FeeKind,
    Price,
    Rule,
    balances,
    granted,
    owed,
    price_faults,
    rule_faults,
    share,
    sides,
)

DAY = date(2026, 1, 7)
NEXT = date(2026, 1, 8)


def rule(rule_id: int = 1, amount: int | None = 600, **more: object) -> Rule:
    values: dict[str, object] = {
        "service_id": 1, "sitting_id": None, "name": "街道补贴", "payer": "街道", "percent": None, "valid_from": DAY
    }  # fmt: skip
    return Rule(rule_id, amount=amount, **(values | more))  # type: ignore[arg-type]  # built from names


@pytest.mark.parametrize(
    ("each", "price", "had", "worth"),
    [
        (rule(), 1_500, 0, 600),
        (rule(), 500, 0, 500),
        (rule(amount=None, percent=50), 1_515, 0, 758),
        (rule(amount=None, percent=50, cap_unit=500), 1_500, 0, 500),
        (rule(cap_day=1_000), 1_500, 600, 400),
        (rule(cap_day=1_000), 1_500, 1_200, 0),
    ],
)
def test_what_a_rule_pays(each: Rule, price: int, had: int, worth: int) -> None:
    assert each.worth(price, had) == worth


def test_when_a_rule_is_for_a_unit() -> None:
    assert rule().applies(3, DAY, 1, workday=False)
    assert not rule(workdays_only=True).applies(3, DAY, 1, workday=False)
    assert not rule(sitting_id=4).applies(3, DAY, 1, workday=True)
    assert not rule(least_price=1_000).applies(3, DAY, 999, workday=True)
    assert not rule(valid_to=NEXT).applies(3, NEXT, 1, workday=True)


def test_the_highest_counts_and_what_stacks_comes_on_top() -> None:
    rules = [rule(1, 300), rule(2, 600), rule(3, 600), rule(4, 200, stacks=True), rule(5, 900, stacks=True)]
    assert granted(rules, 1_500, {}) == ((2, 600), (4, 200), (5, 700))
    assert granted(rules[:2], 1_500, {2: 0}) == ((2, 600),)
    assert granted([rule(cap_day=600)], 1_500, {1: 600}) == ()


@given(
    st.lists(st.tuples(st.integers(1, 2_000), st.booleans(), st.integers(1, 3_000)), max_size=6),
    st.integers(0, 5_000),
)
def test_subsidies_never_pay_more_than_the_price(rules: list[tuple[int, bool, int]], price: int) -> None:
    made = [rule(at, amount, stacks=stacks, cap_day=cap) for at, (amount, stacks, cap) in enumerate(rules, 1)]
    found = granted(made, price, {})
    assert sum(fen for _, fen in found) <= price
    assert all(fen > 0 for _, fen in found)
    assert len({key for key, _ in found}) == len(found)


LINES = st.sampled_from([(FeeKind.CHARGE, None), (FeeKind.SUBSIDY, None), (FeeKind.WAIVE, None)]) | st.tuples(
    st.sampled_from([FeeKind.PAYMENT, FeeKind.REFUND]), st.sampled_from(METHODS)
)


@given(st.lists(st.tuples(LINES, st.integers(1, 10_000), st.booleans()), max_size=20))
def test_the_books_balance_and_reversals_cancel(lines: list[tuple[tuple[FeeKind, Method | None], int, bool]]) -> None:
    moved = []
    for (kind, method), amount, back in lines:
        debit, credit = sides(kind, method)
        moved.append((debit, credit, amount))
        if back:
            moved.append((credit, debit, amount))
    found = balances(moved)
    assert sum(found.values()) == 0
    assert found[Book.RESIDENT] == sum(owed(*each) for each in moved)
    left = balances([(*sides(kind, method), amount) for (kind, method), amount, back in lines if not back])
    assert found == left


def test_a_share_is_rounded_half_up() -> None:
    assert [share(fen, 50) for fen in (1, 3, 1_515)] == [1, 2, 758]


def test_what_is_wrong_with_a_price() -> None:
    old = Price(1, 1, None, 1_500, DAY)
    assert set(price_faults(Price(0, 1, None, -1, NEXT), [old])) == {"amount", "valid_from"}
    assert set(price_faults(Price(0, 1, None, 1, NEXT, NEXT), [old])) == {"valid_to"}
    assert not price_faults(Price(0, 1, 7, 1_200, NEXT), [old])  # of a sitting: beside that of the service
    assert not price_faults(Price(0, 1, None, 1, date(2025, 1, 1), DAY), [old])


def test_what_is_wrong_with_a_rule() -> None:
    assert not rule_faults(rule())
    assert set(rule_faults(rule(name="", payer="", amount=None))) == {"name", "payer", "amount"}
    assert set(rule_faults(rule(amount=None, percent=101, cap_unit=0, valid_to=DAY))) == {
        "percent", "cap_unit", "valid_to"
    }  # fmt: skip


def test_where_a_line_is_booked_and_when_a_month_can_be_locked() -> None:
    december, january = date(2025, 12, 1), date(2026, 1, 1)
    assert booked_in(december, None, DAY) == december
    assert booked_in(december, december, DAY) == january
    assert booked_in(january, december, date(2026, 3, 3)) == january
    assert lock_fault(december, None, None, DAY) is None
    assert lock_fault(january, None, None, date(2026, 1, 31)) is None
    for closed, earliest, today, words in (
        (december, None, DAY, "locked already"),
        (january, None, DAY, "later month"),
        (None, None, date(2025, 12, 30), "not over"),
        (None, date(2025, 11, 1), DAY, "first"),
    ):
        assert words in (lock_fault(december, closed, earliest, today) or "")
