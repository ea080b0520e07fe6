"""Standing plans and pauses: begun, changed, stopped, paused and going on, from the board and without it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt

from desk.models.care import CareService
from desk.rules.care import PauseKind, PlanState
from desk.services import bookings
from desk.services.bookings import PlanInput
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre, grant

Sit = Callable[..., CareDesk]


def _plans(centre: Centre, name: str) -> tuple[bookings.PlanRow, ...]:
    found = centre.look(bookings.plans_of, resident_id=centre.people[name])
    assert isinstance(found, tuple)
    return found


def _open(desk: CareDesk, centre: Centre, name: str) -> Any:
    desk.tab.dialogs.plans_of(centre.people[name])
    dialog = desk.sheet()
    desk.settle()
    return dialog


def _form(desk: CareDesk, dialog: Any) -> Any:
    desk.settle()
    form = dialog.form
    assert form is not None
    form.activateWindow()
    desk.qtbot.waitUntil(form.isActiveWindow)
    return form


def _press(desk: CareDesk, dialog: Any, letter: str) -> None:
    """A letter while the list has the focus."""
    desk.qtbot.keyClicks(dialog.list, letter)
    desk.settle()


def test_a_plan_is_begun_and_books_its_days(sit: Sit, centre: Centre) -> None:
    centre.act(grant, centre=centre, name="何桂英", service="助餐", count=20, days=60)
    desk = sit()
    desk.letter("p")
    dialog = desk.sheet()
    desk.qtbot.keyClicks(dialog.person.find, "hgy")
    desk.settle()
    desk.qtbot.keyClick(dialog.person.find, Qt.Key.Key_Return)
    desk.settle()
    assert not dialog.list.entries() and dialog.new.isEnabled() and not dialog.edit.isEnabled()
    _press(desk, dialog, "n")
    form = _form(desk, dialog)
    desk.settle()
    assert form.weekdays.weekdays() == "12345" and form.valid_from.text() == centre.day(1).isoformat()
    assert form.package.currentText() == "助餐20次, 20 left"
    form.last.setText("someday")
    form.store_button.click()
    assert "Please write the day" in form.fields["valid_until"].message()
    form.last.setText((centre.day(9)).isoformat())
    form.portions.setValue(2)
    form.at_home.segment(True).click()
    form.wish.setText("少盐")
    form.store_button.click()
    desk.settle()
    (plan,) = _plans(centre, "何桂英")
    assert (plan.weekdays, plan.portions, plan.at_home, plan.wish) == ("12345", 2, True, "少盐")
    assert plan.valid_until == centre.day(10) and plan.grant_id is not None
    assert "booked" in dialog.note.text() and len(dialog.list.entries()) == 1
    assert "2 portions" in dialog.list.current().words()
    desk.page.reload()
    desk.settle()
    spot = desk.grid.sheet.spot_of(centre.sittings["午餐"], centre.day(1))
    assert desk.grid.sheet.cell(spot).booked == 2


def test_a_plan_is_changed_paused_goes_on_and_stops(sit: Sit, centre: Centre) -> None:
    values = PlanInput(centre.people["方国梁"], centre.sittings["午餐"], "12345", centre.day(0))
    centre.act(bookings.save_plan, plan_id=None, version=None, values=values)
    desk = sit()
    dialog = _open(desk, centre, "方国梁")
    assert dialog.list.current().plan.state is PlanState.ACTIVE
    _press(desk, dialog, "e")
    form = _form(desk, dialog)
    assert form.valid_from.text() == centre.day(1).isoformat()
    form.weekdays.chips["5"].click()
    form.store_button.click()
    desk.settle()
    assert {plan.weekdays for plan in _plans(centre, "方国梁")} == {"12345", "1234"}

    running = next(n for n, entry in enumerate(dialog.list.entries()) if entry.plan.weekdays == "1234")
    dialog.list.setCurrentIndex(dialog.list.model().index(running))
    _press(desk, dialog, "p")
    form = _form(desk, dialog)
    form.kind.segment(PauseKind.HOSPITAL).click()
    form.until.setText("+5")
    form.reason.setText("摔伤")
    form.store_button.click()
    desk.settle()
    (pause,) = centre.look(bookings.pauses_of, resident_id=centre.people["方国梁"])
    assert (pause.kind, pause.since, pause.until) == (PauseKind.HOSPITAL, centre.day(1), centre.day(5))
    assert "cancelled" in dialog.note.text()

    row = next(n for n, entry in enumerate(dialog.list.entries()) if entry.pause is not None)
    dialog.list.setCurrentIndex(dialog.list.model().index(row))
    assert dialog.resume.isEnabled() and not dialog.stop.isEnabled()
    _press(desk, dialog, "r")
    form = _form(desk, dialog)
    form.on.setText((centre.day(5) - timedelta(days=3)).isoformat())
    form.store_button.click()
    desk.settle()
    (pause,) = centre.look(bookings.pauses_of, resident_id=centre.people["方国梁"])
    assert pause.until == centre.day(2)

    running = next(n for n, entry in enumerate(dialog.list.entries()) if entry.plan.weekdays == "1234")
    dialog.list.setCurrentIndex(dialog.list.model().index(running))
    _press(desk, dialog, "s")
    form = _form(desk, dialog)
    form.reason.setText("")
    form.store_button.click()
    desk.settle()
    assert "say why" in form.fields["reason"].message()
    form.reason.setText("去女儿家住")
    form.store_button.click()
    desk.settle()
    assert all(plan.stopped_on or plan.valid_until for plan in _plans(centre, "方国梁"))
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk.back()


def test_everything_of_a_resident_can_rest(sit: Sit, centre: Centre) -> None:
    centre.act(bookings.book, person=centre.wants("沈桂芳"), **centre.time("助浴10", 1))
    desk = sit()
    dialog = _open(desk, centre, "沈桂芳")
    dialog.pause.click()
    form = _form(desk, dialog)
    assert form.what.count() == 1
    form.store_button.click()
    desk.settle()
    (entry,) = dialog.list.entries()
    assert entry.plan is None and entry.words().startswith("Everything rests")
    desk.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    form = _form(desk, dialog)
    form.never.setChecked(True)
    form.store_button.click()
    desk.settle()
    assert not dialog.list.entries()


def test_what_is_missing_is_told_and_may_pass(sit: Sit, centre: Centre) -> None:
    def ask_for_nothing(session: Any) -> None:
        session.get_one(CareService, centre.services["助浴"]).needs_consent = False

    centre.act(ask_for_nothing)
    desk = sit()
    dialog = _open(desk, centre, "何桂英")
    dialog.begin()
    form = _form(desk, dialog)
    form.service.setCurrentIndex(form.service.findText("助浴"))
    desk.settle()
    assert not form.portions.isVisible() and not form.diet.isVisible()
    form.store_button.click()
    desk.settle()
    assert form.trouble.isVisible() and form.isVisible()
    if form.store_button.text() == "Save all the same":
        form.store_button.click()
        desk.settle()
        assert len(_plans(centre, "何桂英")) == 1
    else:
        assert not _plans(centre, "何桂英")
    desk.page.cover()
    desk.settle()
    assert not desk.page.is_dirty()
