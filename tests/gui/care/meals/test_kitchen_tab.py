"""The kitchen: counts, the cut-off and what comes after it, other days, papers, menus."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from desk.rules.permissions import Role
from desk.services import meals
from desk.views import theme
from tests.gui.care.meals.conftest import Clock
from tests.support import canteen
from tests.support.meals_desk import MealsDesk

Serve = Callable[..., MealsDesk]


def test_the_count_the_routes_and_for_whom_something_is_minded(serve: Serve, words: None) -> None:
    desk = serve()
    tab = desk.tab
    assert (tab.summary.meal.text(), tab.summary.count.text()) == ("今天午餐", "9 份")
    assert (tab.summary.closing.text(), tab.summary.time.text()) == ("离截单", "48 分")
    assert tab.summary.difference.text() == "多 8"
    assert "普通 堂食 1 送餐 3" in tab.table.accessibleDescription()
    assert [line.route.portions for line in tab.routes.rows] == [3, 2, 1]
    assert tab.routes.labels.text() == "打印餐签 6 张"
    said = tab.needs.list.accessibleDescription()
    assert "阮秀琴 虾蟹过敏 白灼基围虾 → 清蒸鸡胸 B01" in said and said.startswith("阮秀琴")
    assert desk.shown_keys() == ["F8", "Ctrl+P", "L", "K", "M", "← →"]
    assert tab.notes()[0][1].startswith("08:42 刷新")


def test_it_fits_a_small_screen_and_grows_with_the_type(serve: Serve, qapp: Any) -> None:
    desk = serve()
    for scale in (1.0, 1.2):
        theme.apply(qapp, scale=scale)
        desk.page.measure()
        assert desk.page.minimumSizeHint().width() <= 1278, scale
        assert desk.tab.minimumSizeHint().height() <= 602 or scale > 1, scale
        desk.tab.grab()
    theme.apply(qapp)


def test_f8_cuts_off_and_later_changes_are_told(serve: Serve, turned: Clock, words: None) -> None:
    desk = serve(True)
    desk.key(Qt.Key.Key_F8)
    assert "9 份" in desk.ask.asked[0].title
    tab = desk.tab
    assert tab.summary.cut.isHidden() and tab.summary.time.text() == "08:42"
    assert "F8" not in desk.shown_keys()
    desk.key(Qt.Key.Key_F8)  # nothing more to ask
    assert len(desk.ask.asked) == 1
    desk.act(canteen.cancel, booking_id=desk.hall.bookings["金凤仙"], reason="住院")
    tab.tick()
    desk.settle()
    assert (tab.summary.count.text(), tab.summary.slip.text()) == ("8 份", "打印加减餐单 1")
    assert not tab.summary.slip.isHidden()
    tab.table.grab()
    tab.summary.slip.click()
    dialog = desk.dialog()
    assert dialog.preview.page_count() == 1
    dialog.reject()


def test_a_cut_off_is_taken_back_from_its_notice(serve: Serve, words: None) -> None:
    desk = serve(True)
    desk.tab.cut_off()
    desk.settle()
    action = desk.notices.history[-1].action
    assert action is not None
    action.do()
    desk.settle()
    assert not desk.tab.summary.cut.isHidden() and desk.told() == "已撤销截单。"


def test_days_and_meals(serve: Serve, words: None) -> None:
    desk = serve()
    desk.key(Qt.Key.Key_Right)
    assert desk.tab.bar.dates.text().startswith("明天") and desk.tab.summary.count.text() == "0 份"
    desk.key(Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_Left)
    assert desk.tab.bar.dates.text().startswith("昨天") and desk.tab.summary.cut.isHidden()
    desk.key(Qt.Key.Key_T)
    assert desk.tab.summary.count.text() == "9 份"
    desk.tab.bar.meals.segment(desk.hall.dinner).click()
    desk.settle()
    assert desk.tab.summary.meal.text() == "今天晚餐"
    desk.tab.reload()
    desk.settle()
    assert desk.tab.seen.sitting.sitting_id == desk.hall.dinner


def test_papers_by_key(serve: Serve) -> None:
    desk = serve()
    desk.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desk.dialog().preview.page_count() == 1
    desk.back()
    desk.key(Qt.Key.Key_L)
    labels = desk.dialog()
    assert labels.preview.page_count() == 1
    labels.first.setValue(20)
    desk.settle()
    assert labels.preview.page_count() == 2  # six labels from the twentieth of twenty-four
    desk.back()
    for _, does in desk.tab.entries()[2:]:
        does()
        assert desk.dialog().preview.page_count() >= 1
        desk.back()


def test_who_only_books_looks_on(serve: Serve, words: None) -> None:
    desk = serve(role=Role.CLERK)
    tab = desk.tab
    assert "阮*琴" in tab.needs.list.accessibleDescription()
    for button in (tab.summary.cut, tab.summary.sheet, tab.routes.labels):
        assert button.isHidden()
    for key in (Qt.Key.Key_F8, Qt.Key.Key_L, Qt.Key.Key_K):
        desk.key(key)
    assert tab.dialog is None and desk.ask.asked == []
    tab.edit_menu()
    menu = desk.dialog()
    assert menu.save.isHidden() and not menu.dishes.isEnabled()
    menu.reject()


def test_a_route_leads_to_its_doors_and_a_name_to_the_diet(serve: Serve) -> None:
    desk = serve()
    tab = desk.tab
    tab.routes.rows[1].setFocus()
    desk.page.tick()
    desk.settle()
    assert tab.routes.rows[1].hasFocus(), "reading anew each minute leaves the keyboard where it is"
    desk.key(Qt.Key.Key_Return)
    assert desk.went == [("care", ("routes", (tab.seen.day, desk.hall.lunch, desk.hall.routes["B"])))]
    desk.page.open(desk.went[0][1])
    desk.settle()
    assert desk.tab.route_id == desk.hall.routes["B"]
    tab = desk.show("kitchen")
    tab.needs.list.setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    dialog = desk.dialog()
    assert dialog.eats.resident_id == desk.hall.people["方国梁"]
    dialog.allergies.setText("花生、芝麻")
    dialog.card.setText("88001")
    dialog.give_card()
    desk.settle()
    assert dialog.cards.text() and not dialog.end.isHidden()
    dialog.give_card()  # nothing typed
    dialog.card.setText("88001")
    dialog.give_card()
    desk.settle()
    assert dialog.fields["number"].state() == "error"
    dialog.end.click()
    desk.settle()
    dialog.store()
    desk.settle()
    assert tab.eats.dialog is None
    found = desk.act(meals.eats, resident_id=desk.hall.people["方国梁"])
    assert found.allergies == ("花生", "芝麻")


def test_the_menu_of_a_week_is_typed_and_copied(serve: Serve, words: None) -> None:
    desk = serve()
    desk.key(Qt.Key.Key_M)
    menu = desk.dialog()
    assert menu.which.text() == "周四 11月19日  午餐"
    menu.week.setCurrentCell(0, 4)
    desk.settle()
    assert menu.dishes.dishes() == ()
    menu.dishes.begin()
    menu.dishes.item(0, 0).setText("白灼基围虾")  # known: brings along what it contains
    assert menu.dishes.dishes()[0].instead == "清蒸鸡胸"
    menu.dishes.item(1, 0).setText("米饭")
    menu.week.setCurrentCell(0, 5)  # going on saves
    desk.settle()
    kept = desk.act(meals.menus, first=menu.first).menus[0][4]
    assert [dish.name for dish in kept.dishes] == ["白灼基围虾", "米饭"]
    menu.dishes.item(0, 0).setText("水饺")
    menu.dishes.item(1, 0).setText("水饺")
    menu.store()
    desk.settle()
    assert not menu.trouble.isHidden() and "两次" in menu.trouble_words.text()
    menu.dishes.setCurrentCell(1, 0)
    menu.dishes.setFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not menu.is_changed()
    menu.next_week.click()
    desk.settle()
    desk.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.told() == "复制了 3 餐的菜单。"
    menu.reject()
    desk.settle()
    assert desk.tab.dialog is None
