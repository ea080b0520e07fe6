"""Residents written as a ledger are read back equal, keep their digits, and never become formulas."""

from __future__ import annotations

import csv
import errno
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desk.errors import Cancelled, DeskError
from desk.exchange.residents import read_residents
from desk.exchange.writing import DEFAULT_COLUMNS, RESIDENT_HEADINGS, write_residents
from desk.rules.phones import Phone
from desk.rules.tags import TagDictionary, load_tags
from desk.store import RESOURCES

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
TODAY = date(2026, 6, 1)
ROW: dict[str, object] = {
    "name": "李𬱖",
    "id_no": "370102194903070027",
    "remark": "=1+1",
    "phones": (Phone("0531-87528099", "802", "女儿"),),
}


@pytest.fixture(scope="module")
def dictionary() -> TagDictionary:
    labels = ("低保", "特困", "失独", "残疾", "优抚")
    return load_tags("\n".join(f'[[tag]]\nlabel="{label}"\nfamily="red"\nsynonyms=["{label}户"]' for label in labels))


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_export_is_imported_equal(tmp_path: Path, dictionary: TagDictionary, name: str) -> None:
    read = read_residents(RESOURCES / "demo" / "elders.xlsx", dictionary, today=TODAY)
    rows = [row.values for row in read.accepted]
    path = tmp_path / name
    assert write_residents(path, rows, title="老年人台账", unit="东社区", day=date(2026, 1, 7)) == len(rows)
    again = read_residents(path, dictionary, today=TODAY, as_of=date(2026, 1, 7))
    assert again.counts["rows_total"] == again.counts["accepted"] == len(rows)
    assert not again.skipped
    for before, after in zip(rows, again.accepted, strict=True):
        kept = {key: value for key, value in before.items() if key not in ("age_reported", "age")}
        assert {key: after.values.get(key) for key in kept} == kept
    if name.endswith(".xlsx"):
        assert again.title.reporting_unit == "东社区"


def test_cells_are_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_residents(path, [ROW])
    sheet = openpyxl.load_workbook(path).worksheets[0]
    cells = {sheet.cell(1, at).value: sheet.cell(2, at) for at in range(1, sheet.max_column + 1)}
    assert cells["身份证号码"].value == "370102194903070027"
    assert cells["备注"].data_type == "s"
    assert cells["联系电话"].value == "0531-87528099转802（女儿）"


@pytest.mark.parametrize("text", ["=1+1", "+86", "-无", "@x", "=cmd|'/c calc'!A0"])
@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_no_text_becomes_a_formula(tmp_path: Path, dictionary: TagDictionary, text: str, name: str) -> None:
    path = tmp_path / name
    write_residents(path, [ROW | {"remark": text}])
    assert read_residents(path, dictionary, today=TODAY).accepted[0].values["remark"] == text
    if name == "out.csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            line = list(csv.reader(file))[1]
        assert line[-1] == f"'{text}"


def test_csv_opens_in_excel_with_chinese_and_whole_numbers(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_residents(path, [ROW])
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"370102194903070027\t" in content
    assert content.count(b"\r\n") == 2


def test_masked_rows_stay_masked(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_residents(path, [{"name": "李*", "id_no": "370102********0027", "phones": "138****7779"}])
    values = [cell.value for cell in openpyxl.load_workbook(path).worksheets[0][2]]
    assert "370102********0027" in values
    assert "138****7779" in values


def test_chosen_columns(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_residents(path, [ROW], columns=("name", "phones"))
    assert path.read_text(encoding="utf-8-sig").splitlines()[0] == "姓名,联系电话"
    assert set(DEFAULT_COLUMNS) < set(RESIDENT_HEADINGS)


def test_other_ending(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="neither"):
        write_residents(tmp_path / "out.pdf", [ROW])


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="is not there"):
        write_residents(tmp_path / "none" / "out.xlsx", [ROW])


@pytest.mark.parametrize(
    ("code", "exists", "word"),
    [
        (errno.ENOSPC, False, "disk is full"),
        (errno.EACCES, True, "open in Excel"),
        (errno.EACCES, False, "Choose another"),
        (errno.EROFS, True, "Choose another"),
    ],
)
def test_refused_by_the_disk_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, exists: bool, word: str
) -> None:
    path = tmp_path / "out.xlsx"
    if exists:
        path.write_bytes(b"old")

    def refuse(self: Path, target: Path) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(DeskError, match=word):
        write_residents(path, [ROW])
    assert [entry.name for entry in tmp_path.iterdir()] == (["out.xlsx"] if exists else [])


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_cancelled_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")

    def cancel(done: int) -> None:
        raise Cancelled("stopped")

    rows: list[Any] = [ROW] * 1_000
    with pytest.raises(Cancelled):
        write_residents(path, rows, progress=cancel)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
