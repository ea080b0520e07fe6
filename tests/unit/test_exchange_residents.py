"""The residents' ledger: the real sheet equals its oracle, and other clerks' sheets of the kind are understood."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desk.errors import Cancelled, DeskError
from desk.exchange.errorsheet import save_error_sheet
from desk.exchange.report import LedgerReading
from desk.exchange.residents import read_residents
from desk.rules.identity import check_digit
from desk.rules.tags import TagDictionary, load_tags
from desk.store import RESOURCES

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
ELDERS = RESOURCES / "demo" / "elders.xlsx"
TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def dictionary() -> TagDictionary:
    entries = {"低保": "低保户", "特困": "特困供养", "失独": "失独家庭", "残疾": "残疾人", "优抚": "优抚对象"}
    return load_tags("\n".join(f'[[tag]]\nlabel="{a}"\nfamily="red"\nsynonyms=["{b}"]' for a, b in entries.items()))


@pytest.fixture(scope="module")
def oracle() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((LEDGERS / "elders.oracle.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def elders(dictionary: TagDictionary) -> LedgerReading:
    return read_residents(ELDERS, dictionary, today=TODAY)


def number_of(first14: str, sequence: int) -> str:
    first17 = f"{first14}{sequence:03d}"
    return first17 + check_digit(first17)


def read(
    tmp_path: Path,
    dictionary: TagDictionary,
    rows: Sequence[Sequence[object]],
    *,
    merges: Sequence[str] = (),
    **named: Any,
) -> LedgerReading:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    for merge in merges:
        book.active.merge_cells(merge)
    path = tmp_path / "ledger.xlsx"
    book.save(path)
    return read_residents(path, dictionary, today=TODAY, **named)


def as_sets(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | {"tags": sorted(row["tags"])} for row in rows]


@pytest.mark.parametrize(
    "part", ["file", "sheet", "meta", "title_rows", "header_rows", "columns", "rows_total", "counts", "skipped_rows",
             "duplicates", "printed_total"],
)  # fmt: skip
def test_elders_equal_the_oracle(elders: LedgerReading, oracle: dict[str, Any], part: str) -> None:
    assert elders.as_json()[part] == oracle[part]


def test_accepted_elders_equal_the_oracle(elders: LedgerReading, oracle: dict[str, Any]) -> None:
    report: Any = elders.as_json()
    assert as_sets(report["accepted"]) == as_sets(oracle["accepted"])


def test_refused_cells_and_warnings_equal_the_oracle(elders: LedgerReading, oracle: dict[str, Any]) -> None:
    report: Any = elders.as_json()

    def places(entries: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
        return [tuple(entry.get(name) for name in names) for entry in entries]

    refused = ("row", "cell", "field", "code", "raw")
    assert places(report["rejected"], *refused) == places(oracle["rejected"], *refused)
    warned = ("row", "cell", "field", "code", "level", "raw", "other_row")
    assert places(report["warnings"], *warned) == places(oracle["warnings"], *warned)
    assert all(entry["reason"] for entry in report["rejected"])


def test_report_is_json(elders: LedgerReading) -> None:
    assert json.loads(json.dumps(elders.as_json(), ensure_ascii=False)) == elders.as_json()


OTHER_HEADINGS = {
    "序号": "编号", "姓名": " 名　字*", "性别": "性 别", "身份证号码": "证件号", "出生年月": "出生日期",
    "年龄": "年龄（周岁）",
    "民族": "民族", "户籍地址": "户口所在地", "现居住地址": "家庭住址", "联系电话": "手机",
    "紧急联系人及电话": "紧急联系人",
    "人员类别(低保/特困/失独)": "标签", "是否独居": "是否独居（是/否）", "自理能力": "生活自理能力", "备注": "备 注",
}  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_other_headings_in_another_order(
    tmp_path: Path, dictionary: TagDictionary, elders: LedgerReading, seed: int
) -> None:
    """Columns shuffled and renamed, the table two columns to the right, a title more: the same residents."""
    source = openpyxl.load_workbook(ELDERS, data_only=True).worksheets[0]
    order = list(range(1, 16))
    random.Random(seed).shuffle(order)
    book = openpyxl.Workbook()
    target = book.active
    assert target is not None
    target["C1"] = "济南市"
    for row in range(1, source.max_row + 1):
        for at, column in enumerate(order, start=3):
            value = source.cell(row, column).value
            if row == 3:
                value = OTHER_HEADINGS[str(value)]
            place = target.cell(row + 1, at if row > 2 else 2 + column, value)
            place.number_format = source.cell(row, column).number_format
    path = tmp_path / "permuted.xlsx"
    book.save(path)
    reading = read_residents(path, dictionary, today=TODAY, as_of=date(2026, 1, 7))
    assert [row.values for row in reading.accepted] == [row.values for row in elders.accepted]
    assert [row.row - 1 for row in reading.accepted] == [row.row for row in elders.accepted]
    assert [(r.row - 1, r.code) for r in reading.rejected] == [(r.row, r.code) for r in elders.rejected]
    assert [(s.row - 1, s.kind) for s in reading.skipped] == [(s.row, s.kind) for s in elders.skipped]


def test_csv_of_the_same_kind(tmp_path: Path, dictionary: TagDictionary) -> None:
    number = number_of("37010219490307", 701)
    path = tmp_path / "居民.csv"
    path.write_bytes(f"姓名,公民身份号码,电话\r\n李𬱖,{number},13813877779\r\n王五,3.70102E+17,\r\n".encode("gb18030"))
    reading = read_residents(path, dictionary, today=TODAY)
    assert reading.accepted[0].values["name"] == "李𬱖"
    assert (reading.rejected[0].cell, reading.rejected[0].code) == ("B3", "ID_SCIENTIFIC")
    assert reading.as_json()["encoding"] == "gb18030"


def test_two_heading_rows_and_columns_of_their_own(tmp_path: Path, dictionary: TagDictionary) -> None:
    number = number_of("37010219490307", 702)
    rows: list[list[object]] = [
        ["", "老年人基本信息登记表"],
        ["", "基本信息", "", "", "紧急联系人", "", "", "户主", "网格员"],
        ["", "姓名", "证件号", "出生日期", "姓名", "与本人关系", "联系电话", "姓名", "电话"],
        ["", "赵㛃", number, datetime(1949, 3, 7), "张凯", "儿子", "13813877779", "赵大", "13913877779"],
        ["", "钱二", number_of("37010219500307", 702), "1950年3月", "李梅（女儿）", "", 13813877778, "", ""],
    ]
    reading = read(tmp_path, dictionary, rows, merges=["B1:I1", "B2:D2", "E2:G2"])
    assert reading.headings.rows == (2, 3)
    assert reading.counts["accepted"] == 2
    assert reading.warnings == ()
    report: Any = reading.as_json()
    first, second = report["accepted"]
    assert first["name"] == "赵㛃"
    assert first["birth_date"] == "1949-03-07"
    assert first["emergency_contacts"] == [{"name": "张凯", "relation": "儿子", "phone": "13813877779"}]
    assert second["emergency_contacts"] == [{"name": "李梅", "relation": "女儿", "phone": "13813877778"}]
    assert "phones" not in first
    assert report["columns"]["H"] == {"header": "户主/姓名", "field": None}


def test_separate_columns_for_the_contact(tmp_path: Path, dictionary: TagDictionary) -> None:
    rows: list[list[object]] = [
        [
            "姓名",
            "身份证号",
            "紧急联系人",
            "紧急联系电话",
            "与本人关系",
            "联系电话1",
            "联系电话2",
            "网格员",
            "网格员电话",
        ],
        [
            "孙一",
            number_of("37010219490307", 703),
            "孙子涵",
            "0531-87528099",
            "孙子",
            "13813877779",
            87528099,
            "王",
            "13913877770",
        ],
    ]
    row: Any = read(tmp_path, dictionary, rows).as_json()
    values = row["accepted"][0]
    assert values["emergency_contacts"] == [{"name": "孙子涵", "relation": "孙子", "phone": "0531-87528099"}]
    assert [phone["number"] for phone in values["phones"]] == ["13813877779", "0531-87528099"]


def test_people_without_id_number(tmp_path: Path, dictionary: TagDictionary) -> None:
    rows: list[list[object]] = [
        ["姓名", "性别", "身份证号", "出生日期", "地址"],
        ["周一", "女", "", "1950-05-06", "百花洲家园12号楼5单元504室"],
        ["周二", "男", "无", 1951.1, "〃"],
    ]
    reading = read(tmp_path, dictionary, rows)
    first, second = (row.values for row in reading.accepted)
    assert (first["id_no"], first["sex"], first["birth_date"]) == (None, "female", date(1950, 5, 6))
    assert (second["birth_date"], second["residence_address"]) == (None, "百花洲家园12号楼5单元504室")
    assert [(w.cell, w.code, w.level) for w in reading.warnings] == [
        ("C2", "ID_MISSING", "must"), ("C3", "ID_MISSING", "must"), ("D3", "BIRTH_INCOMPLETE", "should")
    ]  # fmt: skip


def test_the_same_row_twice_without_id_number(tmp_path: Path, dictionary: TagDictionary) -> None:
    row: list[object] = ["周一", "1950-05-06", "13813877779"]
    rows: list[list[object]] = [["姓名", "出生日期", "电话"], [*row], [*row], [*row[:2], "13813877778"]]
    reading = read(tmp_path, dictionary, rows)
    assert [r.row for r in reading.accepted] == [2, 4]
    assert [(d.row, d.cell, d.of_row, d.key) for d in reading.duplicates] == [(3, "A3", 2, "name")]


def test_rows_that_are_no_residents(tmp_path: Path, dictionary: TagDictionary) -> None:
    def person(at: int) -> list[object]:
        return [at, f"吴{'一二三四'[at]}", number_of("37010219490307", 710 + at), "13813877779", 77]

    heading: list[object] = ["序号", "姓名", "身份证号", "电话", "年龄"]
    rows: list[list[object]] = [
        ["某社区居民台账"], heading, ["第一网格"], person(0), ["小计", "", "1人"], ["第二网格"], person(1),
        ["本页小计", "", "1"], ["某社区居民台账"], heading, person(2), [4, "", "", "", 0], [5], ["", " ", "　"],
        ["合　计", "", "共3人"], ["备注：本表一式两份"], ["填表人：", "", "审核人：", "", "联系电话：87528099"], [], [],
    ]  # fmt: skip
    reading = read(tmp_path, dictionary, rows, merges=["A1:E1", "A3:E3", "A6:E6"])
    assert [row.row for row in reading.accepted] == [4, 7, 11]
    assert [(s.row, s.kind.value) for s in reading.skipped] == [
        (3, "note"), (5, "subtotal"), (6, "note"), (8, "subtotal"), (9, "repeated_header"), (10, "repeated_header"),
        (12, "blank"), (13, "blank"), (14, "blank"), (15, "total"), (16, "note"), (17, "signature"),
    ]  # fmt: skip


def test_a_sheet_for_each_community(tmp_path: Path, dictionary: TagDictionary) -> None:
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.append(["填写说明"])
    for at, name in enumerate(("东社区", "西社区")):
        sheet = book.create_sheet(name)
        sheet.append(["姓名", "身份证号"] if at else ["身份证号", "姓名"])
        cells = ["郑一", number_of("37010219490307", 720)]
        sheet.append(cells if at else cells[::-1])
        sheet.append([f"郑{'二三'[at]}", number_of("37010219490307", 721 + at)][:: 1 if at else -1])
    hidden = book.create_sheet("旧")
    hidden.append(["姓名", "身份证号"])
    hidden.append(["郑九", number_of("37010219490307", 729)])
    hidden.sheet_state = "hidden"
    path = tmp_path / "all.xlsx"
    book.save(path)
    reading = read_residents(path, dictionary, today=TODAY)
    assert [(row.sheet, row.row) for row in reading.accepted] == [("东社区", 2), ("东社区", 3), ("西社区", 3)]
    duplicate = reading.duplicates[0]
    assert (duplicate.sheet, duplicate.cell, duplicate.of_sheet, duplicate.of_row) == ("西社区", "B2", "东社区", 2)
    out = tmp_path / "errors.xlsx"
    assert save_error_sheet(reading, out) == 1
    assert openpyxl.load_workbook(out).sheetnames == ["东社区", "西社区"]


def test_merged_cells_belong_to_each_row(tmp_path: Path, dictionary: TagDictionary) -> None:
    rows: list[list[object]] = [
        ["姓名", "身份证号", "住址", "网格"],
        ["冯一", number_of("37010219490307", 730), "听泉小区9号楼2单元601室", "第一网格"],
        ["冯二", number_of("37010219500307", 730), "", ""],
    ]
    reading = read(tmp_path, dictionary, rows, merges=["C2:C3", "D2:D3"])
    assert [row.values["residence_address"] for row in reading.accepted] == ["听泉小区9号楼2单元601室"] * 2
    assert [row.values["grid"] for row in reading.accepted] == ["第一网格"] * 2


@pytest.mark.parametrize(
    ("remark", "warned"),
    [("2025.12去世", True), ("已病故", True), ("老伴2020年去世", False), ("其儿子已故，独居", False), ("丧偶", False)],
)
def test_remark_about_a_death(tmp_path: Path, dictionary: TagDictionary, remark: str, warned: bool) -> None:
    rows: list[list[object]] = [["姓名", "身份证号", "备注"], ["陈一", number_of("37010219490307", 740), remark]]
    assert bool(read(tmp_path, dictionary, rows).warnings) is warned


@pytest.mark.parametrize(
    ("above", "unit", "day"),
    [
        (["填报单位：", "", "填报时间：2026年1月7日"], None, date(2026, 1, 7)),
        (["填报单位：", "东社区", "填报日期：", datetime(2026, 1, 7)], "东社区", date(2026, 1, 7)),
        (["单位：东社区居委会    日期：2026-1-7"], "东社区居委会", date(2026, 1, 7)),
        (["（截至2026年1月7日）"], None, date(2026, 1, 7)),
    ],
)
def test_what_stands_above_the_headings(
    tmp_path: Path, dictionary: TagDictionary, above: list[object], unit: str | None, day: date
) -> None:
    rows: list[list[object]] = [
        ["居民台账"],
        above,
        ["姓名", "身份证号", "年龄"],
        ["褚一", number_of("37010219490307", 750), 76],
    ]
    reading = read(tmp_path, dictionary, rows)
    assert (reading.title.title, reading.title.reporting_unit, reading.as_of) == ("居民台账", unit, day)
    assert reading.accepted[0].values["age"] == 76


def test_sheet_without_known_headings(tmp_path: Path, dictionary: TagDictionary) -> None:
    with pytest.raises(DeskError, match="headings of this ledger"):
        read(tmp_path, dictionary, [["日期", "菜名"], ["周一", "豆腐"]])


def test_cancel_and_progress(dictionary: TagDictionary) -> None:
    told: list[tuple[int, int]] = []
    read_residents(ELDERS, dictionary, today=TODAY, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (224, 224)

    def cancel(done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        read_residents(ELDERS, dictionary, today=TODAY, progress=cancel)


def test_error_sheet_has_the_rows_and_the_reasons(
    tmp_path: Path, elders: LedgerReading, dictionary: TagDictionary
) -> None:
    path = tmp_path / "refused.xlsx"
    assert save_error_sheet(elders, path) == 6
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [sheet.cell(row, 16).value for row in range(2, 8)] == [17, 38, 87, 133, 152, 187]
    assert "D17" in str(sheet.cell(2, 17).value)
    assert sheet["D3"].comment is not None
    assert sheet["D3"].fill.fgColor.rgb == "FFFFD9D6"
    assert isinstance(sheet["D2"].value, int | float)
    again = read_residents(path, dictionary, today=TODAY)
    assert [r.code for r in again.rejected] == [r.code for r in elders.rejected]
    assert io.BytesIO(path.read_bytes()).getvalue()[:2] == b"PK"
