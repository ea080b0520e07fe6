"""The page round the board: what it says of the house, how it fits, and what others open on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.views.beds.sheet import Filter
from desk.views.beds.wishes import Wanted
from desk.work import Worker
from tests.support.beds_desk import BedsDesk, Centre
from tests.unit.office import Office, set_up

Sit = Callable[..., BedsDesk]


@pytest.fixture
def empty_house(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now, monkeypatch)
    engine.dispose()


def test_the_house_is_told_beside_the_title(sit: Sit) -> None:
    desk = sit()
    said: list[str] = []
    desk.page.context_changed.connect(said.append)
    desk.page.reload()
    desk.settle()
    assert said == ["Floors 2, 3, 15 beds, 2 in reserve"]


def test_a_house_without_beds_says_what_comes_first(
    empty_house: Office, clock: Callable[[], datetime], qtbot: QtBot
) -> None:
    worker = Worker(clock=clock)
    worker.use(empty_house.engine)
    worker.actor = empty_house.actors[Role.STATION_HEAD]
    desk = BedsDesk(empty_house, worker, qtbot)
    assert desk.page.none.isVisible()
    desk.page.rooms.click()
    assert desk.wishes[-1].wanted is Wanted.ROOMS
    worker.close()


def test_another_page_opens_a_stay_wherever_it_lies(sit: Sit, house: Centre) -> None:
    desk = sit()
    desk.page.bar.chips[Filter.FEMALE].click()
    desk.page.open(house.stays["洪建忠"])
    desk.settle()
    assert desk.board.current_bar().name == "洪建忠"
    assert desk.page.bar.chips[Filter.ALL].isChecked()
    desk.page.open(house.stays["沈桂芳"])
    desk.settle()
    assert desk.board.current_bar().name == "沈桂芳"
    assert desk.board.scale.sees(desk.board.sheet.today)


def test_another_page_opens_somebody_who_waits(sit: Sit, house: Centre) -> None:
    desk = sit()
    desk.page.open(house.stays["袁小妹"])
    desk.settle()
    assert desk.page.panel.cards.current().name == "袁小妹"
    assert desk.page.panel.cards.hasFocus()


def test_in_a_narrow_window_the_line_comes_when_it_is_asked_for(sit: Sit) -> None:
    desk = sit()
    assert desk.page.panel.isVisible() and not desk.page.bar.line.isVisible()
    desk.page.resize(1000, 620)
    desk.settle()
    assert not desk.page.panel.isVisible()
    assert desk.page.bar.line.text() == "Waiting 5"
    desk.page.bar.line.click()
    assert desk.page.panel.isVisible()
    desk.page.panel.cards.left.emit()
    assert not desk.page.panel.isVisible() and desk.board.hasFocus()


def test_a_minute_later_the_board_is_read_again_but_not_under_the_hand(sit: Sit) -> None:
    desk = sit()
    before = desk.board.sheet
    desk.page.tick()
    desk.settle()
    assert desk.board.sheet is not before
    desk.point("203-3", 5)
    desk.letter("m")
    before = desk.board.sheet
    desk.page.tick()
    desk.settle()
    assert desk.board.sheet is before


def test_the_dates_step_by_weeks(sit: Sit) -> None:
    desk = sit()
    first = desk.board.first
    assert first.weekday() == 0
    desk.page.bar.on.click()
    desk.settle()
    desk.page.bar.back.click()
    desk.page.bar.back.click()
    desk.settle()
    assert desk.board.first == first - timedelta(days=7)


def test_locking_the_desk_puts_back_what_is_in_the_hand(sit: Sit) -> None:
    desk = sit()
    desk.point("203-3", 5)
    desk.letter("m")
    desk.page.cover()
    assert desk.board.carry is None


def test_what_stands_above_the_board_takes_two_lines_where_one_is_too_short(sit: Sit) -> None:
    desk = sit()
    bar, line = desk.page.bar, desk.page.bar.admit.height()
    for width, lines in ((1700, 1), (900, 2), (1700, 1)):
        desk.page.resize(width, 620)
        desk.qtbot.waitUntil(lambda lines=lines: lines * line <= bar.height() < (lines + 1) * line)
    assert desk.page.bar.admit.geometry().bottom() <= desk.page.bar.height()


def test_the_key_bar_says_when_the_board_was_read(sit: Sit) -> None:
    desk = sit()
    assert desk.page.notes() == [("check-circle", "Read at 09:00")]
