"""The days off among the settings: a notice pasted, read back line by line, entered; slips told beside the line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.services import calendar
from desk.services.calendar import Source
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings import SettingsPage
from desk.views.settings.holidays import HolidaysPart
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit import office as offices
from tests.unit.office import Office

NEW_YEAR = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。"
HEADED = f"国务院办公厅关于2027年部分节假日安排的通知\n{NEW_YEAR}"


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return offices.set_up(db.open_engine(sqlite_url), now, monkeypatch)


@pytest.fixture
def page(qtbot: QtBot, office: Office, now: datetime) -> Iterator[SettingsPage]:
    """As the head of the station sees it, with the part in front."""
    worker = Worker(lambda: now)
    worker.use(office.engine)
    worker.actor = office.actors[Role.STATION_HEAD]
    window = QWidget()
    qtbot.addWidget(window)
    page = SettingsPage(Tools(worker, Notices(window), ScriptedAsk()))
    QVBoxLayout(window).addWidget(page)
    window.resize(1278, 660)
    window.show()
    window.activateWindow()
    page.reload()
    page.open("holidays")
    qtbot.waitUntil(lambda: part_of(page).years.total() == 3)
    yield page
    page.tools.notices.clear()
    worker.close()


def part_of(page: SettingsPage) -> HolidaysPart:
    part = page.parts["holidays"]
    assert isinstance(part, HolidaysPart)
    return part


def paste(page: SettingsPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    part_of(page).text.selectAll()
    part_of(page).text.paste()


def test_a_notice_is_pasted_read_back_and_entered_by_keyboard(page: SettingsPage, qtbot: QtBot, office: Office) -> None:
    part = part_of(page)
    assert part.year is not None
    assert (part.year.year, part.year.source) == (2027, Source.PROVISIONAL)
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert part.text.hasFocus()
    paste(page, NEW_YEAR)
    shown = [str(part.lines.index(0, at).data()) for at in range(4)]
    assert shown == ["元旦", "01-01–01-03", "01-09", ""]
    assert part.field.message().startswith("3 days off, 1 worked")
    assert page.is_dirty()
    qtbot.keyClick(part.text, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: part.year is not None and part.year.source is Source.ENTERED)
    assert not page.is_dirty()
    assert "2027 are entered; 0 deadlines" in page.tools.notices.history[-1].text
    assert part.text.toPlainText() == "1月1日至3日放假。\n1月9日上班。".replace("至3日", "至1月3日")
    rows = office.act(Role.STATION_HEAD, calendar.years)
    assert rows[-1].days == {date(2027, 1, 1): False, date(2027, 1, 2): False, date(2027, 1, 3): False,
                             date(2027, 1, 9): True}  # fmt: skip


def test_a_slip_stands_beside_its_line_and_nothing_can_be_entered(page: SettingsPage) -> None:
    part = part_of(page)
    paste(page, NEW_YEAR.replace("周五", "周四"))
    assert "01-01 of 2027 is a Fri" in str(part.lines.index(0, 3).data())
    assert part.field.state() == "error"
    assert part.field.message().startswith("元旦: 01-01 of 2027 is a Fri")
    assert not part.save.isEnabled()
    part.store()
    paste(page, "春节：2月5日放假")
    assert "1 January is missing" in part.field.message()
    paste(page, "各部门")
    assert part.lines.total() == 0
    assert part.field.message() == "No day is named yet."
    part.text.clear()
    assert not page.is_dirty()
    assert part.field.message() == ""


def test_a_notice_of_another_year_goes_to_its_year_and_drafts_stay(page: SettingsPage, qtbot: QtBot) -> None:
    part = part_of(page)
    paste(page, "元旦：1月1日放假")
    qtbot.keyClick(part.table, Qt.Key.Key_Up)
    assert part.year is not None and part.year.year == 2026
    assert part.text.toPlainText() == ""
    assert part.field.message().startswith("This year is known.")
    paste(page, HEADED)
    assert part.year.year == 2027
    assert part.text.toPlainText() == HEADED
    assert part.save.isEnabled()
    qtbot.keyClick(part.table, Qt.Key.Key_Up)
    paste(page, "10月8日放假")  # one day more in a year that is known
    assert part.save.isEnabled()
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    assert part.text.toPlainText() == HEADED
