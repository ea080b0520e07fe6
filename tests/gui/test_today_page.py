"""The page of today: numbers, what is due, the note of the shift, and the ways out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.beds import StayState
from desk.rules.matters import Handling
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.services import notes
from desk.services.matters import View
from desk.views import paint, theme
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.today import TodayPage
from desk.views.today.due import Head
from desk.views.today.strips import Fact, FactsStrip
from desk.work import Worker
from tests.support.matters_desk import MattersDesk, set_up
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.house import House

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def desk(sqlite_url: str, now: datetime) -> Iterator[MattersDesk]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now)
    engine.dispose()


@pytest.fixture
def worker(desk: MattersDesk, clock: Callable[[], datetime]) -> Iterator[Worker]:
    made = Worker(clock)
    made.use(desk.engine)
    made.actor = desk.clerk
    yield made
    made.close()


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, worker: Worker) -> Iterator[Callable[..., TodayPage]]:
    """Builds the page in a window and loads it."""

    def shown(width: int = 1278, height: int = 674, scale: float = 1.0) -> TodayPage:
        theme.apply(qapp, scale=scale)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(width, height)
        page = TodayPage(Tools(worker, Notices(window), ScriptedAsk()), window)
        page.resize(window.size())
        worker.touched.connect(page.reload)
        window.show()
        with qtbot.waitSignals([page.context_changed] * 2):  # the day, then its place in the lunar calendar
            page.reload()
            page.focus_first()
        settle(qtbot, page)
        return page

    yield shown
    theme.apply(qapp)


def settle(qtbot: QtBot, page: TodayPage) -> None:
    """Wait for everything the worker was asked for."""
    qtbot.waitUntil(lambda: page.worker._under_way == 0)


def test_an_empty_day(show: Callable[..., TodayPage], qtbot: QtBot) -> None:
    page = show()
    assert page.empty.isVisible()
    assert [fact.value for fact in page.facts.facts] == [0, 0, 0, 0, 0]
    assert not page.note.sign_button.isVisible()
    with qtbot.waitSignal(page.go) as gone:
        page.new_button.click()
    assert gone.args == ["intake", "new"]
    with qtbot.waitSignal(page.go) as gone:
        page.import_button.click()
    assert gone.args == ["ledgers", None]


def test_what_is_due_leads_to_the_matter(show: Callable[..., TodayPage], desk: MattersDesk, qtbot: QtBot) -> None:
    late = desk.take(ago=2 * DAY)
    near = desk.take(ago=20 * HOUR)
    desk.take()
    page = show()
    heads = [(each.title, each.count) for each in page.due.entries.entries if isinstance(each, Head)]
    assert heads == [("Late", "1 matters"), ("Due today", "1 matters"), ("Within three days", "1 matters")]
    assert page.due.current().id == late.matter_id
    qtbot.keyClick(page.due, Qt.Key.Key_Down)
    assert page.due.current().id == near.matter_id
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.due, Qt.Key.Key_Return)
    assert gone.args == ["matters", near.matter_id]
    page.reload()
    settle(qtbot, page)
    assert page.due.current().id == near.matter_id


def test_a_station_without_beds_has_no_card_of_them(show: Callable[..., TodayPage]) -> None:
    assert not show().beds.isVisible()


def test_beds_and_what_is_late_with_them(
    show: Callable[..., TodayPage], desk: MattersDesk, worker: Worker, qtbot: QtBot
) -> None:
    worker.actor = replace(desk.clerk, roles=frozenset({"CARE_OPERATOR"}))
    house = House(desk.engine, desk.now, {Role.CLERK: desk.clerk})
    house.furnish()
    today = local_date(desk.now)
    house.stay(house.add("赵玉兰").resident_id, "202-1", today, today + DAY, StayState.BOOKED)
    late = house.stay(house.add("孙大爷").resident_id, "202-2", today - 3 * DAY, today - DAY)
    card = show().beds
    assert card.isVisible()
    assert card.counts.text() == "5 beds·today 1 in 0 out"
    assert card.house.accessibleName() == "taken 1, free 3, reserve 1"
    lines = card.lines.entries
    assert [lines.data(lines.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(lines.rowCount())] == [
        "overstays 202-2 孙大爷 should have left by 01-06 (Tue) 10:00",
        "comes to 202-1 赵玉兰 short stay",
    ]
    card.lines.setCurrentIndex(lines.index(0))
    with qtbot.waitSignal(card.opened) as opened:
        qtbot.keyClick(card.lines, Qt.Key.Key_Return)
    assert opened.args == [late]


def test_numbers_lead_to_their_lists(show: Callable[..., TodayPage], desk: MattersDesk, qtbot: QtBot) -> None:
    desk.take(ago=2 * DAY)
    desk.take(handling=Handling.ON_THE_SPOT)
    page = show()
    assert [fact.value for fact in page.facts.facts] == [1, 1, 1, 1, 0]
    assert page.categories.bars
    assert page.days.days[0].due == 0
    place = QPointF(page.facts.width() * 0.7, 20).toPoint()
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(page.facts, Qt.MouseButton.LeftButton, pos=place)
    assert gone.args == ["matters", View.OVERDUE]
    with qtbot.waitSignal(page.go) as gone:
        page.all_button.click()
    assert gone.args == ["matters", View.OPEN]


def test_a_material_that_is_due_leads_to_its_matters(
    show: Callable[..., TodayPage], desk: MattersDesk, qtbot: QtBot
) -> None:
    desk.take(ago=20 * DAY, missing={"房产证": 3})
    page = show()
    last = page.facts.facts[-1]
    assert (last.title, last.value, last.leads) == ("Materials due", 1, View.MATERIALS_DUE)


def test_the_shift_is_taken_over(show: Callable[..., TodayPage], desk: MattersDesk, qtbot: QtBot) -> None:
    with desk.at_work(desk.other, later=-15 * HOUR) as session:
        notes.leave(session, text="5 幢渗漏师傅约今早 9:30 到")
    page = show()
    assert page.note.text.text() == "5 幢渗漏师傅约今早 9:30 到"
    assert "李强" in page.note.who.text()
    page.note.sign_button.click()
    settle(qtbot, page)
    qtbot.waitUntil(lambda: not page.note.sign_button.isVisible())
    assert "顾敏" in page.note.state.text()


def test_a_line_for_the_next_shift_is_kept(
    show: Callable[..., TodayPage], desk: MattersDesk, worker: Worker, qtbot: QtBot
) -> None:
    page = show()
    page.note.input.setText("  ")
    qtbot.keyClick(page.note.input, Qt.Key.Key_Return)
    assert not page.is_dirty()
    page.note.input.setText("钥匙在抽屉里")
    assert page.is_dirty()
    worker.actor = desk.clerk.__class__(desk.clerk.staff_id, "顾敏", desk.clerk.station_id, frozenset({"AUDITOR"}))
    qtbot.keyClick(page.note.input, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.note.input.text() == "钥匙在抽屉里"
    assert page.tools.notices.history[-1].kind == "bad"
    worker.actor = desk.clerk
    qtbot.keyClick(page.note.input, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.note.input.text() == ""
    assert page.note.text.text() == "钥匙在抽屉里"
    assert not page.note.sign_button.isVisible()  # one's own is for someone else to sign


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1278, 674, 1.0), (1278, 618, 1.0), (1260, 674, 1.2), (1260, 602, 1.2), (1832, 986, 1.0)],
)
def test_it_fits(show: Callable[..., TodayPage], desk: MattersDesk, width: int, height: int, scale: float) -> None:
    desk.take()
    page = show(width, height, scale)
    need = page.minimumSizeHint()
    assert need.width() <= width
    assert need.height() <= height
    merged = page._side.direction() is QBoxLayout.Direction.BottomToTop
    assert merged == (scale > 1)
    assert merged or page._scroll.verticalScrollBar().maximum() == 0


def test_a_long_number_gets_the_room_that_it_needs(qtbot: QtBot) -> None:
    strip = FactsStrip()
    qtbot.addWidget(strip)
    strip.resize(270, 54)
    strip.set_facts([Fact("Residents", 12_003), Fact("Households", 4_900), Fact("To look at again", 31)])
    lefts = strip.lefts()
    for fact, left, right in zip(strip.facts, lefts, lefts[1:], strict=False):
        assert right - left > paint.text_width(f"{fact.value:,}", "display")
    assert lefts[0] == 0 and abs(lefts[-1] - 270) < 1
