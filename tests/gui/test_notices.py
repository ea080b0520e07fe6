"""Toasts and the panel of a long task."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.views import theme
from desk.views.notices import SHOWN_MS, Action, Notices
from desk.views.task import TaskPanel


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    theme.apply(qapp)
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    return shown


@pytest.fixture
def notices(window: QWidget) -> Iterator[Notices]:
    made = Notices(window)
    yield made
    made.clear()


def fire(widget: QWidget) -> None:
    """Let the widget's clock run out now."""
    widget.findChild(QTimer).timeout.emit()


def test_a_notice_is_shown_and_kept(notices: Notices, window: QWidget) -> None:
    told = QSignalSpy(notices.told)
    notices.tell("BJ-1119-0018，回执已打印", "good", title="已办结")
    toast = notices.toasts()[0]
    assert toast.isVisible()
    assert toast.geometry().bottom() < window.height()
    assert toast.accessibleName() == "已办结 BJ-1119-0018，回执已打印"
    assert [each.title for each in notices.history] == ["已办结"]
    assert told.count() == 1
    toast.grab()


def test_a_notice_goes_by_itself_and_an_error_stays(notices: Notices) -> None:
    notices.tell("已存", "good")
    notices.tell("小票机缺纸", "bad")
    saved, failed = notices.toasts()
    assert saved.findChild(QTimer).isActive()
    assert saved.findChild(QTimer).interval() == SHOWN_MS
    assert not failed.findChild(QTimer).isActive()
    fire(saved)
    assert notices.toasts() == (failed,)
    failed.close_button.click()
    assert notices.toasts() == ()
    assert len(notices.history) == 2


def test_the_key_of_a_notice_does_its_action_once(notices: Notices, window: QWidget, qtbot: QtBot) -> None:
    undone: list[str] = []
    notices.tell("已办结", "good", action=Action("撤销", "Ctrl+Z", lambda: undone.append("x")))
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["x"]
    assert notices.toasts() == ()


def test_the_same_words_are_not_stacked_and_at_most_four_show(notices: Notices) -> None:
    for _ in range(3):
        notices.tell("码没认出", "warn")
    assert len(notices.toasts()) == 1
    for number in range(6):
        notices.tell(f"第 {number} 条")
    assert len(notices.toasts()) == 4
    assert len(notices.history) == 9


def test_toasts_do_not_overlap_and_long_ones_grow(notices: Notices) -> None:
    notices.tell("短")
    notices.tell("这一条很长，" * 12, title="正在备份")
    short, long = notices.toasts()
    assert long._height() > short._height()
    notices.tell("三张卡现在生效了。这张纸下次从第 2 格起", title="便民联系卡（银行卡大小，单面）")
    below = notices.toasts()[-1]
    assert below._lines() == 1, "one line below its title, and no empty one"
    assert short.geometry().bottom() - 14 <= long.geometry().top() + 14 + 12


def test_a_task_says_how_far_it_is(notices: Notices) -> None:
    panel = notices.task("导入居民名册", ("读表头", "查重", "导入"), detail="居民.xlsx", undo="停下会撤回全部行")
    panel.progress(2, 7316, 12000)
    fire_pause(panel)
    assert "7,316" in panel.words()
    assert "60%" in panel.words()
    panel.problems("23 行没进", "身份证重复 14")
    panel.grab()
    panel.finish()
    assert notices.tasks == []


def test_a_task_is_drawn_at_most_ten_times_a_second(notices: Notices) -> None:
    panel = notices.task("导入", ("导入",))
    before = panel.updates
    for done in range(1000):
        panel.progress(0, done, 1000)
    assert panel.updates == before
    fire_pause(panel)
    assert panel.updates == before + 1
    panel.finish()


def test_escape_sends_a_task_to_the_background_and_stop_asks(notices: Notices, qtbot: QtBot) -> None:
    panel = notices.task("导入", ("导入",))
    stopped, hidden = QSignalSpy(panel.stopped), QSignalSpy(panel.backgrounded)
    panel.stop.click()
    assert stopped.count() == 1
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert hidden.count() == 1
    assert panel.isHidden()
    notices.toasts()[-1].button.click()
    assert panel.isVisible()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.finish()
    notices.toasts()[-1].button.click()
    assert panel.isHidden()


def fire_pause(panel: TaskPanel) -> None:
    panel._pause.stop()
    panel._refresh_again()
