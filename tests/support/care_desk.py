"""A desk with the page of services on it: real widgets, a real worker, a real database with a centre in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.views.care import CarePage
from desk.views.care.week import WeekTab
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.service_house import Centre

SIZE = (1278, 674)
"""The page inside a window of 1366 × 768."""


class CareDesk:
    """The page in a window and who sits at it; questions are answered from a list."""

    def __init__(self, centre: Centre, worker: Worker, qtbot: QtBot, *answers: object) -> None:
        self.centre, self.worker, self.qtbot = centre, worker, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.ask = ScriptedAsk(*answers)
        self.notices = Notices(self.window)
        self.page = CarePage(Tools(worker, self.notices, self.ask), self.window)
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

    @property
    def grid(self) -> Any:
        return self.tab.grid

    @property
    def panel(self) -> Any:
        return self.tab.panel

    def _go(self, name: str, subject: object) -> None:
        self.went.append((name, subject))

    def _touched(self, subjects: frozenset[str]) -> None:
        if subjects & self.page.SHOWS:
            self.page.reload()

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered, and the slot under the cursor is read."""
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        reading = isinstance(self.tab, WeekTab) and self.tab.is_reading()
        return self.worker._under_way == 0 and not reading

    def point(self, sitting: str, day: int = 0) -> None:
        """Put the cursor on a sitting, ``day`` days from today."""
        spot = self.grid.sheet.spot_of(self.centre.sittings[sitting], self.centre.day(day))
        assert spot is not None
        self.grid.point(spot.line, spot.column)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QGuiApplication.focusObject() or self.page, key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def letter(self, text: str) -> None:
        QTest.keyClicks(QGuiApplication.focusObject() or self.page, text)
        self.settle()

    def sheet(self) -> Any:
        """The dialog that is open, once the keys go to it."""
        self.settle()
        sheet = self._dialog()
        assert sheet is not None
        sheet.activateWindow()
        self.qtbot.waitUntil(partial(_has_focus, sheet))
        return sheet

    def back(self) -> None:
        """Once no dialog is open any more: the keys go to the board, or to the list of the tab."""
        self.settle()
        assert self._dialog() is None
        self.window.activateWindow()
        self.page.focus_first()
        self.qtbot.waitUntil(partial(_has_focus, self.window))

    def _dialog(self) -> Any:
        return self.tab.dialogs.dialog if isinstance(self.tab, WeekTab) else self.tab.dialog

    def told(self) -> str:
        """The last notice."""
        return str(self.notices.history[-1].text)

    def wait_for(self, whether: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(whether)


def _has_focus(part: QWidget) -> bool:
    focused = QGuiApplication.focusObject()
    return isinstance(focused, QWidget) and (focused is part or part.isAncestorOf(focused))
