"""The form of a new booking: a place held while it is open, warnings that may pass, times offered instead, the line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from desk.errors import DeskError
from desk.models.bookings import Booking
from desk.models.residents import Household, Resident
from desk.rules.care import BookingState, Way
from desk.rules.scanning import CodeKind
from desk.services import bookings
from desk.services.cards.scanning import ScanAnswer
from desk.views.care.booking import jobs
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre, grant

Sit = Callable[..., CareDesk]


@pytest.fixture
def moment(now: datetime) -> list[datetime]:
    """The time on the wall; a test moves it by putting another one in."""
    return [now]


@pytest.fixture
def clock(moment: list[datetime]) -> Callable[[], datetime]:
    return lambda: moment[0]


def _rows(centre: Centre, sitting: str, day: int = 0) -> list[tuple[str, str | None]]:
    """State and way of what is there of a time."""

    def read(session: Any) -> list[tuple[str, str | None]]:
        query = select(Booking).where(Booking.day == centre.day(day)).order_by(Booking.id)
        return [(row.state, row.way) for row in session.scalars(query)]

    found = centre.look(read)
    assert isinstance(found, list)
    return found


def _form(desk: CareDesk, sitting: str, day: int = 0) -> Any:
    desk.point(sitting, day)
    desk.key(Qt.Key.Key_Return)
    form = desk.sheet()
    desk.settle()
    return form


def _choose(desk: CareDesk, form: Any, letters: str) -> None:
    """Type somebody's initials and take the first who fits."""
    desk.qtbot.keyClicks(form.person.find, letters)
    desk.settle()
    desk.qtbot.keyClick(form.person.find, Qt.Key.Key_Return)
    desk.settle()
    desk.wait_for(lambda: not form._calm.isActive())
    desk.settle()


def test_enter_letters_enter_enter_books_a_place_that_was_held(sit: Sit, centre: Centre) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助浴", count=4)
    desk = sit()
    form = _form(desk, "助浴10", 1)
    assert form.time.sitting().sitting_id == centre.sittings["助浴10"] and form.time.day() == centre.day(1)
    assert _rows(centre, "助浴10", 1) == [("DRAFT", "DESK")]
    assert form.held.text() == "1 held for 10:00"
    assert desk.grid.current_cell().seats[0].state is BookingState.DRAFT, "colleagues see that it is held"
    _choose(desk, form, "sgf")
    assert form.people[0].package.currentText() == "助浴4次, 4 left"
    assert form.store_button.hasFocus() and form.store_button.text() == "Book"
    desk.key(Qt.Key.Key_Return)
    assert _rows(centre, "助浴10", 1) == [("BOOKED", "DESK")]
    assert "沈桂芳" in desk.told() and "booked" in desk.told()
    desk.back()
    assert desk.panel.file.left.reserved == 1
    desk.ctrl(Qt.Key.Key_Z)
    assert _rows(centre, "助浴10", 1) == [("CANCELLED", "DESK")]


def test_whoever_is_quicker_than_the_desk_leaves_no_place_held(sit: Sit, centre: Centre) -> None:
    for name in ("阮秀琴", "何桂英", "方国梁"):
        centre.act(bookings.book, person=centre.wants(name), **centre.time("午餐", 1))
    desk = sit()
    form = _form(desk, "午餐", 1)
    _choose(desk, form, "sgf")
    form._changed()
    form._hold()  # one more place is asked for: the last one
    form.store_button.click()
    assert form.holding.is_asking and not form.store_button.isEnabled()
    desk.settle()
    desk.back()
    assert _rows(centre, "午餐", 1) == [("BOOKED", "DESK")] * 4


def test_esc_gives_the_place_back_and_so_does_the_clock(sit: Sit, centre: Centre, moment: list[datetime]) -> None:
    desk = sit()
    form = _form(desk, "助浴10", 1)
    desk.key(Qt.Key.Key_Escape)
    desk.back()
    assert _rows(centre, "助浴10", 1) == []

    form = _form(desk, "助浴10", 1)
    moment[0] += timedelta(minutes=6)
    form.person.find.textEdited.emit("s")
    desk.settle()
    form.tell_time()
    assert form.held.text() == "1 held for 10:00", "whoever types keeps it"
    moment[0] += timedelta(minutes=11)
    form.tell_time()
    desk.settle()
    assert _rows(centre, "助浴10", 1) == [] and form.held.text() == ""
    assert "free again" in form.fields["time"].message()
    _choose(desk, form, "sgf")
    desk.key(Qt.Key.Key_Return)
    assert _rows(centre, "助浴10", 1) == [("BOOKED", "DESK")], "choosing somebody held it anew"


def test_a_household_is_booked_together_with_portions_and_wishes(sit: Sit, centre: Centre) -> None:
    def move_in(session: Any) -> None:
        home = Household(station_id=session.actor.station_id, address="3号楼", address_key="three")
        session.add(home)
        session.flush()
        for name in ("葛守田", "葛云霞"):
            session.get_one(Resident, centre.people[name]).household_id = home.id

    centre.act(move_in)
    desk = sit()
    form = _form(desk, "午餐", 1)
    _choose(desk, form, "gst")
    form._mates.itemAt(0).widget().click()
    desk.settle()
    first, second = form.people
    assert second.about.file.name == "葛云霞"
    desk.wait_for(lambda: not second.portions.visibleRegion().isEmpty())
    stops = [first.portions, first.wish, second.portions, second.wish, form.person.find, form.store_button]
    first.remove.setFocus()
    reached = []
    for _ in range(30):
        desk.qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        reached.append(form.focusWidget())
    assert sorted(stops, key=reached.index) == stops
    first.portions.setValue(2)
    second.at_home.segment(True).click()
    second.wish.setText("少盐")
    form.way.segment(Way.PHONE).click()
    desk.settle()
    assert form.held.text().startswith("3 held")
    desk.wait_for(lambda: not form._calm.isActive())
    form.store_button.click()
    desk.settle()
    assert _rows(centre, "午餐", 1) == [("BOOKED", "PHONE")] * 3
    assert "葛守田, 葛云霞" in desk.told()
    found = centre.look(
        bookings.bookings_of, resident_id=centre.people["葛云霞"], first=centre.day(1), last=centre.day(1)
    )
    assert [(row.at_home, row.wish) for row in found] == [(True, "少盐")]


def test_a_warning_stands_beside_the_person_and_may_pass(sit: Sit, centre: Centre) -> None:
    person = centre.wants("沈桂芳")
    centre.act(bookings.book, person=person, **centre.time("助浴10", 1))
    desk = sit()
    form = _form(desk, "理发10", 1)
    _choose(desk, form, "sgf")
    (problem,) = form.people[0].problems
    assert problem.key == "ELSEWHERE" and problem.warning
    assert form.store_button.text() == "Book all the same"
    form.store_button.click()
    desk.settle()
    assert [state for state, _ in _rows(centre, "理发10", 1)] == ["BOOKED", "BOOKED"]


def test_what_blocks_is_told_and_nothing_is_booked(sit: Sit, centre: Centre) -> None:
    desk = sit()
    form = _form(desk, "助浴10", 1)
    form.store_button.click()
    assert "who it is for" in form.fields["people"].message()
    _choose(desk, form, "hgy")
    assert {each.key for each in form.people[0].problems} >= {"ASSESSMENT"}
    assert form.store_button.text() == "Book"
    form.store_button.click()
    desk.settle()
    assert desk.tab.dialogs.dialog is form and _rows(centre, "助浴10", 1) == [("DRAFT", "DESK")]
    form.people[0].remove.click()
    desk.settle()
    assert not form.people and form.person.find.hasFocus()


def test_a_full_time_offers_others_and_the_line(sit: Sit, centre: Centre) -> None:
    for name in ("沈桂芳", "阮秀琴"):
        centre.act(bookings.book, person=centre.wants(name), **centre.time("助浴10", 1))
    desk = sit()
    desk.point("助浴10", 1)
    desk.letter("n")
    form = desk.sheet()
    desk.settle()
    assert "full" in form.openings.words.text() and form.line_button.isVisible()
    desk.wait_for(lambda: form.frameGeometry().bottom() <= desk.window.geometry().bottom())
    _choose(desk, form, "jfx")
    form.line_button.click()
    desk.settle()
    assert _rows(centre, "助浴10", 1)[-1] == ("WAITING", "DESK")
    assert "waits for a place" in desk.told()

    desk.back()
    desk.letter("n")
    form = desk.sheet()
    desk.settle()
    form.openings.buttons[0].click()
    desk.settle()
    assert form.time.sitting().sitting_id == centre.sittings["助浴09"] and form.held.text().startswith("1 held")
    assert not form.openings.isVisible() and not form.line_button.isVisible()
    desk.wait_for(lambda: form.height() == form.sizeHint().height())


def test_the_kitchen_has_counted_then_a_reason_is_asked(sit: Sit, centre: Centre) -> None:
    def count(session: Any) -> None:
        done = bookings.book(session, person=centre.wants("何桂英", insist=True), **centre.time("晚餐", 0))
        from desk.models.care import CareSlot

        session.get_one(CareSlot, done.booking.slot_id).cut_off_at = session.now

    centre.act(count)
    desk = sit()
    form = _form(desk, "晚餐")
    _choose(desk, form, "fgl")
    assert not form.reason.isVisible()
    form.store_button.click()
    desk.settle()
    assert form.reason.isVisible() and form.reason.hasFocus()
    form.reason.setText("家属刚来电话")
    form.store_button.click()
    desk.settle()
    assert len(_rows(centre, "晚餐")) == 2


def test_who_could_not_be_read_can_be_chosen_again(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_session: object, **_: object) -> None:
        raise DeskError("the server is gone")

    desk = sit()
    form = _form(desk, "午餐")
    with monkeypatch.context() as patched:
        patched.setattr(jobs, "about", refuse)
        _choose(desk, form, "sgf")
    assert form.people == [] and form.trouble_words.text() == "the server is gone"
    _choose(desk, form, "sgf")
    assert [row.about.file.name for row in form.people] == ["沈桂芳"]


def test_locking_the_desk_closes_the_form_and_frees_the_place(sit: Sit, centre: Centre) -> None:
    desk = sit()
    _form(desk, "助浴10", 1)
    assert desk.page.is_dirty()
    desk.page.cover()
    desk.settle()
    assert not desk.page.is_dirty() and _rows(centre, "助浴10", 1) == []


def test_a_scanned_card_is_one_of_those_who_are_booked(sit: Sit, centre: Centre) -> None:
    desk = sit()
    form = _form(desk, "午餐", 1)
    assert form.take_scan(ScanAnswer(CodeKind.CARD, centre.people["沈桂芳"], "沈桂芳"))
    desk.settle()
    assert [row.about.file.name for row in form.people] == ["沈桂芳"]
    assert not form.take_scan(ScanAnswer(CodeKind.BAG, centre.people["方国梁"], "方国梁", 1))
    desk.key(Qt.Key.Key_Escape)
    desk.back()
