"""The tab of the week: the board beside the panel of its slot, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desk.models.care import CareSlot
from desk.rules.care import BookingState
from desk.rules.permissions import Role
from desk.services import bookings
from desk.views.care.possible import Act
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre, grant

POPUPS = ("does not support raise", "does not support grabbing the keyboard", "propagateSizeHints")  # offscreen
ASKED = {"reason": "asked for"}


def _book(centre: Centre, name: str, sitting: str, day: int = 0, **more: object) -> bookings.BookingFile:
    done = centre.act(bookings.book, person=centre.wants(name, insist=True, **more), **centre.time(sitting, day))
    assert isinstance(done, bookings.Done)
    return done.booking


def _now(centre: Centre, file: bookings.BookingFile) -> bookings.BookingFile:
    found = centre.look(bookings.booking, booking_id=file.booking_id)
    assert isinstance(found, bookings.BookingFile)
    return found


def test_the_panel_follows_the_cursor_and_space_goes_through_the_bookings(
    sit: Callable[..., CareDesk], centre: Centre
) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助浴", count=4)
    _book(centre, "沈桂芳", "助浴10", wish="水温低一点")
    _book(centre, "阮秀琴", "助浴10")
    desk = sit()
    desk.point("助浴10")
    panel = desk.panel
    assert panel.title.text() == "助浴  10:00–10:40" and panel.fill.text() == "2 / 2 full"
    assert panel.name.text() == "沈桂芳" and desk.grid.chosen == panel.file.booking_id
    said = [label.text() for label in panel._facts.findChildren(type(panel.name))]
    assert "水温低一点" in said and any("4 left, 3 after" in each for each in said)
    assert panel.steps.accessibleName().startswith("✓ booked") and "counted" in panel.steps.accessibleName()
    desk.key(Qt.Key.Key_Space)
    assert panel.name.text() == "阮秀琴" and desk.grid.chosen == panel.file.booking_id
    desk.point("午餐")
    assert panel.none.isVisible() and not panel.inside.isVisible() and panel.book.isVisible()
    panel.open_file.click()
    desk.point("助浴10")
    panel.open_file.click()
    assert desk.went == [("residents", centre.people["沈桂芳"])]


def test_a_booking_goes_step_by_step_and_each_can_be_taken_back(sit: Callable[..., CareDesk], centre: Centre) -> None:
    file = _book(centre, "何桂英", "午餐", at_home=True)
    desk = sit()
    desk.point("午餐")
    assert desk.panel.next.text() == "Is cooked"
    desk.letter("d")
    assert _now(centre, file).state is BookingState.IN_PREPARATION
    assert desk.panel.next.text() == "Has eaten"
    desk.letter("d")
    assert _now(centre, file).state is BookingState.FULFILLED
    assert not desk.panel.can(Act.NEXT)
    desk.letter("d")
    desk.ctrl(Qt.Key.Key_Z)
    assert _now(centre, file).state is BookingState.IN_PREPARATION and "as it was before" in desk.told()
    desk.ctrl(Qt.Key.Key_Z)
    desk.ctrl(Qt.Key.Key_Z)
    assert _now(centre, file).state is BookingState.BOOKED and "Nothing was done here" in desk.told()


def test_del_cancels_for_a_reason_and_the_place_is_free(sit: Callable[..., CareDesk], centre: Centre) -> None:
    file = _book(centre, "沈桂芳", "助浴10", 1)
    desk = sit(None, ASKED)
    desk.point("助浴10", 1)
    desk.key(Qt.Key.Key_Delete)
    assert _now(centre, file).state is BookingState.BOOKED, "Esc leaves it"
    desk.key(Qt.Key.Key_Delete)
    assert _now(centre, file).state is BookingState.CANCELLED
    assert "takes nothing" in desk.ask.asked[1].text and "cancelled" in desk.told()
    assert desk.panel.file is None and desk.grid.current_cell().booked == 0
    desk.key(Qt.Key.Key_Delete)
    assert len(desk.ask.asked) == 2, "nothing is there to cancel"


def test_g_carries_a_booking_to_another_time(sit: Callable[..., CareDesk], centre: Centre) -> None:
    file = _book(centre, "沈桂芳", "助浴10", 1)
    desk = sit(True)
    desk.point("助浴10", 1)
    desk.letter("g")
    assert desk.page.keys()[1] == ("Enter", "Put down")
    desk.key(Qt.Key.Key_Escape)
    assert desk.grid.carry is None
    desk.letter("g")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Return)
    now = _now(centre, file)
    assert (now.sitting_id, now.day) == (centre.sittings["助浴14"], centre.day(2))
    assert desk.panel.file.booking_id == file.booking_id, "the cursor went along"
    assert desk.grid.current_cell().day == centre.day(2)


def test_the_mouse_carries_one_that_is_not_shown_yet(sit: Callable[..., CareDesk], centre: Centre) -> None:
    _book(centre, "沈桂芳", "助浴10", 1)
    file = _book(centre, "阮秀琴", "助浴10", 1)
    desk = sit()
    grid = desk.grid
    spot = grid.sheet.spot_of(centre.sittings["助浴10"], centre.day(1))
    goal = grid.place_of(grid.sheet.spot_of(centre.sittings["助浴14"], centre.day(2))).center().toPoint()
    start = grid.picture.seats(spot)[1].center().toPoint()
    QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid.viewport(), start + QPoint(20, 0))
    desk.settle()
    assert grid.carry is not None and grid.carry.name == "阮秀琴"
    QTest.mouseMove(grid.viewport(), goal)
    QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=goal)
    desk.settle()
    assert _now(centre, file).sitting_id == centre.sittings["助浴14"]


def test_who_waits_gets_a_free_place_or_another_time_or_somebody_gives_way(
    sit: Callable[..., CareDesk], centre: Centre
) -> None:
    first, _ = _book(centre, "沈桂芳", "助浴10", 1), _book(centre, "阮秀琴", "助浴10", 1)
    waits = centre.act(bookings.wait, person=centre.wants("金凤仙"), **centre.time("助浴10", 1)).booking
    desk = sit("要早一点")
    desk.point("助浴10", 1)
    for name in ("阮秀琴", "金凤仙", "沈桂芳"):
        desk.key(Qt.Key.Key_Space)
        assert desk.panel.name.text() == name, "Space goes to who waits, too"
    QTest.mouseClick(desk.panel.waiting, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.panel.name.text() == "金凤仙"
    desk.key(Qt.Key.Key_Space)
    assert "金凤仙, could have 09:00" in desk.panel.waiting_words.text()
    desk.panel.yield_button.click()
    desk.settle()
    assert _now(centre, first).sitting_id == centre.sittings["助浴09"]
    assert _now(centre, waits).state is BookingState.BOOKED
    desk.ctrl(Qt.Key.Key_Z)
    assert _now(centre, waits).state is BookingState.WAITING
    desk.point("助浴10", 1)
    assert desk.panel.can(Act.SEAT_WAITING) and not desk.panel.can(Act.GIVE_WAY)
    desk.panel.seat_button.click()
    desk.settle()
    assert _now(centre, waits).state is BookingState.BOOKED
    other = centre.act(bookings.wait, person=centre.wants("郭长林", insist=True), **centre.time("助浴10", 1)).booking
    desk.page.reload()
    desk.settle()
    desk.panel.offer_button.click()
    desk.settle()
    assert _now(centre, other).state is BookingState.BOOKED, desk.told()
    assert _now(centre, other).day == centre.day(1) and _now(centre, other).sitting_id != centre.sittings["助浴10"]


def test_a_clerk_books_and_cancels_but_runs_nothing(sit: Callable[..., CareDesk], centre: Centre) -> None:
    _book(centre, "沈桂芳", "助浴10")
    desk = sit(role=Role.CLERK)
    desk.point("助浴10")
    assert not desk.panel.next.isVisible() and desk.panel.can(Act.CANCEL) and desk.panel.can(Act.MOVE)
    assert desk.panel.further() == (Act.CHANGE, Act.UNDO)
    offered = set(dict(desk.tab.keys()))
    assert {"G", "Del", "N"} <= offered and not {"D", "Ctrl+J"} & offered


@pytest.mark.qt_log_ignore(*POPUPS)
def test_the_menu_says_did_not_come_waives_and_corrects(sit: Callable[..., CareDesk], centre: Centre) -> None:
    came = _book(centre, "何桂英", "洗衣09")
    missed = _book(centre, "方国梁", "洗衣09")
    centre.act(bookings.fulfil, booking_id=came.booking_id, version=None)
    desk = sit("说错了", True)
    desk.point("洗衣09")
    assert desk.panel.further() == (Act.CORRECT, Act.ACCOUNT, Act.UNDO)
    desk.tab.act(Act.CORRECT)
    desk.settle()
    assert _now(centre, came).state is BookingState.CORRECTED
    desk.key(Qt.Key.Key_Space)
    assert desk.panel.name.text() == "方国梁"
    desk.panel.show_menu()
    assert [each.text().split("\t")[0] for each in desk.panel.menu.actions()][1] == "Did not come"
    desk.panel.menu.close()
    desk.tab.act(Act.NO_SHOW)
    desk.settle()
    assert _now(centre, missed).state is BookingState.NO_SHOW


def test_another_week_and_back(sit: Callable[..., CareDesk], centre: Centre) -> None:
    file = _book(centre, "何桂英", "午餐", 14)
    desk = sit()
    assert desk.tab.bar.dates.text() == "01-05 – 11"
    desk.key(Qt.Key.Key_PageDown)
    assert desk.tab.first == centre.day(5) and desk.grid.sheet.today_column is None
    desk.letter("t")
    assert desk.grid.sheet.today_column == desk.grid.cursor_at.column
    desk.page.open(file.booking_id)
    desk.settle()
    assert desk.tab.first == centre.day(12) and desk.panel.file.booking_id == file.booking_id
    assert desk.page.context == "" and desk.tab.context == "4 services open today"
    assert desk.page.notes() == [("check-circle", "Read at 09:20")]


def test_a_small_window_folds_the_panel_away_until_it_is_asked_for(
    sit: Callable[..., CareDesk], centre: Centre
) -> None:
    _book(centre, "沈桂芳", "助浴10")
    _book(centre, "阮秀琴", "助浴10")
    desk = sit()
    desk.window.resize(1000, 640)
    desk.page.resize(1000, 640)
    assert not desk.panel.isVisible()
    desk.point("助浴10")
    desk.key(Qt.Key.Key_Return)
    assert desk.panel.isVisible() and desk.panel.name.text() == "沈桂芳"
    desk.key(Qt.Key.Key_Escape)
    assert not desk.panel.isVisible() and desk.grid.hasFocus()


def test_ctrl_p_shows_the_sheet_of_the_day_under_the_cursor(sit: Callable[..., CareDesk], centre: Centre) -> None:
    _book(centre, "沈桂芳", "助浴10", 1)
    desk = sit()
    desk.point("助浴10", 1)
    assert [words.split("\t")[0] for words, _ in desk.tab.printing.entries()] == [
        "Standing plans and pauses …", "Print the services of 01-08", "Print what plans change on 01-08",
        "Print record sheets of this bath time (1)",
    ]  # fmt: skip
    desk.ctrl(Qt.Key.Key_P)
    dialog = desk.sheet()
    desk.wait_for(lambda: dialog.print.isEnabled())
    dialog.reject()
    desk.back()


def test_ctrl_e_changes_wish_package_and_carers(sit: Callable[..., CareDesk], centre: Centre) -> None:
    file = _book(centre, "沈桂芳", "助浴10", 1)
    centre.act(grant, centre=centre, name="沈桂芳", service="助浴", count=4)
    desk = sit()
    desk.point("助浴10", 1)
    desk.ctrl(Qt.Key.Key_E)
    form = desk.sheet()
    assert form.package.currentText() == "paid by itself" and not form.reason.isVisible()
    form.package.setCurrentIndex(0)
    form.wish.setText("带换洗衣服")
    chosen = {box.text() for box in form.boxes.values() if box.isChecked()}
    assert chosen == set(file.resources)
    form.boxes[centre.resources["施小燕"]].setChecked(False)
    form.boxes[centre.resources["何丽"]].setChecked(True)
    form.store_button.click()
    desk.settle()
    now = _now(centre, file)
    assert now.wish == "带换洗衣服" and now.left is not None and now.left.reserved == 1
    assert "何丽" in now.resources and "施小燕" not in now.resources
    assert "changed" in desk.told()


def test_a_change_after_the_kitchen_has_counted_needs_a_reason(sit: Callable[..., CareDesk], centre: Centre) -> None:
    file = _book(centre, "何桂英", "晚餐")

    def count(session: Any) -> None:
        session.get_one(CareSlot, file.slot_id).cut_off_at = session.now

    centre.act(count)
    desk = sit()
    desk.point("晚餐")
    desk.ctrl(Qt.Key.Key_E)
    form = desk.sheet()
    form.at_home.segment(True).click()
    form.store_button.click()
    desk.settle()
    assert form.reason.isVisible() and not _now(centre, file).at_home
    form.reason.setText("腿脚不便")
    form.store_button.click()
    desk.settle()
    assert _now(centre, file).at_home


def test_a_long_list_is_narrowed_by_a_name(sit: Callable[..., CareDesk], centre: Centre) -> None:
    for name in ("沈桂芳", "阮秀琴", "何桂英", "郭长林", "方国梁", "葛云霞"):
        _book(centre, name, "洗衣09", 1, portions=2)
    desk = sit()
    desk.point("洗衣09", 1)
    desk.letter("/")
    assert desk.panel.find.hasFocus() and len(desk.panel.seats.seats()) == 12
    desk.panel.find.setText("桂")
    desk.panel.find.textEdited.emit("桂")
    assert {seat.name for seat in desk.panel.seats.seats()} == {"沈桂芳", "何桂英"}
    desk.panel.find.clear()
    desk.letter("gyx")
    desk.key(Qt.Key.Key_Return)
    assert desk.panel.seats.hasFocus() and desk.panel.name.text() == "葛云霞"
    desk.point("午餐")
    assert not desk.panel.find.isVisible()


def test_another_page_can_ask_to_book_for_somebody_or_for_their_plans(
    sit: Callable[..., CareDesk], centre: Centre
) -> None:
    desk = sit()
    desk.page.open(("week", ("book", centre.people["沈桂芳"])))
    form = desk.sheet()
    desk.settle()
    assert [row.about.file.name for row in form.people] == ["沈桂芳"]
    form.reject()
    desk.back()
    desk.page.open(("week", ("plans", centre.people["沈桂芳"])))
    assert desk.sheet().person.resident_id == centre.people["沈桂芳"]


def test_ctrl_j_opens_the_account_for_whoever_runs_the_centre(sit: Callable[..., CareDesk], centre: Centre) -> None:
    _book(centre, "何桂英", "午餐")
    desk = sit()
    desk.point("午餐")
    desk.ctrl(Qt.Key.Key_J)
    desk.sheet()
    desk.settle()
    desk.tab.dialogs.cover()
    desk.back()
    assert not sit(role=Role.CLERK).tab.panel.may_run


def test_keys_act_on_the_slot_under_the_cursor_however_fast_they_come(
    sit: Callable[..., CareDesk], centre: Centre
) -> None:
    nine, ten = _book(centre, "阮秀琴", "助浴09"), _book(centre, "沈桂芳", "助浴10")
    desk = sit()
    desk.point("助浴09")
    QTest.keyClick(desk.grid, Qt.Key.Key_Down)
    QTest.keyClicks(desk.grid, "d")
    desk.settle()
    assert (_now(centre, nine).state, _now(centre, ten).state) == (BookingState.BOOKED, BookingState.IN_PREPARATION)
    QTest.keyClick(desk.grid, Qt.Key.Key_Up)
    QTest.keyClicks(desk.grid, "dd")
    desk.settle()
    assert _now(centre, nine).state is BookingState.IN_PREPARATION, "the second D came while the first was under way"
    assert all(notice.kind == "good" for notice in desk.notices.history)
