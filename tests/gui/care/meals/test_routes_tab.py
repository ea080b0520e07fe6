"""The routes: doors in walking order, moved for a day or for good, another carrier, what was handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.printing.label_sheets import LabelPaper
from desk.rules.card_sheets import Correction
from desk.rules.care import BookingState
from desk.rules.permissions import Role
from desk.services import cards, meals
from desk.services.cards import ProfileInput
from desk.services.meals import RouteInput
from desk.views import theme
from tests.gui.care.meals.conftest import LUNCH, Clock
from tests.support.meals_desk import MealsDesk

Serve = Callable[..., MealsDesk]
ALT = Qt.KeyboardModifier.AltModifier


def names(tab: Any) -> list[str]:
    return [stop.name for stop in tab.stops.stops()]


def test_the_doors_of_a_route_and_who_is_on_none(serve: Serve, words: None) -> None:
    desk = serve()
    tab = desk.show("routes")
    assert (tab.title.text(), tab.carrier.text()) == ("A 线  1–4 幢", "郑国强   10:50 出")
    assert names(tab) == ["陆阿根", "钱月娥", "俞志清"]
    assert tab.minimumSizeHint().width() <= 1238
    tab.grab()
    tab.walks.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert names(tab) == ["阮秀琴", "金凤仙"]
    said = tab.stops.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "虾蟹过敏   白灼基围虾 → 清蒸鸡胸" in said
    desk.key(Qt.Key.Key_Down)
    assert (tab.title.text(), names(tab)) == ("未编入路线", ["沈桂芳"])
    assert tab.all.isHidden() and tab.print.isHidden()
    tab.grab()


def test_alt_and_arrows_change_the_order_of_the_day_ctrl_s_for_good(serve: Serve, words: None) -> None:
    desk = serve()
    tab = desk.show("routes")
    desk.page.focus_first()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Up, ALT)
    assert names(tab) == ["陆阿根", "俞志清", "钱月娥"]
    assert tab.stops.stop().name == "俞志清" and tab.stops.stop().place == "A02"
    assert not tab.for_good.isHidden() and tab.carrier.text().endswith("当天顺序")
    desk.key(Qt.Key.Key_Up, ALT)
    desk.key(Qt.Key.Key_Up, ALT)  # it is the first already
    assert names(tab) == ["俞志清", "陆阿根", "钱月娥"]
    desk.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert tab.for_good.isHidden() and names(tab) == ["俞志清", "陆阿根", "钱月娥"]
    tab.step(1)
    desk.settle()
    tab.show_today()
    desk.settle()
    desk.key(Qt.Key.Key_Down, ALT)
    tab.usual.click()
    desk.settle()
    assert names(tab) == ["俞志清", "陆阿根", "钱月娥"] and tab.usual.isHidden()


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, scale=1.4)
    yield
    theme.apply(qapp)


def test_long_names_and_large_type_fit(large: None, serve: Serve, words: None) -> None:
    desk = serve()
    tab = desk.show("routes")
    row = next(row for row in desk.act(meals.routes) if row.code == "A")
    values = RouteInput(
        "A", "沿河老旧小区各幢及沿街商铺楼上住户" * 3, "古丽巴哈尔·阿卜杜热合曼𠅤䶮" * 3, row.hue, row.leaves
    )
    desk.act(meals.save_route, route_id=row.route_id, version=row.version, values=values)
    desk.page.reload()
    desk.settle()
    assert "各幢" in tab.title.text()
    assert tab.minimumSizeHint().width() <= 1238
    tab.grab()


def test_what_another_desk_changes_waits_while_a_door_is_in_the_hand(serve: Serve) -> None:
    desk = serve()
    tab = desk.show("routes")
    before, walk = names(tab), tab.walk()
    desk.act(
        meals.order_day, route_id=walk.route_id, sitting_id=desk.hall.lunch, day=tab.seen.day, carrier="",
        order=[stop.resident_id for stop in reversed(walk.stops)],
    )  # fmt: skip
    tab.stops.is_dragged = True
    desk.page.tick()
    desk.settle()
    assert names(tab) == before
    tab.stops.is_dragged = False
    desk.page.tick()
    desk.settle()
    assert names(tab) == before[::-1]


def test_another_carrier_another_route_a_new_one(serve: Serve, words: None) -> None:
    desk = serve({"carrier": "顾敏"}, 0, None)
    tab = desk.show("routes")
    desk.page.focus_first()
    desk.key(Qt.Key.Key_F6)
    assert tab.carrier.text().startswith("顾敏（代郑国强）")
    desk.key(Qt.Key.Key_G)  # 陆阿根 off the route
    assert names(tab) == ["钱月娥", "俞志清"]
    tab.put.click()  # and nobody else: the question is left
    desk.settle()
    tab.new_route()
    form = desk.dialog()
    form.code.setText("C")
    form.name.setText("外街")
    form.times[desk.hall.lunch].setText("quarter past")
    form.store()
    assert form.fields[f"leaves_{desk.hall.lunch}"].state() == "error"
    form.times[desk.hall.lunch].setText("11:25")
    form.store()
    desk.settle()
    assert {walk.code for walk in tab.seen.walks} == {"A", "B", "C"}
    tab.change_route()
    desk.settle()
    changed = desk.dialog()
    assert (changed.code.text(), changed.times[desk.hall.lunch].text()) == ("A", "10:50")
    desk.back()


def test_a_route_is_given_up(serve: Serve) -> None:
    desk = serve(True)
    tab = desk.show("routes")
    tab.change_route()
    desk.dialog().retire.click()
    desk.settle()
    assert tab.dialog is None and tab.title.text().endswith("5–9 幢")
    assert len(tab.seen.strays) == 4


def test_doors_are_signed_off(serve: Serve, turned: Clock, words: None) -> None:
    turned.now = LUNCH
    desk = serve({"text": "敲门无应"}, True)
    tab = desk.show("routes")
    desk.page.focus_first()
    desk.key(Qt.Key.Key_Return)
    first, second, _ = tab.stops.stops()
    assert (first.portions[0].state, tab.stops.stop().name) == (BookingState.FULFILLED, second.name)
    action = desk.notices.history[-1].action
    assert action is not None
    action.do()
    desk.settle()
    assert tab.stops.stops()[0].open
    tab.stops.setCurrentRow(0)
    desk.key(Qt.Key.Key_Delete)
    assert tab.stops.stops()[0].portions[0].state is BookingState.NO_SHOW
    desk.key(Qt.Key.Key_F9)
    assert not any(stop.open for stop in tab.stops.stops())
    assert not tab.deliver.isEnabled() and not tab.all.isEnabled()
    assert "3/3" in tab.walks.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    tab.step(1)
    desk.settle()
    assert not tab.deliver.isEnabled()  # its day lies ahead


def test_enter_pressed_twice_serves_one_door_and_keeps_the_way_back(serve: Serve, turned: Clock, words: None) -> None:
    turned.now = LUNCH
    desk = serve()
    tab = desk.show("routes")
    desk.page.focus_first()
    QTest.keyClick(tab.stops, Qt.Key.Key_Return)
    QTest.keyClick(tab.stops, Qt.Key.Key_Return)
    desk.settle()
    first, second, _ = tab.stops.stops()
    assert (first.open, second.open, tab.stops.stop().name) == (False, True, second.name)
    assert [notice.action is not None for notice in desk.notices.history] == [True]
    desk.key(Qt.Key.Key_Return)
    assert not tab.stops.stops()[1].open


def test_the_sheet_and_labels_of_one_route(serve: Serve) -> None:
    desk = serve()
    tab = desk.show("routes")
    desk.page.focus_first()
    desk.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desk.dialog().preview.page_count() == 1
    desk.back()
    desk.act(cards.save_profile, values=ProfileInput("前台", offset_right=15))
    desk.key(Qt.Key.Key_L)
    dialog = desk.dialog()
    assert dialog.preview.page_count() == 1
    dialog.profile.setCurrentIndex(1)
    dialog.profile.activated.emit(1)
    assert dialog._job.paper == LabelPaper("3x8", 1, Correction(right=15)), "the printer is put right as for cards"
    desk.settle()
    desk.back()
    desk.key(Qt.Key.Key_E)
    assert desk.dialog().eats.resident_id == tab.stops.stop().resident_id
    tab.cover()


def test_who_only_books_moves_nothing(serve: Serve) -> None:
    desk = serve(role=Role.CLERK)
    tab = desk.show("routes")
    desk.page.focus_first()
    before = names(tab)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_G, Qt.Key.Key_E):
        desk.key(key)
    desk.key(Qt.Key.Key_Down, ALT)
    assert names(tab) == before and desk.ask.asked == [] and tab.dialog is None
    assert desk.shown_keys() == ["← →"]


def test_a_day_without_meals(serve: Serve, words: None) -> None:
    desk = serve()
    tab = desk.show("routes")
    tab.choose_meal(desk.hall.dinner)
    desk.settle()
    assert names(tab) == [] and tab.none.text() == "没有送餐。"
    assert desk.act(meals.rounds, day=tab.seen.day, sitting_id=desk.hall.dinner).walks[0].stops == ()
