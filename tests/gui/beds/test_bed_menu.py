"""The sheet of a bed: cleaned, inspected, out of use now or for a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from desk.rules.beds import Condition
from desk.rules.permissions import Role
from tests.support.beds_desk import BedsDesk

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def opened(desk: BedsDesk, bed: str) -> object:
    desk.point(bed, 0)
    desk.ctrl(Key.Key_B)
    return desk.sheet()


def test_a_bed_is_cleaned_then_inspected(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk, "305-2")
    assert Condition.USABLE in sheet.steps and Condition.TO_INSPECT not in sheet.steps
    assert sheet.steps[Condition.USABLE].hasFocus()
    desk.key(Key.Key_Return)
    assert desk.board.sheet.beds[desk.bed("305-2")].condition is Condition.USABLE
    assert "305-2" in desk.told()


def test_a_bed_goes_out_of_use_with_a_reason_and_comes_back_by_steps(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk, "203-3")
    sheet.close_button.click()
    assert "why" in sheet.fields["note"].message()
    sheet.reason.setText("床轮坏了")
    sheet.close_button.click()
    desk.settle()
    bed = desk.board.sheet.beds[desk.bed("203-3")]
    assert (bed.condition, bed.condition_note) == (Condition.OUT_OF_USE, "床轮坏了")
    desk.back(desk.board)
    again = opened(desk, "203-3")
    again.steps[Condition.TO_CLEAN].click()
    desk.settle()
    assert desk.board.sheet.beds[desk.bed("203-3")].condition is Condition.TO_CLEAN


def test_a_time_out_of_use_is_planned_and_given_up(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk, "301-2")
    sheet.reason.setText("刷墙")
    sheet.begins.setText("+3")
    sheet.ends.setText("+6")
    sheet.put_out_of_use()
    desk.settle()
    desk.back(desk.board)
    desk.point("301-2", 4)
    assert desk.board.current_bar().note == "刷墙"
    desk.key(Key.Key_Return)
    again = desk.sheet()
    again.reopen_buttons[0].click()
    desk.settle()
    desk.point("301-2", 4)
    assert desk.board.current_bar() is None


def test_a_time_that_somebody_has_is_refused_by_name(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk, "202-1")
    sheet.reason.setText("刷墙")
    sheet.ends.setText("+1")
    sheet.put_out_of_use()
    desk.settle()
    assert "金凤仙" in sheet.trouble.text()
    sheet.ends.setText("bald")
    sheet.put_out_of_use()
    assert sheet.fields["ends_at"].state() == "error"


def test_whom_a_bed_would_suit_is_named(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk, "202-2")
    desk.settle()
    assert "何阿凤" in sheet.suits.text()


def test_a_double_click_on_its_label_opens_a_bed(sit: Sit) -> None:
    desk = sit(answers=True)
    at = QPointF(desk.board.scale.left - 20, desk.height_of("203-2")).toPoint()
    QTest.mousePress(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.sheet().bed.text == "203-2"


def test_whoever_may_only_look_opens_no_bed(sit: Sit) -> None:
    desk = sit(Role.CLERK, answers=True)
    desk.point("203-2", 0)
    desk.ctrl(Key.Key_B)
    assert desk.page.dialogs.dialog is None
