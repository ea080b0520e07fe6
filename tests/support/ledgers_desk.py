"""The ledgers page in a window of its own, with a database and hands, for the tests of the page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desk import db
from desk.models.residents import Resident
from desk.rules.permissions import Role
from desk.views.ledgers import LedgersPage
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit import office


class Desk:
    """A window with the ledgers page in it, as one of the staff sees it."""

    def __init__(self, qtbot: QtBot, url: str, now: datetime, monkeypatch: pytest.MonkeyPatch, role: Role) -> None:
        self.qtbot = qtbot
        self.ask = ScriptedAsk()
        self.office = office.set_up(db.open_engine(url), now, monkeypatch)
        self.worker = Worker(lambda: now)
        self.worker.use(self.office.engine)
        self.worker.actor = self.office.actors[role]
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.notices = Notices(self.window)
        self.page = LedgersPage(Tools(self.worker, self.notices, self.ask))
        QVBoxLayout(self.window).addWidget(self.page)
        self.worker.touched.connect(self._reload)
        self.window.resize(1278, 660)
        self.window.show()
        self.window.activateWindow()
        self.page.reload()

    def _reload(self, subjects: frozenset[str]) -> None:
        if subjects & self.page.SHOWS:
            self.page.reload()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.page, key, modifier)

    def until_step(self, step: QWidget) -> None:
        def there() -> bool:
            return self.page.steps.currentWidget() is step and self.page.task is None

        self.qtbot.waitUntil(there, timeout=20_000)

    def read(self, path: Path) -> None:
        self.page.read(str(path))
        self.until_step(self.page.preview)

    def residents(self) -> int:
        return int(self.office.system(lambda session: session.scalar(select(func.count()).select_from(Resident))))

    def close(self) -> None:
        self.notices.clear()
        self.worker.close()
