"""文书: the dialog of all papers by keyboard, printing, saving, a printer that was left, a refusal on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.papers import PaperIssue
from desk.rules.matters import Handling, MatterState, Verb
from desk.rules.papers import RECEIPT, PaperKind, Place
from desk.services import catalogue, intake, matters, papers
from desk.services.catalogue import ItemRow
from desk.services.intake import Agent, Intake, MaterialTick
from desk.services.papers import About
from desk.views import theme
from desk.views.matters import MattersPage
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.papers.dialog import PapersDialog
from desk.views.papers.lines import line_for
from desk.work import Worker
from tests.support import intake_street
from tests.support.intake_street import Street
from tests.support.papers import read_pdf
from tests.support.scripted_ask import ScriptedAsk

K = PaperKind
CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A window with its worker, and one matter with an agent and a missing material."""

    def __init__(self, engine: Engine, street: Street, worker: Worker, now: datetime, folder: Path) -> None:
        self.engine, self.street, self.worker, self.now, self.folder = engine, street, worker, now, folder
        self.window = QWidget()
        self.window.resize(1366, 696)
        self.ask = ScriptedAsk()
        self.tools = Tools(worker, Notices(self.window), self.ask)
        self.prints = True
        self.item = next(item for item in self.act(catalogue.list_items) if item.code == "YL13")

    def act(self, work: Callable[..., Any]) -> Any:
        return db.run(self.engine, work, actor=self.street.clerk, now=self.now, operation="test")

    def take(self, item: ItemRow | None = None) -> About:
        filled = Intake(
            item_id=(item or self.item).id,
            handling=Handling.DISPATCH,
            profile="7123",
            level="hard",
            resident_id=self.street.residents["陆阿根"],
            agent=Agent("陆小芳", "", "女儿"),
            description="装扶手",
            materials=(MaterialTick("身份证", True), MaterialTick("房产证", False, deferrable_days=3)),
        )
        return About(matter_id=self.act(lambda session: intake.take_in(session, intake=filled)).matter_id)

    def choose(self, printer: QPrinter, _parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "printed.pdf"))
        printer.setResolution(96)
        return self.prints

    def issued(self) -> list[tuple[str, str, int]]:
        rows = self.act(lambda session: session.scalars(select(PaperIssue).order_by(PaperIssue.id)).all())
        return [(row.kind, row.number or "", row.copies) for row in rows]


@pytest.fixture
def room(
    sqlite_url: str, now: datetime, clock: Callable[[], datetime], qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Room]:
    theme.apply(qapp)
    engine = db.open_engine(sqlite_url)
    street = intake_street.fill(engine, now - timedelta(days=2))
    worker = Worker(clock)
    worker.use(engine)
    worker.actor = street.head
    made = Room(engine, street, worker, now, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    settle(qtbot, worker)
    worker.close()
    engine.dispose()


def settle(qtbot: QtBot, worker: Worker) -> None:
    qtbot.waitUntil(lambda: worker._under_way == 0)


def opened(qtbot: QtBot, room: Room, about: About, wanted: str = "") -> PapersDialog:
    dialog = PapersDialog(room.tools, about, room.window, wanted=wanted, chooser=room.choose)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.pdf is not None)
    return dialog


def chosen(dialog: PapersDialog) -> str:
    line = dialog.list.current()
    assert line is not None
    return str(line.possible.kind if line.possible else line.issued.number if line.issued else RECEIPT)


def test_what_is_wanted_most_comes_first_and_one_key_prints_it(room: Room, qtbot: QtBot) -> None:
    about = room.take()
    dialog = opened(qtbot, room, about)
    assert chosen(dialog) == K.PROMISE and dialog.list.hasFocus()
    with qtbot.waitSignal(dialog.printed):
        qtbot.keyClick(dialog, Qt.Key.Key_P, CTRL)
    assert not dialog.isVisible()
    assert room.issued() == [(K.PROMISE, "370102001-RQ-20260107-0001", 2)]
    assert (room.folder / "printed.pdf").read_bytes().startswith(b"%PDF")
    again = opened(qtbot, room, about)
    assert chosen(again) == K.AUTHORISATION
    again.reject()


def test_up_and_down_pass_over_what_cannot_be_chosen(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), RECEIPT)
    assert dialog.paper.isVisible()
    seen = [chosen(dialog)]
    for _ in range(6):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        seen.append(chosen(dialog))
    assert list(dict.fromkeys(seen)) == [RECEIPT, K.NOTICE_OF_MATERIALS, K.ACCEPTANCE, K.PROMISE, K.AUTHORISATION]
    assert not dialog.paper.isVisible()
    never = [line for line in dialog.list.lines() if line.state == "never"]
    assert {line.note for line in never} == {
        "Only for a matter that was refused.", "No paper that is served was issued yet.",
    }  # fmt: skip
    dialog.reject()


def test_the_preview_is_what_will_be_printed(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), K.AUTHORISATION)
    entrusted = dialog.questions.fields[Place.ENTRUSTED].editor
    entrusted.setText("")
    qtbot.keyClicks(entrusted, "sign all")
    qtbot.waitUntil(lambda: dialog.pdf is not None and "signall" in read_pdf(dialog.pdf)[1])
    dialog.copies.segment(2).click()
    with qtbot.waitSignal(dialog.printed):
        dialog.print_button.click()
    assert [each[2] for each in room.issued()] == [2]


def test_page_keys_turn_the_paper_and_not_the_list(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), wanted=K.PROMISE)
    qtbot.waitUntil(lambda: dialog.preview.page_count() == 2)
    line = dialog.list.current()
    qtbot.keyClick(dialog.list, Qt.Key.Key_PageDown)
    assert dialog.preview.turner.words.text() == "Page 2 / 2"
    assert dialog.list.current() is line
    qtbot.keyClick(dialog.list, Qt.Key.Key_PageUp)
    assert dialog.preview.turner.words.text() == "Page 1 / 2"
    dialog.reject()


def test_a_paper_without_a_matter_is_shown_and_printed_again(room: Room, qtbot: QtBot) -> None:
    about = About(item_id=room.item.id)
    given = room.act(
        lambda session: papers.issue(session, kind=K.NOTICE_OF_MATERIALS, about=about, answers={}, copies=1)
    )
    place = room.act(lambda session: papers.place_of(session, issue_id=given.issue_id))
    dialog = opened(qtbot, room, place.about, place.wanted)
    assert [line.state for line in dialog.list.lines()] == ["", "issued"]
    with qtbot.waitSignal(dialog.printed):
        qtbot.keyClick(dialog, Qt.Key.Key_P, CTRL)
    assert [number for _, number, _ in room.issued()] == [given.number] * 2


def test_a_wrong_answer_is_told_beside_its_field_and_stays(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), K.AUTHORISATION)
    field = dialog.questions.fields[Place.AGENT_ID]
    qtbot.keyClicks(field.editor, "370105192002290410")
    qtbot.waitUntil(lambda: field.state() == "error")
    assert not dialog.print_button.isEnabled() and field.editor.text() == "370105192002290410"
    field.editor.setText("")
    qtbot.keyClicks(field.editor, "37010519200229041X")
    qtbot.waitUntil(lambda: dialog.print_button.isEnabled())
    assert field.state() == ""
    dialog.reject()


def test_who_leaves_the_print_dialog_prints_the_same_paper_later(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), K.ACCEPTANCE)
    room.prints = False
    dialog.print_button.click()
    qtbot.waitUntil(lambda: chosen(dialog).startswith("370102001-ST"))
    settle(qtbot, room.worker)
    room.prints = True
    with qtbot.waitSignal(dialog.printed):
        dialog.print_button.click()
    number = "370102001-ST-20260107-0001"
    assert room.issued() == [(K.ACCEPTANCE, number, 2), (K.ACCEPTANCE, number, 2)]


def test_a_paper_is_saved_under_a_number(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), K.ACCEPTANCE)
    asked: list[str] = []

    def where(name: str) -> str:
        asked.append(name)
        return str(room.folder / "saved.pdf")

    dialog.choose_save = where
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert asked == ["370102001-SL-20260107-0001.pdf"]
    assert "陆阿根" in read_pdf((room.folder / "saved.pdf").read_bytes())[1]


@pytest.mark.qt_log_ignore("QPainter::begin", "QPrinter")
def test_a_printer_that_fails_is_told_and_the_paper_waits(room: Room, qtbot: QtBot) -> None:
    dialog = opened(qtbot, room, room.take(), K.PROMISE)
    room.folder = room.folder / "no such folder"
    dialog.print_button.click()
    qtbot.waitUntil(lambda: chosen(dialog).startswith("370102001-RQ"))
    settle(qtbot, room.worker)
    assert room.tools.notices.history[-1].title == "Not printed"
    dialog.reject()


def test_an_item_without_materials_says_so(room: Room, qtbot: QtBot) -> None:
    plain = next(item for item in room.act(catalogue.list_items) if not item.materials)
    dialog = PapersDialog(room.tools, About(item_id=plain.id), room.window, chooser=room.choose)
    dialog.open()
    qtbot.waitUntil(lambda: "asks for no materials" in dialog.preview.placeholder())
    assert dialog.list.current() is None and not dialog.print_button.isEnabled() and dialog.job() is None
    dialog.reject()


def page_of(qtbot: QtBot, room: Room, about: About) -> MattersPage:
    page = MattersPage(room.tools, room.window)
    page.chooser = room.choose
    page.resize(room.window.size())
    room.worker.touched.connect(page.reload)
    page.show()
    page.open(about.matter_id)
    settle(qtbot, room.worker)
    return page


def test_a_refusal_asks_three_things_and_leads_to_its_notice(room: Room, qtbot: QtBot) -> None:
    about = room.take()
    page = page_of(qtbot, room, about)
    room.ask.answers = [{"text": "不归本站", "where_to_go": "区民政局", "remedy": "向街道反映"}]
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.drawer.file.row.state is MatterState.REFUSED)
    settle(qtbot, room.worker)
    assert page.drawer.buttons[Verb.REOPEN].isVisible()
    action = room.tools.notices.history[-1].action
    assert action is not None and "Ctrl+G" in action.text
    action.do()
    qtbot.waitUntil(lambda: page.papers.pdf is not None)
    said = read_pdf(page.papers.pdf)[1]
    assert all(words in said for words in ("不归本站", "区民政局", "向街道反映"))
    with qtbot.waitSignal(page.papers.printed):
        page.papers.print_button.click()
    settle(qtbot, room.worker)
    file = room.act(lambda session: matters.open_matter(session, matter_id=about.matter_id))
    assert [paper.kind for paper in file.papers] == [K.REFUSAL]
    assert "Notice of refusal A4 × 2" in page.drawer.papers.words.text()


def test_refusing_can_be_given_up(room: Room, qtbot: QtBot) -> None:
    about = room.take()
    page = page_of(qtbot, room, about)
    room.ask.answers = [None]
    page.do(Verb.REFUSE)
    settle(qtbot, room.worker)
    assert page.drawer.file.row.state is MatterState.TO_DISPATCH


def test_papers_are_one_key_from_the_list_and_close_with_the_lock(room: Room, qtbot: QtBot) -> None:
    page = page_of(qtbot, room, room.take())
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(lambda: page.papers.pdf is not None)
    assert line_for(page.papers.list.lines(), K.REFUSAL) is None
    page.cover()
    assert not page.papers.isVisible()
