"""The catalogue in the settings: found, changed, retired, checked, brought in, by the head; looked up by a clerk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.models.catalogue import ServiceItem
from desk.rules.catalogue import Category, Form, Kind
from desk.services import catalogue, shipped
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.catalogue import CataloguePart
from desk.views.settings.catalogue.sheet import SheetDialog
from desk.work import Worker
from tests.support import intake_street
from tests.support.intake_street import Street
from tests.support.scripted_ask import ScriptedAsk

Open = Callable[..., CataloguePart]


@pytest.fixture
def street(sqlite_url: str, now: datetime) -> Street:
    engine = db.open_engine(sqlite_url)
    try:
        return intake_street.fill(engine, now)
    finally:
        engine.dispose()


@pytest.fixture
def open_part(qtbot: QtBot, sqlite_url: str, street: Street, now: datetime) -> Iterator[Open]:
    made: list[CataloguePart] = []

    def open_as(can_write: bool = True, *answers: object) -> CataloguePart:
        worker = Worker(lambda: now)
        worker.use(db.open_engine(sqlite_url))
        worker.actor = street.head if can_write else street.clerk
        window = QWidget()
        qtbot.addWidget(window)
        part = CataloguePart(Tools(worker, Notices(window), ScriptedAsk(*answers)), can_write=can_write)
        QVBoxLayout(window).addWidget(part)
        worker.touched.connect(partial(_reload, part))
        window.resize(1278, 600)
        window.show()
        window.activateWindow()
        part.reload()
        qtbot.waitUntil(lambda: part.items.model.total() == len(shipped.items()) and part.form.row is not None)
        made.append(part)
        return part

    yield open_as
    for part in made:
        part._tools.worker.touched.disconnect()
        part._tools.notices.clear()
        part._tools.worker.close()


def _reload(part: CataloguePart, _: frozenset[str]) -> None:
    part.reload()


def choose(part: CataloguePart, code: str) -> None:
    assert part.items.table.select_key(code)


def told(part: CataloguePart) -> list[str]:
    return [notice.text for notice in part._tools.notices.history]


def ctrl(part: CataloguePart, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(part.window().focusWidget() or part, key, Qt.KeyboardModifier.ControlModifier)


def newest(part: CataloguePart, street: Street, code: str, now: datetime) -> catalogue.ItemRow:
    with db.reading(part._tools.worker.engine, street.head, now=now) as session:
        return catalogue.editions(session, code=code)[0].item


def test_the_list_is_narrowed_and_searched(open_part: Open, qtbot: QtBot) -> None:
    items = open_part().items
    items.kinds[Kind.CONVENIENCE].click()
    assert items.model.total() == 42
    items.kinds[Kind.AGENT].click()
    assert items.model.total() == 56
    items.kinds[Kind.AGENT].click()
    items.category.setCurrentIndex(items.category.findData(Category.CRAFT))
    assert items.model.total() == 8
    items.category.setCurrentIndex(0)
    qtbot.keyClicks(items.find, "slgz")
    assert items.model.row(0).row.code == "YL13"
    items.find.setText("zj06")
    assert [line.row.code for line in items.lines()] == ["ZJ06"]
    items.find.clear()
    items.unreviewed.click()
    assert items.model.total() == len(shipped.items())


def test_a_change_is_saved_with_a_key_and_stands_in_the_history(
    open_part: Open, qtbot: QtBot, street: Street, now: datetime
) -> None:
    part = open_part()
    choose(part, "YL05")
    assert not part.is_dirty()
    part.form.answer.setPlainText("先登记。")
    part.form.materials.add.click()
    part.form.materials.lines[-1].name.setText("照片")
    part.form.materials.lines[-1].days.setValue(3)
    assert part.is_dirty()
    part.form.name.setFocus()
    ctrl(part, qtbot, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: told(part) == ["“助餐服务申请” is saved."])
    row = newest(part, street, "YL05", now)
    assert (row.answer, row.edition, row.default_data) == ("先登记。", 2, False)
    assert (row.materials[-1].name, row.materials[-1].form, row.materials[-1].deferrable_days) == (
        "照片",
        Form.ORIGINAL,
        3,
    )
    assert not part.is_dirty()
    part.panel.choice.segment("history").click()
    qtbot.waitUntil(lambda: part.panel.model.total() == 2)
    assert part.panel.history.model().data(part.panel.model.index(0, 3)) == street.head.name
    part.panel.take_back.click()
    qtbot.waitUntil(lambda: len(told(part)) == 2)
    assert newest(part, street, "YL05", now).edition == 1


def test_a_new_item_gets_the_next_code_of_its_class(
    open_part: Open, qtbot: QtBot, street: Street, now: datetime
) -> None:
    part = open_part()
    ctrl(part, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(part.form.name.hasFocus)
    part.form.kind.setCurrentIndex(part.form.kind.findData(Kind.CONVENIENCE))
    part.form.category.setCurrentIndex(part.form.category.findData(Category.REPAIR))
    assert part.form.code.text() == "JZ11"
    part.panel.save.click()
    qtbot.waitUntil(lambda: part.form.fields["name"].state() == "error")
    assert part.form.fields["tier"].state() == "error"
    assert part.form.name.hasFocus()
    part.form.name.setText("修锁")
    part.form.tier.setCurrentIndex(0)
    part.panel.save.click()
    qtbot.waitUntil(lambda: told(part) == ["“修锁” is saved."])
    assert newest(part, street, "JZ11", now).kind is Kind.CONVENIENCE


def test_what_is_typed_is_asked_about_before_it_is_lost(open_part: Open) -> None:
    part = open_part(True, False, True)
    choose(part, "YL05")
    part.form.name.setText("改了")
    choose(part, "YL06")
    assert (part.form.row.code, part.form.name.text()) == ("YL05", "改了")
    assert part.items.table.current_row().row.code == "YL05"
    choose(part, "YL06")
    assert part.form.row.code == "YL06"


def test_typing_stays_while_the_catalogue_is_read_again(open_part: Open, qtbot: QtBot) -> None:
    part = open_part()
    choose(part, "YL05")
    part.form.name.setText("改了")
    counted = part.items.listed
    with qtbot.waitSignal(counted):
        part.reload()
    assert part.form.name.text() == "改了"


def test_the_second_of_two_heads_sees_what_the_first_wrote(
    open_part: Open, qtbot: QtBot, street: Street, now: datetime
) -> None:
    part = open_part()
    choose(part, "YL05")
    part.form.answer.setPlainText("乙")
    seen = part.form.row
    with db.transaction(part._tools.worker.engine, street.head, now=now) as session:
        catalogue.save_item(session, spec=replace(seen.spec(), answer="甲"), seen=seen)
    part.panel.save.click()
    qtbot.waitUntil(lambda: part.form.fields["answer"].state() == "warn" and part.form.row.edition == 2)
    assert street.head.name in part.form.fields["answer"].message()
    assert part.form.answer.toPlainText() == "乙"
    part.panel.save.click()
    qtbot.waitUntil(lambda: not part.is_dirty())
    assert newest(part, street, "YL05", now).answer == "乙"


def test_an_item_is_retired_and_brought_back(open_part: Open, qtbot: QtBot) -> None:
    part = open_part(True, True)
    choose(part, "YL05")
    part.panel.retire.click()
    qtbot.waitUntil(lambda: part.form.row.valid_to is not None)
    assert not part.panel.save.isVisible()
    assert part.form.name.isReadOnly()
    part.panel.retire.click()
    qtbot.waitUntil(lambda: part.form.row.valid_to is None)
    assert part.panel.save.isVisible()


def test_items_are_marked_as_checked(open_part: Open, qtbot: QtBot, street: Street, now: datetime) -> None:
    part = open_part(True, True)
    choose(part, "YL05")
    part.panel.review.click()
    qtbot.waitUntil(lambda: not part.panel.review.isVisible())
    assert not newest(part, street, "YL05", now).default_data
    part.items.category.setCurrentIndex(part.items.category.findData(Category.CRAFT))
    part.review_all.click()
    qtbot.waitUntil(lambda: not part.review_all.isEnabled())
    assert told(part) == ["1 items are marked as checked.", "8 items are marked as checked."]


def test_a_change_may_begin_later(open_part: Open, qtbot: QtBot, street: Street, now: datetime) -> None:
    part = open_part()
    choose(part, "YL05")
    later = now.date() + timedelta(9)
    part.form.since.setDate(later)
    part.form.name.setText("长者助餐")
    part.panel.save.click()
    qtbot.waitUntil(lambda: part.form.row.edition == 2)
    assert newest(part, street, "YL05", now).valid_from == later
    assert part.form.begins() == later


def test_a_sheet_goes_out_and_comes_in(
    open_part: Open, qtbot: QtBot, tmp_path: Path, street: Street, now: datetime
) -> None:
    part = open_part()
    path = tmp_path / "items.xlsx"
    part.choose_save = lambda name: str(path)
    part.choose_file = lambda: str(path)
    part.export.click()
    qtbot.waitUntil(lambda: len(told(part)) == 1)
    choose(part, "YL05")
    part.form.answer.setPlainText("甲")
    part.panel.save.click()
    qtbot.waitUntil(lambda: len(told(part)) == 2)
    part.bring.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SheetDialog))
    dialog: Any = QApplication.activeModalWidget()
    assert dialog.model.total() == 1
    assert dialog.model.data(dialog.model.index(0, 1)) == "changed"
    dialog.table.selectRow(0)
    assert "甲 →" in dialog.detail.text()
    qtbot.keyClick(dialog.bring, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(part)[-1] == "0 new items, 1 changed.")
    before = next(spec for spec in shipped.items() if spec.code == "YL05")
    assert newest(part, street, "YL05", now).answer == before.answer


def test_what_the_program_brings_is_taken_in_at_a_click(
    open_part: Open, qtbot: QtBot, street: Street, now: datetime
) -> None:
    part = open_part()
    assert not part.news.isVisible()
    with db.transaction(part._tools.worker.engine, street.head, now=now) as session:
        session.delete(session.get_one(ServiceItem, part.items.row("FY01").id))
    part.reload()
    qtbot.waitUntil(part.news.isVisible)
    assert "1 new items and 0" in part.news_words.text()
    part.take_news.click()
    qtbot.waitUntil(lambda: not part.news.isVisible())
    assert newest(part, street, "FY01", now).default_data


def test_clerks_look_and_do_not_touch(open_part: Open, qtbot: QtBot) -> None:
    part = open_part(False)
    choose(part, "YL05")
    form = part.form
    assert form.name.isReadOnly() and form.kind.is_read_only() and not part.is_dirty()
    qtbot.keyClick(form.kind, Qt.Key.Key_Down)
    assert not part.form.is_dirty()
    hidden = (part.new, part.bring, part.review_all, part.panel.save, part.panel.review, part.panel.retire)
    assert not [button for button in hidden if button.isVisible()]
    assert part.export.isVisible()
    assert not form.materials.add.isVisible()
