"""Questions: Esc is safe, Enter is the primary answer and never a dangerous one, nothing waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desk.views import theme
from desk.views.ask import Ask, Line
from desk.views.kit import Button, Label
from tests.support.scripted_ask import ScriptedAsk


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    theme.apply(qapp)
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def dialog_of(window: QWidget) -> QDialog:
    return next(each for each in window.findChildren(QDialog) if each.isVisible())


def button(dialog: QDialog, text: str) -> Button:
    return next(each for each in dialog.findChildren(Button) if each.text() == text)


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_enter_is_yes_and_escape_is_no(window: QWidget, qtbot: QtBot, key: Qt.Key, answer: bool) -> None:
    answers: list[bool] = []
    Ask(window).confirm("打印回执？", "", answers.append)
    assert answers == []
    qtbot.keyClick(dialog_of(window), key)
    assert answers == [answer]


def test_a_danger_has_no_single_key(window: QWidget, qtbot: QtBot) -> None:
    answers: list[bool] = []
    Ask(window).confirm("撤销这件受理？", "受理号不再使用。", answers.append, yes="撤销受理", no="不撤销", danger=True)
    dialog = dialog_of(window)
    danger = button(dialog, "撤销受理")
    assert danger.kind() == "danger"
    assert danger.key() == ""
    assert not danger.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == []
    qtbot.mouseClick(danger, Qt.MouseButton.LeftButton)
    assert answers == [True]


def test_a_required_reason_cannot_be_blank(window: QWidget, qtbot: QtBot) -> None:
    answers: list[str | None] = []
    Ask(window).ask_text("退单", "", answers.append, label="写明原因", yes="退回")
    dialog = dialog_of(window)
    line = dialog.findChild(QLineEdit)
    assert not button(dialog, "退回").isEnabled()
    line.setText("   ")
    assert not button(dialog, "退回").isEnabled()
    line.setText(" 不归我们管 ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert answers == ["不归我们管"]


def test_no_text_on_escape(window: QWidget, qtbot: QtBot) -> None:
    answers: list[str | None] = []
    Ask(window).ask_text("退单", "", answers.append, label="写明原因")
    qtbot.keyClick(dialog_of(window), Qt.Key.Key_Escape)
    assert answers == [None]


def test_choosing_gives_the_value(window: QWidget, qtbot: QtBot) -> None:
    answers: list[object] = []
    Ask(window).choose("留哪一份？", "", [("mine", "我的"), ("theirs", "莫兰英的")], answers.append)
    dialog = dialog_of(window)
    dialog.findChildren(QRadioButton)[1].click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == ["theirs"]


@pytest.mark.parametrize("required", [True, False])
def test_ticking_gives_the_values_and_the_line(window: QWidget, qtbot: QtBot, required: bool) -> None:
    answers: list[tuple[tuple[object, ...], str] | None] = []
    options = [(7, "房产证"), (8, "照片")]
    Ask(window).tick("补交", "", options, answers.append, label="备注", required=required, yes="补交")
    dialog = dialog_of(window)
    boxes, line = dialog.findChildren(QCheckBox), dialog.findChild(QLineEdit)
    assert not button(dialog, "补交").isEnabled()
    qtbot.keyClick(boxes[1], Qt.Key.Key_Space)
    assert button(dialog, "补交").isEnabled() is not required
    qtbot.keyClicks(line, "so")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert answers == [((8,), "so")]


def test_a_single_one_is_ticked_and_escape_ticks_none(window: QWidget, qtbot: QtBot) -> None:
    answers: list[tuple[tuple[object, ...], str] | None] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        Ask(window).tick("补交", "", [(7, "房产证")], answers.append, label="备注", required=False)
        qtbot.keyClick(dialog_of(window), key)
    assert answers == [((7,), ""), None]


def test_everything_in_a_question_has_a_name(window: QWidget) -> None:
    Ask(window).ask_text("退单", "说明", print, label="写明原因")
    dialog = dialog_of(window)
    assert dialog.accessibleName() == "退单"
    assert dialog.width() == 480
    assert all(each.accessibleName() for each in (*dialog.findChildren(Button), *dialog.findChildren(QLineEdit)))
    dialog.reject()


def test_the_stand_in_answers_in_order() -> None:
    ask, answers = ScriptedAsk(True, "原因"), []
    ask.confirm("一", "", answers.append)
    ask.ask_text("二", "", answers.append, label="原因")
    assert answers == [True, "原因"]
    assert [each.title for each in ask.asked] == ["一", "二"]
    with pytest.raises(AssertionError, match="no answer prepared"):
        ask.confirm("三", "", answers.append)


def test_every_line_of_a_long_text_is_seen_and_so_is_what_is_asked(window: QWidget) -> None:
    text = "周四 11月19日 11:00\n免费取消到11月19日（周四）09:30为止，现在按迟取消的规定办。"
    Ask(window).ask_lines("取消方国梁的助餐？", text, [Line("reason", "原因", "本人要求")], lambda answer: None)
    dialog = dialog_of(window)
    for label in dialog.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())
    line = dialog.findChild(QLineEdit)
    assert line is not None and line.height() >= line.sizeHint().height()
