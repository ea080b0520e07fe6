"""The intake page on a window of its own, on a small street."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk import db
from desk.views import theme
from desk.views.intake import IntakePage
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support import intake_street
from tests.support.intake_keys import (
    settle,
    to_file,
)
from tests.support.intake_street import Street
from tests.support.scripted_ask import ScriptedAsk

BEFORE = timedelta(days=2)


class Desk(QWidget):
    """A window with nothing but the page, its foot and the notices; counts the keys that reach it."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.notices = Notices(self)
        self.page = IntakePage(Tools(worker, self.notices, cast(Any, ScriptedAsk())), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        foot = self.page.foot()
        assert foot is not None
        column.addWidget(foot)
        foot.show()
        self.resize(1278, 710)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp)
    yield
    if theme.current().scale != 1:
        theme.apply(qapp)


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now - BEFORE)


@pytest.fixture
def worker(engine: Engine, street: Street, clock: Callable[[], datetime]) -> Iterator[Worker]:
    made = Worker(clock)
    made.use(engine)
    made.actor = street.head
    yield made
    made.close()


@pytest.fixture
def open_page(worker: Worker, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], IntakePage]]:
    """Opens the page on its own window; printing goes into a file."""
    opened: list[IntakePage] = []

    def make() -> IntakePage:
        desk = Desk(worker)
        qtbot.addWidget(desk)
        page = desk.page
        page.printing.dialog = partial(to_file, tmp_path / "receipt.pdf")
        opened.append(page)
        desk.show()
        desk.activateWindow()
        page.reload()
        settle(qtbot, worker)
        page.focus_first()
        return page

    yield make
    for page in opened:
        page.leave()
    settle(qtbot, worker)


@pytest.fixture
def page(open_page: Callable[[], IntakePage]) -> IntakePage:
    return open_page()
