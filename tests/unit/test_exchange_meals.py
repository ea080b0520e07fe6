"""Ledgers of meals: the real sheet equals its oracle, and what other clerks' sheets of the kind mean is understood."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desk.errors import RuleBroken
from desk.exchange import kinds
from desk.exchange.meals import read_meals
from desk.exchange.workbook import open_workbook
from desk.exchange.yuan import read_yuan
from desk.rules.identity import check_digit
from desk.services import shipped
from desk.store import RESOURCES

MEALS = RESOURCES / "demo" / "meals.xlsx"
ORACLE = Path(__file__).parents[1] / "data" / "ledgers" / "meals.oracle.json"
TODAY = date(2026, 7, 31)
Rows = Sequence[Sequence[object]]
ONE = "37010219350312711" + check_digit("37010219350312711")
TITLE: list[str] = ["老年食堂助餐台账（2026年1月）"]
LONG = ["日期", "姓名", "卡号", "餐次", "份数", "金额", "补贴"]


def saved(folder: Path, rows: Rows, merges: Sequence[str] = (), formats: dict[str, str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for merge in merges:
        sheet.merge_cells(merge)
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    path = folder / "助餐.xlsx"
    book.save(path)
    return path


def read(folder: Path, rows: Rows, **more: Any) -> Any:
    return read_meals(saved(folder, rows, **more), today=TODAY).as_json()


def found(report: dict[str, Any], part: str) -> list[tuple[str, str]]:
    return [(each["cell"], each["code"]) for each in report[part]]


def meal(name: str, portions: int, amount: float, subsidy: float = 0) -> dict[str, object]:
    return {"meal": name, "portions": portions, "amount": amount, "subsidy": subsidy}


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return read_meals(MEALS, today=date(2026, 2, 1)).as_json()


@pytest.fixture(scope="module")
def oracle() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(ORACLE.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize(
    "part", ["file", "sheet", "meta", "title_rows", "header_rows", "columns", "rows_total", "counts", "skipped_rows",
             "duplicates", "accepted", "accepted_totals", "printed_totals"],
)  # fmt: skip
def test_the_ledger_equals_the_oracle(report: dict[str, Any], oracle: dict[str, Any], part: str) -> None:
    assert report[part] == oracle[part]


@pytest.mark.parametrize("part", ["rejected", "warnings"])
def test_what_is_wrong_equals_the_oracle_but_for_the_words(
    report: dict[str, Any], oracle: dict[str, Any], part: str
) -> None:
    def without_words(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{key: value for key, value in each.items() if key not in ("reason", "message")} for each in entries]

    assert without_words(report[part]) == without_words(oracle[part])


def test_the_kind_is_told_by_the_headings(tmp_path: Path) -> None:
    wide = saved(tmp_path, [["日期", "姓名", "卡号", "午餐份数", "午餐金额"], ["2026.1.7", "甲一", "1", 1, 12]])
    assert kinds.kind_of(open_workbook(wide)) == kinds.MEALS
    assert kinds.read(MEALS, shipped.tags, today=TODAY).kind == kinds.MEALS
    long = saved(tmp_path, [LONG, ["2026.1.7", "甲一", "1", "午餐", 1, 12, 3]])
    assert kinds.kind_of(open_workbook(long)) == kinds.MEALS


def test_one_row_of_headings_shuffled_and_renamed(tmp_path: Path) -> None:
    rows: Rows = [
        ["2026年1月助餐登记表"],
        ["中餐补贴", "就餐老人", "晚餐金额（元）", "序号", "身份证号", "饭卡号", "中餐份数", "中餐金额", "用餐日期",
         "早餐份数", "早餐金额", "晚餐份数", "取餐方式", "领餐签字", "备注"],
        [3, "甲 一", "", 1, ONE, "", "1份", "十二元", "1月7日（周三）", "√", "5", "", "送到3号楼", " 代签 ", "少盐"],
        ["", "甲二", "二十五", 2, "", 805, "", "", "8日", "", "", "两份", "堂食", "", ""],
        ["合计", "", 25, "", "", "", 1, 12, "", 1, 5, 2, "", "", ""],
    ]  # fmt: skip
    report = read(tmp_path, rows)
    assert report["accepted"] == [
        {"row": 3, "date": "2026-01-07", "name": "甲一", "card_no": None, "id_no": ONE,
         "meals": [meal("breakfast", 1, 5), meal("lunch", 1, 12, 3)], "delivery_address": "送到3号楼", "sign": "代签",
         "remark": "少盐"},
        {"row": 4, "date": "2026-01-08", "name": "甲二", "card_no": "000805", "id_no": None,
         "meals": [meal("dinner", 2, 25)], "delivery_address": None, "sign": None, "remark": None},
    ]  # fmt: skip
    assert report["meta"]["period"] == "2026-01"
    assert report["printed_totals"] == {"l_n": 1, "l_amt": 12, "b_n": 1, "b_amt": 5, "d_n": 2, "d_amt": 25}
    assert report["rejected"] == report["warnings"] == []


def test_a_row_for_each_meal(tmp_path: Path) -> None:
    rows: Rows = [
        TITLE,
        LONG,
        ["2026-01-07", "甲一", "000001", "午餐", 1, 12, 3],
        ["〃", "甲一", "000001", "晚饭", 1, 8, ""],
        ["同上", "甲一", "NO.1", "中餐", 1, 12, 3],
        ["", "甲二", "#000002", "早点", "两份", "10元", "免"],
        ["", "甲二", "000002", "下午茶", 1, 9, ""],
        ["注：早餐5元，午餐12元（补贴3元），晚餐8元"],
    ]
    report = read(tmp_path, rows)
    assert [(each["row"], each["meals"]) for each in report["accepted"]] == [
        (3, [meal("lunch", 1, 12, 3)]), (4, [meal("dinner", 1, 8)]), (6, [meal("breakfast", 2, 10)]),
    ]  # fmt: skip
    assert [(each["row"], each["of_row"], each["value"]) for each in report["duplicates"]] == [(5, 3, "000001")]
    assert found(report, "rejected") == [("D7", "MEAL_UNKNOWN")]
    assert report["accepted_totals"]["lunch"] == {"portions": 1, "amount": 12, "subsidy": 3}


def test_a_meal_recorded_by_two_rows_repeats_the_one_that_recorded_it(tmp_path: Path) -> None:
    rows: Rows = [
        TITLE,
        ["日期", "姓名", "卡号", "早餐份数", "早餐金额", "午餐份数", "午餐金额", "晚餐份数", "晚餐金额"],
        ["1.7", "甲一", "000001", 1, 5, "", "", 1, 8],
        ["1.7", "甲一", "000001", "", "", 1, 12, 1, 8],
        ["1.7", "甲一", "000001", "", "", 1, 12, "", ""],
        ["1.8", "甲一", "000001", 1, 5, "", "", "", ""],
    ]
    report = read(tmp_path, rows)
    assert [each["row"] for each in report["accepted"]] == [3, 5, 6]
    assert [(each["row"], each["of_row"]) for each in report["duplicates"]] == [(4, 3)]


def test_what_a_csv_file_loses(tmp_path: Path) -> None:
    """Merged groups of headings stand over their first column, numbers have no format, and 1.1 may be two days."""
    rows: list[list[str]] = [
        [*TITLE, *[""] * 8],
        ["日期", "姓名", "卡号", "早餐", "", "午餐", "", "", "送餐地址"],
        ["", "", "", "份数", "金额", "份数", "金额", "补贴", ""],
        ["1.10", "甲一", "000001", "1", "5", "1", "12", "3", "堂食"],
        ["", "甲二", "836", "", "", "1", "12.0", "", "甲路1号"],
        ["1.1", "甲三", "3", "", "", "1", "12", "", ""],
        ["", "甲四", "4", "", "", "1", "12", "", ""],
        ["1.7", "甲五", "3.70102E+17", "", "", "1", "12", "", ""],
        ["合计", "", "", "1", "5", "5", "60.5", "3", ""],
    ]
    path = tmp_path / "助餐.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)
    report = read_meals(path, today=TODAY).as_json()
    assert [(each["date"], each["card_no"], each["meals"]) for each in report["accepted"]] == [
        ("2026-01-10", "000001", [meal("breakfast", 1, 5), meal("lunch", 1, 12, 3)]),
        ("2026-01-10", "000836", [meal("lunch", 1, 12)]),
    ]
    assert found(report, "rejected") == [
        ("A6", "DATE_AMBIGUOUS"), ("A7", "DATE_MISSING"), ("C8", "ID_SCIENTIFIC"),
    ]  # fmt: skip
    assert report["printed_totals"] == {"b_n": 1, "b_amt": 5, "l_n": 5, "l_amt": 60.5, "l_sub": 3}


def test_days_by_their_formats_and_their_month(tmp_path: Path) -> None:
    rows: Rows = [
        ["二月助餐（2026年2月）"],
        LONG,
        [2.1, "甲一", 1, "午餐", 1, 12, 3],
        [2.3, "甲二", 2, "午餐", 1, 12, 3],  # 30 February is in no calendar
        [2.2, "甲三", 3, "午餐", 1, 12, 3],
        [datetime(2026, 2, 4), "甲四", 4, "午餐", 1, 12, 3],
        ["2.30", "甲五", 5, "午餐", 1, 12, 3],
        ["2026年3月1日", "甲六", 6, "午餐", 1, 12, 3],
    ]
    report = read(tmp_path, rows, formats={"A3": "0.00", "C3": "000000"})
    assert [(each["date"], each["card_no"]) for each in report["accepted"]] == [
        ("2026-02-10", "000001"), ("2026-02-03", "000002"), ("2026-02-04", "000004"), ("2026-03-01", "000006"),
    ]  # fmt: skip
    assert found(report, "rejected") == [("A5", "DATE_AMBIGUOUS"), ("A7", "DATE_IMPOSSIBLE")]
    assert found(report, "warnings") == [("A8", "DATE_OUTSIDE_PERIOD")]


def test_what_a_row_leaves_out(tmp_path: Path) -> None:
    rows: Rows = [
        TITLE,
        [*LONG, "身份证号"],
        ["1.7", "甲一", "1234567", "午餐", 1, 12, 3, ""],
        ["1.7", "甲二", "", "午餐", 1, 12, 3, ""],
        ["1.7", "甲三", "3", "午餐", "", "", "", ""],
        ["1.7", "甲四", "4", "午餐", 1.5, 12, "", ""],
        ["1.7", "甲五", "5", "午餐", 1, "", 3, ""],
        ["1.7", "甲六", "", "午餐", 1, 12, 3, 370102195308258732],
        ["1.7", "甲七", ONE, "午餐", 1, "三千五", 3, ""],
    ]
    report = read(tmp_path, rows)
    assert [each["row"] for each in report["accepted"]] == [4]
    assert found(report, "warnings") == [("C4", "CARD_MISSING")]
    assert found(report, "rejected") == [
        ("C3", "CARD_INVALID"), ("E5", "MEALS_MISSING"), ("E6", "PORTIONS_INVALID"), ("F7", "AMOUNT_MISSING"),
        ("H8", "ID_NUMERIC"), ("F9", "AMOUNT_INVALID"),
    ]  # fmt: skip
    priced = read(tmp_path, [*rows[:2], rows[6], ["午餐12元/份"]])
    assert priced["accepted"][0]["meals"] == [meal("lunch", 1, 12, 3)]
    assert found(priced, "warnings") == [("F3", "AMOUNT_MISSING")]


def test_small_numbers_in_words() -> None:
    assert [read_yuan(text) for text in ("八", "十二", "二十", "二十五元", "八元整", "8元/份", "免费")] == [
        8, 12, 20, 25, 8, 8, 0,
    ]  # fmt: skip
    for text in ("三千五", "见附件", "三五"):
        with pytest.raises(RuleBroken, match=text):
            read_yuan(text)
