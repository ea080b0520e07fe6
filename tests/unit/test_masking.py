from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.masking import mask_address, mask_id, mask_name, mask_phone


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王芳", "王*"),
        ("王桂芳", "王*芳"),
        ("欧阳建国", "欧**国"),
        ("买买提·吐尔逊", "买***"),
        ("John Smith", "J***"),
        ("𬱖", "*"),
        ("李𬱖", "李*"),
        ("", ""),
    ],
)
def test_names(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("13812341234", "138****1234"),
        ("0531-87528099", "0531-****8099"),
        ("12345", "12345"),
        ("110", "110"),
        ("95588", "95588"),
        ("4001234567", "4001234567"),
        ("87528099", "****99"),
    ],
)
def test_phones(number: str, shown: str) -> None:
    assert mask_phone(number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("370102194903070027", "370102********0027"),
        ("37010519200229041X", "370105********041X"),
        ("E12345678", "E1*****78"),
        ("1234", "****"),
        ("", ""),
    ],
)
def test_papers(number: str, shown: str) -> None:
    assert mask_id(number) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("百花洲家园12号楼5单元504室", "百花洲家园12号楼**室"),
        ("济南市历下区双忠西巷24号27户", "济南市历下区双忠西巷24号**室"),
        ("百花洲家园12-5-504", "百花洲家园12号楼**室"),
        ("百花洲家园三号楼二单元", "百花洲家园3号楼**室"),
        ("听泉路53号", "听泉路**号"),
        ("县西巷15号", "县西巷**号"),
        ("县西巷15", "县西巷**"),
        ("泺源大街5号院", "泺源大街**号院"),
        ("百花洲家园12号楼", "百花洲家园12号楼"),
        ("大明湖畔老槐树下", "大明湖畔**"),
        ("", ""),
    ],
)
def test_addresses(address: str, shown: str) -> None:
    assert mask_address(address) == shown


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_the_middle_of_a_mobile_is_never_shown(number: str) -> None:
    assert mask_phone(number) == f"{number[:3]}****{number[7:]}"


@given(st.from_regex(r"[0-9]{17}[0-9X]", fullmatch=True))
def test_the_birth_date_is_never_shown(number: str) -> None:
    assert mask_id(number)[6:14] == "*" * 8


@given(st.text(alphabet="王刘桂兰芳单𬱖", min_size=1, max_size=6))
def test_the_inner_name_is_never_shown(name: str) -> None:
    shown = mask_name(name)
    assert len(shown) == len(name)
    assert set(shown[1:-1]) <= {"*"}
    assert "*" in shown


@given(st.integers(1, 40), st.integers(1, 9), st.integers(3401, 3499))
def test_the_room_is_never_shown(building: int, unit: int, room: int) -> None:
    for address in (f"柳岸新村{building}号楼{unit}单元{room}室", f"柳岸新村{building}-{unit}-{room}"):
        assert str(room) not in mask_address(address)
