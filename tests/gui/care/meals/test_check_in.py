"""Check-in by keys alone: a card, a name, a second scan, somebody else's meal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desk.rules.care import BookingState
from desk.rules.scanning import CodeKind
from desk.services import care, fees, meals
from desk.services.cards.scanning import ScanAnswer
from desk.services.fees import PriceInput
from tests.gui.care.meals.conftest import LUNCH, Clock
from tests.support import canteen
from tests.support.meals_desk import MealsDesk

Serve = Callable[..., MealsDesk]


@pytest.fixture
def counter(serve: Serve, turned: Clock, words: None) -> Callable[..., tuple[MealsDesk, Any]]:
    """The desk at lunch time with the dialog open."""

    def opened(*answers: object) -> tuple[MealsDesk, Any]:
        turned.now = LUNCH
        desk = serve(*answers)
        desk.key(Qt.Key.Key_K)
        return desk, desk.dialog()

    return opened


def test_a_card_is_scanned_and_the_meal_handed_out_once(counter: Callable[..., tuple[MealsDesk, Any]]) -> None:
    desk, dialog = counter()
    desk.act(meals.issue_card, resident_id=desk.hall.people["方国梁"], number="770012")
    desk.type("770012")
    desk.key(Qt.Key.Key_Return)
    assert (dialog.name.text(), dialog.due.text()) == ("方国梁", "未设价格")
    assert "花生过敏" in dialog.warning_words.text() and not dialog.warning.isHidden()
    assert dialog.find.text() == ""
    desk.key(Qt.Key.Key_Return)
    assert dialog.guest.plates[0].state is BookingState.FULFILLED
    assert (dialog.served, dialog.hand.isEnabled()) == (1, False)
    dialog.grab()
    desk.type("770012")
    desk.key(Qt.Key.Key_Return)
    assert dialog.state.accessibleName() == "11:30 已取"
    desk.key(Qt.Key.Key_Return)
    assert dialog.served == 1
    desk.key(Qt.Key.Key_Escape)
    assert dialog.guest is None
    desk.key(Qt.Key.Key_Escape)
    assert desk.tab.dialog is None


def test_a_name_is_typed_and_what_was_handed_out_is_taken_back(
    counter: Callable[..., tuple[MealsDesk, Any]],
) -> None:
    desk, dialog = counter()
    desk.act(canteen.book, resident_id=desk.hall.people["马福寿"], sitting_id=desk.hall.lunch,
             day=desk.tab.seen.day, nth=2)  # fmt: skip
    desk.type("马福寿")
    desk.key(Qt.Key.Key_Return)
    assert len(dialog.guest.open) == 2 and dialog.state.accessibleName() == "待取 2 份"
    assert dialog.minds.text() == "忌口：清真"
    desk.key(Qt.Key.Key_Return)
    assert dialog.guest.open == ()
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (len(dialog.guest.open), dialog.served) == (2, 0)


def test_an_unknown_card_and_somebody_without_a_meal(counter: Callable[..., tuple[MealsDesk, Any]]) -> None:
    desk, dialog = counter()
    desk.type("999999")
    desk.key(Qt.Key.Key_Return)
    assert "没有人使用此卡" in dialog.trouble_words.text() and not dialog.trouble.isHidden()
    desk.type("葛云霞")
    desk.key(Qt.Key.Key_Return)
    assert dialog.state.accessibleName() == "没有预约" and not dialog.hand.isEnabled()
    assert not dialog.give.isEnabled()


def test_somebody_else_gets_the_meal(counter: Callable[..., tuple[MealsDesk, Any]]) -> None:
    desk, dialog = counter(True, True)
    for name, other in (("郭长林", "葛守田"), ("马福寿", "陆阿根")):
        hold = desk.hall.people[name]
        dialog._read(resident_id=hold)
        desk.settle()
        desk.key(Qt.Key.Key_F7)
        assert name in dialog.trouble_words.text()
        desk.type(other)
        desk.key(Qt.Key.Key_Return)
        assert dialog.guest.name == other
        assert BookingState.FULFILLED in [plate.state for plate in dialog.guest.plates]
        left = desk.act(meals.guest, sitting_id=desk.hall.lunch, day=desk.tab.seen.day, resident_id=hold)
        assert left.plates == ()
    assert "麻婆豆腐" in desk.ask.asked[1].text  # what speaks against the menu is said before
    dialog._read(resident_id=desk.hall.people["方国梁"])
    desk.settle()
    desk.key(Qt.Key.Key_F7)
    desk.key(Qt.Key.Key_Escape)
    assert dialog.trouble.isHidden() and dialog.guest is not None


def test_what_is_to_pay_is_taken_at_the_counter_and_given_back_later(
    counter: Callable[..., tuple[MealsDesk, Any]],
) -> None:
    desk, dialog = counter("没有来吃")
    (service,) = [row for row in desk.act(care.services) if row.kind == "MEAL"]
    day = desk.tab.seen.day
    desk.act(fees.save_price, values=PriceInput(service.service_id, 1_250, day))
    dialog._read(resident_id=desk.hall.people["郭长林"])
    desk.settle()
    assert dialog.due.text() == "应付 ¥12.50" and dialog.cash.isHidden()
    desk.key(Qt.Key.Key_Return)
    assert not dialog.cash.isHidden() and dialog.give.isHidden()
    desk.key(Qt.Key.Key_F9)
    assert dialog.due.text() == "已收 ¥12.50" and dialog.cash.isHidden()
    assert desk.act(fees.account, resident_id=desk.hall.people["郭长林"]).closing == 0
    dialog._read(resident_id=desk.hall.people["郭长林"])
    desk.settle()
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [plate.state for plate in dialog.guest.plates] == [BookingState.CORRECTED]
    assert desk.act(fees.account, resident_id=desk.hall.people["郭长林"]).closing == -1_250


def test_a_desk_that_is_locked_shows_no_guest(counter: Callable[..., tuple[MealsDesk, Any]]) -> None:
    desk, dialog = counter()
    dialog._read(resident_id=desk.hall.people["马福寿"])
    desk.settle()
    dialog.begin_giving()
    desk.page.cover()
    desk.settle()
    assert desk.tab.dialog is None


def test_a_scanned_card_brings_its_holder_to_the_counter(counter: Callable[..., tuple[MealsDesk, Any]]) -> None:
    desk, dialog = counter()
    card, bag = ScanAnswer(CodeKind.CARD, desk.hall.people["马福寿"], "马福寿"), ScanAnswer(CodeKind.BAG, subject_id=1)
    assert dialog.take_scan(card)
    desk.settle()
    assert (dialog.name.text(), dialog.find.text()) == ("马福寿", "")
    assert not dialog.take_scan(bag)
    dialog.step_back()
    dialog.reject()
    desk.settle()
    assert not desk.page.take_scan(bag)
    assert desk.page.take_scan(card), "on the tab itself the counter is opened"
    desk.settle()
    assert desk.tab.dialog.name.text() == "马福寿"
    assert desk.tab.dialog.guest.open, "handed out by Enter, once the warnings were seen"
    desk.tab.dialog.reject()
    desk.show("routes")
    assert not desk.page.take_scan(card)
