"""The night round: all as expected on Enter, what is otherwise by digits, alarms at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from desk.rules.beds import Found
from desk.rules.permissions import Role
from desk.services.beds.census import night_round
from tests.support.beds_desk import BedsDesk

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def opened(desk: BedsDesk) -> Any:
    desk.ctrl(Key.Key_Y)
    return desk.sheet()


def read(desk: BedsDesk) -> Any:
    return desk.office.act(Role.STATION_HEAD, night_round)


def choose(sheet: Any, bed: str) -> None:
    rows = [row.bed for row in sheet.round.rows]
    sheet.table.selectRow(rows.index(bed))


def test_all_as_expected_with_one_enter(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    assert sheet.table.hasFocus() and sheet.model.total() == 15
    desk.key(Key.Key_Return)
    done = read(desk)
    assert done.taken_by == "李站" and all(row.found is row.expected for row in done.rows)
    assert not sheet.take.isVisible() and "All as expected" in desk.told()


def test_what_is_otherwise_is_one_digit_and_a_missing_person_an_alarm(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    choose(sheet, "301-1")
    desk.letter("4")
    assert "马福寿" in sheet.alarm_words.text() and sheet.alarm.isVisible()
    assert sheet.table.current_row().bed == "301-2", "on to the next bed"
    choose(sheet, "301-1")
    sheet.note.setText("21:30 已告知家属")
    sheet.note.editingFinished.emit()
    sheet.store()
    desk.settle()
    row = next(row for row in read(desk).rows if row.bed == "301-1")
    assert (row.found, row.note) == (Found.MISSING, "21:30 已告知家属") and row.alarm
    assert "was not found" in desk.told()


def test_a_slip_is_taken_back_before_and_corrected_after(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    choose(sheet, "301-1")
    desk.letter("4")
    choose(sheet, "301-1")
    desk.letter("1")
    assert sheet.said == {} and not sheet.alarm.isVisible()
    sheet.store()
    desk.settle()
    choose(sheet, "202-1")
    desk.letter("3")
    assert next(row for row in read(desk).rows if row.bed == "202-1").found is Found.IN_HOSPITAL


def test_what_cannot_be_printed_yet_is_not_offered(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    assert sheet.print.isVisible() == (desk.page.dialogs.print_round is not None)
