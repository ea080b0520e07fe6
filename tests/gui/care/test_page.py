"""The page of services: its tabs are built when first shown, and read anew when what they show has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.views.care.page import CarePage
from desk.views.care.tab import Tab
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk


class _Tab(Tab):
    """Counts what is asked of it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.read = 0
        self.opened: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tools_row = QWidget()
        self.say(self.NAME)

    def reload(self) -> None:
        self.read += 1
        self.filled.emit()

    def keys(self) -> list[tuple[str, str]]:
        return [("K", self.NAME)]

    def open(self, subject: object) -> None:
        self.opened.append(subject)


class _Board(_Tab):
    NAME: ClassVar[str] = "week"
    TITLE: ClassVar[str] = "Week"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.side = QWidget()


class _Kitchen(_Tab):
    NAME: ClassVar[str] = "kitchen"
    TITLE: ClassVar[str] = "Kitchen"


class _Till(_Tab):
    NAME: ClassVar[str] = "till"
    TITLE: ClassVar[str] = "Till"
    PERMISSION: ClassVar[str] = "CARE_WRITE"


@pytest.fixture
def page_of(qtbot: QtBot, clock: Callable[[], datetime], sqlite_url: str) -> Iterator[Callable[[Role], CarePage]]:
    """The page in front of somebody with that role, on a station with nothing in it."""
    worker, engine = Worker(clock=clock), db.open_engine(sqlite_url)
    worker.use(engine)

    def shown(role: Role) -> CarePage:
        worker.actor = db.Actor(None, "Zhang Min", 1, frozenset({role.value}))
        window = QWidget()
        qtbot.addWidget(window)
        page = CarePage(Tools(worker, Notices(window), ScriptedAsk()), window, (_Board, _Kitchen, _Till))
        window.resize(1278, 674)
        page.resize(window.size())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return page

    yield shown
    worker.close()
    engine.dispose()


def test_a_tab_is_read_when_it_is_shown_and_says_its_own_keys_and_words(
    qtbot: QtBot, page_of: Callable[[Role], CarePage]
) -> None:
    page = page_of(Role.CARE_OPERATOR)
    said: list[str] = []
    page.context_changed.connect(said.append)
    page.reload()
    board = page.tab
    assert isinstance(board, _Board) and board.read == 1 and page.shown_tabs() == ["week", "kitchen", "till"]
    assert board.side is not None and board.side.isVisible() and page.keys() == [("K", "week")]

    page.focus_first()
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    kitchen = page.tab
    assert isinstance(kitchen, _Kitchen) and kitchen.read == 1
    assert said == ["kitchen"] and page.keys() == [("K", "kitchen")]
    assert not board.side.isVisible() and not board.tools_row.isVisible() and kitchen.tools_row.isVisible()
    assert page.head.names.value() == "kitchen"

    page.reload()
    assert (board.read, kitchen.read) == (1, 2)
    page.show_tab("week")
    assert board.read == 2
    page.show_tab("kitchen")
    assert kitchen.read == 2


def test_what_is_to_be_opened_names_its_tab_else_the_first_one_has_it(page_of: Callable[[Role], CarePage]) -> None:
    page = page_of(Role.CARE_OPERATOR)
    page.open(("kitchen", 7))
    assert page.tab.NAME == "kitchen" and page.tab.opened == [7]
    page.open(9)
    assert page.tab.NAME == "week" and page.tab.opened == [9]


def test_a_tab_is_only_for_whom_it_is_meant(page_of: Callable[[Role], CarePage]) -> None:
    assert page_of(Role.CLERK).shown_tabs() == ["week", "kitchen"]


def test_the_keyboard_is_where_work_begins_once_that_is_known(
    page_of: Callable[[Role], CarePage], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, asked = page_of(Role.CARE_OPERATOR), list[bool]()

    def comes_later(tab: Tab) -> None:
        """What the tab shows is on its way."""

    monkeypatch.setattr(_Till, "reload", comes_later)
    monkeypatch.setattr(_Till, "focus_first", lambda tab: asked.append(True))
    page.show_tab("till")
    page.tab.filled.emit()
    page.tab.filled.emit()  # read anew while somebody works there
    assert len(asked) == 2


def test_a_tab_out_of_sight_asks_for_no_room(page_of: Callable[[Role], CarePage], qtbot: QtBot) -> None:
    page = page_of(Role.STATION_HEAD)
    page.show_tab("kitchen")
    QHBoxLayout(page.tab).addSpacing(1_200)
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() > 1_200)
    page.show_tab("week")
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() < 1_200)
    page.show_tab("kitchen")
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() > 1_200)


class _LayoutRequests(QObject):
    """Takes in what would lay a widget out once more."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.LayoutRequest
        self.count += asked
        return asked


def test_what_stands_above_the_tabs_comes_to_rest(page_of: Callable[[Role], CarePage]) -> None:
    """To be measured where nothing has changed asks for no layout, at which it would be measured once more."""
    head = page_of(Role.CARE_OPERATOR).head
    QCoreApplication.sendPostedEvents(head, QEvent.Type.LayoutRequest.value)
    requests = _LayoutRequests()
    head.installEventFilter(requests)
    head.measure()
    QCoreApplication.sendPostedEvents(head, QEvent.Type.LayoutRequest.value)
    assert requests.count == 0
