"""The accounts of the centre with real widgets: charging, paying, reversing and closing a month by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.accounts import Charge, Method, Unit
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import accounts
from desk.views.beds.accounts import AccountsDialog
from desk.views.beds.accounts_form import FROM_DEPOSIT
from desk.views.beds.accounts_stay import AccountDialog
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.papers.one import PaperDialog
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.books import DECEMBER, NOVEMBER, Books, books

CTRL, ALT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
DAY = date(2025, 12, 2)
Open = Callable[..., Any]


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Books]:
    engine = db.open_engine(sqlite_url)
    made = books(engine, now, monkeypatch)
    made.rate(Charge.BED, 300_000, leave_percent=50, leave_free_days=2)
    made.rate(Charge.CARE, 5_000, Unit.DAY, care_level="二级")
    made.rate(Charge.DEPOSIT, 500_000, Unit.ONCE)
    for name, bed, begins in (("王桂芳", "201-1", date(2025, 11, 11)), ("李秀英", "202-1", NOVEMBER)):
        stay = made.stay(made.add(name).resident_id, bed, begins, care_level="二级")
        made.stays = (*made.stays, stay)
    yield made
    engine.dispose()


@pytest.fixture
def open_dialog(qtbot: QtBot, centre: Books) -> Iterator[Open]:
    workers: list[Worker] = []

    def opened(make: Callable[[Tools, QWidget], QDialog], *answers: object, day: date = DAY) -> Any:
        worker = Worker(lambda: at_local(day, time(17)))
        worker.use(centre.engine)
        worker.actor = centre.actors[Role.STATION_HEAD]
        window = QWidget()
        window.resize(1180, 720)
        qtbot.addWidget(window)
        window.show()
        dialog = make(Tools(worker, Notices(window), ScriptedAsk(*answers)), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.open()
        dialog.activateWindow()
        workers.append(worker)
        settle(qtbot, dialog)
        return dialog

    yield opened
    for worker in workers:
        worker.close()


def month_of(month: date = NOVEMBER) -> Callable[[Tools, QWidget], QDialog]:
    return lambda tools, window: AccountsDialog(tools, window, month=month)


def account_of(stay: int) -> Callable[[Tools, QWidget], QDialog]:
    return lambda tools, window: AccountDialog(tools, stay, window)


def settle(qtbot: QtBot, dialog: Any) -> None:
    qtbot.waitUntil(lambda: dialog._tools.worker._under_way == 0)


def press(qtbot: QtBot, dialog: Any, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, key, modifier)
    settle(qtbot, dialog)


def told(dialog: Any) -> str:
    return str(dialog._tools.notices.history[-1].text)


def test_a_month_is_charged_and_locked_by_keys(open_dialog: Open, centre: Books, qtbot: QtBot) -> None:
    dialog = open_dialog(month_of(), True)
    assert dialog.sums["open"].text() == "7,500.00"
    press(qtbot, dialog, Qt.Key.Key_B, CTRL)
    assert dialog.sums["charged"].text() == "7,500.00" and not dialog.charge.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_M, CTRL)
    assert dialog.found.locked_by == "李站" and not dialog.lock.isEnabled()
    assert "locked" in told(dialog)


def test_a_month_that_is_not_charged_is_not_locked(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(month_of(), True)
    press(qtbot, dialog, Qt.Key.Key_M, CTRL)
    assert dialog.found.locked_at is None and "Charge the month first" in told(dialog)
    assert dialog.lock.isEnabled()


def test_months_are_turned_by_keys_and_end_with_the_one_that_runs(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(month_of())
    press(qtbot, dialog, Qt.Key.Key_Right, ALT)
    assert dialog.month == DECEMBER and not dialog.later.isEnabled() and not dialog.lock.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Left, ALT)
    assert dialog.month == NOVEMBER and dialog.model.total() == 2


def test_enter_opens_the_account(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(month_of())
    press(qtbot, dialog, Qt.Key.Key_Return)
    [account] = dialog.findChildren(AccountDialog)
    settle(qtbot, account)
    assert account.account.name == "王桂芳"
    press(qtbot, account, Qt.Key.Key_B, CTRL)
    settle(qtbot, dialog)
    assert dialog.found.rows[0].open == 0 and dialog.found.rows[1].open > 0
    account.reject()


def test_a_payment_is_booked_with_enter_and_taken_back(open_dialog: Open, centre: Books, qtbot: QtBot) -> None:
    centre.on(DAY, accounts.charge_month, month=NOVEMBER)
    dialog = open_dialog(account_of(centre.stays[0]))
    assert dialog.form.amount.hasFocus() and dialog.form.amount.text() == "3000.00"
    dialog.form.note.setText("女儿代缴")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.account.closing == 0 and dialog.account.lines[-1].text == "女儿代缴"
    assert dialog._tools.notices.history[-1].action.key == "Ctrl+Z"
    press(qtbot, dialog, Qt.Key.Key_Z, CTRL)
    assert dialog.account.closing == 300_000 and dialog.account.lines[-2].reversed
    press(qtbot, dialog, Qt.Key.Key_Z, CTRL)
    assert len(dialog.account.lines) == 4


def test_what_cannot_be_is_told_beside_its_field(open_dialog: Open, centre: Books, qtbot: QtBot) -> None:
    dialog = open_dialog(account_of(centre.stays[0]))
    form = dialog.form
    for kind, amount, field in (
        (Charge.PAYMENT, "十元", "amount"),
        (Charge.PAYMENT, "0", "amount"),
        (Charge.REFUND, "1", "amount"),
        (Charge.DEPOSIT_BACK, "1", "amount"),
        (FROM_DEPOSIT, "1", "amount"),
        (Charge.OTHER, "20", "text"),
    ):
        form.choose(kind)
        form.amount.setText(amount)
        form.note.clear()
        form.store()
        settle(qtbot, dialog)
        assert form.fields[field].state() == "error", kind
        assert form.fields[field].editor.hasFocus() and form.book.isEnabled()
    assert dialog.account.lines == ()


def test_the_likely_amount_is_proposed(open_dialog: Open, centre: Books, qtbot: QtBot) -> None:
    centre.on(DAY, accounts.charge_month, month=NOVEMBER)
    centre.on(DAY, accounts.take_deposit, stay_id=centre.stays[0], amount=200_000, method=Method.CASH)
    dialog = open_dialog(account_of(centre.stays[0]))
    proposed = {}
    for kind in (Charge.PAYMENT, Charge.DEPOSIT, Charge.DEPOSIT_BACK, FROM_DEPOSIT, Charge.REFUND, Charge.OTHER):
        dialog.form.choose(kind)
        proposed[str(kind)] = dialog.form.amount.text()
    assert proposed == {
        "PAYMENT": "3000.00", "DEPOSIT": "3000.00", "DEPOSIT_BACK": "2000.00", "FROM_DEPOSIT": "2000.00",
        "REFUND": "", "OTHER": "",
    }  # fmt: skip
    assert dialog.form.fields["method"].isHidden()


def test_a_line_is_reversed_for_a_reason(open_dialog: Open, centre: Books, qtbot: QtBot) -> None:
    centre.on(DAY, accounts.charge_month, month=NOVEMBER)
    dialog = open_dialog(account_of(centre.stays[0]), "标准有误")
    dialog.table.selectRow(0)
    press(qtbot, dialog, Qt.Key.Key_R, CTRL)
    assert dialog.account.lines[-1].reverses_id == dialog.account.lines[0].entry_id
    assert "标准有误" in dialog.account.lines[-1].text
    assert not dialog.reverse.isEnabled()  # a reversal is the last word
    dialog.table.selectRow(0)
    assert not dialog.reverse.isEnabled()


def test_the_statement_is_shown_and_saved(
    open_dialog: Open, centre: Books, qtbot: QtBot, tmp_path: Path, words: None
) -> None:
    dialog = open_dialog(account_of(centre.stays[0]))
    press(qtbot, dialog, Qt.Key.Key_B, CTRL)
    press(qtbot, dialog, Qt.Key.Key_P, CTRL)
    [paper] = dialog.findChildren(PaperDialog)
    settle(qtbot, paper)
    qtbot.waitUntil(lambda: not paper.preview.image().isNull())
    assert paper.save.isEnabled()
    paper.choose_save = lambda name: str(tmp_path / name)
    paper.save.click()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.pdf"))))
    settle(qtbot, paper)


def test_the_settlement_sheet_is_shown(open_dialog: Open, qtbot: QtBot, words: None) -> None:
    dialog = open_dialog(month_of())
    press(qtbot, dialog, Qt.Key.Key_P, CTRL)
    [paper] = dialog.findChildren(PaperDialog)
    settle(qtbot, paper)
    qtbot.waitUntil(lambda: not paper.preview.image().isNull())
    paper.reject()
