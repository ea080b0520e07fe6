"""The drawer of a stay: what it says, what it offers, and the acts that hang on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.rules.beds import Condition, StayState
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import StayFile
from desk.views.beds.stay.facts import ability_words
from desk.views.beds.stay.possible import Act
from tests.support.beds_desk import BedsDesk, Centre

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def test_enter_opens_the_drawer_in_the_place_of_the_line_and_esc_folds_it(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("202-1", 0)
    desk.key(Key.Key_Return)
    drawer = desk.page.dialogs.drawer
    assert drawer.is_open() and drawer.file.name == "金凤仙"
    assert drawer.bed.text().startswith("202-1")
    assert "may fall" in drawer.alert_words.text().lower()
    assert "day 4" in drawer.length.text() and "3 nights left" in drawer.length.text()
    assert desk.page.panel.isHidden()
    assert "yuan" in drawer.money.words.text()
    assert drawer.buttons[Act.LEAVE].hasFocus()
    desk.key(Key.Key_Escape)
    assert not drawer.is_open() and desk.board.hasFocus() and not desk.page.panel.isHidden()


def test_esc_folds_the_drawer_also_from_the_board_and_the_bar_above_it(sit: Sit) -> None:
    desk = sit(answers=True)
    drawer = desk.page.dialogs.drawer
    for part in (desk.board, desk.page.bar.today):
        desk.point("202-1", 0)
        desk.key(Key.Key_Return)
        assert drawer.is_open()
        part.setFocus()
        QTest.keyClick(part, Key.Key_Escape)
        assert not drawer.is_open() and desk.board.hasFocus()


def test_the_line_takes_the_place_of_the_drawer_without_widening_the_window(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sit(answers=True)
    drawer = desk.page.dialogs.drawer
    desk.point("202-1", 0)
    desk.key(Key.Key_Return)
    drawer.be_done()
    monkeypatch.setattr(type(drawer.style()), "styleHint", lambda *_: 120)  # a system that likes motion
    desk.board.setFocus()
    QTest.keyClick(desk.board, Key.Key_W)
    assert not desk.page.panel.isHidden() and drawer.width() == 0 and drawer.maximumWidth() == 0


def test_the_level_of_ability_is_told_in_words() -> None:
    file = cast(StayFile, SimpleNamespace(ability="MODERATE"))
    assert ability_words(file) == "moderately disabled"
    assert ability_words(cast(StayFile, SimpleNamespace(ability=None))) == ""


def test_only_what_the_state_allows_is_offered(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.key(Key.Key_Return)
    here = desk.page.dialogs.drawer.shown_acts()
    assert Act.DISCHARGE in here and Act.ADMIT not in here and Act.CANCEL not in here
    desk.key(Key.Key_Escape)
    desk.point("203-3", 3)
    desk.key(Key.Key_Return)
    booked = desk.page.dialogs.drawer.shown_acts()
    assert Act.ADMIT in booked and Act.CANCEL in booked and Act.DISCHARGE not in booked


def test_a_move_is_done_with_its_reason_and_taken_back(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("301-2", 0)
    desk.key(Key.Key_Return)
    desk.letter("m")
    sheet = desk.sheet()
    sheet.bed.choose(desk.bed("203-2"))
    desk.key(Key.Key_Return)
    assert "say why" in sheet.fields["reason"].message()
    sheet.reason.setText("靠近护士站")
    sheet.store()
    desk.settle()
    assert desk.bed_of("邵炳坤") == "203-2"
    history = desk.page.dialogs.drawer.history.words.text()
    assert "301-2" in history and "靠近护士站" in history
    desk.back()
    desk.ctrl(Key.Key_Z)
    assert desk.bed_of("邵炳坤") == "301-2"


def test_who_is_in_the_way_of_a_move_is_named_and_an_offer_is_one_key(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.key(Key.Key_Return)
    desk.letter("m")
    sheet = desk.sheet()
    sheet.bed.choose(desk.bed("203-3"))
    sheet.reason.setText("想换")
    sheet.store()
    desk.settle()
    assert "俞志清" in sheet.refusal.words.text()
    assert sheet.refusal.buttons and sheet.refusal.buttons[0].hasFocus()


def test_two_residents_swap_their_beds(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("201-1", 0)
    desk.key(Key.Key_Return)
    desk.letter("s")
    sheet = desk.sheet()
    sheet.other.setCurrentIndex(next(i for i in range(sheet.other.count()) if "阮秀琴" in sheet.other.itemText(i)))
    sheet.reason.setText("说好了的")
    sheet.store()
    desk.settle()
    assert (desk.bed_of("沈桂芳"), desk.bed_of("阮秀琴")) == ("201-2", "201-1")


def test_who_leaves_frees_the_bed_to_be_cleaned_and_what_follows_is_said_before(sit: Sit, house: Centre) -> None:
    desk = sit(answers=True)
    desk.point("202-1", 0)
    desk.letter("e")
    sheet = desk.sheet()
    assert "cleaned" in sheet.follows.text() and "何桂英" in sheet.follows.text()
    desk.key(Key.Key_Return)
    file = desk.office.act(Role.STATION_HEAD, partial(beds.stay, stay_id=house.stays["金凤仙"]))
    assert file.state is StayState.DISCHARGED
    assert desk.board.sheet.beds[desk.bed("202-1")].condition is Condition.TO_CLEAN


def test_a_leaving_is_announced_and_withdrawn(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("202-1", 0)
    desk.key(Key.Key_Return)
    desk.letter("l")
    desk.sheet()
    desk.key(Key.Key_Return)
    drawer = desk.page.dialogs.drawer
    assert drawer.file.state is StayState.DISCHARGE_PENDING
    desk.back(drawer)
    desk.letter("l")
    desk.sheet()
    desk.key(Key.Key_Return)
    assert drawer.file.state is StayState.ADMITTED


def test_whose_leaving_is_announced_leaves_by_the_first_button_and_the_focus_stays_in_sight(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.key(Key.Key_Return)
    drawer = desk.page.dialogs.drawer
    drawer.buttons[Act.ORDER].setFocus()
    desk.letter("l")
    desk.sheet().store()
    desk.back()
    assert drawer.file.state is StayState.DISCHARGE_PENDING
    assert drawer.shown_acts()[0] is Act.DISCHARGE
    focus = desk.window.focusWidget()
    assert focus is not None and not focus.isHidden()


def test_other_dates_that_run_into_somebody_are_refused_by_name(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("202-1", 0)
    desk.key(Key.Key_Return)
    desk.letter("d")
    sheet = desk.sheet()
    sheet.ends.setText("+8")
    desk.key(Key.Key_Return)
    assert "何桂英" in sheet.refusal.words.text()
    sheet.ends.setText("gibberish")
    sheet.store()
    assert sheet.fields["ends_at"].state() == "error"


def test_a_booking_is_cancelled_with_a_reason(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.ask.answers = ["家里有人照顾了"]
    desk.point("203-3", 3)
    desk.key(Key.Key_Return)
    desk.page.dialogs.drawer.buttons[Act.CANCEL].click()
    desk.settle()
    assert desk.page.dialogs.drawer.file.state is StayState.CANCELLED
    assert "Cancel the stay of 俞志清" in desk.ask.asked[0].title


def test_the_file_of_the_resident_is_one_click_away(sit: Sit) -> None:
    desk = sit(answers=True)
    went = []
    desk.page.go.connect(lambda page, subject: went.append((page, subject)))
    desk.point("301-1", 0)
    desk.key(Key.Key_Return)
    desk.page.dialogs.drawer.person_button.click()
    assert went == [("residents", desk.page.dialogs.drawer.file.resident_id)]


def test_whoever_may_only_look_is_offered_nothing(sit: Sit) -> None:
    desk = sit(Role.CLERK, answers=True)
    desk.point("301-1", 0)
    desk.key(Key.Key_Return)
    drawer = desk.page.dialogs.drawer
    assert drawer.is_open() and "*" in drawer.file.name and drawer.shown_acts() == []
