"""The account of services, the till and the month with real widgets: packages, money, and a day that is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.accounts import Method
from desk.rules.fees import FeeKind
from desk.rules.packages import GrantState
from desk.rules.permissions import Role
from desk.rules.times import at_local
from desk.services import fees, packages
from desk.views.care import CarePage
from desk.views.care.account import ServiceAccount
from desk.views.care.account.granting import GrantDialog
from desk.views.care.account.packages import GIVE_BACK, KEEP, TAKE_BACK
from desk.views.care.till import TillTab
from desk.views.care.till.months import FeeMonths
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.papers.one import PaperDialog
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.care_books import CareBooks, care_books

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
TODAY, DAY = date(2026, 1, 7), timedelta(days=1)
LUNCH, BATH = "助餐", "助浴"
Open = Callable[..., Any]


@pytest.fixture
def books(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[CareBooks]:
    engine = db.open_engine(sqlite_url)
    made = care_books(engine, now, monkeypatch)
    made.price(LUNCH, 1_500)
    made.subsidy(LUNCH, amount=600)
    yield made
    engine.dispose()


@pytest.fixture
def open_dialog(qtbot: QtBot, books: CareBooks) -> Iterator[Open]:
    workers: list[Worker] = []

    def opened(make: Callable[[Tools, QWidget], Any], *answers: object, day: date = TODAY) -> Any:
        worker = Worker(lambda: at_local(day, time(17, 5)))
        worker.use(books.engine)
        worker.actor = books.actors[Role.STATION_HEAD]
        window = QWidget()
        window.resize(1278, 674)
        qtbot.addWidget(window)
        window.show()
        found = make(Tools(worker, Notices(window), ScriptedAsk(*answers)), window)
        found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        if isinstance(found, CarePage):
            found.show()
            found.reload()
        else:
            found.open()
        workers.append(worker)
        awake(qtbot, found.window())
        settle(qtbot, worker)
        return found

    yield opened
    for worker in workers:
        worker.close()


def settle(qtbot: QtBot, worker: Worker) -> None:
    qtbot.waitUntil(lambda: worker._under_way == 0)


def awake(qtbot: QtBot, window: QWidget) -> None:
    """The keys go to ``window`` again, after a dialog over it was closed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def press(qtbot: QtBot, dialog: Any, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, key, modifier)
    settle(qtbot, dialog._tools.worker)


def click(qtbot: QtBot, dialog: Any, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, dialog._tools.worker)


def account_of(resident: int) -> Callable[[Tools, QWidget], Any]:
    return lambda tools, window: ServiceAccount(tools, resident, window)


def test_money_of_services_is_booked_and_taken_back_by_keys(
    open_dialog: Open, books: CareBooks, qtbot: QtBot
) -> None:  # fmt: skip
    resident = books.add().resident_id
    books.with_booking(TODAY, fees.charge, books.booking(resident, TODAY))
    dialog = open_dialog(account_of(resident), "记错人")
    assert dialog.form.amount.hasFocus() and dialog.form.amount.text() == "9.00"
    dialog.form.note.setText("女儿代缴")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert (dialog.account.closing, dialog.account.lines[-1].told) == (0, "payment cash 女儿代缴")
    press(qtbot, dialog, Qt.Key.Key_Z, CTRL)
    assert dialog.account.closing == 900
    for kind, amount in ((FeeKind.CHARGE, "5"), (FeeKind.WAIVE, "1"), (FeeKind.PAYMENT, "20"), (FeeKind.REFUND, "7")):
        dialog.form.choose(kind)
        dialog.form.amount.setText(amount)
        dialog.form.note.setText("材料")
        dialog.form.store()
        settle(qtbot, dialog._tools.worker)
    assert dialog.account.closing == 900 + 500 - 100 - 2_000 + 700
    dialog.form.choose(FeeKind.REFUND)
    dialog.form.amount.setText("7")
    dialog.form.store()
    settle(qtbot, dialog._tools.worker)
    assert "Only" in dialog.form.fields["amount"].message()
    dialog.table.selectRow(0)
    press(qtbot, dialog, Qt.Key.Key_R, CTRL)
    assert dialog.account.lines[0].reversed and dialog.account.lines[1].reversed  # the charge with its subsidy
    press(qtbot, dialog, Qt.Key.Key_P, CTRL)
    [paper] = dialog.findChildren(PaperDialog)
    qtbot.waitUntil(lambda: not paper.preview.image().isNull())
    paper.reject()


def test_packages_are_given_kept_and_ended(open_dialog: Open, books: CareBooks, qtbot: QtBot) -> None:
    resident = books.add(birth_date=date(1945, 3, 9)).resident_id
    books.package("月卡", counts={LUNCH: 30}, price=30_000, trial_days=7, trial_uses=2)
    books.package("百岁卡", counts={BATH: 4}, eligible={"min_age": 100})
    dialog = open_dialog(account_of(resident), "不合口味", "办错人")
    press(qtbot, dialog, Qt.Key.Key_G, CTRL)
    [form] = dialog.findChildren(GrantDialog)
    assert [form.package.itemText(each) for each in range(2)] == ["月卡", "百岁卡"]
    form.package.setCurrentIndex(1)
    assert "under 100" in form.fields["package_id"].message() and form.trial.isHidden()
    form.store()
    settle(qtbot, dialog._tools.worker)
    assert form.fields["package_id"].state() == "error"
    form.package.setCurrentIndex(0)
    form.trial.setChecked(True)
    assert "助餐 30 次" in form.told.text() and "tried for 7 days" in form.told.text()
    form.store()
    settle(qtbot, dialog._tools.worker)
    awake(qtbot, dialog)
    [card] = dialog.packages.cards
    assert (list(card.buttons), card.row.state) == ([GIVE_BACK, KEEP], GrantState.TRIAL)
    click(qtbot, dialog, card.buttons[KEEP])
    [card] = dialog.packages.cards
    assert (list(card.buttons), dialog.account.charged) == ([TAKE_BACK, GIVE_BACK], 30_000)
    assert dialog.entries.total() == 2
    click(qtbot, dialog, card.buttons[GIVE_BACK])
    [card] = dialog.packages.cards
    assert (card.row.state, card.row.end_reason, card.buttons) == (GrantState.ENDED, "不合口味", {})
    books.on(TODAY, packages.grant, resident_id=resident, package_id=card.row.grant_id)
    dialog.reload()
    settle(qtbot, dialog._tools.worker)
    click(qtbot, dialog, dialog.packages.cards[0].buttons[TAKE_BACK])
    assert dialog.account.charged == 30_000  # of the second one nothing is left
    press(qtbot, dialog, Qt.Key.Key_T, CTRL)
    assert dialog.counts.isVisible() and not dialog.reverse.isEnabled()


def test_a_month_of_services_is_turned_locked_and_looked_into(
    open_dialog: Open, books: CareBooks, qtbot: QtBot
) -> None:
    december = date(2025, 12, 30)
    resident = books.add().resident_id
    books.with_booking(december, fees.charge, books.booking(resident, december, state="SETTLED"))
    dialog = open_dialog(lambda tools, window: FeeMonths(tools, window, month=december), True)
    assert [dialog.sums[name].text() for name in ("charged", "subsidised", "closing")] == ["15.00", "6.00", "9.00"]
    press(qtbot, dialog, Qt.Key.Key_M, CTRL)
    assert dialog.found.locked_by == "李站" and not dialog.lock.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert dialog.sums["opening"].text() == "9.00"
    press(qtbot, dialog, Qt.Key.Key_Return)
    [account] = dialog.findChildren(ServiceAccount)
    settle(qtbot, dialog._tools.worker)
    assert account.account.closing == 900
    account.reject()


def till_page(tools: Tools, window: QWidget) -> CarePage:
    page = CarePage(tools, window, tabs=(TillTab,))
    page.resize(window.size())
    return page


def test_a_day_is_closed_once_everything_has_an_end(open_dialog: Open, books: CareBooks, qtbot: QtBot) -> None:
    names = ("赵玉兰", "葛守田", "方国梁")
    people = [books.add(name).resident_id for name in names]
    for resident in people:
        books.booking(resident, TODAY)
    books.on(TODAY, fees.pay, resident_id=people[0], amount=900, method=Method.CASH)
    page = open_dialog(till_page)
    tab, worker = page.tab, page.worker
    done = partial(settle, qtbot, worker)
    tab.focus_first()
    assert tab.open_card.table.hasFocus() and tab.open_card.model.total() == 3
    tab.money.fill_in()
    tab.money.store()
    done()
    assert "3 services are unfinished" in tab.tools.notices.history[-1].text
    tab.open_card.table.selectAll()
    qtbot.keyClick(tab.open_card.table, Qt.Key.Key_D)
    done()
    assert (tab.till.unfinished, tab.till.to_settle, tab.till.charged) == ((), 3, 4_500)
    qtbot.keyClick(tab, Qt.Key.Key_Z, CTRL)
    done()
    assert len(tab.till.unfinished) == 3 and tab.till.charged == 0
    qtbot.keyClick(tab.open_card.table, Qt.Key.Key_X)
    done()
    assert [row.missed for row in tab.till.sittings] == [1]
    tab.open_card.table.selectAll()
    tab.open_card.came.click()
    done()
    tab.money.counted[Method.CASH].setText("八元")
    assert tab.money.difference[Method.CASH].text() == "?" and tab.is_dirty()
    tab.money.store()
    assert "enter what was counted" in tab.money.note_field.message()
    tab.money.counted[Method.CASH].setText("8")
    assert tab.money.difference[Method.CASH].text() == "-1.00"
    qtbot.keyClick(tab.money.counted[Method.CASH], Qt.Key.Key_S, CTRL)
    done()
    assert "Say why" in tab.money.note_field.message()
    tab.money.note.setText("少找一元")
    tab.money.store()
    done()
    assert (tab.till.last.note, tab.till.to_settle, tab.is_dirty()) == ("少找一元", 0, False)
    books.on(TODAY, fees.pay, resident_id=people[1], amount=900, method=Method.CASH)
    tab.reload()
    done()
    assert "count once more" in tab.money.last.text()
    tab.bar.back.click()
    done()
    assert tab.day == TODAY - DAY and tab.till.sittings == ()
    tab.show_months()
    done()
    assert tab.dialog.found.charged == 3_000
    tab.cover()
