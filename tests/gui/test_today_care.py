"""The services on the page of today lead to the time, the kitchen, the till; without services the card is away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.views import theme
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.today import TodayPage
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.service_house import Centre, booked, make_centre

DAY = date(2026, 1, 7)


@pytest.fixture
def now() -> datetime:
    return at_local(DAY, time(9, 20))


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def show(
    centre: Centre, clock: Callable[[], datetime], qtbot: QtBot, qapp: QApplication
) -> Iterator[Callable[..., TodayPage]]:
    workers = []

    def shown(role: Role = Role.STATION_HEAD, hour: int = 9) -> TodayPage:
        worker = Worker(lambda: at_local(DAY, time(hour, 20)))
        worker.use(centre.office.engine)
        worker.actor = centre.office.actors[role]
        workers.append(worker)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1278, 674)
        page = TodayPage(Tools(worker, Notices(window), ScriptedAsk()), window)
        page.resize(window.size())
        window.show()
        page.reload()
        qtbot.waitUntil(lambda: page.shown is not None and worker._under_way == 0)
        return page

    yield shown
    for each in workers:
        each.close()
    theme.apply(qapp)


def _entries(page: TodayPage) -> list[str]:
    model = page.care.lines.entries
    return [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def test_services_of_today_lead_to_their_time(show: Callable[..., TodayPage], centre: Centre, qtbot: QtBot) -> None:
    booked(centre, "葛守田", "理发10", 0, insist=True)
    page = show()
    card = page.care
    assert card.isVisible() and card.cut_off.text() == "Cut-off 10:00"
    assert _entries(page)[0] == "理发 1 / 1 次 full next 10:00 葛守田 吴芳" and len(_entries(page)) == 4
    assert page._right.indexOf(page.people_card) >= 0 and page._scroll.verticalScrollBar().maximum() == 0
    card.lines.setFocus()
    card.lines.setCurrentIndex(card.lines.entries.index(0))
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(card.lines, Qt.Key.Key_Return)
    assert gone.args == ["care", ("week", ("slot", (centre.sittings["理发10"], DAY)))]
    assert not card.grab().isNull()


def test_what_was_missed_leads_to_where_it_is_done(
    show: Callable[..., TodayPage], centre: Centre, qtbot: QtBot
) -> None:
    booked(centre, "何桂英", "午餐", 0, insist=True)
    page = show(hour=11)
    assert "is not cut off" in _entries(page)[0] and page.care.cut_off.text() == ""
    page.care.lines.setCurrentIndex(page.care.lines.entries.index(0))
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.care.lines, Qt.Key.Key_Space)
    assert gone.args == ["care", ("kitchen", DAY)]
    page = show(hour=18)
    assert "nobody said how they ended" in _entries(page)[0]
    page.care.lines.setCurrentIndex(page.care.lines.entries.index(0))
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.care.lines, Qt.Key.Key_Return)
    assert gone.args == ["care", ("till", DAY)]
