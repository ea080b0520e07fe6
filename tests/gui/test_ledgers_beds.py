"""The ledgers page with a ledger of beds: told by its headings, looked at, imported, taken back, and out again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desk.exchange.beds import read_beds
from desk.models.beds import Bed, BedStay
from desk.models.records import Record
from desk.rules.permissions import Role
from desk.store import RESOURCES
from desk.views.ledgers.lists import DIFFERING, MUST, READ, REFUSED
from tests.support.ledgers_desk import Desk

BEDS = RESOURCES / "demo" / "beds.xlsx"
SMALL = "楼层,房间,床号,状态,老人姓名,身份证号,入住日期,护理等级\n"


@pytest.fixture
def desk(qtbot: QtBot, sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    opened = Desk(qtbot, sqlite_url, now.replace(month=8, day=1), monkeypatch, Role.STATION_HEAD)
    yield opened
    opened.close()


def ctrl(desk: Desk, key: Qt.Key) -> None:
    desk.key(key, Qt.KeyboardModifier.ControlModifier)


def counted(desk: Desk) -> tuple[int, int, int]:
    def work(session: object) -> tuple[int, int]:
        return tuple(session.scalar(select(func.count()).select_from(table)) for table in (Bed, BedStay))  # type: ignore[attr-defined]  # a session

    beds, stays = desk.office.system(work)
    return beds, stays, desk.residents()


def small(folder: Path, rows: str) -> Path:
    file = folder / "beds.csv"
    file.write_text(SMALL + rows, encoding="utf-8-sig")
    return file


def test_a_ledger_of_beds_is_imported_by_keyboard_and_taken_back(desk: Desk) -> None:
    page = desk.page
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, subject: went.append((name, subject)))
    page.choose_file = lambda: str(BEDS)
    page.focus_first()
    ctrl(desk, Qt.Key.Key_O)
    desk.until_step(page.preview)
    numbers = {name: label.text() for name, label in page.preview.totals.numbers.items()}
    assert (numbers["rows"], numbers["new"], numbers["refused"], numbers["skipped"]) == ("103", "96", "7", "7")
    assert [entry.cell for entry in page.preview.entries(REFUSED)] == ["I24", "J28", "O32", "I35", "G67", "G69", "I75"]
    assert "75 taken" in page.preview.facts.text()
    assert counted(desk) == (0, 0, 0)
    ctrl(desk, Qt.Key.Key_Return)
    desk.until_step(page.result)
    assert counted(desk) == (99, 80, 79)
    assert "99 beds and 79 files" in page.result.more.text()
    page.result.onwards.click()
    assert went == [("beds", None)]
    desk.ask.answers = [True]
    ctrl(desk, Qt.Key.Key_Z)
    desk.until_step(page.start)
    assert counted(desk) == (0, 0, 0)
    assert "96 rows" in desk.ask.asked[0].text
    what = [column.title for column in page.start.model.columns].index("What")
    desk.qtbot.waitUntil(lambda: page.start.model.index(0, what).data() == "Beds")


def test_who_has_the_bed_at_the_desk_is_named_and_on_the_error_sheet(desk: Desk, tmp_path: Path) -> None:
    desk.read(small(tmp_path, "1,101,1,在住,王桂芳,370102194903070027,2026.1.1,\n"))
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.read(small(tmp_path, "1,101,1,在住,李建国,37010519200229041X,2026.3.1,\n1,101,2,空床,,,,\n"))
    preview = desk.page.preview
    assert preview.totals.numbers["refused"].text() == "1"
    (entry,) = preview.entries(REFUSED)
    assert (entry.cell, "王桂芳" in entry.text) == ("G2", True)
    file = tmp_path / "errors.xlsx"
    desk.page.choose_save = lambda name: str(file)
    ctrl(desk, Qt.Key.Key_E)
    desk.qtbot.waitUntil(lambda: bool(desk.notices.history))
    sheet = openpyxl.load_workbook(file).worksheets[0]
    assert (sheet["E2"].value, "王桂芳" in str(sheet["J2"].value)) == ("李建国", True)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    assert desk.page.result.numbers["refused"].text() == "1"
    assert desk.page.result.save_errors.isVisible()


@pytest.mark.parametrize("new", [False, True])
def test_whose_file_it_is_without_a_number_is_chosen(desk: Desk, tmp_path: Path, new: bool) -> None:
    desk.read(small(tmp_path, "1,101,1,在住,潘德胜,370102194903070027,2026.1.1,\n"))
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.read(small(tmp_path, "1,101,2,在住,潘德胜,,2025.1.1,\n"))
    preview = desk.page.preview
    preview.show_list(DIFFERING)
    (entry,) = preview.entries(DIFFERING)
    assert entry.text == "Whose file"
    assert "370102********0027" in entry.differences[0].known
    desk.key(Qt.Key.Key_2 if new else Qt.Key.Key_1)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    if new:
        assert counted(desk) == (2, 2, 2)
    else:  # in two beds at once
        assert counted(desk) == (2, 1, 1)


def test_blank_fields_of_a_stay_are_offered(desk: Desk, tmp_path: Path) -> None:
    desk.read(small(tmp_path, "1,101,1,在住,王桂芳,370102194903070027,2026.1.1,\n"))
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.read(small(tmp_path, "1,101,1,在住,王桂芳,370102194903070027,2026.1.1,一级护理\n"))
    (entry,) = desk.page.preview.entries(DIFFERING)
    assert (entry.text, entry.differences[0].take) == ("Care level", True)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    assert desk.page.result.numbers["changed"].text() == "1"


def test_columns_and_odd_rows_have_words(desk: Desk) -> None:
    desk.read(BEDS)
    read = [entry.text for entry in desk.page.preview.entries(READ)]
    assert not {"fee", "check_in", "bed_type", "contract"} & set(read)
    must = desk.page.preview.entries(MUST)
    assert [entry.cell for entry in must] == ["G71", "E73", "E77", "E79", "L81"]


@pytest.mark.parametrize("reason", ["", "月底核对"])
def test_the_beds_go_out_masked_or_with_a_reason(desk: Desk, tmp_path: Path, reason: str) -> None:
    desk.read(BEDS)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.page.show_start()
    file, asked = tmp_path / "out.xlsx", []

    def where(name: str) -> str:
        asked.append(name)
        return str(file)

    desk.page.choose_save = where
    desk.ask.answers = [reason]
    desk.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.waitUntil(lambda: bool(desk.notices.history))
    assert asked == ["beds 20260801.xlsx" if reason else "beds 20260801 masked.xlsx"]
    again = read_beds(file, today=desk.office.now.date())
    assert again.counts["rejected"] == (0 if reason else 79)
    exported = desk.office.system(
        lambda session: session.scalars(select(Record.reason).where(Record.action == "export")).all()
    )
    assert exported == [reason or None]
