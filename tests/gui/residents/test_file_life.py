"""登记变化: hospital and back, moving, death, and what was recorded wrongly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from desk.rules.life import LifeEvent, Presence
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.residents import EventInput, ResidentFile, ResidentInput
from desk.views.residents.life import BACK
from tests.gui.residents.test_file_in_place import stored
from tests.support.residents_desk import HOME, Desk, make
from tests.unit.office import Office


def ask(desk: Desk) -> Any:
    """The dialog, by its key."""
    desk.ctrl(Qt.Key.Key_J)
    dialog = desk.page.file.lives.dialog
    assert dialog is not None
    return dialog


def press_enter(desk: Desk, dialog: Any) -> None:
    desk.qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    desk.settle()
    if desk.page.file.lives.dialog is None:  # no window manager here gives the focus back
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        desk.window.activateWindow()
        desk.qtbot.waitUntil(desk.window.isActiveWindow)
        desk.page.focus_first()


def record(office: Office, file: ResidentFile, kind: LifeEvent, on: int) -> None:
    values = EventInput(kind, date(2026, 1, on))
    office.act(
        Role.CLERK,
        lambda session: residents.record_event(session, resident_id=file.resident_id, version=None, values=values),
    )


def test_to_hospital_and_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    assert dialog.kind() == LifeEvent.HOSPITAL
    assert BACK not in dialog.chips
    dialog.edits["place"].setText("省立医院")
    dialog.edits["since"].setText("2026-01-05")
    press_enter(desk, dialog)
    now = stored(office, file)
    assert now.presence is Presence.HOSPITAL
    assert now.stay is not None
    assert (now.stay.since, now.stay.place) == (date(2026, 1, 5), "省立医院")
    assert desk.page.file.head.presence.toolTip() == "省立医院"
    dialog = ask(desk)
    assert dialog.kind() == BACK
    assert not dialog.fields["note"].isVisible()
    press_enter(desk, dialog)
    assert stored(office, file).presence is Presence.AT_HOME


def test_a_return_taken_back_leaves_the_stay(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    record(office, file, LifeEvent.HOSPITAL, 5)
    desk = sit()
    desk.open(file)
    press_enter(desk, ask(desk))
    assert stored(office, file).presence is Presence.AT_HOME
    desk.ctrl(Qt.Key.Key_Z)
    now = stored(office, file)
    assert now.presence is Presence.HOSPITAL
    assert now.stay is not None
    assert (now.stay.since, now.stay.until) == (date(2026, 1, 5), None)


def test_the_kind_has_the_focus_and_the_year_may_be_left_out(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    assert dialog.focusWidget() is dialog.chips[LifeEvent.HOSPITAL], "Enter does not record what nobody chose"
    dialog.chips[LifeEvent.DEATH].click()
    assert dialog.fields["since"].title.text() == "Died on"
    dialog.chips[LifeEvent.HOSPITAL].click()
    dialog.edits["since"].setText("1-5")
    press_enter(desk, dialog)
    stay = stored(office, file).stay
    assert stay is not None
    assert stay.since == date(2026, 1, 5)


def test_a_fault_stands_beside_its_field(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    dialog.edits["since"].setText("上周")
    press_enter(desk, dialog)
    assert dialog.fields["since"].state() == "error"
    dialog.edits["since"].setText("2026-01-05")
    dialog.edits["until"].setText("2026-01-02")
    press_enter(desk, dialog)
    assert dialog.fields["until"].state() == "error"
    assert stored(office, file).stay is None
    dialog.reject()


def test_a_death_is_foretold_and_asked_about_once_more(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    make(office, ResidentInput(name="李建国", living_address=HOME))
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    dialog.chips[LifeEvent.DEATH].click()
    desk.settle()
    assert dialog.foreseen.isVisible()
    told = dialog.foreseen.text()
    desk.ask.answers = [False, True]
    press_enter(desk, dialog)
    assert stored(office, file).status == "living"
    assert told in desk.ask.asked[0].text
    dialog.save()
    desk.settle()
    assert stored(office, file).status == "deceased"
    view = desk.page.file
    assert view.head.gone.isVisible()
    assert not view.head.intake.isVisible()
    assert told in desk.notices.history[-1].text


def test_a_death_recorded_wrongly_is_taken_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    record(office, file, LifeEvent.DEATH, 6)
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    assert not dialog.chips
    assert not dialog.save_button.isVisible()
    desk.ask.answers = [True]
    [button] = dialog.undo_buttons
    button.click()
    desk.settle()
    assert stored(office, file).status == "living"
    assert desk.page.file.head.intake.isVisible()


def test_undo_takes_an_event_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    dialog.show_kind(LifeEvent.MOVED_OUT)
    desk.settle()
    press_enter(desk, dialog)
    assert stored(office, file).status == "moved_out"
    desk.ctrl(Qt.Key.Key_Z)
    assert stored(office, file).status == "living"
    assert not desk.page.file.head.gone.isVisible()


def test_another_household_needs_an_address(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = ask(desk)
    dialog.show_kind(LifeEvent.HOUSEHOLD_CHANGED)
    desk.settle()
    press_enter(desk, dialog)
    assert dialog.fields["address"].state() == "error"
    dialog.edits["address"].setText("双忠西巷24号3单元201室")
    dialog.edits["role"].setText("配偶")
    press_enter(desk, dialog)
    now = stored(office, file)
    assert "双忠西巷" in now.living_address
    assert now.household_role == "配偶"


def test_the_line_of_an_event_leads_to_taking_it_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    record(office, file, LifeEvent.HOSPITAL, 5)
    desk = sit()
    desk.open(file)
    desk.page.file.line.setFocus()
    desk.key(Qt.Key.Key_Home)
    rows = desk.page.file.line.rows()
    while desk.page.file.line._entries.at(desk.page.file.line.currentIndex()) is not rows[-1]:
        desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    dialog = desk.page.file.lives.dialog
    assert [event.kind for event in dialog.events] == [LifeEvent.HOSPITAL]
    dialog.reject()
    assert desk.page.file.lives.dialog is None
    assert QApplication.activeModalWidget() is None
