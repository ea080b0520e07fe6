"""Ledgers of beds: the real sheet equals its oracle, and what other clerks' sheets of the kind mean is understood."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desk.errors import DeskError
from desk.exchange import kinds
from desk.exchange.beds import BedsReading, read_beds
from desk.exchange.errorsheet import save_error_sheet
from desk.exchange.workbook import open_workbook
from desk.rules.identity import check_digit
from desk.services import shipped
from desk.store import RESOURCES

BEDS = RESOURCES / "demo" / "beds.xlsx"
ORACLE = Path(__file__).parents[1] / "data" / "ledgers" / "beds.oracle.json"
TODAY = date(2026, 7, 31)
Rows = Sequence[Sequence[object]]
HEAD: list[object] = ["楼层", "房间", "床号", "状态", "老人姓名", "身份证号", "入住日期", "退住日期"]


def number_of(birth: str, sequence: int) -> str:
    first17 = f"370102{birth}{sequence:03d}"
    return first17 + check_digit(first17)


ONE, TWO, THREE = number_of("19350312", 711), number_of("19401105", 722), number_of("19381230", 733)


def reading(
    folder: Path, rows: Rows, *, merges: Sequence[str] = (), more: dict[str, Rows] | None = None
) -> BedsReading:
    return read_beds(saved(folder, rows, merges, more or {}), today=TODAY)


def saved(folder: Path, rows: Rows, merges: Sequence[str] = (), more: dict[str, Rows] | None = None) -> Path:
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
    path = folder / "床位.xlsx"
    book.save(path)
    return path


def read(folder: Path, rows: Rows, **named: Any) -> Any:
    return reading(folder, rows, **named).as_json()


def found(report: dict[str, Any], part: str) -> list[tuple[str, str]]:
    return [(each["cell"], each["code"]) for each in report[part]]


def places(report: dict[str, Any]) -> list[tuple[int, str, str]]:
    return [(each["floor"], each["room"], each["bed"]) for each in report["beds"]]


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return read_beds(BEDS, today=date(2026, 1, 7)).as_json()


@pytest.fixture(scope="module")
def oracle() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(ORACLE.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize(
    "part", ["file", "sheet", "meta", "title_rows", "header_rows", "columns", "rows_total", "counts", "skipped_rows",
             "duplicates", "accepted", "beds"],
)  # fmt: skip
def test_the_ledger_equals_the_oracle(report: dict[str, Any], oracle: dict[str, Any], part: str) -> None:
    assert report[part] == oracle[part]


def test_the_occupancy_equals_the_oracle(report: dict[str, Any], oracle: dict[str, Any]) -> None:
    assert report["summary"] == {key: value for key, value in oracle["summary"].items() if key != "note"}


@pytest.mark.parametrize("part", ["rejected", "warnings"])
def test_what_is_wrong_equals_the_oracle_but_for_the_words(
    report: dict[str, Any], oracle: dict[str, Any], part: str
) -> None:
    def without_words(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{key: value for key, value in each.items() if key not in ("reason", "message")} for each in found]

    assert without_words(report[part]) == without_words(oracle[part])
    for each in oracle[part]:
        mine = next(one for one in report[part] if one["cell"] == each["cell"])
        assert all(name in mine["reason"] for name in each.get("must_mention", ()))


def test_other_headings_in_another_order(tmp_path: Path) -> None:
    rows: Rows = [
        ["序号", "长者姓名", "公民身份号码", "所在楼层", "房号", "床位编号", "房型", "床位状态", "入院时间",
         "离院时间", "协议期限", "照护等级", "收费标准", "保证金", "请假记录", "失能等级",
         "联系电话", "家属电话", "备注"],
        [1, "甲 一", ONE, "二层", "201室", "①", "双人间", "已住", "2026.1.7", "", "2026.1.7-长期", "二级",
         "3500元/月", "1万", "2.14-2.20", "2级", "13811110001", "13811110002", "怕冷"],
    ]  # fmt: skip
    row = read(tmp_path, rows)["accepted"][0]
    assert row == {
        "row": 2, "floor": 2, "room": "201", "bed": "1", "bed_type": "双人间", "status": "在住", "name": "甲一",
        "id_no": ONE, "birth_date": "1935-03-12", "sex": "男", "ability": "中度失能", "check_in": "2026-01-07",
        "contract_start": "2026-01-07", "contract_end": None, "contract_open_ended": True, "care_level": "二级",
        "monthly_fee": 3500, "deposit": 10000, "leaves": [{"start": "2026-02-14", "end": "2026-02-20"}],
        "check_out": None, "remark": "怕冷", "phones": [{"number": "13811110001", "ext": None, "label": None}],
        "emergency_contacts": [{"name": None, "relation": None, "phone": "13811110002"}],
    }  # fmt: skip


def test_groups_of_headings_and_dates_in_columns_of_their_own(tmp_path: Path) -> None:
    rows: Rows = [
        ["楼层", "房间", "床号", "姓名", "入住日期", "合同期限", "", "请假外出", ""],
        ["", "", "", "", "", "开始日期", "到期日期", "开始", "返回日期"],
        ["1楼", 101, 1, "甲一", "2026.1.7", "2026.1.7", "长期", "2026.2.14", "2026.2.20"],
        ["1楼", 101, 2, "甲二", "2026.1.7", "2026.1.7", "2027.1.6", "2026.7.30", ""],
    ]
    first, second = read(tmp_path, rows, merges=["F1:G1", "H1:I1"])["accepted"]
    assert (first["contract_start"], first["contract_end"], first["contract_open_ended"]) == ("2026-01-07", None, True)
    assert (second["contract_end"], second["contract_open_ended"]) == ("2027-01-06", False)
    assert first["leaves"] == [{"start": "2026-02-14", "end": "2026-02-20"}]
    assert second["leaves"] == [{"start": "2026-07-30", "end": None}]


def test_places_written_once_and_not_merged(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        ["1楼", 101, 1, "在住", "甲一", ONE, "2025.1.7", "2026.1.7"],
        ["", "", "", "在住", "甲二", TWO, "2026.1.7", ""],  # the same bed, one after the other
        ["", "", 2, "空床", "", "", "", ""],
        ["", "102室", "①", "空床", "", "", "", ""],
        ["2楼", 201, 1, "空床", "", "", "", ""],
        ["〃", "〃", 2, "空床", "", "", "", ""],
    ]
    report = read(tmp_path, rows)
    assert places(report) == [(1, "101", "1"), (1, "101", "2"), (1, "102", "1"), (2, "201", "1"), (2, "201", "2")]
    assert report["rejected"] == []


def test_floors_as_lines_of_their_own(tmp_path: Path) -> None:
    rows: Rows = [
        ["房间", "床号", "状态", "姓名", "入住日期"],
        ["一楼", "", "", "", ""],
        ["向阳间", 1, "空床", "", ""],
        ["二层(护理区)", "", "", "", ""],
        ["", "", "", "", ""],
        ["松鹤间", 1, "空床", "", ""],
    ]
    report = read(tmp_path, rows, merges=["A2:E2", "A4:E4"])
    assert places(report) == [(1, "向阳间", "1"), (2, "松鹤间", "1")]
    assert [each["kind"] for each in report["skipped_rows"]] == ["note", "note", "blank"]


def test_the_floor_is_in_the_number_of_the_room(tmp_path: Path) -> None:
    rows: Rows = [
        ["床位号", "姓名", "身份证号", "入住时间", "状态"],
        ["201-1", "甲一", ONE, "2026.1.7", "在住"], ["1203室2床", "", "", "", "空床"], ["3楼305-①", "", "", "", "空"],
    ]  # fmt: skip
    assert places(read(tmp_path, rows)) == [(2, "201", "1"), (12, "1203", "2"), (3, "305", "1")]


def test_a_place_that_cannot_be_told_refuses_the_row(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        ["东楼", "松间", 1, "在住", "甲一", ONE, "2026.1.7", ""],
        ["1楼", "", 1, "空床", "", "", "", ""],
        ["1楼", 101, "", "空床", "", "", "", ""],
    ]
    report = read(tmp_path, rows)
    assert found(report, "rejected") == [("A2", "PLACE_MISSING"), ("B3", "PLACE_MISSING"), ("C4", "PLACE_MISSING")]
    assert report["beds"] == []


def test_blank_rows_and_subtotals_inside_merged_floors_are_no_beds(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        ["1楼", 101, 1, "空床", "", "", "", ""],
        ["", "", "", "", "", "", "", ""],
        ["", "小计", "1张", "", "", "", "", ""],
        ["", 102, 1, "空床", "", "", "", ""],
        ["共2张床", "", "", "", "", "", "", ""],
    ]
    report = read(tmp_path, rows, merges=["A2:A5"])
    assert places(report) == [(1, "101", "1"), (1, "102", "1")]
    assert [each["kind"] for each in report["skipped_rows"]] == ["blank", "subtotal", "total"]


def test_a_bed_is_held_until_the_day_of_leaving_and_a_refused_row_holds_nothing(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        [1, 101, 1, "已退住", "甲一", ONE, "2026.1.1", "2026.3.1"],
        [1, 101, 1, "在住", "甲二", TWO, "2026.2.28", ""],  # one day too early
        [1, 101, "1床", "在住", "甲三", THREE, "2026.3.1", ""],  # in on the day the other left
    ]
    report = read(tmp_path, rows)
    assert found(report, "rejected") == [("G3", "BED_OVERLAP")]
    refused = report["rejected"][0]
    assert (refused["other_row"], refused["must_mention"]) == (2, ["甲一"])
    assert "甲一" in refused["reason"]
    assert [row["name"] for row in report["accepted"]] == ["甲一", "甲三"]


def test_nobody_lies_in_two_beds_at_once(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        [1, 101, 1, "在住", "甲一", ONE, "2026.1.1", ""],
        [1, 101, 2, "在住", "甲一", f"{ONE}　", "2026.3.1", ""],
        [1, 101, 2, "在住", "甲一", TWO, "2026.3.1", ""],  # another of the same name
    ]
    report = read(tmp_path, rows)
    assert found(report, "rejected") == [("G3", "BED_OVERLAP")]
    assert report["rejected"][0]["other_row"] == 2


def test_the_later_row_is_refused_also_when_it_begins_earlier(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        [1, 101, 1, "在住", "甲一", ONE, "2026.3.1", ""],
        [1, 101, 1, "已退住", "甲二", TWO, "2026.1.1", "2026.3.2"],
        [1, 101, 1, "已退住", "甲三", THREE, "2026.1.1", "2026.3.1"],
    ]
    assert found(read(tmp_path, rows), "rejected") == [("G3", "BED_OVERLAP")]


def test_sheets_of_floors_share_the_beds(tmp_path: Path) -> None:
    first: Rows = [HEAD, [1, 101, 1, "在住", "甲一", ONE, "2026.1.1", ""]]
    second: Rows = [HEAD, [2, 201, 1, "在住", "甲一", ONE, "2026.2.1", ""], [2, 201, 2, "空床", "", "", "", ""]]
    report = read(tmp_path, first, more={"二楼": second})
    assert [(each["sheet"], each["cell"]) for each in report["rejected"]] == [("二楼", "G2")]
    assert report["summary"]["beds_total"] == 3


def test_a_row_pasted_twice_is_a_double(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        [1, 101, 1, "在住", "甲一", ONE, "2026.1.1", ""],
        [1, 101, 1, "请假", "甲一", ONE, "2026.1.1", ""],
        [1, 101, 2, "空床", "", "", "", ""],
        [1, 101, 2, "空床", "", "", "", ""],
    ]
    report = read(tmp_path, rows)
    assert [(each["row"], each["of_row"], each["differing_fields"]) for each in report["duplicates"]] == [
        (3, 2, ["status"]), (5, 4, []),
    ]  # fmt: skip
    assert report["rejected"] == []


def test_a_state_in_the_place_of_a_name_is_nobody(tmp_path: Path) -> None:
    rows: Rows = [
        ["房间", "床号", "老人姓名", "身份证号", "入住日期"],
        [101, 1, "空床", "", ""], [101, 2, "维修", "", ""], [101, 3, "—", "", ""], [101, 4, "", ONE, "2026.1.1"],
        [101, 5, "甲一", "", "2026.1.1"],
    ]  # fmt: skip
    report = read(tmp_path, rows)
    assert [(row["status"], row["name"]) for row in report["accepted"]] == [
        ("空床", None), ("停用", None), (None, None), (None, "甲一"),
    ]  # fmt: skip
    assert found(report, "rejected") == [("C5", "NAME_EMPTY")]  # a number must not be lost in silence
    assert (report["summary"]["out_of_service"], report["summary"]["occupied"]) == (1, 1)


def test_a_stay_without_a_beginning_is_refused(tmp_path: Path) -> None:
    rows: Rows = [HEAD, [1, 101, 1, "在住", "甲一", ONE, "", ""]]
    assert found(read(tmp_path, rows), "rejected") == [("G2", "CHECKIN_MISSING")]


def test_a_booking_holds_the_bed_and_does_not_occupy_it(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        [1, 101, 1, "预定", "甲一", ONE, "2026.7.1", ""],
        [1, 101, 1, "在住", "甲二", TWO, "2026.7.15", ""],
        [1, 101, 2, "在住", "甲三", THREE, "2026.8.15", ""],
    ]
    report = read(tmp_path, rows)
    assert found(report, "rejected") == [("G3", "BED_OVERLAP")]
    assert (report["summary"]["occupied"], report["summary"]["vacant"]) == (0, 2)


def test_in_and_out_in_one_column(tmp_path: Path) -> None:
    rows: Rows = [
        ["房间", "床号", "姓名", "入住起止日期"],
        [101, 1, "甲一", "2026.1.7-4.6"], [101, 1, "甲二", "2026.4.5至今"], [101, 1, "甲三", "2026.4.6-"],
    ]  # fmt: skip
    report = read(tmp_path, rows)
    assert [(row["check_in"], row["check_out"]) for row in report["accepted"]] == [
        ("2026-01-07", "2026-04-06"), ("2026-04-06", None),
    ]  # fmt: skip
    assert found(report, "rejected") == [("D3", "BED_OVERLAP")]


def test_what_cannot_be_read_is_left_out_aloud(tmp_path: Path) -> None:
    rows: Rows = [
        [*HEAD, "合同期限", "月费", "押金", "请假外出", "能力等级"],
        [1, 101, 1, "观察", "甲一", ONE, "2026.1.7", "未退", "一年", "面议", "已退", "回家", "自理"],
    ]
    report = read(tmp_path, rows)
    assert sorted(found(report, "warnings")) == [
        ("D2", "STATUS_UNKNOWN"), ("I2", "RANGE_INVALID"), ("J2", "AMOUNT_INVALID"), ("K2", "AMOUNT_INVALID"),
        ("L2", "RANGE_INVALID"), ("M2", "ABILITY_UNKNOWN"),
    ]  # fmt: skip
    row = report["accepted"][0]
    assert (row["check_out"], row["monthly_fee"], row["leaves"]) == (None, None, [])


def test_the_kind_of_a_file_is_told_by_its_headings(tmp_path: Path) -> None:
    assert kinds.kind_of(open_workbook(BEDS)) == "beds"
    assert kinds.kind_of(open_workbook(RESOURCES / "demo" / "elders.xlsx")) == "residents"
    tenants = saved(tmp_path, [["房间号", "姓名", "身份证号", "入住日期"], ["101", "甲一", ONE, "2026.1.7"]])
    assert kinds.kind_of(open_workbook(tenants)) == "residents"
    assert kinds.read(BEDS, shipped.tags, today=TODAY).kind == "beds"


def test_another_ledger_is_no_ledger_of_beds() -> None:
    with pytest.raises(DeskError):
        read_beds(RESOURCES / "demo" / "elders.xlsx", today=TODAY)


def test_a_year_that_is_not_written_is_the_ledgers(tmp_path: Path) -> None:
    rows: Rows = [
        ["床位台账"],
        ["填报时间：2025.12.31"],
        [*HEAD, "请假"],
        [1, 101, 1, "请假", "甲一", ONE, "2024.1.7", "", "12.30-"],
    ]
    report = read(tmp_path, rows)
    assert report["meta"]["year"] == 2025
    assert report["accepted"][0]["leaves"] == [{"start": "2025-12-30", "end": None}]
    assert report["summary"]["of_these_on_leave"] == 1


def test_a_heading_says_the_unit_of_bare_numbers(tmp_path: Path) -> None:
    rows: Rows = [[*HEAD, "月费（千元）", "押金(万元)"],
                  [1, 101, 1, "在住", "甲一", ONE, "2026.1.7", "", 3.5, "15000元"],
                  [1, 101, 2, "在住", "甲二", TWO, "2026.1.7", "", "2900元/月", "1.5"]]  # fmt: skip
    found = read(tmp_path, rows)["accepted"]
    assert [(row["monthly_fee"], row["deposit"]) for row in found] == [(3500, 15000), (2900, 15000)]


def test_the_error_sheet_says_where_each_row_is(tmp_path: Path) -> None:
    rows: Rows = [
        HEAD,
        ["1楼", 101, 1, "在住", "甲一", ONE, "2026.1.7", ""],
        ["", "", "", "在住", "甲二", TWO, "2026.2.1", ""],
        ["", "", 2, "在住", "甲三", THREE, "2026/2/30", ""],
    ]
    handed_back = tmp_path / "errors.xlsx"
    assert save_error_sheet(reading(tmp_path, rows), handed_back) == 2
    again = read_beds(handed_back, today=TODAY).as_json()
    assert places(again) == [(1, "101", "1"), (1, "101", "2")]
    assert [each["code"] for each in again["rejected"]] == ["DATE_IMPOSSIBLE"]


OTHER_HEADINGS = {
    "楼层": "所在楼层", "房间": "房间号", "床号": "床位号", "床位类型": "房型", "状态": "入住情况",
    "老人姓名": "入住老人", "身份证号": "公民身份号码", "能力等级": "评估等级", "入住日期": "入院时间",
    "合同起止日期": "协议期限", "护理等级": "照护级别",
    "月费": "收费标准（元/月）", "押金": "保证金（元）", "请假外出(起-止)": "请假情况",
    "退住日期": "离院日期",
}  # fmt: skip


def rearranged(folder: Path, seed: int, *, merged: bool, renamed: bool) -> Path:
    """The ledger with its columns in another order, its headings in other words, its merged cells taken apart."""
    sheet = openpyxl.load_workbook(BEDS).worksheets[0]
    width = sheet.max_column
    order = list(range(1, width + 1))
    random.Random(seed).shuffle(order)
    book = openpyxl.Workbook()
    target = book.active
    assert target is not None
    for row in range(1, sheet.max_row + 1):
        is_table = row > 2 and row != sheet.max_row
        for at, column in enumerate(order if is_table else range(1, width + 1), start=1):
            value = sheet.cell(row, column).value
            value = OTHER_HEADINGS.get(value, value) if renamed and isinstance(value, str) else value
            cell = target.cell(row, at, value)
            cell.number_format = sheet.cell(row, column).number_format
    for merge in sheet.merged_cells.ranges:
        if merge.min_row == merge.max_row:
            continue
        at = order.index(merge.min_col) + 1
        if merged:
            target.merge_cells(start_row=merge.min_row, end_row=merge.max_row, start_column=at, end_column=at)
    path = folder / "beds.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("renamed", [True, False])
def test_columns_in_any_order_and_other_words_mean_the_same(
    tmp_path: Path, oracle: dict[str, Any], seed: int, merged: bool, renamed: bool
) -> None:
    report = read_beds(rearranged(tmp_path, seed, merged=merged, renamed=renamed), today=date(2026, 1, 7)).as_json()
    assert report["accepted"] == oracle["accepted"]
    assert report["beds"] == oracle["beds"]
    for part in ("rejected", "warnings"):
        told = [(each["row"], each["code"], each["field"], each.get("other_row")) for each in report[part]]
        assert told == [(each["row"], each["code"], each["field"], each.get("other_row")) for each in oracle[part]]
    assert [(each["row"], each["kind"]) for each in report["skipped_rows"]] == [
        (each["row"], each["kind"]) for each in oracle["skipped_rows"]
    ]
