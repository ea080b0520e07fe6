"""Address ranges as clerks write them in one cell."""

from __future__ import annotations

import pytest

from desk.errors import RuleBroken
from desk.rules.grids import AddressRange, Parity
from desk.rules.plans import lay_out
from desk.rules.range_texts import parse_buildings, parse_ranges, range_text, ranges_text

ALL, ODD, EVEN = Parity.ALL, Parity.ODD, Parity.EVEN


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        (
            "春和里西区1-8号楼、10号楼；纬二路2-36号（双号）",
            [("春和里西区", 1, 8, ALL, None), ("春和里西区", 10, 10, ALL, None), ("纬二路", 2, 36, EVEN, None)],
        ),
        ("历下区春和里西区１—８号楼", [("春和里西区", 1, 8, ALL, None)]),
        ("春和里小区1号楼，3号楼至6号楼", [("春和里小区", 1, 1, ALL, None), ("春和里小区", 3, 6, ALL, None)]),
        ("荷风里3区5~8#楼", [("荷风里3区", 5, 8, ALL, None)]),
        ("泺源大街5号院3号楼", [("泺源大街5号院", 3, 3, ALL, None)]),
        ("春和里南区（全部）", [("春和里南区", None, None, ALL, None)]),
        ("柳泉东巷1到19号单号", [("柳泉东巷", 1, 19, ODD, None)]),
        ("文汇路20号以上、9号以下", [("文汇路", 20, None, ALL, None), ("文汇路", None, 9, ALL, None)]),
        ("春和里西区12号楼3单元", [("春和里西区", 12, 12, ALL, "3")]),
        ("至诚苑1号楼和2号楼", [("至诚苑", 1, 1, ALL, None), ("至诚苑", 2, 2, ALL, None)]),
        ("纬二路\n经三路1号", [("纬二路", None, None, ALL, None), ("经三路", 1, 1, ALL, None)]),
    ],
)  # fmt: skip
def test_a_cell_is_read_and_written_back(text: str, ranges: list[tuple[object, ...]]) -> None:
    found = parse_ranges(text)
    assert [(each.proper, each.building_from, each.building_to, each.parity, each.unit) for each in found] == ranges
    assert parse_ranges(ranges_text(found)) == found
    assert parse_ranges("；".join(map(range_text, found))) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "RANGE_TEXT"),
        ("1-8号楼", "RANGE_TEXT"),
        ("春和里东区abc号楼1", "RANGE_TEXT"),
        ("春和里西区A-D座", "RANGE_TEXT"),
        ("春和里西区9-3号楼", "RANGE_REVERSED"),
    ],
)
def test_what_can_not_be_read_says_why(text: str, code: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        parse_ranges(text)
    assert caught.value.code == code


def test_a_text_means_single_buildings() -> None:
    assert [each.number for each in parse_buildings("春和里西区 1–24号楼")] == [str(number) for number in range(1, 25)]
    assert [each.number for each in parse_buildings("纬二路1-7号（单号）")] == ["1", "3", "5", "7"]
    assert [each.number for each in parse_buildings("春和里A-C座、甲3号楼、甲3号楼")] == ["A", "B", "C", "甲3"]
    for text, code in (("春和里西区", "BUILDINGS_OPEN"), ("春和里西区1-999号楼", "BUILDINGS_OPEN"), ("", "RANGE_TEXT")):
        with pytest.raises(RuleBroken) as caught:
            parse_buildings(text)
        assert caught.value.code == code


def test_an_estate_is_laid_out_by_number_round_what_is_placed() -> None:
    numbers = ["10", "2", "1", "甲1", "3"]
    assert lay_out("春和里西区", numbers, [None] * 5) == [(3, 0), (1, 0), (0, 0), (0, 1), (2, 0)]
    assert lay_out("春和里西区", numbers, [None, (0, 0), None, None, None])[:3] == [(3, 0), (0, 0), (1, 0)]
    assert lay_out("纬二路", ["11", "12", "14", "31"], [None] * 4) == [(0, 0), (0, 1), (1, 1), (0, 2)]
    assert range_text(AddressRange("", "纬二路", 3, 3)) == "纬二路3号"
