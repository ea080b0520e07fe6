"""A desk with the page of residents on it: real widgets, a real worker and a real database."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.models.records import Record
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.grids import GridInput, RangeInput, assign_member, save_grid, save_range
from desk.services.residents import ContactInput, PhoneInput, ResidentFile, ResidentInput, TagInput
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.residents import ResidentsPage
from desk.views.residents.values import of_file, to_input
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.office import Office

ID_WOMAN = "370102194903070027"
ID_MAN = "37010519200229041X"
HOME = "济南市历下区百花洲家园12号楼5单元504室"
WANG = ResidentInput(
    name="王桂芳",
    id_no=ID_WOMAN,
    living_address=HOME,
    phones=(PhoneInput("13812341234"), PhoneInput("87528099", "女儿")),
    contacts=(ContactInput("王晓梅", "女儿", "13900001111"),),
    remark="膝盖不好",
    health_note="青霉素过敏",
    tags=(TagInput("低保", since=date(2024, 3, 1), evidence="低保证 2025"),),
)


class Desk:
    """The page in a window, who sits at it, and what other pages were asked for."""

    def __init__(self, office: Office, worker: Worker, qtbot: QtBot) -> None:
        self.office, self.worker, self.qtbot = office, worker, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1278, 674)
        self.ask = ScriptedAsk()
        self.notices = Notices(self.window)
        self.page = ResidentsPage(Tools(worker, self.notices, self.ask), self.window)
        self.page.resize(1278, 674)
        self.went: list[tuple[str, object]] = []
        self.contexts: list[str] = []
        self.page.go.connect(self._go)
        self.page.context_changed.connect(self.contexts.append)
        worker.touched.connect(self._touched)
        self.window.show()
        self.qtbot.waitActive(self.window)
        self.page.reload()
        self.settle()
        self.page.focus_first()

    def _go(self, name: str, subject: object) -> None:
        self.went.append((name, subject))

    def _touched(self, _: object) -> None:
        self.page.reload()

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered."""
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        return self.worker._under_way == 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QGuiApplication.focusObject() or self.page, key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def open(self, file: ResidentFile) -> None:
        self.page.open(file.resident_id)
        self.settle()

    def records(self, action: str) -> list[Record]:
        def read(session: Session) -> list[Any]:
            return list(session.execute(select(Record.reason, Record.actor_name).where(Record.action == action)))

        return self.office.system(read)


def compose(edit: QLineEdit, text: str) -> None:
    """Type Chinese, as an input method hands it over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QGuiApplication.sendEvent(edit, event)


def make(office: Office, values: ResidentInput = WANG, role: Role = Role.STATION_HEAD) -> ResidentFile:
    return office.act(role, lambda session: residents.save(session, resident_id=None, version=None, values=values))


def change(office: Office, file: ResidentFile, role: Role = Role.CLERK, **values: Any) -> ResidentFile:
    """A colleague saves the file with other values of the form."""

    def save(session: Session) -> ResidentFile:
        now = residents.open_file(session, resident_id=file.resident_id)
        form = to_input({**of_file(now), **values}, may_health=False)
        return residents.save(session, resident_id=file.resident_id, version=now.version, values=form)

    return office.act(role, save)


def make_grid(office: Office) -> None:
    def build(session: Session) -> None:
        above = None
        for level, name in ((1, "解放路街道"), (2, "百花洲社区"), (3, "第 3 网格")):
            node = save_grid(session, grid_id=None, version=None, values=GridInput(f"G{level}", name, level, above))
            above = node.grid_id
        save_range(session, grid_id=above, values=RangeInput("百花洲家园", 9, 14))
        assign_member(session, grid_id=above, name="莫兰英", duty="专职网格员", since=date(2025, 1, 1))

    office.act(Role.STATION_HEAD, build)
