"""The keyboard on the board: everything that the mouse can do, and the cell that it stands on in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt

from desk.rules.beds import Condition, StayState, arrives
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.views.beds.scale import DAY, MONTHS, WEEK
from desk.views.beds.sheet import Filter
from desk.views.beds.wishes import Wanted
from tests.support.beds_desk import BedsDesk

Sit = Callable[..., BedsDesk]
Key = Qt.Key


def where(desk: BedsDesk) -> tuple[str, int]:
    """The bed under the cursor, and its day from today."""
    line, at = desk.board.current_line(), desk.board.cursor_at
    return line.bed.text, (at.day - desk.board.sheet.today).days


# The cursor


def test_the_cursor_begins_on_the_first_bed_today_and_goes_with_the_arrows(sit: Sit) -> None:
    desk = sit()
    assert where(desk) == ("201-1", 0)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Up):
        desk.key(key)
    assert where(desk) == ("201-2", 1)
    desk.key(Key.Key_End)
    assert desk.board.cursor_at.day == desk.board.first + timedelta(days=20)
    desk.key(Key.Key_Home)
    assert desk.board.cursor_at.day == desk.board.first


def test_over_the_edge_other_days_come_into_sight(sit: Sit) -> None:
    desk = sit()
    first = desk.board.first
    desk.key(Key.Key_End)
    desk.key(Key.Key_Right)
    assert desk.board.first == first + timedelta(days=7)
    assert desk.board.cursor_at.day == first + timedelta(days=21)
    assert desk.board.scale.sees(desk.board.cursor_at.day)


def test_ctrl_and_an_arrow_jump_to_the_next_bar_and_the_next_room(sit: Sit) -> None:
    desk = sit()
    desk.point("202-1", 0)
    desk.ctrl(Key.Key_Right)
    assert desk.board.current_bar().name == "何桂英"
    desk.ctrl(Key.Key_Left)
    assert desk.board.current_bar().name == "金凤仙"
    desk.ctrl(Key.Key_Down)
    assert where(desk)[0] == "203-1"
    desk.ctrl(Key.Key_Up)
    assert where(desk)[0] == "202-1"


def test_the_cell_is_told_in_words(sit: Sit) -> None:
    desk = sit()
    desk.point("203-2", 0)
    assert desk.board.accessibleDescription() == "203-2, 01-07 Wed, free".replace(", 01", " 01")
    desk.point("202-1", 1)
    words = desk.board.accessibleDescription()
    assert "金凤仙" in words and "short stay" in words and "3 nights left" in words and "may fall" in words
    desk.point("205-1", 0)
    assert "reserve" in desk.board.accessibleDescription()


def test_the_cursor_stays_on_its_bed_when_the_board_is_read_again_or_filtered(sit: Sit) -> None:
    desk = sit()
    desk.point("303-2", 3)
    desk.page.reload()
    desk.settle()
    assert where(desk) == ("303-2", 3)
    desk.page.bar.chips[Filter.FEMALE].click()
    desk.settle()
    assert where(desk) == ("303-2", 3)
    assert {line.room.number for line in desk.board.sheet.lines} == {"201", "202", "205", "303", "305"}
    desk.page.bar.chips[Filter.MALE].click()
    assert {line.room.number for line in desk.board.sheet.lines} == {"203", "205", "301", "303"}


def test_beds_on_which_something_happens_today(sit: Sit) -> None:
    desk = sit()
    desk.page.bar.chips[Filter.MOVING].click()
    assert [line.bed.text for line in desk.board.sheet.lines] == ["203-1", "305-2"]
    assert desk.page.bar.chips[Filter.MOVING].accessibleName().endswith(" 2")


def test_t_comes_back_to_today(sit: Sit) -> None:
    desk = sit()
    for _ in range(4):
        desk.page.bar.on.click()
        desk.settle()
    assert not desk.board.scale.sees(desk.board.sheet.today)
    desk.letter("t")
    assert where(desk)[1] == 0 and desk.board.scale.sees(desk.board.sheet.today)


def test_zooms_keep_the_day_of_the_cursor_in_sight(sit: Sit) -> None:
    desk = sit()
    desk.point("202-2", 10)
    day = desk.board.cursor_at.day
    for zoom in (WEEK, DAY):
        desk.page.set_zoom(zoom)
        desk.settle()
        assert desk.board.scale.sees(day) and desk.board.cursor_at.day == day
    desk.page.set_zoom(MONTHS)
    desk.settle()
    assert len(desk.board.sheet.board.free) == 91


# Carrying


def test_m_and_arrows_carry_a_booking_and_enter_puts_it_down(sit: Sit) -> None:
    desk = sit()
    desk.point("203-3", 5)
    before = desk.bar("俞志清").starts_at
    desk.letter("m")
    assert desk.board.carry.by_keys
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right):
        desk.key(key)
    assert desk.board.carry.is_clear()
    assert "301-2" in desk.board.bubble.words()
    bar = desk.page.keys()
    assert ("Esc", "Put back") in bar
    desk.key(Key.Key_Return)
    assert desk.bed_of("俞志清") == "301-2"
    assert desk.bar("俞志清").starts_at == before + timedelta(days=1)
    desk.ctrl(Key.Key_Z)
    assert (desk.bed_of("俞志清"), desk.bar("俞志清").starts_at) == ("203-3", before)


def test_enter_takes_the_first_offer_and_a_digit_another_one(sit: Sit) -> None:
    desk = sit()
    desk.point("203-3", 5)
    desk.letter("m")
    desk.key(Key.Key_Up)
    assert desk.board.carry.blockers
    desk.board.seek()
    second = desk.board.bubble.offer(1)
    assert desk.board.bubble.offer(0).bed == "301-2"
    desk.letter("2")
    bar = desk.bar("俞志清")
    assert (bar.bed_id, bar.starts_at) == (second.bed_id, second.starts_at)


def test_escape_puts_back_what_the_keys_carried(sit: Sit) -> None:
    desk = sit()
    desk.point("203-3", 5)
    desk.letter("m")
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Escape)
    assert desk.board.carry is None and not desk.board.bubble.isVisible()
    assert desk.bed_of("俞志清") == "203-3"


def test_plus_and_minus_pull_the_end(sit: Sit) -> None:
    desk = sit()
    desk.point("202-1", 0)
    before = desk.bar("金凤仙").ends_at
    desk.letter("++-+")
    desk.key(Key.Key_Return)
    assert desk.bar("金凤仙").ends_at == before + timedelta(days=2)


def test_w_chooses_who_waits_and_enter_books(sit: Sit) -> None:
    desk = sit()
    desk.letter("w")
    cards = desk.page.panel.cards
    assert cards.hasFocus()
    while cards.current().name != "冯宝根":
        desk.key(Key.Key_Down)
    assert "冯宝根" in cards.accessibleDescription()
    desk.key(Key.Key_Return)
    assert desk.board.carry.waiting.name == "冯宝根"
    desk.key(Key.Key_Return)
    today = desk.board.sheet.today
    bar = desk.bar("冯宝根")
    assert desk.bed_of("冯宝根") == "301-2"
    assert bar.starts_at == arrives(today + timedelta(days=5))


def test_esc_leads_from_the_line_back_to_the_board(sit: Sit) -> None:
    desk = sit()
    desk.letter("w")
    desk.key(Key.Key_Escape)
    assert desk.board.hasFocus()


# What dialogs answer


def test_letters_ask_for_what_needs_more_to_be_said(sit: Sit) -> None:
    desk = sit()
    desk.point("202-1", 0)
    for letter, wanted in (("o", Wanted.LEAVE), ("e", Wanted.DISCHARGE)):
        desk.letter(letter)
        assert (desk.wishes[-1].wanted, desk.wishes[-1].bar.name) == (wanted, "金凤仙")
    desk.key(Key.Key_Return)
    assert desk.wishes[-1].wanted is Wanted.OPEN
    desk.point("305-2", 0)
    desk.letter("n")
    assert (desk.wishes[-1].wanted, desk.wishes[-1].bar.name) == (Wanted.ADMIT, "苏玉兰")
    desk.point("301-2", 4)
    desk.letter("n")
    wish = desk.wishes[-1]
    assert (wish.wanted, wish.bed.text) == (Wanted.BOOK, "301-2")
    assert local_date(wish.starts_at) == desk.board.sheet.today + timedelta(days=4)
    desk.letter("w")
    desk.key(Key.Key_Space)
    assert desk.wishes[-1].wanted is Wanted.REQUEST
    desk.page.panel.register.click()
    assert desk.wishes[-1].wanted is Wanted.REGISTER


def test_c_cleans_a_bed_and_then_looks_at_it(sit: Sit) -> None:
    desk = sit()
    desk.point("305-2", 0)
    assert desk.board.current_line().bed.condition is Condition.TO_INSPECT
    desk.letter("c")
    assert desk.board.current_line().bed.condition is Condition.USABLE
    desk.point("203-1", 0)
    desk.letter("c")
    assert desk.board.current_line().bed.condition is Condition.TO_CLEAN, "somebody lies there"
    assert "Somebody has the bed" in desk.told()


def test_whoever_may_only_look_reads_masked_names_and_changes_nothing(sit: Sit) -> None:
    desk = sit(Role.CLERK)
    booked = next(bar for bar in desk.board.sheet.board.bars if bar.state is StayState.BOOKED)
    assert "*" in booked.name
    desk.board.point_at_bed(booked.bed_id, local_date(booked.starts_at))
    for letter in "mneo+c":
        desk.letter(letter)
    assert desk.board.carry is None
    assert desk.wishes == []
    assert not desk.page.bar.admit.isVisible() and not desk.page.panel.register.isVisible()


def test_nothing_to_take_back_is_told(sit: Sit) -> None:
    desk = sit()
    desk.ctrl(Key.Key_Z)
    assert "taken back" in desk.told()


def test_the_line_shows_all_or_those_for_whom_there_is_a_bed(sit: Sit) -> None:
    desk = sit()
    panel = desk.page.panel
    assert (panel.all.accessibleName(), panel.fitting.accessibleName()) == ("All 5", "Fit somewhere 4")
    panel.fitting.click()
    assert "戴国兴" not in [row.name for row in panel.cards.rows]
    panel.all.click()
    assert len(panel.cards.rows) == 5
