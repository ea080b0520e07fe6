from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules.phones import Phone, parse_cell, parse_one

MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("+86 13813877779", [Phone("13813877779")]),
        ("+8613816389345", [Phone("13816389345")]),
        ("0086-13873967183", [Phone("13873967183")]),
        ("138 4789  3112 ", [Phone("13847893112")]),
        ("138-4789-3112", [Phone("13847893112")]),
        ("１３８９８６６６３２７", [Phone("13898666327")]),
        ("13869792426.0", [Phone("13869792426")]),
        ("13811059831\n13825259446", [Phone("13811059831"), Phone("13825259446")]),
        ("13809225362，13877010896", [Phone("13809225362"), Phone("13877010896")]),
        ("13866757063 13838345083", [Phone("13866757063"), Phone("13838345083")]),
        ("13868147000/13919354247", [Phone("13868147000"), Phone("13919354247")]),
        ("13868147000、13868147000", [Phone("13868147000")]),
        ("0531-80046881转3", [Phone("0531-80046881", "3")]),
        ("0531-87528099-802", [Phone("0531-87528099", "802")]),
        ("84859474转802、13833327021", [Phone("0531-84859474", "802"), Phone("13833327021")]),
        ("（0531）86217702", [Phone("0531-86217702")]),
        ("053180020896", [Phone("0531-80020896")]),
        ("8752 8099", [Phone("0531-87528099")]),
        ("+86-531-87528099", [Phone("0531-87528099")]),
        ("010-12345678", [Phone("010-12345678")]),
        ("0546-7654321", [Phone("0546-7654321")]),
        ("13815688854（儿子）", [Phone("13815688854", label="儿子")]),
        ("女儿13801647095", [Phone("13801647095", label="女儿")]),
        (
            "儿子：13801647095；女儿：13902345678",
            [Phone("13801647095", None, "儿子"), Phone("13902345678", None, "女儿")],
        ),
        (
            "13810729508(本人) 13811880533（女婿）",
            [Phone("13810729508", None, "本人"), Phone("13811880533", None, "女婿")],
        ),
        ("13801647095女儿 13902345678儿子", [Phone("13801647095", None, "女儿"), Phone("13902345678", None, "儿子")]),
        ("联系电话：13801647095", [Phone("13801647095")]),
        ("12345", [Phone("12345")]),
        ("110", [Phone("110")]),
        ("95588", [Phone("95588")]),
        ("96596", [Phone("96596")]),
        ("400-123-4567", [Phone("4001234567")]),
        ("无", []),
        ("/", []),
        ("—", []),
        ("", []),
    ],
)
def test_cells_as_clerks_leave_them(cell: str, phones: list[Phone]) -> None:
    assert parse_cell(cell) == (tuple(phones), ())


@pytest.mark.parametrize(
    "cell", ["1385899011", "138589901100", "188****3625", "370102194903070027", "1.38806E+10", "8752809", "见附件"]
)
def test_unreadable(cell: str) -> None:
    assert parse_cell(cell) == ((), (cell,))


def test_one_good_number_beside_a_bad_one() -> None:
    assert parse_cell("1385899011 13866757063") == ((Phone("13866757063"),), ("1385899011",))


@given(st.lists(MOBILES, min_size=1, max_size=4, unique=True), st.sampled_from([" ", ",", "，", "、", "/", "\n", ";"]))
def test_every_separator(numbers: list[str], separator: str) -> None:
    assert parse_cell(separator.join(numbers)) == (tuple(map(Phone, numbers)), ())


@given(st.text(alphabet="0123456789 -+()（）转儿子,、\n*.x"))
def test_any_cell_is_read_without_inventing_digits(cell: str) -> None:
    phones, unreadable = parse_cell(cell)
    digits = "".join(filter(str.isdigit, cell))
    for phone in phones:
        assert phone.number.replace("-", "").removeprefix("0531") in digits or phone.number.startswith("0")
    assert all(unreadable)


def test_one_number_for_a_field() -> None:
    assert parse_one(" 138 4789 3112（女儿）") == Phone("13847893112", None, "女儿")
    for text, words in (("1385899011", "this one has 10"), ("13866757063 13838345083", "One number"), ("", "0531-")):
        with pytest.raises(RuleBroken, match=words) as broken:
            parse_one(text)
        assert broken.value.code == "PHONE_INVALID"
