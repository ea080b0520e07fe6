"""A desk with the page of cards on it: real widgets, a real worker, a real database with people who get cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desk.db import Session
from desk.services.cards import Scope, Selection
from desk.views.cards import CardsPage
from desk.views.cards.who import Wanted
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support import grid_town
from tests.support.real_desk import Printer
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.cards_house import Street

SIZE = (1278, 674)
"""The page inside a window of 1366 × 768."""

CTRL = Qt.KeyboardModifier.ControlModifier


class CardsDesk:
    """The page in a window; what is printed goes to PDF files, questions are answered from a list."""

    def __init__(self, street: Street, worker: Worker, qtbot: QtBot, folder: Path, *answers: object) -> None:
        self.street, self.worker, self.qtbot, self.folder = street, worker, qtbot, folder
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.ask = ScriptedAsk(*answers)
        self.notices = Notices(self.window)
        self.page = CardsPage(Tools(worker, self.notices, self.ask), self.window)
        self.page.resize(*SIZE)
        self.printer = _Coarse(folder)
        self.page.acts.flow.chooser = self.printer
        self.page.acts.choose_save = self._save_to
        worker.touched.connect(self._touched)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.reload()
        self.settle()
        self.page.focus_first()

    @property
    def desk(self) -> Any:
        return self.page.desk

    @property
    def side(self) -> Any:
        return self.page.side

    @property
    def flow(self) -> Any:
        return self.page.acts.flow

    def _save_to(self, name: str) -> str:
        return str(self.folder / name)

    def _touched(self, subjects: frozenset[str]) -> None:
        if subjects & self.page.SHOWS:
            self.page.reload()

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered, and what is chosen is on the screen."""
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        return self.worker._under_way == 0 and bool(self.page.showing.is_idle())

    def want(self, *names: str) -> None:
        """Cards for these, or one a person for everybody."""
        chosen = self.street.of(*names) if names else Selection(Scope.ALL, by_household=False, anew=True)
        self.page.want(Wanted("these", chosen))
        self.settle()

    def names(self) -> list[str]:
        """Who gets a card, in the order of printing."""
        return [holder.name for holder in self.desk.holders]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QGuiApplication.focusObject() or self.page, key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, CTRL)

    def dialog(self) -> Any:
        """The dialog that is open, once the keys go to it."""
        self.settle()
        dialog = self.page.acts.dialog or self.flow.dialog
        assert isinstance(dialog, QDialog)
        dialog.activateWindow()
        self.qtbot.waitUntil(partial(_has_focus, dialog))
        return dialog

    def back(self) -> None:
        """Once no dialog is open any more: the keys go to the page."""
        self.settle()
        assert self.page.acts.dialog is None and self.flow.dialog is None
        self.window.activateWindow()
        self.page.focus_first()
        self.qtbot.waitUntil(partial(_has_focus, self.window))

    def printed(self, count: int) -> Path:
        """The ``count``-th paper, once it is there."""
        self.qtbot.waitUntil(lambda: self.printer.has_printed(count))
        self.settle()
        return self.printer.files[count - 1]

    def told(self) -> str:
        """The last notice."""
        return str(self.notices.history[-1].text)

    def wait_for(self, whether: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(whether)


class _Coarse(Printer):
    """Few dots, so that sheets are soon drawn."""

    def __call__(self, printer: QPrinter, parent: QWidget | None) -> bool:
        printed = super().__call__(printer, parent)
        printer.setResolution(72)
        return printed


def add_people(session: Session, *, street: Street, count: int) -> None:
    """So many more, who live by themselves in the first grid."""
    for number in range(1, count + 1):
        name = f"住户{number:02d}"
        address = f"百花洲家园2号楼1单元{number:03d}室"
        row = grid_town.living(session, street.grids["0101"], name, address=address, living_alone=True)
        street.people[name] = row.id


def _has_focus(part: QWidget) -> bool:
    focused = QGuiApplication.focusObject()
    return isinstance(focused, QWidget) and (focused is part or part.isAncestorOf(focused))
