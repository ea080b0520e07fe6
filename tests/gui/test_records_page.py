"""The auditor's page: filters, pages, one record whole, and the check of the chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desk import db
from desk.rules.permissions import Role
from desk.services import records, settings, staff
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.records import RecordsPage
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit import office as offices
from tests.unit.office import PASSWORD, Office


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    made = offices.set_up(db.open_engine(sqlite_url), now, monkeypatch)
    for account in ("lumin", "molan"):
        work = partial(staff.create, account=account, name="陆敏", roles={Role.CLERK}, password=PASSWORD)
        made.act(Role.ADMINISTRATOR, work, "staff.create")
    made.act(Role.ADMINISTRATOR, partial(settings.change, idle_lock_minutes=10), "settings.change")
    made.act(Role.ADMINISTRATOR, partial(settings.change, idle_lock_minutes=12), "settings.change")
    return made


@pytest.fixture
def page(qtbot: QtBot, office: Office, now: datetime) -> Iterator[RecordsPage]:
    worker = Worker(lambda: now)
    worker.use(office.engine)
    worker.actor = office.actors[Role.AUDITOR]
    window = QWidget()
    qtbot.addWidget(window)
    made = RecordsPage(Tools(worker, Notices(window), ScriptedAsk()))
    QVBoxLayout(window).addWidget(made)
    window.resize(1278, 660)
    window.show()
    window.activateWindow()
    made.reload()
    qtbot.waitUntil(lambda: made.model.total() > 0)
    yield made
    made.tools.notices.clear()
    worker.close()


def rows(page: RecordsPage) -> list[records.RecordRow]:
    return [page.model.row(number) for number in range(page.model.total())]


def test_the_newest_comes_first_and_opens_with_before_and_after(page: RecordsPage, qtbot: QtBot) -> None:
    found = rows(page)
    assert [row.sequence for row in found] == sorted((row.sequence for row in found), reverse=True)
    page.focus_first()
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.drawer.is_open()
    assert page.drawer.record == found[0]
    change = next(change for change in found[0].changes if change.field == "value")
    assert (change.before, change.after) == ("10", "12")
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.drawer.record == found[1]
    qtbot.keyClick(page.drawer.close_button, Qt.Key.Key_Escape)
    assert not page.drawer.is_open()


def test_filters_narrow_together(page: RecordsPage, qtbot: QtBot) -> None:
    everything = page.model.total()
    page.filters.action.setCurrentIndex(page.filters.action.findData("change"))
    qtbot.waitUntil(lambda: page.model.total() < everything)
    assert {row.action for row in rows(page)} == {"change"}
    page.filters.subject.setCurrentIndex(page.filters.subject.findData("setting"))
    qtbot.waitUntil(lambda: {row.subject for row in rows(page)} == {"setting"})
    page.filters.text.setText("no such thing")
    qtbot.waitUntil(lambda: page.model.total() == 0)
    assert page.empty.isVisible()
    page.filters.clear()
    page.look_again()
    qtbot.waitUntil(lambda: page.model.total() == everything)


def test_people_and_days_can_be_chosen(page: RecordsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.filters.who.count() > 1)
    page.filters.who.setCurrentIndex(page.filters.who.findText("administrator", Qt.MatchFlag.MatchContains))
    qtbot.waitUntil(lambda: {row.actor_name for row in rows(page)} == {"管理员"})
    page.filters.time.segment("days").click()
    assert page.filters.since.isVisible()
    qtbot.waitUntil(lambda: page.model.total() > 0)
    page.filters.until.setDate(page.filters.until.date().addDays(-1))
    qtbot.waitUntil(lambda: page.model.total() == 0)


def test_pages_go_back_in_time_and_forth(page: RecordsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = [row.sequence for row in rows(page)]
    few = partial(records.list_records, limit=3)
    monkeypatch.setattr(records, "list_records", few)
    page.look_again()
    qtbot.waitUntil(lambda: page.model.total() == 3)
    assert not page.newer.isEnabled()
    page.older.click()
    qtbot.waitUntil(lambda: [row.sequence for row in rows(page)] == everything[3:6])
    page.newer.click()
    qtbot.waitUntil(lambda: [row.sequence for row in rows(page)] == everything[:3])


def test_the_whole_chain_is_told_in_words(page: RecordsPage, qtbot: QtBot) -> None:
    page.verify.click()
    qtbot.waitUntil(page.verdict.isVisible)
    assert page.verdict.broken is None
    assert "whole" in page.verdict.title.text()
    assert page.task is None and page.verify.isEnabled()


@pytest.fixture
def tamper(office: Office) -> Callable[[int], None]:
    """Changes a record as someone with the file in hand could."""

    def change(sequence: int) -> None:
        with office.engine.connect().execution_options(writing=True) as connection, connection.begin():
            for name in connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
                connection.execute(text(f"DROP TRIGGER {name}"))
            connection.execute(text("UPDATE records SET actor_name = 'x' WHERE sequence = :n"), {"n": sequence})

    return change


def test_the_first_broken_link_is_named_and_shown(
    page: RecordsPage, qtbot: QtBot, tamper: Callable[[int], None]
) -> None:
    tamper(4)
    page.verify.click()
    qtbot.waitUntil(page.verdict.isVisible)
    assert page.verdict.broken == 4
    assert "4" in page.verdict.title.text()
    page.filters.text.setText("something")
    page.verdict.see.click()
    qtbot.waitUntil(lambda: bool(rows(page)) and rows(page)[0].sequence == 4)
    assert page.filters.text.text() == ""
