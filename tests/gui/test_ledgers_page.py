"""The ledgers page with real files: look first, import by keyboard, take back, hand the errors back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.exchange.grids import read_lists
from desk.exchange.residents import read_residents
from desk.models.records import Record
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids, shipped
from desk.store import RESOURCES
from desk.views.ledgers.lists import DIFFERING, MUST, READ, REFUSED, REPEATED
from tests.support.ledgers_desk import Desk

ELDERS = RESOURCES / "demo" / "elders.xlsx"
SMALL = "姓名,身份证号,联系电话,居住地址\n{rows}"
ONE = "陆阿根,370102194903070027,{phone},百花洲家园12号楼5单元504室\n"


@pytest.fixture
def role() -> Role:
    return Role.CLERK


@pytest.fixture
def desk(qtbot: QtBot, sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch, role: Role) -> Iterator[Desk]:
    opened = Desk(qtbot, sqlite_url, now, monkeypatch, role)
    yield opened
    opened.close()


def ctrl(desk: Desk, key: Qt.Key) -> None:
    desk.key(key, Qt.KeyboardModifier.ControlModifier)


def test_a_ledger_is_imported_by_keyboard_and_taken_back(desk: Desk) -> None:
    page = desk.page
    page.choose_file = lambda: str(ELDERS)
    page.focus_first()
    ctrl(desk, Qt.Key.Key_O)
    desk.until_step(page.preview)
    assert desk.residents() == 0
    assert page.preview.totals.numbers["rows"].text() == "214"
    assert page.preview.totals.numbers["new"].text() == "208"
    assert page.preview.totals.numbers["refused"].text() == "5"
    assert page.preview.lists.value() == REFUSED
    assert [entry.cell for entry in page.preview.entries(REFUSED)] == ["D17", "D38", "D87", "D133", "D152"]
    assert page.preview.table is not None and page.preview.table.hasFocus()
    ctrl(desk, Qt.Key.Key_Return)
    desk.until_step(page.result)
    assert desk.residents() == 208
    assert page.result.numbers["created"].text() == "208"
    desk.qtbot.waitUntil(lambda: page.start.model.total() == 1)
    desk.ask.answers = [True]
    ctrl(desk, Qt.Key.Key_Z)
    desk.until_step(page.start)
    assert desk.residents() == 0
    assert desk.ask.asked[0].kind == "confirm"
    assert desk.notices.history[-1].kind == "good"
    desk.qtbot.waitUntil(lambda: not page.start.undo.isEnabled())


def test_an_earlier_import_is_taken_back_from_the_list(desk: Desk) -> None:
    desk.read(ELDERS)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.page.show_start()
    desk.qtbot.waitUntil(lambda: desk.page.start.undo.isEnabled())
    desk.ask.answers = [False, True]
    ctrl(desk, Qt.Key.Key_Z)
    desk.qtbot.waitUntil(lambda: len(desk.ask.asked) == 1)
    assert desk.page.task is None
    desk.page.start.undo.click()
    desk.qtbot.waitUntil(lambda: desk.page.task is None and not desk.page.start.undo.isEnabled(), timeout=20_000)
    assert desk.residents() == 0


@pytest.mark.parametrize("role", [Role.STATION_HEAD])
def test_lists_of_the_grids_are_named_and_taken_back_in_their_own_words(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "grids.csv"
    path.write_text("网格编号,网格名称,层级\n01,百花洲社区,1\n", encoding="utf-8")

    def bring_in(session: Session) -> None:
        lists = read_lists(path, today=desk.office.now.date())
        grids.bring_in_lists(session, reading=lists, file_name=lists.file, digest="d")

    desk.office.act(Role.STATION_HEAD, bring_in)
    touched: list[frozenset[str]] = []
    desk.worker.touched.connect(touched.append)
    desk.page.reload()
    start = desk.page.start
    desk.qtbot.waitUntil(lambda: start.undo.isEnabled())
    what = [column.title for column in start.model.columns].index("What")
    assert start.model.index(0, what).data() == "Grids"
    desk.ask.answers = [True]
    start.undo.click()
    desk.qtbot.waitUntil(lambda: desk.page.task is None and not start.undo.isEnabled(), timeout=20_000)
    assert "1 grids, buildings" in desk.ask.asked[0].text
    assert desk.notices.history[-1].text == "1 entries of the grids deleted, 0 as they were before."
    assert any("grids" in subjects for subjects in touched)
    assert desk.office.act(Role.STATION_HEAD, grids.tree) == ()


def test_the_same_file_again_says_so_and_makes_nobody_twice(desk: Desk) -> None:
    desk.read(ELDERS)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.read(ELDERS)
    preview = desk.page.preview
    assert preview.earlier.isVisible()
    assert preview.totals.numbers["new"].text() == "0"
    assert preview.totals.numbers["same"].text() == "208"
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    assert desk.residents() == 208


def small(folder: Path, phone: str, name: str = "small.csv") -> Path:
    file = folder / name
    file.write_text(SMALL.format(rows=ONE.format(phone=phone)), encoding="utf-8-sig")
    return file


@pytest.mark.parametrize("take", [False, True])
def test_who_is_on_file_is_chosen_field_by_field(desk: Desk, tmp_path: Path, take: bool) -> None:
    desk.read(small(tmp_path, "13812341234"))
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.read(small(tmp_path, "13899990000"))
    preview = desk.page.preview
    assert preview.lists.value() == DIFFERING
    (entry,) = preview.entries(DIFFERING)
    assert [each.field for each in entry.differences] == ["phones"]
    assert preview.panel.boxes["phones", False].isChecked()
    assert preview.panel.boxes["phones", False].value() == "138****1234"
    assert preview.panel.boxes["phones", True].value() == "138****0000"
    assert not desk.page.is_dirty()
    if take:
        desk.key(Qt.Key.Key_2)
        assert preview.panel.boxes["phones", True].isChecked()
        assert desk.page.is_dirty()
        desk.key(Qt.Key.Key_1)
        preview.panel.boxes["phones", True].click()
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    assert desk.page.result.numbers["changed"].text() == ("1" if take else "0")
    assert not desk.page.is_dirty()


def test_who_is_twice_in_the_ledger_can_be_taken_from_the_later_row(desk: Desk) -> None:
    desk.read(ELDERS)
    preview = desk.page.preview
    preview.show_list(REPEATED)
    (entry,) = preview.entries(REPEATED)
    assert preview.choices() == {}
    desk.key(Qt.Key.Key_2)
    assert preview.choices()[entry.place] == {each.field: True for each in entry.differences}
    assert preview.keep_everywhere.isVisible()
    preview.lists.set_value(REPEATED)
    preview.keep_everywhere.click()
    assert set(preview.choices()[entry.place].values()) == {False}


def test_personal_data_of_accepted_rows_is_masked(desk: Desk) -> None:
    desk.read(ELDERS)
    converted = next(entry for entry in desk.page.preview.entries(MUST) if entry.cell == "D22")
    assert "*" in converted.content and "*" in converted.text
    assert any("skipped" in entry.text for entry in desk.page.preview.entries(READ))


def test_the_error_sheet_can_be_read_again(desk: Desk, tmp_path: Path, now: datetime) -> None:
    desk.read(ELDERS)
    asked: list[str] = []

    def where(name: str) -> str:
        asked.append(name)
        return str(tmp_path / "errors.xlsx")

    desk.page.choose_save = where
    ctrl(desk, Qt.Key.Key_E)
    desk.qtbot.waitUntil(lambda: bool(desk.notices.history))
    assert desk.notices.history[-1].kind == "good"
    assert asked and asked[0].endswith(".xlsx")
    again = read_residents(tmp_path / "errors.xlsx", shipped.tags(), today=now.date())
    assert again.counts["rejected"] == 5


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"%PDF-1.7", b"", b"name,age\r\na,b\r\n"])
def test_a_file_that_is_no_ledger_is_told_on_the_page(desk: Desk, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.xlsx"
    file.write_bytes(content)
    desk.page.read(str(file))
    desk.qtbot.waitUntil(lambda: desk.page.task is None)
    assert desk.page.steps.currentWidget() is desk.page.start
    assert desk.page.start.trouble.isVisible()
    assert "bad.xlsx" in desk.page.start.trouble_title.text()
    assert desk.page.start.trouble_words.text()
    desk.read(ELDERS)
    assert not desk.page.start.trouble.isVisible()


def test_stopping_changes_nothing(desk: Desk) -> None:
    desk.read(ELDERS)
    desk.page.bring_in()
    assert desk.page.task is not None
    desk.page.task.stop.click()
    desk.qtbot.waitUntil(lambda: desk.page.task is None, timeout=20_000)
    assert desk.page.steps.currentWidget() is desk.page.preview
    assert desk.notices.history[-1].kind == "info"
    assert desk.residents() == 0


def test_escape_goes_back_and_the_preview_waits(desk: Desk) -> None:
    desk.read(ELDERS)
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.steps.currentWidget() is desk.page.start
    assert desk.page.start.resume.isVisible()
    desk.page.start.resume.click()
    assert desk.page.steps.currentWidget() is desk.page.preview


def test_a_dropped_file_is_read(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ELDERS))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.page.dropEvent(event)
    desk.until_step(desk.page.preview)


def test_a_clerk_may_not_export(desk: Desk) -> None:
    assert not desk.page.start.export.isVisible()


@pytest.mark.parametrize("role", [Role.STATION_HEAD])
@pytest.mark.parametrize("reason", ["", "区民政局年度核对"])
def test_the_head_exports_masked_or_with_a_reason(desk: Desk, tmp_path: Path, reason: str) -> None:
    desk.read(ELDERS)
    desk.page.bring_in()
    desk.until_step(desk.page.result)
    desk.page.show_start()
    file = tmp_path / "out.csv"
    desk.page.choose_save = lambda name: str(file)
    desk.ask.answers = [reason]
    desk.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.waitUntil(lambda: bool(desk.notices.history))
    assert ("****" in file.read_text("utf-8-sig")) is not bool(reason)
    exported = desk.office.system(
        lambda session: session.scalars(select(Record.reason).where(Record.action == "export")).all()
    )
    assert exported == [reason or None]
