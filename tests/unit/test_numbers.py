from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import numbers
from desk.rules.numbers import MatterNumber, NumberKind, PaperNumber, PaperSeries

DAY = date(2026, 1, 7)


def test_the_shape() -> None:
    assert numbers.running_number("370102001", NumberKind.INTAKE, DAY, 1) == "370102001-SL-20260107-0001"
    assert numbers.running_number("370102001003", NumberKind.HOTLINE, DAY, 12345) == "370102001003-RX-20260107-12345"


@given(
    st.from_regex(r"[1-9][0-9]{8}([0-9]{3})?", fullmatch=True).filter(str.isascii),
    st.sampled_from(NumberKind),
    st.dates(date(1000, 1, 1)),
    st.integers(1, 999_999),
)
def test_numbers_read_back(street: str, kind: NumberKind, day: date, seq: int) -> None:
    number = MatterNumber(street, kind, day, seq)
    assert numbers.parse_matter_number(str(number)) == number


@pytest.mark.parametrize("series", PaperSeries)
def test_numbers_of_papers_read_back(series: PaperSeries) -> None:
    number = PaperNumber("370102001", series, DAY, 12345)
    assert numbers.parse_paper_number(str(number)) == number
    with pytest.raises(RuleBroken) as broken:
        numbers.parse_matter_number(str(number))
    assert broken.value.code == "MATTER_NUMBER_BAD"


@pytest.mark.parametrize(
    "text", ["", "370102001-SL-20260107-0001", "370102001-RQ-20260230-0001", "370102001-RQ-20260107-0"]
)
def test_what_is_no_number_of_a_paper(text: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        numbers.parse_paper_number(text)
    assert broken.value.code == "PAPER_NUMBER_BAD"


def test_typed_with_an_input_method_on() -> None:
    assert str(numbers.parse_matter_number(" 370102001—sl－２０２６０１０７-0001 ")) == "370102001-SL-20260107-0001"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "370102001-SL-20260107",
        "370102001-ZZ-20260107-0001",
        "370102001-SL-20260230-0001",
        "370102001-SL-20260107-0000",
        "370102001-SL-20260107-001",
        "370102001-SL-20260107-00001",
        "3701020012-SL-20260107-0001",
    ],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(RuleBroken, match="looks like") as broken:
        numbers.parse_matter_number(text)
    assert broken.value.code == "MATTER_NUMBER_BAD"


@pytest.mark.parametrize("code", ["", "37010200", "3701020011", "37010200a", "０70102001", "070102001"])
def test_bad_street_codes(code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        numbers.running_number(code, NumberKind.INTAKE, DAY, 1)
    assert broken.value.code == "STREET_CODE_BAD"


def test_a_street_code_that_is_missing_is_asked_for() -> None:
    with pytest.raises(RuleBroken, match="Enter the street code"):
        numbers.check_street_code("")


@pytest.mark.parametrize("seq", [0, -1, 1_000_000])
def test_a_day_has_an_end_of_numbers(seq: int) -> None:
    with pytest.raises(RuleBroken) as broken:
        numbers.running_number("370102001", NumberKind.INTAKE, DAY, seq)
    assert broken.value.code == "NUMBERS_USED_UP"


def test_check_digit_of_the_standard() -> None:
    # The example of ISO/IEC 7064 for MOD 11,10.
    assert numbers.check_digit("0794") == "5"


@given(st.integers(0, 10**12 - 1), st.integers(0, 12), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(number: int, place: int, shift: int) -> None:
    token = numbers.card_token(number)
    assert len(token) == 13
    assert numbers.read_card_token(token) == token
    wrong = token[:place] + str((int(token[place]) + shift) % 10) + token[place + 1 :]
    with pytest.raises(RuleBroken, match="misread"):
        numbers.read_card_token(wrong)


def test_tokens_as_scanned_by_a_confused_scanner() -> None:
    token = numbers.card_token(123_456_789_012)
    full_width = token.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)})
    assert numbers.read_card_token(f" {full_width[:4]} {full_width[4:]}\r\n") == token
    with pytest.raises(RuleBroken, match="13 digits"):
        numbers.read_card_token("123")
    with pytest.raises(ValueError, match="drawn"):
        numbers.card_token(10**12)
