"""Amounts of money: read, shown, and written in Chinese capitals."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules.money import MOST, capitals, parse_yuan, yuan_text

DIGITS = {character: n for n, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1_000}


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (55, "伍角伍分"),
        (100, "壹元整"),
        (101, "壹元零壹分"),
        (110, "壹元壹角整"),
        (1_000, "壹拾元整"),
        (11_500, "壹佰壹拾伍元整"),
        (140_950, "壹仟肆佰零玖元伍角整"),  # the examples of the annex
        (600_714, "陆仟零柒元壹角肆分"),
        (168_032, "壹仟陆佰捌拾元叁角贰分"),
        (10_700_053, "壹拾万柒仟元伍角叁分"),
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
        (32_504, "叁佰贰拾伍元零肆分"),
        (1_000_000, "壹万元整"),
        (1_000_100, "壹万零壹元整"),
        (10_001_000, "壹拾万零壹拾元整"),
        (100_500_000, "壹佰万伍仟元整"),
        (1_000_000_000, "壹仟万元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (10_001_000_000, "壹亿零壹万元整"),
        (-12_345, "负壹佰贰拾叁元肆角伍分"),
    ],
)
def test_amounts_are_said_as_on_bills(fen: int, said: str) -> None:
    assert capitals(fen) == said


def understood(said: str) -> int:
    """What somebody reads: fen."""
    yuan, rest = said.split("元") if "元" in said else ("", said)
    fen = 0
    for unit, worth in (("亿", 10**10), ("万", 10**6), ("", 100)):
        part, found, after = yuan.partition(unit) if unit else (yuan, "", "")
        if unit and not found:
            continue
        yuan, digit = after, 0
        for character in part:
            if character in DIGITS:
                digit = DIGITS[character]
            else:
                fen += digit * PLACES[character] * worth
                digit = 0
        fen += digit * worth
    for unit, worth in (("角", 10), ("分", 1)):
        if (found_one := re.search(f"(.){unit}", rest)) is not None:
            fen += DIGITS[found_one[1]] * worth
    return fen


def test_every_amount_of_the_first_thousand_yuan_reads_back() -> None:
    for fen in range(100_001):
        said = capitals(fen)
        assert understood(said) == fen, said
        assert "零零" not in said
        assert "零元" not in said or fen == 0
        assert said.endswith(("整", "分"))


@given(st.integers(0, 10**13))
def test_every_other_amount_reads_back(fen: int) -> None:
    said = capitals(fen)
    assert understood(said) == fen
    assert "零零" not in said
    assert not re.search("零[万亿元拾佰仟]", said) or fen == 0


def test_two_amounts_are_never_said_alike() -> None:
    amounts = [*range(20_000), *range(999_000, 1_021_000), *range(10**9, 10**9 + 2_000)]
    assert len({capitals(fen) for fen in amounts}) == len(set(amounts))


@given(st.integers(0, MOST))
def test_what_is_shown_is_read_as_the_same(fen: int) -> None:
    assert parse_yuan(yuan_text(fen)) == fen


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1680", 168_000),
        ("1680.5", 168_050),
        ("￥1,680.05", 168_005),
        ("１２．３０", 1_230),
        (" 35元 ", 3_500),
        ("0", 0),
        ("7.", 700),
    ],
)
def test_what_clerks_type_is_understood(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize("text", ["", "-5", "1.234", "1,68", "abc", "1e3", "十元", "1 2", "٣", "1,2345"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        parse_yuan(text)
    assert caught.value.code == "MONEY_FORM"


@pytest.mark.parametrize("text", ["10000000.01", "9" * 30])
def test_too_much_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        parse_yuan(text)
    assert caught.value.code == "MONEY_MUCH"


def test_below_zero_has_a_minus() -> None:
    assert yuan_text(-5) == "-0.05"
    assert yuan_text(123_456_789) == "1,234,567.89"
