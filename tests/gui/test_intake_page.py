"""The intake page, driven as a clerk drives it: by keys, on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError
from desk.rules.matters import Handling, MatterState
from desk.services import drafts, intake, matters
from desk.services.intake import Intake
from desk.views import theme
from desk.views.intake import IntakePage
from desk.views.intake.receipt_panel import ROLL
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support import intake_street
from tests.support.intake_street import Street
from tests.support.scripted_ask import ScriptedAsk

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
BEFORE = timedelta(days=2)


class Desk(QWidget):
    """A window with nothing but the page, its foot and the notices; counts the keys that reach it."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.notices = Notices(self)
        self.page = IntakePage(Tools(worker, self.notices, ScriptedAsk()), self)  # type: ignore[arg-type]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        foot = self.page.foot()
        assert foot is not None
        column.addWidget(foot)
        foot.show()
        self.resize(1278, 710)


class KeyCount(QObject):
    """Counts key presses that are not letters or digits."""

    def __init__(self) -> None:
        super().__init__()
        self.strokes = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is QApplication.focusWidget():
            self.strokes += 0 if event.text().isalnum() else 1
        return False


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
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
        page.printing.dialog = partial(_to_file, tmp_path / "receipt.pdf")
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


def _to_file(file: Path, printer: QPrinter, _parent: QWidget | None) -> bool:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return True


def settle(qtbot: QtBot, worker: Worker) -> None:
    """Until nothing is under way, nor waits for a pause in drawing."""
    qtbot.waitUntil(lambda: worker._under_way == 0)


def press(qtbot: QtBot, page: IntakePage, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or page
    qtbot.keyClick(target, key, modifier)


def write(widget: QWidget, text: str) -> None:
    """As an input method commits it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def choose_person(qtbot: QtBot, page: IntakePage, letters: str = "lag") -> None:
    qtbot.keyClicks(page.who.find, letters)
    qtbot.keyClick(page.who.find, ENTER)  # before any hit can be here
    qtbot.waitUntil(lambda: page.who.visitor is not None)


def choose_item(qtbot: QtBot, page: IntakePage, letters: str) -> None:
    qtbot.keyClicks(page.what.find, letters)
    qtbot.keyClick(page.what.find, ENTER)
    assert page.what.item is not None


def finish(qtbot: QtBot, page: IntakePage) -> None:
    press(qtbot, page, ENTER, CTRL)


def taken(qtbot: QtBot, page: IntakePage) -> str:
    """The number that the toast tells."""
    notices = page.tools.notices
    qtbot.waitUntil(lambda: any(notice.kind == "good" for notice in notices.history))
    return next(notice.title for notice in notices.history if notice.kind == "good")


def all_matters(engine: Engine, street: Street, now: datetime) -> tuple[Any, ...]:
    with db.reading(engine, street.head, now=now) as session:
        return tuple(
            matters.open_matter(session, matter_id=row.id) for row in matters.list_matters(session).rows
        )


def draft_of(engine: Engine, street: Street, now: datetime) -> drafts.DraftRow | None:
    with db.reading(engine, street.head, now=now) as session:
        return drafts.find(session, page=intake.PAGE)


def test_a_routine_request_takes_at_most_twelve_keys_besides_the_words(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, qapp: QApplication
) -> None:
    count = KeyCount()
    qapp.installEventFilter(count)
    page.open("new")  # F2 of the window
    qtbot.keyClicks(QApplication.focusWidget(), "lag")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.who.visitor is not None)
    assert QApplication.focusWidget() is page.what.find
    qtbot.keyClicks(QApplication.focusWidget(), "zcfw")
    press(qtbot, page, ENTER)
    press(qtbot, page, Qt.Key.Key_F9)
    assert QApplication.focusWidget() is page.how.result
    finish(qtbot, page)
    number = taken(qtbot, page)
    qapp.removeEventFilter(count)
    assert count.strokes + 1 == 5  # with F2; the word of the station is at most 12
    (matter,) = all_matters(engine, street, now)
    assert matter.row.number == number and matter.row.state is MatterState.ANSWERED
    assert matter.resident_id == street.residents["陆阿根"]
    assert page.form.is_blank() and QApplication.focusWidget() is page.who.find


def test_a_dispatched_request_with_materials(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    choose_person(qtbot, page)
    assert page.how.grid_id() == street.grids["第 3 网格"]
    assert page.how.handler_id() == street.members["莫兰英"]
    choose_item(qtbot, page, "slgz")
    assert QApplication.focusWidget() is page.what.materials
    for _ in range(3):
        press(qtbot, page, Qt.Key.Key_Space)
    press(qtbot, page, ENTER)
    assert QApplication.focusWidget() is page.what.description
    write(page.what.description, "卫生间没有扶手，请装马桶扶手")
    assert [part.badge.state() for part in page.form.parts()] == ["done", "done", "done"]
    page.receipt.paper.set_value(ROLL)
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.row.state is MatterState.DISPATCHED and "第 3 网格" in matter.row.owner
    assert [line.present for line in matter.materials] == [True, True, True, False]
    assert matter.materials[3].due_at is not None


def test_transfer_needs_a_unit_and_a_description_and_tells_both_beside_the_fields(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "zswr")
    press(qtbot, page, Qt.Key.Key_F11)
    assert QApplication.focusWidget() is page.how.unit
    finish(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.what.problem.text()))
    assert page.how.problem.text() and QApplication.focusWidget() is page.what.description
    assert page.who.resident_id == street.residents["陆阿根"] and page.what.item is not None
    write(page.what.description, "楼上夜里装修")
    write(page.how.unit, "综合执法中队")
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.row.owner == "综合执法中队"


def test_nothing_chosen_is_told_and_the_focus_goes_there(page: IntakePage, qtbot: QtBot) -> None:
    page.finish()
    assert page.who.problem.text() and QApplication.focusWidget() is page.who.find
    page.who.take_anonymous()
    page.finish()
    assert page.what.item_problem.text() and QApplication.focusWidget() is page.what.find
    qtbot.keyClicks(page.what.find, "qqqq")
    qtbot.keyClick(page.what.find, ENTER)
    assert page.what.item is None and page.what.item_problem.text()


def test_someone_new_is_put_on_file_and_chosen(page: IntakePage, qtbot: QtBot) -> None:
    write(page.who.find, "钱小满")
    qtbot.waitUntil(page.who.popup.isVisible)
    press(qtbot, page, Qt.Key.Key_N, CTRL)
    form = page.who.newcomer
    assert form.name.text() == "钱小满" and QApplication.focusWidget() is form.name
    form.id_no.setText("370102194903070028")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: bool(form.problem.text()))
    assert QApplication.focusWidget() is form.id_no and form.name.text() == "钱小满"
    form.id_no.setText("370102194903070027")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.who.visitor is not None)
    assert page.who.visitor is not None and page.who.visitor.file.name == "钱小满"
    assert QApplication.focusWidget() is page.what.find


def test_a_paper_already_on_file_offers_that_file(
    page: IntakePage, qtbot: QtBot, street: Street, engine: Engine, now: datetime
) -> None:
    page.who.begin_newcomer()
    form = page.who.newcomer
    form.name.setText("陆阿根")
    first = "99010219440314001"
    form.id_no.setText(first + intake_street.check_digit(first))
    form.save.click()
    qtbot.waitUntil(form.other.isVisible)
    form.other.click()
    qtbot.waitUntil(lambda: page.who.visitor is not None)
    assert page.who.resident_id == street.residents["陆阿根"]


def test_esc_goes_one_layer_out(page: IntakePage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_N, CTRL)
    assert page.who.newcomer.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.who.newcomer.isVisible() and QApplication.focusWidget() is page.who.find
    choose_person(qtbot, page)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.who.find and page.who.resident_id is not None


def test_anonymous_with_a_phone(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    press(qtbot, page, Qt.Key.Key_M, CTRL)
    page.who.caller_address.setFocus()
    write(page.who.caller_address, "济南市历下区春和里小区9号楼")
    page.who.caller_phone.setFocus()
    qtbot.keyClicks(page.who.caller_phone, "15400001111")
    qtbot.waitUntil(lambda: page.how.grid_id() == street.grids["第 4 网格"])
    choose_item(qtbot, page, "xsdds")
    press(qtbot, page, Qt.Key.Key_F10)
    write(page.what.description, "下水道堵了")
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.resident_id is None and matter.phone.endswith("1111")


def test_an_agent_comes_for_the_resident(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    choose_person(qtbot, page)
    page.who.by.segment("agent").click()
    assert QApplication.focusWidget() is page.who.agent_name and not page.who.is_complete()
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    finish(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.who.problem.text()))
    assert QApplication.focusWidget() is page.who.agent_name
    write(page.who.agent_name, "陆小芳")
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.agent == "陆*芳"


def test_both_profiles_show_their_deadline_and_either_can_be_picked(page: IntakePage, qtbot: QtBot) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    seven, four = page.how.lines["7123"], page.how.lines["four_levels"]
    assert page.how.profile() == "7123" and "01-10" in seven.words() and "01-12" in four.words()
    assert page.how.strip.due() is not None and len(page.how.strip.due().days) == 4
    four.click()
    days = page.how.strip.due().days
    assert page.form.intake().profile == "four_levels" and page.form.intake().level == "difficult"
    assert [day.counted for day in days] == [True, True, True, False, False, True] and days[-1].is_end
    page.how.levels["four_levels"].segment("major").click()
    assert page.how.strip.due().at is None


def test_the_receipt_is_drawn_as_the_form_fills_and_names_no_number(page: IntakePage, qtbot: QtBot) -> None:
    preview = page.receipt.preview
    assert preview.image().isNull()
    choose_person(qtbot, page)
    with qtbot.waitSignal(preview.shown):
        choose_item(qtbot, page, "slgz")
    before = preview.paper_rect().size()
    with qtbot.waitSignal(preview.shown):
        page.receipt.paper.segment(ROLL).click()
    assert preview.paper_rect().size() != before


def test_a_draft_survives_and_is_offered_again(
    page: IntakePage,
    open_page: Callable[[], IntakePage],
    qtbot: QtBot,
    worker: Worker,
    engine: Engine,
    street: Street,
    now: datetime,
) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    press(qtbot, page, Qt.Key.Key_Space)
    write(page.what.description, "写到一半")
    press(qtbot, page, Qt.Key.Key_F11)
    write(page.how.unit, "民政科")
    assert page.is_dirty()
    qtbot.waitUntil(lambda: not page.is_dirty())
    assert draft_of(engine, street, now) is not None

    again = open_page()
    offer = again.who.offer
    assert offer.isVisible() and "陆*根" in offer.words.text()
    press(qtbot, again, Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: again.who.visitor is not None)
    assert again.who.resident_id == street.residents["陆阿根"]
    assert again.what.item is not None and again.what.item.code == "YL13"
    assert [line.present for line in again.what.materials.lines()] == [True, False, False, False]
    assert again.what.description.toPlainText() == "写到一半"
    assert again.how.way() is Handling.TRANSFER and again.how.unit.text() == "民政科"
    finish_problems = again.form.problems()
    assert finish_problems == {}
    again.save_draft()
    settle(qtbot, worker)


def test_a_new_intake_keeps_the_one_before_as_a_draft(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_person(qtbot, page)
    write(page.what.description, "第一件")
    page.open("new")
    assert page.form.is_blank() and page.who.offer.isVisible()
    press(qtbot, page, Qt.Key.Key_D, CTRL)
    assert page.what.description.toPlainText() == "第一件" and not page.who.offer.waiting


def test_what_waits_outlives_the_next_intake(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_person(qtbot, page)
    write(page.what.description, "第一件")
    page.open("new")
    choose_person(qtbot, page, "linagui")
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    finish(qtbot, page)
    taken(qtbot, page)
    settle(qtbot, worker)
    draft = draft_of(engine, street, now)
    assert draft is not None and draft.content["earlier"][0]["what"]["description"] == "第一件"
    page.who.offer.drop.click()
    qtbot.waitUntil(lambda: draft_of(engine, street, now) is None)


def test_clearing_can_be_taken_back(page: IntakePage, qtbot: QtBot) -> None:
    choose_person(qtbot, page)
    write(page.what.description, "别丢")
    page.buttons.clear.click()
    assert page.form.is_blank()
    action = page.tools.notices.history[-1].action
    assert action is not None
    action.do()
    assert page.what.description.toPlainText() == "别丢"


def test_a_similar_request_warns_and_can_be_looked_at(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    with db.transaction(engine, street.clerk, now=now - timedelta(days=1)) as session:
        item = next(item for item in intake.opening(session).items if item.code == "ZJ06")
        before = intake.take_in(
            session,
            intake=Intake(
                item_id=item.id,
                handling=Handling.DISPATCH,
                profile="7123",
                level="small",
                resident_id=street.residents["陆阿根"],
                description="下水道堵了",
            ),
        )
    choose_person(qtbot, page)
    strip = page.who.person.open
    assert strip.isVisible()  # it is under way
    choose_item(qtbot, page, "xsdds")
    qtbot.waitUntil(lambda: "ZJ06" in page.what.item.code and "same" in strip.bold.text())
    with qtbot.waitSignal(page.go) as asked:
        strip.button.click()
    assert asked.args == ["matters", before.matter_id]


def test_a_printer_that_fails_is_told_and_can_be_asked_again(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, tmp_path: Path
) -> None:
    page.printing.dialog = partial(_to_file, tmp_path / "no such folder" / "receipt.pdf")
    choose_person(qtbot, page)
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    finish(qtbot, page)
    notices = page.tools.notices
    qtbot.waitUntil(lambda: any(notice.kind == "bad" for notice in notices.history))
    (matter,) = all_matters(engine, street, now)
    assert len(matter.papers) == 1  # saved all the same
    file = tmp_path / "receipt.pdf"
    page.printing.dialog = partial(_to_file, file)
    press(qtbot, page, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: page.receipt.state.accessibleName() == "printed")
    assert file.read_bytes().startswith(b"%PDF")


def test_a_refused_act_loses_nothing(
    page: IntakePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, worker: Worker
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DeskError("The disk is full.")

    monkeypatch.setattr(intake, "take_in", refuse)
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    write(page.what.description, "写好的")
    finish(qtbot, page)
    qtbot.waitUntil(lambda: any("full" in notice.text for notice in page.tools.notices.history))
    assert page.what.description.toPlainText() == "写好的" and page.what.item is not None
    assert page.buttons.finish.isEnabled()


def test_who_may_not_dispatch_can_still_take_in(
    open_page: Callable[[], IntakePage],
    qtbot: QtBot,
    worker: Worker,
    engine: Engine,
    street: Street,
    now: datetime,
) -> None:
    worker.actor = street.worker
    page = open_page()
    choose_person(qtbot, page)
    assert not page.who.person.health.isVisible()
    choose_item(qtbot, page, "xsdds")
    press(qtbot, page, Qt.Key.Key_F10)
    assert not page.how.grid.isVisible() and not page.how.handling.segment(Handling.TRANSFER).isEnabled()
    write(page.what.description, "下水道堵了")
    page.how.set_grid(None)
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.row.state is MatterState.TO_DISPATCH


@pytest.mark.parametrize(("height", "scale"), [(654, 1.0), (600, 1.0)])
def test_nothing_is_cut_off(page: IntakePage, qtbot: QtBot, height: int, scale: float) -> None:
    page.window().setFixedSize(1278, height + page.buttons.height())
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    for way in Handling:
        page.how.choose(way)
        page.who.by.segment("agent").click()
        QApplication.sendPostedEvents()
        assert page.scroll.verticalScrollBar().maximum() == 0
        assert page.form.minimumSizeHint().width() <= page.scroll.viewport().width()


def test_large_type_puts_the_receipt_behind_a_tab(page: IntakePage, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, scale=1.2)
    page.window().resize(1260, 700)
    choose_person(qtbot, page)
    assert page.tabs.isVisible() and not page.receipt.isVisible()
    page.tabs.segment("receipt").click()
    assert page.receipt.isVisible() and not page.scroll.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.scroll.isVisible()
