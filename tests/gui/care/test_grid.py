"""The board of a week, painted: what its cells say, the keys, the mouse, a booking in the hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.services.care.rows import Week
from desk.views import theme
from desk.views.care.carrying import Carry
from desk.views.care.grid import WeekGrid
from desk.views.care.sheet import Sheet, Spot
from tests.support.care_week import MONDAY, WEEK

TODAY = 3
LUNCH, DINNER, NINE, TEN, TWO, THREE, LAUNDRY, BARBER, ESCORT, REHAB = range(10)


@pytest.fixture
def grid(qtbot: QtBot) -> WeekGrid:
    made = WeekGrid()
    qtbot.addWidget(made)
    made.resize(912, 574)
    made.may_act = True
    made.show_week(WEEK)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def _carry(line: int, column: int) -> Carry:
    row = Sheet(WEEK).lines[line]
    day = MONDAY + timedelta(days=column)
    key = row.sitting.sitting_id
    return Carry(1, 1, row.service.service_id, "俞志清", key, day, key, day, by_keys=True)


def _centre(grid: WeekGrid, spot: Spot) -> QPoint:
    return grid.place_of(spot).center().toPoint()


def test_the_cursor_begins_today_and_the_arrows_move_it_over_sittings_and_days(grid: WeekGrid, qtbot: QtBot) -> None:
    assert grid.cursor_at == Spot(LUNCH, TODAY)
    turned: list[int] = []
    grid.turned.connect(turned.append)
    for key, spot in (
        (Qt.Key.Key_Down, Spot(DINNER, TODAY)),
        (Qt.Key.Key_Right, Spot(DINNER, TODAY + 1)),
        (Qt.Key.Key_Up, Spot(LUNCH, TODAY + 1)),
        (Qt.Key.Key_Up, Spot(LUNCH, TODAY + 1)),
        (Qt.Key.Key_End, Spot(LUNCH, 6)),
    ):
        qtbot.keyClick(grid, key)
        assert grid.cursor_at == spot
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert grid.cursor_at == Spot(NINE, 6), "Ctrl and down: the first line of the next service"
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert turned == [1] and grid.cursor_at == Spot(NINE, 0), "beyond Sunday comes Monday of the next week"
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert turned == [1, -1, 1]


def test_enter_books_a_free_place_and_goes_through_those_that_are_taken(grid: WeekGrid, qtbot: QtBot) -> None:
    heard: list[str] = []
    grid.wanted.connect(lambda: heard.append("wanted"))
    grid.opened.connect(lambda: heard.append("opened"))
    grid.stepped.connect(lambda _: heard.append("next"))
    grid.pressed_key.connect(heard.append)
    grid.point(TWO, TODAY)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    grid.point(TEN, TODAY)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    grid.point(NINE, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert heard == ["wanted", "opened", "opened"], "a free place of yesterday is nobody's any more"
    del heard[:]
    QTest.keyClicks(grid, "dg ")
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert heard == ["D", "G", "next", "Del"]
    grid.may_act = False
    grid.point(TWO, TODAY)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert heard[-1] == "opened", "who may only look books nothing"


def test_every_cell_says_in_words_what_it_shows(grid: WeekGrid) -> None:
    grid.point(TEN, TODAY)
    words = grid.accessibleDescription()
    assert "助浴 10:00" in words and "2 / 2 full" in words and "俞志清 (booked)" in words
    grid.point(BARBER, TODAY)
    assert "6 / 6 full, 2 waiting" in grid.accessibleDescription()
    closed = grid.tip_at(QPointF(_centre(grid, Spot(TEN, 5))))
    assert "not open: 周末不开放" in closed
    assert grid.tip_at(QPointF(20, 200)) == "", "labels have nothing to add"


def test_a_click_points_at_a_cell_and_picks_whose_place_it_is(grid: WeekGrid) -> None:
    picked: list[int] = []
    grid.picked.connect(picked.append)
    assert grid.picture is not None
    second = grid.picture.seats(Spot(TEN, TODAY))[1].center().toPoint()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert grid.cursor_at == Spot(TEN, TODAY) and len(picked) == 1
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=_centre(grid, Spot(LUNCH, 4)))
    assert grid.cursor_at == Spot(LUNCH, 4) and len(picked) == 1


def test_a_booking_in_the_hand_goes_only_where_its_service_has_room(grid: WeekGrid, qtbot: QtBot) -> None:
    dropped: list[Carry] = []
    grid.dropped.connect(dropped.append)
    grid.point(TEN, TODAY)
    grid.begin(_carry(TEN, TODAY))
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.carry is not None and grid.sheet is not None
    assert grid.carry.problem(grid.sheet) == "that time is full"
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert not dropped, "it stays in the hand"
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    (done,) = dropped
    assert (done.sitting_id, done.day) == (5, MONDAY + timedelta(days=4))
    grid.put_back()

    grid.begin(_carry(TEN, TODAY))
    for _ in range(9):
        qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.cursor_at == Spot(NINE, TODAY), "lunch is no bath"
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.carry.problem(grid.sheet) == "周末不开放"
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.carry.problem(grid.sheet) == "that time is over"
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.carry is None and len(dropped) == 1


def test_a_name_can_be_dragged_to_another_time(grid: WeekGrid) -> None:
    grabbed: list[int] = []
    dropped: list[Carry] = []
    grid.grabbed.connect(grabbed.append)
    grid.dropped.connect(dropped.append)
    assert grid.picture is not None
    start = grid.picture.seats(Spot(TEN, TODAY))[0].center().toPoint()
    view = grid.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(30, 5))
    assert grabbed == [4031] and grid.is_held()
    carry = _carry(TEN, TODAY)
    carry.by_keys = False
    grid.begin(carry)
    QTest.mouseMove(view, _centre(grid, Spot(TWO, 4)))
    view.grab()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=_centre(grid, Spot(TWO, 4)))
    assert [(each.sitting_id, each.day) for each in dropped] == [(5, MONDAY + timedelta(days=4))]


def test_another_week_keeps_the_sitting_under_the_cursor(grid: WeekGrid) -> None:
    grid.point(ESCORT, 4)
    later = [tuple(replace(cell, day=cell.day + timedelta(days=7)) for cell in row) for row in WEEK.cells]
    grid.show_week(Week(WEEK.now, MONDAY + timedelta(days=7), WEEK.services, tuple(later), 5))
    assert grid.cursor_at == Spot(ESCORT, 4) and grid.sheet is not None and grid.sheet.today_column is None
    bath = replace(WEEK.services[1], sittings=())
    services = (WEEK.services[0], bath, *WEEK.services[2:])
    grid.show_week(Week(WEEK.now, MONDAY, services, (*WEEK.cells[:2], *WEEK.cells[6:]), 5))
    assert grid.cursor_at == Spot(4, 4), "the same sitting, on another line"


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("dark", 1.2)])
def test_a_board_too_large_scrolls_to_the_cursor(qapp: QApplication, grid: WeekGrid, name: str, scale: float) -> None:
    theme.apply(qapp, name=name, scale=scale)
    try:
        grid.resize(640, 300)
        for spot in (Spot(REHAB, 6), Spot(LUNCH, 0)):
            grid.point(spot.line, spot.column)
            assert grid.viewport().rect().contains(grid.place_of(spot).toAlignedRect().adjusted(1, 1, -1, -1))
        assert not grid.grab().isNull()
    finally:
        theme.apply(qapp)


def test_what_did_not_change_is_not_painted_again(qapp: QApplication, grid: WeekGrid) -> None:
    grid.grab()
    before = grid.picture
    assert before is not None and len(before._days) == len(WEEK.cells)
    fuller = replace(WEEK.cells[LUNCH][4], booked=80)
    lunch = (*WEEK.cells[LUNCH][:4], fuller, *WEEK.cells[LUNCH][5:])
    grid.show_week(replace(WEEK, cells=(lunch, *WEEK.cells[1:])))
    assert grid.picture is not None and sorted(grid.picture._days) == list(range(1, len(WEEK.cells)))
    grid.show_week(replace(WEEK, first=MONDAY + timedelta(days=7)))
    assert not grid.picture._days, "other days look otherwise"
    grid.grab()
    theme.apply(qapp, name="dark")
    try:
        assert not grid.picture._days
    finally:
        theme.apply(qapp)
