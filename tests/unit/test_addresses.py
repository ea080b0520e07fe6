from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.addresses import AddressParts, key, key_of, normalise, parse


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("济南市天桥区小兴隆里144号院内27户", ("小兴隆里", "144", "", "27", "")),
        ("百花洲家园12号楼5单元504室", ("百花洲家园", "12", "5", "504", "")),
        ("双忠西巷24号27户", ("双忠西巷", "24", "", "27", "")),
        ("5幢2单元402", ("", "5", "2", "402", "")),
        ("3-2-12", ("", "3", "2", "12", "")),
        ("３－２－５０１", ("", "3", "2", "501", "")),
        ("3#-2-501", ("", "3", "2", "501", "")),
        ("3号楼2单元501", ("", "3", "2", "501", "")),
        ("5-3", ("", "5", "", "3", "")),
        ("三号楼二单元", ("", "3", "2", "", "")),
        ("百花洲家园十二号楼五单元一〇二室", ("百花洲家园", "12", "5", "102", "")),
        ("济南市历下区县西巷新区20号楼4单元701室", ("县西巷新区", "20", "4", "701", "")),
        ("历下区泉城路街道大明湖社区百花洲家园12-5-504", ("百花洲家园", "12", "5", "504", "")),
        ("泺源大街5号院3号楼2单元402", ("泺源大街5号院", "3", "2", "402", "")),
        ("听泉路12号院内平房", ("听泉路", "12", "", "", "平房")),
        ("经十一路三号", ("经十一路", "3", "", "", "")),
        ("八一小区2期3号楼1单元5楼东户", ("八一小区2期", "3", "1", "", "5层东户")),
        ("A座1203", ("", "A", "", "1203", "")),
        ("b3号楼2-301", ("", "B3", "2", "301", "")),
        ("听泉路53", ("听泉路", "53", "", "", "")),
        ("荷花市场3号", ("荷花市场", "3", "", "", "")),
        ("天桥小区3号楼", ("天桥小区", "3", "", "", "")),
        ("阳光社区3号楼", ("阳光社区", "3", "", "", "")),
        ("济南市历下区", ("", "", "", "", "")),
        ("大明湖畔", ("大明湖畔", "", "", "", "")),
        ("", ("", "", "", "", "")),
    ],
)
def test_parse(text: str, parts: tuple[str, str, str, str, str]) -> None:
    assert parse(text) == AddressParts(*parts)


@pytest.mark.parametrize(
    "text",
    [
        "济南市历下区百花洲家园12号楼5单元504室",
        "百花洲家园１２号楼５单元５０４室",
        "百花洲家园 12-5-504",
        "百花洲家园十二号楼五单元504",
        "百花洲家园12#5单元504户",
        "山东省济南市历下区泉城路街道百花洲家园12幢5单元504",
    ],
)
def test_one_key_for_all_spellings(text: str) -> None:
    assert key(text) == "百花洲家园12-5-504"


@given(st.text(alphabet=st.sampled_from("济南市历下区百花洲家园路号楼单元室户幢#-— 　３3125十二A座院内街道社")))
def test_normalise_twice_changes_nothing_and_any_text_is_parsed(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert key(text) == key(normalise(text))


@given(st.integers(1, 40), st.integers(1, 9), st.integers(101, 3402))
def test_written_in_words_or_hyphens(building: int, unit: int, room: int) -> None:
    assert key(f"柳岸新村{building}号楼{unit}单元{room}室") == key(f"柳岸新村{building}-{unit}-{room}")


@given(st.sampled_from(["县西巷15号3户东屋", "县西巷15号平房", "百花洲12-5-504东户", "县西巷平房", "A座1203室"]))
def test_the_key_of_an_address_taken_apart_is_its_key(text: str) -> None:
    assert key_of(parse(text)) == key(text)
