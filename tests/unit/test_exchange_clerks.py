"""Residents' ledgers as other clerks keep them: what a careful reader would take from each sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desk.errors import DeskError
from desk.exchange.residents import read_residents
from desk.exchange.residents_births import read_birth
from desk.rules.identity import check_digit
from desk.services import shipped

TODAY = date(2026, 6, 1)
Rows = Sequence[Sequence[object]]


def number_of(birth: str, sequence: int) -> str:
    first17 = f"370102{birth}{sequence:03d}"
    return first17 + check_digit(first17)


ONE, TWO, THREE = number_of("19450312", 711), number_of("19501105", 722), number_of("19381230", 733)


def read(folder: Path, rows: Rows, *, merges: Sequence[str] = (), more: dict[str, Rows] | None = None) -> Any:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    for merge in merges:
        book.active.merge_cells(merge)
    for name, lines in (more or {}).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
    path = folder / "台账.xlsx"
    book.save(path)
    return read_residents(path, shipped.tags(), today=TODAY).as_json()


def contacts(row: dict[str, Any]) -> list[tuple[str | None, ...]]:
    return [(each["name"], each["relation"], each["phone"]) for each in row["emergency_contacts"]]


def found(report: dict[str, Any], part: str) -> list[tuple[str, str]]:
    return [(each["cell"], each["code"]) for each in report[part]]


@pytest.mark.parametrize(
    ("value", "years", "months", "day"),
    [
        ("49.3.5", (1949,), (3,), 5), ("49年3月", (1949,), (3,), None), (45.3, (1945,), (3,), None),
        (38.1, (1938,), (1, 10), None), ("15.3.5", (1915, 2015), (3,), 5), ("1938", (1938,), (), None),
        (1938, (1938,), (), None), ("1938年", (1938,), (), None), ("1949、3、5", (1949,), (3,), 5),
        (1949.1, (1949,), (1, 10), None), (datetime(1949, 3, 5), (1949,), (3,), 5),
    ],
)  # fmt: skip
def test_births_as_clerks_write_them(
    value: str | float | datetime, years: tuple[int, ...], months: tuple[int, ...], day: int | None
) -> None:
    said = read_birth(value, today=TODAY)
    assert said is not None
    assert (said.years, said.months, said.day) == (years, months, day)


@pytest.mark.parametrize("value", ["民国", "49.13", "8/8/55", "", "不详"])
def test_births_that_cannot_be_read(value: str) -> None:
    assert read_birth(value, today=TODAY) is None


def test_short_births_are_compared_with_the_number(tmp_path: Path) -> None:
    rows = [["姓名", "身份证号", "出生"], ["甲一", ONE, "45.3.12"], ["甲二", TWO, 50.11], ["甲三", THREE, 1939]]
    assert found(read(tmp_path, rows), "warnings") == [("C4", "BIRTH_MISMATCH")]


def test_birth_that_is_not_whole_is_left_out_aloud(tmp_path: Path) -> None:
    rows = [
        ["姓名", "出生日期", "住址"],
        ["甲一", "49.3.5", "一号"],
        ["甲二", "1949年3月", "二号"],
        ["甲三", "/", "三号"],
    ]
    report = read(tmp_path, rows)
    assert [row["birth_date"] for row in report["accepted"]] == ["1949-03-05", None, None]
    assert found(report, "warnings") == [("B3", "BIRTH_INCOMPLETE")]


def test_a_name_merged_over_two_rows_is_one_person(tmp_path: Path) -> None:
    rows = [
        ["序号", "姓名", "身份证号", "住址", "电话"], [1, "甲一", ONE, "一号", "13811110001"],
        ["", "", "", "", "13811110002"], [2, "甲二", TWO, "二号", ""],
    ]  # fmt: skip
    report = read(tmp_path, rows, merges=["A2:A3", "B2:B3", "C2:C3", "D2:D3"])
    assert [row["row"] for row in report["accepted"]] == [2, 4]
    assert [phone["number"] for phone in report["accepted"][0]["phones"]] == ["13811110001", "13811110002"]
    assert report["rejected"] == []


def test_rows_that_name_groups_or_close_the_sheet(tmp_path: Path) -> None:
    rows = [
        ["姓名", "性别", "身份证号", "联系电话", "住址"], ["第一网格（张三）"], ["甲一", "", ONE, "", ""], ["二号楼"],
        ["高山", "", "", "电话：13811110001", ""], ["东片"], ["以下空白"], ["", "", "", "", "2026年5月31日"],
        ["第1页 共3页"],
        ["合计（人）：", "", "2"], ["共计 5 户 12 人"], ["总计：男3人，女2人"], ["审核：", "", "", "日期：2026.1.7"],
    ]  # fmt: skip
    report = read(tmp_path, rows, merges=["A6:E6"])
    assert [row["name"] for row in report["accepted"]] == ["甲一", "高山"]
    assert report["rejected"] == []
    kinds = {each["row"]: each["kind"] for each in report["skipped_rows"]}
    assert kinds == {2: "note", 4: "note", 6: "note", 7: "note", 8: "signature", 9: "note", 10: "total", 11: "total",
                     12: "total", 13: "signature"}  # fmt: skip


def test_numbers_of_others_are_not_the_residents(tmp_path: Path) -> None:
    rows = [
        ["姓名（老人）", "地址（户籍）", "地址", "电话（本人）", "电话（子女）", "姓名（监护人）", "监护人电话",
         "身份证号", "女儿电话", "邻居电话"],
        ["甲一", "户一号", "现一号", "13811110001", "13811110002", "王五", "13811110003", ONE, "13811110004 李红",
         "13811110005"],
    ]  # fmt: skip
    row = read(tmp_path, rows)["accepted"][0]
    assert (row["household_address"], row["residence_address"]) == ("户一号", "现一号")
    assert [phone["number"] for phone in row["phones"]] == ["13811110001"]
    assert contacts(row) == [
        ("王五", None, "13811110003"), (None, None, "13811110002"), ("李红", "女儿", "13811110004"),
        (None, "邻居", "13811110005"),
    ]  # fmt: skip


def test_groups_of_headings_tell_whose_column_it_is(tmp_path: Path) -> None:
    rows = [
        ["序号", "老人基本情况", "", "", "监护人情况", "", "", ""],
        ["", "姓名", "身份证号", "电话", "姓名", "身份证号", "电话", "与老人关系"],
        [1, "甲一", ONE, "13811110001", "王监", TWO, "13811110002", "儿子"],
    ]
    report = read(tmp_path, rows, merges=["A1:A2", "B1:D1", "E1:H1"])
    assert report["header_rows"] == [1, 2]
    row = report["accepted"][0]
    assert (row["id_no"], [phone["number"] for phone in row["phones"]]) == (ONE, ["13811110001"])
    assert contacts(row) == [("王监", "儿子", "13811110002")]


def test_address_in_columns_of_its_parts(tmp_path: Path) -> None:
    rows = [
        ["填报单位", "东社区", "填表时间", datetime(2026, 2, 1), ""], ["小区", "楼号", "单元", "室", "姓名"],
        ["荷风里", "1号楼", 2, 101, "甲一"], ["", "", "", "102", "甲二"],
    ]  # fmt: skip
    report = read(tmp_path, rows, merges=["A3:A4", "B3:B4", "C3:C4"])
    assert [row["residence_address"] for row in report["accepted"]] == [
        "荷风里1号楼2单元101室",
        "荷风里1号楼2单元102室",
    ]
    assert (report["meta"]["reporting_unit"], report["meta"]["reporting_date"]) == ("东社区", "2026-02-01")


def test_sheets_that_explain_are_no_data(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "电话"]
    more: dict[str, Rows] = {
        "样表": [head, ["张三", TWO, ""]], "Sheet3": [["姓名：按身份证填写", "身份证号：十八位"], ["如张三", THREE]]
    }  # fmt: skip
    report = read(tmp_path, [head, ["甲一", ONE, ""]], more=more)
    assert [row["name"] for row in report["accepted"]] == ["甲一"]


def test_people_without_number_pasted_twice(tmp_path: Path) -> None:
    rows = [
        ["姓名", "身份证号", "出生日期", "住址", "电话"], ["甲一", "", "", "一号", "13811110001"],
        ["甲 一", "", "", "一号", "138-1111-0001"], ["甲二", "待补", "", "二号", ""], ["甲二", "", "", "三号", ""],
        ["甲三", number_of("19500102", 744), "", "四号", ""], ["甲三", "", "1950.1.2", "四号", "13811110003"],
    ]  # fmt: skip
    report = read(tmp_path, rows)
    assert [row["row"] for row in report["accepted"]] == [2, 4, 5, 6, 7]
    assert [(each["row"], each["of_row"]) for each in report["duplicates"]] == [(3, 2)]
    assert ("A7", "SAME_NAME_BIRTH") in found(report, "warnings")


def test_formulas_nobody_calculated(tmp_path: Path) -> None:
    rows = [
        ["姓名", "身份证号", "年龄"], ["甲一", f'="{ONE}"', 81], ["甲二", TWO, "=2026-1950"],
        ["=A2", "=B2", "=C2"], ["甲四", THREE, 87],
    ]  # fmt: skip
    report = read(tmp_path, rows)
    assert [row["row"] for row in report["accepted"]] == [3, 5]
    assert found(report, "warnings") == [("C3", "FORMULA_EMPTY")]
    refused = ["B2", "A4", "B4"]
    assert found(report, "rejected") == [(cell, "FORMULA_EMPTY") for cell in refused], "a blank is no second reason"


@pytest.mark.parametrize(("number", "word"), [("370102********7119", "masked"), ("E12345678", "passport")])
def test_what_would_be_right_instead(tmp_path: Path, number: str, word: str) -> None:
    report = read(tmp_path, [["姓名", "身份证号"], ["甲一", number]])
    assert word in report["rejected"][0]["reason"]


def test_telephones_with_words(tmp_path: Path) -> None:
    rows = [
        ["姓名", "住址", "电话", "紧急联系人"], ["甲一", "一号", "手机13811110003座机86012347", "妻：赵六 13811110006"],
        ["甲二", "二号", "0531-86012345转", ""], ["甲三", "三号", "同上", ""],
        ["甲四", "四号", "86012351转802分机", ""],
    ]  # fmt: skip
    report = read(tmp_path, rows)
    first, second, third, fourth = report["accepted"]
    assert [phone["number"] for phone in first["phones"]] == ["13811110003", "0531-86012347"]
    assert contacts(first) == [("赵六", "妻", "13811110006")]
    assert second["phones"] == third["phones"] == [{"number": "0531-86012345", "ext": None, "label": None}]
    assert fourth["phones"] == [{"number": "0531-86012351", "ext": "802", "label": None}]
    assert report["warnings"] == []


def test_csv_values_written_as_formula_texts(tmp_path: Path) -> None:
    path = tmp_path / "导出.csv"
    path.write_text(
        f'姓名,身份证号,电话\r\n甲一,="{ONE}","=""13811110001"""\r\n甲二,\'{TWO},\t13811110002\r\n', "utf-8"
    )
    report: Any = read_residents(path, shipped.tags(), today=TODAY).as_json()
    assert [row["id_no"] for row in report["accepted"]] == [ONE, TWO]
    assert [row["phones"][0]["number"] for row in report["accepted"]] == ["13811110001", "13811110002"]


def test_a_telephone_beside_the_contact_is_the_contacts(tmp_path: Path) -> None:
    rows = [
        ["姓名", "身份证号", "联系电话", "紧急联系人", "关系", "联系电话", "监护人及电话", "手机"],
        ["甲一", ONE, "13811110001", "李红", "女儿", "13811110002", "王五13811110003", "13811110004"],
    ]  # fmt: skip
    row = read(tmp_path, rows)["accepted"][0]
    assert [phone["number"] for phone in row["phones"]] == ["13811110001", "13811110004"]
    assert contacts(row) == [("李红", "女儿", "13811110002"), ("王五", None, "13811110003")]


@pytest.mark.parametrize(
    ("value", "years", "months", "day"),
    [
        ("民国38年3月5日", (1949,), (3,), 5), ("民国38.3.5", (1949,), (3,), 5), ("民国二年", None, (), None),
        ("民国27年", (1938,), (), None), ("民国元年", (1912,), (), None), ("3/15/1949", (1949,), (3,), 15),
        ("15/3/1949", (1949,), (3,), 15), ("03-05-1949", (1949,), (3, 5), None), ("5.5.1949", (1949,), (5,), 5),
        ("13/13/1949", None, (), None), ("0/5/1949", None, (), None),
    ],
)  # fmt: skip
def test_births_of_other_calendars_and_orders(
    value: str, years: tuple[int, ...] | None, months: tuple[int, ...], day: int | None
) -> None:
    birth = read_birth(value, today=TODAY)
    assert (birth and (birth.years, birth.months, birth.day)) == (years and (years, months, day))


def test_a_birth_that_can_be_read_in_two_ways_is_left_out_aloud(tmp_path: Path) -> None:
    report = read(tmp_path, [["姓名", "出生日期", "电话"], ["褚一", "3/15/1949", "0531-87528091"],
                             ["褚二", "3/5/1949", "0531-87528092"]])  # fmt: skip
    assert [row["birth_date"] for row in report["accepted"]] == ["1949-03-15", None]
    assert found(report, "warnings") == [("B3", "BIRTH_INCOMPLETE")]


def test_members_of_a_household_are_people_and_a_list_of_them_is_none(tmp_path: Path) -> None:
    rows = [["户主", "家庭成员", "身份证号", "家属", "家属电话"],
            ["褚一", "褚二", ONE, "褚一", "0531-87528091"], ["褚一", "褚三、褚小四", TWO, "", ""],
            ["褚一", "褚三、褚四", TWO, "", ""]]  # fmt: skip
    report = read(tmp_path, rows)
    assert [(row["name"], contacts(row)) for row in report["accepted"]] == [("褚二", [("褚一", None, "0531-87528091")])]
    assert found(report, "rejected") == [("B3", "NAME_SEVERAL"), ("B4", "NAME_SEVERAL")]


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (["姓名", "身份证号", "住址", "1月\n上午", "1月\n下午"], "visits"),
        (["楼层", "床号", "老人姓名", "身份证号", "入住日期"], "beds"),
        (["日期", "姓名", "早餐", "午餐", "送餐地址"], "meals"),
        (["工单编号", "来电人", "来电号码", "诉求内容"], "12345"),
        (["事项编号", "地点", "处置时限(7123)", "是否办结"], "grid matters"),
    ],
)
def test_a_ledger_of_another_kind_is_refused_by_its_name(tmp_path: Path, headings: list[str], kind: str) -> None:
    with pytest.raises(DeskError, match=kind):
        read(tmp_path, [["台账"], headings, ["1"] * len(headings)])


def test_a_residents_ledger_may_say_when_somebody_was_visited_or_moved_in(tmp_path: Path) -> None:
    rows = [["姓名", "身份证号", "入住日期", "走访人", "走访日期"], ["褚一", ONE, "2020.1.1", "钱五", "2026.1.7"]]
    assert [row["name"] for row in read(tmp_path, rows)["accepted"]] == ["褚一"]


def test_a_sheet_of_visits_beside_the_residents_is_left_alone(tmp_path: Path) -> None:
    visits: Rows = [["姓名", "身份证号", "1月上午", "1月下午"], ["褚二", TWO, "√", ""]]
    report = read(tmp_path, [["姓名", "身份证号"], ["褚一", ONE]], more={"探访": visits})
    assert [row["name"] for row in report["accepted"]] == ["褚一"]
