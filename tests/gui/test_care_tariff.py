"""Prices and subsidies in the settings, with real widgets: entered, ended, followed by another, and looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.eligibility import Conditions
from desk.rules.permissions import Role
from desk.services import fees
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.care.tariff import PricesPart, SubsidiesPart, TariffPart
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.care_books import CareBooks, care_books

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 1, 7)
Open = Callable[..., Any]


@pytest.fixture
def books(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[CareBooks]:
    engine = db.open_engine(sqlite_url)
    yield care_books(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def open_part(qtbot: QtBot, books: CareBooks, now: datetime) -> Iterator[Open]:
    workers: list[Worker] = []

    def opened(kind: type[TariffPart], *, can_write: bool = True) -> Any:
        worker = Worker(lambda: now)
        worker.use(books.engine)
        worker.actor = books.actors[Role.STATION_HEAD if can_write else Role.CARE_OPERATOR]
        window = QWidget()
        window.resize(1238, 600)
        qtbot.addWidget(window)
        part: Any = kind(Tools(worker, Notices(window), ScriptedAsk()), can_write=can_write)
        QVBoxLayout(window).addWidget(part)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        worker.touched.connect(part.reload)
        workers.append(worker)
        part.reload()
        settle(qtbot, part)
        part.focus_first()
        return part

    yield opened
    for worker in workers:
        worker.touched.disconnect()
        worker.close()


def settle(qtbot: QtBot, part: Any) -> None:
    qtbot.waitUntil(lambda: part._worker._under_way == 0)


def save(qtbot: QtBot, part: Any, **texts: str) -> None:
    """Type into the fields of these names and press Ctrl+S."""
    for name, text in texts.items():
        editor = part.dated.fields[name].editor
        editor.setText(text)
        editor.textEdited.emit(text)
    qtbot.keyClick(part.window().focusWidget(), Qt.Key.Key_S, CTRL)
    settle(qtbot, part)


def test_a_price_is_entered_ended_and_followed(open_part: Open, books: CareBooks, qtbot: QtBot) -> None:
    part = open_part(PricesPart)
    assert part.none.isVisible() and part.dated.service.hasFocus() and not part.save.isEnabled()
    save(qtbot, part, amount="十五")
    assert "no amount" in part.dated.fields["amount"].message()
    save(qtbot, part, amount="15", valid_from="1-1")
    assert (part.model.total(), part.title.text(), part.is_dirty()) == (1, "助餐", False)
    part.follow()
    assert "Say when this one ends" in part.dated.fields["valid_to"].message()
    save(qtbot, part, valid_to="2026-02-01")
    part.follow()
    save(qtbot, part, amount="16.50")
    part.begin_new()
    part.dated.sitting.setCurrentIndex(1)
    save(qtbot, part, amount="12", valid_from="2026-01-15")
    assert [(row.amount, row.sitting, row.valid_to) for row in books.on(TODAY, fees.tariff).prices] == [
        (1_500, "", date(2026, 2, 1)), (1_650, "", None), (1_200, "助餐", None)
    ]  # fmt: skip
    part.begin_new()
    save(qtbot, part, amount="1", valid_from="2026-03-01")
    assert "End that one first" in part.dated.fields["valid_from"].message()


def test_a_subsidy_is_entered_with_its_bounds(open_part: Open, books: CareBooks, qtbot: QtBot) -> None:
    part = open_part(SubsidiesPart)
    save(qtbot, part, name="高龄补贴", amount="6")
    assert "Say who pays it" in part.dated.fields["payer"].message()
    part.dated.boxes["workdays_only"].click()
    part.dated.boxes["registered"].click()
    save(qtbot, part, payer="街道", cap_day="9", least_price="8", min_age="80", tags="独居，低保")
    [row] = books.on(TODAY, fees.tariff).subsidies
    values = row.values
    assert (values.amount, values.cap_day, values.cap_unit, values.least_price) == (600, 900, None, 800)
    assert (values.conditions, values.workdays_only) == (Conditions(80, ("独居", "低保"), registered=True), True)
    save(qtbot, part, percent="40")
    assert "either an amount or a share" in part.dated.fields["amount"].message()
    save(qtbot, part, amount="")
    assert books.on(TODAY, fees.tariff).subsidies[0].values.percent == 40


def test_whoever_may_not_change_prices_looks_them_up(open_part: Open, books: CareBooks) -> None:
    books.price("助餐", 1_500)
    part = open_part(PricesPart, can_write=False)
    assert part.table.hasFocus() and part.dated.amount.isReadOnly() and part.dated.amount.text() == "15.00"
    assert not part.save.isVisible() and part.keys() == []
