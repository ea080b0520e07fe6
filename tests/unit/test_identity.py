from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules.identity import IdType, Sex, age, check_digit, normalise_paper, parse

TODAY = date(2026, 1, 7)
DAYS = st.dates(date(1900, 1, 1), TODAY)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    area = draw(st.integers(110000, 659999))
    first17 = f"{area}{draw(DAYS):%Y%m%d}{draw(st.integers(0, 999)):03}"
    return first17 + check_digit(first17)


def code_of(text: str) -> str:
    with pytest.raises(RuleBroken) as broken:
        parse(text, today=TODAY)
    return broken.value.code


@given(st.text("0123456789", min_size=17, max_size=17))
def test_check_digit_is_the_weighted_sum_of_the_standard(first17: str) -> None:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, first17, strict=True))
    assert check_digit(first17) == "10X98765432"[total % 11]


@pytest.mark.parametrize("number", ["370102194903070027", "37010519200229041X", "370102192603121014"])
def test_published_examples(number: str) -> None:
    assert parse(number, today=TODAY).number == number


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("37010219561008717X  ", "37010219561008717X"),
        ("37010219441211833x", "37010219441211833X"),
        ("３７０１０２１９６１１２０２９３０Ｘ", "37010219611202930X"),
        ("370123193807078085\u3000", "370123193807078085"),
        ("'370105196302108155", "370105196302108155"),
        ("\u00a0370181196501048235", "370181196501048235"),
        ("370123 19361217 7147", "370123193612177147"),
        ("370102195912318682\n", "370102195912318682"),
        ("３７０１０２ 19520919880x ", "37010219520919880X"),
    ],
)
def test_cells_as_clerks_leave_them(cell: str, number: str) -> None:
    found = parse(cell, today=TODAY)
    assert (found.number, found.converted) == (number, False)


def test_legacy_number() -> None:
    found = parse("370123370912923", today=TODAY)
    assert found.number == "37012319370912923X"
    assert found.converted
    assert (found.birth_date, found.sex) == (date(1937, 9, 12), Sex.MALE)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("370102194702317249", "ID_BAD_DATE"),
        ("370102194903059315", "ID_BAD_CHECK"),
        ("37010219460723927", "ID_BAD_LENGTH"),
        ("", "ID_BAD_LENGTH"),
        ("3701021946072392731", "ID_BAD_LENGTH"),
        ("3.70102E+17", "ID_SCIENTIFIC"),
        ("3.70102e+17", "ID_SCIENTIFIC"),
        ("37010219O903070027", "ID_BAD_CHARACTER"),
        ("3701021X4903070027", "ID_BAD_CHARACTER"),
        ("37010237091292X", "ID_BAD_LENGTH"),
        ("370102٢٠٤٩03070027", "ID_BAD_CHARACTER"),
        ("370102202601080014", "ID_FUTURE_DATE"),
    ],
)
def test_refused(cell: str, code: str) -> None:
    assert code_of(cell) == code


def test_refusals_say_what_would_be_right() -> None:
    with pytest.raises(RuleBroken, match="it should be 1"):
        parse("370102194903059315", today=TODAY)
    with pytest.raises(RuleBroken, match="only 17"):
        parse("37010219460723927", today=TODAY)
    with pytest.raises(RuleBroken, match="1947-02-31"):
        parse("370102194702317249", today=TODAY)


@given(numbers(), st.integers(0, 16), st.integers(1, 9))
def test_a_changed_digit_is_detected(number: str, place: int, shift: int) -> None:
    changed = str((int(number[place]) + shift) % 10)
    assert check_digit(number[:place] + changed + number[place + 1 : 17]) != number[17]


@given(numbers(), st.integers(0, 15))
def test_swapped_neighbours_are_detected(number: str, place: int) -> None:
    assume(number[place] != number[place + 1])
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert check_digit(swapped[:17]) != swapped[17]


@given(numbers())
def test_valid_numbers_are_read(number: str) -> None:
    found = parse(number.lower(), today=TODAY)
    assert found.number == number
    assert f"{found.birth_date:%Y%m%d}" == number[6:14]
    assert found.sex is (Sex.MALE if int(number[16]) % 2 else Sex.FEMALE)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        number = parse(text, today=TODAY).number
    except RuleBroken:
        return
    assert len(number) == 18


def test_age() -> None:
    assert age(date(1960, 1, 7), TODAY) == 66
    assert age(date(1960, 1, 8), TODAY) == 65
    leap = date(1960, 2, 29)
    assert age(leap, date(2026, 2, 28)) == 65
    assert age(leap, date(2026, 3, 1)) == 66
    assert age(leap, date(2028, 2, 29)) == 68
    with pytest.raises(ValueError, match="before"):
        age(TODAY, TODAY - timedelta(days=1))


@given(DAYS, DAYS)
def test_age_grows_by_one_each_year(birth: date, on: date) -> None:
    assume(birth <= on)
    assert 0 <= (on - birth).days / 365.2425 - age(birth, on) + 0.01 < 1.02


def test_other_papers() -> None:
    assert normalise_paper(IdType.PASSPORT, " e１２３４５６７８ ") == "E12345678"
    assert normalise_paper(IdType.NONE, " ") == ""
    assert normalise_paper(IdType.OTHER, "军字第001号") == "军字第001号"
    permit = "81000019900101001"
    assert normalise_paper(IdType.RESIDENCE_PERMIT_HMT, permit + check_digit(permit)) == permit + check_digit(permit)
    for id_type, text, code in (
        (IdType.PASSPORT, "E1", "PAPER_BAD_NUMBER"),
        (IdType.OTHER, "", "PAPER_BAD_NUMBER"),
        (IdType.NONE, "1", "PAPER_NOT_EMPTY"),
        (IdType.RESIDENCE_PERMIT_HMT, "370102194903070027", "PAPER_BAD_PREFIX"),
        (IdType.RESIDENT_ID, "370102194903059315", "ID_BAD_CHECK"),
    ):
        with pytest.raises(RuleBroken) as broken:
            normalise_paper(id_type, text)
        assert broken.value.code == code
