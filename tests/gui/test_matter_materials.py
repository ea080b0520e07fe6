"""补交材料 on the page of matters: the check list, one key each way, a colleague who was faster, the chip."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.matters import Verb
from desk.services import matters
from desk.services.matters import MatterFile, View
from desk.views import theme
from desk.views.matters import MattersPage
from desk.views.matters.steps import ladder
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.matters_desk import MattersDesk, set_up
from tests.support.scripted_ask import ScriptedAsk

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def desk(sqlite_url: str, now: datetime) -> Iterator[MattersDesk]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now)
    engine.dispose()


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def page(
    desk: MattersDesk, ask: ScriptedAsk, clock: Callable[[], datetime], qtbot: QtBot, qapp: QApplication
) -> Iterator[MattersPage]:
    theme.apply(qapp)
    worker = Worker(clock)
    worker.use(desk.engine)
    worker.actor = desk.clerk
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1278, 674)
    made = MattersPage(Tools(worker, Notices(window), ask), window)
    made.resize(window.size())
    worker.touched.connect(made.reload)
    window.show()
    yield made
    settle(qtbot, made)
    worker.close()


def settle(qtbot: QtBot, page: MattersPage) -> None:
    qtbot.waitUntil(lambda: page.worker._under_way == 0)


def opened(qtbot: QtBot, page: MattersPage, matter_id: int) -> MatterFile:
    page.reload()
    page.focus_first()
    page.open(matter_id)
    settle(qtbot, page)
    assert page.drawer.file is not None
    return page.drawer.file


def test_one_key_ticks_what_came_and_one_takes_it_back(
    page: MattersPage, desk: MattersDesk, ask: ScriptedAsk, now: datetime, qtbot: QtBot
) -> None:
    file = opened(qtbot, page, desk.take(ago=HOUR, missing={"房产证": 3}).matter_id)
    assert "missing, promised by 01-12" in page.drawer.materials.words()
    hints = page.keys()
    assert ("M", "Materials came") in hints
    deed = file.materials[-1].id
    ask.answers = [((deed,), "女儿送来")]
    qtbot.keyClick(page.table, Qt.Key.Key_M)
    settle(qtbot, page)
    assert "missing" not in page.drawer.materials.words()
    assert not page.drawer.materials.came_button.isVisible()
    assert page.drawer.materials.back_button.isVisible()
    rung = next(step for step in ladder(page.drawer.file, now) if step.title == "Materials came")
    assert rung.lines == ("顾敏", "房产证", "女儿送来")
    ask.answers = [None, ((deed,), "点错了")]
    qtbot.keyClick(page.table, Qt.Key.Key_T)
    settle(qtbot, page)
    assert not page.drawer.materials.came_button.isVisible()
    page.drawer.materials.back_button.click()
    settle(qtbot, page)
    assert page.drawer.materials.came_button.isVisible()
    assert "missing, promised by 01-12" in page.drawer.materials.words()


def test_a_colleague_was_faster(page: MattersPage, desk: MattersDesk, ask: ScriptedAsk, qtbot: QtBot) -> None:
    file = opened(qtbot, page, desk.take(ago=HOUR, missing={"房产证": 3}).matter_id)
    keys = (file.materials[-1].id,)
    with desk.at_work(desk.other) as session:
        matters.materials_came(session, matter_id=file.row.id, version=file.version, material_ids=keys)
    ask.answers = [(keys, "女儿送来")]
    page.drawer.materials.came_button.click()
    settle(qtbot, page)
    last = page.tools.notices.history[-1].text
    assert "李强" in last
    assert "女儿送来" in last
    assert "taken by 李强" in page.drawer.materials.words()


def test_a_broken_promise_is_told_by_shape_and_word_and_the_chip_finds_it(
    page: MattersPage, desk: MattersDesk, qtbot: QtBot
) -> None:
    desk.take()
    late = desk.take(ago=20 * DAY, missing={"房产证": 3})
    file = opened(qtbot, page, late.matter_id)
    assert "missing, overdue since" in page.drawer.materials.words()
    assert page.filters.materials_chip.isVisible()
    page.filters.today_chip.setChecked(True)
    page.filters.materials_chip.click()
    settle(qtbot, page)
    assert page.model.total() == 1
    assert page.model.row(0).id == file.row.id
    assert page.filters.wanted().narrowed is View.MATERIALS_DUE
    assert not page.filters.today_chip.isChecked()


def test_a_matter_without_materials_shows_no_list(page: MattersPage, desk: MattersDesk, qtbot: QtBot) -> None:
    opened(qtbot, page, desk.take().matter_id)
    assert not page.drawer.materials.isVisible()
    assert not page.filters.materials_chip.isVisible()
    page.do(Verb.SUPPLEMENT)
    settle(qtbot, page)
    assert page.tools.notices.history == []
