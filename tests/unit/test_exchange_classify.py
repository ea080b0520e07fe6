"""Rows below the headings: what is data and what is not; cells and headings by meaning."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.exchange.cells import cell_name, date_parts, full_date, identifier, plain_text, shown, yes_no
from desk.exchange.classify import RowClassifier, RowKind
from desk.exchange.formats import shown_in
from desk.exchange.headings import heading_key, match_field
from desk.exchange.residents_fields import RESIDENT_FIELDS

HEADINGS = ("序号", "姓名", "身份证号", "电话", "备注")
CLASSIFIER = RowClassifier(
    {index: frozenset({heading_key(text)}) for index, text in enumerate(HEADINGS)},
    frozenset({0}),
    (2,),
    frozenset({"某社区台账"}),
)
NUMBER = "370102194903070027"
SPACES = st.text(alphabet=" \t\n\u3000\xa0\u200b", max_size=4)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["", "", "", "", ""], RowKind.BLANK),
        (["", " ", "\u3000", "", ""], RowKind.BLANK),
        ([7, "", "", "", ""], RowKind.BLANK),
        (["合计", "", "215人", "", ""], RowKind.TOTAL),
        (["", "合　计：", "", 215, ""], RowKind.TOTAL),
        (["共215人", "", "", "", ""], RowKind.TOTAL),
        (["第一网格小计", "", "", 3, ""], RowKind.SUBTOTAL),
        (["小 计", 12, "", "", ""], RowKind.SUBTOTAL),
        (["注：1.可多填；2.填是或否", "", "", "", ""], RowKind.NOTE),
        (["", "填表人：", "", "审核人：", ""], RowKind.SIGNATURE),
        (["单位负责人（签字）：", "", "", "填表日期：2026年1月7日", ""], RowKind.SIGNATURE),
        (["某社区台账", "", "", "", ""], RowKind.REPEATED_HEADER),
        (["序 号", "姓 名", "身份证号", "电话", "备注"], RowKind.REPEATED_HEADER),
        ([1, "李四", NUMBER, "", ""], RowKind.DATA),
        ([1, "李四", 3.70102194903070e17, "", ""], RowKind.DATA),
        ([1, "李四", "", "13813877779", ""], RowKind.DATA),
        (["", "李四", "", "", ""], RowKind.DATA),
        ([1, "李四", NUMBER, "", "合计两户"], RowKind.DATA),
    ],
)
def test_kind_of_row(row: list[str | int | float], kind: RowKind) -> None:
    assert CLASSIFIER.kind(list(row)) is kind


@given(st.lists(SPACES, min_size=5, max_size=5))
def test_white_space_alone_is_blank(row: list[str]) -> None:
    assert CLASSIFIER.kind(list(row)) is RowKind.BLANK


@given(st.integers(1, 999), st.text(max_size=8), SPACES, SPACES, st.text(max_size=20))
def test_a_row_with_an_id_number_is_always_data(at: int, name: str, before: str, after: str, remark: str) -> None:
    assert CLASSIFIER.kind([at, name, f"{before}{NUMBER}{after}", "", remark]) is RowKind.DATA


@given(st.lists(SPACES, min_size=5, max_size=5))
def test_headings_come_again_however_spaced(spaces: list[str]) -> None:
    row = [space + text[:1] + space + text[1:] for space, text in zip(spaces, HEADINGS, strict=True)]
    assert CLASSIFIER.kind(list(row)) is RowKind.REPEATED_HEADER


@given(st.lists(st.one_of(st.text(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.dates()),
                min_size=5, max_size=5))  # fmt: skip
def test_any_row_has_a_kind(row: list[str | float | bool | date]) -> None:
    assert CLASSIFIER.kind(list(row)) in RowKind


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("姓 名", "name"), ("名字", "name"), ("老人姓名", "name"), ("*姓名（必填）", "name"), ("户主姓名", None),
        ("网格员姓名", None), ("身份证号码", "id_no"), ("公民身份号码", "id_no"), ("证件号", "id_no"),
        ("证件类型", "id_type"),
        ("身份证地址", "household_address"), ("监护人身份证号", None), ("出生年月", "birth"), ("出生地", None),
        ("年龄(周岁)", "age"), ("户口所在地", "household_address"), ("户籍地址（详细到门牌号）", "household_address"),
        ("户籍性质", None), ("现居住\n地址", "residence_address"), ("家庭住址", "residence_address"),
        ("联系方式", "phone"), ("手 机", "phone"), ("联系电话2", "phone"), ("网格员电话", None),
        ("紧急联系人及电话", "emergency"), ("紧急联系人", "emergency"), ("紧急联系人姓名", "emergency"),
        ("紧急联系人电话", "emergency_phone"), ("紧急联系电话", "emergency_phone"),
        ("监护人联系方式", "emergency_phone"),
        ("子女姓名及电话", "emergency"), ("与本人关系", "emergency_relation"), ("与户主关系", None),
        ("人员类别(低保/特困/失独)", "tags"), ("标签", "tags"), ("是否独居(是/否)", "living_alone"),
        ("生活自理能力", "self_care"), ("所属网格", "grid"), ("网格员", None), ("备 注", "remark"), ("文化程度", None),
    ],
)  # fmt: skip
def test_headings_by_meaning(heading: str, field: str | None) -> None:
    found = match_field(heading, RESIDENT_FIELDS)
    assert (found.name if found else None) == field


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("1949.3", (1949, 3, None)), (1949.3, (1949, 3, None)), (1949.11, (1949, 11, None)),
        ("194903", (1949, 3, None)),
        (194903.0, (1949, 3, None)), ("19490305", (1949, 3, 5)), (19490305, (1949, 3, 5)),
        ("1949年3月", (1949, 3, None)),
        ("1949年3月5日", (1949, 3, 5)), ("1949-03-05 00:00:00", (1949, 3, 5)), ("１９４９．３．５", (1949, 3, 5)),
        (datetime(1949, 3, 5), (1949, 3, 5)), (17962, (1949, 3, 5)), ("1949.13", None), ("不详", None), ("", None),
        ("49.3", None),
    ],
)  # fmt: skip
def test_dates_as_clerks_write_them(value: str | float | datetime, parts: tuple[int, int, int | None] | None) -> None:
    assert date_parts(value) == parts


def test_date_that_does_not_exist() -> None:
    assert full_date("1949-02-30") is None


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (1949.3, "1949.3"), (13880596434.0, "13880596434"), (3.70102195304248e17, "3.70102E+17"),
     (370102194903070000, "3.70102E+17"), (True, "TRUE"), (datetime(2026, 1, 7, 9, 5), "2026-01-07 09:05:00"),
     (date(2026, 1, 7), "2026-01-07"), ("", "")],
)  # fmt: skip
def test_cells_as_excel_shows_them(value: str | float | bool | date, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [(3.70102195304248e17, "0", "370102195304248000"),
     (3.70102195304248e17, "General", "3.70102E+17"), (282, "000000", "000282"),
     (282, "000000_ ", "000282"), (1.1, "0.00", "1.10"), (1.1, "0.00_);[Red]-0.00", "1.10"), (5, "@", "5")],
)  # fmt: skip
def test_numbers_in_their_formats(value: float, code: str, text: str) -> None:
    assert shown_in(value, code) == text


def test_small_readings() -> None:
    assert [yes_no(value) for value in ("是", " √", "✔", "否", "×", "", "可能", True)] == [
        True, True, True, False, False, None, None, True
    ]  # fmt: skip
    assert identifier("'３７０１０２ 19520919880x\n") == "37010219520919880x"
    assert plain_text(" 甲\r\n乙　") == "甲\n乙"
    assert plain_text("　 ") is None
    assert [cell_name(3, index) for index in (0, 25, 26, 701, 702)] == ["A3", "Z3", "AA3", "ZZ3", "AAA3"]
