"""A desk with the page of grids on it: real widgets, a real worker, a real database with a small town in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import GridNode
from desk.views.grids import GridsPage
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.grid_town import build, living
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.office import Office

ESTATE = "百花洲家园"
SIZE = (1278, 620)


class GridsDesk:
    """The page in a window, who sits at it, and what other pages were asked for."""

    def __init__(self, office: Office, worker: Worker, qtbot: QtBot) -> None:
        self.office, self.worker, self.qtbot = office, worker, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.ask = ScriptedAsk()
        self.notices = Notices(self.window)
        self.page = GridsPage(Tools(worker, self.notices, self.ask), self.window)
        self.page.resize(*SIZE)
        self.went: list[tuple[str, object]] = []
        self.page.go.connect(self._go)
        worker.touched.connect(self._touched)
        self.window.show()
        self.qtbot.waitActive(self.window)
        self.page.reload()
        self.settle()
        self.page.focus_first()

    def _go(self, name: str, subject: object) -> None:
        self.went.append((name, subject))

    def _touched(self, subjects: frozenset[str]) -> None:
        if subjects & self.page.SHOWS:
            self.page.reload()

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered."""
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        return self.worker._under_way == 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        front = QApplication.activeModalWidget() or self.page
        self.qtbot.keyClick(front.focusWidget() or QGuiApplication.focusObject() or front, key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def dialog(self) -> Any:
        """The form or chooser in front."""
        found = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        assert found, "no dialog is open"
        return found[-1]

    def has_dialog(self) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(QDialog))

    def node(self, code: str) -> GridNode:
        return next(each for each in self.page.tree.nodes if each.code == code)

    def pick(self, code: str) -> None:
        """Make a grid the picked one."""
        assert self.page.tree.select(self.node(code).grid_id)
        self.settle()

    def told(self) -> str:
        return " ".join(notice.text for notice in self.notices.history)

    def read(self, work: Any) -> Any:
        return self.office.act(Role.STATION_HEAD, work)


def fill(office: Office) -> dict[str, int]:
    """百花洲社区 with two grids, a micro grid of 24 buildings, three people on duty, a few residents, two strays."""

    def work(session: Session) -> dict[str, int]:
        town = build(session)
        grids.save_buildings(session, grid_id=town["010101"], text=f"{ESTATE}1-12号楼", units=3, floors=6)
        grids.save_buildings(session, grid_id=town["0102"], text=f"{ESTATE}13-24号楼")
        grids.save_ranges(session, grid_id=town["010101"], text=f"{ESTATE}1-12号楼")
        living(session, town["010101"], "王桂芳", date(1940, 1, 1), f"{ESTATE}1号楼1单元101室", living_alone=True)
        living(session, town["010101"], "李建国", date(1990, 5, 1), f"{ESTATE}1号楼2单元301室")
        living(session, town["010101"], "赵远", date(1950, 1, 1), f"{ESTATE}2号楼1单元101室")
        living(session, None, "孙新", date(1960, 1, 1), "新苑小区3号楼1单元101室")
        living(session, None, "孙安", date(1988, 1, 1), "新苑小区5号楼1单元102室")
        return town

    return office.act(Role.STATION_HEAD, work)


def serve(office: Office, grid_id: int, name: str, duty: str = "专职网格员", since: date = date(2025, 1, 1)) -> int:
    """Someone on duty since ``since``, entered when the office was set up; the key."""

    def work(session: Session) -> int:
        return grids.assign_member(
            session, grid_id=grid_id, name=name, duty=duty, since=since, phone="15400000001", duty_hours="8:30-17:30"
        ).member_id

    return office.act(Role.STATION_HEAD, work)
