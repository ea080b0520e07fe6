"""The intake page, driven as a clerk drives it: by keys, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk.rules.matters import Handling, MatterState
from desk.views import theme
from desk.views.intake import IntakePage
from desk.views.intake.form import IntakeForm
from desk.views.intake.receipt_panel import ROLL
from tests.support import intake_street
from tests.support.intake_keys import (
    CTRL,
    ENTER,
    all_matters,
    choose_item,
    choose_person,
    finish,
    press,
    taken,
    write,
)
from tests.support.intake_street import Street


def test_a_routine_request_takes_at_most_twelve_keys_besides_the_words(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    strokes = ["F2"]

    def stroke(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        strokes.append(key.name)
        press(qtbot, page, key, modifier)

    page.open("new")  # what F2 of the window does
    qtbot.keyClicks(QApplication.focusWidget(), "lag")
    stroke(ENTER)
    qtbot.waitUntil(lambda: page.who.visitor is not None)
    assert QApplication.focusWidget() is page.what.find
    qtbot.keyClicks(QApplication.focusWidget(), "zcfw")
    stroke(ENTER)
    stroke(Qt.Key.Key_F9)
    assert QApplication.focusWidget() is page.how.result
    stroke(ENTER, CTRL)
    number = taken(qtbot, page)
    assert len(strokes) <= 12
    (matter,) = all_matters(engine, street, now)
    assert matter.row.number == number and matter.row.state is MatterState.ANSWERED
    assert matter.resident_id == street.residents["陆阿根"]
    assert page.form.is_blank() and QApplication.focusWidget() is page.who.find


@pytest.mark.parametrize(("letters", "is_taken"), [("zcfw", True), ("qqqq", False)])
def test_enter_before_the_catalogue_is_there_counts_when_it_comes(
    page: IntakePage, qtbot: QtBot, letters: str, is_taken: bool
) -> None:
    opening = page._opening
    assert opening is not None
    form = IntakeForm(page.worker, page)
    qtbot.addWidget(form)
    form.what.set_open(True)
    form.show()
    qtbot.keyClicks(form.what.find, letters)
    qtbot.keyClick(form.what.find, ENTER)
    assert form.what.item is None and form.what.item_problem.isHidden()
    form.set_opening(opening)
    assert (form.what.item is not None) is is_taken
    assert form.what.item_problem.isHidden() is is_taken
    form.set_opening(opening)  # the catalogue is read again: Enter was for once
    assert (form.what.item is not None) is is_taken


def test_letters_after_an_early_enter_are_not_cut_off_by_it(page: IntakePage, qtbot: QtBot) -> None:
    opening = page._opening
    assert opening is not None
    form = IntakeForm(page.worker, page)
    qtbot.addWidget(form)
    form.what.set_open(True)
    qtbot.keyClicks(form.what.find, "zc")
    qtbot.keyClick(form.what.find, ENTER)
    qtbot.keyClicks(form.what.find, "fw")
    form.set_opening(opening)
    assert form.what.item is None and form.what.items.current() is not None


@pytest.mark.parametrize("scale", [1.0, 1.2, 1.4])
def test_what_is_wrong_is_in_sight_with_its_triangle(
    qapp: QApplication, open_page: Callable[[], IntakePage], qtbot: QtBot, scale: float
) -> None:
    theme.apply(qapp, scale=scale)
    page = open_page()
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    press(qtbot, page, Qt.Key.Key_F9)
    page.how.result.clear()
    finish(qtbot, page)
    problem = page.how.problem
    qtbot.waitUntil(lambda: problem.visibleRegion().boundingRect() == problem.rect() and problem.height() > 0)
    left = problem.contentsMargins().left()
    shape = problem.grab(QRect(0, 0, left, problem.height())).toImage()
    colours = [shape.pixelColor(x, y) for x in range(shape.width()) for y in range(shape.height())]
    assert any(colour.red() - colour.blue() > 80 for colour in colours)


def test_a_dispatched_request_with_materials(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    choose_person(qtbot, page)
    assert page.how.grid_id() == street.grids["第 3 网格"]
    assert page.how.handler.handler_id() == street.members["莫兰英"]
    choose_item(qtbot, page, "slgz")
    assert QApplication.focusWidget() is page.what.materials
    for _ in range(3):
        press(qtbot, page, Qt.Key.Key_Space)
    press(qtbot, page, ENTER)
    assert QApplication.focusWidget() is page.what.description
    write(page.what.description, "卫生间没有扶手，请装马桶扶手")
    assert [part.badge.state() for part in page.form.parts()] == ["done", "done", "done"]
    page.receipt.paper.set_value(ROLL)
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.row.state is MatterState.DISPATCHED and matter.row.owner == "莫兰英"
    assert [line.present for line in matter.materials] == [True, True, True, False]
    assert matter.materials[3].due_at is not None


def test_transfer_needs_a_unit_and_a_description_and_tells_both_beside_the_fields(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "zsrm")
    press(qtbot, page, Qt.Key.Key_F11)
    assert QApplication.focusWidget() is page.how.unit
    finish(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.what.problem.text()))
    assert page.how.problem.text() and QApplication.focusWidget() is page.what.description
    assert page.who.resident_id == street.residents["陆阿根"] and page.what.item is not None
    write(page.what.description, "楼上夜里装修")
    write(page.how.unit, "综合执法中队")
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.row.owner == "综合执法中队"


def test_nothing_chosen_is_told_and_the_focus_goes_there(page: IntakePage, qtbot: QtBot) -> None:
    page.finish()
    assert page.who.problem.text() and QApplication.focusWidget() is page.who.find
    page.who.take_anonymous()
    page.finish()
    assert page.what.item_problem.text() and QApplication.focusWidget() is page.what.find
    qtbot.keyClicks(page.what.find, "qqqq")
    qtbot.keyClick(page.what.find, ENTER)
    assert page.what.item is None and page.what.item_problem.text()


def test_someone_new_is_put_on_file_and_chosen(page: IntakePage, qtbot: QtBot) -> None:
    write(page.who.find, "钱小满")
    qtbot.waitUntil(page.who.popup.isVisible)
    press(qtbot, page, Qt.Key.Key_N, CTRL)
    form = page.who.newcomer
    assert form.name.text() == "钱小满" and QApplication.focusWidget() is form.name
    form.id_no.setText("370102194903070028")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: bool(form.problem.text()))
    assert QApplication.focusWidget() is form.id_no and form.name.text() == "钱小满"
    form.id_no.setText("370102194903070027")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.who.visitor is not None)
    assert page.who.visitor is not None and page.who.visitor.file.name == "钱小满"
    assert QApplication.focusWidget() is page.what.find


def test_a_paper_already_on_file_offers_that_file(
    page: IntakePage, qtbot: QtBot, street: Street, engine: Engine, now: datetime
) -> None:
    page.who.begin_newcomer()
    form = page.who.newcomer
    form.name.setText("陆阿根")
    first = "99010219440314001"
    form.id_no.setText(first + intake_street.check_digit(first))
    form.save.click()
    qtbot.waitUntil(form.other.isVisible)
    form.other.click()
    qtbot.waitUntil(lambda: page.who.visitor is not None)
    assert page.who.resident_id == street.residents["陆阿根"]


def test_esc_goes_one_layer_out(page: IntakePage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_N, CTRL)
    assert page.who.newcomer.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.who.newcomer.isVisible() and QApplication.focusWidget() is page.who.find
    choose_person(qtbot, page)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.who.find and page.who.resident_id is not None


def test_anonymous_with_a_phone(page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime) -> None:
    press(qtbot, page, Qt.Key.Key_M, CTRL)
    page.who.caller_address.setFocus()
    write(page.who.caller_address, "济南市历下区春和里小区9号楼")
    page.who.caller_phone.setFocus()
    qtbot.keyClicks(page.who.caller_phone, "15400001111")
    qtbot.waitUntil(lambda: page.how.grid_id() == street.grids["第 4 网格"])
    choose_item(qtbot, page, "xsdds")
    press(qtbot, page, Qt.Key.Key_F10)
    write(page.what.description, "下水道堵了")
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.resident_id is None and matter.phone.endswith("1111")


def test_an_agent_comes_for_the_resident(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    choose_person(qtbot, page)
    page.who.by.segment("agent").click()
    assert QApplication.focusWidget() is page.who.agent_name and not page.who.is_complete()
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    finish(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.who.problem.text()))
    assert QApplication.focusWidget() is page.who.agent_name
    write(page.who.agent_name, "陆小芳")
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.agent == "陆*芳"


def test_both_profiles_show_their_deadline_and_either_can_be_picked(page: IntakePage, qtbot: QtBot) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    seven, four = page.how.lines["7123"], page.how.lines["four_levels"]
    assert page.how.profile() == "7123" and "01-10" in seven.words() and "01-12" in four.words()
    assert page.how.strip.due() is not None and len(page.how.strip.due().days) == 4
    four.click()
    days = page.how.strip.due().days
    assert page.form.intake().profile == "four_levels" and page.form.intake().level == "difficult"
    assert [day.counted for day in days] == [True, True, True, False, False, True] and days[-1].is_end
    page.how.levels["four_levels"].segment("major").click()
    assert page.how.strip.due().at is None


def test_the_receipt_is_drawn_as_the_form_fills_and_names_no_number(page: IntakePage, qtbot: QtBot) -> None:
    preview = page.receipt.preview
    assert preview.image().isNull()
    choose_person(qtbot, page)
    with qtbot.waitSignal(preview.shown):
        choose_item(qtbot, page, "slgz")
    before = preview.paper_rect().size()
    with qtbot.waitSignal(preview.shown):
        page.receipt.paper.segment(ROLL).click()
    assert preview.paper_rect().size() != before


@pytest.mark.parametrize(("height", "scale"), [(654, 1.0), (600, 1.0)])
def test_nothing_is_cut_off(page: IntakePage, qtbot: QtBot, height: int, scale: float) -> None:
    page.window().setFixedSize(1278, height + page.buttons.height())
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    for way in Handling:
        page.how.choose(way)
        page.who.by.segment("agent").click()
        QApplication.sendPostedEvents()
        assert page.scroll.verticalScrollBar().maximum() == 0
        assert page.form.minimumSizeHint().width() <= page.scroll.viewport().width()


def test_large_type_puts_the_receipt_behind_a_tab(page: IntakePage, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, scale=1.2)
    page.window().resize(1260, 700)
    choose_person(qtbot, page)
    assert page.tabs.isVisible() and not page.receipt.isVisible()
    page.tabs.segment("receipt").click()
    assert page.receipt.isVisible() and not page.scroll.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.scroll.isVisible()
