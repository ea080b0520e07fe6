"""The ledgers page with a ledger of meals: told by its headings, looked at, imported, out again, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desk.models.bookings import Booking
from desk.rules.permissions import Role
from desk.store import RESOURCES
from desk.views.ledgers.lists import MUST, REFUSED
from tests.support.ledgers_desk import Desk

MEALS = RESOURCES / "demo" / "meals.xlsx"


@pytest.fixture
def desk(qtbot: QtBot, sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    opened = Desk(qtbot, sqlite_url, now.replace(month=2, day=3), monkeypatch, Role.STATION_HEAD)
    yield opened
    opened.close()


def test_a_ledger_of_meals_is_imported_by_keyboard(desk: Desk) -> None:
    page = desk.page
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, subject: went.append((name, subject)))
    page.choose_file = lambda: str(MEALS)
    page.focus_first()
    assert page.start.export_meals.isVisibleTo(page)
    desk.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    desk.until_step(page.preview)
    assert [entry.cell for entry in page.preview.entries(REFUSED)] == ["C35", "C48", "G72", "A88", "A204", "A310"]
    assert [entry.cell for entry in page.preview.entries(MUST)] == ["C50", "A312"]
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until_step(page.result)
    assert "530 portions" in page.result.more.text()
    made = desk.office.system(lambda session: session.scalar(select(func.count()).select_from(Booking)))
    assert (made, desk.residents()) == (530, 21)
    page.result.onwards.click()
    assert went == [("care", None)]
