"""A desk with the tabs of kitchen and routes on it: real widgets, a real worker, a real canteen in the database."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.rules.permissions import Role
from desk.views.care.kitchen import KitchenTab
from desk.views.care.page import CarePage
from desk.views.care.routes import RoutesTab
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.canteen import Canteen
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.office import Office

SIZE = (1278, 674)
"""The page inside a window of 1366 × 768."""


class MealsDesk:
    """The page in a window; questions are answered from a list."""

    def __init__(self, office: Office, hall: Canteen, worker: Worker, qtbot: QtBot, *answers: object) -> None:
        self.office, self.hall, self.worker, self.qtbot = office, hall, worker, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.ask, self.notices = ScriptedAsk(*answers), Notices(self.window)
        self.page = CarePage(Tools(worker, self.notices, self.ask), self.window, (KitchenTab, RoutesTab))
        self.page.resize(*SIZE)
        self.went: list[tuple[str, object]] = []
        self.page.go.connect(self._go)
        worker.touched.connect(self._touched)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.reload()
        self.settle()
        self.page.focus_first()

    @property
    def tab(self) -> Any:
        return self.page.tab

    def show(self, name: str) -> Any:
        """Bring a tab to the front."""
        self.page.show_tab(name)
        self.settle()
        return self.tab

    def act(self, work: Any, role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        """What another desk does meanwhile."""
        return self.office.act(role, partial(work, **values))

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered."""
        self.qtbot.waitUntil(self._is_idle)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QGuiApplication.focusObject() or self.page, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Into what has the focus; Chinese as an input method hands it over."""
        target = QGuiApplication.focusObject()
        assert target is not None
        if text.isascii():
            QTest.keyClicks(target, text)
        else:
            event = QInputMethodEvent("", [])
            event.setCommitString(text)
            QApplication.sendEvent(target, event)
        self.settle()

    def dialog(self) -> Any:
        """The dialog that is open, once the keys go to it."""
        self.settle()
        dialog = self.tab.dialog or self.tab.eats.dialog
        assert dialog is not None
        dialog.activateWindow()
        self.qtbot.waitUntil(partial(_has_focus, dialog))
        return dialog

    def back(self) -> None:
        """The dialog is closed: the keys go to the tab again."""
        if self.tab.dialog is not None:
            self.tab.dialog.reject()
        self.settle()
        self.window.activateWindow()
        self.page.focus_first()
        self.qtbot.waitUntil(partial(_has_focus, self.window))

    def shown_keys(self) -> list[str]:
        """The keys that the key bar tells."""
        return list(dict(self.tab.keys()))

    def told(self) -> str:
        """The last notice."""
        return str(self.notices.history[-1].text)

    def _is_idle(self) -> bool:
        return self.worker._under_way == 0

    def _go(self, name: str, subject: object) -> None:
        self.went.append((name, subject))

    def _touched(self, subjects: frozenset[str]) -> None:
        if subjects & self.page.SHOWS:
            self.page.reload()


def _has_focus(part: QWidget) -> bool:
    focused = QGuiApplication.focusObject()
    return isinstance(focused, QWidget) and (focused is part or part.isAncestorOf(focused))
