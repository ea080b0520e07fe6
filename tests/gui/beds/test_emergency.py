"""An emergency admission: few keys, a bed of the reserve, and a deadline for the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from desk.rules.beds import StayKind, StayState
from desk.rules.permissions import Role
from desk.services import beds
from desk.views.beds.stay.possible import Act
from tests.support.beds_desk import BedsDesk, type_in

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def test_a_name_a_word_and_enter_are_enough(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.ctrl(Key.Key_E)
    sheet = desk.sheet()
    assert sheet.name.hasFocus() and "01-08" in sheet.deadline.text()
    assert sheet.bed.opening().bed == "205-1"
    type_in(sheet.name, "无名氏甲")
    desk.key(Key.Key_Return)
    assert sheet.condition.hasFocus()
    type_in(sheet.condition, "摔倒")
    desk.key(Key.Key_Return)
    bar = desk.bar("无名氏甲")
    assert desk.bed_of("无名氏甲") == "205-1" and bar.state is StayState.ADMITTED
    assert bar.kind is StayKind.EMERGENCY and bar.incomplete_by is not None
    assert "completed by" in desk.told()


def test_a_condition_is_asked_for_and_nothing_typed_is_lost(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.page.dialogs.emergency()
    sheet = desk.sheet()
    sheet.name.setText("无名氏乙")
    sheet.store()
    desk.settle()
    assert "condition" in sheet.fields["condition"].message() and sheet.name.text() == "无名氏乙"


def test_a_file_that_is_there_is_offered_and_taken_with_one_key(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.page.dialogs.emergency()
    sheet = desk.sheet()
    type_in(sheet.name, "冯宝根")
    desk.qtbot.waitUntil(lambda: bool(sheet.hits))
    sheet.hits[0].click()
    desk.settle()
    assert sheet.resident_id is not None and sheet.sex.value() == "male" and sheet.condition.hasFocus()


def test_somebody_with_a_bed_is_refused_by_name(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.page.dialogs.emergency()
    sheet = desk.sheet()
    type_in(sheet.name, "马福寿")
    desk.qtbot.waitUntil(lambda: bool(sheet.hits))
    sheet.hits[0].click()
    sheet.condition.setText("发热")
    sheet.store()
    desk.settle()
    assert "301-1" in sheet.refusal.words.text() + sheet.trouble.text()


def test_what_is_missing_is_completed_later(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("305-3", 0)
    bar = desk.board.current_bar()
    if bar.incomplete_by is None:  # the centre's own emergency is an ordinary admission of that kind
        desk.page.dialogs.emergency()
        sheet = desk.sheet()
        sheet.name.setText("无名氏丙")
        sheet.condition.setText("走失")
        sheet.store()
        desk.settle()
        bar = desk.bar("无名氏丙")
    desk.page.dialogs.open(bar.stay_id)
    desk.settle()
    drawer = desk.page.dialogs.drawer
    assert "completed" in drawer.alert_words.text() and Act.COMPLETE in drawer.shown_acts()
    desk.page.dialogs.act(Act.COMPLETE)
    sheet = desk.sheet()
    sheet.care.diet.setText("流食")
    sheet.store_button.click()
    desk.settle()
    file = desk.office.act(Role.STATION_HEAD, partial(beds.stay, stay_id=bar.stay_id))
    assert file.completed_at is not None and file.diet == "流食"
    assert Act.COMPLETE not in drawer.shown_acts()


def test_the_sex_decides_which_rooms_come_into_question(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.page.dialogs.emergency()
    sheet = desk.sheet()
    desk.settle()
    assert not free(sheet, "202-2")
    sheet.sex.segment("female").click()
    desk.settle()
    assert free(sheet, "202-2") and not free(sheet, "203-2")


def free(sheet: object, bed: str) -> bool:
    return next(each.free for each in sheet.bed.found.beds if each.bed == bed)
