"""The sheet of an admission: who, from when, into which bed, and what is still missing; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from desk.rules.beds import StayKind, StayState, arrives, leaves
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.services import beds, drafts, residents
from desk.services.residents import ResidentInput
from desk.views.beds.stay import jobs
from tests.support.beds_desk import BedsDesk, Centre, type_in

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def newcomer(desk: BedsDesk, name: str, sex: str = "male") -> int:
    """Somebody on file who has no bed."""
    values = ResidentInput(name=name, sex=sex)
    work = partial(residents.save, resident_id=None, version=None, values=values)
    return int(desk.office.act(Role.STATION_HEAD, work).resident_id)


def opened(desk: BedsDesk) -> Any:
    desk.point("203-2", 0)
    desk.page.dialogs.answer(desk.page.acts.booking(desk.board.current_line().bed, desk.board.sheet.today))
    return desk.sheet()


def find(desk: BedsDesk, sheet: Any, typed: str) -> None:
    """Type a name and take the first hit."""
    type_in(sheet.person.find, typed)
    desk.qtbot.keyClick(sheet.person.find, Key.Key_Return)
    desk.qtbot.waitUntil(lambda: sheet.person.about is not None)
    wait_for_beds(desk, sheet)


def wait_for_beds(desk: BedsDesk, sheet: Any) -> None:
    desk.qtbot.waitUntil(lambda: not sheet._seek_timer.isActive())
    desk.settle()


def test_somebody_is_found_and_booked_into_the_bed_that_was_chosen_on_the_board(sit: Sit) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    sheet = opened(desk)
    assert sheet.person.find.hasFocus() and not sheet.draft.isVisible()
    find(desk, sheet, "卢永年")
    assert sheet.time.bed.bed_id() == desk.bed("203-2")
    type_in(sheet.time.nights, "5")
    today = desk.board.sheet.today
    assert sheet.time.span() == (arrives(today), leaves(today + timedelta(days=5)))
    sheet.book.click()
    desk.settle()
    assert desk.bed_of("卢永年") == "203-2"
    desk.back()
    desk.ctrl(Key.Key_Z)
    assert not any(bar.name == "卢永年" for bar in desk.board.sheet.board.bars)


def test_the_best_bed_is_proposed_with_its_reason_and_wishes_change_it(sit: Sit) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    desk.page.dialogs.admit(desk_wish())
    sheet = desk.sheet()
    find(desk, sheet, "卢永年")
    assert sheet.time.bed.opening() is None and "Nothing fits" in sheet.time.fields["bed_id"].message()
    type_in(sheet.time.nights, "5")
    wait_for_beds(desk, sheet)
    first = sheet.time.bed.opening()
    assert first.free and not first.reserve
    assert sheet.time.fields["bed_id"].message() == first.words
    sheet.time.room.setCurrentIndex(sheet.time.room.findData("三人"))
    sheet.time.room.activated.emit(sheet.time.room.currentIndex())
    wait_for_beds(desk, sheet)
    assert sheet.time.bed.opening().bed.startswith("203")


def desk_wish() -> Any:
    from desk.views.beds.wishes import Wanted, Wish

    return Wish(Wanted.BOOK)


def test_admitted_now_with_what_is_known_in_one_act(sit: Sit, house: Centre) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    sheet = opened(desk)
    find(desk, sheet, "卢永年")
    sheet.time.kind.segment(StayKind.RESPITE).click()
    type_in(sheet.time.nights, "5")
    sheet.care.level.setEditText("二级护理")
    sheet.care.diet.setText("低盐")
    sheet.care.falls.setChecked(True)
    sheet.care.money["monthly_fee"].setText("3200")
    sheet.checks.button("risk").click()
    sheet.checks.button("agreement").click()
    sheet.care.number.setText("协-017")
    assert sheet.admit.kind() == "primary"
    sheet.admit_now()
    desk.settle()
    bar = desk.bar("卢永年")
    file = desk.office.act(Role.STATION_HEAD, partial(beds.stay, stay_id=bar.stay_id))
    assert (file.state, file.bed, file.care_level, file.diet) == (StayState.ADMITTED, "203-2", "二级护理", "低盐")
    assert (file.fall_risk, file.monthly_fee, file.agreement_number) == (True, 320_000, "协-017")
    assert file.risk_notice_on == file.agreement_on == desk.board.sheet.today


def test_who_has_a_bed_already_is_named(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    find(desk, sheet, "马福寿")
    assert "301-1" in sheet.person.warning_words.text()
    sheet.book_bed()
    desk.settle()
    assert "301-1" in sheet.refusal.words.text()


def test_a_taken_bed_is_refused_by_name_and_the_offer_is_one_click(sit: Sit) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    sheet = opened(desk)
    find(desk, sheet, "卢永年")
    sheet.time.ends.setText("+9")
    sheet.book_bed()
    desk.settle()
    assert "洪建忠" in sheet.refusal.words.text()
    offer = sheet.refusal.buttons[0]
    assert offer.hasFocus()
    offer.click()
    desk.settle()
    if desk.page.dialogs.dialog is not None:  # the offer was a later time: it is shown first
        sheet.book_bed()
        desk.settle()
    assert desk.bed_of("卢永年") != "203-2"


def test_what_cannot_be_read_is_said_beside_its_field(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    sheet.book_bed()
    assert "who it is" in sheet.person.problem.text()
    newcomer(desk, "卢永年")
    find(desk, sheet, "卢永年")
    sheet.time.begins.setText("someday")
    sheet.care.money["deposit"].setText("viel")
    sheet.book_bed()
    assert sheet.time.fields["starts_at"].state() == "error"
    sheet.time.begins.setText("+1")
    sheet.book_bed()
    assert sheet.care.fields["deposit"].state() == "error" and sheet.care.money["deposit"].hasFocus()


def test_somebody_new_is_put_on_file_in_the_sheet_and_put_in_the_line(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.page.panel.register.click()
    sheet = desk.sheet()
    assert sheet.line.kind() == "primary"
    sheet.person.find.setText("万春来")
    sheet.person.begin_newcomer()
    assert sheet.person.newcomer.name.text() == "万春来"
    sheet.person.newcomer.sex.set_value("male")
    sheet.person.save_newcomer()
    desk.qtbot.waitUntil(lambda: sheet.person.about is not None)
    sheet.line.click()
    desk.settle()
    assert any(row.name == "万春来" for row in desk.page.found.waiting)


def test_what_was_typed_is_kept_and_offered_again(sit: Sit) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    sheet = opened(desk)
    find(desk, sheet, "卢永年")
    type_in(sheet.care.diet, "软食")
    sheet.time.ends.setText("+4")
    sheet.reject()
    desk.settle()
    desk.page.dialogs.admit(desk_wish())
    again = desk.sheet()
    assert again.draft.isVisible() and "卢永年" in again.draft_words.text()
    again.restore()
    desk.qtbot.waitUntil(lambda: again.person.about is not None)
    assert again.care.diet.text() == "软食" and again.time.ends.text() == "+4"
    wait_for_beds(desk, again)
    assert again.time.bed.bed_id() == desk.bed("203-2")
    again.book_bed()
    desk.settle()
    assert desk.bed_of("卢永年") == "203-2"
    assert desk.office.act(Role.STATION_HEAD, partial(drafts.find, page=jobs.PAGE)) is None


def test_who_booked_for_today_is_admitted_from_the_sheet(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("305-2", 0)
    desk.letter("c")
    desk.letter("n")
    sheet = desk.sheet()
    assert sheet.person.other.isHidden() and sheet.admit.kind() == "primary"
    wait_for_beds(desk, sheet)
    sheet.admit.click()
    desk.settle()
    assert desk.bar("苏玉兰").state is StayState.ADMITTED


def test_a_request_is_booked_from_the_line(sit: Sit) -> None:
    desk = sit(answers=True)
    row = next(row for row in desk.page.found.waiting if row.name == "何阿凤")
    desk.page._open_request(row)
    sheet = desk.sheet()
    wait_for_beds(desk, sheet)
    assert sheet.time.bed.opening() is not None and local_date(sheet.time.span()[0]) == row.wanted_from
    sheet.book.click()
    desk.settle()
    assert desk.bar("何阿凤").state is StayState.BOOKED


def test_dates_are_typed_as_people_say_them(sit: Sit) -> None:
    desk = sit(answers=True)
    sheet = opened(desk)
    today = desk.board.sheet.today
    for typed, days in (("明天", 1), ("+3", 3), ("01-12", 5), ("2026-01-20", 13)):
        sheet.time.begins.setText(typed)
        assert local_date(sheet.time.begins.moment()) == today + timedelta(days=days)
    sheet.time.begins.setFocus()
    desk.qtbot.keyClick(sheet.time.begins, Key.Key_Up)
    assert local_date(sheet.time.begins.moment()) == today + timedelta(days=14)


def test_a_colleague_who_was_first_is_told_and_nothing_typed_is_lost(sit: Sit, house: Centre) -> None:
    desk = sit(answers=True)
    desk.page.dialogs.read(house.stays["俞志清"], partial(desk.page.dialogs.admit, desk_wish()))
    sheet = desk.sheet()
    sheet.care.diet.setText("少糖")

    def colleague(session: Any) -> None:
        file = beds.stay(session, stay_id=house.stays["俞志清"])
        assert file.starts_at is not None
        later = file.starts_at + timedelta(days=1)
        beds.reschedule(session, stay_id=file.stay_id, version=None, starts_at=later, ends_at=file.ends_at)

    desk.office.act(Role.STATION_HEAD, colleague)
    sheet.store()
    desk.settle()
    assert sheet.trouble.text() and sheet.care.diet.text() == "少糖"
    sheet.store()
    desk.settle()
    file = desk.office.act(Role.STATION_HEAD, partial(beds.stay, stay_id=house.stays["俞志清"]))
    assert file.diet == "少糖"


def test_who_comes_late_is_admitted_at_the_moment_of_coming(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.point("305-2", 0)
    desk.letter("c")
    now = desk.worker.clock()
    desk.worker.clock = lambda: now + timedelta(hours=7)
    desk.letter("n")
    sheet = desk.sheet()
    wait_for_beds(desk, sheet)
    sheet.admit.click()
    desk.settle()
    assert desk.bar("苏玉兰").starts_at == now + timedelta(hours=7)


def test_tab_goes_as_the_eye_does_and_every_field_has_a_name(sit: Sit) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    sheet = opened(desk)
    find(desk, sheet, "卢永年")
    sheet.time.begins.setFocus()
    met = [sheet.focusWidget()]
    for _ in range(12):
        desk.qtbot.keyClick(sheet.focusWidget(), Key.Key_Tab)
        met.append(sheet.focusWidget())
    wanted = [sheet.time.begins, sheet.time.nights, sheet.time.ends, *sheet.time.chips.values(), sheet.time.bed]
    assert met[: len(wanted)] == wanted
    for field in (sheet.time.fields | sheet.care.fields).values():
        assert field.editor.accessibleName()
    assert all(button.accessibleName() for button in sheet.acts())


def test_enter_goes_on_to_the_next_field_and_ctrl_enter_does_it(sit: Sit) -> None:
    desk = sit(answers=True)
    newcomer(desk, "卢永年")
    sheet = opened(desk)
    find(desk, sheet, "卢永年")
    sheet.time.nights.setFocus()
    type_in(sheet.time.nights, "4")
    desk.qtbot.keyClick(sheet.time.nights, Key.Key_Return)
    assert sheet.time.ends.hasFocus() and sheet.isVisible()
    wait_for_beds(desk, sheet)
    desk.ctrl(Key.Key_Return)
    assert desk.bar("卢永年").state is StayState.ADMITTED


def test_a_request_is_given_up_from_its_sheet(sit: Sit) -> None:
    desk = sit(answers=True)
    desk.ask.answers = ["已入住别处"]
    row = next(row for row in desk.page.found.waiting if row.name == "何阿凤")
    desk.page._open_request(row)
    sheet = desk.sheet()
    sheet.cancel.click()
    desk.settle()
    assert not any(each.name == "何阿凤" for each in desk.page.found.waiting)
