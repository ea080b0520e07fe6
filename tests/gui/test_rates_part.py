"""The rates of the care centre in the settings, with real widgets: new, changed, ended, followed, refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.accounts import Charge, MonthBase, Unit
from desk.rules.permissions import Role
from desk.services import accounts
from desk.services.accounts import RateRow
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.rates import RatesPart
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.books import Books, books

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 1, 7)
Open = Callable[..., RatesPart]


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Books]:
    engine = db.open_engine(sqlite_url)
    yield books(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def open_part(qtbot: QtBot, centre: Books, now: datetime) -> Iterator[Open]:
    made: list[RatesPart] = []

    def opened(role: Role = Role.STATION_HEAD, *answers: object) -> RatesPart:
        worker = Worker(lambda: now)
        worker.use(centre.engine)
        worker.actor = centre.actors[role]
        window = QWidget()
        qtbot.addWidget(window)
        part = RatesPart(Tools(worker, Notices(window), ScriptedAsk(*answers)), can_write=role is Role.STATION_HEAD)
        QVBoxLayout(window).addWidget(part)
        worker.touched.connect(partial(_reload, part))
        window.resize(1238, 600)
        window.show()
        window.activateWindow()
        part.reload()
        settle(qtbot, part)
        made.append(part)
        return part

    yield opened
    for part in made:
        part._tools.worker.touched.disconnect()
        part._tools.notices.clear()
        part._tools.worker.close()


def _reload(part: RatesPart, _: object) -> None:
    part.reload()


def settle(qtbot: QtBot, part: RatesPart) -> None:
    qtbot.waitUntil(lambda: part._tools.worker._under_way == 0)


def press(qtbot: QtBot, part: RatesPart, key: Qt.Key) -> None:
    qtbot.keyClick(part.window().focusWidget() or part, key, CTRL)
    settle(qtbot, part)


def kept(centre: Books) -> tuple[RateRow, ...]:
    return tuple(centre.on(TODAY, accounts.tariff).rates)


def choose(part: RatesPart, kind: Charge) -> None:
    part.form.kind.setCurrentIndex(part.form.kind.findData(kind.value))


def test_an_empty_list_says_what_to_do(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    part = open_part()
    assert part.empty.isVisible() and not part.table.isVisible() and not part.is_dirty()
    press(qtbot, part, Qt.Key.Key_N)
    assert part.form.kind.hasFocus()
    part.form.amount.setText("3,000")
    part.form.room_kind.setEditText("双人间")
    press(qtbot, part, Qt.Key.Key_S)
    [row] = kept(centre)
    rate = row.rate
    assert (rate.kind, rate.amount, rate.unit, rate.room_kind) == (Charge.BED, 300_000, Unit.MONTH, "双人间")
    assert rate.valid_from == date(2026, 1, 1) and not part.is_dirty() and part.table.isVisible()


def test_what_is_wrong_is_told_beside_its_field(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    part = open_part()
    part.form.amount.setText("十元")
    part.form.valid_to.setText("明年")
    part.store()
    assert {name for name, field in part.form.fields.items() if field.state() == "error"} == {"amount", "valid_to"}
    part.form.amount.setText("10")
    part.form.valid_to.clear()
    part.form.percent.setText("一半")
    choose(part, Charge.OTHER)
    part.store()
    settle(qtbot, part)
    assert {name for name, field in part.form.fields.items() if field.state() == "error"} == {"name", "leave_percent"}
    assert part.save.isEnabled() and kept(centre) == ()


def test_a_deposit_is_taken_once_and_knows_no_leave(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    part = open_part()
    choose(part, Charge.DEPOSIT)
    assert not part.form.unit.isEnabled() and part.form.fields["leave_percent"].isHidden()
    part.form.amount.setText("5000")
    part.store()
    settle(qtbot, part)
    assert kept(centre)[0].rate.unit is Unit.ONCE
    part.begin_new()
    choose(part, Charge.BED)
    assert part.form.unit.currentData() == Unit.MONTH.value and part.form.unit.isEnabled()


def test_a_rate_is_ended_and_followed(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    centre.rate(Charge.BED, 300_000)
    part = open_part()
    part.follow()
    assert part.form.fields["valid_to"].state() == "error"
    part.form.valid_to.setText("2026-02-01")
    press(qtbot, part, Qt.Key.Key_S)
    part.follow()
    part.form.amount.setText("3200")
    press(qtbot, part, Qt.Key.Key_S)
    old, new = (row.rate for row in kept(centre))
    assert (old.amount, old.valid_to) == (300_000, date(2026, 2, 1))
    assert (new.amount, new.valid_from, new.valid_to) == (320_000, date(2026, 2, 1), None)


def test_a_rate_of_locked_months_can_still_be_ended(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    centre.rate(Charge.BED, 300_000)
    centre.on(date(2025, 12, 31), accounts.lock_month, month=date(2025, 12, 1))
    part = open_part()
    part.form.amount.setText("1")
    part.store()
    settle(qtbot, part)
    assert "locked" in part._tools.notices.history[-1].text
    part.form.amount.setText("3000.00")
    part.form.valid_to.setText("2026/03/01")
    part.store()
    settle(qtbot, part)
    assert kept(centre)[0].rate.valid_to == date(2026, 3, 1)


def test_what_is_typed_is_not_thrown_away_unasked(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    centre.rate(Charge.BED, 300_000)
    centre.rate(Charge.CARE, 300_000)
    part = open_part(Role.STATION_HEAD, False, True)
    part.form.amount.setText("1")
    part.table.selectRow(1)
    assert part.row is not None and part.row.rate.kind is Charge.BED
    part.table.selectRow(1)
    assert part.row.rate.kind is Charge.CARE and not part.is_dirty()


def test_a_colleague_was_faster(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    row = centre.rate(Charge.BED, 300_000)
    part = open_part()
    centre.on(TODAY, accounts.end_rate, rate_id=row.rate.rate_id, version=row.version, valid_to=date(2027, 1, 1))
    part.form.amount.setText("3100")
    part.store()
    settle(qtbot, part)
    assert "李站" in part._tools.notices.history[-1].text and part.form.amount.text() == "3100"


def test_how_a_month_is_divided(open_part: Open, centre: Books, qtbot: QtBot) -> None:
    part = open_part()
    part.base.changed.emit(MonthBase.THIRTY)
    settle(qtbot, part)
    assert centre.on(TODAY, accounts.tariff).base is MonthBase.THIRTY and part.base.value() is MonthBase.THIRTY


def test_who_may_not_change_rates_looks_them_up(open_part: Open, centre: Books) -> None:
    centre.rate(Charge.BED, 300_000)
    part = open_part(Role.CLERK)
    assert part.save.isHidden() and part.form.amount.isReadOnly() and part.keys() == []
    assert part.form.amount.text() == "3000.00"
