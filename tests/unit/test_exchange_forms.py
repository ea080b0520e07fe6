"""Floors, beds, days, ranges and sums in every form that clerks give them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from desk.errors import RuleBroken
from desk.exchange import spans
from desk.exchange.beds_words import ability_of, bed_text, floor_of, room_and_bed, room_text, status_of
from desk.exchange.spans import Away, Span, read_day, read_leaves, read_span
from desk.exchange.yuan import read_yuan

TODAY = date(2026, 7, 31)


@pytest.mark.parametrize(
    ("value", "floor"),
    [("1楼", 1), ("二层", 2), ("3F", 3), (4, 4), ("F5", 5), ("第3层", 3), ("十二层", 12), ("地下一层", -1), ("B1", -1),
     ("2楼(护理区)", 2), ("３楼", 3), ("4.", None), ("1号楼", None), ("东楼", None), ("", None)],
)  # fmt: skip
def test_floors(value: str | int, floor: int | None) -> None:
    assert floor_of(value) == floor


@pytest.mark.parametrize(
    ("value", "text"),
    [(101, "101"), ("102室", "102"), ("103房间", "103"), ("104号房", "104"), ("#105", "105"), ("a201", "A201"),
     (106.0, "106"), ("１０７　", "107"), ("向阳间", "向阳间")],
)  # fmt: skip
def test_rooms(value: str | int | float, text: str) -> None:
    assert room_text(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "1"), ("1床", "1"), ("①", "1"), ("01", "1"), ("一号床", "1"), ("⑵", "2"), ("㈢", "3"), ("A床", "A"),
     ("床4", "4"), ("第5床", "5"), ("6#", "6"), ("⑩", "10"),
     ("７床", "7"), (8.0, "8"), ("加床", "加床"), ("靠窗", "靠窗")],
)  # fmt: skip
def test_beds(value: str | int | float, text: str) -> None:
    assert bed_text(value) == text


@pytest.mark.parametrize("value", ["201-1", "201室1床", "201—①", "201号房1号床", "201/01", "201室-1"])
def test_room_and_bed_in_one_cell(value: str) -> None:
    assert room_and_bed(value) == ("201", "1")


def test_words_of_states_and_abilities() -> None:
    assert [status_of(word) for word in ("入住", "空", "外出", "预定", "维修", "退住", "待定")] == [
        "在住", "空床", "请假", "预订", "停用", "已退住", None,
    ]  # fmt: skip
    levels = [ability_of(word) for word in ("0级", "轻度", "2", "重度失能", "４级", "完全", "能力完好", "自理")]
    assert levels == ["能力完好", "轻度失能", "中度失能", "重度失能", "完全失能", "完全失能", "能力完好", None]


@pytest.mark.parametrize(
    ("value", "day"),
    [("2026年1月7日", date(2026, 1, 7)), ("２０２６．１．７", date(2026, 1, 7)), (" 2026-1-7 ", date(2026, 1, 7)),
     (20260107, date(2026, 1, 7)), (46029, date(2026, 1, 7)), ("46029", date(2026, 1, 7)), ("26.1.7", date(2026, 1, 7)),
     (datetime(2026, 1, 7, 14), date(2026, 1, 7)), ("2026-01-07 14:00", date(2026, 1, 7)), ("无", None), ("", None)],
)  # fmt: skip
def test_days(value: Any, day: date | None) -> None:
    assert read_day(value) == day


@pytest.mark.parametrize(
    ("value", "code"),
    [("2026/2/30", "DATE_IMPOSSIBLE"), ("2026年13月1日", "DATE_IMPOSSIBLE"), ("待定", "DATE_INVALID"),
     ("1.7", "DATE_INVALID"), (1.1, "DATE_AMBIGUOUS"), ("2026.1", "DATE_INVALID")],
)  # fmt: skip
def test_days_that_are_none(value: Any, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        read_day(value)
    assert broken.value.code == code


A, B = date(2026, 1, 7), date(2026, 4, 6)


@pytest.mark.parametrize(
    "value",
    ["2026.1.7-4.6", "2026-01-07-2026-04-06", "2026-1-7~4-6", "20260107—20260406", "2026年1月7日至4月6日",
     "2026/1/7 - 2026/4/6", "自2026年1月7日起至2026年4月6日止", "26.1.7-26.4.6", "２０２６．１．７－４．６",
     "2026.1.7到4.6",
     "2026-01-07 00:00:00~2026-04-06 00:00:00"],
)  # fmt: skip
def test_ranges(value: str) -> None:
    assert read_span(value) == Span(A, B)


@pytest.mark.parametrize(
    ("value", "span"),
    [("2025.11.1-2.28", Span(date(2025, 11, 1), date(2026, 2, 28))), ("长期", Span(None, None, open_ended=True)),
     ("2026.1.7-长期", Span(A, None, open_ended=True)), ("2026年1月7日起", Span(A, None, open_ended=True)),
     ("2026.1.7至今", Span(A, None, open_ended=True)), ("2026.1.7-", Span(A, None, open_ended=True)),
     ("2026.1.7", Span(A, None)), (datetime(2026, 1, 7), Span(A, None)), ("/", None)],
)  # fmt: skip
def test_ranges_without_an_end_and_over_the_year(value: Any, span: Span | None) -> None:
    assert read_span(value) == span


@pytest.mark.parametrize(
    ("value", "code"),
    [("2026.5.1-2026.3.1", "RANGE_REVERSED"), ("2026.2.30-2026.5.1", "DATE_IMPOSSIBLE"), ("一年", "RANGE_INVALID")],
)
def test_ranges_that_are_none(value: str, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        read_span(value)
    assert broken.value.code == code


C, D = date(2026, 2, 14), date(2026, 2, 20)


@pytest.mark.parametrize(
    ("value", "leaves"),
    [("2026.2.14-2.20", [Away(C, D)]), ("2.14-2.20", [Away(C, D)]), ("2.14-20", [Away(C, D)]),
     ("2026.7.25-", [Away(date(2026, 7, 25), None)]), ("2026年7月25日至今未归", [Away(date(2026, 7, 25), None)]),
     ("7.25起", [Away(date(2026, 7, 25), None)]), ("2.14", [Away(C, C)]), (2.14, [Away(C, C)]), ("无", []), ("", []),
     ("2026.2.14-2.20\n5.1-5.3", [Away(C, D), Away(date(2026, 5, 1), date(2026, 5, 3))]),
     ("2026.2.14-2.20；2026.5.1-5.3", [Away(C, D), Away(date(2026, 5, 1), date(2026, 5, 3))]),
     ("2.14-2.20 5.1-5.3", [Away(C, D), Away(date(2026, 5, 1), date(2026, 5, 3))]),
     ("春节2.14-2.20回家", [Away(C, D)]), ("2026.2.14-2.20(回家过年)", [Away(C, D)]),
     ("住院 2.14-2.20", [Away(C, D, hospital=True)]), ("12.30-1.3", [Away(date(2025, 12, 30), date(2026, 1, 3))]),
     ("2025.12.30-2026.1.3", [Away(date(2025, 12, 30), date(2026, 1, 3))])],
)  # fmt: skip
def test_leaves(value: Any, leaves: list[Away]) -> None:
    assert list(read_leaves(value, year=2026, as_of=TODAY)) == leaves


@pytest.mark.parametrize(
    ("value", "yuan"),
    [(3500, 3500), ("3,500", 3500), ("3500元/月", 3500), ("￥3500", 3500), ("1万", 10000), ("1.5万元", 15000),
     ("5千", 5000), ("4３００", 4300), ("每月3500元整", 3500), ("1万5千", 15000), ("三千五百元", 3500),
     ("叁仟元整", 3000), (3500.5, 3500.5), ("免费", 0), ("/", None), ("", None)],
)  # fmt: skip
def test_sums(value: Any, yuan: float | None) -> None:
    assert read_yuan(value) == yuan


@pytest.mark.parametrize("value", ["三千五", "1万5", "面议", "2900-3500", "120元/天", -5, "42000元/年", "已退", 1e12])
def test_sums_that_cannot_be_read_safely(value: Any) -> None:
    with pytest.raises(RuleBroken) as broken:
        read_yuan(value)
    assert broken.value.code == "AMOUNT_INVALID"


def test_no_form_of_a_range_reads_one_day_in_two_ways() -> None:
    """Whatever separates the parts, a range reads as its two days."""
    for between in ("-", "—", "~", "至", "到", " - ", "——"):
        for day in ("{:%Y.%m.%d}", "{:%Y/%m/%d}", "{:%Y年%m月%d日}", "{:%Y%m%d}", "{:%Y-%m-%d}"):
            text = f"{day.format(A)}{between}{day.format(B)}"
            assert spans.read_span(text) == Span(A, B), text
