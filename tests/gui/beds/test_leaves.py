"""Leaves: asked for, approved, gone on and come back from, by keys; overdue ones stand out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from desk.rules.beds import LeaveKind, LeaveState, StayState
from desk.rules.permissions import Role
from desk.services import beds
from desk.services.beds import LeaveInput
from desk.services.beds.leaving import leave_now
from desk.views.beds.stay.leaves import APPROVE, GO, TAKE_BACK
from tests.support.beds_desk import BedsDesk, Centre

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def leaves(desk: BedsDesk, house: Centre, name: str) -> Any:
    return desk.office.act(Role.STATION_HEAD, partial(beds.stay, stay_id=house.stays[name])).leaves


def test_o_and_enter_let_somebody_out_and_o_and_enter_back_in(sit: Sit, house: Centre) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.letter("o")
    sheet = desk.sheet()
    assert sheet.gone.isChecked() and sheet.due.text()
    sheet.taken_by.setText("马建国")
    desk.key(Key.Key_Return)
    assert desk.bar("马福寿").state is StayState.ON_LEAVE
    desk.back(desk.board)
    desk.letter("o")
    desk.sheet()
    desk.key(Key.Key_Return)
    assert desk.bar("马福寿").state is StayState.ADMITTED
    assert leaves(desk, house, "马福寿")[0].taken_by == "马建国"


def test_a_leave_that_is_not_approved_waits_and_is_approved_in_the_drawer(sit: Sit, house: Centre) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.letter("o")
    sheet = desk.sheet()
    sheet.kind.segment(LeaveKind.HOME).click()
    sheet.begins.setText("+1 9:00")
    sheet.begins.textEdited.emit(sheet.begins.text())
    assert not sheet.gone.isEnabled()
    sheet.approved.setChecked(False)
    sheet.store()
    desk.settle()
    leave = leaves(desk, house, "马福寿")[0]
    assert leave.state is LeaveState.PENDING
    desk.page.dialogs.open(house.stays["马福寿"])
    desk.settle()
    drawer = desk.page.dialogs.drawer
    drawer.leaves.buttons[leave.leave_id, APPROVE].click()
    desk.settle()
    assert leaves(desk, house, "马福寿")[0].state is LeaveState.APPROVED
    assert (leave.leave_id, GO) in drawer.leaves.buttons
    desk.ask.answers = [True]
    drawer.leaves.buttons[leave.leave_id, TAKE_BACK].click()
    desk.settle()
    assert leaves(desk, house, "马福寿")[0].state is LeaveState.CANCELLED


def test_a_return_before_the_going_is_refused_beside_its_field(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.letter("o")
    sheet = desk.sheet()
    sheet.due.setText("01-02 10:00")
    sheet.phone.setText("12")
    sheet.store()
    desk.settle()
    assert sheet.fields["back_due_at"].state() == "error" and sheet.fields["phone"].state() == "error"
    assert sheet.due.text() == "01-02 10:00"


def test_only_of_a_hospital_the_return_may_be_open(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("301-1", 0)
    desk.letter("o")
    sheet = desk.sheet()
    sheet.kind.segment(LeaveKind.HOSPITAL).click()
    assert sheet.due.text() == "" and "ward" in sheet.fields["place"].title.text()
    sheet.store()
    desk.settle()
    assert desk.bar("马福寿").state is StayState.ON_LEAVE


def test_an_overdue_leave_is_an_alarm_in_the_drawer(sit: Sit, house: Centre) -> None:
    desk = sit(answers=True)

    def gone(session: Any) -> None:
        at = session.now
        values = LeaveInput(LeaveKind.OUTING, at - timedelta(hours=3), at + timedelta(seconds=1), taken_by="家属")
        leave_now(session, stay_id=house.stays["马福寿"], version=None, values=values)

    desk.office.act(Role.STATION_HEAD, gone)
    before = desk.worker.clock()
    desk.worker.clock = lambda: before + timedelta(hours=1)
    desk.page.dialogs.open(house.stays["马福寿"])
    desk.settle()
    drawer = desk.page.dialogs.drawer
    assert "Should be back since" in drawer.alert_words.text()
    drawer.setFocus()
    drawer._press("O")
    sheet = desk.sheet()
    assert sheet.fields["at"].state() == "warn"
    sheet.store()
    desk.settle()
    assert drawer.file.state is StayState.ADMITTED and not drawer.alert.isVisible()
