"""The page of matters: the list, the drawer, every verb through its questions, the receipt once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.matters import Channel, Handling, MatterState, Verb
from desk.services import grids, matters, papers
from desk.services.grids import ResourceInput
from desk.services.matters import MatterFile, View
from desk.views import theme
from desk.views.matters import MattersPage
from desk.views.matters.steps import ladder
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support.matters_desk import MattersDesk, set_up
from tests.support.scripted_ask import ScriptedAsk

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def desk(sqlite_url: str, now: datetime) -> Iterator[MattersDesk]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now)
    engine.dispose()


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def worker(desk: MattersDesk, clock: Callable[[], datetime]) -> Iterator[Worker]:
    made = Worker(clock)
    made.use(desk.engine)
    made.actor = desk.clerk
    yield made
    made.close()


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, worker: Worker, ask: ScriptedAsk) -> Callable[[], MattersPage]:
    """Builds the page in a window and loads it."""

    def shown() -> MattersPage:
        theme.apply(qapp)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1278, 674)
        page = MattersPage(Tools(worker, Notices(window), ask), window)
        page.resize(window.size())
        worker.touched.connect(page.reload)
        window.show()
        page.reload()
        page.focus_first()
        settle(qtbot, page)
        return page

    return shown


def settle(qtbot: QtBot, page: MattersPage) -> None:
    """Wait for everything the worker was asked for."""
    qtbot.waitUntil(lambda: page.worker._under_way == 0)


def told(page: MattersPage) -> list[str]:
    return [notice.text for notice in page.tools.notices.history]


def as_it_is(desk: MattersDesk, matter_id: int) -> MatterFile:
    with desk.at_work() as session:
        return matters.open_matter(session, matter_id=matter_id)


def in_hand(desk: MattersDesk) -> int:
    """A matter that was dispatched and signed for."""
    taken = desk.take()
    with desk.at_work() as session:
        matters.act(session, matter_id=taken.matter_id, version=taken.version, verb=Verb.ACCEPT)
    return taken.matter_id


def test_an_empty_desk_says_what_comes_next(show: Callable[[], MattersPage], qtbot: QtBot) -> None:
    page = show()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.go) as gone:
        page.empty_new_button.click()
    assert gone.args == ["intake", "new"]


def test_the_list_shows_and_the_drawer_follows(
    show: Callable[[], MattersPage], desk: MattersDesk, qtbot: QtBot
) -> None:
    late = desk.take(ago=2 * DAY)
    desk.take(handling=Handling.ON_THE_SPOT)
    page = show()
    assert page.model.total() == 2
    assert page.context == ""
    assert page.filters.tabs.segment(View.OVERDUE).accessibleDescription() == "1"
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    settle(qtbot, page)
    assert page.drawer.is_open()
    assert page.drawer.number.text() == late.number
    assert page.drawer.buttons[Verb.ACCEPT].isVisible()
    assert not page.drawer.buttons[Verb.ANSWER].isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    settle(qtbot, page)
    assert page.drawer.file.row.state is MatterState.ANSWERED
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.drawer.is_open()
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    settle(qtbot, page)
    assert not page.drawer.is_open()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.drawer.is_open()
    assert page.drawer.number.text() == late.number


def test_tabs_chips_and_find_narrow_the_list(show: Callable[[], MattersPage], desk: MattersDesk, qtbot: QtBot) -> None:
    late = desk.take(ago=2 * DAY)
    near = desk.take(ago=20 * HOUR)
    desk.take(ago=40 * DAY, handling=Handling.ON_THE_SPOT, known=False)
    page = show()
    page.filters.tabs.segment(View.OVERDUE).click()
    settle(qtbot, page)
    assert [page.model.row(0).id, page.model.total()] == [late.matter_id, 1]
    page.clear_filters()
    page.filters.today_chip.click()
    settle(qtbot, page)
    assert [page.model.row(0).id, page.model.total()] == [near.matter_id, 1]
    page.filters.soon_chip.click()
    settle(qtbot, page)
    assert not page.filters.today_chip.isChecked()
    assert page.empty.isVisible()
    assert page.clear_button.isVisible()
    page.clear_button.click()
    settle(qtbot, page)
    assert page.model.total() == 3
    page.filters.recent_chip.click()
    settle(qtbot, page)
    assert page.model.total() == 2
    page.focus_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Slash)
    qtbot.waitUntil(page.filters.find.hasFocus)
    page.filters.find.setText("-0001")
    qtbot.waitUntil(lambda: not page.filters.pause.isActive())
    settle(qtbot, page)
    assert page.filters.wanted().text == "-0001"
    qtbot.keyClick(page.filters.find, Qt.Key.Key_Escape)
    assert page.filters.find.text() == ""
    assert page.table.hasFocus()
    qtbot.waitUntil(lambda: not page.filters.pause.isActive())
    settle(qtbot, page)


def test_a_matter_is_opened_from_elsewhere_also_far_down(
    show: Callable[[], MattersPage], desk: MattersDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.views.rows.PAGE", 2)
    monkeypatch.setattr("desk.views.matters.loading.page_of.__kwdefaults__", {"offset": 0, "limit": 2})
    first = desk.take(ago=9 * DAY, handling=Handling.ON_THE_SPOT)
    for days in range(6):
        desk.take(ago=days * DAY, handling=Handling.ON_THE_SPOT)
    page = show()
    page.filters.tabs.segment(View.OVERDUE).click()
    page.open(first.matter_id)
    qtbot.waitUntil(lambda: page.table.current_row() is not None)
    settle(qtbot, page)
    assert page.table.current_row().id == first.matter_id
    assert page.drawer.is_open()
    assert page.drawer.number.text() == first.number
    page.open(View.OVERDUE)
    settle(qtbot, page)
    assert page.filters.tabs.value() is View.OVERDUE
    assert page.drawer.number.text() == first.number
    page.open(4711)
    settle(qtbot, page)
    assert told(page)


def test_letters_act_only_in_the_list(
    show: Callable[[], MattersPage], desk: MattersDesk, ask: ScriptedAsk, qtbot: QtBot
) -> None:
    taken = desk.take()
    page = show()
    page.open(taken.matter_id)
    settle(qtbot, page)
    page.filters.find.setFocus()
    qtbot.keyClick(page.filters.find, Qt.Key.Key_A)
    settle(qtbot, page)
    page.filters.find.clear()
    assert as_it_is(desk, taken.matter_id).row.state is MatterState.DISPATCHED
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    settle(qtbot, page)
    assert page.drawer.file.row.state is MatterState.IN_PROGRESS
    ask.answers = ["灯已换好", Channel.PHONE]
    qtbot.keyClick(page.table, Qt.Key.Key_R)
    settle(qtbot, page)
    file = as_it_is(desk, taken.matter_id)
    assert (file.row.state, file.result) == (MatterState.ANSWERED, "灯已换好")
    assert file.steps[-1].facts["reply_channel"] == "PHONE"
    assert page.drawer.buttons[Verb.REOPEN].isEnabled()
    assert page.model.row(0).state is MatterState.ANSWERED
    qtbot.waitUntil(lambda: not page.filters.pause.isActive())
    settle(qtbot, page)


@pytest.mark.parametrize(
    ("verb", "answers", "state"),
    [
        (Verb.HOLD, ["等居民补材料"], MatterState.ON_HOLD),
        (Verb.RETURN, ["不属本网格"], MatterState.TO_DISPATCH),
        (Verb.RETURN, [None], MatterState.IN_PROGRESS),
        (Verb.ANSWER, ["灯已换好", None], MatterState.IN_PROGRESS),
        (Verb.ANSWER, [None], MatterState.IN_PROGRESS),
    ],
)
def test_verbs_ask_first(
    show: Callable[[], MattersPage],
    desk: MattersDesk,
    ask: ScriptedAsk,
    qtbot: QtBot,
    verb: Verb,
    answers: list[object],
    state: MatterState,
) -> None:
    matter_id = in_hand(desk)
    page = show()
    page.open(matter_id)
    settle(qtbot, page)
    ask.answers = answers
    page.drawer.buttons[verb].click()
    settle(qtbot, page)
    assert as_it_is(desk, matter_id).row.state is state
    assert ask.answers == []


def test_dispatch_offers_the_grids(
    show: Callable[[], MattersPage], desk: MattersDesk, ask: ScriptedAsk, qtbot: QtBot
) -> None:
    taken = desk.take(sent=False)
    page = show()
    page.open(taken.matter_id)
    settle(qtbot, page)
    ask.answers = [desk.grid_id]
    page.drawer.buttons[Verb.DISPATCH].click()
    settle(qtbot, page)
    file = as_it_is(desk, taken.matter_id)
    assert (file.row.state, file.row.owner) == (MatterState.DISPATCHED, "莫兰英")


def test_a_provider_of_the_grid_is_called_in_when_a_matter_is_dispatched(
    show: Callable[[], MattersPage], desk: MattersDesk, ask: ScriptedAsk, qtbot: QtBot
) -> None:
    head = replace(desk.clerk, roles=frozenset({"STATION_HEAD"}))
    with desk.at_work(head) as session:
        values = ResourceInput("property", "红旗物业", desk.grid_id, phone="0500-5550102")
        helper = grids.save_resource(session, resource_id=None, version=None, values=values)
    taken = desk.take(sent=False)
    page = show()
    page.open(taken.matter_id)
    settle(qtbot, page)
    ask.answers = [desk.grid_id, helper.resource_id]
    page.drawer.buttons[Verb.DISPATCH].click()
    qtbot.waitUntil(lambda: as_it_is(desk, taken.matter_id).row.state is MatterState.DISPATCHED)
    settle(qtbot, page)
    file = as_it_is(desk, taken.matter_id)
    assert (file.row.owner, file.called_in) == ("莫兰英", "红旗物业 0500-555 0102")
    assert "红旗物业 0500-555 0102" in page.drawer.steps.accessibleName()


def test_a_faster_colleague_is_named_and_nothing_typed_is_lost(
    show: Callable[[], MattersPage], desk: MattersDesk, ask: ScriptedAsk, qtbot: QtBot
) -> None:
    matter_id = in_hand(desk)
    page = show()
    page.open(matter_id)
    settle(qtbot, page)
    with desk.at_work(desk.other) as session:
        version = matters.open_matter(session, matter_id=matter_id).version
        held = matters.act(session, matter_id=matter_id, version=version, verb=Verb.HOLD, text="等居民")
    ask.answers = ["灯已换好", Channel.DOOR]
    page.do(Verb.ANSWER)
    settle(qtbot, page)
    assert page.drawer.file.row.state is MatterState.ON_HOLD
    assert "李强" in told(page)[-1]
    assert "灯已换好" in told(page)[-1]
    with desk.at_work(desk.other) as session:
        back = matters.act(session, matter_id=matter_id, version=held.version, verb=Verb.RESUME)
        matters.act(session, matter_id=matter_id, version=back.version, verb=Verb.HOLD, text="还等")
    page.do(Verb.RESUME)
    settle(qtbot, page)
    page.tools.notices.history[-1].action.do()
    settle(qtbot, page)
    assert as_it_is(desk, matter_id).row.state is MatterState.IN_PROGRESS


def test_the_receipt_is_printed_once_more(
    show: Callable[[], MattersPage], desk: MattersDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    taken = desk.take()
    page = show()
    page.open(taken.matter_id)
    settle(qtbot, page)

    def to_file(printer: QPrinter, parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "receipt.pdf"))
        printer.setResolution(203)
        return True

    page.chooser = to_file
    page.print_receipt()
    dialog = page.papers
    qtbot.waitUntil(lambda: dialog.pdf is not None)
    dialog.copies.segment(2).click()
    with qtbot.waitSignal(dialog.printed):
        dialog.print_button.click()
    settle(qtbot, page)
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    issued = as_it_is(desk, taken.matter_id).papers
    assert [(paper.size, paper.copies) for paper in issued] == [("A4", 2)]
    assert page.drawer.papers.isVisibleTo(page.drawer)


def test_a_locked_desk_shows_no_paper(show: Callable[[], MattersPage], desk: MattersDesk, qtbot: QtBot) -> None:
    taken = desk.take()
    page = show()
    page.open(taken.matter_id)
    settle(qtbot, page)
    page.print_receipt()
    dialog = page.papers
    qtbot.waitUntil(lambda: dialog.pdf is not None)
    page.cover()
    assert not dialog.isVisible()
    settle(qtbot, page)


def test_who_may_only_look_sees_no_verbs(
    show: Callable[[], MattersPage], desk: MattersDesk, worker: Worker, qtbot: QtBot
) -> None:
    taken = desk.take()
    worker.actor = desk.reader
    page = show()
    page.open(taken.matter_id)
    settle(qtbot, page)
    assert not any(button.isVisible() for button in page.drawer.buttons.values())
    with desk.at_work() as session:
        assert papers.first_receipt(session, matter_id=taken.matter_id) is None


def test_the_ladder_tells_the_whole_loop(desk: MattersDesk, now: datetime) -> None:
    taken = desk.take()
    stages = [(step.stage, step.title) for step in ladder(as_it_is(desk, taken.matter_id), now)]
    assert stages == [
        ("done", "Registered"), ("done", "Dispatch"), ("now", "Accept"), ("later", "Handling"), ("later", "Answer"),
    ]  # fmt: skip


def test_the_clock_reloads_while_the_page_is_seen(
    show: Callable[[], MattersPage], desk: MattersDesk, qtbot: QtBot
) -> None:
    page = show()
    desk.take()
    page._tick.timeout.emit()
    settle(qtbot, page)
    assert page.model.total() == 1
    assert page._tick.isActive()
    page.window().hide()
    assert not page._tick.isActive()
